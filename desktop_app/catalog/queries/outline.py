"""The list of places, with what is needed to tell the rule of each on any date."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.catalog.pages import Outline, PlaceOutline
from desktop_app.catalog.queries.records import EVERY, PERSON, PLACE, QUOTE, QUOTE_PLACE, SOURCE
from desktop_app.domain.vocabulary import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from desktop_app.catalog.records import EditionRecord, EventRecord, PlaceRecord, PolicyRecord

_GROUPS = {PlaceKind.FEDERAL: 0, PlaceKind.STATE: 1, PlaceKind.DISTRICT: 1, PlaceKind.COUNTY: 2, PlaceKind.CITY: 2}

_QUOTE_COUNTS = select(PLACE.c.id, func.count()).select_from(PLACE.join(QUOTE_PLACE)).group_by(PLACE.c.pk)
_COUNTS = select(*(select(func.count()).select_from(table).scalar_subquery() for table in (PERSON, QUOTE, SOURCE)))


def read_outline(connection: Connection, edition: EditionRecord, places: Iterable[PlaceRecord]) -> Outline:
    """Put the whole list together, in the order in which it is shown."""
    policies: defaultdict[str, list[PolicyRecord]] = defaultdict(list)
    for policy in EVERY["policies"].ask(connection):
        policies[policy.jurisdiction].append(policy)
    owners = {policy.id: policy.jurisdiction for own in policies.values() for policy in own}
    events: defaultdict[str, list[EventRecord]] = defaultdict(list)
    for event in EVERY["events"].ask(connection):
        for place_id in {owners[policy_id] for policy_id in event.policies}:
            events[place_id].append(event)
    quote_counts: dict[str, int] = dict(connection.execute(_QUOTE_COUNTS).all())
    person_count, quote_count, source_count = connection.execute(_COUNTS).one()
    return Outline(
        edition=edition,
        places=tuple(
            PlaceOutline(place, tuple(policies[place.id]), quote_counts.get(place.id, 0), tuple(events[place.id]))
            for place in sorted(places, key=lambda place: (_GROUPS[place.kind], place.name, place.id))
        ),
        person_count=person_count,
        quote_count=quote_count,
        source_count=source_count,
    )
