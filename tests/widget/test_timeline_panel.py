"""The pane of what officials said, as it is used on real pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QWidget

from desktop_app.domain.offices import Office, office_of
from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.vocabulary import Occasion, RecordKind
from desktop_app.publish.citing.cite import cite_quote
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.summary import summarize
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.timeline.card_menu import CardMenu
from desktop_app.ui.timeline.details_popover import DetailsPopover
from desktop_app.ui.timeline.panel import TimelinePanel
from desktop_app.ui.timeline.range_popover import RangePopover
from desktop_app.ui.timeline.rows import BoxRow, QuoteRow, YearRow
from desktop_app.ui.timeline.speaker_menu import SpeakerMenu
from desktop_app.ui.widgets.links import TextLink
from desktop_app.ui.widgets.source_token import SourceToken
from desktop_app.ui.widgets.tool_button import ToolButton
from tests.helpers.summaries import MARKUP, summary_of
from tests.helpers.timelines import event, page_of, policy, quote
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
KING = "us-wa-king-county"


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, icons: Icons) -> TimelinePanel:
    made = TimelinePanel(theme, icons)
    qtbot.addWidget(made)
    made.resize(734, 560)
    show_active(qtbot, made)
    return made


@pytest.fixture
def king(catalog: Catalog) -> PlaceSummary:
    return summary_of(catalog, KING)


def quotes_in(panel: TimelinePanel) -> list[str]:
    return [row.record_id for row in panel.view.rows if isinstance(row, QuoteRow)]


def is_list_shown(panel: TimelinePanel) -> bool:
    return panel.view.isVisible()


def buttons_of(panel: TimelinePanel) -> list[str]:
    return [button.label for button in panel.empty.buttons]


def selected(panel: TimelinePanel) -> str | None:
    return panel.view.current_card.record_id if panel.view.current_card else None


def child(parent: QWidget, kind: type[QWidget]) -> QWidget:
    found = parent.findChild(kind)
    assert found is not None
    return found


# The head


def test_the_head_counts_what_is_shown(panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    assert panel.head.count_text == f"{len(king.page.quotes)} quotes"
    panel.set_range(date(2018, 1, 1), date(2018, 12, 31))
    assert panel.head.count_text == f"2 of {len(king.page.quotes)} quotes"
    panel.set_speaker("jenny-durkan")
    assert panel.head.count_text == f"1 of {len(king.page.quotes)} quotes"
    panel.show_summary(page_of(quote("a", "2013")))
    panel.set_range(None, None)
    assert panel.head.count_text == "1 quote"


def test_the_buttons_say_what_is_chosen(panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    assert faces(panel) == ["All years", "Everyone", "Oldest first"]
    panel.set_range(date(2013, 1, 1), date(2020, 12, 31))
    panel.set_speaker("larry-gossett")
    panel.set_newest_first(True)
    panel.resize(1000, 560)
    assert faces(panel) == ["Jan 2013 – Dec 2020", "Larry Gossett", "Newest first"]


def faces(panel: TimelinePanel) -> list[str]:
    buttons = panel.head.findChildren(ToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [button.label for button in buttons if button.isVisible() and button.label]


@pytest.mark.parametrize(
    ("width", "shown", "extras"),
    [
        (734, ["Jan 2013 – Dec 2020", "Everyone", "Oldest first"], 0),
        (682, ["2013 – 2020", "Everyone", "Oldest first"], 0),
        (572, ["2013 – 2020", "Oldest first"], 1),
        (434, ["2013 – 2020"], 2),
        (330, ["2013 – 2020"], 2),
        (240, ["2013 – 2020"], 2),
    ],
)
def test_a_narrow_head_moves_its_choices_into_the_popover(
    panel: TimelinePanel, king: PlaceSummary, width: int, shown: list[str], extras: int
) -> None:
    panel.show_summary(king)
    panel.set_range(date(2013, 1, 1), date(2020, 12, 31))
    panel.resize(width, 560)

    assert faces(panel) == shown
    assert panel.width() == width
    popover = child(panel.head, RangePopover)
    moved = [button for _, button in popover._extras if not button.isHidden()]  # type: ignore[attr-defined]
    assert [button.label for button in moved] == ["Everyone", "Oldest first"][:extras]


def test_dates_are_typed(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    popover = open_range(panel)
    first, last = popover.findChildren(QLineEdit)
    QTest.keyClicks(first, "2018")
    last.setText("2017")
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert popover.isVisible()
    assert "Jan 1, 2018 is after Dec 31, 2017" in first.accessibleDescription()
    last.setText("2018")
    with qtbot.waitSignal(panel.range_changed) as told:
        QTest.keyClick(last, Qt.Key.Key_Return)

    assert told.args == [date(2018, 1, 1), date(2018, 12, 31)]
    assert not popover.isVisible()
    assert len(quotes_in(panel)) == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("10 years", (date(2016, 11, 24), date(2026, 11, 24))),
        ("1 year", (date(2025, 11, 24), date(2026, 11, 24))),
        ("All years", (None, None)),
    ],
)
def test_quick_ranges(
    qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary, words: str, expected: tuple[date | None, date | None]
) -> None:
    panel.show_summary(king)
    panel.set_range(date(2013, 1, 1), date(2013, 12, 31))
    popover = open_range(panel)
    with qtbot.waitSignal(panel.range_changed) as told:
        next(button for button in popover.findChildren(ToolButton) if button.label == words).click()
    assert tuple(told.args) == expected


def open_range(panel: TimelinePanel) -> RangePopover:
    panel.head._range.click()
    popover = child(panel.head, RangePopover)
    assert isinstance(popover, RangePopover)
    assert popover.isVisible()
    return popover


def test_a_range_that_was_set_is_not_announced(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    with qtbot.assertNotEmitted(panel.range_changed):
        panel.set_range(date(2013, 1, 1), None)
        panel.set_speaker("larry-gossett")


def test_the_menu_offers_speakers_offices_and_occasions(panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    panel.resize(1000, 560)
    menu = child(panel.head, SpeakerMenu)
    assert isinstance(menu, SpeakerMenu)
    entries = [action.text() for action in menu.actions() if not action.isSeparator()]
    total = len(king.page.quotes)
    assert entries[0] == f"Everyone\t{total}"
    assert [entry.split("\t")[0] for entry in entries[1:-2]] == [speaker.person.name for speaker in king.speakers]
    assert sum(int(entry.split("\t")[1]) for entry in entries[1:-2]) == total
    entry_of(menu, "Larry Gossett").trigger()
    assert set(quotes_in(panel)) == {quote.id for quote in king.page.quotes if quote.person == "larry-gossett"}
    assert [action.text() for action in menu.actions() if action.isChecked()] == [
        entry_of(menu, "Larry Gossett").text()
    ]
    offices, occasions = (submenu_of(menu, words) for words in ("Office", "Occasion"))
    entry_of(menu, "Everyone").trigger()
    entry_of(offices, "Councils and boards").trigger()
    assert set(quotes_in(panel)) == {quote.id for quote in king.page.quotes if office_of(quote.role) is Office.COUNCIL}
    assert 0 < len(quotes_in(panel)) < total
    assert faces(panel)[1] == "Councils and boards"
    entry_of(offices, "Any office").trigger()
    entry_of(occasions, "Press release").trigger()
    wanted = {quote.id for quote in king.page.quotes if quote.occasion is Occasion.PRESS_RELEASE}
    assert set(quotes_in(panel)) == wanted
    assert faces(panel)[1] == "Press release"


def submenu_of(menu: SpeakerMenu, words: str) -> QMenu:
    return next(found for found in menu.findChildren(QMenu) if found.title() == words)


def entry_of(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().split("\t")[0] == words)


def test_another_order_keeps_the_selection(panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    panel.select_item(ItemKind.QUOTE, quotes_in(panel)[4])
    before = selected(panel)
    entry_of(panel.head._orders, "Newest first").trigger()

    assert panel.is_newest_first
    assert selected(panel) == before
    years = [row.title for row in panel.view.rows if isinstance(row, YearRow)]
    assert years == sorted(years, reverse=True)
    panel.set_speaker(None)
    panel.set_newest_first(False)
    assert selected(panel) == before


# Going to a card


@pytest.mark.parametrize(
    ("kind", "record_id", "item"),
    [
        (RecordKind.QUOTE, "a", ItemKind.QUOTE),
        (RecordKind.POLICY, "law", ItemKind.START),
        (RecordKind.POLICY, "case", ItemKind.RULING),
        (RecordKind.EVENT, "sued", ItemKind.EVENT),
        (None, "sued", ItemKind.EVENT),
        (None, "law", ItemKind.START),
    ],
)
def test_a_record_is_selected(panel: TimelinePanel, kind: RecordKind | None, record_id: str, item: ItemKind) -> None:
    panel.show_summary(
        page_of(
            quote("a", "2013"),
            policy("law", enacted="2012", effective="2013", ended="2014"),
            policy("case", instrument="court-order", enacted="2013"),
            event("sued", "2015"),
        )
    )
    assert panel.select_record(kind, record_id)
    card = panel.view.current_card
    assert card is not None
    assert card.key == f"{item.key}:{record_id}"
    assert panel.view.viewport().rect().contains(panel.view.card_rect().center())


def test_what_is_not_here_is_not_selected(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    panel.set_range(date(2018, 1, 1), None)
    with qtbot.assertNotEmitted(panel.range_changed):
        assert not panel.select_record(RecordKind.SOURCE, king.page.quotes[0].source)
        assert not panel.select_item(ItemKind.QUOTE, "nobody")
    assert selected(panel) is None


def test_filters_that_hide_a_card_are_lifted(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    hidden = quotes_in(panel)[0]
    panel.set_range(date(2018, 1, 1), None)
    panel.set_speaker("jenny-durkan")
    with qtbot.waitSignal(panel.range_changed) as told:
        assert panel.select_item(ItemKind.QUOTE, hidden)
    assert told.args == [None, None]
    assert selected(panel) == hidden


def test_a_rule_behind_an_empty_state_is_shown(panel: TimelinePanel) -> None:
    panel.show_summary(page_of(policy("law", enacted="2013")))
    assert not is_list_shown(panel)
    assert panel.select_record(RecordKind.POLICY, "law")
    assert is_list_shown(panel)


def test_the_same_place_on_another_day_keeps_selection_and_filters(
    panel: TimelinePanel, king: PlaceSummary, catalog: Catalog
) -> None:
    panel.show_summary(king)
    panel.set_speaker("larry-gossett")
    panel.select_item(ItemKind.QUOTE, quotes_in(panel)[1])
    before = selected(panel)
    panel.show_summary(summary_of(catalog, KING, date(2014, 1, 1)))
    assert selected(panel) == before
    assert faces(panel)[1] == "Larry Gossett"
    panel.show_summary(summary_of(catalog, "us-il-chicago"))
    assert selected(panel) is None
    assert faces(panel)[1] == "Everyone"
    assert panel.view.verticalScrollBar().value() == 0


def test_a_card_that_filters_hide_is_current_again_when_they_do_not(panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    first, second = quotes_in(panel)[0], quotes_in(panel)[-1]
    panel.select_item(ItemKind.QUOTE, first)
    panel.set_range(date(2020, 1, 1), None)
    assert selected(panel) is None
    panel.set_range(None, None)
    assert selected(panel) == first
    panel.set_range(date(2020, 1, 1), None)
    panel.select_item(ItemKind.QUOTE, second)
    panel.set_range(None, None)
    assert selected(panel) == second


def test_another_page_begins_at_the_top_though_both_have_the_same_years(panel: TimelinePanel) -> None:
    years = [f"{year}" for year in range(2000, 2020)]
    panel.show_summary(page_of(*(quote(f"a{year}", year) for year in years)))
    panel.view.verticalScrollBar().setValue(panel.view.verticalScrollBar().maximum() // 2)
    assert panel.view.verticalScrollBar().value() > 0
    other = page_of(*(quote(f"b{year}", year) for year in years))
    place = other.page.place.model_copy(update={"id": "us-yy"})
    panel.show_summary(replace(other, page=replace(other.page, place=place)))
    assert panel.view.verticalScrollBar().value() == 0


# The source bar and what is copied


def test_the_source_bar_follows_the_selection(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    height = panel.source_bar.height()
    assert panel.source_bar.words == "Select a quote to see its source"
    panel.focus_list()
    QTest.keyClick(panel.view, Qt.Key.Key_End)
    card = panel.view.current_card
    assert card is not None
    number, last = king.sources.entries()[card.source - 1]
    assert last.publisher in panel.source_bar.words
    assert panel.source_bar.height() == height == 44
    quote = next(row for row in panel.view.rows if isinstance(row, QuoteRow) and row.name == "Larry Gossett")
    panel.select_item(ItemKind.QUOTE, quote.record_id)
    assert panel.source_bar.law_words == "At the end of Jun 2013: No record"
    assert panel.source_bar.height() == height
    panel.select_item(ItemKind.START, king.history[-1].id)
    assert panel.source_bar.law_words == ""
    QTest.keyClick(panel.view, Qt.Key.Key_End)
    token = child(panel.source_bar, SourceToken)
    assert isinstance(token, SourceToken)
    with qtbot.waitSignal(panel.source_requested) as asked:
        token.click()
    assert asked.args == [number]
    panel.set_speaker("dow-constantine")
    assert panel.source_bar.words == "Select a quote to see its source"


def test_every_real_quote_is_copied_to_the_letter(qtbot: QtBot, panel: TimelinePanel, catalog: Catalog) -> None:
    for place_id in ("us", "us-ny-new-york", "us-tx-travis-county"):
        summary = summary_of(catalog, place_id)
        panel.show_summary(summary)
        for record in summary.page.quotes:
            panel.select_item(ItemKind.QUOTE, record.id)
            with qtbot.waitSignal(panel.citation_requested) as asked:
                panel.copy_with_citation()
            person, source = summary.page.people[record.person], summary.page.sources[record.source]
            expected = cite_quote(record, person, source, CitationStyle.PLAIN)
            assert record.text in expected.text
            assert asked.args[0](CitationStyle.PLAIN) == expected


def test_nothing_selected_copies_nothing(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.copy_with_citation()
    panel.show_summary(king)
    with qtbot.assertNotEmitted(panel.citation_requested):
        panel.copy_with_citation()


def test_keys_reach_the_panel(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    panel.focus_list()
    QTest.keyClick(panel.view, Qt.Key.Key_Home)
    with qtbot.waitSignal(panel.person_requested) as asked:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert asked.args == ["larry-gossett"]
    with qtbot.waitSignal(panel.citation_requested):
        QTest.keyClick(
            panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    with qtbot.waitSignal(panel.source_requested) as number:
        QTest.keyClicks(panel.view, "3")
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert number.args == [3]


def test_space_shows_context_note_and_every_source(qtbot: QtBot, panel: TimelinePanel) -> None:
    panel.show_summary(page_of(quote("a", "2013", note="A note.", more_sources=["three"])))
    panel.focus_list()
    QTest.keyClick(panel.view, Qt.Key.Key_Space)
    popover = child(panel, DetailsPopover)
    assert popover.isVisible()
    words = "\n".join(label.accessibleName() for label in popover.findChildren(QLabel))
    for expected in ("Context of a.", "A note.", "The one", "https://one.example/", "https://three.example/", "News"):
        assert expected in words
    with qtbot.waitSignal(panel.source_requested) as asked:
        popover.findChildren(SourceToken)[1].click()
    assert asked.args == [2]
    assert not popover.isVisible()
    QTest.keyClick(panel.view, Qt.Key.Key_Space)
    QTest.keyClick(popover, Qt.Key.Key_Space)
    assert not popover.isVisible()


def test_enter_on_a_rule_shows_its_sources(qtbot: QtBot, panel: TimelinePanel) -> None:
    panel.show_summary(page_of(quote("a", "2014"), policy("law", enacted="2013")))
    panel.focus_list()
    QTest.keyClick(panel.view, Qt.Key.Key_Home)
    with qtbot.assertNotEmitted(panel.person_requested):
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert child(panel, DetailsPopover).isVisible()
    child(panel, DetailsPopover).close()


def test_the_details_lead_to_topics_and_to_all_from_a_source(
    qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary
) -> None:
    panel.show_summary(king)
    panel.select_item(ItemKind.QUOTE, quotes_in(panel)[0])
    asked: list[Location] = []
    panel.page_requested.connect(asked.append)
    for words in ("detainers", "All from it"):
        panel.view.details_requested.emit()
        popover = child(panel, DetailsPopover)
        link = next(link for link in popover.findChildren(TextLink) if link.words == words)
        QTest.keyClick(link, Qt.Key.Key_Return)
        assert not popover.isVisible()
    source = king.page.quotes[[quote.id for quote in king.page.quotes].index(quotes_in(panel)[0])].source
    assert asked == [Location(Screen.TOPIC, "detainer"), Location(Screen.SOURCE, source)]


def test_the_menu_of_a_card(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    panel.select_item(ItemKind.QUOTE, quotes_in(panel)[0])
    panel.view.menu_requested.emit(panel.mapToGlobal(panel.rect().center()))
    menu = child(panel, CardMenu)
    assert isinstance(menu, CardMenu)
    entries = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert entries == [
        "Copy with citation",
        "Copy the words",
        "Copy link",
        "Bookmark",
        "Context and full source",
        "Open Larry Gossett",
        "Show only Larry Gossett",
        "All that rests on this source",
        "All on detainers",
    ]
    entry_of(menu, "Copy the words").trigger()
    card = panel.view.current_card
    assert card is not None
    assert QGuiApplication.clipboard().text() == card.stored
    entry_of(menu, "Show only Larry Gossett").trigger()
    assert faces(panel)[1] == "Larry Gossett"
    menu.close()


# Empty states


def test_an_empty_range_says_what_there_is(panel: TimelinePanel, catalog: Catalog) -> None:
    summary = summary_of(catalog, "us-tx-houston")
    panel.show_summary(summary)
    panel.set_range(date(2003, 1, 1), date(2009, 12, 31))
    said = panel.empty.emptiness
    assert said is not None
    assert not is_list_shown(panel)
    assert said.title == "No quotes between 2003 and 2009"
    assert said.body == (
        "This edition has 5 quotes about Houston, all from 2017. "
        "A gap here means we found no source, not that nobody spoke."
    )
    assert buttons_of(panel) == ["Show all years"]
    assert panel.head.count_text == "0 of 5 quotes"
    panel.empty.buttons[0].click()
    assert is_list_shown(panel)
    assert len(quotes_in(panel)) == 5


def test_the_rules_of_an_empty_range_can_be_shown(qtbot: QtBot, panel: TimelinePanel) -> None:
    panel.show_summary(page_of(quote("a", "2013"), policy("law", enacted="2005")))
    panel.set_range(date(2003, 1, 1), date(2009, 12, 31))
    assert buttons_of(panel) == ["Show all years", "Show the rules only"]
    panel.empty.buttons[1].click()
    assert is_list_shown(panel)
    assert [row.record_id for row in panel.view.rows if isinstance(row, BoxRow)] == ["law"]
    assert panel.view.hasFocus()
    panel.set_range(date(2004, 1, 1), date(2009, 12, 31))
    assert not is_list_shown(panel)


def test_a_place_without_quotes_does_not_look_like_silence(panel: TimelinePanel) -> None:
    panel.show_summary(page_of(policy("law", enacted="2013")))
    said = panel.empty.emptiness
    assert said is not None
    assert said.title == "No quotes on record for Xanadu"
    assert "not proof that nobody spoke" in said.body
    assert buttons_of(panel) == ["Show the rules only"]
    assert panel.head.count_text == "No quotes"
    panel.empty.buttons[0].click()
    assert is_list_shown(panel)
    panel.show_summary(page_of())
    assert buttons_of(panel) == []


def test_a_speaker_without_quotes_in_a_range(panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    panel.set_speaker("larry-gossett")
    panel.set_range(date(2020, 1, 1), None)
    said = panel.empty.emptiness
    assert said is not None
    assert said.title == "No quotes by Larry Gossett since 2020"
    assert "2 quotes by Larry Gossett about King County, from 2013 to 2014." in said.body
    assert buttons_of(panel)[:2] == ["Show all years", "Show everyone"]
    panel.empty.buttons[1].click()
    assert is_list_shown(panel)
    assert quotes_in(panel)


def test_focus_goes_to_the_first_way_on(panel: TimelinePanel) -> None:
    panel.show_summary(page_of(quote("a", "2013")))
    panel.set_range(date(2003, 1, 1), date(2009, 12, 31))
    panel.focus_list()

    assert panel.empty.buttons[0].hasFocus()


# What holds everywhere


def test_markup_in_the_data_is_text(panel: TimelinePanel) -> None:
    fields = {"text": MARKUP, "role": MARKUP, "context": MARKUP, "note": MARKUP}
    summary = page_of(quote("a", "2013", **fields), policy("law", enacted="2013", title=MARKUP, summary=MARKUP))
    page = summary.page
    people = {id: person.model_copy(update={"name": MARKUP}) for id, person in page.people.items()}
    sources = {id: source.model_copy(update={"publisher": MARKUP}) for id, source in page.sources.items()}
    panel.show_summary(summarize(replace(page, people=people, sources=sources), summary.on))
    panel.focus_list()
    QTest.keyClick(panel.view, Qt.Key.Key_End)
    card = panel.view.current_card
    assert isinstance(card, QuoteRow)
    assert card.stored == MARKUP
    assert "<b>bold</b>" in panel.source_bar.words
    QTest.keyClick(panel.view, Qt.Key.Key_Space)
    popover = child(panel, DetailsPopover)
    shown = [label for label in panel.findChildren(QLabel) if "bold" in label.text()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)
    assert shown
    assert any("<b>bold</b>" in label.accessibleName() for label in popover.findChildren(QLabel))
    popover.close()
    panel.set_speaker("ann")
    panel.set_range(date(2020, 1, 1), None)
    assert "&lt;b&gt;" in panel.empty._body.text()
    assert panel.empty._title.textFormat() is Qt.TextFormat.PlainText


def test_every_control_has_a_name_and_can_be_hit(panel: TimelinePanel, king: PlaceSummary, theme: Theme) -> None:
    panel.show_summary(king)
    panel.select_item(ItemKind.QUOTE, quotes_in(panel)[0])
    for width in (734, 330):
        panel.resize(width, 560)
        controls = [w for w in panel.findChildren(QWidget) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus]
        seen = [control for control in controls if control.isVisible()]
        assert len(seen) > 3
        for control in seen:
            named = control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
            assert named, control
            assert min(control.width(), control.height()) >= 24, control


@pytest.mark.parametrize("zoom", [0.8, 1.5, 3.0])
def test_zoom_while_reading(panel: TimelinePanel, king: PlaceSummary, theme: Theme, zoom: float) -> None:
    panel.show_summary(king)
    panel.select_item(ItemKind.QUOTE, quotes_in(panel)[5])
    before = selected(panel)
    theme.set_zoom(zoom)
    panel.grab()

    assert selected(panel) == before
    assert panel.source_bar.height() == theme.px(44)
    assert panel.view.card_rect().intersects(panel.view.viewport().rect())
    for row, item in enumerate(panel.view.rows):
        if isinstance(item, YearRow):
            assert panel.view.row_rect(row).height() == theme.px(34)


def test_a_click_on_a_name_opens_the_speaker(qtbot: QtBot, panel: TimelinePanel, king: PlaceSummary) -> None:
    panel.show_summary(king)
    panel.select_item(ItemKind.QUOTE, quotes_in(panel)[0])
    card = panel.view.current_card
    assert isinstance(card, QuoteRow)
    top = panel.view.visualRect(panel.view.currentIndex()).topLeft()
    area = panel.view._painter.name_area(card).translated(top)
    QTest.mouseMove(panel.view.viewport(), area.center())
    assert panel.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(panel.person_requested) as asked:
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert asked.args == [card.person_id]
    with qtbot.assertNotEmitted(panel.person_requested):
        beside = area.center() + QPoint(0, area.height())
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    panel.view.set_names_lead(False)
    with qtbot.assertNotEmitted(panel.person_requested):
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def test_another_day_comes_into_view_unless_something_is_read(panel: TimelinePanel, catalog: Catalog) -> None:
    def divider() -> QRect:
        rows = [panel.view.model().index(row, 0) for row in range(panel.view.model().rowCount())]
        return next(panel.view.visualRect(row) for row in rows if str(row.data()).startswith("As of"))

    days = [date(2016, 11, 10), date(2025, 3, 1)]
    panel.show_summary(summary_of(catalog, "us-ny-new-york"))
    panel.view.selectionModel().clear()
    for day in days:
        panel.show_summary(summary_of(catalog, "us-ny-new-york", day))
        assert panel.view.viewport().rect().contains(divider()), day
    panel.view.verticalScrollBar().setValue(300)
    assert not panel.view.viewport().rect().intersects(divider())
    panel.show_summary(summary_of(catalog, "us-ny-new-york", days[0]))
    panel.show_summary(summary_of(catalog, "us-ny-new-york", days[1]))
    assert not panel.view.viewport().rect().intersects(divider()), "someone reads elsewhere"
