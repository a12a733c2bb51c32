"""Where everything on one card stands: the same answer for measuring and for painting.

    78 gutter | spine | text ........................... right edge, 20 from the view's
       Dec 2     o      Name  role then      Occasion  [n]
                       “Words, with the opening mark hanging to the left of the column.”

Every text is set by QTextLayout, which takes it as plain text and never drops a character: what does not fit on a line
goes on in the next one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.domain.typography import hanging_marks
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.timeline.rows import BoxRow, DividerRow, QuoteRow, YearRow
from desktop_app.ui.timeline.words import PARAPHRASE_LEAD

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from desktop_app.ui.theme.badges import Badge
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.rows import Row

YEAR_HEIGHT = 34
BOX_LEFT = 8  # a box begins this far left of the text
_NARROW = 440  # below this the gutter is smaller
_WORDS_WIDTH = 620  # lines of quoted words are never longer
_TOKEN_COLUMN = 34
_USUAL_LETTER = 0.95  # the width of letters in running text, as a share of their average
_ABOVE, _BELOW = 6, 13  # a card's words to its edges
_ABOVE_FOLLOW_UP, _BELOW_FOLLOWED = 3, 3
_BETWEEN = 4  # half the distance of two boxes
_DIVIDER_INSET = 10  # above and below its label
_BAR_LEFT, _BAR_INDENT = 2, 14
LAW_BADGE = 15
_LAW_GAP, _LAW_INDENT, _LAW_LINE = 4, 24, 20


class Ink(StrEnum):
    """The colours of texts, by their names in `Colors`."""

    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    SURFACE = "surface"  # on the label of the divider


class Piece(NamedTuple):
    """A text in its place on the card."""

    layout: QTextLayout
    at: QPointF
    ink: Ink

    def draws(self) -> QRect:
        """The place that its lines take, on the card."""
        return self.layout.boundingRect().translated(self.at).toAlignedRect()


@dataclass(slots=True)
class CardLayout:
    """One card, from its own top left corner.

    `anchor` is the middle of its first line, where date, dot and token stand. `frame` is what is filled when it is
    selected; of a box it is the box itself, of the divider its label.
    """

    height: int
    anchor: int
    frame: QRect
    token_right: int = 0
    pieces: tuple[Piece, ...] = ()
    badges: tuple[tuple[QPointF, Badge], ...] = ()  # the middle of each
    bar: QRect | None = None


class Room(NamedTuple):
    """Where lines go: the first may be of another width, and its opening marks may hang to the left of it."""

    left: int
    width: int
    first: int = 0  # the width of the first line, if not the same
    hang: float = 0


class Measures:
    """The columns of a view of some width, and the fonts, at the theme's zoom."""

    def __init__(self, theme: Theme, width: int) -> None:
        """Work them out once; the theme's next change makes them old."""
        self.theme = theme
        self.px = theme.px
        self.width = width
        self.gutter = theme.px(78 if width >= theme.px(_NARROW) else 64)
        self.spine = self.gutter + theme.px(10)
        self.text = self.gutter + theme.px(28)
        self.right = max(width - theme.px(20), self.text + theme.px(60))
        self._setting: dict[TextRole, _Setting] = {}
        self._strong = QTextCharFormat()
        self._strong.setFont(self.font(TextRole.ROW_STRONG))
        self._strong.setForeground(QColor(theme.colors.text))
        self._wrapping = QTextOption()
        self._wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    @property
    def strong(self) -> QTextCharFormat:
        """How a speaker's name is set in a line of ordinary weight."""
        return self._strong

    def font(self, role: TextRole) -> QFont:
        """The font of a role."""
        return self._of(role).font

    def metrics(self, role: TextRole) -> QFontMetricsF:
        """The metrics of a role's font."""
        return self._of(role).metrics

    def pitch(self, role: TextRole) -> int:
        """The distance of two lines."""
        return self._of(role).pitch

    def line_count(self, text: str, role: TextRole) -> int:
        """About how many lines of words a text takes, by the number of its letters."""
        width = max(1, min(self.right - self.text, self.px(_WORDS_WIDTH)))
        return ceil(len(text) * self._of(role).letter / width)

    def text_layout(self, text: str, role: TextRole) -> QTextLayout:
        """Begin to set a text."""
        layout = QTextLayout(text.replace("\n", "\u2028"), self.font(role))
        layout.setTextOption(self._wrapping)
        layout.setCacheEnabled(True)
        return layout

    def _of(self, role: TextRole) -> _Setting:
        if role not in self._setting:
            font = self.theme.font(role)
            metrics = QFontMetricsF(font)
            pitch = round(metrics.height() * role.style.leading)
            self._setting[role] = _Setting(font, metrics, pitch, metrics.averageCharWidth() * _USUAL_LETTER)
        return self._setting[role]


class _Setting(NamedTuple):
    """How text of one role is set."""

    font: QFont
    metrics: QFontMetricsF
    pitch: int
    letter: float  # the usual width of one


def lay_out(row: Row, measures: Measures) -> CardLayout:
    """Lay out one row for a view of this width."""
    match row:
        case YearRow():
            height = measures.px(YEAR_HEIGHT)
            return CardLayout(height, measures.px(20), QRect(0, 0, measures.width, height))
        case DividerRow():
            return _lay_out_divider(row, measures)
        case QuoteRow():
            return _lay_out_quote(row, measures)
        case BoxRow():
            return _lay_out_box(row, measures)


def estimate(row: Row, measures: Measures) -> int:
    """About how high a row is, without breaking its lines."""
    if isinstance(row, YearRow | DividerRow):
        return measures.px(YEAR_HEIGHT)
    if isinstance(row, QuoteRow):
        head, text, role = (0 if row.is_follow_up else 18) + _LAW_LINE * len(row.law), row.text, TextRole.QUOTE
    else:
        head, text, role = 24, row.summary, TextRole.SUMMARY
    return measures.px(head + _ABOVE + _BELOW) + measures.line_count(text, role) * measures.pitch(role)


class _Column:
    """Sets texts one below the other."""

    def __init__(self, measures: Measures, top: int) -> None:
        self.measures = measures
        self.bottom = top
        self.pieces: list[Piece] = []

    def add(self, layout: QTextLayout, role: TextRole, ink: Ink, room: Room) -> None:
        """Break a text into lines."""
        pitch = self.measures.pitch(role)
        drop = (pitch - self.measures.metrics(role).height()) / 2  # the leading goes half above, half below
        count = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            is_first = count == 0
            line.setLineWidth((room.first or room.width) + room.hang if is_first else room.width)
            line.setPosition(QPointF(-room.hang if is_first else 0, round(count * pitch + drop)))
            count += 1
        layout.endLayout()
        self.pieces.append(Piece(layout, QPointF(room.left, self.bottom), ink))
        self.bottom += max(count, 1) * pitch

    def gap(self, length: float) -> None:
        """Leave room."""
        self.bottom += self.measures.px(length)


def _lay_out_quote(row: QuoteRow, measures: Measures) -> CardLayout:
    px = measures.px
    column = _Column(measures, px(_ABOVE_FOLLOW_UP if row.is_follow_up else _ABOVE))
    top = column.bottom
    if not row.is_follow_up:
        _add_speaker(column, row)
        column.gap(2)
    bar = None
    if row.is_verbatim:
        _add_words(column, row)
    else:
        bar = _add_paraphrase(column, row)
    badges = _add_law(column, row)
    first_role = _first_role(row)
    column.gap(_BELOW_FOLLOWED if row.has_follow_up else _BELOW)
    left = measures.spine + px(6)
    return CardLayout(
        height=column.bottom,
        anchor=top + measures.pitch(first_role) // 2,
        frame=QRect(left, 1, measures.right + px(8) - left, column.bottom - 2),
        token_right=measures.right,
        pieces=tuple(column.pieces),
        badges=badges,
        bar=bar,
    )


def _first_role(row: QuoteRow) -> TextRole:
    """What stands on the first line of a card."""
    if not row.is_follow_up:
        return TextRole.ROW
    return TextRole.QUOTE if row.is_verbatim else TextRole.LABEL


def _add_speaker(column: _Column, row: QuoteRow) -> None:
    """Set name and role, the occasion at the right; where they have no room side by side it goes below."""
    measures = column.measures
    px = measures.px
    width = measures.right - px(_TOKEN_COLUMN) - measures.text
    occasion = ceil(measures.metrics(TextRole.ROW).horizontalAdvance(row.occasion))
    beside = width - occasion - px(12)
    is_beside = occasion > 0 and beside >= measures.metrics(TextRole.ROW_STRONG).horizontalAdvance(row.name)
    top = column.bottom
    layout = measures.text_layout(f"{row.name}  {row.role}", TextRole.ROW)
    name = QTextLayout.FormatRange()
    name.start, name.length, name.format = 0, len(row.name), measures.strong
    layout.setFormats([name])
    column.add(layout, TextRole.ROW, Ink.TEXT2, Room(measures.text, width, beside if is_beside else 0))
    if not occasion:
        return
    below = column.bottom
    if is_beside:
        column.bottom = top
    left = measures.text + width - occasion if is_beside else measures.text
    layout = measures.text_layout(row.occasion, TextRole.ROW)
    column.add(layout, TextRole.ROW, Ink.TEXT3, Room(left, occasion if is_beside else width))
    column.bottom = max(column.bottom, below)


def _add_words(column: _Column, row: QuoteRow) -> None:
    """Set verbatim words, the opening marks hanging; those of a follow-up leave room for the token."""
    measures = column.measures
    width = min(measures.right - measures.text, measures.px(_WORDS_WIDTH))
    hang = measures.metrics(TextRole.QUOTE).horizontalAdvance(hanging_marks(row.text))
    first = 0
    if row.is_follow_up:
        first = min(width, measures.right - measures.px(_TOKEN_COLUMN) - measures.text)
    layout = measures.text_layout(row.text, TextRole.QUOTE)
    column.add(layout, TextRole.QUOTE, Ink.TEXT, Room(measures.text, width, first, hang))


def _add_paraphrase(column: _Column, row: QuoteRow) -> QRect:
    """Set our words for what was said, and give the bar beside them."""
    measures = column.measures
    px = measures.px
    top = column.bottom
    left = measures.text + px(_BAR_INDENT)
    width = max(min(measures.right - left, px(_WORDS_WIDTH)), 1)
    lead = measures.text_layout(PARAPHRASE_LEAD, TextRole.LABEL)
    narrower = min(width, measures.right - px(_TOKEN_COLUMN) - left) if row.is_follow_up else 0
    column.add(lead, TextRole.LABEL, Ink.TEXT3, Room(left, width, narrower))
    layout = measures.text_layout(row.text, TextRole.PARAPHRASE)
    column.add(layout, TextRole.PARAPHRASE, Ink.TEXT2, Room(left, width))
    return QRect(measures.text + px(_BAR_LEFT), top, px(2), column.bottom - top)


def _add_law(column: _Column, row: QuoteRow) -> tuple[tuple[QPointF, Badge], ...]:
    """Set the law of the day, a line for each place, and give where its badges stand."""
    measures = column.measures
    px = measures.px
    badges = []
    for line in row.law:
        column.gap(_LAW_GAP)
        pitch = measures.pitch(TextRole.LABEL)
        center = QPointF(measures.text + px(LAW_BADGE) / 2, column.bottom + pitch / 2)
        badges.append((center, line.badge))
        left = measures.text + px(_LAW_INDENT)
        layout = measures.text_layout(line.words, TextRole.LABEL)
        column.add(layout, TextRole.LABEL, Ink.TEXT2, Room(left, max(measures.right - left, 1)))
    return tuple(badges)


def _lay_out_divider(row: DividerRow, measures: Measures) -> CardLayout:
    px = measures.px
    inset = px(_DIVIDER_INSET)
    column = _Column(measures, inset + px(2))
    text = measures.text_layout(row.text, TextRole.LABEL_MEDIUM)
    column.add(
        text, TextRole.LABEL_MEDIUM, Ink.SURFACE, Room(measures.text, measures.right - px(BOX_LEFT) - measures.text)
    )
    column.gap(2)
    words = ceil(max(text.lineAt(line).naturalTextWidth() for line in range(text.lineCount())))
    left = measures.text - px(BOX_LEFT)
    frame = QRect(left, inset, words + 2 * px(BOX_LEFT), column.bottom - inset)
    return CardLayout(height=column.bottom + inset, anchor=frame.center().y(), frame=frame, pieces=tuple(column.pieces))


def _lay_out_box(row: BoxRow, measures: Measures) -> CardLayout:
    px = measures.px
    edge = px(_BETWEEN)
    column = _Column(measures, edge + px(5))
    top = column.bottom
    left = measures.text + px(4)
    width = measures.right - px(8) - px(_TOKEN_COLUMN) - left
    title = measures.text_layout(row.title, TextRole.INSTRUMENT)
    column.add(title, TextRole.INSTRUMENT, Ink.TEXT, Room(left, width))
    if row.line:
        _add_line(column, row.line, title, Room(left, width))
    if row.summary:
        column.gap(1)
        summary = measures.text_layout(row.summary, TextRole.SUMMARY)
        full = min(measures.right - px(12) - left, px(_WORDS_WIDTH))
        column.add(summary, TextRole.SUMMARY, Ink.TEXT2, Room(left, full))
    column.gap(6)
    frame_left = measures.text - px(BOX_LEFT)
    frame = QRect(frame_left, edge, measures.right - frame_left, column.bottom - edge)
    return CardLayout(
        height=column.bottom + edge,
        anchor=top + measures.pitch(TextRole.INSTRUMENT) // 2,
        frame=frame,
        token_right=measures.right - px(8),
        pieces=tuple(column.pieces),
    )


def _add_line(column: _Column, text: str, title: QTextLayout, room: Room) -> None:
    """Set what happened to a policy: after its title if both fit on one line, else below it."""
    measures = column.measures
    after = round(title.lineAt(0).naturalTextWidth()) + measures.px(10)
    advance = measures.metrics(TextRole.LABEL).horizontalAdvance(text)
    layout = measures.text_layout(text, TextRole.LABEL)
    if title.lineCount() > 1 or after + advance >= room.width:
        column.add(layout, TextRole.LABEL, Ink.TEXT2, room)
        return
    below = column.bottom
    shift = measures.metrics(TextRole.INSTRUMENT).ascent() - measures.metrics(TextRole.LABEL).ascent()
    column.bottom -= measures.pitch(TextRole.INSTRUMENT) - round(shift)
    column.add(layout, TextRole.LABEL, Ink.TEXT2, Room(room.left + after, room.width - after))
    column.bottom = below
