"""Sizes of windows of our own, which must not be larger than the screen at any zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SHARE = 0.92  # leaves the desktop's own bars in view


def fit_to_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or as much of it as there is room for, whatever its parts would like."""
    layout = window.layout()
    if layout is not None:
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    room = window.screen().availableGeometry()
    window.resize(min(width, int(room.width() * _SHARE)), min(height, int(room.height() * _SHARE)))
