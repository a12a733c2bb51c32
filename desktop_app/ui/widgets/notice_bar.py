"""One line across the window that says what went wrong or is unusual, and how to go on. Never a dialog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.painting import IconPainter
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_INSET = 14
_ICON_COLUMN = 30


@dataclass(frozen=True, slots=True)
class WayOn:
    """What can be done about it: the words of a button and what that does."""

    label: str
    follow: Callable[[], object]


class NoticeBar(QWidget):
    """A notice that stays until it is closed, followed or replaced; hidden while there is none."""

    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = IconPainter(theme, icons)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setAccessibleName("Notice")
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._way_on: WayOn | None = None
        self.way_on = ToolButton(theme, icons, look=ButtonLook.BORDERED)
        self.way_on.clicked.connect(self._on_way_on)
        self._close = ToolButton(theme, icons, look=ButtonLook.FLAT)
        self._close.set_face(icon=IconName.CLOSE)
        self._close.set_tip("Close this notice")
        self._close.clicked.connect(self._on_close_clicked)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self.way_on, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def show_notice(self, text: str, way_on: WayOn | None = None) -> None:
        """Say this instead of whatever was said before, with a button if there is something to do about it."""
        self._way_on = way_on
        self.way_on.set_face(way_on.label if way_on else "")
        self.way_on.setVisible(way_on is not None)
        self._label.setText(text)
        self._label.setAccessibleName(f"Notice: {text}")
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: the soft warning ground with its icon."""
        colors, px = self._theme.colors, self._theme.px
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.warn_soft))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(colors.line2))
            center = QPointF(px(_INSET + 10), px(20))
            self._icons.paint(painter, center, IconName.WARNING, color=colors.warn)

    def _on_way_on(self) -> None:
        way_on = self._way_on
        self.hide()
        if way_on is not None:
            way_on.follow()

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(_INSET + _ICON_COLUMN), px(5), px(_INSET), px(5))
        self._label.setFont(self._theme.font(TextRole.ROW_MEDIUM))
        palette = QPalette(self._label.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.colors.warn))
        self._label.setPalette(palette)
        self.update()
