"""The real data, as any SQLite tool reads it from the catalog: complete, whole and linked as the files say."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from desktop_app.build import read_sound
from desktop_app.catalog.tables import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.domain.vocabulary import (
    Certainty,
    EndReason,
    EventKind,
    Instrument,
    Occasion,
    PlaceKind,
    QuoteKind,
    RecordKind,
    Rule,
    SourceKind,
    Topic,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum
    from pathlib import Path

    from desktop_app.catalog.facts import Facts

COUNTS = {
    "edition": 1,
    "place": 230,
    "person": 431,
    "role": 446,
    "source": 1187,
    "policy": 364,
    "quote": 718,
    "event": 257,
    "figure": 101,
}


@pytest.fixture(scope="module")
def facts(pytestconfig: pytest.Config) -> Facts:
    """The records as they are in the files."""
    return read_sound(pytestconfig.rootpath / "data").facts()


@pytest.fixture
def database(catalog_path: Path) -> Iterator[sqlite3.Connection]:
    """The catalog, as any tool would open it."""
    with closing(sqlite3.connect(catalog_path)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def only_value(database: sqlite3.Connection, question: str) -> object:
    [(value,)] = database.execute(question)
    return value


@pytest.mark.parametrize(("table", "count"), COUNTS.items())
def test_nothing_is_lost(database: sqlite3.Connection, table: str, count: int) -> None:
    assert only_value(database, f"SELECT count(*) FROM {table}") == count


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("PRAGMA integrity_check", "ok"),
        ("PRAGMA application_id", APPLICATION_ID),
        ("PRAGMA user_version", SCHEMA_VERSION),
        ("PRAGMA journal_mode", "delete"),
        ("PRAGMA freelist_count", 0),
        ("SELECT count(*) FROM pragma_foreign_key_check", 0),
        ("SELECT count(*) > 30 FROM sqlite_stat1", 1),
        ("SELECT name || date FROM edition", "2026.112026-11-24"),
        ("SELECT length(data_id) FROM edition", 8),
    ],
)
def test_the_file_is_sound(database: sqlite3.Connection, question: str, answer: object) -> None:
    assert only_value(database, question) == answer


@pytest.mark.parametrize(
    ("table", "records"),
    [
        ("place", "places"),
        ("person", "people"),
        ("role", "roles"),
        ("source", "sources"),
        ("policy", "policies"),
        ("quote", "quotes"),
        ("event", "events"),
        ("figure", "figures"),
    ],
)
def test_every_field_is_in_its_column(database: sqlite3.Connection, facts: Facts, table: str, records: str) -> None:
    rows = [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY pk")]
    own = [record.model_dump(mode="json") for record in getattr(facts, records)]
    shared = own[0].keys() & rows[0].keys()
    assert len(shared) >= 3
    assert [{name: row[name] for name in shared} for row in rows] == [
        {name: values[name] for name in shared} for values in own
    ]


@pytest.mark.parametrize(
    ("kind", "field", "query"),
    [
        ("places", "parent", "SELECT a.id, b.id FROM place a JOIN place b ON b.pk = a.parent_pk"),
        ("policies", "jurisdiction", "SELECT a.id, b.id FROM policy a JOIN place b ON b.pk = a.place_pk"),
        ("policies", "superseded_by", "SELECT a.id, b.id FROM policy a JOIN policy b ON b.pk = a.superseded_by_pk"),
        ("quotes", "person", "SELECT a.id, b.id FROM quote a JOIN person b ON b.pk = a.person_pk"),
        ("events", "source", "SELECT a.id, b.id FROM event a JOIN source b ON b.pk = a.source_pk"),
        ("figures", "source", "SELECT a.id, b.id FROM figure a JOIN source b ON b.pk = a.source_pk"),
    ],
)
def test_every_reference_is_a_key(
    database: sqlite3.Connection, facts: Facts, kind: str, field: str, query: str
) -> None:
    assert dict(database.execute(query)) == {
        record.id: getattr(record, field) for record in getattr(facts, kind) if getattr(record, field) is not None
    }


@pytest.mark.parametrize(
    ("table", "value", "kind", "fields"),
    [
        ("source_author", "link.name", "sources", ["authors"]),
        ("policy_topic", "link.topic", "policies", ["topics"]),
        ("policy_source", "source.id", "policies", ["source", "more_sources"]),
        ("quote_place", "place.id", "quotes", ["jurisdictions"]),
        ("quote_policy", "policy.id", "quotes", ["policies"]),
        ("quote_topic", "link.topic", "quotes", ["topics"]),
        ("quote_source", "source.id", "quotes", ["source", "more_sources"]),
        ("event_place", "place.id", "events", ["jurisdictions"]),
        ("event_policy", "policy.id", "events", ["policies"]),
        ("figure_place", "place.id", "figures", ["jurisdictions"]),
    ],
)
def test_every_list_keeps_its_order(
    database: sqlite3.Connection, facts: Facts, table: str, value: str, *, kind: str, fields: list[str]
) -> None:
    owner = table.partition("_")[0]
    target = value.partition(".")[0]
    join = "" if target == "link" else f"JOIN {target} ON {target}.pk = link.{target}_pk"
    read = database.execute(
        f"SELECT owner.id, {value} FROM {table} link JOIN {owner} owner ON owner.pk = link.{owner}_pk {join} "
        "ORDER BY owner.pk, link.position"
    )
    assert [tuple(row) for row in read] == [
        (record.id, item)
        for record in getattr(facts, kind)
        for field in fields
        for item in ([getattr(record, field)] if field == "source" else getattr(record, field))
    ]


def test_every_record_can_be_found(database: sqlite3.Connection) -> None:
    entries = dict(database.execute("SELECT kind, count(DISTINCT record_id) FROM search_index GROUP BY kind"))
    assert entries == {kind: COUNTS[kind.name.lower()] for kind in RecordKind}


def test_the_examples_for_people_who_write_are_the_real_thing(pytestconfig: pytest.Config) -> None:
    data = pytestconfig.rootpath / "data"
    examples = re.findall(
        r"^```toml\n(.*?)^```", (data / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    files = [path.read_text(encoding="utf-8") for path in data.rglob("*.toml")]
    assert len(examples) == 8
    assert [example for example in examples if not any(example in text for text in files)] == []


@pytest.mark.parametrize(
    "vocabulary", [Certainty, EndReason, EventKind, Instrument, Occasion, PlaceKind, QuoteKind, Rule, SourceKind, Topic]
)
def test_every_word_that_may_be_written_is_explained(pytestconfig: pytest.Config, vocabulary: type[StrEnum]) -> None:
    text = (pytestconfig.rootpath / "data" / "README.md").read_text(encoding="utf-8")
    assert [word for word in vocabulary if f"`{word}`" not in text] == []
