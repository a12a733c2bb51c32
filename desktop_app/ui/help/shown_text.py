"""The text of the help that is shown, as a part of a page that is looked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop_app.ui.widgets.lights import lit_ranges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextBrowser

    from desktop_app.domain.finding import Wanted
    from desktop_app.domain.marked import Mark
    from desktop_app.ui.finding.part import TextHit
    from desktop_app.ui.theme.theme import Theme


class ShownText:
    """Its paragraphs; the view draws what is lit over them."""

    def __init__(self, view: QTextBrowser, theme: Theme) -> None:
        self._view = view
        self._theme = theme
        self._wanted: Wanted | None = None
        self._current: TextHit | None = None

    def texts(self) -> Sequence[str]:
        """See `FindPart`."""
        self._current = None
        return [block.text() for block in self._blocks()]

    def light(self, wanted: Wanted | None, _found: Sequence[tuple[Mark, ...]]) -> None:
        """See `FindPart`."""
        self._wanted = wanted
        self._draw()

    def point_at(self, hit: TextHit | None) -> None:
        """See `FindPart`."""
        self._current = hit
        self._draw()
        if hit is not None:
            cursor = QTextCursor(list(self._blocks())[hit.text])
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, hit.mark[0])
            self._view.setTextCursor(cursor)
            self._view.ensureCursorVisible()

    def _draw(self) -> None:
        selections = []
        for number, block in enumerate(self._blocks() if self._wanted else ()):
            marks = self._wanted.marks_in(block.text()) if self._wanted else ()
            current = self._current.mark if self._current and self._current.text == number else None
            for found in lit_ranges(marks, self._theme, current):
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + found.start)
                cursor.setPosition(block.position() + found.start + found.length, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor, selection.format = cursor, found.format
                selections.append(selection)
        self._view.setExtraSelections(selections)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._view.document().begin()
        while block.isValid():
            yield block
            block = block.next()
