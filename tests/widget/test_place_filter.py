"""Which rows a filter leaves: the matches, and their states around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.domain.vocabulary import PlaceKind, Rule
from desktop_app.ui.places.arrangement import KindChoice
from desktop_app.ui.places.filter import PlaceFilter
from desktop_app.ui.places.model import PlaceModel, PlaceRole

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.publish.summary import ListedPlace


@pytest.fixture
def rows(qtbot: QtBot, places: tuple[ListedPlace, ...]) -> PlaceFilter:
    model = PlaceModel()
    model.set_places(places)
    made = PlaceFilter(model, model)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def shown(rows: PlaceFilter) -> dict[str, list[str]]:
    """The rows by the names of the states."""
    top = [rows.index(row, 0) for row in range(rows.rowCount())]
    return {index.data(): [rows.index(row, 0, index).data() for row in range(rows.rowCount(index))] for index in top}


def matches(rows: PlaceFilter) -> list[str]:
    return [listed.place.id for listed in rows.matches()]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("king", ["us-wa-king-county"]),
        ("KING county", ["us-wa-king-county"]),
        ("king wa", ["us-wa-king-county"]),
        ("washington king", ["us-wa-king-county"]),
        ("king tx", []),
        ("prince georges", ["us-md-prince-georges-county"]),
        ("Prince George’s", ["us-md-prince-georges-county"]),
        ("dade", ["us-fl-miami-dade-county"]),
        ("miami-dade", ["us-fl-miami-dade-county"]),
        ("clara", ["us-ca-santa-clara-county"]),
        ("lara", []),
        ("tx", ["us-tx"]),
        ("NYC", ["us-ny-new-york"]),
        ("nyc", ["us-ny-new-york"]),
        ("L.A.", ["us-la", "us-ca-los-angeles", "us-ca-los-angeles-county"]),
        ("S.F.", ["us-ca-san-francisco"]),
        ("sf", ["us-ca-san-francisco"]),
        ("D.C.", ["us-dc"]),
        ("Cook", ["us-il-cook-county"]),
        ("philly", ["us-pa-philadelphia"]),
        ("philly pa", ["us-pa-philadelphia"]),
        ("dade county", ["us-fl-miami-dade-county"]),
        ("big apple", ["us-ny-new-york"]),
        ("district of columbia", ["us-dc"]),
        ("zzz", []),
        ("(", None),
        ("   ", None),
        ("", None),
    ],
)
def test_names_match_by_the_beginnings_of_their_words(
    rows: PlaceFilter, places: tuple[ListedPlace, ...], typed: str, found: list[str] | None
) -> None:
    rows.set_text(typed)
    assert matches(rows) == ([listed.place.id for listed in places] if found is None else found)
    assert rows.is_active is (found is not None)


def test_accents_in_a_filter_do_not_matter(rows: PlaceFilter) -> None:
    rows.set_text("tácóma")
    assert matches(rows) == ["us-wa-tacoma"]


def test_the_state_of_a_match_stays_around_it(rows: PlaceFilter) -> None:
    rows.set_text("king")
    assert shown(rows) == {"Washington": ["King County"]}


def test_a_state_that_is_asked_for_stays_with_all_that_is_in_it(rows: PlaceFilter) -> None:
    everything = shown(rows)
    rows.set_text("oregon")
    assert shown(rows) == {"Oregon": everything["Oregon"]}
    assert matches(rows) == ["us-or"]
    assert rows.listed_count() == 1 + len(everything["Oregon"])


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        (KindChoice.STATES, {PlaceKind.STATE, PlaceKind.DISTRICT}),
        (KindChoice.COUNTIES, {PlaceKind.COUNTY}),
        (KindChoice.CITIES, {PlaceKind.CITY}),
        (KindChoice.ALL, set(PlaceKind)),
    ],
)
def test_kinds_and_quotes_leave_their_places(
    rows: PlaceFilter, places: tuple[ListedPlace, ...], kind: KindChoice, kinds: set[PlaceKind]
) -> None:
    rows.set_kinds(kind.kinds)
    wanted = [listed for listed in places if listed.place.kind in kinds]
    assert matches(rows) == [listed.place.id for listed in wanted]
    assert rows.is_active is (kind is not KindChoice.ALL)
    rows.set_with_quotes(True)
    quoted = [listed for listed in wanted if listed.quote_count]
    assert matches(rows) == [listed.place.id for listed in quoted]
    assert 0 < rows.listed_count() == len(quoted) < len(wanted)
    rows.set_rules(frozenset([Rule.DECLINES_ALL]))
    assert sum(rows.rule_counts().values()) == len(quoted)


@pytest.mark.parametrize("rule", [*Rule, None])
def test_a_rule_leaves_its_places_and_their_states(
    rows: PlaceFilter, places: tuple[ListedPlace, ...], rule: Rule | None
) -> None:
    rows.set_rules(frozenset([rule]))
    wanted = [listed.place.id for listed in places if (listed.rule.rule if listed.rule else None) is rule]
    assert matches(rows) == wanted
    top = [rows.index(row, 0) for row in range(rows.rowCount())]
    within = [rows.index(row, 0, state) for state in top for row in range(rows.rowCount(state))]
    ids = {index.data(PlaceRole.PLACE).place.id for index in (*top, *within)}
    parents = {listed.place.parent for listed in places if listed.place.id in wanted}
    assert ids == set(wanted) | (parents - {None, "us"})


def test_several_rules_leave_places_with_any_of_them(rows: PlaceFilter) -> None:
    counts = []
    for rules in ([Rule.DECLINES_ALL], [Rule.MANDATES_HONORING], [Rule.DECLINES_ALL, Rule.MANDATES_HONORING]):
        rows.set_rules(frozenset(rules))
        counts.append(len(matches(rows)))
    assert counts[2] == counts[0] + counts[1] > max(counts[:2])


def test_a_name_and_a_rule_must_both_match(rows: PlaceFilter) -> None:
    rows.set_text("king")
    rows.set_rules(frozenset([Rule.MANDATES_HONORING]))
    assert matches(rows) == []
    assert rows.rowCount() == 0
    rows.set_rules(frozenset([Rule.REQUIRES_JUDICIAL_WARRANT]))
    assert matches(rows) == ["us-wa-king-county"]


def test_a_filter_taken_away_leaves_all(rows: PlaceFilter) -> None:
    everything = shown(rows)
    rows.set_text("king")
    rows.set_rules(frozenset([None]))
    rows.set_text("")
    rows.set_rules(frozenset())
    assert shown(rows) == everything
