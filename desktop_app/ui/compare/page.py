"""The screen that compares places: one strip with all lanes, and the grid below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain import wording
from desktop_app.publish.comparison import MOST
from desktop_app.ui.compare.chooser import PlaceChooser
from desktop_app.ui.compare.view import ComparisonView
from desktop_app.ui.finding.block_texts import BlockTexts
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.lane_strip import LaneStrip
from desktop_app.ui.page.strip_content import law_content

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.publish.comparison import Comparison
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.finding.part import FindPart
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class ComparePage(QWidget):
    """Shows a comparison, and asks for others: with another place, one more or one less."""

    places_requested = Signal(object)  # tuple[str, ...]: the ids of the places to compare
    place_requested = Signal(str)  # the id of a place that someone wants to open
    page_requested = Signal(object)  # the Location of an official, a topic or a source
    notice_requested = Signal(str)  # a sentence for the status bar
    texts_changed = Signal()  # it says something else now, or has been set anew

    def __init__(self, theme: Theme, icons: Icons, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._today = today
        self._ids: tuple[str, ...] = ()
        self._places: tuple[ListedPlace, ...] = ()
        self._comparison: Comparison | None = None
        self._column: int | None = None  # that is to show the place chosen next; None for a column more
        self._chooser: PlaceChooser | None = None
        self._wants_strip = True
        self.strip = LaneStrip(theme, "The rules of the places compared, over time")
        self.view = ComparisonView(theme, icons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        self.view.place_requested.connect(self.place_requested)
        self.view.page_requested.connect(self.page_requested)
        self.view.person_requested.connect(lambda id: self.page_requested.emit(Location(Screen.OFFICIAL, id)))
        self.view.remove_requested.connect(self._on_remove_requested)
        self.view.add_requested.connect(self.choose_one_more)
        self.view.rows_replaced.connect(self.texts_changed)
        self.view.change_requested.connect(self._on_change_requested)
        self.strip.item_requested.connect(self._on_item_requested)

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._comparison

    @property
    def find_parts(self) -> tuple[FindPart, ...]:
        """See `FindablePage`."""
        return (BlockTexts(self._theme, self.view, widgets=self.view.widgets_with_texts),)

    @property
    def chooser(self) -> PlaceChooser:
        """The list that places are chosen from."""
        if self._chooser is None:
            self._chooser = PlaceChooser(self._theme, self._icons, self)
            self._chooser.place_chosen.connect(self._on_place_chosen)
            self._chooser.set_places(self._places)
        return self._chooser

    def set_places(self, places: tuple[ListedPlace, ...]) -> None:
        """Offer these places to choose from."""
        self._places = places
        if self._chooser is not None:
            self._chooser.set_places(places)

    def begin(self, place_ids: tuple[str, ...]) -> None:
        """Await the comparison of these places; others are no longer shown."""
        if place_ids != self._ids:
            self._ids, self._comparison = place_ids, None
            self.strip.hide()
            self.view.show_comparison(None)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show places on a day."""
        self._ids, self._comparison = comparison.ids, comparison
        self.strip.show_content(law_content(comparison, self._today))
        self.strip.setVisible(self._wants_strip)
        self.view.show_comparison(comparison)

    def set_strip_wanted(self, wanted: bool) -> None:
        """Show the strip or not; a low window starts without it."""
        self._wants_strip = wanted
        self.strip.setVisible(wanted and self._comparison is not None)

    def take_focus(self) -> None:
        """Let the keyboard scroll the grid."""
        self.view.setFocus()

    def choose_one_more(self, anchor: QWidget) -> None:
        """Ask which place to compare with those shown."""
        if len(self._ids) >= MOST:
            self.notice_requested.emit(f"At most {MOST} places can be compared. Remove or change one of them.")
            return
        self._column = None
        self.chooser.ask(f"Compare {self._names()} with", anchor)

    def choose_first(self, place_id: str, anchor: QWidget) -> None:
        """Ask which place to compare with this one."""
        self.begin((place_id,))
        self.choose_one_more(anchor)

    def _names(self) -> str:
        names = {listed.place.id: listed.place.name for listed in self._places}
        return wording.join_words([names.get(place_id, place_id) for place_id in self._ids])

    def _on_change_requested(self, column: int, anchor: QWidget) -> None:
        self._column = column
        names = {listed.place.id: listed.place.name for listed in self._places}
        self.chooser.ask(f"Show instead of {names.get(self._ids[column], self._ids[column])}", anchor)

    def _on_place_chosen(self, place_id: str) -> None:
        if place_id in self._ids:
            self.notice_requested.emit("This place is already compared.")
            return
        ids = list(self._ids)
        if self._column is None:
            ids.append(place_id)
        else:
            ids[self._column] = place_id
        self.places_requested.emit(tuple(ids))

    def _on_remove_requested(self, column: int) -> None:
        self.places_requested.emit(tuple(id for index, id in enumerate(self._ids) if index != column))

    def _on_item_requested(self, policy_id: str) -> None:
        """Open the place whose rule was asked for."""
        if self._comparison is not None:
            laws = (lane for lane in self._comparison.lanes for policy in lane.policies if policy.id == policy_id)
            lane = next(laws, None)
            if lane is not None:
                self.place_requested.emit(lane.place.id)
