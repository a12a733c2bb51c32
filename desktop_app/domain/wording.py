"""The sentences about rules and dates, the same on screen, on paper and in the terminal.

They say what a place does and how well that is known; absence of an end date is never called proof that a rule is in
force today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.dates import PartialDate, Precision, display_day
from desktop_app.domain.rules import PolicyLike, RuleOnDay, confirmed_since_start, start_of
from desktop_app.domain.vocabulary import Certainty, Instrument, Rule, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

NO_RECORD = "No record in this edition"
NO_RECORD_LABEL = "No record"
_NO_START = "start not on record"

_LAW_PHRASES = {
    Rule.DECLINES_ALL: "bars holding anyone on an ICE detainer",
    Rule.REQUIRES_JUDICIAL_WARRANT: "lets a person be held for ICE only with a judge’s warrant",
    Rule.LIMITED_BY_CRITERIA: "lets a person be held for ICE only where its conditions are met",
    Rule.FORBIDS_LIMITS: "bars local governments from limiting cooperation with ICE",
    Rule.MANDATES_HONORING: "requires local agencies to do what an ICE detainer asks",
}


def status_sentence(rule: RuleOnDay[PolicyLike] | None) -> str:
    """What the place does: "Holds a person for ICE only with a judge’s warrant".

    Of guidance, and of what a board or council has resolved, it says so: it may not be what the jail does.
    """
    if rule is None:
        return NO_RECORD
    sentence = rule.rule.words.sentence
    if not rule.is_binding:
        return f"{sentence} (guidance, not law)"
    is_resolved = rule.lead.instrument is Instrument.RESOLUTION and rule.rule.is_answer
    return f"{sentence} (by resolution)" if is_resolved else sentence


def standing_heading(rule: RuleOnDay[PolicyLike]) -> str:
    """What stands above the rule of a day: "In force on Nov 10, 2016"; guidance is never in force."""
    shown = rule.shown_in
    if shown is not None:
        return f"Shown in force in {shown.display}, day not on record"
    return f"{standing_words(rule)} on {display_day(rule.on)}"


def heading_when(rule: RuleOnDay[PolicyLike] | None, when: str) -> str:
    """What stands before the rule of a day in the past: "In force that day"; where there is none, "That day"."""
    return f"{standing_words(rule)} {when}" if rule else f"{when[0].upper()}{when[1:]}"


def standing_words(rule: RuleOnDay[PolicyLike]) -> str:
    """How surely a rule is in force: "In force", "May be in force", "Guidance on record"."""
    if not rule.is_binding:
        return "Guidance on record"
    return "In force" if rule.is_certain or rule.shown_in else "May be in force"


def no_rule_sentence(policies: Iterable[PolicyLike], on: date) -> str:
    """What stands in place of a rule: that nothing is on record, or nothing for this day."""
    return f"No rule on record for {display_day(on)}" if _instruments(policies) else NO_RECORD


def gap_words(policies: Iterable[PolicyLike], on: date) -> str:
    """That a day without a rule is a gap, and where the record before it ends or after it begins."""
    known = _instruments(policies)
    if not known:
        return "That is a gap in this edition, not proof that no rule exists."
    binding = [policy for policy in known if policy.instrument.binds]
    known, what = (binding, "rule") if binding else (known, "guidance")
    later = [policy for policy in known if (start := start_of(policy)) and start.earliest > on]
    older = [first for policy in known if (first := _shown_after(policy, on))]
    earlier = [p for p in known if p not in later and (p.ended or p.ended_by) and not _shown_after(p, on)]
    if earlier and later:
        record = f"The {what} on record before {_ended(earlier)}, the next begins {_first_start(later)}."
    elif earlier:
        record = f"The last {what} on record here {_ended(earlier)}."
    elif later:
        record = f"The first {what} on record here begins {_first_start(later)}."
    else:
        record = "" if older else f"No day is on record on which the {what} here was in force."
    if older:
        when = date_words(min(older, key=lambda known: known.sort_key))
        record = f"{record} A {what} whose start is not on record is first shown in force {when}.".lstrip()
    return f"{record} For {display_day(on)} there is a gap in this edition, not proof that no rule existed."


def _instruments(policies: Iterable[PolicyLike]) -> list[PolicyLike]:
    return [policy for policy in policies if not policy.instrument.is_ruling]


def _shown_after(policy: PolicyLike, on: date) -> PartialDate | None:
    """When a source shows a policy without a start on record, if that is after a day."""
    shown = policy.last_confirmed if start_of(policy) is None else None
    return shown if shown is not None and shown.earliest > on else None


def _first_start(policies: Iterable[PolicyLike]) -> str:
    return min((start for policy in policies if (start := start_of(policy))), key=lambda start: start.sort_key).display


def _ended(policies: Iterable[PolicyLike]) -> str:
    ends = [policy.ended for policy in policies if policy.ended]
    return f"ended {max(ends).display}" if ends else "ended on a day not on record"


def short_label(rule: RuleOnDay[PolicyLike] | None) -> str:
    """The head of a rule card: "Judge’s warrant", with a warning when only guidance says so."""
    return policy_label(rule.lead) if rule else NO_RECORD_LABEL


def policy_label(policy: PolicyLike) -> str:
    """How one policy answers, in two words, with a warning where it does not bind."""
    return rule_label(policy.detainer_rule, is_guidance=not policy.instrument.binds)


def rule_label(rule: Rule, *, is_guidance: bool) -> str:
    """A rule in two words, with a warning where it is only advised."""
    return f"{rule.words.label} (guidance, not law)" if is_guidance else rule.words.label


def since_words(rule: RuleOnDay[PolicyLike]) -> str:
    """Since when: "since Sep 2, 2014", "from some time in 2014", "until some time in 2021", "start not on record".

    Of a text without an answer only its age is told, not since when the place would have kept silent.
    """
    start, ended = rule.since, rule.lead.ended
    if not rule.is_certain and ended is not None and rule.on >= ended.earliest:
        return f"until some time in {ended.display}"
    if start is None:
        return f"start not on record, shown in force in {rule.shown_in.display}" if rule.shown_in else _NO_START
    since = f"since {start.display}" if rule.is_certain else f"from some time in {start.display}"
    if rule.rule.is_answer:
        return since
    return f"text in force {since}" if rule.is_binding else f"text {since}"


def confirmed_words(policy: PolicyLike) -> str:
    """How recently a source shows a policy in force: "last confirmed Aug 2019", "not confirmed since"."""
    confirmed = confirmed_since_start(policy)
    if confirmed is None:
        return "not confirmed since"
    if policy.ended is not None and confirmed.earliest > policy.ended.latest:
        return f"shown in force once more {date_words(confirmed)}"  # where sources do not agree on its end
    return f"last confirmed {confirmed.display}"


def answer_confirmed_words(rule: RuleOnDay[PolicyLike]) -> str:
    """How recently the answer of a place is shown in force, be it by the policy that gives it or by a later one."""
    confirmed = rule.confirmed
    if confirmed is None or confirmed == confirmed_since_start(rule.lead):
        return confirmed_words(rule.lead)
    return f"last confirmed {confirmed.display} by a later rule"


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
    if not is_command(above):
        return ""
    life = f"{since_words(above)}, {answer_confirmed_words(above)}"
    return f"{place_name} law {_LAW_PHRASES[above.rule]}, {life}"


def is_command(above: RuleOnDay[PolicyLike]) -> bool:
    """Whether the law of a government above tells those below how to answer a detainer."""
    return above.rule in _LAW_PHRASES and above.lead.instrument.binds_below


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


def guidance_share(count: int) -> str:
    """After a number of places with a rule: that it is only guidance in some of them; nothing where it is in none."""
    return f", {count} of them by guidance, not law" if count else ""


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 quote", "2 quotes", "1,187 sources"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"
