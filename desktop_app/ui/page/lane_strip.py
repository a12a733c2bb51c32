"""Lanes of rules on one time axis, with the marker of the day: what the strips of all pages have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.ui.page.strip_cursor import StripCursor
from desktop_app.ui.page.strip_geometry import lay_out, strip_height
from desktop_app.ui.page.strip_painting import StripPainter, StripState
from desktop_app.ui.widgets.painting import paint_ring
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from desktop_app.ui.page.strip_content import StripContent
    from desktop_app.ui.page.strip_geometry import Box, Item, StripLayout
    from desktop_app.ui.theme.theme import Theme

_LEAST_WIDTH = 280


class LaneStrip(QWidget):
    """Draws what it is given, and lets it be walked through.

    One tab stop: Left and Right go from item to item, Up and Down from lane to lane, Home and End to the first and the
    last; Enter and a click ask for the item.
    """

    item_requested = Signal(str)  # the id of the policy or quote that someone wants to see

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """The name is said to who cannot see it."""
        super().__init__(parent)
        self._theme = theme
        self._content: StripContent | None = None
        self._layout: StripLayout | None = None
        self._cursor = StripCursor()
        self._is_narrow = False
        self.setAccessibleName(name)
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

    def show_content(self, content: StripContent) -> None:
        """Draw this."""
        self._content = content
        self._lay_out()
        self.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """Name the lanes by level (Federal, State, County, City), for windows under 1000 effective pixels."""
        self._is_narrow = narrow
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Override QWidget: as high as its lanes."""
        lanes = len(self._content.lanes) if self._content else 1
        has_quotes = self._content is None or self._content.has_quotes
        has_eras = self._content is not None and bool(self._content.eras)
        height = strip_height(lanes, self._theme.zoom, has_quotes=has_quotes, has_eras=has_eras)
        return QSize(self._theme.px(_LEAST_WIDTH), height + 1)

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
                state = StripState(self._content.marker_words, self._window_box(self._layout), chosen)
                StripPainter(painter, self._layout, self._theme).paint(state)
            if self.hasFocus():
                paint_ring(painter, QRectF(self.rect()), 0, colors.focus)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QWidget: show what can be clicked."""
        over = self._item_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QWidget: a click asks for an item."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._click(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: see the class."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers != Qt.KeyboardModifier.NoModifier or not self._go(event.key()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget: show the focus."""
        super().focusInEvent(event)
        self.update()

    def _window_box(self, _layout: StripLayout) -> Box | None:
        """The range window to draw, in a strip that has one."""
        return None

    def _click(self, point: QPointF) -> None:
        item = self._item_at(point)
        if item is not None:
            self._cursor.go_to(item)
            self.update()
            self.item_requested.emit(item.id)

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

    def _announce(self) -> None:
        if self._cursor.item is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._cursor.item.words))

    def _item_at(self, point: QPointF) -> Item | None:
        if self._layout is None:
            return None
        items = [item for lane in self._layout.items for item in lane]
        margin = self._theme.px(3)
        return next((item for item in items if item.box.contains(point.x(), point.y(), margin)), None)

    def _on_theme_changed(self) -> None:
        self._lay_out()
        self.updateGeometry()
