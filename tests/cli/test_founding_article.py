"""Everything that the founding story says (Reuters, November 10, 2016) can be found in the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Jurisdex

STORY = "reuters-2016-11-10-ny-la"

# What the story says, the place where it must stand, and words with which someone looks for it.
QUOTES = [
    ("us-ny-new-york", "We are not going to tear families apart.", "tear families apart"),
    (
        "us-ny-new-york",
        "We are not going to sacrifice a half million people who live among us, who are part of our community",
        "half million people",
    ),
    ("us-ny-new-york", "dangerous", "de Blasio dangerous"),
    (
        "us-ny-new-york",
        "Now, let's state the obvious, there are other areas that are of real concern where if President-elect Trump"
        " were to follow through on his platform, there would be obvious disagreements and obvious conflict with my"
        " values and with the values of the vast majority of New Yorkers and the needs of New Yorkers.",
        "obvious disagreements",
    ),
    (
        "us-ca-los-angeles",
        "We comply with federal immigration agencies, but insist that detainer requests be handled constitutionally",
        "handled constitutionally",
    ),
    (
        "us-ca-los-angeles",
        "It is Mayor Garcetti's sincere hope that no president would violate those principles, the very foundation of"
        " our nation, by taking punitive action on cities that are simply protecting the well being of residents.",
        "Garcetti's sincere hope",
    ),
    ("us", "We have some bad hombres here and we're going to get them out", "bad hombres"),
]
PARAPHRASES = [
    ("us-ny-new-york", "de-blasio-2016-11-10-continue-to-defend", "defending its residents"),
    ("us-ny-new-york", "de-blasio-2016-11-10-too-soon", "too early to know"),
    ("us-ca-los-angeles", "llanos-2016-11-10-voiced-hopes", "Llanos voiced hope"),
    ("us", "trump-2015-deport-11-million", "deport 11 million people"),
    ("us", "trump-2016-threat-withhold-funds", "threatened to withhold federal money"),
    ("us", "trump-2016-10-19-major-drug-dealers", "deport major drug dealers"),
]
FIGURES = [
    ("us-ny-new-york", "500,000 people living in New York City without legal status", "half a million"),
    ("us", "11,000,000 people living in the United States without legal status", "11 million people"),
    ("us", "5 states that limit compliance with ICE detainer requests", "five states"),
    ("us", "37 cities with policies limiting compliance with ICE detainer requests", "37 cities"),
]
EVENTS = [
    ("us", "2016-11-10-ny-la-officials-respond-to-funding-promise", "hoped president-elect funding"),
    ("us", "2016-09-30-illinois-ruling-as-reported", "Illinois ruling"),
]


@pytest.mark.parametrize(("place", "words", "query"), QUOTES)
def test_a_quote_is_shown_to_the_letter_and_found(jurisdex: Jurisdex, place: str, words: str, query: str) -> None:
    assert f"“{words}” [" in jurisdex("show", place).out
    quotes = [item["record"] for item in jurisdex("show", place, "--json").value["timeline"] if item["type"] == "quote"]
    (quote,) = [quote for quote in quotes if quote["text"] == words]
    assert STORY in (quote["source"], *quote["more_sources"])
    found = jurisdex("search", query, "--json").value["results"]
    assert ("quote", quote["id"]) in [(hit["kind"], hit["id"]) for hit in found]


@pytest.mark.parametrize(("place", "quote_id", "query"), PARAPHRASES)
def test_a_paraphrase_is_marked_and_found(jurisdex: Jurisdex, place: str, quote_id: str, query: str) -> None:
    shown = jurisdex("show", place, "--json").value["timeline"]
    (quote,) = [item["record"] for item in shown if item["record"]["id"] == quote_id]
    assert quote["kind"] == "paraphrase"
    assert f"[paraphrase] {quote['text']} [" in jurisdex("show", place).out
    assert quote_id in [hit["id"] for hit in jurisdex("search", query, "--json").value["results"]]


@pytest.mark.parametrize(("place", "words", "query"), FIGURES)
def test_a_figure_is_shown_and_found(jurisdex: Jurisdex, place: str, words: str, query: str) -> None:
    assert words in jurisdex("show", place).out
    figures = [figure for figure in jurisdex("show", place, "--json").value["figures"] if figure["source"] == STORY]
    found = {hit["id"] for hit in jurisdex("search", query, "--json").value["results"]}
    assert found & {figure["id"] for figure in figures}


@pytest.mark.parametrize(("place", "event_id", "query"), EVENTS)
def test_an_event_is_shown_and_found(jurisdex: Jurisdex, place: str, event_id: str, query: str) -> None:
    shown = jurisdex("show", place, "--json").value["timeline"]
    assert event_id in [item["record"]["id"] for item in shown]
    assert event_id in [hit["id"] for hit in jurisdex("search", query, "--json").value["results"]]


def test_the_ruling_comes_with_the_note_on_its_date(jurisdex: Jurisdex) -> None:
    shown = jurisdex("show", "us").out
    assert "The matching case is Jimenez Moreno v. Napolitano, decided on September 30, 2016" in shown
    assert "gives a statutory ground rather than a constitutional one" in shown


@pytest.mark.parametrize(
    ("place", "day", "rule", "policy"),
    [
        ("us-ny-new-york", "2016-11-10", "requires-judicial-warrant", "us-ny-new-york-ll-58-2014"),
        ("us-ca-los-angeles", "2016-11-10", "requires-judicial-warrant", "us-ca-los-angeles-detainers-2014"),
        ("us-ca", "2016-11-10", "limited-by-criteria", "us-ca-ab-4-2013"),
        ("us", "2016-11-10", "requests-only", "us-8-cfr-287-7"),
    ],
)
def test_the_rules_on_the_day_of_the_story(jurisdex: Jurisdex, place: str, day: str, rule: str, policy: str) -> None:
    shown = jurisdex("show", place, "--as-of", day, "--json").value
    assert (shown["rule"]["value"], shown["rule"]["policy"]) == (rule, policy)
    assert shown["as_of"] == day


def test_the_october_debate_is_an_occasion(jurisdex: Jurisdex) -> None:
    shown = jurisdex("timeline", "us", "--from", "2016-10-19", "--to", "2016-10-19", "--json").value["items"]
    occasions = {item["record"]["occasion"] for item in shown if item["type"] == "quote"}
    assert "debate" in occasions


def test_the_story_itself_is_a_source_that_is_found(jurisdex: Jurisdex) -> None:
    found = jurisdex("search", "Reuters mayors pledge", "--json").value["results"]
    assert STORY in [hit["id"] for hit in found if hit["kind"] == "source"]
