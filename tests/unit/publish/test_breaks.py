"""Where web addresses go over to the next line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.publish.pages.breaks import address_break

ADDRESS = "https://legistar.council.nyc.gov/View.aspx?ID=19&GUID=0A45-6911"


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("https://legistar.council.nyc.gov/View.aspx?ID=19&G", "https://legistar.council.nyc.gov/View.aspx?ID=19&"),
        ("https://legistar.council.nyc.gov/View.aspx?ID=19", "https://legistar.council.nyc.gov/View.aspx?ID="),
        ("https://legistar.council.nyc.gov/View.aspx?ID=1", "https://legistar.council.nyc.gov/View.aspx?ID="),
        ("https://legistar.council.nyc.gov/Vi", "https://legistar.council.nyc.gov"),
        ("https://legistar.coun", "https://legistar"),
        ("https://legi", ""),
        ("https:/", ""),
    ],
)
def test_a_line_ends_where_a_reader_sees_that_the_address_goes_on(room: str, line: str) -> None:
    assert ADDRESS[: address_break(ADDRESS, 0, len(room), len(ADDRESS))] == line


def test_a_hyphen_goes_to_the_next_line_so_that_nobody_drops_it() -> None:
    address = "https://a.example/new-york-city"
    assert (
        address[: address_break(address, 0, len("https://a.example/new-yo"), len(address))] == "https://a.example/new"
    )


def test_the_rest_of_an_address_is_broken_by_the_same_rules() -> None:
    start = ADDRESS.index("/View")
    room = start + len("/View.aspx?ID=1")
    assert ADDRESS[start : address_break(ADDRESS, start, room, len(ADDRESS))] == "/View.aspx?ID="


def test_no_scrap_of_an_address_is_left_for_the_last_line() -> None:
    address = "https://a.example/practice/declining/"
    assert address[: address_break(address, 0, len(address) - 1, len(address))] == "https://a.example/practice"


@given(st.text("ab/.-_?&=#%:", min_size=1, max_size=60), st.integers(0, 59), st.integers(1, 60))
def test_a_break_is_inside_the_address_and_the_room(text: str, fitting: int, end: int) -> None:
    at = address_break(text, 0, min(fitting, len(text)), min(end, len(text)))
    assert at == 0 or at <= min(fitting, end)
