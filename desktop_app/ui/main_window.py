"""The window: it composes the parts and gives them room. Who hears whom is in `wiring.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.history import Screen

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.actions import Actions
    from desktop_app.ui.copying import Copying
    from desktop_app.ui.layout import WindowShape
    from desktop_app.ui.page.place_view import PlaceView
    from desktop_app.ui.page.split_page import SplitPage
    from desktop_app.ui.places.panel import PlacesPanel
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.search.results_page import ResultsPage
    from desktop_app.ui.start_page import StartPage
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.toolbar.bar import Toolbar
    from desktop_app.ui.widgets.notice_bar import NoticeBar

_FIRST_SIZE = (1440, 900)
_LEAST_SIZE = (640, 420)
_SAID_FOR_MS = 5000
_STATUS_HEIGHT = 26


class MainWindow(QMainWindow):
    """The list of places beside one screen at a time, below the toolbar and above the status bar.

    It is on the screen before its parts are even imported, which takes longer than everything else of the start:
    `furnish` puts them in once it has been painted. Until then no more of Qt's names are touched than needed, since
    PySide makes the enums of a class, or of all of `Qt`, when it is first named.
    """

    screen_added = Signal(object)  # the QWidget of a screen that was made late
    screen_shown = Signal(object)  # the QWidget of the screen that is shown now
    first_painted = Signal()  # the window is on the screen; what takes long may start
    closed = Signal()
    link_requested = Signal(object)  # the RecordRef that a link is wanted to, somewhere in the window
    reshaped = Signal(object)  # the WindowShape that fits the new size

    actions_by_name: Actions
    places: PlacesPanel
    place_view: PlaceView
    results: ResultsPage
    copying: Copying
    start_page: StartPage
    toolbar: Toolbar
    notice: NoticeBar

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._shape: WindowShape | None = None
        self._was_painted = False
        self._is_furnished = False
        self._shows_list_alone = False
        self._is_list_aside = False
        self.setWindowTitle("Jurisdex")
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        if preferences.geometry:
            self.restoreGeometry(QByteArray.fromBase64(preferences.geometry.encode("ascii", "ignore")))

    def furnish(self, theme: Theme, icons: Icons, today: date) -> None:
        """Make the parts and put them in."""
        from desktop_app.ui.actions import make_actions
        from desktop_app.ui.copying import Copying
        from desktop_app.ui.page.place_view import PlaceView
        from desktop_app.ui.places.panel import PlacesPanel
        from desktop_app.ui.search.results_page import ResultsPage
        from desktop_app.ui.start_page import StartPage
        from desktop_app.ui.toolbar.bar import Toolbar
        from desktop_app.ui.widgets.notice_bar import NoticeBar

        self._theme = theme
        self.copying = Copying(self._preferences, self)
        self.copying.copied.connect(lambda _text: self.say("Copied with its citation."))
        self.actions_by_name = make_actions(self)
        self.places = PlacesPanel(theme, icons)
        self.place_view = PlaceView(theme, icons, today)
        self.results = ResultsPage(theme, icons)
        self.start_page = StartPage(theme, icons)
        self.toolbar = Toolbar(theme, icons, self.actions_by_name)
        self.notice = NoticeBar(theme, icons)
        self._screens: dict[Screen, QWidget] = {
            Screen.START: self.start_page,
            Screen.PLACE: self.place_view,
            Screen.SEARCH: self.results,
        }
        self._build()
        self._restore()
        self._is_furnished = True
        for part in (self.places, self.results):
            part.link_requested.connect(self.link_requested)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def add_screen(self, screen: Screen, page: QWidget) -> None:
        """Take in a screen that is made only when it is first asked for."""
        self._screens[screen] = page
        self._pages.addWidget(page)
        self._shape_page(page)
        self.screen_added.emit(page)

    def add_bar(self, bar: QWidget) -> None:
        """Take in a bar that stands below the pages."""
        self._column.addWidget(bar)

    def add_page(self, page: QWidget) -> None:
        """Take in what may stand in place of a screen for a while."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show what stands in place of a screen."""
        self._pages.setCurrentWidget(page)
        self.show_list_alone(False)

    def show_screen(self, screen: Screen) -> None:
        """Show one of the screens; in a narrow window the list gives way. It takes the focus of the one before."""
        page, before = self._screens[screen], self._pages.currentWidget()
        had_focus = before is not None and before.isAncestorOf(self.focusWidget())
        self._pages.setCurrentWidget(page)
        self.show_list_alone(False)
        if had_focus and page is not before and page is self.page:
            self.page.show_timeline()
        self.screen_shown.emit(page)

    @property
    def page(self) -> SplitPage:
        """The page that keys and menus act on: the one that is shown, else that of the last place."""
        from desktop_app.ui.page.split_page import SplitPage

        shown = self._pages.currentWidget()
        return shown if isinstance(shown, SplitPage) else self.place_view

    def set_strip_wanted(self, wanted: bool) -> None:
        """Show the overview strip on every page that has one, or on none."""
        for page in self._split_pages():
            page.set_strip_wanted(wanted)

    def show_list(self) -> None:
        """Show the list of places, and in a narrow window nothing else."""
        if self.is_narrow:
            self.show_list_alone(True)
        else:
            self.actions_by_name.toggle_list.setChecked(True)

    def show_list_alone(self, shown: bool) -> None:
        """In a narrow window: the list instead of the screen, or the screen instead of the list."""
        self._shows_list_alone = shown
        self._arrange_panes()

    def toggle_list(self, shown: bool) -> None:
        """Follow the action that shows or hides the list."""
        if self.is_narrow:
            self.show_list_alone(not self._shows_list_alone)
        elif self._is_list_aside:
            from PySide6.QtCore import QSignalBlocker

            with QSignalBlocker(self.actions_by_name.toggle_list):
                self.actions_by_name.toggle_list.setChecked(True)
            self.set_list_aside(False)
        else:
            self.places.setVisible(shown)

    def set_list_aside(self, aside: bool) -> None:
        """Give the whole width to a screen that needs it; afterwards the list is as it was."""
        if aside != self._is_list_aside:
            self._is_list_aside = aside
            self._arrange_panes()

    def come_to_front(self) -> None:
        """Be seen, also where the window is minimized or behind others."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def edition(self) -> str:
        """What the status bar says of the data that is open."""
        return self._edition.text()

    def set_edition(self, text: str) -> None:
        """Say in the status bar which edition of the data is open."""
        self._edition.setText(text)

    def say(self, text: str) -> None:
        """Say in the status bar that something was done."""
        self.statusBar().showMessage(text, _SAID_FOR_MS)

    def show_notice(self, error: KnownError | str) -> None:
        """Say in the window what went wrong."""
        self.notice.show_notice(str(error))

    @property
    def shape(self) -> WindowShape | None:
        """The form that fits the size; None before the window has one."""
        return self._shape

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self._shape is not None and self._shape.is_narrow

    def remember(self) -> Preferences:
        """The preferences with what the window looks like now."""
        found = self._preferences
        found.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        found.scheme = self._theme.scheme.value
        found.zoom = self._theme.zoom
        found.list_hidden = not self.actions_by_name.toggle_list.isChecked() and not self.is_narrow
        self._note_strip()
        found.newest_first = self.place_view.timeline.is_newest_first
        found.as_table = self.actions_by_name.toggle_table.isChecked()
        found.facts_share = self.place_view.facts_share
        listed = self.places.state
        found.list_order, found.list_kind = listed.arrangement.value, listed.kind.value
        found.list_with_quotes, found.open_places = listed.with_quotes, " ".join(sorted(listed.open_ids))
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
        if self._is_furnished:
            self._reshape()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Override QWidget: announce it."""
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

        from desktop_app.ui.actions import fill_menus

        fill_menus(self.menuBar(), self.actions_by_name)
        self._pages = QStackedWidget()
        for page in self._screens.values():
            self._pages.addWidget(page)
        self._panes = QSplitter()
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.places)
        self._panes.addWidget(self._pages)
        self._panes.setStretchFactor(1, 1)
        self._panes.splitterMoved.connect(self._on_list_moved)
        content = QWidget()
        self._column = column = QVBoxLayout(content)
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

    def _restore(self) -> None:
        from desktop_app.ui.places.list_state import ListState

        preferences, act = self._preferences, self.actions_by_name
        act.toggle_table.setChecked(preferences.as_table)
        self.place_view.set_facts_share(preferences.facts_share)
        listed = (preferences.list_order, preferences.list_kind, preferences.open_places)
        self.places.restore(ListState.read(*listed, with_quotes=preferences.list_with_quotes))
        act.toggle_list.setChecked(not preferences.list_hidden)
        act.toggle_strip.setChecked(not preferences.strip_hidden)
        act.schemes[self._theme.scheme].setChecked(True)
        self.place_view.timeline.set_newest_first(preferences.newest_first)
        self.start_page.start_loading()
        self.places.focus_list()

    def _reshape(self) -> None:
        from desktop_app.ui.layout import shape_for

        shape = shape_for(self.size(), self._theme.zoom)
        if shape == self._shape:
            return
        became_narrow = shape.is_narrow and not self.is_narrow
        self._note_strip()
        self._shape = shape
        self.toolbar.set_shape(shape)
        for page in self._split_pages():
            page.set_shape(shape)
        self.results.set_narrow(shape.is_narrow)
        self.statusBar().setVisible(not shape.is_low)
        has_strip = not shape.is_low and not self._preferences.strip_hidden
        self.actions_by_name.toggle_strip.setChecked(has_strip)
        self.set_strip_wanted(has_strip)  # a window that opens low is not connected yet
        if became_narrow:
            self._shows_list_alone = False
        self._arrange_panes()
        self.reshaped.emit(shape)

    def _note_strip(self) -> None:
        """Keep whether the strip is wanted; that a low window hides it says nothing about that."""
        if self._shape is not None and not self._shape.is_low:
            self._preferences.strip_hidden = not self.actions_by_name.toggle_strip.isChecked()

    def _split_pages(self) -> list[SplitPage]:
        from desktop_app.ui.page.split_page import SplitPage

        return [page for page in self._screens.values() if isinstance(page, SplitPage)]

    def _shape_page(self, page: QWidget) -> None:
        """Give a new page the form that the others have."""
        if self._shape is not None and page in self._split_pages():
            page.set_facts_share(self.place_view.facts_share)
            page.set_shape(self._shape)
            page.set_strip_wanted(self.actions_by_name.toggle_strip.isChecked())

    def _arrange_panes(self) -> None:
        if self._shape is None:
            return
        if self.is_narrow:
            self.places.setVisible(self._shows_list_alone)
            self._pages.setVisible(not self._shows_list_alone)
            return
        self._pages.show()
        is_list_wanted = self.actions_by_name.toggle_list.isChecked() and not self._is_list_aside
        self.places.setVisible(is_list_wanted and self._pages.currentWidget() is not self.results)
        share = self._preferences.list_share
        width = round(self.width() * share / 1000) if share else self._theme.px(self._shape.list_width)
        self._panes.setSizes([width, max(self.width() - width, width)])

    def _on_list_moved(self) -> None:
        """Keep the list as wide as someone has made it, as a share of the window."""
        self._preferences.list_share = round(1000 * self.places.width() / max(self.width(), 1))

    def _on_theme_changed(self) -> None:
        from PySide6.QtGui import QColor

        from desktop_app.ui.theme.fonts import TextRole
        from desktop_app.ui.theme.theme import Scheme

        colors, font = self._theme.colors, self._theme.font(TextRole.CAPTION)
        for label in (self._edition, self._promise):
            label.setFont(font)
            label.setContentsMargins(self._theme.px(8), 0, self._theme.px(8), 0)
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(colors.text2))
            label.setPalette(palette)
        self.actions_by_name.schemes[Scheme(self._theme.scheme)].setChecked(True)
        self.statusBar().setFixedHeight(self._theme.px(_STATUS_HEIGHT))  # it keeps the height of a larger font
        self._shape = None
        self._reshape()
