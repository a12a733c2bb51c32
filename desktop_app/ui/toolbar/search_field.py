"""The field that everything is searched from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.field import Field

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_FEWEST_LETTERS = 2
_KEY = QKeySequence("Ctrl+L")
_NARROWEST, _WIDEST = 110, 520
_ROOM_FOR_EXPLANATION = 330  # below this width the placeholder is one word
_ROOM_FOR_KEY = 170  # and below this the key is not shown beside it


class SearchField(Field):
    """A field whose query is announced with each key: whoever searches stops the search before.

    Esc empties it, Esc once more leaves it; Down goes on to the results, or in the empty field to earlier searches.
    """

    query_changed = Signal(str)  # what stands in the field; empty when too little is left to search for
    query_submitted = Signal(str)  # what stood in it when Enter was pressed
    left = Signal()  # Esc in the empty field: the reader wants back to where the search began
    kept_requested = Signal()  # Down in the empty field: the reader wants a search that was used before
    results_requested = Signal()  # Down: the reader wants to walk through the results

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, "Search places, officials, quotes and policies", parent)
        self._announced = ""
        self.set_icon(IconName.SEARCH)
        self.set_key(_KEY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._announce)
        theme.changed.connect(self._on_zoomed)
        self._on_zoomed()

    def set_query(self, text: str) -> None:
        """Show a query that comes from elsewhere, such as the history, without announcing it."""
        self._announced = _searchable(text)
        if text != self.text():
            self.setText(text)

    def forget_query(self) -> None:
        """Be empty when the page is no longer an answer; a letter with which a new query begins stays."""
        if _searchable(self.text()):
            self.set_query("")

    def focus_search(self) -> None:
        """Take the keyboard, with all of the text ready to be replaced."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def sizeHint(self) -> QSize:
        """As wide as may be."""
        return QSize(self._theme.px(_WIDEST), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a word or two."""
        return QSize(self._theme.px(_NARROWEST), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QLineEdit: Enter, Esc and Down."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._submit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
                self._announce()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Down if not self.text():
                self.kept_requested.emit()
            case Qt.Key.Key_Down:
                self._announce()
                self.results_requested.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QLineEdit: explain itself where there is room."""
        super().resizeEvent(event)
        self._explain()

    def _submit(self) -> None:
        self._announced = _searchable(self.text())
        if self._announced:
            self.query_submitted.emit(self.text())

    def _announce(self) -> None:
        query = _searchable(self.text())
        if query != self._announced:
            self._announced = query
            self.query_changed.emit(query)

    def _on_zoomed(self) -> None:
        self.setMaximumWidth(self._theme.px(_WIDEST))
        self._explain()

    def _explain(self) -> None:
        has_room = self.width() >= self._theme.px(_ROOM_FOR_EXPLANATION)
        self.setPlaceholderText("Search places, officials, quotes and policies" if has_room else "Search")
        self.set_key(_KEY if self.width() >= self._theme.px(_ROOM_FOR_KEY) else None)


def _searchable(text: str) -> str:
    """The text, or nothing where it is too short to be searched for."""
    return text if len(text.strip()) >= _FEWEST_LETTERS else ""
