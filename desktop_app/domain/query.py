"""What a person looks for: the text of the search field and its meaning, both ways.

    warrant detainer            both words, anywhere in a record, in any order
    "tear families apart"       these words in a row; curly quotation marks do as well
    warrant detai               the last word, while nothing follows it, stands for all that begin with it
    sanct*                      all words that begin so
    -sanctuary                  records without the word
    sheriff OR police           one of the two; brackets group: (sheriff OR police) warrant
    who:"de blasio" in:ny       filters: `desktop_app.domain.search.fields` tells what each does
    on:2014..2017               dates: 2016, 2016-11, 2016-11-10 and spans of them

Any text is a query. What has no letter or digit in it is left out, an open quotation mark or bracket reaches to the
end, and what cannot be understood is searched as words and told as a slip.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.domain.search.nodes import All, Filter, Term, closed, leaves
from desktop_app.domain.search.parser import Parser, Piece, Slip
from desktop_app.domain.search.speaking import speak
from desktop_app.domain.search.tokens import clean
from desktop_app.domain.search.writing import write

if TYPE_CHECKING:
    from desktop_app.domain.marked import MarkedText
    from desktop_app.domain.search.nodes import Node

__all__ = ["Piece", "Query", "Slip", "Term"]


@dataclass(frozen=True, slots=True)
class Query:
    """What must match, or None for nothing.

    `source` is the text that it was read from and `pieces` the parts of that, in order; neither counts when queries are
    compared.
    """

    root: Node | None = None
    source: str = field(default="", compare=False)
    pieces: tuple[Piece, ...] = field(default=(), compare=False)

    @classmethod
    def parse(cls, text: str) -> Query:
        """Read what someone typed; there is no text that it does not take."""
        source = clean(text)
        parser = Parser(source)
        return cls(parser.root, source, parser.pieces)

    def to_text(self) -> str:
        """Write it so that `parse` reads the same again: a last word that is complete is followed by a space."""
        return write(self.root)

    def completed(self) -> Query:
        """The same with its last word taken as it stands: what Enter means, and a search in the terminal."""
        return Query(closed(self.root) if self.root else None, self.source, self.pieces)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return self.root is None

    @property
    def is_open_ended(self) -> bool:
        """Whether the last word is still being typed and may go on."""
        return any(leaf.is_open for leaf, _ in leaves(self.root))

    @property
    def parts(self) -> tuple[Node, ...]:
        """What must all match."""
        if self.root is None:
            return ()
        return self.root.parts if isinstance(self.root, All) else (self.root,)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words and phrases that must all be found anywhere in a record."""
        return tuple(part for part in self.parts if isinstance(part, Term))

    @property
    def filters(self) -> tuple[Filter, ...]:
        """Every filter, wherever it stands."""
        return tuple(leaf for leaf, _ in leaves(self.root) if isinstance(leaf, Filter))

    @property
    def slips(self) -> tuple[Slip, ...]:
        """What could not be understood, in the order of the text."""
        return tuple(slip for piece in self.pieces for slip in piece.slips)

    @property
    def echo(self) -> MarkedText:
        """What is searched for, in plain words with the terms lit; to be read after "23 results: "."""
        return speak(self)

    def without(self, piece: Piece) -> str:
        """The text without one of its pieces."""
        start, end = piece.span
        return " ".join(part for part in (self.source[:start].strip(), self.source[end:].strip()) if part)

    def corrected(self, slip: Slip) -> str:
        """The text with a slip put right."""
        start, end = slip.span
        return f"{self.source[:start]}{slip.correction}{self.source[end:]}"
