"""Typing the number of a source anywhere in a view, then Enter, to jump to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.painting import paint_panel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop_app.ui.theme.theme import Theme

_PATIENCE = 2500  # milliseconds between two digits
_MOST_DIGITS = 3


class NumberEntry(QObject):
    """Collects the digits that are typed into a view and its children; Enter sends them, Escape drops them."""

    number_entered = Signal(int)

    def __init__(self, theme: Theme, view: QWidget) -> None:
        """`view` hands its key presses to `take`."""
        super().__init__(view)
        self._digits = ""
        self._is_on = True
        self._hint = _Hint(theme, view)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self.drop)
        # Shortcuts, since Enter on a token or a link would else follow that.
        self._shortcuts = [
            QShortcut(QKeySequence(key), view, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        ]
        for shortcut in self._shortcuts[:2]:
            shortcut.activated.connect(self._on_enter)
        self._shortcuts[2].activated.connect(self.drop)
        self._show()

    @property
    def pending(self) -> str:
        """The digits typed so far."""
        return self._digits

    def set_on(self, is_on: bool) -> None:
        """Take digits or leave them alone: single keys can be turned off."""
        self._is_on = is_on
        self.drop()

    def take(self, event: QKeyEvent) -> bool:
        """Take a digit; false for any other key, for a zero at the beginning, and when turned off."""
        if not self._is_on:
            return False
        text = event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not (plain and len(text) == 1 and text in "0123456789") or (text == "0" and not self._digits):
            return False
        if len(self._digits) < _MOST_DIGITS:
            self._digits += text
        self._timer.start()
        self._show()
        return True

    def drop(self) -> None:
        """Forget the digits typed so far."""
        self._digits = ""
        self._timer.stop()
        self._show()

    def _on_enter(self) -> None:
        number = int(self._digits)
        self.drop()
        self.number_entered.emit(number)

    def _show(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(bool(self._digits))
        self._hint.show_digits(self._digits)


class _Hint(QWidget):
    """Says at the foot of the view what Enter would do."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_digits(self, digits: str) -> None:
        """Show these digits, or nothing."""
        self._text = f"Source {digits}: press Enter" if digits else ""
        self.setAccessibleName(self._text)
        px = self._theme.px
        width = QFontMetrics(self._theme.font(TextRole.LABEL_MEDIUM)).horizontalAdvance(self._text) + px(24)
        self.setGeometry(px(14), self._view.height() - px(40), width, px(28))
        self.setVisible(bool(digits))
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: light words on dark, as on the marker of the overview strip."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            paint_panel(painter, QRectF(self.rect()), self._theme.px(6), colors.text)
            painter.setFont(self._theme.font(TextRole.LABEL_MEDIUM))
            painter.setPen(QColor(colors.surface))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
