"""One tab stop for a group of buttons: the Tab key comes to the one that the arrows went to last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class RovingFocus:
    """Gives the tab stop of a group to one of its members."""

    def __init__(self, group: QWidget, members: Sequence[QWidget]) -> None:
        """It begins with the first."""
        self._group = group
        self._members = members
        self.give(members[0])

    def give(self, chosen: QWidget) -> None:
        """Let the Tab key come to this one."""
        for member in self._members:
            member.setFocusPolicy(Qt.FocusPolicy.TabFocus if member is chosen else Qt.FocusPolicy.ClickFocus)
        self._group.setFocusProxy(chosen)

    def step(self, by: int) -> None:
        """Go on by some members from the one with the focus, and stop at the ends."""
        here = next((number for number, member in enumerate(self._members) if member.hasFocus()), 0)
        there = self._members[min(max(here + by, 0), len(self._members) - 1)]
        self.give(there)
        there.setFocus(Qt.FocusReason.OtherFocusReason)
