"""The results of a search in words, and on pages whose text comes out of the PDF as it went in."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from desktop_app.domain.query import Query
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.search.options import SearchOptions
from desktop_app.domain.vocabulary import RecordKind, Rule
from desktop_app.publish.brief_options import Paper
from desktop_app.publish.brief_parts import KeyQuote, Sign
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.pages.pdf import write_pdf
from desktop_app.publish.pages.results import layout_results
from desktop_app.publish.results_list import MOST_OF_A_KIND, FoundForPaper, what_rests
from desktop_app.publish.summary import list_places
from desktop_app.ui.printing.look import page_look
from desktop_app.ui.printing.results_dialog import ResultsPrintDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.results_list import ResultsList
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

DAY, PRINTED = date(2016, 11, 10), date(2026, 11, 24)


def found(catalog: Catalog, typed: str) -> FoundForPaper:
    options = SearchOptions(MOST_OF_A_KIND, as_of=DAY, has_whole_texts=True)
    results = catalog.search(Query.parse(typed).completed(), options)
    places = {place.place.id: place for place in list_places(catalog.outline().places, DAY)}
    resting = catalog.resting(*what_rests(results, places))
    return FoundForPaper(results, resting, places, catalog.edition, DAY)


def listed(catalog: Catalog, typed: str, style: CitationStyle = CitationStyle.PLAIN) -> ResultsList:
    return found(catalog, typed).listed(PRINTED, style)


def test_a_quote_is_printed_whole_with_its_numbered_source(catalog: Catalog) -> None:
    made = listed(catalog, "sincere hope")
    assert made.title == "Search results for sincere hope"
    assert made.as_of == "As of Nov 10, 2016"
    assert made.echo.startswith("1 result: ")
    (group,) = made.groups
    (quote,) = group.rows
    assert isinstance(quote, KeyQuote)
    assert quote.words.startswith("“It is Mayor Garcetti’s sincere hope that no president would violate")
    assert quote.words.endswith("residents.”")
    assert quote.speech == "Spokesperson for the Mayor of Los Angeles, Nov 10, 2016"
    assert quote.numbers
    assert all(made.sources[number - 1].number == number for number in quote.numbers)
    assert "Reuters" in "".join(run.text for run in made.sources[quote.numbers[0] - 1].entry)
    assert made.edition.endswith("printed Nov 24, 2026 · not legal advice")


def test_a_place_has_its_rule_of_the_day_and_what_else_must_be_known(catalog: Catalog) -> None:
    made = listed(catalog, "kind:place los angeles")
    row, *_ = made.groups[0].rows
    assert not isinstance(row, KeyQuote)
    assert row.sign == Sign(Rule.REQUIRES_JUDICIAL_WARRANT)
    assert row.text.startswith("Holds a person for ICE only with a judge’s warrant, since Jul 7, 2014")
    assert row.numbers
    assert "Places are shown with their rule on Nov 10, 2016." in made.notes


def test_every_kind_has_its_sources_and_no_number_leads_nowhere(catalog: Catalog) -> None:
    made = listed(catalog, "warrant OR trump OR cities")
    assert len(made.groups) == len(RecordKind)
    numbers = [number for group in made.groups for row in group.rows for number in row.numbers]
    assert set(numbers) == {source.number for source in made.sources} == set(range(1, len(made.sources) + 1))
    for group in made.groups:
        if group.heading not in ("Places", "Officials"):
            assert all(row.numbers for row in group.rows), group.heading


def test_guidance_is_not_printed_as_law(catalog: Catalog) -> None:
    (group,) = listed(catalog, "kind:policy advisory opinion detainers in:us-va").groups
    signs = {row.name: row.sign for row in group.rows if not isinstance(row, KeyQuote)}
    opinion = "Virginia Attorney General’s advisory opinion on ICE detainers"
    assert signs[opinion] == Sign(Rule.REQUESTS_ONLY, is_guidance=True)


def test_only_the_first_of_very_many_are_printed_and_that_is_said(catalog: Catalog) -> None:
    made = listed(catalog, "kind:quote the")
    (group,) = made.groups
    assert len(group.rows) == MOST_OF_A_KIND
    assert re.fullmatch(r"the first 100 of \d+", group.remark)


def test_what_was_answered_instead_is_said(catalog: Catalog) -> None:
    assert "Nothing has “cook conty”. These are the results for “cook county”." in listed(catalog, "cook conty").notes
    assert "“nyc” also finds “New York City”." in listed(catalog, "nyc").notes


def letters(text: str) -> str:
    """The text without spaces, which a line may end in or not."""
    return "".join(text.split())


@pytest.mark.parametrize("paper", Paper)
def test_the_text_of_the_pdf_is_the_text_of_the_results(
    catalog: Catalog, tmp_path: Path, theme: Theme, paper: Paper
) -> None:
    made = listed(catalog, "(tear families apart) OR (sincere hope) OR 9-131", CitationStyle.BLUEBOOK)
    pages = layout_results(made, paper, page_look())
    target = tmp_path / "results.pdf"
    write_pdf(pages, target)
    printed = letters("".join(page.extract_text() for page in PdfReader(target).pages))
    assert letters("“We are not going to tear families apart.”") in printed
    assert letters(made.echo) in printed
    assert letters(f"Page 1 of {pages.page_count}") in printed
    assert letters(f"Page {pages.page_count} of {pages.page_count}") in printed
    assert letters("As of Nov 10, 2016") in printed
    assert letters(made.edition) in printed
    assert letters("Sources") in printed
    for group in made.groups:
        assert letters(group.heading) in printed
    assert pages.title == f"Search results for {made.query}, as of Nov 10, 2016"


def test_the_dialog_says_what_is_printed_and_writes_it(
    catalog: Catalog, theme: Theme, icons: Icons, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ResultsPrintDialog(theme, icons, found(catalog, "kind:quote the"))
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Print results"
    assert "the first 100 of" in dialog._subtitle.text()
    before = dialog.pages.page_count
    dialog.begin_with(Paper.A4, CitationStyle.AP)
    assert dialog.pages.paper is Paper.A4
    assert dialog.citation_style.style_chosen is CitationStyle.AP
    assert before > 1
    dialog.black_and_white.click()
    assert dialog.is_black_and_white
    target = tmp_path / "results.pdf"
    dialog.save_pdf(target)
    assert dialog.message == f"Saved as {target}."
    assert target.read_bytes().startswith(b"%PDF-")


def test_what_rests_on_nothing_has_no_sources(catalog: Catalog) -> None:
    resting = catalog.resting([RecordRef(RecordKind.PLACE, "us-ny"), RecordRef(RecordKind.QUOTE, "nowhere")])
    assert resting.ids == {}
    assert resting.sources == {}
