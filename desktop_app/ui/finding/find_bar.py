"""The slim bar in which the words to be found on a page are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_FIELD_WIDTH = 280


class FindBar(QWidget):
    """Field, count, previous, next and close. Enter and F3 go on, with Shift back; Esc closes."""

    text_changed = Signal(str)
    step_requested = Signal(int)  # 1 for the next hit, -1 for the one before
    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before: QWidget | None = None  # what had the keyboard
        self.field = _FindField(theme, icons)
        self.previous, self.next, self.close_button = (ToolButton(theme, icons) for _ in range(3))
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        for part in (self.previous, self.next, self._count):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.close_button)
        self.previous.set_face(icon=IconName.UP)
        self.previous.set_tip("Previous hit", QKeySequence("Shift+F3"))
        self.next.set_face(icon=IconName.DOWN)
        self.next.set_tip("Next hit", QKeySequence("F3"))
        self.close_button.set_face(icon=IconName.CLOSE)
        self.close_button.set_tip("Close the bar", QKeySequence("Esc"))
        self._connect()
        self.setAccessibleName("Find in this page")
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    @property
    def count(self) -> str:
        """What it says of the hits."""
        return self._count.text()

    def open(self) -> None:
        """Take the keyboard, with the words sought last ready to be replaced."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._before = focused
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Give the keyboard back and go."""
        before, self._before = self._before, None
        self.hide()
        self.closed.emit()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str, *, is_wrong: bool = False) -> None:
        """Say where the reader is among the hits, also to a screen reader."""
        if words == self._count.text():
            return
        self._count.setText(words)
        self.field.set_wrong(is_wrong)
        if words and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def set_can_step(self, can_step: bool) -> None:
        """Offer the ways to the next hit and the one before, or not."""
        self.previous.setEnabled(can_step)
        self.next.setEnabled(can_step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: Esc closes, whichever part has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: a ground with a line above."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.window))
            painter.fillRect(0, 0, self.width(), 1, QColor(colors.line2))

    def _connect(self) -> None:
        self.field.textChanged.connect(self.text_changed)
        self.field.step_requested.connect(self.step_requested)
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.close_button.clicked.connect(self.close_bar)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(14), px(5), px(10), px(5))
        self._row.setSpacing(px(4))
        self.field.setMaximumWidth(px(_FIELD_WIDTH))
        self._count.setContentsMargins(px(8), 0, 0, 0)
        self._count.setFont(self._theme.font(TextRole.LABEL))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.colors.text2))
        self._count.setPalette(palette)


class _FindField(Field):
    """Enter goes to the next hit, Shift+Enter to the one before."""

    step_requested = Signal(int)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, icons, "Find in this page")
        self.set_icon(IconName.SEARCH)
        self.set_height(28)
        self.setPlaceholderText("Find in this page")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QLineEdit: the keys that walk."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
