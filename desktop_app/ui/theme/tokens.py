"""The colours, by what they are for: the only place in the program where a colour is written down.

Saturated colour is kept for the rule badges (violet limits, grey leaves open, ochre honors), so that it always means a
rule; the interface itself is grey with one petrol accent. Every value is a "#RRGGBB" string (or `TRANSPARENT`) that
QColor and CSS take as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

TRANSPARENT = "transparent"
_SRGB_KNEE = 0.04045  # below it sRGB is linear


ZOOM_STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


@dataclass(frozen=True, slots=True)
class RuleColors:
    """One rule's badge and bar: what fills it, what surrounds it, and the letter on it."""

    fill: str
    edge: str
    ink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Colors:
    """Every colour of one theme."""

    surface: str  # reading areas, cards
    raised: str  # separators, the source bar, the preview pane
    sunken: str  # the overview strip, the trough of a segmented control
    window: str  # menu, toolbar, status bar
    sidebar: str  # place list, facets, print options
    line: str  # hairlines and card edges: decoration
    line2: str  # pane edges, edges of buttons that carry text
    control: str  # edges of fields, check boxes and the as-of control
    text: str  # body, names, quotes
    text2: str  # roles, citations, section labels
    text3: str  # counts, dates of enactment, hints
    accent: str  # primary button, range window
    accent_text: str  # on `accent`
    accent_soft: str  # selected card, active control
    link: str
    focus: str
    sel_text: str  # on `accent_soft`
    sel_row: str  # selected row of the place list
    sel_row_text: str
    hit: str  # behind a word that was searched for
    hit_text: str
    warn: str
    warn_soft: str
    err: str
    err_soft: str
    ok: str
    neutral: str  # bars that are no rules: programs above the time axis
    spine: str  # the line that the timeline hangs on
    soft_edge: str = TRANSPARENT  # a 2 px edge around soft fills, seen in high contrast only
    rules: Mapping[Rule | None, RuleColors]

    def rule(self, rule: Rule | None) -> RuleColors:
        """The colours of a rule, or of a place without a record."""
        return self.rules[rule]

    def guidance(self, rule: Rule | None) -> RuleColors:
        """The colours of a rule that is only advised: hollow, so that it does not look like law."""
        colors = self.rules[rule]
        ink = colors.edge if colors.fill == colors.edge else colors.ink
        return RuleColors(self.surface, colors.edge, ink)

    def outlined(self, rule: Rule | None) -> Colors:
        """These colours with one rule's badge as an outline, to stand on the fill of that rule."""
        ink = self.rules[rule].ink
        outline = RuleColors(TRANSPARENT, ink, ink)
        return replace(self, rules=MappingProxyType({**self.rules, rule: outline}))

    def high_contrast(self) -> Colors:
        """These colours for someone who asks for more contrast, or whose system does."""
        return replace(
            self,
            line=self.control,
            line2=self.control,
            text2=self.text,
            text3=self.text2,
            accent_soft=self.surface,
            warn_soft=self.surface,
            err_soft=self.surface,
            neutral=self.surface,
            soft_edge=self.accent,
        )

    def greyscale(self) -> Colors:
        """These colours in black and white: each keeps its luminance, so every contrast stays."""
        greys = {field.name: _grey(getattr(self, field.name)) for field in fields(self) if field.name != "rules"}
        rules = {rule: RuleColors(_grey(c.fill), _grey(c.edge), _grey(c.ink)) for rule, c in self.rules.items()}
        return Colors(**greys, rules=MappingProxyType(rules))


def luminance(color: str) -> float:
    """The relative luminance of a "#RRGGBB" colour, from 0 for black to 1 for white, as WCAG 2 defines it."""
    red, green, blue = bytes.fromhex(color.removeprefix("#"))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(level: int) -> float:
    channel = level / 255
    return channel / 12.92 if channel <= _SRGB_KNEE else ((channel + 0.055) / 1.055) ** 2.4


def _grey(color: str) -> str:
    if color == TRANSPARENT:
        return color
    light = luminance(color)
    level = min(range(256), key=lambda level: abs(_linear(level) - light))
    return "#" + f"{level:02X}" * 3


LIGHT = Colors(
    surface="#FFFFFF",
    raised="#FBFAF7",
    sunken="#F1EEE8",
    window="#F4F2EE",
    sidebar="#ECE9E3",
    line="#DEDAD2",
    line2="#C9C4BA",
    control="#8A8479",
    text="#1F1D1A",
    text2="#514D46",
    text3="#69645B",
    accent="#0F5866",
    accent_text="#FFFFFF",
    accent_soft="#DDEBEC",
    link="#0F5866",
    focus="#0F5866",
    sel_text="#0B3F49",
    sel_row="#0F5866",
    sel_row_text="#FFFFFF",
    hit="#FFE38A",
    hit_text="#2B2200",
    warn="#8A4B00",
    warn_soft="#FCEFD8",
    err="#9B2C1F",
    err_soft="#FBE9E5",
    ok="#2F6B3A",
    neutral="#DEDAD2",
    spine="#CFCAC0",
    rules=MappingProxyType(
        {
            Rule.DECLINES_ALL: RuleColors("#45277A", "#45277A", "#FFFFFF"),
            Rule.REQUIRES_JUDICIAL_WARRANT: RuleColors("#7B5CB8", "#7B5CB8", "#FFFFFF"),
            Rule.LIMITED_BY_CRITERIA: RuleColors("#E3D9F3", "#7B5CB8", "#3A2069"),
            Rule.CASE_BY_CASE: RuleColors("#E9E6DF", "#6B665C", "#2C2A26"),
            Rule.REQUESTS_ONLY: RuleColors("#FFFFFF", "#6B665C", "#2C2A26"),
            Rule.FORBIDS_LIMITS: RuleColors("#FFFFFF", "#9A5F0B", "#5C3600"),
            Rule.HONORS_ALL: RuleColors("#F6DDB0", "#9A5F0B", "#5C3600"),
            Rule.MANDATES_HONORING: RuleColors("#8A4F00", "#8A4F00", "#FFFFFF"),
            Rule.NOT_ADDRESSED: RuleColors(TRANSPARENT, "#7C766B", "#514D46"),
            Rule.UNCLEAR: RuleColors(TRANSPARENT, "#7C766B", "#514D46"),
            None: RuleColors(TRANSPARENT, "#847E73", "#69645B"),
        }
    ),
)

DARK = Colors(
    surface="#242321",
    raised="#2A2927",
    sunken="#1F1E1C",
    window="#1C1B1A",
    sidebar="#181716",
    line="#383633",
    line2="#4A4743",
    control="#8B867C",
    text="#EEEBE5",
    text2="#C3BEB5",
    text3="#A09A90",
    accent="#7CC7D2",
    accent_text="#0B2B31",
    accent_soft="#1F3B40",
    link="#86CFDA",
    focus="#7CC7D2",
    sel_text="#D8F1F4",
    sel_row="#1D4A54",
    sel_row_text="#F0FAFB",
    hit="#6A5200",
    hit_text="#FFF4CC",
    warn="#F0B860",
    warn_soft="#3B2D14",
    err="#F0A095",
    err_soft="#40221D",
    ok="#8CC798",
    neutral="#383633",
    spine="#46433E",
    rules=MappingProxyType(
        {
            Rule.DECLINES_ALL: RuleColors("#D2C0FB", "#D2C0FB", "#25104A"),
            Rule.REQUIRES_JUDICIAL_WARRANT: RuleColors("#9D82DE", "#9D82DE", "#190A36"),
            Rule.LIMITED_BY_CRITERIA: RuleColors("#3A2E57", "#A68BE0", "#E6DBFF"),
            Rule.CASE_BY_CASE: RuleColors("#45423D", "#A8A297", "#EEEBE5"),
            Rule.REQUESTS_ONLY: RuleColors("#242321", "#A8A297", "#EEEBE5"),
            Rule.FORBIDS_LIMITS: RuleColors("#242321", "#D19A3F", "#FFE3B0"),
            Rule.HONORS_ALL: RuleColors("#4D3611", "#D19A3F", "#FFE3B0"),
            Rule.MANDATES_HONORING: RuleColors("#EDB25A", "#EDB25A", "#331D00"),
            Rule.NOT_ADDRESSED: RuleColors(TRANSPARENT, "#8E887D", "#C3BEB5"),
            Rule.UNCLEAR: RuleColors(TRANSPARENT, "#8E887D", "#C3BEB5"),
            None: RuleColors(TRANSPARENT, "#8E887D", "#A09A90"),
        }
    ),
)
