"""Where the days that the timeline shows are chosen without dragging."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.dates import PartialDate
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.timeline.ranges import ALL_YEARS, DayRange
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

HINT = "A year or month is enough. Empty means no limit."
_YEARS = (10, 5, 1)
_FIELD_WIDTH = 150
_INSET = 14


class RangePopover(Popover):
    """Asks for two dates, or for one of four ranges; in a narrow pane for speaker and order too."""

    range_chosen = Signal(object)  # DayRange

    def __init__(self, theme: Theme, icons: Icons, extras: Sequence[tuple[str, ToolButton]], parent: QWidget) -> None:
        """Ask nothing until `ask`. `extras` are buttons, each with its caption, that a narrow head has no room for."""
        super().__init__(theme, "Range of dates", parent)
        self._icons = icons
        self._on = date.today()
        self._captions: list[QLabel] = []
        self._extras = [(self._caption(words, button), button) for words, button in extras]
        self._build()
        self.show_extras(0)
        self._show_button.clicked.connect(self._on_submitted)
        for field in (self._first, self._last):
            field.returnPressed.connect(self._on_submitted)
            field.textEdited.connect(self._on_text_edited)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def ask(self, anchor: QWidget, days: DayRange, on: date) -> None:
        """Open at a button; the ranges of so many years end on the day that the page is shown for."""
        self._on = on
        self._first.setPlaceholderText(PartialDate(2013, 1).display)
        self._last.setPlaceholderText(PartialDate(2020, 12).display)
        self._first.setText(days.first_text)
        self._last.setText(days.last_text)
        self._say(HINT)
        self.open_below(anchor, self._first)
        self._first.selectAll()

    def show_extras(self, count: int) -> None:
        """Show the first so many of the extra choices."""
        for position, (label, button) in enumerate(self._extras):
            label.setVisible(position < count)
            button.setVisible(position < count)

    def name_extra(self, position: int, words: str) -> None:
        """Call one of the extra choices otherwise."""
        self._extras[position][0].setText(words)

    def _build(self) -> None:
        theme, icons = self._theme, self._icons
        self._first = Field(theme, icons, "First date")
        self._last = Field(theme, icons, "Last date")
        self._show_button = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._show_button.set_face("Show")
        self._show_button.set_height(32)
        self._message = QLabel()
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._dates = QGridLayout()
        for column, (words, field) in enumerate((("&From", self._first), ("&To", self._last))):
            self._dates.addWidget(self._caption(words, field), 0, column)
            self._dates.addWidget(field, 1, column)
        self._dates.addWidget(self._show_button, 1, 2)
        self._quick = QHBoxLayout()
        for words, days in ((ALL_YEARS, None), *((_years(count), count) for count in _YEARS)):
            button = ToolButton(theme, icons, ButtonLook.BORDERED)
            button.set_face(words)
            button.clicked.connect(lambda _checked=False, count=days: self._on_quick(count))
            self._quick.addWidget(button)
        self._quick.addStretch(1)
        choices = QGridLayout()
        choices.setColumnStretch(1, 1)
        for row, (label, button) in enumerate(self._extras):
            choices.addWidget(label, row, 0)
            choices.addWidget(button, row, 1, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        for part in (self._dates, self._message, self._quick, choices):
            if isinstance(part, QLabel):
                self._column.addWidget(part)
            else:
                self._column.addLayout(part)

    def _caption(self, words: str, buddy: QWidget) -> QLabel:
        label = QLabel(words)
        label.setBuddy(buddy)
        self._captions.append(label)
        return label

    def _on_quick(self, years: int | None) -> None:
        self._choose(DayRange() if years is None else DayRange.years_before(self._on, years))

    def _on_text_edited(self) -> None:
        self._say(HINT)

    def _on_submitted(self) -> None:
        try:
            days = DayRange.read(self._first.text(), self._last.text(), date.today())
        except ValueError as reason:
            self._say(str(reason), is_wrong=True)
            return
        self._choose(days)

    def _choose(self, days: DayRange) -> None:
        self.close()
        self.range_chosen.emit(days)

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        self._message.setText(words)
        for field in (self._first, self._last):
            field.set_wrong(is_wrong)
            field.setAccessibleDescription(words)
        self._paint_words(self._message, self._theme.colors.err if is_wrong else self._theme.colors.text2)

    def _paint_words(self, label: QLabel, color: str) -> None:
        palette = QPalette(label.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        label.setPalette(palette)

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        for label in (*self._captions, self._message):
            label.setFont(self._theme.font(TextRole.LABEL))
            self._paint_words(label, colors.text2)
        for field in (self._first, self._last):
            field.setFixedWidth(px(_FIELD_WIDTH))
        self._column.setContentsMargins(*(px(_INSET) for _ in range(4)))
        self._column.setSpacing(px(8))
        self._dates.setHorizontalSpacing(px(8))
        self._dates.setVerticalSpacing(px(4))
        self._quick.setSpacing(px(6))


def _years(count: int) -> str:
    return "1 year" if count == 1 else f"{count} years"
