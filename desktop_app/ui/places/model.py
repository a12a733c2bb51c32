"""The places as a tree: the United States and the states side by side, counties and cities within their state.

Arranged otherwise than by name they are one list, each county and city with the letters of its state.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain import wording
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import PlaceKind
from desktop_app.publish.remarks import remarks_on
from desktop_app.ui.places.arrangement import Arrangement, arranged, figure
from desktop_app.ui.theme.badges import Badge
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop_app.publish.summary import ListedPlace

_NO_PARENT = QModelIndex()


class PlaceRole(IntEnum):
    """What a delegate or a filter asks for, besides the name."""

    PLACE = Qt.ItemDataRole.UserRole  # ListedPlace
    BADGE = Qt.ItemDataRole.UserRole + 1  # Badge
    QUOTE_COUNT = Qt.ItemDataRole.UserRole + 2  # int
    IS_CHIEF = Qt.ItemDataRole.UserRole + 3  # bool: the country, a state or the District
    IS_WITHIN = Qt.ItemDataRole.UserRole + 4  # bool: shown within its state
    FIGURE = Qt.ItemDataRole.UserRole + 5  # str: what stands at the right


@dataclass(frozen=True, slots=True)
class _Branch:
    """Where a place is in the tree: its number is its position in the list that the model holds."""

    parent: int | None
    row: int
    children: tuple[int, ...]


class PlaceModel(QAbstractItemModel):
    """Listed places in, roles out. Another day's list of the same places keeps every index as it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[ListedPlace, ...] = ()
        self._branches: tuple[_Branch, ...] = ()
        self._top: tuple[int, ...] = ()
        self._numbers: dict[str, int] = {}
        self._arrangement = Arrangement.NAME

    @property
    def places(self) -> tuple[ListedPlace, ...]:
        """All places, as they were given."""
        return self._places

    def set_places(self, places: tuple[ListedPlace, ...]) -> None:
        """Show these, in their order; the same places on another day only change their looks."""
        is_same = [listed.place.id for listed in places] == list(self._numbers)
        if is_same and self._arrangement is not Arrangement.LATEST_CHANGE:  # whose order may be another on another day
            self._places = places
            self._announce_new_looks()
            return
        self.beginResetModel()
        self._places = places
        self._numbers = {listed.place.id: number for number, listed in enumerate(places)}
        self._grow()
        self.endResetModel()

    @property
    def arrangement(self) -> Arrangement:
        """In which order the places are."""
        return self._arrangement

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Put the places into another order."""
        if arrangement is not self._arrangement:
            self.beginResetModel()
            self._arrangement = arrangement
            self._grow()
            self.endResetModel()

    def index_of(self, place_id: str) -> QModelIndex:
        """Where a place is; an invalid index if it is not listed."""
        number = self._numbers.get(place_id)
        return _NO_PARENT if number is None else self._index(number)

    def index(self, row: int, column: int, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> QModelIndex:
        """Override QAbstractItemModel: the child at a row."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: QModelIndex | QPersistentModelIndex) -> QModelIndex:  # type: ignore[override]
        """Override QAbstractItemModel: the state that a county or city is in."""
        if not index.isValid():
            return QModelIndex()
        above = self._branches[index.internalId()].parent
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Override QAbstractItemModel: how many places are directly within one."""
        return len(self._children(parent)) if parent.column() <= 0 else 0

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Override QAbstractItemModel: a tree of one column."""
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        """Override QAbstractItemModel: one thing about a place."""
        if not index.isValid():
            return None
        listed = self._places[index.internalId()]
        match role:
            case PlaceRole.IS_WITHIN:
                return self._branches[index.internalId()].parent is not None
            case PlaceRole.FIGURE:
                return figure(listed, self._arrangement)
            case Qt.ItemDataRole.DisplayRole if self._arrangement is not Arrangement.NAME:
                return name_in_state(listed)
        aspect = _ASPECTS.get(role)
        return aspect(listed) if aspect else None

    def headerData(self, _section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        """Override QAbstractItemModel: the header is not shown, but a screen reader may name the column."""
        return "Place" if role == Qt.ItemDataRole.DisplayRole else None

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._branches[number].row, 0, number)

    def _children(self, parent: QModelIndex | QPersistentModelIndex) -> tuple[int, ...]:
        return self._branches[parent.internalId()].children if parent.isValid() else self._top

    def _grow(self) -> None:
        """Work out the tree, where whatever is directly within the country stands beside it; or the list."""
        if self._arrangement is not Arrangement.NAME:
            order = arranged(self._places, self._arrangement)
            rows = {number: row for row, number in enumerate(order)}
            self._top = tuple(order)
            self._branches = tuple(_Branch(None, rows[number], ()) for number in range(len(order)))
            return
        roots = {listed.place.id for listed in self._places if listed.place.parent is None}
        above = [self._number_above(listed, roots) for listed in self._places]
        children: dict[int | None, list[int]] = {}
        for number, parent in enumerate(above):
            children.setdefault(parent, []).append(number)
        rows = {number: row for siblings in children.values() for row, number in enumerate(siblings)}
        self._top = tuple(children.get(None, ()))
        self._branches = tuple(
            _Branch(parent, rows[number], tuple(children.get(number, ()))) for number, parent in enumerate(above)
        )

    def _number_above(self, listed: ListedPlace, roots: set[str]) -> int | None:
        parent = listed.place.parent
        return None if parent is None or parent in roots else self._numbers.get(parent)

    def _announce_new_looks(self) -> None:
        for siblings in self._siblings():
            self.dataChanged.emit(self._index(siblings[0]), self._index(siblings[-1]))

    def _siblings(self) -> Iterator[tuple[int, ...]]:
        if self._top:
            yield self._top
        yield from (branch.children for branch in self._branches if branch.children)


def name_in_state(listed: ListedPlace) -> str:
    """A name that says where a county or city is, since no state is around it: "King County, WA"."""
    name = typeset(listed.place.name)
    return name if _is_chief(listed) else f"{name}, {listed.place.id.split('-')[1].upper()}"


def _is_chief(listed: ListedPlace) -> bool:
    return listed.place.kind in (PlaceKind.FEDERAL, PlaceKind.STATE, PlaceKind.DISTRICT)


def badge_of(listed: ListedPlace) -> Badge:
    """The badge of a row: the place's own rule, with the mark of the law above where it points the other way."""
    return Badge.of(listed.rule, listed.overruling.rule if listed.overruling else None)


def spoken(listed: ListedPlace) -> str:
    """A row as a screen reader says it: "King County: Judge’s warrant, since Sep 2, 2014, …, 11 quotes"."""
    rule = listed.rule
    parts = [wording.short_label(rule)]
    if rule:
        parts += [wording.since_words(rule), wording.answer_confirmed_words(rule)]
        parts += wording.caveats(rule.lead.certainty, checked=rule.lead.checked)
    parts.append(wording.counted(listed.quote_count, "quote") if listed.quote_count else "no quotes")
    words = [f"{typeset(listed.place.name)}: {', '.join(parts)}"]
    above = listed.overruling
    words += [f"{above.place.name} law differs: {above.rule.rule.words.label}"] if above and above.rule else []
    return "; ".join([*words, *(typeset(remark.words) for remark in remarks_on(listed))])


def rule_words(listed: ListedPlace) -> str:
    """What a place does, since when and how well that is known, and what else must be known, in sentences."""
    rule = listed.rule
    parts = [listed.status]
    if rule is not None:
        parts += [wording.since_words(rule), wording.answer_confirmed_words(rule)]
        parts += wording.caveats(rule.lead.certainty, checked=rule.lead.checked)
    sentences = [", ".join(parts)]
    sentences += [listed.overruled_sentence] if listed.overruled_sentence else []
    sentences += [typeset(remark.words) for remark in remarks_on(listed)]
    return " ".join(f"{sentence}." for sentence in sentences)


def _tip(listed: ListedPlace) -> str:
    return tooltip(f"{typeset(listed.place.name)}. {rule_words(listed)}")


_ASPECTS: Mapping[int, Callable[[ListedPlace], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda listed: typeset(listed.place.name),
    Qt.ItemDataRole.AccessibleTextRole: spoken,
    Qt.ItemDataRole.ToolTipRole: _tip,
    PlaceRole.PLACE: lambda listed: listed,
    PlaceRole.BADGE: badge_of,
    PlaceRole.QUOTE_COUNT: lambda listed: listed.quote_count,
    PlaceRole.IS_CHIEF: _is_chief,
}
