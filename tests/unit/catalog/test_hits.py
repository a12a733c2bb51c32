"""Rows of the index made into hits: marks read, texts cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.catalog.hits import MARK_END, MARK_START, IndexRow, cut, make_hit, read_marks
from desktop_app.domain.dates import PartialDate
from desktop_app.domain.vocabulary import QuoteKind, RecordKind, Rule

if TYPE_CHECKING:
    from desktop_app.domain.marked import MarkedText


def marked(text: str) -> str:
    """Write marks as they come from the index, from [brackets]."""
    return text.replace("[", MARK_START).replace("]", MARK_END)


def shown(text: MarkedText) -> str:
    """Write marks as [brackets], and cuts as ellipses."""
    shown = text.text
    for start, end in reversed(text.marks):
        shown = f"{shown[:start]}[{shown[start:end]}]{shown[end:]}"
    return f"{'… ' if text.is_cut_before else ''}{shown}{' …' if text.is_cut_after else ''}"


@pytest.mark.parametrize(
    "text", ["", "no hit", "[hit]", "a [hit] in the middle", "[two] [hits]", "a [phrase of words]"]
)
def test_marks_are_read(text: str) -> None:
    assert shown(read_marks(marked(text))) == text


@pytest.mark.parametrize(
    ("text", "length", "part"),
    [
        ("short with a [hit]", 70, "short with a [hit]"),
        ("two\nlines", 70, "two lines"),
        (
            "no hit at all, so that the text is shown from its beginning to where the length is reached",
            70,
            "no hit at all, so that the text is shown from its beginning to where …",
        ),
        (
            "the [hit] comes early, so that the text is shown from its beginning, as far as it goes",
            70,
            "the [hit] comes early, so that the text is shown from its beginning, as …",
        ),
        (
            "a long lead of words that say little, before something is said that brings at last the [hit] home to us",
            70,
            "… little, before something is said that brings at last the [hit] home to …",
        ),
        (
            "only one [hit], and then for a long while nothing of note at all, until [two] more [hits] come at the end",
            90,
            "… [hit], and then for a long while nothing of note at all, until [two] more [hits] come at the end",
        ),
        ("x" * 100 + "[hit]" + "y" * 100, 70, "… [hit]" + "y" * 67 + " …"),
    ],
)
def test_a_long_text_is_cut_around_its_hits(text: str, length: int, part: str) -> None:
    assert shown(cut(read_marks(marked(text)), length)) == part


@given(st.text("ab [] \n", max_size=400), st.integers(60, 100))
def test_a_cut_is_a_part_of_the_text_and_its_marks_light_what_they_lit(text: str, length: int) -> None:
    whole = read_marks(marked(text))
    part = cut(whole, length)
    assert len(part.text) <= max(length, 0)
    assert part.text in whole.text.replace("\n", " ")
    assert {part.text[start:end] for start, end in part.marks} <= {
        whole.text.replace("\n", " ")[start:end][:length] for start, end in whole.marks
    } | {""}


QUOTE = IndexRow(
    kind="quote",
    record_id="lee-2016",
    date="2016-11",
    place_ids="us-ny-albany us",
    detail="direct",
    name="Ann Lee",
    text="No one without a warrant.",
    context="Mayor of Albany\nInterview\nThe mayor was asked about jails.",
)


def test_a_hit_has_what_its_row_says() -> None:
    hit = make_hit(QUOTE)
    assert (hit.kind, hit.id, hit.date) == (RecordKind.QUOTE, "lee-2016", PartialDate(2016, 11))
    assert (hit.title.text, hit.subtitle.text, hit.snippet.text) == (
        "Ann Lee",
        "Mayor of Albany",
        "No one without a warrant.",
    )
    assert hit.place_ids == ("us-ny-albany", "us")
    assert (hit.quote_kind, hit.rule, hit.quote_count) == (QuoteKind.DIRECT, None, None)


def test_only_a_policy_has_a_rule_and_only_an_official_a_number_of_quotes() -> None:
    policy = make_hit(QUOTE._replace(kind=RecordKind.POLICY, detail="declines-all guidance"))
    ordinance = make_hit(QUOTE._replace(kind=RecordKind.POLICY, detail="declines-all ordinance"))
    official = make_hit(QUOTE._replace(kind=RecordKind.PERSON, detail="12", date=""))
    assert (policy.rule, policy.quote_kind, policy.quote_count) == (Rule.DECLINES_ALL, None, None)
    assert (policy.is_guidance, ordinance.is_guidance, official.is_guidance) == (True, False, False)
    assert (official.rule, official.quote_kind, official.quote_count) == (None, None, 12)
    assert official.date is None


@pytest.mark.parametrize(
    ("changed", "context"),
    [
        ({"text": "No one without a [warrant]."}, None),
        ({"name": "Ann [Lee]"}, None),
        ({"context": "[Mayor] of Albany\nThe [mayor] was asked."}, None),
        (
            {"context": "Mayor of Albany\nInterview\nThe mayor was asked about [jails]."},
            "The mayor was asked about [jails].",
        ),
        ({"context": "Mayor of Albany\nIn the [end\nof] it\nAlbany"}, "In the [end]"),
        ({}, None),
    ],
)
def test_the_line_around_it_is_given_where_nothing_shown_was_hit(changed: dict[str, str], context: str | None) -> None:
    hit = make_hit(QUOTE._replace(**{column: marked(text) for column, text in changed.items()}))
    assert (hit.context and shown(hit.context)) == context
