"""The numbered token that ends every fact: the number of its source on this page."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.followed import FollowedButton
from desktop_app.ui.widgets.tooltips import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.theme import Theme

TARGET = 24  # what answers to the mouse
_WIDTH, _HEIGHT = 18, 17  # what is drawn
_INSET = 4  # beside a number of several digits
_APART = 6  # between two tokens side by side
_RADIUS = 4
_RING = 2


def token_name(number: int, source: str) -> str:
    """What a token is called, aloud and in its tooltip: "Source 4: The Seattle Times, “County: …”, Dec 2013"."""
    return f"Source {number}: {source}"


def token_size(number: int, theme: Theme) -> QSize:
    """The room that a drawn token takes; three digits are wider than one."""
    digits = QFontMetricsF(theme.font(TextRole.TOKEN)).horizontalAdvance(str(number))
    return QSize(max(theme.px(_WIDTH), round(digits) + 2 * theme.px(_INSET)), theme.px(_HEIGHT))


class TokenState(Enum):
    """How a drawn token stands to mouse and keyboard."""

    REST = auto()
    HOVERED = auto()
    FOCUSED = auto()


def paint_source_token(
    painter: QPainter, center: QPointF, number: int, theme: Theme, state: TokenState = TokenState.REST
) -> None:
    """Draw a token in a delegate or a widget; it stands on any background."""
    colors = theme.colors
    size = token_size(number, theme)
    corner = QPointF(round(center.x() - size.width() / 2), round(center.y() - size.height() / 2))
    box = QRectF(corner, size)
    hovered, focused = state is TokenState.HOVERED, state is TokenState.FOCUSED
    width = theme.px(_RING) if focused else 1
    edge = colors.focus if focused else colors.accent if hovered else colors.line2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(colors.accent_soft if hovered else colors.surface))
    inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), theme.px(_RADIUS), theme.px(_RADIUS))
    painter.setFont(theme.font(TextRole.TOKEN))
    painter.setPen(QColor(colors.sel_text if hovered else colors.link))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


class SourceToken(FollowedButton):
    """A token that can be clicked and reached by keyboard; it answers in a square of 24."""

    source_requested = Signal(int)  # the number of the source that someone wants to see

    def __init__(self, theme: Theme, number: int, source: str, parent: QWidget | None = None) -> None:
        """`source` is the entry in words: publisher, title, date."""
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self._drawn, self._drawn_at = QSize(), 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_source(number, source)
        self.clicked.connect(self._on_clicked)

    @property
    def number(self) -> int:
        """The number on it."""
        return self._number

    @property
    def drawn_size(self) -> QSize:
        """The room that is drawn of it."""
        if self._drawn_at != self._theme.zoom:
            self._drawn, self._drawn_at = token_size(self._number, self._theme), self._theme.zoom
        return self._drawn

    def show_source(self, number: int, source: str) -> None:
        """Stand for this source."""
        self._number = number
        self._drawn, self._drawn_at = token_size(number, self._theme), self._theme.zoom
        name = token_name(number, source)
        self.setAccessibleName(name)
        set_tooltip(self, name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget: what is drawn, but never less than can be hit."""
        drawn = self.drawn_size
        target = self._theme.px(TARGET)
        return QSize(max(target, drawn.width() + self._theme.px(_APART)), max(target, drawn.height()))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: a number is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton: draw it in the middle."""
        with QPainter(self) as painter:
            paint_source_token(painter, QRectF(self.rect()).center(), self._number, self._theme, self._state())

    def _state(self) -> TokenState:
        if self.hasFocus():
            return TokenState.FOCUSED
        return TokenState.HOVERED if self.underMouse() else TokenState.REST

    def _on_clicked(self) -> None:
        self.source_requested.emit(self._number)
