"""Where the menu of a row of a list belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QContextMenuEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QAbstractItemView


def menu_point(view: QAbstractItemView, event: QContextMenuEvent) -> QPoint:
    """Where on the screen: at the mouse, whose row becomes the current one, or with the keyboard on the current row."""
    if event.reason() is QContextMenuEvent.Reason.Keyboard:
        return view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).center())
    under = view.indexAt(event.pos())
    if under.isValid():
        view.setCurrentIndex(under)
    return event.globalPos()
