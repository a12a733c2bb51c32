"""What a page offers to be looked through: its parts in reading order, each with its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from desktop_app.domain.finding import Wanted
    from desktop_app.domain.marked import Mark


class TextHit(NamedTuple):
    """A hit in a part: the number of the text, and where in it."""

    text: int
    mark: Mark


class FindPart(Protocol):
    """A part of a page. Its texts are asked for when they may have changed, and may be many."""

    def texts(self) -> Sequence[str]:
        """All that it says, also what is scrolled out of view, in reading order."""

    def light(self, wanted: Wanted | None, found: Sequence[tuple[Mark, ...]]) -> None:
        """Light all that is wanted, which is `found` in the texts given last; None lights nothing."""

    def point_at(self, hit: TextHit | None) -> None:
        """Make a hit in the texts given last stand out and bring it into view; None: the reader is at none here."""


@runtime_checkable
class FilteredPage(Protocol):
    """A page with a field of its own that leaves only what has the words."""

    def focus_filter(self) -> None:
        """Put the keyboard into the field."""


@runtime_checkable
class FindablePage(Protocol):
    """A page whose words can be found."""

    @property
    def find_parts(self) -> Sequence[FindPart]:
        """Its parts in reading order."""

    @property
    def texts_changed(self) -> SignalInstance:
        """It says something else now, or has been set anew."""
