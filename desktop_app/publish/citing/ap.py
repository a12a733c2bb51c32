"""The Associated Press Stylebook: who said so stands in the text, and there are no notes and no italics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.dates import Precision
from desktop_app.domain.vocabulary import Occasion
from desktop_app.publish.citing.dates import ap_date
from desktop_app.publish.citing.plain import PlainForm, kind_of, quoted_in, words_of
from desktop_app.publish.citing.runs import Citation, Run, in_lines, joined, part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.catalog.records import PersonRecord, PlaceRecord, PolicyRecord, QuoteRecord, SourceRecord
    from desktop_app.domain.dates import PartialDate
    from desktop_app.publish.citing.runs import Part

_WHERE = {
    Occasion.STATEMENT: "in a statement",
    Occasion.INTERVIEW: "in an interview",
    Occasion.NEWS_CONFERENCE: "at a news conference",
    Occasion.PRESS_RELEASE: "in a news release",
    Occasion.MEETING: "at a meeting",
    Occasion.LETTER: "in a letter",
    Occasion.SPEECH: "in a speech",
    Occasion.COURT_OPINION: "in a court opinion",
    Occasion.SOCIAL_MEDIA_POST: "in a social media post",
    Occasion.DEBATE: "in a debate",
    Occasion.EMAIL: "in an email",
    Occasion.TESTIMONY: "in testimony",
    Occasion.HEARING: "at a hearing",
    Occasion.CALL: "in a call",
    Occasion.CAMPAIGN_EVENT: "at a campaign event",
    Occasion.OTHER: "",
}


class ApForm(PlainForm):
    """For news copy. The words come after their attribution, so that no character of theirs has to change."""

    in_effect = "in effect from"

    def join(self, parts: Iterable[Part]) -> Part:
        """Override PlainForm: commas stand within quotation marks."""
        return joined(parts)

    def date(self, when: PartialDate) -> str:
        """Override PlainForm: "Nov. 10, 2016"."""
        return ap_date(when)

    def quote(self, quote: QuoteRecord, person: PersonRecord, source: SourceRecord) -> Citation:
        """Override PlainForm: "A, mayor of B, said in a speech on Nov. 10, 2016: “…”", and below it where."""
        said = " ".join(filter(None, ("said", _WHERE[quote.occasion], self.when(quote.said) if quote.said else "")))
        who = ", ".join(filter(None, (person.name, quote.role)))
        lead = quoted_in(quote).capitalize()
        told = Citation((Run(f"{lead} "), *self.source(source).runs))
        return in_lines([f"{who}, {said}: {words_of(quote)}", told])

    def policy(self, policy: PolicyRecord, place: PlaceRecord, source: SourceRecord) -> Citation:
        """Override PlainForm: the source is attributed."""
        told = Citation((Run("According to "), *self.source(source).runs))
        return in_lines([Citation(self.law(policy, place)), told])

    def law(self, policy: PolicyRecord, place: PlaceRecord) -> Part:
        """Override PlainForm: what it is called, then what it is and of whom."""
        cited = f" ({policy.citation})" if policy.citation and policy.citation not in policy.title else ""
        return part(", ".join([f"{policy.title}{cited}", f"{kind_of(policy)} of {place.name}", *self.life(policy)]))

    def when(self, day: PartialDate) -> str:
        """Override PlainForm: with its preposition."""
        return f"{'on' if day.precision is Precision.DAY else 'in'} {self.date(day)}"
