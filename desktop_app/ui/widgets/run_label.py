"""A line of text of which parts are in italics: the publisher of a source, then its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.tooltips import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.citing.runs import Run
    from desktop_app.ui.theme.theme import Theme


class RunLabel(QLabel):
    """One line of plain text; what has no room is elided, and told in the tooltip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._runs: tuple[Run, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_runs(self, runs: tuple[Run, ...]) -> None:
        """Show these."""
        self._runs = runs
        text = "".join(run.text for run in runs)
        self.setText(text)
        set_tooltip(self, text)
        self.update()

    def sizeHint(self) -> QSize:
        """Override QLabel: all of it on one line."""
        width = sum(QFontMetricsF(self._font(run)).horizontalAdvance(run.text) for run in self._runs)
        return QSize(round(width) + 1, self._theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """Override QLabel: a few letters."""
        return QSize(self._theme.px(60), self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QLabel: draw run after run, and elide where the line ends."""
        left = 0.0
        with QPainter(self) as painter:
            painter.setPen(QColor(self._theme.colors.text2))
            for run in self._runs:
                font = self._font(run)
                metrics = QFontMetricsF(font)
                words = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, self.width() - left + 0.5)
                painter.setFont(font)
                baseline = round((self.height() - metrics.height()) / 2 + metrics.ascent())
                painter.drawText(QPointF(left, baseline), words)
                left += metrics.horizontalAdvance(words)
                if words != run.text:
                    break

    def _font(self, run: Run) -> QFont:
        return self._theme.font(TextRole.LABEL_ITALIC if run.italic else TextRole.LABEL)
