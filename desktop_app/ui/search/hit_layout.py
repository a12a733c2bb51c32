"""Where everything on a row of the results stands: the same answer for measuring and for painting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from desktop_app.ui.search.faces import PARAPHRASE_LEAD, Voice
from desktop_app.ui.search.lit_text import Words
from desktop_app.ui.theme.fonts import TextRole

if TYPE_CHECKING:
    from desktop_app.ui.search.faces import Face
    from desktop_app.ui.search.lit_text import SetText
    from desktop_app.ui.theme.theme import Theme

HEADING_HEIGHT = 36
LEFT, RIGHT = 54, 23  # of the words, from the edges of the view
FRAME_LEFT, FRAME_RIGHT = 10, 11  # of the card
MARK = 34  # the middle of badge or icon
_WORDS_WIDTH = 620
_PADDING = 9
_BETWEEN = "\N{EN SPACE}"
_BAR_INDENT = 12


@dataclass(slots=True)
class HitLayout:
    """A row from its own top left corner. `middle` is the height at which mark and aside stand."""

    height: int
    middle: float
    pieces: tuple[tuple[SetText, QPointF], ...]
    bar: QRectF | None  # beside a paraphrase


def lay_out(face: Face, theme: Theme, width: int) -> HitLayout:
    """Lay out one hit for a view of this width."""
    px = theme.px
    left, room = px(LEFT), max(width - px(LEFT) - px(RIGHT), px(120))
    top = px(_PADDING)
    aside = QFontMetricsF(theme.font(TextRole.LABEL)).horizontalAdvance(face.aside)
    head = _head(face, theme).set_in(room - aside - (px(16) if aside else 0))
    pieces = [(head, QPointF(left, top))]
    middle = top + QFontMetricsF(theme.font(TextRole.ROW_STRONG)).height() / 2
    top += head.height + px(2)
    column = min(room, px(_WORDS_WIDTH))
    bar = None
    if face.words.text and face.voice is Voice.PARAPHRASE:
        begin, indent = top, px(_BAR_INDENT)
        for words in (_lead(theme), _words(face, theme)):
            piece = words.set_in(column - indent)
            pieces.append((piece, QPointF(left + indent, top)))
            top += piece.height
        bar = QRectF(left + px(1), begin + px(2), px(2), top - begin - px(4))
    elif face.words.text:
        piece = _words(face, theme).set_in(column, hangs=face.voice is Voice.VERBATIM)
        pieces.append((piece, QPointF(left, top)))
        top += piece.height
    if face.context:
        piece = _context(face, theme).set_in(column)
        pieces.append((piece, QPointF(left, top)))
        top += piece.height
    return HitLayout(top + px(_PADDING), middle, tuple(pieces), bar)


def _head(face: Face, theme: Theme) -> Words:
    """Title and subtitle in one paragraph, so that a long title wraps and pushes the rest."""
    title, subtitle = face.title, face.subtitle
    before = len(title.text) + len(_BETWEEN)
    text = f"{title.text}{_BETWEEN}{subtitle.text}" if subtitle.text else title.text
    head = Words(theme, text, TextRole.ROW, theme.colors.text2)
    head.style(0, len(title.text), TextRole.ROW_STRONG, theme.colors.text)
    head.light(title.marks)
    head.light(subtitle.marks, before)
    return head


def _words(face: Face, theme: Theme) -> Words:
    role, color = {
        Voice.OURS: (TextRole.LABEL, theme.colors.text2),
        Voice.VERBATIM: (TextRole.QUOTE_HIT, theme.colors.text),
        Voice.PARAPHRASE: (TextRole.PARAPHRASE, theme.colors.text2),
    }[face.voice]
    words = Words(theme, face.words.text, role, color)
    words.light(face.words.marks)
    return words


def _lead(theme: Theme) -> Words:
    return Words(theme, PARAPHRASE_LEAD, TextRole.CAPTION, theme.colors.text2)


def _context(face: Face, theme: Theme) -> Words:
    context = face.context
    assert context is not None
    words = Words(theme, str(context), TextRole.CAPTION, theme.colors.text2)
    words.light(context.marks, len("… ") if context.is_cut_before else 0)
    return words
