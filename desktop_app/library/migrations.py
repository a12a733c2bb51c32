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


MIGRATIONS: tuple[tuple[str, Callable[[Connection], None]], ...] = (("2026-11-searches", _make_searches),)
"""Every step by its name, the oldest first."""


class NewerFile(Exception):
    """The file has been through steps that this program does not know."""


def migrate(engine: Engine) -> None:
    """Bring a file up to date, each step whole or not at all; NewerFile leaves it as it is."""
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
                step(connection)
                now = datetime.now(UTC).isoformat(timespec="seconds")
                connection.execute(text("INSERT INTO migration VALUES (:name, :now)"), {"name": name, "now": now})
