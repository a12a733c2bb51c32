"""The words on the cards of the timeline, and those a screen reader says for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.dates import DateStyle, PartialDate, Precision, date_style, display_day
from desktop_app.domain.rules import start_of
from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import EndReason, Occasion, QuoteKind
from desktop_app.domain.wording import caveats, counted, end_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.catalog.records import EventRecord, PolicyRecord, QuoteRecord

NO_DATE = "No date"
PARAPHRASE_LEAD = "Paraphrase · our words, not theirs"


def gutter_date(when: PartialDate | None) -> str:
    """A date beside its card, below the header of its year: "Dec 2", "in Jun", "in 2013", "2013-06"."""
    if when is None:
        return ""
    is_told_by_form = when.precision is Precision.DAY or (when.month and date_style() is DateStyle.ISO)
    return when.display_in_year if is_told_by_form else f"in {when.display_in_year}"


def divider_text(on: date, *, newest_first: bool) -> str:
    """What the line says that parts what was known on a day from what came later."""
    where = "stands above" if newest_first else "follows"
    return f"As of {display_day(on)}. What {where} came later."


def change_line(kind: ItemKind, policy: PolicyRecord, titles: Mapping[str, str]) -> str:
    """What happened to a policy: "Ordinance enacted · Judge’s warrant", "Ordinance ended · superseded by …"."""
    parts: list[str] = []
    match kind:
        case ItemKind.ENACTED:
            start = start_of(policy)
            parts = [_enacted(policy), f"in effect from {start.display}" if start else ""]
        case ItemKind.START:
            parts = [_started(policy), rule_words(policy), *caveats(policy.certainty, checked=True)]
        case ItemKind.END:
            parts = [f"{policy.instrument.label} ended", _end_reason(policy, titles)]
        case ItemKind.RULING:
            parts = ["Decided", _ruled(policy), _later_history(policy)]
        case _:
            pass  # nothing that happens to a policy
    return " · ".join(part for part in parts if part)


def rule_words(policy: PolicyRecord) -> str:
    """The short label of a policy's rule, with a warning where it does not bind."""
    label = policy.detainer_rule.words.label
    return label if policy.instrument.binds else f"{label} (guidance, not law)"


def _enacted(policy: PolicyRecord) -> str:
    return f"{policy.instrument.label} {policy.instrument.start_verb}"


def _started(policy: PolicyRecord) -> str:
    start = start_of(policy)
    if start is None:
        return f"{policy.instrument.label}, start not on record"
    return _enacted(policy) if policy.enacted == start else f"{policy.instrument.label} in effect"


def _end_reason(policy: PolicyRecord, titles: Mapping[str, str]) -> str:
    reason = policy.ended_by.label if policy.ended_by else ""
    successor = titles.get(policy.superseded_by or "")
    if successor is None:
        return reason
    superseded = f"{EndReason.SUPERSEDED.label} by {typeset(successor)}"
    return superseded if reason in ("", EndReason.SUPERSEDED.label) else f"{reason}, {superseded}"


def _ruled(policy: PolicyRecord) -> str:
    return rule_words(policy) if policy.detainer_rule.is_answer else ""


def _later_history(policy: PolicyRecord) -> str:
    if policy.ended is None and policy.ended_by is None:
        return ""
    return end_words(policy, date.max)


def spoken_quote(quote: QuoteRecord, name: str, source: int) -> str:
    """What is said for a quote; its words are not in it, so that they are not read twice."""
    occasion = "" if quote.occasion is Occasion.OTHER else quote.occasion.value
    speaker = ", ".join(part for part in (name, typeset(quote.role), occasion) if part)
    kind = "Paraphrase" if quote.kind is QuoteKind.PARAPHRASE else "Quote"
    return f"{_spoken_date(quote.said)}. {speaker}. {kind}, source {source}."


def spoken_change(
    kind: ItemKind, policy: PolicyRecord, titles: Mapping[str, str], when: PartialDate | None, source: int
) -> str:
    """What is said for a rule change or a ruling: "Dec 2, 2013. Rule change: Ordinance 17706, Listed cases, …"."""
    what = "Ruling" if kind is ItemKind.RULING else "Rule change"
    match kind:
        case ItemKind.START:
            told = [rule_words(policy)]
        case ItemKind.RULING:
            told = [_ruled(policy), _later_history(policy)]
        case _:
            told = change_line(kind, policy, titles).removeprefix(f"{policy.instrument.label} ").split(" · ")
    parts = ", ".join(part for part in (typeset(policy.title), *told) if part)
    return f"{_spoken_date(when)}. {what}: {parts}, source {source}."


def spoken_event(event: EventRecord, source: int) -> str:
    """What is said for an event: "Feb 8, 2017. Lawsuit: Seattle sues …, source 7."."""
    return f"{event.date.display}. {event.kind.value.capitalize()}: {typeset(event.title)}, source {source}."


def spoken_year(title: str, quotes: int, changes: int, others: int) -> str:
    """What is said for the header of a year: "2013, 3 quotes, 1 rule change"."""
    parts = [title]
    for count, noun in ((quotes, "quote"), (changes, "rule change"), (others, "event")):
        if count:
            parts.append(counted(count, noun))
    return ", ".join(parts)


def _spoken_date(when: PartialDate | None) -> str:
    return when.display if when else NO_DATE
