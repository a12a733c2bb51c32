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
from desktop_app.ui.widgets.tooltips import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.domain.query import Piece
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

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """It says nothing until `set_label`."""
        super().__init__(parent)
        self._theme = theme
        self._label = ChipLabel("", "")
        self._is_wrong = False
        self._close = ToolButton(theme, icons, parent=self)
        self._close.set_face(icon=IconName.CLOSE)
        self._close.set_height(_CLOSE)
        self._close.clicked.connect(self.removed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_label(self, label: ChipLabel, *, is_wrong: bool) -> None:
        """Say this."""
        if (label, is_wrong) == (self._label, self._is_wrong):
            return
        self._label, self._is_wrong = label, is_wrong
        said = " ".join(filter(None, label))
        self._close.set_tip(f"Remove “{said}”")
        set_tooltip(self, said)
        self.updateGeometry()
        self.update()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: keep the button at the end."""
        super().resizeEvent(event)
        px = self._theme.px
        side = px(_CLOSE)
        self._close.setGeometry(self.width() - side - px(2), (self.height() - side) // 2, side, side)


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
        self._end: QWidget | None = None
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

    def set_end(self, widget: QWidget) -> None:
        """Put something after all else."""
        self._end = widget
        self._flow.addWidget(widget)

    def show_query(self, results: SearchResults) -> None:
        """Show the parts of the query that was answered, by the names of what they mean."""
        self._results = results
        self._build()

    def _build(self) -> None:
        """Show as many chips as there are parts; those that are there already say something else from now on."""
        pieces = self._results.query.pieces if self._results else ()
        while len(self._chips) > len(pieces):
            chip = self._chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for widget in filter(None, (self._add, self._end)):
            self._flow.removeWidget(widget)
        while len(self._chips) < len(pieces):
            number = len(self._chips)
            chip = Chip(self._theme, self._icons, self)
            chip.removed.connect(lambda number=number: self._on_removed(number))
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        for widget in filter(None, (self._add, self._end)):
            self._flow.addWidget(widget)
        for chip, piece in zip(self._chips, pieces, strict=True):
            chip.set_label(self._label(piece), is_wrong=bool(piece.slips))
        self.updateGeometry()

    def _label(self, piece: Piece) -> ChipLabel:
        """What a chip says: what was understood, or what was typed where nothing was."""
        assert self._results is not None
        if piece.node is None or piece.slips:
            return ChipLabel("", self._results.query.source[slice(*piece.span)])
        return chip_label(piece.node, self._results.names)

    def _on_removed(self, number: int) -> None:
        assert self._results is not None
        query = self._results.query
        text = query.without(query.pieces[number])
        self.query_requested.emit(f"{text} " if text else "")

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._flow.setSpacing(px(7))
        self._flow.setContentsMargins(px(20), 0, px(20), 0)
        self._build()
