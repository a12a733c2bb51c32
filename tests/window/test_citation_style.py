"""The style of citation, chosen in the settings or before printing, wherever something is copied or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.timeline import ItemKind
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.rows import LinkKind
from desktop_app.ui.printing.comparison_dialog import ComparisonPrintDialog
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData

    from tests.window.conftest import Desk

LOS_ANGELES, NEW_YORK, KING = "us-ca-los-angeles", "us-ny-new-york", "us-wa-king-county"
HOPE = "llanos-2016-11-10-sincere-hope"
REUTERS = "reuters-2016-11-10-ny-la"
TITLE = "Mayors of NY and Los Angeles pledge to remain immigrant sanctuaries"
URL = "http://in.reuters.com/article/usa-immigration-sanctuarycities-idINL1N1DC01V"
PLAIN, BLUEBOOK, CHICAGO, AP = CitationStyle
SOURCES = {
    PLAIN: f"Reuters, “{TITLE}”, by Alex Dobuzinskis and Joseph Ax, Nov 10, 2016, {URL}",
    BLUEBOOK: f"Alex Dobuzinskis & Joseph Ax, {TITLE}, Reuters (Nov. 10, 2016), {URL}.",
    CHICAGO: f"Alex Dobuzinskis and Joseph Ax, “{TITLE},” Reuters, November 10, 2016, {URL}.",
    AP: f"Reuters, “{TITLE},” by Alex Dobuzinskis and Joseph Ax, Nov. 10, 2016, {URL}",
}
ITALICS = {BLUEBOOK: f"<i>{TITLE}</i>", CHICAGO: "<i>Reuters</i>"}


def pick(box: object, style: CitationStyle) -> None:
    """Choose as a person does by keyboard."""
    assert isinstance(box, ChoiceBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _step in range(list(CitationStyle).index(style)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def choose(desk: Desk, style: CitationStyle) -> None:
    dialog = desk.session.shell.show_settings()
    pick(dialog.form.controls["citation_style"], style)
    dialog.close()


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def go(desk: Desk, location: Location) -> None:
    with desk.qtbot.waitSignal(desk.session.subjects.page_shown):
        desk.session.reading.go(location)


@pytest.mark.parametrize("style", CitationStyle)
def test_what_is_copied_anywhere_is_cited_in_the_style(desk: Desk, style: CitationStyle) -> None:
    choose(desk, style)
    window, act = desk.session.window, desk.session.window.actions_by_name
    summary = desk.go_to(LOS_ANGELES)
    window.place_view.timeline.select_item(ItemKind.QUOTE, HOPE)
    act.copy_citation.trigger()
    words = next(quote.text for quote in summary.page.quotes if quote.id == HOPE)
    assert f"“{words}”" in clipboard().text()
    assert clipboard().text().endswith(SOURCES[style])
    assert "s quoted in " in clipboard().text()
    assert window.statusBar().currentMessage() == "Copied with its citation."

    window.place_view.facts.finish()
    column = window.place_view.facts.column
    assert column is not None
    number = summary.sources[REUTERS]
    entry = next(row.row for row in column.rows if row.row.number == number)
    assert entry.link is not None
    assert entry.link.kind is LinkKind.CITATION
    window.place_view.facts.follow(entry.link)
    assert clipboard().text() == SOURCES[style]
    assert clipboard().hasHtml() is (style in ITALICS)
    assert ITALICS.get(style, "") in clipboard().html()

    window.place_view.header.copy_button.click()
    assert clipboard().text().startswith("Los Angeles, California, as of Nov 24, 2026: ")
    assert clipboard().text().split("\n")[-1].startswith("Jurisdex edition")

    go(desk, Location(Screen.SOURCE, REUTERS))
    QGuiApplication.clipboard().clear()
    act.copy_citation.trigger()
    assert clipboard().text() == SOURCES[style]
    QGuiApplication.clipboard().clear()
    desk.session.subjects.source.header.copy_button.click()
    assert clipboard().text() == SOURCES[style]

    go(desk, Location(Screen.OFFICIAL, "connie-llanos"))
    desk.session.subjects.official.header.copy_button.click()
    assert SOURCES[style] in clipboard().text().split("\n")


def test_a_quote_found_is_copied_in_the_style(desk: Desk) -> None:
    choose(desk, CHICAGO)
    desk.search("sincere hope")
    desk.session.window.results.take_focus()
    pane = desk.session.window.results._preview
    desk.qtbot.waitUntil(lambda: pane.preview is not None and pane.preview.citing is not None)
    pane.copy()
    assert clipboard().text().endswith(SOURCES[CHICAGO])
    assert ITALICS[CHICAGO] in clipboard().html()


def test_a_citation_has_the_dates_of_its_own_style(desk: Desk) -> None:
    settings = desk.session.shell.show_settings().form.controls["date_style"]
    assert isinstance(settings, ChoiceBox)
    settings.setFocus()
    QTest.keyClick(settings, Qt.Key.Key_End)
    desk.go_to(LOS_ANGELES)
    view = desk.session.window.place_view
    view.timeline.select_item(ItemKind.QUOTE, HOPE)
    assert view.timeline.source_bar.words.endswith("2016-11-10")
    desk.session.window.actions_by_name.copy_citation.trigger()
    assert ", Nov 10, 2016, as quoted in Reuters, " in clipboard().text()
    assert clipboard().text().endswith(SOURCES[PLAIN])
    view.header.copy_button.click()
    own_words, *_others = clipboard().text().split("\n")
    assert own_words.startswith("Los Angeles, California, as of 2026-11-24: "), "what is read is what is copied"


def test_the_print_window_begins_with_the_style_and_remembers_another(start: Callable[..., Desk]) -> None:
    first = start()
    first.open()
    choose(first, BLUEBOOK)
    first.go_to(NEW_YORK)
    act = first.session.window.actions_by_name
    act.print_summary.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    assert dialog.options.options.citation_style is BLUEBOOK
    assert any(entry.startswith("Press Release, City of New York, Office of the Mayor, ") for entry in printed(dialog))
    pick(dialog.options.citation_style, CHICAGO)
    assert any(entry.endswith(",” press release, November 14, 2014, ") for entry in printed(dialog))
    assert dialog._pages.page_count == 1
    dialog.close()
    first.session.window.close()
    again = start()
    again.open()
    comparison = again.session.comparisons
    with again.qtbot.waitSignal(comparison.shown):
        comparison.go((NEW_YORK, KING))
    again.session.window.actions_by_name.print_summary.trigger()
    compared = QApplication.activeModalWidget()
    assert isinstance(compared, ComparisonPrintDialog)
    assert compared.citation_style.style_chosen is CHICAGO
    assert compared._pages.briefs[0].options.citation_style is CHICAGO
    compared.close()


def printed(dialog: PrintDialog) -> list[str]:
    """The sources of the page that is shown, without their addresses."""
    return ["".join(run.text for run in row.entry) for row in dialog._pages.briefs[0].sources]
