"""Citations: stored characters on the clipboard, typographic ones on display, and nothing made up."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.catalog.records import PersonRecord, PlaceRecord, PolicyRecord, QuoteRecord, SourceRecord
from desktop_app.domain.vocabulary import PlaceKind
from desktop_app.publish.citations import (
    is_web_address,
    policy_citation,
    quote_with_citation,
    source_entry,
    source_entry_text,
)
from desktop_app.publish.citing.runs import Run

PERSON = PersonRecord(id="p", name="James O'Neill", sort_name="O'Neill", description="")


def source(**fields: object) -> SourceRecord:
    return SourceRecord.model_validate(
        {
            "id": "s",
            "publisher": "The Times",
            "title": "Mayor signs laws",
            "url": "https://times.example/1",
            "kind": "news",
        }
        | fields
    )


def quote(**fields: object) -> QuoteRecord:
    return QuoteRecord.model_validate(
        {
            "id": "q",
            "person": "p",
            "role": "Police Commissioner of New York City",
            "said": "2017-02-22",
            "kind": "direct",
            "text": 'It\'s "not" our job',
            "occasion": "letter",
            "context": "",
            "jurisdictions": ("us-ny-new-york",),
            "source": "s",
        }
        | fields
    )


def policy(**fields: object) -> PolicyRecord:
    return PolicyRecord.model_validate(
        {
            "id": "x",
            "title": "Local Law 58 of 2014",
            "instrument": "ordinance",
            "detainer_rule": "requires-judicial-warrant",
            "summary": "",
            "certainty": "high",
            "checked": True,
            "jurisdiction": "us-ny-new-york",
            "source": "s",
        }
        | fields
    )


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


def test_a_quote_is_copied_to_the_letter_with_who_where_and_when() -> None:
    assert quote_with_citation(quote(), PERSON, source(published="2017-02-23")) == (
        '“It\'s "not" our job”\n'
        "James O'Neill, Police Commissioner of New York City, letter, Feb 22, 2017, as quoted in "
        "The Times, “Mayor signs laws”, Feb 23, 2017, https://times.example/1"
    )


def test_a_paraphrase_is_marked_and_not_put_in_quotation_marks() -> None:
    copied = quote_with_citation(quote(kind="paraphrase", text="He would not help."), PERSON, source())
    assert copied.startswith("[paraphrase] He would not help.\nJames O'Neill, ")
    assert "as reported in The Times" in copied


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"said": None}, "letter, on a day not on record, as quoted in"),
        ({"said": "2017"}, "letter, 2017, as quoted in"),
        ({"occasion": "other"}, "Police Commissioner of New York City, Feb 22, 2017, as quoted in"),
    ],
)
def test_what_is_not_on_record_is_said_or_left_out(fields: dict[str, Any], words: str) -> None:
    copied = quote_with_citation(quote(**fields), PERSON, source())
    assert words in copied
    assert "n.d." not in copied


def test_a_policy_is_cited_with_its_place_its_life_and_its_source() -> None:
    place = PlaceRecord(id="us-ny-new-york", ocd_id="x", name="New York City", kind=PlaceKind.CITY)
    law = policy(citation="N.Y.C. Admin. Code § 9-131", enacted="2014-11-14", effective="2014-12-14", ended="2020")
    assert policy_citation(law, place, source()) == (
        "New York City, Local Law 58 of 2014, N.Y.C. Admin. Code § 9-131 "
        "(ordinance, enacted Nov 14, 2014, in effect Dec 14, 2014, ended 2020)\n"
        "The Times, “Mayor signs laws”, https://times.example/1"
    )
    assert policy_citation(policy(), place, source()).startswith("New York City, Local Law 58 of 2014 (ordinance)\n")


@pytest.mark.parametrize(
    ("address", "is_link"),
    [("https://a.example", True), ("http://a.example", True), ("javascript:alert(1)", False), ("file:///etc", False)],
)
def test_only_the_web_is_linked_to(address: str, is_link: bool) -> None:
    assert is_web_address(address) is is_link
