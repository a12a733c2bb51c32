"""Opening the bundled data: read-only, immutable, and with a clear word for whatever is wrong with the file."""

from __future__ import annotations

import os
import sqlite3
import stat
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from sqlalchemy import URL, Engine, NullPool, create_engine

from desktop_app.catalog.tables import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100
_LARGEST_PAGE = 65536  # written as 1, since it does not fit into two bytes

_GET_ANOTHER = "Install Jurisdex again, or name another catalog with --data."
_CHECK_NAME = "Check the name, or leave out --data to open the catalog that comes with Jurisdex."


class CatalogError(KnownError):
    """The file is no catalog that this program can read."""


class _Header(NamedTuple):
    """What the first hundred bytes of a database say of it (https://sqlite.org/fileformat2.html#the_database_header)."""

    size: int
    user_version: int
    application_id: int


def open_catalog(path: Path) -> Engine:
    """Make an engine for a catalog, at the cost of reading one hundred bytes; nothing is ever written, not even a lock.

    CatalogError if the file is missing, a folder, unreadable, cut short, not SQLite, of another program or of another
    version of this one.
    """
    header = _read_header(path)
    if header.application_id != APPLICATION_ID:
        raise CatalogError(f"{path} is a database of another program, not a catalog.", _CHECK_NAME)
    if header.user_version < SCHEMA_VERSION:
        raise CatalogError(f"{path} was made for an older Jurisdex.", "Get a newer edition of the catalog.")
    if header.user_version > SCHEMA_VERSION:
        raise CatalogError(f"{path} was made for a newer Jurisdex.", "Install the newer Jurisdex.")
    if path.stat().st_size < header.size:
        raise CatalogError(f"{path} is incomplete: its end is missing.", _GET_ANOTHER)
    return create_engine(_read_only_url(path), poolclass=NullPool)


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The connection of `sqlite3` itself, for what SQLAlchemy has no words for."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def _read_header(path: Path) -> _Header:
    """Read the header of an SQLite database; CatalogError if the file is none."""
    try:
        # Asked before opening, since opening a pipe would wait for someone to write into it.
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise CatalogError(f"{path} is a folder, not a catalog.", _CHECK_NAME)
        if not stat.S_ISREG(mode):
            raise CatalogError(f"{path} is not a file.", _CHECK_NAME)
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except FileNotFoundError:
        raise CatalogError(f"There is no catalog at {path}.", _CHECK_NAME) from None
    except PermissionError:
        raise CatalogError(f"{path} may not be read.", "Ask for permission to read it.") from None
    except (OSError, ValueError) as error:
        raise CatalogError(f"{path} cannot be read ({_reason(error)}).", _GET_ANOTHER) from error
    if not header:
        raise CatalogError(f"{path} is empty.", _GET_ANOTHER)
    if not header.startswith(_MAGIC):
        raise CatalogError(f"{path} is not a catalog.", _CHECK_NAME)
    if len(header) < _HEADER_SIZE:
        raise CatalogError(f"{path} is incomplete: its end is missing.", _GET_ANOTHER)

    def number(offset: int, size: int = 4) -> int:
        return int.from_bytes(header[offset : offset + size], "big")

    page_size = number(16, 2)
    return _Header(
        size=number(28) * (_LARGEST_PAGE if page_size == 1 else page_size),
        user_version=number(60),
        application_id=number(68),
    )


def _reason(error: OSError | ValueError) -> str:
    """What the system says; a name that it cannot even take (with a NUL in it) is a ValueError."""
    return getattr(error, "strerror", None) or str(error)


def _read_only_url(path: Path) -> URL:
    """Address the file so that SQLite opens it, exactly it, and never writes.

    `immutable` alone would make an empty file where there is none, and `mode=ro` alone look for others' locks.
    """
    return URL.create(
        "sqlite",
        database=file_uri(path.absolute().as_posix()),
        query={"mode": "ro", "immutable": "1", "uri": "true"},
    )


def file_uri(path: str) -> str:
    """Write an absolute path with forward slashes as a URI that SQLite reads.

    Every character with a meaning in a URI is quoted. A drive letter gets a slash before it; a network share keeps both
    of its own, since SQLite takes no server name (as `Path.as_uri` would write it).
    """
    slash = "" if path.startswith("/") else "/"
    return f"file://{slash}{quote(os.fsencode(path), safe='/:')}"
