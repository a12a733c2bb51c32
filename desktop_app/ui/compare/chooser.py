"""Choosing a place by typing its name: the list of places in a popover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.ui.places.filter import PlaceFilter
from desktop_app.ui.places.filter_field import FilterField
from desktop_app.ui.places.model import PlaceModel, PlaceRole
from desktop_app.ui.places.tree import PlaceTree
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_WIDTH, _HEIGHT = 320, 420


class _NameField(FilterField):
    """Enter takes the first place that fits; Esc in the empty field gives up."""

    accepted = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override FilterField: the keys that end the choice."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape and not self.text():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class PlaceChooser(Popover):
    """A field and the places that fit what is typed; Enter takes the first or the one that the arrows went to."""

    place_chosen = Signal(str)  # the id of the place

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, "Choose a place", parent)
        self._model = PlaceModel(self)
        self._filter = PlaceFilter(self._model, self)
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._field = _NameField(theme, icons)
        self._title.setBuddy(self._field)
        self._tree = PlaceTree(theme, icons)
        self._tree.setModel(self._filter)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._field)
        self._column.addWidget(self._tree, 1)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.list_requested.connect(self._on_list_requested)
        self._field.accepted.connect(self._choose_first)
        self._field.given_up.connect(self.close)
        self._tree.index_chosen.connect(self._choose)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def field(self) -> FilterField:
        """Where a name is typed."""
        return self._field

    @property
    def tree(self) -> PlaceTree:
        """The places that fit."""
        return self._tree

    def set_places(self, places: tuple[ListedPlace, ...]) -> None:
        """Offer these."""
        self._model.set_places(places)

    def ask(self, words: str, anchor: QWidget) -> None:
        """Ask for a place, below a widget; the words say what for."""
        self._title.setText(words)
        self.setAccessibleName(words)
        self._field.clear()
        self._tree.collapseAll()
        self._tree.setCurrentIndex(QModelIndex())
        px = self._theme.px
        room = anchor.screen().availableGeometry()
        self.setFixedSize(min(px(_WIDTH), room.width()), min(px(_HEIGHT), round(room.height() * 0.8)))
        self.open_below(anchor, self._field)

    def _on_text_changed(self, text: str) -> None:
        self._filter.set_text(text)
        if text.strip():
            self._tree.expandAll()
        else:
            self._tree.collapseAll()

    def _on_list_requested(self) -> None:
        self._tree.setCurrentIndex(self._first())
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QModelIndex:
        """The first place that is asked for, and not only kept around others."""
        first = next((listed.place.id for listed in self._filter.matches()), "")
        return self._filter.mapFromSource(self._model.index_of(first))

    def _choose_first(self) -> None:
        self._choose(self._first())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            place_id = index.data(PlaceRole.PLACE).place.id
            self.close()
            self.place_chosen.emit(place_id)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(10), px(10), px(10), px(10))
        self._column.setSpacing(px(6))
        self._title.setFont(self._theme.font(TextRole.LABEL_MEDIUM))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colors.text2)
        self._title.setPalette(palette)
