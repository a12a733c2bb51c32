"""What a person looks for: the text of the search field and its meaning, both ways.

    warrant detainer        both words, anywhere in a record, in any order
    "tear families apart"   these words in a row; curly quotation marks do as well
    warrant detai           the last word, while nothing follows it, stands for all that begin with it

Any text is a query. What has no letter or digit in it is left out, and an open quotation mark reaches to the end.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.marked import Mark, MarkedText

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_TEXT = 10_000
_MOST_LETTERS = 1_000  # of all terms together: a pasted paragraph is a search, a pasted book is a slip

_QUOTES = '"“”„‟\N{FULLWIDTH QUOTATION MARK}'
_AROUND_WORDS = ",;:!?…()[]{}"
_TERM = re.compile(rf"[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]?|(?P<word>[^\s{_QUOTES}]+)")
_SEARCHED = "places, officials, quotes, policies, events, figures and sources"


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or words in a row."""

    text: str
    is_phrase: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all be found. `is_open_ended` says that the last word may go on: it is still being typed."""

    terms: tuple[Term, ...] = ()
    is_open_ended: bool = False

    @classmethod
    def parse(cls, text: str) -> Query:
        """Read what someone typed; there is no text that it does not take."""
        cleaned = _clean(text)
        terms: dict[tuple[str, bool], Term] = {}
        letters_left = _MOST_LETTERS
        is_open_ended = cleaned[-1:].isalnum()
        for match in _TERM.finditer(cleaned):
            is_phrase = match["word"] is None
            whole = " ".join(match["phrase"].split()) if is_phrase else match["word"].strip(_AROUND_WORDS)
            text = _cut(whole, letters_left)
            is_open_ended = is_open_ended and text == whole
            if any(map(str.isalnum, text)):
                # Said twice it counts once, where it was said last: there it may be the one still being typed.
                if terms.pop((text.casefold(), is_phrase), None) is None:
                    letters_left -= len(text)
                terms[text.casefold(), is_phrase] = Term(text, is_phrase)
        return cls(tuple(terms.values()), is_open_ended and bool(terms))

    def to_text(self) -> str:
        """Write it so that `parse` reads the same again: a last word that is complete is followed by a space."""
        text = " ".join(f'"{term.text}"' if term.is_phrase else term.text for term in self.terms)
        if self.is_open_ended:
            return text.removesuffix('"')
        return f"{text} " if text[-1:].isalnum() else text

    def completed(self) -> Query:
        """The same with its last word taken as it stands: what Enter means, and a search in the terminal."""
        return replace(self, is_open_ended=False)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.terms

    @property
    def echo(self) -> MarkedText:
        """What is searched for, in plain words with the terms lit; to be read after "23 results: "."""
        text = ""
        marks: list[Mark] = []
        for lead, terms in self._spoken_groups():
            text += f" and {lead} " if text else f"{_SEARCHED} with {lead} "
            for number, term in enumerate(terms, start=1):
                marks.append((len(text), len(text) + len(term)))
                text += term + ("" if number == len(terms) else " and " if number == len(terms) - 1 else ", ")
        return MarkedText(text, tuple(marks))

    def _spoken_groups(self) -> Iterator[tuple[str, list[str]]]:
        """The terms that are named together, each group with what they are called."""
        complete, still_typed = (self.terms[:-1], self.terms[-1:]) if self.is_open_ended else (self.terms, ())
        words = [term.text for term in complete if not term.is_phrase]
        phrases = [f"“{term.text}”" for term in complete if term.is_phrase]
        if words:
            yield "the word" if len(words) == 1 else "the words", words
        if phrases:
            yield "the phrase" if len(phrases) == 1 else "the phrases", phrases
        for term in still_typed:
            yield f"a {'phrase' if term.is_phrase else 'word'} that begins with", [term.text]


def _clean(text: str) -> str:
    """Drop what cannot be seen (controls, marks of direction, joiners, halves of characters) and compose the rest."""
    seen = (
        " " if character.isspace() else character
        for character in text[:_LONGEST_TEXT]
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )
    return unicodedata.normalize("NFC", "".join(seen))


def _cut(text: str, length: int) -> str:
    """The words that fit into a length, or as much of a single long word."""
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0] or text[:length].strip()
