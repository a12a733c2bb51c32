"""The rule on a day: standings, which policy decides, the law above, and how a rule changes over time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.rules import (
    Standing,
    change_days,
    confirmed_since_start,
    is_confirmation_old,
    latest_change,
    may_have_changed,
    overrules,
    rule_on,
    rule_spans,
    standing,
    start_of,
)
from desktop_app.domain.vocabulary import Certainty, EndReason, Instrument, Rule
from tests.helpers.policies import PolicyCase, parse
from tests.helpers.strategies import places_policies, policies

if TYPE_CHECKING:
    from random import Random

S = Standing


@pytest.mark.parametrize(
    ("dates", "day", "expected"),
    [
        (("2014-11-14", None, None, None), "2014-11-13", S.NOT_YET),
        (("2014-11-14", None, None, None), "2014-11-14", S.IN_FORCE),
        (("2014-11-14", "2014-12-14", None, None), "2014-11-20", S.NOT_YET),
        (("2014-11-14", "2014-12-14", None, None), "2014-12-14", S.IN_FORCE),
        (("2014-11-14", None, "2016-03-01", None), "2016-02-29", S.IN_FORCE),
        (("2014-11-14", None, "2016-03-01", None), "2016-03-01", S.ENDED),
        (("2014", None, None, None), "2013-12-31", S.NOT_YET),
        (("2014", None, None, None), "2014-06-15", S.PERHAPS),
        (("2014", None, None, None), "2014-12-31", S.IN_FORCE),
        (("2014-02", None, None, None), "2014-02-27", S.PERHAPS),
        (("2014", None, None, "2014-03"), "2014-03-30", S.PERHAPS),
        (("2014", None, None, "2014-03"), "2014-03-31", S.IN_FORCE),  # a source shows it in force by then
        (("2014-02", None, None, "2013"), "2014-02-27", S.PERHAPS),  # older than its start: no such proof
        (("2012", None, "2021", None), "2021-05-05", S.PERHAPS),
        (("2012", None, "2021", None), "2020-12-31", S.IN_FORCE),
        (("2012", None, "2021", None), "2021-12-31", S.ENDED),
        (("2025", None, "2025", None), "2025-07-01", S.PERHAPS),
        ((None, None, "2017-02-01", "2017-01"), "2016-12-31", S.UNKNOWN),
        ((None, None, "2017-02-01", "2017-01"), "2017-01-15", S.PERHAPS),
        ((None, None, "2017-02-01", "2017-01"), "2017-01-31", S.IN_FORCE),
        ((None, None, "2017-02-01", "2017-01"), "2017-02-01", S.ENDED),
        ((None, None, None, None), "2026-11-24", S.UNKNOWN),
    ],
)  # fmt: skip
def test_how_a_policy_stands(dates: tuple[str | None, ...], day: str, expected: Standing) -> None:
    """The dates are: enacted, effective, ended, last confirmed."""
    enacted, effective, ended, confirmed = dates
    policy = PolicyCase(
        enacted=parse(enacted), effective=parse(effective), ended=parse(ended), last_confirmed=parse(confirmed)
    )
    assert standing(policy, date.fromisoformat(day)) is expected


def test_an_end_on_an_unknown_day_counts_from_the_last_confirmation() -> None:
    policy = PolicyCase(enacted=parse("2010"), ended_by=EndReason.SUPERSEDED, last_confirmed=parse("2017-02-01"))
    assert standing(policy, date(2017, 2, 1)) is S.IN_FORCE
    assert standing(policy, date(2017, 2, 2)) is S.ENDED
    assert change_days([policy])[-1] == date(2017, 2, 2)
    never_confirmed = PolicyCase(enacted=parse("2010"), ended_by=EndReason.SUPERSEDED)
    assert standing(never_confirmed, date(2012, 1, 1)) is S.ENDED


def case(policy_id: str, rule: Rule, start: str | None, **other: object) -> PolicyCase:
    """A row of the tables below."""
    return PolicyCase(id=policy_id, detainer_rule=rule, enacted=parse(start), **other)  # type: ignore[arg-type]


W, L, N, U, H = (
    Rule.REQUIRES_JUDICIAL_WARRANT, Rule.LIMITED_BY_CRITERIA, Rule.NOT_ADDRESSED, Rule.UNCLEAR, Rule.HONORS_ALL,
)  # fmt: skip


@pytest.mark.parametrize(
    ("why", "place", "rule", "lead", "is_certain"),
    [
        ("nothing on record", [], None, None, None),
        ("the newest answer", [case("old", L, "2013"), case("new", W, "2014")], W, "new", True),
        ("the first of the same answer", [case("a", W, "2014"), case("b", W, "2017")], W, "a", True),
        ("a known start before an unknown one", [case("a", W, None, last_confirmed=parse("2015")),
                                                 case("b", W, "2017")], W, "b", True),
        ("an unknown start counts from when it is shown", [case("a", H, None, last_confirmed=parse("2017")),
                                                           case("b", W, "2017-02-02")], H, "a", True),
        ("but from no later where it is unsure", [case("a", H, None, last_confirmed=parse("2018-06")),
                                                  case("b", W, "2018-06", last_confirmed=parse("2019"))],
         W, "b", False),
        ("not from a weaker text that is no better known", [case("a", W, "2017", instrument=Instrument.RESOLUTION),
                                                            case("b", W, "2018-01-01")], W, "b", True),
        (
            "from a weaker text that is better known",
            [case("a", W, "2014", instrument=Instrument.AGENCY_POLICY), case("b", W, "2017", certainty=Certainty.LOW)],
            W,
            "a",
            True,
        ),
        ("an answer before a silent text", [case("a", W, "2014"), case("n", N, "2020")], W, "a", True),
        ("an unseen text before a silent one", [case("u", U, "2014"), case("n", N, "2020")], U, "u", True),
        ("an answer before an unseen text", [case("u", U, "2020"), case("w", W, "2014")], W, "w", True),
        ("law before guidance", [case("n", N, "2010"), case("g", W, "2014", instrument=Instrument.GUIDANCE)],
         N, "n", True),
        ("guidance alone", [case("g", W, "2014", instrument=Instrument.GUIDANCE)], W, "g", True),
        ("a ruling is never in force", [case("r", W, "2014", instrument=Instrument.COURT_ORDER)], None, None, None),
        ("sure before newer but unsure", [case("a", L, "2014"), case("b", W, "2018-06")], L, "a", True),
        ("unsure before nothing", [case("b", W, "2018")], W, "b", False),
        ("an unsure answer before sure silence", [case("n", N, "2010"), case("b", W, "2018")], W, "b", False),
        ("the stronger instrument of one day", [case("a", L, "2014", instrument=Instrument.AGENCY_POLICY),
                                                case("b", W, "2014")], W, "b", True),
        (
            "the one confirmed last of one day",
            [case("a", L, "2014", last_confirmed=parse("2020")), case("b", W, "2014", last_confirmed=parse("2021"))],
            W,
            "b",
            True,
        ),
        ("the better attested of one day", [case("b", L, "2014", certainty=Certainty.LOW), case("a", W, "2014")],
         W, "a", True),
    ],
)  # fmt: skip
def test_which_policy_decides(
    why: str, place: list[PolicyCase], rule: Rule | None, lead: str | None, is_certain: bool | None
) -> None:
    found = rule_on(place, date(2018, 6, 15))
    if found is None:
        assert rule is None, why
    else:
        assert (found.rule, found.lead.id, found.is_certain) == (rule, lead, is_certain), why


def test_the_others_in_force_are_kept_newest_first() -> None:
    place = [case("a", W, "2014"), case("b", L, "2012"), case("c", N, "2013"), case("d", H, "2018")]
    found = rule_on(place, date(2018, 6, 15))
    assert found is not None
    assert [policy.id for policy in found.also] == ["c", "b"]
    assert [policy.id for policy in found.perhaps] == ["d"]


STATUTE = Instrument.STATUTE


@pytest.mark.parametrize(
    ("own", "above", "instrument", "expected"),
    [
        (W, Rule.MANDATES_HONORING, STATUTE, True),
        (L, Rule.FORBIDS_LIMITS, STATUTE, True),
        (H, Rule.DECLINES_ALL, STATUTE, True),
        (H, W, STATUTE, True),
        (W, H, STATUTE, False),  # a state's own practice of honoring says nothing to a county
        (W, Rule.MANDATES_HONORING, Instrument.AGENCY_POLICY, False),
        (W, Rule.DECLINES_ALL, STATUTE, False),
        (Rule.CASE_BY_CASE, Rule.MANDATES_HONORING, STATUTE, False),
        (N, Rule.MANDATES_HONORING, STATUTE, False),
    ],
)
def test_when_the_law_above_points_the_other_way(
    own: Rule, above: Rule, instrument: Instrument, *, expected: bool
) -> None:
    day = date(2020, 1, 1)
    own_rule = rule_on([case("own", own, "2014")], day)
    above_rule = rule_on([case("above", above, "2015", instrument=instrument)], day)
    assert overrules(above_rule, own_rule) is expected
    assert not overrules(None, own_rule)
    assert not overrules(above_rule, None)


def test_a_law_that_only_may_be_in_force_overrules_nothing() -> None:
    day = date(2017, 6, 1)
    own = rule_on([case("own", W, "2014")], day)
    above = rule_on([case("above", Rule.MANDATES_HONORING, "2017", instrument=STATUTE)], day)
    assert above is not None
    assert not above.is_certain
    assert not overrules(above, own)


def test_a_rule_that_only_may_be_in_force_is_overruled_all_the_same() -> None:
    day = date(2017, 6, 1)
    own = rule_on([case("own", W, "2017")], day)
    above = rule_on([case("above", Rule.MANDATES_HONORING, "2016", instrument=STATUTE)], day)
    assert own is not None
    assert not own.is_certain
    assert overrules(above, own)


@pytest.mark.parametrize(
    ("later", "confirmed"),
    [
        (case("later", W, "2018", last_confirmed=parse("2020-05")), "2020-05"),
        (case("later", W, "2018"), "2018"),  # enacting it again shows it too
        (case("later", L, "2010", last_confirmed=parse("2020-05")), "2015"),  # another answer
        (case("later", W, "2018", last_confirmed=parse("2020-05"), instrument=Instrument.GUIDANCE), "2015"),
        (case("later", W, "2022", last_confirmed=parse("2022-05")), "2015"),  # not yet in force
    ],
)
def test_an_answer_is_confirmed_by_a_later_rule_that_repeats_it(later: PolicyCase, confirmed: str) -> None:
    rule = rule_on([case("first", W, "2014", last_confirmed=parse("2015")), later], date(2021, 1, 1))
    assert rule is not None
    assert rule.lead.id == "first"
    assert str(rule.confirmed) == confirmed
    assert may_have_changed(rule) is (confirmed != "2020-05")


def test_a_silence_is_not_confirmed_by_a_later_silence() -> None:
    rule = rule_on([case("first", N, "2014"), case("later", N, "2018", last_confirmed=parse("2020"))], date(2021, 1, 1))
    assert rule is not None
    assert rule.confirmed is None


@pytest.mark.parametrize(
    ("start", "ended", "day", "shown_in"),
    [
        (None, None, "2018-06-15", "2018"),
        (None, None, "2019-06-15", None),  # surely in force since some time before
        ("2018", None, "2018-06-15", None),
        (None, "2018-06", "2018-06-15", None),  # it may have ended by then
    ],
)
def test_a_rule_that_is_only_known_to_be_shown_in_a_year(
    start: str | None, ended: str | None, day: str, shown_in: str | None
) -> None:
    policy = case("own", W, start, ended=parse(ended), last_confirmed=parse("2018"))
    rule = rule_on([policy], date.fromisoformat(day))
    assert rule is not None
    assert rule.shown_in == parse(shown_in)


@pytest.mark.parametrize(
    ("start", "confirmed", "day", "since_start", "is_old"),
    [
        ("2014-09-02", "2019-08", "2020-01-01", "2019-08", False),
        ("2014-09-02", "2019-08", "2021-09-01", "2019-08", True),
        ("2014-09-02", None, "2015-01-01", None, False),
        ("2014-09-02", None, "2018-01-01", None, True),
        ("2019-07-01", "2019-04-25", "2026-01-01", None, True),  # seen as a bill, not since it took effect
        (None, None, "2020-01-01", None, True),
    ],
)
def test_the_last_confirmation(
    start: str | None, confirmed: str | None, day: str, since_start: str | None, *, is_old: bool
) -> None:
    policy = PolicyCase(enacted=parse(start), last_confirmed=parse(confirmed))
    assert confirmed_since_start(policy) == parse(since_start)
    assert is_confirmation_old(policy, date.fromisoformat(day)) is is_old


def test_the_course_of_a_rule() -> None:
    place = [
        case("a", L, "2013-12-02", ended=parse("2014-09-05"), ended_by=EndReason.SUPERSEDED),
        case("b", W, "2014-09-05"),
        case("c", W, "2019"),
    ]
    spans = rule_spans(place, date(2026, 1, 1))
    assert [(span.first, span.end, span.rule, span.lead.id) for span in spans] == [
        (date(2013, 12, 2), date(2014, 9, 5), L, "a"),
        (date(2014, 9, 5), date(2026, 1, 1), W, "b"),
    ]
    assert change_days(place) == (date(2013, 12, 2), date(2014, 9, 5))


def test_a_year_only_start_is_unsure_for_a_year() -> None:
    spans = rule_spans([case("a", W, "2014")], date(2020, 1, 1))
    assert [(span.first, span.end, span.is_certain) for span in spans] == [
        (date(2014, 1, 1), date(2014, 12, 31), False),
        (date(2014, 12, 31), date(2020, 1, 1), True),
    ]


@pytest.mark.parametrize(
    ("place", "day", "change"),
    [
        ([], date(2020, 1, 1), None),
        ([case("a", W, "2014-09-05")], date(2014, 9, 4), None),
        ([case("a", W, "2014-09-05")], date(2014, 9, 5), "2014-09-05"),
        ([case("a", L, "2013-12"), case("b", W, "2014")], date(2014, 6, 1), "2013-12"),
        ([case("a", L, "2013-12"), case("b", W, "2014")], date(2014, 12, 31), "2014"),
        ([case("a", L, "2013-12"), case("b", W, "2014")], date(2013, 12, 15), "2013-12"),
        ([case("a", W, "2014", ended=parse("2015-03-01"))], date(2020, 1, 1), "2015-03-01"),
        ([case("a", W, None, last_confirmed=parse("2015-03-01"))], date(2020, 1, 1), "2015-03"),
        ([case("a", W, "2013", instrument=Instrument.COURT_ORDER)], date(2020, 1, 1), None),
    ],
)
def test_the_latest_change(place: list[PolicyCase], day: date, change: str | None) -> None:
    found = latest_change(place, day)
    assert (str(found) if found else None) == change


def test_an_unknown_start_is_told_apart() -> None:
    spans = rule_spans([case("a", H, None, last_confirmed=parse("2017-01-20"), ended=parse("2017-02-01"))],
                       date(2020, 1, 1))  # fmt: skip
    assert [(span.first, span.end, span.starts_on_record) for span in spans] == [
        (date(2017, 1, 20), date(2017, 2, 1), False)
    ]


DAYS = st.dates(date(1978, 1, 1), date(2032, 1, 1))


@given(policies(), DAYS)
def test_nothing_is_in_force_before_its_start_or_after_its_end(policy: PolicyCase, day: date) -> None:
    how = standing(policy, day)
    start = start_of(policy)
    if start and day < start.earliest:
        assert how in (S.NOT_YET, S.ENDED)
    if policy.ended and day >= policy.ended.latest:
        assert how is S.ENDED
    if how is S.IN_FORCE:
        known = start or policy.last_confirmed
        assert known is not None
        assert known.latest <= day
        assert policy.ended is None or day < policy.ended.earliest


@given(places_policies(), DAYS, st.randoms())
def test_the_order_of_the_records_does_not_matter(place: list[PolicyCase], day: date, random: Random) -> None:
    shuffled = list(place)
    random.shuffle(shuffled)
    assert rule_on(place, day) == rule_on(shuffled, day)


@given(places_policies())
def test_the_spans_are_the_rules_of_their_days(place: list[PolicyCase]) -> None:
    until = date(2032, 1, 1)
    spans = rule_spans(place, until)
    assert all(one.end <= other.first for one, other in pairwise(spans))
    for span in spans:
        for day in (span.first, span.end - timedelta(days=1)):
            found = rule_on(place, day)
            assert found is not None
            assert (found.rule, found.is_certain) == (span.rule, span.is_certain)


@given(places_policies())
def test_a_rule_changes_on_its_change_days_and_on_no_other(place: list[PolicyCase]) -> None:
    days = change_days(place)
    for day in days:
        before, after = rule_on(place, day - timedelta(days=1)), rule_on(place, day)
        assert (before and (before.lead, before.is_certain)) != (after and (after.lead, after.is_certain))
    for one, other in pairwise(days):
        last = rule_on(place, other - timedelta(days=1))
        first = rule_on(place, one)
        assert (first and first.lead) == (last and last.lead)
