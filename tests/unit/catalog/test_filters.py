"""Filters on a catalog known by heart: what each of them leaves, alone, turned round and together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.query import Query
from desktop_app.domain.search.options import SearchOptions, SortOrder
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog

LEE, ONEILL = "lee-2016-11-10-families", "oneill-2015-citizens"
ORDER, LAW, ACT, WYOMING = "us-ny-albany-order-2016", "us-ny-albany-law-2013", "us-ny-act-2015", "us-wy-act-2017"
RULING, FIGURE = "2016-09-30-ruling", "albany-residents"
SOURCES = {"code-2016", "post-2016", "times-2016", "unused-2016"}
ALBANY = {"us-ny-albany", "ann-lee", LEE, ORDER, LAW, RULING, FIGURE}

# As of the day on which Albany's order, New York's act and Wyoming's act are in force.
LEFT = [
    ("who:lee", {"ann-lee", LEE}),
    ("who:ann-lee", {"ann-lee", LEE}),
    ('who:"sen. oneill" OR who:lee kind:quote', {LEE}),
    ("at:albany -kind:source", ALBANY),
    ("in:ny kind:policy", {ORDER, LAW, ACT}),
    ("at:ny kind:policy", {ACT}),
    ("in:nyc", {"us-ny-new-york"}),
    ("in:us kind:place", {"us", "us-dc", "us-ny", "us-ny-albany", "us-ny-erie-county", "us-ny-new-york", "us-wy"}),
    ("said:families", {LEE}),
    ('said:"families apart"', {LEE}),
    ("said:sheriff ", set()),
    ("said:fam", {LEE}),
    ("after:2016 -kind:source", {LEE, ORDER, RULING, WYOMING, FIGURE}),
    ("after:2016-10 -kind:source", {LEE, WYOMING, FIGURE}),
    ("before:2016", {ONEILL, LAW, ACT}),
    ("before:2013-05-10", {LAW}),
    ("on:2015", {ONEILL, ACT}),
    ("on:2015-06-15", {ONEILL, ACT}),
    ("on:2013..2015", {ONEILL, LAW, ACT}),
    ("-on:2016 kind:policy", {LAW, ACT, WYOMING}),
    ("on:2015 OR families ", {ONEILL, ACT, LEE}),
    ("(on:2015 kind:quote) OR (warrant kind:policy)", {ONEILL, ORDER}),
    ("-(on:2015 OR warrant ) kind:policy", {LAW, WYOMING}),
    ("rule:warrant", {"us-ny-albany", ORDER, LEE, RULING, FIGURE}),
    ("rule:must kind:place", {"us-wy"}),
    ("rule:case-by-case", {LAW}),
    ("type:direct", {LEE}),
    ("type:paraphrase", {ONEILL}),
    ("topic:detainer", {LEE, LAW}),
    ("occasion:speech", {ONEILL}),
    ("source:times", {"times-2016", LEE, LAW, RULING}),
    ('source:"the post"', {"post-2016", LEE, ONEILL, LAW, FIGURE}),
    ("instrument:statute", {ACT, WYOMING}),
    ("has:end", {LAW}),
    ("has:policy", {LEE, RULING}),
    ("has:date kind:quote", {LEE, ONEILL}),
    ("kind:source", SOURCES),
    ("-warrant kind:policy", {LAW, ACT, WYOMING}),
    ("-warrant -holds kind:policy", {LAW}),
    ("fam* kind:quote", {LEE}),
    ("(mayor OR governor) kind:quote", {LEE, ONEILL}),
    ("kind:place after:2016", set()),
    ("in:nowhere", set()),
]


def ids(catalog: Catalog, typed: str) -> set[str]:
    options = SearchOptions(limit_per_kind=100, as_of=date(2018, 1, 1))
    return {hit.id for hit in catalog.search(Query.parse(typed), options).hits}


@pytest.mark.parametrize(("typed", "left"), LEFT)
def test_a_filter_leaves(small: Catalog, typed: str, left: set[str]) -> None:
    assert ids(small, typed) == left


@pytest.mark.parametrize(("typed", "left"), [row for row in LEFT if " " not in row[0]])
def test_its_opposite_leaves_the_rest(small: Catalog, typed: str, left: set[str]) -> None:
    everything = ids(small, "kind:place OR -kind:place")
    if typed not in ("said:fam", "in:nowhere"):  # half a word and a name that means nothing are read otherwise
        assert ids(small, f"-{typed}") == everything - left


_PARTS = ["who:lee", "in:ny", "after:2016", "on:2015", "kind:policy", "rule:warrant", "type:direct", "the ", "holds "]


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PARTS), min_size=2, max_size=4, unique=True), st.data())
def test_parts_are_put_together_as_sets(small: Catalog, parts: list[str], data: st.DataObject) -> None:
    def to_the_letter(typed: str) -> set[str]:
        return ids(small, typed) if small.search(Query.parse(typed)).respelled is None else set()

    found = [ids(small, part) for part in parts]
    everything = ids(small, "kind:place OR -kind:place")
    assert to_the_letter(" ".join(f"({part})" for part in parts)) == set.intersection(*found)
    assert ids(small, " OR ".join(f"({part})" for part in parts)) == set.union(*found)
    excluded = data.draw(st.integers(0, len(parts) - 1))
    signed = " ".join(f"{'-' if number == excluded else ''}({part})" for number, part in enumerate(parts))
    rest = [everything - each if number == excluded else each for number, each in enumerate(found)]
    assert to_the_letter(signed) == set.intersection(*rest)


def test_a_rule_is_that_of_the_day(small: Catalog) -> None:
    for day, place in ((date(2014, 1, 1), "case"), (date(2018, 1, 1), "warrant")):
        options = SearchOptions(as_of=day)
        found = small.search(Query.parse(f"rule:{place} kind:place"), options).hits
        assert [hit.id for hit in found] == ["us-ny-albany"]


def test_names_are_told_as_they_were_understood(small: Catalog) -> None:
    results = small.search(Query.parse("who:lee in:ny"))
    assert list(results.names.values()) == ["Ann Lee", "New York"]
    assert results.echo.text == "officials and quotes by Ann Lee, about New York or a place in it"


@pytest.mark.parametrize(
    ("typed", "message", "corrected"),
    [
        ("in:albny x", "“albny” is not a place in this edition. Did you mean in:albany? ", "in:albany x"),
        ("-who:oneil2l x", "“oneil2l” is not an official in this edition. Did you mean who:oneill? ", "x"),
        ("source:qqqq x", "“qqqq” is not a source in this edition. ", "x"),
    ],
)
def test_a_name_that_means_nothing_is_a_slip(small: Catalog, typed: str, message: str, corrected: str) -> None:
    query = small.search(Query.parse(typed)).query
    (slip,) = query.slips
    assert slip.message == f"{message}For now it is searched as a word."
    assert query.corrected(slip).strip() == corrected


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("alabny ", "albany "),
        ("warant judg", "warrant judg"),
        ("xyzzyx OR goverrnor", "xyzzyx OR governor"),
        ('"alabny" ', None),
        ("alabny* ", None),
        ("-alabny kind:quote", None),
        ("xyzzyx ", None),
        ("ab ", None),
    ],
)
def test_slips_of_the_keys_are_put_right_when_nothing_is_found(
    small: Catalog, typed: str, answered: str | None
) -> None:
    results = small.search(Query.parse(typed))
    assert (results.respelled.to_text() if results.respelled else None) == answered
    assert bool(results.hits) == (answered is not None or typed.startswith("-"))


def test_what_is_found_is_not_put_right(small: Catalog) -> None:
    assert small.search(Query.parse("hold ")).respelled is None


def test_only_some_kinds_are_answered(small: Catalog) -> None:
    results = small.search(Query.parse("albany "), SearchOptions(kinds=frozenset({RecordKind.PLACE})))
    assert [group.kind for group in results.groups] == [RecordKind.PLACE]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (SortOrder.NEWEST, [WYOMING, ORDER, ACT, LAW]),
        (SortOrder.OLDEST, [LAW, ACT, ORDER, WYOMING]),
    ],
)
def test_results_are_put_in_order_of_date(small: Catalog, order: SortOrder, found: list[str]) -> None:
    assert [hit.id for hit in small.search(Query.parse("kind:policy"), SearchOptions(order=order)).hits] == found


def test_a_first_answer_to_very_much_is_the_newest(small: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.catalog.search.MANY", 2)
    query = Query.parse("kind:policy -nothing")
    first = small.search(query, SearchOptions(is_first_answer=True))
    assert not first.is_whole
    assert [(group.total, [hit.id for hit in group.hits]) for group in first.groups] == [
        (3, [WYOMING, ORDER, ACT, LAW])
    ]
    assert small.search(query).is_whole
    assert small.search(Query.parse("families "), SearchOptions(is_first_answer=True)).is_whole
