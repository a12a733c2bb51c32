"""What stands above the list of bookmarks: how many there are, a filter, their order, and the ways in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.domain.wording import counted
from desktop_app.ui.bookmarks.rows import BookmarkOrder
from desktop_app.ui.places.filter_field import FilterField
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_INSET = 18
_TOOL = 32
_EXPORTS = (("json", "As a file to &import again (JSON)…"), ("csv", "As a &table (CSV)…"), ("txt", "As &text…"))


class UndoLine(QWidget):
    """One line that says what was removed, with the way back."""

    undo_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Words(theme, "", TextRole.ROW_MEDIUM, lambda colors: colors.text)
        self._words.setWordWrap(False)
        self.undo = LinkButton(theme, "Undo")
        self.undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(self.undo)
        row.addStretch(1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, count: int) -> None:
        """Say that some were removed; nothing for none."""
        self._words.setText(f"{counted(count, 'bookmark')} removed.")
        self.setVisible(count > 0)


class BookmarksHead(QWidget):
    """The title with what can be done with all of them."""

    typed = Signal()  # the filter has changed
    order_chosen = Signal()
    import_requested = Signal()
    export_requested = Signal(str)  # "json", "csv" or "txt"

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Words(theme, "Bookmarks", TextRole.TITLE, lambda colors: colors.text)
        self._count = Words(theme, "", TextRole.LABEL, lambda colors: colors.text2)
        self.filter = FilterField(theme, icons, "Filter bookmarks")
        self.filter.setPlaceholderText("Filter bookmarks and notes")
        self.filter.set_height(_TOOL)
        self.order = ChoiceBox(theme, icons, "Order of the bookmarks")
        self.order.set_choices([(order, order.label) for order in BookmarkOrder])
        self.importing = ToolButton(theme, icons, ButtonLook.BORDERED)
        self.importing.set_face("Import…")
        self.importing.set_tip("Add the bookmarks of a file to these")
        self.exporting = ToolButton(theme, icons, ButtonLook.BORDERED)
        self.exporting.set_face("Save", IconName.DISK)
        self.exporting.set_tip("Save all bookmarks and notes as a file")
        self.undo = UndoLine(theme)
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def count_words(self) -> str:
        """What it says of how many there are."""
        return self._count.text()

    @property
    def chosen_order(self) -> BookmarkOrder:
        """In which order they are wanted."""
        return BookmarkOrder(str(self.order.value))

    def say_count(self, shown: int, total: int, notes: int) -> None:
        """Say how many there are, and how many of them the filter leaves."""
        with_notes = f", {notes:,} with a note" if notes else ""
        all_of_them = f"{counted(total, 'bookmark')}{with_notes}" if total else ""
        self._count.setText(f"{shown:,} of {all_of_them}" if shown != total else all_of_them)
        for part in (self.filter, self.order, self.importing, self.exporting):
            part.setVisible(total > 0)

    def _build(self) -> None:
        menu = QMenu(self.exporting)
        for name, text in _EXPORTS:
            menu.addAction(text).triggered.connect(lambda _checked=False, name=name: self.export_requested.emit(name))
        self.exporting.setMenu(menu)
        for button in (self.importing, self.exporting):
            button.set_height(_TOOL)
        self.filter.textChanged.connect(self.typed)
        self.order.chosen.connect(self.order_chosen)
        self.importing.clicked.connect(self.import_requested)
        self._count.setWordWrap(False)
        self._title.setWordWrap(False)
        self._first = QHBoxLayout()
        self._first.addWidget(self._title)
        self._first.addWidget(self._count, 1, Qt.AlignmentFlag.AlignBottom)
        self._tools = FlowLayout()
        for part in (self.filter, self.order, self.importing, self.exporting):
            self._tools.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._first)
        self._column.addLayout(self._tools)
        self._column.addWidget(self.undo)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self.filter.setFixedWidth(px(260))
        self._column.setContentsMargins(px(_INSET), px(12), px(_INSET), px(8))
        self._column.setSpacing(px(8))
        self._first.setSpacing(px(8))
        self._tools.setSpacing(px(8))
