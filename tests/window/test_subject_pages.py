"""Stories of the pages of officials, topics and sources: how one gets there, what stands on them, and the way back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.fact_row import FactRow
from desktop_app.ui.page.links_row import LinksRow
from desktop_app.ui.page.rows import LinkKind
from desktop_app.ui.timeline.rows import BoxRow, QuoteRow, YearRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.page.facts import FactsPanel
    from tests.window.conftest import Desk

ABBOTT, REUTERS, KING = "greg-abbott", "reuters-2016-11-10-ny-la", "us-wa-king-county"
PAGES = [(Screen.OFFICIAL, ABBOTT), (Screen.TOPIC, "287g"), (Screen.SOURCE, REUTERS)]


def go(desk: Desk, screen: Screen, value: str) -> None:
    """Open a page and wait until it is shown."""
    desk.session.reading.go(Location(screen, value))
    wait_for(desk, screen)


def wait_for(desk: Desk, screen: Screen) -> None:
    pages = desk.session.subjects
    views = {Screen.OFFICIAL: "official", Screen.TOPIC: "topic", Screen.SOURCE: "source"}

    def shown() -> bool:
        view = getattr(pages, views[screen])
        current = desk.session.reading.history.current
        return bool(view.isVisible() and view.summary and current and view.summary.key == current.value)

    desk.qtbot.waitUntil(shown)


def link(panel: FactsPanel, name: str) -> QAbstractButton:
    panel.finish()
    assert panel.column is not None
    rows = [row for row in panel.column.rows if isinstance(row, FactRow | LinksRow)]
    return next(link for row in rows for link in row.links if link.accessibleName() == name)


def test_enter_on_a_quote_opens_its_speaker_and_back_returns(desk: Desk, qtbot: QtBot) -> None:
    window = desk.session.window
    desk.go_to("us-tx")
    timeline = window.place_view.timeline
    timeline.select_item(ItemKind.QUOTE, "abbott-2017-02-07-honor-detainers")
    timeline.focus_list()
    QTest.keyClick(timeline.view, Qt.Key.Key_Return)
    wait_for(desk, Screen.OFFICIAL)
    assert window.windowTitle() == "Greg Abbott · Jurisdex"
    assert desk.session.subjects.official.header.words[2] == "Governor of Texas · 10 quotes on record, 2015 to 2025"
    assert desk.session.subjects.official.timeline.isAncestorOf(window.focusWidget())
    with qtbot.waitSignal(desk.session.reading.place_shown):
        window.actions_by_name.back.trigger()
    assert window.windowTitle() == "Texas · Jurisdex"
    assert window.place_view.timeline.isAncestorOf(window.focusWidget())
    window.actions_by_name.forward.trigger()
    wait_for(desk, Screen.OFFICIAL)


def test_enter_on_a_quote_of_an_official_shows_it_at_its_place(desk: Desk, qtbot: QtBot) -> None:
    go(desk, Screen.OFFICIAL, ABBOTT)
    timeline = desk.session.subjects.official.timeline
    timeline.select_item(ItemKind.QUOTE, "abbott-2015-10-26-serious-danger")
    timeline.focus_list()
    with qtbot.waitSignal(desk.session.reading.hit_reached):
        QTest.keyClick(timeline.view, Qt.Key.Key_Return)
    window = desk.session.window
    assert window.windowTitle() == "Dallas County · Jurisdex"
    card = window.place_view.timeline.view.current_card
    assert card is not None
    assert card.record_id == "abbott-2015-10-26-serious-danger"


def test_cards_of_an_official_tell_the_law_of_the_day(desk: Desk) -> None:
    go(desk, Screen.OFFICIAL, ABBOTT)
    rows = desk.session.subjects.official.timeline.view.rows
    told = {row.record_id: [line.words for line in row.law] for row in rows if isinstance(row, QuoteRow)}
    assert len(told) == 10
    assert told["abbott-2015-10-26-no-longer-tolerated"] == [
        "Dallas County that day: Listed cases",
        "Texas that day: No record",
    ]
    assert told["abbott-2025-07-15-danger-zone"] == ["Texas that day: Must honor"]


def test_an_official_is_narrowed_to_a_place(desk: Desk) -> None:
    go(desk, Screen.OFFICIAL, ABBOTT)
    timeline = desk.session.subjects.official.timeline
    timeline.head._speakers.place_chosen.emit("us-tx-dallas-county")
    rows = [row for row in timeline.view.rows if not isinstance(row, YearRow)]
    assert sum(isinstance(row, QuoteRow) for row in rows) == 2
    assert timeline.head.count_text == "2 of 10 quotes"
    assert any(isinstance(row, BoxRow) for row in rows)
    assert all("Travis" not in row.title for row in rows if isinstance(row, BoxRow))


def test_the_date_rules_an_official_too(desk: Desk) -> None:
    go(desk, Screen.OFFICIAL, ABBOTT)
    desk.session.reading.set_date(date(2016, 3, 1))
    summary = desk.session.subjects.official.summary
    assert summary is not None
    assert summary.on == date(2016, 3, 1)
    window = desk.session.window
    assert window.windowTitle() == "Greg Abbott · Jurisdex"
    assert window.page is desk.session.subjects.official
    window.actions_by_name.next_change.trigger()
    assert desk.session.reading.date in summary.change_days


def test_the_arrows_step_through_the_changes_of_the_page_that_is_shown(desk: Desk) -> None:
    king = desk.go_to(KING)
    go(desk, Screen.OFFICIAL, ABBOTT)
    summary = desk.session.subjects.official.summary
    assert summary is not None
    desk.session.window.actions_by_name.previous_change.trigger()
    assert desk.session.reading.date == summary.change_days[-1]
    desk.session.window.actions_by_name.previous_change.trigger()
    assert desk.session.reading.date == summary.change_days[-2]
    assert desk.session.reading.date not in king.change_days


def test_a_search_opens_officials_and_sources(desk: Desk) -> None:
    window = desk.session.window
    for words, kind, screen in (
        ("eric garcetti", RecordKind.PERSON, Screen.OFFICIAL),
        ("Mayors of NY and Los Angeles pledge", RecordKind.SOURCE, Screen.SOURCE),
    ):
        desk.search(words)
        window.results.take_focus()
        assert window.results.current_hit is not None
        assert window.results.current_hit.kind is kind
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        wait_for(desk, screen)
    title = "Mayors of NY and Los Angeles pledge to remain immigrant sanctuaries"
    assert window.windowTitle() == f"{title} · Jurisdex"


def test_names_topics_and_sources_lead_on_from_page_to_page(desk: Desk, qtbot: QtBot) -> None:
    window, pages = desk.session.window, desk.session.subjects
    desk.go_to(KING)
    QTest.mouseClick(link(window.place_view.facts, "All on ICE access"), Qt.MouseButton.LeftButton)
    wait_for(desk, Screen.TOPIC)
    assert pages.topic.header.words[:2] == ("ICE access", "Topic")
    with qtbot.waitSignal(desk.session.reading.place_shown):
        QTest.mouseClick(link(pages.topic.facts, "Open New York City"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(link(window.place_view.facts, "Bill de Blasio, 14 quotes"), Qt.MouseButton.LeftButton)
    wait_for(desk, Screen.OFFICIAL)
    QTest.mouseClick(link(pages.official.facts, "All that rests on source 1"), Qt.MouseButton.LeftButton)
    wait_for(desk, Screen.SOURCE)
    for screen in (Screen.OFFICIAL, Screen.PLACE, Screen.TOPIC, Screen.PLACE):
        window.actions_by_name.back.trigger()
        current = desk.session.reading.history.current
        assert current is not None
        assert current.screen is screen


def test_a_token_on_a_topic_opens_its_source(desk: Desk) -> None:
    go(desk, Screen.TOPIC, "detainer")
    view = desk.session.subjects.topic
    summary = view.summary
    assert summary is not None
    view.timeline.source_requested.emit(7)
    wait_for(desk, Screen.SOURCE)
    current = desk.session.reading.history.current
    assert current is not None
    assert current.value == summary.sources.entries()[6][1].id


def test_each_fact_of_a_source_leads_to_its_place(desk: Desk, qtbot: QtBot) -> None:
    go(desk, Screen.SOURCE, REUTERS)
    view = desk.session.subjects.source
    view.facts.finish()
    assert view.facts.column is not None
    rows = [row.row for row in view.facts.column.rows]
    leading = [link for row in rows for link in row.links if link.kind is LinkKind.RECORD]
    records = {link.record.id for link in leading if link.record}
    page = view.summary.page if view.summary else None
    assert page is not None
    facts_of = (page.policies, page.quotes, page.events, page.figures)
    assert records == {fact.id for facts in facts_of for fact in facts}
    button = link(view.facts, "Show in Los Angeles")
    with qtbot.waitSignal(desk.session.reading.hit_reached):
        button.click()
    assert desk.session.window.windowTitle() == "Los Angeles · Jurisdex"
    assert desk.session.window.place_view.timeline.view.current_card is not None


def test_copying_works_on_every_page(desk: Desk) -> None:
    act = desk.session.window.actions_by_name
    go(desk, Screen.OFFICIAL, ABBOTT)
    desk.session.subjects.official.timeline.select_item(ItemKind.QUOTE, "abbott-2017-02-07-honor-detainers")
    act.copy_citation.trigger()
    assert "Greg Abbott, Governor of Texas" in QGuiApplication.clipboard().text()
    go(desk, Screen.SOURCE, REUTERS)
    act.copy_citation.trigger()
    assert QGuiApplication.clipboard().text().startswith("Reuters, “Mayors of NY")
    go(desk, Screen.TOPIC, "funding")
    desk.session.subjects.topic.header.copy_button.click()
    assert QGuiApplication.clipboard().text().startswith("Funding: ")


def test_printing_says_that_summaries_are_of_places(desk: Desk) -> None:
    desk.go_to(KING)
    go(desk, Screen.OFFICIAL, ABBOTT)
    desk.session.window.actions_by_name.print_summary.trigger()
    assert "Summaries to print are of places" in desk.session.window.statusBar().currentMessage()


@pytest.mark.parametrize("screen", [Screen.OFFICIAL, Screen.TOPIC, Screen.SOURCE])
def test_an_unknown_id_is_said_and_shows_nothing(desk: Desk, qtbot: QtBot, screen: Screen) -> None:
    desk.go_to(KING)
    with qtbot.waitSignal(desk.session.reading.failed):
        desk.session.reading.go(Location(screen, "greg-abot"))
    assert "There is no" in desk.session.window.notice.text
    assert desk.session.window.windowTitle() == "King County · Jurisdex"


def test_a_late_answer_does_not_show_a_page_that_was_left(desk: Desk) -> None:
    desk.session.reading.go(Location(Screen.TOPIC, "detainer"))
    desk.go_to(KING)
    desk.qtbot.wait(100)
    assert desk.session.window.windowTitle() == "King County · Jurisdex"
    assert desk.session.window.place_view.isVisible()


@pytest.mark.parametrize(("screen", "value"), PAGES)
def test_everything_that_takes_the_focus_has_a_name_and_can_be_hit(desk: Desk, screen: Screen, value: str) -> None:
    go(desk, screen, value)
    window = desk.session.window
    if screen is not Screen.TOPIC:
        for panel in window.page.findChildren(type(window.place_view.facts)):
            panel.finish()
    for widget in window.page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            has_text = isinstance(widget, QAbstractButton) and bool(widget.text())
            assert widget.accessibleName() or has_text, type(widget).__name__
            if isinstance(widget, QAbstractButton):
                assert min(widget.width(), widget.height()) >= 24, (type(widget).__name__, widget.accessibleName())


@pytest.mark.parametrize(("screen", "value"), PAGES)
@pytest.mark.parametrize(
    ("size", "zoom"), [((1440, 900), 1.0), ((1280, 800), 2.0), ((800, 900), 1.0), ((640, 480), 3.0)]
)
def test_nothing_is_wider_than_the_window(
    desk: Desk, screen: Screen, value: str, size: tuple[int, int], zoom: float
) -> None:
    window = desk.session.window
    go(desk, screen, value)
    desk.session.theme.set_zoom(zoom)
    window.resize(*size)
    assert window.width() == size[0], "something needs more room than the window has"
    for part in window.page.findChildren(QWidget):
        if part.isVisible() and part.parent() is window.page:
            assert part.mapTo(window, part.rect().bottomRight()).x() <= window.width()


def test_in_a_narrow_window_the_parts_are_tabs(desk: Desk) -> None:
    window = desk.session.window
    window.resize(800, 900)
    go(desk, Screen.OFFICIAL, ABBOTT)
    view = desk.session.subjects.official
    assert view.timeline.isVisible()
    assert not view.facts.isVisible()
    window.actions_by_name.go_to_facts.trigger()
    assert view.facts.isVisible()
    assert not view.timeline.isVisible()
    view.timeline.source_requested.emit(1)
    assert view.facts.isVisible()
