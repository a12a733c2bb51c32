"""The one time axis of a place: what was said, and what became of its rules, in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from desktop_app.domain.rules import PolicyLike, start_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.dates import PartialDate


class ItemKind(IntEnum):
    """What an item of the timeline is; on one day they stand in this order."""

    END = 1
    ENACTED = 2
    START = 3
    RULING = 4
    EVENT = 5
    QUOTE = 6

    @property
    def key(self) -> str:
        """The name in `timeline --json`."""
        return self.name.lower()


class QuoteLike(Protocol):
    """What must be known of a quote to place it in time."""

    @property
    def id(self) -> str:
        """Its stable id."""

    @property
    def said(self) -> PartialDate | None:
        """When it was said; None where that is not on record."""


class EventLike(Protocol):
    """What must be known of an event to place it in time."""

    @property
    def id(self) -> str:
        """Its stable id."""

    @property
    def date(self) -> PartialDate:
        """When it happened."""


Q = TypeVar("Q", bound=QuoteLike)
E = TypeVar("E", bound=EventLike)
P = TypeVar("P", bound=PolicyLike)
R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True)
class TimelineItem(Generic[R_co]):
    """One entry: a quote, an event, or the enactment, start or end of a policy. `date` is None if not on record."""

    kind: ItemKind
    date: PartialDate | None
    id: str
    record: R_co


def merge(quotes: Iterable[Q], policies: Iterable[P], events: Iterable[E]) -> tuple[TimelineItem[Q | P | E], ...]:
    """Put everything in order: by date (earliest possible day, the less precise first), kind and id; undated last."""
    items: list[TimelineItem[Q | P | E]] = []
    items += (TimelineItem(ItemKind.QUOTE, quote.said, quote.id, quote) for quote in quotes)
    items += (TimelineItem(ItemKind.EVENT, event.date, event.id, event) for event in events)
    for policy in policies:
        items += (TimelineItem(kind, date, policy.id, policy) for kind, date in _dates_of(policy))
    return tuple(sorted(items, key=_order))


def _dates_of(policy: PolicyLike) -> Iterable[tuple[ItemKind, PartialDate | None]]:
    """The entries of one policy: a rule that takes effect later than its enactment has two beginnings."""
    start = start_of(policy)
    if policy.instrument.is_ruling:
        yield ItemKind.RULING, policy.enacted or start
        return
    if policy.enacted is not None and policy.enacted != start:
        yield ItemKind.ENACTED, policy.enacted
    yield ItemKind.START, start
    if policy.ended is not None:
        yield ItemKind.END, policy.ended


def _order(item: TimelineItem[R_co]) -> tuple[bool, tuple[int, int, int], ItemKind, str]:
    return (item.date is None, item.date.sort_key if item.date else (0, 0, 0), item.kind, item.id)
