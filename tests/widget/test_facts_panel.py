"""The facts of a place over real records, as stories."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import Rule
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.context_rows import NO_LABEL
from desktop_app.ui.page.empty_fact import EmptyFact
from desktop_app.ui.page.fact_row import FactRow
from desktop_app.ui.page.facts import FactsPanel
from desktop_app.ui.page.links_row import LinksRow
from desktop_app.ui.page.rows import Ink, Shape
from desktop_app.ui.widgets.source_token import SourceToken
from tests.helpers.summaries import MARKUP, TODAY, summary_of, with_markup
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.citing.cite import Citing
    from desktop_app.ui.page.rows import Row
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
KING, TRAVIS, CHICAGO, HOUSTON = "us-wa-king-county", "us-tx-travis-county", "us-il-chicago", "us-tx-houston"


class Stop(QAbstractButton):
    """A button to come from and to go to."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw nothing."""


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, icons: Icons) -> FactsPanel:
    made = FactsPanel(theme, icons)
    qtbot.addWidget(made)
    made.resize(420, 560)
    show_active(qtbot, made)
    return made


@pytest.fixture
def show(panel: FactsPanel, catalog: Catalog) -> Callable[..., list[Row]]:
    """Show a place whole, and give its rows."""

    def shown(place_id: str, on: date = TODAY) -> list[Row]:
        panel.show_summary(summary_of(catalog, place_id, on))
        panel.finish()
        return rows(panel)

    return shown


def widgets(panel: FactsPanel) -> list[FactRow]:
    assert panel.column is not None
    return [row for row in panel.column.rows if isinstance(row, FactRow)]


def rows(panel: FactsPanel) -> list[Row]:
    assert panel.column is not None
    return [widget.row for widget in panel.column.rows]


def headings(shown: list[Row]) -> list[str]:
    return [row.words[0].text for row in shown if row.shape in (Shape.HEADING, Shape.SUBHEADING)]


def below(shown: list[Row], heading: str) -> list[Row]:
    """The rows of one section."""
    start = next(
        index
        for index, row in enumerate(shown)
        if row.shape in (Shape.HEADING, Shape.SUBHEADING) and row.words[0].text == heading
    )
    section = []
    for row in shown[start + 1 :]:
        if row.shape in (Shape.HEADING, Shape.SUBHEADING):
            break
        section.append(row)
    return section


def texts(row: Row) -> list[str]:
    return [words.text for words in row.words]


def test_king_county_has_every_section_in_order(show: Callable[..., list[Row]]) -> None:
    assert headings(show(KING)) == [
        "In force on Nov 24, 2026",
        "Law above it",
        "History",
        "How others label it",
        "Officials quoted",
        "Sources",
    ]


def test_the_card_says_what_is_in_force_since_when_and_how_surely(show: Callable[..., list[Row]]) -> None:
    card, covers = below(show(KING), "In force on Nov 24, 2026")
    assert card.badge is not None
    assert (card.badge.rule, card.badge.stale, card.tokens) == (Rule.REQUIRES_JUDICIAL_WARRANT, False, (1,))
    assert texts(card) == [
        "Judge’s warrant",
        "Ordinance 18665 on immigrant trust and fairness",
        "King County Ord. 18665; K.C.C. ch. 2.15",
        "Ordinance, enacted Mar 8, 2018, no end date on record",
        "Last confirmed Feb 17, 2026 · reported, not read in the text",
        "Rewrote the county’s rules on ICE detainers, access to inmates and information. It separates ICE’s "
        "administrative warrants from criminal warrants issued on a judge’s finding of probable cause; the exact "
        "clause on holds was not seen.",
    ]
    said = " ".join([*texts(covers), *(f"{link.text}{link.after}" for link in covers.links)])
    assert said == "Covers detainers, ICE access, sharing of information and questions about status"


def test_an_old_confirmation_is_in_the_colour_of_warnings(show: Callable[..., list[Row]]) -> None:
    card, *_covers = below(show(TRAVIS), "In force on Nov 24, 2026")
    assert card.badge is not None
    assert card.badge.stale
    assert [words.text for words in card.words if words.ink is Ink.WARN] == ["Last confirmed Sep 26, 2017"]


def test_the_card_points_to_what_courts_did_about_its_rule(show: Callable[..., list[Row]]) -> None:
    courts = below(show("us-tx", date(2017, 9, 10)), "Courts on this rule")
    blocked = courts[0]
    assert texts(blocked)[:2] == [
        "Federal judge blocks parts of SB 4, including the detainer duty",
        "Decision, Aug 30, 2017",
    ]
    assert blocked.tokens, "with its source"
    assert any("Suit," in texts(row)[1] for row in courts)
    above = below(show(TRAVIS, date(2017, 9, 10)), "Law above it")
    assert texts(above[1]) == texts(blocked)[:2], "beside the law of the state, without suits"
    assert not any("Suit," in texts(row)[1] for row in above)


def test_the_law_above_is_nearest_first_with_its_rulings(show: Callable[..., list[Row]]) -> None:
    above = below(show(KING), "Law above it")
    assert [row.link.text if row.link else texts(row)[0] for row in above][:2] == ["Washington", "United States"]
    assert texts(above[0]) == [
        "Judge’s warrant · Keep Washington Working Act",
        "Since May 21, 2019 · last confirmed Mar 11, 2025",
    ]
    rulings = [row for row in above if row.icon]
    assert "Galarza v. Szalczyk (3d Cir. 2014)" in [texts(row)[0] for row in rulings]
    for row in rulings:
        assert "decided" in texts(row)[1]
        assert "in force" not in row.spoken
    assert [row.is_first for row in above] == [True, *([False] * (len(above) - 1))]
    assert [row.is_last for row in above] == [*([False] * (len(above) - 1)), True]


def test_chicago_as_of_2013_tells_what_came_later(show: Callable[..., list[Row]]) -> None:
    shown = show(CHICAGO, date(2013, 3, 1))
    card, *_covers = below(shown, "In force on Mar 1, 2013")
    assert "Ordinance, enacted 2012, in force until Jan 27, 2021 (superseded)" in texts(card)
    then, later = below(shown, "History")
    assert then.lead is not None
    assert (then.lead.text, texts(then)[1]) == ("2012", "In force until Jan 27, 2021 (superseded)")
    assert texts(later)[1] == "Later than Mar 1, 2013"
    assert later.words[0].ink is Ink.TEXT3
    illinois = below(shown, "Law above it")[0]
    assert illinois.badge is not None
    assert (illinois.badge.rule, texts(illinois)) == (None, ["No rule on record for Mar 1, 2013"])


def test_a_day_within_an_imprecise_start_may_be_in_force(show: Callable[..., list[Row]]) -> None:
    shown = show(CHICAGO, date(2012, 6, 1))
    card, *_covers = below(shown, "May be in force on Jun 1, 2012")
    assert "From some time in 2012" in texts(card)


def test_new_york_city_has_what_else_applies(show: Callable[..., list[Row]]) -> None:
    shown = show("us-ny-new-york")
    also = below(shown, "Also in force here")
    order = also[0]
    assert texts(order)[0] == "Executive Order 13 (2026): immigration enforcement on city property"
    assert texts(order)[2] == "Not addressed · text in force since Feb 6, 2026"
    assert texts(order)[3] == "Not confirmed since · not yet double-checked"
    assert len(order.tokens) == 3


def test_houston_has_a_gap_and_says_what_is_above_it(
    panel: FactsPanel, show: Callable[..., list[Row]], catalog: Catalog, qtbot: QtBot
) -> None:
    shown = show(HOUSTON)
    assert shown[0].shape is Shape.EMPTY
    emptiness = shown[0].emptiness
    assert emptiness is not None
    assert emptiness.title == "No rule on record for Houston"
    assert emptiness.body == (
        "That is a gap in this edition, not proof that no rule exists. Texas law above it requires local agencies to "
        "do what an ICE detainer asks, since Sep 1, 2017, last confirmed May 8, 2018."
    )
    assert headings(shown) == ["Law above it", "How others label it", "Figures", "Officials quoted", "Sources"]
    assert panel.column is not None
    empty = panel.column.rows[0]
    assert isinstance(empty, EmptyFact)
    asked: list[str] = []
    panel.place_requested.connect(asked.append)
    (button, how_to_report) = empty.buttons
    with qtbot.waitSignal(panel.report_requested):
        how_to_report.click()
    assert button.label == "Open Texas"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert asked == ["us-tx"]


def test_a_gap_below_a_gap_names_the_nearest_that_answers(show: Callable[..., list[Row]]) -> None:
    emptiness = show("us-mi-washtenaw-county")[0].emptiness
    assert emptiness is not None
    assert emptiness.body.endswith(
        "United States above it treats a detainer as a request, not an order, since Apr 1, 1997, "
        "last confirmed Sep 10, 2026."
    )


def test_the_united_states_has_no_law_above_it(show: Callable[..., list[Row]]) -> None:
    shown = show("us")
    assert "Law above it" not in headings(shown)
    assert "Rulings" in headings(shown)
    assert len(below(shown, "Figures")) > 20
    assert "11,000,000 people" in [texts(row)[0] for row in below(shown, "Figures")]
    sources = below(shown, "Sources")
    assert [row.number for row in sources] == list(range(1, len(sources) + 1))
    assert len(sources) > 150


def test_no_label_is_told_honestly(show: Callable[..., list[Row]]) -> None:
    assert [texts(row) for row in below(show(KING), "How others label it")] == [[NO_LABEL]]


def test_every_fact_ends_in_a_token_of_a_listed_source(show: Callable[..., list[Row]]) -> None:
    for place in (KING, TRAVIS, CHICAGO, HOUSTON, "us", "us-ny-new-york"):
        shown = show(place)
        numbers = {row.number for row in below(shown, "Sources")}
        for row in shown:
            assert set(row.tokens) <= numbers
            is_fact = row.shape in (Shape.CARD, Shape.BADGED, Shape.DATED) or (
                row.shape is Shape.LISTED and not row.link
            )
            assert row.tokens or not is_fact or texts(row) == ["No record in this edition"], row.spoken


def test_a_long_page_is_there_at_once_and_finished_in_the_pauses(
    qtbot: QtBot, panel: FactsPanel, catalog: Catalog
) -> None:
    panel.show_summary(summary_of(catalog, "us"))
    assert panel.column is not None
    assert not panel.column.is_complete
    assert panel.column.height() >= panel.viewport().height()
    qtbot.waitUntil(lambda: panel.column is not None and panel.column.is_complete)
    assert len(panel.column.rows) > 250


def test_a_token_leads_to_its_source_and_escape_leads_back(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show("us-ny-new-york")
    token = next(row for row in widgets(panel) if row.row.shape is Shape.DATED).tokens[0]
    token.setFocus()
    QTest.keyClick(token, Qt.Key.Key_Return)
    entry = QApplication.focusWidget()
    assert isinstance(entry, FactRow)
    assert (entry.row.number, entry.is_marked) == (token.number, True)
    top = entry.mapTo(panel.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= panel.viewport().height() - entry.height()
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is token
    assert not entry.is_marked


def test_digits_and_enter_lead_to_a_source(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show("us-ny-new-york")
    token = widgets(panel)[1].tokens[0]
    token.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(token, key)
    assert panel.typed_number == "12"
    QTest.keyClick(token, Qt.Key.Key_Return)
    entry = QApplication.focusWidget()
    assert isinstance(entry, FactRow)
    assert entry.row.number == 12
    assert panel.typed_number == ""


def test_digits_that_are_dropped_leave_enter_to_the_token(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show("us-ny-new-york")
    token = widgets(panel)[1].tokens[2]
    token.setFocus()
    QTest.keyClick(token, Qt.Key.Key_0)
    assert panel.typed_number == "", "no source has that number"
    QTest.keyClick(token, Qt.Key.Key_9)
    QTest.keyClick(token, Qt.Key.Key_Escape)
    QTest.keyClick(token, Qt.Key.Key_Return)
    entry = QApplication.focusWidget()
    assert isinstance(entry, FactRow)
    assert entry.row.number == token.number != 9


def test_a_number_that_is_not_there_changes_nothing(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show(KING)
    panel.scroll_to_source(999)
    assert panel.verticalScrollBar().value() == 0


def test_a_citation_is_copied_as_stored(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show(TRAVIS)
    entry = next(row for row in widgets(panel) if row.row.number == 1)
    heard: list[Citing] = []
    panel.citation_requested.connect(heard.append)
    assert entry.link is not None
    assert entry.link.accessibleName() == "Copy citation of source 1"
    QTest.mouseClick(entry.link, Qt.MouseButton.LeftButton)
    assert [citing(CitationStyle.PLAIN).text for citing in heard] == [
        "Austin American-Statesman, “Sheriff will enforce immigration detentions after SB 4 court ruling”, "
        "Sep 26, 2017, https://www.mystatesman.com/news/crime--law/"
        "sheriff-will-enforce-immigration-detentions-after-court-ruling/AjUnEtr3aKxr6DoGmf7YdL/"
    ]


def test_places_and_officials_can_be_followed(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show(KING)
    places: list[str] = []
    people: list[str] = []
    panel.place_requested.connect(places.append)
    panel.person_requested.connect(people.append)
    links = {row.link.accessibleName(): row.link for row in widgets(panel) if row.link}
    QTest.keyClick(links["Open Washington"], Qt.Key.Key_Return)
    QTest.mouseClick(links["Larry Gossett, 2 quotes"], Qt.MouseButton.LeftButton)
    assert (places, people) == (["us-wa"], ["larry-gossett"])


def test_words_can_be_selected_and_copied_as_stored(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show(TRAVIS)
    card = next(row for row in widgets(panel) if row.row.shape is Shape.CARD)
    title = card.blocks[1]
    assert title.text.startswith("Travis County Sheriff’s policy")
    start, end = title.rect.topLeft().toPoint() + QPoint(0, 4), title.rect.bottomRight().toPoint() + QPoint(40, -4)
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card, end)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=end)
    QTest.keyClick(card, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (
        QGuiApplication.clipboard().text() == "Travis County Sheriff's policy after the Fifth Circuit order on S.B. 4"
    )
    QTest.mouseDClick(card, Qt.MouseButton.LeftButton, pos=start + QPoint(2, 0))
    assert card.selected_text() == "Travis"


def test_an_address_is_whole_however_it_is_broken(
    panel: FactsPanel, show: Callable[..., list[Row]], catalog: Catalog
) -> None:
    show(TRAVIS)
    summary = summary_of(catalog, TRAVIS)
    for number, source in summary.sources.entries():
        row = next(row for row in widgets(panel) if row.row.number == number)
        row.select_all()
        assert source.url in row.selected_text().split("\n")


def test_markup_in_the_data_is_text(panel: FactsPanel, catalog: Catalog) -> None:
    panel.show_summary(with_markup(summary_of(catalog, KING)))
    panel.finish()
    card = next(row for row in widgets(panel) if row.row.shape is Shape.CARD)
    assert [block.text for block in card.blocks].count(typeset(MARKUP)) == 4
    entry = next(row for row in widgets(panel) if row.row.number == 1)
    assert MARKUP in entry.blocks[0].stored_part(0, 1000)
    assert "&lt;b&gt;" in card.tokens[0].toolTip()
    assert "<b>bold</b>" in card.tokens[0].accessibleName()


def test_the_tab_key_goes_down_the_page_and_on(qtbot: QtBot, theme: Theme, icons: Icons, catalog: Catalog) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, panel, after = Stop(window), FactsPanel(theme, icons, window), Stop(window)
    column = QVBoxLayout(window)
    for widget in (before, panel, after):
        column.addWidget(widget)
    window.resize(420, 700)
    show_active(qtbot, window)
    panel.show_summary(summary_of(catalog, KING))
    panel.finish()
    before.setFocus()
    visited = []
    while not after.hasFocus():
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        visited.append(_focused())
        assert len(visited) < 200
    assert visited[0] is panel
    assert visited[-1] is after
    assert panel.column is not None
    expected: list[QWidget] = []
    for row in panel.column.rows:
        if isinstance(row, FactRow | LinksRow):
            expected += [*row.links, *(row.tokens if isinstance(row, FactRow) else [])]
    assert visited[1:-1] == expected


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_whatever_takes_the_focus_has_a_name_and_can_be_hit(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    for place in (KING, HOUSTON, "us-ny-new-york"):
        show(place)
        for widget in (panel, *panel.findChildren(QWidget)):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName() or getattr(widget, "label", ""), widget
                assert min(widget.width(), widget.height()) >= 24, widget
        for token in panel.findChildren(SourceToken):
            assert token.accessibleName().startswith(f"Source {token.number}: ")
        for row in widgets(panel):
            assert row.accessibleName(), row.row


def test_rows_read_well_aloud(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show(KING)
    spoken = [row.accessibleName().split("\n") for row in widgets(panel)]
    assert ["Washington", "Judge’s warrant · Keep Washington Working Act", *spoken[3][2:]] == spoken[3]
    assert [
        "Dec 10, 2013",
        "Listed cases",
        "King County Ordinance 17706 on civil immigration hold requests",
        "Ended Sep 5, 2014 (superseded)",
    ] in spoken


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("width", [330, 372, 420, 800])
def test_nothing_is_cut_or_covered(
    panel: FactsPanel, show: Callable[..., list[Row]], theme: Theme, width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    panel.resize(theme.px(width), theme.px(560))
    for place, on in ((KING, TODAY), (CHICAGO, date(2013, 3, 1)), ("us-ny-new-york", TODAY)):
        show(place, on)
        bottom = 0
        for row in widgets(panel):
            assert row.y() >= bottom
            bottom = row.geometry().bottom()
            room = QRect(0, 0, row.width(), row.height()).adjusted(0, -1, 0, 1)
            for block in row.blocks:
                assert room.contains(block.rect.toAlignedRect()), (row.row.spoken, block.text)
                for token in row.tokens:
                    drawn = QRect(QPoint(), token.drawn_size)
                    drawn.moveCenter(token.geometry().center())
                    lines = [line.toRect().adjusted(0, theme.px(2), 0, -theme.px(2)) for line in block.line_rects]
                    assert not any(line.intersects(drawn) for line in lines), (block.text, token.number)


def test_the_same_place_on_another_day_stays_where_it_is(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show("us-ny-new-york")
    panel.verticalScrollBar().setValue(300)
    show("us-ny-new-york", date(2020, 1, 1))
    assert panel.verticalScrollBar().value() == 300
    show(KING)
    assert panel.verticalScrollBar().value() == 0


def test_it_follows_zoom_and_width(panel: FactsPanel, show: Callable[..., list[Row]], theme: Theme) -> None:
    show(KING)
    assert panel.column is not None
    before = panel.column.height()
    panel.resize(800, 560)
    panel.finish()
    assert panel.column.height() < before
    assert panel.column.width() == 720, "longer lines are hard to read"
    theme.set_zoom(2.0)
    panel.finish()
    assert panel.column.height() > before


def test_the_panel_scrolls_by_keyboard(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show("us-ny-new-york")
    panel.setFocus()
    bar = panel.verticalScrollBar()
    QTest.keyClick(panel, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(panel, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 1000
    QTest.keyClick(panel, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_topics_and_sources_lead_to_their_pages(panel: FactsPanel, show: Callable[..., list[Row]]) -> None:
    show(KING)
    assert panel.column is not None
    asked: list[Location] = []
    panel.page_requested.connect(asked.append)
    covers = next(row for row in panel.column.rows if isinstance(row, LinksRow))
    assert covers.links[0].accessibleName() == "All on detainers"
    QTest.mouseClick(covers.links[1], Qt.MouseButton.LeftButton)
    source = next(row for row in widgets(panel) if row.row.number == 2)
    assert source.row.more is not None
    QTest.keyClick(source.links[1], Qt.Key.Key_Return)
    panel.scroll_to_source(2)
    QTest.keyClick(source, Qt.Key.Key_Return)
    by_source = Location(Screen.SOURCE, source.row.more.target)
    assert asked == [Location(Screen.TOPIC, "ice-access"), by_source, by_source]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [300, 420, 700])
def test_links_in_a_row_are_within_it_and_do_not_overlap(
    panel: FactsPanel, show: Callable[..., list[Row]], theme: Theme, width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    panel.resize(width, 700)
    show(KING)
    assert panel.column is not None
    row = next(row for row in panel.column.rows if isinstance(row, LinksRow))
    boxes = [link.geometry().adjusted(link.inset, 1, -link.inset, -1) for link in row.links]
    assert all(row.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for index, one in enumerate(boxes) for other in boxes[:index])
    assert all(link.height() >= 24 for link in row.links)
