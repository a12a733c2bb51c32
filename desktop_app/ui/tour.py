"""The tour: the program does its main job by itself and shows that it can, with pictures, a PDF and a report.

It drives the real window with the real data, keeps away from the user's own files, and checks what it sees.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.domain.dates import DateStyle
from desktop_app.domain.errors import KnownError
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.paths import user_folders
from desktop_app.ui.app import Places, Session, make_application
from desktop_app.ui.guide import SETTLING_MS, type_into
from desktop_app.ui.help.parts import HelpPart
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.map.switch import PLACES, TILES
from desktop_app.ui.printing.pages_dialog import PagesDialog
from desktop_app.ui.theme.theme import Contrast, Scheme
from desktop_app.ui.tour_states import StateSteps

if TYPE_CHECKING:
    from desktop_app.ui.guide import Step, TourReport

_FOUNDING_FACTS = 27  # that rest on the story of November 10, 2016
_STATES = 51  # with the District of Columbia


def run(places: Places, folder: Path) -> TourReport:
    """Take the tour and write everything into a folder; KnownError if that cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / "tour.json"
        probe.write_text("{}\n", encoding="utf-8")
    except OSError as error:
        raise KnownError(f"{folder} cannot be written to ({error.strerror}).", "Name another folder.") from error
    app = make_application()
    with TemporaryDirectory(prefix="jurisdex-tour-") as profile:
        session = Session(app, replace(places, user=user_folders(Path(profile))))
        session.furnish()
        session.theme.set_scheme(Scheme.LIGHT)
        tour = _Tour(session, folder)
        try:
            tour.take()
        finally:
            session.window.close()
            session.window.deleteLater()
    value = {
        "version": __version__,
        "complete": tour.report.is_complete,
        "steps": [asdict(s) for s in tour.report.steps],
    }
    probe.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return tour.report


class _Tour(StateSteps):
    def take(self) -> None:
        """All steps in order; after a fault the rest is still tried, as long as the data could be opened."""
        if not self._step("open the window and read the data", self._open):
            return
        for name, action in (
            ("open New York City", self._new_york),
            ("see it as of the day of the founding story", self._as_of_the_story),
            ("open King County, light, dark and in high contrast", self._king_county),
            ("read the timeline of Chicago as a table, as of 2013", self._table),
            ("open Wake County, where state law points the other way, at 1280 x 800", self._wake_county),
            ("open a place without a rule on record", self._place_without_rule),
            ("open an official, a topic and a source", self._subjects),
            ("look for quotes in years that have none", self._empty_range),
            ("compare two places on a day", self._compare),
            ("show the states as a map, light and dark", self._map),
            ("show counties and cities where they lie, light and dark", self._places_on_map),
            ("search, and open what was found", self._search),
            ("find words in a page", self._find_in_page),
            ("find nothing, and say so", self._search_in_vain),
            ("enlarge everything to 200 %", self._enlarge),
            ("work in a window 800 pixels wide", self._narrow),
            ("bookmark a place and a quote, with a note, light and dark", self._bookmarks),
            ("preview the summary and write it as a PDF", self._print),
            ("print the results of a search", self._print_results),
            ("open the settings, all keys and the help", self._around),
            ("go to a place by a few letters", self._palette),
            ("follow a link that leads nowhere, and go on to the nearest", self._link),
            ("wait for what takes long, and be told so", self._loading),
            ("be told of an old edition", self._old_edition),
            ("open a damaged data file, and go back to the edition before", self._damaged),
        ):
            self._step(name, action)

    def _open(self, step: Step) -> None:
        window = self._window
        window.resize(1440, 900)
        self._wait(self._reading.places_listed, window.show)
        self._picture(step, "01-start")

    def _new_york(self, step: Step) -> None:
        summary = self._go_to("us-ny-new-york")
        self._check(summary.rule is not None, "New York City has no rule in force today")
        self._check(bool(summary.page.quotes), "New York City has no quotes")
        self._picture(step, "02-new-york-city")

    def _as_of_the_story(self, step: Step) -> None:
        day = date(2016, 11, 10)
        self._wait(self._reading.place_shown, lambda: self._reading.set_date(day))
        summary = self._summary()
        said = [quote.text for quote in summary.page.quotes]
        self._check(summary.on == day, "the page does not obey the date")
        self._check("We are not going to tear families apart." in said, "a quote of the founding story is missing")
        self._picture(step, "03-new-york-city-as-of-2016-11-10")
        self._wait(self._reading.place_shown, lambda: self._reading.set_date(self._reading.today))

    def _king_county(self, step: Step) -> None:
        self._go_to("us-wa-king-county")
        self._picture(step, "04-king-county-light")
        self._session.theme.set_scheme(Scheme.DARK)
        self._picture(step, "05-king-county-dark")
        self._session.theme.set_scheme(Scheme.LIGHT)
        self._session.theme.set_contrast(Contrast.HIGH)
        self._picture(step, "28-king-county-high-contrast")
        self._session.theme.set_contrast(Contrast.SYSTEM)

    def _table(self, step: Step) -> None:
        action = self._window.actions_by_name.toggle_table
        summary = self._go_to("us-il-chicago")
        self._wait(self._reading.place_shown, lambda: self._reading.set_date(date(2013, 3, 1)))
        action.trigger()
        rows = self._window.place_view.timeline.table.rows
        self._check(len(rows) == len(summary.items), "the table has not the cards of the timeline")
        self._picture(step, "26-table-as-of-2013-03-01")
        action.trigger()
        self._wait(self._reading.place_shown, lambda: self._reading.set_date(self._reading.today))

    def _wake_county(self, step: Step) -> None:
        self._window.resize(1280, 800)
        summary = self._go_to("us-nc-wake-county")
        self._check(summary.overruling is not None, "North Carolina law does not show")
        self._picture(step, "06-wake-county-1280x800")
        self._window.resize(1440, 900)

    def _subjects(self, step: Step) -> None:
        for screen, value, name in (
            (Screen.OFFICIAL, "greg-abbott", "20-official"),
            (Screen.TOPIC, "detainer", "21-topic"),
            (Screen.SOURCE, "reuters-2016-11-10-ny-la", "22-source"),
        ):
            go = partial(self._reading.go, Location(screen, value))
            shown = self._wait(self._session.subjects.page_shown, go)
            self._check(getattr(shown, "key", "") == value, f"the page of {value} does not show")
            self._picture(step, name)
        official = self._session.subjects.official.summary
        assert official is not None
        laws = [law for quote in official.page.quotes for law in official.law_when_said(quote)]
        self._check(len(laws) >= len(official.page.quotes), "a quote has no law of its day")
        source = self._session.subjects.source.summary
        assert source is not None
        self._check(source.fact_count >= _FOUNDING_FACTS, "facts are missing from the founding source")

    def _compare(self, step: Step) -> None:
        comparisons, day = self._session.comparisons, date(2017, 10, 1)
        ids = ("us-il-cook-county", "us-tx-travis-county")
        self._wait(comparisons.shown, lambda: comparisons.go(ids))
        self._wait(comparisons.shown, lambda: self._reading.set_date(day))
        comparison = comparisons.page.comparison
        self._check(comparison is not None and comparison.ids == ids, "the two places are not compared")
        self._check(comparison is not None and comparison.on == day, "the comparison does not obey the date")
        self._picture(step, "23-compare")
        self._reading.set_date(self._reading.today)

    def _map(self, step: Step) -> None:
        states = self._session.map
        self._wait(self._reading.location_changed, states.go)
        states.page.choose("us-tx")
        self._check(len(states.page.grid.tiles) == _STATES, "a state is missing from the map")
        self._check(states.page.card.state is not None, "the state that was chosen does not show")
        self._picture(step, "24-map-light")
        self._session.theme.set_scheme(Scheme.DARK)
        self._picture(step, "25-map-dark")
        self._session.theme.set_scheme(Scheme.LIGHT)

    def _places_on_map(self, step: Step) -> None:
        page = self._session.map.page
        page.views.chosen.emit(PLACES)
        page.choose("us-wa-king-county")
        page.take_focus()
        drawn = page.places.map.model().rowCount() + len(page.places.links)
        self._check(drawn == sum(row.count for row in page.legend.rows.values()) + 1, "a place is missing from the map")
        self._check(page.places.map.chosen_id == "us-wa-king-county", "the place that was chosen is not drawn")
        self._picture(step, "31-places-light")
        page.places.map.zoom_to_state("NY")
        page.choose("us-ny-new-york")
        self._session.theme.set_scheme(Scheme.DARK)
        self._picture(step, "32-places-of-new-york-dark")
        self._session.theme.set_scheme(Scheme.LIGHT)
        page.places.map.show_all()
        page.views.chosen.emit(TILES)

    def _search(self, step: Step) -> None:
        field = self._window.toolbar.search_field
        field.setFocus()
        self._results(lambda: type_into(field, "sincere hope"))
        self._wait(self._reading.preview_ready, self._window.results.take_focus)
        self._picture(step, "08-search")
        hit = self._window.results.current_hit
        self._check(hit is not None and hit.id == "llanos-2016-11-10-sincere-hope", "the quote is not found first")
        self._wait(self._reading.hit_reached, lambda: self._window.results.opened.emit(hit))
        self._picture(step, "09-search-hit-opened")

    def _find_in_page(self, step: Step) -> None:
        self._go_to("us-ny-new-york")
        self._window.actions_by_name.find.trigger()
        finding = self._session.shell.finding
        type_into(finding.bar.field, "tear families")
        self._rest(SETTLING_MS)  # rows that are still being made are looked through later
        self._check(finding.finder.total == 1, "the words of a quote are not found on its page")
        self._picture(step, "27-find-in-page")
        finding.bar.close_bar()

    def _enlarge(self, step: Step) -> None:
        self._go_to("us-wa-king-county")
        self._session.theme.set_zoom(2.0)
        self._picture(step, "11-zoom-200")
        self._session.theme.set_zoom(1.0)

    def _narrow(self, step: Step) -> None:
        self._window.resize(800, 900)
        self._picture(step, "12-narrow-800")
        self._window.place_view.show_facts()
        self._picture(step, "13-narrow-800-the-rule")
        self._window.resize(1440, 900)

    def _bookmarks(self, step: Step) -> None:
        bookmarks = self._session.bookmarks
        self._go_to("us-ca-los-angeles")
        self._wait(bookmarks.kept.said, self._window.actions_by_name.bookmark_page.trigger)
        self._window.place_view.timeline.select_record(RecordKind.QUOTE, "llanos-2016-11-10-sincere-hope")
        self._wait(bookmarks.kept.said, self._window.actions_by_name.bookmark_quote.trigger)
        self._picture(step, "33-bookmarked")
        self._wait(self._reading.arrived, bookmarks.go)
        page = bookmarks.page
        note = "Ask the mayor’s office whether she still speaks for it."
        page.details.note.setPlainText(note)
        page.details.flush()
        self._picture(step, "34-bookmarks-light")
        self._check(len(bookmarks.kept.all) == len(page.list.rows), "a bookmark is not listed")
        self._check(bookmarks.kept.all[0].note == note, "the note is not kept")
        self._session.theme.set_scheme(Scheme.DARK)
        self._picture(step, "35-bookmarks-dark")
        self._session.theme.set_scheme(Scheme.LIGHT)

    def _print(self, step: Step) -> None:
        from desktop_app.ui.printing.dialog import PrintDialog

        self._go_to("us-ny-new-york")
        self._window.actions_by_name.print_summary.trigger()
        dialog = self._window.findChild(PrintDialog)
        self._check(dialog is not None, "the print dialog does not open")
        assert dialog is not None
        self._picture(step, "14-print-preview", dialog)
        target = self.report.folder / "new-york-city.pdf"
        dialog.save_pdf(target)
        dialog.reject()
        self._check(target.is_file() and target.read_bytes().startswith(b"%PDF-"), "no PDF was written")
        step.files.append(target.name)

    def _print_results(self, step: Step) -> None:
        self._results(lambda: type_into(self._window.toolbar.search_field, "warrant in:ny after:2014 "))
        dialog = self._wait(self._session.shell.printing.opened, self._window.actions_by_name.print_summary.trigger)
        assert isinstance(dialog, PagesDialog)
        self._picture(step, "30-print-results", dialog)
        target = self.report.folder / "results.pdf"
        dialog.save_pdf(target)
        dialog.reject()
        self._check(target.is_file() and target.read_bytes().startswith(b"%PDF-"), "no PDF of the results was written")
        step.files.append(target.name)
        self._reading.back()

    def _around(self, step: Step) -> None:
        shell = self._session.shell
        settings = shell.show_settings()
        self._picture(step, "15-settings", settings)
        edition, head = self._window.edition, self._window.place_view.header.accessibleName()
        settings.form.changed.emit("date_style", DateStyle.ISO)
        self._picture(step, "15-dates")
        is_rewritten = self._window.edition != edition and self._window.place_view.header.accessibleName() != head
        settings.form.changed.emit("date_style", DateStyle.ABBREVIATED)
        self._check(is_rewritten, "dates keep their style when another is chosen")
        keys = shell.show_keys()
        self._picture(step, "16-keys", keys)
        self._check(any("Ctrl+L" in row.keys for row in keys.list.rows), "the key of the search is not listed")
        opened = shell.show_help(HelpPart.RULES)
        self._picture(step, "17-help", opened)
        self._check("Honors all" in opened.view.toPlainText(), "the help does not explain the rules")
        for window in (shell.show_settings(), keys, opened):
            window.close()

    def _palette(self, step: Step) -> None:
        palette = self._session.shell.show_palette()
        type_into(palette.field, "king co")
        self._picture(step, "18-go-to", palette)
        self._wait(self._reading.place_shown, palette.list.choose_current)
        self._check(self._summary().page.place.id == "us-wa-king-county", "a few letters lead to another place")
