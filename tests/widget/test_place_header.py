"""The head of a place's page over real records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop_app.domain.typography import typeset
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.ui.page.header import PlaceHeader
from desktop_app.ui.widgets.selectable import SelectableBlocks
from tests.helpers.summaries import MARKUP, TODAY, summary_of, with_markup
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.citing.cite import Citing
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
KING, TRAVIS, HOUSTON = "us-wa-king-county", "us-tx-travis-county", "us-tx-houston"
OVERRULED = date(2017, 9, 10)
TEXAS_LAW = (
    "But Texas law requires local agencies to do what an ICE detainer asks, "
    "since Sep 1, 2017, last confirmed May 8, 2018"
)
BLOCKED = (
    "A court decided on this Texas law on Aug 30, 2017: Federal judge blocks parts of SB 4, including the detainer duty"
)


@pytest.fixture
def header_of(qtbot: QtBot, theme: Theme, icons: Icons, catalog: Catalog) -> Callable[..., PlaceHeader]:
    """Show the header of a place."""

    def shown(place_id: str, on: date = TODAY, width: int = 1155, *, narrow: bool = False) -> PlaceHeader:
        header = PlaceHeader(theme, icons)
        qtbot.addWidget(header)
        header.set_narrow(narrow)
        header.show_summary(summary_of(catalog, place_id, on))
        header.resize(width, header.heightForWidth(width))
        show_active(qtbot, header)
        return header

    return shown


def lines(header: PlaceHeader) -> list[list[str]]:
    """The words in their lines, from above: those on one baseline."""
    rows: list[tuple[float, list[str]]] = []
    for block in header.blocks:
        baseline = block.rect.top() + block.baseline
        if rows and abs(rows[-1][0] - baseline) <= 1:
            rows[-1][1].append(block.text)
        else:
            rows.append((baseline, [block.text]))
    return [texts for _baseline, texts in rows]


@pytest.mark.parametrize(
    ("place", "on", "said"),
    [
        (
            KING,
            TODAY,
            [
                ["King County", "County in Washington"],
                [
                    "Holds a person for ICE only with a judge’s warrant",
                    "since Mar 8, 2018 · last confirmed Feb 17, 2026",
                ],
            ],
        ),
        (
            TRAVIS,
            OVERRULED,
            [
                ["Travis County", "County in Texas"],
                [
                    "Holds a person for ICE only where the conditions in its rule are met",
                    "since Feb 1, 2017 · last confirmed Sep 25, 2017",
                ],
                [TEXAS_LAW],
                [f"{BLOCKED} [6]"],
            ],
        ),
        (
            HOUSTON,
            TODAY,
            [
                ["Houston", "City in Texas"],
                ["No record in this edition"],
                [f"{TEXAS_LAW.removeprefix('But ')} [1]"],
                ["A court decided on this Texas law on May 8, 2018: Fifth Circuit replaces its El Cenizo opinion [3]"],
            ],
        ),
        (
            "us",
            TODAY,
            [
                ["United States", "Federal government"],
                ["Treats a detainer as a request, not an order", "since Apr 1, 1997 · last confirmed Sep 10, 2026"],
                ["A court decided on this rule on Mar 4, 2014: Third Circuit rules detainers are requests [4]"],
            ],
        ),
    ],
)
def test_it_says_what_the_place_does(
    header_of: Callable[..., PlaceHeader], place: str, on: date, said: list[list[str]]
) -> None:
    assert lines(header_of(place, on)) == said


def test_it_is_as_high_as_its_lines(header_of: Callable[..., PlaceHeader]) -> None:
    assert header_of(KING).height() == 71
    assert header_of(TRAVIS, OVERRULED).height() in range(113, 117), "a line for Texas, and one for the court"


def test_a_narrow_one_has_since_beside_the_name(header_of: Callable[..., PlaceHeader]) -> None:
    expected = [
        ["King County", "since Mar 8, 2018 · last confirmed Feb 17, 2026"],
        ["Holds a person for ICE only with a judge’s warrant"],
    ]
    assert lines(header_of(KING, width=800, narrow=True)) == expected
    assert lines(header_of(KING, width=700)) == expected, "without room for all of the second line"


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0, 3.0])
@pytest.mark.parametrize("width", [267, 420, 764, 1155])
def test_nothing_is_cut_or_covered_at_any_width(
    theme: Theme, header_of: Callable[..., PlaceHeader], width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    for place in (KING, TRAVIS, "us-ks-wyandotte-county"):
        header = header_of(place, OVERRULED, theme.px(width))
        room = header.rect()
        for block in header.blocks:
            assert room.contains(block.rect.toAlignedRect()), block.text
            assert not block.rect.intersects(
                header.bookmark_button.rect().translated(header.bookmark_button.mapTo(header, QPoint(0, 0))).toRectF()
            )
            for token in header.tokens:
                assert room.contains(token.geometry())
                drawn = QRectF(QPointF(), token.drawn_size)
                drawn.moveCenter(QRectF(token.geometry()).center())
                assert not any(
                    line.adjusted(0, theme.px(2), 0, -theme.px(2)).intersects(drawn) for line in block.line_rects
                )


def test_the_accessible_name_says_how_surely(header_of: Callable[..., PlaceHeader]) -> None:
    assert header_of(KING).accessibleName() == (
        "King County, County in Washington. Holds a person for ICE only with a judge’s warrant. "
        "Since Mar 8, 2018, last confirmed Feb 17, 2026. Reported, not read in the text."
    )


def test_an_old_confirmation_is_said_in_words_and_in_the_colour_of_warnings(
    header_of: Callable[..., PlaceHeader], theme: Theme
) -> None:
    header = header_of(TRAVIS)
    assert "Confirmed more than two years before Nov 24, 2026: it may have changed." in header.accessibleName()
    inks = {block.text: ink for block, ink in zip(header.blocks, header.inks, strict=True)}
    assert inks["since Sep 25, 2017 · last confirmed Sep 26, 2017"] == theme.colors.warn
    king = header_of(KING)
    assert theme.colors.warn not in king.inks


def test_the_tooltip_of_since_tells_the_caveats(header_of: Callable[..., PlaceHeader]) -> None:
    header = header_of(KING)
    since = header.blocks[-1].rect.center().toPoint()
    QApplication.sendEvent(header, QHelpEvent(QEvent.Type.ToolTip, since, header.mapToGlobal(since)))
    assert "Reported, not read in the text." in QToolTip.text()
    QToolTip.hideText()


def test_the_tokens_are_those_of_the_rule_and_of_the_law_above(header_of: Callable[..., PlaceHeader]) -> None:
    header = header_of(TRAVIS, OVERRULED)
    asked: list[int] = []
    header.source_requested.connect(asked.append)
    own, above = header.tokens
    assert own.accessibleName().startswith("Source 1: Austin American-Statesman, “Sheriff will enforce")
    own.setFocus()
    QTest.keyClick(own, Qt.Key.Key_Return)
    QTest.mouseClick(above, Qt.MouseButton.LeftButton)
    assert asked == [own.number, above.number]
    assert header_of(HOUSTON).tokens == ()


def copied(header: PlaceHeader) -> list[str]:
    """The lines that the button wants on the clipboard."""
    heard: list[Citing] = []
    header.citation_requested.connect(heard.append)
    QTest.mouseClick(header.copy_button, Qt.MouseButton.LeftButton)
    return heard[0](CitationStyle.PLAIN).text.split("\n")


def test_the_copied_text_has_status_dates_source_and_edition(header_of: Callable[..., PlaceHeader]) -> None:
    header = header_of(TRAVIS, OVERRULED)
    told = copied(header)
    assert told[:2] == [
        "Travis County, Texas, as of Sep 10, 2017: "
        "Holds a person for ICE only where the conditions in its rule are met.",
        "Since Feb 1, 2017, last confirmed Sep 25, 2017.",
    ]
    assert told[2].startswith("Travis County, Travis County Sheriff's Office policy on ICE detainers"), "as stored"
    assert "https://www.mystatesman.com/" in told[3]
    assert told[4].startswith("Note: Ended on September 25, 2017")
    assert told[5] == f"{TEXAS_LAW}."
    assert told[8] == f"{BLOCKED}."
    assert "kdhnews.com" in told[9], "the report of the court's order"
    assert told[-1].startswith("Jurisdex edition 2026")


def test_the_copied_text_of_a_gap_says_that_it_is_one(header_of: Callable[..., PlaceHeader]) -> None:
    header = header_of(HOUSTON)
    told = copied(header)
    assert told[:3] == [
        "Houston, Texas, as of Nov 24, 2026: No record in this edition.",
        "That is a gap in this edition, not proof that no rule exists.",
        f"{TEXAS_LAW.removeprefix('But ')}.",
    ]
    assert told[3].startswith("Texas, "), "the law above with its citation"


def test_markup_in_the_data_is_text(header_of: Callable[..., PlaceHeader], catalog: Catalog) -> None:
    header = header_of(KING)
    header.show_summary(with_markup(summary_of(catalog, KING)))
    assert header.blocks[0].text == typeset(MARKUP)
    assert "&lt;b&gt;bold&lt;/b&gt;" in header.tokens[0].toolTip()
    header.select_all()
    assert header.selected_text().startswith(MARKUP), "what is copied is as stored"


def test_the_same_header_shows_one_place_after_the_other(
    header_of: Callable[..., PlaceHeader], catalog: Catalog
) -> None:
    header = header_of(TRAVIS, OVERRULED)
    header.show_summary(summary_of(catalog, HOUSTON))
    assert lines(header)[1] == ["No record in this edition"]
    assert not header.tokens
    header.show_summary(summary_of(catalog, KING))
    assert [token.number for token in header.tokens] == [1]


def test_it_follows_the_theme(header_of: Callable[..., PlaceHeader], theme: Theme) -> None:
    header = header_of(KING)
    theme.set_zoom(2.0)
    assert header.heightForWidth(2310) == 142
    assert header.inks[0] == theme.colors.text


WYANDOTTE = "us-ks-wyandotte-county"


def test_a_low_window_shows_the_law_that_overrules_and_leads_to_the_other_notes(
    qtbot: QtBot, header_of: Callable[..., PlaceHeader]
) -> None:
    header = header_of(TRAVIS, OVERRULED)
    spoken, high = header.accessibleName(), header.heightForWidth(1155)
    assert header.more_button.isHidden(), "where there is room all notes are shown"
    header.set_low(True)
    assert lines(header)[2:] == [[TEXAS_LAW]]
    assert header.more_button.accessibleName() == "1 more note"
    assert header.accessibleName() == spoken, "a screen reader still says all of them"
    assert header.heightForWidth(1155) <= high + 10
    header.more_button.setFocus()
    QTest.keyClick(header.more_button, Qt.Key.Key_Space)
    qtbot.waitUntil(header.notes_popover.isVisible)
    assert header.notes_popover.accessibleDescription() == f"{BLOCKED} [6]"
    QTest.keyClick(header.notes_popover, Qt.Key.Key_Escape)
    assert not header.notes_popover.isVisible()
    header.set_low(False)
    assert lines(header)[2:] == [[TEXAS_LAW], [f"{BLOCKED} [6]"]]
    assert header.more_button.isHidden()


def test_the_notes_that_open_are_those_that_are_not_shown(
    header_of: Callable[..., PlaceHeader], catalog: Catalog
) -> None:
    header = header_of(HOUSTON)
    shown = [block.text for block in header.blocks]
    header.set_low(True)
    first = [block.text for block in header.blocks]
    QTest.mouseClick(header.more_button, Qt.MouseButton.LeftButton)
    page = header.notes_popover.findChild(SelectableBlocks)
    assert page is not None
    assert first + [block.text for block in page.blocks] == shown
    page.select_all()
    assert page.selected_text().startswith("A court decided on this Texas law"), "words that can be copied"
    header.notes_popover.close()
    header.show_summary(summary_of(catalog, KING))
    assert header.more_button.isHidden(), "a place without notes"


@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [267, 400, 720])
def test_the_button_covers_nothing(
    theme: Theme, header_of: Callable[..., PlaceHeader], width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    for place, on in ((TRAVIS, OVERRULED), (HOUSTON, TODAY), (WYANDOTTE, OVERRULED)):
        header = header_of(place, on, theme.px(width), narrow=True)
        header.set_low(True)
        header.resize(theme.px(width), header.heightForWidth(theme.px(width)))
        if header.more_button.isHidden():
            continue
        button = header.more_button.geometry()
        assert header.rect().contains(button)
        words = QRectF(button).adjusted(0, theme.px(5), 0, -theme.px(5))  # the button is higher than they are
        assert not any(line.intersects(words) for block in header.blocks for line in block.line_rects)
        assert button.height() >= theme.px(24)


def test_a_tight_window_leads_to_every_note(header_of: Callable[..., PlaceHeader]) -> None:
    header = header_of(TRAVIS, OVERRULED)
    spoken = header.accessibleName()
    header.set_low(True)
    header.set_tight(True)
    assert TEXAS_LAW not in [block.text for block in header.blocks]
    assert [token.number for token in header.tokens] == [1]
    assert header.more_button.accessibleName() == "2 notes"
    assert header.accessibleName() == spoken
    QTest.mouseClick(header.more_button, Qt.MouseButton.LeftButton)
    assert header.notes_popover.accessibleDescription() == f"{TEXAS_LAW} [5] {BLOCKED} [6]"
    header.notes_popover.close()
    header.set_tight(False)
    assert lines(header)[2:] == [[TEXAS_LAW]]
    assert len(header.tokens) == 2
