"""Full-text search: a query in, the best records of each kind out.

The index is asked how many rows of each kind match, which of them are the best, and what these say with the hits
marked; no record is read.

Best is, in this order: what is called exactly as the query says, by its name or another name; a name that begins with
the query (the shortest first); the words in a row; the words near each other; the columns by their weights (BM25); the
newest, on one day the one with the most sources; the id. Rows are numbered in the order of the last three.
"""

from __future__ import annotations

import json
import sqlite3
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from desktop_app.catalog.compiling import Compiled, Compiler, Rows, string, within
from desktop_app.catalog.engine import driver_of
from desktop_app.catalog.hits import MARK_END, MARK_START, IndexRow, make_hit
from desktop_app.catalog.index import INDEX_TABLE, KIND_STEP
from desktop_app.catalog.naming import row_with_id, rows_named, understand
from desktop_app.catalog.spelling import respelled
from desktop_app.domain.errors import SearchCancelled
from desktop_app.domain.query import Query
from desktop_app.domain.results import SearchGroup, SearchResults
from desktop_app.domain.search.loosening import loosened
from desktop_app.domain.search.options import SortOrder
from desktop_app.domain.search.synonyms import spellings, with_numbers
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from threading import Event

    from sqlalchemy import Connection

    from desktop_app.catalog.naming import Understanding
    from desktop_app.domain.results import SearchHit
    from desktop_app.domain.search.options import SearchOptions
    from desktop_app.domain.vocabulary import Rule

    PlacesWith = Callable[[frozenset[Rule]], tuple[int, ...]]

WEIGHTS = {
    "kind": 0,
    "record_id": 0,
    "date": 0,
    "place_ids": 0,
    "detail": 0,
    "name": 10,
    "text": 4,
    "context": 1,
    "aliases": 6,
    "tags": 0,
}
"""How much a word counts by the column that it is found in, in the order of the columns."""

NEARNESS = 8
"""Words with at most so many others between them count as near each other."""

MANY = 2_000
"""Ranking more than so many rows takes longer than a typist waits: a first answer is not ranked."""

_SHOWN_COLUMNS = [list(WEIGHTS).index(name) for name in ("name", "text", "context", "aliases")]
_SCORE = f"round(bm25({INDEX_TABLE}, {', '.join(map(str, WEIGHTS.values()))}), 1)"  # what is nearer is a tie
_MATCHES = f"SELECT rowid FROM {INDEX_TABLE} WHERE {INDEX_TABLE} MATCH"
_READ = f"""\
SELECT
    rowid, kind, record_id, date, place_ids, detail,
    {", ".join(f"highlight({INDEX_TABLE}, {column}, :start, :end)" for column in _SHOWN_COLUMNS)}
FROM {INDEX_TABLE}
WHERE {INDEX_TABLE} MATCH :expression"""
_NUMBERS = {kind: number for number, kind in enumerate(RecordKind, start=1)}
_FEW = 200  # hits, that are looked up by their numbers; more are read in one pass over all that match

_STEPS_BETWEEN_LOOKS = 5_000  # of SQLite's virtual machine: a fraction of a millisecond


def search(
    connection: Connection, query: Query, options: SearchOptions, places_with: PlacesWith, stop: Event
) -> SearchResults:
    """Find the best records of each kind; SearchCancelled if `stop` is set before it is done."""
    driver = driver_of(connection)
    driver.set_progress_handler(stop.is_set, _STEPS_BETWEEN_LOOKS)
    results = SearchResults(query)
    try:
        results = _answer(connection, query, options, places_with)
    except (DBAPIError, sqlite3.Error):
        if not stop.is_set():
            raise
    finally:
        driver.set_progress_handler(None, 0)
    if stop.is_set():
        raise SearchCancelled
    return results


def _answer(connection: Connection, query: Query, options: SearchOptions, places_with: PlacesWith) -> SearchResults:
    asked = understand(connection, query)
    search_once = _Search(connection, asked.query, options, Compiler(connection, asked.keys, places_with))
    groups = tuple(search_once.groups())
    if groups or asked.query.is_empty:
        return search_once.results(asked, groups)
    called = row_with_id(connection, query.source) if not query.filters else None
    if called is not None:
        return search_once.results(asked, search_once.record(called))
    for other in _other_queries(connection, asked.query):
        search_again = _Search(connection, other, options, Compiler(connection, asked.keys, places_with))
        groups = tuple(search_again.groups())
        if groups:
            return search_again.results(asked, groups, other)
    return SearchResults(asked.query, (), asked.names)


def _other_queries(connection: Connection, query: Query) -> Iterator[Query]:
    """What a query that finds nothing may have meant: slips of the keys put right, dates and questions understood."""
    loose = loosened(query)
    yield from _respelled(connection, query)
    if loose is not None:
        yield loose
        yield from _respelled(connection, loose)


def _respelled(connection: Connection, query: Query) -> Iterator[Query]:
    found = (respelled(connection, query, by_form=by_form) for by_form in (True, False))
    yield from (other for other in found if other is not None)


class _Search:
    """One search in the index; `is_whole` is told once the totals are known."""

    def __init__(self, connection: Connection, query: Query, options: SearchOptions, compiler: Compiler) -> None:
        self._driver = driver_of(connection)
        self._query = Query(with_numbers(query.root))
        self._options = options
        self._compiler = compiler
        self._named = rows_named(connection, " ".join(term.text for term in query.terms)) if query.terms else ()
        self.is_whole = True

    def groups(self) -> Iterator[SearchGroup]:
        """The kinds of which something matches, each with its best hits."""
        totals = list(self._totals())
        for kind, compiled, total in totals:
            numbers = self._best(kind, compiled, total)
            yield SearchGroup(kind, total, self._read(compiled, numbers))

    def results(
        self, asked: Understanding, groups: tuple[SearchGroup, ...], respelled: Query | None = None
    ) -> SearchResults:
        """What was found, as an answer to what was asked."""
        also = self._compiler.other_names
        return SearchResults(asked.query, groups, asked.names, respelled, also, is_whole=self.is_whole)

    def record(self, number: int) -> tuple[SearchGroup, ...]:
        """The record of a row alone, if its kind is wanted."""
        kind = list(RecordKind)[number // KIND_STEP - 1]
        everything = self._compiler.compile(None, kind)
        is_wanted = kind in self._options.kinds and everything is not None
        return (SearchGroup(kind, 1, self._read(everything, [number])),) if everything and is_wanted else ()

    def _totals(self) -> Iterator[tuple[RecordKind, Compiled, int]]:
        """How many of each kind match, those of which none does left out."""
        if self._query.root is None:
            return
        for kind in RecordKind:
            condition = self._compiler.compile(self._query.root, kind) if kind in self._options.kinds else None
            if condition and (total := self._count(condition, kind)):
                yield kind, condition, total

    def _count(self, condition: Compiled, kind: RecordKind) -> int:
        """How many of a kind match; a first answer counts no further than it ranks."""
        most = f" LIMIT {MANY + 1}" if self._options.is_first_answer else ""
        sql = f"SELECT count(*) FROM ({_select(condition, kind)}{most})"
        total: int = self._driver.execute(sql, _parameters(condition)).fetchone()[0]
        if most:
            self.is_whole = self.is_whole and total <= MANY
        return total

    def _best(self, kind: RecordKind, condition: Compiled, total: int) -> Sequence[int]:
        order, parameters = self._order(kind, total)
        sql = f"{_select(condition, kind)} ORDER BY {order} LIMIT {self._options.limit_per_kind}"
        return [number for (number,) in self._driver.execute(sql, (*_parameters(condition), *parameters))]

    def _order(self, kind: RecordKind, total: int) -> tuple[str, tuple[str, ...]]:
        """The order of the rows of a kind, in SQL, with its parameters."""
        match self._options.order:
            case SortOrder.BEST if total <= MANY or not self._options.is_first_answer:
                return self._ranking(kind)
            case SortOrder.OLDEST:
                return "date = '', rowid DESC", ()
            case SortOrder.NEWEST | SortOrder.BEST:
                return "rowid", ()

    def _ranking(self, kind: RecordKind) -> tuple[str, tuple[str, ...]]:
        """The order of the best, in SQL, with its parameters; tiers that cannot tell rows apart are left out."""
        if not self._query.terms:
            return "rowid", ()
        tiers = self._tiers(kind)
        # BM25 counts each word in the whole index, for each kind anew: too long for a first answer to common words.
        score = [_SCORE] if self.is_whole else []
        order = ", ".join([*(sql for sql, _ in tiers), *score, "rowid"])
        return order, tuple(expression for _, expressions in tiers for expression in expressions)

    def _tiers(self, kind: RecordKind) -> list[tuple[str, tuple[str, ...]]]:
        """What comes first, in SQL that is the smaller the better, with the expressions that it asks the index."""
        tiers: list[tuple[str, tuple[str, ...]]] = []
        if self._named:
            tiers.append((f"rowid NOT IN ({', '.join(map(str, self._named))})", ()))
        begins = " OR ".join(f"name : ^ {words}" for words in self._in_a_row)
        # Asked first, since telling rows apart takes long. A quote is called by its speaker, who is an official too.
        if begins and self._is_there(begins, RecordKind.PERSON if kind is RecordKind.QUOTE else kind):
            sql = f"CASE WHEN rowid IN ({_matches(kind)}) THEN length(name) ELSE 1000000 END"
            tiers.append((sql, (within(kind, begins),)))
        if kind is RecordKind.POLICY and self._in_a_row:  # a law is called by its citation too
            tiers.append(_first(kind, " OR ".join(f"aliases : {words}" for words in self._in_a_row)))
        rows = self._rows
        if any(len(" ".join(words).split()) > 1 for words in rows):
            # What it is about says little of a law.
            where = "{name text aliases} : " if kind is RecordKind.POLICY else ""
            near = " OR ".join(f"{where}NEAR({words}, {NEARNESS})" for words in self._side_by_side)
            if self._in_a_row:
                tiers.append(_first(kind, " OR ".join(self._in_a_row)))
            if near:
                tiers.append(_first(kind, near))
        return tiers

    @cached_property
    def _rows(self) -> tuple[tuple[str, ...], ...]:
        """The words as they may stand in a row."""
        return spellings(self._query.terms, self._compiler.other_names)

    @cached_property
    def _in_a_row(self) -> tuple[str, ...]:
        """The same as strings of the index of which one must match; none if nothing there goes on as they do."""
        last = self._query.terms[-1]
        return tuple(each for words in self._rows for each in self._compiler.strings(last, " ".join(words)))

    @cached_property
    def _side_by_side(self) -> tuple[str, ...]:
        """The same as strings beside each other, in whatever order they stand."""
        last = self._query.terms[-1]
        return tuple(
            " ".join([*map(string, words[:-1]), each])
            for words in self._rows
            for each in self._compiler.strings(last, words[-1])
        )

    def _is_there(self, expression: str, kind: RecordKind) -> bool:
        found = self._driver.execute(f"{_matches(kind)} LIMIT 1", (within(kind, expression),))
        return found.fetchone() is not None

    def _read(self, condition: Compiled, numbers: Sequence[int]) -> tuple[SearchHit, ...]:
        values = {"expression": condition.expression, "start": MARK_START, "end": MARK_END}
        if len(numbers) > _FEW:
            wanted = "+rowid IN (SELECT value FROM json_each(:numbers))"
            values["numbers"] = json.dumps(list(numbers))
        else:
            wanted = f"rowid IN ({', '.join(map(str, numbers))})"
        found = self._driver.execute(f"{_READ} AND {wanted}", values)
        rows = {number: IndexRow(*columns) for number, *columns in found}
        return tuple(make_hit(rows[number], is_whole=self._options.has_whole_texts) for number in numbers)


def _first(kind: RecordKind, expression: str) -> tuple[str, tuple[str, ...]]:
    """A tier of the rows of a kind that match an expression, before all others."""
    return f"rowid NOT IN ({_matches(kind)})", (within(kind, expression),)


def _matches(kind: RecordKind) -> str:
    """Select the rows of a kind that match an expression."""
    number = _NUMBERS[kind]
    return f"{_MATCHES} ? AND rowid BETWEEN {number * KIND_STEP} AND {(number + 1) * KIND_STEP - 1}"


def _select(condition: Compiled, kind: RecordKind) -> str:
    """Select the rows of a kind that match a condition."""
    return f"{_matches(kind)} AND {condition.rows.sql}" if condition.rows else _matches(kind)


def _parameters(condition: Compiled) -> tuple[str, ...]:
    return (condition.expression, *(condition.rows.parameters if condition.rows else Rows("").parameters))
