"""A list whose rows have different heights and are measured only when they come into view.

QListView asks every row for its height before it shows the first, and again at each change of width. Here the rest is
estimated, measured while nobody waits, and corrected without moving what is being read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QElapsedTimer, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop_app.ui.timeline.heights import RowHeights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    AnyIndex = QModelIndex | QPersistentModelIndex

_MOST_AT_ONCE = 4  # milliseconds of measuring between two events
_MOST_PASSES = 4


class Place(NamedTuple):
    """A row and how far below the top of the view it begins."""

    row: int
    y: int


class RowMeasuring(Protocol):
    """Says how high rows are."""

    def height(self, row: int) -> int:
        """How high a row is at the width last told, to the pixel."""

    def estimates(self, width: int) -> Iterable[int]:
        """About how high each row is at a width; quick to say."""

    def header_height(self) -> int:
        """How much of the view's top lies under something pinned there."""

    def bottom_margin(self) -> int:
        """The empty room below the last row."""


class LazyListView(QListView):
    """Says where rows are in place of QListView; a subclass draws them."""

    def __init__(self, measuring: RowMeasuring, parent: QWidget | None = None) -> None:
        """Show an empty list; rows are measured by `measuring` from the first on."""
        super().__init__(parent)
        self._measuring = measuring
        self._heights = RowHeights()
        self._laid_out_width = -1
        self._total_told = 0  # the sum of the heights that the scroll bar goes over
        self._is_settling = False
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    # Where rows are

    def visible_rows(self) -> range:
        """The rows of which at least a part is in view."""
        top = self.verticalOffset()
        first = self._heights.row_at(top)
        if first is None:
            return range(0)
        last = self._heights.row_at(top + self.viewport().height() - 1)
        return range(first, (len(self._heights) - 1 if last is None else last) + 1)

    def row_rect(self, row: int) -> QRect:
        """The place of a row in the viewport."""
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def row_near(self, y: int) -> int:
        """The row at a height of the whole list, or the nearest."""
        if y < 0:
            return 0
        row = self._heights.row_at(y)
        return len(self._heights) - 1 if row is None else row

    def place(self, row: int) -> Place:
        """Where a row is now, to be given back by `restore`."""
        return Place(row, self.row_rect(row).top())

    def restore(self, place: Place) -> None:
        """Bring a row back to where it was in the view."""
        self._settle(place)

    def is_measured_whole(self) -> bool:
        """Whether no height is an estimate any more."""
        return self._heights.next_estimate() is None

    # Overrides: geometry

    def doItemsLayout(self) -> None:
        """Override QListView: estimate the rows that have not been measured, and keep what is read in its place."""
        place = self.anchor()
        before = self._heights.height(place.row) if place else 0
        self._laid_out_width = self.viewport().width()
        self._heights.reset(self._measuring.estimates(self._laid_out_width))
        self.updateGeometries()
        if place is not None and place.row < len(self._heights):
            self._measure(place.row)
            now = self._heights.height(place.row)
            y = max(place.y, self._measuring.header_height()) if place.y >= 0 else place.y * now // before
            self.restore(Place(place.row, y))
        else:
            self._settle()
        self._idle.start()
        self.viewport().update()

    def updateGeometries(self) -> None:
        """Override QListView: the scroll bar goes over the sum of the heights."""
        bar = self.verticalScrollBar()
        page = self.viewport().height()
        self._total_told = self._heights.total
        bar.setRange(0, max(0, self._total_told + self._measuring.bottom_margin() - page))
        bar.setPageStep(max(1, page - self._measuring.header_height()))
        self.horizontalScrollBar().setRange(0, 0)
        QAbstractItemView.updateGeometries(self)

    def visualRect(self, index: AnyIndex) -> QRect:
        """Override QListView: where a row is."""
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        return self.row_rect(index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Override QListView: what is at a point; nothing is under the pinned header."""
        if not self.viewport().rect().contains(point) or point.y() < self._measuring.header_height():
            return QModelIndex()
        row = self._heights.row_at(point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self.model().index(row, 0)

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Override QListView: bring a row into view, its beginning if all of it has no room."""
        if not index.isValid() or index.row() >= len(self._heights):
            return
        self._measure(index.row())
        rect, header = self.row_rect(index.row()), self._measuring.header_height()
        page = self.viewport().height()
        y = rect.top()
        match hint:
            case QAbstractItemView.ScrollHint.PositionAtTop:
                y = header
            case QAbstractItemView.ScrollHint.PositionAtCenter:
                y = header + (page - header - rect.height()) // 2
            case QAbstractItemView.ScrollHint.PositionAtBottom:
                y = page - rect.height()
            case _:
                is_last = index.row() == len(self._heights) - 1
                y = min(y, page - rect.height() - (self._measuring.bottom_margin() if is_last else 0))
        self.restore(Place(index.row(), max(y, header)))

    def verticalOffset(self) -> int:
        """Override QListView: the scroll bar counts pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Override QListView: nothing scrolls sideways."""
        return 0

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Override QListView: measure what has come into view, and draw it."""
        self._settle()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QListView: another width breaks other lines."""
        super().resizeEvent(event)
        if self.viewport().width() != self._laid_out_width:
            self.doItemsLayout()
        else:
            self.updateGeometries()
            self._settle()

    # Overrides: selection by geometry

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Override QListView: one row is selected at a time."""
        index = self.indexAt(rect.center())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Override QListView: what to draw again when the selection changes."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # Measuring

    def _measure(self, row: int) -> None:
        if not self._heights.is_measured(row):
            self._heights.set_measured(row, self._measuring.height(row))

    def anchor(self) -> Place | None:
        """What stays where it is when other rows turn out higher or lower: the first row that begins in view."""
        visible = self.visible_rows()
        if not visible:
            return None
        is_cut = self.row_rect(visible.start).top() < self._measuring.header_height() and len(visible) > 1
        return self.place(visible.start + 1 if is_cut else visible.start)

    def _settle(self, place: Place | None = None) -> None:
        """Measure all that is in view, while one row (the topmost unless told otherwise) stays where it is."""
        if self._is_settling:
            return
        self._is_settling = True
        for _ in range(_MOST_PASSES):
            place = place or self.anchor()
            if place is None:
                break
            self._measure_around(place)
            if self._heights.total != self._total_told:
                self.updateGeometries()
            wanted = self._heights.top(place.row) - place.y
            self.verticalScrollBar().setValue(wanted)
            if self.verticalOffset() == wanted:
                break
            place = None  # an end of the list was met: what has come into view instead must be measured too
        self._is_settling = False

    def _measure_around(self, place: Place) -> None:
        row, y = place
        while row < len(self._heights) and y < self.viewport().height():
            self._measure(row)
            y += self._heights.height(row)
            row += 1
        row, y = place.row - 1, place.y
        while row >= 0 and y > 0:
            self._measure(row)
            y -= self._heights.height(row)
            row -= 1

    def _on_idle(self) -> None:
        """Measure some more rows; not while the handle is held, since it would slip away under the pointer."""
        if self.verticalScrollBar().isSliderDown():
            return
        place = self.anchor()
        clock = QElapsedTimer()
        clock.start()
        while (row := self._heights.next_estimate()) is not None and clock.elapsed() < _MOST_AT_ONCE:
            self._measure(row)
        if row is None:
            self._idle.stop()
        self.updateGeometries()
        if place is not None:
            self.restore(place)
