"""Two to four places side by side on one day: what is told of each, and whether they are alike.

A place without a record is a gap and not an answer: it is neither like another place nor unlike it.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum, StrEnum
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.domain import rules, wording
from desktop_app.publish.key_quotes import choose_key_quotes
from desktop_app.publish.law import LaneLaw
from desktop_app.publish.remarks import remarks_on
from desktop_app.publish.summary import SourceNumbers, summarize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from desktop_app.catalog.pages import PlacePage
    from desktop_app.catalog.records import EditionRecord, FigureRecord, PersonRecord, PolicyRecord, QuoteRecord
    from desktop_app.publish.remarks import Remark
    from desktop_app.publish.summary import PlaceSummary

Answer: TypeAlias = Hashable | None
"""What is compared of a place; None where nothing is on record."""

LEAST, MOST = 2, 4
_SEPARATOR = "+"
_MOST_FIGURES = 3


class Aspect(StrEnum):
    """A row of the comparison, by its label, in order."""

    RULE = "Rule"
    BASIS = "Legal basis"
    ABOVE = "Law above it"
    HISTORY = "History"
    FIGURES = "Figures"
    OFFICIALS = "Officials"


class Verdict(Enum):
    """What can be said of a row in a word."""

    SAME = "Same"
    DIFFERS = "Differs"
    UNKNOWN = "Cannot tell"

    @property
    def reason(self) -> str:
        """What the word means."""
        return _REASONS[self]


_REASONS = {
    Verdict.SAME: "The same in all places compared",
    Verdict.DIFFERS: "Not the same in all places compared",
    Verdict.UNKNOWN: "Not on record for at least one place: that is a gap in this edition, not an answer",
}


def read_ids(value: str) -> tuple[str, ...]:
    """The ids of the places in "us-il-cook-county+us-tx-travis-county": each once, and no more than fit."""
    return tuple(dict.fromkeys(filter(None, value.split(_SEPARATOR))))[:MOST]


def write_ids(place_ids: Iterable[str]) -> str:
    """What `read_ids` reads."""
    return _SEPARATOR.join(dict.fromkeys(place_ids))


@dataclass(frozen=True, slots=True)
class ComparedPlace:
    """A place in a comparison; what came after the day is only counted.

    `quote` is one of `said_count` quotes, chosen by the rule of `choose_key_quotes`.
    """

    summary: PlaceSummary
    history: tuple[PolicyRecord, ...]
    later_policies: int
    figures: tuple[FigureRecord, ...]
    further_figures: int
    quote: QuoteRecord | None
    said_count: int
    later_quotes: int

    @property
    def name(self) -> str:
        """The name of the place."""
        return self.summary.page.place.name

    @property
    def id(self) -> str:
        """Its id."""
        return self.summary.page.place.id

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What must be known beside its rule."""
        return remarks_on(self.summary)

    @property
    def speaker(self) -> PersonRecord | None:
        """Who said what is quoted."""
        return self.summary.page.people[self.quote.person] if self.quote else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Places on one day, with one list of sources. A row without a verdict tells of things that no word compares."""

    on: date
    places: tuple[ComparedPlace, ...]
    verdicts: Mapping[Aspect, Verdict]
    sources: SourceNumbers

    @property
    def edition(self) -> EditionRecord:
        """The edition that it is of."""
        return self.places[0].summary.page.edition

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the places, from the left."""
        return tuple(place.id for place in self.places)

    @property
    def title(self) -> str:
        """What is compared: "Cook County, Travis County and Chicago"."""
        return wording.join_words([place.name for place in self.places])

    @property
    def lanes(self) -> tuple[LaneLaw, ...]:
        """The lanes of the strip: the federal government, then each place below its state, each government once."""
        lanes = {lane.place.id: lane for place in self.places for lane in place.summary.lanes}
        own = set(self.ids)
        return tuple(LaneLaw(lane.place, lane.policies, is_own=lane.place.id in own) for lane in lanes.values())

    @property
    def first_year(self) -> int:
        """The year of the first rule of a place or of its state; without one that of the day."""
        below = (lane for lane in self.lanes if lane.place.parent is not None or lane.is_own)
        starts = (rules.start_of(policy) for lane in below for policy in lane.policies)
        ends = (policy.ended for lane in self.lanes if lane.is_own for policy in lane.policies)
        return min([known.year for known in chain(starts, ends) if known] + [self.on.year])

    @property
    def change_days(self) -> tuple[date, ...]:
        """The days on which the rule of any of the places changed."""
        return tuple(sorted({day for place in self.places for day in place.summary.change_days}))


def compare(pages: Sequence[PlacePage], on: date) -> Comparison:
    """Put places side by side, in the order given."""
    places = tuple(_compared(summarize(page, on)) for page in pages)
    sources = SourceNumbers({key: source for page in pages for key, source in page.sources.items()})
    _number_sources(places, sources)
    verdicts = {
        Aspect.RULE: verdict(map(_rule, places)),
        Aspect.BASIS: verdict(map(_basis, places)),
        Aspect.ABOVE: _verdict_above(places),
        Aspect.HISTORY: verdict(map(_course, places)),
    }
    return Comparison(on, places, verdicts, sources)


def verdict(answers: Iterable[Answer]) -> Verdict:
    """Two answers that differ settle it; otherwise one that is missing leaves it open."""
    given = list(answers)
    known = {answer for answer in given if answer is not None}
    if len(known) > 1:
        return Verdict.DIFFERS
    return Verdict.UNKNOWN if None in given else Verdict.SAME


def _compared(summary: PlaceSummary) -> ComparedPlace:
    page, on = summary.page, summary.on
    begun = tuple(p for p in summary.history if (start := rules.start_of(p)) is None or start.earliest <= on)
    said = [quote for quote in page.quotes if quote.said is None or quote.said.earliest <= on]
    above = chain.from_iterable(page.policies_above.values())
    policies = {**page.policies_named, **{policy.id: policy for policy in (*page.policies, *above)}}
    chosen = choose_key_quotes(said, policies, 1)
    figures = [figure for figure in summary.figures if figure.as_of is None or figure.as_of.earliest <= on]
    return ComparedPlace(
        summary=summary,
        history=begun,
        later_policies=len(summary.history) - len(begun),
        figures=tuple(figures[-_MOST_FIGURES:]),
        further_figures=max(len(figures) - _MOST_FIGURES, 0),
        quote=chosen[0] if chosen else None,
        said_count=len(said),
        later_quotes=len(page.quotes) - len(said),
    )


def _rule(place: ComparedPlace) -> Answer:
    """The place's answer to a detainer, and what the law above does with it."""
    rule, above = place.summary.rule, place.summary.overruling
    if rule is None:
        return None
    further = frozenset(remark.policy.detainer_rule for remark in place.remarks if remark.policy)
    return rule.rule, rule.is_certain, rule.is_binding, above.rule.rule if above and above.rule else None, further


def _basis(place: ComparedPlace) -> Answer:
    return place.summary.rule.lead.id if place.summary.rule else None


def _course(place: ComparedPlace) -> Answer:
    """The rules that the place has had by the day, each with its first day."""
    spans = rules.rule_spans(place.summary.page.policies, place.summary.on)
    return tuple((span.first, span.rule, span.is_certain) for span in spans) or None


def _verdict_above(places: Sequence[ComparedPlace]) -> Verdict:
    """Under the same governments the law above is the same, be it on record or not."""
    governments = {tuple(above.place.id for above in place.summary.law_above) for place in places}
    return Verdict.SAME if len(governments) == 1 else verdict(map(_law_above, places))


def _law_above(place: ComparedPlace) -> Answer:
    laws = [above.rule for above in place.summary.law_above]
    return None if None in laws else tuple(law.lead.id for law in laws if law)


def _number_sources(places: Sequence[ComparedPlace], numbers: SourceNumbers) -> None:
    """Number in reading order: row by row, from the left in each."""
    for part in (_sources_of_rule, _sources_of_basis, _sources_above, _sources_of_past, _sources_of_words):
        for place in places:
            numbers.add(part(place))


def _sources_of_rule(place: ComparedPlace) -> Iterable[str]:
    rule, above = place.summary.rule, place.summary.overruling
    if rule:
        yield rule.lead.source
    if above and above.rule:
        yield above.rule.lead.source
    yield from (remark.record.source for remark in place.remarks)


def _sources_of_basis(place: ComparedPlace) -> Iterable[str]:
    rule = place.summary.rule
    if rule:
        yield from (policy.source for policy in (rule.lead, *rule.also, *rule.perhaps))
    yield from (ruling.source for ruling in place.summary.rulings)


def _sources_above(place: ComparedPlace) -> Iterable[str]:
    for above in place.summary.law_above:
        if above.rule:
            yield above.rule.lead.source
        yield from (ruling.source for ruling in above.rulings)


def _sources_of_past(place: ComparedPlace) -> Iterable[str]:
    yield from (policy.source for policy in place.history)
    yield from (figure.source for figure in place.figures)


def _sources_of_words(place: ComparedPlace) -> Iterable[str]:
    if place.quote:
        yield place.quote.source
