"""Reads the pages of one screen: asks for what the location names, and shows it for the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.history import Location, Screen
    from desktop_app.ui.reading import Reading

PageT = TypeVar("PageT")
SummaryT = TypeVar("SummaryT")


class PageReader(QObject, Generic[PageT, SummaryT]):
    """Turns answers of the catalog into summaries on the day that is read, as long as their page is the one wanted.

    `ask` puts the question, `summarize` is quick enough to be done while a date is dragged, `show` is told besides
    whether the page is another one than before.
    """

    def __init__(
        self,
        screen: Screen,
        ask: Callable[[str, Callable[[PageT], None], Callable[[KnownError], None]], None],
        summarize: Callable[[PageT, date], SummaryT],
        show: Callable[[SummaryT, bool], None],
        reading: Reading,
    ) -> None:
        super().__init__(reading)
        self._screen = screen
        self._ask = ask
        self._summarize = summarize
        self._show = show
        self._reading = reading
        self._page: PageT | None = None
        reading.location_changed.connect(self._on_location_changed)
        reading.date_changed.connect(self._on_date_changed)
        reading.stayed.connect(self._on_stayed)

    @property
    def _is_wanted(self) -> bool:
        current = self._reading.history.current
        return current is not None and current.screen is self._screen

    def _on_location_changed(self, location: Location) -> None:
        if location.screen is not self._screen:
            return

        def answered(page: PageT) -> None:
            if self._reading.history.current == location:
                self._page = page
                self._show(self._summarize(page, self._reading.date), True)
                self._reading.arrive(location)

        self._ask(location.value, answered, lambda error: self._reading.fail(location, error))

    def _on_date_changed(self, day: date) -> None:
        if self._page is not None and self._is_wanted and self._reading.history.is_shown:
            self._show(self._summarize(self._page, day), False)

    def _on_stayed(self, location: Location) -> None:
        if self._page is not None and location.screen is self._screen:
            self._show(self._summarize(self._page, self._reading.date), True)
