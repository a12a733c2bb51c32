"""Our own form: what is on record in a row, with nothing to know beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.dates import DateStyle
from desktop_app.domain.vocabulary import Occasion, QuoteKind
from desktop_app.domain.wording import date_words, join_words
from desktop_app.publish.citing.letters import Letters
from desktop_app.publish.citing.runs import Citation, Run, closed, in_lines, part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.catalog.records import (
        EventRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        SourceRecord,
    )
    from desktop_app.domain.dates import PartialDate
    from desktop_app.publish.citing.runs import Part

PARAPHRASE = "[paraphrase]"


class PlainForm:
    """The templates of a style of citation; the other styles change what is different in theirs."""

    end = ""  # what stands after an address
    in_effect = "in effect"

    # What is cited

    def source(self, source: SourceRecord) -> Citation:
        """A source with its address."""
        entry = self.join([*self.entry(source, Letters.STORED), part(source.url)])
        return Citation(closed(entry, self.end) if self.end else entry)

    def quote(self, quote: QuoteRecord, person: PersonRecord, source: SourceRecord) -> Citation:
        """The words, who said them where and when, and where they were quoted."""
        speaker = Run(f"{self.speaker(quote, person)}, {quoted_in(quote)} ")
        return in_lines([words_of(quote), Citation((speaker, *self.source(source).runs))])

    def policy(self, policy: PolicyRecord, place: PlaceRecord, source: SourceRecord) -> Citation:
        """A legal instrument with its dates, and below it the source that shows it."""
        return in_lines([Citation(self.law(policy, place)), self.source(source)])

    def event(self, event: EventRecord, source: SourceRecord) -> Citation:
        """What happened and when, and below it the source."""
        return in_lines([f"{event.title}, {self.date(event.date)}", self.source(source)])

    # How it is written

    def join(self, parts: Iterable[Part]) -> Part:
        """Put the parts of an entry in a row."""
        return part(", ".join("".join(run.text for run in runs) for runs in parts if runs))

    def date(self, when: PartialDate) -> str:
        """Write a date."""
        return when.in_style(DateStyle.ABBREVIATED)

    def when(self, day: PartialDate) -> str:
        """Write when something happened, after its verb."""
        return self.date(day)

    def entry(self, source: SourceRecord, letters: Letters) -> tuple[Part, ...]:
        """The parts of a source, without its address."""
        by = f"by {join_words(source.authors)}" if source.authors else ""
        return (
            part(letters.words(source.publisher)),
            letters.title(source),
            part(letters.words(by)),
            part(self.published(source)),
        )

    def speaker(self, quote: QuoteRecord, person: PersonRecord) -> str:
        """Who spoke, as what, where and when."""
        when = self.date(quote.said) if quote.said else date_words(None)
        return ", ".join(filter(None, (person.name, quote.role, occasion_of(quote), when)))

    def law(self, policy: PolicyRecord, place: PlaceRecord) -> Part:
        """Place, title, legal citation, and the kind of instrument with its dates."""
        words = ", ".join(filter(None, (place.name, policy.title, policy.citation)))
        return part(f"{words} ({', '.join([kind_of(policy), *self.life(policy)])})")

    def life(self, policy: PolicyRecord) -> Iterator[str]:
        """What is on record of when an instrument began and ended."""
        if policy.enacted:
            yield f"{policy.instrument.start_verb} {self.when(policy.enacted)}"
        if policy.effective and policy.effective != policy.enacted:
            yield f"{self.in_effect} {self.date(policy.effective)}"
        if policy.ended:
            yield f"ended {self.when(policy.ended)}"

    def published(self, source: SourceRecord) -> str:
        """When a source was published; empty where it does not say."""
        return self.date(source.published) if source.published else ""


def words_of(quote: QuoteRecord) -> str:
    """The stored words: in quotation marks, or marked as ours."""
    return f"{PARAPHRASE} {quote.text}" if quote.kind is QuoteKind.PARAPHRASE else f"“{quote.text}”"


def occasion_of(quote: QuoteRecord) -> str:
    """Where it was said; "other" says nothing."""
    return "" if quote.occasion is Occasion.OTHER else quote.occasion.value


def kind_of(policy: PolicyRecord) -> str:
    """What kind of instrument it is, inside a sentence."""
    return policy.instrument.value.replace("-", " ")


def quoted_in(quote: QuoteRecord) -> str:
    """What leads to the source, which is never where something was said but where that is told."""
    return "as reported in" if quote.kind is QuoteKind.PARAPHRASE else "as quoted in"
