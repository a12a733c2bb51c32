"""What a search finds: frozen values, ready to be shown, opened or written out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.domain.search.speaking import speak
from desktop_app.domain.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.dates import PartialDate
    from desktop_app.domain.marked import MarkedText
    from desktop_app.domain.query import Query
    from desktop_app.domain.search.fields import SearchField
    from desktop_app.domain.search.nodes import Filter
    from desktop_app.domain.vocabulary import Instrument, QuoteKind, RecordKind, Rule


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One record that was found.

    `title` is what it is called (of a quote: the speaker), `subtitle` says more about it: the role, the place, the
    publisher. `snippet` is the part of what it says that answers best. Where nothing in these matched, `context` is the
    line around it that did. `place_ids` are the places to open it in, the best first.

    Only some kinds have the rest: a policy its `rule` and `instrument`, a quote its `quote_kind`, an official
    `quote_count`.
    """

    kind: RecordKind
    id: str
    title: MarkedText
    subtitle: MarkedText
    date: PartialDate | None
    snippet: MarkedText
    context: MarkedText | None = None
    place_ids: tuple[str, ...] = ()
    rule: Rule | None = None
    instrument: Instrument | None = None
    quote_kind: QuoteKind | None = None
    quote_count: int | None = None

    @property
    def is_guidance(self) -> bool:
        """Whether its rule is only advised, and is not law."""
        return self.instrument is not None and not self.instrument.binds


@dataclass(frozen=True, slots=True)
class SearchGroup:
    """The best hits of one kind, and how many there are in all."""

    kind: RecordKind
    total: int
    hits: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class SearchResults:
    """What a query found, in the order to show it; kinds without a hit are left out.

    `query` is what was asked, with a slip for each name in it that means nothing; `names` are what its filters mean.
    `respelled` is what was answered instead, where the words of the query find nothing but much like them does.
    `also` are the other names of what is asked for, by the word in the query, that were looked for too.
    `is_whole` is false of a first answer to a query that finds very much: its hits are the newest and its totals the
    least that there are; the best follow.
    """

    query: Query
    groups: tuple[SearchGroup, ...] = ()
    names: Mapping[Filter, str] = field(default_factory=dict)
    respelled: Query | None = None
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_whole: bool = True

    @property
    def total(self) -> int:
        """How many records match in all."""
        return sum(group.total for group in self.groups)

    @property
    def hits(self) -> tuple[SearchHit, ...]:
        """All hits at hand, in the order to show them."""
        return tuple(hit for group in self.groups for hit in group.hits)

    @property
    def echo(self) -> MarkedText:
        """What was searched for, in plain words."""
        return speak(self.respelled or self.query, self.names)


@dataclass(frozen=True, slots=True)
class Relaxed:
    """A query that asks for one part less: its text, the part that it leaves out, and how many records it finds.

    `kind` is what these are, where all are of one kind.
    """

    text: str
    part: str
    total: int
    kind: RecordKind | None = None

    @property
    def counted(self) -> str:
        """The number with its noun: "3 quotes", "12 results"."""
        if self.kind is None:
            return counted(self.total, "result")
        return counted(self.total, self.kind.value, self.kind.heading.lower())


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A way to narrow results: its filter as text, what people call it, how many records are left, and if it is set."""

    filter: str
    label: str
    count: int
    is_chosen: bool = False
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """The ways to narrow results by one thing."""

    field: SearchField
    heading: str
    values: tuple[FacetValue, ...]
