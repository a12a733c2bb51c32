"""The whole window on the real catalog, as a user starts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from desktop_app.domain.dates import DateStyle, set_date_style
from desktop_app.paths import resources_folder, user_folders
from desktop_app.ui.app import Places, Session, make_application

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.help.parts import HelpPart

TODAY = date(2026, 11, 24)


@dataclass
class Desk:
    """A window with the steps of the stories."""

    session: Session
    qtbot: QtBot

    def open(self) -> None:
        """Show the window and wait for the list of places, and for the page to begin with to be asked for."""
        self.session.furnish()
        begun = self.session.returning.begun
        with self.qtbot.waitSignals([self.session.reading.places_listed, begun]):
            self.session.window.show()

    def go_to(self, place_id: str) -> PlaceSummary:
        """Open a place and wait for its page."""
        with self.qtbot.waitSignal(self.session.reading.place_shown) as shown:
            self.session.reading.go_to_place(place_id)
        summary: PlaceSummary = shown.args[0]
        return summary

    def search(self, text: str) -> None:
        """Type into the search field and wait for the results."""
        field = self.session.window.toolbar.search_field
        field.setFocus()
        field.selectAll()
        with self.qtbot.waitSignal(self.session.reading.searching.results_found):
            QTest.keyClicks(field, text)

    @property
    def help_part(self) -> HelpPart | None:
        """The part of the help that is open."""
        opened = self.session.shell._help
        return opened.part if opened else None


@pytest.fixture
def start(qtbot: QtBot, catalog_path: Path, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Start the program; a later start in the same test finds what an earlier one left."""
    sessions: list[Session] = []

    def begin(catalog: Path = catalog_path, profile: Path = tmp_path / "profile", bundled: Path | None = None) -> Desk:
        places = Places(resources_folder(), catalog, user_folders(profile), bundled)
        session = Session(make_application(), places, today=TODAY)
        sessions.append(session)
        return Desk(session, qtbot)

    yield begin
    for session in sessions:
        session.window.close()
        session.window.deleteLater()
    set_date_style(DateStyle.ABBREVIATED)


@pytest.fixture
def desk(start: Callable[..., Desk]) -> Desk:
    """An open window."""
    made = start()
    made.open()
    return made
