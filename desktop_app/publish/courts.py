"""What courts did about a rule, where an event on record names it: suits filed and decisions made.

An order that stops a law for a time is no policy of its own and does not end the law on record; a page that shows the
law as in force has to point to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import EventKind

if TYPE_CHECKING:
    from desktop_app.catalog.records import EventRecord, PolicyRecord
    from desktop_app.publish.summary import PlaceSummary

_OF_COURTS = (EventKind.RULING, EventKind.LAWSUIT)


def court_events(summary: PlaceSummary, policy: PolicyRecord) -> tuple[EventRecord, ...]:
    """The suits and decisions on record about a policy, up to the day of a page, newest first.

    A date known only to the month or year counts once that month or year has begun. Federal law has none except on its
    own page: what is on record about it is of the whole country.
    """
    page = summary.page
    if policy.jurisdiction != page.place.id and page.places[policy.jurisdiction].parent is None:
        return ()
    found = [
        event
        for event in (*page.events, *page.events_elsewhere)
        if event.kind in _OF_COURTS and policy.id in event.policies and event.date.earliest <= summary.on
    ]
    return tuple(sorted(found, key=lambda event: (event.date.sort_key, event.id), reverse=True))


def court_decisions(summary: PlaceSummary, policy: PolicyRecord) -> tuple[EventRecord, ...]:
    """The decisions among them: the first tells how things stood on the day, as far as that is on record."""
    return tuple(event for event in court_events(summary, policy) if event.kind is EventKind.RULING)
