"""The screen of the map: tiles or places and the slider on the left, legend and card on the right or below."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.dates import display_day
from desktop_app.publish.state_map import LOCAL, STATES, states_on_map
from desktop_app.ui.finding.block_texts import BlockTexts
from desktop_app.ui.map.card import StateCard
from desktop_app.ui.map.inside_texts import InsideTexts
from desktop_app.ui.map.legend import MapLegend
from desktop_app.ui.map.slider import DateSlider
from desktop_app.ui.map.switch import LIST, MAP, PLACES, TILES, list_or_map, tiles_or_places
from desktop_app.ui.map.tile_grid import TileGrid
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.domain.vocabulary import PlaceKind, Rule
    from desktop_app.publish.state_map import RuleChanges, StateOnMap
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.finding.part import FindPart
    from desktop_app.ui.layout import WindowShape
    from desktop_app.ui.map.places_pane import PlacesPane
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SIDE = 332
_STATE_PARTS = 2  # of a place's id, that name its state: "us-tx"


class _Words(NamedTuple):
    """What a view says of itself, and whose rules it is about."""

    kinds: tuple[PlaceKind, ...]
    title: str
    note: str
    legend: str
    noun: str
    hint: str


_VIEWS = {
    TILES: _Words(
        kinds=STATES,
        title="States by rule",
        note="Each square is one state’s own rule. “Differ” counts counties and cities inside it that answer detainers"
        " otherwise. A dashed outline with a letter is guidance, which is not law.",
        legend="State’s own rule",
        noun="state",
        hint="Choose a state to see its rule and the places inside.",
    ),
    PLACES: _Words(
        kinds=LOCAL,
        title="Places by rule",
        note="Each badge is one county’s or city’s own rule. Where many are close together, a line leads from a badge"
        " to its place. Alaska and Hawaii are drawn smaller.",
        legend="County’s or city’s own rule",
        noun="place",
        hint="Choose a county, a city or a state to see its rule.",
    ),
}


class MapPage(QWidget):
    """Shows states, or counties and cities, on a day; asks for other days, places and filters."""

    list_requested = Signal()
    place_requested = Signal(str)  # the id of a place that someone wants to open
    compare_requested = Signal(str, object)  # the id of a state or place to compare, and the button
    rules_chosen = Signal(object)  # frozenset[Rule | None]: the filter, shared with the list
    date_chosen = Signal(object)  # datetime.date
    view_chosen = Signal(str)  # TILES or PLACES
    all_requested = Signal()  # no filters any more
    texts_changed = Signal()  # the card says something else now

    def __init__(self, theme: Theme, icons: Icons, outlines: Path, parent: QWidget | None = None) -> None:
        """`outlines` is the file of the outlines of the states, read when they are first shown."""
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._outlines = outlines
        self._listed: dict[str, ListedPlace] = {}
        self._states: dict[str, StateOnMap] = {}
        self._pane: PlacesPane | None = None
        self._view = TILES
        self._rules: frozenset[Rule | None] = frozenset()
        self._left: frozenset[str] | None = None
        self._is_narrow = False
        self.grid = TileGrid(theme)
        self.slider = DateSlider(theme)
        self.legend = MapLegend(theme)
        self.card = StateCard(theme, icons)
        self.switch = list_or_map(theme, icons, MAP)
        self.views = tiles_or_places(theme, icons)
        self._title = Words(theme, _VIEWS[TILES].title, TextRole.PLACE, lambda colors: colors.text)
        self._day = Words(theme, "", TextRole.SUMMARY, lambda colors: colors.text2)
        self._note = Words(theme, _VIEWS[TILES].note, TextRole.LABEL, lambda colors: colors.text2)
        self._build()
        self._connect()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def find_parts(self) -> tuple[FindPart, ...]:
        """See `FindablePage`: the card of the state that is chosen."""
        return (BlockTexts(self._theme, self.card), InsideTexts(self.card.inside))

    @property
    def title(self) -> str:
        """What it shows."""
        return _VIEWS[self._view].title

    @property
    def kinds(self) -> tuple[PlaceKind, ...]:
        """Whose rules it shows."""
        return _VIEWS[self._view].kinds

    @property
    def view(self) -> str:
        """Which of the two maps is shown: TILES or PLACES."""
        return self._view

    @property
    def places(self) -> PlacesPane:
        """The map of counties and cities, made when it is first asked for."""
        if self._pane is None:
            from desktop_app.ui.map.outlines import read_outlines
            from desktop_app.ui.map.places_pane import PlacesPane

            self._pane = PlacesPane(self._theme, self._icons, read_outlines(self._outlines))
            self._pane.place_chosen.connect(self.choose)
            self._pane.state_chosen.connect(self.choose)
            self._pane.place_opened.connect(self.place_requested)
            self.card.zoom_requested.connect(self._pane.map.zoom_to_state)
            self._pane.all_requested.connect(self.all_requested)
            self._pane.set_filter(self._rules, self._left)
            self._pane.set_narrow(self._is_narrow)
            self._pane.hide()
            self._main_column.insertWidget(self._main_column.indexOf(self.grid), self._pane, 1)
        return self._pane

    @property
    def chosen_id(self) -> str:
        """The id of the state or place that is chosen; empty for none."""
        return self.card.state.id if self.card.state else ""

    def set_view(self, view: str) -> None:
        """Show the other map, with the same choice as far as it can be made there, without announcing it."""
        if view not in _VIEWS:
            return
        chosen, self._view = self.chosen_id, view
        self.views.set_current(view)
        if view == PLACES or self._pane is not None:
            self.places.setVisible(view == PLACES)
        self.grid.setVisible(view == TILES)
        words = _VIEWS[view]
        self._title.setText(words.title)
        self._note.setText(words.note)
        self.legend.set_subject(words.legend, words.noun)
        self.card.set_zoomable(view == PLACES, words.hint)
        self._show_on_map()
        self._count()
        self.choose(chosen)
        self._fit()

    def show_places(self, places: tuple[ListedPlace, ...], on: date) -> None:
        """Show the states, and the counties and cities, as they are on a day."""
        chosen = self.chosen_id
        states = states_on_map(places)
        self._listed = {listed.place.id: listed for listed in places}
        self._states = {state.id: state for state in states}
        self._day.setText(f"as of {display_day(on)}")
        self._show_on_map()
        self._count()
        self.slider.show_day(on)
        self._show_in_card(chosen)

    def show_changes(self, changes: RuleChanges) -> None:
        """Show when the rules changed that it shows."""
        self.slider.show_changes(changes)

    def choose(self, place_id: str) -> None:
        """Choose a state, or a place where that is drawn, else its state; an unknown id chooses none."""
        if self._view == TILES:
            place_id = "-".join(place_id.split("-")[:_STATE_PARTS])
            place_id = place_id if place_id in self._states else ""
        state = self._states.get(place_id)
        self.grid.choose(state.code if state else "")
        if self._view == PLACES:
            self.places.choose(place_id)
        self._show_in_card(place_id)

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Show the filter that is in force, without announcing it."""
        self._rules = rules
        self.legend.set_rules(rules)
        self.grid.set_rules(rules)
        if self._pane is not None:
            self._pane.set_filter(rules, self._left)

    def set_left(self, left: frozenset[str] | None) -> None:
        """Let only these counties and cities stand out, which the other filters of the list leave; None means all."""
        self._left = left
        if self._pane is not None:
            self._pane.set_filter(self._rules, left)
        self._count()

    def set_shape(self, shape: WindowShape) -> None:
        """Put legend and card beside the map, or below it in a narrow window."""
        self._is_narrow = shape.is_narrow
        if self._pane is not None:
            self._pane.set_narrow(shape.is_narrow)
        self._arrange()

    def take_focus(self) -> None:
        """Walk among the tiles, or the places."""
        walked = self.grid if self._view == TILES else self.places.map
        walked.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        self._head.addWidget(self.views)
        self._head.addWidget(self.switch)
        self._below_head = QHBoxLayout()
        self._below_head.addWidget(self._note, 1)
        self._main_column = QVBoxLayout(main)
        self._main_column.addLayout(self._head)
        self._main_column.addLayout(self._below_head)
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
        self.views.chosen.connect(self._on_view_chosen)

    def _arrange(self) -> None:
        if self._is_narrow and self._side_pane.widget() is not None:
            self._main_column.addWidget(self._side_pane.takeWidget())
            self._side.show()
        elif not self._is_narrow and self._side_pane.widget() is None:
            self._main_column.removeWidget(self._side)
            self._side_pane.setWidget(self._side)
            self._side.setAutoFillBackground(False)
        self._side_pane.setVisible(not self._is_narrow)
        if self._is_narrow:
            self._below_head.addWidget(self.views, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._below_head.removeWidget(self.views)
            self._head.removeWidget(self.views)
            self._head.insertWidget(self._head.indexOf(self.switch), self.views)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self._side_pane.setFixedWidth(px(_SIDE))
        beside = px(0 if self._is_narrow else 18)
        self._side_column.setContentsMargins(beside, px(14), beside, px(18))
        inset = px(20)
        for shown in [self.grid, *([self._pane] if self._pane else [])]:
            if self._is_narrow:
                shown.setFixedHeight(shown.heightForWidth(max(self.width() - 2 * inset, 1)))
            else:
                shown.setMinimumHeight(shown.minimumSizeHint().height())
                shown.setMaximumHeight(self.maximumHeight())
        self.update()

    def _show_on_map(self) -> None:
        """Show the day on the map that is in view; the other follows when it comes into view."""
        states = tuple(self._states.values())
        if self._view == TILES:
            self.grid.show_states(states)
        else:
            self.places.show_places(self._listed.values(), states)
            if self._is_narrow:
                self._fit()  # the line below it may need more room

    def _count(self) -> None:
        """Count in the legend what the map shows."""
        counted = [listed for listed in self._listed.values() if listed.place.kind in self.kinds]
        if self._view == PLACES and self._left is not None:
            counted = [listed for listed in counted if listed.place.id in self._left]
        rules = [(listed.rule.rule, listed.rule.is_binding) if listed.rule else (None, True) for listed in counted]
        advised = Counter(rule for rule, is_binding in rules if not is_binding)
        self.legend.set_counts(Counter(rule for rule, _ in rules), advised)

    def _show_in_card(self, place_id: str) -> None:
        listed = self._listed.get(place_id)
        if listed is None or place_id in self._states:
            self.card.show_state(self._states.get(place_id))
        else:
            self.card.show_place(listed, self._states.get(listed.place.parent or ""))
        self.texts_changed.emit()

    def _on_view_chosen(self, view: str) -> None:
        self.set_view(view)
        self.view_chosen.emit(view)

    def _on_rules_chosen(self, rules: frozenset[Rule | None]) -> None:
        self.set_rules(rules)
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
        self._below_head.setSpacing(px(12))
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
