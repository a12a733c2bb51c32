"""The Bluebook, 21st edition, as far as the records go.

Rules 10 (cases), 12 (statutes and ordinances), 14 (orders), 15 and 17 (reports and releases) and 18 (what stands on the
web); months are abbreviated by table T12, states by T10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import Instrument, PlaceKind, SourceKind
from desktop_app.publish.citing.dates import bluebook_date
from desktop_app.publish.citing.letters import Letters
from desktop_app.publish.citing.plain import PlainForm, occasion_of
from desktop_app.publish.citing.runs import Citation, Run, in_lines, joined, part
from desktop_app.publish.citing.states import STATES

if TYPE_CHECKING:
    from collections.abc import Iterable

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

_NAMED_BY_CITATION = (Instrument.STATUTE, Instrument.REGULATION, Instrument.COURT_ORDER)
_STATE = 2  # of an id, counted by its parts: "us-tx"


class BluebookForm(PlainForm):
    """For briefs and memoranda of law."""

    end = "."

    def join(self, parts: Iterable[Part]) -> Part:
        """Override PlainForm: commas stand within quotation marks."""
        return joined(parts)

    def date(self, when: PartialDate) -> str:
        """Override PlainForm: "Nov. 10, 2016"."""
        return bluebook_date(when)

    def entry(self, source: SourceRecord, letters: Letters) -> tuple[Part, ...]:
        """Override PlainForm: the title is in italics but for laws and releases, and the date in parentheses."""
        authors = part(letters.words(_with_ampersand(source.authors)))
        publisher = letters.words(source.publisher)
        roman = part(letters.words(source.title))
        published = self._in_parentheses(source)
        match source.kind:
            case SourceKind.PRESS_RELEASE:
                return part("Press Release"), part(publisher), (*roman, *published)
            case SourceKind.REPORT:
                return authors, part(publisher), (*letters.italic_title(source), *published)
            case SourceKind.COURT:
                title = letters.case(source.title) if source.title_exact else roman
            case SourceKind.LAW:
                title = roman
            case _:
                title = letters.italic_title(source)
        return authors, title, (Run(publisher), *published)

    def speaker(self, quote: QuoteRecord, person: PersonRecord) -> str:
        """Override PlainForm: the day stands in parentheses after the occasion."""
        speech = ", ".join(filter(None, (person.name, quote.role, occasion_of(quote).capitalize())))
        return f"{speech} ({self.date(quote.said)})" if quote.said else speech

    def law(self, policy: PolicyRecord, place: PlaceRecord) -> Part:
        """Override PlainForm: as rule 12 has it for its kind; a court's decision is dated by its citation."""
        citation = policy.citation if policy.citation and policy.citation not in policy.title else ""
        is_case = policy.instrument is Instrument.COURT_ORDER
        title = Letters.STORED.case(policy.title) if is_case else part(policy.title)
        named = policy.instrument in _NAMED_BY_CITATION and policy.citation
        words = joined([part("" if named else _government(place)), title, part(citation)])
        life = "; ".join(self.life(policy))
        is_dated = is_case and policy.enacted and str(policy.enacted.year) in f"{policy.title} {policy.citation}"
        return words if is_dated or not life else (*words, Run(f" ({life})"))

    def event(self, event: EventRecord, source: SourceRecord) -> Citation:
        """Override PlainForm: the day in parentheses."""
        return in_lines([f"{event.title} ({self.date(event.date)})", self.source(source)])

    def _in_parentheses(self, source: SourceRecord) -> Part:
        published = self.published(source)
        return part(f" ({published})" if published else "")


def _with_ampersand(authors: tuple[str, ...]) -> str:
    """Rule 15.1: "A", "A & B", "A, B & C"."""
    return " & ".join(filter(None, (", ".join(authors[:-1]), authors[-1]))) if authors else ""


def _government(place: PlaceRecord) -> str:
    """A place as rule 12.9 has it: "King County, Wash."."""
    if place.kind not in (PlaceKind.COUNTY, PlaceKind.CITY):
        return place.name
    return f"{place.name}, {STATES['-'.join(place.id.split('-')[:_STATE])]}"
