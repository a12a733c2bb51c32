"""Every quote of the files, character by character, wherever the words leave the catalog.

On a page that is read the marks are curly, and those within the words alternate; what is copied has the stored ones.
"""

from __future__ import annotations

import html
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import QuoteKind
from desktop_app.publish.brief import make_brief
from desktop_app.publish.brief_options import BriefOptions
from desktop_app.publish.citing.cite import cite_quote
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.summary import summarize
from desktop_app.publish.web_page import web_page
from tests.helpers.raw_data import read_raw_data

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.pages import PlacePage

TODAY = date(2026, 11, 24)
_TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def written(pytestconfig: pytest.Config) -> dict[str, str]:
    """The words of each quote as they stand in the files."""
    raw = read_raw_data(pytestconfig.rootpath / "data")
    return {quote["id"]: quote["text"] for quotes in raw.quotes.values() for quote in quotes}


@pytest.fixture(scope="module")
def pages(catalog: Catalog) -> list[PlacePage]:
    found = [catalog.place_page(outline.place.id) for outline in catalog.outline().places]
    return [page for page in found if page.quotes]


def test_a_citation_has_the_words_as_they_are_stored(written: dict[str, str], pages: list[PlacePage]) -> None:
    cited = set()
    for page in pages:
        for quote in page.quotes:
            for style in CitationStyle:
                text = cite_quote(quote, page.people[quote.person], page.sources[quote.source], style).text
                assert written[quote.id] in text, (quote.id, style)
            cited.add(quote.id)
    assert cited == written.keys()


def test_a_web_page_has_the_words_as_they_are_set_for_reading(written: dict[str, str], pages: list[PlacePage]) -> None:
    shown = set()
    for page in pages:
        options = BriefOptions(quote_ids=tuple(quote.id for quote in page.quotes))
        text = html.unescape(_TAG.sub("", web_page(make_brief(summarize(page, TODAY), options, TODAY))))
        for quote in page.quotes:
            words = written[quote.id]
            assert (quoted if quote.kind is QuoteKind.DIRECT else typeset)(words) in text, quote.id
            shown.add(quote.id)
    assert shown == written.keys()
