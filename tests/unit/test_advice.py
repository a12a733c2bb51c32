"""What is said and offered where a search finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.query import Query
from desktop_app.domain.results import Relaxed
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.search.advice import nothing_found

if TYPE_CHECKING:
    from desktop_app.ui.widgets.empty_state import Emptiness


def offers(state: Emptiness) -> list[tuple[str, str]]:
    return [(action.label, action.key) for action in state.actions]


def test_without_a_part_there_is_something_and_everything_can_be_searched() -> None:
    query = Query.parse("freedom in:ny before:2010 ")
    relaxed = [Relaxed("freedom in:ny ", "before 2010", 3, RecordKind.QUOTE)]
    state = nothing_found(query, relaxed=relaxed)
    assert "Without “before 2010” there are 3 quotes." in state.body
    assert offers(state) == [("Remove “before 2010”", "freedom in:ny "), ("Search everything", "freedom ")]
    assert [action.is_primary for action in state.actions] == [True, False]


def test_one_result_is_said_in_the_singular() -> None:
    relaxed = [Relaxed("freedom ", "in New York", 1)]
    state = nothing_found(Query.parse("freedom in:ny "), relaxed=relaxed)
    assert "Without “in New York” there is 1 result." in state.body
    assert offers(state) == [("Remove “in New York”", "freedom ")], "searching everything would be the same"


def test_before_it_is_known_what_would_be_found_the_same_is_offered() -> None:
    state = nothing_found(Query.parse("freedom in:ny before:2010 "))
    assert ("Search everything", "freedom ") in offers(state)


@pytest.mark.parametrize("typed", ["zzz ", "in:ny before:2010 ", "freedom zzz "])
def test_where_no_word_would_be_left_or_no_filter_is_there_everything_is_no_offer(typed: str) -> None:
    assert "Search everything" not in dict(offers(nothing_found(Query.parse(typed))))


def test_a_filter_that_still_needs_its_value_says_so() -> None:
    state = nothing_found(Query.parse("in:"))
    assert state.title == "Go on typing"
    assert "needs a value" in state.body
    assert offers(state) == [("Search for in:ny", "in:ny")]
