"""Back and Forward."""

from __future__ import annotations

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
