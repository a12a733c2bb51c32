"""The full-text index: what it is made of and what a record puts into it.

One definition for both sides: the build fills the index with it, `search.py` asks it.

The columns to rank by are `name` (what a record is called), `text` (what it says), `context` (what surrounds it, a
line each, the first of them the one that is shown beside the name) and `aliases` (its other names, a line each; of a
policy, its citation). Words are stemmed and folded of accents. Filters ask the last column, `tags` (see `tags.py`),
which no word can find. Kept with them and not searched: `kind`, a `RecordKind`; `record_id`, the record's stable id;
`date`, its notation or empty; `place_ids`, the places to open it in, the best first; `detail`, what a result shows of
its kind.

| kind     | name         | date                 | text    | context                               | detail           |
|----------|--------------|----------------------|---------|---------------------------------------|------------------|
| place    | name         |                      |         | level of government, place above      |                  |
| official | name         |                      |         | description, offices, bodies, places  | quotes           |
| quote    | speaker      | said                 | words   | role, occasion, context, note, places | kind             |
| policy   | title        | effective or enacted | summary | place, instrument, note               | rule, instrument |
| event    | title        | date                 | summary | places, kind                          |                  |
| figure   | number, unit | as of                | what    | who claimed it, places, number spoken |                  |
| source   | title        | published            |         | publisher, authors                    |                  |

A row's number begins with its kind and goes up from the newest record to the oldest (`KIND_STEP`): so results can be
told apart and put in order without reading a single row; among those of one day the one with the most sources is first.
`search_day` has the first and the last row of each date, so that a span of time is a few spans of rows.

Names are looked up whole in `search_name`: the names and other names of places and people, and the titles and
publishers of sources, folded, each with the key of its record and its row. `search_id` has the row of each id; should
two kinds share one, that of the kind that is shown first.

While someone types, the last word stands for all that begin with it. Stems cannot tell which ("cities" and "citizens"
both begin with the stem of "cities"), so `search_word` lists every word of the texts with its stem.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from desktop_app.catalog.entries import index_entries
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from desktop_app.catalog.entries import IndexEntry
    from desktop_app.catalog.facts import Facts

INDEX_TABLE = "search_index"
WORD_TABLE = "search_word"
DAY_TABLE = "search_day"
NAME_TABLE = "search_name"
ID_TABLE = "search_id"

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
    aliases,
    tags,
    tokenize = "porter {_TOKENIZER}",
    prefix = '1 2'
)"""

_INSERT_ENTRY = f"""\
INSERT INTO {INDEX_TABLE} (rowid, kind, record_id, date, place_ids, detail, name, text, context, aliases, tags)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_FILL_DAYS = (
    f"""\
CREATE TABLE {DAY_TABLE} (
    kind INTEGER NOT NULL, date TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (kind, date)
) WITHOUT ROWID""",
    f"""\
INSERT INTO {DAY_TABLE} (kind, date, first, last)
SELECT rowid / {KIND_STEP}, date, min(rowid), max(rowid) FROM {INDEX_TABLE} GROUP BY 1, 2 ORDER BY 1, 2""",
)

_CREATE_NAMES = f"""\
CREATE TABLE {NAME_TABLE} (
    folded TEXT NOT NULL, number INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (folded, number)
) WITHOUT ROWID"""
_INSERT_NAME = f"INSERT OR IGNORE INTO {NAME_TABLE} (folded, number, key) VALUES (?, ?, ?)"

_FILL_IDS = (
    f"CREATE TABLE {ID_TABLE} (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID",
    f"INSERT OR IGNORE INTO {ID_TABLE} (id, number) SELECT record_id, rowid FROM {INDEX_TABLE} ORDER BY rowid",
)

_OPTIMIZE_INDEX = f"INSERT INTO {INDEX_TABLE} ({INDEX_TABLE}) VALUES ('optimize')"

_FILL_WORDS = (
    f"""\
CREATE TABLE {WORD_TABLE} (
    word TEXT NOT NULL PRIMARY KEY, stem TEXT NOT NULL, records INTEGER NOT NULL
) WITHOUT ROWID""",
    # The words as they stand in the texts ...
    f"""\
CREATE VIRTUAL TABLE temp.plain
USING fts5(name, text, context, aliases, content = '', tokenize = "{_TOKENIZER}")""",
    f"""\
INSERT INTO temp.plain (rowid, name, text, context, aliases)
SELECT rowid, name, text, context, aliases FROM {INDEX_TABLE}""",
    "CREATE VIRTUAL TABLE temp.plain_word USING fts5vocab(temp, plain, row)",
    # ... and what the stemmer makes of each, asked word by word.
    f"""CREATE VIRTUAL TABLE temp.stemmed USING fts5(word, tokenize = "porter {_TOKENIZER}")""",
    "INSERT INTO temp.stemmed (word) SELECT term FROM temp.plain_word",
    "CREATE VIRTUAL TABLE temp.stem USING fts5vocab(temp, stemmed, instance)",
    f"""\
INSERT INTO {WORD_TABLE} (word, stem, records)
SELECT stemmed.word, stem.term, plain_word.doc
FROM temp.stem
JOIN temp.stemmed ON stemmed.rowid = stem.doc
JOIN temp.plain_word ON plain_word.term = stemmed.word
ORDER BY stemmed.word""",
    "DROP TABLE temp.stem",
    "DROP TABLE temp.stemmed",
    "DROP TABLE temp.plain_word",
    "DROP TABLE temp.plain",
)


def fill_index(connection: sqlite3.Connection, facts: Facts) -> None:
    """Make the index of a catalog that is being written."""
    connection.execute(_CREATE_INDEX)
    numbered = list(_numbered(index_entries(facts)))
    connection.executemany(_INSERT_ENTRY, ((number, *entry.columns) for number, entry in numbered))
    connection.execute(_OPTIMIZE_INDEX)
    connection.execute(_CREATE_NAMES)
    names = ((form, number, entry.key) for number, entry in numbered for form in entry.lookup_forms)
    connection.executemany(_INSERT_NAME, names)
    for statement in (*_FILL_DAYS, *_FILL_IDS, *_FILL_WORDS):
        connection.execute(statement)


def _numbered(entries: Iterable[IndexEntry]) -> Iterator[tuple[int, IndexEntry]]:
    """Number the entries: newest first among its kind, then the undated; on one day the best sourced first, then by id.

    A stable sort by each of these in turn.
    """
    by_kind: defaultdict[RecordKind, list[IndexEntry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.record_id):
        by_kind[entry.kind].append(entry)
    for number, kind in enumerate(RecordKind, start=1):
        best_sourced = sorted(by_kind[kind], key=lambda entry: -entry.source_count)
        newest_first = sorted(best_sourced, key=lambda entry: entry.date or entry.last_date, reverse=True)
        yield from enumerate(newest_first, start=number * KIND_STEP)
