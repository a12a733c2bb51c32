"""The full-text index: what it is made of and what a record puts into it.

One definition for both sides: the build fills the index with it, `search.py` asks it.

The columns to rank by are `name` (what a record is called), `text` (what it says) and `context` (what surrounds it).
Words are stemmed and folded of accents; prefixes of two and three letters answer at once while someone types.
`kind` is a `RecordKind`, `record_id` the record's stable id, `date` its date as notation or empty: kept, not searched.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

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
from desktop_app.domain.vocabulary import RecordKind

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

INSERT_ENTRY = f"INSERT INTO {INDEX_TABLE} (rowid, kind, record_id, date, name, text, context) VALUES (?, ?, ?, ?, ?, ?, ?)"

OPTIMIZE_INDEX = f"INSERT INTO {INDEX_TABLE} ({INDEX_TABLE}) VALUES ('optimize')"


class IndexEntry(NamedTuple):
    """One row of the index, in the order of its columns."""

    kind: RecordKind
    record_id: str
    date: str
    name: str
    text: str
    context: str


def place_entry(place: PlaceRecord, parents: Iterable[str]) -> IndexEntry:
    """Index a place under its name; `parents` are the names of the governments above it."""
    return IndexEntry(RecordKind.PLACE, place.id, "", place.name, "", _join(place.kind.label, *parents))


def person_entry(person: PersonRecord, roles: Iterable[RoleRecord], places: Iterable[str]) -> IndexEntry:
    """Index a person with the offices held, and `places`, the names of where they were held."""
    offices = [part for role in roles for part in (role.title, role.organization)]
    return IndexEntry(
        RecordKind.PERSON, person.id, "", person.name, person.description, _join(*dict.fromkeys(offices), *places)
    )


def quote_entry(quote: QuoteRecord, speaker: str, places: Iterable[str]) -> IndexEntry:
    """Index a quote under the name of its speaker; `places` are the names of the places that it is about."""
    context = _join(quote.role, quote.occasion.label, quote.context, quote.note, *places)
    return IndexEntry(RecordKind.QUOTE, quote.id, _notation(quote.said), speaker, quote.text, context)


def policy_entry(policy: PolicyRecord, place: str) -> IndexEntry:
    """Index a policy under its title; its date is the day that it starts to apply."""
    context = _join(policy.instrument.label, policy.citation, policy.note, place)
    start = policy.effective or policy.enacted
    return IndexEntry(RecordKind.POLICY, policy.id, _notation(start), policy.title, policy.summary, context)


def event_entry(event: EventRecord, places: Iterable[str]) -> IndexEntry:
    """Index an event under its title; `places` are the names of the places that it concerns."""
    return IndexEntry(RecordKind.EVENT, event.id, _notation(event.date), event.title, event.summary, _join(*places))


def figure_entry(figure: FigureRecord, places: Iterable[str]) -> IndexEntry:
    """Index a figure under its number and unit ("37 cities"); `places` are the names of the places that it is about."""
    name = f"{figure.value:,.10g} {figure.unit}"
    context = _join(figure.claimed_by, *places)
    return IndexEntry(RecordKind.FIGURE, figure.id, _notation(figure.as_of), name, figure.what, context)


def source_entry(source: SourceRecord) -> IndexEntry:
    """Index a source under its title."""
    context = _join(source.publisher, *source.authors)
    return IndexEntry(RecordKind.SOURCE, source.id, _notation(source.published), source.title, "", context)


def _notation(date: PartialDate | None) -> str:
    return "" if date is None else str(date)


def _join(*parts: str | None) -> str:
    """Put parts on lines of their own, so that an excerpt never runs one into the next."""
    return "\n".join(part for part in parts if part)
