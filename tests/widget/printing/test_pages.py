"""Printed pages of real places: how many, what is on them, and that a PDF gives back what was put in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop_app.domain.errors import KnownError
from desktop_app.publish.brief import make_brief
from desktop_app.publish.brief_options import BriefOptions, Paper, Section
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.pages import measures
from desktop_app.publish.pages.layout import layout_briefs
from desktop_app.publish.pages.marks import TextLine
from desktop_app.publish.pages.pdf import pdf_bytes, write_pdf
from desktop_app.publish.summary import summarize
from desktop_app.ui.printing.look import page_look
from desktop_app.ui.printing.printer import print_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.pages.layout import Pages
    from desktop_app.publish.summary import PlaceSummary

    LaidOut = Callable[..., Pages]
    Summarized = Callable[..., PlaceSummary]

LARGE = BriefOptions(large_print=True)
A4 = BriefOptions(paper=Paper.A4)
EVERYTHING = BriefOptions(sections=frozenset(Section))
STORIES = [
    ("us-ny-new-york", date(2026, 11, 24)),
    ("us-wa-king-county", date(2026, 11, 24)),
    ("us-tx-el-paso-county", date(2026, 11, 24)),
    ("us-tx-houston", date(2026, 11, 24)),
    ("us-tx-travis-county", date(2017, 1, 15)),
    ("us-il-chicago", date(2013, 3, 1)),
    ("us", date(2026, 11, 24)),
]


def read(pages: Pages) -> PdfReader:
    return PdfReader(BytesIO(pdf_bytes(pages)))


def links(reader: PdfReader) -> set[str]:
    """Where the links of a document lead."""
    found = (annotation.get_object() for page in reader.pages for annotation in page.get("/Annots", ()))
    return {str(link["/A"]["/URI"]) for link in found}


def letters(text: str) -> str:
    """Everything but white space, which a reader of PDF files guesses from positions."""
    return "".join(text.split())


@pytest.mark.parametrize(
    ("options", "count"),
    [(BriefOptions(), 1), (A4, 1), (LARGE, 2), (replace(LARGE, paper=Paper.A4), 2)],
    ids=["letter", "a4", "large", "large-a4"],
)
def test_new_york_city_fits(laid_out: LaidOut, options: BriefOptions, count: int) -> None:
    pages = laid_out("us-ny-new-york", options=options)
    assert pages.page_count == count
    assert len(pages.briefs[0].quotes) >= 2
    size = read(pages).pages[0].mediabox
    assert (float(size.width), float(size.height)) == options.paper.size


@pytest.mark.usefixtures("theme")
def test_every_place_fits_on_one_page_and_in_large_print_on_two(catalog: Catalog) -> None:
    summaries = [summarize(catalog.place_page(o.place.id), date(2026, 11, 24)) for o in catalog.outline().places]
    for options in (BriefOptions(), LARGE):
        briefs = [make_brief(summary, options, date(2026, 11, 24)) for summary in summaries]
        counts = {brief.name: layout_briefs([brief], page_look()).page_count for brief in briefs}
        assert {name: count for name, count in counts.items() if count > options.page_goal} == {}


@pytest.mark.parametrize("style", CitationStyle)
def test_big_places_fit_on_one_page_however_sources_are_cited(laid_out: LaidOut, style: CitationStyle) -> None:
    options = BriefOptions(citation_style=style)
    for place_id in ("us", "us-ca", "us-tx", "us-ny-new-york", "us-il-cook-county", "us-il-chicago"):
        pages = laid_out(place_id, options=options)
        assert pages.page_count == 1, place_id
        printed = letters("".join(page.extract_text() for page in read(pages).pages))
        for row in pages.briefs[0].sources:
            assert letters("".join(run.text for run in row.entry) + row.address) in printed, place_id


def test_the_type_is_never_made_smaller() -> None:
    assert (measures.USUAL.body.size, measures.USUAL.source.size) == (9, 7)
    assert measures.LARGE.body.size == 14
    assert measures.USUAL.badge >= 11


@pytest.mark.parametrize("options", [EVERYTHING, replace(LARGE, paper=Paper.A4)], ids=["everything", "large-a4"])
@pytest.mark.parametrize(("place", "on"), STORIES, ids=[place for place, _ in STORIES])
def test_a_pdf_has_every_line_once(laid_out: LaidOut, place: str, on: date, options: BriefOptions) -> None:
    """No ghosts of lines of other pages, and no letter changed on the way."""
    pages = laid_out(place, options=options, on=on)
    reader = read(pages)
    assert len(reader.pages) == pages.page_count
    for number, page in enumerate(reader.pages):
        assert letters(page.extract_text()) == letters("".join(pages.lines(number)))


def test_what_fonts_used_to_spoil_comes_out_whole(laid_out: LaidOut) -> None:
    pages = read(laid_out("us-ny-new-york", options=EVERYTHING)).pages
    text = "\n".join(page.extract_text() for page in pages)
    assert "Holds a person for ICE only with a judge’s warrant." in text
    assert "§\u00a09-131" in text
    assert "§9-131[1]" in letters(text)
    assert "(Legistar)" in text


def test_every_word_of_the_brief_is_on_the_pages(laid_out: LaidOut) -> None:
    pages = laid_out("us-ny-new-york", options=EVERYTHING)
    brief = pages.briefs[0]
    printed = letters("".join(line for page in range(pages.page_count) for line in pages.lines(page)))
    for words in (
        *(quote.words for quote in brief.quotes),
        *(source.address for source in brief.sources),
        *(row.title for row in brief.history),
        *(row.text for row in (*brief.figures, *brief.events)),
        brief.card.summary if brief.card else "",
    ):
        assert letters(words) in printed


def test_addresses_are_links_to_the_whole_address(laid_out: LaidOut) -> None:
    pages = laid_out("us-ny-new-york")
    assert links(read(pages)) == {source.address for source in pages.briefs[0].sources}


def test_each_place_begins_on_a_page_of_its_own_and_pages_are_counted_over_all(laid_out: LaidOut) -> None:
    pages = laid_out("us-ny-new-york", "us-tx-houston", "us-wa", options=LARGE)
    assert pages.page_count >= 4
    for number in range(pages.page_count):
        lines = pages.lines(number)
        assert lines[-1] == f"Page {number + 1} of {pages.page_count}"
        assert lines[0] in {"New York City, New York", "Houston, Texas", "Washington"}
        assert "As of Nov 24, 2026" in lines
        assert any(line.startswith("Jurisdex edition ") and line.endswith("not legal advice") for line in lines)
    assert [pages.lines(number)[0] for number in range(3)] == ["New York City, New York"] * 2 + ["Houston, Texas"]


def test_a_pdf_says_what_it_is(laid_out: LaidOut) -> None:
    reader = read(laid_out("us-ny-new-york"))
    metadata, xmp = reader.metadata, reader.xmp_metadata
    assert metadata is not None
    assert xmp is not None
    assert metadata.title == "New York City, New York: detainer policy, as of Nov 24, 2026"
    assert metadata.author == "Jurisdex"
    assert xmp.dc_description == {"x-default": "Policy on federal immigration detainers"}
    assert xmp.dc_language == ["en-US"]
    several = read(laid_out("us-ny-new-york", "us-tx-houston")).metadata
    assert several is not None
    assert several.title == "New York City, New York and 1 more: detainer policy, as of Nov 24, 2026"


def test_the_same_brief_gives_the_same_file_but_for_its_dates(laid_out: LaidOut) -> None:
    dates = re.compile(rb"D:\d{14}Z?")
    first, second = (dates.sub(b"", pdf_bytes(laid_out("us-wa-king-county"))) for _ in range(2))
    assert first == second


def test_screen_printer_and_pdf_paint_the_same_lines(laid_out: LaidOut, tmp_path: Path) -> None:
    """Painting on a screen does not lay out anew: a printer at another resolution gives the same pages after it."""
    pages = laid_out("us-ny-new-york", options=LARGE)
    before = [pages.lines(number) for number in range(pages.page_count)]
    for scale in (0.7, 2.0):
        _painted(pages, 1, scale)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    assert print_pages(pages, printer)
    printed = PdfReader(tmp_path / "printed.pdf")
    assert [letters(page.extract_text()) for page in printed.pages] == [letters("".join(lines)) for lines in before]
    assert [letters(page.extract_text()) for page in read(pages).pages] == [letters("".join(lines)) for lines in before]


def test_a_chosen_range_of_pages_is_printed(laid_out: LaidOut, tmp_path: Path) -> None:
    pages = laid_out("us-ny-new-york", options=LARGE)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 2)
    assert print_pages(pages, printer)
    (page,) = PdfReader(tmp_path / "printed.pdf").pages
    assert letters(page.extract_text()) == letters("".join(pages.lines(1)))


def test_nothing_stands_outside_the_margins_or_over_another_line(laid_out: LaidOut) -> None:
    """Each line ends before the margin, and no two lines of text overlap."""
    for options in (BriefOptions(), EVERYTHING, LARGE):
        for place in ("us-ny-new-york", "us", "us-tx-houston"):
            pages = laid_out(place, options=options)
            for page in pages.marks:
                lines = [(x, y, mark) for x, y, mark in page if isinstance(mark, TextLine)]
                _assert_apart(lines, pages.paper)


def _assert_apart(lines: list[tuple[float, float, TextLine]], paper: Paper) -> None:
    width, height = paper.size
    hang = 10  # opening quotation marks stand in the margin
    for x, y, line in lines:
        assert x >= measures.SIDE - hang, line.text
        assert x + line.width <= width - measures.SIDE + 0.5, line.text
        assert 0 < y < height - 20, line.text
    for number, (x, y, line) in enumerate(lines):
        for other_x, other_y, other in lines[number + 1 :]:
            beside = x + line.width <= other_x + 0.01 or other_x + other.width <= x + 0.01
            apart = y + line.height <= other_y + 0.01 or other_y + other.height <= y + 0.01
            assert beside or apart, (line.text, other.text)


@pytest.mark.usefixtures("theme")
def test_black_and_white_has_no_colour(summarized: Summarized) -> None:
    brief = make_brief(summarized("us-ny-new-york"), BriefOptions(), date(2026, 11, 24))
    colours = {}
    for black_and_white in (False, True):
        pages = layout_briefs([brief], page_look(black_and_white=black_and_white))
        picture = _painted(pages, 0, 1.0)
        pixels = (picture.pixelColor(x, y) for x in range(50, 90) for y in range(55, 95))
        colours[black_and_white] = any(
            max(c.red(), c.green(), c.blue()) - min(c.red(), c.green(), c.blue()) > 8 for c in pixels
        )
    assert colours == {False: True, True: False}


@pytest.mark.usefixtures("theme")
def test_control_characters_in_the_data_do_not_reach_the_page(summarized: Summarized) -> None:
    brief = make_brief(summarized("us-tx-houston"), BriefOptions(), date(2026, 11, 24))
    quote = brief.quotes[0]._replace(words="“one\ntwo\tthree\x07<b>four</b>\u2028five”")
    pages = layout_briefs([replace(brief, quotes=(quote,))], page_look())
    assert "“one two three <b>four</b> five”" in pages.lines(0)


@pytest.mark.usefixtures("theme")
def test_an_address_that_is_not_of_the_web_is_no_link(summarized: Summarized) -> None:
    brief = make_brief(summarized("us-tx-houston"), BriefOptions(), date(2026, 11, 24))
    source = brief.sources[0]._replace(address="javascript:alert(1)")
    reader = read(layout_briefs([replace(brief, sources=(source,))], page_look()))
    assert links(reader) == set()
    assert "javascript:alert(1)" in reader.pages[0].extract_text()


def test_a_pdf_that_cannot_be_saved_is_told_and_leaves_nothing(laid_out: LaidOut, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="There is no folder"):
        write_pdf(laid_out("us-wa"), tmp_path / "nowhere" / "brief.pdf")
    assert list(tmp_path.iterdir()) == []
    write_pdf(laid_out("us-wa"), tmp_path / "brief.pdf")
    assert (tmp_path / "brief.pdf").read_bytes().rstrip().endswith(b"%%EOF")


def _painted(pages: Pages, page: int, scale: float) -> QImage:
    width, height = pages.paper.size
    picture = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        painter.scale(scale, scale)
        pages.paint(painter, page)
    return picture
