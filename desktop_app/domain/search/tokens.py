"""The text of a query cut into its pieces, each with where it stands.

A bracket inside a word belongs to it where it closes before the word ends: "287(g)" is one word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop_app.domain.search.fields import SearchField

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_TEXT = 10_000

_MARKS = '"“”„‟\N{FULLWIDTH QUOTATION MARK}'
_BEFORE_WORDS = ",;:!?…[]{}-"
_AFTER_WORDS = ",;:!?…[]{}"
_SPACE = re.compile(r"\s+")
_WORD = re.compile(rf"(?:[^\s{_MARKS}()]|\([^\s{_MARKS}()]*\))+")
_PHRASE = re.compile(rf"[{_MARKS}](?P<phrase>[^{_MARKS}]*)(?P<end>[{_MARKS}]?)(?P<star>\*?)")
_FIELD = re.compile(r"(?P<name>[A-Za-z]{2,}):(?P<value>.*)", re.DOTALL)


class Mark(Enum):
    """What a piece is."""

    WORD = auto()
    PHRASE = auto()
    FIELD = auto()
    OR = auto()
    AND = auto()
    MINUS = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text from `start` to `end`.

    `name` is what stands before the colon of a field, `text` the word, the phrase or the value; `is_quoted` if that
    stood in quotation marks, `is_prefix` if a star followed it.
    """

    mark: Mark
    start: int
    end: int
    text: str = ""
    name: str = ""
    is_quoted: bool = False
    is_prefix: bool = False


def clean(text: str) -> str:
    """Drop what cannot be seen (controls, marks of direction, joiners, halves of characters) and compose the rest."""
    seen = (
        " " if character.isspace() else character
        for character in text[:LONGEST_TEXT]
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    )
    return unicodedata.normalize("NFC", "".join(seen))


def tokens(text: str) -> Iterator[Token]:
    """Cut a cleaned text; there is none that cannot be cut."""
    position = 0
    while position < len(text):
        if space := _SPACE.match(text, position):
            position = space.end()
        elif text[position] in "()":
            yield Token(Mark.OPEN if text[position] == "(" else Mark.CLOSE, position, position + 1)
            position += 1
        elif phrase := _PHRASE.match(text, position):
            position = phrase.end()
            yield _phrase(phrase, phrase.start())
        elif text[position] == "-" and position + 1 < len(text) and not text[position + 1].isspace():
            yield Token(Mark.MINUS, position, position + 1)
            position += 1
        elif text[position] in _BEFORE_WORDS:
            position += 1
        else:
            found = _WORD.match(text, position)
            assert found is not None  # whatever else there is belongs to a word
            value = _PHRASE.match(text, found.end())
            name = found[0]
            if value and name.endswith(":") and name[:-1].casefold() in _FIELD_NAMES:
                position = value.end()
                yield _phrase(value, found.start(), name[:-1])
            else:
                position = found.end()
                yield from _words(found)


_FIELD_NAMES = frozenset(SearchField)


def _phrase(match: re.Match[str], start: int, name: str = "") -> Token:
    mark = Mark.FIELD if name else Mark.PHRASE
    text = " ".join(match["phrase"].split())
    return Token(mark, start, match.end(), text, name, is_quoted=True, is_prefix=bool(match["star"]))


def _words(match: re.Match[str]) -> Iterator[Token]:
    start, end = match.span()
    if match[0] in ("OR", "AND"):
        yield Token(Mark[match[0]], start, end)
        return
    if field := _FIELD.fullmatch(match[0]):
        value, is_prefix = _bare(field["value"].lstrip(_BEFORE_WORDS))
        yield Token(Mark.FIELD, start, end, value, field["name"], is_prefix=is_prefix)
        return
    text, is_prefix = _bare(match[0])
    yield Token(Mark.WORD, start, end, text, is_prefix=is_prefix)


def _bare(word: str) -> tuple[str, bool]:
    """A word without the signs after it, and whether a star was one of them."""
    text = word.rstrip(_AFTER_WORDS + "*")
    return text, "*" in word[len(text) :]
