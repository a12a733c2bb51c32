"""Links put together: the topics of a fact, the places that it is about, names with counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.ui.page.rows import Frame, Link, LinkKind, Row, Shape, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.domain.vocabulary import Topic


def topic_links(topics: Iterable[Topic]) -> tuple[Link, ...]:
    """The topics of a fact in words, each leading to its page: "detainers, ICE access and funding"."""
    return in_words([topic_link(topic) for topic in topics])


def topic_link(topic: Topic) -> Link:
    """The way to the page of a topic."""
    return Link(LinkKind.TOPIC, topic.value, topic.label, f"All on {topic.label}")


def in_words(links: Sequence[Link]) -> tuple[Link, ...]:
    """Put what stands between the parts of a sentence after each but the last."""
    between = {len(links) - 1: "", len(links) - 2: " and"}
    return tuple(replace(link, after=between.get(index, ",")) for index, link in enumerate(links))


def with_counts(links: Sequence[tuple[Link, int]]) -> tuple[Link, ...]:
    """Put its count and a comma after each: "Sylvester Turner 3, Sally Hernandez 3"."""
    last = len(links) - 1
    return tuple(
        replace(link, after=f" {count}{',' if index < last else ''}", name=f"{link.name}, {count}")
        for index, (link, count) in enumerate(links)
    )


def links_below(lead: str, links: tuple[Link, ...], indent: float, frame: Frame = Frame.SURFACE) -> Row:
    """A row of links at the end of a card."""
    return Row(shape=Shape.LINKS, words=(Words(lead),), links=links, indent=indent, frame=frame, is_first=False)
