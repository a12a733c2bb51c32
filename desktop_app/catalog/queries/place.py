"""Everything about one place."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import BindParameter, ColumnElement, Connection, Table, bindparam, select

from desktop_app.catalog.pages import PlacePage
from desktop_app.catalog.queries.records import (
    EVENT,
    EVENT_PLACE,
    EVENTS,
    FIGURE,
    FIGURE_PLACE,
    FIGURES,
    PEOPLE,
    PERSON,
    PLACE,
    POLICIES,
    POLICY,
    QUOTE,
    QUOTE_PLACE,
    QUOTES,
    SOURCE,
    SOURCES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.catalog.records import (
        EditionRecord,
        EventRecord,
        FigureRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
    )


def _naming_place(fact: Table, links: Table) -> ColumnElement[bool]:
    """The condition that a fact is linked with the place `place_id`."""
    owner, *_ = links.primary_key
    return fact.c.pk.in_(select(owner).select_from(links.join(PLACE)).where(PLACE.c.id == bindparam("place_id")))


_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_POLICIES_OF_PLACES = POLICIES.where(PLACE.c.id.in_(bindparam("place_ids", expanding=True)))
_POLICIES_BY_ID = POLICIES.where(POLICY.c.id.in_(_IDS))
_QUOTES_NAMING = QUOTES.where(_naming_place(QUOTE, QUOTE_PLACE))
_EVENTS_NAMING = EVENTS.where(_naming_place(EVENT, EVENT_PLACE))
_FIGURES_NAMING = FIGURES.where(_naming_place(FIGURE, FIGURE_PLACE))
_PEOPLE_BY_ID = PEOPLE.where(PERSON.c.id.in_(_IDS))
_SOURCES_BY_ID = SOURCES.where(SOURCE.c.id.in_(_IDS))


def read_place_page(
    connection: Connection, edition: EditionRecord, places: Mapping[str, PlaceRecord], place: PlaceRecord
) -> PlacePage:
    """Put the page of a place together; `places` are all places by id."""
    parents = tuple(_parents(places, place))
    by_place: dict[str, list[PolicyRecord]] = {relevant.id: [] for relevant in (place, *parents)}
    for policy in _POLICIES_OF_PLACES.ask(connection, place_ids=list(by_place)):
        by_place[policy.jurisdiction].append(policy)
    policies = list(chain.from_iterable(by_place.values()))
    quotes = _QUOTES_NAMING.ask(connection, place_id=place.id)
    events = _EVENTS_NAMING.ask(connection, place_id=place.id)
    figures = _FIGURES_NAMING.ask(connection, place_id=place.id)
    policies_named = _policies_named(connection, policies, [*quotes, *events])

    told: list[QuoteRecord | EventRecord | FigureRecord] = [*quotes, *events, *figures]
    long_sourced: list[PolicyRecord | QuoteRecord] = [*policies, *policies_named.values(), *quotes]
    place_ids = {*by_place, *(policy.jurisdiction for policy in policies_named.values())}
    place_ids.update(place_id for fact in told for place_id in fact.jurisdictions)
    source_ids = {fact.source for fact in [*told, *long_sourced]}
    source_ids.update(source_id for fact in long_sourced for source_id in fact.more_sources)
    person_ids = {quote.person for quote in quotes}
    people = _PEOPLE_BY_ID.ask(connection, ids=sorted(person_ids))
    sources = _SOURCES_BY_ID.ask(connection, ids=sorted(source_ids))
    return PlacePage(
        edition=edition,
        place=place,
        parents=parents,
        policies=tuple(by_place.pop(place.id)),
        policies_above={parent_id: tuple(found) for parent_id, found in by_place.items()},
        policies_named=policies_named,
        quotes=tuple(quotes),
        events=tuple(events),
        figures=tuple(figures),
        people={person.id: person for person in people},
        places={place_id: places[place_id] for place_id in sorted(place_ids)},
        sources={source.id: source for source in sources},
    )


def _parents(places: Mapping[str, PlaceRecord], place: PlaceRecord) -> Iterable[PlaceRecord]:
    """The governments above a place, the nearest first."""
    while place.parent is not None:
        place = places[place.parent]
        yield place


def _policies_named(
    connection: Connection, policies: Iterable[PolicyRecord], told: Iterable[QuoteRecord | EventRecord]
) -> dict[str, PolicyRecord]:
    """The policies that others on the page name without being on it: successors, and what words or events concern."""
    named = {policy.superseded_by for policy in policies if policy.superseded_by is not None}
    named.update(policy_id for fact in told for policy_id in fact.policies)
    named.difference_update(policy.id for policy in policies)
    found = _POLICIES_BY_ID.ask(connection, ids=sorted(named))
    return {policy.id: policy for policy in found}
