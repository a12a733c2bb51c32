"""How a source, a quote and a policy are cited.

A field that is not on record is left out; nothing stands in for it. What goes to the clipboard has the stored
characters; only what is shown is set in curly quotation marks. What is shown has dates in the reader's style, while a
citation has those of its own, wherever it is copied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.dates import DateStyle, PartialDate
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import Occasion, QuoteKind
from desktop_app.domain.wording import date_words, join_words
from desktop_app.publish.citing.runs import Run

if TYPE_CHECKING:
    from desktop_app.catalog.records import PersonRecord, PlaceRecord, PolicyRecord, QuoteRecord, SourceRecord

PARAPHRASE = "[paraphrase]"


def source_entry(source: SourceRecord) -> tuple[Run, ...]:
    """A source for display, without its address: publisher, title, authors, date."""
    title = quoted(source.title) if source.title_exact else typeset(source.title)
    shown = source.published.display if source.published else ""
    return (Run(typeset(source.publisher), italic=True), Run(f", {_after_publisher(source, title, shown)}"))


def source_entry_text(source: SourceRecord) -> str:
    """The stored characters of what `source_entry` shows, one for one."""
    return _plain_entry(source, source.published.display if source.published else "")


def cited_entry(source: SourceRecord) -> str:
    """A source as it is cited, without its address."""
    return _plain_entry(source, _cited(source.published) if source.published else "")


def _plain_entry(source: SourceRecord, published: str) -> str:
    title = f"“{source.title}”" if source.title_exact else source.title
    return f"{source.publisher}, {_after_publisher(source, title, published)}"


def _after_publisher(source: SourceRecord, title: str, published: str) -> str:
    by = f"by {join_words(source.authors)}" if source.authors else ""
    return ", ".join(part for part in (title, by, published) if part)


def _cited(when: PartialDate) -> str:
    return when.in_style(DateStyle.ABBREVIATED)


def is_web_address(address: str) -> bool:
    """Whether an address may become a link: nothing but the web is opened from a page of ours."""
    return address.startswith(("https://", "http://"))


def speech_words(quote: QuoteRecord) -> str:
    """Who the speaker was then, where it was said and when: "Mayor of New York City, speech, Nov 14, 2014"."""
    return _speech(quote, quote.said.display if quote.said else date_words(None))


def _speech(quote: QuoteRecord, when: str) -> str:
    occasion = "" if quote.occasion is Occasion.OTHER else quote.occasion.value
    return ", ".join(part for part in (quote.role, occasion, when) if part)


def quote_with_citation(quote: QuoteRecord, person: PersonRecord, source: SourceRecord) -> str:
    """A quote for the clipboard: the stored words, who said them where and when, and where they were quoted."""
    words = f"{PARAPHRASE} {quote.text}" if quote.kind is QuoteKind.PARAPHRASE else f"“{quote.text}”"
    verb = "as reported in" if quote.kind is QuoteKind.PARAPHRASE else "as quoted in"
    speech = _speech(quote, _cited(quote.said) if quote.said else date_words(None))
    return f"{words}\n{person.name}, {speech}, {verb} {cited_entry(source)}, {source.url}"


def policy_citation(policy: PolicyRecord, place: PlaceRecord, source: SourceRecord) -> str:
    """A policy for the clipboard: place, title, legal citation, instrument with its dates, and its source."""
    instrument = policy.instrument
    life = [instrument.value.replace("-", " ")]
    if policy.enacted:
        life.append(f"{instrument.start_verb} {_cited(policy.enacted)}")
    if policy.effective and policy.effective != policy.enacted:
        life.append(f"in effect {_cited(policy.effective)}")
    if policy.ended:
        life.append(f"ended {_cited(policy.ended)}")
    law = ", ".join(part for part in (place.name, policy.title, policy.citation) if part)
    return f"{law} ({', '.join(life)})\n{cited_entry(source)}, {source.url}"
