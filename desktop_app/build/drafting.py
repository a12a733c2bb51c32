"""From the files of the data to records, with all that is wrong with a file or a table by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from desktop_app.build.documents import Origin
from desktop_app.build.draft import Draft, Entry
from desktop_app.build.explain import with_nearest
from desktop_app.build.shapes import EDITION, EVENT, FIGURE, PERSON, PLACE, POLICY, QUOTE, ROLE, SOURCE, ShapeError
from desktop_app.catalog.records import Fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.build.documents import Reading, Table
    from desktop_app.build.findings import Finding
    from desktop_app.build.shapes import Shape
    from desktop_app.build.texts import TextRules

R = TypeVar("R", bound=Fields)

_PLACE_LEVELS = 3  # the country, the state, the county or city


class Drafter:
    """Makes the draft of what was read, once; `faults` is then complete."""

    def __init__(self, reading: Reading, texts: TextRules) -> None:
        self.faults: list[Finding] = list(reading.faults)
        self._reading = reading
        self._texts = texts
        self._draft = Draft(reading.unread)

    def draft(self) -> Draft:
        """Make records of all tables of all files."""
        draft = self._draft
        for document in self._reading.documents:
            file, rest = Origin(document, (), "file"), dict(document.tables)
            match document.parts:
                case ("edition",):
                    self._add_head(draft.editions, EDITION, file, rest, self._reading.data_id)
                case ("people",):
                    self._add_people(file, rest)
                case ("sources", _):
                    self._add_each(draft.sources, SOURCE, file, rest)
                    self._refuse(file, rest, SOURCE)
                case ("places", *levels) if 0 < len(levels) <= _PLACE_LEVELS:
                    self._add_place(file, rest, "-".join(levels))
                case _:
                    self.faults.append(file.finding("", "is no part of the data: data/README.md tells what goes where"))
        return draft

    def _add_people(self, file: Origin, rest: Table) -> None:
        for origin, person in self._take(PERSON, file, rest):
            self._add_each(self._draft.roles, ROLE, origin, person, str(person.get("id")))
            self._add(self._draft.people, PERSON, origin, person)
        self._refuse(file, rest, PERSON)

    def _add_place(self, file: Origin, rest: Table, place: str) -> None:
        self._add_each(self._draft.policies, POLICY, file, rest, place)
        self._add_each(self._draft.events, EVENT, file, rest, place)
        self._add_each(self._draft.figures, FIGURE, file, rest, place)
        self._add_each(self._draft.quotes, QUOTE, file, rest, place)
        self._add_head(self._draft.places, PLACE, file, rest)
        if rest.get("id") != place:  # a fault by itself; what names the place of this file is right all the same
            self._draft.claim(PLACE.name, place, file)

    def _add_each(self, entries: list[Entry[R]], shape: Shape[R], within: Origin, rest: Table, owner: str = "") -> None:
        for origin, table in self._take(shape, within, rest):
            self._add(entries, shape, origin, table, owner)

    def _take(self, shape: Shape[R], within: Origin, rest: Table) -> Iterator[tuple[Origin, Table]]:
        """Take the tables of one name out of the rest of what they stand in."""
        tables = rest.pop(shape.name, [])
        path = (*within.path, shape.name)
        if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
            for number, table in enumerate(tables):
                yield Origin(within.document, (*path, number), _subject(shape, table)), table
        else:
            header = ".".join(part for part in path if isinstance(part, str))
            self.faults.append(within.finding(shape.name, f"begin each one with [[{header}]], in two brackets"))

    def _add_head(self, entries: list[Entry[R]], shape: Shape[R], file: Origin, rest: Table, owner: str = "") -> None:
        """Make the record of the keys that stand in a file before its first table."""
        self._add(entries, shape, replace(file, subject=_subject(shape, rest)), rest, owner)

    def _add(self, entries: list[Entry[R]], shape: Shape[R], origin: Origin, table: Table, owner: str = "") -> None:
        """Make the record of one table, or note what is wrong with it."""
        for key, text in _texts(table):
            self._note(origin, ((key, fault) for fault in self._texts.faults(key, text)))
        if isinstance(table.get("id"), str):
            self._draft.claim(shape.name, table["id"], origin)
        try:
            entries.append(Entry(shape.read(table, owner), origin))
        except ShapeError as error:
            self._note(origin, error.faults)

    def _refuse(self, file: Origin, rest: Table, shape: Shape[R]) -> None:
        self._note(file, ((key, with_nearest("is no table of this file", key, [shape.name])) for key in rest))

    def _note(self, origin: Origin, faults: Iterable[tuple[str, str]]) -> None:
        self.faults.extend(origin.finding(key, fault) for key, fault in faults)


def _subject(shape: Shape[Fields], table: Table) -> str:
    """Say what a table is, by the first of its keys that tells which one."""
    name = next((table[key] for key in ("id", "title", "name") if isinstance(table.get(key), str)), "")
    return f"{shape.name} {name}".rstrip()


def _texts(table: Table) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str):
                yield key, text
