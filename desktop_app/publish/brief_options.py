"""What a reader chooses before printing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop_app.publish.citing.style import CitationStyle

MOST_QUOTES = 4


class Paper(StrEnum):
    """The size of the page."""

    LETTER = "letter"
    A4 = "a4"

    @property
    def label(self) -> str:
        """The size in words."""
        return "Letter" if self is Paper.LETTER else "A4"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        return (612.0, 792.0) if self is Paper.LETTER else (595.0, 842.0)


class Section(StrEnum):
    """A part of the page that can be left out. Name, rule, date and sources are always there."""

    LAW = "law"
    HISTORY = "history"
    QUOTES = "quotes"
    FIGURES = "figures"
    EVENTS = "events"
    ADDRESSES = "addresses"

    @property
    def label(self) -> str:
        """What the reader ticks."""
        return _LABELS[self]


_LABELS = {
    Section.LAW: "Rule in force and law above it",
    Section.HISTORY: "History",
    Section.QUOTES: "Key quotes",
    Section.FIGURES: "Figures",
    Section.EVENTS: "Lawsuits and other events",
    Section.ADDRESSES: "Web addresses of the sources",
}

USUAL_SECTIONS = frozenset({Section.LAW, Section.HISTORY, Section.QUOTES, Section.ADDRESSES})


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefOptions:
    """How a brief is printed and what is in it. `quote_ids` are quotes that the reader chose, else a rule chooses."""

    paper: Paper = Paper.LETTER
    large_print: bool = False
    black_and_white: bool = False
    sections: frozenset[Section] = USUAL_SECTIONS
    quote_ids: tuple[str, ...] | None = None
    citation_style: CitationStyle = CitationStyle.PLAIN

    @property
    def page_goal(self) -> int:
        """On how many pages a brief is to fit, if leaving something out can bring that about."""
        return 2 if self.large_print else 1


class Extent(NamedTuple):
    """How much of what is on record is printed."""

    quotes: int = MOST_QUOTES
    has_silent: bool = True  # policies that do not mention detainers, beside the one that gives the rule
    has_rulings_above: bool = True


EXTENTS = (
    Extent(),
    Extent(4, has_silent=False),
    Extent(3, has_silent=False),
    Extent(2, has_silent=False),
    Extent(4, has_silent=False, has_rulings_above=False),
    Extent(3, has_silent=False, has_rulings_above=False),
    Extent(2, has_silent=False, has_rulings_above=False),
)
"""What is tried until a brief fits its pages, the most first; the type is never made smaller."""
