"""The pages of an official, a topic and a source on a day, from the real records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.records import PlaceRecord
from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.vocabulary import Rule, Topic
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.law import LawOfPlaces
from desktop_app.publish.official import OfficialSummary, summarize_official
from desktop_app.publish.source_facts import SourceSummary, summarize_source
from desktop_app.publish.summary import list_places, summarize
from desktop_app.publish.topic import TopicSummary, summarize_topic
from tests.helpers.timelines import policy, quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.catalog.catalog import Catalog

TODAY = date(2026, 11, 24)
LATER = date(2017, 12, 1)


@pytest.fixture
def abbott(catalog: Catalog) -> OfficialSummary:
    return summarize_official(catalog.person_page("greg-abbott"), TODAY)


@pytest.fixture
def detainer(catalog: Catalog) -> TopicSummary:
    return summarize_topic(catalog.topic_page("detainer"), TODAY)


@pytest.fixture
def reuters(catalog: Catalog) -> SourceSummary:
    return summarize_source(catalog.source_page("reuters-2016-11-10-ny-la"), TODAY)


def test_an_official_is_headed_by_office_and_years(abbott: OfficialSummary) -> None:
    assert abbott.status == "Governor of Texas · 10 quotes on record, 2015 to 2025"
    assert abbott.heading == "What Greg Abbott said"
    assert "Governor, State of Texas (dates in office not on record)" in abbott.cited(CitationStyle.PLAIN).text


def test_the_office_is_that_of_the_day(catalog: Catalog) -> None:
    page = catalog.person_page("donald-trump")
    assert summarize_official(page, date(2016, 10, 1)).role != summarize_official(page, date(2018, 1, 1)).role
    before_all = summarize_official(page, date(2000, 1, 1))
    assert before_all.role == page.person.description


def test_places_spoken_about_have_counts_and_the_rule_of_the_day(abbott: OfficialSummary, catalog: Catalog) -> None:
    assert [(spoken.place.name, spoken.quote_count) for spoken in abbott.places] == [
        ("Texas", 9),
        ("Dallas County", 2),
        ("Travis County", 2),
    ]
    for spoken in abbott.places:
        rule = summarize(catalog.place_page(spoken.place.id), TODAY).rule
        assert (spoken.law.rule.rule if spoken.law.rule else None) == (rule.rule if rule else None)


def test_the_strip_has_the_federal_lane_and_the_places(abbott: OfficialSummary) -> None:
    assert [(lane.place.name, lane.is_own) for lane in abbott.lanes] == [
        ("United States", False),
        ("Texas", True),
        ("Dallas County", False),
        ("Travis County", False),
    ]


def test_whoever_spoke_about_many_places_gets_six_lanes(catalog: Catalog) -> None:
    homan = summarize_official(catalog.person_page("tom-homan"), TODAY)
    assert len(homan.places) == 8
    assert len(homan.lanes) == 6


def test_all_quotes_are_told_and_only_what_changed_in_their_years(abbott: OfficialSummary) -> None:
    told = [item for item in abbott.items if item.kind is ItemKind.QUOTE]
    assert {item.id for item in told} == {quote.id for quote in abbott.page.quotes}
    named = {policy_id for quote in abbott.page.quotes for policy_id in quote.policies}
    for item in abbott.items:
        if item.kind is not ItemKind.QUOTE:
            assert item.date is not None
            assert item.id in named or 2015 <= item.date.year <= 2025


def test_each_quote_has_the_law_of_its_day_in_each_place(abbott: OfficialSummary, catalog: Catalog) -> None:
    for said in abbott.page.quotes:
        laws = abbott.law_when_said(said)
        assert [law.law.place.id for law in laws] == list(said.jurisdictions)
        for law in laws:
            assert said.said is not None
            rule = summarize(catalog.place_page(law.law.place.id), said.said.latest).rule
            assert (law.law.rule.rule if law.law.rule else None) == (rule.rule if rule else None)


def test_the_law_above_is_named_where_it_says_otherwise(catalog: Catalog) -> None:
    page = catalog.topic_page("detainer")
    law = LawOfPlaces(page.places, page.policies)
    listed = {listed.place.id: listed for listed in list_places(catalog.outline().places, TODAY)}
    for place_id in page.places:
        found, expected = law.of(place_id, TODAY), listed[place_id]
        assert found.overruling_place == (expected.overruling.place if expected.overruling else None)
        assert found.is_confirmation_old == expected.is_confirmation_old
    assert law.of("us-nc-wake-county", TODAY).words.endswith("but North Carolina law: Must honor")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("2016-05-01", ["Xanadu that day: Judge’s warrant"]),
        ("2014-12-20", ["Xanadu that day: perhaps listed cases"]),
        ("2014", ["Xanadu at the end of 2014: Listed cases"]),
        ("2013-02", ["Xanadu at the end of Feb 2013: No record"]),
        (None, []),
    ],
)
def test_the_law_of_the_day_is_as_sure_as_the_day_is(said: str | None, words: list[str]) -> None:
    place = PlaceRecord.model_validate({"id": "us-xx", "ocd_id": "xx", "name": "Xanadu", "kind": "state"})
    policies = [
        policy("old", detainer_rule="limited-by-criteria", enacted="2014-12", ended="2016-01-01"),
        policy("new", enacted="2016-01-01"),
    ]
    law = LawOfPlaces({"us-xx": place}, policies)
    assert [law.words for law in law.when_said(quote("a", said))] == words


def test_a_topic_counts_the_rules_of_the_places_that_have_it_in_force(detainer: TopicSummary, catalog: Catalog) -> None:
    listed = {listed.place.id: listed for listed in list_places(catalog.outline().places, TODAY)}
    counts = dict(detainer.rule_counts)
    assert list(counts) == [rule for rule in Rule if rule in counts]
    assert counts[Rule.DECLINES_ALL] == sum(
        listed_place.rule is not None and listed_place.rule.rule is Rule.DECLINES_ALL
        for listed_place in listed.values()
    )
    past = summarize_topic(detainer.page, date(2013, 1, 1))
    assert sum(count for _rule, count in past.rule_counts) < sum(counts.values())


@pytest.mark.parametrize("topic", Topic)
def test_a_topic_tells_everything_that_has_it(catalog: Catalog, topic: Topic) -> None:
    summary = summarize_topic(catalog.topic_page(topic), TODAY)
    assert all(topic in policy.topics for policy in summary.policies)
    assert {item.id for item in summary.items} == {
        *(quote.id for quote in summary.page.quotes),
        *(policy.id for policy in summary.policies),
    }
    assert sum(told.policy_count for told in summary.places) == len(summary.policies)
    assert summary.change_days == tuple(sorted(summary.change_days))
    assert summary.name[0].isupper() or summary.name[0].isdigit()


def test_a_source_tells_how_much_rests_on_it_and_where(reuters: SourceSummary) -> None:
    assert reuters.rests == "5 policies, 13 quotes, 2 events, 4 figures, 3 offices"
    assert reuters.fact_count == 27
    assert reuters.places[0][0].name == "United States"


@pytest.mark.parametrize(
    "make",
    [
        lambda catalog: summarize_official(catalog.person_page("bill-de-blasio"), LATER),
        lambda catalog: summarize_topic(catalog.topic_page("funding"), LATER),
        lambda catalog: summarize_source(catalog.source_page("reuters-2016-11-10-ny-la"), LATER),
    ],
)
def test_sources_are_numbered_from_one_without_gaps(
    catalog: Catalog, make: Callable[[Catalog], OfficialSummary | TopicSummary | SourceSummary]
) -> None:
    summary = make(catalog)
    assert [number for number, _source in summary.sources.entries()] == list(range(1, len(summary.sources) + 1))
    assert summary.on == LATER
