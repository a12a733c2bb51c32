"""The words of a search as they stand in what it found, so that they can be lit where a hit is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.search.fields import SearchField
from desktop_app.domain.search.nodes import Filter, Term, leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.marked import MarkedText
    from desktop_app.domain.results import SearchHit, SearchResults


def lit_words(results: SearchResults, hit: SearchHit) -> frozenset[str]:
    """What is wanted, to the letter, and the forms of it that this hit has; nothing that is excluded."""
    marked = (hit.title, hit.subtitle, hit.snippet, hit.context)
    found = {words for text in marked if text is not None for words in _lit(text)}
    return frozenset(found.union(_asked(results)))


def _lit(text: MarkedText) -> Iterator[str]:
    return (text.text[slice(*mark)] for mark in text.marks)


def _asked(results: SearchResults) -> Iterator[str]:
    query = results.respelled or results.query
    for leaf, is_wanted in leaves(query.root):
        match leaf:
            case Term(text=text) | Filter(field=SearchField.SAID, text=text) if is_wanted:
                yield text
            case Term() | Filter():
                pass
