"""Places side by side: what is alike, what differs, and what cannot be told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.vocabulary import Rule
from desktop_app.publish.comparison import Aspect, Comparison, Verdict, compare, read_ids, verdict, write_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop_app.catalog.catalog import Catalog

TODAY = date(2026, 11, 24)
COOK, TRAVIS, CHICAGO, HOUSTON, DALLAS = (
    "us-il-cook-county",
    "us-tx-travis-county",
    "us-il-chicago",
    "us-tx-houston",
    "us-tx-dallas",
)


@pytest.fixture(scope="module")
def catalog(catalog_path: Path) -> Iterator[Catalog]:
    from desktop_app.catalog.catalog import Catalog

    with Catalog(catalog_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def compared(catalog: Catalog) -> Callable[..., Comparison]:
    def of(*ids: str, on: date = TODAY) -> Comparison:
        return compare([catalog.place_page(place_id) for place_id in ids], on)

    return of


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("a+b", ("a", "b")),
        ("a+b+a", ("a", "b")),
        ("+a++b+", ("a", "b")),
        ("a+b+c+d+e", ("a", "b", "c", "d")),
        ("a", ("a",)),
        ("", ()),
    ],
)
def test_ids_are_read_each_once_and_no_more_than_fit(value: str, ids: tuple[str, ...]) -> None:
    assert read_ids(value) == ids
    assert read_ids(write_ids(ids)) == ids


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["x", "x"], Verdict.SAME),
        (["x", "y"], Verdict.DIFFERS),
        (["x", None], Verdict.UNKNOWN),
        ([None, None], Verdict.UNKNOWN),
        (["x", "y", None], Verdict.DIFFERS),
        (["x", "x", None], Verdict.UNKNOWN),
    ],
)
def test_a_gap_is_neither_like_nor_unlike(answers: list[str | None], expected: Verdict) -> None:
    assert verdict(answers) is expected


def test_cook_and_travis_differ_in_every_row(compared: Callable[..., Comparison]) -> None:
    comparison = compared(COOK, TRAVIS, on=date(2017, 10, 1))
    assert set(comparison.verdicts.values()) == {Verdict.DIFFERS}
    assert comparison.title == "Cook County and Travis County"
    assert [place.summary.rule.rule for place in comparison.places if place.summary.rule] == [
        Rule.LIMITED_BY_CRITERIA,
        Rule.HONORS_ALL,
    ]


def test_under_the_same_state_the_law_above_is_the_same(compared: Callable[..., Comparison]) -> None:
    assert compared(COOK, CHICAGO).verdicts[Aspect.ABOVE] is Verdict.SAME


def test_of_a_place_without_record_nothing_can_be_told(compared: Callable[..., Comparison]) -> None:
    comparison = compared(HOUSTON, DALLAS)
    assert comparison.verdicts[Aspect.RULE] is Verdict.UNKNOWN
    assert comparison.verdicts[Aspect.BASIS] is Verdict.UNKNOWN
    assert comparison.verdicts[Aspect.ABOVE] is Verdict.SAME


def test_each_government_has_one_lane_and_a_place_stands_below_its_state(compared: Callable[..., Comparison]) -> None:
    lanes = compared(COOK, CHICAGO, TRAVIS).lanes
    assert [lane.place.name for lane in lanes] == [
        "United States",
        "Illinois",
        "Cook County",
        "Chicago",
        "Texas",
        "Travis County",
    ]
    assert [lane.place.name for lane in lanes if lane.is_own] == ["Cook County", "Chicago", "Travis County"]


def test_a_state_compared_with_its_county_is_a_place_of_its_own(compared: Callable[..., Comparison]) -> None:
    comparison = compared("us-il", COOK)
    assert [lane.place.name for lane in comparison.lanes if lane.is_own] == ["Illinois", "Cook County"]
    assert comparison.verdicts[Aspect.ABOVE] is Verdict.DIFFERS


def test_what_came_after_the_day_is_counted_and_not_told(compared: Callable[..., Comparison]) -> None:
    on = date(2014, 1, 1)
    for place in compared(COOK, "us-ny-new-york", on=on).places:
        assert all(policy.enacted is None or policy.enacted.earliest <= on for policy in place.history)
        assert place.quote is None or place.quote.said is None or place.quote.said.earliest <= on
        assert len(place.history) + place.later_policies == len(place.summary.history)
        assert place.said_count + place.later_quotes == len(place.summary.page.quotes)
    assert any(place.later_policies for place in compared(COOK, "us-ny-new-york", on=on).places)


def test_every_source_that_a_cell_names_has_a_number(compared: Callable[..., Comparison]) -> None:
    comparison = compared(COOK, TRAVIS, "us-ny-new-york", HOUSTON)
    numbers = [number for number, _source in comparison.sources.entries()]
    assert numbers == list(range(1, len(numbers) + 1))
    for place in comparison.places:
        named = [policy.source for policy in place.history] + [figure.source for figure in place.figures]
        named += [place.quote.source] if place.quote else []
        assert all(comparison.sources[source] for source in named)


def test_the_arrows_step_through_the_changes_of_all_places(compared: Callable[..., Comparison]) -> None:
    comparison = compared(COOK, TRAVIS)
    own = {day for place in comparison.places for day in place.summary.change_days}
    assert comparison.change_days == tuple(sorted(own))
