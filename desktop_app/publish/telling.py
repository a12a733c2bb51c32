"""What a page must know to be told as a strip and a timeline, be it that of a place, an official or a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop_app.catalog.records import (
        EditionRecord,
        EventRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        SourceRecord,
    )
    from desktop_app.publish.law import LaneLaw, LawThatDay
    from desktop_app.publish.summary import PlaceItem, SourceNumbers, Speaker


class TellingPage(Protocol):
    """The records behind it."""

    @property
    def edition(self) -> EditionRecord:
        """The edition that they are of."""

    @property
    def quotes(self) -> tuple[QuoteRecord, ...]:
        """All quotes."""

    @property
    def policies(self) -> tuple[PolicyRecord, ...]:
        """All policies that an item may be about."""

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """All events."""

    @property
    def people(self) -> Mapping[str, PersonRecord]:
        """The speakers by id."""

    @property
    def places(self) -> Mapping[str, PlaceRecord]:
        """The places named, by id."""

    @property
    def sources(self) -> Mapping[str, SourceRecord]:
        """The sources by id."""


class Telling(Protocol):
    """A page on one day, as its strip and its timeline see it."""

    @property
    def page(self) -> TellingPage:
        """The records."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def items(self) -> tuple[PlaceItem, ...]:
        """What the timeline tells, in order."""

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who is quoted, those with most quotes first."""

    @property
    def sources(self) -> SourceNumbers:
        """The numbers of the sources."""

    @property
    def key(self) -> str:
        """Which page it is, on whatever day."""

    @property
    def heading(self) -> str:
        """What stands above the timeline: "What officials said"."""

    @property
    def subject(self) -> str:
        """What no quotes would be on record for: "Houston"."""

    @property
    def about(self) -> str:
        """What its quotes are, after "5 quotes": "about Houston", "by Greg Abbott"."""

    @property
    def lanes(self) -> tuple[LaneLaw, ...]:
        """The lanes of the strip, from the top."""

    @property
    def first_year(self) -> int:
        """The year of the first thing told."""

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of all policies that may be named, by id."""

    @property
    def place_choices(self) -> tuple[tuple[PlaceRecord, int], ...]:
        """The places to choose from, with the number of quotes; none on the page of one place."""

    def law_when_said(self, quote: QuoteRecord) -> tuple[LawThatDay, ...]:
        """The law of the day that stands below a quote; none on the page of a place, where the strip shows it."""
