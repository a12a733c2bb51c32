"""The colours can be told apart by everyone: each pair that the design sets on each other, in every theme."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter

import pytest

from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.theme.tokens import DARK, LIGHT, TRANSPARENT, Colors, luminance

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high contrast": LIGHT.high_contrast(),
    "dark, high contrast": DARK.high_contrast(),
    "paper without colour": LIGHT.greyscale(),
}
TEXT = 4.5
SHAPE = 3.0
GROUNDS = ("surface", "raised", "sunken", "window", "sidebar")

# What is drawn, on what, and the contrast that WCAG 2.2 AA asks for it.
PAIRS = [
    *((ink, ground, TEXT) for ink in ("text", "text2", "text3", "accent", "link") for ground in GROUNDS),
    *((ink, ground, SHAPE) for ink in ("control", "focus", "accent") for ground in GROUNDS),
    ("accent_text", "accent", TEXT),
    ("text", "accent_soft", TEXT),
    ("text2", "accent_soft", TEXT),
    ("sel_text", "accent_soft", TEXT),
    ("sel_row_text", "sel_row", TEXT),
    ("hit_text", "hit", TEXT),
    ("warn", "surface", TEXT),
    ("warn", "raised", TEXT),
    ("warn", "warn_soft", TEXT),
    ("err", "surface", TEXT),
    ("err", "err_soft", TEXT),
    ("text", "warn_soft", TEXT),
    ("text", "err_soft", TEXT),
    ("text2", "neutral", TEXT),
    ("ok", "surface", TEXT),
    ("ok", "sidebar", TEXT),
]
RULES = [*Rule, None]

every_theme = pytest.mark.parametrize("colors", THEMES.values(), ids=THEMES)


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@every_theme
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_what_is_drawn_can_be_seen(colors: Colors, ink: str, ground: str, least: float) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, ground)) >= least


@every_theme
@pytest.mark.parametrize("rule", RULES)
def test_the_letter_of_a_badge_can_be_read(colors: Colors, rule: Rule | None) -> None:
    of_rule = colors.rule(rule)
    grounds = [getattr(colors, ground) for ground in GROUNDS] if of_rule.fill == TRANSPARENT else [of_rule.fill]
    assert min(contrast(of_rule.ink, ground) for ground in grounds) >= TEXT


@every_theme
@pytest.mark.parametrize("rule", Rule)
def test_the_letter_of_guidance_can_be_read(colors: Colors, rule: Rule) -> None:
    advised = colors.guidance(rule)
    assert advised.fill == colors.surface
    assert contrast(advised.ink, advised.fill) >= TEXT


@every_theme
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("ground", [*GROUNDS, "accent_soft"])
def test_the_shape_of_a_badge_can_be_seen(colors: Colors, rule: Rule | None, ground: str) -> None:
    assert contrast(colors.rule(rule).edge, getattr(colors, ground)) >= SHAPE


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_high_contrast_leaves_no_faint_line_and_no_soft_fill(colors: Colors) -> None:
    strong = colors.high_contrast()
    assert min(contrast(line, strong.surface) for line in (strong.line, strong.line2)) >= SHAPE
    assert {strong.accent_soft, strong.warn_soft, strong.err_soft} == {strong.surface}
    assert contrast(strong.soft_edge, strong.surface) >= SHAPE
    assert contrast(strong.text3, strong.surface) > contrast(colors.text3, colors.surface)


def test_greyscale_has_no_colour_left() -> None:
    grey = LIGHT.greyscale()
    tokens = [getattr(grey, field.name) for field in fields(grey) if field.name != "rules"]
    rules = [color for rule in RULES for color in attrgetter("fill", "edge", "ink")(grey.rule(rule))]
    for color in {*tokens, *rules} - {TRANSPARENT}:
        assert color[1:3] == color[3:5] == color[5:7]


@every_theme
def test_every_rule_has_its_colours(colors: Colors) -> None:
    assert set(colors.rules) == set(RULES)
    assert list(colors.rules)[:-1] == list(Rule), "written in the order of the legend"
