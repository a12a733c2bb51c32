"""The counties and cities inside a state, as a list of rows: badge, name, rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QWidget

from desktop_app.domain import wording
from desktop_app.domain.typography import typeset
from desktop_app.ui.places.model import PlaceRole, badge_of, spoken
from desktop_app.ui.theme.badges import paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.lights import Lights, draw_lit
from desktop_app.ui.widgets.tooltips import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.theme import Theme

_ROW = 26
_BADGE = 17
_NO_PARENT = QModelIndex()


class InsideModel(QAbstractListModel):
    """Listed places in, roles out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[ListedPlace, ...] = ()

    def set_places(self, places: tuple[ListedPlace, ...]) -> None:
        """Show these, in their order."""
        self.beginResetModel()
        self._places = places
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Override QAbstractListModel: a row a place."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        """Override QAbstractListModel: one thing about a place."""
        aspect = _ASPECTS.get(role) if index.isValid() else None
        return aspect(self._places[index.row()]) if aspect else None


class InsideList(QListView):
    """As high as its rows. The arrows walk, Enter and a click open, letters jump to a name."""

    place_opened = Signal(str)  # the id of the place

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = InsideModel(self)
        self.setModel(self._model)
        self.lights = Lights(theme)
        self.setItemDelegate(_InsideDelegate(theme, self.lights, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def names(self) -> list[str]:
        """The names as listed."""
        return [self._model.index(row).data() for row in range(self._model.rowCount())]

    def set_places(self, places: tuple[ListedPlace, ...], name: str) -> None:
        """List these; the name is what screen readers call the list."""
        self._model.set_places(places)
        self.setAccessibleName(name)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListView: Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.place_opened.emit(index.data(PlaceRole.PLACE).place.id)

    def _fit(self) -> None:
        self.setFixedHeight(self._model.rowCount() * self._theme.px(_ROW))
        self.setVisible(self._model.rowCount() > 0)

    def _on_theme_changed(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self._theme.colors.surface))
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()
        self._fit()


class _InsideDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, lights: Lights, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lights = lights

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Override QStyledItemDelegate: all rows are as high."""
        return QSize(0, self._theme.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Override QStyledItemDelegate: draw the row."""
        px, colors = self._theme.px, self._theme.colors
        row = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_MouseOver:
            painting.paint_panel(painter, row, px(6), colors.raised)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painting.paint_ring(painter, row, px(6), colors.focus)
        paint_badge(painter, QPointF(px(12), row.center().y()), px(_BADGE), index.data(PlaceRole.BADGE), colors)
        room = row.adjusted(px(30), 0, -px(4), 0)
        label = wording.short_label(index.data(PlaceRole.PLACE).rule)
        label_font, name_font = self._theme.font(TextRole.CAPTION), self._theme.font(TextRole.ROW)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        label_metrics = QFontMetrics(label_font)
        label = label_metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(room.width() * 0.6))
        painter.setFont(label_font)
        painter.setPen(QColor(colors.text2))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, label)
        room.setRight(room.right() - label_metrics.horizontalAdvance(label) - px(8))
        painter.setFont(name_font)
        painter.setPen(QColor(colors.text))
        name = QFontMetrics(name_font).elidedText(index.data(), Qt.TextElideMode.ElideRight, int(room.width()))
        if lit := self._lights.ranges(name, index.data()):
            draw_lit(painter, room, name, name_font, lit)
        else:
            painter.drawText(room, middle, name)
        painter.restore()


_ASPECTS: Mapping[int, Callable[[ListedPlace], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda listed: typeset(listed.place.name),
    Qt.ItemDataRole.AccessibleTextRole: spoken,
    Qt.ItemDataRole.ToolTipRole: lambda listed: tooltip(spoken(listed)),
    PlaceRole.PLACE: lambda listed: listed,
    PlaceRole.BADGE: badge_of,
}
