"""The overview strip: the course of the rules above, and of what was said below, on one time axis."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.domain.wording import counted
from desktop_app.ui.page.range_window import Grip, RangeWindow
from desktop_app.ui.page.strip_content import Lanes, quotes_between, strip_content
from desktop_app.ui.page.strip_cursor import StripCursor
from desktop_app.ui.page.strip_geometry import lay_out, strip_height
from desktop_app.ui.page.strip_painting import StripPainter, StripState
from desktop_app.ui.widgets.painting import paint_ring
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from desktop_app.publish.telling import Telling
    from desktop_app.ui.page.strip_content import StripContent
    from desktop_app.ui.page.strip_geometry import Item, StripLayout
    from desktop_app.ui.theme.theme import Theme

_LEAST_WIDTH = 280
_NAME = "Overview of rules and quotes over time"


class OverviewStrip(QWidget):
    """Lanes for the rules of each government, a histogram of quotes, the as-of marker and the range window.

    One tab stop: Left and Right go from item to item, Up and Down from lane to lane, Home and End to the first and the
    last; Enter asks for the item. Shift with Left and Right moves the range window, Alt and Shift resize it.
    """

    range_changed = Signal(object, object)  # first and last day of the range, both None for all years
    item_requested = Signal(str)  # the id of the policy or quote that someone wants to see in the timeline

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._summary: Telling | None = None
        self._content: StripContent | None = None
        self._layout: StripLayout | None = None
        self._lanes = Lanes()
        self._range = RangeWindow()
        self._cursor = StripCursor()
        self._pressed: QPointF | None = None
        self._is_narrow = False
        self.setAccessibleName(_NAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._on_theme_changed)

    @property
    def strip_layout(self) -> StripLayout | None:
        """Where everything stands at the present size."""
        return self._layout

    @property
    def current_item(self) -> Item | None:
        """The item that the keyboard is on."""
        return self._cursor.item

    @property
    def range(self) -> tuple[date | None, date | None]:
        """The days of the range window; None and None for all years."""
        return self._range.days

    def show_summary(self, summary: Telling, *, today: date | None = None) -> None:
        """Draw the course of the rules and quotes of a page; `today` is the calendar's unless told otherwise."""
        self._summary = summary
        self._content = strip_content(summary, today or date.today(), self._lanes)
        self._range.set_extent(self._content.first, self._content.end)
        self._lay_out()
        self.updateGeometry()
        self._describe()

    def set_range(self, first: date | None, last: date | None) -> None:
        """Show this range window without reporting it; None and None for all years."""
        self._range.set_days(first, last)
        self._describe()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Name the lanes by level (Federal, State, County, City), for windows under 1000 effective pixels."""
        self._is_narrow = narrow
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Override QWidget: as high as its lanes."""
        lanes = len(self._content.lanes) if self._content else 1
        return QSize(self._theme.px(_LEAST_WIDTH), strip_height(lanes, self._theme.zoom) + 1)

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: the same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: lay out at the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Override QWidget: say what the mouse points at."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            item = self._item_at(event.pos().toPointF())
            QToolTip.showText(event.globalPos(), tooltip(item.words) if item else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: draw it."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.sunken))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(colors.line))
            if self._layout is not None and self._content is not None:
                item = self._cursor.item
                chosen = item.box if item and self.hasFocus() else None
                state = StripState(self._content.marker_words, self._range.box(self._layout), chosen)
                StripPainter(painter, self._layout, self._theme).paint(state)
            if self.hasFocus():
                paint_ring(painter, QRectF(self.rect()), 0, colors.focus)

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
        elif (item := self._item_at(pressed)) is not None:
            self._cursor.go_to(item)
            self.update()
            self.item_requested.emit(item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: see the class."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in steps and modifiers == shift:
            self._report(self._range.moved(steps[Qt.Key(key)]))
        elif key in steps and modifiers == shift | alt:
            self._report(self._range.resized(steps[Qt.Key(key)]))
        elif modifiers != Qt.KeyboardModifier.NoModifier or not self._go(key):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget: show the focus."""
        super().focusInEvent(event)
        self.update()

    def _go(self, key: int) -> bool:
        """Do what a key alone does; false if that is nothing."""
        cursor = self._cursor
        moves = {
            Qt.Key.Key_Left: lambda: cursor.step(-1),
            Qt.Key.Key_Right: lambda: cursor.step(1),
            Qt.Key.Key_Up: lambda: cursor.change_lane(-1),
            Qt.Key.Key_Down: lambda: cursor.change_lane(1),
            Qt.Key.Key_Home: cursor.go_first,
            Qt.Key.Key_End: cursor.go_last,
        }
        if key in moves:
            moves[Qt.Key(key)]()
            self._announce()
            self.update()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and cursor.item is not None:
            self.item_requested.emit(cursor.item.id)
            return True
        return False

    def _lay_out(self) -> None:
        if self._content is not None:
            self._layout = lay_out(self._content, self.width(), self._theme.zoom, narrow=self._is_narrow)
            self._cursor.set_items(self._layout.items)
        self.update()

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

    def _announce(self) -> None:
        if self._cursor.item is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._cursor.item.words))

    def _item_at(self, point: QPointF) -> Item | None:
        if self._layout is None:
            return None
        items = [item for lane in self._layout.items for item in lane]
        margin = self._theme.px(3)
        return next((item for item in items if item.box.contains(point.x(), point.y(), margin)), None)

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

    def _on_theme_changed(self) -> None:
        self._lay_out()
        self.updateGeometry()
