"""A few typed letters and the names that they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fuzzy import Typed

NAMES = [
    "New York City", "New York", "Kern County", "King County", "Kings County", "Cook County", "Zoom in", "Zoom out",
    "Doña Ana County", "Prince George’s County", "Copy with citation", "Copy link", "Go to…", "To the rule",
    "Nancy Pelosi", "Settings…", "Los Angeles", "Los Angeles County", "Back",
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nyc", "New York City"),
        ("ny", "New York"),
        ("new york", "New York"),
        ("king", "King County"),
        ("kings", "Kings County"),
        ("zin", "Zoom in"),
        ("zo", "Zoom in"),
        ("zoomo", "Zoom out"),
        ("dona", "Doña Ana County"),
        ("princegeorges", "Prince George’s County"),
        ("cwc", "Copy with citation"),
        ("cl", "Copy link"),
        ("link", "Copy link"),
        ("LA", "Los Angeles"),
        ("lac", "Los Angeles County"),
        ("rule", "To the rule"),
        ("pelosi", "Nancy Pelosi"),
    ],
)
def test_what_is_meant_comes_first(typed: str, first: str) -> None:
    scored = {name: score for name in NAMES if (score := Typed.of(typed).score(name)) is not None}
    assert max(scored, key=lambda name: scored[name]) == first


@pytest.mark.parametrize(("typed", "name"), [("xyz", "New York City"), ("cyn", "New York City"), ("aa", "Back")])
def test_letters_that_do_not_come_in_order_find_nothing(typed: str, name: str) -> None:
    assert Typed.of(typed).score(name) is None


def test_nothing_typed_fits_everything_alike() -> None:
    assert {Typed.of("  …").score(name) for name in NAMES} == {0}


@given(st.text(max_size=12), st.text(max_size=40))
def test_a_name_answers_to_itself_and_to_any_letters_of_it_in_order(typed: str, name: str) -> None:
    whole = Typed.of(name)
    assert whole.score(name) is not None
    every_other = Typed(whole.letters[::2])
    assert every_other.score(name) is not None
    assert (Typed.of(typed).score(name) is None) == (not _in_order(Typed.of(typed).letters, whole.letters))


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
