"""The page that answers a search: what was understood, what was found, and a quote in full beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.query import Query
from desktop_app.domain.search.narrowing import cleared, toggled
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.search.advice import nothing_found
from desktop_app.ui.search.facet_panel import FacetPanel
from desktop_app.ui.search.preview import preview_of, preview_of_hit
from desktop_app.ui.search.preview_pane import PreviewPane
from desktop_app.ui.search.results_head import ResultsHead
from desktop_app.ui.search.results_model import HeadingRow, HitRow, ResultsModel
from desktop_app.ui.search.results_view import ResultsView
from desktop_app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.domain.results import Facet, Relaxed, SearchHit, SearchResults
    from desktop_app.publish.summary import ListedPlace, PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_PREVIEW_WIDTH = 420
_LARGEST_SHARE = 0.45  # of the page, that the preview takes
_FACETS_WIDTH = 264


class ResultsPage(QWidget):
    """Shows results, follows the reader through them, and asks its owner for the place behind a quote."""

    opened = Signal(object)  # the SearchHit that someone wants to see in its place
    preview_requested = Signal(object)  # a quote's SearchHit; the owner answers with `show_preview`
    citation_requested = Signal(object)  # the Citing that is wanted on the clipboard
    more_requested = Signal(object)  # RecordKind: show all of them; the owner answers with `show_results`
    query_requested = Signal(str)  # another text to search for
    order_chosen = Signal(object)  # SortOrder
    export_requested = Signal(str)  # "csv" or "json": save all that was found
    link_requested = Signal(object)  # the RecordRef that a link is wanted to

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_narrow = False
        self._has_results = False
        self._model = ResultsModel(self)
        self._results: SearchResults | None = None
        self._head = ResultsHead(theme, icons)
        self._facets = FacetPanel(theme, icons)
        self._view = ResultsView(theme, icons)
        self._view.setModel(self._model)
        self._nothing = EmptyState(theme, icons)
        self._preview = PreviewPane(theme, icons)
        self._build()
        self._view.clicked.connect(self._on_clicked)
        self._view.doubleClicked.connect(self._on_double_clicked)
        self._view.index_entered.connect(self._act_on)
        self._view.current_changed.connect(self._on_current_changed)
        self._view.menu_requested.connect(self._on_menu_requested)
        self._model.more_requested.connect(self.more_requested)
        self._head.query_requested.connect(self.query_requested)
        self._head.filter_added.connect(self._on_filter_added)
        self._head.order_chosen.connect(self.order_chosen)
        self._head.kind_chosen.connect(self._on_kind_chosen)
        self._head.export_requested.connect(self.export_requested)
        self._facets.value_toggled.connect(self._on_value_toggled)
        self._facets.cleared.connect(self._on_facets_cleared)
        self._nothing.action_triggered.connect(self.query_requested)
        self._preview.open_requested.connect(self.open_current)
        self._preview.citation_requested.connect(self.citation_requested)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def current_hit(self) -> SearchHit | None:
        """The hit that the reader is at."""
        row = self._model.row_at(self._view.currentIndex())
        return row.hit if isinstance(row, HitRow) else None

    @property
    def view(self) -> ResultsView:
        """The list of results."""
        return self._view

    @property
    def head(self) -> ResultsHead:
        """What stands above the results."""
        return self._head

    @property
    def facets(self) -> FacetPanel:
        """What the results can be narrowed by."""
        return self._facets

    @property
    def results(self) -> SearchResults | None:
        """What is shown."""
        return self._results

    def show_results(self, results: SearchResults) -> None:
        """Show what was found; a hit that the reader is at stays current if it is found again, and where it was."""
        before, is_same = self.current_hit, self._results is not None and self._results.query == results.query
        at = self._view.verticalScrollBar().value() if is_same else 0
        self._results = results
        self._head.show_results(results)
        self._model.set_results(results)
        self._view.forget()
        self._preview.show_preview(None)
        self._stack.setCurrentWidget(self._view if results.groups else self._nothing)
        self._has_results = bool(results.groups)
        self._show_or_hide_sides()
        if not results.groups:
            self._nothing.show_state(nothing_found(results.query, results.names))
        again = self._model.find(before.kind, before.id) if before else QModelIndex()
        if again.isValid():
            self._view.go_to(again)
        if at:
            self._view.doItemsLayout()
            self._view.verticalScrollBar().setValue(at)

    def show_facets(self, facets: tuple[Facet, ...]) -> None:
        """Offer what narrows the present results."""
        self._facets.show_facets(facets)

    def show_relaxed(self, relaxed: tuple[Relaxed, ...]) -> None:
        """Nothing was found: say what would be without a part of the query."""
        if self._results is not None and not self._results.groups:
            self._nothing.show_state(nothing_found(self._results.query, self._results.names, relaxed))

    def show_news(self, keys: frozenset[str]) -> None:
        """Mark the results that a saved search finds for the first time, and say how many they are."""
        self._model.set_news(keys)
        self._head.show_news(len(keys))
        self._view.forget()

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
        self._show_or_hide_sides()

    def take_focus(self) -> None:
        """Let the reader walk through the hits, from the first one or from where they were."""
        if not self._model.rowCount():
            return
        if self.current_hit is None:
            self.select_next()
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_current(self) -> None:
        """Open the hit that the reader is at, if there is one."""
        if self.current_hit is not None:
            self.opened.emit(self.current_hit)

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
            if self._facets.isVisible():
                painter.fillRect(self._facets.width(), 0, 1, self.height(), QColor(self._theme.colors.line2))
            if self._preview.isVisible():
                painter.fillRect(self._preview.x() - 1, 0, 1, self.height(), QColor(self._theme.colors.line2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: divide the page."""
        super().resizeEvent(event)
        self._divide()

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        self._column = QVBoxLayout()
        self._column.addWidget(self._head)
        self._column.addWidget(self._stack, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addWidget(self._facets)
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

    def _on_menu_requested(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open", self.open_current)
        menu.addAction("Copy link", lambda: self.link_requested.emit(self._view.current_record))
        menu.popup(point)

    def _show_or_hide_sides(self) -> None:
        self._preview.setVisible(self._has_results and not self._is_narrow)
        self._facets.setVisible(self._has_results and not self._is_narrow)
        self.update()  # the edges beside them

    def _on_filter_added(self, text: str) -> None:
        source = self._results.query.source if self._results else ""
        self.query_requested.emit(f"{source.strip()} {text} ".lstrip())

    @property
    def _answered(self) -> Query:
        """The query that the results are an answer to: what was typed, or what that was put right to."""
        if self._results is None:
            return Query()
        respelled = self._results.respelled
        return Query.parse(respelled.to_text().strip()) if respelled else self._results.query

    def _on_value_toggled(self, text: str) -> None:
        filters = Query.parse(text).filters
        if filters and self._results is not None:
            self.query_requested.emit(f"{toggled(self._answered, filters[0])} ")

    def _on_facets_cleared(self) -> None:
        if self._results is not None:
            self.query_requested.emit(f"{cleared(self._answered)} ")

    def _on_kind_chosen(self, kind: RecordKind | None) -> None:
        self._model.show_only(kind)
        self._view.forget()

    def _divide(self) -> None:
        facets = self._theme.px(_FACETS_WIDTH)
        self._facets.setFixedWidth(facets)
        rest = self.width() if self._is_narrow else self.width() - facets
        self._preview.setFixedWidth(max(min(self._theme.px(_PREVIEW_WIDTH), int(rest * _LARGEST_SHARE)), 1))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(14), 0, 0)
        self._column.setSpacing(px(6))
        self._divide()
        self.update()
