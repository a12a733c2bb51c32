"""Where the keyboard is on the overview strip: an item in a lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.page.strip_geometry import Item


class StripCursor:
    """Goes from item to item and from lane to lane; lanes without items are passed over."""

    def __init__(self) -> None:
        self._lanes: tuple[tuple[Item, ...], ...] = ()
        self._lane = 0
        self._index: int | None = None  # None until a key is pressed

    @property
    def item(self) -> Item | None:
        """The item that it is on."""
        return self._lanes[self._lane][self._index] if self._index is not None else None

    def set_items(self, lanes: tuple[tuple[Item, ...], ...]) -> None:
        """Go on over these items, on the same one if it is still there."""
        item = self.item
        self._lanes, self._lane, self._index = lanes, 0, None
        if item is not None:
            self.go_to(item)

    def go_to(self, item: Item) -> None:
        """Go to an item; nowhere if it is not there."""
        for lane, items in enumerate(self._lanes):
            for index, other in enumerate(items):
                if (other.id, other.first) == (item.id, item.first):
                    self._lane, self._index = lane, index
                    return

    def step(self, by: int) -> None:
        """Go to the previous or next item of the lane; at first to the latest of the place's own rules."""
        if self._index is None:
            self._begin()
        else:
            self._index = min(max(self._index + by, 0), len(self._lanes[self._lane]) - 1)

    def change_lane(self, by: int) -> None:
        """Go to the item of the lane above or below that begins nearest in time."""
        item = self.item
        if item is None:
            self._begin()
            return
        lane = self._lane + by
        while 0 <= lane < len(self._lanes) and not self._lanes[lane]:
            lane += by
        if 0 <= lane < len(self._lanes):
            self._lane = lane
            distances = [abs((other.first - item.first).days) for other in self._lanes[lane]]
            self._index = distances.index(min(distances))

    def go_first(self) -> None:
        """Go to the first item of the lane."""
        self._go_to_end(0)

    def go_last(self) -> None:
        """Go to the last item of the lane."""
        self._go_to_end(-1)

    def _begin(self) -> None:
        """Begin with the place's own rule, which is the last lane above the quotes; else where there is anything."""
        own = len(self._lanes) - 2
        order = [own, *(lane for lane in reversed(range(len(self._lanes))) if lane != own)]
        lane = next((lane for lane in order if lane >= 0 and self._lanes[lane]), None)
        if lane is not None:
            self._lane, self._index = lane, len(self._lanes[lane]) - 1

    def _go_to_end(self, index: int) -> None:
        if self._index is None:
            self._begin()
        if self._index is not None:
            self._index = index % len(self._lanes[self._lane])
