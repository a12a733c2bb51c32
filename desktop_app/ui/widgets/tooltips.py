"""Tooltips that show words as they are."""

from __future__ import annotations

import html


def tooltip(text: str) -> str:
    """Words for a tooltip: markup in them is shown and not obeyed, and long ones are wrapped."""
    return f"<qt>{html.escape(text, quote=False)}</qt>" if text else ""
