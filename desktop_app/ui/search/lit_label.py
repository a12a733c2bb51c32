"""A paragraph as a widget, with its hits lit; for verbatim words, the opening mark hangs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.domain.marked import MarkedText
from desktop_app.ui.search.lit_text import Words
from desktop_app.ui.theme.fonts import TextRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.search.lit_text import SetText
    from desktop_app.ui.theme.theme import Theme

HANG = 9  # room at the left for an opening mark


class LitLabel(QLabel):
    """A label, so that it is read aloud as one; but drawn by us, since only we light words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = MarkedText("")
        self._role = TextRole.SUMMARY
        self._set: SetText | None = None
        self._set_width = -1
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._forget)

    def show_words(self, words: MarkedText, role: TextRole) -> None:
        """Show these, set for display, in a role."""
        self._words, self._role = words, role
        self.setText(words.text)
        self._forget()

    def sizeHint(self) -> QSize:
        """Override QLabel: the height is for the layout to ask."""
        return QSize(self._theme.px(200), self.heightForWidth(self._theme.px(200)))

    def minimumSizeHint(self) -> QSize:
        """Override QLabel: any width will do."""
        return QSize(self._theme.px(100), 0)

    def hasHeightForWidth(self) -> bool:
        """Override QLabel: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QLabel: what the lines need."""
        return self._lines(width).height

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QLabel: the lines."""
        with QPainter(self) as painter:
            self._lines(self.width()).draw(painter, QPointF(self._theme.px(HANG), 0))

    def _lines(self, width: int) -> SetText:
        if self._set is None or width != self._set_width:
            colors, is_verbatim = self._theme.colors, self._role.style.serif
            words = Words(self._theme, self._words.text, self._role, colors.text if is_verbatim else colors.text2)
            words.light(self._words.marks)
            self._set = words.set_in(max(width - self._theme.px(HANG), 1), hangs=is_verbatim)
            self._set_width = width
        return self._set

    def _forget(self) -> None:
        self._set = None
        self.updateGeometry()
        self.update()
