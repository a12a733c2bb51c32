"""What the pane beside the results says of a quote, worked out from the hit and its place on the day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain import wording
from desktop_app.domain.dates import Precision
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import QuoteKind
from desktop_app.publish.citing.cite import cite_quote
from desktop_app.publish.remarks import remarks_on
from desktop_app.publish.summary import sources_of
from desktop_app.ui.search.faces import quote_marked, with_ellipses
from desktop_app.ui.theme.badges import Badge

if TYPE_CHECKING:
    from desktop_app.catalog.records import QuoteRecord, SourceRecord
    from desktop_app.domain.results import SearchHit
    from desktop_app.publish.citing.cite import Citing
    from desktop_app.publish.summary import PlaceSummary

_SHORTEST_LIT = 3
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class RuleThatDay:
    """The card that says what was in force when it was said."""

    heading: str
    badge: Badge
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotePreview:
    """A quote in full. All but the sources is set for display; `citing` is for the clipboard, to the letter."""

    name: str
    role: str
    when: str
    words: MarkedText
    is_verbatim: bool
    remarks: tuple[str, ...] = ()
    rule: RuleThatDay | None = None
    sources: tuple[SourceRecord, ...] = ()
    place_name: str = ""
    citing: Citing | None = None


def preview_of_hit(hit: SearchHit) -> QuotePreview:
    """What the hit alone tells, until the place has been read."""
    is_verbatim = hit.quote_kind is not QuoteKind.PARAPHRASE
    return QuotePreview(
        name=typeset(hit.title.text),
        role=typeset(hit.subtitle.text),
        when=hit.date.display if hit.date else "No date",
        words=quote_marked(hit.snippet) if is_verbatim else with_ellipses(_typeset(hit.snippet)),
        is_verbatim=is_verbatim,
    )


def preview_of(hit: SearchHit, summary: PlaceSummary) -> QuotePreview | None:
    """All there is to say; None where the place has no such quote."""
    quote = next((quote for quote in summary.page.quotes if quote.id == hit.id), None)
    if quote is None:
        return None
    is_verbatim = quote.kind is QuoteKind.DIRECT
    words = MarkedText(quote.text, whole_marks(hit.snippet, quote.text))
    person = summary.page.people[quote.person]
    sources = tuple(summary.page.sources[source_id] for source_id in sources_of(quote))
    when = quote.said.display if quote.said else "No date"
    return QuotePreview(
        name=typeset(person.name),
        role=typeset(quote.role),
        when=" · ".join(part for part in (when, quote.occasion.label) if part),
        words=quote_marked(words) if is_verbatim else _typeset(words),
        is_verbatim=is_verbatim,
        remarks=tuple(typeset(text) for text in (quote.context, quote.note) if text),
        rule=_rule_that_day(quote, summary),
        sources=sources,
        place_name=typeset(summary.page.place.name),
        citing=partial(cite_quote, quote, person, sources[0]),
    )


def whole_marks(snippet: MarkedText, whole: str) -> tuple[tuple[int, int], ...]:
    """The hits in a whole text: those of its snippet where they are, and elsewhere the same words again."""
    start = whole.replace("\n", " ").find(snippet.text)
    if start < 0:
        return ()
    found = {snippet.text[first:last].casefold() for first, last in snippet.marks}
    again = {word for word in found if len(word) >= _SHORTEST_LIT}
    end = start + len(snippet.text)
    others = [
        match.span()
        for match in _WORD.finditer(whole)
        if match[0].casefold() in again and not start <= match.start() < end
    ]
    return tuple(sorted([*others, *((first + start, last + start) for first, last in snippet.marks)]))


def _typeset(words: MarkedText) -> MarkedText:
    return MarkedText(typeset(words.text), words.marks, words.is_cut_before, words.is_cut_after)


def _rule_that_day(quote: QuoteRecord, summary: PlaceSummary) -> RuleThatDay | None:
    """The rule of the day; of a date that is not known to the day, the rule at its end."""
    if quote.said is None:
        return None
    is_day = quote.said.precision is Precision.DAY
    rule = summary.rule
    if rule is None:
        lines = ["That is a gap in this edition, not proof that no rule existed."]
    else:
        lines = [typeset(rule.lead.title), f"{wording.since_words(rule)}, {wording.answer_confirmed_words(rule)}"]
        lines += [summary.overruled_sentence] if summary.overruling else []
    lines += [typeset(remark.words) for remark in remarks_on(summary)]
    when = "that day" if is_day else f"at the end of {quote.said.display}"
    return RuleThatDay(
        heading=wording.heading_when(rule, when),
        badge=_badge(summary),
        label=f"{typeset(summary.page.place.name)}: {wording.short_label(rule)}",
        lines=tuple(lines),
    )


def _badge(summary: PlaceSummary) -> Badge:
    above = summary.overruling.rule if summary.overruling else None
    return Badge.of(summary.rule, above)
