"""A label of plain words that wraps and in which hits can be lit."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.marked import Mark
    from desktop_app.ui.theme.tokens import Colors


class PlainLabel(QLabel):
    """Its words are shown as they are: only what lights them is markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def setText(self, text: str) -> None:
        """Override QLabel: say something else, with nothing lit."""
        self._words = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)

    def light(self, marks: Sequence[Mark], colors: Colors, current: Mark | None = None) -> None:
        """Light the hits; the one that the reader is at stands out among them."""
        if not marks:
            self.setText(self._words)
            return
        parts, done = [], 0
        for start, end in marks:
            is_current = (start, end) == current
            ground, ink = (colors.accent, colors.accent_text) if is_current else (colors.hit, colors.hit_text)
            look = f"background-color: {ground}; color: {ink}; font-weight: 600"
            parts += [html.escape(self._words[done:start]), f'<span style="{look}">']
            parts += [html.escape(self._words[start:end]), "</span>"]
            done = end
        self.setTextFormat(Qt.TextFormat.RichText)
        lit = "".join([*parts, html.escape(self._words[done:])])
        super().setText(f'<span style="white-space: pre-wrap">{lit}</span>')  # lines and gaps stay as they are
