"""What words of a search mean besides themselves, and what a search that finds nothing may have meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.query import Query, Term
from desktop_app.domain.results import Relaxed
from desktop_app.domain.search.loosening import date_in_words, dated, loosened
from desktop_app.domain.search.narrowing import words_only
from desktop_app.domain.search.speaking import also_note
from desktop_app.domain.search.synonyms import also, spellings, with_numbers
from desktop_app.domain.vocabulary import RecordKind


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("usc", ("U.S.C.",)),
        ("U.S.C.", ("usc",)),
        ("SB", ("S.B.", "Senate Bill")),
        ("S.B.", ("Senate Bill", "sb")),
        ("sb4", ("sb 4", "S.B. 4", "Senate Bill 4")),
        ("sb 4", ("S.B. 4", "Senate Bill 4", "sb4")),
        ("S.B. 4", ("Senate Bill 4", "sb4", "sb 4")),
        ("bill 4", ()),
        ("287g", ("287 g",)),
        ("287(g)", ()),
        ("i-247", ("I-247A", "I-247D", "I-247N", "I-247X")),
        ("warrant", ()),
        ("2016", ()),
        ("L.A.", ("la",)),
    ],
)
def test_what_else_a_word_is_written_as(word: str, others: tuple[str, ...]) -> None:
    assert also(word) == others


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sb 4 texas ", ["sb 4", "texas"]),
        ("texas sb 4*", ["texas", "sb 4"]),
        ("S.B. 4", ["S.B. 4"]),
        ('"sb" 4 ', ["sb", "4"]),
        ("sb ", ["sb"]),
        ("warrant 4 ", ["warrant", "4"]),
        ("sb texas ", ["sb", "texas"]),
        ("sb in:tx 4 ", ["sb", "4"]),
    ],
)
def test_the_number_of_a_law_belongs_to_its_name(typed: str, words: list[str]) -> None:
    query = Query.parse(typed)
    assert [term.text for term in Query(with_numbers(query.root)).terms] == words


def test_nothing_has_no_number() -> None:
    assert with_numbers(None) is None


def test_words_in_a_row_are_tried_with_each_of_their_other_names() -> None:
    others = {"LA": ("Louisiana", "Los Angeles"), "usc": ("U.S.C.",)}
    assert spellings([Term("LA"), Term("mayor")], others) == (("Louisiana", "mayor"), ("Los Angeles", "mayor"))
    assert spellings([Term("8"), Term("usc")], others) == (("8", "usc"), ("8", "U.S.C."))
    assert spellings([Term("usc", is_phrase=True)], others) == (("usc",),)
    assert spellings([], others) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("what did trump say about sanctuary cities", "trump sanctuary cities"),
        ("de blasio detainer 2016 ", "de blasio detainer on:2016 "),
        ("November 10, 2016", "on:2016-11-10 "),
        ("10 november 2016 reuters ", "on:2016-11-10 reuters "),
        ("Nov 2016 quotes ", "on:2016-11 "),
        ("11/10/2016", "on:2016-11-10 "),
        ('"what" did trump say ', '"what" trump '),
        ("detainer 1776 ", None),
        ("warrant ", None),
        ("what is the ", None),
        ("in:ny what is 2016 ", None),
        ("2016* ", None),
        ("", None),
    ],
)
def test_what_a_search_may_have_meant(typed: str, meant: str | None) -> None:
    other = loosened(Query.parse(typed))
    assert (other.to_text() if other else None) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("illinois ruling september 2016 ", "illinois ruling on:2016-09 "),
        ("in:ny what november 2016 ", "in:ny what on:2016-11 "),
        ("november 2016 after:2015 ", None),
        ("warrant ", None),
        ("", None),
    ],
)
def test_dates_among_the_words_of_a_query(typed: str, meant: str | None) -> None:
    other = dated(Query.parse(typed))
    assert (other.to_text() if other else None) == meant


@pytest.mark.parametrize(
    ("words", "notation"),
    [(["2016"], "2016"), (["nov", "2016"], "2016-11"), (["13", "13", "2016"], ""), (["nov"], ""), ([], "")],
)
def test_dates_in_words(words: list[str], notation: str) -> None:
    assert date_in_words(words) == notation


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("freedom in:ny before:2010 ", "freedom"),
        ("-in:ny freedom ", "freedom"),
        ("(in:ny OR in:tx) a b ", "a b"),
        ("freedom ", ""),
        ("in:ny ", ""),
        ("", ""),
    ],
)
def test_the_words_of_a_query_without_its_filters(typed: str, left: str) -> None:
    assert words_only(Query.parse(typed)) == left


def test_what_is_searched_besides_is_told() -> None:
    assert also_note({}) == ""
    others = {"usc": ("U.S.C.",), "LA": ("Louisiana", "Los Angeles")}
    assert also_note(others) == "“usc” also finds “U.S.C.”. “LA” also finds “Louisiana” and “Los Angeles”."


@pytest.mark.parametrize(
    ("total", "kind", "words"),
    [
        (1, None, "1 result"),
        (2, None, "2 results"),
        (1, RecordKind.QUOTE, "1 quote"),
        (3, RecordKind.PERSON, "3 officials"),
    ],
)
def test_what_a_query_with_less_finds_is_counted(total: int, kind: RecordKind | None, words: str) -> None:
    assert Relaxed("x ", "y", total, kind).counted == words


@given(st.text(max_size=60))
def test_any_query_can_be_loosened(typed: str) -> None:
    other = loosened(Query.parse(typed))
    assert other is None or other.root is not None
