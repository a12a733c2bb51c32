"""Leaves in the list of places only those whose name and rule are asked for, each within its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from desktop_app.domain.folding import fold_words, has_words
from desktop_app.domain.vocabulary import PlaceKind
from desktop_app.ui.places.model import PlaceRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.places.model import PlaceModel


class PlaceFilter(QSortFilterProxyModel):
    """Matches names by the beginnings of their words and rules by their badges; keeps the parents of what matches.

    A state that is asked for by name stays with all that is in it; words may name a place and its state at once
    ("king wa").
    """

    def __init__(self, model: PlaceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = model
        self._typed: tuple[str, ...] = ()
        self._rules: frozenset[Rule | None] = frozenset()
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)

    @property
    def is_active(self) -> bool:
        """Whether anything is asked for."""
        return bool(self._typed or self._rules)

    def set_text(self, text: str) -> None:
        """Ask for names; empty text asks for all."""
        typed = fold_words(text)
        if typed != self._typed:
            self.beginFilterChange()
            self._typed = typed
            self.endFilterChange()

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Ask for places with one of these rules, None meaning no record; none of them asks for all."""
        if rules != self._rules:
            self.beginFilterChange()
            self._rules = rules
            self.endFilterChange()

    def matches(self) -> Iterator[ListedPlace]:
        """The places that are asked for, without those that are only kept around them."""
        return (listed for listed in self._places.places if self._is_match(listed))

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Override QSortFilterProxyModel: what matches, and what is within a state whose name matches."""
        listed = self._places.data(self._places.index(row, 0, parent), PlaceRole.PLACE)
        if self._is_match(listed):
            return True
        within_match = parent.isValid() and self._has_name(self._places.data(parent, PlaceRole.PLACE))
        return within_match and self._has_rule(listed)

    def _is_match(self, listed: ListedPlace) -> bool:
        return self._has_rule(listed) and self._has_name(listed)

    def _has_rule(self, listed: ListedPlace) -> bool:
        return not self._rules or (listed.rule.rule if listed.rule else None) in self._rules

    def _has_name(self, listed: ListedPlace) -> bool:
        """Whether the typed words are in the name, or some in the name and the rest in the name of the state."""
        if not self._typed:
            return True
        own = fold_words(listed.place.name)
        parent = self._places.index_of(listed.place.parent or "")
        above: tuple[str, ...] = ()
        if parent.isValid():
            state = self._places.data(parent, PlaceRole.PLACE).place
            above = (*fold_words(state.name), state.id.rpartition("-")[2])
        if listed.place.kind in (PlaceKind.STATE, PlaceKind.DISTRICT):
            own = (*own, listed.place.id.rpartition("-")[2])  # its two letters: "tx"
        return any(has_words((part,), own) for part in self._typed) and has_words(self._typed, own + above)
