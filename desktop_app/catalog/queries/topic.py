"""Everything about one topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Table, bindparam, select

from desktop_app.catalog.pages import TopicPage
from desktop_app.catalog.queries.named import FactSet, read_named
from desktop_app.catalog.queries.place import POLICIES_OF_PLACES, with_governments_above
from desktop_app.catalog.queries.records import PLACE, POLICY, POLICY_TOPIC, QUOTE, QUOTE_TOPIC, QUOTES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Select

    from desktop_app.catalog.records import EditionRecord, PlaceRecord
    from desktop_app.domain.vocabulary import Topic


def _with_topic(links: Table) -> Select[int]:
    """The keys of the facts that are linked with `topic`."""
    owner, *_ = links.primary_key
    return select(owner).where(links.c.topic == bindparam("topic"))


_QUOTES_ON = QUOTES.where(QUOTE.c.pk.in_(_with_topic(QUOTE_TOPIC)))
_PLACES_WITH = (
    select(PLACE.c.id).distinct().select_from(POLICY.join(PLACE)).where(POLICY.c.pk.in_(_with_topic(POLICY_TOPIC)))
)


def read_topic_page(
    connection: Connection, edition: EditionRecord, places: Mapping[str, PlaceRecord], topic: Topic
) -> TopicPage:
    """Put the page of a topic together; `places` are all places by id."""
    quotes = _QUOTES_ON.ask(connection, topic=topic)
    concerned = set(connection.execute(_PLACES_WITH, {"topic": topic}).scalars())
    concerned.update(place_id for quote in quotes for place_id in quote.jurisdictions)
    around = with_governments_above(places, concerned)
    policies = POLICIES_OF_PLACES.ask(connection, place_ids=[place.id for place in around])
    named = read_named(connection, places, FactSet(policies=policies, quotes=quotes, places=around))
    return TopicPage(
        edition=edition,
        topic=topic,
        quotes=tuple(quotes),
        policies=tuple(policies),
        policies_named=named.policies,
        people=named.people,
        places=named.places,
        sources=named.sources,
    )
