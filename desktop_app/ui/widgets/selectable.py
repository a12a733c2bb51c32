"""A label of several paragraphs whose words can be selected with the mouse and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter
from PySide6.QtWidgets import QLabel, QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.text_block import TextBlock

_Place = tuple[int, int]  # a paragraph and an index in it


class SelectableBlocks(QLabel):
    """Paragraphs in their places on one widget.

    To screen readers it is static text: the words of all its paragraphs, or those that `set_words` gives. What is
    copied are the stored characters.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: list[TextBlock] = []
        self._inks: list[str] = []
        self._anchor: _Place = (0, 0)
        self._cursor: _Place = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def blocks(self) -> Sequence[TextBlock]:
        """The paragraphs in reading order."""
        return self._blocks

    def set_blocks(self, blocks: Sequence[TextBlock], inks: Sequence[str], words: str = "") -> None:
        """Show these paragraphs, each in its colour."""
        self._blocks = list(blocks)
        self._inks = list(inks)
        self._anchor = self._cursor = (0, 0)
        # Not its text: a label lays that out each time it is shown.
        self.setAccessibleName(words or "\n".join(block.text for block in blocks))
        self.update()

    @property
    def inks(self) -> Sequence[str]:
        """The colours of the paragraphs."""
        return self._inks

    def selected_text(self) -> str:
        """The stored characters of what is selected, a line a paragraph."""
        parts = []
        for index, block in enumerate(self._blocks):
            start, end = self._selection_in(index)
            if start != end:
                parts.append(block.stored_part(start, end))
        return "\n".join(parts)

    def select_all(self) -> None:
        """Select every paragraph."""
        if self._blocks:
            last = len(self._blocks) - 1
            self._select((0, 0), (last, len(self._blocks[last].text)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QLabel: draw the paragraphs and what is selected of them."""
        with QPainter(self) as painter:
            self.paint_blocks(painter)

    def paint_blocks(self, painter: QPainter) -> None:
        """Draw the paragraphs, for a widget that draws more than these."""
        for index, (block, ink) in enumerate(zip(self._blocks, self._inks, strict=True)):
            block.paint(painter, ink, self._theme.colors, self._selection_in(index))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QLabel: begin to select, or with Shift extend what is selected."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = self._place_at(event.position())
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._select(self._anchor if extends else place, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QLabel: select up to the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._select(self._anchor, self._place_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Override QLabel: select a word."""
        if event.button() is Qt.MouseButton.LeftButton and self._blocks:
            paragraph, index = self._place_at(event.position())
            start, end = self._blocks[paragraph].word_at(index)
            self._select((paragraph, start), (paragraph, end))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QLabel: give the selection to the middle mouse button, where the system has that."""
        clipboard = QGuiApplication.clipboard()
        if event.button() is Qt.MouseButton.LeftButton and clipboard.supportsSelection() and self.selected_text():
            clipboard.setText(self.selected_text(), clipboard.Mode.Selection)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QLabel: offer to copy."""
        self.context_menu().popup(event.globalPos())

    def context_menu(self) -> QMenu:
        """A menu to copy what is selected, or all; it goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self._copy)
        copy.setEnabled(bool(self.selected_text()))
        menu.addAction(self.tr("Copy all of it"), self._copy_all)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QLabel: copy, select all."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.selected_text():
            self._copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QLabel: one selection in a window is enough; a menu over it does not end it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._select(self._anchor, self._anchor)

    def _select(self, anchor: _Place, cursor: _Place) -> None:
        if (anchor, cursor) != (self._anchor, self._cursor):
            self._anchor, self._cursor = anchor, cursor
            self.update()

    def _selection_in(self, index: int) -> tuple[int, int]:
        (first, start), (last, end) = sorted((self._anchor, self._cursor))
        if not first <= index <= last or (first, start) == (last, end):
            return 0, 0
        return start if index == first else 0, end if index == last else len(self._blocks[index].text)

    def _place_at(self, point: QPointF) -> _Place:
        """The paragraph that is nearest to a point, and the index in it."""
        if not self._blocks:
            return 0, 0
        index = min(range(len(self._blocks)), key=lambda index: _distance(self._blocks[index], point))
        return index, self._blocks[index].index_at(point)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.selected_text())

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(block.stored_part(0, len(block.text)) for block in self._blocks))


def _distance(block: TextBlock, point: QPointF) -> float:
    rect = block.rect
    beside = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    above = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return above * 1000 + beside  # a line is easier to hit than a place beside it
