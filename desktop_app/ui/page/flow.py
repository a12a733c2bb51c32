"""Words and little widgets in a line, wrapped where the line is too short."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from desktop_app.ui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    Piece: TypeAlias = TextBlock | QWidget


def flow_width(pieces: Sequence[Piece], gap: float) -> float:
    """How wide the pieces are on one line."""
    return sum(map(_width, pieces)) + gap * max(len(pieces) - 1, 0)


def flow(pieces: Sequence[Piece], top: float, span: tuple[float, float], gap: float) -> float:
    """Place pieces from the left to the right end of the span, words on one baseline; gives the bottom.

    Words that are too long for a whole line are broken; what follows them stands at their end if there is room.
    """
    left, right = span
    bottom = top
    while pieces:
        count = _fitting(pieces, right - left, gap)
        bottom = _place_line(pieces[:count], bottom, span, gap)
        pieces = pieces[count:]
    return bottom


def _width(piece: Piece) -> float:
    return piece.natural_width + 1 if isinstance(piece, TextBlock) else piece.sizeHint().width()


def _fitting(pieces: Sequence[Piece], room: float, gap: float) -> int:
    """How many pieces go on the next line; with broken words goes the widget after them."""
    count = 1
    while count < len(pieces) and flow_width(pieces[: count + 1], gap) <= room:
        count += 1
    words_next = count < len(pieces) and isinstance(pieces[count], TextBlock)
    if words_next and not isinstance(pieces[count - 1], TextBlock):
        count += 1  # a badge stays with the words that it is for
    if count < len(pieces) and isinstance(pieces[count - 1], TextBlock) and not isinstance(pieces[count], TextBlock):
        count += 1  # and a token with those that it ends
    return count


def _place_line(pieces: Sequence[Piece], top: float, span: tuple[float, float], gap: float) -> float:
    x, right = span
    baseline = max((piece.baseline for piece in pieces if isinstance(piece, TextBlock)), default=0.0)
    bottom = middle = top
    for index, piece in enumerate(pieces):
        if isinstance(piece, TextBlock):
            kept = sum(_width(later) + gap for later in pieces[index + 1 :] if not isinstance(later, TextBlock))
            y = round(top + baseline - piece.baseline)
            bottom = max(bottom, y + piece.arrange(x, y, min(_width(piece), right - x - kept)))
            x, middle = piece.end.x() + gap, piece.end.y()
        else:
            size = piece.sizeHint()
            if not index:
                middle = top + _first_line_middle(pieces, size.height())
            piece.setGeometry(round(x), round(middle - size.height() / 2), size.width(), size.height())
            x += size.width() + gap
    return bottom


def _first_line_middle(pieces: Sequence[Piece], default: float) -> float:
    """Where a badge stands that begins a line: beside the first line of the words after it."""
    words = next((piece for piece in pieces if isinstance(piece, TextBlock)), None)
    return words.line_height / 2 if words else default / 2
