"""Links of ours in the window: following one, and copying one to what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.domain.links import Link, LinkError, LinkKind
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.results import SearchHit
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.timeline.rows import QuoteRow
from desktop_app.ui.timeline.view import TimelineView
from desktop_app.ui.widgets.notice_bar import WayOn

if TYPE_CHECKING:
    from desktop_app.catalog.pages import Address
    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.reading import Reading

_RECORDS = {
    LinkKind.PLACE: RecordKind.PLACE,
    LinkKind.PERSON: RecordKind.PERSON,
    LinkKind.QUOTE: RecordKind.QUOTE,
}
_LINKS_TO = {Screen.PLACE: LinkKind.PLACE, Screen.OFFICIAL: LinkKind.PERSON, Screen.SEARCH: LinkKind.SEARCH}


class Links(QObject):
    """Follows and copies links in one window.

    What a link names is looked up before going there, so that Back never leads to what is not there.
    """

    def __init__(self, window: MainWindow, reading: Reading, service: CatalogService) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._service = service

    def follow(self, text: str) -> None:
        """Show what a link leads to, or say what is wrong with it."""
        try:
            link = Link.parse(text)
        except LinkError as error:
            self._window.show_notice(error)
            return
        if link.kind is LinkKind.SEARCH:
            self._obey_date(link)
            self._reading.search(link.value)
            return

        def go(address: Address) -> None:
            self._obey_date(link)
            self.go_to(address)

        self._service.address(_RECORDS[link.kind], link.value, go, self._on_unknown)

    def go_to(self, address: Address) -> None:
        """Open the page on which a record stands, and show it there."""
        match address.kind:
            case RecordKind.PERSON:
                self._reading.go(Location(Screen.OFFICIAL, address.id))
            case RecordKind.QUOTE if address.place_id:
                self._reading.go_to_place(address.place_id, _hit(address))
            case _:
                self._reading.go_to_place(address.id)

    def copy(self) -> None:
        """Put a link on the clipboard: to the selected quote while the quotes have the keyboard, else to the page."""
        link = self._link_here()
        if link is None:
            self._window.say("This page has no link. Open a place, an official or a search first.")
            return
        text = link.to_text()
        QGuiApplication.clipboard().setText(text)
        self._window.say(f"Copied {text}")

    def _link_here(self) -> Link | None:
        location = self._reading.history.current
        day = self._reading.date if self._reading.date != self._reading.today else None
        if location is None or location.screen not in _LINKS_TO:
            return None
        focused = QApplication.focusWidget()
        card = focused.current_card if isinstance(focused, TimelineView) else None
        if isinstance(card, QuoteRow):
            return Link(LinkKind.QUOTE, card.record_id, day)
        return Link(_LINKS_TO[location.screen], location.value, day)

    def _obey_date(self, link: Link) -> None:
        self._reading.set_date(link.as_of or self._reading.today)

    def _on_unknown(self, error: KnownError) -> None:
        """Say that a link leads nowhere, with a way to the nearest that there is."""
        nearest: Address | None = getattr(error, "nearest", None)
        if nearest is None:
            self._window.show_notice(error)
        else:
            way_on = WayOn(f"Open {nearest.name}", lambda: self._go_to_nearest(nearest))
            self._window.notice.show_notice(str(error), way_on)

    def _go_to_nearest(self, nearest: Address) -> None:
        """The place of a quote is looked up now: the nearest was found by its name only."""
        self._service.address(nearest.kind, nearest.id, self.go_to, self._window.show_notice)


def _hit(address: Address) -> SearchHit:
    """A quote as a search would have found it."""
    return SearchHit(address.kind, address.id, MarkedText(address.name), MarkedText(""), None, MarkedText(""))
