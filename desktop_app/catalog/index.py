"""The full-text index: what it is made of and what a record puts into it.

One definition for both sides: the build fills the index with it, `search.py` asks it.

The columns to rank by are `name` (what a record is called), `text` (what it says) and `context` (what surrounds it).
Words are stemmed and folded of accents; prefixes of two and three letters answer at once while someone types.
`kind` is a `RecordKind`, `record_id` the record's stable id, `date` its date as notation or empty: kept, not searched.

| kind   | name           | date                 | text        | context                                          |
|--------|----------------|----------------------|-------------|--------------------------------------------------|
| place  | name           |                      |             | level of government, government above            |
| person | name           |                      | description | offices, organizations, places                   |
| quote  | speaker        | said                 | the words   | role, occasion, context, note, places            |
| policy | title          | effective or enacted | summary     | instrument, citation, note, place                |
| event  | title          | date                 | summary     | places                                           |
| figure | number, unit   | as of                | what        | who claimed it, places                           |
| source | title          | published            |             | publisher, authors                               |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop_app.catalog.facts import Facts
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
    from desktop_app.domain.dates import PartialDate

INDEX_TABLE = "search_index"

CREATE_INDEX = f"""\
CREATE VIRTUAL TABLE {INDEX_TABLE} USING fts5(
    kind UNINDEXED,
    record_id UNINDEXED,
    date UNINDEXED,
    name,
    text,
    context,
    tokenize = "porter unicode61 remove_diacritics 2",
    prefix = '2 3'
)"""

INSERT_ENTRY = (
    f"INSERT INTO {INDEX_TABLE} (rowid, kind, record_id, date, name, text, context) VALUES (?, ?, ?, ?, ?, ?, ?)"
)

OPTIMIZE_INDEX = f"INSERT INTO {INDEX_TABLE} ({INDEX_TABLE}) VALUES ('optimize')"


class IndexEntry(NamedTuple):
    """One row of the index, in the order of its columns."""

    kind: RecordKind
    record_id: str
    date: str
    name: str
    text: str
    context: str


def index_entries(facts: Facts) -> Iterator[IndexEntry]:
    """Make the entry of every record that can be found; roles are found with the person who held them."""
    places = {place.id: place for place in facts.places}
    people = {person.id: person.name for person in facts.people}
    roles: dict[str, list[RoleRecord]] = {}
    for role in facts.roles:
        roles.setdefault(role.person, []).append(role)

    def named(place_ids: Iterable[str]) -> list[str]:
        return [places[place_id].name for place_id in place_ids]

    for place in facts.places:
        yield _place_entry(place, parent="" if place.parent is None else places[place.parent].name)
    for person in facts.people:
        held = roles.get(person.id, [])
        yield _person_entry(person, held, named(role.jurisdiction for role in held if role.jurisdiction is not None))
    for quote in facts.quotes:
        yield _quote_entry(quote, people[quote.person], named(quote.jurisdictions))
    for policy in facts.policies:
        yield _policy_entry(policy, named([policy.jurisdiction]))
    for event in facts.events:
        yield _event_entry(event, named(event.jurisdictions))
    for figure in facts.figures:
        yield _figure_entry(figure, named(figure.jurisdictions))
    for source in facts.sources:
        yield _source_entry(source)


def _place_entry(place: PlaceRecord, parent: str) -> IndexEntry:
    return IndexEntry(RecordKind.PLACE, place.id, "", place.name, "", _join(place.kind.label, parent))


def _person_entry(person: PersonRecord, roles: Sequence[RoleRecord], places: Sequence[str]) -> IndexEntry:
    offices = [part for role in roles for part in (role.title, role.organization)]
    return IndexEntry(RecordKind.PERSON, person.id, "", person.name, person.description, _join(*offices, *places))


def _quote_entry(quote: QuoteRecord, speaker: str, places: Sequence[str]) -> IndexEntry:
    context = _join(quote.role, quote.occasion.label, quote.context, quote.note, *places)
    return IndexEntry(RecordKind.QUOTE, quote.id, _notation(quote.said), speaker, quote.text, context)


def _policy_entry(policy: PolicyRecord, places: Sequence[str]) -> IndexEntry:
    context = _join(policy.instrument.label, policy.citation, policy.note, *places)
    start = _notation(policy.effective or policy.enacted)
    return IndexEntry(RecordKind.POLICY, policy.id, start, policy.title, policy.summary, context)


def _event_entry(event: EventRecord, places: Sequence[str]) -> IndexEntry:
    return IndexEntry(RecordKind.EVENT, event.id, _notation(event.date), event.title, event.summary, _join(*places))


def _figure_entry(figure: FigureRecord, places: Sequence[str]) -> IndexEntry:
    name = f"{figure.value:,.15g} {figure.unit}"
    context = _join(figure.claimed_by, *places)
    return IndexEntry(RecordKind.FIGURE, figure.id, _notation(figure.as_of), name, figure.what, context)


def _source_entry(source: SourceRecord) -> IndexEntry:
    context = _join(source.publisher, *source.authors)
    return IndexEntry(RecordKind.SOURCE, source.id, _notation(source.published), source.title, "", context)


def _notation(date: PartialDate | None) -> str:
    return "" if date is None else str(date)


def _join(*parts: str | None) -> str:
    """Put each part on a line of its own, so that an excerpt never runs one into the next; say nothing twice."""
    return "\n".join(dict.fromkeys(part for part in parts if part))
