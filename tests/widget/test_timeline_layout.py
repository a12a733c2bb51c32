"""Cards as laid out and as painted: no letter is lost, cut or painted over, at any width and zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.domain.typography import plain
from desktop_app.ui.timeline.delegate import TimelineDelegate
from desktop_app.ui.timeline.layout import Measures, estimate, lay_out
from desktop_app.ui.timeline.model import TimelineModel
from desktop_app.ui.timeline.rows import BoxRow, Filters, Order, QuoteRow, build_timeline
from tests.helpers.summaries import MARKUP, summary_of
from tests.helpers.timelines import event, page_of, policy, quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextLayout

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.layout import CardLayout
    from desktop_app.ui.timeline.rows import Row
    from tests.helpers.timelines import Fact

WIDTHS = [300, 341, 439, 440, 512, 641, 734, 999, 1200]
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch " * 3
State = QStyle.StateFlag
FAR = 60  # pixels around a row in which nothing may be painted


def rows_of(catalog: Catalog, *place_ids: str) -> list[Row]:
    return [
        row
        for place_id in place_ids
        for row in build_timeline(summary_of(catalog, place_id), Filters(), Order.OLDEST_FIRST).rows
    ]


@pytest.fixture
def real_rows(catalog: Catalog) -> list[Row]:
    return rows_of(catalog, "us-wa-king-county", "us-tx-travis-county", "us-il-chicago", "us-ca", "us-ny-new-york")


@pytest.fixture
def odd_rows() -> Sequence[Row]:
    """Words longer than a line, no occasion, markup, line breaks, several utterances of one speech."""
    records = (
        quote("a", "2013-12-02", text=LONG, role=LONG),
        quote("b", "2013-12-02", text=f"{LONG}\nnext paragraph", role=LONG),
        quote("c", "2013", occasion="other", text=MARKUP, role=MARKUP),
        quote("d", "2013-12-03", kind="paraphrase", text=LONG),
        quote("e", "2013-12-03", kind="paraphrase", text="Short."),
        policy("law", enacted="2013", title=LONG, superseded_by="other", ended="2014"),
        event("f", "2013", title=MARKUP, summary=LONG),
    )
    return build_timeline(page_of(*records), Filters(), Order.OLDEST_FIRST).rows


def lines_of(layout: CardLayout) -> list[QRect]:
    """The place of each line of text on the card, as wide as its letters."""
    return [
        piece.layout.lineAt(line).naturalTextRect().translated(piece.at).toAlignedRect()
        for piece in layout.pieces
        for line in range(piece.layout.lineCount())
    ]


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_lies_on_its_card(
    theme: Theme, real_rows: list[Row], odd_rows: Sequence[Row], width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    measures = Measures(theme, round(width * zoom))
    for row in (*real_rows, *odd_rows):
        layout = lay_out(row, measures)
        card = QRect(0, 0, measures.width, layout.height)
        assert card.contains(layout.frame), row
        beside_gutter = card.adjusted(measures.gutter, 0, 0, 0)
        assert all(beside_gutter.contains(line) for line in lines_of(layout)), row


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_covers_another_or_the_token(
    theme: Theme, icons: Icons, real_rows: list[Row], odd_rows: Sequence[Row], width: int
) -> None:
    delegate = TimelineDelegate(theme, icons)
    delegate.set_width(width)
    for row in (*real_rows, *odd_rows):
        if not isinstance(row, QuoteRow | BoxRow):
            continue
        lines = [line.adjusted(0, 2, 0, -2) for line in lines_of(delegate.layout(row))]  # the leading may touch
        lines.append(delegate.token_area(row).adjusted(3, 4, -3, -4))
        for position, line in enumerate(lines):
            assert not any(line.intersects(other) for other in lines[position + 1 :]), row


def test_every_character_is_set(theme: Theme, real_rows: list[Row], odd_rows: Sequence[Row]) -> None:
    for width in WIDTHS:
        measures = Measures(theme, width)
        for row in (*real_rows, *odd_rows):
            texts = [_text_of_lines(piece.layout) for piece in lay_out(row, measures).pieces]
            if isinstance(row, QuoteRow):
                assert row.text.replace("\n", "\u2028") in texts
                letters = texts[-1][1:-1] if row.is_verbatim else texts[-1]
                assert plain(letters).replace("'", '"') == plain(row.stored).replace("\n", "\u2028").replace("'", '"')
            elif isinstance(row, BoxRow):
                assert texts == [text for text in (row.title, row.line, row.summary) if text]


def _text_of_lines(layout: QTextLayout) -> str:
    lines = (layout.lineAt(line) for line in range(layout.lineCount()))
    return "".join(layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines)


def test_opening_marks_hang_to_the_left(theme: Theme) -> None:
    measures = Measures(theme, 734)
    rows = build_timeline(page_of(quote("a", "2013", text="'All' " * 60)), Filters(), Order.OLDEST_FIRST).rows
    words = lay_out(rows[1], measures).pieces[-1].layout

    first, second = words.lineAt(0), words.lineAt(1)
    assert first.x() < 0 == second.x()
    assert first.xToCursor(second.x()) == len("“‘")  # the first letter stands where the lines below begin


def test_quoted_words_are_never_wider_than_can_be_read(theme: Theme, real_rows: list[Row]) -> None:
    measures = Measures(theme, 1200)
    for row in real_rows:
        if isinstance(row, QuoteRow):
            words = lay_out(row, measures).pieces[-1].layout
            assert all(words.lineAt(line).naturalTextWidth() <= 640 for line in range(words.lineCount()))


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [300, 440, 734, 1200])
def test_nothing_is_painted_outside_the_measured_height(
    theme: Theme, icons: Icons, odd_rows: Sequence[Row], width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    model, delegate = TimelineModel(), TimelineDelegate(theme, icons)
    model.set_rows(odd_rows)
    delegate.set_width(round(width * zoom))
    for state in (State.State_Enabled, State.State_Selected | State.State_HasFocus, State.State_MouseOver):
        for position, row in enumerate(odd_rows):
            height = delegate.height(row)
            image = _paint(model, delegate, position, state)
            inside = QRect(FAR, FAR, delegate.measures.width, height)
            assert _is_blank(image, QRect(0, 0, image.width(), FAR)), row
            assert _is_blank(image, QRect(0, inside.bottom() + 1, image.width(), FAR)), row
            assert _is_blank(image, QRect(0, 0, FAR, image.height())), row
            assert _is_blank(image, QRect(inside.right() + 1, 0, FAR, image.height())), row
            assert not _is_blank(image, inside), row


def _paint(model: TimelineModel, delegate: TimelineDelegate, row: int, state: QStyle.StateFlag) -> QImage:
    size = QRect(0, 0, delegate.measures.width, delegate.height(model.rows[row]))
    image = QImage(size.width() + 2 * FAR, size.height() + 2 * FAR, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    option = QStyleOptionViewItem()
    option.rect = size.translated(QPoint(FAR, FAR))
    option.state = state
    with QPainter(image) as painter:
        delegate.paint(painter, option, model.index(row))
    return image


def _is_blank(image: QImage, rect: QRect) -> bool:
    part = image.copy(rect)
    blank = QImage(part.size(), part.format())
    blank.fill(0)
    return part == blank


@pytest.mark.parametrize(("record", "is_box"), [(quote("a", "2013-12-02"), False), (policy("a", enacted="2013"), True)])
def test_selected_and_hovered_cards_are_told_apart(theme: Theme, icons: Icons, record: Fact, is_box: bool) -> None:
    model, delegate = TimelineModel(), TimelineDelegate(theme, icons)
    model.set_rows(build_timeline(page_of(record), Filters(), Order.OLDEST_FIRST).rows)
    delegate.set_width(734)
    colors = theme.colors
    frame = delegate.layout(model.rows[1]).frame.translated(FAR, FAR)
    ground = QPoint(frame.right() - 30, frame.bottom() - 5)
    bar = QPoint(frame.left() + 1, frame.center().y())

    def color_at(state: QStyle.StateFlag, point: QPoint) -> str:
        return _paint(model, delegate, 1, state).pixelColor(point).name().upper()

    assert color_at(State.State_Selected, ground) == colors.accent_soft
    assert color_at(State.State_Selected, bar) == colors.accent
    assert color_at(State.State_MouseOver, ground) == colors.raised
    edge = QPoint(frame.center().x(), frame.top())
    if is_box:
        assert color_at(State.State_Enabled, edge) == colors.line
        assert color_at(State.State_MouseOver, edge) == colors.line2
    else:
        assert _paint(model, delegate, 1, State.State_Enabled).pixelColor(ground) == QColor(0, 0, 0, 0)
    focused = State.State_Selected | State.State_HasFocus
    assert color_at(focused, edge) == colors.focus
    assert color_at(State.State_Selected, edge) == colors.accent_soft


def test_heights_are_kept_by_what_is_on_the_row(theme: Theme, icons: Icons) -> None:
    """Never by which object it is: once, words got under another name that way."""
    delegate = TimelineDelegate(theme, icons)
    delegate.set_width(400)
    heights = set()
    for words in ("Short", LONG):
        rows = build_timeline(page_of(quote("a", "2013", text=words)), Filters(), Order.OLDEST_FIRST).rows
        heights.add(delegate.height(rows[1]))
        assert delegate.layout(rows[1]).pieces[-1].layout.text() == f"“{words}”"
    assert len(heights) == 2


def test_another_zoom_or_width_measures_again(theme: Theme, icons: Icons) -> None:
    delegate = TimelineDelegate(theme, icons)
    rows = build_timeline(page_of(quote("a", "2013", text=LONG)), Filters(), Order.OLDEST_FIRST).rows
    delegate.set_width(400)
    narrow = delegate.height(rows[1])
    delegate.set_width(900)
    wide = delegate.height(rows[1])
    theme.set_zoom(2)

    assert wide < narrow
    assert delegate.height(rows[1]) > wide


def test_estimates_are_near_the_truth(theme: Theme, catalog: Catalog) -> None:
    rows = rows_of(catalog, "us")
    for width in (440, 734, 1000):
        measures = Measures(theme, width)
        true = sum(lay_out(row, measures).height for row in rows)
        assert sum(estimate(row, measures) for row in rows) == pytest.approx(true, rel=0.15)
