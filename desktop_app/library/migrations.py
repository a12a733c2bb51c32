"""The steps from an empty file to today's: small functions in order, each recorded in the file once it is done.

A step is never changed after a release; what is to be different is a new step. It speaks SQL and not the classes of
`tables.py`, which are those of today.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Engine


def _make_searches(connection: Connection) -> None:
    connection.execute(
        text("""\
CREATE TABLE search (
    pk INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE,
    used_at TEXT NOT NULL,
    is_saved BOOLEAN NOT NULL,
    data_id TEXT NOT NULL,
    found TEXT NOT NULL
)""")
    )


def _make_visits(connection: Connection) -> None:
    connection.execute(
        text("""\
CREATE TABLE visit (
    pk INTEGER PRIMARY KEY,
    screen TEXT NOT NULL,
    value TEXT NOT NULL,
    title TEXT NOT NULL,
    is_current BOOLEAN NOT NULL,
    as_of TEXT NOT NULL,
    record TEXT NOT NULL
)""")
    )


def _make_bookmarks(connection: Connection) -> None:
    connection.execute(
        text("""\
CREATE TABLE bookmark (
    pk INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    is_verbatim BOOLEAN NOT NULL,
    dated TEXT NOT NULL,
    place TEXT NOT NULL,
    as_of TEXT NOT NULL,
    made_at TEXT NOT NULL,
    note TEXT NOT NULL,
    collection TEXT NOT NULL,
    UNIQUE (kind, record_id)
)""")
    )


MIGRATIONS: tuple[tuple[str, Callable[[Connection], None]], ...] = (
    ("2026-11-searches", _make_searches),
    ("2026-11-visits", _make_visits),
    ("2026-11-bookmarks", _make_bookmarks),
)
"""Every step by its name, the oldest first."""


class NewerFile(Exception):
    """The file has been through steps that this program does not know."""


def migrate(engine: Engine) -> None:
    """Bring a file up to date, each step whole or not at all; NewerFile leaves it as it is.

    Another window may do so at the same time: whoever records a step first takes it.
    """
    with engine.begin() as connection:
        connection.execute(
            text("CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL)")
        )
        done = set(connection.execute(text("SELECT name FROM migration")).scalars())
    if done - {name for name, _ in MIGRATIONS}:
        raise NewerFile
    for name, step in MIGRATIONS:
        if name not in done:
            with engine.begin() as connection:
                values = {"name": name, "now": datetime.now(UTC).isoformat(timespec="seconds")}
                recorded = connection.execute(text("INSERT OR IGNORE INTO migration VALUES (:name, :now)"), values)
                if recorded.rowcount:
                    step(connection)
