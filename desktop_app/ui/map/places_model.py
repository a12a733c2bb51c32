"""The counties and cities that are drawn on the map, as items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.typography import typeset
from desktop_app.ui.places.model import PlaceRole, badge_of, name_in_state, spoken
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.badges import Badge

_NO_PARENT = QModelIndex()


class PlacesOnMapModel(QAbstractListModel):
    """Listed places in, roles out. Another day's list of the same places keeps every index as it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[ListedPlace, ...] = ()
        self._rows: dict[str, int] = {}
        self._badges: tuple[Badge, ...] = ()
        self._rules: frozenset[Rule | None] = frozenset()
        self._left: frozenset[str] | None = None
        self._clear: tuple[bool, ...] = ()

    @property
    def places(self) -> tuple[ListedPlace, ...]:
        """All of them in their order."""
        return self._places

    @property
    def badges(self) -> tuple[Badge, ...]:
        """The badge of each."""
        return self._badges

    @property
    def clear(self) -> tuple[bool, ...]:
        """Of each, whether the filters leave it: the others step back."""
        return self._clear

    def set_filter(self, rules: frozenset[Rule | None], left: frozenset[str] | None) -> None:
        """Leave places with these rules, none meaning all, and of these only `left`, None meaning all."""
        self._rules, self._left = rules, left
        self._look_anew()
        if self._places:
            self.dataChanged.emit(self.index(0), self.index(len(self._places) - 1))

    def set_places(self, places: tuple[ListedPlace, ...]) -> bool:
        """Show these; whether they are others than before, and not only on another day."""
        if places and [listed.place.id for listed in places] == list(self._rows):
            self._places = places
            self._look_anew()
            self.dataChanged.emit(self.index(0), self.index(len(places) - 1))
            return False
        self.beginResetModel()
        self._places = places
        self._rows = {listed.place.id: row for row, listed in enumerate(places)}
        self._look_anew()
        self.endResetModel()
        return True

    def index_of(self, place_id: str) -> QModelIndex:
        """Where a place is; an invalid index if it is not on the map."""
        row = self._rows.get(place_id)
        return _NO_PARENT if row is None else self.index(row)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Override QAbstractListModel: a row a place."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        """Override QAbstractListModel: one thing about a place."""
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.isValid():
            return "" if self._clear[index.row()] else "Not among the places that are filtered for"
        aspect = _ASPECTS.get(role) if index.isValid() else None
        return aspect(self._places[index.row()]) if aspect else None

    def _look_anew(self) -> None:
        self._badges = tuple(badge_of(listed) for listed in self._places)
        self._clear = tuple(self._is_left(listed) for listed in self._places)

    def _is_left(self, listed: ListedPlace) -> bool:
        rule = listed.rule.rule if listed.rule else None
        return (not self._rules or rule in self._rules) and (self._left is None or listed.place.id in self._left)


def spoken_in_state(listed: ListedPlace) -> str:
    """What the list says of a place, and in which state it is, since no state is around it."""
    return name_in_state(listed) + spoken(listed).removeprefix(typeset(listed.place.name))


_ASPECTS: Mapping[int, Callable[[ListedPlace], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda listed: typeset(listed.place.name),
    Qt.ItemDataRole.AccessibleTextRole: spoken_in_state,
    Qt.ItemDataRole.ToolTipRole: lambda listed: tooltip(spoken_in_state(listed)),
    PlaceRole.PLACE: lambda listed: listed,
}
