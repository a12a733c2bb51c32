"""What courts did about a rule, where an event on record names it: suits filed and decisions made.

An order that stops a law for a time is no policy of its own and does not end the law on record; a page that shows the
law as in force has to point to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.vocabulary import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from desktop_app.catalog.records import EventRecord, PolicyRecord
    from desktop_app.publish.summary import LawAbove

_OF_COURTS = (EventKind.RULING, EventKind.LAWSUIT)


class BelowLaw(Protocol):
    """A place on a day, with the law above it and the events that may be about either."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def law_above(self) -> Sequence[LawAbove]:
        """The governments above, the nearest first."""

    @property
    def events_of_law(self) -> Iterable[EventRecord]:
        """What happened here, and elsewhere about a policy of this place or of its state."""


def court_events(place: BelowLaw, policy: PolicyRecord) -> tuple[EventRecord, ...]:
    """The suits and decisions on record about a policy, up to the day, newest first.

    A date known only to the month or year counts once that month or year has begun. Federal law has none except on its
    own page: what is on record about it is of the whole country.
    """
    federal = (above.place.id for above in place.law_above if above.place.parent is None)
    if policy.jurisdiction in federal:
        return ()
    found = [
        event
        for event in place.events_of_law
        if event.kind in _OF_COURTS and policy.id in event.policies and event.date.earliest <= place.on
    ]
    return tuple(sorted(found, key=lambda event: (event.date.sort_key, event.id), reverse=True))


def court_decisions(place: BelowLaw, policy: PolicyRecord) -> tuple[EventRecord, ...]:
    """The decisions among them: the first tells how things stood on the day, as far as that is on record."""
    return tuple(event for event in court_events(place, policy) if event.kind is EventKind.RULING)
