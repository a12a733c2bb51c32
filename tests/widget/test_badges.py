"""The badges: each shape where the design puts it, its marks beside it, and all of it in words."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter

from desktop_app.domain.vocabulary import Family, Rule
from desktop_app.paths import resources_folder
from desktop_app.ui.theme.badges import BOX, Badge, BadgeLabel, paint_badge, paint_disc
from desktop_app.ui.theme.fonts import load_fonts
from desktop_app.ui.theme.theme import Scheme, Theme
from desktop_app.ui.theme.tokens import LIGHT, TRANSPARENT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SIZE = 100  # large enough that one pixel of blur is 1 % of the badge
GROUND = QColor("#00FF00")  # no badge has it


@pytest.fixture(autouse=True)
def _fonts(qtbot: QtBot) -> None:
    load_fonts(resources_folder() / "fonts")


def painted(badge: Badge, *, disc: bool = False) -> QImage:
    """A badge in the middle of a green square of twice its size."""
    image = QImage(2 * SIZE, 2 * SIZE, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    with QPainter(image) as painter:
        if disc:
            paint_disc(painter, QPointF(SIZE, SIZE), SIZE, LIGHT)
        paint_badge(painter, QPointF(SIZE, SIZE), SIZE, badge, LIGHT)
    return image


def color_at(image: QImage, x: float, y: float) -> str:
    """The colour at a place given in sizes of the badge from its middle."""
    return image.pixelColor(round(SIZE * (1 + x)), round(SIZE * (1 + y))).name().upper()


def is_covered(image: QImage, x: float, y: float) -> bool:
    return color_at(image, x, y) != GROUND.name().upper()


def pixels_of(image: QImage, color: str) -> int:
    """How many pixels have a colour."""
    sides = range(image.width())
    return sum(image.pixelColor(x, y).name().upper() == color for x in sides for y in sides)


# How far each shape reaches to the right of its middle, and along the diagonal, in sizes of the badge.
REACH = {
    Family.LIMITS: (0.5, 0.5 - 0.2 * (1 - 0.5**0.5)),
    Family.OPEN: (0.535, 0.535 * 0.5**0.5),
    Family.HONORS: (0.87 / 2 * 2**0.5 - 0.16 * (2**0.5 - 1), 0.87 / 2 * 0.5**0.5),
}


@pytest.mark.parametrize("rule", Rule)
def test_guidance_is_hollow_and_its_outline_is_broken(rule: Rule) -> None:
    image = painted(Badge(rule, guidance=True))
    assert color_at(image, 0, 0.36) == LIGHT.surface, "below the letter"
    edge = LIGHT.rule(rule).edge
    assert 0 < pixels_of(image, edge) < 0.8 * pixels_of(painted(Badge(rule)), edge), "dashes, and gaps between them"
    assert Badge(rule, guidance=True).name == f"{rule.words.label} (guidance, not law)"


@pytest.mark.parametrize("rule", Rule)
def test_the_outline_is_where_the_design_puts_it(rule: Rule) -> None:
    image = painted(Badge(rule))
    straight, diagonal = REACH[rule.words.family]
    for sign in (1, -1):
        for x, y in ((straight, 0.0), (0.0, straight), (diagonal, diagonal), (diagonal, -diagonal)):
            assert is_covered(image, sign * 0.96 * x, sign * 0.96 * y), (x, y)
            assert not is_covered(image, sign * 1.05 * x, sign * 1.05 * y), (x, y)


@pytest.mark.parametrize("rule", Rule)
def test_fill_and_edge_have_their_colours(rule: Rule) -> None:
    image = painted(Badge(rule))
    colors = LIGHT.rule(rule)
    reach, _ = REACH[rule.words.family]
    assert color_at(image, 0.5 / 14 - reach, 0) == colors.edge
    fill = GROUND.name().upper() if colors.fill == TRANSPARENT else colors.fill
    assert color_at(image, 0.12 - reach, 0) == fill


@pytest.mark.parametrize("rule", Rule)
def test_the_letter_is_centred_by_its_ink(rule: Rule) -> None:
    image = painted(Badge(rule))
    ink = LIGHT.rule(rule).ink
    inside = range(-30, 31)
    inked = [(x, y) for x in inside for y in inside if color_at(image, x / SIZE, y / SIZE) == ink]
    for axis in (0, 1):
        places = [place[axis] for place in inked]
        assert abs(min(places) + max(places)) <= 2
    assert 40 <= max(y for _, y in inked) - min(y for _, y in inked) <= 48


def test_a_letter_has_no_hole_where_its_strokes_overlap() -> None:
    image = painted(Badge(Rule.DECLINES_ALL))
    ink = LIGHT.rule(Rule.DECLINES_ALL).ink
    for y in range(-12, 13):
        across = [color_at(image, x / SIZE, y / SIZE) == ink for x in range(-40, 41)]
        runs = sum(here and not before for before, here in pairwise(across))
        assert runs == 2, "the stem and the bowl of the D"


def test_no_record_is_a_dashed_circle_without_a_letter() -> None:
    image = painted(Badge(None))
    assert not is_covered(image, 0, 0)
    angles = [math.radians(degree) for degree in range(360)]
    ring = [is_covered(image, 0.5 * math.cos(angle), 0.5 * math.sin(angle)) for angle in angles]
    starts = sum(here and not before for before, here in pairwise([ring[-1], *ring]))
    assert starts == round(2 * math.pi * (0.535 - 0.5 / 14) * 14 / 3.7)


def test_the_overruled_mark_has_edge_colour_and_shape_of_the_law_above() -> None:
    image = painted(Badge(Rule.LIMITED_BY_CRITERIA, overruled=Rule.HONORS_ALL))
    assert color_at(image, 0.4, 0.4) == LIGHT.rule(Rule.HONORS_ALL).edge
    assert color_at(image, 0.58, 0.4) == LIGHT.rule(Rule.HONORS_ALL).edge
    assert not is_covered(image, 0.58, 0.58), "a diamond has no corner here"
    image = painted(Badge(Rule.HONORS_ALL, overruled=Rule.DECLINES_ALL))
    assert color_at(image, 0.56, 0.56) == LIGHT.rule(Rule.DECLINES_ALL).edge
    assert not is_covered(painted(Badge(Rule.HONORS_ALL)), 0.56, 0.56)


def test_a_stale_rule_has_a_hollow_dot_in_the_other_corner() -> None:
    image = painted(Badge(Rule.DECLINES_ALL, stale=True))
    assert color_at(image, 0.43, -0.43) == LIGHT.surface
    assert color_at(image, 0.56, -0.43) == LIGHT.text2
    assert color_at(painted(Badge(Rule.DECLINES_ALL)), 0.43, -0.43) == LIGHT.rule(Rule.DECLINES_ALL).fill


def test_a_disc_keeps_the_ground_away() -> None:
    image = painted(Badge(Rule.NOT_ADDRESSED), disc=True)
    assert color_at(image, 0.62, 0) == LIGHT.surface
    assert color_at(image, 0.3, 0) == LIGHT.surface


@pytest.mark.parametrize("center", [50.0, 50.3, 50.5])
def test_a_small_square_has_sharp_sides(center: float) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    with QPainter(image) as painter:
        paint_badge(painter, QPointF(center, center), 17, Badge(Rule.DECLINES_ALL), LIGHT)
    row = {image.pixelColor(x, 53).name() for x in (*range(30, 44), *range(57, 70))}
    assert row == {GROUND.name(), QColor(LIGHT.rule(Rule.DECLINES_ALL).fill).name()}


def test_on_paper_a_badge_adds_nothing_to_the_text(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    writer = QPdfWriter(str(path))
    with QPainter(writer) as painter:
        for at, rule in enumerate(Rule):
            paint_badge(painter, QPointF(500 * (at + 1), 500), 300, Badge(rule), LIGHT.greyscale())
    assert PdfReader(path).pages[0].extract_text() == ""


@pytest.mark.parametrize(
    ("badge", "name"),
    [
        (Badge(None), "No record"),
        (Badge(Rule.REQUIRES_JUDICIAL_WARRANT), "Judge’s warrant"),
        (Badge(Rule.LIMITED_BY_CRITERIA, stale=True), "Listed cases; not confirmed lately"),
        (
            Badge(Rule.LIMITED_BY_CRITERIA, overruled=Rule.MANDATES_HONORING, stale=True),
            "Listed cases; the law above it: Must honor; not confirmed lately",
        ),
    ],
)
def test_a_badge_says_in_words_what_it_shows(qtbot: QtBot, badge: Badge, name: str) -> None:
    label = BadgeLabel(Theme(Scheme.LIGHT), 34)
    qtbot.addWidget(label)
    assert label.accessibleName() == "No record"
    label.set_badge(badge)
    assert label.accessibleName() == badge.name == name
    assert label.toolTip() == name


def test_a_badge_label_grows_with_the_zoom_and_changes_with_the_theme(qtbot: QtBot) -> None:
    theme = Theme(Scheme.LIGHT)
    label = BadgeLabel(theme, 20)
    qtbot.addWidget(label)
    label.set_badge(Badge(Rule.DECLINES_ALL))
    assert label.sizeHint().width() == label.minimumSizeHint().height() == 20 * BOX
    theme.set_zoom(2.0)
    theme.set_scheme(Scheme.DARK)
    assert label.sizeHint().width() == 40 * BOX
    label.resize(label.sizeHint())
    fill = label.grab().toImage().pixelColor(12, 26).name(QColor.NameFormat.HexRgb).upper()
    assert fill == theme.colors.rule(Rule.DECLINES_ALL).fill
