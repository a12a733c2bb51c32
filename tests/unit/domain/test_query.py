"""What is read from the search field, and how it is written and said again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.query import Query, Term

TYPED = st.text() | st.text('ab "“” \t\n\0§,.-é́\u202e\ud800😀', max_size=40)


@pytest.mark.parametrize(
    ("typed", "terms", "is_open_ended"),
    [
        ("", [], False),
        ("warrant", ["warrant"], True),
        ("warrant ", ["warrant"], False),
        ("  warrant\t detainer\n", ["warrant", "detainer"], False),
        ("Warrant detainer WARRANT", ["detainer", "WARRANT"], True),
        ('"tear families apart"', ["“tear families apart”"], False),
        ('"tear  families', ["“tear families”"], True),
        ("“bad hombres” Trump", ["“bad hombres”", "Trump"], True),
        ('say"bad hombres"now', ["say", "“bad hombres”", "now"], True),
        ('""', [], False),
        ('"', [], False),
        ('warrant "', ["warrant"], False),
        ("O'Neill", ["O'Neill"], True),
        ("8 U.S.C. § 1373", ["8", "U.S.C.", "1373"], True),
        ("§", [], False),
        ("warrant §", ["warrant"], False),
        ("detainer-requests", ["detainer-requests"], True),
        ("C++", ["C++"], False),
        ("NOT", ["NOT"], True),
        ("a AND", ["a", "AND"], True),
        ("NEAR(", ["NEAR"], False),
        ("mayor:", ["mayor"], False),
        ("warrants, detainers", ["warrants", "detainers"], True),
        ("-x", ["-x"], True),
        ("🏛️ hall", ["hall"], True),
        ("\u200fمحكمة\u200f", ["محكمة"], True),
        ("war\0rant\u00ad", ["warrant"], True),
        ("cafe\u0301", ["café"], True),
        ("\ud800", [], False),
    ],
)
def test_what_is_typed_becomes_terms(typed: str, terms: list[str], is_open_ended: bool) -> None:
    query = Query.parse(typed)
    assert [f"“{term.text}”" if term.is_phrase else term.text for term in query.terms] == terms
    assert query.is_open_ended is is_open_ended


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("x" * 100_000, ["x" * 1_000]),
        ("word " * 100_000, ["word"]),
        (" ".join(str(number) for number in range(100_000)), [str(number) for number in range(370)]),
        ('"' + "tear families apart " * 5_000, [("tear families apart " * 50).strip()]),
    ],
)
def test_a_pasted_book_is_cut(typed: str, kept: list[str]) -> None:
    query = Query.parse(typed)
    assert [term.text for term in query.terms] == kept


@given(TYPED)
def test_what_is_written_reads_the_same_again(typed: str) -> None:
    query = Query.parse(typed)
    assert Query.parse(query.to_text()) == query


@given(TYPED)
def test_terms_are_visible_and_have_something_to_look_for(typed: str) -> None:
    for term in Query.parse(typed).terms:
        assert any(map(str.isalnum, term.text))
        assert term.text == " ".join(term.text.split())
        assert unicodedata.is_normalized("NFC", term.text)
        assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in term.text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("warrant ", "the word *warrant*"),
        ("warrant detainer ", "the words *warrant* and *detainer*"),
        ("judge warrant detai", "the words *judge* and *warrant* and a word that begins with *detai*"),
        ('judge "bad hombres"', "the word *judge* and the phrase *“bad hombres”*"),
        ('"bad hombres" "tear families"', "the phrases *“bad hombres”* and *“tear families”*"),
        ("a b c ", "the words *a*, *b* and *c*"),
        ('"bad hom', "a phrase that begins with *bad hom*"),
    ],
)
def test_the_echo_says_what_is_looked_for_with_the_terms_lit(typed: str, said: str) -> None:
    echo = Query.parse(typed).echo
    lit = echo.text
    for start, end in reversed(echo.marks):
        lit = f"{lit[:start]}*{lit[start:end]}*{lit[end:]}"
    assert lit == f"places, officials, quotes, policies, events, figures and sources with {said}"


def test_nothing_to_look_for_has_no_echo() -> None:
    assert Query.parse(" § ").echo.text == ""


def test_a_completed_query_takes_the_last_word_as_it_stands() -> None:
    query = Query.parse("warrant").completed()
    assert query == Query((Term("warrant"),), is_open_ended=False)
    assert query.to_text() == "warrant "
    assert not query.is_empty
    assert Query.parse("§").is_empty
