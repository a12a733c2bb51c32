"""The page of bookmarks: all that a reader has marked, and the note of the one that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.bookmarks.details import BookmarkDetails
from desktop_app.ui.bookmarks.head import BookmarksHead
from desktop_app.ui.bookmarks.list_view import BookmarksList
from desktop_app.ui.bookmarks.rows import EntryRow, EntryRows
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction, EmptyState

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.domain.bookmarks import SubjectRef
    from desktop_app.ui.bookmarks.kept_bookmarks import KeptBookmarks
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SIDE_BY_SIDE = 760  # effective pixels; below this the note stands under the list
_DETAILS_WIDTH = 400
_IMPORT, _CLEAR = "import", "clear"
_NONE_FOUND = Emptiness(
    icon=IconName.BOOKMARK,
    title="No bookmark has all of these words",
    body="The filter looks into names, quotes, notes and collections.",
    actions=(EmptyAction(_CLEAR, "Show all bookmarks", is_primary=True),),
)


def _none_yet() -> Emptiness:
    key = QKeySequence("Ctrl+D").toString(QKeySequence.SequenceFormat.NativeText)
    return Emptiness(
        icon=IconName.BOOKMARK,
        title="No bookmarks yet",
        body=(
            f"The bookmark beside a name or below a quote keeps it here, and so does {key}. You can add a note to each."
            " All of it stays on this computer, in a file of its own, whatever edition of the data you open."
        ),
        actions=(EmptyAction(_IMPORT, "Import bookmarks…"),),
    )


class BookmarksPage(QWidget):
    """Shows what is kept, as it is called now. What is to be changed goes to `KeptBookmarks`."""

    opened = Signal(object)  # the Bookmark whose subject is wanted
    import_requested = Signal()
    export_requested = Signal(str)  # "json", "csv" or "txt"

    def __init__(self, theme: Theme, icons: Icons, kept: KeptBookmarks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept = kept
        self._entries = EntryRows()
        self._form: tuple[Qt.Orientation, float] | None = None
        self.head = BookmarksHead(theme, icons)
        self.list = BookmarksList(theme, icons)
        self.empty = EmptyState(theme, icons)
        self.details = BookmarkDetails(theme, icons)
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept now."""
        kept = self._kept
        entries = self._entries.make(kept.all, kept.now, kept.note)
        rows = self._entries.listed(entries, self.head.chosen_order, self.head.filter.text())
        shown = sum(isinstance(row, EntryRow) for row in rows)
        self.head.say_count(shown, len(entries), sum(bool(entry.note) for entry in entries))
        self.head.undo.say(kept.removed_count)
        self.details.set_collections(sorted({each.collection for each in kept.all if each.collection}))
        had_focus = any(part.hasFocus() for part in (self.empty, *self.empty.buttons))
        self._show_emptiness(bool(entries), bool(rows))
        self.list.set_rows(rows)
        if had_focus:
            self.take_focus()

    def rewrite(self) -> None:
        """Show the same, with dates in another style."""
        self._entries.forget()
        self.refresh()

    def select(self, ref: SubjectRef) -> None:
        """Go to a bookmark."""
        self.head.filter.clear()
        self.list.select(ref)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter, or where there is nothing to filter on the way on."""
        if self.head.filter.isVisible():
            self.head.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.head.filter.selectAll()
        else:
            self.take_focus()

    def take_focus(self) -> None:
        """Let the reader walk through the list, or go on where there is none."""
        if self._stack.currentWidget() is self._panes:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            next(iter(self.empty.buttons), self.empty).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: the ground of a reading area."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.colors.surface))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: the note beside the list, or below it."""
        super().resizeEvent(event)
        self._divide()

    def _build(self) -> None:
        self._panes = QSplitter()
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.list)
        self._panes.addWidget(self.details)
        self._panes.setStretchFactor(0, 1)
        self._panes.setStretchFactor(1, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._panes)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._kept.changed.connect(self.refresh)
        self._kept.removed.connect(self.refresh)
        self.head.typed.connect(self.refresh)
        self.head.order_chosen.connect(self.refresh)
        self.head.filter.list_requested.connect(self.take_focus)
        self.head.import_requested.connect(self.import_requested)
        self.head.export_requested.connect(self.export_requested)
        self.head.undo.undo_requested.connect(self._on_undo)
        self.empty.action_triggered.connect(self._on_way_on)
        self.list.entry_changed.connect(self._on_entry_changed)
        self.list.menu_requested.connect(self._on_menu_requested)
        for part in (self.list, self.details):
            part.opening_requested.connect(self._on_opening_requested)
            part.removal_requested.connect(self._on_removal_requested)
        self.details.note_written.connect(self._kept.write_note)
        self.details.collection_chosen.connect(self._kept.put_into)
        self._theme.changed.connect(self._divide)

    def _show_emptiness(self, has_bookmarks: bool, has_rows: bool) -> None:
        fault = self._kept.fault
        if fault is not None:
            self.empty.show_state(
                Emptiness(icon=IconName.WARNING, title="Your bookmarks cannot be read", body=str(fault), is_fault=True)
            )
        elif not has_rows:
            self.empty.show_state(_NONE_FOUND if has_bookmarks else _none_yet())
        shows_list = has_rows or not self._kept.is_read  # of which nothing is known yet
        self._stack.setCurrentWidget(self._panes if shows_list and fault is None else self.empty)

    def _divide(self) -> None:
        px = self._theme.px
        is_wide = self.width() >= px(_SIDE_BY_SIDE)
        orientation = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        form = (orientation, self._theme.zoom)
        if form == self._form:
            return  # who has moved the edge between them finds it there
        self._form = form
        self._panes.setOrientation(orientation)
        self.details.set_note_first(not is_wide)
        details = min(px(_DETAILS_WIDTH), self.width() // 2) if is_wide else self._panes.height() // 2
        whole = self.width() if is_wide else self._panes.height()
        self._panes.setSizes([whole - details, details])

    def _on_entry_changed(self) -> None:
        entry = self.list.current_entry
        if entry is None:
            self.details.show_entry(None, "")
            return
        kept, bookmark = self._kept, entry.bookmark
        self.details.show_entry(entry, kept.note(bookmark), is_unsaved=kept.is_unsaved(bookmark))

    def _on_opening_requested(self) -> None:
        entry = self.list.current_entry
        if entry is not None and not entry.is_missing:
            self.details.flush()
            self.opened.emit(entry.bookmark)

    def _on_removal_requested(self) -> None:
        entry = self.list.current_entry
        if entry is not None:
            self.details.flush()
            self._kept.remove(entry.bookmark.ref)

    def _on_undo(self) -> None:
        self._kept.undo()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_menu_requested(self, point: QPoint) -> None:
        entry = self.list.current_entry
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open", self._on_opening_requested).setEnabled(not entry.is_missing)
        menu.addAction("Edit note", self.details.focus_note)
        menu.addAction("Remove", self._on_removal_requested)
        menu.popup(point)

    def _on_way_on(self, key: str) -> None:
        if key == _IMPORT:
            self.import_requested.emit()
        else:
            self.head.filter.clear()
            self.take_focus()
