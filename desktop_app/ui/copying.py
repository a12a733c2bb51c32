"""Puts what is cited on the clipboard, in the reader's style of citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.publish.citing.style import CitationStyle

if TYPE_CHECKING:
    from desktop_app.publish.citing.cite import Citing
    from desktop_app.ui.preferences import Preferences


class Copying(QObject):
    """Parts of the window say what they want to have copied; how it is cited is the reader's choice."""

    copied = Signal(str)  # the plain text that is now on the clipboard

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    def copy(self, citing: Citing) -> None:
        """Copy plain text and, where the style has italics, the same as rich text beside it."""
        citation = citing(CitationStyle(self._preferences.citation_style))
        data = QMimeData()
        data.setText(citation.text)
        if citation.html:
            data.setHtml(citation.html)
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit(citation.text)
