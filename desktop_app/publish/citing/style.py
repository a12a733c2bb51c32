"""The styles of citation that a reader can choose."""

from __future__ import annotations

from enum import StrEnum


class CitationStyle(StrEnum):
    """How citations are written, wherever they are copied or printed."""

    PLAIN = "plain"
    BLUEBOOK = "bluebook"
    CHICAGO = "chicago"
    AP = "ap"

    @property
    def label(self) -> str:
        """What it is called."""
        return _LABELS[self]


_LABELS = {
    CitationStyle.PLAIN: "Plain",
    CitationStyle.BLUEBOOK: "Bluebook",
    CitationStyle.CHICAGO: "Chicago, notes",
    CitationStyle.AP: "AP, attribution",
}
