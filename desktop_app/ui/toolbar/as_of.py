"""The date that everything is seen as of, with steps to the rule changes before and after it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.domain.dates import display_day
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.toolbar.date_popover import DatePopover
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_HEIGHT = 32
_AS_OF = "As of "
_ICON = 18


class AsOfControl(QWidget):
    """Shows the date and asks for another one; the owner hands it back with `set_date`."""

    date_chosen = Signal(object)  # datetime.date

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Show the current day until told otherwise."""
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._date = self._today = date.today()
        self._change_days: tuple[date, ...] = ()
        self._popover: DatePopover | None = None
        self._is_short = False
        self._frame = _Frame(theme, self)
        self._earlier = self._step_button(IconName.BACK, self.step_back)
        self._later = self._step_button(IconName.FORWARD, self.step_forward)
        self._date_button = _DateButton(theme, icons, self._frame)
        self._date_button.clicked.connect(self.open_chooser)
        self._frame.set_parts(self._earlier, self._date_button, self._later)
        self._today_button = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._today_button.set_face("Today")
        self._today_button.set_height(_HEIGHT)
        self._today_button.set_tip("Return to today", QKeySequence("Alt+Home"))
        self._today_button.clicked.connect(self.return_to_today)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._frame)
        self._row.addWidget(self._today_button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._refresh()

    @property
    def day(self) -> date:
        """The day shown."""
        return self._date

    @property
    def previous_change(self) -> date | None:
        """The last rule change before the date, if there is one."""
        return max((day for day in self._change_days if day < self._date), default=None)

    @property
    def next_change(self) -> date | None:
        """The first rule change after the date, if there is one."""
        return min((day for day in self._change_days if day > self._date), default=None)

    def set_date(self, day: date, today: date) -> None:
        """Show a date; on any other than today it stands out and the way back is beside it."""
        self._date, self._today = day, today
        self._refresh()

    def set_short(self, short: bool) -> None:
        """Show the bare date, where there is room for nothing else; the way back to today is in the Go menu."""
        if short != self._is_short:
            self._is_short = short
            self._date_button.set_short(short)
            self._refresh()

    def set_change_days(self, days: tuple[date, ...]) -> None:
        """The days on which the rule of the place shown changed: what the arrows step to."""
        self._change_days = days
        self._refresh()

    def open_chooser(self) -> None:
        """Ask for a date."""
        if self._popover is None:
            self._popover = DatePopover(self._theme, self._icons, self)
            self._popover.date_chosen.connect(self._choose)
        self._popover.ask(self._frame, self._date, self._today, self._change_days)

    def step_back(self) -> None:
        """Go to the rule change before."""
        if self.previous_change:
            self._choose(self.previous_change)

    def step_forward(self) -> None:
        """Go to the rule change after."""
        if self.next_change:
            self._choose(self.next_change)

    def return_to_today(self) -> None:
        """Go back to the present."""
        self._choose(self._today)

    def _choose(self, day: date) -> None:
        if day != self._date:
            self.date_chosen.emit(day)

    def _step_button(self, icon: IconName, slot: object) -> ToolButton:
        button = ToolButton(self._theme, self._icons, parent=self._frame)
        button.set_face(icon=icon)
        button.clicked.connect(slot)
        return button

    def _refresh(self) -> None:
        is_today = self._date == self._today
        self._frame.set_active(not is_today)
        self._date_button.show_date(self._date, is_today=is_today)
        self._today_button.setVisible(not is_today and not self._is_short)
        for button, day, words, key in (
            (self._earlier, self.previous_change, "earlier", "Alt+PgUp"),
            (self._later, self.next_change, "later", "Alt+PgDown"),
        ):
            button.setEnabled(day is not None)
            tip = f"Go to the {words} rule change, {display_day(day)}" if day else f"No {words} rule change on record"
            button.set_tip(tip, QKeySequence(key) if day else None)

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(self._theme.px(6))


class _Frame(QWidget):
    """The edge around the three parts, and the lines between them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_active = False
        self._parts: tuple[QWidget, ...] = ()
        self._row = QHBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_parts(self, *parts: QWidget) -> None:
        """Put these in a row."""
        self._parts = parts
        for part in parts:
            self._row.addWidget(part)

    def set_active(self, active: bool) -> None:
        """Stand out, or not."""
        self._is_active = active
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: edge, ground and lines."""
        colors, px = self._theme.colors, self._theme.px
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            if self._is_active:
                painting.paint_soft_panel(painter, rect, px(7), colors, colors.accent)
            else:
                painting.paint_panel(painter, rect, px(7), colors.surface, colors.control)
            line = QColor(colors.accent if self._is_active else colors.line2)
            line.setAlphaF(0.5 if self._is_active else 1.0)
            for part in self._parts[1:]:
                painter.fillRect(QRectF(part.x() - px(2), px(7), 1, self.height() - 2 * px(7)), line)

    def _on_theme_changed(self) -> None:
        edge = self._theme.px(1)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(self._theme.px(3))
        self.update()


class _DateButton(QAbstractButton):
    """The date, which opens the popover."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_painter = painting.IconPainter(theme, icons)
        self._words = ""
        self._is_today = True
        self._is_short = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        key = QKeySequence("Ctrl+J").toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"See the rules as of another day ({key})")
        theme.changed.connect(self.updateGeometry)

    def show_date(self, day: date, *, is_today: bool) -> None:
        """Show this date."""
        self._words = display_day(day)
        self._is_today = is_today
        self.updateGeometry()  # dates may now be written in another way
        self.setAccessibleName(f"{_AS_OF}{self._words}{', today' if is_today else ''}")
        self.setAccessibleDescription("See the rules as of another day")
        self.update()

    def set_short(self, short: bool) -> None:
        """Leave out the icon and what leads to the date."""
        self._is_short = short
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget: room for the widest date, so that the toolbar stands still."""
        px = self._theme.px
        dates = QFontMetrics(self._theme.font(TextRole.DATE))
        widest = max(dates.horizontalAdvance(display_day(date(2028, month, 28))) for month in range(1, 13))
        lead = QFontMetrics(self._theme.font(TextRole.ROW)).horizontalAdvance(_AS_OF)
        before = px(8) if self._is_short else px(8 + _ICON + 7) + lead
        return QSize(before + widest + px(8 if self._is_short else 14), px(_HEIGHT - 2))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: a date is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractButton: Enter and Down open it, besides Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton: calendar, words, date."""
        colors, px = self._theme.colors, self._theme.px
        rect = QRectF(self.rect())
        ink, lead_ink = (colors.text, colors.text2) if self._is_today else (colors.sel_text, colors.sel_text)
        with QPainter(self) as painter:
            if self.hasFocus():
                painting.paint_ring(painter, rect, px(5), colors.focus)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            left = px(8)
            parts = [(_AS_OF, TextRole.ROW, lead_ink), (self._words, TextRole.DATE, ink)]
            if self._is_short:
                parts = parts[1:]
            else:
                center = QPointF(px(8 + _ICON / 2), rect.center().y())
                self._icon_painter.paint(painter, center, IconName.CALENDAR, color=lead_ink, size=_ICON)
                left = px(8 + _ICON + 7)
            for words, role, color in parts:
                font = self._theme.font(role)
                painter.setFont(font)
                painter.setPen(QColor(color))
                painter.drawText(rect.adjusted(left, 0, 0, 0), middle, words)
                left += QFontMetrics(font).horizontalAdvance(words)
