"""What a query hands to the rest of the program: records put together for one purpose, frozen.

Nothing here is tied to a database session; a page can cross threads and outlive the catalog that it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.catalog.records import (
        EditionRecord,
        EventRecord,
        FigureRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        SourceRecord,
    )


@dataclass(frozen=True, slots=True)
class PlaceOutline:
    """A place as the list needs it: enough to work out its rule on any date without asking again."""

    place: PlaceRecord
    policies: tuple[PolicyRecord, ...]
    quote_count: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole list of places: the United States, states and D.C. by name, then counties and cities by name."""

    edition: EditionRecord
    places: tuple[PlaceOutline, ...]
    person_count: int
    quote_count: int
    source_count: int


@dataclass(frozen=True, slots=True)
class PlacePage:
    """All that is on record about one place.

    `parents` are the governments above it, the nearest first; `policies_above` has an entry for each of them, empty
    where nothing is on record. `policies_named` are policies of other places, or later ones, that the page names: a
    successor, or what a quote or an event is about. `people`, `places` and `sources` hold whatever else is named by id.
    """

    edition: EditionRecord
    place: PlaceRecord
    parents: tuple[PlaceRecord, ...]
    policies: tuple[PolicyRecord, ...]
    policies_above: Mapping[str, tuple[PolicyRecord, ...]]
    policies_named: Mapping[str, PolicyRecord]
    quotes: tuple[QuoteRecord, ...]
    events: tuple[EventRecord, ...]
    figures: tuple[FigureRecord, ...]
    people: Mapping[str, PersonRecord]
    places: Mapping[str, PlaceRecord]
    sources: Mapping[str, SourceRecord]
