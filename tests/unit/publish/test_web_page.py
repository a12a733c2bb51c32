"""The accessible twin: well-formed, with real headings and lists, and no markup of the data obeyed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from desktop_app.publish.brief import make_brief
from desktop_app.publish.brief_options import BriefOptions, Section
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.web_page import web_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.publish.brief_parts import Brief
    from desktop_app.publish.summary import PlaceSummary

    Summarized = Callable[..., PlaceSummary]

VOID = {"meta", "br"}
EVERYTHING = BriefOptions(sections=frozenset(Section))


class Outline(HTMLParser):
    """Checks that elements close in order, and collects what a screen reader goes by."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.headings: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        self.links += [str(values["href"])] if "href" in values else []
        self.ids += [str(values["id"])] if "id" in values else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.words += data
        if self.open and self.open[-1] in ("h1", "h2"):
            self.headings.append(data)


def brief_of(summary: PlaceSummary) -> Brief:
    return make_brief(summary, EVERYTHING, date(2026, 11, 24))


@pytest.mark.parametrize("place", ["us-ny-new-york", "us-tx-houston", "us-nc-durham-county", "us-nd", "us"])
def test_the_page_is_whole(summarized: Summarized, place: str) -> None:
    text = web_page(brief_of(summarized(place)))
    outline = Outline(text)
    assert text.startswith('<!DOCTYPE html>\n<html lang="en-US">\n')
    assert outline.open == []
    assert outline.tags.count("h1") == outline.tags.count("main") == 1
    assert len(outline.ids) == len(set(outline.ids))
    inside = [link[1:] for link in outline.links if link.startswith("#")]
    assert inside
    assert set(inside) <= set(outline.ids), "every number leads to its source"


def test_it_says_what_the_brief_says(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-ny-new-york"))
    outline = Outline(web_page(brief))
    assert outline.headings == [
        "New York City, New York",
        "Local Law 58 of 2014: persons not to be detained by the department of correction",
        "Other law",
        "History",
        "Key quotes",
        "Figures",
        "Lawsuits and other events",
        "Sources",
    ]
    for words in (brief.status, brief.as_of, brief.edition, brief.signs, *(quote.words for quote in brief.quotes)):
        assert words in outline.words
    assert all(source.address in outline.links for source in brief.sources)
    assert outline.tags.count("blockquote") == len(brief.quotes)


@pytest.mark.parametrize("style", CitationStyle)
def test_sources_are_cited_in_the_style_asked_for(summarized: Summarized, style: CitationStyle) -> None:
    options = replace(EVERYTHING, citation_style=style)
    brief = make_brief(summarized("us-ny-new-york"), options, date(2026, 11, 24))
    words = Outline(web_page(brief)).words
    for source in brief.sources:
        entry = "".join(run.text for run in source.entry)
        assert f"{entry}{source.address}" in words


def test_no_markup_in_the_data_is_obeyed(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-ny-new-york"))
    evil = '<script>alert("1")</script>\x00\x1b&amp;'
    quote = brief.quotes[0]._replace(words=evil, name=evil, speech=evil)
    source = brief.sources[0]._replace(address="javascript:alert(1)")
    text = web_page(replace(brief, name=evil, heading=evil, status=evil, quotes=(quote,), sources=(source,)))
    outline = Outline(text)
    assert "script" not in outline.tags
    assert "javascript:alert(1)" not in outline.links
    assert "javascript:alert(1)" in outline.words
    assert '<script>alert("1")</script>  &amp;' in outline.words
    assert not {"\x00", "\x1b"} & set(text)
