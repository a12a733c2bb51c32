"""The foot of the timeline: where the selected words come from, and the law of their day, always in the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.publish.citations import source_entry
from desktop_app.publish.citing.runs import Run
from desktop_app.ui.theme.badges import BadgeLabel
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.bookmark_button import BookmarkButton
from desktop_app.ui.widgets.run_label import RunLabel
from desktop_app.ui.widgets.source_token import SourceToken
from desktop_app.ui.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.catalog.records import SourceRecord
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.law_lines import LawLine

NOTHING_SELECTED = "Select a quote to see its source"
_HEIGHT = 44
_INSET = 14
_BADGE = 15
_LEAST = 200
_NARROW = 520  # below this the copy button has no words
_COPY = "Copy with citation"
_COPY_KEY = QKeySequence("Ctrl+Shift+C")
_DETAILS = "Context and full source"
_DETAILS_KEY = QKeySequence(Qt.Key.Key_Space)


class SourceBar(QWidget):
    """Token, publisher, title and date of one source, and below them the rule that was in force when it was said.

    It is of fixed height, so that selecting a card moves nothing; a low window may have no room for it.
    """

    source_requested = Signal(int)  # the number of the source, to be shown in the list of sources
    details_requested = Signal()
    copy_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Say that nothing is selected."""
        super().__init__(parent)
        self._theme = theme
        self._is_low, self._has_room = False, True
        self._token = SourceToken(theme, 0, "")
        self._entry = RunLabel(theme)
        self._badge = BadgeLabel(theme, _BADGE)
        self._law = RunLabel(theme)
        self._details = ToolButton(theme, icons)
        self._details.set_face(icon=IconName.INFO)
        self._details.set_tip(_DETAILS, _DETAILS_KEY)
        self._copy = ToolButton(theme, icons)
        self.bookmark_button = BookmarkButton(theme, icons, "card", "Ctrl+Shift+D")
        self._layout = QHBoxLayout(self)
        self._law_line = QHBoxLayout()
        self._law_line.addWidget(self._badge)
        self._law_line.addWidget(self._law, 1)
        self._lines = QVBoxLayout()
        self._lines.addStretch(1)
        self._lines.addWidget(self._entry)
        self._lines.addLayout(self._law_line)
        self._lines.addStretch(1)
        self._layout.addWidget(self._token)
        self._layout.addLayout(self._lines, 1)
        for part in (self._copy, self._details, self.bookmark_button):
            self._layout.addWidget(part)
        self._token.source_requested.connect(self.source_requested)
        self._details.clicked.connect(self.details_requested)
        self._copy.clicked.connect(self.copy_requested)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.clear()

    @property
    def words(self) -> str:
        """What it says of the source."""
        return self._entry.text()

    @property
    def law_words(self) -> str:
        """What it says of the law of the day; empty without."""
        return self._law.text()

    def show_source(self, number: int, source: SourceRecord, law: LawLine | None = None) -> None:
        """Show where the selected words come from, and the law of the day on which they were said."""
        runs = source_entry(source)
        self._entry.set_runs(runs)
        self._token.show_source(number, self._entry.text())
        self._show_law(law)
        self._set_active(True)

    def clear(self) -> None:
        """Say that nothing is selected."""
        self._entry.set_runs((Run(NOTHING_SELECTED),))
        self._show_law(None)
        self._set_active(False)

    def set_low(self, low: bool, *, has_room: bool = True) -> None:
        """In a low window, take no room while nothing is selected; without any room, at no time."""
        self._is_low, self._has_room = low, has_room
        self._set_active(not self._token.isHidden())

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: with no words on the copy button."""
        return QSize(self._theme.px(_LEAST), self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: draw the ground and the line above it."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.raised))
            painter.fillRect(0, 0, self.width(), 1, QColor(colors.line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: the copy button loses its words before the source does."""
        super().resizeEvent(event)
        self._fit()

    def _show_law(self, law: LawLine | None) -> None:
        self._law.set_runs((Run(law.words),) if law else ())
        if law:
            self._badge.set_badge(law.badge)
        for part in (self._badge, self._law):
            part.setVisible(law is not None)

    def _set_active(self, active: bool) -> None:
        for part in (self._token, self._copy, self._details, self.bookmark_button):
            part.setVisible(active)
        if self.parentWidget() is not None:  # alone it would be a window
            self.setVisible(self._has_room and (active or not self._is_low))

    def _fit(self) -> None:
        is_narrow = self.width() < self._theme.px(_NARROW)
        self._copy.set_face("" if is_narrow else _COPY, IconName.COPY)
        self._copy.set_tip(_COPY, _COPY_KEY)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEIGHT))
        self._layout.setContentsMargins(px(_INSET), px(1), px(_INSET) - px(6), 0)
        self._layout.setSpacing(px(6))
        self._lines.setSpacing(0)
        self._law_line.setSpacing(px(5))
        self._fit()
        self.update()
