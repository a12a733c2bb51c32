"""What stands above the results: the query as chips, what was understood of it, and how the results are shown."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QKeySequence, QPalette
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from desktop_app.domain.search.loosening import dated
from desktop_app.domain.search.nodes import Term
from desktop_app.domain.search.options import SortOrder
from desktop_app.domain.search.speaking import also_note, date_note
from desktop_app.domain.wording import counted
from desktop_app.ui.search.chips import ChipBar
from desktop_app.ui.search.filter_builder import FilterBuilder
from desktop_app.ui.search.kinds_row import KindsRow
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.segmented import Segment
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from desktop_app.domain.marked import MarkedText
    from desktop_app.domain.results import SearchResults
    from desktop_app.domain.search.nodes import Node
    from desktop_app.domain.vocabulary import RecordKind
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_ALL = "all"


class ResultsHead(QWidget):
    """Shows what was understood and takes wishes for another query, another order, another kind or a file."""

    query_requested = Signal(str)  # another text to search for
    filter_added = Signal(str)  # a filter to be put at the end of the text
    order_chosen = Signal(object)  # SortOrder
    kind_chosen = Signal(object)  # the RecordKind that alone is shown, or None for all
    export_requested = Signal(str)  # "csv" or "json"
    print_requested = Signal()
    news_seen = Signal()  # what a saved search found for the first time has been seen

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._results: SearchResults | None = None
        self._order = SortOrder.BEST
        self._new_count = 0
        self._chips = ChipBar(theme, icons)
        self._builder = FilterBuilder(theme, icons, self)
        self._slips = _Line("What was not understood")
        self._respelled = _Line("What was put right")
        self._dates = _Line("Dates among the words")
        self._news = _Line("What is new")
        self._echo = _Line("What was searched for")
        self._sort = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._export = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._print = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._kinds = KindsRow(theme, icons, (self._sort, self._export, self._print))
        self._kept = ToolButton(theme, icons)
        self._build()
        self._chips.query_requested.connect(self.query_requested)
        self._chips.builder_requested.connect(lambda: self._builder.start(self._chips.add_button))
        self._builder.filter_built.connect(self.filter_added)
        for line in (self._slips, self._respelled, self._dates):
            line.linkActivated.connect(self.query_requested)
        self._news.linkActivated.connect(lambda _target: self.news_seen.emit())
        self._kinds.chosen.connect(self._on_kind_chosen)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def chips(self) -> ChipBar:
        """The query as chips."""
        return self._chips

    @property
    def builder(self) -> FilterBuilder:
        """The popover that adds a filter."""
        return self._builder

    def show_results(self, results: SearchResults) -> None:
        """Say what was understood and how much was found."""
        self._results = results
        self._chips.show_query(results)
        self._write()
        self._offer_kinds(results)

    def show_news(self, count: int) -> None:
        """Say how many results are new since the search was saved; nothing of none."""
        self._new_count = count
        self._write_news()

    def set_kept_menu(self, menu: QMenu) -> None:
        """Offer the searches that are kept."""
        self._kept.setMenu(menu)
        self._kept.show()

    def set_order(self, order: SortOrder) -> None:
        """Show in which order the results are."""
        self._order = order
        self._sort.set_face(order.label)
        for action in self._sort_actions.actions():
            action.setChecked(action.data() is order)

    def _build(self) -> None:
        menu = QMenu(self._sort)
        self._sort_actions = QActionGroup(self)
        for order in SortOrder:
            action = menu.addAction(order.label)
            action.setCheckable(True)
            action.setData(order)
            action.triggered.connect(lambda _checked=False, order=order: self._on_order_chosen(order))
            self._sort_actions.addAction(action)
        self._sort.setMenu(menu)
        self._sort.set_tip("Order of the results")
        self.set_order(SortOrder.BEST)
        files = QMenu(self._export)
        for name, text in (("csv", "As a &table (CSV)…"), ("json", "As &JSON…")):
            files.addAction(text).triggered.connect(lambda _checked=False, name=name: self.export_requested.emit(name))
        self._export.setMenu(files)
        self._export.set_face("Save", IconName.DISK)
        self._export.set_tip("Save all results as a file")
        self._print.set_face(icon=IconName.PRINT)
        self._print.set_tip("Print the results", QKeySequence(QKeySequence.StandardKey.Print))
        self._print.clicked.connect(self.print_requested)
        self._lines = QVBoxLayout()
        for line in (self._slips, self._respelled, self._dates, self._news, self._echo):
            self._lines.addWidget(line)
        self._kept.set_face(icon=IconName.BOOKMARK)
        self._kept.set_tip("Saved and recent searches")
        self._kept.hide()
        self._chips.set_end(self._kept)
        self._kinds.hide()  # until there is something to be sorted
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._chips)
        self._column.addLayout(self._lines)
        self._column.addWidget(self._kinds)

    def _write(self) -> None:
        """Write the lines; all that comes from the query is escaped."""
        results = self._results
        if results is None:
            return
        link = self._theme.colors.link
        query = results.query
        slips = []
        for slip in query.slips:
            text = html.escape(slip.message)
            if slip.correction:
                shown = html.escape(slip.correction)
                text += f" {_link(query.corrected(slip), f'Search for {shown}', link)}"
            slips.append(text)
        self._slips.write("<br>".join(slips))
        self._respelled.write(_respelled_line(results, link))
        self._dates.write(_dates_line(results, link))
        note = " ".join(part for part in (also_note(results.also), date_note(query)) if part)
        echo = f"{_count(results)}: {_in_bold(results.echo)}." if results.total else ""
        self._echo.write(f"{echo} {html.escape(note)}" if echo and note else echo)

    def _write_news(self) -> None:
        verb = "is" if self._new_count == 1 else "are"
        words = f"{counted(self._new_count, 'result')} {verb} new since this search was saved, and marked."
        seen = _link("seen", "Mark as seen", self._theme.colors.link)
        self._news.write(f"{words} {seen}" if self._new_count else "")

    def _offer_kinds(self, results: SearchResults) -> None:
        self._kinds.setVisible(bool(results.groups))
        more = "" if results.is_whole else "+"
        segments = [Segment(_ALL, f"All {results.total:,}{more}")]
        segments += [
            Segment(group.kind, f"{group.kind.heading} {group.total:,}", short=group.kind.heading)
            for group in results.groups
        ]
        before = self._kinds.current
        self._kinds.set_kinds(segments)
        if before not in (None, self._kinds.current):
            self.kind_chosen.emit(None)

    def _on_kind_chosen(self, key: str) -> None:
        kinds = [group.kind for group in self._results.groups] if self._results else []
        kind: RecordKind | None = next((kind for kind in kinds if kind.value == key), None)
        self.kind_chosen.emit(kind)

    def _on_order_chosen(self, order: SortOrder) -> None:
        self.set_order(order)
        self.order_chosen.emit(order)

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._lines.setSpacing(px(4))
        self._lines.setContentsMargins(px(20), 0, px(20), 0)
        inks = (
            (self._slips, colors.err),
            (self._respelled, colors.text),
            (self._dates, colors.text2),
            (self._news, colors.text),
            (self._echo, colors.text2),
        )
        for line, ink in inks:
            line.setFont(self._theme.font(TextRole.SUMMARY))
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
            line.setPalette(palette)
        self._write()
        self._write_news()


class _Line(QLabel):
    """A line of escaped words with links in it; without words it takes no room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.hide()

    def write(self, markup: str) -> None:
        self.setText(markup)
        self.setVisible(bool(markup))
        has_links = "<a " in markup
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.NoFocus)


def _link(text: str, words: str, color: str) -> str:
    """A link whose target is a query; the words are escaped already."""
    return f'<a href="{html.escape(text)}" style="color: {color}">{words}</a>'


def _respelled_line(results: SearchResults, link: str) -> str:
    """What was answered instead, with the query as it was typed one click away, its words to the letter."""
    if results.respelled is None:
        return ""
    typed = results.query.source.strip()
    known = {term.text for term in results.respelled.terms}
    literal = " ".join(
        f'"{term.text}"' if term.text not in known and not term.is_phrase else term.text for term in results.query.terms
    )
    filters = _filters_text(results)
    target = f"{literal} {filters}".strip()
    shown = html.escape(results.respelled.to_text().strip())
    instead = _link(f"{target} ", f"Search only for {html.escape(typed)}", link)
    return f"Showing results for <b>{shown}</b>. {instead}"


def _dates_line(results: SearchResults, link: str) -> str:
    """Offer the date that some words are, where they are found as words: who types a date mostly means the day."""
    other = dated(results.query) if results.total and results.respelled is None else None
    if other is None:
        return ""
    text = other.to_text()
    return f"The date is searched as words. {_link(text, f'Search for {html.escape(text.strip())}', link)}"


def _filters_text(results: SearchResults) -> str:
    """The parts of the query that are no words, as they were typed."""

    def is_other(node: Node | None) -> bool:
        return node is not None and not isinstance(node, Term)

    query = results.query
    return " ".join(query.source[slice(*piece.span)] for piece in query.pieces if is_other(piece.node))


def _count(results: SearchResults) -> str:
    return counted(results.total, "result") if results.is_whole else f"More than {counted(results.total, 'result')}"


def _in_bold(words: MarkedText) -> str:
    parts: list[str] = []
    done = 0
    for start, end in words.marks:
        parts += [html.escape(words.text[done:start]), f"<b>{html.escape(words.text[start:end])}</b>"]
        done = end
    return "".join([*parts, html.escape(words.text[done:])])
