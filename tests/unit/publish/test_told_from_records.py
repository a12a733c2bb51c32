"""What is told of every place on many days, held against the files of the data, read here by other code.

The definitions are those of the field: a policy is in force from its start (in effect, else enacted) until its end; a
ruling is decided and never in force; guidance does not bind; only a statute or a regulation binds those below.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from desktop_app.publish.law import law_when_said
from desktop_app.publish.remarks import remarks_on
from desktop_app.publish.summary import list_places, summarize
from tests.helpers.raw_data import ANSWERS, COMMANDING, HONORING, LIMITING, Known, read_raw_data

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.pages import PlacePage
    from desktop_app.publish.summary import ListedPlace, PlaceSummary
    from tests.helpers.raw_data import RawData, RawPolicy

DAYS = [
    date.fromisoformat(day)
    for day in (
        "1990-01-01", "2011-10-01", "2013-06-01", "2014-12-31", "2016-11-10", "2017-02-15", "2017-09-10",
        "2018-06-30", "2019-12-31", "2021-07-01", "2025-02-10", "2026-07-10", "2026-11-24",
    )
]  # fmt: skip
every_day = pytest.mark.parametrize("on", DAYS, ids=str)


@pytest.fixture(scope="module")
def raw(pytestconfig: pytest.Config) -> RawData:
    return read_raw_data(pytestconfig.rootpath / "data")


@pytest.fixture(scope="module")
def pages(catalog: Catalog, raw: RawData) -> dict[str, PlacePage]:
    return {place_id: catalog.place_page(place_id) for place_id in raw.places}


def all_told(pages: dict[str, PlacePage], on: date) -> list[PlaceSummary]:
    return [summarize(page, on) for page in pages.values()]


def found(raw: RawData, place_id: str, policy_id: str) -> RawPolicy:
    return next(policy for policy in raw.policies[place_id] if policy.id == policy_id)


def check_force(raw: RawData, told: PlaceSummary) -> None:
    """What is told as in force, or as perhaps in force, is what the files say."""
    on, own = told.on, raw.policies[told.key]
    surely = {policy.id for policy in own if policy.is_surely_in_force(on)}
    perhaps = {policy.id for policy in own if policy.may_be_in_force(on)} - surely
    if told.rule is None:
        assert not surely | perhaps, told.key
        assert told.status in ("No record in this edition", f"No rule on record for {_day(on)}")
        return
    lead = {told.rule.lead.id}
    said_surely = {policy.id for policy in told.rule.also} | (lead if told.rule.is_certain else set())
    said_perhaps = {policy.id for policy in told.rule.perhaps} | (set() if told.rule.is_certain else lead)
    assert said_surely == surely, (told.key, on)
    assert said_perhaps == perhaps, (told.key, on)


@every_day
def test_only_what_is_in_force_is_told_as_in_force(raw: RawData, pages: dict[str, PlacePage], on: date) -> None:
    for told in all_told(pages, on):
        check_force(raw, told)


def test_on_the_very_days_of_starts_and_ends(raw: RawData, pages: dict[str, PlacePage]) -> None:
    for place_id, own in raw.policies.items():
        known = [known for policy in own for known in (policy.start, policy.ended, policy.confirmed) if known]
        edges = {day for each in known for day in (each.first, each.last)}
        for day in sorted(edges | {edge - timedelta(days=1) for edge in edges}):
            check_force(raw, summarize(pages[place_id], day))


@every_day
def test_law_goes_before_guidance_and_an_answer_before_silence(
    raw: RawData, pages: dict[str, PlacePage], on: date
) -> None:
    for told in all_told(pages, on):
        if told.rule is None:
            continue
        own = [policy for policy in raw.policies[told.key] if policy.is_surely_in_force(on)]
        binding = [policy for policy in own if policy.instrument != "guidance"]
        lead = found(raw, told.key, told.rule.lead.id)
        assert lead.rule == told.rule.rule
        if lead.instrument == "guidance":
            assert not binding, told.key
            assert told.status.endswith(" (guidance, not law)")
        elif lead.rule not in ANSWERS:
            assert not any(policy.rule in ANSWERS for policy in binding), told.key
        else:
            assert told.status.endswith(" (by resolution)") == (lead.instrument == "resolution")


@every_day
def test_dates_and_doubts_are_those_of_the_record(raw: RawData, pages: dict[str, PlacePage], on: date) -> None:
    for told in all_told(pages, on):
        if told.rule is None:
            assert (told.since, told.confirmed) == ("", "")
            continue
        lead = found(raw, told.key, told.rule.lead.id)
        start = lead.start
        if told.rule.is_certain:
            since = f"since {start.words}" if start else "start not on record"
            assert told.since in (since, f"text in force {since}", f"text {since}"), told.key
            assert told.since.startswith("text ") == (lead.rule not in ANSWERS and start is not None)
        else:
            assert "some time in" in told.since or "shown in force in" in told.since, told.key
        dates = [lead.confirmed] if lead.confirmed else []
        for policy in raw.policies[told.key]:
            repeats = policy.rule == lead.rule in ANSWERS and policy.is_surely_in_force(on)
            is_law = (policy.instrument == "guidance") == (lead.instrument == "guidance")
            is_later = start is None or (policy.start is not None and policy.start.first > start.first)
            if policy.id != lead.id and repeats and is_law and is_later:
                dates += [known for known in (policy.confirmed or policy.start,) if known]
        if not dates:
            assert told.confirmed == "not confirmed since"
        else:
            latest = max(dates, key=lambda known: known.text)
            words = f"last confirmed {latest.words}"
            if lead.ended and latest == lead.confirmed and latest.first > lead.ended.last:
                words = f"shown in force once more in {latest.words}"  # sources that do not agree
            assert told.confirmed.removesuffix(" by a later rule") == words, told.key


@every_day
def test_a_rule_is_overruled_by_a_law_in_force_that_points_the_other_way(
    raw: RawData, pages: dict[str, PlacePage], on: date
) -> None:
    leads = {told.key: told.rule for told in all_told(pages, on)}
    for told in all_told(pages, on):
        expected = None
        for parent in raw.parents(told.key):
            above = leads[parent]
            if expected is None and above is not None and told.rule is not None:
                law = found(raw, parent, above.lead.id)
                binds = law.instrument in ("statute", "regulation") and law.is_surely_in_force(on)
                own = told.rule.rule
                opposes = (own in LIMITING and law.rule in COMMANDING) or (own in HONORING and law.rule in LIMITING)
                expected = law.id if binds and opposes else None
        above_told = told.overruling
        assert (above_told.rule.lead.id if above_told and above_told.rule else None) == expected, told.key
        assert bool(told.overruled_sentence) == (expected is not None)
        if expected:
            assert not found(raw, above_told.place.id, expected).may_have_ended(on)  # type: ignore[union-attr]


@every_day
def test_a_ruling_is_decided_by_then_and_never_in_force(raw: RawData, pages: dict[str, PlacePage], on: date) -> None:
    for told in all_told(pages, on):
        decided = {
            policy.id
            for policy in raw.policies[told.key]
            if policy.instrument == "court-order"
            and policy.rule in ANSWERS
            and policy.start
            and policy.start.first <= on
        }
        assert {ruling.id for ruling in told.rulings} == decided, told.key
        assert not any(policy.instrument == "court-order" for policy in told.history)


@every_day
def test_what_a_court_decided_about_the_rule_is_pointed_to(raw: RawData, pages: dict[str, PlacePage], on: date) -> None:
    rulings = [event for event in raw.events if event["kind"] == "ruling"]
    for told in all_told(pages, on):
        if told.rule is None or told.rule.rule not in ANSWERS:
            continue
        lead = told.rule.lead.id
        about = [event for event in rulings if lead in event.get("policies", []) and _when(event).first <= on]
        remarks = remarks_on(told)
        said = {remark.event.id for remark in remarks if remark.event}
        rulings_said = {remark.record.id for remark in remarks if remark.policy and remark.words.startswith("A court")}
        for remark in remarks:
            if remark.event:
                assert remark.event.date.earliest <= on, told.key
        if about:
            latest = max(about, key=lambda event: (event["date"], event["id"]))
            assert latest["id"] in said or rulings_said & set(latest["policies"]), told.key


@every_day
def test_a_silent_rule_or_none_never_hides_the_law_above(raw: RawData, pages: dict[str, PlacePage], on: date) -> None:
    for told in all_told(pages, on):
        if told.rule is not None and told.rule.rule in ANSWERS:
            continue
        commands = {
            policy.id
            for parent in raw.parents(told.key)
            for policy in raw.policies[parent]
            if policy.is_surely_in_force(on)
            and policy.rule in ANSWERS - {"requests-only", "honors-all", "case-by-case"}
            and policy.instrument in ("statute", "regulation")
        }
        pointed = {remark.policy.jurisdiction for remark in remarks_on(told) if remark.policy}
        for policy_id in commands:
            parent = next(parent for parent in raw.parents(told.key) if policy_id.startswith(f"{parent}-"))
            assert parent in pointed, (told.key, policy_id)


@every_day
def test_the_list_and_the_map_say_what_the_page_says(catalog: Catalog, pages: dict[str, PlacePage], on: date) -> None:
    listed: dict[str, ListedPlace] = {row.place.id: row for row in list_places(catalog.outline().places, on)}
    assert listed.keys() == pages.keys()
    for told in all_told(pages, on):
        row = listed[told.key]
        assert row.status == told.status
        assert (row.rule.lead.id if row.rule else None) == (told.rule.lead.id if told.rule else None)
        assert row.is_confirmation_old == told.is_confirmation_old
        assert row.overruling == told.overruling
        assert [remark.words for remark in remarks_on(row)] == [remark.words for remark in remarks_on(told)], told.key


def test_every_quote_is_counted_where_it_is_on_record(
    raw: RawData, catalog: Catalog, pages: dict[str, PlacePage]
) -> None:
    for row in list_places(catalog.outline().places, DAYS[-1]):
        on_record = raw.quotes.get(row.place.id, [])
        assert row.quote_count == len(on_record) == len(pages[row.place.id].quotes), row.place.id
        texts = {quote["id"]: quote["text"] for quote in on_record}
        assert {quote.id: quote.text for quote in pages[row.place.id].quotes} == texts, "to the letter"


def test_the_law_of_the_day_of_a_quote_is_the_rule_of_that_day(raw: RawData, pages: dict[str, PlacePage]) -> None:
    checked = 0
    for page in pages.values():
        for quote in page.quotes:
            said = Known.read(next(q for q in raw.quotes[page.place.id] if q["id"] == quote.id).get("said"))
            laws = law_when_said(summarize(page, DAYS[-1]), quote)
            assert bool(laws) == (said is not None)
            for law in laws if said else ():
                assert law.law.rule == summarize(page, said.last).rule  # type: ignore[union-attr]
                checked += 1
    assert checked > 700


def _when(event: dict[str, Any]) -> Known:
    known = Known.read(event["date"])
    assert known is not None
    return known


def _day(on: date) -> str:
    known = Known.read(on.isoformat())
    assert known is not None
    return known.words
