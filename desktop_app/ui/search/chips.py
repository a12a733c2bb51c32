"""The query as chips: a second view of the text in the field, part for part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.search.speaking import ChipLabel, chip_label
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.domain.query import Piece, Query
    from desktop_app.domain.results import SearchResults
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_HEIGHT = 28
_CLOSE = 24
_INSET = 12
_GAP = 4
_WIDEST = 340


class Chip(QWidget):
    """One part of the query with a button that takes it away; in red where it was not understood."""

    removed = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, label: ChipLabel, *, is_wrong: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._is_wrong = is_wrong
        self._close = ToolButton(theme, icons, parent=self)
        self._close.set_face(icon=IconName.CLOSE)
        self._close.set_height(_CLOSE)
        self._close.set_tip(f"Remove “{' '.join(filter(None, label))}”")
        self._close.clicked.connect(self.removed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(" ".join(filter(None, label)))
        self._on_resized()

    @property
    def label(self) -> ChipLabel:
        """What it says."""
        return self._label

    @property
    def is_wrong(self) -> bool:
        """Whether this part was not understood."""
        return self._is_wrong

    @property
    def close_button(self) -> ToolButton:
        """The button that takes it away."""
        return self._close

    def sizeHint(self) -> QSize:
        """Override QWidget: words and button."""
        px = self._theme.px
        words = self._lead_width() + self._value_width()
        return QSize(min(px(_INSET) + words + px(_GAP) + px(_CLOSE) + px(2), px(_WIDEST)), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: a chip is elided, not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: the shape, then what kind of part it is and its value."""
        colors, px = self._theme.colors, self._theme.px
        rect = QRectF(self.rect())
        fill, edge = (colors.err_soft, colors.err) if self._is_wrong else (colors.surface, colors.control)
        ink = colors.err if self._is_wrong else colors.text
        with QPainter(self) as painter:
            painting.paint_panel(painter, rect, rect.height() / 2, fill, edge)
            x = float(px(_INSET))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            if self._label.lead:
                painter.setFont(self._theme.font(TextRole.ROW))
                painter.setPen(QColor(ink if self._is_wrong else colors.text2))
                painter.drawText(QRectF(x, 0, self._lead_width(), rect.height()), flags, self._label.lead)
                x += self._lead_width()
            font = self._theme.font(TextRole.ROW_STRONG)
            room = QRectF(x, 0, self._close.x() - x - px(2), rect.height())
            words = QFontMetrics(font).elidedText(self._label.value, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(room, flags, words)

    def _lead_width(self) -> int:
        if not self._label.lead:
            return 0
        return QFontMetrics(self._theme.font(TextRole.ROW)).horizontalAdvance(f"{self._label.lead} ")

    def _value_width(self) -> int:
        return QFontMetrics(self._theme.font(TextRole.ROW_STRONG)).horizontalAdvance(self._label.value) + 1

    def _on_resized(self) -> None:
        px, size = self._theme.px, self.sizeHint()
        self.resize(size)
        side = px(_CLOSE)
        self._close.setGeometry(size.width() - side - px(2), (size.height() - side) // 2, side, side)


class ChipBar(QWidget):
    """The chips of a query, the button that adds a filter, and whatever stands at the end."""

    query_requested = Signal(str)  # the text without one of its parts
    builder_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._results: SearchResults | None = None
        self._chips: list[Chip] = []
        self._add = ToolButton(theme, icons)
        self._add.set_face("Add a filter", IconName.PLUS)
        self._add.set_height(_HEIGHT)
        self._add.clicked.connect(self.builder_requested)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self._add)
        self.setAccessibleName("Parts of the query")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips in the order of the text."""
        return tuple(self._chips)

    @property
    def add_button(self) -> ToolButton:
        """The button that adds a filter."""
        return self._add

    def show_query(self, results: SearchResults) -> None:
        """Show the parts of the query that was answered, by the names of what they mean."""
        self._results = results
        self._build()

    def _build(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._add:
                widget.hide()
                widget.deleteLater()
        self._chips = []
        if self._results is not None:
            for piece in self._results.query.pieces:
                self._chips.append(self._chip(self._results.query, piece))
        for widget in (*self._chips, self._add):
            self._flow.addWidget(widget)
            widget.show()
        self.updateGeometry()

    def _chip(self, query: Query, piece: Piece) -> Chip:
        assert self._results is not None
        is_wrong = bool(piece.slips)
        written = query.source[piece.span[0] : piece.span[1]]
        if piece.node is None or is_wrong:
            label = ChipLabel("", written)
        else:
            label = chip_label(piece.node, self._results.names)
        chip = Chip(self._theme, self._icons, label, is_wrong=is_wrong)
        without = query.without(piece)
        chip.removed.connect(lambda text=without: self.query_requested.emit(f"{text} " if text else ""))
        return chip

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._flow.setSpacing(px(7))
        self._flow.setContentsMargins(px(20), 0, px(20), 0)
        self._build()
