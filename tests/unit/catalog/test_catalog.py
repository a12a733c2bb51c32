"""The list, the page of a place, the records, the nearest id and the check, on a catalog known by heart."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.catalog import TABLES, Catalog, UnknownRecord
from desktop_app.catalog.engine import CatalogError
from desktop_app.catalog.nearest import nearest_places
from desktop_app.domain.query import Query
from tests.helpers.facts import small_facts

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.catalog.records import Fields

FACTS = small_facts()


def test_the_edition_is_known(small: Catalog) -> None:
    assert small.edition == FACTS.edition


def test_the_outline_lists_the_nation_then_states_then_the_rest_by_name(small: Catalog) -> None:
    outline = small.outline()
    assert [listed.place.name for listed in outline.places] == [
        "United States",
        "District of Columbia",
        "New York",
        "Wyoming",
        "Albany",
        "Erie County",
        "New York City",
    ]
    assert (outline.person_count, outline.quote_count, outline.source_count) == (2, 2, 4)


def test_the_outline_has_each_place_with_its_policies_and_count_of_quotes(small: Catalog) -> None:
    listed = {listed.place.id: listed for listed in small.outline().places}
    assert [policy.id for policy in listed["us-ny-albany"].policies] == [
        "us-ny-albany-law-2013",
        "us-ny-albany-order-2016",
    ]
    assert listed["us-ny-erie-county"].policies == ()
    assert {place_id: place.quote_count for place_id, place in listed.items() if place.quote_count} == {
        "us": 1,
        "us-ny": 1,
        "us-ny-albany": 1,
    }


def test_a_page_has_all_that_names_the_place(small: Catalog) -> None:
    page = small.place_page("us-ny-albany")
    assert page.edition == FACTS.edition
    assert page.place.name == "Albany"
    assert [place.id for place in page.parents] == ["us-ny", "us"]
    assert page.policies == tuple(policy for policy in FACTS.policies if policy.jurisdiction == "us-ny-albany")
    assert {place_id: [policy.id for policy in found] for place_id, found in page.policies_above.items()} == {
        "us-ny": ["us-ny-act-2015"],
        "us": [],
    }
    assert page.quotes == FACTS.quotes[:1]
    assert page.events == FACTS.events
    assert page.figures == FACTS.figures


def test_a_page_has_what_its_facts_name(small: Catalog) -> None:
    page = small.place_page("us-ny-albany")
    assert set(page.people) == {"ann-lee"}
    assert set(page.policies_named) == {"us-wy-act-2017"}
    assert set(page.places) == {"us", "us-ny", "us-ny-albany", "us-wy"}
    assert set(page.sources) == {"code-2016", "post-2016", "times-2016"}
    assert page.sources["times-2016"].authors == ("Di Poe", "Cy Roe")


def test_a_place_with_nothing_on_record_has_a_page_all_the_same(small: Catalog) -> None:
    page = small.place_page("us-ny-erie-county")
    assert (page.policies, page.quotes, page.events, page.figures) == ((), (), (), ())
    assert list(page.policies_above) == ["us-ny", "us"]


@pytest.mark.parametrize(
    ("place_id", "words"),
    [
        ("us-ny-albanny", "There is no place “us-ny-albanny” in this edition. Did you mean us-ny-albany (Albany)?"),
        (
            "New York",
            "There is no place “New York” in this edition. Did you mean us-ny (New York) or "
            "us-ny-new-york (New York City)?",
        ),
        ("NYC", "There is no place “NYC” in this edition. Did you mean us-ny-new-york (New York City)?"),
        ("q", "There is no place “q” in this edition. Look for the place in the list of places."),
        ("", "There is no place “” in this edition. Look for the place in the list of places."),
        ("a\nb\0", "There is no place “a�b�” in this edition. Look for the place in the list of places."),
    ],
)
def test_an_unknown_place_is_said_to_be_so_with_the_nearest_ones(small: Catalog, place_id: str, words: str) -> None:
    with pytest.raises(UnknownRecord) as error:
        small.place_page(place_id)
    assert str(error.value) == words


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("us-ny-albany", "us-ny-albany"),
        ("ALBANY", "us-ny-albany"),
        ("erie", "us-ny-erie-county"),
        ("New York", "us-ny"),
        ("newyork city", "us-ny-new-york"),
        ("Ünited Stätes", "us"),
        ("x" * 100_000, None),
        ("\ud800", None),
    ],
)
def test_the_nearest_place_is_found_by_id_or_name(small: Catalog, text: str, nearest: str | None) -> None:
    places = [listed.place for listed in small.outline().places]
    assert next((place.id for place in nearest_places(text, places)), None) == nearest


@pytest.mark.parametrize(
    ("table", "records"),
    [
        ("jurisdictions", FACTS.places),
        ("people", FACTS.people),
        ("roles", FACTS.roles),
        ("sources", FACTS.sources),
        ("policies", FACTS.policies),
        ("quotes", FACTS.quotes),
        ("events", FACTS.events),
        ("figures", FACTS.figures),
    ],
)
def test_every_record_comes_back_as_it_was_written(small: Catalog, table: str, records: tuple[Fields, ...]) -> None:
    assert tuple(small.records(table)) == records


def test_there_is_no_other_table(small: Catalog) -> None:
    assert TABLES == ("jurisdictions", "people", "roles", "sources", "policies", "quotes", "events", "figures")
    with pytest.raises(KeyError):
        small.records("search_index")


def test_a_sound_catalog_has_no_faults(small: Catalog) -> None:
    assert small.check() == []


@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        (
            "UPDATE event SET source_pk = 99",
            ["Row 1 of the table “event” names a row of “source” that does not exist."],
        ),
        (
            "UPDATE policy SET detainer_rule = 'maybe'",
            ["The policies hold something that this Jurisdex does not understand: 'maybe' is not a valid Rule."],
        ),
        (
            "DELETE FROM quote_source WHERE quote_pk = 1",
            [
                "The quotes hold something that this Jurisdex does not understand: "
                "Input should be a valid string (source).",
                "No source is on record for 1 quote (lee-2016-11-10-families).",
            ],
        ),
        (
            "DELETE FROM search_index WHERE kind = 'official'",
            ["Search cannot find 2 officials (ann-lee, jose-oneill)."],
        ),
        (
            "UPDATE place SET id = id || '-x'",
            [
                "Search cannot find 7 places (us-dc-x, us-ny-albany-x, us-ny-erie-county-x, …).",
                "Search finds what is not there: 7 places (us, us-dc, us-ny, …).",
            ],
        ),
        (
            "UPDATE search_index_content SET c6 = 'Forged words' WHERE c1 LIKE 'lee%'",
            ["The search index is damaged: some searches would miss records."],
        ),
    ],
)
def test_a_check_says_what_is_wrong(copied: Path, statement: str, faults: list[str]) -> None:
    with closing(sqlite3.connect(copied)) as connection, connection:
        connection.execute(statement)
    with Catalog(copied) as catalog:
        assert catalog.check() == faults


def test_a_check_says_what_sqlite_finds(copied: Path) -> None:
    with closing(sqlite3.connect(copied)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'claimed_by VARCHAR', 'claimed_by VARCHAR NOT NULL') "
            "WHERE name = 'figure'"
        )
        connection.execute("UPDATE figure SET claimed_by = NULL")
    with Catalog(copied) as catalog:
        assert catalog.check() == ["The file is damaged: NULL value in figure.claimed_by."]


def test_damage_behind_the_first_pages_is_told_and_not_raised(copied: Path) -> None:
    with closing(sqlite3.connect(copied)) as connection:
        page_size = connection.execute("PRAGMA page_size").fetchone()[0]
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'quote'").fetchone()[0]
    with copied.open("r+b") as file:
        file.seek((page - 1) * page_size)
        file.write(b"\xff" * page_size)
    with Catalog(copied) as catalog:
        faults = catalog.check()
        assert faults
        assert all(fault.startswith("The file is damaged: ") for fault in faults)
        with pytest.raises(CatalogError, match=r" is damaged\. Install Jurisdex again"):
            catalog.place_page("us-ny-albany")


def test_what_was_read_outlives_the_catalog(small_path: Path) -> None:
    with Catalog(small_path) as catalog:
        page, records = catalog.place_page("us"), catalog.records("people")
        results = catalog.search(Query.parse("warrant"))
    assert page.place.name == "United States"
    assert len(list(records)) == len(FACTS.people)
    assert results.total > 0
