"""What can stand on a page: a line of text, a rule badge, a hairline, a box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout

    from desktop_app.domain.vocabulary import Rule


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a paragraph: `height` is its share of the column, `width` what its words take.

    `drop` is how far below the upper edge of its share the line begins.
    """

    layout: QTextLayout
    index: int
    text: str
    height: float
    width: float
    drop: float


class BadgeMark(NamedTuple):
    """A rule badge in a square of `size`; None is a place without a record. Guidance must not look like law."""

    rule: Rule | None
    size: float
    is_guidance: bool = False


class Hairline(NamedTuple):
    """A horizontal line."""

    width: float


class Box(NamedTuple):
    """An outline."""

    width: float
    height: float


Mark: TypeAlias = TextLine | BadgeMark | Hairline | Box
