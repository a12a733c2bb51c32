"""What must stand beside the status of a place where its own rule is not the whole answer.

A court's ruling is never "in force", but a page that says only "no record" or "not addressed" beside one would mislead;
so would one answer where two are in force, or a law that a court has stopped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain import rules, wording
from desktop_app.domain.vocabulary import Certainty, Instrument, PlaceKind, Rule
from desktop_app.publish.courts import BelowLaw, court_decisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from desktop_app.catalog.records import EventRecord, PolicyRecord
    from desktop_app.publish.summary import LawAbove, PlaceRule


class StatusOfDay(BelowLaw, Protocol):
    """A place with its rule on a day, and whatever else must be told with it."""

    @property
    def rule(self) -> PlaceRule:
        """Its own rule."""

    @property
    def overruling(self) -> LawAbove | None:
        """The law above where it points the other way."""

    @property
    def rulings(self) -> Sequence[PolicyRecord]:
        """Rulings on detainers here, decided by the day."""

    @property
    def history(self) -> Sequence[PolicyRecord]:
        """All of its policies that are no rulings."""


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence without its full stop, and what it is about: a policy, or what a court did about one."""

    words: str
    policy: PolicyRecord | None
    event: EventRecord | None = None

    @property
    def record(self) -> PolicyRecord | EventRecord:
        """Whichever of the two it is."""
        record = self.policy or self.event
        assert record is not None  # a remark is always about something on record
        return record


def remarks_on(place: StatusOfDay) -> tuple[Remark, ...]:
    """What a reader must know before taking the status for the whole answer; mostly nothing."""
    return (
        *_law_above(place),
        *_noted(place),
        *_other_answers(place),
        *_older_answers(place),
        *_guidance(place),
        *_rulings(place),
        *court_remarks(place),
    )


def court_remarks(place: StatusOfDay) -> tuple[Remark, ...]:
    """The last decision about the rule that the status tells, and about the law above that it is overruled by."""
    rule, overruling = place.rule, place.overruling
    told = {remark.record.id for remark in _rulings(place)}
    laws = [(rule.lead, "this rule")] if rule is not None and rule.rule.is_answer else []
    binding = [overruling] if overruling else [above for above in place.law_above if _answers_for(place, above)]
    laws += [(above.rule.lead, f"this {above.place.name} law") for above in binding if above.rule]
    remarks = []
    for law, name in laws:
        decision = next(iter(court_decisions(place, law)), None)
        if decision is not None and told.isdisjoint(decision.policies):
            when = wording.date_words(decision.date)
            remarks.append(Remark(f"A court decided on {name} {when}: {decision.title}", None, decision))
    return tuple({remark.record.id: remark for remark in remarks}.values())


def _answers_for(place: StatusOfDay, above: LawAbove) -> bool:
    """Whether a law above is what answers detainers, since the place's own rule does not."""
    has_answer = place.rule is not None and place.rule.rule.is_answer
    return not has_answer and above.rule is not None and wording.is_command(above.rule)


def _law_above(place: StatusOfDay) -> Iterator[Remark]:
    """The law that answers where the place's own rule does not: "do not mention detainers" alone would mislead.

    A law that only may be in force stands here too where it would overrule the rule of the place.
    """
    rule = place.rule
    for above in place.law_above:
        if above.rule is None:
            continue
        sentence = wording.law_sentence(above.place.name, above.rule)
        if rule is None or not rule.rule.is_answer:
            if sentence or _is_of_state(above):
                yield Remark(sentence or _state_rule(above.place.name, above.rule), above.rule.lead)
        elif not above.rule.is_certain and rules.overrules(replace(above.rule, is_certain=True), rule):
            yield Remark(sentence, above.rule.lead)


def _is_of_state(above: LawAbove) -> bool:
    """Whether a state answers detainers otherwise than by a command to those below: by an order, say.

    What one of its agencies does in its own jails says nothing to a county.
    """
    rule = above.rule
    if rule is None or not rule.rule.is_answer or above.place.kind is PlaceKind.FEDERAL:
        return False
    instrument = rule.lead.instrument
    return instrument.binds_below or instrument in (Instrument.EXECUTIVE_ORDER, Instrument.DIRECTIVE)


def _state_rule(name: str, rule: rules.RuleOnDay[PolicyRecord]) -> str:
    """The rule of a state, without a word on whom it binds: that is not on record."""
    life = f"{wording.since_words(rule)}, {wording.answer_confirmed_words(rule)}"
    instrument = rule.lead.instrument.label.lower()
    return f"Above it, {name} has a rule of its own ({instrument}): {rule.rule.words.label}, {rule.lead.title}, {life}"


def _noted(place: StatusOfDay) -> Iterator[Remark]:
    """What is noted of a rule that may not be what the jail does.

    Who runs the jail need not follow what a board or council resolves; and of what is least certain the accounts differ
    or the text was not seen.
    """
    rule = place.rule
    if rule is None or not rule.rule.is_answer or not rule.lead.note:
        return
    is_resolved = rule.lead.instrument is Instrument.RESOLUTION
    if is_resolved or rule.lead.certainty is Certainty.LOW:
        name = "this resolution" if is_resolved else "this rule"
        yield Remark(f"On record about {name}: {rule.lead.note.rstrip('.')}", rule.lead)


def _other_answers(place: StatusOfDay) -> Iterator[Remark]:
    """Rules in force that answer otherwise than the first."""
    for policy in place.rule.other_answers if place.rule else ():
        words = f"{policy.detainer_rule.words.label}, {policy.title}"
        yield Remark(f"Another rule on record here answers otherwise: {words}", policy)


def _older_answers(place: StatusOfDay) -> Iterator[Remark]:
    """Rules without a start on record that a source shows only later: nobody can say how much older they are.

    A place without any rule says it in its gap.
    """
    rule = place.rule
    for policy in place.history if rule else ():
        is_other = policy.detainer_rule.is_answer and rule is not None and policy.detainer_rule is not rule.rule
        shown = policy.last_confirmed
        is_open = rules.standing(policy, place.on) is rules.Standing.UNKNOWN and not _names_later_year(policy, place.on)
        if is_other and shown and is_open:
            words = f"{policy.detainer_rule.words.label}, {policy.title}"
            when = f"is first shown in force {wording.date_words(shown)}"
            yield Remark(f"A rule whose start is not on record {when}: {words}", policy)


def _names_later_year(policy: PolicyRecord, on: date) -> bool:
    """Whether the title bears the year of an act that a day is older than."""
    return any(int(year) > on.year for year in _YEAR.findall(policy.title))


def _guidance(place: StatusOfDay) -> Iterator[Remark]:
    """Guidance with an answer beside binding rules without one."""
    rule = place.rule
    if rule is None or rule.rule.is_answer or not rule.is_binding:
        return
    for policy in rule.also:
        if policy.detainer_rule.is_answer and not policy.instrument.binds:
            label = policy.detainer_rule.words.label
            yield Remark(f"Guidance on record here, which is not law, answers: {label}, {policy.title}", policy)


def _rulings(place: StatusOfDay) -> Iterator[Remark]:
    """Rulings on detainers, here or in the state, not ended by that day, that the rule in force does not agree with."""
    of_states = [(above.rulings, f"in {above.place.name}") for above in place.law_above if above.place.parent]
    for rulings, where in ((place.rulings, "here"), *of_states):
        for ruling in rulings:
            is_over = rules.standing(ruling, place.on) is rules.Standing.ENDED
            if not is_over and not _agrees(place, ruling.detainer_rule):
                when = wording.date_words(rules.start_of(ruling))
                yield Remark(f"A court ruled on detainers {where} {when}: {ruling.title}", ruling)


def _agrees(place: StatusOfDay, ruled: Rule) -> bool:
    rule = place.rule
    if rule is None or not rule.is_binding or place.overruling is not None:
        return False
    return rule.rule.is_answer and rule.rule.words.family is ruled.words.family
