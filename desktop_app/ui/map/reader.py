"""Shows the map in one window on the day in force, and shares the filter by rule with the list of places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.publish.state_map import rule_changes
from desktop_app.ui.history import Location, Screen

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.catalog.pages import Outline
    from desktop_app.domain.vocabulary import PlaceKind, Rule
    from desktop_app.publish.state_map import RuleChanges
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.map.page import MapPage
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class StateMap(QObject):
    """The list of places is all that the map needs. The page is made when it is first asked for."""

    compare_requested = Signal(str, object)  # the id of a state, and the widget that the chooser opens at

    def __init__(  # noqa: PLR0913 - it stands between all of these
        self,
        window: MainWindow,
        reading: Reading,
        theme: Theme,
        icons: Icons,
        *,
        outlines: Path,
        preferences: Preferences,
    ) -> None:
        """`outlines` is the file of the outlines of the states; the preferences remember which map is shown."""
        super().__init__(window)
        self._outlines = outlines
        self._preferences = preferences
        self._window = window
        self._reading = reading
        self._theme = theme
        self._icons = icons
        self._page: MapPage | None = None
        self._outline: Outline | None = None
        self._is_unread = False
        self._changes: dict[tuple[PlaceKind, ...], RuleChanges] = {}
        self._places: tuple[ListedPlace, ...] = ()
        self._rules: frozenset[Rule | None] = frozenset()
        self._left: frozenset[str] | None = None
        self._before: Location | None = None
        reading.catalog_opened.connect(self._on_catalog_opened)
        reading.places_listed.connect(self._on_places_listed)
        reading.location_changed.connect(self._on_location_changed)
        reading.stayed.connect(self._on_location_changed)
        reading.catalog_failed.connect(self._on_catalog_failed)
        window.places.rules_chosen.connect(self._on_rules_chosen)
        window.places.narrowed.connect(self._on_narrowed)
        window.places.map_requested.connect(self.go)
        window.actions_by_name.show_map.triggered.connect(self.toggle)
        window.actions_by_name.compare.triggered.connect(self._on_compare)

    @property
    def page(self) -> MapPage:
        """The screen of the map."""
        if self._page is None:
            from desktop_app.ui.map.page import MapPage

            self._page = MapPage(self._theme, self._icons, self._outlines)
            self._page.set_view(self._preferences.map_view)
            self._window.add_screen(Screen.MAP, self._page)
            self._page.set_rules(self._rules)
            self._page.set_left(self._left)
            self._connect(self._page)
        return self._page

    def go(self) -> None:
        """Show the map."""
        self._reading.go(Location(Screen.MAP))

    def leave(self) -> None:
        """Return to the list, and to what was shown beside it."""
        self._reading.go(self._before or Location(Screen.START))
        self._window.show_list()

    def toggle(self) -> None:
        """From the list to the map, or back."""
        if self._is_current():
            self.leave()
        else:
            self.go()

    def _connect(self, page: MapPage) -> None:
        window, reading = self._window, self._reading
        page.date_chosen.connect(reading.set_date)
        page.view_chosen.connect(self._on_view_chosen)
        page.place_requested.connect(reading.go_to_place)
        page.compare_requested.connect(self.compare_requested)
        page.list_requested.connect(self.leave)
        page.rules_chosen.connect(window.places.set_rules)
        page.all_requested.connect(window.places.clear_filters)
        window.reshaped.connect(page.set_shape)
        if window.shape is not None:
            page.set_shape(window.shape)

    def _on_catalog_opened(self, outline: Outline) -> None:
        self._outline, self._changes, self._is_unread = outline, {}, False

    def _on_catalog_failed(self) -> None:
        self._is_unread = True

    def _on_places_listed(self, places: tuple[ListedPlace, ...]) -> None:
        self._places = places
        if self._is_current():
            self._show()

    def _on_rules_chosen(self, rules: frozenset[Rule | None]) -> None:
        self._rules = rules
        if self._page is not None:
            self._page.set_rules(rules)

    def _on_narrowed(self, left: frozenset[str] | None) -> None:
        self._left = left
        if self._page is not None:
            self._page.set_left(left)

    def _on_location_changed(self, location: Location) -> None:
        is_map = location.screen is Screen.MAP
        if is_map and self._is_unread:  # a map of nothing would look like an answer
            self._window.say("The map needs a data file that can be read.")
            self._window.show_screen(Screen.START)
            return
        self._window.set_list_aside(is_map)
        if not is_map:
            self._before = location
            return
        self._show()
        self._window.show_screen(Screen.MAP)
        if self._before is not None and self._before.screen is Screen.PLACE:
            self.page.choose(self._before.value)
        self.page.take_focus()

    def _on_compare(self) -> None:
        if not self._is_current():
            return
        if self.page.chosen_id:
            self.compare_requested.emit(self.page.chosen_id, self._window.toolbar.compare_anchor)
        else:
            self._window.say("Choose a state or place first; then it can be compared with other places.")

    def _is_current(self) -> bool:
        current = self._reading.history.current
        return current is not None and current.screen is Screen.MAP

    def _show(self) -> None:
        self._show_changes()
        self.page.show_places(self._places, self._reading.date)
        self._say_title()

    def _show_changes(self) -> None:
        """Show when the rules changed that the page is about; they are worked out once."""
        kinds = self.page.kinds
        if self._outline is not None and kinds not in self._changes:
            self._changes[kinds] = rule_changes(self._outline.places, self._reading.today, kinds)
        changes = self._changes.get(kinds)
        if changes is not None:
            self.page.show_changes(changes)
        self._window.toolbar.as_of.set_change_days(changes.days if changes else ())

    def _say_title(self) -> None:
        self._window.setWindowTitle(f"{self.page.title} · Jurisdex")

    def _on_view_chosen(self, view: str) -> None:
        self._preferences.map_view = view
        self._show_changes()
        self._say_title()
