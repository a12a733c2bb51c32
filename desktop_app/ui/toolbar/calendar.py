"""The month that a day is picked from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QDate, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QCalendarWidget, QSpinBox, QToolButton, QWidget

from desktop_app.domain.date_reading import FIRST_YEAR, LAST_YEAR
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

Part = TypeVar("Part", bound=QWidget)

# Qt's own names of the parts inside; they have been the same since Qt 4.
_PREVIOUS, _NEXT = "qt_calendar_prevmonth", "qt_calendar_nextmonth"
_MONTH, _YEAR = "qt_calendar_monthbutton", "qt_calendar_yearbutton"
_YEAR_EDIT, _VIEW, _BAR = "qt_calendar_yearedit", "qt_calendar_calendarview", "qt_calendar_navigationbar"
_CELL = 28


class Calendar(QCalendarWidget):
    """Qt's calendar in our colours, with a dot under each day on which a rule changed."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._today = QDate.currentDate()
        self._changes: frozenset[QDate] = frozenset()
        self.setGridVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self._name_parts()
        theme.changed.connect(self._dress)
        self._dress()

    def set_days(self, today: date, changes: tuple[date, ...]) -> None:
        """Mark today and the days of change."""
        self._today = QDate(today.year, today.month, today.day)
        self._changes = frozenset(QDate(day.year, day.month, day.day) for day in changes)
        self.updateCells()

    def sizeHint(self) -> QSize:
        """Seven columns and as many rows as a month can need."""
        cell = self._theme.px(_CELL)
        return QSize(9 * cell, 8 * cell + self._theme.px(8))

    def minimumSizeHint(self) -> QSize:
        """The same: no day is cut."""
        return self.sizeHint()

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        """Override QCalendarWidget: one day."""
        colors, px = self._theme.colors, self._theme.px
        side = min(rect.width(), rect.height()) - px(2)
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        is_selected = day == self.selectedDate()
        is_of_month = day.month() == self.monthShown()
        ink = colors.text if is_of_month else colors.text3
        painter.fillRect(rect, QColor(colors.surface))
        if is_selected:
            painting.paint_panel(painter, place, px(6), colors.accent)
            ink = colors.accent_text
        elif day == self._today:
            painting.paint_panel(painter, place, px(6), None, colors.control)
        painter.setFont(self._theme.font(TextRole.DATE if is_selected or day == self._today else TextRole.CAPTION))
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        if day in self._changes:
            dot = QRectF(0, 0, px(4), px(4))
            dot.moveCenter(place.center())
            dot.moveBottom(place.bottom() - px(2))
            painting.paint_panel(painter, dot, px(2), ink)

    def _name_parts(self) -> None:
        for name, words in ((_PREVIOUS, "Previous month"), (_NEXT, "Next month"), (_MONTH, "Month"), (_YEAR, "Year")):
            button = self._part(QToolButton, name)
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._part(QSpinBox, _YEAR_EDIT).setAccessibleName("Year")
        self._part(QAbstractItemView, _VIEW).setAccessibleName("Calendar")
        self.setAccessibleName("Calendar")

    def _dress(self) -> None:
        colors, px = self._theme.colors, self._theme.px
        self.setFont(self._theme.font(TextRole.CAPTION))
        weekdays = QTextCharFormat()
        weekdays.setForeground(QColor(colors.text3))
        weekdays.setBackground(QColor(colors.surface))
        self.setHeaderTextFormat(weekdays)
        plain = QTextCharFormat()
        plain.setForeground(QColor(colors.text))
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, plain)
        for name, icon in ((_PREVIOUS, IconName.BACK), (_NEXT, IconName.RIGHT)):
            button = self._part(QToolButton, name)
            button.setIcon(self._icons.icon(icon))
            button.setIconSize(QSize(px(16), px(16)))
            button.setMinimumSize(px(_CELL), px(_CELL))
        for name in (_MONTH, _YEAR):
            self._part(QToolButton, name).setFont(self._theme.font(TextRole.ROW_STRONG))
        self.setStyleSheet(
            f"#{_BAR} {{ background: {colors.surface}; }}"
            f"QToolButton {{ color: {colors.text}; background: transparent; border: none; border-radius: {px(6)}px;"
            f" padding: {px(4)}px; }}"
            f"QToolButton:hover, QToolButton:pressed {{ background: {colors.sunken}; }}"
            f"QToolButton:focus {{ border: 2px solid {colors.focus}; }}"
            "QToolButton::menu-indicator { image: none; }"
            f"QTableView {{ background: {colors.surface}; border: none; outline: none;"
            f" selection-background-color: {colors.surface}; }}"
        )
        self.updateGeometry()
        self.updateCells()

    def _part(self, kind: type[Part], name: str) -> Part:
        part = self.findChild(kind, name)
        assert part is not None, f"this Qt has no {name}"
        return part
