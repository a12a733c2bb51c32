"""The records as they stand in the TOML files, read without any code of the program, with the definitions of the field.

What the program says is held against this: so nothing here may be taken from it.
"""

from __future__ import annotations

import calendar
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = {
    "declines-all", "requires-judicial-warrant", "limited-by-criteria", "case-by-case", "requests-only",
    "forbids-limits", "honors-all", "mandates-honoring",
}  # fmt: skip
LIMITING = {"declines-all", "requires-judicial-warrant", "limited-by-criteria"}
COMMANDING = {"mandates-honoring", "forbids-limits"}
HONORING = {*COMMANDING, "honors-all"}


@dataclass(frozen=True, slots=True)
class Known:
    """A date of the data: the days that it may be."""

    text: str
    first: date
    last: date

    @classmethod
    def read(cls, text: str | None) -> Known | None:
        """Read "2016", "2016-11" or "2016-11-10"."""
        if text is None:
            return None
        year, *rest = map(int, text.split("-"))
        month, day = (*rest, 0, 0)[:2]
        if day:
            return cls(text, date(year, month, day), date(year, month, day))
        if month:
            return cls(text, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
        return cls(text, date(year, 1, 1), date(year, 12, 31))

    @property
    def words(self) -> str:
        """As a reader sees it: "Nov 10, 2016", "Nov 2016", "2016"."""
        year, *rest = self.text.split("-")
        if not rest:
            return year
        month = calendar.month_abbr[int(rest[0])]
        return f"{month} {int(rest[1])}, {year}" if len(rest) > 1 else f"{month} {year}"


@dataclass(frozen=True, slots=True)
class RawPolicy:
    """One [[policy]] with its place."""

    place: str
    record: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.record["id"])

    @property
    def rule(self) -> str:
        return str(self.record["detainer_rule"])

    @property
    def instrument(self) -> str:
        return str(self.record["instrument"])

    @property
    def start(self) -> Known | None:
        """When it took effect, else when it was enacted."""
        return Known.read(self.record.get("effective") or self.record.get("enacted"))

    @property
    def ended(self) -> Known | None:
        return Known.read(self.record.get("ended"))

    @property
    def confirmed(self) -> Known | None:
        """The last confirmation, unless it is older than the start."""
        confirmed = Known.read(self.record.get("last_confirmed"))
        if confirmed and self.start and confirmed.last < self.start.first:
            return None
        return confirmed

    def has_surely_begun(self, on: date) -> bool:
        """Whether the start lies before or on a day, or a source shows it in force by then."""
        shown = [known.last for known in (self.start, self.confirmed) if known]
        return bool(shown) and min(shown) <= on

    def may_have_begun(self, on: date) -> bool:
        known = self.start or self.confirmed
        return known is not None and known.first <= on

    def has_surely_ended(self, on: date) -> bool:
        if self.ended:
            return on >= self.ended.last
        return "ended_by" in self.record and (self.confirmed is None or on > self.confirmed.last)

    def may_have_ended(self, on: date) -> bool:
        return (self.ended is not None and on >= self.ended.first) or self.has_surely_ended(on)

    def is_surely_in_force(self, on: date) -> bool:
        return self.instrument != "court-order" and self.has_surely_begun(on) and not self.may_have_ended(on)

    def may_be_in_force(self, on: date) -> bool:
        return self.instrument != "court-order" and self.may_have_begun(on) and not self.has_surely_ended(on)


@dataclass(frozen=True, slots=True)
class RawData:
    """All places with their policies, events and quotes, by id."""

    places: dict[str, dict[str, Any]]
    policies: dict[str, list[RawPolicy]]
    events: list[dict[str, Any]]
    quotes: dict[str, list[dict[str, Any]]]  # by each place that they are about

    def parents(self, place_id: str) -> list[str]:
        """The governments above, the nearest first."""
        found = []
        while parent := self.places[place_id].get("parent"):
            found.append(parent)
            place_id = parent
        return found


def read_raw_data(folder: Path) -> RawData:
    """Read every file of places."""
    places, policies, events = {}, {}, []
    quotes: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((folder / "places").rglob("*.toml")):
        place = tomllib.loads(path.read_text(encoding="utf-8"))
        place_id = place["id"]
        places[place_id] = place
        policies[place_id] = [RawPolicy(place_id, record) for record in place.get("policy", [])]
        events += place.get("event", [])
        for quote in place.get("quote", []):
            for about in dict.fromkeys([place_id, *quote.get("also", [])]):
                quotes.setdefault(about, []).append(quote)
    return RawData(places, policies, events, quotes)
