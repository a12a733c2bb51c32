"""The numbered token, and the words and numbers around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.links import TextLink
from desktop_app.ui.widgets.selectable import SelectableBlocks
from desktop_app.ui.widgets.source_token import SourceToken, TokenState, paint_source_token, token_size
from desktop_app.ui.widgets.text_block import TextBlock
from desktop_app.ui.widgets.tooltips import tooltip
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support")  # the off-screen platform, of popups
ENTRY = "The Seattle Times, “County: no more immigration holds”, Dec 2, 2013"


@pytest.fixture
def token(qtbot: QtBot, theme: Theme) -> SourceToken:
    made = SourceToken(theme, 4, ENTRY)
    qtbot.addWidget(made)
    show_active(qtbot, made)
    return made


@pytest.mark.parametrize(("zoom", "drawn", "answering"), [(1.0, (18, 17), (24, 24)), (2.0, (36, 34), (48, 48))])
def test_it_is_drawn_small_and_answers_large(
    token: SourceToken, theme: Theme, zoom: float, drawn: tuple[int, int], answering: tuple[int, int]
) -> None:
    theme.set_zoom(zoom)
    assert (token.drawn_size.width(), token.drawn_size.height()) == drawn
    assert (token.sizeHint().width(), token.sizeHint().height()) == answering


def test_a_longer_number_is_wider_and_never_touches_its_neighbour(token: SourceToken, theme: Theme) -> None:
    widths = [token_size(number, theme).width() for number in (4, 44, 188)]
    assert widths == sorted(set(widths))
    for number in (44, 188):
        token.show_source(number, ENTRY)
        assert token.sizeHint().width() >= token.drawn_size.width() + 4


def test_it_is_called_by_its_source(token: SourceToken) -> None:
    assert token.accessibleName() == f"Source 4: {ENTRY}"
    token.show_source(5, "<i>The Post</i> & more")
    assert token.accessibleName() == "Source 5: <i>The Post</i> & more"
    assert token.toolTip() == "<qt>Source 5: &lt;i&gt;The Post&lt;/i&gt; &amp; more</qt>"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_ask_for_the_source(token: SourceToken, key: Qt.Key) -> None:
    asked: list[int] = []
    token.source_requested.connect(asked.append)
    QTest.keyClick(token, key)
    assert asked == [4]


def test_its_corner_answers_too(token: SourceToken) -> None:
    asked: list[int] = []
    token.source_requested.connect(asked.append)
    token.resize(token.sizeHint())
    QTest.mouseClick(token, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert asked == [4]


@pytest.mark.parametrize(
    ("state", "edge", "fill"),
    [
        (TokenState.REST, "line2", "surface"),
        (TokenState.HOVERED, "accent", "accent_soft"),
        (TokenState.FOCUSED, "focus", "surface"),
    ],
)
def test_its_states_can_be_told_apart(theme: Theme, state: TokenState, edge: str, fill: str) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colors.raised))
    with QPainter(image) as painter:
        paint_source_token(painter, QPointF(20, 20), 4, theme, state)
    seen = {image.pixelColor(x, y).name().upper() for x in range(40) for y in range(40)}
    assert {getattr(theme.colors, edge), getattr(theme.colors, fill)} <= seen


def test_a_tooltip_of_nothing_is_none() -> None:
    assert tooltip("") == ""


def block(theme: Theme, text: str, stored: str | None = None) -> TextBlock:
    return TextBlock(text, theme.font(TextRole.ROW), stored=stored)


@pytest.mark.parametrize("width", [40, 100, 333, 2000])
def test_a_block_is_as_high_as_its_lines_and_loses_no_character(theme: Theme, width: int) -> None:
    text = "https://www.kingcounty.gov/LegislationDetail.aspx?ID=3209106&GUID=00C3F2DC-3744 and a few words more"
    paragraph = block(theme, text)
    height = paragraph.arrange(10, 20, width)
    lines = paragraph.line_rects
    assert len(lines) == paragraph.line_count
    assert all(line.left() == 10 and line.right() <= 10 + width + 1 for line in lines)
    assert paragraph.rect.top() == 20
    assert 20 + height == pytest.approx(lines[-1].top() + paragraph.line_height, abs=1)
    ends = [paragraph.index_at(line.center() + QPointF(5000, 0)) for line in lines]
    assert ends == sorted(ends)
    assert paragraph.stored_part(0, len(text)) == text


def test_leading_spreads_lines(theme: Theme) -> None:
    words = "word " * 40
    plain = TextBlock(words, theme.font(TextRole.SUMMARY))
    spread = TextBlock(words, theme.font(TextRole.SUMMARY), leading=1.28)
    assert spread.arrange(0, 0, 200) > 1.2 * plain.arrange(0, 0, 200)
    assert spread.line_count == plain.line_count


@pytest.fixture
def label(qtbot: QtBot, theme: Theme) -> SelectableBlocks:
    made = SelectableBlocks(theme)
    qtbot.addWidget(made)
    blocks = [block(theme, "the county’s “rule”", 'the county\'s "rule"'), block(theme, "of 2014")]
    for index, paragraph in enumerate(blocks):
        paragraph.arrange(10, 10 + 20 * index, 400)
    made.set_blocks(blocks, [theme.colors.text] * 2)
    made.resize(420, 60)
    show_active(qtbot, made)
    return made


def test_a_selection_runs_over_paragraphs_and_copies_what_is_stored(label: SelectableBlocks) -> None:
    QTest.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert label.selected_text() == 'the county\'s "rule"\nof 2014'
    start = label.blocks[0].rect.topLeft().toPoint() + QPoint(0, 5)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=start)
    assert label.selected_text() == ""
    end = label.blocks[1].rect.topLeft().toPoint() + QPoint(400, 5)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, end)
    assert label.selected_text() == 'the county\'s "rule"\nof 2014'


def test_the_menu_copies_all_of_it(qtbot: QtBot, label: SelectableBlocks) -> None:
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(12, 15))
    menu = label.context_menu()
    qtbot.addWidget(menu)
    assert isinstance(menu, QMenu)
    copy, copy_all = menu.actions()
    assert not copy.isEnabled()
    copy_all.trigger()
    assert QApplication.clipboard().text() == 'the county\'s "rule"\nof 2014'


def test_a_selection_is_seen(label: SelectableBlocks, theme: Theme) -> None:
    label.select_all()
    image = label.grab().toImage()
    seen = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert theme.colors.sel_row in seen


def test_a_link_is_followed_by_keyboard_and_elided_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    link = TextLink(theme, "Michael R. Bloomberg & others")
    qtbot.addWidget(link)
    show_active(qtbot, link)
    followed: list[bool] = []
    link.clicked.connect(lambda: followed.append(True))
    QTest.keyClick(link, Qt.Key.Key_Return)
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert len(followed) == 2
    assert link.accessibleName() == link.words == "Michael R. Bloomberg & others"
    assert link.sizeHint().height() >= 24
    assert link.minimumSizeHint().width() == 24
