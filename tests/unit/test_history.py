"""Back and Forward."""

from __future__ import annotations

import pytest

from desktop_app.ui.history import History, Location, Screen

NEW_YORK, KING = Location(Screen.PLACE, "us-ny-new-york"), Location(Screen.PLACE, "us-wa-king-county")


def test_nowhere_yet() -> None:
    history = History()
    assert (history.current, history.can_go_back, history.can_go_forward) == (None, False, False)
    assert history.back() is None
    assert history.forward() is None


def test_there_and_back() -> None:
    history = History()
    history.visit(NEW_YORK)
    history.visit(KING)
    assert history.back() == NEW_YORK
    assert history.can_go_forward
    assert history.forward() == KING
    assert not history.can_go_forward


def test_a_new_page_forgets_what_lay_ahead() -> None:
    history = History()
    for location in (NEW_YORK, KING):
        history.visit(location)
    history.back()
    history.visit(Location(Screen.SEARCH, "warrant"))
    assert not history.can_go_forward
    assert history.back() == NEW_YORK


def test_the_same_page_is_not_visited_twice() -> None:
    history = History()
    history.visit(NEW_YORK)
    history.visit(NEW_YORK)
    assert not history.can_go_back


def test_words_being_typed_are_one_page() -> None:
    history = History()
    history.replace(Location(Screen.SEARCH, "wa"))
    history.replace(Location(Screen.SEARCH, "warrant"))
    assert history.current == Location(Screen.SEARCH, "warrant")
    assert not history.can_go_back


def test_the_oldest_pages_are_forgotten() -> None:
    history = History(limit=2)
    for number in range(5):
        history.visit(Location(Screen.PLACE, str(number)))
    assert history.back() == Location(Screen.PLACE, "3")
    assert history.back() is None


def test_what_is_restored_is_walked_as_before() -> None:
    history = History()
    history.restore([NEW_YORK, KING, Location(Screen.MAP)], 1)
    assert (history.current, history.position) == (KING, 1)
    assert (history.can_go_back, history.can_go_forward) == (True, True)
    assert history.forward() == Location(Screen.MAP)


@pytest.mark.parametrize("position", [-1, 2, 99])
def test_a_position_that_there_is_not_means_the_last_page(position: int) -> None:
    history = History()
    history.restore([NEW_YORK, KING], position)
    assert history.current == KING
    history.restore([], position)
    assert history.current is None


def test_pages_that_are_gone_are_stepped_over_and_kept() -> None:
    gone = Location(Screen.PLACE, "us-xx")
    history = History()
    history.restore([gone, NEW_YORK, gone, KING, gone], 3)
    history.set_missing([gone])
    assert not history.can_go_forward
    assert history.back() == NEW_YORK
    assert not history.can_go_back
    assert history.forward() == KING
    assert history.visited.count(gone) == 3
    history.set_missing([])
    assert history.forward() == gone


def test_a_page_that_never_came_is_given_up() -> None:
    history = History()
    history.arrive()
    history.restore([NEW_YORK], 0)
    assert history.give_up() is None
    assert (history.current, history.is_shown) == (NEW_YORK, False)
    history.arrive()
    history.visit(KING)
    history.visit(Location(Screen.SEARCH, "warrant"))
    assert history.give_up() == NEW_YORK
    assert history.is_shown
    assert history.visited == (NEW_YORK,)
    history.visit(KING)
    history.arrive()
    history.back()
    assert history.give_up() == KING
    assert not history.can_go_forward
