"""The full-text index: what it is made of and what a record puts into it.

One definition for both sides: the build fills the index with it, `search.py` asks it.

The columns to rank by are `name` (what a record is called), `text` (what it says) and `context` (what surrounds it, a
line each, the first of them the one that is shown beside the name). Words are stemmed and folded of accents.
Kept with them and not searched: `kind`, a `RecordKind`; `record_id`, the record's stable id; `date`, its notation or
empty; `place_ids`, the places to open it in, the best first; `detail`, what a result shows of its kind.

| kind     | name         | date                 | text      | context                               | detail |
|----------|--------------|----------------------|-----------|---------------------------------------|--------|
| place    | name         |                      |           | level of government, place above      |        |
| official | name         |                      |           | description, offices, bodies, places  | quotes |
| quote    | speaker      | said                 | the words | role, occasion, context, note, places | kind   |
| policy   | title        | effective or enacted | summary   | place, instrument, citation, note     | rule   |
| event    | title        | date                 | summary   | places, kind                          |        |
| figure   | number, unit | as of                | what      | who claimed it, places, number spoken |        |
| source   | title        | published            |           | publisher, authors                    |        |

A row's number begins with its kind and goes up from the newest record to the oldest (`KIND_STEP`): so results can be
told apart and put in order without reading a single row.

While someone types, the last word stands for all that begin with it. Stems cannot tell which ("cities" and "citizens"
both begin with the stem of "cities"), so `search_word` lists every word of the texts with its stem.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.numbers import spoken_forms
from desktop_app.domain.vocabulary import PlaceKind, RecordKind

if TYPE_CHECKING:
    import sqlite3
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
WORD_TABLE = "search_word"

KIND_STEP = 1_000_000_000
"""More than there can be of one kind; the first row of the n-th kind has the number n * KIND_STEP."""

_TOKENIZER = "unicode61 remove_diacritics 2"

_CREATE_INDEX = f"""\
CREATE VIRTUAL TABLE {INDEX_TABLE} USING fts5(
    kind UNINDEXED,
    record_id UNINDEXED,
    date UNINDEXED,
    place_ids UNINDEXED,
    detail UNINDEXED,
    name,
    text,
    context,
    tokenize = "porter {_TOKENIZER}",
    prefix = '1 2'
)"""

_INSERT_ENTRY = f"""\
INSERT INTO {INDEX_TABLE} (rowid, kind, record_id, date, place_ids, detail, name, text, context)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_OPTIMIZE_INDEX = f"INSERT INTO {INDEX_TABLE} ({INDEX_TABLE}) VALUES ('optimize')"

_FILL_WORDS = (
    f"CREATE TABLE {WORD_TABLE} (word TEXT NOT NULL PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID",
    # The words as they stand in the texts ...
    f"""CREATE VIRTUAL TABLE temp.plain USING fts5(name, text, context, content = '', tokenize = "{_TOKENIZER}")""",
    f"INSERT INTO temp.plain (rowid, name, text, context) SELECT rowid, name, text, context FROM {INDEX_TABLE}",
    "CREATE VIRTUAL TABLE temp.plain_word USING fts5vocab(temp, plain, row)",
    # ... and what the stemmer makes of each, asked word by word.
    f"""CREATE VIRTUAL TABLE temp.stemmed USING fts5(word, tokenize = "porter {_TOKENIZER}")""",
    "INSERT INTO temp.stemmed (word) SELECT term FROM temp.plain_word",
    "CREATE VIRTUAL TABLE temp.stem USING fts5vocab(temp, stemmed, instance)",
    f"""\
INSERT INTO {WORD_TABLE} (word, stem)
SELECT stemmed.word, stem.term FROM temp.stem JOIN temp.stemmed ON stemmed.rowid = stem.doc ORDER BY stemmed.word""",
    "DROP TABLE temp.stem",
    "DROP TABLE temp.stemmed",
    "DROP TABLE temp.plain_word",
    "DROP TABLE temp.plain",
)


class IndexEntry(NamedTuple):
    """One row of the index, in the order of its columns."""

    kind: RecordKind
    record_id: str
    date: str
    place_ids: str
    detail: str
    name: str
    text: str
    context: str


def fill_index(connection: sqlite3.Connection, facts: Facts) -> None:
    """Make the index of a catalog that is being written."""
    connection.execute(_CREATE_INDEX)
    connection.executemany(_INSERT_ENTRY, _numbered(index_entries(facts)))
    connection.execute(_OPTIMIZE_INDEX)
    for statement in _FILL_WORDS:
        connection.execute(statement)


def index_entries(facts: Facts) -> Iterator[IndexEntry]:
    """Make the entry of every record that can be found; roles are found with the person who held them."""
    places = {place.id: place for place in facts.places}
    people = {person.id: person.name for person in facts.people}
    quote_counts = Counter(quote.person for quote in facts.quotes)
    places_of_person = _places_of_people(facts)
    places_of_source = _places_of_sources(facts)
    roles: defaultdict[str, list[RoleRecord]] = defaultdict(list)
    for role in facts.roles:
        roles[role.person].append(role)

    def named(place_ids: Iterable[str | None]) -> list[str]:
        return [places[place_id].name for place_id in place_ids if place_id is not None]

    for place in facts.places:
        yield _place_entry(place, named([place.parent]))
    for person in facts.people:
        offices = roles[person.id]
        held_in = named(role.jurisdiction for role in offices)
        yield _person_entry(person, places_of_person.get(person.id, ""), quote_counts[person.id], offices, held_in)
    for quote in facts.quotes:
        yield _quote_entry(quote, people[quote.person], named(quote.jurisdictions))
    for policy in facts.policies:
        yield _policy_entry(policy, places[policy.jurisdiction].name)
    for event in facts.events:
        yield _event_entry(event, named(event.jurisdictions))
    for figure in facts.figures:
        yield _figure_entry(figure, named(figure.jurisdictions))
    for source in facts.sources:
        yield _source_entry(source, places_of_source.get(source.id, ""))


def _numbered(entries: Iterable[IndexEntry]) -> Iterator[tuple[int | str, ...]]:
    """Put the row's number before each entry: newest first among its kind, then the undated; on one day, by id."""
    by_kind: defaultdict[RecordKind, list[IndexEntry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.record_id):
        by_kind[entry.kind].append(entry)
    for number, kind in enumerate(RecordKind, start=1):
        newest_first = sorted(by_kind[kind], key=lambda entry: entry.date, reverse=True)
        yield from ((rowid, *entry) for rowid, entry in enumerate(newest_first, start=number * KIND_STEP))


def _place_entry(place: PlaceRecord, parent: Sequence[str]) -> IndexEntry:
    level = [place.kind.label, *parent] if place.kind in (PlaceKind.COUNTY, PlaceKind.CITY) else [place.kind.label]
    return IndexEntry(RecordKind.PLACE, place.id, "", place.id, "", place.name, "", " in ".join(level))


def _person_entry(
    person: PersonRecord, place_ids: str, quote_count: int, offices: Sequence[RoleRecord], places: Sequence[str]
) -> IndexEntry:
    held = [part for role in offices for part in (role.title, role.organization)]
    context = _lines(person.description, *held, *places)
    return IndexEntry(RecordKind.PERSON, person.id, "", place_ids, str(quote_count), person.name, "", context)


def _quote_entry(quote: QuoteRecord, speaker: str, places: Sequence[str]) -> IndexEntry:
    place_ids = " ".join(quote.jurisdictions)
    context = _lines(quote.role, quote.occasion.label, quote.context, quote.note, ", ".join(places))
    return IndexEntry(
        RecordKind.QUOTE, quote.id, _notation(quote.said), place_ids, quote.kind, speaker, quote.text, context
    )


def _policy_entry(policy: PolicyRecord, place: str) -> IndexEntry:
    start = _notation(policy.effective or policy.enacted)
    context = _lines(place, policy.instrument.label, policy.citation, policy.note)
    return IndexEntry(
        RecordKind.POLICY,
        policy.id,
        start,
        policy.jurisdiction,
        policy.detainer_rule,
        policy.title,
        policy.summary,
        context,
    )


def _event_entry(event: EventRecord, places: Sequence[str]) -> IndexEntry:
    place_ids = " ".join(event.jurisdictions)
    context = _lines(", ".join(places), event.kind)
    return IndexEntry(
        RecordKind.EVENT, event.id, _notation(event.date), place_ids, "", event.title, event.summary, context
    )


def _figure_entry(figure: FigureRecord, places: Sequence[str]) -> IndexEntry:
    name = f"{figure.value:,.15g} {figure.unit}"
    place_ids = " ".join(figure.jurisdictions)
    context = _lines(figure.claimed_by, ", ".join(places), ", ".join(spoken_forms(figure.value)))
    return IndexEntry(RecordKind.FIGURE, figure.id, _notation(figure.as_of), place_ids, "", name, figure.what, context)


def _source_entry(source: SourceRecord, place_ids: str) -> IndexEntry:
    context = _lines(source.publisher, *source.authors)
    return IndexEntry(
        RecordKind.SOURCE, source.id, _notation(source.published), place_ids, "", source.title, "", context
    )


def _places_of_people(facts: Facts) -> dict[str, str]:
    spoken_of = ((quote.person, quote.jurisdictions) for quote in facts.quotes)
    served = ((role.person, (role.jurisdiction,)) for role in facts.roles if role.jurisdiction is not None)
    return _most_named(chain(spoken_of, served))


def _places_of_sources(facts: Facts) -> dict[str, str]:
    told = [
        *(((quote.source, *quote.more_sources), quote.jurisdictions) for quote in facts.quotes),
        *(((policy.source, *policy.more_sources), (policy.jurisdiction,)) for policy in facts.policies),
        *(((event.source,), event.jurisdictions) for event in facts.events),
        *(((figure.source,), figure.jurisdictions) for figure in facts.figures),
    ]
    return _most_named((source, place_ids) for sources, place_ids in told for source in sources)


def _most_named(mentions: Iterable[tuple[str, Sequence[str]]]) -> dict[str, str]:
    """The places that each is mentioned with, the most frequent first."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mentioned, place_ids in mentions:
        counts[mentioned].update(place_ids)
    return {mentioned: " ".join(place_id for place_id, _ in count.most_common()) for mentioned, count in counts.items()}


def _notation(date: PartialDate | None) -> str:
    return "" if date is None else str(date)


def _lines(*parts: str | None) -> str:
    """Put each part on a line of its own, so that an excerpt never runs one into the next; say nothing twice."""
    return "\n".join(dict.fromkeys(part for part in parts if part))
