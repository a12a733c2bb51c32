"""Where the reader has been, kept over a restart: the next start shows the last page, and Back leads the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.kept import KeptHistory, KeptVisit
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.vocabulary import RecordKind, Topic
from desktop_app.publish.comparison import read_ids
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.told_page import ToldPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.library_service import LibraryService
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.reading import Reading

    OnChecked = Callable[[frozenset[Location]], None]

_KEPT_AFTER_MS = 2000  # of reading one page; what is only passed through is kept with the next
_MOST_NAMED = 3
_RECORDS = {
    Screen.PLACE: RecordKind.PLACE,
    Screen.OFFICIAL: RecordKind.PERSON,
    Screen.SOURCE: RecordKind.SOURCE,
    Screen.COMPARE: RecordKind.PLACE,
}


class Returning(QObject):
    """Begins with what was kept, checks it against the edition that is open, and keeps it anew.

    A page that the edition does not have is stepped over and said, and stays in what is kept: another edition may have
    it. While the file cannot be read, nothing is written into it.
    """

    begun = Signal()  # the first page is asked for

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        service: CatalogService,
        library: LibraryService,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._service = service
        self._library = library
        self._preferences = preferences
        self._titles: dict[Location, str] = {}
        self._has_asked = False
        self._has_begun = False
        self._can_keep = False
        self._record = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_KEPT_AFTER_MS)
        self._soon.timeout.connect(self._keep)
        reading.catalog_opened.connect(self._on_catalog_opened)
        reading.arrived.connect(self._on_arrived)

    @property
    def has_begun(self) -> bool:
        """Whether the first page is asked for."""
        return self._has_begun

    def at_end(self) -> KeptHistory | None:
        """What is to be kept as the window closes; None if the file is to be left as it is."""
        self._soon.stop()
        if not self._can_keep:
            return None
        return self._kept() if self._preferences.keep_history else KeptHistory()

    def _on_catalog_opened(self) -> None:
        if self._has_begun:
            self._check(self._show_again)
        elif not self._has_asked:
            self._has_asked = True
            self._library.history(self._on_history, self._on_no_history)

    def _on_history(self, kept: KeptHistory) -> None:
        self._can_keep = True
        if not self._preferences.keep_history:
            kept = KeptHistory()
        known = [(visit, Location(Screen(visit.screen), visit.value)) for visit in kept.visits if _is_known(visit)]
        self._titles.update({location: visit.title for visit, location in known})
        is_whole = len(known) == len(kept.visits)
        meanwhile = self._restore([location for _, location in known], kept.position if is_whole else -1)
        self._check(lambda gone: self._begin(gone, kept, is_elsewhere=meanwhile))

    def _restore(self, visited: Sequence[Location], position: int) -> bool:
        """Put pages before those of this start, which is quick but may have been used meanwhile; whether it has."""
        history = self._reading.history
        meanwhile, is_shown = history.visited, history.is_shown
        history.restore(visited, position)
        for location in meanwhile:
            history.visit(location)
        if is_shown:
            history.arrive()
        return bool(meanwhile)

    def _on_no_history(self, error: KnownError) -> None:
        self._window.show_notice(error)
        self._begin(frozenset(), KeptHistory())

    def _check(self, on_done: OnChecked) -> None:
        """Find out which of the pages the edition does not have."""
        visited = frozenset(self._reading.history.visited)

        def answered(missing: frozenset[RecordRef]) -> None:
            gone = frozenset(location for location in visited if _needs(location) & missing or _is_no_topic(location))
            self._reading.history.set_missing(gone)
            self._reading.history_changed.emit()
            on_done(gone)

        def failed(error: KnownError) -> None:
            self._window.show_notice(error)
            on_done(frozenset())

        self._service.missing(frozenset[RecordRef]().union(*map(_needs, visited)), answered, failed)

    def _begin(self, gone: frozenset[Location], kept: KeptHistory, *, is_elsewhere: bool = False) -> None:
        self._has_begun = True
        if is_elsewhere:
            self._say_gone(gone)
        elif self._preferences.start_at == "last" and self._reading.history.current is not None:
            self._reading.set_date(kept.as_of or self._reading.today)
            self._record = kept.record
            self._show_again(gone)
        else:
            self._say_gone(gone)
            self._reading.show_start()
        self.begun.emit()

    def _show_again(self, gone: frozenset[Location]) -> None:
        """Show the current page, or the nearest that there is."""
        reading, current = self._reading, self._reading.history.current
        self._say_gone(gone)
        if current not in gone:
            reading.show_again()
            return
        self._record = ""
        if reading.history.can_go_back:
            reading.back()
        else:
            reading.show_start()

    def _say_gone(self, gone: Iterable[Location]) -> None:
        names = sorted(f"“{self._titles.get(location) or location.value}”" for location in gone)
        if names:
            more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
            these = f"{', '.join(names[:_MOST_NAMED])}{more}"
            self._window.show_notice(f"Not in this edition, so left out of Back and Forward: {these}.")

    def _on_arrived(self, location: Location) -> None:
        self._titles[location] = self._title(location)
        record, self._record = self._record, ""
        if record:
            self._reach(record)
        self._soon.start()

    def _title(self, location: Location) -> str:
        match location.screen:
            case Screen.SEARCH:
                return location.value.strip()
            case Screen.START:
                return "Start page"
            case _:
                return self._window.windowTitle().removesuffix(" · Jurisdex")

    def _reach(self, record: str) -> None:
        kind, _, record_id = record.partition(":")
        page = self._window.page
        if isinstance(page, ToldPage) and kind in set(RecordKind):
            page.timeline.select_record(RecordKind(kind), record_id)

    def _kept(self) -> KeptHistory:
        history, reading, page = self._reading.history, self._reading, self._window.page
        visits = tuple(KeptVisit(each.screen, each.value, self._titles.get(each, "")) for each in history.visited)
        is_told = isinstance(page, ToldPage) and page.isVisible()
        record = page.timeline.current_record if isinstance(page, ToldPage) and is_told else None
        return KeptHistory(
            visits,
            history.position,
            reading.date if reading.date != reading.today else None,
            f"{record.kind}:{record.id}" if record else "",
        )

    def _keep(self) -> None:
        if self._can_keep and self._preferences.keep_history:
            self._library.keep_history(self._kept(), self._window.show_notice)


def _is_known(visit: KeptVisit) -> bool:
    """Whether this version has such a page."""
    return visit.screen in set(Screen)


def _needs(location: Location) -> frozenset[RecordRef]:
    """The records without which a page cannot be shown."""
    kind = _RECORDS.get(location.screen)
    ids = read_ids(location.value) if location.screen is Screen.COMPARE else (location.value,)
    return frozenset(RecordRef(kind, each) for each in ids) if kind else frozenset()


def _is_no_topic(location: Location) -> bool:
    return location.screen is Screen.TOPIC and location.value not in set(Topic)
