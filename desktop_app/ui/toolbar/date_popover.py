"""Where the as-of date is chosen: typed, picked from a month, or one of five days that matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.date_reading import day_meant, meaning, read_date
from desktop_app.domain.dates import PartialDate, display_day
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.toolbar.calendar import Calendar
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_WIDTH, _SIDES = 344, 28
_EXAMPLE = date(2016, 11, 10)
HINT = "A month or a year means its last day."


@dataclass(frozen=True, slots=True)
class NotableDay:
    """A day that people ask about, and why."""

    day: date
    meaning: str


NOTABLE_DAYS = (
    NotableDay(date(2016, 11, 8), "Election day 2016"),
    NotableDay(date(2017, 1, 20), "Donald Trump takes office"),
    NotableDay(date(2021, 1, 20), "Joe Biden takes office"),
    NotableDay(date(2025, 1, 20), "Donald Trump takes office again"),
)


class DatePopover(Popover):
    """Asks for a day. What cannot be a date is kept in the field, with a line below it that says why."""

    date_chosen = Signal(object)  # datetime.date

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, "As-of date", parent)
        self._icons = icons
        self._today = date.today()
        self._day = self._today
        self._build()
        self._field.textEdited.connect(self._on_text_edited)
        self._field.returnPressed.connect(self._on_submitted)
        self._show_button.clicked.connect(self._on_submitted)
        self._calendar.clicked.connect(self._on_day_picked)
        self._calendar.activated.connect(self._on_day_picked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def ask(self, anchor: QWidget, day: date, today: date, changes: tuple[date, ...]) -> None:
        """Open at a widget with a day to start from and the days of change to be marked."""
        self._day, self._today = day, today
        self._calendar.set_days(today, changes)
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._quick[0].set_day(NotableDay(today, "Today"))
        for button in self._quick[1:]:
            button.say()
        self._field.setPlaceholderText(display_day(_EXAMPLE))
        self._field.setText(display_day(day))
        self._say(HINT)
        self._fit(anchor.screen().availableGeometry().size())
        self.open_below(anchor, self._field)
        self._field.selectAll()

    def _build(self) -> None:
        theme = self._theme
        self._label = QLabel("&Show the rules as of")
        self._field = Field(theme, self._icons, "As-of date")
        self._field.set_icon(IconName.CALENDAR)
        self._label.setBuddy(self._field)
        self._show_button = ToolButton(theme, self._icons, ButtonLook.BORDERED)
        self._show_button.set_face("Show")
        self._show_button.set_height(32)
        self._message = QLabel()
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._calendar = Calendar(theme, self._icons)
        self._quick = [_DayButton(theme, notable) for notable in (NotableDay(self._today, "Today"), *NOTABLE_DAYS)]
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self._field, 1)
        self._row.addWidget(self._show_button)
        self._column.addWidget(self._label)
        self._column.addLayout(self._row)
        self._column.addWidget(self._message)
        self._lower = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lower.addWidget(self._calendar)
        self._days = QVBoxLayout()
        for button in self._quick:
            button.day_chosen.connect(self._choose)
            self._days.addWidget(button)
        self._days.addStretch(1)
        self._lower.addLayout(self._days)
        self._column.addLayout(self._lower)

    def _fit(self, room: QSize) -> None:
        """Put calendar and days below each other, else beside each other, else leave the calendar out."""
        forms = (
            (QBoxLayout.Direction.TopToBottom, True, _WIDTH),
            (QBoxLayout.Direction.RightToLeft, True, 2 * _WIDTH - _SIDES),
            (QBoxLayout.Direction.TopToBottom, False, _WIDTH),
        )
        for direction, has_calendar, width in forms:
            self._lower.setDirection(direction)
            self._calendar.setVisible(has_calendar)
            self.setFixedWidth(self._theme.px(width))
            self._column.invalidate()
            if self.width() <= room.width() and self.sizeHint().height() <= room.height():
                return

    def _choose(self, day: date) -> None:
        self.close()
        self.date_chosen.emit(day)

    def _on_day_picked(self, day: QDate) -> None:
        self._choose(date(day.year(), day.month(), day.day()))

    def _on_text_edited(self, text: str) -> None:
        """Say what is understood so far; whether it is wrong is said when the typist is done."""
        try:
            when = read_date(text, self._today)
        except ValueError:
            self._say(HINT)
            return
        day = day_meant(when, self._today)
        self._say(meaning(when, self._today) or f"{display_day(day)}.")
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _on_submitted(self) -> None:
        try:
            when = read_date(self._field.text(), self._today)
        except ValueError as reason:
            self._say(str(reason) if self._field.text().strip() else f"Type a date. {HINT}", is_wrong=True)
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._choose(day_meant(when, self._today))

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        colors = self._theme.colors
        self._message.setText(words)
        palette = QPalette(self._message.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colors.err if is_wrong else colors.text2))
        self._message.setPalette(palette)
        self._field.set_wrong(is_wrong)
        self._field.setAccessibleDescription(words)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(_SIDES / 2), px(12), px(_SIDES / 2), px(10))
        for layout in (self._column, self._lower, self._days):
            layout.setSpacing(px(6))
        self._row.setSpacing(px(8))
        self._label.setFont(self._theme.font(TextRole.LABEL_MEDIUM))
        self._message.setFont(self._theme.font(TextRole.CAPTION))
        # Two lines kept free, so that a message moves nothing.
        self._message.setFixedHeight(2 * QFontMetrics(self._message.font()).lineSpacing() + px(2))
        self.setFixedWidth(px(_WIDTH))


class _DayButton(QAbstractButton):
    """A day and why it matters, as a row."""

    day_chosen = Signal(object)  # datetime.date

    def __init__(self, theme: Theme, notable: NotableDay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_day(notable)
        self.clicked.connect(lambda: self.day_chosen.emit(self._notable.day))

    def set_day(self, notable: NotableDay) -> None:
        """Stand for this day."""
        self._notable = notable
        self.say()
        self.update()

    def say(self) -> None:
        """Say the day as dates are written now."""
        self.setAccessibleName(f"{display_day(self._notable.day)}, {self._notable.meaning}")

    def sizeHint(self) -> QSize:
        """Override QWidget: a row."""
        return QSize(self._theme.px(280), self._theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton: the day, then its meaning."""
        colors, px = self._theme.colors, self._theme.px
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                painting.paint_panel(painter, rect, px(6), colors.sunken)
            if self.hasFocus():
                painting.paint_ring(painter, rect, px(6), colors.focus)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.setFont(self._theme.font(TextRole.DATE))
            painter.setPen(QColor(colors.text))
            painter.drawText(
                rect.adjusted(px(8), 0, 0, 0), middle, PartialDate.from_day(self._notable.day).short_display
            )
            painter.setFont(self._theme.font(TextRole.LABEL))
            painter.setPen(QColor(colors.text2))
            painter.drawText(rect.adjusted(px(110), 0, 0, 0), middle, self._notable.meaning)
