"""What records are called, so that a bookmark of one is known again: many at a time, in one question a kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam

from desktop_app.catalog.queries.records import (
    EVENT,
    EVENTS,
    FIGURE,
    FIGURES,
    PEOPLE,
    PERSON,
    POLICIES,
    POLICY,
    QUOTE,
    QUOTES,
    SOURCE,
    SOURCES,
)
from desktop_app.domain.bookmarks import Subject, SubjectRef
from desktop_app.domain.links import LinkKind
from desktop_app.domain.vocabulary import QuoteKind, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import BindParameter, Connection

    from desktop_app.catalog.records import PlaceRecord
    from desktop_app.domain.dates import PartialDate

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_PEOPLE = PEOPLE.where(PERSON.c.id.in_(_IDS))
_SOURCES = SOURCES.where(SOURCE.c.id.in_(_IDS))
_POLICIES = POLICIES.where(POLICY.c.id.in_(_IDS))
_QUOTES = QUOTES.where(QUOTE.c.id.in_(_IDS))
_EVENTS = EVENTS.where(EVENT.c.id.in_(_IDS))
_FIGURES = FIGURES.where(FIGURE.c.id.in_(_IDS))
_AT_ONCE = 500  # ids in one question


def read_subjects(
    connection: Connection, places: Mapping[str, PlaceRecord], refs: Iterable[SubjectRef]
) -> dict[SubjectRef, Subject]:
    """What some records and topics are called, without those that are not there; `places` are all places by id."""
    by_kind: dict[LinkKind, list[str]] = {}
    for ref in refs:
        by_kind.setdefault(ref.kind, []).append(ref.id)
    asking = _Asking(connection, places)
    return {
        subject.ref: subject
        for kind, ids in by_kind.items()
        for start in range(0, len(ids), _AT_ONCE)
        for subject in asking.of_kind(kind, ids[start : start + _AT_ONCE])
    }


@dataclass(frozen=True)
class _Asking:
    connection: Connection
    places: Mapping[str, PlaceRecord]

    def of_kind(self, kind: LinkKind, ids: Sequence[str]) -> Iterator[Subject]:
        asks: dict[LinkKind, Callable[[Sequence[str]], Iterator[Subject]]] = {
            LinkKind.PLACE: self._places,
            LinkKind.TOPIC: self._topics,
            LinkKind.PERSON: self._people,
            LinkKind.SOURCE: self._sources,
            LinkKind.POLICY: self._policies,
            LinkKind.QUOTE: self._quotes,
            LinkKind.EVENT: self._events,
            LinkKind.FIGURE: self._figures,
        }
        return asks[kind](ids)

    def _places(self, ids: Sequence[str]) -> Iterator[Subject]:
        for place in (self.places[each] for each in ids if each in self.places):
            above = self.places[place.parent].name if place.parent else ""
            yield Subject(SubjectRef(LinkKind.PLACE, place.id), place.name, place=above)

    def _topics(self, ids: Sequence[str]) -> Iterator[Subject]:
        for topic in (Topic(each) for each in ids if each in set(Topic)):
            title = f"{topic.label[0].upper()}{topic.label[1:]}"
            yield Subject(SubjectRef(LinkKind.TOPIC, topic.value), title)

    def _people(self, ids: Sequence[str]) -> Iterator[Subject]:
        for person in _PEOPLE.ask(self.connection, ids=ids):
            yield Subject(SubjectRef(LinkKind.PERSON, person.id), person.name)

    def _sources(self, ids: Sequence[str]) -> Iterator[Subject]:
        for source in _SOURCES.ask(self.connection, ids=ids):
            ref = SubjectRef(LinkKind.SOURCE, source.id)
            yield Subject(ref, source.title, dated=_written(source.published), place=source.publisher)

    def _policies(self, ids: Sequence[str]) -> Iterator[Subject]:
        for policy in _POLICIES.ask(self.connection, ids=ids):
            ref, start = SubjectRef(LinkKind.POLICY, policy.id), policy.effective or policy.enacted
            yield Subject(ref, policy.title, dated=_written(start), place=self.places[policy.jurisdiction].name)

    def _quotes(self, ids: Sequence[str]) -> Iterator[Subject]:
        quotes = _QUOTES.ask(self.connection, ids=ids)
        speakers = _PEOPLE.ask(self.connection, ids=sorted({quote.person for quote in quotes}))
        names = {person.id: person.name for person in speakers}
        for quote in quotes:
            yield Subject(
                SubjectRef(LinkKind.QUOTE, quote.id),
                names[quote.person],
                quote.text,
                quote.kind is QuoteKind.DIRECT,
                _written(quote.said),
                self._first(quote.jurisdictions),
            )

    def _events(self, ids: Sequence[str]) -> Iterator[Subject]:
        for event in _EVENTS.ask(self.connection, ids=ids):
            ref = SubjectRef(LinkKind.EVENT, event.id)
            yield Subject(ref, event.title, dated=_written(event.date), place=self._first(event.jurisdictions))

    def _figures(self, ids: Sequence[str]) -> Iterator[Subject]:
        for figure in _FIGURES.ask(self.connection, ids=ids):
            ref, title = SubjectRef(LinkKind.FIGURE, figure.id), f"{figure.value:,.15g} {figure.unit} {figure.what}"
            yield Subject(ref, title, dated=_written(figure.as_of), place=self._first(figure.jurisdictions))

    def _first(self, place_ids: Sequence[str]) -> str:
        return self.places[place_ids[0]].name if place_ids else ""


def _written(day: PartialDate | None) -> str:
    return str(day) if day else ""
