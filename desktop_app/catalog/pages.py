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
        RoleRecord,
        SourceRecord,
    )
    from desktop_app.domain.vocabulary import RecordKind, Topic


@dataclass(frozen=True, slots=True)
class Address:
    """Where one record is to be found.

    `place_id` is the page that it stands on, and a place's own id; officials and sources have pages of their own.
    """

    kind: RecordKind
    id: str
    name: str
    place_id: str = ""


@dataclass(frozen=True, slots=True)
class PlaceOutline:
    """A place as the list needs it: enough to work out its rule on any date without asking again.

    `events` are what happened about its policies, wherever that is told.
    """

    place: PlaceRecord
    policies: tuple[PolicyRecord, ...]
    quote_count: int
    events: tuple[EventRecord, ...] = ()


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
    successor, or what a quote or an event is about. `events_elsewhere` are those of other places about a policy of this
    place or of its state. `people`, `places` and `sources` hold whatever else is named by id.
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
    events_elsewhere: tuple[EventRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All that is on record about one person.

    `policies` are those of every place that the person spoke about and of the governments above it, so that the rule of
    each can be told for any day. `others` are the people who spoke about the same policies, with how often, most first.
    """

    edition: EditionRecord
    person: PersonRecord
    roles: tuple[RoleRecord, ...]
    quotes: tuple[QuoteRecord, ...]
    policies: tuple[PolicyRecord, ...]
    policies_named: Mapping[str, PolicyRecord]
    others: tuple[tuple[PersonRecord, int], ...]
    people: Mapping[str, PersonRecord]
    places: Mapping[str, PlaceRecord]
    sources: Mapping[str, SourceRecord]

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """None: events are of places, and not of people."""
        return ()


@dataclass(frozen=True, slots=True)
class TopicPage:
    """All that is on record about one topic.

    `quotes` are those with the topic. `policies` are all of the places that have one with the topic or that the quotes
    are about, and of the governments above them, whatever they cover: a place's rule is made of all of its policies.
    """

    edition: EditionRecord
    topic: Topic
    quotes: tuple[QuoteRecord, ...]
    policies: tuple[PolicyRecord, ...]
    policies_named: Mapping[str, PolicyRecord]
    people: Mapping[str, PersonRecord]
    places: Mapping[str, PlaceRecord]
    sources: Mapping[str, SourceRecord]

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """None: events have no topics."""
        return ()


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source with every fact that rests on it, be it the first or a further source of the fact."""

    edition: EditionRecord
    source: SourceRecord
    policies: tuple[PolicyRecord, ...]
    quotes: tuple[QuoteRecord, ...]
    events: tuple[EventRecord, ...]
    figures: tuple[FigureRecord, ...]
    roles: tuple[RoleRecord, ...]
    policies_named: Mapping[str, PolicyRecord]
    people: Mapping[str, PersonRecord]
    places: Mapping[str, PlaceRecord]
    sources: Mapping[str, SourceRecord]
