"""Find in page in the main window: the bar below the page, its keys, and the words of a search in what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.finding import Wanted
from desktop_app.domain.search.lit_words import lit_words
from desktop_app.ui.finding.page_finder import PageFinder
from desktop_app.ui.finding.part import FilteredPage, FindablePage
from desktop_app.ui.history import Location, Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.results import SearchHit
    from desktop_app.ui.finding.find_bar import FindBar
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class FindInWindow(QObject):
    """What is lit on a page is one thing: what the bar looks for, else the words of the search that led to it."""

    def __init__(self, window: MainWindow, reading: Reading, theme: Theme, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._theme = theme
        self._icons = icons
        self._bar: FindBar | None = None
        self._shown: object = None  # a QWidget
        self._searched: tuple[Location, Wanted | None] | None = None  # the words, and the page that they led to
        self.finder = PageFinder(theme, self)
        act = window.actions_by_name
        act.find.triggered.connect(self.open)
        act.next_hit.triggered.connect(lambda: self.step(1))
        act.previous_hit.triggered.connect(lambda: self.step(-1))
        window.screen_shown.connect(self._on_screen_shown)
        window.results.opened.connect(self._on_hit_opened)  # its page is asked for already
        reading.location_changed.connect(self._light)

    @property
    def bar(self) -> FindBar:
        """The bar, made when it is first wanted."""
        if self._bar is None:
            from desktop_app.ui.finding.find_bar import FindBar

            self._bar = FindBar(self._theme, self._icons)
            self._window.add_bar(self._bar)
            self._bar.text_changed.connect(lambda text: self.finder.find(Wanted.typed(text), goes_there=True))
            self._bar.step_requested.connect(self.finder.step)
            self._bar.closed.connect(self._on_closed)
            self.finder.said.connect(self._on_said)
        return self._bar

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return self._bar is not None and not self._bar.isHidden()

    def open(self) -> None:
        """Ask for the words to be found, in the bar or where the page shown has a field for it itself."""
        current = self._reading.history.current
        if current is None or current.screen in (Screen.SEARCH, Screen.START):
            self._window.toolbar.search_field.focus_search()
            return
        if isinstance(self._shown, FilteredPage):
            self._shown.focus_filter()
            return
        self.bar.open()
        self._light()

    def step(self, by: int) -> None:
        """Go to the next hit or the one before: of the bar if it is open, else of the search; else ask for words."""
        if self.is_open and self.bar.field.text():
            self.finder.step(by)
        elif not self._step_results(by):
            self.open()

    def _step_results(self, by: int) -> bool:
        """Go from result to result, from the page of one straight to the page of the next; false without a search."""
        results, current = self._window.results, self._reading.history.current
        is_at_results = current is None or current.screen is Screen.SEARCH
        if results.current_hit is None and not is_at_results:
            return False
        step = results.select_next if by > 0 else results.select_previous
        step()
        if not is_at_results:
            results.open_current()
        return True

    def _light(self) -> None:
        """Light what is to be lit on the page that is shown now."""
        if self.is_open:
            self.finder.find(Wanted.typed(self.bar.field.text()))
            return
        where, wanted = self._searched or (None, None)
        self.finder.find(wanted if where == self._reading.history.current else None)

    def _on_screen_shown(self, page: QWidget) -> None:
        self._shown = page
        self.finder.set_page(page if isinstance(page, FindablePage) else None)

    def _on_hit_opened(self, hit: SearchHit) -> None:
        results, current = self._window.results.results, self._reading.history.current
        if results is not None and current is not None and current.screen is not Screen.SEARCH:
            self._searched = (current, Wanted.words(lit_words(results, hit)))
            self._light()

    def _on_closed(self) -> None:
        self._searched = None
        self.finder.find(None)

    def _on_said(self, words: str, is_wrong: bool) -> None:
        if self.is_open:
            self.bar.say(words, is_wrong=is_wrong)
            self.bar.set_can_step(self.finder.total > 0)
