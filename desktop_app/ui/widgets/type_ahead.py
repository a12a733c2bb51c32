"""Going to a name by typing how it begins."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence


class TypeAhead:
    """Letters in quick succession make one word; one letter again and again goes from name to name."""

    def __init__(self) -> None:
        self._typed, self._typed_at = "", 0.0

    def add(self, letters: str) -> str:
        """Take what is typed; the word so far, folded."""
        pause = QApplication.keyboardInputInterval() / 1000
        is_going_on = bool(self._typed) and monotonic() - self._typed_at <= pause
        again = fold(self._typed) == fold(letters)  # the same letter once more means the next such name
        self._typed = self._typed + letters if is_going_on and not again else letters
        self._typed_at = monotonic()
        return fold(self._typed)

    def match(self, names: Sequence[str], here: int | None) -> int | None:
        """The number of the first name that begins so; for a single letter the next one after `here`."""
        wanted = fold(self._typed)
        fitting = [number for number, name in enumerate(names) if fold(name).startswith(wanted)]
        if len(wanted) == 1 and here in fitting:
            return fitting[(fitting.index(here) + 1) % len(fitting)]
        return fitting[0] if fitting else None
