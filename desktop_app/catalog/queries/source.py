"""A source, and everything that rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Table, bindparam, select

from desktop_app.catalog.pages import SourcePage
from desktop_app.catalog.queries.named import FactSet, read_named
from desktop_app.catalog.queries.records import (
    EVENT,
    EVENTS,
    FIGURE,
    FIGURES,
    POLICIES,
    POLICY,
    POLICY_SOURCE,
    QUOTE,
    QUOTE_SOURCE,
    QUOTES,
    ROLE,
    ROLES,
    SOURCE,
    SOURCES,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from desktop_app.catalog.records import EditionRecord, PlaceRecord

_THIS = select(SOURCE.c.pk).where(SOURCE.c.id == bindparam("source_id"))


def _linked(fact: Table, links: Table) -> ColumnElement[bool]:
    """The condition that a fact has the source `source_id` among its several."""
    owner, *_ = links.primary_key
    return fact.c.pk.in_(select(owner).where(links.c.source_pk.in_(_THIS)))


_BY_ID = SOURCES.where(SOURCE.c.id == bindparam("source_id"))
_POLICIES_ON = POLICIES.where(_linked(POLICY, POLICY_SOURCE))
_QUOTES_ON = QUOTES.where(_linked(QUOTE, QUOTE_SOURCE))
_EVENTS_ON = EVENTS.where(EVENT.c.source_pk.in_(_THIS))
_FIGURES_ON = FIGURES.where(FIGURE.c.source_pk.in_(_THIS))
_ROLES_ON = ROLES.where(ROLE.c.source_pk.in_(_THIS))


def read_source_page(
    connection: Connection, edition: EditionRecord, places: Mapping[str, PlaceRecord], source_id: str
) -> SourcePage | None:
    """Put the page of a source together; `places` are all places by id. None if there is no such source."""
    found = _BY_ID.ask(connection, source_id=source_id)
    if not found:
        return None
    facts = FactSet(
        policies=_POLICIES_ON.ask(connection, source_id=source_id),
        quotes=_QUOTES_ON.ask(connection, source_id=source_id),
        events=_EVENTS_ON.ask(connection, source_id=source_id),
        figures=_FIGURES_ON.ask(connection, source_id=source_id),
        roles=_ROLES_ON.ask(connection, source_id=source_id),
    )
    named = read_named(connection, places, facts)
    return SourcePage(
        edition=edition,
        source=found[0],
        policies=tuple(facts.policies),
        quotes=tuple(facts.quotes),
        events=tuple(facts.events),
        figures=tuple(facts.figures),
        roles=tuple(facts.roles),
        policies_named=named.policies,
        people=named.people,
        places=named.places,
        sources={**named.sources, source_id: found[0]},
    )
