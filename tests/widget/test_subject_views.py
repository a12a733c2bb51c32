"""The pages of an official, a topic and a source over real records, without a window around them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import QuoteKind, Rule, Topic
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.official import summarize_official
from desktop_app.publish.source_facts import summarize_source
from desktop_app.publish.topic import summarize_topic
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.layout import shape_for
from desktop_app.ui.official.rows import NO_OFFICE, official_content
from desktop_app.ui.official.view import OfficialView
from desktop_app.ui.page.rows import LinkKind, Shape
from desktop_app.ui.page.strip_content import Lanes, strip_content
from desktop_app.ui.source.rows import entry_content, facts_content
from desktop_app.ui.source.view import SourceView
from desktop_app.ui.timeline.emptiness import no_quotes
from desktop_app.ui.timeline.layout import Measures, lay_out
from desktop_app.ui.timeline.rows import BoxRow, Filters, Order, QuoteRow, build_timeline
from desktop_app.ui.topic.rows import topic_content
from desktop_app.ui.topic.view import TopicView
from tests.helpers.summaries import MARKUP, TODAY
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.citing.cite import Citing
    from desktop_app.publish.official import OfficialSummary
    from desktop_app.publish.source_facts import SourceSummary
    from desktop_app.publish.topic import TopicSummary
    from desktop_app.ui.page.facts_content import FactsContent
    from desktop_app.ui.page.split_page import SplitPage
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
REUTERS = "reuters-2016-11-10-ny-la"


@pytest.fixture
def abbott(catalog: Catalog) -> OfficialSummary:
    return summarize_official(catalog.person_page("greg-abbott"), TODAY)


@pytest.fixture
def funding(catalog: Catalog) -> TopicSummary:
    return summarize_topic(catalog.topic_page("funding"), TODAY)


@pytest.fixture
def reuters(catalog: Catalog) -> SourceSummary:
    return summarize_source(catalog.source_page(REUTERS), TODAY)


@pytest.fixture
def official_view(qtbot: QtBot, theme: Theme, icons: Icons) -> OfficialView:
    view = OfficialView(theme, icons, TODAY)
    qtbot.addWidget(view)
    _show(qtbot, view, theme)
    return view


def _show(qtbot: QtBot, view: SplitPage, theme: Theme, width: int = 1100) -> None:
    view.resize(width, 800)
    view.set_shape(shape_for(view.size(), theme.zoom))
    show_active(qtbot, view)


def _headings(content: FactsContent) -> list[str]:
    return [row.words[0].text for row in content.rows() if row.shape is Shape.HEADING]


def test_the_facts_about_an_official_are_in_order(abbott: OfficialSummary) -> None:
    assert _headings(official_content(abbott, TODAY)) == [
        "Offices held",
        "Spoke about",
        "Occasions",
        "Topics",
        "Also spoke about the same rules",
        "Sources",
    ]


def test_places_are_told_with_their_rule_now_or_on_the_date(abbott: OfficialSummary) -> None:
    def said(summary: OfficialSummary) -> list[str]:
        rows = official_content(summary, TODAY).rows()
        return [row.words[0].text for row in rows if row.link and row.link.kind is LinkKind.PLACE]

    assert said(abbott)[0] == "9 quotes · now: Must honor"
    past = summarize_official(abbott.page, date(2016, 3, 1))
    assert said(past) == [
        "9 quotes · on Mar 1, 2016: No record",
        "2 quotes · on Mar 1, 2016: Listed cases",
        "2 quotes · on Mar 1, 2016: No record",
    ]


def test_an_official_without_an_office_on_record_says_so(abbott: OfficialSummary) -> None:
    page = replace(abbott.page, roles=())
    texts = [
        words.text for row in official_content(summarize_official(page, TODAY), TODAY).rows() for words in row.words
    ]
    assert NO_OFFICE in texts


@pytest.mark.parametrize(("width", "zoom"), [(1166, 1.0), (500, 1.0), (1166, 2.0), (360, 2.0), (800, 3.0)])
def test_the_head_holds_its_words_at_every_width(
    official_view: OfficialView, theme: Theme, catalog: Catalog, width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    official_view.show_summary(summarize_official(catalog.person_page("donald-trump"), TODAY))
    header = official_view.header
    header.resize(width, header.heightForWidth(width))
    boxes = [block.rect.toAlignedRect() for block in header.blocks if block.text]
    room = QRect(QPoint(0, 0), header.size())
    assert all(room.contains(box) for box in boxes)
    assert not any(
        one.intersects(header.bookmark_button.rect().translated(header.bookmark_button.mapTo(header, QPoint(0, 0))))
        for one in boxes
    )
    assert all(one.bottom() <= other.top() + 2 for one, other in pairwise(boxes))


def test_the_head_is_copied_with_offices_and_sources(official_view: OfficialView, abbott: OfficialSummary) -> None:
    official_view.show_summary(abbott)
    heard: list[Citing] = []
    official_view.citation_requested.connect(heard.append)
    QTest.mouseClick(official_view.header.copy_button, Qt.MouseButton.LeftButton)
    copied = heard[0](CitationStyle.PLAIN).text
    assert copied.startswith("Greg Abbott: Governor of Texas · 10 quotes on record, 2015 to 2025.")
    assert "http://gov.texas.gov/news/press-release/23161" in copied


def test_the_strip_has_the_places_and_begins_before_the_first_quote(abbott: OfficialSummary, catalog: Catalog) -> None:
    content = strip_content(abbott, TODAY, Lanes())
    assert [lane.name for lane in content.lanes] == ["Federal", "Texas", "Dallas County", "Travis County"]
    assert [lane.short_name for lane in content.lanes] == ["Federal", "Texas", "Dallas Co.", "Travis Co."]
    assert content.first == date(2014, 1, 1)
    homan = strip_content(summarize_official(catalog.person_page("tom-homan"), TODAY), TODAY, Lanes())
    assert "Hennepin Co." in [lane.name for lane in homan.lanes]


def test_rules_of_several_places_are_titled_with_the_place_unless_they_are_already(abbott: OfficialSummary) -> None:
    rows = build_timeline(abbott, Filters(), Order.OLDEST_FIRST).rows
    titles = [row.title for row in rows if isinstance(row, BoxRow)]
    assert "Dallas County Sheriff’s detainer practice of 2015" in titles
    assert any(title.endswith(", Texas") for title in titles)


@pytest.mark.parametrize("width", [320, 600, 900])
def test_the_law_of_the_day_stands_below_the_words_of_its_card(
    abbott: OfficialSummary, theme: Theme, width: int
) -> None:
    rows = build_timeline(abbott, Filters(), Order.OLDEST_FIRST).rows
    quotes = [row for row in rows if isinstance(row, QuoteRow)]
    assert any(len(row.law) > 1 for row in quotes)
    for row in quotes:
        layout = lay_out(row, Measures(theme, width))
        assert len(layout.badges) == len(row.law)
        words = max(piece.draws().bottom() for piece in layout.pieces[: len(layout.pieces) - len(row.law)])
        for (center, badge), line in zip(layout.badges, row.law, strict=True):
            assert badge == line.badge
            assert words - 3 <= center.y() <= layout.height
        assert row.spoken.endswith(".")
        assert all(line.words in row.spoken for line in row.law)


def test_a_gap_is_said_with_what_there_is_about_the_place(
    official_view: OfficialView, abbott: OfficialSummary, funding: TopicSummary
) -> None:
    official_view.show_summary(abbott)
    timeline = official_view.timeline
    timeline.head._speakers.place_chosen.emit("us-tx-travis-county")
    official_view.set_range(date(2019, 1, 1), date(2019, 12, 31))
    said = timeline.empty.emptiness
    assert said is not None
    assert said.title == "No quotes about Travis County in 2019"
    assert said.body.startswith("This edition has 2 quotes by Greg Abbott about Travis County, all from 2017.")
    timeline.empty.action_triggered.emit(said.actions[1].key)
    timeline.empty.action_triggered.emit(said.actions[0].key)
    assert timeline.head.count_text == "10 quotes"
    place = funding.page.quotes[0].jurisdictions[0]
    name = funding.page.places[place].name
    filters = Filters(place=place, first=date(1950, 1, 1), last=date(1950, 12, 31))
    assert f"about funding and {name}" in no_quotes(funding, filters, has_rules=False).body


def test_the_same_law_is_told_once_for_what_was_said_in_one_go(catalog: Catalog) -> None:
    page = catalog.person_page("greg-abbott")
    one_place = [
        quote.model_copy(update={"jurisdictions": ("us-tx",)})
        for quote in page.quotes
        if str(quote.said) == "2017-02-07"
    ]
    summary = summarize_official(replace(page, quotes=tuple(one_place)), TODAY)
    rows = [row for row in build_timeline(summary, Filters(), Order.OLDEST_FIRST).rows if isinstance(row, QuoteRow)]
    assert [len(row.law) for row in rows] == [0, 1]


def test_a_topic_counts_rules_and_lists_every_place(funding: TopicSummary) -> None:
    rows = list(topic_content(funding, TODAY).rows())
    counted = [row for row in rows if row.shape is Shape.COUNTED]
    assert [row.badge.rule for row in counted if row.badge] == [rule for rule, _count in funding.rule_counts]
    places = [row.link.target for row in rows if row.link and row.link.kind is LinkKind.PLACE]
    assert places == [told.place.id for told in funding.places]
    early = summarize_topic(funding.page, date(1990, 1, 1))
    assert not any(row.shape is Shape.COUNTED for row in topic_content(early, TODAY).rows())


def test_a_topic_has_a_menu_of_places_by_state(qtbot: QtBot, theme: Theme, icons: Icons, funding: TopicSummary) -> None:
    view = TopicView(theme, icons, TODAY)
    qtbot.addWidget(view)
    _show(qtbot, view, theme)
    view.show_summary(funding)
    menu = view.timeline.head._speakers
    offered = {action.data() for action in menu._places.actions()}
    assert offered == {None, *(told.place.id for told in funding.places)}
    asked: list[Location] = []
    view.page_requested.connect(asked.append)
    view.facts.scroll_to_source(1)
    assert asked == [Location(Screen.SOURCE, funding.sources.entries()[0][1].id)]
    view.facts.scroll_to_source(10_000)
    assert len(asked) == 1


def test_a_source_shows_its_whole_entry(reuters: SourceSummary) -> None:
    words = [words for row in entry_content(reuters).rows() for words in row.words]
    texts = [part.text for part in words]
    assert "“Mayors of NY and Los Angeles pledge to remain immigrant sanctuaries”" in texts
    assert "by Alex Dobuzinskis and Joseph Ax" in texts
    assert "Published Nov 10, 2016 · News" in texts
    assert reuters.page.source.url in texts


def test_a_title_in_our_words_stands_without_quotation_marks(reuters: SourceSummary) -> None:
    source = reuters.page.source.model_copy(update={"title_exact": False, "published": None, "authors": ()})
    summary = summarize_source(replace(reuters.page, source=source), TODAY)
    texts = [words.text for row in entry_content(summary).rows() for words in row.words]
    assert texts[1:3] == [typeset(source.title), "Title in our words"]
    assert "Date of publication not on record · News" in texts


def test_a_source_lists_every_fact_with_verbatim_words_in_serif(reuters: SourceSummary) -> None:
    rows = list(facts_content(reuters).rows())
    assert _headings(facts_content(reuters)) == ["Policies", "Quotes", "Events", "Figures", "Offices"]
    shown = {words.stored: words for row in rows for words in row.words}
    for quote in reuters.quotes:
        if quote.kind is QuoteKind.DIRECT:
            words = shown[f"“{quote.text}”"]
            assert words.role.style.serif
            assert words.text == quoted(quote.text)
        else:
            assert not shown[quote.text].role.style.serif
    assert all(len(words.stored) == len(words.text) for words in shown.values() if words.stored is not None)
    held = [row.link.target for row in rows if row.link and row.link.kind is LinkKind.PERSON]
    assert {role.person for role in reuters.page.roles} <= set(held)


def test_markup_in_any_field_is_shown_as_it_is(
    qtbot: QtBot, theme: Theme, icons: Icons, catalog: Catalog, abbott: OfficialSummary
) -> None:
    page = catalog.source_page(REUTERS)
    marked = page.source.model_copy(update={"title": MARKUP, "publisher": MARKUP})
    view = SourceView(theme, icons)
    qtbot.addWidget(view)
    _show(qtbot, view, theme)
    view.show_summary(summarize_source(replace(page, source=marked), TODAY))
    assert view.header.words[0] == quoted(MARKUP)
    person = abbott.page.person.model_copy(update={"name": MARKUP})
    official = OfficialView(theme, icons, TODAY)
    qtbot.addWidget(official)
    _show(qtbot, official, theme)
    official.show_summary(summarize_official(replace(abbott.page, person=person), TODAY))
    assert official.header.words[0] == typeset(MARKUP)


@pytest.fixture(params=["official", "source"])
def filled(
    request: pytest.FixtureRequest, theme: Theme, icons: Icons, abbott: OfficialSummary, reuters: SourceSummary
) -> OfficialView | SourceView:
    """A page with its facts, not shown yet."""
    if request.param == "official":
        official = OfficialView(theme, icons, TODAY)
        official.show_summary(abbott)
        return official
    source = SourceView(theme, icons)
    source.show_summary(reuters)
    return source


@pytest.mark.parametrize(("width", "zoom"), [(1100, 1.0), (800, 1.0), (1100, 2.0)])
def test_rows_are_within_their_pane(
    qtbot: QtBot, theme: Theme, filled: OfficialView | SourceView, width: int, zoom: float
) -> None:
    qtbot.addWidget(filled)
    theme.set_zoom(zoom)
    _show(qtbot, filled, theme, width)
    filled.show_facts()
    panels = [filled.facts] if isinstance(filled, OfficialView) else [filled.entry, filled.facts]
    for panel in panels:
        panel.finish()
        assert panel.column is not None
        bottom = 0
        for row in panel.column.rows:
            assert row.y() >= bottom - 1
            assert row.geometry().right() <= panel.column.width()
            bottom = row.geometry().bottom()


def test_every_topic_has_a_rule_list_that_adds_up(catalog: Catalog) -> None:
    for topic in Topic:
        summary = summarize_topic(catalog.topic_page(topic), TODAY)
        total = sum(count for _rule, count in summary.rule_counts)
        assert total <= len(summary.places)
        assert all(isinstance(rule, Rule) for rule, _count in summary.rule_counts)
