"""Starting the window: each line a step, in the order that failure needs."""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.domain.dates import DateStyle, set_date_style
from desktop_app.domain.errors import KnownError
from desktop_app.ui.end_signals import EndSignals
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.start_up import leave_sources_unread, pause_collector, resume_collector

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from desktop_app.paths import UserFolders
    from desktop_app.ui.bookmarks.in_window import BookmarksInWindow
    from desktop_app.ui.compare.reader import Comparisons
    from desktop_app.ui.editions import Editions
    from desktop_app.ui.instance import Instance, Message
    from desktop_app.ui.loading import Loading
    from desktop_app.ui.map.reader import StateMap
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.returning import Returning
    from desktop_app.ui.search.kept_searches import KeptSearches
    from desktop_app.ui.shell import Shell
    from desktop_app.ui.subject_pages import SubjectPages
    from desktop_app.ui.tasks import TaskRunner
    from desktop_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Places:
    """Where the program finds what it needs; `bundled` is the catalog that comes with it, if that is known."""

    resources: Path
    catalog: Path
    user: UserFolders
    bundled: Path | None = None


def make_application() -> QApplication:
    """The application object, named so that every desktop knows its windows."""
    leave_sources_unread()
    app = QApplication.instance() or QApplication(["jurisdex"])
    assert isinstance(app, QApplication)
    app.setApplicationName("jurisdex")
    app.setApplicationDisplayName("Jurisdex")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("jurisdex")
    return app


class Session(QObject):
    """One run of the window, from the first paint to the last saved setting.

    Only what the first paint needs is imported before it; `furnish` makes the rest.
    """

    furnished = Signal()  # the window has its parts

    theme: Theme
    reading: Reading
    loading: Loading
    editions: Editions
    shell: Shell
    subjects: SubjectPages
    comparisons: Comparisons
    map: StateMap
    kept: KeptSearches
    returning: Returning
    bookmarks: BookmarksInWindow

    _message_arrived = Signal(object)  # Message, from another thread

    def __init__(self, app: QApplication, places: Places, today: date | None = None, link: str = "") -> None:
        """`link` is followed as soon as the data has been read."""
        super().__init__()
        self._link = link
        self._app = app
        self._places = places
        self._today = today or date.today()
        self._is_furnished = False
        self._file = PreferencesFile(places.user.config / "settings.json")
        self._preferences, self._settings_error = self._file.read()
        self.window = MainWindow(self._preferences)
        self.window.first_painted.connect(self.start)
        self.window.closed.connect(self.close)

    def furnish(self) -> None:
        """Make the parts of the window and connect them, unless that is done."""
        if self._is_furnished:
            return
        from desktop_app.ui.catalog_service import CatalogService
        from desktop_app.ui.compare.reader import Comparisons
        from desktop_app.ui.loading import Loading
        from desktop_app.ui.reading import Reading
        from desktop_app.ui.subject_pages import SubjectPages
        from desktop_app.ui.tasks import TaskRunner
        from desktop_app.ui.wiring import Wiring

        self._is_furnished = True
        self._furnish_look()
        self._runner = TaskRunner(self)
        self._runner.crashed.connect(self.report)
        self._service = CatalogService(self._places.catalog, self._runner)
        self.reading = Reading(self._service, self._today, self)
        self.window.furnish(self.theme, self._icons, self._today)
        wiring = Wiring(self.window, self.reading, self.theme)
        self.loading = Loading(self.window, self.reading, self.theme, self._icons)
        self.subjects = SubjectPages(self.window, self.reading, self._service, self.theme, self._icons)
        self.comparisons = Comparisons(self.window, self.reading, self._service, self.theme, self._icons)
        self._furnish_map()
        self._furnish_editions()
        self._furnish_shell()
        wiring.print_requested.connect(self.shell.printing.print_place)
        self.comparisons.print_requested.connect(self.shell.printing.print_comparison)
        self._furnish_from_library()
        if self._settings_error:
            self.window.show_notice(self._settings_error)
        self.furnished.emit()

    def _furnish_look(self) -> None:
        """Make what says how everything looks, and how dates are written."""
        from PySide6.QtGui import QIcon

        from desktop_app.ui.theme.fonts import load_fonts
        from desktop_app.ui.theme.icons import Icons
        from desktop_app.ui.theme.theme import Contrast, Scheme, Theme

        resources, wanted = self._places.resources, self._preferences
        load_fonts(resources / "fonts")
        set_date_style(DateStyle(wanted.date_style))
        self.theme = Theme(
            Scheme(wanted.scheme),
            wanted.zoom,
            contrast=Contrast(wanted.contrast),
            system_font=wanted.system_font,
        )
        self.theme.apply(self._app)
        self._icons = Icons(resources / "icons", self.theme)
        self._app.setWindowIcon(QIcon(str(resources / "icons" / "jurisdex.svg")))

    def _furnish_editions(self) -> None:
        """Make what opens another data file, or an earlier one."""
        from desktop_app.ui.editions import Editions

        start_page = self.window.start_page
        self.editions = Editions(
            self.reading,
            self._service,
            start_page,
            self._preferences,
            opened=self._places.catalog,
            bundled=self._places.bundled,
        )
        start_page.other_data_requested.connect(self._on_other_data_requested)

    def _furnish_map(self) -> None:
        from desktop_app.ui.map.reader import StateMap

        self.map = StateMap(
            self.window,
            self.reading,
            self.theme,
            self._icons,
            outlines=self._places.resources / "outlines" / "states.json",
            preferences=self._preferences,
        )
        self.map.compare_requested.connect(self.comparisons.begin_with)

    def _furnish_shell(self) -> None:
        """Make what surrounds the pages."""
        from desktop_app.ui.shell import Shell

        self.shell = Shell(
            self.window,
            self.reading,
            self._service,
            theme=self.theme,
            icons=self._icons,
            preferences=self._preferences,
            help_folder=self._places.resources / "help",
        )
        self.shell.other_data_requested.connect(self._on_other_data_requested)

    def _furnish_from_library(self) -> None:
        """Make what lives in the user's own file."""
        from desktop_app.ui.bookmarks.in_window import BookmarksInWindow
        from desktop_app.ui.library_service import LibraryService
        from desktop_app.ui.returning import Returning
        from desktop_app.ui.search.kept_searches import KeptSearches, connect_kept

        self._library = LibraryService(self._places.user.data / "library.sqlite", self._runner)
        # It asks first, since the first page waits for it.
        self.returning = Returning(self.window, self.reading, self._service, self._library, self._preferences)
        self.kept = KeptSearches(self._library, self.reading.searching, self.window)
        connect_kept(self.kept, self.window, self.reading)
        self.returning.begun.connect(self._on_begun)
        self.bookmarks = BookmarksInWindow(
            self.window,
            self.reading,
            self._service,
            self._library,
            self.shell.links,
            theme=self.theme,
            icons=self._icons,
        )

    def listen(self, instance: Instance) -> None:
        """Take the links of later starts, once the window has its parts."""
        self._message_arrived.connect(self._on_message)
        self.furnished.connect(lambda: instance.listen(self._message_arrived.emit))
        self.window.closed.connect(instance.close)

    @property
    def runner(self) -> TaskRunner:
        """What does the work that the window is not to wait for."""
        return self._runner

    def start(self) -> None:
        """Furnish the window and read the data: all that can wait for the first paint."""
        self.furnish()
        self.reading.open()

    def close(self) -> None:
        """Save what is to be remembered and end the worker; the window may already be gone."""
        if not self._is_furnished:
            return
        self.bookmarks.flush()
        self.reading.close()
        self._library.close()
        self._runner.close()
        for work in self.bookmarks.kept.at_end():
            self._save(partial(self._library.do_at_end, work))
        history = self.returning.at_end()
        if history is not None:
            self._save(lambda: self._library.do_at_end(lambda library: library.keep_history(history)))
        self._save(lambda: self._file.write(self.window.remember()))

    def _save(self, save: Callable[[], None]) -> None:
        """Save something although the window has gone; what hinders it is told where the program was started."""
        try:
            save()
        except KnownError as error:
            sys.stderr.write(f"jurisdex: {error}\n")

    def report(self, fault: BaseException) -> None:
        """Keep a report of a fault of ours for the developers and say so; nothing is sent anywhere."""
        text = "".join(traceback.format_exception(fault))
        target = self._places.user.state / "fault.txt"
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        except OSError:
            self.window.show_notice(f"A fault in Jurisdex: {type(fault).__name__}. What you see may be incomplete.")
        else:
            self.window.show_notice(f"A fault in Jurisdex. A report for the developers is in {target}.")

    def _on_other_data_requested(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(self.window, "Open a data file", "", "Jurisdex data (*.sqlite)")
        if chosen:
            self.editions.open(Path(chosen))

    def _on_begun(self) -> None:
        link, self._link = self._link, ""
        if link:
            self.shell.links.follow(link)

    def _on_message(self, message: Message) -> None:
        """Come to the front for a later start, and follow the link that it was given."""
        if message.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = message.token  # where Qt looks for it
        self.window.come_to_front()
        if not self.returning.has_begun:
            self._link = message.link or self._link  # the first page would come in between
        elif message.link:
            self.shell.links.follow(message.link)


def run(places: Places, instance: Instance, link: str = "") -> int:
    """Open the window and stay until it is closed; the exit code."""
    pause_collector()
    app = make_application()
    session = Session(app, places, link=link)
    session.listen(instance)
    session.window.screen_shown.connect(resume_collector)
    _report_unexpected(session)
    signals = EndSignals(session)
    signals.arrived.connect(session.window.close)
    signals.arrived.connect(app.quit)  # whatever else is open
    session.window.show()
    try:
        return app.exec()
    finally:
        signals.close()


def _report_unexpected(session: Session) -> None:
    """What no one catches in a slot is reported in the window; the program goes on."""

    def hook(_kind: type[BaseException], fault: BaseException, _trace: TracebackType | None) -> None:
        session.report(fault)

    sys.excepthook = hook
