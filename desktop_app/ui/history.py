"""Where the reader has been: Back and Forward."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Location:
    """A page and what it shows: the id of a place, a person, a topic or a source, or the words searched for.

    Of places that are compared it is their ids with "+" between them.
    """

    screen: Screen
    value: str = ""


class History:
    """A line of visited pages with a position on it, as in a web browser."""

    def __init__(self, limit: int = 200) -> None:
        self._limit = limit
        self._visited: list[Location] = []
        self._position = -1

    @property
    def current(self) -> Location | None:
        """The page shown now."""
        return self._visited[self._position] if self._visited else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier page."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether Back was used before."""
        return self._position < len(self._visited) - 1

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
        if not self.can_go_back:
            return None
        self._position -= 1
        return self.current

    def forward(self) -> Location | None:
        """Step to the later page, if there is one."""
        if not self.can_go_forward:
            return None
        self._position += 1
        return self.current
