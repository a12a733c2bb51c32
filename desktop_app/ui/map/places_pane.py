"""The map of counties and cities with the buttons that zoom it, and in words what cannot be drawn on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain import wording
from desktop_app.domain.vocabulary import PlaceKind
from desktop_app.ui.map.places_map import PlacesMap
from desktop_app.ui.map.places_model import spoken_in_state
from desktop_app.ui.places.model import name_in_state
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton
from desktop_app.ui.widgets.tooltips import set_tooltip
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.state_map import StateOnMap
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.map.outlines import Outlines
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_OUTLINED = (PlaceKind.STATE, PlaceKind.DISTRICT)


class PlacesPane(QWidget):
    """Map, and a line below it. Places without coordinates are links there, so that none is left out silently."""

    place_chosen = Signal(str)  # the id of a place
    place_opened = Signal(str)  # likewise
    state_chosen = Signal(str)  # the id of a state
    all_requested = Signal()  # no filters any more

    def __init__(self, theme: Theme, icons: Icons, outlines: Outlines) -> None:
        super().__init__()
        self._theme = theme
        self._states: dict[str, StateOnMap] = {}
        self._left_out: tuple[ListedPlace, ...] = ()
        self.map = PlacesMap(theme, outlines)
        self._said = QWidget()
        self._words_flow = FlowLayout(self._said)
        self._undrawn_words = Words(theme, "", TextRole.CAPTION, lambda colors: colors.text2)
        self._links: list[LinkButton] = []
        self._filter_words = Words(theme, "", TextRole.CAPTION, lambda colors: colors.text2)
        self._clear = LinkButton(theme, "Show all places")
        self._clear.clicked.connect(self.all_requested)
        self.zoom_out, self.zoom_in, self.show_all = (ToolButton(theme, icons, ButtonLook.BORDERED) for _ in range(3))
        self._build()
        self.map.place_chosen.connect(self.place_chosen)
        self.map.place_opened.connect(self.place_opened)
        self.map.state_chosen.connect(self._on_state_chosen)
        self.map.zoomed.connect(self._on_zoomed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_zoomed()

    @property
    def links(self) -> tuple[LinkButton, ...]:
        """The places that are not drawn."""
        return tuple(self._links)

    def show_places(self, places: Iterable[ListedPlace], states: Iterable[StateOnMap]) -> None:
        """Show the places as they are on a day, and the states that they are in."""
        self._states = {state.code: state for state in states}
        others = [listed for listed in places if listed.place.kind not in _OUTLINED]
        drawn = tuple(listed for listed in others if _has_point(listed))
        self.map.show_places(drawn, self._states)
        self._show_undrawn(tuple(listed for listed in others if not _has_point(listed)))

    def choose(self, place_id: str) -> None:
        """Choose a state or a place; an id that is neither chooses none."""
        code = place_id.rpartition("-")[2].upper()
        if code in self._states and self._states[code].id == place_id:
            self.map.choose_state(code)
        else:
            self.map.choose(place_id)

    def set_filter(self, rules: frozenset[Rule | None], left: frozenset[str] | None) -> None:
        """Let only places with these rules stand out, and of these only what the filters of the list leave."""
        self.map.set_filter(rules, left)
        self._filter_words.setText("The list of places is filtered too.")
        self._filter_words.setVisible(left is not None)
        self._clear.setVisible(left is not None)
        self._said.setVisible(left is not None or bool(self._left_out))

    def set_narrow(self, narrow: bool) -> None:
        """In one column the wheel zooms only with Ctrl, since it scrolls the page; the buttons stand by themselves."""
        self.map.wheel_zooms = not narrow
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)

    def heightForWidth(self, width: int) -> int:
        """Override QWidget: as high as the whole country and the line below it."""
        self._line.invalidate()  # what has just been shown or hidden is not yet known to it
        return self.map.heightForWidth(width) + self._column.spacing() + self._line.heightForWidth(width)

    def _build(self) -> None:
        self.zoom_out.set_face(icon=IconName.MINUS)
        self.zoom_in.set_face(icon=IconName.PLUS)
        self.show_all.set_face("Reset zoom")
        self.zoom_out.set_tip("Zoom out", QKeySequence(Qt.Key.Key_Minus))
        self.zoom_in.set_tip("Zoom in", QKeySequence(Qt.Key.Key_Plus))
        self.show_all.set_tip("Show as much of the country as there is room for", QKeySequence(Qt.Key.Key_0))
        for button in (self.zoom_out, self.zoom_in, self.show_all):
            button.set_height(26)
        self.zoom_out.clicked.connect(lambda: self.map.zoom(-1))
        self.zoom_in.clicked.connect(lambda: self.map.zoom(1))
        self.show_all.clicked.connect(self.map.show_all)
        self._undrawn_words.setWordWrap(False)
        self._words_flow.setContentsMargins(0, 0, 0, 0)
        for part in (self._filter_words, self._clear, self._undrawn_words):
            self._words_flow.addWidget(part)
        self._filter_words.setWordWrap(False)
        self.set_filter(frozenset(), None)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addWidget(self._said, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        for button in (self.zoom_out, self.zoom_in, self.show_all):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(self._buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.map, 1)
        self._column.addLayout(self._line)

    def _show_undrawn(self, places: tuple[ListedPlace, ...]) -> None:
        before, self._left_out = [listed.place.id for listed in self._left_out], places
        if [listed.place.id for listed in places] != before:
            self._link_anew()
        for link, listed in zip(self._links, places, strict=True):
            set_tooltip(link, spoken_in_state(listed))

    def _link_anew(self) -> None:
        for link in self._links:
            self._words_flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = []
        for listed in self._left_out:
            link = LinkButton(self._theme, name_in_state(listed))
            link.clicked.connect(lambda _checked=False, place_id=listed.place.id: self._on_link(place_id))
            self._links.append(link)
            self._words_flow.addWidget(link)
        count = len(self._left_out)
        verb = "is" if count == 1 else "are"
        words = f"{wording.counted(count, 'place')} without coordinates {verb} not drawn:"
        self._undrawn_words.setText(words if count else "")
        self._said.setVisible(bool(count) or self._clear.isVisibleTo(self._said))

    def _on_link(self, place_id: str) -> None:
        self.map.choose("")
        self.place_chosen.emit(place_id)

    def _on_state_chosen(self, code: str) -> None:
        self.map.choose_state(code)
        self.state_chosen.emit(self._states[code].id)

    def _on_zoomed(self) -> None:
        had_focus = next((button for button in (self.zoom_out, self.show_all, self.zoom_in) if button.hasFocus()), None)
        self.zoom_in.setEnabled(self.map.can_zoom_in)
        self.zoom_out.setEnabled(self.map.can_zoom_out)
        self.show_all.setEnabled(self.map.can_zoom_out)
        if had_focus is not None and not had_focus.isEnabled():
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(2))
        self._line.setSpacing(px(6))
        self._buttons.setSpacing(px(6))
        for words in (self._filter_words, self._undrawn_words):
            words.setFixedHeight(px(24))


def _has_point(listed: ListedPlace) -> bool:
    return listed.place.lat is not None and listed.place.lon is not None
