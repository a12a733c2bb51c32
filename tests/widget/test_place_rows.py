"""What a row of the list of places looks like, and when it must look different."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.ui.places.delegate import PlaceDelegate
from desktop_app.ui.places.model import PlaceModel, PlaceRole
from desktop_app.ui.theme.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex

    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

    Paint = Callable[..., QImage]

WIDTH, HEIGHT = 266, 28
State = QStyle.StateFlag


@pytest.fixture
def model(places: tuple[ListedPlace, ...]) -> PlaceModel:
    made = PlaceModel()
    made.set_places(places)
    return made


@pytest.fixture
def paint(theme: Theme, icons: Icons) -> Paint:
    delegate = PlaceDelegate(theme, icons)

    def painted(index: QModelIndex, state: QStyle.StateFlag = State.State_Enabled, width: int = WIDTH) -> QImage:
        image = QImage(width, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(theme.colors.sidebar)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, HEIGHT)
        option.state = state
        with QPainter(image) as painter:
            delegate.paint(painter, option, index)
        return image

    return painted


def color(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


@pytest.mark.parametrize(
    "state",
    [
        State.State_Selected,
        State.State_HasFocus,
        State.State_MouseOver,
        State.State_Children,
        State.State_Children | State.State_Open,
        State.State_Selected | State.State_HasFocus,
    ],
)
def test_every_state_is_seen(model: PlaceModel, paint: Paint, state: QStyle.StateFlag) -> None:
    index = model.index_of("us-wa")
    assert paint(index, State.State_Enabled | state) != paint(index)


def test_open_and_closed_look_different(model: PlaceModel, paint: Paint) -> None:
    index = model.index_of("us-wa")
    assert paint(index, State.State_Children) != paint(index, State.State_Children | State.State_Open)


def test_a_selected_row_is_filled_from_edge_to_edge(model: PlaceModel, paint: Paint, theme: Theme) -> None:
    image = paint(model.index_of("us-wa-king-county"), State.State_Selected)
    assert color(image, 8, HEIGHT // 2) == theme.colors.sel_row
    assert color(image, WIDTH - 12, 4) == theme.colors.sel_row
    assert color(image, WIDTH - 2, HEIGHT // 2) == theme.colors.sidebar


def test_in_the_dark_a_bar_says_that_a_row_is_selected(model: PlaceModel, paint: Paint, theme: Theme) -> None:
    index = model.index_of("us-wa-king-county")
    theme.set_scheme(Scheme.DARK)
    image = paint(index, State.State_Selected)
    assert color(image, 1, HEIGHT // 2) == theme.colors.accent
    assert color(image, 6, HEIGHT // 2) == theme.colors.sel_row


def test_a_badge_keeps_its_colours_on_a_selected_row(model: PlaceModel, paint: Paint, theme: Theme) -> None:
    index = model.index_of("us-wa-king-county")
    rule = index.data(PlaceRole.BADGE).rule
    center = 35 + 20
    image = paint(index, State.State_Selected)
    assert color(image, center - 6, HEIGHT // 2) == theme.colors.rule(rule).fill
    assert color(image, center - 10, HEIGHT // 2) == theme.colors.surface  # the disc around it


def test_counties_are_set_in_from_their_state(model: PlaceModel, paint: Paint, theme: Theme) -> None:
    def first_column(place_id: str) -> int:
        image = paint(model.index_of(place_id))
        return next(x for x in range(WIDTH) if any(color(image, x, y) != theme.colors.sidebar for y in range(HEIGHT)))

    assert first_column("us-wa-king-county") - first_column("us-wa") == pytest.approx(20, abs=2)


def test_a_rule_not_confirmed_lately_has_a_dot(model: PlaceModel, paint: Paint, theme: Theme) -> None:
    stale = next(listed for listed in model.places if listed.is_confirmation_old and listed.place.parent == "us")
    fresh = next(
        listed
        for listed in model.places
        if listed.rule and listed.place.parent == "us" and not listed.is_confirmation_old and not listed.overruling
    )

    def corner(listed: ListedPlace) -> set[str]:
        image = paint(model.index_of(listed.place.id))
        return {color(image, x, y) for x in range(41, 47) for y in range(3, 9)}

    assert theme.colors.surface in corner(stale)
    assert theme.colors.surface not in corner(fresh)


def test_no_quotes_are_left_blank(model: PlaceModel, paint: Paint, theme: Theme) -> None:
    def has_count(place_id: str) -> bool:
        image = paint(model.index_of(place_id))
        return any(color(image, x, y) != theme.colors.sidebar for x in range(230, 255) for y in range(HEIGHT))

    assert has_count("us-wa-king-county")
    assert not has_count("us-nd")


def test_a_long_name_ends_before_the_count(model: PlaceModel, paint: Paint, theme: Theme) -> None:
    narrow = 170
    image = paint(model.index_of("us-md-prince-georges-county"), width=narrow)
    gap = [x for x in range(80, narrow - 14) if all(color(image, x, y) == theme.colors.sidebar for y in range(HEIGHT))]
    assert gap
