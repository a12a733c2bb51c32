"""The rows of the timeline, as tables: records in, what stands on the cards out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.vocabulary import Occasion
from desktop_app.ui.timeline.rows import (
    BoxRow,
    DividerRow,
    Filters,
    Order,
    QuoteRow,
    YearRow,
    build_timeline,
)
from tests.helpers.timelines import event, page_of, policy, quote, sketch

if TYPE_CHECKING:
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.timeline.rows import Row
    from tests.helpers.timelines import Fact

EVERYTHING = Filters()
ANN, BOB = "Ann Lee, Role of ann, Hearing:", "Bob O’Neill, Role of bob, Hearing:"


def shown(summary: PlaceSummary, filters: Filters = EVERYTHING, order: Order = Order.OLDEST_FIRST) -> list[str]:
    return sketch(build_timeline(summary, filters, order).rows)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(
            [quote("a", "2013-06"), quote("b", "2013-12-02"), quote("c", "2013", person="bob")],
            [
                "= 2013",
                f"in 2013 | {BOB} “Words of c” [1]",
                f"in Jun | {ANN} “Words of a” [1]",
                f"Dec 2 | {ANN} “Words of b” [1]",
            ],
            id="a date that is not a day stands before the days that it may be",
        ),
        pytest.param(
            [quote("a", "2013-12-02"), quote("b", "2013-12-02", person="bob"), quote("c", "2014-12-02")],
            [
                "= 2013",
                f"Dec 2 | {ANN} “Words of a” [1]",
                f" | {BOB} “Words of b” [1]",
                "= 2014",
                f"Dec 2 | {ANN} “Words of c” [1]",
            ],
            id="the date is said once a day",
        ),
        pytest.param(
            [quote("a", "2013-12-02"), quote("b", "2013-12-02"), quote("c", "2013-12-02", source="two")],
            ["= 2013", f"Dec 2 | {ANN} “Words of a” [1]", " | + “Words of b” [1]", " | + “Words of c” [2]"],
            id="the same person on the same day and occasion goes on",
        ),
        pytest.param(
            [quote("a", "2013-12-02"), quote("b", "2013-12-02", occasion="interview")],
            [
                "= 2013",
                f"Dec 2 | {ANN} “Words of a” [1]",
                " | Ann Lee, Role of ann, Interview: “Words of b” [1]",
            ],
            id="another occasion begins anew",
        ),
        pytest.param(
            [quote("a", "2013-12-02"), quote("b", "2013-12-02", role="Then mayor")],
            ["= 2013", f"Dec 2 | {ANN} “Words of a” [1]", " | Ann Lee, Then mayor, Hearing: “Words of b” [1]"],
            id="another role begins anew",
        ),
        pytest.param(
            [quote("a", "2013-12"), quote("b", "2013-12"), quote("c", "2013-12", source="two")],
            [
                "= 2013",
                f"in Dec | {ANN} “Words of a” [1]",
                " | + “Words of b” [1]",
                f" | {ANN} “Words of c” [2]",
            ],
            id="within a month only the source tells that it was one occasion",
        ),
        pytest.param(
            [quote("a", "2013-12-02"), quote("b", "2013-12-02", kind="paraphrase", text='Called it "odd"')],
            ["= 2013", f"Dec 2 | {ANN} “Words of a” [1]", " | + ~ Called it “odd” [1]"],
            id="a paraphrase has no quotation marks around it",
        ),
        pytest.param(
            [quote("a", "2013-12-02", occasion="other", text="they're \"all\" 'in'")],
            ["= 2013", "Dec 2 | Ann Lee, Role of ann, : “they’re ‘all’ ‘in’” [1]"],
            id="marks are set for display",
        ),
        pytest.param(
            [quote("b", None), quote("a", None), quote("c", "2013")],
            [
                "= 2013",
                f"in 2013 | {ANN} “Words of c” [1]",
                "= No date",
                f" | {ANN} “Words of a” [1]",
                f" | {ANN} “Words of b” [1]",
            ],
            id="what has no date comes last and is nobody's follow-up",
        ),
        pytest.param(
            [event("sued", "2013-12-02"), quote("a", "2013-12-02"), event("won", "2013-12-03", kind="ruling")],
            [
                "= 2013",
                "Dec 2 | <lawsuit> Event sued / Summary of sued. [1]",
                f" | {ANN} “Words of a” [2]",
                "Dec 3 | <ruling> Event won / Summary of won. [1]",
            ],
            id="events stand between the quotes",
        ),
    ],
)
def test_rows(records: list[Fact], expected: list[str]) -> None:
    assert shown(page_of(*records)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"enacted": "2013-12-02"}, ["Dec 2 | <W> Law a / Ordinance enacted · Judge’s warrant"]),
        ({"effective": "2013-12-02"}, ["Dec 2 | <W> Law a / Ordinance in effect · Judge’s warrant"]),
        (
            {"enacted": "2013-12-02", "effective": "2013-12-15", "detainer_rule": "limited-by-criteria"},
            [
                "Dec 2 | <enacted> Law a / Ordinance enacted · in effect from Dec 15, 2013",
                "Dec 15 | <L> Law a / Ordinance in effect · Listed cases",
            ],
        ),
        (
            {"instrument": "executive-order", "enacted": "2013", "certainty": "low"},
            ["in 2013 | <W> Law a / Executive order issued · Judge’s warrant · reported, not read in the text"],
        ),
        (
            {"instrument": "guidance", "enacted": "2013"},
            ["in 2013 | <W> Law a / Guidance issued · Judge’s warrant (guidance, not law)"],
        ),
        (
            {"enacted": "2013-01-01", "ended": "2013-05", "ended_by": "repealed"},
            [
                "Jan 1 | <W> Law a / Ordinance enacted · Judge’s warrant",
                "in May | <end> Law a / Ordinance ended · repealed",
            ],
        ),
        (
            {"enacted": "2013-01-01", "ended": "2013-05", "superseded_by": "act"},
            [
                "Jan 1 | <W> Law a / Ordinance enacted · Judge’s warrant",
                "in May | <end> Law a / Ordinance ended · superseded by Law act",
            ],
        ),
        (
            {"enacted": "2013-01-01", "ended": "2013-05", "ended_by": "struck-down", "superseded_by": "act"},
            [
                "Jan 1 | <W> Law a / Ordinance enacted · Judge’s warrant",
                "in May | <end> Law a / Ordinance ended · struck down, superseded by Law act",
            ],
        ),
        (
            {"enacted": "2013-01-01", "ended": "2013-05", "superseded_by": "unknown"},
            ["Jan 1 | <W> Law a / Ordinance enacted · Judge’s warrant", "in May | <end> Law a / Ordinance ended"],
        ),
        (
            {"instrument": "court-order", "enacted": "2013-03-04"},
            ["Mar 4 | <ruling> Law a / Decided · Judge’s warrant"],
        ),
        (
            {"instrument": "court-order", "enacted": "2013-03-04", "detainer_rule": "not-addressed"},
            ["Mar 4 | <ruling> Law a / Decided"],
        ),
        (
            {"instrument": "court-order", "enacted": "2013-03-04", "ended": "2014", "ended_by": "struck-down"},
            ["Mar 4 | <ruling> Law a / Decided · Judge’s warrant · struck down 2014"],
        ),
    ],
)
def test_what_became_of_a_policy(fields: dict[str, str], expected: list[str]) -> None:
    rows = shown(page_of(policy("a", **fields), above=[policy("act")]))

    assert [row.rpartition(" [")[0] for row in rows if not row.startswith("=")] == expected


def test_a_rule_without_a_start_is_not_dropped() -> None:
    rows = shown(page_of(policy("a", ended="2017", detainer_rule="honors-all")))

    assert rows == [
        "= 2017",
        "in 2017 | <end> Law a / Ordinance ended [1]",
        "= No date",
        " | <H> Law a / Ordinance, start not on record · Honors all [1]",
    ]


RECORDS = (
    quote("a", "2012-07-10"),
    policy("law", enacted="2012"),
    quote("b", "2013-02-28"),
    quote("c", "2013-03-02"),
    quote("d", "2016-11-13", person="bob"),
    quote("e", None),
)


@pytest.mark.parametrize(
    ("on", "order", "expected"),
    [
        (date(2026, 1, 1), Order.OLDEST_FIRST, ["= 2012", "law", "a", "= 2013", "b", "c", "= 2016", "d", "= ?", "e"]),
        (
            date(2013, 3, 1),
            Order.OLDEST_FIRST,
            ["= 2012", "law", "a", "= 2013", "b", "follows", "c", "= 2016", "d", "= ?", "e"],
        ),
        (
            date(2014, 1, 1),
            Order.OLDEST_FIRST,
            ["= 2012", "law", "a", "= 2013", "b", "c", "follows", "= 2016", "d", "= ?", "e"],
        ),
        (
            date(2000, 1, 1),
            Order.OLDEST_FIRST,
            ["follows", "= 2012", "law", "a", "= 2013", "b", "c", "= 2016", "d", "= ?", "e"],
        ),
        (
            date(2013, 3, 1),
            Order.NEWEST_FIRST,
            ["= 2016", "d", "= 2013", "c", "stands above", "b", "= 2012", "a", "law", "= ?", "e"],
        ),
        (
            date(2014, 1, 1),
            Order.NEWEST_FIRST,
            ["= 2016", "d", "stands above", "= 2013", "c", "b", "= 2012", "a", "law", "= ?", "e"],
        ),
        (
            date(2000, 1, 1),
            Order.NEWEST_FIRST,
            ["= 2016", "d", "= 2013", "c", "b", "= 2012", "a", "law", "stands above", "= ?", "e"],
        ),
    ],
)
def test_the_divider_parts_what_came_later(on: date, order: Order, expected: list[str]) -> None:
    rows = build_timeline(page_of(*RECORDS, on=on), EVERYTHING, order).rows

    def named(row: Row) -> str:
        match row:
            case YearRow(title="No date"):
                return "= ?"
            case YearRow(title=title):
                return f"= {title}"
            case DividerRow(text=text):
                assert text.endswith("came later.")
                return "follows" if "What follows" in text else "stands above"
            case QuoteRow(record_id=id) | BoxRow(record_id=id):
                return id

    assert [named(row) for row in rows] == expected


def test_below_the_divider_the_date_is_said_again_but_not_the_year() -> None:
    rows = shown(page_of(quote("a", "2013"), quote("b", "2013-03-02"), on=date(2013, 3, 1)))

    assert rows == [
        "= 2013",
        f"in 2013 | {ANN} “Words of a” [1]",
        "- As of Mar 1, 2013. What follows came later.",
        f"Mar 2 | {ANN} “Words of b” [1]",
    ]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), {"a", "law", "b", "c", "d", "e"}),
        (Filters(first=date(2012, 1, 1), last=date(2012, 12, 31)), {"a", "law", "e"}),
        (Filters(first=date(2012, 12, 31), last=date(2012, 12, 31)), {"law", "e"}),
        (Filters(first=date(2013, 3, 1)), {"c", "d", "e"}),
        (Filters(last=date(2013, 3, 1)), {"a", "law", "b", "e"}),
        (Filters(speaker="bob"), {"law", "d"}),
        (Filters(speaker="bob", last=date(2013, 1, 1)), {"law"}),
        (Filters(occasion=Occasion.HEARING), {"a", "law", "b", "c", "d", "e"}),
        (Filters(occasion=Occasion.DEBATE), {"law"}),
        (Filters(with_quotes=False), {"law"}),
        (Filters(first=date(2020, 1, 1)), {"e"}),
    ],
)
def test_filters_keep_what_may_be_meant(filters: Filters, expected: set[str]) -> None:
    timeline = build_timeline(page_of(*RECORDS), filters, Order.OLDEST_FIRST)

    cards = [row for row in timeline.rows if isinstance(row, QuoteRow | BoxRow)]
    assert {card.record_id for card in cards} == expected
    assert timeline.quote_count == sum(isinstance(card, QuoteRow) for card in cards)
    assert timeline.quote_total == 5


def test_a_quote_knows_whether_another_of_the_same_speech_follows() -> None:
    rows = build_timeline(
        page_of(quote("a", "2013-12-02"), quote("b", "2013-12-02"), quote("c", "2013-12-03")),
        EVERYTHING,
        Order.OLDEST_FIRST,
    ).rows

    quotes = [row for row in rows if isinstance(row, QuoteRow)]
    assert [(row.is_follow_up, row.has_follow_up) for row in quotes] == [(False, True), (True, False), (False, False)]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            quote("a", "2013-06", role="Chair, King County Council", occasion="press release"),
            "Jun 2013. Ann Lee, Chair, King County Council, press release. Quote, source 1.",
        ),
        (quote("a", None, occasion="other"), "No date. Ann Lee, Role of ann. Quote, source 1."),
        (
            quote("a", "2013", kind="paraphrase", person="bob"),
            "2013. Bob O’Neill, Role of bob, hearing. Paraphrase, source 1.",
        ),
        (
            policy("a", title="Ordinance 17706", enacted="2013-12-02", detainer_rule="limited-by-criteria"),
            "Dec 2, 2013. Rule change: Ordinance 17706, Listed cases, source 1.",
        ),
        (
            policy("a", instrument="court-order", enacted="2013-12-02"),
            "Dec 2, 2013. Ruling: Law a, Judge’s warrant, source 1.",
        ),
        (event("a", "2013-12"), "Dec 2013. Lawsuit: Event a, source 1."),
    ],
)
def test_what_a_screen_reader_says(record: Fact, expected: str) -> None:
    rows = build_timeline(page_of(record), EVERYTHING, Order.OLDEST_FIRST).rows

    assert rows[1].spoken == expected


def test_what_a_screen_reader_says_of_the_other_dates_of_a_policy() -> None:
    record = policy("a", enacted="2013-12-02", effective="2013-12-09", ended="2014", ended_by="repealed")
    rows = build_timeline(page_of(record), EVERYTHING, Order.OLDEST_FIRST).rows

    assert [row.spoken for row in rows] == [
        "2013, 2 rule changes",
        "Dec 2, 2013. Rule change: Law a, enacted, in effect from Dec 9, 2013, source 1.",
        "Dec 9, 2013. Rule change: Law a, Judge’s warrant, source 1.",
        "2014, 1 rule change",
        "2014. Rule change: Law a, ended, repealed, source 1.",
    ]


def test_a_year_says_what_is_in_it() -> None:
    records: list[Fact] = [quote("a", "2013"), quote("b", "2013"), policy("law", enacted="2013"), event("sued", "2013")]
    rows = build_timeline(page_of(*records), EVERYTHING, Order.OLDEST_FIRST).rows

    assert rows[0].spoken == "2013, 2 quotes, 1 rule change, 1 event"
