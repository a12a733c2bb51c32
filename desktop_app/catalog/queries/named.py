"""What a set of facts names by id: the people, places, policies and sources that a page must have to show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import BindParameter, Connection, bindparam

from desktop_app.catalog.queries.records import PEOPLE, PERSON, POLICIES, POLICY, SOURCE, SOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.catalog.records import (
        EventRecord,
        FigureRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        RoleRecord,
        SourceRecord,
    )

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_POLICIES_BY_ID = POLICIES.where(POLICY.c.id.in_(_IDS))
_PEOPLE_BY_ID = PEOPLE.where(PERSON.c.id.in_(_IDS))
_SOURCES_BY_ID = SOURCES.where(SOURCE.c.id.in_(_IDS))


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSet:
    """The facts of one page, of every kind that can be on it."""

    policies: Sequence[PolicyRecord] = ()
    quotes: Sequence[QuoteRecord] = ()
    events: Sequence[EventRecord] = ()
    figures: Sequence[FigureRecord] = ()
    roles: Sequence[RoleRecord] = ()
    places: Sequence[PlaceRecord] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """Everything that those facts name, by id. `policies` are only those that are not among the facts."""

    policies: Mapping[str, PolicyRecord]
    people: Mapping[str, PersonRecord]
    places: Mapping[str, PlaceRecord]
    sources: Mapping[str, SourceRecord]


def read_named(connection: Connection, places: Mapping[str, PlaceRecord], facts: FactSet) -> Named:
    """Look up what the facts name; `places` are all places by id."""
    policies = _policies_named(connection, facts)
    long_sourced: list[PolicyRecord | QuoteRecord] = [*facts.policies, *policies.values(), *facts.quotes]
    told: list[QuoteRecord | EventRecord | FigureRecord] = [*facts.quotes, *facts.events, *facts.figures]
    personal: list[QuoteRecord | RoleRecord] = [*facts.quotes, *facts.roles]
    place_ids = {place.id for place in facts.places}
    place_ids.update(policy.jurisdiction for policy in (*facts.policies, *policies.values()))
    place_ids.update(place_id for fact in told for place_id in fact.jurisdictions)
    place_ids.update(role.jurisdiction for role in facts.roles if role.jurisdiction is not None)
    source_ids = {fact.source for fact in [*told, *long_sourced, *personal]}
    source_ids.update(source_id for fact in long_sourced for source_id in fact.more_sources)
    person_ids = {fact.person for fact in personal}
    return Named(
        policies=policies,
        people={person.id: person for person in _PEOPLE_BY_ID.ask(connection, ids=sorted(person_ids))},
        places={place_id: places[place_id] for place_id in sorted(place_ids)},
        sources={source.id: source for source in _SOURCES_BY_ID.ask(connection, ids=sorted(source_ids))},
    )


def _policies_named(connection: Connection, facts: FactSet) -> dict[str, PolicyRecord]:
    """The policies that others on the page name without being on it: successors, and what words or events concern."""
    named = {policy.superseded_by for policy in facts.policies if policy.superseded_by is not None}
    told: list[QuoteRecord | EventRecord] = [*facts.quotes, *facts.events]
    named.update(policy_id for fact in told for policy_id in fact.policies)
    named.difference_update(policy.id for policy in facts.policies)
    found = _POLICIES_BY_ID.ask(connection, ids=sorted(named))
    return {policy.id: policy for policy in found}
