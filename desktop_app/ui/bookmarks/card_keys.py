"""Ctrl+D on a list of cards: there it marks the current card, and not the page as everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop_app.ui.linking import PointsAtRecord

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_KEY = QKeySequence("Ctrl+D")


class CardKeys(QObject):
    """Listens to the lists that it is given, as long as they have a current card."""

    pressed = Signal(object)  # the RecordRef of the current card

    def listen(self, view: QWidget) -> None:
        """Take the key of a list."""
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject: claim the key before the action of the window has it, then act on it."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, PointsAtRecord):
            return False
        record = watched.current_record
        if record is None or QKeySequence(event.keyCombination()) != _KEY:
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride:
                event.accept()
            case QEvent.Type.KeyPress:
                self.pressed.emit(record)
            case _:
                return False
        return True
