"""Records turned into rows of the tables: stable ids become integer keys, lists become rows of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.catalog.records import (
    EditionFields,
    EventFields,
    FigureFields,
    PersonFields,
    PlaceFields,
    PolicyFields,
    QuoteFields,
    RoleFields,
    SourceFields,
)
from desktop_app.catalog.tables import (
    EditionRow,
    EventPlaceRow,
    EventPolicyRow,
    EventRow,
    FigurePlaceRow,
    FigureRow,
    PersonAliasRow,
    PersonRow,
    PlaceAliasRow,
    PlaceRow,
    PolicyRow,
    PolicySourceRow,
    PolicyTopicRow,
    QuotePlaceRow,
    QuotePolicyRow,
    QuoteRow,
    QuoteSourceRow,
    QuoteTopicRow,
    RoleRow,
    SourceAuthorRow,
    SourceRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlmodel import SQLModel

    from desktop_app.catalog.facts import Facts
    from desktop_app.catalog.records import (
        EventRecord,
        Fields,
        FigureRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        RoleRecord,
        SourceRecord,
    )


def rows_of(facts: Facts) -> Iterator[SQLModel]:
    """Make every row of a catalog. Keys count from 1 in the order of the facts: the same facts give the same rows."""
    yield EditionRow(pk=1, **_own_fields(facts.edition, EditionFields))
    yield from _Rows(facts).all()


class _Rows:
    """The rows of everything that refers to something else by its key."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._places = keys_of(facts.places)
        self._sources = keys_of(facts.sources)
        self._people = keys_of(facts.people)
        self._policies = keys_of(facts.policies)

    def all(self) -> Iterator[SQLModel]:
        facts = self._facts
        for place in facts.places:
            yield from self._place(place)
        for source in facts.sources:
            yield from self._source(source)
        for person in facts.people:
            yield from self._person(person)
        for pk, role in enumerate(facts.roles, 1):
            yield self._role(pk, role)
        for policy in facts.policies:
            yield from self._policy(policy)
        for pk, quote in enumerate(facts.quotes, 1):
            yield from self._quote(pk, quote)
        for pk, event in enumerate(facts.events, 1):
            yield from self._event(pk, event)
        for pk, figure in enumerate(facts.figures, 1):
            yield from self._figure(pk, figure)

    def _place(self, place: PlaceRecord) -> Iterator[SQLModel]:
        pk = self._places[place.id]
        parent_pk = None if place.parent is None else self._places[place.parent]
        yield PlaceRow(pk=pk, parent_pk=parent_pk, **_own_fields(place, PlaceFields))
        for position, name in enumerate(place.also_known_as):
            yield PlaceAliasRow(place_pk=pk, position=position, name=name)

    def _source(self, source: SourceRecord) -> Iterator[SQLModel]:
        pk = self._sources[source.id]
        yield SourceRow(pk=pk, **_own_fields(source, SourceFields))
        for position, name in enumerate(source.authors):
            yield SourceAuthorRow(source_pk=pk, position=position, name=name)

    def _person(self, person: PersonRecord) -> Iterator[SQLModel]:
        pk = self._people[person.id]
        yield PersonRow(pk=pk, **_own_fields(person, PersonFields))
        for position, name in enumerate(person.also_known_as):
            yield PersonAliasRow(person_pk=pk, position=position, name=name)

    def _role(self, pk: int, role: RoleRecord) -> SQLModel:
        return RoleRow(
            pk=pk,
            person_pk=self._people[role.person],
            place_pk=None if role.jurisdiction is None else self._places[role.jurisdiction],
            source_pk=self._sources[role.source],
            **_own_fields(role, RoleFields),
        )

    def _policy(self, policy: PolicyRecord) -> Iterator[SQLModel]:
        pk = self._policies[policy.id]
        yield PolicyRow(
            pk=pk,
            place_pk=self._places[policy.jurisdiction],
            superseded_by_pk=None if policy.superseded_by is None else self._policies[policy.superseded_by],
            **_own_fields(policy, PolicyFields),
        )
        for position, topic in enumerate(policy.topics):
            yield PolicyTopicRow(policy_pk=pk, position=position, topic=topic)
        for position, source in enumerate((policy.source, *policy.more_sources)):
            yield PolicySourceRow(policy_pk=pk, position=position, source_pk=self._sources[source])

    def _quote(self, pk: int, quote: QuoteRecord) -> Iterator[SQLModel]:
        yield QuoteRow(pk=pk, person_pk=self._people[quote.person], **_own_fields(quote, QuoteFields))
        for position, place in enumerate(quote.jurisdictions):
            yield QuotePlaceRow(quote_pk=pk, position=position, place_pk=self._places[place])
        for position, policy in enumerate(quote.policies):
            yield QuotePolicyRow(quote_pk=pk, position=position, policy_pk=self._policies[policy])
        for position, topic in enumerate(quote.topics):
            yield QuoteTopicRow(quote_pk=pk, position=position, topic=topic)
        for position, source in enumerate((quote.source, *quote.more_sources)):
            yield QuoteSourceRow(quote_pk=pk, position=position, source_pk=self._sources[source])

    def _event(self, pk: int, event: EventRecord) -> Iterator[SQLModel]:
        yield EventRow(pk=pk, source_pk=self._sources[event.source], **_own_fields(event, EventFields))
        for position, place in enumerate(event.jurisdictions):
            yield EventPlaceRow(event_pk=pk, position=position, place_pk=self._places[place])
        for position, policy in enumerate(event.policies):
            yield EventPolicyRow(event_pk=pk, position=position, policy_pk=self._policies[policy])

    def _figure(self, pk: int, figure: FigureRecord) -> Iterator[SQLModel]:
        yield FigureRow(pk=pk, source_pk=self._sources[figure.source], **_own_fields(figure, FigureFields))
        for position, place in enumerate(figure.jurisdictions):
            yield FigurePlaceRow(figure_pk=pk, position=position, place_pk=self._places[place])


def keys_of(records: Iterable[PlaceRecord | SourceRecord | PersonRecord | PolicyRecord]) -> dict[str, int]:
    """The key of each record by its id."""
    return {record.id: pk for pk, record in enumerate(records, 1)}


def _own_fields(record: Fields, fields: type[Fields]) -> dict[str, Any]:  # Any: a value of whatever type the field has
    """Take from a record the fields that its table shares with it."""
    return {name: getattr(record, name) for name in fields.model_fields}
