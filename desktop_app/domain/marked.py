"""A text with parts of it lit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Mark: TypeAlias = tuple[int, int]
"""What is lit: from the first character to the one after the last."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Words with marks in them, perhaps cut out of a longer text.

    The ellipses of a cut are not part of `text`, since they stand outside the quotation marks of verbatim words.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    is_cut_before: bool = False
    is_cut_after: bool = False

    def __str__(self) -> str:
        """The words with the ellipses of the cuts."""
        return f"{'… ' if self.is_cut_before else ''}{self.text}{' …' if self.is_cut_after else ''}"
