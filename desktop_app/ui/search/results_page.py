"""The page that answers a search: what was understood, what was found, and a quote in full beside it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.vocabulary import RecordKind
from desktop_app.domain.wording import counted
from desktop_app.ui.search.advice import nothing_found
from desktop_app.ui.search.preview import preview_of, preview_of_hit
from desktop_app.ui.search.preview_pane import PreviewPane
from desktop_app.ui.search.results_model import HeadingRow, HitRow, ResultsModel
from desktop_app.ui.search.results_view import ResultsView
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.domain.marked import MarkedText
    from desktop_app.domain.results import SearchHit, SearchResults
    from desktop_app.publish.summary import ListedPlace, PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_PREVIEW_WIDTH = 420
_LARGEST_SHARE = 0.45  # of the page, that the preview takes


class ResultsPage(QWidget):
    """Shows results, follows the reader through them, and asks its owner for the place behind a quote."""

    opened = Signal(object)  # the SearchHit that someone wants to see in its place
    preview_requested = Signal(object)  # a quote's SearchHit; the owner answers with `show_preview`
    copied = Signal(str)  # what has been put on the clipboard
    more_requested = Signal(object)  # RecordKind: show all of them; the owner answers with `show_results`
    query_requested = Signal(str)  # another query that may find something

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_narrow = False
        self._has_results = False
        self._model = ResultsModel(self)
        self._echo = QLabel()
        self._view = ResultsView(theme, icons)
        self._view.setModel(self._model)
        self._nothing = EmptyState(theme, icons)
        self._preview = PreviewPane(theme, icons)
        self._build()
        self._view.clicked.connect(self._on_clicked)
        self._view.doubleClicked.connect(self._on_double_clicked)
        self._view.index_entered.connect(self._act_on)
        self._view.current_changed.connect(self._on_current_changed)
        self._model.more_requested.connect(self.more_requested)
        self._nothing.action_triggered.connect(self.query_requested)
        self._preview.open_requested.connect(self._on_open_requested)
        self._preview.copied.connect(self.copied)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def current_hit(self) -> SearchHit | None:
        """The hit that the reader is at."""
        row = self._model.row_at(self._view.currentIndex())
        return row.hit if isinstance(row, HitRow) else None

    def show_results(self, results: SearchResults) -> None:
        """Show what was found; a hit that the reader is at stays current if it is found again."""
        before = self.current_hit
        self._model.set_results(results)
        self._view.forget()
        self._preview.show_preview(None)
        self._echo.setText(_echo_line(results))
        self._stack.setCurrentWidget(self._view if results.groups else self._nothing)
        self._has_results = bool(results.groups)
        self._show_or_hide_preview()
        if not results.groups:
            self._nothing.show_state(nothing_found(results.query))
        again = self._model.find(before.kind, before.id) if before else QModelIndex()
        if again.isValid():
            self._view.go_to(again)

    def set_places(self, places: tuple[ListedPlace, ...]) -> None:
        """The rules on the day, for the hits that are places."""
        self._model.set_places(places)

    def show_preview(self, hit: SearchHit, summary: PlaceSummary) -> None:
        """Show a quote in full, from its place as it stood on the day; a late answer is dropped."""
        preview = preview_of(hit, summary) if hit == self.current_hit else None
        if preview is not None:
            self._preview.show_preview(preview)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window there is no room for the preview: a click on a quote opens it."""
        self._is_narrow = narrow
        self._show_or_hide_preview()

    def take_focus(self) -> None:
        """Let the reader walk through the hits, from the first one or from where they were."""
        if not self._model.rowCount():
            return
        if self.current_hit is None:
            self.select_next()
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select_next(self) -> None:
        """Go to the next hit."""
        self._view.step(1)

    def select_previous(self) -> None:
        """Go to the hit before."""
        self._view.step(-1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: the ground, and the edge of the preview."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.colors.surface))
            if self._preview.isVisible():
                painter.fillRect(self._preview.x() - 1, 0, 1, self.height(), QColor(self._theme.colors.line2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: divide the page."""
        super().resizeEvent(event)
        self._divide()

    def _build(self) -> None:
        self._echo.setWordWrap(True)
        self._echo.setTextFormat(Qt.TextFormat.RichText)  # of escaped words, for what is searched for
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        self._column = QVBoxLayout()
        self._column.addWidget(self._echo)
        self._column.addWidget(self._stack, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addLayout(self._column, 1)
        self._row.addWidget(self._preview)

    def _on_clicked(self, index: QModelIndex) -> None:
        """A heading unfolds; a quote is read beside the list; anything else opens."""
        if not self._is_previewed(index):
            self._act_on(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self._is_previewed(index):
            self._act_on(index)

    def _is_previewed(self, index: QModelIndex) -> bool:
        row = self._model.row_at(index)
        return isinstance(row, HitRow) and row.hit.kind is RecordKind.QUOTE and not self._is_narrow

    def _act_on(self, index: QModelIndex) -> None:
        match self._model.row_at(index):
            case HitRow(hit=hit):
                self.opened.emit(hit)
            case HeadingRow():
                self._model.toggle(index)
            case None:
                pass

    def _on_current_changed(self) -> None:
        hit = self.current_hit
        if hit is None or hit.kind is not RecordKind.QUOTE:
            self._preview.show_preview(None)
            return
        self._preview.show_preview(preview_of_hit(hit))
        if not self._is_narrow:
            self.preview_requested.emit(hit)

    def _on_open_requested(self) -> None:
        if self.current_hit is not None:
            self.opened.emit(self.current_hit)

    def _show_or_hide_preview(self) -> None:
        self._preview.setVisible(self._has_results and not self._is_narrow)

    def _divide(self) -> None:
        self._preview.setFixedWidth(min(self._theme.px(_PREVIEW_WIDTH), int(self.width() * _LARGEST_SHARE)))

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self._column.setContentsMargins(0, px(14), 0, 0)
        self._column.setSpacing(px(6))
        self._echo.setContentsMargins(px(20), 0, px(20), 0)
        self._echo.setFont(self._theme.font(TextRole.SUMMARY))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colors.text2))
        self._echo.setPalette(palette)
        self._divide()
        self.update()


def _echo_line(results: SearchResults) -> str:
    """What was understood, in words, the terms in bold: "23 results: places, … with the word warrant."."""
    return f"{counted(results.total, 'result')}: {_in_bold(results.query.echo)}." if results.total else ""


def _in_bold(words: MarkedText) -> str:
    parts: list[str] = []
    done = 0
    for start, end in words.marks:
        parts += [html.escape(words.text[done:start]), f"<b>{html.escape(words.text[start:end])}</b>"]
        done = end
    return "".join([*parts, html.escape(words.text[done:])])
