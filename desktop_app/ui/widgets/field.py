"""The line edit in our look: an icon before the words, a key or a clear button after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_RADIUS = 7
_ICON = 16
_CLEAR = 24


class Field(QLineEdit):
    """A field with a name for screen readers, a placeholder, and a button that empties it while there is text."""

    def __init__(self, theme: Theme, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field; the name is said, not shown."""
        super().__init__(parent)
        self._theme = theme
        self._icon_painter = painting.IconPainter(theme, icons)
        self._icon_name: IconName | None = None
        self._key = ""
        self._height = 32.0
        self._is_wrong = False
        self._clear_button = ToolButton(theme, icons, parent=self)
        self._clear_button.set_face(icon=IconName.CLOSE)
        self._clear_button.set_height(_CLEAR)
        self._clear_button.set_tip("Clear")
        self._clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does it from the keyboard
        self._clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear_button.clicked.connect(self._on_clear_clicked)
        self.setAccessibleName(name)
        self.setFrame(False)
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_icon(self, name: IconName | None) -> None:
        """Show an icon before the words."""
        self._icon_name = name
        self._on_theme_changed()

    def set_key(self, key: QKeySequence | None) -> None:
        """Show in the empty field the key that leads to it."""
        self._key = key.toString(QKeySequence.SequenceFormat.NativeText) if key else ""
        self._on_theme_changed()

    def set_height(self, height: float) -> None:
        """Be as high as this, before zoom: 32 unless told otherwise."""
        self._height = height
        self._on_theme_changed()

    def set_wrong(self, wrong: bool) -> None:
        """Mark that what stands in it cannot be used; a line beside it has to say why."""
        self._is_wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        """As high as told, as wide as the layout likes."""
        return QSize(self._theme.px(180), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """A few letters between icon and button."""
        return QSize(self._theme.px(100), self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shape, icon and key around the words that Qt draws."""
        colors, radius = self._theme.colors, self._theme.px(_RADIUS)
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            painting.paint_panel(
                painter, rect, radius, colors.surface, colors.err if self._is_wrong else colors.control
            )
            if self.hasFocus():
                painting.paint_ring(painter, rect, radius, colors.focus)
            if self._icon_name:
                center = QPointF(self._theme.px(10 + _ICON / 2), self.height() / 2)
                self._icon_painter.paint(painter, center, self._icon_name, color=colors.text2, size=_ICON)
            if self._key and not self.text():
                self._paint_key(painter)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        size = self._clear_button.sizeHint()
        top = (self.height() - size.height()) // 2
        self._clear_button.setGeometry(
            self.width() - size.width() - self._theme.px(4), top, size.width(), size.height()
        )

    def _key_width(self) -> int:
        font = self._theme.font(TextRole.CAPTION)
        return QFontMetrics(font).horizontalAdvance(self._key) + self._theme.px(12) if self._key else 0

    def _paint_key(self, painter: QPainter) -> None:
        colors, width, height = self._theme.colors, self._key_width(), self._theme.px(20)
        rect = QRectF(self.width() - width - self._theme.px(6), (self.height() - height) / 2, width, height)
        painting.paint_panel(painter, rect, self._theme.px(4), colors.window, colors.line2)
        painter.setFont(self._theme.font(TextRole.CAPTION))
        painter.setPen(QColor(colors.text3))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._key)

    def _on_clear_clicked(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        self.del_()  # an edit, so that it can be undone and is announced as one

    def _on_text_changed(self) -> None:
        self._clear_button.setVisible(bool(self.text()))
        self._set_margins()
        self.update()

    def _on_theme_changed(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # the shape is ours, with round corners
        self.setPalette(palette)
        self.setFont(self._theme.font(TextRole.ROW))
        self.setFixedHeight(self._theme.px(self._height))
        self._on_text_changed()
        self.updateGeometry()

    def _set_margins(self) -> None:
        left = self._theme.px(10 + _ICON + 4) if self._icon_name else self._theme.px(8)
        after = self._theme.px(_CLEAR) if self.text() else self._key_width()
        self.setTextMargins(left, 0, after + self._theme.px(6), 0)
