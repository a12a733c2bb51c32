"""The steps of the tour that show what stands in place of a page: gaps, faults, and what takes long."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from desktop_app.ui.guide import SETTLING_MS, Guide, Step, type_into
from desktop_app.ui.loading import SAID_AFTER_MS
from desktop_app.ui.widgets.empty_state import EmptyState


class StateSteps(Guide):
    """Each of the states, with a picture."""

    def _place_without_rule(self, step: Step) -> None:
        summary = self._go_to("us-tx-houston")
        self._check(summary.rule is None, "Houston has a rule: the gap is not shown as a gap")
        self._picture(step, "07-place-without-rule")

    def _search_in_vain(self, step: Step) -> None:
        field = self._window.toolbar.search_field
        results = self._results(lambda: type_into(field, 'NOT "unbalanced zyzzyva'))
        self._check(results.total == 0, "something was found for a word that no record has")
        self._picture(step, "10-no-results")
        self._wait(self._reading.searching.relaxed_found, lambda: type_into(field, "deport in:tx before:1950 "))
        nothing = self._window.results.findChild(EmptyState)
        offers = [button.label for button in nothing.buttons] if nothing else []
        self._check("Search everything" in offers, "a search is not offered without its filters")
        self._picture(step, "29-no-results-with-filters")
        self._reading.back()

    def _link(self, step: Step) -> None:
        links, notice = self._session.shell.links, self._window.notice
        links.follow("jurisdex:us-ny-newyork?as-of=2016-11-10")
        self._rest(SETTLING_MS)
        self._picture(step, "19-unknown-link")
        self._check("Did you mean us-ny-new-york" in notice.text, "an unknown link is not told with the nearest")
        self._wait(self._reading.place_shown, notice.way_on.click)
        self._check(self._summary().page.place.id == "us-ny-new-york", "the nearest place is not opened")

    def _damaged(self, step: Step) -> None:
        before = self._reading.history.current
        with TemporaryDirectory(prefix="jurisdex-tour-") as folder:
            damaged = Path(folder) / "catalog.sqlite"
            damaged.write_bytes(b"SQLite format 3\0 and no more")
            self._session.editions.open(damaged)
            self._rest(SETTLING_MS)
        self._picture(step, "36-damaged-data")
        back, *_ = self._window.start_page.buttons
        self._check(back.text().startswith("Go back to edition"), "the edition before is not offered")
        self._wait(self._reading.arrived, back.click)
        self._check(self._reading.history.current == before, "the page before is not shown again")

    def _empty_range(self, step: Step) -> None:
        self._go_to("us-wa-king-county")
        timeline = self._window.place_view.timeline
        timeline.set_range(date(1990, 1, 1), date(1991, 12, 31))
        state = timeline.empty.emptiness
        self._check(state is not None and "1990" in state.title, "years without quotes are not told as a gap")
        self._picture(step, "37-empty-range")
        timeline.set_range(None, None)

    def _old_edition(self, step: Step) -> None:
        today, self._reading.today = self._reading.today, date(2028, 1, 30)
        self._wait(self._reading.catalog_opened, self._reading.open)
        self._picture(step, "38-old-edition")
        self._check("months ago" in self._window.notice.text, "an old edition is not told of")
        self._reading.today = today
        self._window.notice.hide()

    def _loading(self, step: Step) -> None:
        gate = Event()
        self._session.runner.submit(gate.wait, lambda _: None, lambda _: None)  # something else is in the way
        self._reading.go_to_place("us-ca")
        self._rest(SAID_AFTER_MS + SETTLING_MS)
        loading = self._session.loading.page
        is_said = loading.isVisible()
        step.files.append(self._grab("39-loading"))
        self._wait(self._reading.place_shown, gate.set)
        self._check(is_said, "what takes long is not said")
        self._check(not loading.isVisible(), "what has come does not show")
