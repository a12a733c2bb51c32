"""A comparison on paper: landscape, rows in step, one list of sources, and what a PDF gives back."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from desktop_app.publish.brief_options import Paper
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.comparison import compare
from desktop_app.publish.pages import measures
from desktop_app.publish.pages.comparison import layout_comparison
from desktop_app.publish.pages.marks import TextLine
from desktop_app.publish.pages.pdf import pdf_bytes
from desktop_app.ui.printing.comparison_dialog import ComparisonPrintDialog
from desktop_app.ui.printing.look import page_look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.comparison import Comparison
    from desktop_app.publish.pages.layout import Pages
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

ON, PRINTED = date(2017, 10, 1), date(2026, 11, 24)
COOK, TRAVIS, NEW_YORK, HOUSTON = "us-il-cook-county", "us-tx-travis-county", "us-ny-new-york", "us-tx-houston"


@pytest.fixture
def compared(catalog: Catalog) -> Callable[..., Comparison]:
    return lambda *ids: compare([catalog.place_page(place_id) for place_id in ids], ON)


@pytest.fixture
def laid_out(compared: Callable[..., Comparison], theme: Theme) -> Callable[..., Pages]:
    return lambda *ids, paper=Paper.LETTER: layout_comparison(compared(*ids), paper, PRINTED, page_look())


@pytest.mark.parametrize("paper", list(Paper))
def test_the_pages_are_landscape(laid_out: Callable[..., Pages], paper: Paper) -> None:
    pages = laid_out(COOK, TRAVIS, paper=paper)
    width, height = paper.size
    assert pages.size == (height, width)
    box = PdfReader(BytesIO(pdf_bytes(pages))).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pages.size


def test_every_line_stays_on_the_page(laid_out: Callable[..., Pages]) -> None:
    for ids in ((COOK, TRAVIS), (COOK, TRAVIS, NEW_YORK), (COOK, TRAVIS, NEW_YORK, HOUSTON)):
        pages = laid_out(*ids)
        width, height = pages.size
        for page in pages.marks:
            for x, y, mark in page:
                if isinstance(mark, TextLine):
                    assert measures.SIDE - 6 <= x <= width - measures.SIDE
                    assert x + mark.width <= width - measures.SIDE + 1
                    assert 0 <= y <= height - 20


def test_no_two_lines_lie_on_each_other(laid_out: Callable[..., Pages]) -> None:
    for page in laid_out(COOK, TRAVIS, NEW_YORK, HOUSTON).marks:
        lines = [(x, y, mark) for x, y, mark in page if isinstance(mark, TextLine)]
        for index, (x, y, line) in enumerate(lines):
            for other_x, other_y, other in lines[index + 1 :]:
                beside = x + line.width <= other_x + 0.5 or other_x + other.width <= x + 0.5
                below = y + line.height <= other_y + 1.5 or other_y + other.height <= y + 1.5
                assert beside or below, (line.text, other.text)


def test_a_row_begins_at_one_height_and_is_not_torn_apart(laid_out: Callable[..., Pages]) -> None:
    pages = laid_out(COOK, TRAVIS)
    for page in pages.marks:
        tops = {mark.text: y for x, y, mark in page if isinstance(mark, TextLine) and x < measures.SIDE + 10}
        firsts = [y for x, y, mark in page if isinstance(mark, TextLine) and mark.text.startswith("Holds ")]
        if "Rule" in tops:
            assert set(firsts) == {tops["Rule"]}


def test_the_heads_are_on_every_page(laid_out: Callable[..., Pages]) -> None:
    pages = laid_out(COOK, TRAVIS, NEW_YORK)
    assert pages.page_count > 1
    for page in range(pages.page_count):
        assert {"Cook County", "Travis County", "New York City"} <= set(pages.lines(page))


def test_the_words_come_back_out_of_the_pdf(laid_out: Callable[..., Pages]) -> None:
    pages = laid_out(COOK, TRAVIS)
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf_bytes(pages))).pages)
    flat = " ".join(text.split())
    for words in ("As of Oct 1, 2017", "Differs", "Holds people when ICE asks.", "Illinois TRUST Act", "Sources"):
        assert words in flat
    assert pages.title == "Cook County and Travis County compared: detainer policy, as of Oct 1, 2017"


def test_every_number_has_its_source_and_every_source_its_number(laid_out: Callable[..., Pages]) -> None:
    pages = laid_out(COOK, TRAVIS, HOUSTON)
    words = " ".join(line for page in range(pages.page_count) for line in pages.lines(page))
    cited = {int(number) for number in re.findall(r"\[(\d+)\]", words)}
    assert cited == {source.number for source in pages.briefs[-1].sources}


def test_a_place_without_a_rule_is_a_gap_on_paper_too(laid_out: Callable[..., Pages]) -> None:
    pages = laid_out(HOUSTON, COOK)
    words = " ".join(pages.lines(0))
    assert "Cannot tell" in words
    assert "gap" in words


def test_a_comparison_is_saved_as_a_pdf(
    qtbot: QtBot, theme: Theme, icons: Icons, compared: Callable[..., Comparison], tmp_path: Path
) -> None:
    dialog = ComparisonPrintDialog(theme, icons, compared(COOK, TRAVIS))
    qtbot.addWidget(dialog)
    target = tmp_path / "comparison.pdf"
    dialog.save_pdf(target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert dialog.message == f"Saved as {target}."
    dialog.save_pdf(tmp_path / "no such folder" / "comparison.pdf")
    assert "Choose a folder that exists." in dialog.message
    dialog.begin_with(Paper.A4, CitationStyle.PLAIN)
    assert dialog.pages.paper is Paper.A4
    assert dialog.message == ""
