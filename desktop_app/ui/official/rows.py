"""The rows of facts about an official."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop_app.domain import wording
from desktop_app.domain.dates import display_day
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import Topic
from desktop_app.ui.page.context_rows import heading, source_rows
from desktop_app.ui.page.facts_content import FactsContent
from desktop_app.ui.page.link_lists import topic_link, with_counts
from desktop_app.ui.page.rows import Frame, Ink, Link, LinkKind, Row, Shape, Words, framed
from desktop_app.ui.page.rule_of_place import place_row
from desktop_app.ui.theme.fonts import TextRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from desktop_app.catalog.records import RoleRecord
    from desktop_app.publish.official import OfficialSummary

ROLES_NOTE = "Roles on each quote are the ones held on the day it was said."
NO_OFFICE = "No office on record in this edition."


def official_content(summary: OfficialSummary, today: date) -> FactsContent:
    """The facts about an official, beside what was said."""
    return FactsContent(
        key=summary.key,
        name=f"Facts about {summary.subject}",
        rows=lambda: _rows(summary, today),
        sources=summary.sources,
    )


def _rows(summary: OfficialSummary, today: date) -> Iterator[Row]:
    yield from _offices(summary)
    yield heading("Spoke about", str(len(summary.places)))
    when = "now" if summary.on == today else f"on {display_day(summary.on)}"
    yield from framed(
        Frame.SURFACE,
        [
            place_row(spoken.law, (wording.counted(spoken.quote_count, "quote"),), when, summary.sources)
            for spoken in summary.places
        ],
    )
    yield heading("Occasions")
    occasions = ", ".join(f"{occasion.label or 'Other'} {count}" for occasion, count in summary.occasions)
    yield Row(shape=Shape.PARAGRAPH, words=(Words(occasions, ink=Ink.TEXT2),))
    yield from _topics(summary)
    yield from _others(summary)
    yield from source_rows(summary.sources)


def _offices(summary: OfficialSummary) -> Iterable[Row]:
    yield heading("Offices held")
    roles = summary.page.roles
    if not roles:
        yield Row(shape=Shape.PARAGRAPH, words=(Words(NO_OFFICE, ink=Ink.TEXT2),))
        return
    yield from framed(Frame.SURFACE, [_office(summary, role) for role in roles])
    yield Row(shape=Shape.NOTE, words=(Words(ROLES_NOTE),))


def _office(summary: OfficialSummary, role: RoleRecord) -> Row:
    place = summary.page.places.get(role.jurisdiction or "")
    where = role.organization or (place.name if place else "")
    return Row(
        shape=Shape.BOXED,
        tokens=(summary.sources[role.source],),
        words=(
            Words.of(role.title, TextRole.INSTRUMENT, Ink.TEXT),
            *([Words.of(where, ink=Ink.TEXT2)] if where else []),
            Words(wording.office_dates(role.start, role.end), TextRole.CAPTION),
        ),
    )


def _topics(summary: OfficialSummary) -> Iterable[Row]:
    counts = Counter(topic for quote in summary.page.quotes for topic in quote.topics)
    if counts:
        yield heading("Topics")
        order = sorted(counts, key=lambda topic: (-counts[topic], list(Topic).index(topic)))
        yield Row(shape=Shape.LINKS, links=with_counts([(topic_link(topic), counts[topic]) for topic in order]))


def _others(summary: OfficialSummary) -> Iterable[Row]:
    others = summary.page.others
    if others:
        yield heading("Also spoke about the same rules", str(len(others)))
        links = [(Link(LinkKind.PERSON, p.id, typeset(p.name), f"Open {typeset(p.name)}"), n) for p, n in others]
        yield Row(shape=Shape.LINKS, links=with_counts(links))
