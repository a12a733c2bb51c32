"""How a source, a quote and a policy are cited.

A field that is not on record is left out; nothing stands in for it. What goes to the clipboard has the stored
characters; only what is shown is set in curly quotation marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import Occasion, QuoteKind
from desktop_app.domain.wording import date_words, join_words

if TYPE_CHECKING:
    from desktop_app.catalog.records import PersonRecord, PlaceRecord, PolicyRecord, QuoteRecord, SourceRecord

PARAPHRASE = "[paraphrase]"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of plain text set in one way. Italics are for the names of publications."""

    text: str
    italic: bool = False


def source_entry(source: SourceRecord) -> tuple[Run, ...]:
    """A source for display, without its address: publisher, title, authors, date."""
    title = quoted(source.title) if source.title_exact else typeset(source.title)
    return (Run(typeset(source.publisher), italic=True), Run(f", {_after_publisher(source, title)}"))


def source_entry_text(source: SourceRecord) -> str:
    """A source as plain text with the stored characters, without its address."""
    title = f"“{source.title}”" if source.title_exact else source.title
    return f"{source.publisher}, {_after_publisher(source, title)}"


def _after_publisher(source: SourceRecord, title: str) -> str:
    parts = [title]
    if source.authors:
        parts.append(f"by {join_words(source.authors)}")
    if source.published:
        parts.append(source.published.display)
    return ", ".join(parts)


def is_web_address(address: str) -> bool:
    """Whether an address may become a link: nothing but the web is opened from a page of ours."""
    return address.startswith(("https://", "http://"))


def speech_words(quote: QuoteRecord) -> str:
    """Who the speaker was then, where it was said and when: "Mayor of New York City, speech, Nov 14, 2014"."""
    occasion = "" if quote.occasion is Occasion.OTHER else quote.occasion.value
    when = quote.said.display if quote.said else date_words(None)
    return ", ".join(part for part in (quote.role, occasion, when) if part)


def quote_with_citation(quote: QuoteRecord, person: PersonRecord, source: SourceRecord) -> str:
    """A quote for the clipboard: the stored words, who said them where and when, and where they were quoted."""
    words = f"{PARAPHRASE} {quote.text}" if quote.kind is QuoteKind.PARAPHRASE else f"“{quote.text}”"
    verb = "as reported in" if quote.kind is QuoteKind.PARAPHRASE else "as quoted in"
    return f"{words}\n{person.name}, {speech_words(quote)}, {verb} {source_entry_text(source)}, {source.url}"


def policy_citation(policy: PolicyRecord, place: PlaceRecord, source: SourceRecord) -> str:
    """A policy for the clipboard: place, title, legal citation, instrument with its dates, and its source."""
    instrument = policy.instrument
    life = [instrument.value.replace("-", " ")]
    if policy.enacted:
        life.append(f"{instrument.start_verb} {policy.enacted.display}")
    if policy.effective and policy.effective != policy.enacted:
        life.append(f"in effect {policy.effective.display}")
    if policy.ended:
        life.append(f"ended {policy.ended.display}")
    law = ", ".join(part for part in (place.name, policy.title, policy.citation) if part)
    return f"{law} ({', '.join(life)})\n{source_entry_text(source)}, {source.url}"
