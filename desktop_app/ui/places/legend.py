"""What every badge means, in a popover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain import wording
from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.theme.badges import Badge, BadgeLabel
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from desktop_app.ui.theme.theme import Theme

_BADGE_SIZE = 17
_SHAPES = (
    "A square limits, a circle leaves open or is silent, a diamond honors. The deeper its tone, the further it goes."
)


class LegendPopover(Popover):
    """Badge, label and sentence of each rule, then guidance and the two marks that a badge can carry."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "What the letters mean", parent)
        rows = [(Badge(rule), rule.words.label, rule.words.sentence) for rule in Rule]
        rows.append((Badge(None), wording.NO_RECORD_LABEL, wording.NO_RECORD))
        advised = Badge(Rule.DECLINES_ALL, guidance=True)
        rows.append((advised, "Guidance", "A dashed outline with a letter: advised, and not law"))
        marked = Badge(Rule.LIMITED_BY_CRITERIA, overruled=Rule.MANDATES_HONORING)
        rows.append((marked, "Overruled", "The law above points the other way: the small mark has its shape"))
        stale = Badge(Rule.REQUIRES_JUDICIAL_WARRANT, stale=True)
        rows.append((stale, "Not confirmed lately", "No source of the last two years shows it still in force"))
        self._labels: list[tuple[QLabel, TextRole]] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._label(_SHAPES, TextRole.LABEL))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(2, 1)
        self._column.addLayout(self._grid)
        for number, (badge, label, sentence) in enumerate(rows):
            picture = BadgeLabel(theme, _BADGE_SIZE)
            picture.set_badge(badge)
            self._grid.addWidget(picture, number, 0)
            self._grid.addWidget(self._label(label, TextRole.ROW_STRONG), number, 1)
            self._grid.addWidget(self._label(sentence, TextRole.ROW), number, 2)
        self.setAccessibleDescription(". ".join(f"{label}: {sentence}" for _, label, sentence in rows))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _label(self, words: str, role: TextRole) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._labels.append((label, role))
        return label

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self._column.setContentsMargins(px(16), px(14), px(16), px(14))
        self._column.setSpacing(px(10))
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(4))
        for label, role in self._labels:
            palette = QPalette()
            strong = role is TextRole.ROW_STRONG
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colors.text if strong else colors.text2))
            label.setPalette(palette)
            label.setFont(self._theme.font(role))
