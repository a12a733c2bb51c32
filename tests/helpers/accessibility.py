"""Walks a window and says what a keyboard or a screen reader could not use: a line for each fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction

LEAST_TARGET = 24
_INPUTS = (QComboBox, QLineEdit, QAbstractSpinBox)


def faults(window: QWidget) -> list[str]:
    """Everything that is wrong in a window as it is shown now."""
    parts = [part for part in (window, *window.findChildren(QWidget)) if part.isVisible()]
    return [
        *(fault for part in parts for fault in _of_part(part)),
        *_without_buddy(parts),
        *(f"an action without text: {action.objectName() or action}" for action in _actions(window)),
    ]


def _of_part(part: QWidget) -> Iterator[str]:
    if isinstance(part, QScrollBar):
        return  # the view that it belongs to is scrolled by keys
    takes_focus = part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isEnabled()
    is_focusable = takes_focus and not part.focusProxy()
    if is_focusable and not name_of(part):
        yield f"no name: {describe(part)}"
    if "<qt>" in QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Description):
        yield f"markup is read aloud: {describe(part)}"
    is_target = isinstance(part, (QAbstractButton, *_INPUTS))
    if is_target and min(part.width(), part.height()) < LEAST_TARGET:
        yield f"a target of {part.width()} x {part.height()}: {describe(part)}"


def _without_buddy(parts: list[QWidget]) -> Iterator[str]:
    """A label that shows the name of an input beside it must lead to it."""
    inputs = {name_of(part): part for part in parts if isinstance(part, _INPUTS)}
    for part in parts:
        if isinstance(part, QLabel) and part.text() and not isinstance(part.parent(), _INPUTS):
            named = inputs.get(part.text().rstrip(":"))
            if named is not None and part.buddy() is not named:
                yield f"a label without its buddy: {part.text()!r}"


def _actions(window: QWidget) -> Iterator[QAction]:
    """The window's own, and those in menus; Qt makes others that nobody sees."""
    for owner in (window, *window.findChildren(QMenu)):
        yield from (action for action in owner.actions() if not action.isSeparator() and not action.text().strip())


def name_of(part: QWidget) -> str:
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name).strip()


def describe(part: QWidget) -> str:
    """Where in the window it is: class names from the outside in."""
    path = [type(part).__name__]
    above = part.parentWidget()
    while above is not None and len(path) < 5:
        path.append(type(above).__name__)
        above = above.parentWidget()
    return f"{' < '.join(path)} ({name_of(part)!r}, {part.geometry().getRect()})"
