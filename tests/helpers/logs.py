"""Listens to the log during a test."""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class UnexpectedLogs(logging.Handler):
    """Keeps each record from WARNING up, of any thread, and sorts out those that match an expected pattern."""

    def __init__(self, expected: Sequence[str]) -> None:
        super().__init__(logging.WARNING)
        self._unseen = list(expected)
        self._patterns = [re.compile(pattern) for pattern in expected]
        self._unexpected: list[str] = []

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Listen while the block runs."""
        root = logging.getLogger()
        root.addHandler(self)
        try:
            yield
        finally:
            root.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Override logging.Handler: sort the record."""
        message = record.getMessage()
        matching = [pattern.pattern for pattern in self._patterns if pattern.search(message)]
        if matching:
            self._unseen = [pattern for pattern in self._unseen if pattern not in matching]
        else:
            self._unexpected.append(f"{record.levelname} {record.name}: {message}")

    def faults(self) -> list[str]:
        """What was logged unasked, and what was announced but not logged."""
        return [
            *(f"Unexpected in the log: {line}" for line in self._unexpected),
            *(f"Expected in the log, but not there: {pattern}" for pattern in self._unseen),
        ]
