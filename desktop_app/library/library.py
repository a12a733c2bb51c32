"""The user's own file as the rest of the program sees it: what is kept in, frozen values out."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Self

from sqlalchemy import URL, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, delete, select

from desktop_app.domain.errors import KnownError
from desktop_app.domain.kept import KeptHistory, KeptSearch, KeptVisit
from desktop_app.library import bookmarks
from desktop_app.library.migrations import NewerFile, migrate
from desktop_app.library.tables import APPLICATION_ID, SearchRow, VisitRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection

    from desktop_app.domain.bookmarks import Bookmark, Merged, SubjectRef

_CHANGES = "changes"  # an execution option

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
        self._changing = self._engine.execution_options(**{_CHANGES: True})
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
        with self._change() as session:
            row = self._row(session, text) or SearchRow(text=text, used_at="")
            row.used_at = datetime.now(UTC).isoformat(timespec="microseconds")
            session.add(row)
            session.flush()
            unsaved = select(SearchRow).where(col(SearchRow.is_saved).is_(False))
            for old in session.exec(unsaved.order_by(col(SearchRow.used_at).desc()).offset(MOST_RECENT)):
                session.delete(old)

    def save_search(self, text: str, data_id: str, found: Iterable[str]) -> None:
        """Keep a search with what it finds in this edition."""
        with self._change() as session:
            row = self._row(session, text) or SearchRow(text=text, used_at="")
            row.used_at = datetime.now(UTC).isoformat(timespec="microseconds")
            row.is_saved, row.data_id, row.found = True, data_id, "\n".join(sorted(found))
            session.add(row)

    def unsave_search(self, text: str) -> None:
        """Keep it as one that was used only."""
        with self._change() as session:
            row = self._row(session, text)
            if row is not None:
                row.is_saved, row.data_id, row.found = False, "", ""
                session.add(row)

    def forget_searches(self) -> None:
        """Forget all searches that were not saved."""
        with self._change() as session:
            for row in session.exec(select(SearchRow).where(col(SearchRow.is_saved).is_(False))):
                session.delete(row)

    def history(self) -> KeptHistory:
        """The pages that were visited, as they were kept last."""
        with self._session() as session:
            rows = session.exec(select(VisitRow).order_by(col(VisitRow.pk))).all()
            visits = tuple(KeptVisit(row.screen, row.value, row.title) for row in rows)
            position = next((number for number, row in enumerate(rows) if row.is_current), -1)
            current = rows[position] if position >= 0 else None
            return (
                KeptHistory(visits, position, _day(current.as_of), current.record) if current else KeptHistory(visits)
            )

    def keep_history(self, history: KeptHistory) -> None:
        """Keep these pages in place of those that were kept."""
        with self._change() as session:
            session.exec(delete(VisitRow))
            for number, visit in enumerate(history.visits):
                row = VisitRow(pk=number + 1, screen=visit.screen, value=visit.value, title=visit.title)
                if number == history.position:
                    row.is_current, row.record = True, history.record
                    row.as_of = history.as_of.isoformat() if history.as_of else ""
                session.add(row)

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """All bookmarks with their notes, the newest first."""
        with self._session() as session:
            return bookmarks.read(session)

    def add_bookmarks(self, added: Iterable[Bookmark]) -> Merged:
        """Keep bookmarks; where there is one of the same subject, it stays and takes in what only theirs has."""
        with self._change() as session:
            return bookmarks.add(session, added)

    def remove_bookmark(self, ref: SubjectRef) -> Bookmark | None:
        """Take a bookmark away, and hand it over as it was; None if there was none."""
        with self._change() as session:
            return bookmarks.remove(session, ref)

    def keep_note(self, before: Bookmark, note: str) -> None:
        """Keep a note that was written over the one that `before` has; what another window wrote meanwhile stays."""
        with self._change() as session:
            bookmarks.keep_note(session, before, note)

    def put_bookmark_into(self, ref: SubjectRef, collection: str) -> None:
        """Put a bookmark into a collection, or with an empty name into none."""
        with self._change() as session:
            bookmarks.put_into(session, ref, collection)

    def _row(self, session: Session, text: str) -> SearchRow | None:
        return session.exec(select(SearchRow).where(SearchRow.text == text)).first()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        """Look up something."""
        with self._known_faults(), Session(self._engine) as session, session.begin():
            yield session

    @contextmanager
    def _change(self) -> Iterator[Session]:
        """One piece of work: all of it is kept, or nothing."""
        with self._known_faults(), Session(self._changing) as session, session.begin():
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
    connection.isolation_level = None  # sqlite3 alone would leave CREATE TABLE out of a transaction
    if not _is_ours(connection):
        connection.execute("BEGIN IMMEDIATE")  # another window may be making it
        if not _is_ours(connection):
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            if tables:
                raise sqlite3.DatabaseError("a database of another program")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys = ON")


def _is_ours(connection: sqlite3.Connection) -> bool:
    (found,) = connection.execute("PRAGMA application_id").fetchone()
    return bool(found == APPLICATION_ID)


def _begin(connection: Connection) -> None:
    """Begin a transaction; one that will change something waits for another window's before it reads."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_CHANGES) else "BEGIN")


def _kept(row: SearchRow) -> KeptSearch:
    return KeptSearch(row.text, row.is_saved, row.data_id, frozenset(filter(None, row.found.split("\n"))))


def _day(text: str) -> date | None:
    """A day as it was written; what is none is today."""
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None
