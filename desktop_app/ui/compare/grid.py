"""The grid of a comparison: heads, then a row for each aspect in which all places stand at the same height."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.publish.comparison import LEAST, MOST, Aspect
from desktop_app.ui.compare.cell import FactCell
from desktop_app.ui.compare.cells import cell_rows
from desktop_app.ui.compare.geometry import INSET, LABEL_WIDTH, Columns, Division, divide
from desktop_app.ui.compare.head import ColumnHead
from desktop_app.ui.compare.labels import AspectLabel, PlaceLabel
from desktop_app.ui.page.context_rows import source_rows
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop_app.publish.comparison import ComparedPlace, Comparison
    from desktop_app.ui.page.fact_row import FactRow
    from desktop_app.ui.page.rows import Row
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_ROW_TOP, _ROW_BOTTOM = 9, 9
_BELOW_LABEL = 4
_BOTTOM = 24
_SOURCES_WIDTH = 720  # longer lines are hard to read
_PATIENCE = 40  # milliseconds between rows that are not in view; someone may be on the way to another day
_LOWEST_VIEW = 3  # heights of the heads; in a lower pane they scroll with the rest


@dataclass(frozen=True, slots=True)
class _Band:
    """One row of the grid."""

    label: AspectLabel
    cells: tuple[FactCell, ...]
    names: tuple[PlaceLabel, ...]


class _HeadGround(QWidget):
    """What the heads stand on, so that nothing that scrolls shows between them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: a ground with a line below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.colors.surface))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colors.line))


class ComparisonGrid(QWidget):
    """Everything in its place at a width; the heads stay in view while the rest scrolls below them.

    Rows that are in view are there at once; those below follow in pauses.
    """

    source_requested = Signal(int)  # the number of a source
    link_followed = Signal(object)  # the `Link`
    add_requested = Signal(QWidget)  # the button at which a place is to be chosen
    change_requested = Signal(int, QWidget)  # the column to show another place, and the button
    open_requested = Signal(str)  # the id of a place
    remove_requested = Signal(int)  # the column to take away
    completed = Signal()  # the last row is made

    def __init__(
        self, comparison: Comparison, entry: Callable[[int], str], theme: Theme, icons: Icons, before: QWidget
    ) -> None:
        """`entry` gives the words of a source; `before` is the pane, which has the focus before."""
        super().__init__(before)
        self._comparison = comparison
        self._entry = entry
        self._theme = theme
        self._icons = icons
        self._lines: list[int] = []
        self._columns: Columns | None = None
        self._head_bottom = self._pinned_at = 0
        self._last_in_order = before
        self._ground = _HeadGround(theme, self)
        self._add = self._make_add()
        can_remove = len(comparison.places) > LEAST
        self._heads = [
            self._make_head(index, place, can_remove=can_remove) for index, place in enumerate(comparison.places)
        ]
        self._bands: list[_Band] = []
        self._sources: FactCell | None = None
        self._bottom = 0  # of what is in its place
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_pause)

    @property
    def columns(self) -> Columns | None:
        """How the width is divided."""
        return self._columns

    @property
    def heads(self) -> Sequence[ColumnHead]:
        """The heads of the columns."""
        return self._heads

    @property
    def add_button(self) -> ToolButton:
        """What asks for one more place."""
        return self._add

    def cells(self, aspect: Aspect) -> Sequence[FactCell]:
        """The cells of a row."""
        self.finish()
        return self._bands[list(Aspect).index(aspect)].cells

    def widgets_with_texts(self) -> Iterator[QWidget]:
        """Heads, then the rows made so far, each with its label and its cells."""
        yield from self._heads
        for band in self._bands:
            yield band.label
            for cell in band.cells:
                yield from _texts_of(cell)
        if self._sources is not None:
            yield from _texts_of(self._sources)

    def source_row(self, number: int) -> FactRow | None:
        """The entry of a source; None if there is no such number."""
        self.finish()
        return self._sources.source_row(number) if self._sources else None

    def set_width(self, width: int, until: int) -> None:
        """Lay out at this width: at once down to `until`, below it bit by bit."""
        columns = divide(width, len(self._heads), self._theme.zoom)
        self._columns = columns
        self.resize(width, self.height())
        self._head_bottom = self._bottom = self._place_heads(columns, width)
        self._ground.setGeometry(0, 0, width, self._head_bottom)
        self._lines = []
        for band in self._bands:
            self._put(band, columns)
        if self._sources is not None:
            self._put_sources(self._sources)
        self.advance(until)

    def advance(self, until: int) -> None:
        """Have every row down to here in its place."""
        while self._bottom <= until and self._make_next():
            pass
        self._settle()

    def finish(self) -> None:
        """Have every row in its place."""
        while self._make_next():
            pass
        self._settle()

    def set_offset(self, offset: int, view_height: int) -> None:
        """Keep the heads at the top of what is in view, unless they would take too much of it."""
        is_stacked = self._columns is not None and self._columns.division is Division.STACKED
        top = 0 if is_stacked or view_height < self._head_bottom * _LOWEST_VIEW else offset
        for head in (self._ground, self._add, *self._heads):
            head.move(head.x(), head.y() + top - self._pinned_at)
        self._pinned_at = top

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: hairlines between the rows."""
        line = QColor(self._theme.colors.line)
        with QPainter(self) as painter:
            for y in self._lines:
                painter.fillRect(0, y - 1, self.width(), 1, line)

    def _make_next(self) -> bool:
        """Put one more row into its place, at last the sources; false if nothing is left."""
        if self._columns is None or self._sources is not None:
            return False
        if len(self._bands) < len(Aspect):
            self._bands.append(self._make_band(list(Aspect)[len(self._bands)]))
            self._put(self._bands[-1], self._columns)
        else:
            self._sources = self._make_cell(tuple(source_rows(self._comparison.sources)), "Sources")
            self._put_sources(self._sources)
            self.completed.emit()
        return True

    def _settle(self) -> None:
        """Be as high as what is there, and go on in the next pause."""
        self.resize(self.width(), self._bottom + self._theme.px(_BOTTOM))
        for head in (self._ground, self._add, *self._heads):
            head.raise_()  # the rows scroll below them
        if self._sources is None:
            self._timer.start(_PATIENCE)
        self.update()

    def _on_pause(self) -> None:
        self._make_next()
        self._settle()

    def _put(self, band: _Band, columns: Columns) -> None:
        px = self._theme.px
        top = self._bottom + px(_ROW_TOP)
        self._bottom = self._place_band(band, columns, self.width(), top) + px(_ROW_BOTTOM)
        self._lines.append(self._bottom)
        for part in (band.label, *band.cells):
            part.show()

    def _put_sources(self, sources: FactCell) -> None:
        width = min(self.width(), self._theme.px(_SOURCES_WIDTH))
        height = sources.arrange(width)
        sources.setGeometry(0, self._bottom, width, height)
        sources.show()
        self._bottom += height

    def _make_add(self) -> ToolButton:
        button = ToolButton(self._theme, self._icons, parent=self)
        button.set_face("Add a place", IconName.PLUS)
        is_full = len(self._comparison.places) >= MOST
        button.setEnabled(not is_full)
        button.set_tip(f"At most {MOST} places" if is_full else "Compare with one more place (Ctrl+K)")
        button.clicked.connect(lambda: self.add_requested.emit(button))
        self._follow(button)
        return button

    def _make_head(self, index: int, place: ComparedPlace, *, can_remove: bool) -> ColumnHead:
        head = ColumnHead(place, can_remove=can_remove, theme=self._theme, icons=self._icons, parent=self)
        head.change_requested.connect(partial(self.change_requested.emit, index))
        head.open_requested.connect(partial(self.open_requested.emit, place.id))
        head.remove_requested.connect(partial(self.remove_requested.emit, index))
        self._follow(head.button)
        return head

    def _make_band(self, aspect: Aspect) -> _Band:
        comparison = self._comparison
        label = AspectLabel(aspect, comparison.verdicts.get(aspect), self._theme, self)
        names = tuple(PlaceLabel(place, self._theme, self) for place in comparison.places)
        cells = tuple(
            self._make_cell(cell_rows(aspect, place, comparison.sources), f"{aspect.value}, {place.name}")
            for place in comparison.places
        )
        return _Band(label, cells, names)

    def _make_cell(self, rows: Sequence[Row], name: str) -> FactCell:
        cell = FactCell(rows, self._entry, self._theme, self._icons, self)
        cell.setAccessibleName(name)
        cell.source_requested.connect(self.source_requested)
        cell.link_followed.connect(self.link_followed)
        for row in cell.rows:
            for part in (*row.links, *row.tokens):
                self._follow(part)
        return cell

    def _place_heads(self, columns: Columns, width: int) -> int:
        px, size = self._theme.px, self._add.sizeHint()
        self._pinned_at = 0
        top = 0
        if columns.has_label_column:
            self._add.setGeometry(px(INSET) - px(8), px(13), min(size.width(), px(LABEL_WIDTH) - px(8)), size.height())
        else:
            self._add.setGeometry(px(INSET) - px(8), px(6), size.width(), size.height())
            top = px(8) + size.height()
        if columns.division is Division.STACKED:
            for head in self._heads:
                height = head.arrange(width)
                head.setGeometry(0, top, width, height)
                top += height
            return top
        height = max(head.arrange(columns.width) for head in self._heads)
        for head, left in zip(self._heads, columns.lefts, strict=True):
            head.setGeometry(left, top, columns.width, height - 1)
        return top + height

    def _place_band(self, band: _Band, columns: Columns, width: int, top: int) -> int:
        """Place one row; gives its bottom, which is that of its highest cell."""
        px = self._theme.px
        for name in band.names:
            name.setVisible(columns.division is Division.STACKED)
        if columns.has_label_column:
            height = band.label.arrange(px(LABEL_WIDTH), on_one_line=False)
            band.label.setGeometry(0, top + px(3), px(LABEL_WIDTH), height)
            least = top + px(3) + height
        else:
            height = band.label.arrange(width, on_one_line=True)
            band.label.setGeometry(0, top, width, height)
            least = top = top + height + px(_BELOW_LABEL)
        if columns.division is Division.STACKED:
            return self._stack(band, width, top)
        heights = [cell.arrange(columns.width) for cell in band.cells]
        for cell, left in zip(band.cells, columns.lefts, strict=True):
            cell.setGeometry(left, top, columns.width, max(heights))
        return max(least, top + max(heights))

    def _stack(self, band: _Band, width: int, top: int) -> int:
        for name, cell in zip(band.names, band.cells, strict=True):
            height = name.arrange(width)
            name.setGeometry(0, top, width, height)
            top += height
            height = cell.arrange(width)
            cell.setGeometry(0, top, width, height)
            top += height + self._theme.px(_BELOW_LABEL)
        return top

    def _follow(self, widget: QWidget) -> None:
        """Come after the last one in the order of the Tab key; what is made late would come last in the window."""
        QWidget.setTabOrder(self._last_in_order, widget)
        self._last_in_order = widget


def _texts_of(cell: FactCell) -> Iterator[QWidget]:
    for row in cell.rows:
        yield row
        yield from row.links
