"""Reading records: the rows of a table with their references by stable id.

Each kind of record is described once, by a `Reader`; its `where` makes a question. Asking takes one query for the rows
and one for each table of links, however many records there are. Questions are made once and asked often: putting a
statement together costs more than SQLite takes to answer it.

Rows pass the same checks as the sources of the data did, since leaving them out was measured to be no faster.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, Result, Select, Table, and_, select, true

from desktop_app.catalog import tables
from desktop_app.catalog.records import (
    EditionRecord,
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

if TYPE_CHECKING:
    from collections.abc import Mapping

RecordT = TypeVar("RecordT", bound=Fields)


@dataclass(frozen=True)
class Question(Generic[RecordT]):
    """Which records of one kind are wanted."""

    record: type[RecordT]
    rows: Select[Any]
    links: Mapping[str, Select[int, Any]]

    def ask(self, connection: Connection, **values: object) -> list[RecordT]:
        """The records in the order of the data; `values` are for the parameters of the condition."""
        rows = connection.execute(self.rows, values).mappings().all()
        if not rows:
            return []
        linked = {name: _grouped(connection.execute(links, values)) for name, links in self.links.items()}
        return [self._record(dict(row), linked) for row in rows]

    def _record(self, values: dict[str, Any], linked: Mapping[str, Mapping[int, list[Any]]]) -> RecordT:
        key = values.pop("pk")
        return self.record(**values, **{name: tuple(found.get(key, ())) for name, found in linked.items()})


@dataclass(frozen=True)
class Links:
    """The references or words of a field that has several, each with its position in a table of their own."""

    table: Table
    value: ColumnElement[Any]
    target: Table | None = None
    first: int = 0

    def of(self, owners: Select[int]) -> Select[int, Any]:
        """Each owner with each of its values, in order."""
        owner, position, *_ = self.table.primary_key
        joined = self.table if self.target is None else self.table.join(self.target)
        values = select(owner, self.value).select_from(joined)
        return values.where(owner.in_(owners), position >= self.first).order_by(owner, position)


@dataclass(frozen=True)
class Reader(Generic[RecordT]):
    """How one kind of record is read: its table, what that is joined with, and which columns are its references."""

    record: type[RecordT]
    table: Table
    joined: FromClause
    references: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)
    links: Mapping[str, Links] = field(default_factory=dict)

    def where(self, condition: ColumnElement[bool]) -> Question[RecordT]:
        """Ask for the records that meet a condition on the joined tables."""
        key = self.table.c.pk
        own = [column for column in self.table.c if column.name in self.record.model_fields]
        references = [column.label(name) for name, column in self.references.items()]
        keys = select(key).select_from(self.joined).where(condition)
        return Question(
            self.record,
            keys.add_columns(*own, *references).order_by(key),
            {name: links.of(keys) for name, links in self.links.items()},
        )

    def all(self) -> Question[RecordT]:
        """Ask for every record."""
        return self.where(true())


def _grouped(pairs: Result[int, Any]) -> dict[int, list[Any]]:
    values: defaultdict[int, list[Any]] = defaultdict(list)
    for key, value in pairs:
        values[key].append(value)
    return values


def _table(model: type[Fields]) -> Table:
    return model.metadata.tables[str(model.__tablename__)]


EDITION = _table(tables.EditionRow)
PLACE = _table(tables.PlaceRow)
SOURCE = _table(tables.SourceRow)
PERSON = _table(tables.PersonRow)
ROLE = _table(tables.RoleRow)
POLICY = _table(tables.PolicyRow)
POLICY_SOURCE = _table(tables.PolicySourceRow)
POLICY_TOPIC = _table(tables.PolicyTopicRow)
QUOTE = _table(tables.QuoteRow)
QUOTE_PLACE = _table(tables.QuotePlaceRow)
QUOTE_SOURCE = _table(tables.QuoteSourceRow)
QUOTE_POLICY = _table(tables.QuotePolicyRow)
QUOTE_TOPIC = _table(tables.QuoteTopicRow)
EVENT = _table(tables.EventRow)
EVENT_PLACE = _table(tables.EventPlaceRow)
EVENT_POLICY = _table(tables.EventPolicyRow)
FIGURE = _table(tables.FigureRow)
FIGURE_PLACE = _table(tables.FigurePlaceRow)

_PLACE_ALIAS = _table(tables.PlaceAliasRow)
_PERSON_ALIAS = _table(tables.PersonAliasRow)
_SOURCE_AUTHOR = _table(tables.SourceAuthorRow)

_PARENT = PLACE.alias("parent")
_SUCCESSOR = POLICY.alias("successor")

EDITIONS = Reader(EditionRecord, EDITION, EDITION).all()

PLACES = Reader(
    PlaceRecord,
    PLACE,
    PLACE.outerjoin(_PARENT, PLACE.c.parent_pk == _PARENT.c.pk),
    references={"parent": _PARENT.c.id},
    links={"also_known_as": Links(_PLACE_ALIAS, _PLACE_ALIAS.c.name)},
)

SOURCES = Reader(SourceRecord, SOURCE, SOURCE, links={"authors": Links(_SOURCE_AUTHOR, _SOURCE_AUTHOR.c.name)})

PEOPLE = Reader(PersonRecord, PERSON, PERSON, links={"also_known_as": Links(_PERSON_ALIAS, _PERSON_ALIAS.c.name)})

ROLES = Reader(
    RoleRecord,
    ROLE,
    ROLE.join(PERSON).outerjoin(PLACE).join(SOURCE),
    references={"person": PERSON.c.id, "jurisdiction": PLACE.c.id, "source": SOURCE.c.id},
)

POLICIES = Reader(
    PolicyRecord,
    POLICY,
    POLICY.join(PLACE)
    .outerjoin(_SUCCESSOR, POLICY.c.superseded_by_pk == _SUCCESSOR.c.pk)
    .outerjoin(POLICY_SOURCE, and_(POLICY_SOURCE.c.policy_pk == POLICY.c.pk, POLICY_SOURCE.c.position == 0))
    .outerjoin(SOURCE, POLICY_SOURCE.c.source_pk == SOURCE.c.pk),
    references={"jurisdiction": PLACE.c.id, "superseded_by": _SUCCESSOR.c.id, "source": SOURCE.c.id},
    links={
        "topics": Links(POLICY_TOPIC, POLICY_TOPIC.c.topic),
        "more_sources": Links(POLICY_SOURCE, SOURCE.c.id, SOURCE, first=1),
    },
)

QUOTES = Reader(
    QuoteRecord,
    QUOTE,
    QUOTE.join(PERSON)
    .outerjoin(QUOTE_SOURCE, and_(QUOTE_SOURCE.c.quote_pk == QUOTE.c.pk, QUOTE_SOURCE.c.position == 0))
    .outerjoin(SOURCE, QUOTE_SOURCE.c.source_pk == SOURCE.c.pk),
    references={"person": PERSON.c.id, "source": SOURCE.c.id},
    links={
        "jurisdictions": Links(QUOTE_PLACE, PLACE.c.id, PLACE),
        "policies": Links(QUOTE_POLICY, POLICY.c.id, POLICY),
        "topics": Links(QUOTE_TOPIC, QUOTE_TOPIC.c.topic),
        "more_sources": Links(QUOTE_SOURCE, SOURCE.c.id, SOURCE, first=1),
    },
)

EVENTS = Reader(
    EventRecord,
    EVENT,
    EVENT.join(SOURCE),
    references={"source": SOURCE.c.id},
    links={
        "jurisdictions": Links(EVENT_PLACE, PLACE.c.id, PLACE),
        "policies": Links(EVENT_POLICY, POLICY.c.id, POLICY),
    },
)

FIGURES = Reader(
    FigureRecord,
    FIGURE,
    FIGURE.join(SOURCE),
    references={"source": SOURCE.c.id},
    links={"jurisdictions": Links(FIGURE_PLACE, PLACE.c.id, PLACE)},
)

EVERY: Mapping[str, Question[Any]] = {
    "jurisdictions": PLACES.all(),
    "people": PEOPLE.all(),
    "roles": ROLES.all(),
    "sources": SOURCES.all(),
    "policies": POLICIES.all(),
    "quotes": QUOTES.all(),
    "events": EVENTS.all(),
    "figures": FIGURES.all(),
}
"""All records of a table, by the name that it has outside the program."""
