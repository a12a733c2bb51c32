"""The bundled type: one sans for our words, one serif for the exact words of others, and the roles text plays."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

SANS = "Jurisdex Sans"
SERIF = "Jurisdex Serif"
_TABULAR = QFont.Tag("tnum")


class TextStyle(NamedTuple):
    """How text of one role is set. `leading` is the distance of lines, as a share of the font's own."""

    px: float
    weight: QFont.Weight = QFont.Weight.Normal
    tabular: bool = False
    serif: bool = False
    italic: bool = False
    leading: float = 1.0


class TextRole(Enum):
    """What a piece of text is. The serif roles are for verbatim words only."""

    TITLE = auto()  # name of a page
    PLACE = auto()  # name at the head of a column
    DIALOG_TITLE = auto()  # dialogs and empty states
    STATUS = auto()  # the sentence that says the rule
    INSTRUMENT = auto()
    SECTION = auto()  # section headings, titles of timeline separators
    SUMMARY = auto()
    ROW = auto()  # list rows, roles of speakers; the font of the application
    ROW_MEDIUM = auto()  # states in the place list
    ROW_STRONG = auto()  # speakers
    DATE = auto()
    DATE_IMPRECISE = auto()  # "in Jun"
    YEAR = auto()
    FIGURE = auto()
    LABEL = auto()
    LABEL_MEDIUM = auto()
    LABEL_ITALIC = auto()  # names of publications
    CAPTION = auto()  # axis, counts
    TOKEN = auto()  # numbers of sources
    QUOTE = auto()
    QUOTE_HIT = auto()
    QUOTE_PREVIEW = auto()
    QUOTE_SMALL = auto()  # law quoted in passing
    PARAPHRASE = auto()

    @property
    def style(self) -> TextStyle:
        """Size, weight and figures of this role at 100 % zoom."""
        return _STYLES[self]


_MEDIUM = QFont.Weight.Medium
_STRONG = QFont.Weight.DemiBold

_STYLES = {
    TextRole.TITLE: TextStyle(24, _STRONG),
    TextRole.PLACE: TextStyle(20, _STRONG),
    TextRole.DIALOG_TITLE: TextStyle(17, _STRONG),
    TextRole.STATUS: TextStyle(15, _MEDIUM),
    TextRole.INSTRUMENT: TextStyle(14, _STRONG),
    TextRole.SECTION: TextStyle(13.5, _STRONG),
    TextRole.SUMMARY: TextStyle(13.5, leading=1.28),
    TextRole.ROW: TextStyle(13),
    TextRole.ROW_MEDIUM: TextStyle(13, _MEDIUM),
    TextRole.ROW_STRONG: TextStyle(13, _STRONG),
    TextRole.DATE: TextStyle(13, _STRONG, tabular=True),
    TextRole.DATE_IMPRECISE: TextStyle(13, tabular=True, italic=True),
    TextRole.YEAR: TextStyle(15, _STRONG, tabular=True),
    TextRole.FIGURE: TextStyle(16, _STRONG, tabular=True),
    TextRole.LABEL: TextStyle(12.5),
    TextRole.LABEL_MEDIUM: TextStyle(12.5, _MEDIUM),
    TextRole.LABEL_ITALIC: TextStyle(12.5, italic=True),
    TextRole.CAPTION: TextStyle(12, tabular=True),
    TextRole.TOKEN: TextStyle(11.5, tabular=True),
    TextRole.QUOTE: TextStyle(16.5, serif=True, leading=1.12),
    TextRole.QUOTE_HIT: TextStyle(15.5, serif=True, leading=1.12),
    TextRole.QUOTE_PREVIEW: TextStyle(19, serif=True, leading=1.12),
    TextRole.QUOTE_SMALL: TextStyle(14, serif=True),
    TextRole.PARAPHRASE: TextStyle(14, leading=1.1),
}


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts known to Qt; needs the application, and takes about 7 ms."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    missing = {SANS, SERIF}.difference(QFontDatabase.families())
    if missing:
        raise KnownError(f"The font {min(missing)} is missing from {folder}.", "Install Jurisdex again.")


def make_font(style: TextStyle, *, sans: str = SANS, scale: float = 1.0) -> QFont:
    """The font of a style at a zoom of `scale`. Screen only: tabular figures cannot be read back from a PDF."""
    font = QFont(SERIF if style.serif else sans)
    font.setPixelSize(int(style.px * scale + 0.5))  # Qt has no fractions of a pixel: from points too it rounds
    font.setWeight(style.weight)
    font.setItalic(style.italic)
    if style.tabular:
        font.setFeature(_TABULAR, 1)
    return font
