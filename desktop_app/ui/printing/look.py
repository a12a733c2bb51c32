"""The look of paper: always the light theme, in colour or in black and white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.publish.pages.look import Ink, PageLook
from desktop_app.ui.theme.badges import Badge, paint_badge
from desktop_app.ui.theme.fonts import SANS, SERIF
from desktop_app.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter

    from desktop_app.domain.vocabulary import Rule


def page_look(*, black_and_white: bool = False) -> PageLook:
    """What pages are laid out and painted with; the bundled fonts must be loaded."""
    colors = LIGHT.greyscale() if black_and_white else LIGHT

    def paint_rule(painter: QPainter, center: QPointF, size: float, rule: Rule | None, *, is_guidance: bool) -> None:
        paint_badge(painter, center, size, Badge(rule, guidance=is_guidance), colors)

    inks = {Ink.TEXT: colors.text, Ink.SECONDARY: colors.text2, Ink.LINE: colors.control}
    return PageLook(sans=SANS, serif=SERIF, inks=inks, paint_badge=paint_rule)
