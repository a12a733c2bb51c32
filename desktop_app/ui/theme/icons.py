"""The icons: our own line drawings, tinted with the colours in force."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.ui.theme.theme import Theme

_STROKE = b"#000"  # what the drawings are drawn in


class IconName(StrEnum):
    """The drawings, each named like its file."""

    ANNOUNCEMENT = "announcement"
    BACK = "back"
    BOOKMARK = "bookmark"
    CALENDAR = "calendar"
    CHECK = "check"
    CLOSE = "close"
    COMPARE = "compare"
    COPY = "copy"
    DISK = "disk"
    DOWN = "down"
    ELECTION = "election"
    EXTERNAL = "external"
    FLAG = "flag"
    FORWARD = "forward"
    INCIDENT = "incident"
    INFO = "info"
    LAW = "law"
    LAWSUIT = "lawsuit"
    LIST = "list"
    MAP = "map"
    MENU = "menu"
    ORDER = "order"
    PARAPHRASE = "paraphrase"
    PERSON = "person"
    PLACE = "place"
    PLUS = "plus"
    PRINT = "print"
    QUOTE = "quote"
    RIGHT = "right"
    RULING = "ruling"
    SEARCH = "search"
    SIDEBAR = "sidebar"
    SORT = "sort"
    WARNING = "warning"


class Icons:
    """Pixmaps of the drawings, kept by name, size, colour and pixel ratio until the theme changes."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        """Read drawings from `folder` as they are asked for."""
        self._folder = folder
        self._theme = theme
        self._pixmaps: dict[tuple[IconName, int, str, float], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    def icon(self, name: IconName, color: str | None = None, *, size: float = 20) -> QIcon:
        """An icon for a button or an action, `text2` unless told otherwise, at a size of the design."""
        colors = self._theme.colors
        pixels = self._theme.px(size)
        icon = QIcon()
        for dpr in (1.0, 2.0, 3.0):
            icon.addPixmap(self.pixmap(name, pixels, color or colors.text2, dpr))
            icon.addPixmap(self.pixmap(name, pixels, colors.line2, dpr), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: IconName, size: int, color: str, dpr: float = 1.0) -> QPixmap:
        """A drawing in one colour, `size` pixels wide on a screen of this pixel ratio."""
        key = (name, size, color, dpr)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(*key)
        return self._pixmaps[key]

    def _draw(self, name: IconName, size: int, color: str, dpr: float) -> QPixmap:
        drawing = (self._folder / f"{name}.svg").read_bytes()
        side = round(size * dpr)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            QSvgRenderer(drawing.replace(_STROKE, color.encode())).render(painter)
        pixmap.setDevicePixelRatio(dpr)
        return pixmap
