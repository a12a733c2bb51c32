"""What results can be narrowed by: the counts, and that none of them leads to an empty page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.query import Query
from desktop_app.domain.search.narrowing import cleared, toggled
from desktop_app.domain.search.options import SearchOptions

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.domain.results import FacetValue

TODAY = date(2026, 11, 24)
QUERIES = [
    "warrant ",
    "warrant in:ny after:2014",
    "at:us-ny-new-york",
    "rule:warrant",
    "on:2016",
    "detainer kind:quote",
]
QUERIES += [
    "who:trump OR who:garcetti",
    "(at:us-tx OR at:us-fl) sheriff ",
    "type:direct on:2017 families ",
    "-the ",
    "kind:place",
]


def facets(catalog: Catalog, typed: str) -> dict[str, list[tuple[str, int, bool]]]:
    return {
        facet.heading: [(value.filter, value.count, value.is_chosen) for value in facet.values]
        for facet in catalog.facets(Query.parse(typed), date(2018, 1, 1))
    }


def test_what_is_offered(small: Catalog) -> None:
    assert facets(small, "families OR hearing ") == {
        "Place": [("at:us-ny-albany", 1, False), ("at:us-ny", 1, False), ("at:us", 1, False)],
        "Rule": [("rule:requires-judicial-warrant", 1, False), ("rule:limited-by-criteria", 1, False)],
        "Year": [("on:2016", 1, False), ("on:2015", 1, False)],
        "Speaker": [("who:ann-lee", 1, False), ("who:jose-oneill", 1, False)],
        "Occasion": [('occasion:"news conference"', 1, False), ("occasion:speech", 1, False)],
        "Words": [("type:paraphrase", 1, False), ("type:direct", 1, False)],
    }


def test_what_is_chosen_of_a_field_does_not_count_for_it(small: Catalog) -> None:
    found = facets(small, "families OR hearing type:verbatim who:lee")
    assert found["Words"] == [("type:verbatim", 1, True)]
    assert found["Speaker"] == [("who:lee", 1, True)]
    assert facets(small, "families OR hearing type:verbatim")["Words"] == [
        ("type:paraphrase", 1, False),
        ("type:verbatim", 1, True),
    ]


def _narrowed(catalog: Catalog, query: Query, value: FacetValue) -> int:
    (wanted,) = Query.parse(value.filter).filters
    text = toggled(query, wanted)
    assert Query.parse(f"{toggled(Query.parse(text), wanted)} ") == query.completed() or value.is_chosen
    return catalog.search(Query.parse(text), SearchOptions(as_of=TODAY)).total


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(QUERIES), st.data())
def test_no_value_leads_to_an_empty_page_and_the_counts_are_true(
    real: Catalog, typed: str, data: st.DataObject
) -> None:
    query = Query.parse(typed)
    total = real.search(query, SearchOptions(as_of=TODAY)).total
    facet = data.draw(st.sampled_from(real.facets(query, TODAY)))
    value = data.draw(st.sampled_from(facet.values))
    if any(each.is_chosen for each in facet.values):
        assert value.is_chosen or _narrowed(real, query, value) >= total, "a second value can only add"
    else:
        assert _narrowed(real, query, value) == value.count > 0


@pytest.mark.parametrize(
    ("typed", "filter_text", "text"),
    [
        ("warrant ", "at:us-ny", "warrant at:us-ny"),
        ("warrant at:us-ny", "at:us-tx", "warrant (at:us-ny OR at:us-tx)"),
        ("(at:us-ny OR at:us-tx) warrant", "at:us-ny", "at:us-tx warrant"),
        ("at:us-ny warrant", "at:us-ny", "warrant"),
        ("at:us-ny OR warrant", "at:us-ny", "at:us-ny OR warrant at:us-ny"),
        ("warrant -at:us-ny", "at:us-ny", "warrant -at:us-ny at:us-ny"),
        ("warrant", 'occasion:"news conference"', 'warrant occasion:"news conference"'),
    ],
)
def test_a_value_is_added_and_taken_away(typed: str, filter_text: str, text: str) -> None:
    (value,) = Query.parse(filter_text).filters
    assert toggled(Query.parse(typed), value).split() == text.split()


def test_all_is_cleared_but_the_words() -> None:
    assert cleared(Query.parse("warrant at:us-ny in:tx type:direct OR type:paraphrase jail")) == "warrant in:tx jail"
