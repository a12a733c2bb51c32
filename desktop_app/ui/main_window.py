"""The window: it puts the parts together and connects them, and does no work itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.rules import confirmed_since_start
from desktop_app.ui.actions import fill_menus, make_actions
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.layout import WindowShape, shape_for
from desktop_app.ui.page.place_view import PlaceView
from desktop_app.ui.places.panel import PlacesPanel
from desktop_app.ui.search.results_page import ResultsPage
from desktop_app.ui.start_page import StartPage
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.theme import Scheme
from desktop_app.ui.toolbar.bar import Toolbar
from desktop_app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from desktop_app.catalog.pages import Outline
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.results import SearchHit, SearchResults
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_FIRST_SIZE = (1440, 900)
_LEAST_SIZE = (640, 420)


class MainWindow(QMainWindow):
    """List, page and search of one reading."""

    first_painted = Signal()  # the window is on the screen; what takes long may start
    print_requested = Signal(object)  # the PlaceSummary to print
    other_data_requested = Signal()  # someone wants to open another catalog
    about_requested = Signal()
    closed = Signal()

    def __init__(self, reading: Reading, preferences: Preferences, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._reading = reading
        self._theme = theme
        self._preferences = preferences
        self._shape: WindowShape | None = None
        self._was_painted = False
        self._shows_list_alone = False
        self.actions_by_name = make_actions(self)
        self.places = PlacesPanel(theme, icons)
        self.place_view = PlaceView(theme, icons, reading.today)
        self.results = ResultsPage(theme, icons)
        self.start_page = StartPage(theme, icons)
        self.toolbar = Toolbar(theme, icons, self.actions_by_name)
        self.notice = NoticeBar(theme, icons)
        self._build()
        self._connect_actions()
        self._connect_reading()
        self._connect_parts()
        self._restore()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_notice(self, error: KnownError | str) -> None:
        """Say in the window what went wrong."""
        self.notice.show_notice(str(error))

    def remember(self) -> Preferences:
        """The preferences with what the window looks like now."""
        found = self._preferences
        found.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        found.scheme = self._theme.scheme.value
        found.zoom = self._theme.zoom
        found.list_hidden = not self.actions_by_name.toggle_list.isChecked() and not self._is_narrow
        found.strip_hidden = not self.actions_by_name.toggle_strip.isChecked()
        found.newest_first = self.place_view.timeline.is_newest_first
        if not self._is_narrow:
            found.facts_share = self.place_view.facts_share
        if self.place_view.summary:
            found.last_place = self.place_view.summary.page.place.id
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget: announce the first time, once it is over."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: take the form that fits."""
        super().resizeEvent(event)
        self._reshape()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Override QWidget: announce it."""
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        self.setWindowTitle("Jurisdex")
        self.setMinimumSize(*_LEAST_SIZE)
        fill_menus(self.menuBar(), self.actions_by_name)
        self._pages = QStackedWidget()
        for page in (self.start_page, self.place_view, self.results):
            self._pages.addWidget(page)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.places)
        self._panes.addWidget(self._pages)
        self._panes.setStretchFactor(1, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.toolbar, self.notice):
            column.addWidget(part)
        column.addWidget(self._panes, 1)
        self.setCentralWidget(content)
        self._edition = QLabel()
        self._promise = QLabel("Works offline · not legal advice")
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._edition, 1)
        self.statusBar().addPermanentWidget(self._promise)

    def _connect_actions(self) -> None:
        act, toolbar = self.actions_by_name, self.toolbar
        theme = self._theme
        act.print_summary.triggered.connect(self._on_print)
        act.quit.triggered.connect(self.close)
        act.copy_citation.triggered.connect(self.place_view.timeline.copy_with_citation)
        act.toggle_list.toggled.connect(self._on_list_toggled)
        act.toggle_strip.toggled.connect(self.place_view.set_strip_wanted)
        act.zoom_in.triggered.connect(theme.zoom_in)
        act.zoom_out.triggered.connect(theme.zoom_out)
        act.zoom_reset.triggered.connect(lambda: theme.set_zoom(1.0))
        for scheme, action in act.schemes.items():
            action.triggered.connect(lambda _checked=False, scheme=scheme: theme.set_scheme(scheme))
        act.full_screen.toggled.connect(lambda on: self.showFullScreen() if on else self.showNormal())
        act.back.triggered.connect(self._reading.back)
        act.forward.triggered.connect(self._reading.forward)
        act.search.triggered.connect(toolbar.search_field.focus_search)
        act.filter_places.triggered.connect(self._on_filter_places)
        act.go_to_list.triggered.connect(self._on_go_to_list)
        act.go_to_facts.triggered.connect(self.place_view.show_facts)
        act.go_to_timeline.triggered.connect(self.place_view.show_timeline)
        act.choose_date.triggered.connect(toolbar.as_of.open_chooser)
        act.previous_change.triggered.connect(toolbar.as_of.step_back)
        act.next_change.triggered.connect(toolbar.as_of.step_forward)
        act.today.triggered.connect(lambda: self._reading.set_date(self._reading.today))
        act.about.triggered.connect(self.about_requested)

    def _connect_reading(self) -> None:
        reading = self._reading
        reading.catalog_opened.connect(self._on_catalog_opened)
        reading.catalog_failed.connect(self._on_catalog_failed)
        reading.places_listed.connect(self.places.set_places)
        reading.places_listed.connect(self.results.set_places)
        reading.place_shown.connect(self._on_place_shown)
        reading.hit_reached.connect(self.place_view.reach)
        reading.results_found.connect(self._on_results_found)
        reading.preview_ready.connect(self.results.show_preview)
        reading.location_changed.connect(self._on_location_changed)
        reading.date_changed.connect(self._on_date_changed)
        reading.failed.connect(self.show_notice)

    def _connect_parts(self) -> None:
        reading, field = self._reading, self.toolbar.search_field
        self.places.place_selected.connect(self._on_place_selected)
        self.place_view.place_requested.connect(reading.go_to_place)
        self.place_view.notice_requested.connect(self._say)
        self.start_page.place_requested.connect(reading.go_to_place)
        self.start_page.search_requested.connect(self._on_search_requested)
        self.start_page.other_data_requested.connect(self.other_data_requested)
        self.start_page.details_copied.connect(self._copy)
        self.toolbar.as_of.date_chosen.connect(reading.set_date)
        field.query_changed.connect(reading.search)
        field.query_submitted.connect(self._on_query_submitted)
        field.left.connect(self._on_search_left)
        field.results_requested.connect(self.results.take_focus)
        self.results.opened.connect(self._on_hit_opened)
        self.results.preview_requested.connect(reading.preview)
        self.results.query_requested.connect(reading.search)
        self.results.more_requested.connect(lambda _kind: reading.find_all())
        self.results.copied.connect(lambda _text: self._say("Copied with its citation."))

    def _restore(self) -> None:
        preferences, act = self._preferences, self.actions_by_name
        self.resize(*_FIRST_SIZE)
        if preferences.geometry:
            self.restoreGeometry(QByteArray.fromBase64(preferences.geometry.encode("ascii", "ignore")))
        act.toggle_list.setChecked(not preferences.list_hidden)
        act.toggle_strip.setChecked(not preferences.strip_hidden)
        act.schemes[self._theme.scheme].setChecked(True)
        self.place_view.timeline.set_newest_first(preferences.newest_first)
        self.toolbar.as_of.set_date(self._reading.date, today=self._reading.today)
        self.start_page.start_loading()
        self.places.focus_list()
        self._show_history()

    @property
    def _is_narrow(self) -> bool:
        return self._shape is not None and self._shape.is_narrow

    def _reshape(self) -> None:
        shape = shape_for(self.size(), self._theme.zoom)
        if shape == self._shape:
            return
        became_narrow = shape.is_narrow and not self._is_narrow
        self._shape = shape
        self.toolbar.set_shape(shape)
        self.place_view.set_shape(shape)
        self.results.set_narrow(shape.is_narrow)
        self.statusBar().setVisible(not shape.is_low)
        self.actions_by_name.toggle_strip.setChecked(not shape.is_low and not self._preferences.strip_hidden)
        if became_narrow:
            self._shows_list_alone = False
        self._arrange_panes()

    def _arrange_panes(self) -> None:
        if self._shape is None:
            return
        if self._is_narrow:
            self.places.setVisible(self._shows_list_alone)
            self._pages.setVisible(not self._shows_list_alone)
            return
        self._pages.show()
        self.places.setVisible(self.actions_by_name.toggle_list.isChecked())
        width = self._theme.px(self._shape.list_width)
        self._panes.setSizes([width, max(self.width() - width, width)])

    def _show_list_alone(self, shown: bool) -> None:
        """In a narrow window: the list instead of the page, or the page instead of the list."""
        self._shows_list_alone = shown
        self._arrange_panes()

    def _on_list_toggled(self, shown: bool) -> None:
        if self._is_narrow:
            self._show_list_alone(not self._shows_list_alone)
        else:
            self.places.setVisible(shown)

    def _on_catalog_opened(self, outline: Outline) -> None:
        edition = outline.edition
        newest = max(
            (
                confirmed.sort_key
                for place in outline.places
                for policy in place.policies
                if (confirmed := confirmed_since_start(policy))
            ),
            default=None,
        )
        text = f"Edition {edition.name} of {edition.date.display}"
        if newest:
            year, month, day = newest
            text += f", newest confirmation of a rule {PartialDate(year, month or None, day or None).display}"
        self._edition.setText(text)
        self.start_page.show_first_run(outline)
        last = self._preferences.last_place
        known = {place.place.id for place in outline.places}
        if self._reading.history.current is None:
            if last in known:
                self._reading.go_to_place(last)
            else:
                self._reading.show_start()

    def _on_catalog_failed(self, error: KnownError) -> None:
        self.start_page.show_damaged(error)
        self._pages.setCurrentWidget(self.start_page)

    def _on_place_selected(self, place_id: str) -> None:
        self._show_list_alone(False)
        self._reading.go_to_place(place_id)

    def _on_place_shown(self, summary: PlaceSummary) -> None:
        place = summary.page.place
        self.setWindowTitle(f"{place.name} · Jurisdex")
        self.toolbar.as_of.set_change_days(summary.change_days)
        self.place_view.show_summary(summary)
        self.places.select(place.id)
        current = self._reading.history.current
        if current is not None and current.screen is Screen.PLACE:
            self._pages.setCurrentWidget(self.place_view)

    def _on_location_changed(self, location: Location) -> None:
        self._show_history()
        if location.screen is Screen.SEARCH:
            self.toolbar.search_field.set_query(location.value)
            self._show_list_alone(False)
            self._pages.setCurrentWidget(self.results)
        else:
            self.toolbar.search_field.forget_query()
            if location.screen is Screen.START:
                self._pages.setCurrentWidget(self.start_page)

    def _on_results_found(self, results: SearchResults) -> None:
        self.results.show_results(results)

    def _on_hit_opened(self, hit: SearchHit) -> None:
        if hit.place_ids:
            self._reading.go_to_place(hit.place_ids[0], hit)
        else:
            self._say("No place in this edition names this record.")

    def _on_search_requested(self, text: str) -> None:
        self._reading.search(text)

    def _on_query_submitted(self, text: str) -> None:
        self._reading.search(text)
        self.results.take_focus()

    def _on_search_left(self) -> None:
        current = self._reading.history.current
        if current is not None and current.screen is Screen.SEARCH:
            self.results.take_focus()
        else:
            self.place_view.show_timeline()

    def _on_date_changed(self, day: date) -> None:
        self.toolbar.as_of.set_date(day, today=self._reading.today)

    def _on_filter_places(self) -> None:
        self._on_go_to_list()
        self.places.focus_filter()

    def _on_go_to_list(self) -> None:
        if self._is_narrow:
            self._show_list_alone(True)
        else:
            self.actions_by_name.toggle_list.setChecked(True)
        self.places.focus_list()

    def _on_print(self) -> None:
        if self.place_view.summary is not None:
            self.print_requested.emit(self.place_view.summary)
        else:
            self._say("Open a place first; then its summary can be printed.")

    def _show_history(self) -> None:
        self.actions_by_name.back.setEnabled(self._reading.history.can_go_back)
        self.actions_by_name.forward.setEnabled(self._reading.history.can_go_forward)

    def _say(self, text: str) -> None:
        self.statusBar().showMessage(text, 5000)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._say("Copied.")

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget: the full-screen action says what is."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_by_name.full_screen.setChecked(self.isFullScreen())

    def _on_theme_changed(self) -> None:
        colors, font = self._theme.colors, self._theme.font(TextRole.CAPTION)
        for label in (self._edition, self._promise):
            label.setFont(font)
            label.setContentsMargins(self._theme.px(8), 0, self._theme.px(8), 0)
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(colors.text2))
            label.setPalette(palette)
        self.actions_by_name.schemes[Scheme(self._theme.scheme)].setChecked(True)
        self._shape = None
        self._reshape()
