"""The rows that say what courts did about a rule, below the card of the rule or beside the law above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import EventKind
from desktop_app.publish.courts import court_decisions, court_events
from desktop_app.ui.page.rows import Ink, Row, Shape, Words
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.catalog.records import PolicyRecord
    from desktop_app.publish.summary import PlaceSummary


def court_rows(summary: PlaceSummary, policy: PolicyRecord, *, in_brief: bool = False) -> Iterator[Row]:
    """The suits and decisions about a policy, newest first; in brief, the titles of the decisions."""
    events = court_decisions(summary, policy) if in_brief else court_events(summary, policy)
    for event in events:
        is_ruling = event.kind is EventKind.RULING
        yield Row(
            shape=Shape.BADGED,
            icon=IconName.RULING if is_ruling else IconName.LAWSUIT,
            tokens=(summary.sources[event.source],),
            words=(
                Words.of(event.title, TextRole.ROW_MEDIUM, Ink.TEXT),
                Words(f"{'Decision' if is_ruling else 'Suit'}, {event.date.display}", TextRole.CAPTION, Ink.TEXT2),
                *([] if in_brief else [Words.of(event.summary, ink=Ink.TEXT2)]),
            ),
        )
