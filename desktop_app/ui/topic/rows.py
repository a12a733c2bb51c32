"""The rows of facts about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import wording
from desktop_app.domain.dates import display_day
from desktop_app.domain.typography import typeset
from desktop_app.ui.page.context_rows import heading
from desktop_app.ui.page.facts_content import FactsContent
from desktop_app.ui.page.link_lists import with_counts
from desktop_app.ui.page.rows import Frame, Ink, Link, LinkKind, Row, Shape, Words, framed
from desktop_app.ui.page.rule_of_place import place_row
from desktop_app.ui.theme.badges import Badge
from desktop_app.ui.theme.fonts import TextRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from desktop_app.publish.topic import PlaceOnTopic, TopicSummary

NONE_IN_FORCE = "No policy on record covers this on that day."


def topic_content(summary: TopicSummary, today: date) -> FactsContent:
    """The facts about a topic, beside what was said and decided. Its hundreds of sources have pages, not a list."""
    return FactsContent(
        key=summary.key,
        name=f"Facts about {summary.subject}",
        rows=lambda: _rows(summary, today),
        sources=summary.sources,
        lists_sources=False,
    )


def _rows(summary: TopicSummary, today: date) -> Iterator[Row]:
    when = "now" if summary.on == today else f"on {display_day(summary.on)}"
    yield from _rules(summary)
    yield heading("Places", str(len(summary.places)))
    rows = [place_row(told.law, _counts(told), when, summary.sources) for told in summary.places]
    yield from framed(Frame.SURFACE, rows)
    if summary.speakers:
        yield heading("Officials quoted", str(len(summary.speakers)))
        links = []
        for speaker in summary.speakers:
            name = typeset(speaker.person.name)
            links.append((Link(LinkKind.PERSON, speaker.person.id, name, f"Open {name}"), speaker.quote_count))
        yield Row(shape=Shape.LINKS, links=with_counts(links))


def _rules(summary: TopicSummary) -> Iterable[Row]:
    yield heading(f"Rules where a policy covers it, on {display_day(summary.on)}")
    if not summary.rule_counts:
        yield Row(shape=Shape.PARAGRAPH, words=(Words(NONE_IN_FORCE, ink=Ink.TEXT2),))
    for rule, count in summary.rule_counts:
        yield Row(
            shape=Shape.COUNTED,
            badge=Badge(rule),
            words=(Words(rule.words.label, TextRole.ROW, Ink.TEXT),),
            count=wording.counted(count, "place"),
        )


def _counts(told: PlaceOnTopic) -> list[str]:
    counts = []
    if told.policy_count:
        counts.append(wording.counted(told.policy_count, "policy", "policies"))
    if told.quote_count:
        counts.append(wording.counted(told.quote_count, "quote"))
    return counts
