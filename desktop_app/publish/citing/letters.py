"""The characters that a citation is written with: those of the data, or those set for reading."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop_app.domain.typography import quoted, typeset
from desktop_app.publish.citing.runs import Run, part

if TYPE_CHECKING:
    from desktop_app.catalog.records import SourceRecord
    from desktop_app.publish.citing.runs import Part


class Letters(Enum):
    """On the clipboard the stored characters; on paper and on the screen they are set."""

    STORED = auto()
    SET = auto()

    def words(self, text: str) -> str:
        """Write words."""
        return text if self is Letters.STORED else typeset(text)

    def quoted(self, text: str) -> str:
        """Write words in quotation marks."""
        return f"“{text}”" if self is Letters.STORED else quoted(text)

    def title(self, source: SourceRecord) -> Part:
        """The title of a source in quotation marks, if these are its own words."""
        return part(self.quoted(source.title) if source.title_exact else self.words(source.title))

    def italic_title(self, source: SourceRecord) -> Part:
        """The title of a source in italics, if these are its own words."""
        return part(self.words(source.title), italic=source.title_exact)

    def case(self, text: str) -> Part:
        """The title of a court paper: the name of the case in italics, and what follows it not."""
        words = self.words(text)
        versus = words.find(" v. ")
        if versus < 0:
            return part(words)
        ends = [end for sign in (",", " (") if (end := words.find(sign, versus)) > 0]
        end = min(ends, default=len(words))
        return (Run(words[:end], italic=True), *part(words[end:]))
