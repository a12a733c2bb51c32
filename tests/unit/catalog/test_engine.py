"""Opening a catalog: what is said of a file that is none, and that nothing is ever written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.engine import CatalogError, file_uri
from desktop_app.catalog.tables import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

AGAIN = "Install Jurisdex again, or name another catalog with --data."
NAME = "Check the name, or leave out --data to open the catalog that comes with Jurisdex."


def _missing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("Dear reader, " * 100)


def _header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")


def _numbered(application_id: int, version: int) -> Callable[[Path], None]:
    def number(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(f"PRAGMA application_id = {application_id}")
            connection.execute(f"PRAGMA user_version = {version}")

    return number


def _scrambled(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))


def _without_tables(path: Path) -> None:
    _foreign(path)
    _numbered(APPLICATION_ID, SCHEMA_VERSION)(path)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_missing, "There is no catalog at {}. " + NAME),
        (_folder, "{} is a folder, not a catalog. " + NAME),
        (_empty, "{} is empty. " + AGAIN),
        (_text, "{} is not a catalog. " + NAME),
        (_header_only, "{} is incomplete: its end is missing. " + AGAIN),
        (_truncated, "{} is incomplete: its end is missing. " + AGAIN),
        (_foreign, "{} is a database of another program, not a catalog. " + NAME),
        (
            _numbered(APPLICATION_ID, SCHEMA_VERSION - 1),
            "{} was made for an older Jurisdex. Get a newer edition of the catalog.",
        ),
        (
            _numbered(APPLICATION_ID, SCHEMA_VERSION + 1),
            "{} was made for a newer Jurisdex. Install the newer Jurisdex.",
        ),
        (_scrambled, "{} is damaged. " + AGAIN),
        (_without_tables, "{} is damaged. " + AGAIN),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_one_line(copied: Path, spoil: Callable[[Path], None], words: str) -> None:
    spoil(copied)
    with pytest.raises(CatalogError) as error:
        Catalog(copied)
    assert str(error.value) == words.format(copied)


def test_a_device_is_not_waited_for() -> None:
    if not Path("/dev/null").exists():
        pytest.skip("no devices here")
    with pytest.raises(CatalogError, match=r"^/dev/null is not a file\. "):
        Catalog(Path("/dev/null"))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (PermissionError(13, "Permission denied"), "{} may not be read. Ask for permission to read it."),
        (OSError(5, "Input/output error"), "{} cannot be read (Input/output error). " + AGAIN),
    ],
)
def test_the_system_says_why_a_file_cannot_be_read(
    copied: Path, reason: OSError, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise reason

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CatalogError) as error:
        Catalog(copied)
    assert str(error.value) == words.format(copied)


@pytest.mark.parametrize("name", ["no\0where", "no\nwhere", "no\udce9where", "no\u202ewhere"])
def test_a_strange_name_stays_on_one_printable_line(name: str) -> None:
    with pytest.raises(CatalogError) as error:
        Catalog(Path(name))
    assert str(error.value).isprintable()


@pytest.mark.parametrize(
    "name", ["a b.sqlite", "a?mode=rwc.sqlite", "a#b.sqlite", "100%25.sqlite", "ñ ‘7’.sqlite", "&=+;.sqlite", "file:x"]
)
def test_any_name_opens(copied: Path, name: str) -> None:
    with Catalog(copied.rename(copied.with_name(name))) as catalog:
        assert catalog.edition.name == "2026.11"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/usr/share/jurisdex/catalog.sqlite", "file:///usr/share/jurisdex/catalog.sqlite"),
        ("C:/Program Files/Jurisdex/catalog.sqlite", "file:///C:/Program%20Files/Jurisdex/catalog.sqlite"),
        ("//server/law/50%?#.sqlite", "file:////server/law/50%25%3F%23.sqlite"),
    ],
)
def test_a_path_is_written_as_sqlite_reads_it(path: str, uri: str) -> None:
    assert file_uri(path) == uri


def test_nothing_is_written(copied: Path) -> None:
    before = copied.read_bytes()
    with Catalog(copied) as catalog:
        catalog.outline()
        catalog.check()
        assert list(copied.parent.iterdir()) == [copied]
        with pytest.raises(OperationalError, match="readonly"):
            catalog._connection.exec_driver_sql("DELETE FROM edition").close()
    assert copied.read_bytes() == before
