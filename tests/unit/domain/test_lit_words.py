"""The words of a search that are lit on the page of a hit."""

from __future__ import annotations

from desktop_app.domain.marked import MarkedText
from desktop_app.domain.query import Query
from desktop_app.domain.results import SearchHit, SearchResults
from desktop_app.domain.search.lit_words import lit_words
from desktop_app.domain.vocabulary import RecordKind

HIT = SearchHit(
    RecordKind.QUOTE,
    "a",
    title=MarkedText("Bill de Blasio"),
    subtitle=MarkedText("Mayor"),
    date=None,
    snippet=MarkedText("They honored the warrants.", ((17, 25),)),
)


def test_the_forms_found_and_the_words_asked_for_are_lit_and_nothing_that_is_excluded() -> None:
    query = Query.parse('warrant said:"the warrants" in:ny -trump ("two words" OR three) ')
    assert lit_words(SearchResults(query), HIT) == {"warrants", "warrant", "the warrants", "two words", "three"}


def test_where_slips_were_put_right_the_words_meant_are_lit() -> None:
    results = SearchResults(Query.parse("warant "), respelled=Query.parse("warrant "))
    assert lit_words(results, HIT) == {"warrants", "warrant"}
