"""What is known about a place on a day, put together once for the screen, the paper and the terminal."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.domain import rules, timeline, wording
from desktop_app.publish.courts import court_events
from desktop_app.publish.law import LaneLaw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from desktop_app.catalog.pages import PlaceOutline, PlacePage
    from desktop_app.catalog.records import (
        EventRecord,
        FigureRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        SourceRecord,
    )
    from desktop_app.domain.dates import PartialDate
    from desktop_app.publish.law import LawThatDay

    PlaceRule: TypeAlias = rules.RuleOnDay[PolicyRecord] | None
    PlaceItem: TypeAlias = timeline.TimelineItem[QuoteRecord | PolicyRecord | EventRecord]


class SourceNumbers:
    """The numbers of the sources on one page, in the order in which the page first names them, from 1."""

    def __init__(self, sources: Mapping[str, SourceRecord]) -> None:
        """Number sources out of a page's own."""
        self._sources = sources
        self._numbers: dict[str, int] = {}

    def add(self, source_ids: Iterable[str]) -> None:
        """Give the next numbers to sources that have none."""
        for source_id in source_ids:
            self._numbers.setdefault(source_id, len(self._numbers) + 1)

    def __getitem__(self, source_id: str) -> int:
        """The number of a source; KeyError if the page does not name it."""
        return self._numbers[source_id]

    def __len__(self) -> int:
        """How many sources have a number."""
        return len(self._numbers)

    def entries(self) -> tuple[tuple[int, SourceRecord], ...]:
        """All numbered sources in order."""
        return tuple((number, self._sources[source_id]) for source_id, number in self._numbers.items())


@dataclass(frozen=True, slots=True)
class LawAbove:
    """The rule of a government above, and its rulings decided by that day, newest first."""

    place: PlaceRecord
    rule: PlaceRule
    rulings: tuple[PolicyRecord, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """An official quoted about a place, with the role of the latest quote."""

    person: PersonRecord
    role: str
    quote_count: int


@dataclass(frozen=True, slots=True)
class PlaceSummary:
    """A place's page on one day. `overruling` is the law above when it points the other way."""

    page: PlacePage
    on: date
    rule: PlaceRule
    law_above: tuple[LawAbove, ...]
    overruling: LawAbove | None
    rulings: tuple[PolicyRecord, ...]
    history: tuple[PolicyRecord, ...]
    items: tuple[PlaceItem, ...]
    speakers: tuple[Speaker, ...]
    figures: tuple[FigureRecord, ...]
    sources: SourceNumbers

    @property
    def status(self) -> str:
        """The sentence under the place's name."""
        return wording.status_sentence(self.rule) if self.rule else wording.no_rule_sentence(self.history, self.on)

    @property
    def gap(self) -> str:
        """Where there is no rule on the day: that this is a gap, and where the record begins or ends."""
        return wording.gap_words(self.history, self.on)

    @property
    def since(self) -> str:
        """Since when, in words ("since Sep 2, 2014"); empty without a rule."""
        return wording.since_words(self.rule) if self.rule else ""

    @property
    def confirmed(self) -> str:
        """How recently the rule was confirmed, in words; empty without a rule."""
        return wording.answer_confirmed_words(self.rule) if self.rule else ""

    @property
    def is_confirmation_old(self) -> bool:
        """Whether the rule was last confirmed more than two years before the day."""
        return self.rule is not None and rules.may_have_changed(self.rule)

    @property
    def events_of_law(self) -> tuple[EventRecord, ...]:
        """What happened here, and elsewhere about a policy of this place or of its state."""
        return (*self.page.events, *self.page.events_elsewhere)

    @property
    def overruled_sentence(self) -> str:
        """The header's second line ("But Texas law requires …"), or empty."""
        return _overruled_sentence(self.overruling)

    @property
    def change_days(self) -> tuple[date, ...]:
        """The days on which this place's own rule changed."""
        return rules.change_days(self.page.policies)

    @property
    def key(self) -> str:
        """Which page it is, on whatever day."""
        return self.page.place.id

    @property
    def heading(self) -> str:
        """What stands above the timeline."""
        return "What officials said"

    @property
    def subject(self) -> str:
        """The name of the place."""
        return self.page.place.name

    @property
    def about(self) -> str:
        """What its quotes are, after "5 quotes"."""
        return f"about {self.subject}"

    @property
    def lanes(self) -> tuple[LaneLaw, ...]:
        """The lanes of the strip, from the federal government down to the place."""
        above = [LaneLaw(parent, self.page.policies_above[parent.id]) for parent in reversed(self.page.parents)]
        return (*above, LaneLaw(self.page.place, self.page.policies, is_own=True))

    @property
    def first_year(self) -> int:
        """The year of the first thing told; without one that of the day."""
        return min([item.date.year for item in self.items if item.date] + [self.on.year])

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of all policies that may be named, by id."""
        above = (policy for policies in self.page.policies_above.values() for policy in policies)
        named = (*above, *self.page.policies_named.values(), *self.page.policies)
        return {policy.id: policy.title for policy in named}

    @property
    def place_choices(self) -> tuple[tuple[PlaceRecord, int], ...]:
        """None: it is the page of one place."""
        return ()

    def law_when_said(self, _quote: QuoteRecord) -> tuple[LawThatDay, ...]:
        """None: the strip shows it."""
        return ()


def summarize(page: PlacePage, on: date) -> PlaceSummary:
    """Work out a place's page for a day; quick enough to do while a date is being dragged."""
    rule = rules.rule_on(page.policies, on)
    law_above = tuple(_law_above(page, parent, on) for parent in page.parents)
    overruling = next((above for above in law_above if rules.overrules(above.rule, rule)), None)
    history = _history(page.policies)
    summary = PlaceSummary(
        page=page,
        on=on,
        rule=rule,
        law_above=law_above,
        overruling=overruling,
        rulings=_rulings(page.policies, on),
        history=history,
        items=timeline.merge(page.quotes, page.policies, page.events),
        speakers=speakers_of(page.quotes, page.people),
        figures=tuple(sorted(page.figures, key=lambda f: (f.as_of is None, f.as_of.sort_key if f.as_of else (), f.id))),
        sources=SourceNumbers(page.sources),
    )
    _number_sources(summary)
    return summary


def _history(policies: Iterable[PolicyRecord]) -> tuple[PolicyRecord, ...]:
    return tuple(sorted((p for p in policies if not p.instrument.is_ruling), key=rules.chronology_key))


def _law_above(page: PlacePage, parent: PlaceRecord, on: date) -> LawAbove:
    policies = page.policies_above[parent.id]
    return LawAbove(parent, rules.rule_on(policies, on), _rulings(policies, on))


def _overruled_sentence(above: LawAbove | None) -> str:
    return wording.overruled_sentence(above.place.name, above.rule) if above and above.rule else ""


def _rulings(policies: Iterable[PolicyRecord], on: date) -> tuple[PolicyRecord, ...]:
    """Rulings that bear on detainers and were decided by a day, newest first."""
    decided = [
        policy
        for policy in policies
        if policy.instrument.is_ruling
        and policy.detainer_rule.is_answer
        and (start := rules.start_of(policy)) is not None
        and start.earliest <= on
    ]
    return tuple(sorted(decided, key=rules.chronology_key, reverse=True))


def parted(policies: Iterable[PolicyRecord]) -> tuple[tuple[PolicyRecord, ...], tuple[PolicyRecord, ...]]:
    """Law and guidance apart: what does not bind is never told as in force."""
    known = tuple(policies)
    return tuple(p for p in known if p.instrument.binds), tuple(p for p in known if not p.instrument.binds)


def speakers_of(quotes: Sequence[QuoteRecord], people: Mapping[str, PersonRecord]) -> tuple[Speaker, ...]:
    """The officials quoted, those with most quotes first, then by name."""
    counts = Counter(quote.person for quote in quotes)
    latest = {quote.person: quote.role for quote in sorted(quotes, key=by_day_said)}
    order = sorted(counts, key=lambda person: (-counts[person], people[person].sort_name))
    return tuple(Speaker(people[person], latest[person], counts[person]) for person in order)


def by_day_said(quote: QuoteRecord) -> tuple[tuple[int, int, int], str]:
    """Sort quotes by the day on which they were said, those without one first."""
    return (quote.said.sort_key if quote.said else (0, 0, 0), quote.id)


def _number_sources(summary: PlaceSummary) -> None:
    """Number in reading order: the rule in force, the law above it, history, figures, then the timeline."""
    numbers = summary.sources
    if summary.rule:
        numbers.add(sources_of(summary.rule.lead))
        numbers.add(event.source for event in court_events(summary, summary.rule.lead))
        for policy in (*summary.rule.also, *summary.rule.perhaps):
            numbers.add(sources_of(policy))
    for above in summary.law_above:
        if above.rule:
            numbers.add([above.rule.lead.source])
            numbers.add(event.source for event in court_events(summary, above.rule.lead))
        for ruling in above.rulings:
            numbers.add([ruling.source])
    for policy in (*summary.rulings, *summary.history):
        numbers.add(sources_of(policy))
    for figure in summary.figures:
        numbers.add([figure.source])
    for item in summary.items:
        numbers.add(sources_of(item.record))


def sources_of(record: PolicyRecord | QuoteRecord | EventRecord) -> tuple[str, ...]:
    """The ids of a record's sources; the one that it rests on comes first."""
    return (record.source, *getattr(record, "more_sources", ()))


def places_of(record: PolicyRecord | QuoteRecord | EventRecord) -> tuple[str, ...]:
    """The ids of the places that a record is about."""
    places: tuple[str, ...] = getattr(record, "jurisdictions", ())
    return places or (getattr(record, "jurisdiction", ""),)


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A row of the list of places on one day. `overruling` is the law above when it points the other way."""

    place: PlaceRecord
    rule: PlaceRule
    overruling: LawAbove | None
    quote_count: int
    is_confirmation_old: bool
    on: date
    policies: tuple[PolicyRecord, ...]
    law_above: tuple[LawAbove, ...]
    events_of_law: tuple[EventRecord, ...]

    @property
    def overruled_sentence(self) -> str:
        """What the law above says where it points the other way ("But Texas law requires …"), or empty."""
        return _overruled_sentence(self.overruling)

    @property
    def rulings(self) -> tuple[PolicyRecord, ...]:
        """Rulings on detainers here, decided by the day, newest first."""
        return _rulings(self.policies, self.on)

    @property
    def history(self) -> tuple[PolicyRecord, ...]:
        """All of its policies that are no rulings."""
        return _history(self.policies)

    @property
    def status(self) -> str:
        """What the place does, or that no rule is on record."""
        return wording.status_sentence(self.rule) if self.rule else wording.no_rule_sentence(self.policies, self.on)

    @property
    def latest_change(self) -> PartialDate | None:
        """When the rule last changed; worked out when asked for, since only one order of the list needs it."""
        return rules.latest_change(self.policies, self.on)


def list_places(outlines: Iterable[PlaceOutline], on: date) -> tuple[ListedPlace, ...]:
    """Work out the rule of every place on a day, and whether the law above points the other way."""
    outlines = tuple(outlines)
    laws = {o.place.id: LawAbove(o.place, rules.rule_on(o.policies, on), _rulings(o.policies, on)) for o in outlines}
    events = {outline.place.id: outline.events for outline in outlines}

    def listed(outline: PlaceOutline) -> ListedPlace:
        rule = laws[outline.place.id].rule
        law_above = tuple(_laws_above(outline.place, laws))
        overruling = next((above for above in law_above if rules.overrules(above.rule, rule)), None)
        relevant = (outline.place, *(above.place for above in law_above if above.place.parent))
        return ListedPlace(
            place=outline.place,
            rule=rule,
            overruling=overruling,
            quote_count=outline.quote_count,
            is_confirmation_old=rule is not None and rules.may_have_changed(rule),
            on=on,
            policies=outline.policies,
            law_above=law_above,
            events_of_law=tuple({event.id: event for place in relevant for event in events[place.id]}.values()),
        )

    return tuple(listed(outline) for outline in outlines)


def _laws_above(place: PlaceRecord, laws: Mapping[str, LawAbove]) -> Iterator[LawAbove]:
    """The governments above a place, the nearest first."""
    while place.parent is not None:
        yield laws[place.parent]
        place = laws[place.parent].place
