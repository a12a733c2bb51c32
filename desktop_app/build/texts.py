"""What any text of the data must be: whole, readable, and drawable on the screen and on the page."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_WORDS = {
    "changes": 500,
    "citation": 60,
    "context": 40,
    "era": 4,
    "note": 60,
    "summary": 100,
    "text": 80,
    "title": 40,
    "url": 1,
    "what": 40,
}
"""How many words a text may have. Quotations are kept short, and a text must fit on its card and its printed page."""

MOST_WORDS_ELSEWHERE = 20
MOST_LETTERS_A_WORD = 400  # the longest are addresses

_NO_TEXT = {
    "Cc": "take it out, a text is one line without control characters",
    "Cf": "take it out, it cannot be seen",
    "Co": "take it out, it means nothing outside one font",
    "Cs": "take it out, it is half a character",
    "Zl": "take it out, a text is one line",
    "Zp": "take it out, a text is one line",
    "Zs": "write an ordinary space",
}
"""The kinds of character that are no part of a text, by Unicode's general category, and what to do about them."""

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]{2,}\d*);")


class TextRules:
    """The rules for texts, with the characters that the bundled fonts can draw."""

    def __init__(self, drawable: frozenset[str]) -> None:
        self._ordinary = frozenset(
            character for character in drawable if character == " " or unicodedata.category(character) not in _NO_TEXT
        )

    def faults(self, key: str, text: str) -> Iterator[str]:
        """Say what is wrong with a text that stands under a key."""
        if not text:
            yield "is empty: leave the key out"
        if text != text.strip(" "):
            yield "begins or ends with a space: take it out"
        if "  " in text:
            yield "has two spaces in a row: leave one"
        if unicodedata.normalize("NFC", text) != text:
            yield "has letters put together of parts: write é as one character (Unicode NFC)"
        if key != "url" and (tag := _TAG.search(text)):
            yield f"has the HTML “{tag[0]}”: write plain text"
        for character in sorted(set(text) - self._ordinary):
            yield _character_fault(character)
        yield from _length_faults(key, text)


def _character_fault(character: str) -> str:
    name = f"U+{ord(character):04X} ({unicodedata.name(character, 'without a name')})"
    wanted = _NO_TEXT.get(unicodedata.category(character))
    if wanted:
        return f"has {name}: {wanted}"
    return f"has “{character}”, {name}, which the bundled fonts cannot draw: write it another way"


def _length_faults(key: str, text: str) -> Iterator[str]:
    words = text.split()
    most = MOST_WORDS.get(key, MOST_WORDS_ELSEWHERE)
    if len(words) > most:
        yield f"has {len(words)} words: make it {most} at most"
    if any(len(word) > MOST_LETTERS_A_WORD for word in words):
        yield f"has a word of more than {MOST_LETTERS_A_WORD} letters: that cannot be right"
