"""The tree of places: its shape, what it says, and what survives another date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.places.model import PlaceModel, PlaceRole, rule_words, spoken
from desktop_app.ui.theme.badges import Badge

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.publish.summary import ListedPlace

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(qtbot: QtBot, places: tuple[ListedPlace, ...]) -> PlaceModel:
    made = PlaceModel()
    QAbstractItemModelTester(made, FATAL, made)
    made.set_places(places)
    return made


def names_within(model: PlaceModel, parent: QModelIndex) -> list[str]:
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def listed_as(places: tuple[ListedPlace, ...], place_id: str) -> ListedPlace:
    return next(listed for listed in places if listed.place.id == place_id)


def test_the_country_and_the_states_stand_side_by_side(model: PlaceModel) -> None:
    top = names_within(model, QModelIndex())
    assert top[0] == "United States"
    assert top[1:] == sorted(top[1:])
    assert len(top) == 52  # the country, 50 states, the District
    assert "King County" in names_within(model, model.index_of("us-wa"))


def test_every_place_is_in_the_tree_once(model: PlaceModel, places: tuple[ListedPlace, ...]) -> None:
    top = [model.index(row, 0) for row in range(model.rowCount())]
    within = [model.index(row, 0, parent) for parent in top for row in range(model.rowCount(parent))]
    found = [index.data(PlaceRole.PLACE).place.id for index in (*top, *within)]
    assert sorted(found) == sorted(listed.place.id for listed in places)


def test_a_row_knows_its_parent(model: PlaceModel) -> None:
    king = model.index_of("us-wa-king-county")
    assert king.parent() == model.index_of("us-wa")
    assert not model.index_of("us-wa").parent().isValid()
    assert king.data(PlaceRole.IS_CHIEF) is False
    assert model.index_of("us-wa").data(PlaceRole.IS_CHIEF) is True
    assert not model.index_of("us-zz").isValid()


def test_a_row_gives_what_the_delegate_paints(model: PlaceModel, places: tuple[ListedPlace, ...]) -> None:
    for listed in places:
        index = model.index_of(listed.place.id)
        badge = index.data(PlaceRole.BADGE)
        assert badge.rule is (listed.rule.rule if listed.rule else None)
        assert badge.stale is listed.is_confirmation_old
        assert index.data(PlaceRole.QUOTE_COUNT) == listed.quote_count


def test_another_day_changes_looks_and_moves_nothing(
    qtbot: QtBot, model: PlaceModel, listed_on: Callable[[date], tuple[ListedPlace, ...]]
) -> None:
    king = QPersistentModelIndex(model.index_of("us-wa-king-county"))
    assert king.data(PlaceRole.BADGE).rule is Rule.REQUIRES_JUDICIAL_WARRANT
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_places(listed_on(date(2010, 1, 1)))
    assert king.isValid()
    assert king.data(PlaceRole.BADGE) == Badge(None)


def test_other_places_are_a_new_tree(qtbot: QtBot, model: PlaceModel, places: tuple[ListedPlace, ...]) -> None:
    few = tuple(listed for listed in places if listed.place.id in ("us", "us-wa", "us-wa-king-county"))
    with qtbot.waitSignal(model.modelReset):
        model.set_places(few)
    assert names_within(model, QModelIndex()) == ["United States", "Washington"]
    model.set_places(())
    assert model.rowCount() == 0


def test_a_place_without_its_state_is_not_lost(model: PlaceModel, places: tuple[ListedPlace, ...]) -> None:
    model.set_places((listed_as(places, "us-wa-king-county"),))
    assert names_within(model, QModelIndex()) == ["King County"]


def test_a_screen_reader_hears_all_of_a_row(places: tuple[ListedPlace, ...]) -> None:
    words = spoken(listed_as(places, "us-wa-king-county"))
    assert words.startswith("King County: Judge’s warrant, since ")
    assert ", last confirmed " in words
    assert words.endswith(", 10 quotes")
    assert spoken(listed_as(places, "us-nd")) == "North Dakota: No record, no quotes"


def test_a_screen_reader_hears_of_the_law_above(places: tuple[ListedPlace, ...]) -> None:
    overruled = [listed for listed in places if listed.overruling]
    assert overruled
    for listed in overruled:
        assert listed.overruling
        assert listed.overruling.rule
        label = listed.overruling.rule.rule.words.label
        assert f"; {listed.overruling.place.name} law differs: {label}" in spoken(listed)


def test_a_row_says_what_must_be_known_beside_its_rule(places: tuple[ListedPlace, ...]) -> None:
    assert "; Texas law requires local agencies to do what an ICE detainer asks, since " in spoken(
        listed_as(places, "us-tx-houston")
    )
    words = rule_words(listed_as(places, "us-ma"))
    assert words.startswith("The rules on record here do not mention detainers, ")
    assert words.endswith(" A court ruled on detainers here on Jul 24, 2017: Lunn v. Commonwealth (Mass. 2017).")
    assert "Lunn" in spoken(listed_as(places, "us-ma"))


def test_a_screen_reader_hears_how_well_a_rule_is_known(places: tuple[ListedPlace, ...]) -> None:
    unchecked = [listed for listed in places if listed.rule and not listed.rule.lead.checked]
    assert unchecked
    assert all("not yet double-checked" in spoken(listed) for listed in unchecked)


def test_names_are_set_for_display(model: PlaceModel) -> None:
    assert model.index_of("us-md-prince-georges-county").data() == "Prince George’s County"


def test_a_tooltip_says_what_the_place_does(model: PlaceModel) -> None:
    tip = model.index_of("us-wa-king-county").data(Qt.ItemDataRole.ToolTipRole)
    assert "King County. Holds a person for ICE only with a judge’s warrant, since " in tip
