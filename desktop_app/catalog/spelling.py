"""Slips of the keys put right: the words of the index and the names that are spelled most like what was typed.

RapidFuzz does the comparing. It is imported when something was not found, never before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from desktop_app.catalog.index import INDEX_TABLE, WORD_TABLE
from desktop_app.domain.folding import fold
from desktop_app.domain.query import Query
from desktop_app.domain.search.nodes import All, Either, Filter, Node, Not, Term, all_of, any_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection

_SHORTEST = 4
_LONGEST = 40
_LONG_WORD = 6  # from here on, two slips may be in a word, and one in its first letter
_MOST_OFFERED = 20
_LEAST_PART = 2  # letters of a word that was run together with another

_KNOWN = text(f"SELECT 1 FROM {WORD_TABLE} WHERE word >= :word AND word < :after LIMIT 1")
_MATCHED = text(f"SELECT 1 FROM {INDEX_TABLE} WHERE {INDEX_TABLE} MATCH :expression LIMIT 1")
_WORDS = text(f"SELECT word, records FROM {WORD_TABLE} WHERE length(word) BETWEEN :shortest AND :longest")


def respelled(connection: Connection, query: Query, *, by_form: bool = True) -> Query | None:
    """The query with each word that nothing has put right; None if there is no such word or nothing is near.

    With `by_form`, a word of which some record has another form is known; without, only words that are written so.
    A phrase and a word with a star are meant to the letter.
    """
    corrections: dict[str, str] = {}

    def correct(node: Node) -> Node:
        match node:
            case Term(word, is_phrase=False, is_prefix=False):
                near = _nearest_word(connection, word, is_open=node.is_open, by_form=by_form)
                if near:
                    corrections[word] = near
                return Term(near, is_open=node.is_open) if near else node
            case All(parts):
                return all_of(map(correct, parts)) or node
            case Either(parts):
                return any_of(map(correct, parts)) or node
            case Term() | Filter() | Not():
                return node

    root = correct(query.root) if query.root else None
    return Query(root) if corrections else None


def nearest(typed: str, names: Sequence[str]) -> str:
    """The name that is spelled most like what was typed; empty if none is near."""
    near = _near(typed, names)
    return near[0][0] if near else ""


def _nearest_word(connection: Connection, word: str, *, is_open: bool, by_form: bool) -> str:
    """The word of the index that someone most likely meant; empty for a known word, or if none is near.

    A word that may go on is known if any begins with it. Words that were run together are two words.
    """
    folded = fold(word)
    if not _SHORTEST <= len(folded) <= _LONGEST or not folded.isalpha():
        return ""
    after = f"{folded}\U0010ffff" if is_open else f"{folded}\0"
    if connection.execute(_KNOWN, {"word": folded, "after": after}).first():
        return ""
    if by_form and _is_matched(connection, folded):
        return ""
    for at in range(_LEAST_PART, len(folded) - _LEAST_PART + 1):
        if _is_matched(connection, apart := f"{folded[:at]} {folded[at:]}"):
            return apart
    lengths = {"shortest": len(folded) - 2, "longest": len(folded) + 2}
    counts: dict[str, int] = dict(connection.execute(_WORDS, lengths).all())
    near = [found for found in _near(folded, counts) if _is_likely(folded, *found)]
    # Of the nearest, the one with the same first letter, then the most frequent: rarely is the first letter wrong.
    best = min(
        near, key=lambda found: (found[1], found[0][:1] != folded[:1], -counts[found[0]], found[0]), default=("", 0)
    )
    return best[0]


def _is_matched(connection: Connection, words: str) -> bool:
    """Whether some record has these words in a row, in whatever form."""
    return connection.execute(_MATCHED, {"expression": f'"{words}"'}).first() is not None


def _is_likely(typed: str, word: str, slips: int) -> bool:
    """Whether someone may have meant a word that is near.

    Short words rarely begin wrongly, and two letters that are too many are no slips.
    """
    begins_alike = word[:1] == typed[:1]
    return (begins_alike or len(typed) >= _LONG_WORD) and (slips == 1 or abs(len(word) - len(typed)) < slips)


def _near(typed: str, words: Iterable[str]) -> list[tuple[str, int]]:
    """The words within a few slips of what was typed, each with the number of slips, the fewest first."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(typed) < _SHORTEST:
        return []
    most_slips = 2 if len(typed) >= _LONG_WORD else 1
    distance: Callable[..., int] = OSA.distance
    found = process.extract(typed, list(words), scorer=distance, score_cutoff=most_slips, limit=_MOST_OFFERED)
    return [(word, int(slips)) for word, slips, _ in found]
