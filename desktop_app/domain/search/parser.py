"""From pieces of text to a query: a parser by recursive descent that takes any text.

    query  = choice+                      all must match
    choice = part ("OR" part)*            OR binds tighter than standing side by side
    part   = "-" part | "(" query ")" | phrase | word | field

luqum (Lucene's syntax) is well kept, but it refuses what it cannot read, and Lucene's OR binds looser than people who
search expect; here nothing is refused and every slip is told. Brackets and signs that lead nowhere are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from desktop_app.domain.search.fields import SearchField, Takes
from desktop_app.domain.search.nodes import Filter, Term, all_of, any_of, closed, negated
from desktop_app.domain.search.tokens import Mark, Token, tokens
from desktop_app.domain.search.values import choices, read_period, read_value

if TYPE_CHECKING:
    from desktop_app.domain.search.nodes import Node

MOST_LETTERS = 1_000  # of all terms together: a pasted paragraph is a search, a pasted book is a slip

_DEEPEST = 20
_FIELDS = frozenset(SearchField)
_ENDS = frozenset((Mark.CLOSE, Mark.OR, Mark.AND))


@dataclass(frozen=True, slots=True)
class Slip:
    """What could not be understood: where it stands, a sentence about it, and what to write instead if clear."""

    span: tuple[int, int]
    message: str
    correction: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the text that is shown as one chip; `node` is None where nothing could be made of it."""

    span: tuple[int, int]
    node: Node | None
    slips: tuple[Slip, ...] = ()


class Parser:
    """Reads one cleaned text, once: `root` and `pieces` are then complete."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(tokens(text))
        self._next = 0
        self._depth = 0
        self._letters_left = MOST_LETTERS
        self._slips: list[Slip] = []
        self._is_cut = False
        self.pieces = tuple(self._pieces())
        self.root = all_of(piece.node for piece in self.pieces if piece.node is not None)

    def _pieces(self) -> list[Piece]:
        """Read all of the text; what stands side by side is a piece each."""
        found: list[Piece] = []
        while (token := self._peek()) is not None:
            start, before = token.start, self._next
            if token.mark is Mark.CLOSE:
                self._next += 1
                self._slip(token, "“)” closes nothing and is passed over.")
                node = None
            else:
                node = self._choice()
            self._next = max(self._next, before + 1)  # on, whatever was not understood
            end = self._tokens[self._next - 1].end
            slips, self._slips = tuple(self._slips), []
            if node is not None or slips:
                found.append(Piece((start, end), node, slips))
        return found

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _query(self) -> Node | None:
        """Read as far as the bracket closes."""
        parts: list[Node] = []
        while (token := self._peek()) is not None and token.mark is not Mark.CLOSE:
            before = self._next
            node = self._choice()
            self._next = max(self._next, before + 1)  # on, whatever was not understood
            if node is not None:
                parts.append(node)
        return all_of(parts)

    def _choice(self) -> Node | None:
        alternatives = [self._part()]
        while (token := self._peek()) is not None and token.mark in (Mark.OR, Mark.AND):
            if token.mark is Mark.AND:
                self._next += 1  # all must match anyway
                break
            self._next += 1
            following = self._peek()
            if following is None or following.mark is Mark.CLOSE:
                break  # still being typed, or leading nowhere
            alternatives.append(self._part())
        return any_of(node for node in alternatives if node is not None)

    def _part(self) -> Node | None:
        token = self._tokens[self._next]
        self._next += 1
        match token.mark:
            case Mark.MINUS:
                return self._negated()
            case Mark.OPEN:
                return self._bracket()
            case Mark.FIELD:
                return self._field(token)
            case Mark.WORD:
                return self._word(token)
            case _:  # a phrase, or OR and AND where nothing is there to be joined
                whole = token.text if token.mark is Mark.PHRASE else token.mark.name
                return self._term(token, whole, is_phrase=True)

    def _negated(self) -> Node | None:
        minus_count = 1
        while (token := self._peek()) is not None and token.mark is Mark.MINUS:
            self._next += 1
            minus_count += 1
        following = self._peek()
        if following is None or following.mark in _ENDS:
            return None
        part = self._part()
        if part is None:
            return None
        part = closed(part)  # an excluded word is looked for once it is complete: half of it would exclude too much
        return negated(part) if minus_count % 2 else part

    def _bracket(self) -> Node | None:
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        node = self._query()
        self._depth -= 1
        token = self._peek()
        if token is not None and token.mark is Mark.CLOSE:
            self._next += 1
        return node

    def _word(self, token: Token) -> Node | None:
        if token.text == "NOT" and self._peek() is not None:
            following = self._tokens[self._next]
            rest = self._text[following.start : following.end]
            end = replace(token, end=following.end)
            self._slip(end, f"“NOT” is searched as a word. Did you mean -{rest}?", f"-{rest}")
        return self._term(token, token.text)

    def _term(self, token: Token, whole: str, *, is_phrase: bool = False) -> Node | None:
        text = self._take(whole)
        if not text:
            return None
        is_open = not token.is_prefix and text == whole and self._is_being_typed(token)
        is_phrase = is_phrase or text in ("OR", "AND")  # in quotation marks they are words and join nothing
        return Term(text, is_phrase, token.is_prefix and text == whole, is_open and not self._is_cut)

    def _take(self, text: str) -> str:
        """What still fits of a text; nothing of one without a letter or digit."""
        if not any(map(str.isalnum, text)):
            return ""
        taken = _cut(text, self._letters_left)
        if taken != text:
            self._is_cut = True
        self._letters_left -= len(taken)
        return taken if any(map(str.isalnum, taken)) else ""

    def _is_being_typed(self, token: Token) -> bool:
        """Whether nothing follows that says that the word is over."""
        return token.end == len(self._text) and self._text[-1:].isalnum()

    def _field(self, token: Token) -> Node | None:
        name = token.name.casefold()
        if name not in _FIELDS:
            return self._unknown_field(token, name)
        field = SearchField(name)
        if not any(map(str.isalnum, token.text)):
            self._slip(token, f"“{field}:” needs a value, for example {field.example}.", field.example)
            return None
        if field.takes is Takes.WORDS:
            text = self._take(token.text)
            return Filter(field, text, token.is_quoted, self._is_being_typed(token)) if text else None
        try:
            value = self._take(read_value(field, token.text))
        except ValueError as error:
            return self._bad_value(token, field, error)
        return Filter(field, value) if value else None

    def _unknown_field(self, token: Token, name: str) -> Node | None:
        if not token.text:
            return self._term(token, token.name)
        near = get_close_matches(name, list(SearchField), n=1, cutoff=0.6)
        if near:
            message = f"“{token.name}:” is not a filter. Did you mean {near[0]}:? For now it is searched as a word."
            self._slip(token, message, f"{near[0]}:{_written(token)}")
        return self._term(token, f"{token.name}:{token.text}")

    def _bad_value(self, token: Token, field: SearchField, error: ValueError) -> Node | None:
        if self._is_unfinished(token, field):
            self._slip(token, f"“{field}:” needs a value, for example {field.example}.", field.example)
            return None
        correction = _nearest_value(field, token.text)
        self._slip(token, f"{error}. For now it is searched as a word.", f"{field}:{correction}" if correction else "")
        return self._term(token, f"{token.name}:{token.text}")

    def _is_unfinished(self, token: Token, field: SearchField) -> bool:
        """Whether a value may still become one: nothing is missed while it is typed."""
        is_last = token.end == len(self._text) and not token.is_quoted and not token.is_prefix
        return is_last and (not field.is_date or all(sign in "0123456789-." for sign in token.text))

    def _slip(self, token: Token, message: str, correction: str = "") -> None:
        self._slips.append(Slip((token.start, token.end), message, correction))


def _written(token: Token) -> str:
    return f'"{token.text}"' if token.is_quoted else token.text


def _nearest_value(field: SearchField, text: str) -> str:
    """A value that someone may have meant."""
    if field.takes is Takes.CHOICE:
        near = get_close_matches(text.casefold(), [value for value, _ in choices(field)], n=1, cutoff=0.6)
        return near[0] if near else ""
    if ".." in text:
        first, _, last = text.partition("..")
        turned = f"{last.strip('.')}..{first}"
        return turned if _is_period(turned) else ""
    digits = [part for part in text.replace("/", "-").split("-") if part.isdecimal()]
    match [len(part) for part in digits]:
        case [4, *_]:
            candidates = ["-".join([digits[0], *(part.zfill(2) for part in digits[1:])])]
        case [_, _, 4]:
            candidates = [f"{digits[2]}-{digits[0].zfill(2)}-{digits[1].zfill(2)}"]
        case [_, 4]:
            candidates = [f"{digits[1]}-{digits[0].zfill(2)}"]
        case _:
            candidates = []
    return next((candidate for candidate in candidates if _is_period(candidate)), "")


def _is_period(text: str) -> bool:
    try:
        read_period(text)
    except ValueError:
        return False
    return True


def _cut(text: str, length: int) -> str:
    """The words that fit into a length, or as much of a single long word."""
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0] or text[:length].strip()
