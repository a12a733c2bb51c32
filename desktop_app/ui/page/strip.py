"""The overview strip: the course of the rules above, and of what was said below, on one time axis."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent

from desktop_app.domain.wording import counted
from desktop_app.ui.page.lane_strip import LaneStrip
from desktop_app.ui.page.range_window import Grip, RangeWindow
from desktop_app.ui.page.strip_content import Lanes, quotes_between, strip_content

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.telling import Telling
    from desktop_app.ui.page.strip_geometry import Box, StripLayout
    from desktop_app.ui.theme.theme import Theme

_NAME = "Overview of rules and quotes over time"


class OverviewStrip(LaneStrip):
    """Lanes for the rules of each government, a histogram of quotes, the as-of marker and the range window.

    Besides what every strip of lanes answers to: Shift with Left and Right moves the range window, Alt and Shift resize
    it. Enter and a click ask for the item in the timeline.
    """

    range_changed = Signal(object, object)  # first and last day of the range, both None for all years

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _NAME, parent)
        self._summary: Telling | None = None
        self._lanes = Lanes()
        self._range = RangeWindow()
        self._pressed: QPointF | None = None

    @property
    def range(self) -> tuple[date | None, date | None]:
        """The days of the range window; None and None for all years."""
        return self._range.days

    def show_summary(self, summary: Telling, *, today: date | None = None) -> None:
        """Draw the course of the rules and quotes of a page; `today` is the calendar's unless told otherwise."""
        self._summary = summary
        content = strip_content(summary, today or date.today(), self._lanes)
        self._range.set_extent(content.first, content.end)
        self.show_content(content)
        self._describe()

    def set_range(self, first: date | None, last: date | None) -> None:
        """Show this range window without reporting it; None and None for all years."""
        self._range.set_days(first, last)
        self._describe()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QWidget: take hold of the range window, or begin to draw one."""
        if event.button() is Qt.MouseButton.LeftButton and self._layout is not None:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QWidget: drag what was taken hold of; else show what could be."""
        layout = self._layout
        if layout is None:
            return
        if self._pressed is not None and not self._range.is_dragging:
            moved = abs(event.position().x() - self._pressed.x())
            if moved >= self._theme.px(4):
                self._range.grasp(layout, self._pressed.x(), self._pressed.y())
        if self._range.is_dragging:
            self._report(self._range.drag(layout.axis, event.position().x()))
        else:
            self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QWidget: let go; without a drag it was a click, which asks for an item."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        if self._range.is_dragging:
            self._range.release()
        else:
            self._click(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: see the class."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in steps and modifiers == shift:
            self._report(self._range.moved(steps[Qt.Key(key)]))
        elif key in steps and modifiers == shift | alt:
            self._report(self._range.resized(steps[Qt.Key(key)]))
        else:
            super().keyPressEvent(event)

    def _window_box(self, layout: StripLayout) -> Box | None:
        return self._range.box(layout)

    def _report(self, changed: bool) -> None:
        if changed:
            self._describe()
            self.update()
            self.range_changed.emit(*self._range.days)

    def _describe(self) -> None:
        """Say the range and what is in it, as the value of the strip."""
        if self._summary is None or self._content is None:
            return
        first, last = self._range.days
        count = quotes_between(self._summary.page.quotes, first, last)
        years = (first or self._content.first).year, last.year if last else self._content.end.year - 1
        self.setAccessibleDescription(f"{years[0]} to {years[1]}, {counted(count, 'quote')}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _show_cursor(self, point: QPointF) -> None:
        assert self._layout is not None
        grip = self._range.grip_at(self._layout, point.x(), point.y())
        if grip in (Grip.FIRST, Grip.LAST):
            shape = Qt.CursorShape.SizeHorCursor
        elif self._item_at(point) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.OpenHandCursor if grip is Grip.WHOLE else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
