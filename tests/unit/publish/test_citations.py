"""Sources as they are shown: set for reading, with nothing made up."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.publish.citations import is_web_address, source_entry, source_entry_text
from desktop_app.publish.citing.runs import Run
from tests.helpers.records import source


@pytest.mark.parametrize(
    ("fields", "entry"),
    [
        ({}, "The Times, “Mayor signs laws”"),
        ({"published": "2014-11"}, "The Times, “Mayor signs laws”, Nov 2014"),
        ({"authors": ("Di Poe", "Cy Roe")}, "The Times, “Mayor signs laws”, by Di Poe and Cy Roe"),
        ({"title": 'Hits "sanctuary" cities'}, "The Times, “Hits ‘sanctuary’ cities”"),
        ({"title": "The mayor's letter", "title_exact": False}, "The Times, The mayor’s letter"),
    ],
)
def test_an_entry_has_what_is_on_record_and_no_more(fields: dict[str, Any], entry: str) -> None:
    runs = source_entry(source(**fields))
    assert "".join(run.text for run in runs) == entry
    assert runs[0] == Run("The Times", italic=True)
    assert [run.italic for run in runs[1:]] == [False]


def test_an_entry_as_text_has_the_stored_characters() -> None:
    assert source_entry_text(source(title='The "O\'Neill" letter')) == 'The Times, “The "O\'Neill" letter”'


@pytest.mark.parametrize(
    ("address", "is_link"),
    [("https://a.example", True), ("http://a.example", True), ("javascript:alert(1)", False), ("file:///etc", False)],
)
def test_only_the_web_is_linked_to(address: str, is_link: bool) -> None:
    assert is_web_address(address) is is_link
