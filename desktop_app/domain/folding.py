"""Text without what people leave out when they type a name: capitals, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("['’‘`\u00b4\u02bb\u02bc]")
_NOT_A_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Words in small letters with single spaces: "Prince George’s" gives "prince georges", "Doña Ana" "dona ana".

    An apostrophe joins, every other sign separates; folding twice changes nothing.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _NOT_A_WORD.sub(" ", _APOSTROPHES.sub("", letters).casefold()).strip()


def fold_words(text: str) -> tuple[str, ...]:
    """The folded words one by one."""
    return tuple(fold(text).split())


def has_words(typed: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether each typed word begins one of the words, in any order; both folded."""
    return all(any(word.startswith(part) for word in words) for part in typed)
