"""Bookmarks as files: what is written is read again, and what is none of ours is refused as a whole."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.bookmarks import KIND_LABELS, Bookmark, Subject, SubjectRef
from desktop_app.domain.links import LinkKind
from desktop_app.publish.bookmark_file import MOST_BYTES, BookmarkFileError, as_json, from_json, read_bookmarks
from desktop_app.publish.bookmark_lists import as_csv, as_text
from tests.helpers.strategies import partial_dates

MADE = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
HOPE = Bookmark(
    Subject(
        SubjectRef(LinkKind.QUOTE, "llanos-2016-11-10-sincere-hope"),
        "Connie Llanos",
        'It\'s our "sincere hope" …',
        is_verbatim=True,
        dated="2016-11-10",
        place="Los Angeles",
    ),
    MADE,
    note="Call her.\n\n=SUM(1)",
    collection="Story of November",
)
KING = Bookmark(
    Subject(SubjectRef(LinkKind.PLACE, "us-wa-king-county"), "King County", place="Washington"),
    MADE,
    date(2013, 3, 1),
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
IDS = TEXTS.map(str.strip).filter(bool)


@st.composite
def bookmarks(draw: st.DrawFn) -> Bookmark:
    """Any bookmark."""
    dated = draw(st.none() | partial_dates())
    subject = Subject(
        SubjectRef(draw(st.sampled_from(list(KIND_LABELS))), draw(IDS)),
        draw(IDS),
        draw(TEXTS),
        draw(st.booleans()),
        str(dated or ""),
        draw(TEXTS),
    )
    made = draw(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
    as_of = draw(st.none() | st.dates(date(1900, 1, 1)))
    return Bookmark(subject, made, as_of, draw(TEXTS), " ".join(draw(TEXTS).split()))


@given(st.lists(bookmarks(), max_size=4))
def test_what_is_written_is_read_again(kept: list[Bookmark]) -> None:
    assert from_json(as_json(kept)) == tuple(kept)


def test_a_file_is_read_or_said_why_not(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    with pytest.raises(BookmarkFileError, match=r"bookmarks\.json cannot be read: .* Choose another file"):
        read_bookmarks(path)
    with pytest.raises(BookmarkFileError, match="cannot be read"):
        read_bookmarks(tmp_path)
    path.write_bytes(as_json([KING]))
    assert read_bookmarks(path) == (KING,)


def test_a_hand_may_write_less() -> None:
    data = b'\xef\xbb\xbf{"format": "jurisdex-bookmarks", "version": 1, "more": 1, "bookmarks": ['
    data += b'{"kind": "person", "id": "x", "title": " X ", "made_at": "2026-11-24T12:30:00", "collection": " a  b "}]}'
    (read,) = from_json(data)
    assert read == Bookmark(Subject(SubjectRef(LinkKind.PERSON, "x"), "X"), MADE, collection="a b")
    (now,) = from_json(file_of({"kind": "topic", "id": "detainer", "title": "Detainers"}))
    assert abs((datetime.now(UTC) - now.made_at).total_seconds()) < 60


def file_of(*entries: object, **top: object) -> bytes:
    value: dict[str, Any] = {"format": "jurisdex-bookmarks", "version": 1, "bookmarks": list(entries), **top}
    return json.dumps(value).encode()


GOOD = {"kind": "place", "id": "us", "title": "United States"}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"PK\x03\x04", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "does not say"),
        (b'{"bookmarks": []}', "does not say"),
        (b" " * (MOST_BYTES + 1), "too large"),
        (file_of(version="1"), "no version"),
        (file_of(bookmarks={}), "no version, or no bookmarks"),
        (file_of(version=2), "newer Jurisdex"),
        (file_of(GOOD, 7), "Bookmark 2 .* not an object"),
        (file_of({**GOOD, "kind": "search"}), "“search” cannot have a bookmark"),
        (file_of({**GOOD, "id": " "}), "no id"),
        (file_of({"kind": "place", "id": "us"}), "no title"),
        (file_of({**GOOD, "note": 1}), "“note” is not a text"),
        (file_of({**GOOD, "note": "\0"}), "signs that are none"),
        (file_of({**GOOD, "note": "\ud800"}), "signs that are none"),
        (file_of({**GOOD, "note": "x" * 1_000_001}), "too long"),
        (file_of({**GOOD, "as_of": "yesterday"}), "Bookmark 1"),
        (file_of({**GOOD, "made_at": "noon"}), "Bookmark 1"),
        (file_of({**GOOD, "date": "2016-13"}), "Bookmark 1"),
    ],
)
def test_what_is_none_of_ours_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(BookmarkFileError, match=why) as caught:
        from_json(data)
    assert caught.value.advice.endswith("Nothing was changed.")


def test_the_table_has_stored_words_and_no_formulas() -> None:
    text = as_csv([HOPE, KING]).decode("utf-8-sig")
    first, second = csv.DictReader(io.StringIO(text))
    assert first["words"] == HOPE.subject.words
    assert first["note"] == HOPE.note
    assert (first["collection"], first["kind"], first["date"]) == ("Story of November", "Quote", "2016-11-10")
    assert second["link"] == "jurisdex:us-wa-king-county?as-of=2013-03-01"
    formula = Bookmark(KING.subject, MADE, note="=1+1")
    assert "'=1+1" in as_csv([formula]).decode("utf-8-sig")


def test_the_list_is_to_be_read() -> None:
    assert as_text([HOPE, KING]).decode() == (
        "Bookmarks\n"
        "=========\n"
        "\n"
        "King County\n"
        "    Place · Washington, as of Mar 1, 2013\n"
        "    jurisdex:us-wa-king-county?as-of=2013-03-01\n"
        "\n"
        "Story of November\n"
        "=================\n"
        "\n"
        "Connie Llanos\n"
        '    “It\'s our "sincere hope" …”\n'
        "    Quote · Nov 10, 2016 · Los Angeles\n"
        "    jurisdex:quote/llanos-2016-11-10-sincere-hope\n"
        "\n"
        "    Call her.\n"
        "\n"
        "    =SUM(1)\n"
    )
    assert as_text([]) == b""


def test_the_example_of_the_readme_is_read() -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    example = readme.partition("## Bookmarks as a file\n")[2].partition("```json\n")[2].partition("```")[0]
    (bookmark,) = from_json(example.encode())
    (shown,) = json.loads(example)["bookmarks"]
    (written,) = json.loads(as_json([bookmark]))["bookmarks"]
    assert written == shown
