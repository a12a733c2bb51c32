"""A source with every fact that rests on it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.publish.summary import SourceNumbers, by_day_said, places_of, sources_of

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.catalog.pages import SourcePage
    from desktop_app.catalog.records import EventRecord, PlaceRecord, PolicyRecord, QuoteRecord


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """A source's page on one day. It is number 1; the other sources of its facts follow."""

    page: SourcePage
    on: date
    policies: tuple[PolicyRecord, ...]
    quotes: tuple[QuoteRecord, ...]
    events: tuple[EventRecord, ...]
    places: tuple[tuple[PlaceRecord, int], ...]
    sources: SourceNumbers

    @property
    def key(self) -> str:
        """Which page it is, on whatever day."""
        return self.page.source.id

    @property
    def fact_count(self) -> int:
        """How many facts rest on it."""
        page = self.page
        return sum(map(len, (page.policies, page.quotes, page.events, page.figures, page.roles)))

    @property
    def rests(self) -> str:
        """How much rests on it, in words: "2 policies, 5 quotes, 1 figure"."""
        page = self.page
        return ", ".join(
            wording.counted(len(facts), singular, plural)
            for facts, singular, plural in (
                (page.policies, "policy", "policies"),
                (page.quotes, "quote", "quotes"),
                (page.events, "event", "events"),
                (page.figures, "figure", "figures"),
                (page.roles, "office", "offices"),
            )
            if facts
        )


def summarize_source(page: SourcePage, on: date) -> SourceSummary:
    """Put a source's page in order."""
    told: list[PolicyRecord | QuoteRecord | EventRecord] = [*page.policies, *page.quotes, *page.events]
    counts = Counter(place_id for fact in told for place_id in places_of(fact))
    counts.update(place_id for figure in page.figures for place_id in figure.jurisdictions)
    counts.update(role.jurisdiction for role in page.roles if role.jurisdiction)
    order = sorted(counts, key=lambda place_id: (-counts[place_id], page.places[place_id].name, place_id))
    summary = SourceSummary(
        page=page,
        on=on,
        policies=tuple(sorted(page.policies, key=rules.chronology_key)),
        quotes=tuple(sorted(page.quotes, key=by_day_said)),
        events=tuple(sorted(page.events, key=lambda event: (event.date.sort_key, event.id))),
        places=tuple((page.places[place_id], counts[place_id]) for place_id in order),
        sources=SourceNumbers(page.sources),
    )
    summary.sources.add([page.source.id])
    for fact in told:
        summary.sources.add(sources_of(fact))
    return summary
