"""The sentences about rules and dates, the same on screen, on paper and in the terminal.

They say what a place does and how well that is known; absence of an end date is never called proof that a rule is in
force today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.dates import PartialDate, Precision, display_day
from desktop_app.domain.rules import PolicyLike, RuleOnDay, confirmed_since_start, start_of
from desktop_app.domain.vocabulary import Certainty, Rule, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

NO_RECORD = "No record in this edition"
NO_RECORD_LABEL = "No record"

_LAW_PHRASES = {
    Rule.DECLINES_ALL: "bars holding anyone on an ICE detainer",
    Rule.REQUIRES_JUDICIAL_WARRANT: "lets a person be held for ICE only with a judge’s warrant",
    Rule.LIMITED_BY_CRITERIA: "lets a person be held for ICE only in the cases it lists",
    Rule.FORBIDS_LIMITS: "bars local governments from limiting cooperation with ICE",
    Rule.MANDATES_HONORING: "requires local agencies to do what an ICE detainer asks",
}


def status_sentence(rule: RuleOnDay[PolicyLike] | None) -> str:
    """What the place does: "Holds a person for ICE only with a judge’s warrant"."""
    if rule is None:
        return NO_RECORD
    return rule.rule.words.sentence if rule.is_binding else f"{rule.rule.words.sentence} (guidance, not law)"


def no_rule_sentence(policies: Iterable[PolicyLike], on: date) -> str:
    """What stands in place of a rule: that nothing is on record, or nothing for this day."""
    return f"No rule on record for {display_day(on)}" if _instruments(policies) else NO_RECORD


def gap_words(policies: Iterable[PolicyLike], on: date) -> str:
    """That a day without a rule is a gap, and where the record before it ends or after it begins."""
    known = _instruments(policies)
    if not known:
        return "That is a gap in this edition, not proof that no rule exists."
    later = [policy for policy in known if (first := _first_known(policy)) and first.earliest > on]
    earlier = [policy for policy in known if policy not in later and (policy.ended or policy.ended_by)]
    if not (earlier or later):
        record = "No day is on record on which the rule here was in force."
    elif not later:
        record = f"The last rule on record here {_ended(earlier)}."
    elif not earlier:
        record = f"The first rule on record here {_begins(later)}."
    else:
        record = f"The rule on record before {_ended(earlier)}, the next {_begins(later)}."
    return f"{record} For {display_day(on)} there is a gap in this edition, not proof that no rule existed."


def _instruments(policies: Iterable[PolicyLike]) -> list[PolicyLike]:
    return [policy for policy in policies if not policy.instrument.is_ruling]


def _first_known(policy: PolicyLike) -> PartialDate | None:
    return start_of(policy) or policy.last_confirmed


def _begins(policies: Iterable[PolicyLike]) -> str:
    dated = ((first, policy) for policy in policies if (first := _first_known(policy)))
    when, policy = min(dated, key=lambda entry: entry[0].sort_key)
    return f"begins {when.display}" if start_of(policy) else f"is shown in force {date_words(when)}"


def _ended(policies: Iterable[PolicyLike]) -> str:
    ends = [policy.ended for policy in policies if policy.ended]
    return f"ended {max(ends).display}" if ends else "ended on a day not on record"


def short_label(rule: RuleOnDay[PolicyLike] | None) -> str:
    """The head of a rule card: "Judge’s warrant", with a warning when only guidance says so."""
    if rule is None:
        return NO_RECORD_LABEL
    return rule.rule.words.label if rule.is_binding else f"{rule.rule.words.label} (guidance, not law)"


def since_words(rule: RuleOnDay[PolicyLike]) -> str:
    """Since when: "since Sep 2, 2014", "from some time in 2014", "until some time in 2021", "start not on record"."""
    start, ended = rule.since, rule.lead.ended
    if rule.is_certain:
        return f"since {start.display}" if start else "start not on record"
    if ended is not None and rule.on >= ended.earliest:
        return f"until some time in {ended.display}"
    if start is None:
        confirmed = rule.lead.last_confirmed
        return f"start not on record, shown in force in {confirmed.display}" if confirmed else "start not on record"
    return f"from some time in {start.display}"


def confirmed_words(policy: PolicyLike) -> str:
    """How recently a source shows a policy in force: "last confirmed Aug 2019", "not confirmed since"."""
    confirmed = confirmed_since_start(policy)
    return f"last confirmed {confirmed.display}" if confirmed else "not confirmed since"


def caveats(certainty: Certainty, *, checked: bool) -> tuple[str, ...]:
    """What a reader must know about how well a policy is attested; nothing where it was read and checked twice."""
    words = [] if certainty is not Certainty.LOW else [certainty.label]
    if not checked:
        words.append("not yet double-checked")
    return tuple(words)


def dates_sentence(policy: PolicyLike, on: date) -> str:
    """The instrument's life as known on a day: "Ordinance, enacted Nov 14, 2014, in effect Dec 14, 2014, …".

    Seen from a past day, an end that came later reads "in force until".
    """
    instrument = policy.instrument
    parts = [instrument.label]
    if policy.enacted:
        parts.append(f"{instrument.start_verb} {policy.enacted.display}")
    if policy.effective and policy.effective != policy.enacted:
        parts.append(f"in effect {policy.effective.display}")
    if start_of(policy) is None:
        parts.append("start not on record")
    parts.append(end_words(policy, on))
    return ", ".join(part for part in parts if part)


def end_words(policy: PolicyLike, on: date) -> str:
    """How a policy ended: "no end date on record", "ended Nov 14, 2014 (superseded)", "in force until 2021".

    A ruling has no end of its own; what became of it later is told where that is on record: "struck down 2018".
    """
    reason = policy.ended_by.label if policy.ended_by else "ended"
    if policy.instrument.is_ruling:
        parts = (reason if policy.ended_by or policy.ended else "", policy.ended.display if policy.ended else "")
        return " ".join(part for part in parts if part)
    why = f" ({reason})" if policy.ended_by else ""
    if policy.ended is None:
        return f"ended on a day not on record{why}" if policy.ended_by else "no end date on record"
    if on < policy.ended.earliest:
        return f"in force until {policy.ended.display}{why}"
    return f"ended {policy.ended.display}{why}"


def overruled_sentence(place_name: str, above: RuleOnDay[PolicyLike]) -> str:
    """The second line of a header: "But Texas law requires local agencies to …, since …, last confirmed …"."""
    return f"But {law_sentence(place_name, above)}"


def law_sentence(place_name: str, above: RuleOnDay[PolicyLike]) -> str:
    """What the law of a government above commands, since when and how recently confirmed; empty if it commands nothing.

    Only a statute or a regulation with such a rule does; the practice of a state's own agencies does not.
    """
    phrase = _LAW_PHRASES.get(above.rule)
    if phrase is None or not above.lead.instrument.binds_below:
        return ""
    return f"{place_name} law {phrase}, {since_words(above)}, {confirmed_words(above.lead)}"


def date_words(when: PartialDate | None) -> str:
    """A date inside a sentence: "on Nov 10, 2016", "in Nov 2016", "in 2016", "on a day not on record"."""
    if when is None:
        return "on a day not on record"
    return f"{'on' if when.precision is Precision.DAY else 'in'} {when.display}"


def office_dates(start: PartialDate | None, end: PartialDate | None) -> str:
    """When an office was held, as far as that is on record: "2014 to 2021", "Dates in office not on record"."""
    if start is None:
        return f"until {end.display}, start not on record" if end else "Dates in office not on record"
    return f"{start.display} to {end.display}" if end else f"from {start.display}, no end on record"


def years_words(years: Sequence[int]) -> str:
    """From which year to which: "2015 to 2025", "2017"; empty without any."""
    first, last = min(years, default=0), max(years, default=0)
    return (str(first) if first == last else f"{first} to {last}") if years else ""


def join_words(words: Sequence[str]) -> str:
    """Put words in a row: "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""


def covers_sentence(topics: Sequence[Topic]) -> str:
    """What a policy is about: "Covers detainers, ICE access and release-date notices"; empty without topics."""
    return f"Covers {join_words([topic.label for topic in topics])}" if topics else ""


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 quote", "2 quotes", "1,187 sources"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"
