"""Whether a catalog is sound: the file, the references in it, the search index, and what every record says."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from pydantic import ValidationError
from sqlalchemy import Connection, Table, select, text

from desktop_app.catalog.engine import driver_of
from desktop_app.catalog.index import INDEX_TABLE
from desktop_app.catalog.queries.records import (
    EVENT,
    EVERY,
    FIGURE,
    PERSON,
    PLACE,
    POLICY,
    POLICY_SOURCE,
    QUOTE,
    QUOTE_SOURCE,
    SOURCE,
)
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.domain.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = 3
_INDEXED: dict[RecordKind, Table] = {
    RecordKind.PLACE: PLACE,
    RecordKind.PERSON: PERSON,
    RecordKind.QUOTE: QUOTE,
    RecordKind.POLICY: POLICY,
    RecordKind.EVENT: EVENT,
    RecordKind.FIGURE: FIGURE,
    RecordKind.SOURCE: SOURCE,
}


def find_faults(connection: Connection) -> Iterator[str]:
    """Say what is wrong, a sentence each. A database so damaged that it cannot be asked raises a DBAPIError."""
    for (finding,) in connection.execute(text("PRAGMA integrity_check")):
        if finding != "ok":
            yield f"The file is damaged: {' '.join(finding.split())}."
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield f"Row {row} of the table “{table}” names a row of “{parent}” that does not exist."
    for name, question in EVERY.items():
        try:
            question.ask(connection)
        except ValueError as error:
            yield f"The {name} hold something that this Jurisdex does not understand: {_reason(error)}."
    yield from _source_faults(connection)
    yield from _index_faults(connection)


def _reason(error: ValueError) -> str:
    """The first thing that a record is refused for, without the report around it."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    return f"{first['msg']} ({', '.join(map(str, first['loc']))})"


def _source_faults(connection: Connection) -> Iterator[str]:
    for kind, links in ((RecordKind.POLICY, POLICY_SOURCE), (RecordKind.QUOTE, QUOTE_SOURCE)):
        owner, position, *_ = links.primary_key
        table = _INDEXED[kind]
        without = select(table.c.id).where(table.c.pk.not_in(select(owner).where(position == 0)))
        ids = set(connection.execute(without).scalars())
        if ids:
            yield f"No source is on record for {_some(kind, ids)}."


def _index_faults(connection: Connection) -> Iterator[str]:
    indexed = text(f"SELECT record_id FROM {INDEX_TABLE} WHERE kind = :kind")
    for kind, table in _INDEXED.items():
        there = set(connection.execute(select(table.c.id)).scalars())
        found = set(connection.execute(indexed, {"kind": kind}).scalars())
        if there - found:
            yield f"Search cannot find {_some(kind, there - found)}."
        if found - there:
            yield f"Search finds what is not there: {_some(kind, found - there)}."
    if not _is_index_whole(connection):
        yield "The search index is damaged: some searches would miss records."


def _some(kind: RecordKind, ids: set[str]) -> str:
    """Name up to three of them: "1 quote (a)", "12 quotes (a, b, c, …)"."""
    named = [*sorted(ids)[:_NAMED], "…"] if len(ids) > _NAMED else sorted(ids)
    return f"{counted(len(ids), kind.value, kind.heading.lower())} ({', '.join(named)})"


def _is_index_whole(connection: Connection) -> bool:
    """Let SQLite compare the index with its texts. It does so only where it may write, so it gets a copy in memory."""
    with closing(sqlite3.connect(":memory:")) as copy:
        try:
            driver_of(connection).backup(copy)
            copy.execute(f"INSERT INTO {INDEX_TABLE} ({INDEX_TABLE}, rank) VALUES ('integrity-check', 0)")
        except sqlite3.DatabaseError:
            return False
    return True
