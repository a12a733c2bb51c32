"""The as-of date as a slider below the map, with the changes of state rules as bars above its track."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip, QWidget

from desktop_app.domain.dates import display_day
from desktop_app.ui.map.timescale import TITLE, lay_out_timescale, timescale_height
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.painting import paint_panel, paint_ring
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from desktop_app.publish.state_map import RuleChanges
    from desktop_app.ui.map.timescale import Timescale
    from desktop_app.ui.theme.theme import Theme

_KNOB, _LABEL_HEIGHT, _PAD = 8, 17, 6
_MONTH, _YEAR = 30, 365  # days that a key moves it by


class DateSlider(QSlider):
    """Left and Right move by a month, with Ctrl by a day; Page Up and Page Down go to the change before and after."""

    date_chosen = Signal(object)  # datetime.date

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._changes: RuleChanges | None = None
        self._day = date.today()
        self._is_shown = False  # the value follows a day that was given, and is no wish of the user's
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSingleStep(_MONTH)
        self.setPageStep(_YEAR)
        self.valueChanged.connect(self._on_value_changed)
        theme.changed.connect(self._on_theme_changed)
        self._say()

    @property
    def timescale(self) -> Timescale | None:
        """Where everything stands."""
        if self._changes is None:
            return None
        return lay_out_timescale(self._changes, self._day, self.width(), self._theme.zoom)

    def show_changes(self, changes: RuleChanges) -> None:
        """Show when state rules changed."""
        self._changes = changes
        self._is_shown = True
        self.setRange(changes.first.toordinal(), changes.last.toordinal())
        self._is_shown = False
        self.show_day(self._day)

    def show_day(self, day: date) -> None:
        """Stand on this day without announcing it; one beyond the scale stands at its end."""
        self._day = day
        self._is_shown = True
        self.setValue(day.toordinal())
        self._is_shown = False
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QSlider: bars, track and years."""
        return QSize(self._theme.px(280), timescale_height(self._theme.zoom))

    def minimumSizeHint(self) -> QSize:
        """Override QSlider: the same."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Override QWidget: say what changed where the mouse points."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._changes and self.timescale:
            words = self._changes.near(self.timescale.axis.day(event.pos().x()))
            QToolTip.showText(event.globalPos(), tooltip(words), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QSlider: go to where it was clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QSlider: follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Override QSlider: it stays where it is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QSlider: see the class."""
        days = self._changes.days if self._changes else ()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.setValue(self.value() + steps[key])
        elif key is Qt.Key.Key_PageUp:
            at = bisect_left(days, self._day)
            self.setValue(days[at - 1].toordinal() if at else self.minimum())
        elif key is Qt.Key.Key_PageDown:
            at = bisect_right(days, self._day)
            self.setValue(days[at].toordinal() if at < len(days) else self.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QSlider: title, bars, track, years, knob and the day on its label."""
        scale = self.timescale
        if scale is None or self._changes is None:
            return
        with QPainter(self) as painter:
            self._paint_words(painter, self._changes.title, QPointF(scale.axis.left, 0))
            self._paint_bars(painter, scale)
            self._paint_years(painter, scale)
            self._paint_track(painter, scale)
            self._paint_label(painter, scale)

    def _paint_words(self, painter: QPainter, text: str, at: QPointF) -> None:
        font = self._theme.font(TextRole.CAPTION)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colors.text3))
        words = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 2 * at.x())
        painter.drawText(QRectF(at.x(), at.y(), self.width(), self._theme.px(TITLE + 2)), words)

    def _paint_bars(self, painter: QPainter, scale: Timescale) -> None:
        ink = QColor(self._theme.colors.control)
        for bar in scale.bars:
            box = QRectF(round(bar.box.x), round(bar.box.y), round(bar.box.width), round(bar.box.height))
            if bar.is_year:
                pen = QPen(ink, 1.0)
                pen.setDashPattern([4, 3])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                painter.fillRect(box, ink)

    def _paint_years(self, painter: QPainter, scale: Timescale) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font(TextRole.CAPTION))
        painter.setPen(QColor(self._theme.colors.text3))
        top = scale.track.bottom + px(8)
        for year in scale.years:
            box = QRectF(year.x - px(30), top, px(60), px(_LABEL_HEIGHT))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, year.text)

    def _paint_track(self, painter: QPainter, scale: Timescale) -> None:
        px, colors, track = self._theme.px, self._theme.colors, scale.track
        left = QRectF(track.x, track.y, scale.marker - track.x, track.height)
        right = QRectF(scale.marker, track.y, track.right - scale.marker, track.height)
        paint_panel(painter, left, track.height / 2, colors.accent)
        paint_panel(painter, right, track.height / 2, colors.line2)
        knob = px(_KNOB)
        center = QPointF(scale.marker, track.y + track.height / 2)
        box = QRectF(center.x() - knob, center.y() - knob, 2 * knob, 2 * knob)
        paint_panel(painter, box, knob, colors.accent)
        if self.hasFocus():
            paint_panel(painter, box.adjusted(2, 2, -2, -2), knob - 2, colors.accent, colors.accent_text)
            ring = box.adjusted(-px(3), -px(3), px(3), px(3))
            paint_ring(painter, ring, ring.width() / 2, colors.focus)

    def _paint_label(self, painter: QPainter, scale: Timescale) -> None:
        px, colors = self._theme.px, self._theme.colors
        font = self._theme.font(TextRole.CAPTION)
        font.setWeight(QFont.Weight.DemiBold)
        words = display_day(self._day)
        width = QFontMetricsF(font).horizontalAdvance(words) + 2 * px(_PAD)
        left = min(max(scale.marker - width / 2, 0), self.width() - width)
        box = QRectF(left, scale.track.bottom + px(8), width, px(_LABEL_HEIGHT))
        paint_panel(painter, box, px(3), colors.text)
        painter.setFont(font)
        painter.setPen(QColor(colors.surface))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _go_to(self, x: float) -> None:
        if self.timescale is not None:
            self.setValue(self.timescale.axis.day(x).toordinal())

    def _say(self) -> None:
        self.setAccessibleName(f"As of {display_day(self._day)}")
        if self._changes is not None:
            self.setAccessibleDescription(self._changes.near(self._day))

    def _on_value_changed(self, value: int) -> None:
        if not self._is_shown:
            self.date_chosen.emit(date.fromordinal(value))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
