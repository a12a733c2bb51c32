"""Where a card leads: to the places that it is about, its sources and its topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.publish.summary import places_of, sources_of
from desktop_app.ui.timeline.rows import item_key

if TYPE_CHECKING:
    from desktop_app.domain.reference import RecordRef
    from desktop_app.domain.vocabulary import Topic
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.timeline.rows import Card

_EVERYTHING_FROM = "All that rests on this source"


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways on from one card; ids with the words that lead there.

    `record` is what to show on the page of a place; None where the card is on that page already.
    """

    record: RecordRef | None
    has_other_speakers: bool
    places: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]
    topics: tuple[Topic, ...]


def leads_to_speakers(summary: Telling) -> bool:
    """Whether the pages of speakers are others than this one: on an official's page there is only one."""
    return len(summary.speakers) > 1 or not summary.place_choices


def ways_from(summary: Telling, card: Card) -> Ways:
    """Look up where a card leads."""
    page = summary.page
    record = next(item.record for item in summary.items if item_key(item.kind, item.id) == card.key)
    source_ids = sources_of(record)
    words = [f"{_EVERYTHING_FROM} ({page.sources[source_id].publisher.replace('&', '&&')})" for source_id in source_ids]
    return Ways(
        record=card.record if summary.place_choices else None,
        has_other_speakers=leads_to_speakers(summary),
        places=tuple((place_id, page.places[place_id].name) for place_id in places_of(record)),
        sources=tuple(zip(source_ids, words if len(words) > 1 else [_EVERYTHING_FROM], strict=True)),
        topics=getattr(record, "topics", ()),
    )
