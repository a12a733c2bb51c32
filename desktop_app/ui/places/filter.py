"""Leaves in the list of places only those that are asked for, each within its state."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from desktop_app.domain.aliases import lookup_forms, place_aliases
from desktop_app.domain.folding import fold_words, has_words
from desktop_app.domain.vocabulary import PlaceKind
from desktop_app.ui.places.model import PlaceRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.places.model import PlaceModel

_CHIEF = (PlaceKind.FEDERAL, PlaceKind.STATE, PlaceKind.DISTRICT)


class PlaceFilter(QSortFilterProxyModel):
    """Matches names by the beginnings of their words and rules by their badges; keeps the parents of what matches.

    A state that is asked for by name stays with all that is in it; words may name a place and its state at once
    ("king wa"). Other names count too ("NYC", "Philly"); one of single letters ("L.A.") is asked for as a whole.
    """

    def __init__(self, model: PlaceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = model
        self._typed: tuple[str, ...] = ()
        self._initials = ""  # what is typed, if it is nothing but single letters
        self._rules: frozenset[Rule | None] = frozenset()
        self._kinds = frozenset(PlaceKind)
        self._with_quotes = False
        self._other_names: dict[str, tuple[tuple[str, ...], ...]] = {}
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)
        model.modelReset.connect(self._other_names.clear)

    @property
    def is_active(self) -> bool:
        """Whether anything is asked for."""
        return bool(self._rules) or self._is_narrowed

    def set_text(self, text: str) -> None:
        """Ask for names; empty text asks for all."""
        typed = fold_words(text)
        if typed != self._typed:
            self.beginFilterChange()
            self._typed = typed
            forms = lookup_forms(text)
            self._initials = forms[-1] if len(forms) > 1 else ""
            self.endFilterChange()

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Ask for places with one of these rules, None meaning no record; none of them asks for all."""
        if rules != self._rules:
            self.beginFilterChange()
            self._rules = rules
            self.endFilterChange()

    def set_kinds(self, kinds: frozenset[PlaceKind]) -> None:
        """Ask for places of these kinds."""
        if kinds != self._kinds:
            self.beginFilterChange()
            self._kinds = kinds
            self.endFilterChange()

    def set_with_quotes(self, with_quotes: bool) -> None:
        """Ask for places that someone is quoted about, or for all."""
        if with_quotes != self._with_quotes:
            self.beginFilterChange()
            self._with_quotes = with_quotes
            self.endFilterChange()

    def rule_counts(self) -> Counter[Rule | None]:
        """How many places with each rule are, or would be, left by the filters besides that of rules."""
        return Counter(listed.rule.rule if listed.rule else None for listed in self._of_any_rule())

    def advised_counts(self) -> Counter[Rule | None]:
        """In how many of them the rule is only guidance."""
        return Counter(place.rule.rule for place in self._of_any_rule() if place.rule and not place.rule.is_binding)

    def ids_of_any_rule(self) -> frozenset[str] | None:
        """The places that the filters besides that of rules leave; None if there are no such filters."""
        return frozenset(listed.place.id for listed in self._of_any_rule()) if self._is_narrowed else None

    @property
    def _is_narrowed(self) -> bool:
        """Whether anything besides rules is asked for."""
        return bool(self._typed or self._with_quotes or self._kinds != frozenset(PlaceKind))

    def _of_any_rule(self) -> Iterator[ListedPlace]:
        return (place for place in self._places.places if self._is_asked_for(place) and self._is_of_kind(place))

    def matches(self) -> Iterator[ListedPlace]:
        """The places that are asked for, without those that are only kept around them."""
        return (listed for listed in self._places.places if self._is_match(listed))

    def listed_count(self) -> int:
        """How many places are left, without the states that are only kept around them."""
        return sum(self._is_left(listed) for listed in self._places.places)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Override QSortFilterProxyModel: what matches, and what is within a state whose name matches."""
        return self._is_left(self._places.data(self._places.index(row, 0, parent), PlaceRole.PLACE))

    def _is_left(self, listed: ListedPlace) -> bool:
        return self._has_rule(listed) and self._is_of_kind(listed) and self._is_asked_for(listed)

    def _is_asked_for(self, listed: ListedPlace) -> bool:
        """Whether a place, or the whole state that it is in, is asked for by name."""
        if self._has_name(listed):
            return True
        state = self._state_of(listed)
        return state is not None and not self._initials and self._has_name(state)

    def _is_match(self, listed: ListedPlace) -> bool:
        return self._has_rule(listed) and self._is_of_kind(listed) and self._has_name(listed)

    def _is_of_kind(self, listed: ListedPlace) -> bool:
        return listed.place.kind in self._kinds and (listed.quote_count > 0 or not self._with_quotes)

    def _state_of(self, listed: ListedPlace) -> ListedPlace | None:
        """What a county or city is in; None for a state, since the country around it is no help to find it."""
        if listed.place.kind in _CHIEF:
            return None
        index = self._places.index_of(listed.place.parent or "")
        return self._places.data(index, PlaceRole.PLACE) if index.isValid() else None

    def _has_rule(self, listed: ListedPlace) -> bool:
        return not self._rules or (listed.rule.rule if listed.rule else None) in self._rules

    def _has_name(self, listed: ListedPlace) -> bool:
        """Whether the typed words are in one of the names, or some in the name and the rest in that of the state."""
        if not self._typed:
            return True
        names = self._names_of(listed)
        if self._initials:
            return any(self._initials in words for words in names)
        state = self._state_of(listed)
        above = tuple(word for words in self._names_of(state) for word in words) if state else ()
        return any(
            any(has_words((part,), own) for part in self._typed) and has_words(self._typed, own + above)
            for own in names
        )

    def _names_of(self, listed: ListedPlace) -> tuple[tuple[str, ...], ...]:
        """The words of each name of a place, its own first; those of a state with its two letters."""
        place = listed.place
        if place.id not in self._other_names:
            others = (*place.also_known_as, *place_aliases(place.id, place.name, place.kind))
            forms = (form for name in others for form in lookup_forms(name))
            own = fold_words(place.name)
            self._other_names[place.id] = (own, *dict.fromkeys(tuple(form.split()) for form in forms))
        return self._other_names[place.id]
