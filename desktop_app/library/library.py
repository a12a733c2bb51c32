"""The user's own file as the rest of the program sees it: what is kept in, frozen values out."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from sqlalchemy import URL, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from desktop_app.domain.errors import KnownError
from desktop_app.domain.kept import KeptSearch
from desktop_app.library.migrations import NewerFile, migrate
from desktop_app.library.tables import APPLICATION_ID, SearchRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection

FILE_NAME = "library.sqlite"

MOST_RECENT = 20
"""So many searches that were not saved are remembered."""


class LibraryError(KnownError):
    """The user's file cannot be read or written; nothing in it was changed."""


class Library:
    """An open user's file, made if it is not there. LibraryError, here or later, says what is wrong with it.

    To be used by one thread at a time.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(f"The folder {path.parent} cannot be made.", "Nothing you keep can be saved.") from error
        self._engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
        event.listen(self._engine, "connect", _prepare)
        event.listen(self._engine, "begin", _begin)
        with self._known_faults():
            migrate(self._engine)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def searches(self) -> tuple[KeptSearch, ...]:
        """All searches that are kept, the one used last first."""
        with self._session() as session:
            rows = session.exec(select(SearchRow).order_by(col(SearchRow.used_at).desc(), col(SearchRow.pk).desc()))
            return tuple(map(_kept, rows))

    def note_search(self, text: str) -> None:
        """Remember that a search was used; of those not saved, the oldest are forgotten."""
        with self._session() as session:
            row = self._row(session, text) or SearchRow(text=text, used_at="")
            row.used_at = datetime.now(UTC).isoformat(timespec="microseconds")
            session.add(row)
            session.flush()
            unsaved = select(SearchRow).where(col(SearchRow.is_saved).is_(False))
            for old in session.exec(unsaved.order_by(col(SearchRow.used_at).desc()).offset(MOST_RECENT)):
                session.delete(old)

    def save_search(self, text: str, data_id: str, found: Iterable[str]) -> None:
        """Keep a search with what it finds in this edition."""
        with self._session() as session:
            row = self._row(session, text) or SearchRow(text=text, used_at="")
            row.used_at = datetime.now(UTC).isoformat(timespec="microseconds")
            row.is_saved, row.data_id, row.found = True, data_id, "\n".join(sorted(found))
            session.add(row)

    def unsave_search(self, text: str) -> None:
        """Keep it as one that was used only."""
        with self._session() as session:
            row = self._row(session, text)
            if row is not None:
                row.is_saved, row.data_id, row.found = False, "", ""
                session.add(row)

    def forget_searches(self) -> None:
        """Forget all searches that were not saved."""
        with self._session() as session:
            for row in session.exec(select(SearchRow).where(col(SearchRow.is_saved).is_(False))):
                session.delete(row)

    def _row(self, session: Session, text: str) -> SearchRow | None:
        return session.exec(select(SearchRow).where(SearchRow.text == text)).first()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        """One piece of work: all of it is kept, or nothing."""
        with self._known_faults(), Session(self._engine) as session, session.begin():
            yield session

    @contextmanager
    def _known_faults(self) -> Iterator[None]:
        try:
            yield
        except NewerFile as error:
            raise LibraryError(
                f"{self.path} was written by a newer Jurisdex.", "Install the newer one; nothing was changed."
            ) from error
        except (DBAPIError, sqlite3.Error) as error:
            raise LibraryError(
                f"What you keep cannot be read or saved in {self.path}.",
                "Make room, or move that file away to begin a new one; nothing in it was changed.",
            ) from error


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Refuse the file of another program, and mark a new one as ours."""
    (found,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if found != APPLICATION_ID:
        if tables:
            raise sqlite3.DatabaseError("a database of another program")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.isolation_level = None  # sqlite3 alone would leave CREATE TABLE out of a transaction


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _kept(row: SearchRow) -> KeptSearch:
    return KeptSearch(row.text, row.is_saved, row.data_id, frozenset(filter(None, row.found.split("\n"))))
