"""The screen of the map: tiles and slider on the left, legend and the chosen state on the right or below."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.dates import display_day
from desktop_app.ui.finding.block_texts import BlockTexts
from desktop_app.ui.map.card import StateCard
from desktop_app.ui.map.inside_texts import InsideTexts
from desktop_app.ui.map.legend import MapLegend
from desktop_app.ui.map.slider import DateSlider
from desktop_app.ui.map.switch import LIST, MAP, list_or_map
from desktop_app.ui.map.tile_grid import TileGrid
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.state_map import RuleChanges, StateOnMap
    from desktop_app.ui.finding.part import FindPart
    from desktop_app.ui.layout import WindowShape
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SIDE = 332
_NOTE = (
    "Each square is one state’s own rule. “Differ” counts counties and cities inside it that answer detainers"
    " otherwise. A dashed outline with a letter is guidance, which is not law."
)


class MapPage(QWidget):
    """Shows the states on a day; asks for other days, places and filters."""

    list_requested = Signal()
    place_requested = Signal(str)  # the id of a place that someone wants to open
    compare_requested = Signal(str, object)  # the id of a state to compare, and the button
    rules_chosen = Signal(object)  # frozenset[Rule | None]: the filter, shared with the list
    date_chosen = Signal(object)  # datetime.date
    texts_changed = Signal()  # the card says something else now

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._states: dict[str, StateOnMap] = {}
        self._is_narrow = False
        self.grid = TileGrid(theme)
        self.slider = DateSlider(theme)
        self.legend = MapLegend(theme)
        self.card = StateCard(theme, icons)
        self.switch = list_or_map(theme, icons, MAP)
        self._title = Words(theme, "States by rule", TextRole.PLACE, lambda colors: colors.text)
        self._day = Words(theme, "", TextRole.SUMMARY, lambda colors: colors.text2)
        self._note = Words(theme, _NOTE, TextRole.LABEL, lambda colors: colors.text2)
        self._build()
        self._connect()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def find_parts(self) -> tuple[FindPart, ...]:
        """See `FindablePage`: the card of the state that is chosen."""
        return (BlockTexts(self._theme, self.card), InsideTexts(self.card.inside))

    @property
    def state_id(self) -> str:
        """The id of the state that is chosen; empty for none."""
        return self.grid.chosen_id

    def show_states(self, states: tuple[StateOnMap, ...], on: date) -> None:
        """Show the states as they are on a day."""
        self._states = {state.id: state for state in states}
        self._day.setText(f"as of {display_day(on)}")
        self.grid.show_states(states)
        advised = Counter(state.rule for state in states if state.is_guidance)
        self.legend.set_counts(Counter(state.rule for state in states), advised)
        self.slider.show_day(on)
        self.card.show_state(self._states.get(self.state_id))
        self.texts_changed.emit()

    def show_changes(self, changes: RuleChanges) -> None:
        """Show when state rules changed."""
        self.slider.show_changes(changes)

    def choose(self, state_id: str) -> None:
        """Choose a state; an unknown id chooses none."""
        state = self._states.get(state_id)
        self.grid.choose(state.code if state else "")
        self.card.show_state(state)
        self.texts_changed.emit()

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Show the filter that is in force, without announcing it."""
        self.legend.set_rules(rules)
        self.grid.set_rules(rules)

    def set_shape(self, shape: WindowShape) -> None:
        """Put legend and card beside the map, or below it in a narrow window."""
        self._is_narrow = shape.is_narrow
        self._arrange()

    def take_focus(self) -> None:
        """Walk among the tiles."""
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: in one column the map is as high as its width asks for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: the grounds of both panes and the line between them."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.surface))
            if not self._is_narrow:
                left = self._side_pane.x()
                painter.fillRect(left, 0, self.width() - left, self.height(), QColor(colors.raised))
                painter.fillRect(left, 0, 1, self.height(), QColor(colors.line2))

    def _build(self) -> None:
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._rule = QFrame()
        for part in (self.legend, self._rule, self.card):
            self._side_column.addWidget(part)
        self._side_column.addStretch(1)
        main = QWidget()
        self._head = QHBoxLayout()
        for label in (self._title, self._day):
            label.setWordWrap(False)
            self._head.addWidget(label)
        self._head.addStretch(1)
        self._head.addWidget(self.switch)
        self._main_column = QVBoxLayout(main)
        self._main_column.addLayout(self._head)
        self._main_column.addWidget(self._note)
        self._main_column.addWidget(self.grid, 1)
        self._main_column.addWidget(self.slider)
        self._main_pane = _pane(main, self._theme, "Map of the states")
        self._side_pane = _pane(self._side, self._theme, "Legend and state")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._main_pane, 1)
        row.addWidget(self._side_pane)

    def _connect(self) -> None:
        self.grid.state_chosen.connect(self.choose)
        self.grid.state_opened.connect(self.place_requested)
        self.card.place_opened.connect(self.place_requested)
        self.card.compare_requested.connect(self.compare_requested)
        self.legend.rules_chosen.connect(self._on_rules_chosen)
        self.slider.date_chosen.connect(self.date_chosen)
        self.switch.chosen.connect(self._on_switched)

    def _arrange(self) -> None:
        if self._is_narrow and self._side_pane.widget() is not None:
            self._main_column.addWidget(self._side_pane.takeWidget())
            self._side.show()
        elif not self._is_narrow and self._side_pane.widget() is None:
            self._main_column.removeWidget(self._side)
            self._side_pane.setWidget(self._side)
            self._side.setAutoFillBackground(False)
        self._side_pane.setVisible(not self._is_narrow)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self._side_pane.setFixedWidth(px(_SIDE))
        beside = px(0 if self._is_narrow else 18)
        self._side_column.setContentsMargins(beside, px(14), beside, px(18))
        inset = px(20)
        if self._is_narrow:
            self.grid.setFixedHeight(self.grid.heightForWidth(max(self.width() - 2 * inset, 1)))
        else:
            self.grid.setMinimumHeight(self.grid.minimumSizeHint().height())
            self.grid.setMaximumHeight(self.maximumHeight())
        self.update()

    def _on_rules_chosen(self, rules: frozenset[Rule | None]) -> None:
        self.grid.set_rules(rules)
        self.rules_chosen.emit(rules)

    def _on_switched(self, key: str) -> None:
        self.switch.set_current(MAP)  # when the map is shown again, it says so
        if key == LIST:
            self.list_requested.emit()

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self._main_column.setContentsMargins(px(20), px(14), px(20), px(6))
        self._main_column.setSpacing(px(4))
        self._head.setSpacing(px(12))
        self._side_column.setSpacing(px(12))
        self._rule.setFixedHeight(1)
        self._rule.setStyleSheet(f"background: {colors.line}; border: none")
        self._fit()


def _pane(content: QWidget, theme: Theme, name: str) -> QScrollArea:
    """A pane that scrolls down where the window is too low, on the ground of the page."""
    pane = QScrollArea()
    pane.setAccessibleName(name)
    pane.setWidgetResizable(True)
    pane.setFrameShape(QFrame.Shape.NoFrame)
    pane.setVerticalScrollBar(ThinScrollBar(theme))
    pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    pane.viewport().setAutoFillBackground(False)
    pane.setWidget(content)
    content.setAutoFillBackground(False)  # which setWidget turns on
    return pane
