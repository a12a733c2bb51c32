"""The tokens of one row of facts, in a column at its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.widgets.source_token import TARGET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.source_token import SourceToken


class TokenCluster:
    """Places tokens right-aligned, a few in a line; what is drawn of the last ends at the edge."""

    def __init__(self, tokens: Sequence[SourceToken], theme: Theme) -> None:
        self._tokens = tokens
        self._theme = theme
        self._columns = 2
        self._cell = max((token.sizeHint().width() for token in tokens), default=0)

    def fit(self, width: float) -> None:
        """Put as many into a line as there is room for, but at least two."""
        self._columns = max(2, int(width // self._cell)) if self._tokens else 2

    @property
    def width(self) -> int:
        """How much of a row they take, from the first that is drawn to the edge."""
        return min(len(self._tokens), self._columns) * self._cell - 2 * self._overhang if self._tokens else 0

    @property
    def height(self) -> int:
        """How high their lines are together."""
        return -(-len(self._tokens) // self._columns) * self._theme.px(TARGET)

    def place(self, edge: float, middle: float) -> None:
        """Have the first line end at `edge` and stand around `middle`."""
        line_height = self._theme.px(TARGET)
        for index, token in enumerate(self._tokens):
            line, column = divmod(index, self._columns)
            count = min(len(self._tokens) - line * self._columns, self._columns)
            x = round(edge) + self._overhang - (count - column) * self._cell
            top = round(middle - line_height / 2) + line * line_height
            token.setGeometry(x, top, self._cell, max(line_height, token.sizeHint().height()))

    @property
    def _overhang(self) -> int:
        """How far a token answers beyond what is drawn of it."""
        return (self._cell - self._tokens[-1].drawn_size.width()) // 2
