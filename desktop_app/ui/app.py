"""Starting the window: each line a step, in the order that failure needs."""

from __future__ import annotations

import sys
import traceback
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop_app import __version__
from desktop_app.domain.errors import KnownError
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.preferences import PreferencesFile

if TYPE_CHECKING:
    from types import TracebackType

    from desktop_app.paths import UserFolders
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.subject_pages import SubjectPages
    from desktop_app.ui.theme.theme import Scheme, Theme


@dataclass(frozen=True, slots=True)
class Places:
    """Where the program finds what it needs."""

    resources: Path
    catalog: Path
    user: UserFolders


def make_application() -> QApplication:
    """The application object, named so that every desktop knows its windows."""
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
    subjects: SubjectPages

    def __init__(self, app: QApplication, places: Places, today: date | None = None) -> None:
        super().__init__()
        self._app = app
        self._places = places
        self._today = today or date.today()
        self._is_furnished = False
        self._file = PreferencesFile(places.user.config / "settings.json")
        self._preferences, self._settings_error = self._file.read()
        self.window = MainWindow(self._preferences)
        self.window.first_painted.connect(self._on_first_painted)
        self.window.closed.connect(self.close)

    def furnish(self) -> None:
        """Make the parts of the window and connect them, unless that is done."""
        if self._is_furnished:
            return
        from desktop_app.ui.catalog_service import CatalogService
        from desktop_app.ui.reading import Reading
        from desktop_app.ui.subject_pages import SubjectPages
        from desktop_app.ui.tasks import TaskRunner
        from desktop_app.ui.theme.fonts import load_fonts
        from desktop_app.ui.theme.icons import Icons
        from desktop_app.ui.theme.theme import Theme
        from desktop_app.ui.wiring import Wiring

        self._is_furnished = True
        resources = self._places.resources
        load_fonts(resources / "fonts")
        self.theme = Theme(_scheme(self._preferences.scheme), self._preferences.zoom)
        self.theme.apply(self._app)
        self._icons = Icons(resources / "icons", self.theme)
        self._app.setWindowIcon(QIcon(str(resources / "icons" / "jurisdex.svg")))
        self._runner = TaskRunner(self)
        self._runner.crashed.connect(self.report)
        self._service = CatalogService(self._places.catalog, self._runner)
        self.reading = Reading(self._service, self._today, self)
        self.window.furnish(self.theme, self._icons, self._today)
        wiring = Wiring(self.window, self.reading, self.theme, self._preferences.last_place)
        wiring.print_requested.connect(self._on_print_requested)
        self.subjects = SubjectPages(self.window, self.reading, self._service, self.theme, self._icons)
        self.window.start_page.other_data_requested.connect(self._on_other_data_requested)
        self.window.actions_by_name.about.triggered.connect(self._on_about_requested)
        if self._settings_error:
            self.window.show_notice(self._settings_error)
        self.furnished.emit()

    def close(self) -> None:
        """Save what is to be remembered and end the worker; the window may already be gone."""
        if not self._is_furnished:
            return
        self.reading.close()
        self._runner.close()
        try:
            self._file.write(self.window.remember())
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

    def _on_first_painted(self) -> None:
        self.furnish()
        self.reading.open()

    def _on_print_requested(self, summary: PlaceSummary) -> None:
        from desktop_app.ui.printing.dialog import PrintDialog

        dialog = PrintDialog(self.theme, self._icons, summary, folder=self._preferences.pdf_folder, parent=self.window)
        dialog.folder_chosen.connect(self._on_folder_chosen)
        dialog.open()

    def _on_folder_chosen(self, folder: str) -> None:
        self._preferences.pdf_folder = folder

    def _on_other_data_requested(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self.window, "Open a data file", "", "Jurisdex data (*.sqlite)")
        if chosen:
            self._service.open_other(Path(chosen))
            self.reading.open()

    def _on_about_requested(self) -> None:
        QMessageBox.about(
            self.window,
            "About Jurisdex",
            f"Jurisdex {__version__}\n\nAn offline reference to each U.S. jurisdiction’s rule on federal immigration"
            " detainers, and to what officials said about it.\n\nProgram: MIT licence. Fonts: Inter and Source Serif"
            " 4, SIL Open Font License. It is a reference and not legal advice.",
        )


def run(places: Places) -> int:
    """Open the window and stay until it is closed; the exit code."""
    app = make_application()
    session = Session(app, places)
    _report_unexpected(session)
    session.window.show()
    return app.exec()


def _scheme(text: str) -> Scheme:
    from desktop_app.ui.theme.theme import Scheme

    return Scheme(text) if text in set(Scheme) else Scheme.SYSTEM


def _report_unexpected(session: Session) -> None:
    """What no one catches in a slot is reported in the window; the program goes on."""

    def hook(_kind: type[BaseException], fault: BaseException, _trace: TracebackType | None) -> None:
        session.report(fault)

    sys.excepthook = hook
