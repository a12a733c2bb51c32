"""Finding words in a text that is being read."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.finding import Wanted

TEXT = "“We are not going to tear families apart,” said New York City’s Mayor; see N.Y.C. Admin. Code § 9-131 (2014)."

FOUND = [
    ("tear families", ["tear families"]),
    ("TEAR  FAMILIES", ["tear families"]),
    ("tear fam", ["tear fam"]),
    ("citys mayor", ["City’s Mayor"]),
    ("city's", ["City’s"]),
    ("9-131", ["9-131"]),
    ("9 131", ["9-131"]),
    ("code § 9", ["Code § 9"]),
    ("§", ["§"]),
    ("apart said", ["apart,” said"]),
    ("ear", []),
    ("families tear", []),
    ("a", ["a", "a", "A"]),
    ("", None),
    ("   ", None),
]


@pytest.mark.parametrize(("typed", "found"), FOUND)
def test_what_is_typed_is_found_as_the_search_finds_it(typed: str, found: list[str] | None) -> None:
    wanted = Wanted.typed(typed)
    assert (wanted and [TEXT[slice(*mark)] for mark in wanted.marks_in(TEXT)]) == found


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("garcia", "Chuy García spoke.", ["García"]),
        ("GARCÍA", "Chuy Garcia spoke.", ["Garcia"]),
        ("dona ana", "Doña Ana County", ["Doña Ana"]),
        ("Garci\u0301a", "Chuy García", ["García"]),
        ("warrant", "an unwarranted warrant", ["warrant"]),
        ("straße", "Straße", ["Straße"]),
        ("o brien", "O’Brien", ["O’Brien"]),
        ("obrien", "O’Brien", ["O’Brien"]),
        ("brien", "O’Brien", ["Brien"]),
        (".*", "a.*b", [".*"]),
        ("[", "[sic]", ["["]),
    ],
)
def test_accents_capitals_and_signs(typed: str, text: str, found: list[str]) -> None:
    wanted = Wanted.typed(typed)
    assert wanted is not None
    assert [text[slice(*mark)] for mark in wanted.marks_in(text)] == found


def test_words_of_a_search_are_lit_whole_and_the_longest_first() -> None:
    wanted = Wanted.words(["warrant", "judicial warrant", "warrants", "§", ""])
    assert wanted is not None
    text = "A judicial warrant, two warrants, a warranty."
    assert [text[slice(*mark)] for mark in wanted.marks_in(text)] == ["judicial warrant", "warrants"]
    assert Wanted.words(["", "—"]) is None


@given(st.text(max_size=40), st.text(max_size=200))
def test_any_text_can_be_looked_for_in_any_other(typed: str, text: str) -> None:
    wanted = Wanted.typed(typed)
    marks = wanted.marks_in(text) if wanted else ()
    assert all(0 <= start < end <= len(text) for start, end in marks)
    assert all(before[1] <= after[0] for before, after in pairwise(marks))


@given(st.text(alphabet="abcé’ -ÄZ1", min_size=1, max_size=12))
def test_what_stands_in_a_text_is_found_there(part: str) -> None:
    wanted = Wanted.typed(part)
    if wanted is not None and any(map(str.isalnum, part)):
        assert wanted.marks_in(f"before; {part} ... after")


def test_thousands_of_texts_are_looked_through_while_someone_types() -> None:
    texts = [f"{number}: {TEXT * 3}" for number in range(5000)]
    wanted = Wanted.typed("tear families")
    assert wanted is not None
    start = time.perf_counter()
    assert sum(len(wanted.marks_in(text)) for text in texts) == 15_000
    assert time.perf_counter() - start < 2
