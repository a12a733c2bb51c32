"""What the overview strip shows: the course of each government's rule, and how often officials spoke. No drawing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.domain.dates import Precision, display_day, display_months
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import PlaceKind, QuoteKind
from desktop_app.ui.page.strip_eras import eras_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.catalog.records import PolicyRecord, QuoteRecord
    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.comparison import Comparison
    from desktop_app.publish.law import LaneLaw
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.page.strip_eras import Era

_QUARTER = 3  # months
_LONGEST_NAME = 14  # letters that have room before the bars


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` up to, but without, `end` on which the rule is equally certain."""

    first: date
    end: date
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Course:
    """An unbroken time of one rule. `starts_on_record` is false where it is older than anybody can say.

    `label` names the rule, `words` say it in sentences; `policy_id` is what gives it.
    """

    rule: Rule
    stretches: tuple[Stretch, ...]
    starts_on_record: bool
    label: str
    words: str
    policy_id: str
    is_guidance: bool = False

    @property
    def first(self) -> date:
        """The first day on record."""
        return self.stretches[0].first

    @property
    def end(self) -> date:
        """The day after the last."""
        return self.stretches[-1].end


@dataclass(frozen=True, slots=True)
class Lane:
    """One government's rules up to, but without, a day; `is_own` is true of the place that the page is about."""

    name: str
    short_name: str
    courses: tuple[Course, ...]
    until: date
    is_own: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many quotes fall into a quarter, or into a year where no more is known. `quote_id` is the first of them."""

    first: date
    end: date
    is_year: bool
    verbatim: int
    paraphrased: int
    quote_id: str

    @property
    def count(self) -> int:
        """All of them."""
        return self.verbatim + self.paraphrased

    @property
    def words(self) -> str:
        """In words: "Apr to Jun 2013: 2 quotes, 1 of them a paraphrase"."""
        last = self.end - timedelta(days=1)
        span = display_months(self.first, last)
        when = f"{self.first.year}, month not on record" if self.is_year else span
        return f"{when}: {wording.counted(self.count, 'quote')}{self._paraphrases}"

    @property
    def _paraphrases(self) -> str:
        if not self.paraphrased:
            return ""
        if not self.verbatim:
            return ", in our words" if self.count == 1 else ", all in our words"
        return f", {self.paraphrased} of them in our words"


@dataclass(frozen=True, slots=True)
class StripContent:
    """All that one strip shows; the axis runs from `first` up to, but without, `end`.

    Without `has_quotes` there is no histogram below the lanes, without `eras` nothing above them.
    """

    first: date
    end: date
    on: date
    is_past: bool
    lanes: tuple[Lane, ...]
    tallies: tuple[Tally, ...] = ()
    has_quotes: bool = True
    eras: tuple[Era, ...] = ()

    @property
    def marker_words(self) -> str:
        """What the marker of the day says."""
        return f"as of {display_day(self.on)}" if self.is_past else "today"


class Lanes:
    """Works out lanes, and keeps those above: the federal one stands above every place."""

    def __init__(self) -> None:
        self._above: dict[tuple[str, str, date], Lane] = {}

    def of(self, summary: Telling, until: date) -> tuple[Lane, ...]:
        """The lanes of a page from the top down. Those of several places have no short names: levels say too little."""
        lanes = [self._lane(summary.page.edition.data_id, law, until) for law in summary.lanes]
        if not summary.place_choices:
            return tuple(lanes)
        return tuple(_briefly_named(lane) for lane in lanes)

    def _lane(self, edition_id: str, law: LaneLaw, until: date) -> Lane:
        if law.is_own:
            return _lane(law, until)
        key = (edition_id, law.place.id, until)
        if key not in self._above:
            self._above[key] = _lane(law, until)
        return self._above[key]


def strip_content(summary: Telling, today: date, lanes: Lanes) -> StripContent:
    """Put together the strip of a page."""
    edition = summary.page.edition.date.latest
    until = _day_after(edition, summary.on)
    shown = lanes.of(summary, until)
    content = _content(shown, edition, summary.on, summary.first_year, today)
    tallies = tally(summary.page.quotes)
    return replace(content, tallies=tallies, has_quotes=True, eras=eras_of(summary.lanes, until, content.first))


def law_content(comparison: Comparison, today: date) -> StripContent:
    """Put together the strip of several places: lanes with their whole names, and no quotes."""
    edition = comparison.edition.date.latest
    until = _day_after(edition, comparison.on)
    shown = (_lane(law, until) for law in comparison.lanes)
    named = tuple(replace(lane, short_name=lane.name) for lane in shown)
    return _content(named, edition, comparison.on, comparison.first_year, today)


def _content(lanes: tuple[Lane, ...], edition: date, on: date, first_year: int, today: date) -> StripContent:
    return StripContent(
        first=date(min(first_year, on.year) - 1, 1, 1),
        end=date(max(edition.year, on.year) + 1, 1, 1),
        on=on,
        is_past=on != today,
        lanes=lanes,
        has_quotes=False,
    )


def _day_after(edition: date, on: date) -> date:
    return max(edition, on) + timedelta(days=1)


def tally(quotes: Iterable[QuoteRecord]) -> tuple[Tally, ...]:
    """Count quotes by quarter, or by year where only that is known; undated ones are on no axis."""
    counts: Counter[tuple[date, bool, QuoteKind]] = Counter()
    first_ids: dict[tuple[date, bool], str] = {}
    dated = [(quote.said.sort_key, quote.id, quote) for quote in quotes if quote.said]
    for _key, _id, quote in sorted(dated, key=lambda entry: entry[:2]):
        assert quote.said is not None  # the others were left out
        is_year = quote.said.precision is Precision.YEAR
        month = 1 if is_year else (quote.said.earliest.month - 1) // _QUARTER * _QUARTER + 1
        first = date(quote.said.year, month, 1)
        counts[first, is_year, quote.kind] += 1
        first_ids.setdefault((first, is_year), quote.id)
    return tuple(
        Tally(
            first,
            _months_after(first, 12 if is_year else _QUARTER),
            is_year,
            counts[first, is_year, QuoteKind.DIRECT],
            counts[first, is_year, QuoteKind.PARAPHRASE],
            quote_id,
        )
        for (first, is_year), quote_id in sorted(first_ids.items())
    )


def quotes_between(quotes: Iterable[QuoteRecord], first: date | None, last: date | None) -> int:
    """How many quotes may fall into a range; without a range all of them, undated ones too."""
    if first is None or last is None:
        return sum(1 for _ in quotes)
    return sum(1 for quote in quotes if quote.said and quote.said.overlaps(first, last))


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def _lane(law: LaneLaw, until: date) -> Lane:
    place = law.place
    is_federal = place.kind is PlaceKind.FEDERAL
    short_name = place.kind.value.capitalize()
    name = short_name if is_federal else typeset(place.name)
    courses: list[list[rules.RuleSpan[PolicyRecord]]] = []
    for span in rules.rule_spans(law.policies, until):
        if courses and _continues(courses[-1][-1], span):
            courses[-1].append(span)
        else:
            courses.append([span])
    return Lane(name, short_name, tuple(_course(name, spans, until) for spans in courses), until, law.is_own)


def _briefly_named(lane: Lane) -> Lane:
    """Named so that its name fits before its bars."""
    brief = lane.name.replace(" County", " Co.")
    return replace(lane, name=lane.name if len(lane.name) <= _LONGEST_NAME else brief, short_name=brief)


def _continues(before: rules.RuleSpan[PolicyRecord], span: rules.RuleSpan[PolicyRecord]) -> bool:
    same_force = before.lead.instrument.binds == span.lead.instrument.binds
    return before.end == span.first and before.rule is span.rule and same_force


def _course(lane: str, spans: Sequence[rules.RuleSpan[PolicyRecord]], until: date) -> Course:
    lead = spans[0].lead
    label = lead.detainer_rule.words.label if lead.instrument.binds else f"{lead.detainer_rule.words.label} (guidance)"
    return Course(
        rule=spans[0].rule,
        stretches=tuple(Stretch(span.first, span.end, span.is_certain) for span in spans),
        starts_on_record=spans[0].starts_on_record,
        label=label,
        words=f"{lane}: {label}, {_time_words(spans, until)}. Begun by {typeset(lead.title)}.",
        policy_id=lead.id,
        is_guidance=not lead.instrument.binds,
    )


def _time_words(spans: Sequence[rules.RuleSpan[PolicyRecord]], until: date) -> str:
    """From when to when, as far as that is known: "since 2012, until Jan 27, 2021"."""
    start, end = rules.start_of(spans[0].lead), spans[-1].end
    since = f"since {start.display}" if start else "start not on record"
    if end == until:
        return since
    ended = "until" if spans[-1].is_certain else "at the latest until"
    return f"{since}, {ended} {display_day(end)}"
