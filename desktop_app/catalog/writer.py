"""Writing a catalog file. Only the build and tests do; the program itself opens catalogs read-only."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import StaticPool, create_engine
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import Session

from desktop_app.catalog.index import fill_index
from desktop_app.catalog.records import Fields
from desktop_app.catalog.rows import rows_of
from desktop_app.catalog.tables import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from desktop_app.catalog.facts import Facts


class CatalogNotWritten(KnownError):
    """The disk would not take the catalog; whatever was there before is still there."""


def write_catalog(facts: Facts, path: Path) -> None:
    """Write facts as a catalog, in place of the one that may be there; CatalogNotWritten if that fails.

    The same facts give the same bytes. The path holds a whole catalog at any moment, the old one or the new one.
    """
    database = _make_database(facts)
    partial = path.parent / f"{path.name}.{os.getpid()}.partial"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with partial.open("wb") as file:
                file.write(database)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CatalogNotWritten(
            f"{path} cannot be written ({reason}).", "Make room or choose another place, then build again."
        ) from error


def _make_database(facts: Facts) -> bytes:
    """Make the database in memory: it is small, and no half of it can ever be on the disk."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        for statement in _table_definitions(engine):
            connection.execute(statement)
        with Session(engine) as session:
            session.add_all(rows_of(facts))
            session.commit()
        fill_index(connection, facts)
        connection.execute("ANALYZE")
        connection.commit()
        connection.execute("VACUUM")
        return connection.serialize()


def _table_definitions(engine: Engine) -> Iterator[str]:
    """Say how to create the tables and their indexes, always in the same order, which `create_all` does not promise."""
    for table in Fields.metadata.sorted_tables:
        yield str(CreateTable(table).compile(engine)).strip()
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield str(CreateIndex(index).compile(engine))
