"""The bundled data as the rest of the program sees it: questions in, frozen records out."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING, Self

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from desktop_app.catalog.compiling import Compiler
from desktop_app.catalog.engine import CatalogError, open_catalog
from desktop_app.catalog.facets import Known, read_facets
from desktop_app.catalog.naming import understand
from desktop_app.catalog.nearest import nearest_ids, nearest_places
from desktop_app.catalog.pages import Address
from desktop_app.catalog.queries.address import read_address, read_names
from desktop_app.catalog.queries.check import find_faults
from desktop_app.catalog.queries.outline import read_outline
from desktop_app.catalog.queries.person import read_person_page
from desktop_app.catalog.queries.place import read_place_page
from desktop_app.catalog.queries.records import EDITIONS, EVERY, PERSON
from desktop_app.catalog.queries.resting import read_resting
from desktop_app.catalog.queries.source import read_source_page
from desktop_app.catalog.queries.subject import read_subjects
from desktop_app.catalog.queries.topic import read_topic_page
from desktop_app.catalog.search import search
from desktop_app.domain.errors import KnownError
from desktop_app.domain.query import Query
from desktop_app.domain.results import Relaxed
from desktop_app.domain.rules import rule_on
from desktop_app.domain.search.options import SearchOptions
from desktop_app.domain.search.speaking import ChipLabel, chip_label
from desktop_app.domain.vocabulary import RecordKind, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from desktop_app.catalog.pages import Outline, PersonPage, PlacePage, SourcePage, TopicPage
    from desktop_app.catalog.queries.resting import Resting
    from desktop_app.catalog.records import EditionRecord, Fields, PlaceRecord, PolicyRecord
    from desktop_app.domain.bookmarks import Subject, SubjectRef
    from desktop_app.domain.reference import RecordRef
    from desktop_app.domain.results import Facet, SearchResults
    from desktop_app.domain.vocabulary import Rule

_ANSWER = SearchOptions()

TABLES = tuple(EVERY)
"""The tables that `Catalog.records` reads, by the names that they are exported under."""


class UnknownRecord(KnownError):
    """An id, `asked`, that names nothing in this edition; `nearest` is what was most likely meant."""

    def __init__(self, message: str, advice: str, nearest: Address | None = None, asked: str = "") -> None:
        super().__init__(message, advice)
        self.nearest = nearest
        self.asked = asked


class Catalog:
    """An open catalog, from the path of its file. CatalogError, here or later, says what is wrong with the file.

    To be used by one thread at a time, but for `interrupt`. What it returns is not tied to it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stop_search = Event()
        self._day_of_rules: date | None = None
        self._rules: dict[int, Rule] = {}
        with ExitStack() as undo, self._known_faults():
            self._connection = undo.enter_context(open_catalog(path).connect())
            (self._edition,) = EDITIONS.ask(self._connection)
            undo.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def edition(self) -> EditionRecord:
        """Which edition of the data this is."""
        return self._edition

    def outline(self) -> Outline:
        """Every place with its own policies: all that the list needs, on any date."""
        with self._known_faults():
            return read_outline(self._connection, self._edition, self._places.values())

    def place_page(self, place_id: str) -> PlacePage:
        """All that is on record about one place; UnknownRecord if there is no such place."""
        with self._known_faults():
            place = self._places.get(place_id)
            if place is None:
                raise self._unknown_place(place_id)
            return read_place_page(self._connection, self._edition, self._places, place)

    def person_page(self, person_id: str) -> PersonPage:
        """All that is on record about one person; UnknownRecord if there is no such person."""
        with self._known_faults():
            page = read_person_page(self._connection, self._edition, self._places, person_id)
            if page is None:
                names = {person.id: person.name for person in EVERY["people"].ask(self._connection)}
                raise _unknown("person", person_id, names)
            return page

    def topic_page(self, topic: str) -> TopicPage:
        """All that is on record about one topic of the vocabulary; UnknownRecord if there is no such topic."""
        if topic not in set(Topic):
            raise _unknown("topic", topic, {known.value: known.label for known in Topic})
        with self._known_faults():
            return read_topic_page(self._connection, self._edition, self._places, Topic(topic))

    def source_page(self, source_id: str) -> SourcePage:
        """A source and every fact that rests on it; UnknownRecord if there is no such source."""
        with self._known_faults():
            page = read_source_page(self._connection, self._edition, self._places, source_id)
            if page is None:
                titles = {source.id: source.publisher for source in EVERY["sources"].ask(self._connection)}
                raise _unknown("source", source_id, titles)
            return page

    def names(self, kind: RecordKind) -> dict[str, str]:
        """What each record of a kind is called, by id; of a quote it is the speaker."""
        with self._known_faults():
            return read_names(self._connection, kind)

    def address(self, kind: RecordKind, record_id: str) -> Address:
        """Where a record is to be found; UnknownRecord, with the nearest, if it is not there."""
        with self._known_faults():
            found = read_address(self._connection, kind, record_id)
            if found is not None:
                return found
            if kind is RecordKind.PLACE:
                raise self._unknown_place(record_id)
            raise _unknown(kind.value, record_id, read_names(self._connection, kind), kind)

    def missing(self, refs: Iterable[RecordRef]) -> frozenset[RecordRef]:
        """Those of some records that this edition does not have."""
        with self._known_faults():
            return frozenset(ref for ref in refs if read_address(self._connection, ref.kind, ref.id) is None)

    def subjects(self, refs: Iterable[SubjectRef]) -> dict[SubjectRef, Subject]:
        """What some records and topics are called; those that this edition does not have are left out."""
        with self._known_faults():
            return read_subjects(self._connection, self._places, refs)

    def search(self, query: Query, options: SearchOptions = _ANSWER, *, can_be_stopped: bool = True) -> SearchResults:
        """Find the best records of each kind.

        SearchCancelled if `interrupt` is called before it is done; what goes into a file or on paper has to be whole,
        and so cannot be stopped.
        """
        stop = Event()
        if can_be_stopped:
            self._stop_search = stop
        with self._known_faults():
            return search(self._connection, query, options, self._places_with(options.as_of), stop)

    def facets(self, query: Query, as_of: date | None = None) -> tuple[Facet, ...]:
        """Count what the results of a query can be narrowed by; SearchCancelled if `interrupt` comes before."""
        self._stop_search = Event()
        with self._known_faults():
            asked = understand(self._connection, query)
            compiler = Compiler(self._connection, asked.keys, self._places_with(as_of))
            known = Known(self._place_names, self._person_names, self._rules_on(as_of or date.today()))
            return read_facets(self._connection, asked, compiler, known, self._stop_search)

    def relaxed(self, query: Query, options: SearchOptions = _ANSWER) -> tuple[Relaxed, ...]:
        """What a query that finds nothing would find without one of its parts; those that find nothing left out."""
        found = []
        asked = self.search(query, options)
        pieces = [piece for piece in query.pieces if piece.node is not None]
        for piece in pieces if len(pieces) > 1 else ():
            text = f"{query.without(piece)} "
            results = self.search(Query.parse(text), replace(options, limit_per_kind=1))
            label = chip_label(piece.node, asked.names) if piece.node else ChipLabel("", "")
            if results.total and results.respelled is None:
                kind = results.groups[0].kind if len(results.groups) == 1 else None
                found.append(Relaxed(text, f"{label.lead} {label.value}".strip(), results.total, kind))
        return tuple(sorted(found, key=lambda each: -each.total))

    def resting(self, refs: Iterable[RecordRef], others: Iterable[str] = ()) -> Resting:
        """The sources that some records rest on, and `others` by their ids."""
        with self._known_faults():
            return read_resting(self._connection, refs, others)

    def interrupt(self) -> None:
        """Stop the search that is running, if one is; from any thread. Nothing else is stopped."""
        self._stop_search.set()

    def records(self, table: str) -> Iterator[Fields]:
        """All records of one of `TABLES` (KeyError for another), by id; roles by the id of the person."""
        with self._known_faults():
            return iter(EVERY[table].ask(self._connection))

    def check(self) -> list[str]:
        """Read everything and say what is wrong with it, a sentence each; an empty list means sound."""
        faults: list[str] = []
        try:
            faults.extend(find_faults(self._connection))
        except DBAPIError as error:
            faults.append(f"The file is damaged: {error.orig}.")
        return faults

    @cached_property
    def _places(self) -> dict[str, PlaceRecord]:
        """All places by id: each page needs some of them, and a catalog never changes."""
        return {place.id: place for place in EVERY["jurisdictions"].ask(self._connection)}

    @cached_property
    def _place_names(self) -> dict[int, tuple[str, str]]:
        """The id and the name of each place by its key."""
        return {key: (place.id, place.name) for key, place in enumerate(self._places.values(), start=1)}

    @cached_property
    def _person_names(self) -> dict[int, tuple[str, str]]:
        """The id and the name of each person by his or her key."""
        people = self._connection.execute(select(PERSON.c.pk, PERSON.c.id, PERSON.c.name))
        return {key: (person_id, name) for key, person_id, name in people}

    def _places_with(self, as_of: date | None) -> Callable[[frozenset[Rule]], tuple[int, ...]]:
        """Tell the keys of the places that have one of some rules on a day, once asked."""
        day = as_of or date.today()

        def keys(rules: frozenset[Rule]) -> tuple[int, ...]:
            return tuple(key for key, rule in self._rules_on(day).items() if rule in rules)

        return keys

    def _rules_on(self, day: date) -> dict[int, Rule]:
        """The rule of each place on a day, by the key of the place; the last day asked for is kept."""
        if self._day_of_rules != day:
            by_place: defaultdict[str, list[PolicyRecord]] = defaultdict(list)
            for policy in EVERY["policies"].ask(self._connection):
                by_place[policy.jurisdiction].append(policy)
            found = ((key, rule_on(by_place[place], day)) for key, place in enumerate(self._places, start=1))
            self._rules = {key: rule.rule for key, rule in found if rule}
            self._day_of_rules = day
        return self._rules

    def _unknown_place(self, place_id: str) -> UnknownRecord:
        places = nearest_places(place_id, self._places.values())
        near = [f"{place.id} ({place.name})" for place in places]
        advice = f"Did you mean {' or '.join(near)}?" if near else "Look for the place in the list of places."
        nearest = Address(RecordKind.PLACE, places[0].id, places[0].name, places[0].id) if places else None
        return UnknownRecord(f"There is no place “{place_id}” in this edition.", advice, nearest, place_id)

    @contextmanager
    def _known_faults(self) -> Iterator[None]:
        """Say of what cannot be read or understood that the file is damaged."""
        try:
            yield
        except (DBAPIError, sqlite3.Error, ValueError) as error:
            raise CatalogError(
                f"{self.path} is damaged.", "Install Jurisdex again, or name another catalog with --data."
            ) from error


def _unknown(word: str, record_id: str, known: dict[str, str], kind: RecordKind | None = None) -> UnknownRecord:
    """What to say of an id that names no record of a kind; `known` are those that do, with their names."""
    ids = nearest_ids(record_id, known)
    near = [f"{other} ({known[other]})" for other in ids]
    advice = f"Did you mean {' or '.join(near)}?" if near else "Look for it with the search."
    nearest = Address(kind, ids[0], known[ids[0]]) if kind and ids else None
    return UnknownRecord(f"There is no {word} “{record_id}” in this edition.", advice, nearest, record_id)
