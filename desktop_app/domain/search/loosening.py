"""What a search that finds nothing may have meant: dates in words as dates, and questions without their small words.

    what did trump say about sanctuary cities    ->  trump sanctuary cities
    de blasio detainer 2016                      ->  de blasio detainer on:2016
    November 10, 2016                            ->  on:2016-11-10

Words in quotation marks are meant to the letter and stay.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.date_reading import read_date
from desktop_app.domain.folding import fold
from desktop_app.domain.query import Query
from desktop_app.domain.search.fields import SearchField
from desktop_app.domain.search.nodes import Filter, Term, all_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeGuard

    from desktop_app.domain.search.nodes import Node

SMALL_WORDS = frozenset({
    "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "arent", "as", "at", "be", "been",
    "before", "being", "but", "by", "can", "cant", "could", "did", "didnt", "do", "does", "doesnt", "doing", "dont",
    "find", "for", "from", "had", "has", "have", "he", "her", "hes", "him", "his", "how", "i", "if", "im", "in",
    "into", "is", "isnt", "it", "its", "ive", "just", "me", "my", "no", "not", "of", "off", "on", "or", "our",
    "out", "over", "please", "quote", "quotes", "said", "say", "saying", "says", "she", "shes", "should", "show",
    "so", "some", "such", "tell", "than", "that", "thats", "the", "their", "them", "then", "there", "these", "they",
    "theyre", "this", "those", "to", "told", "under", "up", "us", "was", "wasnt", "we", "were", "weve", "what",
    "whats", "when", "where", "which", "who", "whom", "whose", "why", "will", "with", "wont", "would", "you",
    "your", "youre",
})  # fmt: skip
"""Words that a question is made of, folded."""

_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")
_MOST_WORDS_IN_A_DATE = 3
_ANY_DAY = date(2000, 1, 1)  # what is read has a year of its own


def loosened(query: Query) -> Query | None:
    """The query as it may have been meant; None if that is no other one. Who uses filters means what is written."""
    if query.filters:
        return None
    parts = _with_dates(query.parts)
    return _if_other(query, (part for part in parts if not (_is_word(part) and fold(part.text) in SMALL_WORDS)))


def dated(query: Query) -> Query | None:
    """The query with its dates in words as dates; None without any, or where it has filters of dates already."""
    if any(part.field.is_date for part in query.filters):
        return None
    return _if_other(query, _with_dates(query.parts))


def date_in_words(texts: Sequence[str]) -> str:
    """The notation of the date that some words are; empty if they are none with a year."""
    text = " ".join(texts)
    if not _YEAR.search(text):
        return ""
    try:
        return str(read_date(text, _ANY_DAY))
    except ValueError:
        return ""


def _if_other(query: Query, parts: Iterable[Node]) -> Query | None:
    root = all_of(parts)
    changed = Query(root)
    return None if root is None or changed == query else changed


def _with_dates(parts: Sequence[Node]) -> Iterator[Node]:
    rest = list(parts)
    while rest:
        length, found = _leading_date(rest)
        if found:
            yield Filter(SearchField.ON, found)
            del rest[:length]
        else:
            yield rest.pop(0)


def _leading_date(parts: Sequence[Node]) -> tuple[int, str]:
    """How many parts at the beginning are a date, as many as can be, and its notation."""
    for length in range(min(_MOST_WORDS_IN_A_DATE, len(parts)), 0, -1):
        words = [part.text for part in parts[:length] if _is_word(part)]
        found = date_in_words(words) if len(words) == length else ""
        if found:
            return length, found
    return 0, ""


def _is_word(part: Node) -> TypeGuard[Term]:
    return isinstance(part, Term) and not part.is_phrase and not part.is_prefix
