"""Where the reader has been: Back and Forward."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Screen(StrEnum):
    """The kinds of page that the window shows."""

    START = "start"
    PLACE = "place"
    SEARCH = "search"
    OFFICIAL = "official"
    TOPIC = "topic"
    SOURCE = "source"
    COMPARE = "compare"
    MAP = "map"
    BOOKMARKS = "bookmarks"


@dataclass(frozen=True, slots=True)
class Location:
    """A page and what it shows: the id of a place, a person, a topic or a source, or the words searched for.

    Of places that are compared it is their ids with "+" between them.
    """

    screen: Screen
    value: str = ""


class History:
    """A line of visited pages with a position on it, as in a web browser.

    The page at the position may still be on its way: until it is shown, `give_up` leads back to the one that is.
    Pages that the open edition does not have stay in the line, but Back and Forward step over them.
    """

    def __init__(self, limit: int = 200) -> None:
        self._limit = limit
        self._visited: list[Location] = []
        self._position = -1
        self._shown: tuple[list[Location], int] | None = None
        self._missing: frozenset[Location] = frozenset()

    @property
    def visited(self) -> Sequence[Location]:
        """All pages, the first one first."""
        return tuple(self._visited)

    @property
    def position(self) -> int:
        """Which of them is the current one; -1 if there is none."""
        return self._position

    @property
    def current(self) -> Location | None:
        """The page shown now, or on its way."""
        return self._visited[self._position] if self._visited else None

    @property
    def is_shown(self) -> bool:
        """Whether the current page is not on its way any more."""
        if self._shown is None:
            return False
        visited, position = self._shown
        return visited[position] == self.current

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier page."""
        return self._next(-1) is not None

    @property
    def can_go_forward(self) -> bool:
        """Whether Back was used before."""
        return self._next(1) is not None

    def restore(self, visited: Iterable[Location], position: int) -> None:
        """Begin with pages that were visited before; a position that there is not means the last one."""
        self._visited = list(visited)[-self._limit :]
        last = len(self._visited) - 1
        self._position = position if 0 <= position <= last else last

    def set_missing(self, missing: Iterable[Location]) -> None:
        """Step over these from now on."""
        self._missing = frozenset(missing)

    def visit(self, location: Location) -> None:
        """Go to a page; pages ahead of it are forgotten. The page shown already is not visited twice."""
        if location == self.current:
            return
        del self._visited[self._position + 1 :]
        self._visited.append(location)
        del self._visited[: -self._limit]
        self._position = len(self._visited) - 1

    def replace(self, location: Location) -> None:
        """Change what the page shown now shows: words that are still being typed are one page, not twenty."""
        if self.current is None:
            self.visit(location)
        else:
            self._visited[self._position] = location

    def back(self) -> Location | None:
        """Step to the earlier page, if there is one."""
        return self._step(-1)

    def forward(self) -> Location | None:
        """Step to the later page, if there is one."""
        return self._step(1)

    def arrive(self) -> None:
        """The current page is shown."""
        if self._visited:
            self._shown = (self._visited[:], self._position)

    def give_up(self) -> Location | None:
        """Be where the reader was when the page that is shown arrived; None, and no change, if no page ever did."""
        if self._shown is None:
            return None
        visited, self._position = self._shown
        self._visited = visited[:]
        return self.current

    def _step(self, by: int) -> Location | None:
        position = self._next(by)
        if position is None:
            return None
        self._position = position
        return self.current

    def _next(self, by: int) -> int | None:
        """The nearest position on one side whose page can be shown."""
        ahead = range(self._position + by, len(self._visited) if by > 0 else -1, by)
        return next((position for position in ahead if self._visited[position] not in self._missing), None)
