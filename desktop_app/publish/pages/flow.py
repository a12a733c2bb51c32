"""How pages are filled: strips of content put one below the other, in one column or in several. No Qt.

A strip is what cannot be cut, as a rule one line of text, so a page never ends inside a line. All lengths are points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

M = TypeVar("M")

_STEP = 1.0  # by how much balanced columns grow while their height is looked for


class Placed(NamedTuple, Generic[M]):
    """A mark with the upper left corner of where it goes: on its strip, then on the page."""

    x: float
    y: float
    mark: M


@dataclass(frozen=True, slots=True)
class Strip(Generic[M]):
    """What stays in one piece. `gap` is the space above it, except at the top of a page.

    A strip that keeps with the next is never the last on a page. Framed strips in a row get one box around them.
    """

    height: float
    marks: tuple[Placed[M], ...] = ()
    gap: float = 0.0
    keeps_with_next: bool = False
    is_framed: bool = False


class Framed(NamedTuple):
    """Where the box around framed strips begins and ends."""

    top: float
    bottom: float


@dataclass(slots=True)
class FilledPage(Generic[M]):
    """What is on one page."""

    marks: list[Placed[M]] = field(default_factory=list)
    frames: list[Framed] = field(default_factory=list)


class _Place(NamedTuple):
    """Where the next strip goes."""

    page: int
    y: float


class Flow(Generic[M]):
    """Fills pages from `top` to `bottom` and begins another where one is full."""

    def __init__(self, top: float, bottom: float) -> None:
        self._top = top
        self._bottom = bottom
        self._at = _Place(0, top)
        self.pages: list[FilledPage[M]] = [FilledPage()]

    def put(self, strips: Sequence[Strip[M]], x: float = 0.0) -> None:
        """Put strips below what is there."""
        self._at = self._put_column(strips, x, self._at)

    def put_beside(self, columns: Sequence[tuple[float, Sequence[Strip[M]]]]) -> None:
        """Put columns side by side, each with its `x`; each goes over to the next page by itself."""
        self._at = max(self._put_column(strips, x, self._at) for x, strips in columns)

    def put_balanced(self, head: Sequence[Strip[M]], strips: Sequence[Strip[M]], columns: Sequence[float]) -> None:
        """Put a heading, and below it strips shared among columns as high as each other, given by their `x`."""
        rest = list(strips)
        while rest:
            is_top = self._at.y <= self._top
            room = self._bottom - self._at.y - _height(head)
            parts = _share(rest, len(columns), room, is_whole_page=is_top)
            if any(parts):
                below = self._lay(head, 0.0, self._at)
                ends = [self._lay(part, x, below) for part, x in zip(parts, columns, strict=True)]
                self._at = max(ends)
                head = ()
                rest = rest[sum(map(len, parts)) :]
            if rest:
                self._at = self._next_page(self._at)

    def _put_column(self, strips: Sequence[Strip[M]], x: float, at: _Place) -> _Place:
        start = 0
        while start < len(strips):
            is_top = at.y <= self._top
            end = _fitting(strips, start, self._bottom - at.y, is_whole_page=is_top)
            at = self._lay(strips[start:end], x, at)
            start = end
            if start < len(strips):
                at = self._next_page(at)
        return at

    def _next_page(self, at: _Place) -> _Place:
        if at.page + 1 == len(self.pages):
            self.pages.append(FilledPage())
        return _Place(at.page + 1, self._top)

    def _lay(self, strips: Sequence[Strip[M]], x: float, at: _Place) -> _Place:
        page = self.pages[at.page]
        y = at.y
        edges: list[tuple[bool, float, float]] = []
        for position, strip in enumerate(strips):
            y += 0.0 if position == 0 and y <= self._top else strip.gap
            page.marks += (Placed(x + dx, y + dy, mark) for dx, dy, mark in strip.marks)
            edges.append((strip.is_framed, y, y + strip.height))
            y += strip.height
        for is_framed, run in groupby(edges, key=lambda edge: edge[0]):
            if is_framed:
                lines = list(run)
                page.frames.append(Framed(lines[0][1], lines[-1][2]))
        return _Place(at.page, y)


def _height(strips: Sequence[Strip[M]]) -> float:
    return sum(strip.gap + strip.height for strip in strips)


def _fitting(strips: Sequence[Strip[M]], start: int, room: float, *, is_whole_page: bool) -> int:
    """The end of the strips that fit from `start` on; on a page of their own at least one, and none kept apart."""
    used = 0.0
    last = end = start
    for position in range(start, len(strips)):
        strip = strips[position]
        used += strip.height + (0.0 if is_whole_page and position == start else strip.gap)
        if used > room:
            break
        last = position + 1
        if not strip.keeps_with_next or last == len(strips):
            end = last
    if end == start and is_whole_page:
        return max(last, start + 1)
    return end


def _share(strips: Sequence[Strip[M]], count: int, room: float, *, is_whole_page: bool) -> list[Sequence[Strip[M]]]:
    """Share strips among columns: the lowest height at which all fit, else as many as the room takes."""
    height = _height(strips) / count
    while height < room:
        parts = _fill(strips, count, height, is_whole_page=is_whole_page)
        if sum(map(len, parts)) == len(strips):
            return parts
        height += _STEP
    return _fill(strips, count, room, is_whole_page=is_whole_page)


def _fill(strips: Sequence[Strip[M]], count: int, height: float, *, is_whole_page: bool) -> list[Sequence[Strip[M]]]:
    parts: list[Sequence[Strip[M]]] = []
    start = 0
    for _column in range(count):
        end = _fitting(strips, start, height, is_whole_page=is_whole_page)
        parts.append(strips[start:end])
        start = end
    return parts
