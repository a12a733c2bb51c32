"""The page of results as it is used: walking, opening, reading a quote in full, copying it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionViewItem

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.query import Query
from desktop_app.domain.results import SearchGroup, SearchResults
from desktop_app.domain.search.options import SearchOptions
from desktop_app.domain.vocabulary import QuoteKind, RecordKind
from desktop_app.publish.citing.cite import cite_quote
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.summary import summarize
from desktop_app.ui.search.faces import PARAPHRASE_LEAD
from desktop_app.ui.search.preview import preview_of
from desktop_app.ui.search.preview_pane import HINT, PreviewPane
from desktop_app.ui.search.results_delegate import ResultsDelegate
from desktop_app.ui.search.results_model import HeadingRow, HitRow, ResultRole
from desktop_app.ui.search.results_page import ResultsPage
from desktop_app.ui.search.results_view import ResultsView
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.tool_button import ToolButton
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.domain.results import SearchHit
    from desktop_app.publish.summary import ListedPlace, PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, icons: Icons, catalog: Catalog, places: tuple[ListedPlace, ...]) -> ResultsPage:
    made = ResultsPage(theme, icons)
    qtbot.addWidget(made)
    made.resize(1156, 790)
    made.set_places(places)
    made.show_results(catalog.search(Query.parse("king county")))
    show_active(qtbot, made)
    return made


@pytest.fixture
def view(page: ResultsPage) -> ResultsView:
    return page.findChild(ResultsView)  # type: ignore[return-value]


@pytest.fixture
def pane(page: ResultsPage) -> PreviewPane:
    return page.findChild(PreviewPane)  # type: ignore[return-value]


def rows(view: ResultsView) -> list[HeadingRow | HitRow]:
    return [view.model().index(n, 0).data(ResultRole.ROW) for n in range(view.model().rowCount())]


def index_of(view: ResultsView, kind: RecordKind) -> QModelIndex:
    """The first hit of a kind."""
    number = next(n for n, row in enumerate(rows(view)) if isinstance(row, HitRow) and row.hit.kind is kind)
    return view.model().index(number, 0)


def summary_for(catalog: Catalog, hit: SearchHit) -> PlaceSummary:
    return summarize(catalog.place_page(hit.place_ids[0]), hit.date.latest if hit.date else date(2026, 11, 24))


def click(view: ResultsView, index: QModelIndex) -> None:
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_it_says_what_was_understood(page: ResultsPage, catalog: Catalog) -> None:
    results = catalog.search(Query.parse("king county "))
    page.show_results(results)
    words = next(label.text() for label in page.findChildren(QLabel) if " results: " in label.text())
    assert words.startswith(f"{results.total} results: ")
    assert "<b>king</b>" in words
    assert "<b>county</b>" in words


def test_what_was_typed_is_never_markup(page: ResultsPage, catalog: Catalog) -> None:
    page.show_results(catalog.search(Query.parse("<i>king</i> county")))
    assert not [label for label in page.findChildren(QLabel) if "<i>king" in label.text()]


def test_the_arrows_walk_from_hit_to_hit_over_headings_with_nothing_to_offer(
    page: ResultsPage, view: ResultsView
) -> None:
    page.take_focus()
    assert view.hasFocus()
    assert page.current_hit is not None
    assert page.current_hit.kind is RecordKind.PLACE  # the first row is a heading
    walked = [view.currentIndex().data(ResultRole.ROW)]
    for _ in range(view.model().rowCount()):
        QTest.keyClick(view, Qt.Key.Key_Down)
        walked.append(view.currentIndex().data(ResultRole.ROW))
    assert [row for row in walked if isinstance(row, HeadingRow) and not row.offer] == []
    hits = [row for row in rows(view) if isinstance(row, HitRow)]
    assert [row for row in walked if isinstance(row, HitRow)][: len(hits)] == hits
    assert len({row.hit.id for row in walked if isinstance(row, HitRow)}) == len(hits)


def test_enter_opens_a_hit(qtbot: QtBot, page: ResultsPage, view: ResultsView) -> None:
    page.take_focus()
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0].id == "us-wa-king-county"


def test_enter_on_a_heading_shows_all_of_its_group(page: ResultsPage, view: ResultsView) -> None:
    heading = next(n for n, row in enumerate(rows(view)) if isinstance(row, HeadingRow) and row.offer)
    before = view.model().rowCount()
    view.setCurrentIndex(view.model().index(heading, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.model().rowCount() > before
    assert view.currentIndex().row() == heading
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.model().rowCount() == before


def test_a_click_opens_what_has_no_preview(qtbot: QtBot, page: ResultsPage, view: ResultsView) -> None:
    with qtbot.waitSignal(page.opened) as opened:
        click(view, index_of(view, RecordKind.PLACE))
    assert opened.args is not None
    assert opened.args[0].kind is RecordKind.PLACE


def test_a_click_on_a_quote_reads_it_beside_the_list(qtbot: QtBot, page: ResultsPage, view: ResultsView) -> None:
    opened = QSignalSpy(page.opened)
    index = index_of(view, RecordKind.QUOTE)
    with qtbot.waitSignal(page.preview_requested) as wish:
        click(view, index)
    assert wish.args == [index.data(ResultRole.ROW).hit]
    assert opened.count() == 0
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert opened.count() == 1


def test_in_a_narrow_window_a_click_on_a_quote_opens_it(
    qtbot: QtBot, page: ResultsPage, view: ResultsView, pane: PreviewPane
) -> None:
    page.set_narrow(True)
    assert not pane.isVisible()
    with qtbot.waitSignal(page.opened) as opened, qtbot.assertNotEmitted(page.preview_requested):
        click(view, index_of(view, RecordKind.QUOTE))
    assert opened.args is not None
    assert opened.args[0].kind is RecordKind.QUOTE
    page.set_narrow(False)
    assert pane.isVisible()


def test_the_next_and_the_previous_hit(page: ResultsPage) -> None:
    page.take_focus()
    first = page.current_hit
    page.select_next()
    assert page.current_hit != first
    for _ in range(2):  # at the first hit it stays
        page.select_previous()
        assert page.current_hit == first


def test_without_a_quote_the_pane_says_how_to_get_one(page: ResultsPage, pane: PreviewPane) -> None:
    page.take_focus()
    assert pane.preview is None
    assert any(label.text() == HINT and label.isVisible() for label in pane.findChildren(QLabel))


def test_a_quote_is_shown_in_full_with_rule_and_sources(
    page: ResultsPage, view: ResultsView, pane: PreviewPane, catalog: Catalog
) -> None:
    page.show_results(catalog.search(Query.parse("half a million")))
    view.setCurrentIndex(index_of(view, RecordKind.QUOTE))
    hit = page.current_hit
    assert hit is not None
    page.show_preview(hit, summary_for(catalog, hit))
    preview = pane.preview
    assert preview is not None
    assert preview.name == "Bill de Blasio"
    assert preview.when == "Nov 10, 2016 · News conference"
    assert preview.rule is not None
    assert preview.rule.heading == "In force that day"
    assert preview.rule.label == "New York City: Judge’s warrant"
    shown = " ".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())
    for words in (preview.words.text, "New York City: Judge’s warrant", "<i>Reuters</i>", "Mayor of New York City"):
        assert words in shown
    assert [button.label for button in pane.findChildren(ToolButton) if button.isVisible()] == [
        "Show in New York City",
        "Copy with citation",
    ]


def test_the_whole_quote_is_there_to_the_letter(catalog: Catalog) -> None:
    for hit in catalog.search(Query.parse("law"), SearchOptions(200)).groups[0].hits:
        if hit.kind is not RecordKind.QUOTE or not hit.place_ids:
            continue
        summary = summary_for(catalog, hit)
        preview = preview_of(hit, summary)
        quote = next(quote for quote in summary.page.quotes if quote.id == hit.id)
        assert preview is not None
        assert len(preview.words.text) == len(quote.text) + (2 if preview.is_verbatim else 0)
        assert preview.citing is not None
        assert quote.text in preview.citing(CitationStyle.PLAIN).text


def test_a_late_preview_is_dropped(page: ResultsPage, view: ResultsView, pane: PreviewPane, catalog: Catalog) -> None:
    index = index_of(view, RecordKind.QUOTE)
    late = index.data(ResultRole.ROW).hit
    view.setCurrentIndex(index)
    page.select_next()
    now = pane.preview
    page.show_preview(late, summary_for(catalog, late))
    assert pane.preview == now


def test_a_quote_is_copied_with_its_citation_to_the_letter(
    qtbot: QtBot, page: ResultsPage, view: ResultsView, pane: PreviewPane, catalog: Catalog
) -> None:
    view.setCurrentIndex(index_of(view, RecordKind.QUOTE))
    hit = page.current_hit
    assert hit is not None
    summary = summary_for(catalog, hit)
    page.show_preview(hit, summary)
    copy = next(button for button in pane.findChildren(ToolButton) if button.label == "Copy with citation")
    with qtbot.waitSignal(page.citation_requested) as asked:
        QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    quote = next(quote for quote in summary.page.quotes if quote.id == hit.id)
    person, source = summary.page.people[quote.person], summary.page.sources[quote.source]
    assert asked.args[0](CitationStyle.BLUEBOOK) == cite_quote(quote, person, source, CitationStyle.BLUEBOOK)


def test_the_preview_leads_to_the_place(
    qtbot: QtBot, page: ResultsPage, view: ResultsView, pane: PreviewPane, catalog: Catalog
) -> None:
    view.setCurrentIndex(index_of(view, RecordKind.QUOTE))
    hit = page.current_hit
    assert hit is not None
    page.show_preview(hit, summary_for(catalog, hit))
    show = next(button for button in pane.findChildren(ToolButton) if button.label.startswith("Show in "))
    with qtbot.waitSignal(page.opened) as opened:
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert opened.args == [hit]


def test_a_hit_that_is_found_again_stays_current(page: ResultsPage, view: ResultsView, catalog: Catalog) -> None:
    view.setCurrentIndex(index_of(view, RecordKind.QUOTE))
    hit = page.current_hit
    page.show_results(catalog.search(Query.parse("king county"), SearchOptions(50)))
    assert page.current_hit == hit
    page.show_results(catalog.search(Query.parse("zzz")))
    assert page.current_hit is None


def test_nothing_found_says_what_would_help(qtbot: QtBot, page: ResultsPage, view: ResultsView) -> None:
    page.show_results(SearchResults(Query.parse("freedom zzz")))
    nothing = page.findChild(EmptyState)
    assert nothing is not None
    assert nothing.isVisible()
    assert not view.isVisible()
    with qtbot.waitSignal(page.query_requested) as wish:
        nothing.buttons[0].click()
    assert wish.args == ["freedom "]
    page.take_focus()  # there is nothing to walk through
    assert not view.hasFocus()


def painted(theme: Theme, icons: Icons, index: QModelIndex, state: QStyle.StateFlag) -> QImage:
    delegate = ResultsDelegate(theme, icons)
    delegate.set_width(700)
    option = QStyleOptionViewItem()
    size = delegate.sizeHint(option, index)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(theme.colors.surface)
    option.rect = image.rect()
    option.state = state
    with QPainter(image) as painter:
        delegate.paint(painter, option, index)
    return image


def colors_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(
    "state",
    [QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus, QStyle.StateFlag.State_MouseOver],
)
def test_every_state_of_a_hit_is_seen(theme: Theme, icons: Icons, view: ResultsView, state: QStyle.StateFlag) -> None:
    index = index_of(view, RecordKind.QUOTE)
    assert painted(theme, icons, index, state) != painted(theme, icons, index, QStyle.StateFlag.State_Enabled)


def test_hits_are_lit(theme: Theme, icons: Icons, view: ResultsView, page: ResultsPage, catalog: Catalog) -> None:
    def lights(kind: RecordKind) -> bool:
        image = painted(theme, icons, index_of(view, kind), QStyle.StateFlag.State_Enabled)
        return theme.colors.hit in colors_of(image)

    assert lights(RecordKind.QUOTE)
    page.show_results(SearchResults(Query.parse("king"), (unlit(catalog),)))
    assert not lights(RecordKind.QUOTE)


def unlit(catalog: Catalog) -> SearchGroup:
    """A group of quotes in which nothing is marked."""
    quotes = next(group for group in catalog.search(Query.parse("king")).groups if group.kind is RecordKind.QUOTE)
    words, nothing = MarkedText("Words"), MarkedText("")
    hits = tuple(replace(hit, title=words, subtitle=nothing, snippet=words, context=None) for hit in quotes.hits)
    return replace(quotes, hits=hits)


def test_a_selected_card_carries_a_bar(theme: Theme, icons: Icons, view: ResultsView) -> None:
    index = index_of(view, RecordKind.QUOTE)
    image = painted(theme, icons, index, QStyle.StateFlag.State_Selected)
    middle = image.height() // 2
    assert image.pixelColor(11, middle).name().upper() == theme.colors.accent
    assert image.pixelColor(18, middle).name().upper() == theme.colors.accent_soft


def test_a_paraphrase_is_set_apart_from_verbatim_words(
    theme: Theme, icons: Icons, view: ResultsView, page: ResultsPage, catalog: Catalog
) -> None:
    page.show_results(catalog.search(Query.parse("kathy lambert")))
    index = index_of(view, RecordKind.QUOTE)
    hit = index.data(ResultRole.ROW).hit
    assert hit.quote_kind is QuoteKind.PARAPHRASE
    image = painted(theme, icons, index, QStyle.StateFlag.State_Enabled)
    assert theme.colors.control in {image.pixelColor(56, y).name().upper() for y in range(image.height())}  # the bar
    view.setCurrentIndex(index)
    pane = page.findChild(PreviewPane)
    assert pane is not None
    page.show_preview(hit, summary_for(catalog, hit))
    assert pane.preview is not None
    assert not pane.preview.words.text.startswith("“")
    assert any(label.text() == PARAPHRASE_LEAD and label.isVisible() for label in pane.findChildren(QLabel))


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("2016-12-05", "In force that day"),
        ("2016-12", "In force at the end of Dec 2016"),
        ("2016", "In force at the end of 2016"),
        (None, None),
    ],
)
def test_a_date_that_is_not_known_to_the_day_is_not_taken_for_one(
    catalog: Catalog, said: str | None, heading: str | None
) -> None:
    hit = next(
        hit for group in catalog.search(Query.parse("king county")).groups for hit in group.hits if hit.quote_kind
    )
    summary = summary_for(catalog, hit)
    quote = next(quote for quote in summary.page.quotes if quote.id == hit.id)
    redated = quote.model_copy(update={"said": PartialDate.parse(said) if said else None})
    preview = preview_of(hit, replace(summary, page=replace(summary.page, quotes=(redated,))))
    assert preview is not None
    assert (preview.rule.heading if preview.rule else None) == heading
    assert preview.when.startswith(redated.said.display if redated.said else "No date")


def test_where_no_rule_is_on_record_the_gap_is_named(catalog: Catalog) -> None:
    hits = catalog.search(Query.parse("law"), SearchOptions(500)).hits
    quotes = [hit for hit in hits if hit.kind is RecordKind.QUOTE and hit.place_ids and hit.date]
    previews = [(summary_for(catalog, hit), hit) for hit in quotes[:80]]
    gaps = [preview_of(hit, summary) for summary, hit in previews if summary.rule is None]
    assert gaps
    for preview in gaps:
        assert preview is not None
        assert preview.rule is not None
        assert preview.rule.badge.rule is None
        assert preview.rule.heading.startswith(("That day", "At the end of "))
        gap, *remarks = preview.rule.lines
        assert gap == "That is a gap in this edition, not proof that no rule existed."
        assert not any("In force" in remark for remark in remarks)


def test_a_place_without_the_quote_gives_no_preview(catalog: Catalog) -> None:
    hit = next(hit for hit in catalog.search(Query.parse("half a million")).hits if hit.kind is RecordKind.QUOTE)
    assert preview_of(hit, summarize(catalog.place_page("us-wy"), date(2026, 11, 24))) is None


def test_a_row_is_as_high_as_its_words(theme: Theme, icons: Icons, view: ResultsView) -> None:
    index = index_of(view, RecordKind.QUOTE)
    delegate = ResultsDelegate(theme, icons)
    heights = []
    for width in (900, 500, 300):
        delegate.set_width(width)
        heights.append(delegate.sizeHint(QStyleOptionViewItem(), index).height())
    assert heights == sorted(heights)
    assert heights[0] < heights[2]
