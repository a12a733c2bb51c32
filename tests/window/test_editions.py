"""A damaged data file: the way back to one that can be read, if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.ui.history import Location, Screen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.window.conftest import Desk

KING = "us-wa-king-county"
BACK, OTHER = "Go back to edition 2026.11", "Open another data file…"


@pytest.fixture
def damaged(tmp_path: Path, catalog_path: Path) -> Path:
    path = tmp_path / "damaged.sqlite"
    path.write_bytes(catalog_path.read_bytes()[:5000])
    return path


def offered(desk: Desk) -> list[str]:
    """The words of the buttons, once all that is asked has been answered."""
    answered: list[object] = []
    desk.session._runner.submit(lambda: None, answered.append, answered.append)
    desk.qtbot.waitUntil(lambda: bool(answered))
    emptiness = desk.session.window.start_page.emptiness
    assert emptiness is not None
    assert emptiness.is_fault
    assert [action.is_primary for action in emptiness.actions] == [True, False][: len(emptiness.actions)]
    return [action.label for action in emptiness.actions]


def start_damaged(desk: Desk) -> None:
    desk.session.furnish()
    with desk.qtbot.waitSignal(desk.session.reading.catalog_failed):
        desk.session.window.show()


def go_back(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.session.reading.arrived):
        desk.session.window.start_page.buttons[0].click()


def test_in_place_of_a_damaged_file_the_bundled_one(
    start: Callable[..., Desk], catalog_path: Path, damaged: Path
) -> None:
    desk = start(catalog=damaged, bundled=catalog_path)
    start_damaged(desk)
    assert offered(desk) == [BACK, OTHER]
    go_back(desk)
    assert desk.session.reading.history.current == Location(Screen.START)
    assert desk.go_to(KING).page.place.name == "King County"


def test_in_place_of_the_bundled_one_the_last_that_was_opened(
    start: Callable[..., Desk], catalog_path: Path, damaged: Path
) -> None:
    first = start(catalog=catalog_path, bundled=damaged)
    first.open()
    first.go_to(KING)
    first.session.window.close()
    second = start(catalog=damaged, bundled=damaged)
    start_damaged(second)
    assert offered(second) == [BACK, OTHER]
    go_back(second)
    assert second.session.reading.history.current == Location(Screen.PLACE, KING)


def test_after_opening_a_damaged_file_the_one_that_was_open(
    start: Callable[..., Desk], catalog_path: Path, damaged: Path
) -> None:
    desk = start(catalog=catalog_path)
    desk.open()
    desk.go_to(KING)
    with desk.qtbot.waitSignal(desk.session.reading.catalog_failed):
        desk.session.editions.open(damaged)
    assert offered(desk) == [BACK, OTHER]
    go_back(desk)
    assert desk.session.reading.history.current == Location(Screen.PLACE, KING)
    assert desk.session.window.place_view.isVisible()


def test_without_another_that_can_be_read_nothing_is_offered(
    start: Callable[..., Desk], tmp_path: Path, damaged: Path
) -> None:
    desk = start(catalog=damaged, bundled=tmp_path / "missing.sqlite")
    start_damaged(desk)
    assert offered(desk) == [OTHER]


def test_the_file_itself_is_not_offered(start: Callable[..., Desk], damaged: Path) -> None:
    desk = start(catalog=damaged, bundled=damaged)
    start_damaged(desk)
    assert offered(desk) == [OTHER]


def test_a_damaged_file_gives_no_map_that_looks_like_an_answer(start: Callable[..., Desk], damaged: Path) -> None:
    desk = start(catalog=damaged)
    start_damaged(desk)
    window = desk.session.window
    window.actions_by_name.show_map.trigger()
    assert window.start_page.isVisible()
    assert window.places.isVisible()
    assert window.statusBar().currentMessage() == "The map needs a data file that can be read."
