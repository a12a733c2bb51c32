"""Dates: what comes first is first, and nothing is known of the future.

Dates may be known to the month or year only. They contradict each other only where every day that the one may be is
after every day that the other may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.build.draft import Draft
    from desktop_app.build.findings import Finding
    from desktop_app.domain.dates import PartialDate

_PAST = ("published", "start", "enacted", "last_confirmed", "said", "date", "as_of")
"""The dates that an edition cannot know ahead. A law may say when it takes effect or ends."""

_ORDER = (("enacted", "effective"), ("effective", "ended"), ("enacted", "ended"), ("start", "end"))


def surely_after(later: PartialDate, earlier: PartialDate) -> bool:
    """Whether the one is after the other whatever days they stand for."""
    return later.earliest > earlier.latest


def check_edition(draft: Draft) -> Iterator[Finding]:
    """An edition is of a day: with "2026-11" nobody could say whether something happened before it."""
    for entry in draft.editions:
        if entry.record.date.precision is not Precision.DAY:
            yield entry.origin.finding("date", "must be a day, such as 2026-11-24")


def check_order(draft: Draft) -> Iterator[Finding]:
    """A policy is enacted, takes effect and ends in this order; an office begins before it ends."""
    for entry in (*draft.policies, *draft.roles):
        for first, second in _ORDER:
            start, end = getattr(entry.record, first, None), getattr(entry.record, second, None)
            if start is not None and end is not None and surely_after(start, end):
                yield entry.origin.finding(second, f"{end} is before {first}, {start}: correct one of them")


def check_past(draft: Draft) -> Iterator[Finding]:
    """What is told as past is not after the day of the edition."""
    for edition in draft.editions:
        today = edition.record.date
        for entry in draft.entries():
            for key in _PAST:
                date = getattr(entry.record, key, None)
                if date is not None and surely_after(date, today):
                    yield entry.origin.finding(key, f"{date} is after this edition, which is of {today}")


def check_quoted_before_published(draft: Draft) -> Iterator[Finding]:
    """Nobody is quoted, and no figure cited, before it was said: one of its dated sources is as late."""
    published = {entry.record.id: entry.record.published for entry in draft.sources}
    for quote in draft.quotes:
        sources = (quote.record.source, *quote.record.more_sources)
        if is_after_all(quote.record.said, [published.get(source) for source in sources]):
            yield quote.origin.finding("said", f"{quote.record.said} is after its sources were published")
    for figure in draft.figures:
        if is_after_all(figure.record.as_of, [published.get(figure.record.source)]):
            yield figure.origin.finding("as_of", f"{figure.record.as_of} is after its source was published")


def is_after_all(date: PartialDate | None, published: list[PartialDate | None]) -> bool:
    """Whether a date is surely after all sources; not so if it, or the day of one of them, is not known."""
    return date is not None and all(day is not None and surely_after(date, day) for day in published)
