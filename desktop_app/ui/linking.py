"""Links of ours in the window: following one, and copying one to what is shown."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.catalog.nearest import nearest_ids
from desktop_app.domain.links import Link, LinkError, LinkKind
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.vocabulary import RecordKind, Topic
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.widgets.notice_bar import WayOn

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.catalog.pages import Address
    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.reading import Reading

_RECORDS = {
    LinkKind.PLACE: RecordKind.PLACE,
    LinkKind.PERSON: RecordKind.PERSON,
    LinkKind.SOURCE: RecordKind.SOURCE,
    LinkKind.QUOTE: RecordKind.QUOTE,
    LinkKind.POLICY: RecordKind.POLICY,
    LinkKind.EVENT: RecordKind.EVENT,
    LinkKind.FIGURE: RecordKind.FIGURE,
}
_LINKS_TO_RECORDS = {record: link for link, record in _RECORDS.items()}
_LINKS_TO = {
    Screen.PLACE: LinkKind.PLACE,
    Screen.OFFICIAL: LinkKind.PERSON,
    Screen.TOPIC: LinkKind.TOPIC,
    Screen.SOURCE: LinkKind.SOURCE,
    Screen.COMPARE: LinkKind.COMPARE,
    Screen.MAP: LinkKind.MAP,
    Screen.SEARCH: LinkKind.SEARCH,
}
_MOST_OF_A_NAME = 50  # characters on a button


@runtime_checkable
class PointsAtRecord(Protocol):
    """A list in which one record at a time is the current one."""

    @property
    def current_record(self) -> RecordRef | None:
        """The record that keys act on."""


class Links(QObject):
    """Follows and copies links in one window.

    What a link names is looked up before going there, so that Back never leads to what is not there.
    """

    def __init__(self, window: MainWindow, reading: Reading, service: CatalogService) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._service = service
        reading.location_changed.connect(self._on_location_changed)

    def follow(self, text: str) -> None:
        """Show what a link leads to, or say what is wrong with it."""
        try:
            link = Link.parse(text)
        except LinkError as error:
            self._say(error, error.nearest)
        else:
            self._follow(link)

    def go_to(self, address: Address) -> None:
        """Open the page on which a record stands, and show it there."""
        match address.kind:
            case RecordKind.PERSON:
                self._reading.go(Location(Screen.OFFICIAL, address.id))
            case RecordKind.SOURCE:
                self._reading.go(Location(Screen.SOURCE, address.id))
            case RecordKind.PLACE:
                self._reading.go_to_place(address.id)
            case _:
                self._reading.go_to_place(address.place_id, RecordRef(address.kind, address.id))

    def copy(self) -> None:
        """Put a link on the clipboard: to the current record of the list with the keyboard, else to the page."""
        focused: object = QApplication.focusWidget()
        record = focused.current_record if isinstance(focused, PointsAtRecord) else None
        if record is not None:
            self.copy_record(record)
        else:
            self.copy_page()

    def copy_record(self, record: RecordRef) -> None:
        """Put a link to a record on the clipboard."""
        self._put(Link(_LINKS_TO_RECORDS[record.kind], record.id, self._day))

    def copy_page(self) -> None:
        """Put a link to the page that is shown on the clipboard."""
        location = self._reading.history.current
        if location is None or location.screen not in _LINKS_TO:
            self._window.say("This page has no link. Open a place, an official or a search first.")
        else:
            self._put(Link(_LINKS_TO[location.screen], location.value.strip(), self._day))

    @property
    def _day(self) -> date | None:
        """What a link says of the day: nothing while it is today."""
        return self._reading.date if self._reading.date != self._reading.today else None

    def _put(self, link: Link) -> None:
        text = link.to_text()
        QGuiApplication.clipboard().setText(text)
        self._window.say(f"Copied {text}")

    def _on_location_changed(self) -> None:
        """What is still looked up must not lead away from a page that was wanted after it."""
        self._service.forget_addresses()

    def _follow(self, link: Link) -> None:
        match link.kind:
            case LinkKind.SEARCH:
                self._obey_date(link)
                self._reading.search(link.value)
            case LinkKind.MAP:
                self._go(link, Location(Screen.MAP))
            case LinkKind.TOPIC:
                self._follow_topic(link)
            case LinkKind.COMPARE:
                ids = link.value.split("+")
                self._service.places(
                    ids,
                    lambda _: self._go(link, Location(Screen.COMPARE, link.value)),
                    lambda error: self._on_unknown(error, link),
                )
            case _:
                self._service.address(
                    _RECORDS[link.kind],
                    link.value,
                    lambda address: self._go_on_day(link, address),
                    lambda error: self._on_unknown(error, link),
                )

    def _follow_topic(self, link: Link) -> None:
        labels = {topic.value: topic.label for topic in Topic}
        if link.value in labels:
            self._go(link, Location(Screen.TOPIC, link.value))
            return
        near = nearest_ids(link.value, labels)
        advice = f"Did you mean {labels[near[0]]}?" if near else f"There are {', '.join(labels)}."
        error = LinkError(f"There is no topic “{link.value}”.", advice)
        self._say(error, Link(LinkKind.TOPIC, near[0], link.as_of) if near else None, labels[near[0]] if near else "")

    def _go(self, link: Link, location: Location) -> None:
        self._reading.go(location)
        self._obey_date(link)  # now, so that the page before is not shown on that day first

    def _go_on_day(self, link: Link, address: Address) -> None:
        self.go_to(address)
        self._obey_date(link)

    def _obey_date(self, link: Link) -> None:
        self._reading.set_date(link.as_of or self._reading.today)

    def _on_unknown(self, error: KnownError, link: Link) -> None:
        """Say that a link leads nowhere, with a way to the nearest that there is."""
        nearest: Address | None = getattr(error, "nearest", None)
        if nearest is None:
            self._say(error, None)
            return
        asked: str = getattr(error, "asked", "")
        ids = [nearest.id if each == asked else each for each in link.value.split("+")]
        value = "+".join(ids) if link.kind is LinkKind.COMPARE else nearest.id
        self._say(error, Link(link.kind, value, link.as_of), nearest.name)

    def _say(self, error: KnownError, nearest: Link | None, name: str = "") -> None:
        """Say what is wrong, with a way to the link that was probably meant; `name` is what that leads to."""
        if nearest is None:
            self._window.show_notice(error)
            return
        lead = "Compare with" if nearest.kind is LinkKind.COMPARE and name else "Open"
        words = f"{lead} {shorten(name, _MOST_OF_A_NAME, placeholder='…') or 'what it may mean'}"
        self._window.notice.show_notice(str(error), WayOn(words, lambda: self._follow(nearest)))
