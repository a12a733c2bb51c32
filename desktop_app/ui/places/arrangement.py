"""In which order the places are listed, and which kinds of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.vocabulary import PlaceKind

if TYPE_CHECKING:
    from desktop_app.publish.summary import ListedPlace


class Arrangement(StrEnum):
    """By name the places stand within their states; in the other orders all stand in one list."""

    NAME = "name"
    LATEST_CHANGE = "change"
    QUOTES = "quotes"

    @property
    def label(self) -> str:
        """In a menu."""
        return _LABELS[self]

    @property
    def legend(self) -> str:
        """What the figure at the right of a row is."""
        return "date = latest rule change" if self is Arrangement.LATEST_CHANGE else "number = quotes on record"


_LABELS = {Arrangement.NAME: "By name", Arrangement.LATEST_CHANGE: "By change", Arrangement.QUOTES: "By quotes"}


class KindChoice(StrEnum):
    """Which kinds of places are listed."""

    ALL = "All kinds"
    STATES = "States"
    COUNTIES = "Counties"
    CITIES = "Cities"

    @property
    def nouns(self) -> tuple[str, str]:
        """One and several of them, inside a sentence."""
        one = {KindChoice.ALL: "place", KindChoice.STATES: "state", KindChoice.COUNTIES: "county"}.get(self, "city")
        return one, "places" if self is KindChoice.ALL else self.value.lower()

    @property
    def kinds(self) -> frozenset[PlaceKind]:
        """The kinds themselves."""
        return _KINDS[self]


_KINDS = {
    KindChoice.ALL: frozenset(PlaceKind),
    KindChoice.STATES: frozenset({PlaceKind.STATE, PlaceKind.DISTRICT}),
    KindChoice.COUNTIES: frozenset({PlaceKind.COUNTY}),
    KindChoice.CITIES: frozenset({PlaceKind.CITY}),
}


def arranged(places: tuple[ListedPlace, ...], arrangement: Arrangement) -> list[int]:
    """The positions of the places in the order of an arrangement; those without a date or a quote come last."""
    positions = list(range(len(places)))
    match arrangement:
        case Arrangement.NAME:
            return positions
        case Arrangement.QUOTES:
            return sorted(positions, key=lambda position: -places[position].quote_count)
        case Arrangement.LATEST_CHANGE:
            changes = [listed.latest_change for listed in places]
            keys = [change.sort_key if change else (0, 0, 0) for change in changes]
            return sorted(positions, key=lambda position: keys[position], reverse=True)


def figure(listed: ListedPlace, arrangement: Arrangement) -> str:
    """What stands at the right of a row: the number of quotes, or when the rule last changed; zero is left blank."""
    if arrangement is not Arrangement.LATEST_CHANGE:
        return f"{listed.quote_count:,}" if listed.quote_count else ""
    change = listed.latest_change
    if change is None:
        return ""
    return PartialDate(change.year, change.month).short_display
