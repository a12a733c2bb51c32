"""A choice of one among a few, all in view: the list or the map, the rule or what officials said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.icons import IconName, Icons
    from desktop_app.ui.theme.theme import Theme

_ICON, _GAP = 16, 6


@dataclass(frozen=True, slots=True)
class Segment:
    """One of the choices; where it has an icon, its text is only said, unless `shows_text` says otherwise.

    `short` is what is shown, and not said, where all of the text has no room.
    """

    key: str
    text: str
    icon: IconName | None = None
    shows_text: bool = False
    short: str = ""


class Segmented(QWidget):
    """Radio buttons in one trough: a single tab stop, the arrow keys choose."""

    chosen = Signal(str)  # the key of the segment that the user has chosen

    def __init__(self, theme: Theme, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        """`name` tells a screen reader what is chosen here."""
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._buttons: dict[str, _SegmentButton] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def current(self) -> str | None:
        """The key of the chosen segment."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Offer these; the choice stays if it is still among them, else the first is chosen."""
        before = self.current
        for button in self._buttons.values():
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {segment.key: self._add(segment) for segment in segments}
        if segments:
            self.set_current(before if before in self._buttons else segments[0].key)

    def set_text(self, key: str, text: str) -> None:
        """Change the words of one segment, such as the count in them."""
        self._buttons[key].set_text(text)

    def sizeHint(self) -> QSize:
        """Override QWidget: room for all segments, also before they are laid out."""
        margins = self._layout.contentsMargins()
        inside = max((button.sizeHint().height() for button in self._buttons.values()), default=0)
        return QSize(self._width_inside + margins.left() + margins.right(), inside + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: the same."""
        return self.sizeHint()

    def set_short(self, *, short: bool) -> None:
        """Show less words, or all of them."""
        for button in self._buttons.values():
            button.set_short(short=short)

    def width_of(self, *, short: bool) -> int:
        """How wide it is with less words, or with all of them."""
        margins = self._layout.contentsMargins()
        return sum(button.width_of(short=short) for button in self._buttons.values()) + margins.left() + margins.right()

    def set_current(self, key: str) -> None:
        """Choose a segment without announcing it."""
        self._buttons[key].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the trough."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painting.paint_panel(painter, QRectF(self.rect()), self._theme.px(7), colors.sunken, colors.line2)

    @property
    def _width_inside(self) -> int:
        return sum(button.sizeHint().width() for button in self._buttons.values())

    def _add(self, segment: Segment) -> _SegmentButton:
        button = _SegmentButton(self._theme, self._icons, segment, self)
        button.clicked.connect(lambda: self.chosen.emit(segment.key))
        self._layout.addWidget(button)
        return button

    def _on_theme_changed(self) -> None:
        inset = self._theme.px(2)
        self._layout.setContentsMargins(inset, inset, inset, inset)
        self.update()


class _SegmentButton(QRadioButton):
    def __init__(self, theme: Theme, icons: Icons, segment: Segment, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_painter = painting.IconPainter(theme, icons)
        self._icon_name = segment.icon
        self._shows_text = segment.shows_text or not segment.icon
        self._short_text = segment.short
        self._is_short = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(segment.text)
        theme.changed.connect(self._on_theme_changed)

    def set_text(self, text: str) -> None:
        """Show and say this."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip("" if self._shows_text else text)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Room for the words in the weight of the chosen one, so that choosing moves nothing."""
        height = self._theme.px(28)
        if not self._shows_text:
            return QSize(self._theme.px(42), height)
        return QSize(self.width_of(short=self._is_short), height)

    def set_short(self, *, short: bool) -> None:
        """Show less words, or all of them."""
        if short != self._is_short:
            self._is_short = short
            self._on_theme_changed()

    def width_of(self, *, short: bool) -> int:
        """The width that its words need."""
        text = (self._short_text if short else "") or self._text
        words = QFontMetrics(self._theme.font(TextRole.ROW_STRONG)).horizontalAdvance(text)
        icon = self._theme.px(_ICON + _GAP) if self._icon_name else 0
        return icon + words + 2 * self._theme.px(12) + 1

    def minimumSizeHint(self) -> QSize:
        """The same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """All of it answers, not only where Qt would draw circle and text."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chosen one as a card in the trough."""
        colors, radius = self._theme.colors, self._theme.px(6)
        rect = QRectF(self.rect())
        is_chosen = self.isChecked()
        with QPainter(self) as painter:
            if is_chosen:
                painting.paint_panel(painter, rect, radius, colors.surface, colors.line2)
            if self.hasFocus():
                painting.paint_ring(painter, rect, radius, colors.focus)
            ink = colors.text if is_chosen or self.underMouse() else colors.text2
            if self._icon_name and not self._shows_text:
                self._icon_painter.paint(painter, QPointF(rect.center()), self._icon_name, color=ink)
                return
            if self._icon_name:
                center = QPointF(self._theme.px(12 + _ICON / 2), rect.center().y())
                self._icon_painter.paint(painter, center, self._icon_name, color=ink, size=_ICON)
                rect.setLeft(self._theme.px(_ICON + _GAP))
            painter.setFont(self._theme.font(TextRole.ROW_STRONG if is_chosen else TextRole.ROW_MEDIUM))
            painter.setPen(QColor(ink))
            words = (self._short_text if self._is_short else "") or self._text
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
