"""What can be done with one card, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.ui.timeline.rows import QuoteRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.timeline.rows import Card


class CardMenu(QMenu):
    """Copying, context and source of a card, and for a quote whatever concerns its speaker."""

    copy_requested = Signal()  # with its citation
    words_requested = Signal(str)  # these stored characters are wanted on the clipboard, without a citation
    details_requested = Signal()
    person_requested = Signal(str)  # the id of a speaker whose page is wanted
    speaker_chosen = Signal(str)  # the id of a speaker who alone is to be shown

    def __init__(self, card: Card, parent: QWidget) -> None:
        """Make the menu for one card; it deletes itself when it closes."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = "Copy the words" if isinstance(card, QuoteRow) else "Copy the title"
        self._add("Copy with citation", self.copy_requested.emit, QKeySequence("Ctrl+Shift+C"))
        self._add(words, lambda: self.words_requested.emit(card.stored), QKeySequence(QKeySequence.StandardKey.Copy))
        self.addSeparator()
        self._add("Context and full source", self.details_requested.emit, QKeySequence(Qt.Key.Key_Space))
        if isinstance(card, QuoteRow):
            name = card.name.replace("&", "&&")
            self._add(f"Open {name}", lambda: self.person_requested.emit(card.person_id))
            self._add(f"Show only {name}", lambda: self.speaker_chosen.emit(card.person_id))

    def _add(self, words: str, act: Callable[[], None], key: QKeySequence | None = None) -> None:
        """Add an entry; its key is told, not bound, since the list has it already."""
        keys = f"\t{key.toString(QKeySequence.SequenceFormat.NativeText)}" if key else ""
        self.addAction(f"{words}{keys}", act)
