"""The rows that the facts of a place are made of: values, put together before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.ui.theme.fonts import TextRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.reference import RecordRef
    from desktop_app.publish.citing.cite import Citing
    from desktop_app.ui.theme.badges import Badge
    from desktop_app.ui.theme.icons import IconName
    from desktop_app.ui.theme.tokens import Colors
    from desktop_app.ui.widgets.empty_state import Emptiness


class Ink(Enum):
    """The colours of words, by what the words are."""

    TEXT = auto()
    TEXT2 = auto()
    TEXT3 = auto()
    WARN = auto()

    def color(self, colors: Colors) -> str:
        """The colour in a theme."""
        return {Ink.TEXT: colors.text, Ink.TEXT2: colors.text2, Ink.TEXT3: colors.text3, Ink.WARN: colors.warn}[self]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of a row, as shown. `stored` are its characters as the catalog has them, where the two differ.

    `italics` is the length of the name of a publication at its beginning; `gap` the space above it, before zoom.
    """

    text: str
    role: TextRole = TextRole.LABEL
    ink: Ink = Ink.TEXT3
    gap: float = 2
    stored: str | None = None
    italics: int = 0

    @classmethod
    def of(cls, text: str, role: TextRole = TextRole.LABEL, ink: Ink = Ink.TEXT3, gap: float = 2) -> Words:
        """Set the catalog's words for display."""
        return cls(typeset(text), role, ink, gap, text)


class LinkKind(Enum):
    """What following a link does."""

    PLACE = auto()  # opens the page of a place
    PERSON = auto()  # shows what an official said
    CITATION = auto()  # copies a citation
    COPY = auto()  # copies a text
    TOPIC = auto()  # opens the page of a topic
    SOURCE = auto()  # opens the page of a source
    RECORD = auto()  # opens the page of a place at a record


@dataclass(frozen=True, slots=True)
class Link:
    """Words to follow. `target` is an id, or the text to copy; `name` what screen readers say.

    `after` are words that stand right after it in a row of links; `record` is what to show on the page of a place,
    `citing` what to cite.
    """

    kind: LinkKind
    target: str
    text: str
    name: str
    after: str = ""
    record: RecordRef | None = None
    citing: Citing | None = None


class Shape(Enum):
    """How a row is laid out."""

    HEADING = auto()
    SUBHEADING = auto()
    PARAGRAPH = auto()
    CARD = auto()  # badge and label above, the words below them
    BADGED = auto()  # badge or icon on the left, in a card with others of its kind
    DATED = auto()  # date, badge, words
    NOTE = auto()  # words below a card
    BOXED = auto()  # words only, in a card with others of their kind
    COUNTED = auto()  # badge, words, a count at the right
    LISTED = auto()  # words, from the left edge
    COMPARED = auto()  # badge or icon, words, in a column of a comparison
    COURSE = auto()  # badge, date, words, likewise
    SOURCE = auto()  # number, words
    LINKS = auto()  # one link after the other, like words
    EMPTY = auto()  # an empty state in place of a card


class Frame(Enum):
    """The card around a row; rows of one card stand below each other."""

    NONE = auto()
    SURFACE = auto()
    RAISED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the facts.

    `lead` is the date before the words. `link` stands as the first line, in a source below the words. `count` stands at
    the right. `number` is that of a source; `more` is a second link beside the one of a source. A row of links has
    `links`, after its words; `indent` is where it begins in a card. `record` is what it tells. Of the rows in one frame
    the first and the last round its corners.
    """

    shape: Shape
    words: tuple[Words, ...] = ()
    lead: Words | None = None
    badge: Badge | None = None
    icon: IconName | None = None
    tokens: tuple[int, ...] = ()
    link: Link | None = None
    more: Link | None = None
    links: tuple[Link, ...] = ()
    indent: float = 0
    count: str = ""
    number: int = 0
    frame: Frame = Frame.NONE
    is_first: bool = True
    is_last: bool = True
    emptiness: Emptiness | None = None
    record: RecordRef | None = None

    @property
    def spoken(self) -> str:
        """The row in words, for who cannot see its columns; a badge speaks where the words do not name its rule."""
        parts = [self.lead.text] if self.lead else []
        if self.link is not None and self.link.kind is LinkKind.PLACE:
            parts.append(self.link.text)
        if self.badge is not None and self.shape is Shape.DATED:
            parts.append(self.badge.name)
        parts += [words.text for words in self.words]
        parts += [link.name for link in self.links]
        return "\n".join(parts)


def framed(frame: Frame, rows: Sequence[Row]) -> list[Row]:
    """Put rows into one card."""
    last = len(rows) - 1
    return [replace(row, frame=frame, is_first=index == 0, is_last=index == last) for index, row in enumerate(rows)]
