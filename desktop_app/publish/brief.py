"""From what is known of a place on a day to the brief that is printed: what it says, and in what order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.domain.dates import display_day
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import Certainty, EndReason, PlaceKind, QuoteKind, Rule
from desktop_app.publish.brief_options import EXTENTS, BriefOptions, Extent, Section
from desktop_app.publish.brief_parts import (
    Brief,
    Cited,
    FactRow,
    HistoryRow,
    KeyQuote,
    LawCard,
    LawRow,
    Overruling,
    Sign,
    SourceRow,
)
from desktop_app.publish.citations import speech_words
from desktop_app.publish.citing.cite import printed_entry
from desktop_app.publish.citing.plain import PARAPHRASE
from desktop_app.publish.key_quotes import by_day, choose_key_quotes
from desktop_app.publish.remarks import court_remarks, remarks_on
from desktop_app.publish.summary import SourceNumbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from desktop_app.catalog.records import EventRecord, FigureRecord, PolicyRecord, QuoteRecord
    from desktop_app.publish.summary import LawAbove, PlaceSummary

NO_RULE = "No rule on record in this edition"
NOT_CHECKED_SIGN = "*"
LOW_CERTAINTY_SIGN = "°"


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


def short_title(policy: PolicyRecord) -> str:
    """The title of a policy in a row: what explains a numbered law ("Local Law 58 of 2014: persons …") is left out."""
    head, colon, _explanation = policy.title.partition(": ")
    if not (colon and _has_digit(head)):
        head, bracket, explanation = policy.title.partition(" (")
        if not bracket or _has_digit(explanation) or not _has_digit(head):
            head = policy.title
    return typeset(head)


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
        self._signs: set[str] = set()

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
            status=f"{summary.status if summary.rule or summary.history else NO_RULE}.",
            standing=self._standing(),
            overruling=self._overruling(),
            card=self._card() if Section.LAW in sections else None,
            law=tuple(self._law()) if Section.LAW in sections else (),
            history=tuple(map(self._history_row, self._past())) if Section.HISTORY in sections else (),
            history_note=self._later_changes() if Section.HISTORY in sections else "",
            quotes=tuple(map(self._quote, self._chosen())) if Section.QUOTES in sections else (),
            quotes_note=self._quotes_note() if Section.QUOTES in sections else "",
            figures=tuple(map(self._figure, summary.figures)) if Section.FIGURES in sections else (),
            events=tuple(map(self._event, self._happened())) if Section.EVENTS in sections else (),
            left_out=self._left_out(),
            signs=self._sign_words(),
            sources=self._sources(),
            edition=self._edition(),
        )

    def _cite(self, *records: PolicyRecord | QuoteRecord | EventRecord | FigureRecord) -> tuple[int, ...]:
        """The number of the source that each record rests on; the further ones are not printed."""
        self._numbers.add(record.source for record in records)
        return tuple(self._numbers[record.source] for record in records)

    def _title(self, policy: PolicyRecord) -> str:
        """A title in a row, with a sign for what its card would say in words."""
        signs = "" if policy.checked else NOT_CHECKED_SIGN
        signs += LOW_CERTAINTY_SIGN if policy.certainty is Certainty.LOW else ""
        self._signs.update(signs)
        return f"{short_title(policy)}{signs}"

    def _sign_words(self) -> str:
        words = {NOT_CHECKED_SIGN: "Not yet double-checked.", LOW_CERTAINTY_SIGN: f"{_sentence(Certainty.LOW.label)}"}
        return "  ".join(f"{sign}\u00a0{meaning}" for sign, meaning in words.items() if sign in self._signs)

    def _kind_words(self) -> str:
        place, parents = self._summary.page.place, self._summary.page.parents
        if place.kind in (PlaceKind.CITY, PlaceKind.COUNTY) and parents:
            return f"{place.kind.label} in {parents[0].name}"
        return place.kind.label

    # The rule

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
        parts = [f"The {what} {may_be} on {display_day(summary.on)}", _life(rule)]
        if summary.is_confirmation_old and rules.confirmed_since_start(rule.lead):
            parts.append("more than two years before")
        caveats = "; ".join(wording.caveats(rule.lead.certainty, checked=rule.lead.checked))
        words = _sentence(", ".join(parts)) + (f" {_sentence(caveats)}" if caveats else "")
        said = Cited(words, self._cite(rule.lead))
        return (said, *self._remarks())

    def _remarks(self) -> tuple[Cited, ...]:
        """What stands beside a status that is no answer; beside an answer, the rows of the law say most of it."""
        rule = self._summary.rule
        is_answer = rule is not None and rule.rule.is_answer and rule.is_binding
        remarks = (court_remarks if is_answer else remarks_on)(self._summary)
        return tuple(Cited(f"{typeset(remark.words)}.", self._cite(remark.record)) for remark in remarks)

    def _law_above_sentence(self, above: LawAbove) -> Cited:
        rule = above.rule
        assert rule is not None  # only a law that exists is asked for
        words = f"{above.place.name} law above it: {wording.status_sentence(rule)}, {_life(rule)}."
        return Cited(words, self._cite(rule.lead))

    def _overruling(self) -> Overruling | None:
        above = self._summary.overruled_by
        if above is None or above.rule is None:
            return None
        return Overruling(above.rule.rule, Cited(f"{self._summary.overruled_sentence}.", self._cite(above.rule.lead)))

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
            numbers=self._cite(lead),
        )

    # The other law

    def _law(self) -> Iterator[LawRow]:
        summary = self._summary
        if summary.rule:
            yield from self._rows_here("Also here", self._printed(summary.rule.also))
            yield from self._rows_here("Perhaps", self._printed(summary.rule.perhaps))
        yield from self._rulings("", summary.rulings)
        for above in summary.law_above:
            yield self._row_above(above)
            if self._extent.has_rulings_above:
                courts = "Federal" if above.place.kind is PlaceKind.FEDERAL else above.place.name
                yield from self._rulings(f"{courts}: ", above.rulings)

    def _printed(self, policies: Iterable[PolicyRecord]) -> tuple[PolicyRecord, ...]:
        return tuple(policy for policy in policies if self._extent.has_silent or not self._is_silent(policy))

    def _is_silent(self, policy: PolicyRecord) -> bool:
        """Whether a policy does not mention detainers, and is not the one that gives the rule."""
        rule = self._summary.rule
        return policy.detainer_rule is Rule.NOT_ADDRESSED and (rule is None or policy.id != rule.lead.id)

    def _rows_here(self, relation: str, policies: tuple[PolicyRecord, ...]) -> Iterator[LawRow]:
        """Rows for policies in force beside the first: one each, but those without an answer share one a rule."""
        for policy in policies:
            if policy.detainer_rule.is_answer:
                words = f"{self._title(policy)}, {_since(policy)}, {wording.confirmed_words(policy)}"
                yield self._row_here(relation, _sign(policy), (Cited(words, self._cite(policy)),))
        for sign in dict.fromkeys(_sign(policy) for policy in policies if not policy.detainer_rule.is_answer):
            same = (policy for policy in policies if _sign(policy) == sign)
            items = tuple(Cited(f"{self._title(policy)}, {_since(policy)}", self._cite(policy)) for policy in same)
            yield self._row_here(relation, sign, items)

    def _row_here(self, relation: str, sign: Sign, items: tuple[Cited, ...]) -> LawRow:
        return LawRow(
            relation, has_badge=True, rule=sign.rule, items=items, label=sign.label, is_guidance=sign.is_guidance
        )

    def _row_above(self, above: LawAbove) -> LawRow:
        rule = above.rule
        if rule is None:
            item = Cited(f"{above.place.name}: no record in this edition")
        else:
            words = f"{above.place.name}: {self._title(rule.lead)}, {_life(rule)}"
            item = Cited(words, self._cite(rule.lead))
        label = wording.short_label(rule)
        is_guidance = rule is not None and not rule.is_binding
        own = rule.rule if rule else None
        return LawRow("Law above", has_badge=True, rule=own, items=(item,), label=label, is_guidance=is_guidance)

    def _rulings(self, prefix: str, rulings: tuple[PolicyRecord, ...]) -> Iterator[LawRow]:
        if rulings:
            items = [Cited(self._ruling_words(ruling), self._cite(ruling)) for ruling in rulings]
            items[0] = Cited(prefix + items[0].text, items[0].numbers)
            relation = "Ruling" if len(rulings) == 1 else "Rulings"
            yield LawRow(relation, has_badge=False, rule=None, items=tuple(items), label="")

    def _ruling_words(self, ruling: PolicyRecord) -> str:
        """A ruling with the day of its decision and, where one is on record, its end; it is never in force."""
        decided = rules.start_of(ruling)
        words = [self._title(ruling)]
        words += [f"{ruling.instrument.start_verb} {decided.display}"] if decided else []
        words += [wording.end_words(ruling, self._summary.on)] if ruling.ended or ruling.ended_by else []
        return ", ".join(words)

    def _left_out(self) -> str:
        """What was not printed so that the page holds the rest."""
        summary, extent = self._summary, self._extent
        rule = summary.rule
        here = {p.id: p for p in (*self._begun(), *((*rule.also, *rule.perhaps) if rule else ()))}
        silent = 0 if extent.has_silent else sum(map(self._is_silent, here.values()))
        rulings = 0 if extent.has_rulings_above else sum(len(above.rulings) for above in summary.law_above)
        parts = []
        if silent:
            says = "says" if silent == 1 else "say"
            parts.append(f"{wording.counted(silent, 'policy', 'policies')} here that {says} nothing on detainers")
        if rulings:
            parts.append(f"{wording.counted(rulings, 'ruling')} on the law above")
        return f"Left out to fit the page: {wording.join_words(parts)}." if parts else ""

    # History

    def _begun(self) -> tuple[PolicyRecord, ...]:
        """The policies that had begun by the day, or may have."""
        on = self._summary.on
        return tuple(
            policy
            for policy in self._summary.history
            if (start := rules.start_of(policy)) is None or start.earliest <= on
        )

    def _past(self) -> tuple[PolicyRecord, ...]:
        return self._printed(self._begun())

    def _later_changes(self) -> str:
        later = len(self._summary.history) - len(self._begun())
        return f"{wording.counted(later, 'policy', 'policies')} on record began later." if later else ""

    def _history_row(self, policy: PolicyRecord) -> HistoryRow:
        start = rules.start_of(policy)
        end = wording.end_words(policy, self._summary.on) if policy.ended or policy.ended_by else ""
        usual = f" ({EndReason.SUPERSEDED.label})"
        return HistoryRow(
            when=start.short_display if start else "not on record",
            rule=policy.detainer_rule,
            title=self._title(policy),
            detail=end.removesuffix(usual) if policy.ended else end,
            numbers=self._cite(policy),
            is_guidance=not policy.instrument.binds,
        )

    # Speech

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
        return KeyQuote(quote.id, words, is_verbatim, name, typeset(speech_words(quote)), self._cite(quote))

    # Figures, events, sources

    def _figure(self, figure: FigureRecord) -> FactRow:
        claim = [f"as of {figure.as_of.display}"] if figure.as_of else []
        claim += [f"claimed by {typeset(figure.claimed_by)}"] if figure.claimed_by else []
        value = f"{figure.value:,.15g} {typeset(figure.unit)}"
        return FactRow(value, typeset(figure.what), " · ".join(claim), self._cite(figure))

    def _happened(self) -> tuple[EventRecord, ...]:
        events = (event for event in self._summary.page.events if event.date.earliest <= self._summary.on)
        return tuple(sorted(events, key=lambda event: (event.date.sort_key, event.id)))

    def _event(self, event: EventRecord) -> FactRow:
        return FactRow(event.date.short_display, typeset(event.title), "", self._cite(event))

    def _sources(self) -> tuple[SourceRow, ...]:
        style, has_address = self._options.citation_style, Section.ADDRESSES in self._options.sections
        return tuple(
            SourceRow(number, printed_entry(source, style, has_address=has_address), source.url if has_address else "")
            for number, source in self._numbers.entries()
        )

    def _edition(self) -> str:
        edition = self._summary.page.edition
        parts = (
            f"Jurisdex edition {edition.name}",
            f"data {edition.data_id[:8]}",
            f"printed {display_day(self._printed_on)}",
            "not legal advice",
        )
        return " · ".join(parts)


def _sign(policy: PolicyRecord) -> Sign:
    return Sign(policy.detainer_rule, is_guidance=not policy.instrument.binds)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _life(rule: rules.RuleOnDay[PolicyRecord]) -> str:
    """Since when a rule is in force and how recently that was confirmed."""
    since = wording.since_words(rule)
    # Where the start is not known, since_words may already say when a source shows the rule.
    return since if "shown in force" in since else f"{since}, {wording.answer_confirmed_words(rule)}"


def _since(policy: PolicyRecord) -> str:
    start = rules.start_of(policy)
    return f"since {start.display}" if start else "start not on record"
