"""Search on a catalog known by heart: what matches, what is lit, and that no text breaks it."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.engine import CatalogError
from desktop_app.domain.errors import SearchCancelled
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.query import Query, Term
from desktop_app.domain.search.options import SearchOptions
from desktop_app.domain.vocabulary import RecordKind
from tests.unit.catalog.test_hits import shown

if TYPE_CHECKING:
    from pathlib import Path

# What would be syntax to FTS5 or SQL, or strange to any program.
STRANGE = [
    "O'Neill",
    "8 U.S.C. § 1373",
    "NOT",
    '"unbalanced',
    "detainer-requests",
    "C++",
    "a AND",
    "OR",
    "NEAR(",
    "NEAR(warrant judge, 5)",
    "mayor:",
    "name : warrant",
    "{name text} : warrant",
    "-x",
    "^warrant",
    "warrant*",
    "*",
    "(",
    ")",
    "'; DROP TABLE quote; --",
    '" OR 1=1 --',
    "search_index",
    ":all_terms",
    "%s {} {0}",
    "<b>warrant</b>",
    "🏛️",
    "\u200f\u202ewarrant\u202c",
    "warrant\0judge",
    "\ud800\udfff",
    "\x02\x03",
    "ﬁ ² Ⅷ ß İ",
    "x" * 100_000,
    "a b c d e f g " * 10_000,
    "".join(map(chr, range(0x3400, 0x3400 + 2_000))),
    " ".join(map(chr, range(0x3400, 0x3400 + 2_000))),
    " ".join(map(chr, range(0x11A00, 0x11A00 + 300))),
]


@pytest.mark.parametrize("typed", STRANGE, ids=range(len(STRANGE)))
@pytest.mark.parametrize("after", ["", " ", " warrant", '"'])
def test_no_text_is_syntax(small: Catalog, typed: str, after: str) -> None:
    small.search(Query.parse(typed + after))


@settings(deadline=None)  # a busy machine is no fault of the search
@given(typed=st.text() | st.text("abt\"'*^:()-+{}§😀\0\u202e ", max_size=30) | st.sampled_from(STRANGE))
def test_whatever_is_typed_is_answered(small: Catalog, typed: str) -> None:
    results = small.search(Query.parse(typed))
    assert results.total >= len(results.hits)
    for hit in results.hits:
        for text in (hit.title, hit.subtitle, hit.snippet, hit.context or MarkedText("")):
            for start, end in text.marks:
                assert 0 <= start < end <= len(text.text)
                assert start == 0 or not text.text[start - 1].isalnum(), "a word is lit from its beginning"


def test_a_quotation_mark_inside_a_term_is_no_syntax_either(small: Catalog) -> None:
    assert small.search(Query(Term('tear" OR "warrant'))).total == 0


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("families ", ["lee-2016-11-10-families"]),
        ("FAMILY ", ["lee-2016-11-10-families"]),
        ("tear apart warrant ", ["lee-2016-11-10-families"]),
        ('"families apart" ', ["lee-2016-11-10-families"]),
        ('"apart families" ', []),
        ("families nowhere ", []),
        ("oneil", ["jose-oneill"]),
        ("oneill jose ", ["jose-oneill"]),
        ("NYC ", ["us-ny-new-york"]),
        ("N.Y.C.", ["us-ny-new-york"]),
        ("o'nei", ["jose-oneill", "oneill-2015-citizens"]),
        ("o’neill ", ["jose-oneill", "oneill-2015-citizens"]),
        ("jose ", ["jose-oneill", "oneill-2015-citizens"]),
        ("José", ["jose-oneill", "oneill-2015-citizens"]),
        ("half a million ", ["albany-residents"]),
        ("500,000 people", ["albany-residents"]),
        ("500000", ["albany-residents"]),
        ("unconstituti", ["2016-09-30-ruling"]),
        ('"the cities', ["oneill-2015-citizens"]),
        ('"in the citi', ["oneill-2015-citizens"]),
        ("Roe", ["post-2016", "times-2016"]),
        ("erie", ["us-ny-erie-county"]),
        ("§ ", []),
        ("", []),
    ],
)
def test_all_terms_must_be_found_and_the_last_may_go_on(small: Catalog, typed: str, ids: list[str]) -> None:
    assert [hit.id for hit in small.search(Query.parse(typed)).hits] == ids


def test_another_name_of_a_place_finds_what_is_about_the_place_too(small: Catalog) -> None:
    results = small.search(Query.parse("ny "))
    first, *others = [hit.id for hit in results.hits]
    assert first == "us-ny"
    assert "us-ny-albany" in others
    assert results.also == {"ny": ("New York",)}
    assert small.search(Query.parse("in ")).also == {}


def test_a_record_is_found_by_its_id(small: Catalog) -> None:
    (hit,) = small.search(Query.parse("lee-2016-11-10-families")).hits
    assert hit.kind is RecordKind.QUOTE
    assert small.search(Query.parse(" US-NY-ALBANY "), SearchOptions(kinds=frozenset({RecordKind.PLACE}))).total == 1
    assert small.search(Query.parse("times-2016"), SearchOptions(kinds=frozenset({RecordKind.PLACE}))).total == 0


def test_a_half_typed_word_is_not_taken_for_its_stem(small: Catalog) -> None:
    # The stem of "cities" begins "citizen" too; what is typed does not.
    (hit,) = small.search(Query.parse("hearing cities")).hits
    assert shown(hit.snippet) == "The governor promised every citizen of the state a fair [hearing] in the [cities]."


def test_groups_come_in_order_with_their_totals(small: Catalog) -> None:
    results = small.search(Query.parse("albany "), SearchOptions(1))
    assert [(group.kind, group.total, [hit.id for hit in group.hits]) for group in results.groups] == [
        (RecordKind.PLACE, 1, ["us-ny-albany"]),
        (RecordKind.PERSON, 1, ["ann-lee"]),
        (RecordKind.QUOTE, 1, ["lee-2016-11-10-families"]),
        (RecordKind.POLICY, 2, ["us-ny-albany-order-2016"]),
        (RecordKind.EVENT, 1, ["2016-09-30-ruling"]),
        (RecordKind.FIGURE, 1, ["albany-residents"]),
    ]
    assert results.total == 7


@pytest.mark.parametrize(
    ("typed", "hit_id", "lit"),
    [
        ("lee", "lee-2016-11-10-families", "Ann [Lee] | Mayor of Albany"),
        ("mayor ", "ann-lee", "Ann Lee | [Mayor] of Albany"),
        (
            "tear warr",
            "lee-2016-11-10-families",
            "We will not [tear] families apart, and we hold no one without a [warrant].",
        ),
        ("sheriff ", "lee-2016-11-10-families", "The mayor answered a question about the [sheriff]."),
        ('"families apart" ', "lee-2016-11-10-families", "We will not tear [families apart], and we hold"),
        ("times ", "times-2016", "Mayor keeps the law | The [Times]"),
    ],
)
def test_what_matched_is_lit(small: Catalog, typed: str, hit_id: str, lit: str) -> None:
    hit = next(hit for hit in small.search(Query.parse(typed)).hits if hit.id == hit_id)
    head = f"{shown(hit.title)} | {shown(hit.subtitle)}"
    assert lit in "\n".join([head, shown(hit.snippet), shown(hit.context) if hit.context else ""])


@pytest.mark.parametrize(
    ("typed", "hit_id", "place_ids"),
    [
        ("albany", "us-ny-albany", ("us-ny-albany",)),
        ("ann", "ann-lee", ("us-ny-albany", "us")),
        ("tear", "lee-2016-11-10-families", ("us-ny-albany", "us")),
        ("cooperation", "us-wy-act-2017", ("us-wy",)),
        ("times", "times-2016", ("us-ny-albany", "us")),
        ("globe", "unused-2016", ()),
    ],
)
def test_a_hit_knows_the_places_to_open(small: Catalog, typed: str, hit_id: str, place_ids: tuple[str, ...]) -> None:
    assert {hit.id: hit.place_ids for hit in small.search(Query.parse(typed)).hits}[hit_id] == place_ids


@pytest.mark.parametrize("steps_between_looks", [1, 5_000], ids=["within a query", "between queries"])
def test_a_search_is_stopped_from_another_thread_and_the_catalog_goes_on(
    small_path: Path, monkeypatch: pytest.MonkeyPatch, steps_between_looks: int
) -> None:
    monkeypatch.setattr("desktop_app.catalog.search._STEPS_BETWEEN_LOOKS", steps_between_looks)
    stopped, done = threading.Event(), threading.Event()

    with Catalog(small_path) as catalog:

        def search_until_stopped() -> None:
            while not done.is_set():
                try:
                    catalog.search(Query.parse("a"))
                except SearchCancelled:
                    stopped.set()
                    return

        worker = threading.Thread(target=search_until_stopped)
        worker.start()
        try:
            for _ in range(10_000):
                catalog.interrupt()
                if stopped.wait(0.001):
                    break
        finally:
            done.set()
            worker.join()
        assert stopped.is_set()
        assert catalog.search(Query.parse("albany")).total > 0


def test_a_search_for_a_file_is_not_stopped_by_one_that_is_typed_meanwhile(small_path: Path) -> None:
    with Catalog(small_path) as catalog:
        done = threading.Event()
        found: list[int] = []

        def search_for_a_file() -> None:
            try:
                found.extend(catalog.search(Query.parse("a"), can_be_stopped=False).total for _ in range(300))
            finally:
                done.set()

        worker = threading.Thread(target=search_for_a_file)
        worker.start()
        while not done.is_set():
            catalog.interrupt()
        worker.join()
        assert len(found) == 300
        assert len(set(found)) == 1


def test_what_goes_wrong_in_a_search_is_not_taken_for_its_end(copied: Path) -> None:
    with closing(sqlite3.connect(copied)) as connection, connection:
        connection.execute("DROP TABLE search_word")
    with Catalog(copied) as catalog, pytest.raises(CatalogError, match=r" is damaged\."):
        catalog.search(Query.parse("albany"))


def test_nothing_but_a_search_is_stopped(small: Catalog) -> None:
    small.interrupt()
    assert small.search(Query.parse("albany")).total > 0
    small.interrupt()
    assert small.place_page("us-ny-albany").quotes
