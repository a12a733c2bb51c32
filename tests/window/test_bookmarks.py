"""Bookmarks and notes as a reader uses them, in the whole window."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from desktop_app.domain.bookmarks import Bookmark, Subject, SubjectRef
from desktop_app.domain.dates import DateStyle
from desktop_app.domain.links import LinkKind
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.library.library import Library
from desktop_app.ui.bookmarks.rows import IN_NONE, BookmarkOrder, CollectionRow, EntryRow
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.timeline.card_menu import CardMenu

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.ui.bookmarks.page import BookmarksPage
    from tests.window.conftest import Desk

NEW_YORK = SubjectRef(LinkKind.PLACE, "us-ny-new-york")
KING = SubjectRef(LinkKind.PLACE, "us-wa-king-county")
HOPE = SubjectRef(LinkKind.QUOTE, "llanos-2016-11-10-sincere-hope")
LOS_ANGELES = "us-ca-los-angeles"
MADE = datetime(2026, 11, 1, tzinfo=UTC)
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def active(desk: Desk) -> None:
    """Let the window have the keyboard, as its keys need it."""
    window = desk.session.window
    window.activateWindow()
    desk.qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def library(profile: Path) -> Library:
    return Library(profile / "data" / "library.sqlite")


def kept(profile: Path) -> dict[SubjectRef, Bookmark]:
    with library(profile) as opened:
        return {bookmark.ref: bookmark for bookmark in opened.bookmarks()}


def keep(profile: Path, *bookmarks: Bookmark) -> None:
    with library(profile) as opened:
        opened.add_bookmarks(bookmarks)


def a_bookmark(ref: SubjectRef, title: str, note: str = "", collection: str = "", day: int = 1) -> Bookmark:
    return Bookmark(Subject(ref, title), MADE.replace(day=day), None, note, collection)


def opened(start: Callable[..., Desk]) -> Desk:
    desk = start()
    desk.open()
    return desk


def all_bookmarks(desk: Desk) -> BookmarksPage:
    desk.session.window.actions_by_name.bookmarks.trigger()
    page = desk.session.bookmarks.page
    desk.qtbot.waitUntil(lambda: page.isVisible() and desk.session.bookmarks.kept.now is not None)
    return page


def titles(page: BookmarksPage) -> list[str]:
    return [f"[{row.text}]" if isinstance(row, CollectionRow) else row.title for row in page.list.rows]


def wait_for_mark(desk: Desk, ref: SubjectRef, *, there: bool = True) -> None:
    desk.qtbot.waitUntil(lambda: (desk.session.bookmarks.kept.get(ref) is not None) is there)


def test_a_place_is_marked_with_its_button_and_found_after_a_restart(start: Callable[..., Desk], profile: Path) -> None:
    desk = opened(start)
    desk.go_to(NEW_YORK.id)
    button = desk.session.window.place_view.header.bookmark_button
    assert not button.is_kept
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.is_kept  # until it is in the file
    desk.qtbot.waitUntil(lambda: button.is_kept)
    assert button.accessibleName() == "Bookmark this page"
    assert "Ctrl+D" in button.toolTip()
    assert desk.session.window.statusBar().currentMessage() == "Bookmarked New York City."
    desk.session.window.close()
    (bookmark,) = kept(profile).values()
    assert (bookmark.ref, bookmark.subject.title, bookmark.as_of) == (NEW_YORK, "New York City", None)
    again = opened(start)
    again.go_to(NEW_YORK.id)
    again.qtbot.waitUntil(lambda: again.session.window.place_view.header.bookmark_button.is_kept)


@pytest.mark.parametrize(
    ("screen", "value", "kind"),
    [
        (Screen.OFFICIAL, "greg-abbott", LinkKind.PERSON),
        (Screen.TOPIC, "detainer", LinkKind.TOPIC),
        (Screen.SOURCE, "reuters-2016-11-10-ny-la", LinkKind.SOURCE),
    ],
)
def test_other_pages_are_marked_by_key(desk: Desk, profile: Path, screen: Screen, value: str, kind: LinkKind) -> None:
    with desk.qtbot.waitSignal(desk.session.subjects.page_shown):
        desk.session.reading.go(Location(screen, value))
    window = desk.session.window
    active(desk)
    window.toolbar.search_field.setFocus()
    QTest.keyClick(window.toolbar.search_field, Qt.Key.Key_D, CTRL)
    ref = SubjectRef(kind, value)
    wait_for_mark(desk, ref)
    assert desk.session.window.page.header.bookmark_button.is_kept  # type: ignore[attr-defined]
    assert list(kept(profile)) == [ref]
    desk.session.window.actions_by_name.bookmark_page.trigger()
    wait_for_mark(desk, ref, there=False)
    assert kept(profile) == {}


def test_a_quote_and_its_page_have_keys_of_their_own_wherever_the_keyboard_is(desk: Desk, profile: Path) -> None:
    desk.go_to(LOS_ANGELES)
    desk.session.reading.set_date(date(2016, 11, 10))
    timeline = desk.session.window.place_view.timeline
    assert timeline.select_record(RecordKind.QUOTE, HOPE.id)
    timeline.focus_list()
    active(desk)
    QTest.keyClick(timeline.view, Qt.Key.Key_D, CTRL_SHIFT)
    wait_for_mark(desk, HOPE)
    bookmark = kept(profile)[HOPE]
    assert bookmark.as_of == date(2016, 11, 10)
    assert "sincere hope" in bookmark.subject.words
    assert timeline.source_bar.bookmark_button.is_kept
    assert timeline.source_bar.bookmark_button.accessibleName() == "Bookmark this quote"
    assert desk.session.window.actions_by_name.bookmark_quote.text() == "Remove the bookmark of this &quote"
    QTest.keyClick(timeline.view, Qt.Key.Key_D, CTRL)
    page = SubjectRef(LinkKind.PLACE, LOS_ANGELES)
    wait_for_mark(desk, page)
    assert desk.session.window.place_view.header.bookmark_button.is_kept
    QTest.mouseClick(timeline.source_bar.bookmark_button, Qt.MouseButton.LeftButton)
    wait_for_mark(desk, HOPE, there=False)
    assert list(kept(profile)) == [page]


@pytest.mark.qt_log_ignore("grabbing the keyboard")
@pytest.mark.parametrize("words", ["Bookmark", "Remove the bookmark"])
def test_the_menu_of_a_card_marks_it(start: Callable[..., Desk], profile: Path, words: str) -> None:
    if words != "Bookmark":
        keep(profile, a_bookmark(HOPE, "Connie Llanos"))
    desk = opened(start)
    desk.go_to(LOS_ANGELES)
    wait_for_mark(desk, HOPE, there=words != "Bookmark")
    timeline = desk.session.window.place_view.timeline
    assert timeline.select_record(RecordKind.QUOTE, HOPE.id)
    timeline.view.menu_requested.emit(timeline.mapToGlobal(timeline.rect().center()))
    menu = timeline.findChild(CardMenu)
    assert isinstance(menu, CardMenu)
    (entry,) = [action for action in menu.actions() if action.text().partition("\t")[0] == words]
    entry.trigger()
    menu.close()
    wait_for_mark(desk, HOPE, there=words == "Bookmark")


_TYPIST = """\
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from desktop_app.paths import resources_folder, user_folders
from desktop_app.ui.app import Places, Session, make_application

app = make_application()
places = Places(resources_folder(), Path(sys.argv[1]), user_folders(Path(sys.argv[2])))
session = Session(app, places, today=date(2026, 11, 24))

def type_note():
    session.window.actions_by_name.bookmarks.trigger()
    page = session.bookmarks.page
    if page.list.current_entry is None:
        QTimer.singleShot(50, type_note)
        return
    page.details.focus_note()
    QTest.keyClicks(page.details.note, "Ask the sheriff")
    print("typed", flush=True)

session.furnished.connect(lambda: QTimer.singleShot(50, type_note))
session.window.show()
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_program_that_is_killed_loses_no_more_than_a_second_of_a_note(profile: Path, catalog_path: Path) -> None:
    keep(profile, a_bookmark(KING, "King County"))
    line = [sys.executable, "-c", _TYPIST, str(catalog_path), str(profile)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "typed\n"
        time.sleep(1)
        os.kill(typist.pid, signal.SIGKILL)
    assert kept(profile)[KING].note == "Ask the sheriff"


def test_another_card_shows_its_own_mark(desk: Desk) -> None:
    desk.go_to(LOS_ANGELES)
    timeline = desk.session.window.place_view.timeline
    assert timeline.select_record(RecordKind.QUOTE, HOPE.id)
    desk.session.window.actions_by_name.bookmark_quote.trigger()
    desk.qtbot.waitUntil(lambda: timeline.source_bar.bookmark_button.is_kept)
    timeline.focus_list()
    QTest.keyClick(timeline.view, Qt.Key.Key_End)
    assert timeline.current_record is not None
    assert timeline.current_record.id != HOPE.id
    assert not timeline.source_bar.bookmark_button.is_kept
    timeline.set_table_shown(True)
    assert timeline.select_record(RecordKind.QUOTE, HOPE.id)
    assert timeline.source_bar.bookmark_button.is_kept


def test_a_search_result_is_marked_by_key(desk: Desk, profile: Path) -> None:
    desk.search("sincere hope")
    desk.session.window.results.take_focus()
    active(desk)
    QTest.keyClick(desk.session.window.results.view, Qt.Key.Key_D, CTRL_SHIFT)
    wait_for_mark(desk, HOPE)
    assert list(kept(profile)) == [HOPE]


def test_what_has_no_bookmark_says_so(desk: Desk, profile: Path) -> None:
    act, bar = desk.session.window.actions_by_name, desk.session.window.statusBar()
    act.bookmark_page.trigger()
    assert bar.currentMessage().startswith("This page has no bookmark.")
    act.bookmark_quote.trigger()
    assert bar.currentMessage().startswith("Select a quote")
    assert kept(profile) == {}


def test_a_note_is_kept_while_it_is_typed(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County"))
    desk = opened(start)
    page = all_bookmarks(desk)
    QTest.keyClick(desk.session.window, Qt.Key.Key_Tab)
    page.details.focus_note()
    QTest.keyClicks(page.details.note, "Ask the sheriff")
    desk.qtbot.waitUntil(lambda: kept(profile)[KING].note == "Ask the sheriff", timeout=2000)
    assert page.details.note.toPlainText() == "Ask the sheriff"
    desk.qtbot.waitUntil(lambda: page.list.rows[0].spoken.endswith("Note: Ask the sheriff"))
    QTest.keyClicks(page.details.note, " again")
    page.details.note.undo()
    QTest.keyClicks(page.details.note, " today")
    desk.session.window.close()  # at once
    assert kept(profile)[KING].note.endswith(" today")


def test_a_note_is_kept_while_nobody_pauses(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County"))
    desk = opened(start)
    page = all_bookmarks(desk)
    page.details.focus_note()
    for _ in range(14):  # 1.4 seconds without a pause
        QTest.keyClicks(page.details.note, "x")
        desk.qtbot.wait(100)
    assert kept(profile)[KING].note  # as a program that is killed now would leave it


def test_a_note_stays_with_its_bookmark_when_another_is_selected(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County", day=2), a_bookmark(NEW_YORK, "New York City", "ours"))
    desk = opened(start)
    page = all_bookmarks(desk)
    page.details.focus_note()
    QTest.keyClicks(page.details.note, "one")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.details.note.toPlainText() == "ours"
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    assert page.details.note.toPlainText() == "one"
    desk.qtbot.waitUntil(lambda: [each.note for each in kept(profile).values()] == ["one", "ours"])


def test_the_list_is_grouped_sorted_and_filtered(start: Callable[..., Desk], profile: Path) -> None:
    albany = SubjectRef(LinkKind.PLACE, "us-ny")
    keep(
        profile,
        a_bookmark(NEW_YORK, "New York City", "sheriff", day=3),
        a_bookmark(KING, "King County", collection="Story", day=2),
        a_bookmark(albany, "New York", collection="Story", day=4),
        a_bookmark(SubjectRef(LinkKind.TOPIC, "detainer"), "Detainers", day=1),
    )
    page = all_bookmarks(opened(start))
    assert titles(page) == [f"[{IN_NONE}]", "New York City", "Detainers", "[Story]", "New York", "King County"]
    assert page.head.count_words == "4 bookmarks, 1 with a note"
    page.head.order.set_value(BookmarkOrder.NAME)
    page.head.order_chosen.emit()
    assert titles(page) == [f"[{IN_NONE}]", "Detainers", "New York City", "[Story]", "King County", "New York"]
    QTest.keyClicks(page.head.filter, "story coun")
    assert titles(page) == ["[Story]", "King County"]
    assert page.head.count_words == "1 of 4 bookmarks, 1 with a note"
    page.head.filter.setText("sherif")
    assert titles(page) == ["New York City"]
    page.head.filter.setText("zyzzyva")
    assert page.empty.isVisible()
    page.empty.buttons[0].click()
    assert len(titles(page)) == 6
    assert page.list.hasFocus()


def test_the_keyboard_is_enough(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(NEW_YORK, "New York City", collection="A"), a_bookmark(KING, "King County", day=2))
    desk = opened(start)
    window = desk.session.window
    QTest.keyClick(window, Qt.Key.Key_B, CTRL_SHIFT)
    page = desk.session.bookmarks.page
    desk.qtbot.waitUntil(page.list.hasFocus)
    assert page.list.current_entry is not None
    assert page.list.current_entry.title == "King County"
    for key, title in ((Qt.Key.Key_Down, "New York City"), (Qt.Key.Key_Home, "King County")):
        QTest.keyClick(page.list, key)
        assert page.list.current_entry.title == title
    QTest.keyClick(page.list, Qt.Key.Key_End)
    assert page.list.current_entry.title == "New York City"
    with desk.qtbot.waitSignal(desk.session.reading.place_shown):
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert desk.session.reading.history.current == Location(Screen.PLACE, NEW_YORK.id)
    desk.session.reading.back()
    assert page.isVisible()


def test_a_bookmark_is_opened_on_its_day(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, Bookmark(Subject(KING, "King County"), MADE, date(2013, 3, 1)))
    desk = opened(start)
    page = all_bookmarks(desk)
    with desk.qtbot.waitSignal(desk.session.reading.place_shown):
        page.details.open_button.click()
    desk.qtbot.waitUntil(lambda: desk.session.reading.date == date(2013, 3, 1))


def test_what_is_removed_can_be_brought_back(start: Callable[..., Desk], profile: Path) -> None:
    first, second = a_bookmark(KING, "King County", "a note", day=2), a_bookmark(NEW_YORK, "New York City")
    keep(profile, first, second)
    desk = opened(start)
    page = all_bookmarks(desk)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    wait_for_mark(desk, KING, there=False)
    assert page.head.undo.text == "1 bookmark removed."
    page.details.remove_button.click()
    wait_for_mark(desk, NEW_YORK, there=False)
    assert page.head.undo.text == "2 bookmarks removed."
    assert page.empty.isVisible()
    page.head.undo.undo.click()
    wait_for_mark(desk, NEW_YORK)
    assert not page.head.undo.isVisible()
    assert kept(profile) == {KING: first, NEW_YORK: second}


def test_a_note_that_goes_with_its_mark_can_be_brought_back(start: Callable[..., Desk], profile: Path) -> None:
    before = a_bookmark(KING, "King County", "a note")
    keep(profile, before)
    desk = opened(start)
    desk.go_to(KING.id)
    wait_for_mark(desk, KING)
    window = desk.session.window
    window.actions_by_name.bookmark_page.trigger()
    desk.qtbot.waitUntil(window.notice.isVisible)
    assert window.notice.text == "The bookmark of King County is removed, with its note."
    all_bookmarks(desk)
    with desk.qtbot.waitSignal(desk.session.reading.arrived):
        desk.session.reading.back()
    assert desk.session.bookmarks.kept.removed_count == 0  # of the page; the line still leads back
    window.notice.way_on.click()
    wait_for_mark(desk, KING)
    assert kept(profile) == {KING: before}
    window.actions_by_name.bookmark_page.trigger()
    wait_for_mark(desk, KING, there=False)
    window.actions_by_name.bookmark_page.trigger()  # marking it anew is as good
    wait_for_mark(desk, KING)
    assert kept(profile) == {KING: before}


def test_a_collection_is_chosen_by_writing_it(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County"))
    desk = opened(start)
    page = all_bookmarks(desk)
    page.details.collection.setFocus()
    QTest.keyClicks(page.details.collection, "  My   story ")
    QTest.keyClick(page.details.collection, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: kept(profile)[KING].collection == "My story")
    desk.qtbot.waitUntil(lambda: titles(page) == ["[My story]", "King County"])


GONE = Bookmark(
    Subject(SubjectRef(LinkKind.QUOTE, "gone"), "Jane Doe", 'We "will" not.', True, "2016-11", "Xanadu"),
    MADE,
    note="important",
)


def test_what_the_edition_does_not_have_stays_and_says_so(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, GONE)
    desk = opened(start)
    page = all_bookmarks(desk)
    desk.qtbot.waitUntil(lambda: page.list.current_entry is not None and page.list.current_entry.is_missing)
    entry = page.list.current_entry
    assert entry is not None
    assert "Not in this edition" in entry.spoken
    assert entry.words == "“We ‘will’ not.”"
    assert page.details.note.toPlainText() == "important"
    assert not page.details.open_button.isEnabled()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert desk.session.reading.history.current == Location(Screen.BOOKMARKS)
    page.details.focus_note()
    QTest.keyClicks(page.details.note, " still")
    desk.qtbot.waitUntil(lambda: kept(profile)[GONE.ref].note == "important still")


def test_what_is_called_otherwise_now_tells_how_it_was(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "Old King County"))
    page = all_bookmarks(opened(start))
    entry = page.list.current_entry
    assert entry is not None
    assert entry.title == "King County"
    assert entry.renamed == "Called “Old King County” when it was bookmarked"
    index = page.list.currentIndex()
    assert "Old King County" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert kept(profile)[KING].subject.title == "Old King County"


def test_another_edition_finds_the_same_bookmarks(
    start: Callable[..., Desk], catalog_path: Path, tmp_path: Path, profile: Path
) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(catalog_path.read_bytes())
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("UPDATE place SET name = 'King' WHERE id = ?", (KING.id,))
        connection.execute("UPDATE person SET id = 'gone' WHERE id = 'greg-abbott'")
    person = SubjectRef(LinkKind.PERSON, "greg-abbott")
    keep(profile, a_bookmark(KING, "King County", "a", day=2), a_bookmark(person, "Greg Abbott", "b"))
    desk = opened(start)
    page = all_bookmarks(desk)
    assert titles(page) == ["King County", "Greg Abbott"]
    desk.session._service.open_other(other)
    desk.session.reading.open()
    desk.qtbot.waitUntil(lambda: titles(page) == ["King", "Greg Abbott"])
    entries = [row for row in page.list.rows if isinstance(row, EntryRow)]
    assert [entry.is_missing for entry in entries] == [False, True]
    assert [entry.note for entry in entries] == ["a", "b"]


def test_dates_are_written_as_the_reader_wants_them(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, Bookmark(Subject(KING, "King County"), MADE, date(2013, 3, 1)))
    desk = opened(start)
    page = all_bookmarks(desk)
    desk.session.shell._on_setting_changed("date_style", DateStyle.ISO.value)
    entry = page.list.current_entry
    assert entry is not None
    assert entry.line == "Place · Washington, as of 2013-03-01"


@pytest.mark.parametrize(("width", "zoom", "orientation"), [(1440, 1.0, "Horizontal"), (700, 1.0, "Vertical")])
def test_the_note_is_in_view_in_any_window(
    start: Callable[..., Desk], profile: Path, width: int, zoom: float, orientation: str
) -> None:
    keep(profile, a_bookmark(KING, "King County", "a note"))
    desk = opened(start)
    desk.session.window.resize(width, 600)
    desk.session.theme.set_zoom(zoom)
    page = all_bookmarks(desk)
    desk.qtbot.waitUntil(lambda: page._panes.orientation() is Qt.Orientation[orientation])
    note = page.details.note
    desk.qtbot.waitUntil(lambda: note.visibleRegion().boundingRect().height() >= note.fontMetrics().height() * 2)
    assert page.details.horizontalScrollBar().maximum() == 0


def test_the_newest_are_in_the_menu(start: Callable[..., Desk], profile: Path) -> None:
    many = [a_bookmark(SubjectRef(LinkKind.EVENT, f"e{n}"), f"R&D {n}", day=n) for n in range(2, 15)]
    keep(profile, *many, a_bookmark(KING, "King County", day=20))
    desk = opened(start)
    wait_for_mark(desk, KING)
    desk.qtbot.waitUntil(lambda: desk.session.bookmarks.kept.now is not None)
    bar = desk.session.window.menuBar()
    (menu,) = [entry.menu() for entry in bar.actions() if entry.text() == "&Bookmarks"]
    for _ in range(2):
        menu.aboutToShow.emit()  # type: ignore[attr-defined]
    entries = [action for action in menu.actions() if not action.isSeparator()][3:]  # type: ignore[attr-defined]
    assert len(entries) == 10
    assert [entry.text() for entry in entries[:2]] == ["King County", "R&&D 14"]
    assert [entry.isEnabled() for entry in entries[:2]] == [True, False]
    with desk.qtbot.waitSignal(desk.session.reading.place_shown):
        entries[0].trigger()


def test_a_file_is_exported_and_imported_into_another_profile(
    start: Callable[..., Desk], profile: Path, tmp_path: Path
) -> None:
    keep(profile, a_bookmark(KING, "King County", "a note", "Story"), GONE)
    desk = opened(start)
    page = all_bookmarks(desk)
    files, window = desk.session.bookmarks.files, desk.session.window
    target = tmp_path / "bookmarks.json"
    page.details.focus_note()
    page.details.note.clear()
    QTest.keyClicks(page.details.note, "new")
    page.export_requested.disconnect()
    page.details.flush()
    files.export_to(target, "json")
    assert window.statusBar().currentMessage() == "Saved 2 bookmarks in bookmarks.json."
    assert "new" in target.read_text(encoding="utf-8")
    for kind in ("csv", "txt"):
        files.export_to(tmp_path / f"bookmarks.{kind}", kind)
        assert "King County" in (tmp_path / f"bookmarks.{kind}").read_text(encoding="utf-8-sig")
    files.export_to(tmp_path, "json")
    desk.qtbot.waitUntil(window.notice.isVisible)
    elsewhere = tmp_path / "elsewhere"
    keep(elsewhere, a_bookmark(KING, "King County", "mine"))
    other = start(profile=elsewhere)
    other.open()
    other.session.bookmarks.files.import_from(target)
    said = other.session.window.statusBar()
    other.qtbot.waitUntil(lambda: said.currentMessage().startswith("1 bookmark added, 1 was there already, the notes"))
    assert len(kept(elsewhere)) == 2
    assert kept(elsewhere)[KING].note.startswith("mine")


def test_rubbish_is_refused_and_nothing_is_changed(start: Callable[..., Desk], profile: Path, tmp_path: Path) -> None:
    keep(profile, a_bookmark(KING, "King County", "a note"))
    before = kept(profile)
    desk = opened(start)
    good = {"kind": "place", "id": "us", "title": "United States"}
    rubbish = tmp_path / "rubbish.json"
    value = {"format": "jurisdex-bookmarks", "version": 1, "bookmarks": [good, {**good, "kind": "weather"}]}
    rubbish.write_text(json.dumps(value), encoding="utf-8")
    desk.session.bookmarks.files.import_from(rubbish)
    desk.qtbot.waitUntil(desk.session.window.notice.isVisible)
    assert "Bookmark 2 of the file cannot be read" in desk.session.window.notice.text
    assert kept(profile) == before


def test_a_file_that_cannot_be_read_is_said_and_left_as_it_is(start: Callable[..., Desk], profile: Path) -> None:
    path = profile / "data" / "library.sqlite"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"not a database" * 500)
    desk = opened(start)
    desk.qtbot.waitUntil(lambda: desk.session.bookmarks.kept.fault is not None)
    desk.session.window.actions_by_name.bookmarks.trigger()
    page = desk.session.bookmarks.page
    assert page.empty.emptiness is not None
    assert page.empty.emptiness.title == "Your bookmarks cannot be read"
    desk.go_to(KING.id)
    button = desk.session.window.place_view.header.bookmark_button
    button.click()
    desk.qtbot.waitUntil(desk.session.window.notice.isVisible)
    assert not button.is_kept
    desk.session.window.close()
    assert path.read_bytes() == b"not a database" * 500


def test_bookmarks_can_be_read_without_any_data(start: Callable[..., Desk], profile: Path, tmp_path: Path) -> None:
    keep(profile, a_bookmark(KING, "King County", "a note"))
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"no data" * 1000)
    desk = start(catalog=damaged)
    desk.session.furnish()
    with desk.qtbot.waitSignal(desk.session.reading.catalog_failed):
        desk.session.window.show()
    wait_for_mark(desk, KING)
    desk.session.window.actions_by_name.bookmarks.trigger()
    page = desk.session.bookmarks.page
    assert titles(page) == ["King County"]
    assert page.details.note.toPlainText() == "a note"


def test_a_note_that_could_not_be_saved_is_saved_later(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County"))
    desk = opened(start)
    page = all_bookmarks(desk)
    path = profile / "data" / "library.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")  # another program does not let go
        page.details.focus_note()
        QTest.keyClicks(page.details.note, "patience")
        desk.qtbot.waitUntil(desk.session.window.notice.isVisible, timeout=15_000)
        assert page.details.note.toPlainText() == "patience"
        assert page.details.warns
        other.execute("ROLLBACK")
    desk.session.window.close()
    assert kept(profile)[KING].note == "patience"


def test_find_leads_to_the_filter(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County"))
    desk = opened(start)
    page = all_bookmarks(desk)
    desk.session.window.actions_by_name.find.trigger()
    assert page.head.filter.hasFocus()
    QTest.keyClicks(page.head.filter, "zyzzyva")
    QTest.keyClick(page.head.filter, Qt.Key.Key_Down)
    assert page.empty.buttons[0].hasFocus()
    QTest.keyClick(page.empty.buttons[0], Qt.Key.Key_Space)
    assert page.list.hasFocus()


def test_the_next_start_shows_the_bookmarks_again(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County"))
    first = opened(start)
    all_bookmarks(first)
    first.session.window.close()
    second = opened(start)
    page = second.session.bookmarks.page
    second.qtbot.waitUntil(lambda: titles(page) == ["King County"])
    assert page.isVisible()
    assert not page.empty.isVisible()
    second.qtbot.waitUntil(page.list.hasFocus)
    second.session.window.actions_by_name.print_summary.trigger()
    assert second.session.window.statusBar().currentMessage().startswith("Summaries to print are of places.")


def test_an_empty_page_says_how_to_begin(desk: Desk) -> None:
    page = all_bookmarks(desk)
    assert page.empty.emptiness is not None
    assert page.empty.emptiness.title == "No bookmarks yet"
    assert page.empty.buttons[0].hasFocus()
    assert desk.session.window.windowTitle() == "Bookmarks · Jurisdex"


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_menu_of_a_bookmark_opens_edits_and_removes(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County", day=2), GONE)
    desk = opened(start)
    page = all_bookmarks(desk)

    def choose(words: str) -> None:
        at = page.list.visualRect(page.list.currentIndex()).center()
        corner = page.list.viewport().mapToGlobal(at)
        QApplication.sendEvent(page.list.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, corner))
        menu = page.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()

    choose("Edit note")
    assert page.details.note.hasFocus()
    with desk.qtbot.waitSignal(desk.session.reading.place_shown):
        choose("Open")
    desk.session.reading.back()
    choose("Remove")
    wait_for_mark(desk, KING, there=False)


def test_files_are_asked_for_in_windows_that_do_not_block(start: Callable[..., Desk], profile: Path) -> None:
    keep(profile, a_bookmark(KING, "King County"))
    desk = opened(start)
    page = all_bookmarks(desk)
    page.head.importing.click()
    page.head.export_requested.emit("csv")
    dialogs = desk.session.window.findChildren(QFileDialog)
    assert [dialog.windowTitle() for dialog in dialogs] == ["Import bookmarks", "Save bookmarks"]
    for dialog in dialogs:
        dialog.reject()
