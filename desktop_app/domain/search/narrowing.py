"""Narrowing a query by what its results have: which values are chosen, and the text with one more or less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.search.fields import SearchField
from desktop_app.domain.search.nodes import Either, Filter, leaves
from desktop_app.domain.search.writing import write_filter

if TYPE_CHECKING:
    from desktop_app.domain.query import Query
    from desktop_app.domain.search.nodes import Node

NARROWED_BY = (
    SearchField.AT,
    SearchField.RULE,
    SearchField.ON,
    SearchField.WHO,
    SearchField.OCCASION,
    SearchField.TYPE,
)
"""The fields that results are narrowed by, in the order in which they are offered."""


def chosen(node: Node | None, field: SearchField) -> tuple[Filter, ...]:
    """The filters of a part that says nothing but which values of one field are wanted; none of any other part."""
    parts = node.parts if isinstance(node, Either) else (node,)
    filters = tuple(part for part in parts if isinstance(part, Filter) and part.field is field)
    return filters if len(filters) == len(parts) else ()


def toggled(query: Query, value: Filter) -> str:
    """The text with one more value of a field allowed, or with it taken away if it is allowed already."""
    for piece in query.pieces:
        allowed = chosen(piece.node, value.field)
        if allowed:
            start, end = piece.span
            rest = [other for other in allowed if other != value]
            wanted = rest if value in allowed else [*allowed, value]
            text = f"{query.source[:start].strip()} {_written(wanted)} {query.source[end:].strip()}"
            return text.strip()
    return f"{query.source.strip()} {write_filter(value)}".strip()


def cleared(query: Query) -> str:
    """The text without all that results were narrowed by."""
    kept = [
        query.source[piece.span[0] : piece.span[1]]
        for piece in query.pieces
        if not any(chosen(piece.node, field) for field in NARROWED_BY)
    ]
    return " ".join(kept)


def words_only(query: Query) -> str:
    """The text without any filter; empty where nothing would be left, or nothing is to be left out."""
    kept = [piece for piece in query.pieces if not any(isinstance(leaf, Filter) for leaf, _ in leaves(piece.node))]
    is_other = len(kept) < len(query.pieces)
    return " ".join(query.source[slice(*piece.span)] for piece in kept) if is_other else ""


def _written(filters: list[Filter]) -> str:
    text = " OR ".join(map(write_filter, filters))
    return f"({text})" if len(filters) > 1 else text
