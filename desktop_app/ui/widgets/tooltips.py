"""Tooltips that show words as they are."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def tooltip(text: str) -> str:
    """Words for a tooltip: markup in them is shown and not obeyed, and long ones are wrapped."""
    return f"<qt>{html.escape(text, quote=False)}</qt>" if text else ""


def set_tooltip(widget: QWidget, text: str, spoken: str = "") -> None:
    """Show words over a widget, and let a screen reader say `spoken` or else the same words as its description.

    Without a description Qt hands over the tooltip, with the markup that it is written in.
    """
    widget.setToolTip(tooltip(text))
    widget.setAccessibleDescription(spoken or text)
