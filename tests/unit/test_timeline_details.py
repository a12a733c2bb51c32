"""Everything about one card, and what is put on the clipboard for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.publish.citing.style import CitationStyle
from desktop_app.ui.timeline.details import citing_of, details_of
from desktop_app.ui.timeline.law_lines import law_line
from desktop_app.ui.timeline.rows import BoxRow, Filters, Order, QuoteRow, build_timeline
from tests.helpers.timelines import event, page_of, policy, quote

if TYPE_CHECKING:
    from desktop_app.ui.timeline.rows import Card
    from tests.helpers.timelines import Fact


def card_of(record: Fact) -> Card:
    rows = build_timeline(page_of(record), Filters(), Order.OLDEST_FIRST).rows
    return next(row for row in rows if isinstance(row, QuoteRow | BoxRow))


@pytest.mark.parametrize(
    ("record", "title", "subtitle", "paragraphs", "numbers"),
    [
        (
            quote("a", "2013-06", note="It's odd.", more_sources=["three"]),
            "Ann Lee",
            "Role of ann",
            [
                ("Said", "Hearing, in Jun 2013"),
                ("Words", "Verbatim, as given by the source"),
                ("Context", "Context of a."),
                ("Note", "It’s odd."),
                ("At the end of Jun 2013", "Xanadu: No record"),
            ],
            [1, 2],
        ),
        (
            quote("a", None, occasion="other", kind="paraphrase"),
            "Ann Lee",
            "Role of ann",
            [
                ("Said", "On a day not on record"),
                ("Words", "Paraphrase · our words, not theirs"),
                ("Context", "Context of a."),
            ],
            [1],
        ),
        (
            policy("a", enacted="2013", citation="Ord. § 2", topics=["detainer"], checked=False, note="A note."),
            "Law a",
            "Ord. §\u00a02",
            [
                ("Rule", "Judge’s warrant"),
                ("Dates", "Ordinance, enacted 2013, no end date on record"),
                ("Summary", "Summary of a."),
                ("Note", "A note."),
                ("How sure", "not yet double-checked"),
            ],
            [1],
        ),
        (event("a", "2013-06-01"), "Event a", "Lawsuit, Jun 1, 2013", [("Summary", "Summary of a.")], [1]),
    ],
)
def test_details(
    record: Fact, title: str, subtitle: str, paragraphs: list[tuple[str, str]], numbers: list[int]
) -> None:
    details = details_of(page_of(record), card_of(record))

    assert (details.title, details.subtitle) == (title, subtitle)
    assert [(paragraph.label, paragraph.text) for paragraph in details.paragraphs] == paragraphs
    assert [number for number, _ in details.sources] == numbers
    assert details.topics == getattr(record, "topics", ())
    assert all(len(paragraph.stored) == len(paragraph.text) for paragraph in details.paragraphs)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("2013-12-02", "In force that day: Judge’s warrant"),
        ("2013-12-01", "That day: No record"),
        ("2013-12", "In force at the end of Dec 2013: Judge’s warrant"),
        ("2015-06-30", "In force that day: Judge’s warrant, but United States law: Must honor"),
        (None, None),
    ],
)
def test_the_law_of_the_day_of_a_quote(said: str | None, line: str | None) -> None:
    law = policy("law", enacted="2013-12-02", last_confirmed="2014")
    statute = {"jurisdiction": "us", "instrument": "statute", "detainer_rule": "mandates-honoring"}
    above = policy("above", enacted="2015-06-30", **statute)
    spoken = quote("a", said)
    found = law_line(page_of(spoken, law, above=[above]), spoken)
    assert (found.words if found else None) == line


@pytest.mark.parametrize(
    ("record", "copied"),
    [
        (
            quote("a", "2013-12-02", text='they\'re "all" § 5'),
            '“they\'re "all" § 5”\nAnn Lee, Role of ann, hearing, Dec 2, 2013, as quoted in The one, “Title of one”,'
            " https://one.example/",
        ),
        (
            policy("a", enacted="2013"),
            "Xanadu, Law a (ordinance, enacted 2013)\nThe two, “Title of two”, https://two.example/",
        ),
        (event("a", "2013-12"), "Event a, Dec 2013\nThe three, “Title of three”, https://three.example/"),
    ],
)
def test_what_is_copied_has_the_stored_characters(record: Fact, copied: str) -> None:
    assert citing_of(page_of(record), card_of(record))(CitationStyle.PLAIN).text == copied
