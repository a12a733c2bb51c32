"""Everything in one order of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.timeline import ItemKind, merge
from desktop_app.domain.vocabulary import Instrument
from tests.helpers.policies import PolicyCase, parse
from tests.helpers.strategies import partial_dates, places_policies

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True)
class QuoteCase:
    """Satisfies `domain.timeline.QuoteLike`."""

    id: str
    said: PartialDate | None


@dataclass(frozen=True)
class EventCase:
    """Satisfies `domain.timeline.EventLike`."""

    id: str
    date: PartialDate


def test_a_day_in_order() -> None:
    policies = [
        PolicyCase(id="old", enacted=parse("2012"), ended=parse("2014-12-14")),
        PolicyCase(id="new", enacted=parse("2014-11-14"), effective=parse("2014-12-14")),
        PolicyCase(id="ruling", enacted=parse("2014-12-14"), instrument=Instrument.COURT_ORDER),
    ]
    quotes = [QuoteCase("said", parse("2014-12-14")), QuoteCase("undated", None), QuoteCase("month", parse("2014-12"))]
    events = [EventCase("event", PartialDate(2014, 12, 14))]
    assert [(item.kind.key, item.id) for item in merge(quotes, policies, events)] == [
        ("start", "old"),
        ("enacted", "new"),
        ("quote", "month"),
        ("end", "old"),
        ("start", "new"),
        ("ruling", "ruling"),
        ("event", "event"),
        ("quote", "said"),
        ("quote", "undated"),
    ]


def test_a_policy_without_a_start_is_kept_last() -> None:
    items = merge([], [PolicyCase(id="a", last_confirmed=parse("2017"))], [EventCase("e", PartialDate(2020))])
    assert [(item.id, item.date) for item in items] == [("e", PartialDate(2020)), ("a", None)]


@given(st.lists(st.none() | partial_dates(), max_size=8), places_policies(), st.randoms())
def test_merging_is_stable_and_complete(
    said: list[PartialDate | None], policies: list[PolicyCase], random: Random
) -> None:
    quotes = [QuoteCase(f"quote-{number}", date) for number, date in enumerate(said)]
    items = merge(quotes, policies, [])
    shuffled_quotes, shuffled_policies = list(quotes), list(policies)
    random.shuffle(shuffled_quotes)
    random.shuffle(shuffled_policies)
    assert merge(shuffled_quotes, shuffled_policies, []) == items
    assert {item.id for item in items} == {quote.id for quote in quotes} | {policy.id for policy in policies}
    dated = [item.date for item in items if item.date is not None]
    assert dated == sorted(dated)
    assert [item.date for item in items[len(dated) :]] == [None] * (len(items) - len(dated))
    assert sum(item.kind is ItemKind.QUOTE for item in items) == len(quotes)
