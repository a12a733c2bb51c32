"""Which part of the help fits what someone is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.help.parts import HelpPart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget


def part_for(widget: QWidget | None, parts: Mapping[QWidget, HelpPart]) -> HelpPart:
    """The part of the innermost widget, from the one with the keyboard outward, that has one; else the tour."""
    while widget is not None:
        if widget in parts:
            return parts[widget]
        widget = widget.parentWidget()
    return HelpPart.TOUR
