"""Bookmarks in one window: what the buttons, keys and menus mark, and the page that lists it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.bookmarks import KIND_LABELS, SubjectRef
from desktop_app.domain.links import LinkKind
from desktop_app.domain.typography import typeset
from desktop_app.ui.bookmarks.files import BookmarkFiles
from desktop_app.ui.bookmarks.kept_bookmarks import KeptBookmarks
from desktop_app.ui.bookmarks.menu import NewestBookmarks, menu_with
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.told_page import ToldPage
from desktop_app.ui.widgets.notice_bar import WayOn

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.bookmarks import Bookmark
    from desktop_app.domain.reference import RecordRef
    from desktop_app.ui.bookmarks.page import BookmarksPage
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.library_service import LibraryService
    from desktop_app.ui.linking import Links
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.bookmark_button import BookmarkButton

_KINDS = {
    Screen.PLACE: LinkKind.PLACE,
    Screen.OFFICIAL: LinkKind.PERSON,
    Screen.TOPIC: LinkKind.TOPIC,
    Screen.SOURCE: LinkKind.SOURCE,
}


class BookmarksInWindow(QObject):
    """Marks the page that is shown, or the current card. The page of all bookmarks is made when it is first wanted."""

    def __init__(  # noqa: PLR0913 - it stands between all of these
        self,
        window: MainWindow,
        reading: Reading,
        service: CatalogService,
        library: LibraryService,
        links: Links,
        *,
        theme: Theme,
        icons: Icons,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._links = links
        self._theme = theme
        self._icons = icons
        self._page: BookmarksPage | None = None
        self._shown: Location | None = None
        self._buttons: dict[QObject, BookmarkButton] = {}
        self.kept = KeptBookmarks(library, service, self)
        self.files = BookmarkFiles(self.kept, window)
        self._connect()

    @property
    def page(self) -> BookmarksPage:
        """The page of all bookmarks."""
        if self._page is None:
            from desktop_app.ui.bookmarks.page import BookmarksPage

            self._page = BookmarksPage(self._theme, self._icons, self.kept)
            self._page.opened.connect(self.open)
            self._page.import_requested.connect(self.files.choose_import)
            self._page.export_requested.connect(self._on_export_requested)
            self._window.add_screen(Screen.BOOKMARKS, self._page)
        return self._page

    def go(self) -> None:
        """Show all bookmarks."""
        self._reading.go(Location(Screen.BOOKMARKS))

    def open(self, bookmark: Bookmark) -> None:
        """Show what is marked, on the day that was shown when it was."""
        self._links.follow(bookmark.link.to_text())

    def toggle_page(self) -> None:
        """Mark the page that is shown, or no longer."""
        ref = self._page_ref
        if ref is None:
            self._window.say("This page has no bookmark. Open a place, an official, a topic or a source first.")
        else:
            self.kept.toggle(ref, self._day)

    def toggle_card(self) -> None:
        """Mark the card that is selected, or no longer."""
        ref = self._card_ref
        if ref is None:
            self._window.say("Select a quote or another card first; then it can be bookmarked.")
        else:
            self.kept.toggle(ref, self._day)

    def flush(self) -> None:
        """Hand on what has been typed into a note and not been handed on yet."""
        if self._page is not None:
            self._page.details.flush()

    def _connect(self) -> None:
        window, reading, act = self._window, self._reading, self._window.actions_by_name
        self.kept.changed.connect(self._show_marks)
        self.kept.removed.connect(self._on_removed)
        self.kept.said.connect(window.say)
        self.kept.failed.connect(window.show_notice)
        reading.catalog_opened.connect(lambda _: self.kept.open(has_catalog=True))
        reading.catalog_failed.connect(lambda _: self.kept.open(has_catalog=False))
        reading.location_changed.connect(self._on_location_changed)
        reading.stayed.connect(self._on_location_changed)
        reading.arrived.connect(self._on_arrived)
        reading.rewritten.connect(self._on_rewritten)
        act.bookmark_page.triggered.connect(self.toggle_page)
        act.bookmark_quote.triggered.connect(self.toggle_card)
        act.bookmarks.triggered.connect(self.go)
        newest = NewestBookmarks(menu_with(window.menuBar(), act.bookmarks), self.kept)
        newest.chosen.connect(self.open)
        self._connect_page(window.place_view)
        window.screen_added.connect(self._connect_page)

    def _connect_page(self, page: QWidget) -> None:
        """Hear the buttons of a page, if it is one that can be marked."""
        header = getattr(page, "header", None)
        if header is None:
            return
        header.bookmark_button.clicked.connect(self._on_page_button)
        self._buttons[page] = header.bookmark_button
        if isinstance(page, ToldPage):
            timeline = page.timeline
            timeline.source_bar.bookmark_button.clicked.connect(self._on_card_button)
            for view in (timeline.view, timeline.table):
                view.card_changed.connect(self._show_marks)
            timeline.rows_changed.connect(self._show_marks)

    @property
    def _day(self) -> date | None:
        return self._reading.date if self._reading.date != self._reading.today else None

    @property
    def _page_ref(self) -> SubjectRef | None:
        kind = _KINDS.get(self._shown.screen) if self._shown else None
        return SubjectRef(kind, self._shown.value) if kind and self._shown else None

    @property
    def _card_ref(self) -> SubjectRef | None:
        if self._shown is not None and self._shown.screen is Screen.SEARCH:
            record = self._window.results.view.current_record
        else:
            page = self._window.page
            is_told = isinstance(page, ToldPage) and self._page_ref is not None
            record = page.timeline.current_record if isinstance(page, ToldPage) and is_told else None
        return _ref(record) if record else None

    def _show_marks(self) -> None:
        """Let buttons and menu say what is kept of what is shown."""
        is_page_kept = self.kept.get(self._page_ref) is not None
        card = self._card_ref
        is_card_kept = self.kept.get(card) is not None
        what = KIND_LABELS[card.kind].lower() if card else "card"
        for page, button in self._buttons.items():
            button.set_kept(is_page_kept)
            if isinstance(page, ToldPage):
                page.timeline.source_bar.bookmark_button.set_subject(what, is_kept=is_card_kept)
        act = self._window.actions_by_name
        act.bookmark_page.setText(_toggle_words("&page", is_kept=is_page_kept))
        act.bookmark_quote.setText(_toggle_words(f"&{what if card else 'quote'}", is_kept=is_card_kept))

    def _on_page_button(self) -> None:
        self._show_marks()  # until it is in the file, nothing is marked
        self.toggle_page()

    def _on_card_button(self) -> None:
        self._show_marks()
        self.toggle_card()

    def _on_location_changed(self, location: Location) -> None:
        was_here = self._shown is not None and self._shown.screen is Screen.BOOKMARKS
        if location.screen is Screen.BOOKMARKS:
            self.page.refresh()
            self._window.toolbar.as_of.set_change_days(())
            self._window.setWindowTitle("Bookmarks · Jurisdex")
            self._window.show_screen(Screen.BOOKMARKS)
            self.page.take_focus()
        elif was_here and self._page is not None:
            self._page.details.flush()
            self.kept.forget_removed()

    def _on_arrived(self, location: Location) -> None:
        self._shown = location
        self._show_marks()

    def _on_rewritten(self) -> None:
        if self._page is not None:
            self._page.rewrite()

    def _on_removed(self, bookmark: Bookmark) -> None:
        """Say it where the list does not; with a way back where a note goes along."""
        if self._page is not None and self._page.isVisible():
            return
        title = typeset(self.kept.title(bookmark))
        if bookmark.note:
            words = f"The bookmark of {title} is removed, with its note."
            self._window.notice.show_notice(words, WayOn("Undo", partial(self.kept.bring_back, (bookmark,))))
        else:
            self._window.say(f"{title} is no longer bookmarked.")

    def _on_export_requested(self, kind: str) -> None:
        self.page.details.flush()
        self.files.choose_export(kind)


def _ref(record: RecordRef) -> SubjectRef:
    return SubjectRef(LinkKind[record.kind.name], record.id)


def _toggle_words(what: str, *, is_kept: bool) -> str:
    return f"Remove the bookmark of this {what}" if is_kept else f"Bookmark this {what}"
