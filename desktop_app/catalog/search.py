"""Full-text search: a query in, the best records of each kind out.

The index is asked how many rows of each kind match, which of them are the best, and what these say with the hits
marked; no record is read. What a person typed never reaches SQLite as syntax: each term is a string in quotes.

Best is, in this order: a name that begins with the query (the shortest first, so that the whole name leads), the words
in a row, the columns by their weights (BM25), the newest, the id.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from desktop_app.catalog.engine import driver_of
from desktop_app.catalog.hits import MARK_END, MARK_START, IndexRow, make_hit
from desktop_app.catalog.index import INDEX_TABLE, KIND_STEP, WORD_TABLE
from desktop_app.domain.errors import SearchCancelled
from desktop_app.domain.results import SearchGroup, SearchResults
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

    from sqlalchemy import Connection

    from desktop_app.domain.query import Query

WEIGHTS = {"kind": 0, "record_id": 0, "date": 0, "place_ids": 0, "detail": 0, "name": 10, "text": 4, "context": 1}
"""How much a word counts by the column that it is found in, in the order of the columns."""

_MATCHES = f"SELECT rowid FROM {INDEX_TABLE} WHERE {INDEX_TABLE} MATCH"
_SCORE = f"bm25({INDEX_TABLE}, {', '.join(map(str, WEIGHTS.values()))})"

_COUNT = text(f"""\
SELECT rowid / {KIND_STEP} AS kind_number, count(*)
FROM {INDEX_TABLE}
WHERE {INDEX_TABLE} MATCH :all_terms
GROUP BY kind_number
ORDER BY kind_number""")

_RANK = text(f"""\
WITH found AS (
    SELECT
        rowid AS number,
        CASE WHEN rowid IN ({_MATCHES} :named) THEN length(name) END AS name_length,
        rowid IN ({_MATCHES} :in_a_row) AS is_in_a_row,
        {_SCORE} AS score
    FROM {INDEX_TABLE}
    WHERE {INDEX_TABLE} MATCH :all_terms
),
ranked AS (
    SELECT
        number,
        row_number() OVER (
            PARTITION BY number / {KIND_STEP}
            ORDER BY name_length ASC NULLS LAST, is_in_a_row DESC, score, number
        ) AS rank
    FROM found
)
SELECT number FROM ranked WHERE rank <= :limit ORDER BY number / {KIND_STEP}, rank""")

_READ = text(f"""\
SELECT
    rowid, kind, record_id, date, place_ids, detail,
    {", ".join(f"highlight({INDEX_TABLE}, {column}, :start, :end)" for column in range(len(WEIGHTS))[-3:])}
FROM {INDEX_TABLE}
WHERE {INDEX_TABLE} MATCH :all_terms AND +rowid IN (SELECT value FROM json_each(:numbers))""")

# One word for each stem: words of one stem find the same.
_COMPLETE = text(f"SELECT min(word) FROM {WORD_TABLE} WHERE word >= :first AND word < :after GROUP BY stem")

_STEPS_BETWEEN_LOOKS = 5_000  # of SQLite's virtual machine: a fraction of a millisecond
_KINDS = tuple(RecordKind)
_LAST_WORD = re.compile(r"[^\W_]+\Z")
_LONGEST_UNSTEMMED = 2
"""The stemmer leaves words of this length alone, so that they can be asked as prefixes."""


def search(connection: Connection, query: Query, limit_per_kind: int, stop: Event) -> SearchResults:
    """Find the best records of each kind; SearchCancelled if `stop` is set before it is done."""
    driver = driver_of(connection)
    driver.set_progress_handler(stop.is_set, _STEPS_BETWEEN_LOOKS)
    groups: tuple[SearchGroup, ...] = ()
    try:
        groups = tuple(_groups(connection, query, limit_per_kind))
    except DBAPIError:
        if not stop.is_set():
            raise
    finally:
        driver.set_progress_handler(None, 0)
    if stop.is_set():
        raise SearchCancelled
    return SearchResults(query, groups)


def _groups(connection: Connection, query: Query, limit_per_kind: int) -> Iterator[SearchGroup]:
    all_terms = match_expression(connection, query)
    totals = connection.execute(_COUNT, {"all_terms": all_terms}).all() if all_terms else []
    if not totals:
        return
    in_a_row = _string(" ".join(term.text for term in query.terms)) + ("*" if query.is_open_ended else "")
    numbers = connection.scalars(
        _RANK,
        {"all_terms": all_terms, "named": f"name : ^ {in_a_row}", "in_a_row": in_a_row, "limit": limit_per_kind},
    ).all()
    marks = {"start": MARK_START, "end": MARK_END}
    rows = connection.execute(_READ, {"all_terms": all_terms, "numbers": json.dumps(list(numbers)), **marks})
    hits = {number: make_hit(IndexRow(*columns)) for number, *columns in rows}
    for kind_number, total in totals:
        best = tuple(hits[number] for number in numbers if number // KIND_STEP == kind_number)
        yield SearchGroup(_KINDS[kind_number - 1], total, best)


def match_expression(connection: Connection, query: Query) -> str:
    """Write the query as FTS5 reads it; empty if nothing can match.

    Strings side by side must all match, but one without a word in it (a sign that SQLite does not know) is passed over.
    """
    complete = query.terms[:-1] if query.is_open_ended else query.terms
    parts = [" ".join(_string(term.text) for term in complete)] if complete else []
    if query.is_open_ended:
        parts.append(_beginnings(connection, query.terms[-1].text))
    return " AND ".join(parts) if all(parts) else ""


def _beginnings(connection: Connection, text: str) -> str:
    """Write words in a row of which the last may go on; empty if no word in the index begins with it."""
    match = _LAST_WORD.search(text)
    before, word = (text, "") if match is None else (text[: match.start()], match[0])
    if len(word) <= _LONGEST_UNSTEMMED:
        return f"{_string(text)}*"
    first = _as_indexed(word)
    completions = connection.execute(_COMPLETE, {"first": first, "after": f"{first}\U0010ffff"}).scalars()
    strings = [_string(before + completion) for completion in completions]
    return f"({' OR '.join(strings)})" if strings else ""


def _as_indexed(word: str) -> str:
    """Fold a word as the index does: small letters, no accents."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def _string(text: str) -> str:
    """Put text into the quotes in which nothing has a meaning to FTS5."""
    return '"' + text.replace('"', '""') + '"'
