"""The badges above the list of places: what the letters mean, and a filter by rule, in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain import wording
from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.places.legend import LegendPopover
from desktop_app.ui.theme.badges import Badge, paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.roving import RovingFocus
from desktop_app.ui.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

RULES: tuple[Rule | None, ...] = (*Rule, None)
"""The order of the legend; None is no record."""

_LEGEND = "What the letters mean"
_BADGE_SIZE = 17
_WIDEST, _NARROWEST, _HEIGHT = 28, 24, 30


class RuleRow(QWidget):
    """A line of words and the badges. Several badges may be on: then places with any of these rules are left."""

    rules_chosen = Signal(object)  # frozenset[Rule | None], empty for all

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._clear = LinkButton(theme, "Clear")
        self._clear.setToolTip("Show places with any rule")
        self._legend_link = LinkButton(theme, _LEGEND)
        self._legend_icon = ToolButton(theme, icons)
        self._legend_icon.set_face(icon=IconName.INFO)
        self._legend_icon.set_height(24)
        self._legend_icon.set_tip(_LEGEND)
        self._legend: LegendPopover | None = None
        self._badges = _Badges(theme)
        self._line = QHBoxLayout()
        self._line.addWidget(self._words, 1)
        for part in (self._clear, self._legend_icon, self._legend_link):
            self._line.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._line)
        self._column.addWidget(self._badges)
        self._badges.rules_chosen.connect(self._on_rules_chosen)
        self._clear.clicked.connect(self.clear)
        self._legend_link.clicked.connect(self.open_legend)
        self._legend_icon.clicked.connect(self.open_legend)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._say()

    @property
    def rules(self) -> frozenset[Rule | None]:
        """The rules asked for; empty for all."""
        return self._badges.rules

    @property
    def chosen_labels(self) -> tuple[str, ...]:
        """The labels of the rules asked for, in the order of the legend."""
        return tuple(_label(rule) for rule in RULES if rule in self.rules)

    def set_counts(self, counts: Mapping[Rule | None, int], advised: Mapping[Rule | None, int]) -> None:
        """How many places have each rule, and how many of these only as guidance: said with the badge."""
        self._badges.set_counts(counts, advised)

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Ask for these rules; whoever listens hears of it if they are others than before."""
        self._badges.set_rules(rules)

    def clear(self) -> None:
        """Ask for all rules again."""
        had_focus = self._clear.hasFocus()
        self._badges.set_rules(frozenset())
        if had_focus:
            self._badges.setFocus(Qt.FocusReason.OtherFocusReason)  # the link that was pressed is gone

    def open_legend(self) -> None:
        """Explain every badge."""
        if self._legend is None:
            self._legend = LegendPopover(self._theme, self)
        self._legend.open_below(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: shorten the words to the room."""
        super().resizeEvent(event)
        self._say()

    def _on_rules_chosen(self, rules: frozenset[Rule | None]) -> None:
        self._say()
        self.rules_chosen.emit(rules)

    def _say(self) -> None:
        chosen = self.chosen_labels
        self._clear.setVisible(bool(chosen))
        self._legend_icon.setVisible(bool(chosen))
        self._legend_link.setVisible(not chosen)
        words = f"Rule: {', '.join(chosen) or 'any'}"
        metrics = QFontMetrics(self._words.font())
        room = self.width() - self._clear.sizeHint().width() - self._theme.px(40)
        self._words.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room) if chosen else words)
        self._words.setToolTip(words if chosen else "")
        self._words.setAccessibleName(words)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._line.setContentsMargins(px(2), 0, 0, 0)
        self._line.setSpacing(px(2))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._words.setFont(self._theme.font(TextRole.CAPTION))
        self._words.setFixedHeight(px(24))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.colors.text2))
        self._words.setPalette(palette)
        self._say()


class _Badges(QWidget):
    """The toggles in one row, or in two where one would make them too small to hit. A single tab stop."""

    rules_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons = {rule: _RuleButton(theme, rule, self) for rule in RULES}
        for button in self._buttons.values():
            button.toggled.connect(self._on_toggled)
        self._roving = RovingFocus(self, list(self._buttons.values()))
        for button in self._buttons.values():
            button.step_requested.connect(self._roving.step)
        self.setAccessibleName("Filter by rule")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def rules(self) -> frozenset[Rule | None]:
        """Those that are on."""
        return frozenset(rule for rule, button in self._buttons.items() if button.isChecked())

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Turn these on and the others off, and announce it once."""
        before = self.rules
        for rule, button in self._buttons.items():
            button.blockSignals(True)
            button.setChecked(rule in rules)
            button.blockSignals(False)
            button.update()
        if rules != before:
            self.rules_chosen.emit(rules)

    def set_counts(self, counts: Mapping[Rule | None, int], advised: Mapping[Rule | None, int]) -> None:
        """Tell each its number of places."""
        for rule, button in self._buttons.items():
            button.set_count(counts.get(rule, 0), advised.get(rule, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: place the badges."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        rows = 1 if self.width() >= len(RULES) * px(_NARROWEST) else 2
        per_row = -(-len(RULES) // rows)
        width, height = min(px(_WIDEST), self.width() // per_row), px(_HEIGHT)
        self.setFixedHeight(rows * height)
        for number, button in enumerate(self._buttons.values()):
            row, column = divmod(number, per_row)
            button.setGeometry(column * width, row * height, width, height)

    def _on_toggled(self) -> None:
        self.rules_chosen.emit(self.rules)

    def _on_theme_changed(self) -> None:
        self._place()
        self.update()


class _RuleButton(QAbstractButton):
    step_requested = Signal(int)  # by how many places to the right the focus shall go

    def __init__(self, theme: Theme, rule: Rule | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rule = rule
        self.setCheckable(True)
        self.set_count(0)

    def set_count(self, count: int, advised: int = 0) -> None:
        """Say how many places have the rule, and how many of these only as guidance."""
        name = f"{_label(self._rule)}, {wording.counted(count, 'place')}{wording.guidance_share(advised)}"
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractButton: the arrows walk along the row, Enter toggles as Space does."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -len(RULES), Qt.Key.Key_End: len(RULES)}
        key = Qt.Key(event.key())
        if key in steps:
            self.step_requested.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton: the badge, on a chip while it is on."""
        colors, radius = self._theme.colors, self._theme.px(6)
        chip = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        with QPainter(self) as painter:
            if self.isChecked():
                painting.paint_soft_panel(painter, chip, radius, colors, colors.accent)
            elif self.underMouse():
                painting.paint_panel(painter, chip, radius, colors.line)
            if self.hasFocus():
                painting.paint_ring(painter, chip, radius, colors.focus)
            center = QPointF(self.width() / 2, self.height() / 2)
            paint_badge(painter, center, self._theme.px(_BADGE_SIZE), Badge(self._rule), colors)


def _label(rule: Rule | None) -> str:
    return rule.words.label if rule else wording.NO_RECORD_LABEL
