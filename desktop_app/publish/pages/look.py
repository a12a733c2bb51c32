"""What a page is painted with: inks, type families and the rule badge, given by whoever has the theme."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter

    from desktop_app.domain.vocabulary import Rule


class Ink(Enum):
    """What text and lines are printed in."""

    TEXT = auto()
    SECONDARY = auto()  # roles, citations, dates
    LINE = auto()  # hairlines and the box


class BadgePainter(Protocol):
    """Draws the badge of a rule, None for a place without one; `size` is the side of the square, in pixels."""

    def __call__(
        self, painter: QPainter, center: QPointF, size: float, rule: Rule | None, *, is_guidance: bool
    ) -> None:
        """Draw it around a point."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """How pages look. Paper is always light; a look without colours is another look."""

    sans: str
    serif: str
    inks: Mapping[Ink, str]
    paint_badge: BadgePainter
