"""How fast the catalog answers, on the real data.

Each time is the best of several runs, so that the machine's other work does not count; a percentile is taken over
places or queries. The raw search is FTS5 alone, in bare sqlite3: all ids that match, by their rank.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from contextlib import closing
from functools import partial
from statistics import median, quantiles
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.compiling import Compiler
from desktop_app.catalog.naming import understand
from desktop_app.catalog.search import WEIGHTS
from desktop_app.domain.query import Query
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OUTLINE_BUDGET = 60
PAGE_BUDGET = 15
SEARCH_BUDGET = 15

# Rare, common and half-typed words, phrases, names, citations, and what nothing matches.
QUERIES = """
de
de bl
de blasio
de blasio dangerous
w
warrant
judicial warrant
judge warrant detainer
detainer
detainer requests
sanctuary
sanctuary cities funding
new york
los angeles county
cook county sheriff
tear families apart
bad hombres
"sincere hope"
"public safety
half million people
37 cities
illinois ruling
8 U.S.C. § 1373
constituti
immigration enf
trust
the
of the
zzz
""".strip().splitlines()


@pytest.fixture(scope="module")
def catalog(catalog_path: Path) -> Iterator[Catalog]:
    with Catalog(catalog_path) as catalog:
        yield catalog


def test_outline(catalog: Catalog) -> None:
    first = _milliseconds(catalog.outline, runs=1)
    warm = _milliseconds(catalog.outline, runs=20)
    _table("Outline, ms", [("first time in a process", first), ("again", warm)])
    assert warm < OUTLINE_BUDGET


def test_place_page(catalog: Catalog) -> None:
    places = [listed.place.id for listed in catalog.outline().places]
    times = [_milliseconds(partial(catalog.place_page, place), runs=5) for place in places]
    _table(f"Page of a place, ms, over {len(places)} places", _spread(times))
    assert _p95(times) < PAGE_BUDGET


def test_search(catalog: Catalog, catalog_path: Path) -> None:
    queries = [Query.parse(text) for text in QUERIES]
    times = [_milliseconds(partial(catalog.search, query), runs=10) for query in queries]
    with closing(sqlite3.connect(f"file:{catalog_path}?mode=ro&immutable=1", uri=True)) as connection:
        raw = [_raw_search(connection, _expression(catalog, query)) for query in queries]
    _table(f"Search, ms, over {len(queries)} queries", _spread(times))
    _table("Raw FTS5, ms", _spread(raw))
    _table("Ratio", [("p50", median(times) / median(raw)), ("p95", _p95(times) / _p95(raw))])
    assert _p95(times) < SEARCH_BUDGET


def _expression(catalog: Catalog, query: Query) -> str:
    """What the index is asked for quotes, which for words alone is what it is asked for all kinds."""
    asked = understand(catalog._connection, query)
    compiler = Compiler(catalog._connection, asked.keys, lambda _rules: ())
    compiled = asked.query.root and compiler.compile(asked.query.root, RecordKind.QUOTE)
    return compiled.expression if compiled else ""


def _raw_search(connection: sqlite3.Connection, expression: str) -> float:
    weights = ", ".join(map(str, WEIGHTS.values()))
    statement = f"SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index, {weights})"
    return _milliseconds(lambda: connection.execute(statement, (expression or '""',)).fetchall(), runs=10)


def _milliseconds(work: Callable[[], object], runs: int) -> float:
    def once() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return min(once() for _ in range(runs)) * 1000


def _spread(times: list[float]) -> list[tuple[str, float]]:
    return [("p50", median(times)), ("p95", _p95(times)), ("max", max(times))]


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


def _table(title: str, rows: list[tuple[str, float]]) -> None:
    sys.stdout.write("\n".join(["", title, *(f"  {name:<24} {value:8.2f}" for name, value in rows), ""]))
