"""Finding words on the pages of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from desktop_app.domain.finding import Wanted
from desktop_app.ui.finding.part import FindablePage
from desktop_app.ui.help.finding import part_for
from desktop_app.ui.help.parts import HelpPart
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.source_scroll import SourceScroll
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.theme import Scheme, Theme
from desktop_app.ui.timeline.finding import texts_of
from desktop_app.ui.timeline.table_delegate import shifted, with_hit_in_view
from desktop_app.ui.widgets.lights import lit_ranges

if TYPE_CHECKING:
    from tests.window.conftest import Desk

NEW_YORK, FEDERAL = "us-ny-new-york", "us"


def find(desk: Desk, typed: str) -> str:
    """Open the bar with its key and type; what the bar says."""
    for pane in desk.session.window.findChildren(SourceScroll):
        pane.finish()  # rows are made bit by bit
    desk.qtbot.wait(1)
    desk.session.window.actions_by_name.find.trigger()
    bar = desk.session.shell.finding.bar
    bar.field.clear()
    QTest.keyClicks(bar.field, typed)
    return bar.count


def test_words_of_a_quote_are_found_and_walked_with_keys(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    assert find(desk, "tear families") == "1 of 1"
    card = desk.session.window.place_view.timeline.view.current_card
    assert card is not None
    assert "tear families apart" in card.stored
    find(desk, "detainer")
    finder, bar = desk.session.shell.finding.finder, desk.session.shell.finding.bar
    total = finder.total
    assert total > 5
    assert bar.count == f"1 of {total}"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count == f"2 of {total}"
    desk.session.window.actions_by_name.previous_hit.trigger()
    desk.session.window.actions_by_name.previous_hit.trigger()
    assert bar.count == f"{total} of {total}, from the end again"
    desk.session.window.actions_by_name.next_hit.trigger()
    assert bar.count == f"1 of {total}, from the top again"


def test_no_match_is_said_and_escape_gives_the_keyboard_back(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    desk.session.window.place_view.show_timeline()
    view = desk.session.window.place_view.timeline.view
    assert find(desk, "zyzzyva") == "No match"
    bar = desk.session.shell.finding.bar
    assert not bar.next.isEnabled()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert desk.session.window.focusWidget() is view


def test_every_text_of_a_card_is_where_the_card_sets_it(desk: Desk) -> None:
    for place in (NEW_YORK, FEDERAL):
        desk.go_to(place)
        view = desk.session.window.place_view.timeline.view
        for row in view.rows:
            set_texts = [piece.layout.text() for piece in view.painter.layout(row).pieces]
            if set_texts:
                assert [text.replace("\n", "\u2028") for text in texts_of(row)] == set_texts


@pytest.mark.parametrize("typed", ["new york", "9-131", "mayor", "2016", "reuters"])
def test_head_facts_cards_and_sources_are_all_looked_through(desk: Desk, typed: str) -> None:
    desk.go_to(NEW_YORK)
    find(desk, typed)
    assert desk.session.shell.finding.finder.total > 0


def test_the_table_is_looked_through_like_the_cards(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    find(desk, "tear families")
    desk.session.window.actions_by_name.toggle_table.trigger()
    desk.qtbot.waitUntil(lambda: desk.session.shell.finding.bar.count == "1 match")
    desk.session.shell.finding.step(1)
    card = desk.session.window.place_view.timeline.table.current_card
    assert card is not None
    assert "tear families apart" in card.stored


@pytest.mark.parametrize(
    ("location", "typed"),
    [
        (Location(Screen.OFFICIAL, "greg-abbott"), "sheriff"),
        (Location(Screen.TOPIC, "detainer"), "warrant"),
        (Location(Screen.SOURCE, "reuters-2016-11-10-ny-la"), "families"),
    ],
)
def test_pages_of_officials_topics_and_sources(desk: Desk, location: Location, typed: str) -> None:
    with desk.qtbot.waitSignal(desk.session.subjects.page_shown):
        desk.session.reading.go(location)
    find(desk, typed)
    assert desk.session.shell.finding.bar.count.startswith("1 of ")


def test_a_comparison_and_the_card_of_the_map(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.session.comparisons.shown):
        desk.session.comparisons.go(("us-il-cook-county", "us-tx-travis-county"))
    find(desk, "sheriff")
    assert desk.session.shell.finding.bar.count.startswith("1 of ")
    desk.session.map.go()
    desk.session.map.page.choose("us-tx")
    assert find(desk, "travis") == "1 of 1"
    find(desk, "texas")
    assert desk.session.shell.finding.finder.total >= 1
    label = desk.session.map.page.card._name
    assert label.words == "Texas"
    assert "<span" in label.text()
    QTest.keyClick(desk.session.shell.finding.bar.field, Qt.Key.Key_Escape)
    assert label.text() == "Texas"


def test_the_words_of_a_search_are_lit_where_a_hit_is_opened_until_the_bar_looks_for_others(desk: Desk) -> None:
    desk.search("sincere hope ")
    results, finder = desk.session.window.results, desk.session.shell.finding.finder
    results.take_focus()
    hit = results.current_hit
    with desk.qtbot.waitSignal(desk.session.reading.hit_reached):
        results.opened.emit(hit)
    desk.qtbot.waitUntil(lambda: finder.total > 0)
    lights = desk.session.window.place_view.timeline.view.painter.lights
    assert [word for word in ("sincere", "hope", "other") if lights.marks(word)] == ["sincere", "hope"]
    find(desk, "other")
    assert not lights.marks("sincere")
    desk.session.shell.finding.bar.close_bar()
    assert not lights.marks("other")
    assert not lights.marks("sincere")


def test_rows_that_are_still_being_made_are_found_when_they_are_there(desk: Desk) -> None:
    desk.go_to(FEDERAL)
    facts = desk.session.window.place_view.facts
    assert facts.column is not None
    assert not facts.column.is_complete
    desk.session.window.actions_by_name.find.trigger()
    bar = desk.session.shell.finding.bar
    QTest.keyClicks(bar.field, "ilrc.org")
    desk.qtbot.waitUntil(lambda: bar.count.startswith("1 of "), timeout=20_000)
    assert facts.verticalScrollBar().value() > 0


def test_rows_that_are_gone_are_left_alone(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    find(desk, "reuters")
    before = desk.session.window.place_view.facts.column
    desk.session.theme.set_zoom(1.25)
    desk.qtbot.waitUntil(lambda: desk.session.window.place_view.facts.column is not before)
    desk.qtbot.waitUntil(lambda: not isValid(before))
    desk.session.map.go()
    assert desk.session.shell.finding.bar.count == "No match"


def test_another_page_is_looked_through_for_the_same_words(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    assert find(desk, "garcetti") == "No match"
    desk.go_to("us-ca-los-angeles")
    desk.qtbot.waitUntil(lambda: desk.session.shell.finding.bar.count.endswith("matches"))


def test_f3_goes_from_result_to_result_and_from_the_page_of_one_to_the_page_of_the_next(desk: Desk) -> None:
    desk.search("kind:quote warrant ")
    window, act = desk.session.window, desk.session.window.actions_by_name
    act.next_hit.trigger()
    first = window.results.current_hit
    act.next_hit.trigger()
    second = window.results.current_hit
    act.previous_hit.trigger()
    assert window.results.current_hit == first
    with desk.qtbot.waitSignal(desk.session.reading.hit_reached):
        window.results.opened.emit(first)
    with desk.qtbot.waitSignal(desk.session.reading.hit_reached):
        act.next_hit.trigger()
    card = window.place_view.timeline.view.current_card
    assert card is not None
    assert second is not None
    assert card.record_id == second.id
    act.back.trigger()
    act.back.trigger()
    assert desk.session.reading.history.current == Location(Screen.SEARCH, "kind:quote warrant ")
    assert window.results.current_hit == second


def test_the_help_on_the_bar_is_about_searching(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    desk.session.window.actions_by_name.find.trigger()
    assert part_for(desk.session.shell.finding.bar.field) is HelpPart.SEARCH


def test_f3_without_a_search_asks_for_words(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    desk.session.window.actions_by_name.next_hit.trigger()
    assert desk.session.shell.finding.is_open


def test_on_the_page_of_results_the_search_field_is_what_finds(desk: Desk) -> None:
    desk.search("detainer ")
    desk.session.window.actions_by_name.find.trigger()
    assert not desk.session.shell.finding.is_open
    assert desk.session.window.toolbar.search_field.hasFocus()


def test_the_help_is_looked_through(desk: Desk) -> None:
    opened = desk.session.shell.show_help(HelpPart.RULES)
    desk.qtbot.waitUntil(opened.isActiveWindow)
    QTest.keyClick(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert opened.find_bar.isVisible()
    QTest.keyClicks(opened.find_bar.field, "judge's warrant")
    assert opened.find_bar.count == "1 of 2"
    selections = opened.view.extraSelections()
    assert [selection.cursor.selectedText() for selection in selections] == ["Judge’s warrant", "judge’s warrant"]
    assert selections[0].format.background() != selections[1].format.background()
    QTest.keyClick(opened, Qt.Key.Key_F3)
    assert opened.find_bar.count == "2 of 2"
    opened.show_part(HelpPart.PRINT)
    desk.qtbot.waitUntil(lambda: opened.find_bar.count == "No match")
    QTest.keyClick(opened.find_bar.field, Qt.Key.Key_Escape)
    assert opened.isVisible()
    assert opened.find_bar.isHidden()


def test_a_hit_stays_the_current_one_when_the_page_is_set_anew(desk: Desk) -> None:
    desk.go_to(NEW_YORK)
    find(desk, "tear families")
    lights = desk.session.window.place_view.timeline.view.painter.lights
    desk.session.theme.set_zoom(1.5)
    desk.qtbot.wait(50)
    assert lights.pointed is not None
    assert desk.session.shell.finding.bar.count == "1 of 1"


@pytest.mark.usefixtures("qapp")
def test_a_hit_that_a_cell_of_the_table_would_cut_off_is_brought_into_it() -> None:
    words = "“" + "Some words that come long before. " * 12 + "Then judicial warrant follows.”"
    theme = Theme(Scheme.LIGHT)
    wanted = Wanted.typed("judicial")
    assert wanted is not None
    lit = lit_ranges(wanted.marks_in(words), theme)
    font = theme.font(TextRole.QUOTE_SMALL)
    part, moved = with_hit_in_view(words, lit, font, 300)
    assert part.startswith("… “")
    assert part.endswith("judicial warrant follows.”")
    assert [part[each.start : each.start + each.length] for each in moved] == ["judicial"]
    assert with_hit_in_view("judicial", lit_ranges(((0, 8),), theme), font, 300)[0] == "judicial"


def test_every_page_but_start_and_results_can_be_looked_through(desk: Desk) -> None:
    window = desk.session.window
    pages = (window.place_view, desk.session.subjects.official, desk.session.comparisons.page, desk.session.map.page)
    assert all(isinstance(page, FindablePage) for page in pages)


@pytest.mark.usefixtures("qapp")
def test_a_hit_that_goes_on_in_the_next_line_is_lit_there_to_its_end_only() -> None:
    words = "without a judicial warrant or order"
    hit = lit_ranges(((10, 26),), Theme(Scheme.LIGHT))  # "judicial warrant"
    lines = ((0, "without a judicial"), (19, "warrant or order"))
    lit = [line[each.start : each.start + each.length] for at, line in lines for each in shifted(hit, -at, len(line))]
    assert words[10:26] == " ".join(lit) == "judicial warrant"
