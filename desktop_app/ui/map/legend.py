"""The legend of the map: how many states, or places, have each rule; each row is a filter, the same as the list's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain import wording
from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.theme.badges import Badge, paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.roving import RovingFocus
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop_app.ui.theme.theme import Theme

_ROW = 28
_BADGE = 17


class MapLegend(QWidget):
    """A heading and the rows. Several may be on: then whatever has any of these rules stands out."""

    rules_chosen = Signal(object)  # frozenset[Rule | None], empty for all

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Words(theme, "", TextRole.SECTION, lambda colors: colors.text)
        self._unit = Words(theme, "", TextRole.CAPTION, lambda colors: colors.text3)
        self._clear = LinkButton(theme, "Clear")
        self._clear.clicked.connect(lambda: self._choose(frozenset()))
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._clear)
        self._head.addWidget(self._unit)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._rows: dict[Rule | None, LegendRow] = {rule: LegendRow(theme, rule, self) for rule in (*Rule, None)}
        for row in self._rows.values():
            self._column.addWidget(row)
            row.toggled.connect(self._on_toggled)
        self._roving = RovingFocus(self, list(self._rows.values()))
        for row in self._rows.values():
            row.step_requested.connect(self._roving.step)
        self.set_subject("State’s own rule", "state")
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._show_clear()

    @property
    def rules(self) -> frozenset[Rule | None]:
        """The rules asked for; empty for all."""
        return frozenset(rule for rule, row in self._rows.items() if row.isChecked())

    @property
    def rows(self) -> Mapping[Rule | None, LegendRow]:
        """The rows by rule."""
        return self._rows

    def set_subject(self, title: str, noun: str) -> None:
        """Say whose rules are counted: those of states, or of places."""
        self._title.setText(title)
        self._unit.setText(f"{noun}s")
        self._clear.setToolTip(f"Show {noun}s with any rule")
        self.setAccessibleName(f"Filter {noun}s by rule")
        for row in self._rows.values():
            row.set_noun(noun)

    def set_counts(self, counts: Mapping[Rule | None, int], advised: Mapping[Rule | None, int]) -> None:
        """How many of them have each rule, and of how many of these it is only guidance."""
        for rule, row in self._rows.items():
            row.set_count(counts.get(rule, 0), advised.get(rule, 0))

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Show this filter without announcing it."""
        for rule, row in self._rows.items():
            row.blockSignals(True)
            row.setChecked(rule in rules)
            row.blockSignals(False)
            row.update()
        self._show_clear()

    def _choose(self, rules: frozenset[Rule | None]) -> None:
        had_focus = self._clear.hasFocus()
        self.set_rules(rules)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the link that was pressed is gone
        self.rules_chosen.emit(rules)

    def _show_clear(self) -> None:
        self._clear.setVisible(bool(self.rules))
        self._unit.setVisible(not self.rules)

    def _on_toggled(self) -> None:
        self._show_clear()
        self.rules_chosen.emit(self.rules)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(1))
        self._head.setContentsMargins(0, 0, px(2), px(2))
        for label in (self._title, self._unit):
            label.setFixedHeight(px(24))


class LegendRow(QAbstractButton):
    """Badge, label and count. Up and Down walk along the rows, Space and Enter toggle."""

    step_requested = Signal(int)  # by how many rows down the focus shall go

    def __init__(self, theme: Theme, rule: Rule | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rule = rule
        self._count = self._advised = 0
        self._noun = "state"
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_count(0)
        theme.changed.connect(self.updateGeometry)

    @property
    def label(self) -> str:
        """The rule in two words."""
        return self._rule.words.label if self._rule else wording.NO_RECORD_LABEL

    @property
    def count(self) -> int:
        """How many have the rule."""
        return self._count

    def set_noun(self, noun: str) -> None:
        """Say what is counted."""
        self._noun = noun
        self._say()

    def set_count(self, count: int, advised: int = 0) -> None:
        """Say how many have the rule, and how many of these only as guidance."""
        if count == self._count and self.accessibleName() and advised == self._advised:
            return
        self._count, self._advised = count, advised
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget: a row of the design."""
        return QSize(self._theme.px(180), self._theme.px(_ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractButton: see the class."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -len(Rule), Qt.Key.Key_End: len(Rule)}
        key = Qt.Key(event.key())
        if key in steps:
            self.step_requested.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton: on a chip while it is on."""
        colors, px = self._theme.colors, self._theme.px
        chip, radius = QRectF(self.rect()).adjusted(0, 1, 0, -1), px(6)
        ink, quiet = colors.text, colors.text2
        with QPainter(self) as painter:
            if self.isChecked():
                painting.paint_soft_panel(painter, chip, radius, colors, colors.accent)
                ink = quiet = colors.sel_text
            elif self.underMouse():
                painting.paint_panel(painter, chip, radius, colors.line)
            if self.hasFocus():
                painting.paint_ring(painter, chip, radius, colors.focus)
            paint_badge(painter, QPointF(px(14), chip.center().y()), px(_BADGE), Badge(self._rule), colors)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            count_font = self._theme.font(TextRole.CAPTION)
            painter.setFont(count_font)
            painter.setPen(QColor(quiet))
            room = chip.adjusted(px(34), 0, -px(6), 0)
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, str(self._count))
            room.setRight(room.right() - QFontMetrics(count_font).horizontalAdvance(str(self._count)) - px(6))
            font = self._theme.font(TextRole.ROW_MEDIUM)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            words = QFontMetrics(font).elidedText(self.label, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, middle, words)

    def _say(self) -> None:
        said = wording.guidance_share(self._advised)
        self.setAccessibleName(f"{self.label}, {wording.counted(self._count, self._noun)}{said}")
        self.setToolTip(f"{self._rule.words.sentence if self._rule else wording.NO_RECORD}{said}")
