"""What must stand beside the status of a place where its own rule is not the whole answer.

A court's ruling is never "in force", but a page that says only "no record" or "not addressed" beside one would mislead;
so would one answer where two are in force.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.domain.vocabulary import Family, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.catalog.records import PolicyRecord
    from desktop_app.publish.summary import PlaceSummary


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence without its full stop, and the policy that it is about."""

    words: str
    policy: PolicyRecord


def remarks_on(summary: PlaceSummary) -> tuple[Remark, ...]:
    """What a reader must know before taking the status for the whole answer; mostly nothing."""
    return (*_law_above(summary), *_other_answers(summary), *_guidance(summary), *_rulings(summary))


def _law_above(summary: PlaceSummary) -> Iterator[Remark]:
    """The law that answers where the place's own rule does not: "do not mention detainers" alone would mislead.

    A place without any rule says it in its gap.
    """
    if summary.rule is None or summary.rule.rule.is_answer:
        return
    for above in summary.law_above:
        if above.rule and above.rule.is_certain and (sentence := wording.law_sentence(above.place.name, above.rule)):
            yield Remark(sentence, above.rule.lead)


def _other_answers(summary: PlaceSummary) -> Iterator[Remark]:
    """Rules in force that answer otherwise than the first; a duty to hold and a ban on limits go together."""
    rule = summary.rule
    if rule is None or not rule.rule.is_answer:
        return
    for policy in rule.also:
        words = policy.detainer_rule.words
        is_other = policy.detainer_rule.is_answer and policy.detainer_rule is not rule.rule
        if is_other and policy.instrument.binds and not (words.family is rule.rule.words.family is Family.HONORS):
            yield Remark(f"Another rule on record here answers otherwise: {words.label}, {policy.title}", policy)


def _guidance(summary: PlaceSummary) -> Iterator[Remark]:
    """Guidance with an answer beside binding rules without one."""
    rule = summary.rule
    if rule is None or rule.rule.is_answer or not rule.is_binding:
        return
    for policy in rule.also:
        if policy.detainer_rule.is_answer and not policy.instrument.binds:
            label = policy.detainer_rule.words.label
            yield Remark(f"Guidance on record here, which is not law, answers: {label}, {policy.title}", policy)


def _rulings(summary: PlaceSummary) -> Iterator[Remark]:
    """Rulings on detainers here, not ended by that day, where the rule in force does not answer the same way."""
    for ruling in summary.rulings:
        decided = rules.start_of(ruling)
        if rules.standing(ruling, summary.on) is not rules.Standing.ENDED and not _agrees(
            summary, ruling.detainer_rule
        ):
            when = wording.date_words(decided)
            yield Remark(f"A court ruled on detainers here {when}: {ruling.title}", ruling)


def _agrees(summary: PlaceSummary, ruled: Rule) -> bool:
    rule = summary.rule
    if rule is None or not rule.is_binding or summary.overruled_by is not None:
        return False
    return rule.rule.is_answer and rule.rule.words.family is ruled.words.family
