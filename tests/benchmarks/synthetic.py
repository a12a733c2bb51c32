"""A catalog with very many quotes: the real one, with quotes made of the words of its own in their own frequencies.

Speakers, places, topics and occasions are drawn from the real quotes too, so that filters leave what they leave in
real life; dates are spread over thirty years, one in ten of them known to the month or the year only.
"""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.catalog import index
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_QUOTE = list(RecordKind).index(RecordKind.QUOTE) + 1
_FIRST = _QUOTE * index.KIND_STEP
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_COLUMNS = "rowid, kind, record_id, date, place_ids, detail, name, text, context, aliases, tags"
_YEARS = 30


def make_large_catalog(real: Path, path: Path, quotes: int) -> Path:
    """Write the real catalog with so many quotes in its index; takes about a minute for half a million."""
    shutil.copy(real, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
        rows = connection.execute(f"SELECT {_COLUMNS} FROM {index.INDEX_TABLE}").fetchall()
        others = [row for row in rows if row[0] // index.KIND_STEP != _QUOTE]
        own = [row for row in rows if row[0] // index.KIND_STEP == _QUOTE]
        for table in (index.INDEX_TABLE, index.WORD_TABLE, index.DAY_TABLE):
            connection.execute(f"DROP TABLE {table}")
        connection.execute(index._CREATE_INDEX)
        connection.executemany(index._INSERT_ENTRY, (row for row in others if row[0] < _FIRST))
        connection.executemany(index._INSERT_ENTRY, _quotes(own, quotes))
        connection.executemany(index._INSERT_ENTRY, (row for row in others if row[0] > _FIRST))
        connection.execute(index._OPTIMIZE_INDEX)
        for statement in (*index._FILL_DAYS, *index._FILL_WORDS):
            connection.execute(statement)
        connection.commit()
    return path


def _quotes(real: list[tuple[str, ...]], count: int) -> Iterator[tuple[object, ...]]:
    """Make quotes, the newest first as the index numbers them."""
    chance = random.Random(2016)
    words = [word for row in real for word in _WORD.findall(row[7])]
    lengths = [len(_WORD.findall(row[7])) for row in real]
    days = sorted((_date(chance) for _ in range(count)), reverse=True)
    for number, day in enumerate(days):
        _, kind, _, _, place_ids, detail, name, _, context, aliases, tags = chance.choice(real)
        text = " ".join(chance.choices(words, k=chance.choice(lengths)))
        record_id = f"synthetic-{number}"
        yield (_FIRST + number, kind, record_id, day, place_ids, detail, name, text, context, aliases, tags)


def _date(chance: random.Random) -> str:
    day = (date(2026, 11, 24) - timedelta(days=chance.randrange(_YEARS * 365))).isoformat()
    return day[: chance.choices((10, 7, 4), (90, 6, 4))[0]]
