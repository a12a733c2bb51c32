"""Paints the rows of the timeline; where things stand is the business of `layout`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.vocabulary import EventKind
from desktop_app.ui.theme.badges import Badge, paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.timeline.layout import LAW_BADGE, YEAR_HEIGHT, Ink, Measures, estimate, lay_out
from desktop_app.ui.timeline.model import TimelineRole
from desktop_app.ui.timeline.rows import BoxRow, DividerRow, QuoteRow, YearRow
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.lights import Lights
from desktop_app.ui.widgets.source_token import TARGET, TokenState, paint_source_token, token_size

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.layout import CardLayout
    from desktop_app.ui.timeline.rows import Card, Row
    from desktop_app.ui.widgets.lights import Pointed

_DOT = 7.6
_BADGE = 16
_BADGE_CLEARANCE = 11  # of the spine, from the middle of a badge or ring
_RADIUS = 8
_RING = 18
_RING_ICON = 12
_DASHES = 6
_KEPT = 400  # layouts of rows lately drawn

_EVENT_ICONS = {
    EventKind.LAW: IconName.LAW,
    EventKind.BILL: IconName.LAW,
    EventKind.ORDER: IconName.ORDER,
    EventKind.RULING: IconName.RULING,
    EventKind.LAWSUIT: IconName.LAWSUIT,
    EventKind.ANNOUNCEMENT: IconName.ANNOUNCEMENT,
    EventKind.ELECTION: IconName.ELECTION,
    EventKind.INCIDENT: IconName.INCIDENT,
}
_ITEM_ICONS = {ItemKind.ENACTED: IconName.LAW, ItemKind.END: IconName.CLOSE, ItemKind.RULING: IconName.RULING}


class TimelineDelegate(QStyledItemDelegate):
    """Draws years, quotes, boxes and the divider.

    Layouts are kept by what is on the row, never by which object it is, so that no words can get under another name.
    """

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        """Draw nothing until there is a view."""
        super().__init__(parent)
        self._theme = theme
        self._icons = painting.IconPainter(theme, icons)
        self._measures = Measures(theme, 0)
        self._layouts: dict[Row, CardLayout] = {}
        self._heights: dict[Row, int] = {}
        self._hovered_token: str | None = None
        self._hovered_name: str | None = None
        self.lights = Lights(theme)
        theme.changed.connect(self._forget)

    @property
    def measures(self) -> Measures:
        """The columns of the view."""
        return self._measures

    def set_width(self, width: int) -> None:
        """Lay rows out for a view of this width from now on."""
        if width != self._measures.width:
            self._measures = Measures(self._theme, width)
            self._layouts.clear()
            self._heights.clear()

    def set_hovered_token(self, key: str | None) -> None:
        """The pointer is on the token of this row."""
        self._hovered_token = key

    def set_hovered_name(self, key: str | None) -> None:
        """The pointer is on the speaker's name of this row, which a click follows."""
        self._hovered_name = key

    def line_bottom(self, row: Row, pointed: Pointed) -> int:
        """How far below its top the line with a hit ends."""
        layout = self.layout(row)
        if not layout.pieces:
            return layout.height
        piece = layout.pieces[pointed.number]
        line = piece.layout.lineForTextPosition(pointed.mark[0])
        return round(piece.at.y() + line.y() + line.height())

    def name_area(self, row: QuoteRow) -> QRect:
        """The place of the speaker's name on the card; empty where it is not said again."""
        if row.is_follow_up:
            return QRect()
        layout, target = self.layout(row), self._theme.px(TARGET)
        room = self._measures.right - self._measures.text
        width = min(round(self._measures.metrics(TextRole.ROW_STRONG).horizontalAdvance(row.name)), room)
        return QRect(self._measures.text, layout.anchor - target // 2, width, target)

    def height(self, row: Row) -> int:
        """How high a row is, to the pixel."""
        if row not in self._heights:
            self._heights[row] = self.layout(row).height
        return self._heights[row]

    def estimates(self, rows: Iterable[Row]) -> list[int]:
        """About how high each row is: as measured, else by the number of its letters."""
        return [self._heights.get(row) or estimate(row, self._measures) for row in rows]

    @property
    def year_height(self) -> int:
        """How high the header of a year is."""
        return self._theme.px(YEAR_HEIGHT)

    def layout(self, row: Row) -> CardLayout:
        """Where everything on a row stands."""
        layout = self._layouts.pop(row, None) or lay_out(row, self._measures)
        self._layouts[row] = layout  # the one used last is at the end
        if len(self._layouts) > _KEPT:
            del self._layouts[next(iter(self._layouts))]
        return layout

    def token_area(self, row: Card) -> QRect:
        """The place on the card that answers to a click on its source."""
        layout = self.layout(row)
        drawn = token_size(row.source, self._theme)
        target = self._theme.px(TARGET)
        area = QRect(0, 0, max(drawn.width(), target), max(drawn.height(), target))
        area.moveCenter(self._token_center(row, layout).toPoint())
        return area

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Override QStyledItemDelegate: the whole width, and the height that the row takes at it."""
        return QSize(option.rect.width(), self.height(index.data(TimelineRole.ROW)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Override QStyledItemDelegate: draw one row."""
        row: Row = index.data(TimelineRole.ROW)
        painter.save()
        painter.translate(option.rect.topLeft())
        match row:
            case YearRow():
                self.paint_year(painter, row)
            case DividerRow():
                self._paint_divider(painter, row)
            case QuoteRow():
                self._paint_quote(painter, row, option.state)
            case BoxRow():
                self._paint_box(painter, row, option.state)
        painter.restore()

    def paint_year(self, painter: QPainter, row: YearRow) -> None:
        """Draw the header of a year at the top left; the view also pins it while scrolling."""
        measures, colors = self._measures, self._theme.colors
        layout = self.layout(row)
        px = measures.px
        self._paint_spine(painter, layout.anchor + px(8), layout.height)
        painter.setFont(measures.font(TextRole.YEAR))
        painter.setPen(QColor(colors.text2))
        room = QRect(0, layout.anchor - px(17), measures.gutter, px(34))
        alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for found in self.lights.ranges(row.title, row.key):
            painter.fillRect(painter.boundingRect(room, alignment, row.title), found.format.background())
            painter.setPen(found.format.foreground().color())
        painter.drawText(room, alignment, row.title)
        painter.fillRect(QRect(measures.text, layout.anchor, measures.right - measures.text, 1), QColor(colors.line))

    def _paint_divider(self, painter: QPainter, row: DividerRow) -> None:
        measures, colors = self._measures, self._theme.colors
        layout = self.layout(row)
        px = measures.px
        self._paint_spine(painter, 0, layout.height)
        left, thickness = px(18), max(1, px(1.5))
        line = QRect(left, layout.anchor - thickness // 2, measures.right - left, thickness)
        painter.fillRect(line, QColor(colors.text))
        painting.paint_panel(painter, QRectF(layout.frame), px(4), colors.text)
        self._paint_pieces(painter, row, layout)

    def _paint_quote(self, painter: QPainter, row: QuoteRow, state: QStyle.StateFlag) -> None:
        layout = self.layout(row)
        self._paint_spine(painter, 0, layout.height)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            self._paint_selection(painter, layout)
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.paint_panel(painter, QRectF(layout.frame), self._theme.px(_RADIUS), self._theme.colors.raised)
        if not row.is_follow_up:
            self._paint_dot(painter, layout.anchor, is_exact=row.is_exact)
        self._paint_gutter(painter, row, layout)
        if layout.bar:
            self._paint_bar(painter, layout.bar)
        self._paint_pieces(painter, row, layout, on_selection=selected)
        if row.key == self._hovered_name:
            self._underline_name(painter, row)
        self._paint_token(painter, row, layout)
        self._paint_focus(painter, layout, state)

    def _underline_name(self, painter: QPainter, row: QuoteRow) -> None:
        area = self.name_area(row)
        metrics = self._measures.metrics(TextRole.ROW_STRONG)
        y = area.center().y() + round(metrics.height() / 2 - metrics.descent()) + 1
        painter.fillRect(area.left(), y, area.width(), max(1, self._theme.px(1)), QColor(self._theme.colors.text))

    def _paint_box(self, painter: QPainter, row: BoxRow, state: QStyle.StateFlag) -> None:
        layout, colors = self.layout(row), self._theme.colors
        self._paint_spine(painter, 0, layout.height)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected:
            self._paint_selection(painter, layout)
        else:
            edge = colors.line2 if hovered else colors.line
            painting.paint_panel(painter, QRectF(layout.frame), self._theme.px(_RADIUS), colors.raised, edge)
        self._paint_sign(painter, row, layout.anchor)
        self._paint_gutter(painter, row, layout)
        self._paint_pieces(painter, row, layout, on_selection=selected)
        self._paint_token(painter, row, layout)
        self._paint_focus(painter, layout, state)

    def _paint_spine(self, painter: QPainter, top: int, bottom: int) -> None:
        painter.fillRect(QRect(self._measures.spine, top, 1, bottom - top), QColor(self._theme.colors.spine))

    def _paint_selection(self, painter: QPainter, layout: CardLayout) -> None:
        """Fill the card and put the accent bar at its left: never by fill alone."""
        px, colors = self._theme.px, self._theme.colors
        frame = QRectF(layout.frame)
        painting.paint_soft_panel(painter, frame, px(_RADIUS), colors)
        inset = px(7)
        bar = QRectF(frame.left(), frame.top() + inset, px(3), frame.height() - 2 * inset)
        painting.paint_panel(painter, bar, px(1.5), colors.accent)

    def _paint_focus(self, painter: QPainter, layout: CardLayout, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_HasFocus:
            painting.paint_ring(painter, QRectF(layout.frame), self._theme.px(_RADIUS), self._theme.colors.focus)

    def _paint_dot(self, painter: QPainter, anchor: int, *, is_exact: bool) -> None:
        """Draw the dot of a quote: solid for a day, hollow and dashed for anything less sure."""
        px, colors = self._theme.px, self._theme.colors
        center = QPointF(self._measures.spine + 0.5, anchor + 0.5)
        radius = _DOT / 2 * self._theme.zoom
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_exact:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.text2))
            painter.drawEllipse(center, radius, radius)
        else:
            width = 1.5 * self._theme.zoom
            radius += px(0.5) / 2
            around = 2 * math.pi * radius / width
            pen = QPen(QColor(colors.text2), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([around / _DASHES * 0.6, around / _DASHES * 0.4])
            painter.setPen(pen)
            painter.setBrush(QColor(colors.surface))
            painter.drawEllipse(center, radius, radius)
        painter.restore()

    def _paint_sign(self, painter: QPainter, row: BoxRow, anchor: int) -> None:
        """Draw the badge of a rule that begins, or the icon of anything else in a ring, on the spine."""
        px, colors = self._theme.px, self._theme.colors
        spine = self._measures.spine
        clearance = px(_BADGE_CLEARANCE)
        painter.fillRect(QRect(spine, anchor - clearance, 1, 2 * clearance), QColor(colors.surface))
        center = QPointF(spine + 0.5, anchor + 0.5)
        if row.rule is not None:
            paint_badge(painter, center, px(_BADGE), Badge(row.rule, guidance=row.is_guidance), colors)
            return
        icon = _EVENT_ICONS[row.event_kind] if row.event_kind else _ITEM_ICONS[row.item_kind]
        ring = QRectF(0, 0, px(_RING), px(_RING))
        ring.moveCenter(center)
        painting.paint_panel(painter, ring, px(_RING) / 2, colors.surface, colors.line2)
        self._icons.paint(painter, center, icon, color=colors.text2, size=_RING_ICON)

    def _paint_gutter(self, painter: QPainter, row: Card, layout: CardLayout) -> None:
        if not row.gutter:
            return
        measures, colors = self._measures, self._theme.colors
        role = TextRole.DATE if row.is_exact else TextRole.DATE_IMPRECISE
        painter.setFont(measures.font(role))
        painter.setPen(QColor(colors.text if row.is_exact else colors.text2))
        height = measures.px(20)
        room = QRect(0, layout.anchor - height // 2, measures.gutter - measures.px(3), height)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.gutter)

    def _paint_bar(self, painter: QPainter, bar: QRect) -> None:
        """Draw the dashed bar beside a paraphrase."""
        pen = QPen(QColor(self._theme.colors.control), bar.width())
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        middle = bar.left() + bar.width() / 2
        painter.drawLine(QPointF(middle, bar.top()), QPointF(middle, bar.bottom() + 1))

    def _paint_pieces(self, painter: QPainter, row: Row, layout: CardLayout, *, on_selection: bool = False) -> None:
        colors = self._theme.colors
        for number, piece in enumerate(layout.pieces):
            ink = Ink.TEXT2 if on_selection and piece.ink is Ink.TEXT3 else piece.ink
            painter.setPen(QColor(getattr(colors, ink)))
            piece.layout.draw(painter, piece.at, self.lights.ranges(piece.layout.text(), row.key, number))
        for center, badge in layout.badges:
            paint_badge(painter, center, self._theme.px(LAW_BADGE), badge, colors)

    def _paint_token(self, painter: QPainter, row: Card, layout: CardLayout) -> None:
        state = TokenState.HOVERED if row.key == self._hovered_token else TokenState.REST
        paint_source_token(painter, self._token_center(row, layout), row.source, self._theme, state)

    def _token_center(self, row: Card, layout: CardLayout) -> QPointF:
        return QPointF(layout.token_right - token_size(row.source, self._theme).width() / 2, layout.anchor + 0.5)

    def _forget(self) -> None:
        """Measure again: colours, zoom or fonts are others."""
        self._measures = Measures(self._theme, self._measures.width)
        self._layouts.clear()
        self._heights.clear()
