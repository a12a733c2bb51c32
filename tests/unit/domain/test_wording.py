"""The sentences about rules and dates."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain import wording
from desktop_app.domain.dates import PartialDate
from desktop_app.domain.rules import rule_on
from desktop_app.domain.vocabulary import Certainty, EndReason, Instrument, Rule, Topic
from tests.helpers.policies import PolicyCase, parse

DAY = date(2018, 6, 15)


@pytest.mark.parametrize(
    ("start", "ended", "confirmed", "words"),
    [
        ("2014-09-02", None, "2019-08", "since Sep 2, 2014"),
        ("2014", None, None, "since 2014"),
        ("2018", None, None, "from some time in 2018"),
        ("2014", "2018", None, "until some time in 2018"),
        (None, None, "2017", "start not on record"),
        (None, None, "2018-06", "start not on record, shown in force in Jun 2018"),
    ],
)
def test_since_when(start: str | None, ended: str | None, confirmed: str | None, words: str) -> None:
    policy = PolicyCase(enacted=parse(start), ended=parse(ended), last_confirmed=parse(confirmed))
    rule = rule_on([policy], DAY)
    assert rule is not None
    assert wording.since_words(rule) == words


def case(start: str | None, ended: str | None = None, **more: object) -> PolicyCase:
    return PolicyCase(id=f"{start} {ended}", enacted=parse(start), ended=parse(ended), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("policies", "record"),
    [
        ([case("2019-03"), case("2020")], "The first rule on record here begins Mar 2019."),
        (
            [case(None, last_confirmed=parse("2019-03-01"))],
            "A rule whose start is not on record is first shown in force on Mar 1, 2019.",
        ),
        (
            [case("2019-03"), case(None, "2019-03", last_confirmed=parse("2019"))],
            "The first rule on record here begins Mar 2019. A rule whose start is not on record is first shown in "
            "force in 2019.",
        ),
        ([case("2012", "2013"), case("2013", "2015-02-01")], "The last rule on record here ended Feb 1, 2015."),
        ([case("2012", ended_by=EndReason.REPEALED)], "The last rule on record here ended on a day not on record."),
        ([case("2012", "2013"), case("2020")], "The rule on record before ended 2013, the next begins 2020."),
        ([case("2019", instrument=Instrument.GUIDANCE)], "The first guidance on record here begins 2019."),
        (
            [case("2019", instrument=Instrument.GUIDANCE), case("2020")],
            "The first rule on record here begins 2020.",
        ),
        ([case(None)], "No day is on record on which the rule here was in force."),
    ],
)
def test_a_day_without_a_rule_is_a_gap_between_rules(policies: list[PolicyCase], record: str) -> None:
    assert rule_on(policies, DAY) is None
    assert wording.no_rule_sentence(policies, DAY) == "No rule on record for Jun 15, 2018"
    gap = "For Jun 15, 2018 there is a gap in this edition, not proof that no rule existed."
    assert wording.gap_words(policies, DAY) == f"{record} {gap}"


@pytest.mark.parametrize("policies", [[], [case("2019", instrument=Instrument.COURT_ORDER)]])
def test_a_place_without_any_rule_is_a_gap(policies: list[PolicyCase]) -> None:
    assert wording.no_rule_sentence(policies, DAY) == "No record in this edition"
    assert wording.gap_words(policies, DAY) == "That is a gap in this edition, not proof that no rule exists."


@pytest.mark.parametrize(
    ("policy", "heading", "words"),
    [
        (case("2014"), "In force on Jun 15, 2018", "In force"),
        (case("2018"), "May be in force on Jun 15, 2018", "May be in force"),
        (case(None, last_confirmed=parse("2018")), "Shown in force in 2018, day not on record", "In force"),
        (case("2014", instrument=Instrument.GUIDANCE), "Guidance on record on Jun 15, 2018", "Guidance on record"),
    ],
)
def test_what_stands_above_a_rule(policy: PolicyCase, heading: str, words: str) -> None:
    rule = rule_on([policy], DAY)
    assert rule is not None
    assert wording.standing_heading(rule) == heading
    assert wording.standing_words(rule) == words
    assert wording.heading_when(rule, "that day") == f"{words} that day"
    assert wording.heading_when(None, "that day") == "That day"


@pytest.mark.parametrize(
    ("start", "instrument", "words"),
    [
        ("1971", Instrument.RESOLUTION, "text in force since 1971"),
        ("2018", Instrument.ORDINANCE, "text in force from some time in 2018"),
        ("2017", Instrument.GUIDANCE, "text since 2017"),
    ],
)
def test_a_silent_text_tells_only_its_age(start: str, instrument: Instrument, words: str) -> None:
    rule = rule_on([case(start, instrument=instrument, detainer_rule=Rule.NOT_ADDRESSED)], DAY)
    assert rule is not None
    assert wording.since_words(rule) == words


def test_what_is_resolved_is_called_a_resolution() -> None:
    resolved = rule_on([case("2014", instrument=Instrument.RESOLUTION)], DAY)
    assert wording.status_sentence(resolved) == "Holds a person for ICE only with a judge’s warrant (by resolution)"
    silent = rule_on([case("2014", instrument=Instrument.RESOLUTION, detainer_rule=Rule.NOT_ADDRESSED)], DAY)
    assert wording.status_sentence(silent) == "The rules on record here do not mention detainers"


def test_an_answer_that_a_later_rule_confirms_says_so() -> None:
    rule = rule_on([case("2011"), case("2015", last_confirmed=parse("2017-07"))], DAY)
    assert rule is not None
    assert wording.since_words(rule) == "since 2011"
    assert wording.answer_confirmed_words(rule) == "last confirmed Jul 2017 by a later rule"
    confirmed = rule_on([case("2011", last_confirmed=parse("2016"))], DAY)
    assert confirmed is not None
    assert wording.answer_confirmed_words(confirmed) == "last confirmed 2016"


def test_guidance_is_never_taken_for_law() -> None:
    rule = rule_on([PolicyCase(enacted=parse("2017"), instrument=Instrument.GUIDANCE)], DAY)
    assert wording.status_sentence(rule).endswith("(guidance, not law)")
    assert wording.short_label(rule) == "Judge’s warrant (guidance, not law)"


def test_a_gap_is_called_a_gap() -> None:
    assert wording.status_sentence(None) == "No record in this edition"
    assert wording.short_label(None) == "No record"


@pytest.mark.parametrize(
    ("confirmed", "words"), [("2019-08", "last confirmed Aug 2019"), (None, "not confirmed since"),
                             ("2013", "not confirmed since")],
)  # fmt: skip
def test_how_recently_it_was_confirmed(confirmed: str | None, words: str) -> None:
    assert wording.confirmed_words(PolicyCase(enacted=parse("2014"), last_confirmed=parse(confirmed))) == words


def test_a_source_after_the_end_is_no_last_confirmation() -> None:
    policy = case("2014", "2019-06", last_confirmed=parse("2025-02"))
    assert wording.confirmed_words(policy) == "shown in force once more in Feb 2025"
    assert (
        wording.confirmed_words(case("2014", "2019-06", last_confirmed=parse("2019-06"))) == "last confirmed Jun 2019"
    )


@pytest.mark.parametrize(
    ("certainty", "checked", "words"),
    [
        (Certainty.HIGH, True, ()),
        (Certainty.LOW, True, ("reported, not read in the text",)),
        (Certainty.MEDIUM, False, ("not yet double-checked",)),
        (Certainty.LOW, False, ("reported, not read in the text", "not yet double-checked")),
    ],
)
def test_what_a_reader_must_know(certainty: Certainty, *, checked: bool, words: tuple[str, ...]) -> None:
    assert wording.caveats(certainty, checked=checked) == words


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        (PolicyCase(enacted=parse("2014-11-14"), effective=parse("2014-12-14")),
         "Ordinance, enacted Nov 14, 2014, in effect Dec 14, 2014, no end date on record"),
        (PolicyCase(enacted=parse("2014"), effective=parse("2014")), "Ordinance, enacted 2014, no end date on record"),
        (PolicyCase(enacted=parse("2012"), ended=parse("2021"), ended_by=EndReason.REPEALED),
         "Ordinance, enacted 2012, in force until 2021 (repealed)"),
        (PolicyCase(enacted=parse("2012"), ended=parse("2014"), ended_by=EndReason.STRUCK_DOWN),
         "Ordinance, enacted 2012, ended 2014 (struck down)"),
        (PolicyCase(enacted=parse("2012"), ended=parse("2014")), "Ordinance, enacted 2012, ended 2014"),
        (PolicyCase(ended_by=EndReason.SUPERSEDED),
         "Ordinance, start not on record, ended on a day not on record (superseded)"),
        (PolicyCase(instrument=Instrument.COURT_ORDER, enacted=parse("2014-03-04")),
         "Court order, decided Mar 4, 2014"),
        (PolicyCase(instrument=Instrument.COURT_ORDER, enacted=parse("2017"), ended=parse("2018"),
                    ended_by=EndReason.SUPERSEDED), "Court order, decided 2017, superseded 2018"),
        (PolicyCase(instrument=Instrument.COURT_ORDER, enacted=parse("2017"), ended=parse("2018")),
         "Court order, decided 2017, ended 2018"),
        (PolicyCase(instrument=Instrument.COURT_ORDER, enacted=parse("2017"), ended_by=EndReason.STRUCK_DOWN),
         "Court order, decided 2017, struck down"),
    ],
)  # fmt: skip
def test_the_life_of_an_instrument(policy: PolicyCase, words: str) -> None:
    assert wording.dates_sentence(policy, DAY) == words


def test_the_law_above_in_words() -> None:
    law = PolicyCase(detainer_rule=Rule.MANDATES_HONORING, enacted=parse("2017-09-01"), instrument=Instrument.STATUTE)
    rule = rule_on([law], DAY)
    assert rule is not None
    assert wording.overruled_sentence("Texas", rule) == (
        "But Texas law requires local agencies to do what an ICE detainer asks, since Sep 1, 2017, not confirmed since"
    )


def test_the_practice_of_a_state_agency_is_no_law_for_those_below() -> None:
    practice = PolicyCase(detainer_rule=Rule.HONORS_ALL, enacted=parse("2014"), instrument=Instrument.STATUTE)
    policy = PolicyCase(
        detainer_rule=Rule.MANDATES_HONORING, enacted=parse("2014"), instrument=Instrument.AGENCY_POLICY
    )
    for case in (practice, policy):
        rule = rule_on([case], DAY)
        assert rule is not None
        assert wording.law_sentence("Texas", rule) == ""


@pytest.mark.parametrize(
    ("when", "words"),
    [(PartialDate(2016, 11, 10), "on Nov 10, 2016"), (PartialDate(2016, 11), "in Nov 2016"),
     (PartialDate(2016), "in 2016"),
     (None, "on a day not on record")],
)  # fmt: skip
def test_a_date_in_a_sentence(when: PartialDate | None, words: str) -> None:
    assert wording.date_words(when) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2014", "2021-12-31", "2014 to Dec 31, 2021"),
        ("2014", None, "from 2014, no end on record"),
        (None, "2021", "until 2021, start not on record"),
        (None, None, "Dates in office not on record"),
    ],
)
def test_when_an_office_was_held(start: str | None, end: str | None, words: str) -> None:
    assert wording.office_dates(parse(start), parse(end)) == words


@pytest.mark.parametrize(("years", "words"), [([], ""), ([2017, 2017], "2017"), ([2025, 2015, 2017], "2015 to 2025")])
def test_from_year_to_year(years: list[int], words: str) -> None:
    assert wording.years_words(years) == words


@pytest.mark.parametrize(
    ("words", "row"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_in_a_row(words: list[str], row: str) -> None:
    assert wording.join_words(words) == row


def test_what_a_policy_covers() -> None:
    topics = (Topic.DETAINER, Topic.ICE_ACCESS, Topic.NOTIFICATION)
    assert wording.covers_sentence(topics) == "Covers detainers, ICE access and release-date notices"
    assert wording.covers_sentence(()) == ""


@pytest.mark.parametrize(("count", "words"), [(0, "0 quotes"), (1, "1 quote"), (2, "2 quotes"), (1187, "1,187 quotes")])
def test_a_number_with_its_noun(count: int, words: str) -> None:
    assert wording.counted(count, "quote") == words
    assert wording.counted(2, "entry", "entries") == "2 entries"


@pytest.mark.parametrize(("count", "words"), [(0, ""), (2, ", 2 of them by guidance, not law")])
def test_what_is_only_advised_is_said_after_a_count(count: int, words: str) -> None:
    assert wording.guidance_share(count) == words
