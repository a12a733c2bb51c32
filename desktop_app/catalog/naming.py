"""What the names in a query stand for: which places, people and sources, and what is near where nothing is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import text

from desktop_app.catalog.index import ID_TABLE, KIND_STEP, NAME_TABLE
from desktop_app.catalog.spelling import nearest
from desktop_app.domain.aliases import lookup_forms
from desktop_app.domain.folding import fold
from desktop_app.domain.query import Piece, Query, Slip
from desktop_app.domain.search.fields import SearchField
from desktop_app.domain.search.nodes import All, Either, Filter, Node, Not, Term, all_of, any_of, leaves, negated
from desktop_app.domain.search.writing import write_filter
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

_KIND_OF_FIELD = {
    SearchField.WHO: RecordKind.PERSON,
    SearchField.IN: RecordKind.PLACE,
    SearchField.AT: RecordKind.PLACE,
    SearchField.SOURCE: RecordKind.SOURCE,
}
_CALLED = {
    RecordKind.PERSON: "an official",
    RecordKind.PLACE: "a place",
    RecordKind.SOURCE: "a source",
}
_MOST_NAMED = 3
_EVERYDAY = frozenset(
    ("al", "co", "de", "hi", "id", "in", "la", "ma", "md", "me", "mo", "ms", "no", "oh", "ok", "or", "pa")
)
"""Postal codes that are words or parts of names, when they are not written in capitals."""

_RANGE = f"number >= :kind * {KIND_STEP} AND number < (:kind + 1) * {KIND_STEP}"
_EXACT = text(f"SELECT DISTINCT key, number FROM {NAME_TABLE} WHERE folded = :folded AND {_RANGE} ORDER BY number")
_BEGUN = text(f"""\
SELECT DISTINCT key, number FROM {NAME_TABLE}
WHERE {_RANGE} AND ' ' || folded LIKE '% ' || :folded || '%'
ORDER BY number""")
_ALL = text(f"SELECT DISTINCT folded FROM {NAME_TABLE} WHERE {_RANGE}")
_ROWS = text(f"SELECT number FROM {NAME_TABLE} WHERE folded = :folded AND number < 3 * {KIND_STEP}")
_ROW_OF_ID = text(f"SELECT number FROM {ID_TABLE} WHERE id = :id")
_NAMES = {
    RecordKind.PLACE: text("SELECT name FROM place WHERE pk = :key"),
    RecordKind.PERSON: text("SELECT name FROM person WHERE pk = :key"),
    RecordKind.SOURCE: text("SELECT title FROM source WHERE pk = :key"),
}


@dataclass(frozen=True, slots=True)
class Understanding:
    """A query with its names looked up.

    `keys` are those of the records that a filter means, `names` what people call them. A filter that means nothing has
    become a term in `query`, with a slip about it.
    """

    query: Query
    keys: Mapping[Filter, tuple[int, ...]]
    names: Mapping[Filter, str]


def understand(connection: Connection, query: Query) -> Understanding:
    """Look up the names in a query."""
    keys: dict[Filter, tuple[int, ...]] = {}
    names: dict[Filter, str] = {}
    unknown: dict[Node, Slip] = {}
    for part in dict.fromkeys(query.filters):
        kind = _KIND_OF_FIELD.get(part.field)
        if kind is None:
            continue
        found = _find(connection, kind, part.text)
        if found:
            keys[part] = found
            names[part] = _called(connection, kind, part.text, found)
        else:
            unknown[part] = _unknown(connection, part, kind)
    if not unknown:
        return Understanding(query, keys, names)
    pieces = tuple(_with_slips(piece, unknown) for piece in query.pieces)
    root = all_of(piece.node for piece in pieces if piece.node is not None)
    return Understanding(Query(root, query.source, pieces), keys, names)


def rows_named(connection: Connection, words: str) -> tuple[int, ...]:
    """The rows of the places and people that are called exactly so."""
    forms = {form for form in lookup_forms(words) if form}
    return tuple(sorted({row for form in forms for row in connection.execute(_ROWS, {"folded": form}).scalars()}))


def row_with_id(connection: Connection, text: str) -> int | None:
    """The row of the record with exactly this id; None without one."""
    found: int | None = connection.execute(_ROW_OF_ID, {"id": text.strip().casefold()}).scalar()
    return found


def places_called(connection: Connection, word: str) -> tuple[str, ...]:
    """The names of the places that a word is another name of ("NYC"); none for a word that is much else too."""
    if word in _EVERYDAY:
        return ()
    for form in lookup_forms(word):
        if form:
            keys = connection.execute(_EXACT, {"folded": form, "kind": 1}).all()
            names = [str(connection.execute(_NAMES[RecordKind.PLACE], {"key": key}).scalar_one()) for key, _ in keys]
            if names:
                return tuple(name for name in names[:_MOST_NAMED] if form not in fold(name).split())
    return ()


def _find(connection: Connection, kind: RecordKind, typed: str) -> tuple[int, ...]:
    """The keys of the records that a name stands for: those called exactly so, else those with words that begin so."""
    number = list(RecordKind).index(kind) + 1
    for form in lookup_forms(typed):
        exact = connection.execute(_EXACT, {"folded": form, "kind": number}).all()
        if exact:
            return tuple(key for key, _ in exact)
    folded = fold(typed)
    begun = connection.execute(_BEGUN, {"folded": folded, "kind": number}).all() if folded else []
    return tuple(dict.fromkeys(key for key, _ in begun))


def _called(connection: Connection, kind: RecordKind, typed: str, keys: Sequence[int]) -> str:
    if len(keys) > _MOST_NAMED or (kind is RecordKind.SOURCE and len(keys) > 1):
        return f"“{typed}” ({len(keys):,} {kind.heading.lower()})"
    names = [connection.execute(_NAMES[kind], {"key": key}).scalar_one() for key in keys]
    *first, last = dict.fromkeys(names)
    return f"{', '.join(first)} or {last}" if first else str(last)


def _unknown(connection: Connection, part: Filter, kind: RecordKind) -> Slip:
    """Say that a name means nothing; the correction is the whole filter, written anew."""
    near = _nearest_name(connection, kind, part.text)
    written = write_filter(Filter(part.field, near)) if near else ""
    hint = f" Did you mean {written}?" if near else ""
    message = f"“{part.text}” is not {_CALLED[kind]} in this edition.{hint} For now it is searched as a word."
    return Slip((0, 0), message, written)


def _with_slips(piece: Piece, unknown: Mapping[Node, Slip]) -> Piece:
    """A piece with what means nothing in it made a word; a piece of one filter can be put right as a whole."""
    slips = [
        replace(
            unknown[leaf],
            span=piece.span,
            correction=unknown[leaf].correction if leaf == piece.node else "",
        )
        for leaf, _ in leaves(piece.node)
        if leaf in unknown
    ]
    return replace(piece, node=_as_words(piece.node, unknown), slips=(*piece.slips, *slips)) if slips else piece


def _nearest_name(connection: Connection, kind: RecordKind, typed: str) -> str:
    number = list(RecordKind).index(kind) + 1
    names = list(connection.execute(_ALL, {"kind": number}).scalars())
    words = [word for name in names for word in name.split()]
    return nearest(fold(typed), names) or nearest(fold(typed), words)


def _as_words(node: Node | None, unknown: Mapping[Node, Slip]) -> Node | None:
    """The same with some of its filters replaced by their values as words."""
    match node:
        case Filter(text=typed) if node in unknown:
            return Term(typed, is_phrase=True)  # to the letter: a name that nothing bears is not put right unasked
        case None | Term() | Filter():
            return node
        case Not(part):
            inner = _as_words(part, unknown)
            return None if inner is None else negated(inner)
        case All(parts):
            return all_of(inner for part in parts if (inner := _as_words(part, unknown)) is not None)
        case Either(parts):
            return any_of(inner for part in parts if (inner := _as_words(part, unknown)) is not None)
