"""Finding words in a text that is being read: where they stand, to be lit.

What is typed is found as the search finds it: capitals, accents and punctuation make no difference, apostrophes are
passed over, and words match from their beginning ("warrant" is not in "unwarranted"). Unlike the search it wants the
words in a row, with nothing but signs between them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.marked import Mark

_APOSTROPHE = "['’‘`\u00b4\u02bb\u02bc]"
_BETWEEN_LETTERS = f"{_APOSTROPHE}*"
_BETWEEN_WORDS = r"[\W_]+"
_STARTS = r"(?<![^\W_])"
_ENDS = r"(?![^\W_])"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for on a page; made by `typed` or `words`."""

    pattern: re.Pattern[str]

    @classmethod
    def typed(cls, text: str) -> Wanted | None:
        """What someone types to be found, the last word perhaps not complete; None for nothing."""
        expression = _expression(text)
        return cls(re.compile(expression)) if expression else None

    @classmethod
    def words(cls, texts: Iterable[str]) -> Wanted | None:
        """Whole words or phrases, any of which is to be lit; None for none."""
        longest_first = sorted({text for text in texts if _words_of(text)}, key=lambda text: (-len(text), text))
        alternatives = [f"{_expression(text)}{_ENDS}" for text in longest_first]
        return cls(re.compile("|".join(alternatives))) if alternatives else None

    def marks_in(self, text: str) -> tuple[Mark, ...]:
        """Where it stands in a text, from the first character to the one after the last."""
        return self.marks_in_plain(plain(text))

    def marks_in_plain(self, text: str) -> tuple[Mark, ...]:
        """The same in a text that is `plain` already, since it is looked through with each letter that is typed."""
        return tuple(found.span() for found in self.pattern.finditer(text))


def plain(text: str) -> str:
    """The text folded character by character, so that a place in it is the same place in the text."""
    return text.lower() if text.isascii() else "".join(map(_plain_character, text))


def _expression(text: str) -> str:
    """The regular expression for a text that is meant to the letter; empty for a blank one."""
    words = _words_of(text)
    if not words:
        return re.escape(plain(text.strip()))  # signs alone, as "§"
    return _STARTS + _BETWEEN_WORDS.join(_BETWEEN_LETTERS.join(map(re.escape, word)) for word in words)


def _words_of(text: str) -> list[str]:
    folded = plain(unicodedata.normalize("NFC", text))
    return [word for word in re.split(_BETWEEN_WORDS, re.sub(_APOSTROPHE, "", folded)) if word]


@cache
def _plain_character(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character.casefold())
    letters = [letter for letter in decomposed if not unicodedata.combining(letter)]
    return letters[0] if len(letters) == 1 else character
