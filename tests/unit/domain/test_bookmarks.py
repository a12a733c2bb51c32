"""Bookmarks and their notes as values: whatever is put together, no word of a note is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.bookmarks import KIND_LABELS, Bookmark, Subject, SubjectRef, joined, joined_notes
from desktop_app.domain.links import Link, LinkKind

MADE = datetime(2026, 11, 24, 12, tzinfo=UTC)
KING = Subject(SubjectRef(LinkKind.PLACE, "us-wa-king-county"), "King County")


def test_a_bookmark_leads_to_its_subject_on_its_day() -> None:
    bookmark = Bookmark(KING, MADE, date(2013, 3, 1))
    assert bookmark.ref == KING.ref
    assert bookmark.link.to_text() == "jurisdex:us-wa-king-county?as-of=2013-03-01"
    for kind in KIND_LABELS:
        link = Bookmark(Subject(SubjectRef(kind, "an-id"), "A"), MADE).link
        assert Link.parse(link.to_text()) == link


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        ("", "", ""),
        ("a", "", "a"),
        ("", "b\nc", "b\nc"),
        ("a", "a", "a"),
        ("ask Ann ", "Ann", "ask Ann "),
        ("Ann", "ask Ann", "ask Ann"),
        ("a\n", "\nb", "a\n\nb"),
    ],
)
def test_two_notes_become_one(ours: str, theirs: str, both: str) -> None:
    assert joined_notes(ours, theirs) == both


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_word_of_two_notes_is_lost_and_doing_it_again_adds_nothing(ours: str, theirs: str) -> None:
    both = joined_notes(ours, theirs)
    assert ours.strip() in both
    assert theirs.strip() in both
    assert joined_notes(both, theirs) == both
    assert joined_notes(both, ours) == both


def test_of_two_bookmarks_ours_stays_with_what_only_theirs_has() -> None:
    ours = Bookmark(KING, MADE, date(2013, 3, 1), "a")
    theirs = Bookmark(Subject(KING.ref, "King"), MADE, None, "b", "Story")
    assert joined(ours, theirs) == Bookmark(KING, MADE, date(2013, 3, 1), "a\n\nb", "Story")
    assert joined(joined(theirs, ours), ours).collection == "Story"
