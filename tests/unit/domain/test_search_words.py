"""The values of filters, which records they can be true of, and what the chips say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.query import Query
from desktop_app.domain.search.fields import SearchField, Takes
from desktop_app.domain.search.nodes import Filter
from desktop_app.domain.search.reach import kinds_of
from desktop_app.domain.search.speaking import OVERLAP_NOTE, chip_label, date_note, spoken_parts
from desktop_app.domain.search.values import Period, choices, choose, days_of, label_of, read_period
from desktop_app.domain.vocabulary import RecordKind
from tests.helpers.strategies import partial_dates


@pytest.mark.parametrize("field", SearchField)
def test_the_example_of_a_field_is_understood(field: SearchField) -> None:
    query = Query.parse(f"{field.example} ")
    assert not query.slips
    assert [part.field for part in query.filters] == [field]
    assert kinds_of(query.root) <= field.words.kinds


@pytest.mark.parametrize("field", [field for field in SearchField if field.takes is Takes.CHOICE])
def test_every_value_is_chosen_by_itself_and_by_its_label(field: SearchField) -> None:
    for value, label in choices(field):
        assert choose(field, value) == (value,)
        assert value in choose(field, label)
        assert label_of(field, value) == label


@pytest.mark.parametrize(
    ("field", "typed", "chosen"),
    [
        (SearchField.RULE, "warrant", ["requires-judicial-warrant"]),
        (SearchField.RULE, "W", ["requires-judicial-warrant"]),
        (SearchField.RULE, "declines", ["declines-all"]),
        (SearchField.RULE, "honor", ["honors-all", "mandates-honoring"]),
        (SearchField.KIND, "person", ["official"]),
        (SearchField.KIND, "p", ["place", "official", "policy"]),
        (SearchField.TYPE, "verbatim", ["direct"]),
        (SearchField.OCCASION, "news", ["news conference"]),
        (SearchField.KIND, "§", []),
        (SearchField.WHO, "lee", []),
    ],
)
def test_a_value_may_be_short(field: SearchField, typed: str, chosen: list[str]) -> None:
    assert list(choose(field, typed)) == chosen


@pytest.mark.parametrize(
    ("field", "typed", "first", "last"),
    [
        (SearchField.AFTER, "2014", date(2014, 1, 1), date.max),
        (SearchField.BEFORE, "2014", date.min, date(2013, 12, 31)),
        (SearchField.BEFORE, "0001", date.min, date.min),
        (SearchField.ON, "2014", date(2014, 1, 1), date(2014, 12, 31)),
        (SearchField.ON, "2014..2016-02", date(2014, 1, 1), date(2016, 2, 29)),
        (SearchField.ON, "..2016", date.min, date(2016, 12, 31)),
        (SearchField.ON, "2016-11-10..", date(2016, 11, 10), date.max),
    ],
)
def test_a_date_means_days(field: SearchField, typed: str, first: date, last: date) -> None:
    assert days_of(field, typed) == (first, last)


@pytest.mark.parametrize("typed", ["..", "2014..x", "2017..2014", "2014-13", "x"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"“.*”"):
        read_period(typed)


@given(st.none() | partial_dates(), st.none() | partial_dates())
def test_a_period_is_written_as_it_is_read(first: object, last: object) -> None:
    period = Period(first, last)  # type: ignore[arg-type]
    if (first is None and last is None) or period.days[0] > period.days[1]:
        return
    assert read_period(str(period)) == period


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("warrant", set(RecordKind)),
        ("-kind:quote", set(RecordKind) - {RecordKind.QUOTE}),
        ("kind:quote OR kind:policy", {RecordKind.QUOTE, RecordKind.POLICY}),
        ("who:lee -said:warrant", {RecordKind.PERSON, RecordKind.QUOTE}),
        ("has:note", {RecordKind.QUOTE, RecordKind.POLICY}),
        ("kind:place after:2014", set()),
    ],
)
def test_a_query_reaches_some_kinds(typed: str, kinds: set[RecordKind]) -> None:
    assert kinds_of(Query.parse(typed).root) == kinds


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("warrant in:ny after:2014", [("", "warrant"), ("in", "New York and places in it"), ("after", "2014")]),
        ('warr* "tear families" detai', [("", "warr*"), ("", "“tear families”"), ("", "detai…")]),
        ("-in:ny", [("not in", "New York and places in it")]),
        ("(at:ny OR at:tx)", [("at", "New York or tx")]),
        ("after:2014 OR jail ", [("", "after 2014 or jail")]),
        ("(a b) OR c ", [("", "a and b or c")]),
        ("on:2014-11..", [("on", "from Nov 2014")]),
        ("on:..2014", [("on", "until 2014")]),
    ],
)
def test_chips_say_what_was_understood(typed: str, labels: list[tuple[str, str]]) -> None:
    names = {Filter(SearchField.IN, "ny"): "New York", Filter(SearchField.AT, "ny"): "New York"}
    query = Query.parse(typed)
    assert [chip_label(piece.node, names) for piece in query.pieces if piece.node] == labels
    assert list(spoken_parts(query, names)) == [f"{lead} {value}".strip() for lead, value in labels]


def test_only_a_date_needs_the_note_on_dates() -> None:
    assert date_note(Query.parse("jail -after:2014")) == OVERLAP_NOTE
    assert date_note(Query.parse("jail")) == ""
