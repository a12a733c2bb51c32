"""The head of the timeline: what it shows, how much of it, and the choices of dates, speaker and order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QMenu, QWidget

from desktop_app.domain.typography import typeset
from desktop_app.domain.wording import counted
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.timeline.range_popover import RangePopover
from desktop_app.ui.timeline.ranges import DayRange
from desktop_app.ui.timeline.rows import Filters, Order
from desktop_app.ui.timeline.speaker_menu import ALL_PLACES, EVERYONE, SpeakerMenu, words_of
from desktop_app.ui.timeline.table_menu import TableMenu
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.domain.offices import Office
    from desktop_app.domain.vocabulary import Occasion
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_ORDERS = {Order.OLDEST_FIRST: "Oldest first", Order.NEWEST_FIRST: "Newest first"}
_TABLE = "Sort and save"
_TABLE_KEY = QKeySequence("Ctrl+Shift+T")
_HEIGHT = 41
_INSET = 18
_GAP = 8
_SHORT, _NO_SPEAKER, _NO_ORDER, _NO_TITLE, _NO_ICON = range(1, 6)  # what is given up first, where room is scarce


class TimelineHead(QWidget):
    """Title, count and buttons. What has no room moves into the popover of the range button.

    While the table is shown, the order of the cards gives way to what can be done with a table.
    """

    filters_chosen = Signal(object)  # Filters
    order_chosen = Signal(object)  # Order
    table_toggled = Signal(bool)  # the cards are wanted as a table, or as cards again

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Show the ordinary choices: all years, everyone, oldest first."""
        super().__init__(parent)
        self._theme = theme
        self._filters = Filters()
        self._order = Order.OLDEST_FIRST
        self._on = date.today()
        self._names: dict[str, str] = {}
        self._everything = EVERYONE
        self._wants_title = True
        self._is_joined = False
        self._is_count_telling = False
        self._title = QLabel("What officials said")
        self._count = QLabel()
        self._range, self._who, self._sort, *extras = (ToolButton(theme, icons, ButtonLook.BORDERED) for _ in range(5))
        self._who_too, self._sort_too = extras
        self._table = ToolButton(theme, icons)
        self._shows_table = False
        choices = (("&Speaker", self._who_too), ("&Order", self._sort_too))
        self._popover = RangePopover(theme, icons, choices, self)
        self._speakers = SpeakerMenu(self)
        self._orders = QMenu(self)
        self.table_menu = TableMenu(self)
        self._build()
        self._connect()
        self._on_theme_changed()
        self.show_filters(self._filters)
        self.show_order(self._order)
        self.show_table(False)

    @property
    def count_text(self) -> str:
        """How many quotes are shown, in words."""
        return self._count.text()

    def set_title_shown(self, shown: bool) -> None:
        """Leave the title out where a tab says it already."""
        self._wants_title = shown
        self._fit()

    def set_joined(self, joined: bool) -> None:
        """Stand beside the tabs, one of which says already how many quotes there are, or above the cards."""
        self._is_joined = joined
        self._on_theme_changed()

    def show_summary(self, summary: Telling) -> None:
        """Offer what can be chosen on this page."""
        self._on = summary.on
        self._title.setText(typeset(summary.heading))
        self._speakers.show_summary(summary)
        places = {place.id: place for place, _count in summary.place_choices}
        people = {speaker.person.id: speaker.person for speaker in summary.speakers}
        self._names = {id: typeset(named.name) for id, named in (places or people).items()}
        self._everything = ALL_PLACES if places else EVERYONE
        self._popover.name_extra(0, "&Place" if places else "&Speaker")

    def show_count(self, shown: int, total: int) -> None:
        """Say "19 of 37 quotes", or "11 quotes" when these are all."""
        quotes = counted(total, "quote") if total else "No quotes"
        self._is_count_telling = shown != total
        self._count.setText(quotes if shown == total else f"{shown:,} of {quotes}")
        self._fit()

    def show_filters(self, filters: Filters) -> None:
        """Say what is chosen."""
        self._filters = filters
        self._speakers.show_filters(filters)
        name = self._names.get(filters.place or filters.speaker or "", "")
        chosen = name if name or filters.office or filters.occasion else self._everything
        office = filters.office.label if filters.office else ""
        occasion = words_of(filters.occasion) if filters.occasion else ""
        what = "speaker" if self._everything == EVERYONE else "place"
        for button in (self._who, self._who_too):
            button.set_face(" · ".join(part for part in (chosen, office, occasion) if part))
            button.set_tip(f"Show the quotes of one {what}, office or occasion")
        days = DayRange(filters.first, filters.last)
        self._range.setAccessibleDescription(f"Quotes and rules {days.words}".strip())
        self._fit()

    def show_order(self, order: Order) -> None:
        """Say which way the timeline runs."""
        self._order = order
        for action in self._orders.actions():
            action.setChecked(action.data() == order.value)
        self._say_order()

    def show_table(self, shown: bool) -> None:
        """Offer what can be done with a table instead of the order of the cards, or the other way round."""
        self._shows_table = shown
        self._table.setChecked(shown)
        self._table.set_tip("Show as cards" if shown else "Show as a table", _TABLE_KEY)
        self._popover.name_extra(1, "&Table" if shown else "&Order")
        for button in (self._sort, self._sort_too):
            button.setMenu(self.table_menu if shown else self._orders)
        self._say_order()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: only the buttons of range and table have to have room."""
        buttons = self._range.sizeHint().width() + self._theme.px(_GAP) + self._table.sizeHint().width()
        return QSize(buttons + 2 * self._theme.px(_INSET), self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: give up what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        for label in (self._title, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        group = QActionGroup(self)
        for order, words in _ORDERS.items():
            action = group.addAction(words)
            action.setCheckable(True)
            action.setData(order.value)
            self._orders.addAction(action)
        self._range.set_arrow(True)
        for button in (self._who, self._who_too):
            button.setMenu(self._speakers)
        self._table.setCheckable(True)
        self._table.set_face(icon=IconName.LIST)
        self._layout = QHBoxLayout(self)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # what has no room is given up instead
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._count)
        self._layout.addStretch(1)
        for button in (self._range, self._who, self._sort, self._table):
            self._layout.addWidget(button)

    def _connect(self) -> None:
        self._range.clicked.connect(self._on_range_clicked)
        self._popover.range_chosen.connect(self._on_range_chosen)
        self._speakers.speaker_chosen.connect(self._on_speaker_chosen)
        self._speakers.place_chosen.connect(self._on_place_chosen)
        self._speakers.office_chosen.connect(self._on_office_chosen)
        self._speakers.occasion_chosen.connect(self._on_occasion_chosen)
        self._orders.triggered.connect(lambda action: self.order_chosen.emit(Order(action.data())))
        self._table.clicked.connect(self.table_toggled)
        self._theme.changed.connect(self._on_theme_changed)

    def _on_range_clicked(self) -> None:
        self._popover.ask(self._range, DayRange(self._filters.first, self._filters.last), self._on)

    def _on_range_chosen(self, days: DayRange) -> None:
        self.filters_chosen.emit(replace(self._filters, first=days.first, last=days.last))

    def _on_speaker_chosen(self, person_id: str | None) -> None:
        self.filters_chosen.emit(replace(self._filters, speaker=person_id))

    def _on_place_chosen(self, place_id: str | None) -> None:
        self.filters_chosen.emit(replace(self._filters, place=place_id))

    def _on_office_chosen(self, office: Office | None) -> None:
        self.filters_chosen.emit(replace(self._filters, office=office))

    def _on_occasion_chosen(self, occasion: Occasion | None) -> None:
        self.filters_chosen.emit(replace(self._filters, occasion=occasion))

    def _say_order(self) -> None:
        for button in (self._sort, self._sort_too):
            button.set_face(_TABLE if self._shows_table else _ORDERS[self._order])
        self._fit()

    def _fit(self) -> None:
        """Give up one thing after the other until the rest has room."""
        for given_up in range(_NO_ICON + 1):
            self._arrange(given_up)
            parts = (self._title, self._count, self._range, self._who, self._sort, self._table)
            widths = [part.sizeHint().width() for part in parts if not part.isHidden()]
            margins = self._layout.contentsMargins()
            if sum(widths) + self._layout.spacing() * len(widths) + margins.left() + margins.right() <= self.width():
                return

    def _arrange(self, given_up: int) -> None:
        days = DayRange(self._filters.first, self._filters.last)
        icon = IconName.CALENDAR if given_up < _NO_ICON else None
        self._range.set_face(days.label if given_up < _SHORT else days.short_label, icon)
        self._title.setVisible(self._wants_title and given_up < _NO_TITLE)
        self._count.setVisible(not self._is_joined or (self._is_count_telling and given_up < _NO_TITLE))
        self._who.setVisible(given_up < _NO_SPEAKER)
        self._sort.setVisible(given_up < _NO_ORDER)
        self._popover.show_extras(0 if given_up < _NO_SPEAKER else 1 if given_up < _NO_ORDER else 2)

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self.setFixedHeight(px(_HEIGHT))
        # The last is an icon with room of its own.
        left, right = (px(_GAP), 0) if self._is_joined else (px(_INSET), px(_INSET) - px(6))
        self._layout.setContentsMargins(left, 0, right, 0)
        self._layout.setSpacing(px(_GAP))
        for label, role, color in (
            (self._title, TextRole.SECTION, colors.text),
            (self._count, TextRole.LABEL, colors.text3),
        ):
            label.setFont(self._theme.font(role))
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            label.setPalette(palette)
        self._fit()
