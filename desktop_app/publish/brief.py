"""From what is known of a place on a day to the brief that is printed: what it says, and in what order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.domain.dates import display_day
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import PlaceKind, QuoteKind
from desktop_app.publish.brief_law import BriefLaw, life_words
from desktop_app.publish.brief_notes import BriefNotes
from desktop_app.publish.brief_options import EXTENTS, BriefOptions, Extent, Section
from desktop_app.publish.brief_parts import (
    Brief,
    Cited,
    FactRow,
    KeyQuote,
    LawCard,
    Overruling,
    SourceRow,
    edition_line,
)
from desktop_app.publish.citations import speech_words
from desktop_app.publish.citing.cite import printed_entry
from desktop_app.publish.citing.plain import PARAPHRASE
from desktop_app.publish.key_quotes import by_day, choose_key_quotes
from desktop_app.publish.remarks import court_remarks, remarks_on
from desktop_app.publish.summary import SourceNumbers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop_app.catalog.records import EventRecord, FigureRecord, PolicyRecord, QuoteRecord
    from desktop_app.publish.summary import LawAbove, PlaceSummary

_NO_RULE = "No rule on record in this edition"


def make_brief(
    summary: PlaceSummary,
    options: BriefOptions,
    printed_on: date,
    extent: Extent = EXTENTS[0],
    numbers: SourceNumbers | None = None,
) -> Brief:
    """Write the brief of a place; the sources are numbered in the order in which it names them.

    With `numbers` it goes on counting where another brief on the same page has ended.
    """
    if numbers is None:
        numbers = SourceNumbers(summary.page.sources)
    return _Writer(summary, options, printed_on, extent, numbers).brief()


def shorter_briefs(brief: Brief) -> Iterator[Brief]:
    """The same brief with less in it, the longest first, for a page that would run over."""
    for extent in EXTENTS[1:]:
        yield make_brief(brief.summary, brief.options, brief.printed_on, extent)


def suggested_name(summary: PlaceSummary) -> str:
    """A file name without an ending: "new-york-city-as-of-2026-11-24"."""
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in summary.page.place.name.lower()).split()
    return "-".join([*(words or [summary.page.place.id]), "as-of", summary.on.isoformat()])


class _Writer:
    """Writes one brief, giving numbers to sources as it names them."""

    def __init__(
        self,
        summary: PlaceSummary,
        options: BriefOptions,
        printed_on: date,
        extent: Extent,
        numbers: SourceNumbers,
    ) -> None:
        self._summary = summary
        self._options = options
        self._printed_on = printed_on
        self._extent = extent
        self._numbers = numbers
        self._notes = BriefNotes(numbers)
        self._law = BriefLaw(summary, extent, self._notes)

    def brief(self) -> Brief:
        """Write the parts in the order in which they are printed, since that gives the sources their numbers."""
        summary, place, sections = self._summary, self._summary.page.place, self._options.sections
        states = [
            parent.name for parent in summary.page.parents if parent.kind in (PlaceKind.STATE, PlaceKind.DISTRICT)
        ]
        heading = ", ".join([place.name, *states])
        day = display_day(summary.on)
        return Brief(
            summary=summary,
            options=self._options,
            printed_on=self._printed_on,
            document_title=f"{heading}: detainer policy, as of {day}",
            heading=heading,
            as_of=f"As of {day}",
            name=place.name,
            kind=f"{self._kind_words()} · {place.ocd_id}",
            rule=summary.rule.rule if summary.rule else None,
            status=f"{summary.status if summary.rule or summary.history else _NO_RULE}.",
            standing=self._standing(),
            overruling=self._overruling(),
            card=self._card() if Section.LAW in sections else None,
            law=tuple(self._law.rows()) if Section.LAW in sections else (),
            history=self._law.past() if Section.HISTORY in sections else (),
            history_note=self._law.later_changes() if Section.HISTORY in sections else "",
            quotes=tuple(map(self._quote, self._chosen())) if Section.QUOTES in sections else (),
            quotes_note=self._quotes_note() if Section.QUOTES in sections else "",
            figures=tuple(map(self._figure, summary.figures)) if Section.FIGURES in sections else (),
            events=tuple(map(self._event, self._happened())) if Section.EVENTS in sections else (),
            left_out=self._law.left_out(),
            signs=self._notes.signs_explained(),
            sources=self._sources(),
            edition=edition_line(summary.page.edition, self._printed_on),
        )

    def _kind_words(self) -> str:
        place, parents = self._summary.page.place, self._summary.page.parents
        if place.kind in (PlaceKind.CITY, PlaceKind.COUNTY) and parents:
            return f"{place.kind.label} in {parents[0].name}"
        return place.kind.label

    def _standing(self) -> tuple[Cited, ...]:
        summary, rule = self._summary, self._summary.rule
        if rule is None:
            told = {remark.record.id for remark in remarks_on(summary)}
            above = next((above for above in summary.law_above if above.rule and above.rule.rule.is_answer), None)
            remarks = self._remarks()
            if above is None or (above.rule and above.rule.lead.id in told):
                return (Cited(summary.gap), *remarks)
            return (Cited(summary.gap), *remarks, self._law_above_sentence(above))
        is_told = not rule.is_binding or rule.shown_in is not None
        may_be = "on record" if is_told else "in force" if rule.is_certain else "that may be in force"
        what = "rule" if rule.is_binding else "guidance"
        parts = [f"The {what} {may_be} on {display_day(summary.on)}", life_words(rule)]
        if summary.is_confirmation_old and rules.confirmed_since_start(rule.lead):
            parts.append("more than two years before")
        caveats = "; ".join(wording.caveats(rule.lead.certainty, checked=rule.lead.checked))
        words = _sentence(", ".join(parts)) + (f" {_sentence(caveats)}" if caveats else "")
        said = Cited(words, self._notes.cite(rule.lead))
        return (said, *self._remarks())

    def _remarks(self) -> tuple[Cited, ...]:
        """What stands beside a status that is no answer; beside an answer, the rows of the law say most of it."""
        rule = self._summary.rule
        is_answer = rule is not None and rule.rule.is_answer and rule.is_binding
        remarks = (court_remarks if is_answer else remarks_on)(self._summary)
        return tuple(Cited(f"{typeset(remark.words)}.", self._notes.cite(remark.record)) for remark in remarks)

    def _law_above_sentence(self, above: LawAbove) -> Cited:
        rule = above.rule
        assert rule is not None  # only a law that exists is asked for
        words = f"{above.place.name} law above it: {wording.status_sentence(rule)}, {life_words(rule)}."
        return Cited(words, self._notes.cite(rule.lead))

    def _overruling(self) -> Overruling | None:
        above = self._summary.overruling
        if above is None or above.rule is None:
            return None
        return Overruling(
            above.rule.rule, Cited(f"{self._summary.overruled_sentence}.", self._notes.cite(above.rule.lead))
        )

    def _card(self) -> LawCard | None:
        if self._summary.rule is None:
            return None
        lead = self._summary.rule.lead
        life = _sentence(wording.dates_sentence(lead, self._summary.on))
        covers = wording.covers_sentence(lead.topics)
        return LawCard(
            title=typeset(lead.title),
            citation=typeset(lead.citation or ""),
            life=f"{life} {covers}." if covers else life,
            summary=typeset(lead.summary),
            note=typeset(lead.note or ""),
            numbers=self._notes.cite(lead),
        )

    def _said(self) -> tuple[QuoteRecord, ...]:
        """The quotes said by the day, or undated."""
        on = self._summary.on
        return tuple(quote for quote in self._summary.page.quotes if quote.said is None or quote.said.earliest <= on)

    def _chosen(self) -> tuple[QuoteRecord, ...]:
        chosen_ids = self._options.quote_ids
        if chosen_ids is None:
            return choose_key_quotes(self._said(), self._policies(), self._extent.quotes)
        return tuple(sorted((quote for quote in self._summary.page.quotes if quote.id in chosen_ids), key=by_day))

    def _policies(self) -> dict[str, PolicyRecord]:
        page = self._summary.page
        known = (*page.policies, *(policy for policies in page.policies_above.values() for policy in policies))
        return {**page.policies_named, **{policy.id: policy for policy in known}}

    def _quotes_note(self) -> str:
        """How many of how many are printed: "4 of 32 quotes", "2 of 24 quotes; 20 were said later"."""
        total, said = len(self._summary.page.quotes), len(self._said())
        if not total:
            return "none on record in this edition"
        words = f"{len(self._chosen())} of {wording.counted(total, 'quote')}"
        later = total - said
        return f"{words}; {later} said later" if later else words

    def _quote(self, quote: QuoteRecord) -> KeyQuote:
        is_verbatim = quote.kind is QuoteKind.DIRECT
        words = quoted(quote.text) if is_verbatim else f"{PARAPHRASE} {typeset(quote.text)}"
        name = typeset(self._summary.page.people[quote.person].name)
        return KeyQuote(quote.id, words, is_verbatim, name, typeset(speech_words(quote)), self._notes.cite(quote))

    def _figure(self, figure: FigureRecord) -> FactRow:
        claim = [f"as of {figure.as_of.display}"] if figure.as_of else []
        claim += [f"claimed by {typeset(figure.claimed_by)}"] if figure.claimed_by else []
        value = f"{figure.value:,.15g} {typeset(figure.unit)}"
        return FactRow(value, typeset(figure.what), " · ".join(claim), self._notes.cite(figure))

    def _happened(self) -> tuple[EventRecord, ...]:
        events = (event for event in self._summary.page.events if event.date.earliest <= self._summary.on)
        return tuple(sorted(events, key=lambda event: (event.date.sort_key, event.id)))

    def _event(self, event: EventRecord) -> FactRow:
        return FactRow(event.date.short_display, typeset(event.title), "", self._notes.cite(event))

    def _sources(self) -> tuple[SourceRow, ...]:
        style, has_address = self._options.citation_style, Section.ADDRESSES in self._options.sections
        return tuple(
            SourceRow(number, printed_entry(source, style, has_address=has_address), source.url if has_address else "")
            for number, source in self._numbers.entries()
        )


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
