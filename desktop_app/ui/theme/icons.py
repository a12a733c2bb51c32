"""The icons: our own line drawings, tinted with the colours in force."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.theme.tokens import Colors

_INK = b"currentColor"  # what the drawings are drawn in


class IconName(StrEnum):
    """The drawings, each named like its file."""

    ANNOUNCEMENT = "announcement"
    BACK = "back"
    BOOKMARK = "bookmark"
    BOOKMARKED = "bookmarked"
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
    MINUS = "minus"
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
    UP = "up"
    WARNING = "warning"


class Icons:
    """The drawings as icons and as pixmaps, kept by name, size, colour and pixel ratio until the theme changes."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self._folder = folder
        self._theme = theme
        self._pixmaps: dict[tuple[IconName, int, str, float], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    def icon(self, name: IconName, color: Callable[[Colors], str] = lambda colors: colors.text2) -> QIcon:
        """An icon for an action or a button. It follows the theme by itself, and is sharp on every screen."""
        return QIcon(_Engine(self, name, color))

    def pixmap(self, name: IconName, size: int, color: str, dpr: float = 1.0) -> QPixmap:
        """A drawing in one colour, `size` pixels wide on a screen of this pixel ratio."""
        key = (name, size, color, dpr)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(*key)
        return self._pixmaps[key]

    @property
    def colors(self) -> Colors:
        """The colours in force."""
        return self._theme.colors

    def _draw(self, name: IconName, size: int, color: str, dpr: float) -> QPixmap:
        drawing = (self._folder / f"{name}.svg").read_bytes()
        side = round(size * dpr)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            QSvgRenderer(drawing.replace(_INK, color.encode())).render(painter)
        pixmap.setDevicePixelRatio(dpr)
        return pixmap


class _Engine(QIconEngine):
    """Looks up an icon's pixmap when Qt is about to paint it, so that no widget need keep it up to date."""

    def __init__(self, icons: Icons, name: IconName, color: Callable[[Colors], str]) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._color = color

    def clone(self) -> QIconEngine:
        """Override QIconEngine: another of the same."""
        return _Engine(self._icons, self._name, self._color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Override QIconEngine: draw in the middle of `rect`."""
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self.scaledPixmap(rect.size(), mode, state, painter.device().devicePixelRatio()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """Override QIconEngine: tell the pixmap for this pixel ratio."""
        colors = self._icons.colors
        color = colors.line2 if mode is QIcon.Mode.Disabled else self._color(colors)
        return self._icons.pixmap(self._name, min(size.width(), size.height()), color, scale)
