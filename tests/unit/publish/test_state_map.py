"""The states on a day, and when their rules changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.rules import rule_on
from desktop_app.domain.vocabulary import Rule
from desktop_app.publish.state_map import LOCAL, rule_changes, states_on_map
from desktop_app.publish.summary import list_places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop_app.catalog.pages import Outline

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def outline(catalog_path: Path) -> Iterator[Outline]:
    from desktop_app.catalog.catalog import Catalog

    with Catalog(catalog_path) as opened:
        yield opened.outline()


def test_every_state_and_every_place_inside_is_there(outline: Outline) -> None:
    states = states_on_map(list_places(outline.places, TODAY))
    assert len(states) == 51
    inside = sum(len(state.inside) for state in states)
    assert 1 + len(states) + inside == len(outline.places)


def test_texas_is_said_in_a_line(outline: Outline) -> None:
    texas = next(state for state in states_on_map(list_places(outline.places, TODAY)) if state.code == "TX")
    assert texas.rule is Rule.MANDATES_HONORING
    assert texas.spoken == (
        "Texas, Must honor, since Sep 1, 2017, last confirmed May 8, 2018, 3 of 10 places differ; "
        "A court decided on this rule on May 8, 2018: Fifth Circuit replaces its El Cenizo opinion"
    )
    assert texas.differ_words == "3 differ"


def test_advice_is_no_law(outline: Outline) -> None:
    advised = [state.code for state in states_on_map(list_places(outline.places, TODAY)) if state.is_guidance]
    assert advised == ["MN"]


def test_silence_an_unseen_text_and_a_gap_do_not_differ(outline: Outline) -> None:
    for state in states_on_map(list_places(outline.places, TODAY)):
        answers = [place.rule.rule for place in state.inside if place.rule and place.rule.rule.is_answer]
        assert state.differing == sum(answer is not state.rule for answer in answers)
        first = state.inside[: state.differing]
        assert all(place.rule and place.rule.rule is not state.rule for place in first), "they come first"


def test_the_bars_count_each_change_once(outline: Outline) -> None:
    changes = rule_changes(outline.places, TODAY)
    assert changes.first.year == 2008
    assert [part.first.year for part in changes.earlier] == [1987]
    assert changes.title == "State rule changes per half-year; 1 earlier, in 1987"
    ends = [part.end for part in changes.bins if not part.is_year]
    assert all((end.month, end.day) in ((1, 1), (7, 1)) for end in ends)
    texas = next(place for place in outline.places if place.place.id == "us-tx")
    before, after = rule_on(texas.policies, date(2017, 8, 31)), rule_on(texas.policies, date(2017, 9, 1))
    assert (before and before.rule) is not (after and after.rule)
    assert date(2017, 9, 1) in changes.days
    assert "Jul to Dec 2017: " in changes.near(date(2017, 9, 1))


def test_local_rules_are_counted_by_themselves(outline: Outline) -> None:
    states, local = rule_changes(outline.places, TODAY), rule_changes(outline.places, TODAY, LOCAL)
    assert local.title.startswith("Local rule changes per half-year")
    assert sum(part.changes for part in local.bins) > sum(part.changes for part in states.bins)
    new_york = date(2014, 12, 14)  # the day on which Local Law 58 took effect
    assert new_york in local.days
    assert new_york not in states.days
    assert "local rule" in local.near(new_york)
    assert local.near(date(2003, 1, 1)) == "Jan 1, 2003: no local rule changed in this half-year"


def test_a_change_known_to_the_year_is_not_put_into_a_half_year(outline: Outline) -> None:
    changes = rule_changes([place for place in outline.places if place.place.id == "us-mo"], TODAY)
    assert [(part.first, part.end, part.is_year) for part in changes.bins] == [
        (date(2009, 1, 1), date(2010, 1, 1), True)
    ]
    assert changes.near(date(2009, 3, 1)) == "2009, month not on record: 1 state rule changed"


def test_half_a_year_without_a_change_is_said(outline: Outline) -> None:
    changes = rule_changes(outline.places, TODAY)
    assert changes.near(date(2012, 3, 1)) == "Mar 1, 2012: no state rule changed in this half-year"
