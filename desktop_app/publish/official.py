"""What an official said, in all places, with the law of the day in each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain import timeline, wording
from desktop_app.domain.timeline import ItemKind
from desktop_app.publish.citing.cite import cite_source
from desktop_app.publish.citing.runs import in_lines
from desktop_app.publish.law import LaneLaw, LawOfPlaces, LawThatDay, RuleOfPlace
from desktop_app.publish.summary import SourceNumbers, Speaker, by_day_said, sources_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop_app.catalog.pages import PersonPage
    from desktop_app.catalog.records import PlaceRecord, QuoteRecord
    from desktop_app.domain.vocabulary import Occasion
    from desktop_app.publish.citing.runs import Citation
    from desktop_app.publish.citing.style import CitationStyle
    from desktop_app.publish.summary import PlaceItem

_MOST_LANES = 6  # so that the strip leaves room for the words
_FEDERAL = "us"


@dataclass(frozen=True, slots=True)
class PlaceSpokenAbout:
    """A place that the official spoke about: how often, and its rule on the day."""

    law: RuleOfPlace
    quote_count: int

    @property
    def place(self) -> PlaceRecord:
        """The place."""
        return self.law.place


@dataclass(frozen=True, slots=True)
class OfficialSummary:
    """An official's page on one day. `role` is the office of the latest quote said by that day."""

    page: PersonPage
    on: date
    role: str
    places: tuple[PlaceSpokenAbout, ...]
    occasions: tuple[tuple[Occasion, int], ...]
    items: tuple[PlaceItem, ...]
    speakers: tuple[Speaker, ...]
    sources: SourceNumbers
    law: LawOfPlaces

    @property
    def key(self) -> str:
        """Which page it is, on whatever day."""
        return self.page.person.id

    @property
    def status(self) -> str:
        """The line under the name: "Governor of Texas · 10 quotes on record, 2015 to 2025"."""
        years = wording.years_words([quote.said.year for quote in self.page.quotes if quote.said])
        quotes = f"{wording.counted(len(self.page.quotes), 'quote')} on record"
        return " · ".join(part for part in (self.role, ", ".join(filter(None, (quotes, years)))) if part)

    @property
    def heading(self) -> str:
        """What stands above the timeline."""
        return f"What {self.page.person.name} said"

    @property
    def subject(self) -> str:
        """The name of the official."""
        return self.page.person.name

    @property
    def about(self) -> str:
        """What the quotes are, after "5 quotes"."""
        return f"by {self.page.person.name}"

    @property
    def change_days(self) -> tuple[date, ...]:
        """The days on which the rule of any place spoken about changed."""
        return self.law.change_days(spoken.place.id for spoken in self.places)

    @property
    def lanes(self) -> tuple[LaneLaw, ...]:
        """The federal lane, then the places spoken about most; the column beside the timeline lists them all."""
        others = [spoken.place.id for spoken in self.places if spoken.place.id != _FEDERAL][: _MOST_LANES - 1]
        lanes = [self.law.lane(place_id, is_own=index == 0) for index, place_id in enumerate(others)]
        federal = [self.law.lane(_FEDERAL, is_own=not others)] if _FEDERAL in self.page.places else []
        return (*federal, *lanes)

    @property
    def first_year(self) -> int:
        """The year of the first quote; without one that of the day."""
        return min([quote.said.year for quote in self.page.quotes if quote.said] + [self.on.year])

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of all policies that may be named, by id."""
        named = (*self.page.policies_named.values(), *self.page.policies)
        return {policy.id: policy.title for policy in named}

    @property
    def place_choices(self) -> tuple[tuple[PlaceRecord, int], ...]:
        """The places spoken about, with the number of quotes."""
        return tuple((spoken.place, spoken.quote_count) for spoken in self.places)

    def cited(self, style: CitationStyle) -> Citation:
        """The head with the offices and their sources, for the clipboard."""
        lines: list[str | Citation] = [f"{self.page.person.name}: {self.status}."]
        for role in self.page.roles:
            source = self.page.sources[role.source]
            office = ", ".join(part for part in (role.title, role.organization) if part)
            dates = wording.office_dates(role.start, role.end)
            lines += [f"{office} ({dates[0].lower()}{dates[1:]})", cite_source(source, style)]
        return in_lines([*lines, f"Jurisdex edition {self.page.edition.name}"])

    def law_when_said(self, quote: QuoteRecord) -> tuple[LawThatDay, ...]:
        """The rules of the places that a quote is about when it was said."""
        return self.law.when_said(quote)


def summarize_official(page: PersonPage, on: date) -> OfficialSummary:
    """Work out an official's page for a day."""
    law = LawOfPlaces(page.places, page.policies)
    counts = Counter(place_id for quote in page.quotes for place_id in quote.jurisdictions)
    order = sorted(counts, key=lambda place_id: (-counts[place_id], page.places[place_id].name, place_id))
    occasions = Counter(quote.occasion for quote in page.quotes)
    summary = OfficialSummary(
        page=page,
        on=on,
        role=_role(page, on),
        places=tuple(PlaceSpokenAbout(law.of(place_id, on), counts[place_id]) for place_id in order),
        occasions=tuple(sorted(occasions.items(), key=lambda pair: (-pair[1], pair[0]))),
        items=_items(page, set(counts)),
        speakers=(Speaker(page.person, page.person.description, len(page.quotes)),),
        sources=SourceNumbers(page.sources),
        law=law,
    )
    _number_sources(summary)
    return summary


def _role(page: PersonPage, on: date) -> str:
    said = [q for q in sorted(page.quotes, key=by_day_said) if q.said is not None and q.said.earliest <= on]
    return said[-1].role if said else page.person.description


def _items(page: PersonPage, place_ids: set[str]) -> tuple[PlaceItem, ...]:
    """The quotes among what became of the rules that they are about.

    Of the places' other rules what changed in the years in which the official spoke; the strip shows the rest.
    """
    named = {policy_id for quote in page.quotes for policy_id in quote.policies}
    years = [quote.said.year for quote in page.quotes if quote.said]
    policies = [policy for policy in page.policies if policy.jurisdiction in place_ids or policy.id in named]

    def belongs(item: PlaceItem) -> bool:
        if item.kind is ItemKind.QUOTE:
            return True
        if item.date is None or not years:
            return False
        return item.id in named or min(years) <= item.date.year <= max(years)

    return tuple(item for item in timeline.merge(page.quotes, policies, ()) if belongs(item))


def _number_sources(summary: OfficialSummary) -> None:
    """Number in reading order: the offices, the rules of the places, then the timeline."""
    numbers = summary.sources
    numbers.add(role.source for role in summary.page.roles)
    numbers.add(spoken.law.rule.lead.source for spoken in summary.places if spoken.law.rule)
    for item in summary.items:
        numbers.add(sources_of(item.record))
