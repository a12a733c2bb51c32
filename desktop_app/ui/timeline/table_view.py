"""The table twin of the timeline: the same cards as rows that sort, copy and are walked through by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.timeline.table_delegate import ROW_HEIGHT, TableDelegate
from desktop_app.ui.timeline.table_model import TimelineTableModel
from desktop_app.ui.timeline.table_rows import Column, as_tsv
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.finding import Wanted
    from desktop_app.domain.reference import RecordRef
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.rows import Card
    from desktop_app.ui.timeline.table_rows import TableRow
    from desktop_app.ui.widgets.lights import Pointed

_LEAST = {
    Column.DATE: 102,
    Column.KIND: 88,
    Column.WHO: 104,
    Column.ROLE: 98,
    Column.WORDS: 170,
    Column.OCCASION: 84,
    Column.SOURCE: 58,
}
_SHARES = {Column.WHO: 0.13, Column.ROLE: 0.15, Column.WORDS: 0.65, Column.OCCASION: 0.07}  # of the room that is left
_HEADER = 30
_COPY_WITH_CITATION = QKeySequence("Ctrl+Shift+C")


class TimelineTable(QTableView):
    """Rows are selected whole; Ctrl and Shift select several. What the keys do on a card they do on a row."""

    card_changed = Signal()  # another card, or none, is the current one
    source_requested = Signal(int)  # the number of the source that someone wants to see
    details_requested = Signal()  # everything about the current card is wanted
    opening_requested = Signal()  # whatever the current card leads to is wanted
    copy_requested = Signal()  # the current card is wanted on the clipboard, with its citation
    menu_requested = Signal(QPoint)  # what can be done with the table is wanted, there on the screen
    rows_copied = Signal(int)  # how many rows have been put on the clipboard

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no rows yet."""
        super().__init__(parent)
        self._theme = theme
        self._is_dividing = False
        self._has_own_widths = False  # someone has dragged the columns
        self._rows = TimelineTableModel(self)
        self.setModel(self._rows)
        self._painter = TableDelegate(theme, self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setHorizontalScrollBar(ThinScrollBar(theme, self, orientation=Qt.Orientation.Horizontal))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self._dress_header()
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self.opening_requested)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """What is listed, in the order shown."""
        return self._rows.rows

    @property
    def sorting(self) -> tuple[Column | None, Qt.SortOrder]:
        """By which column the rows are sorted; None where they are in the order of the cards."""
        return self._rows.sorting

    @property
    def current_card(self) -> Card | None:
        """The card that keys and buttons act on."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].card if index.isValid() else None

    @property
    def current_record(self) -> RecordRef | None:
        """The record of that card."""
        card = self.current_card
        return card.record if card else None

    @property
    def chosen_rows(self) -> tuple[TableRow, ...]:
        """The selected rows from the top; all of them where none is selected."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = self._rows.rows
        return tuple(rows[row] for row in chosen) or rows

    @property
    def rows_to_keep(self) -> tuple[TableRow, ...]:
        """What a file is made of: the selected rows where several are, else all."""
        chosen = self.chosen_rows
        return chosen if len(chosen) > 1 else self._rows.rows

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """List these rows; the current card stays current if it is still there."""
        card, column = self.current_card, max(self.currentIndex().column(), 0)
        self._rows.set_rows(rows)
        if card is not None:
            self._set_current(card.key, column)
        self.card_changed.emit()

    def lists(self, key: str) -> bool:
        """Whether a card is among those listed."""
        return self._rows.position(key) is not None

    def select(self, key: str) -> bool:
        """Make a card the current one and bring it to the middle; False if it is not listed."""
        if not self._set_current(key, 0):
            return False
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def light(self, wanted: Wanted | None) -> None:
        """Light what is wanted in every cell."""
        self._painter.lights.wanted = wanted
        self.viewport().update()

    def point_at(self, pointed: Pointed | None) -> None:
        """Go to a hit: its row becomes the current one."""
        self._painter.lights.pointed = pointed
        if pointed is not None and self._set_current(pointed.key, pointed.number):
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def sort_by(self, column: Column | None, order: Qt.SortOrder) -> None:
        """Sort the rows; None puts them into the order of the cards."""
        self.horizontalHeader().setSortIndicator(-1 if column is None else column, order)

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, or all of them, with the stored characters."""
        rows = self.chosen_rows
        QGuiApplication.clipboard().setText(as_tsv(rows))
        self.rows_copied.emit(len(rows))

    def card_rect(self) -> QRect:
        """The place of the current row in the viewport."""
        rect = self.visualRect(self.currentIndex())
        return QRect(0, rect.top(), self.viewport().width(), rect.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QTableView: what keys do on a row."""
        if QKeySequence(event.keyCombination()).matches(_COPY_WITH_CITATION) == QKeySequence.SequenceMatch.ExactMatch:
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() and self.current_card:
            self.details_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_card:
            self.opening_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QTableView: a click on the number of a source asks for it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if index.isValid() and index.column() == Column.SOURCE and is_plain:
            self.source_requested.emit(self._rows.rows[index.row()].card.source)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QTableView: a menu for the table."""
        self.menu_requested.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QTableView: divide the width, unless someone has divided it otherwise."""
        super().resizeEvent(event)
        if not self._has_own_widths:
            self._divide()

    def _set_current(self, key: str, column: int) -> bool:
        position = self._rows.position(key)
        if position is None:
            return False
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._rows.index(position, column), command)
        return True

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setAccessibleName("Columns")
        header.sectionResized.connect(self._on_section_resized)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setCornerButtonEnabled(False)

    def _divide(self) -> None:
        px = self._theme.px
        left = max(self.viewport().width() - sum(px(width) for width in _LEAST.values()), 0)
        self._is_dividing = True
        for column, width in _LEAST.items():
            self.setColumnWidth(column, px(width) + int(left * _SHARES.get(column, 0)))
        self._is_dividing = False

    def _on_section_resized(self) -> None:
        self._has_own_widths = self._has_own_widths or not self._is_dividing

    def _on_current_changed(self) -> None:
        self.card_changed.emit()

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(colors.surface))
        self.setPalette(palette)
        self._is_dividing = True  # what is resized now is not resized by hand
        header, font = self.horizontalHeader(), self._theme.font(TextRole.LABEL_MEDIUM)
        header.setFont(font)
        header.setStyleSheet(
            f"QHeaderView {{ background: {colors.surface}; border: none; }}"
            f"QHeaderView::section {{ background: {colors.surface}; color: {colors.text2}; border: none;"
            f" font: {font.weight().value} {font.pixelSize()}px '{font.family()}';"
            f" border-bottom: 1px solid {colors.line2}; padding: 0 {px(4)}px 0 {px(8)}px; }}"
            f"QHeaderView::section:hover {{ background: {colors.raised}; }}"
        )
        header.setFixedHeight(px(_HEADER))
        header.setMinimumSectionSize(px(48))
        self.verticalHeader().setMinimumSectionSize(px(ROW_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        self._has_own_widths = False
        self._divide()
        self.viewport().update()
