"""Everything about one place."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, Table, bindparam, select

from desktop_app.catalog.pages import PlacePage
from desktop_app.catalog.queries.named import FactSet, read_named
from desktop_app.catalog.queries.records import (
    EVENT,
    EVENT_PLACE,
    EVENT_POLICY,
    EVENTS,
    FIGURE,
    FIGURE_PLACE,
    FIGURES,
    PLACE,
    POLICIES,
    POLICY,
    QUOTE,
    QUOTE_PLACE,
    QUOTES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.catalog.records import EditionRecord, EventRecord, PlaceRecord, PolicyRecord


def _naming_place(fact: Table, links: Table) -> ColumnElement[bool]:
    """The condition that a fact is linked with the place `place_id`."""
    owner, *_ = links.primary_key
    return fact.c.pk.in_(select(owner).select_from(links.join(PLACE)).where(PLACE.c.id == bindparam("place_id")))


POLICIES_OF_PLACES = POLICIES.where(PLACE.c.id.in_(bindparam("place_ids", expanding=True)))
_QUOTES_NAMING = QUOTES.where(_naming_place(QUOTE, QUOTE_PLACE))
_EVENTS_NAMING = EVENTS.where(_naming_place(EVENT, EVENT_PLACE))
_EVENTS_ABOUT = EVENTS.where(
    EVENT.c.pk.in_(
        select(EVENT_POLICY.c.event_pk)
        .select_from(EVENT_POLICY.join(POLICY))
        .where(POLICY.c.id.in_(bindparam("policy_ids", expanding=True)))
    )
)
_FIGURES_NAMING = FIGURES.where(_naming_place(FIGURE, FIGURE_PLACE))


def read_place_page(
    connection: Connection, edition: EditionRecord, places: Mapping[str, PlaceRecord], place: PlaceRecord
) -> PlacePage:
    """Put the page of a place together; `places` are all places by id."""
    parents = tuple(governments_above(places, place))
    by_place: dict[str, list[PolicyRecord]] = {relevant.id: [] for relevant in (place, *parents)}
    for policy in POLICIES_OF_PLACES.ask(connection, place_ids=list(by_place)):
        by_place[policy.jurisdiction].append(policy)
    policies = list(chain.from_iterable(by_place.values()))
    quotes = _QUOTES_NAMING.ask(connection, place_id=place.id)
    events = _EVENTS_NAMING.ask(connection, place_id=place.id)
    below = [policy.id for relevant in (place, *parents) if relevant.parent for policy in by_place[relevant.id]]
    elsewhere = _events_elsewhere(connection, below, events)
    figures = _FIGURES_NAMING.ask(connection, place_id=place.id)
    facts = FactSet(
        policies=policies, quotes=quotes, events=[*events, *elsewhere], figures=figures, places=(place, *parents)
    )
    named = read_named(connection, places, facts)
    return PlacePage(
        edition=edition,
        place=place,
        parents=parents,
        policies=tuple(by_place.pop(place.id)),
        policies_above={parent_id: tuple(found) for parent_id, found in by_place.items()},
        policies_named=named.policies,
        quotes=tuple(quotes),
        events=tuple(events),
        events_elsewhere=elsewhere,
        figures=tuple(figures),
        people=named.people,
        places=named.places,
        sources=named.sources,
    )


def _events_elsewhere(
    connection: Connection, policy_ids: list[str], events: Iterable[EventRecord]
) -> tuple[EventRecord, ...]:
    """Events of other places about the place's own policies and its state's; about federal law there are too many."""
    known = {event.id for event in events}
    return tuple(event for event in _EVENTS_ABOUT.ask(connection, policy_ids=policy_ids) if event.id not in known)


def governments_above(places: Mapping[str, PlaceRecord], place: PlaceRecord) -> Iterable[PlaceRecord]:
    """The governments above a place, the nearest first."""
    while place.parent is not None:
        place = places[place.parent]
        yield place


def with_governments_above(places: Mapping[str, PlaceRecord], place_ids: Iterable[str]) -> list[PlaceRecord]:
    """Some places and whatever is above them, each once, by id."""
    wanted = [places[place_id] for place_id in place_ids]
    above = [parent for place in wanted for parent in governments_above(places, place)]
    return [places[place_id] for place_id in sorted({place.id for place in (*wanted, *above)})]
