"""Everything on record about one card: what it says, its context, and its sources with their addresses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import Occasion, QuoteKind
from desktop_app.domain.wording import (
    answer_confirmed_words,
    caveats,
    date_words,
    dates_sentence,
    since_words,
)
from desktop_app.publish.citing.cite import cite_event, cite_policy, cite_quote
from desktop_app.publish.law import law_when_said
from desktop_app.publish.summary import sources_of
from desktop_app.ui.timeline.rows import QuoteRow
from desktop_app.ui.timeline.words import PARAPHRASE_LEAD, rule_words

if TYPE_CHECKING:
    from desktop_app.catalog.records import EventRecord, PolicyRecord, QuoteRecord, SourceRecord
    from desktop_app.domain.vocabulary import Topic
    from desktop_app.publish.citing.cite import Citing
    from desktop_app.publish.law import LawThatDay
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.timeline.rows import BoxRow, Card


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text below its label, both as they are shown; `stored` is the text as it is in the data."""

    label: str
    text: str
    stored: str


@dataclass(frozen=True, slots=True)
class Details:
    """What the popover of a card shows. The sources have the numbers of the page; the topics lead to theirs."""

    title: str
    subtitle: str
    paragraphs: tuple[Paragraph, ...]
    sources: tuple[tuple[int, SourceRecord], ...]
    topics: tuple[Topic, ...] = ()


def details_of(summary: Telling, card: Card) -> Details:
    """Look up everything about the record of a card."""
    if isinstance(card, QuoteRow):
        return _quote_details(summary, _quote(summary, card))
    event = _event(summary, card)
    return _event_details(summary, event) if event else _policy_details(summary, _policy(summary, card))


def citing_of(summary: Telling, card: Card) -> Citing:
    """The words of a card with their source, to be cited with the stored characters."""
    page = summary.page
    if isinstance(card, QuoteRow):
        quote = _quote(summary, card)
        return partial(cite_quote, quote, page.people[quote.person], page.sources[quote.source])
    event = _event(summary, card)
    if event is None:
        policy = _policy(summary, card)
        return partial(cite_policy, policy, page.places[policy.jurisdiction], page.sources[policy.source])
    return partial(cite_event, event, page.sources[event.source])


def _quote(summary: Telling, card: QuoteRow) -> QuoteRecord:
    return next(quote for quote in summary.page.quotes if quote.id == card.record_id)


def _event(summary: Telling, card: BoxRow) -> EventRecord | None:
    """The event of a card; None if it is about a policy."""
    if card.event_kind is None:
        return None
    return next(event for event in summary.page.events if event.id == card.record_id)


def _policy(summary: Telling, card: BoxRow) -> PolicyRecord:
    return next(policy for policy in summary.page.policies if policy.id == card.record_id)


def _quote_details(summary: Telling, quote: QuoteRecord) -> Details:
    is_verbatim = quote.kind is QuoteKind.DIRECT
    occasion = "" if quote.occasion is Occasion.OTHER else quote.occasion.value
    said = ", ".join(part for part in (occasion, date_words(quote.said)) if part)
    return Details(
        title=typeset(summary.page.people[quote.person].name),
        subtitle=typeset(quote.role),
        paragraphs=_paragraphs(
            ("Said", said[0].upper() + said[1:]),
            ("Words", "Verbatim, as given by the source" if is_verbatim else PARAPHRASE_LEAD),
            ("Context", quote.context),
            ("Note", quote.note or ""),
            *((told.heading, _law_words(told)) for told in law_when_said(summary, quote)),
        ),
        sources=_sources(summary, quote),
        topics=quote.topics,
    )


def _law_words(told: LawThatDay) -> str:
    """A place's rule when something was said: "King County: Listed cases, since Dec 2, 2013 (Ordinance 17706)"."""
    law = told.law
    if law.rule is None:
        return f"{law.place.name}: {law.words}"
    life = f"{since_words(law.rule)}, {answer_confirmed_words(law.rule)}"
    return f"{law.place.name}: {law.words}, {life} ({law.rule.lead.title})"


def _policy_details(summary: Telling, policy: PolicyRecord) -> Details:
    return Details(
        title=typeset(policy.title),
        subtitle=typeset(policy.citation or ""),
        paragraphs=_paragraphs(
            ("Rule", rule_words(policy)),
            ("Dates", dates_sentence(policy, summary.on)),
            ("Summary", policy.summary),
            ("Note", policy.note or ""),
            ("How sure", ", ".join(caveats(policy.certainty, checked=policy.checked))),
        ),
        sources=_sources(summary, policy),
        topics=policy.topics,
    )


def _event_details(summary: Telling, event: EventRecord) -> Details:
    return Details(
        title=typeset(event.title),
        subtitle=f"{event.kind.value.capitalize()}, {event.date.display}",
        paragraphs=_paragraphs(("Summary", event.summary)),
        sources=_sources(summary, event),
    )


def _paragraphs(*texts: tuple[str, str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(label, typeset(text), text) for label, text in texts if text)


def _sources(
    summary: Telling, record: QuoteRecord | PolicyRecord | EventRecord
) -> tuple[tuple[int, SourceRecord], ...]:
    sources = summary.page.sources
    return tuple((summary.sources[source_id], sources[source_id]) for source_id in sources_of(record))
