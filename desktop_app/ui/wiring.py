"""Who hears whom: what the reader does in a part of the window reaches the reading, and its answers reach the parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.rules import confirmed_since_start
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.search.saving import ResultsSaving
from desktop_app.ui.timeline.table_wiring import connect_table

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.catalog.pages import Outline
    from desktop_app.domain.errors import KnownError
    from desktop_app.domain.results import SearchHit
    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.page.split_page import SplitPage
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.theme.theme import Theme

_SUBJECTS = frozenset({Screen.OFFICIAL, Screen.TOPIC, Screen.SOURCE})
_SHOWN_WHEN_READ = _SUBJECTS | {Screen.PLACE, Screen.COMPARE, Screen.MAP, Screen.BOOKMARKS}
_PAGES_OF_HITS = {RecordKind.PERSON: Screen.OFFICIAL, RecordKind.SOURCE: Screen.SOURCE}


class Wiring(QObject):
    """Connects one window with one reading."""

    print_requested = Signal(object)  # the PlaceSummary to print

    def __init__(self, window: MainWindow, reading: Reading, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._outline: Outline | None = None
        self._connect_actions(theme)
        self._connect_reading()
        self._connect_places()
        self._connect_search()
        connect_table(window, window.place_view.timeline)
        window.toolbar.as_of.set_date(reading.date, today=reading.today)
        window.toolbar.as_of.date_chosen.connect(reading.set_date)
        self._show_history()

    def _connect_actions(self, theme: Theme) -> None:
        window, reading = self._window, self._reading
        act, as_of = window.actions_by_name, window.toolbar.as_of
        act.print_summary.triggered.connect(self._on_print)
        act.quit.triggered.connect(window.close)
        act.copy_citation.triggered.connect(self._on_copy_citation)
        act.toggle_list.toggled.connect(window.toggle_list)
        act.toggle_strip.toggled.connect(window.set_strip_wanted)
        act.zoom_in.triggered.connect(theme.zoom_in)
        act.zoom_out.triggered.connect(theme.zoom_out)
        act.zoom_reset.triggered.connect(lambda: theme.set_zoom(1.0))
        for scheme, action in act.schemes.items():
            action.triggered.connect(lambda _checked=False, scheme=scheme: theme.set_scheme(scheme))
        act.full_screen.triggered.connect(self._on_full_screen)
        act.back.triggered.connect(reading.back)
        act.forward.triggered.connect(reading.forward)
        act.search.triggered.connect(window.toolbar.search_field.focus_search)
        act.filter_places.triggered.connect(self._on_filter_places)
        act.go_to_list.triggered.connect(self._on_go_to_list)
        act.go_to_facts.triggered.connect(self._on_go_to_facts)
        act.go_to_timeline.triggered.connect(self._on_go_to_timeline)
        act.choose_date.triggered.connect(as_of.open_chooser)
        act.previous_change.triggered.connect(as_of.step_back)
        act.next_change.triggered.connect(as_of.step_forward)
        act.today.triggered.connect(lambda: reading.set_date(reading.today))

    def _connect_reading(self) -> None:
        reading = self._reading
        reading.catalog_opened.connect(self._on_catalog_opened)
        reading.catalog_failed.connect(self._on_catalog_failed)
        reading.location_changed.connect(self._on_location_changed)
        reading.stayed.connect(self._on_location_changed)
        reading.history_changed.connect(self._show_history)
        reading.date_changed.connect(self._on_date_changed)
        reading.rewritten.connect(self._on_rewritten)
        reading.failed.connect(self._window.show_notice)

    def _connect_places(self) -> None:
        window, reading = self._window, self._reading
        reading.places_listed.connect(window.places.set_places)
        reading.place_shown.connect(self._on_place_shown)
        reading.hit_reached.connect(window.place_view.reach)
        window.places.place_selected.connect(reading.go_to_place)
        connect_page(window.place_view, window, reading)
        window.start_page.place_requested.connect(reading.go_to_place)
        window.start_page.details_copied.connect(self._copy)

    def _connect_search(self) -> None:
        window, reading = self._window, self._reading
        field, results = window.toolbar.search_field, window.results
        field.query_changed.connect(reading.search)
        field.query_submitted.connect(self._on_query_submitted)
        field.results_requested.connect(results.take_focus)
        field.left.connect(self._on_search_left)
        window.start_page.search_requested.connect(reading.search)
        reading.places_listed.connect(results.set_places)
        searching = reading.searching
        searching.results_found.connect(results.show_results)
        searching.facets_found.connect(results.show_facets)
        searching.relaxed_found.connect(results.show_relaxed)
        results.order_chosen.connect(searching.sort_by)
        saving = ResultsSaving(searching, window)
        results.export_requested.connect(lambda kind: saving.save(kind, field.text()))
        saving.saved.connect(window.say)
        saving.failed.connect(window.show_notice)
        reading.preview_ready.connect(results.show_preview)
        results.opened.connect(self._on_hit_opened)
        results.preview_requested.connect(reading.preview)
        results.query_requested.connect(reading.search)
        results.more_requested.connect(lambda _kind: searching.find_all())
        results.citation_requested.connect(window.copying.copy)

    def _on_catalog_opened(self, outline: Outline) -> None:
        self._outline = outline
        self._window.set_edition(_edition_words(outline))
        self._window.start_page.show_first_run(outline)

    def _on_catalog_failed(self, error: KnownError) -> None:
        self._window.start_page.show_damaged(error)
        self._window.show_screen(Screen.START)

    def _on_location_changed(self, location: Location) -> None:
        self._show_history()
        field = self._window.toolbar.search_field
        if location.screen is Screen.SEARCH:
            field.set_query(location.value)
            self._window.setWindowTitle(f"Search: {location.value.strip()} · Jurisdex")
        else:
            field.forget_query()
        if location.screen is Screen.START:
            self._window.setWindowTitle("Jurisdex")
        if location.screen not in _SHOWN_WHEN_READ:
            self._window.show_screen(location.screen)

    def _on_place_shown(self, summary: PlaceSummary) -> None:
        window, place = self._window, summary.page.place
        window.place_view.show_summary(summary)
        window.places.select(place.id)
        current = self._reading.history.current
        if current is not None and current.screen is Screen.PLACE:
            window.toolbar.as_of.set_change_days(summary.change_days)
            window.setWindowTitle(f"{place.name} · Jurisdex")
            window.show_screen(Screen.PLACE)

    def _on_rewritten(self) -> None:
        if self._outline is not None:
            self._window.set_edition(_edition_words(self._outline))

    def _on_date_changed(self, day: date) -> None:
        self._window.toolbar.as_of.set_date(day, today=self._reading.today)

    def _on_hit_opened(self, hit: SearchHit) -> None:
        screen = _PAGES_OF_HITS.get(hit.kind)
        if screen is not None:
            self._reading.go(Location(screen, hit.id))
        elif hit.place_ids:
            self._reading.go_to_place(hit.place_ids[0], hit)
        else:
            self._window.say("No place in this edition names this record.")

    def _on_query_submitted(self, text: str) -> None:
        self._reading.search(text)
        self._window.results.take_focus()

    def _on_search_left(self) -> None:
        current = self._reading.history.current
        if current is not None and current.screen is Screen.SEARCH:
            self._window.results.take_focus()
        else:
            self._window.page.show_timeline()

    def _on_copy_citation(self) -> None:
        self._window.page.copy_with_citation()

    def _on_go_to_facts(self) -> None:
        self._window.show_list_alone(False)
        self._window.page.show_facts()

    def _on_go_to_timeline(self) -> None:
        self._window.show_list_alone(False)
        self._window.page.show_timeline()

    def _on_filter_places(self) -> None:
        self._window.show_list()
        self._window.places.focus_filter()

    def _on_go_to_list(self) -> None:
        self._window.show_list()
        self._window.places.focus_list()

    def _on_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _on_print(self) -> None:
        summary = self._window.place_view.summary
        current = self._reading.history.current
        if current is not None and current.screen in (Screen.COMPARE, Screen.SEARCH):
            return  # comparisons and results have pages of their own
        if current is not None and current.screen in _SUBJECTS | {Screen.MAP, Screen.BOOKMARKS}:
            self._window.say("Summaries to print are of places. Open a place that is named here.")
        elif summary is not None:
            self.print_requested.emit(summary)
        else:
            self._window.say("Open a place first; then its summary can be printed.")

    def _show_history(self) -> None:
        self._window.actions_by_name.back.setEnabled(self._reading.history.can_go_back)
        self._window.actions_by_name.forward.setEnabled(self._reading.history.can_go_forward)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.say("Copied.")


def connect_page(page: SplitPage, window: MainWindow, reading: Reading) -> None:
    """Let a page lead to others, and say what was done on it."""
    page.place_requested.connect(reading.go_to_place)
    page.record_requested.connect(reading.go_to_place)
    page.page_requested.connect(reading.go)
    page.link_requested.connect(window.link_requested)
    page.citation_requested.connect(window.copying.copy)
    page.notice_requested.connect(window.say)


def _edition_words(outline: Outline) -> str:
    """The edition, and how recent its newest confirmation of a rule is: the date of the edition alone says too much."""
    confirmations = [
        confirmed.sort_key
        for place in outline.places
        for policy in place.policies
        if (confirmed := confirmed_since_start(policy))
    ]
    text = f"Edition {outline.edition.name} of {outline.edition.date.display}"
    if not confirmations:
        return text
    year, month, day = max(confirmations)
    return f"{text}, newest confirmation of a rule {PartialDate(year, month or None, day or None).display}"
