"""The rows of the timeline: what stands on each card, worked out from a place's page, the filters and the order.

Nothing here draws or asks. A row is known by its `key`, which stays the same whatever is filtered and however it is
sorted: what was selected stays selected, and what was measured stays measured.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.domain.dates import PartialDate, Precision
from desktop_app.domain.offices import office_of
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import QuoteKind, RecordKind
from desktop_app.publish.summary import places_of
from desktop_app.ui.timeline import words
from desktop_app.ui.timeline.law_lines import law_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.catalog.records import PolicyRecord, QuoteRecord
    from desktop_app.domain.offices import Office
    from desktop_app.domain.vocabulary import EventKind, Occasion, Rule
    from desktop_app.publish.summary import PlaceItem
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.timeline.law_lines import LawLine


class Order(StrEnum):
    """Which way the timeline runs."""

    OLDEST_FIRST = "oldest-first"
    NEWEST_FIRST = "newest-first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is shown. Speaker, office and occasion leave out quotes only: the rules stay, to be seen beside the words.

    On a page of several places, `place` leaves out whatever is about the others.

    What has no date may be of any day, so a range never leaves it out.
    """

    first: date | None = None
    last: date | None = None
    speaker: str | None = None
    office: Office | None = None
    occasion: Occasion | None = None
    place: str | None = None
    with_quotes: bool = True

    def keeps(self, item: PlaceItem, quotes: dict[str, QuoteRecord]) -> bool:
        """Whether an item is shown."""
        if item.date and not item.date.overlaps(self.first or date.min, self.last or date.max):
            return False
        if self.place is not None and self.place not in places_of(item.record):
            return False
        if item.kind is not ItemKind.QUOTE:
            return True
        quote = quotes[item.id]
        is_speaker = self.speaker in (None, quote.person)
        is_office = self.office is None or self.office is office_of(quote.role)
        return self.with_quotes and is_speaker and is_office and self.occasion in (None, quote.occasion)

    @property
    def without_narrowing(self) -> Filters:
        """The same days, with the quotes of everyone."""
        return Filters(first=self.first, last=self.last)

    @property
    def is_narrowed(self) -> bool:
        """Whether quotes are left out for anything but their date."""
        return any((self.speaker, self.office, self.occasion, self.place))


DIVIDER = "divider"
"""The key of the only `DividerRow`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """The header of a year, or of what has no date."""

    key: str
    title: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DividerRow:
    """The line between what was known on the day that is shown and what came later."""

    key: str
    text: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """What one person said.

    `stored` are the words as they are in the data, `text` the same set for display. `gutter` is empty where the row
    above has the same date. `law` tells the rules of that day where a page is about several places. A follow-up is a
    further utterance of the same person on the same occasion: only its words and its source are shown.
    """

    key: str
    record_id: str
    gutter: str
    is_exact: bool
    person_id: str
    name: str
    role: str
    occasion: str
    stored: str
    text: str
    is_verbatim: bool
    is_follow_up: bool
    has_follow_up: bool = False
    law: tuple[LawLine, ...] = ()
    source: int
    spoken: str

    @property
    def record(self) -> RecordRef:
        """The quote."""
        return RecordRef(RecordKind.QUOTE, self.record_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxRow:
    """What happened between the quotes: a rule that began or ended, a ruling, an event. `stored` is its title.

    Only a rule's beginning has a `rule`, which is its badge; `event_kind` is None unless it is an event.
    """

    key: str
    item_kind: ItemKind
    record_id: str
    gutter: str
    is_exact: bool
    stored: str
    title: str
    line: str
    summary: str
    rule: Rule | None
    event_kind: EventKind | None
    source: int
    spoken: str
    is_guidance: bool = False  # the rule is only advised

    @property
    def record(self) -> RecordRef:
        """The event or the policy."""
        return RecordRef(RecordKind.EVENT if self.event_kind else RecordKind.POLICY, self.record_id)


Card: TypeAlias = QuoteRow | BoxRow
Row: TypeAlias = YearRow | DividerRow | QuoteRow | BoxRow


@dataclass(frozen=True, slots=True)
class Timeline:
    """The rows in the order shown, and how many of the place's quotes are among them."""

    rows: tuple[Row, ...]
    quote_count: int
    quote_total: int


def item_key(kind: ItemKind, record_id: str) -> str:
    """The key of the row of an item; a policy has one for each of its dates."""
    return f"{kind.key}:{record_id}"


def build_timeline(summary: Telling, filters: Filters, order: Order) -> Timeline:
    """Work out the rows of a page's timeline."""
    quotes = {quote.id: quote for quote in summary.page.quotes}
    items = [item for item in summary.items if filters.keeps(item, quotes)]
    if order is Order.NEWEST_FIRST:
        dated = [item for item in items if item.date]
        items = [*reversed(dated), *items[len(dated) :]]
    rows = _told_of_follow_ups(list(_RowMaker(summary, quotes, order).rows(items)))
    return Timeline(rows, sum(item.kind is ItemKind.QUOTE for item in items), len(quotes))


class _RowMaker:
    """Makes the rows of one page, looking up what their records name."""

    def __init__(self, summary: Telling, quotes: dict[str, QuoteRecord], order: Order) -> None:
        page = summary.page
        self._summary = summary
        self._order = order
        self._quotes = quotes
        self._policies = {policy.id: policy for policy in page.policies}
        self._events = {event.id: event for event in page.events}
        self._titles = summary.titles
        self._has_places = bool(summary.place_choices)

    def rows(self, items: Sequence[PlaceItem]) -> Iterator[Row]:
        """Headers, the divider and a card for each item, in the order of the items."""
        divider_at = self._divider_position(items)
        counts = Counter((_year(item), item.kind) for item in items)
        previous: PlaceItem | None = None  # whose date and speaker need not be said again
        for position, item in enumerate(items):
            if position == divider_at:
                yield self._divider()
                previous = None
            if position == 0 or _year(item) != _year(items[position - 1]):
                yield _year_row(_year(item), counts)
                previous = None
            yield self._card(item, previous)
            previous = item
        if divider_at == len(items):
            yield self._divider()

    def _divider_position(self, items: Sequence[PlaceItem]) -> int | None:
        """Before which item the divider stands: none where nothing came later than the day that is shown."""
        later = [item.date is not None and item.date.earliest > self._summary.on for item in items]
        if not any(later):
            return None
        if self._order is Order.OLDEST_FIRST:
            return later.index(True)
        return len(later) - later[::-1].index(True)

    def _divider(self) -> DividerRow:
        newest_first = self._order is Order.NEWEST_FIRST
        return DividerRow(key=DIVIDER, text=words.divider_text(self._summary.on, newest_first=newest_first))

    def _card(self, item: PlaceItem, previous: PlaceItem | None) -> Card:
        gutter = "" if previous and previous.date == item.date else words.gutter_date(item.date)
        match item.kind:
            case ItemKind.QUOTE:
                return self._quote(item, gutter, previous)
            case ItemKind.EVENT:
                return self._event(item, gutter)
            case _:
                return self._change(item, gutter)

    def _quote(self, item: PlaceItem, gutter: str, previous: PlaceItem | None) -> QuoteRow:
        quote = self._quotes[item.id]
        name = self._summary.page.people[quote.person].name
        source = self._summary.sources[quote.source]
        is_verbatim = quote.kind is QuoteKind.DIRECT
        law = law_lines(self._summary, quote)
        before = self._quotes[previous.id] if previous and previous.kind is ItemKind.QUOTE else None
        return QuoteRow(
            key=item_key(item.kind, item.id),
            record_id=item.id,
            gutter=gutter,
            is_exact=_is_exact(item.date),
            person_id=quote.person,
            name=typeset(name),
            role=typeset(quote.role),
            occasion=quote.occasion.label,
            stored=quote.text,
            text=quoted(quote.text) if is_verbatim else typeset(quote.text),
            is_verbatim=is_verbatim,
            is_follow_up=before is not None and _is_same_occasion(before, quote),
            law=law,
            source=source,
            spoken=" ".join([words.spoken_quote(quote, typeset(name), source), *(f"{line.words}." for line in law)]),
        )

    def _change(self, item: PlaceItem, gutter: str) -> BoxRow:
        policy = self._policies[item.id]
        source = self._summary.sources[policy.source]
        return BoxRow(
            key=item_key(item.kind, item.id),
            item_kind=item.kind,
            record_id=item.id,
            gutter=gutter,
            is_exact=_is_exact(item.date),
            stored=policy.title,
            title=self._title(policy),
            line=words.change_line(item.kind, policy, self._titles),
            summary="",
            rule=policy.detainer_rule if item.kind is ItemKind.START else None,
            event_kind=None,
            source=source,
            spoken=words.spoken_change(item.kind, policy, self._titles, item.date, source),
            is_guidance=not policy.instrument.binds,
        )

    def _title(self, policy: PolicyRecord) -> str:
        """What a policy is called; on a page of several places with the name of its own, if not in the title."""
        place = self._summary.page.places[policy.jurisdiction].name
        if not self._has_places or place in policy.title:
            return typeset(policy.title)
        return typeset(f"{policy.title}, {place}")

    def _event(self, item: PlaceItem, gutter: str) -> BoxRow:
        event = self._events[item.id]
        source = self._summary.sources[event.source]
        return BoxRow(
            key=item_key(item.kind, item.id),
            item_kind=item.kind,
            record_id=item.id,
            gutter=gutter,
            is_exact=_is_exact(item.date),
            stored=event.title,
            title=typeset(event.title),
            line="",
            summary=typeset(event.summary),
            rule=None,
            event_kind=event.kind,
            source=source,
            spoken=words.spoken_event(event, source),
        )


def _year(item: PlaceItem) -> int | None:
    return item.date.year if item.date else None


def _year_row(year: int | None, counts: Counter[tuple[int | None, ItemKind]]) -> YearRow:
    title = str(year) if year is not None else words.NO_DATE
    quotes, changes, others = (
        sum(counts[year, kind] for kind in kinds)
        for kinds in (
            (ItemKind.QUOTE,),
            (ItemKind.ENACTED, ItemKind.START, ItemKind.END),
            (ItemKind.RULING, ItemKind.EVENT),
        )
    )
    return YearRow(key=f"year:{title}", title=title, spoken=words.spoken_year(title, quotes, changes, others))


def _told_of_follow_ups(rows: list[Row]) -> tuple[Row, ...]:
    """Tell each quote whether another of the same speech stands right below; the same law is told once, at the end."""
    for position, (row, below) in enumerate(pairwise(rows)):
        if isinstance(row, QuoteRow) and isinstance(below, QuoteRow) and below.is_follow_up:
            rows[position] = replace(row, has_follow_up=True, law=() if row.law == below.law else row.law)
    return tuple(rows)


def _is_exact(when: PartialDate | None) -> bool:
    return when is not None and when.precision is Precision.DAY


def _is_same_occasion(one: QuoteRecord, other: QuoteRecord) -> bool:
    """Whether two quotes were said in one go; where the day is not known, only the same source can tell."""
    if (one.person, one.role, one.occasion, one.said) != (other.person, other.role, other.occasion, other.said):
        return False
    return _is_exact(one.said) or (one.said is not None and one.source == other.source)
