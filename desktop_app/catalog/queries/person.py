"""Everything about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from desktop_app.catalog.pages import PersonPage
from desktop_app.catalog.queries.named import FactSet, read_named
from desktop_app.catalog.queries.place import POLICIES_OF_PLACES, with_governments_above
from desktop_app.catalog.queries.records import PEOPLE, PERSON, POLICY, QUOTE, QUOTE_POLICY, QUOTES, ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from desktop_app.catalog.records import EditionRecord, PersonRecord, PlaceRecord, QuoteRecord

_BY_ID = PEOPLE.where(PERSON.c.id == bindparam("person_id"))
_ROLES_OF = ROLES.where(PERSON.c.id == bindparam("person_id"))
_QUOTES_BY = QUOTES.where(PERSON.c.id == bindparam("person_id"))
_SAME_POLICIES = select(QUOTE_POLICY.c.quote_pk).select_from(QUOTE_POLICY.join(POLICY))
_OTHERS = (
    select(PERSON.c.id, func.count())
    .select_from(QUOTE.join(PERSON))
    .where(
        QUOTE.c.pk.in_(_SAME_POLICIES.where(POLICY.c.id.in_(bindparam("policy_ids", expanding=True)))),
        PERSON.c.id != bindparam("person_id"),
    )
    .group_by(PERSON.c.pk)
)
_PEOPLE_BY_ID = PEOPLE.where(PERSON.c.id.in_(bindparam("ids", expanding=True)))


def read_person_page(
    connection: Connection, edition: EditionRecord, places: Mapping[str, PlaceRecord], person_id: str
) -> PersonPage | None:
    """Put the page of a person together; `places` are all places by id. None if there is no such person."""
    found = _BY_ID.ask(connection, person_id=person_id)
    if not found:
        return None
    (person,) = found
    roles = _ROLES_OF.ask(connection, person_id=person_id)
    quotes = _QUOTES_BY.ask(connection, person_id=person_id)
    around = with_governments_above(places, {place_id for quote in quotes for place_id in quote.jurisdictions})
    policies = POLICIES_OF_PLACES.ask(connection, place_ids=[place.id for place in around])
    named = read_named(connection, places, FactSet(policies=policies, quotes=quotes, roles=roles, places=around))
    return PersonPage(
        edition=edition,
        person=person,
        roles=tuple(roles),
        quotes=tuple(quotes),
        policies=tuple(policies),
        policies_named=named.policies,
        others=_others(connection, person, quotes),
        people={**named.people, person.id: person},
        places=named.places,
        sources=named.sources,
    )


def _others(
    connection: Connection, person: PersonRecord, quotes: list[QuoteRecord]
) -> tuple[tuple[PersonRecord, int], ...]:
    """Who else spoke about the policies that these quotes are about, those who did so most first."""
    policy_ids = sorted({policy_id for quote in quotes for policy_id in quote.policies})
    counts: dict[str, int] = dict(connection.execute(_OTHERS, {"policy_ids": policy_ids, "person_id": person.id}).all())
    people = _PEOPLE_BY_ID.ask(connection, ids=sorted(counts))
    return tuple((p, counts[p.id]) for p in sorted(people, key=lambda p: (-counts[p.id], p.sort_name, p.id)))
