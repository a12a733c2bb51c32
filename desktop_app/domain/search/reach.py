"""Which kinds of records a query can find at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.search.fields import Having, SearchField
from desktop_app.domain.search.nodes import All, Either, Filter, Node, Not, Term
from desktop_app.domain.search.values import choose
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterable

EVERY_KIND = frozenset(RecordKind)


def kinds_of(node: Node | None) -> frozenset[RecordKind]:
    """The kinds of which some record may match."""
    match node:
        case None | Term():
            return EVERY_KIND
        case Filter():
            return _kinds_of_filter(node)
        case Not(Filter(field=SearchField.KIND) as part):
            return EVERY_KIND - _kinds_of_filter(part)
        case Not():
            return EVERY_KIND
        case All(parts):
            return EVERY_KIND.intersection(*map(kinds_of, parts))
        case Either(parts):
            return frozenset[RecordKind]().union(*map(kinds_of, parts))


def in_order(kinds: Iterable[RecordKind]) -> list[RecordKind]:
    """Kinds in the order in which results are shown."""
    wanted = frozenset(kinds)
    return [kind for kind in RecordKind if kind in wanted]


def _kinds_of_filter(part: Filter) -> frozenset[RecordKind]:
    match part.field:
        case SearchField.KIND:
            return frozenset(map(RecordKind, choose(part.field, part.text)))
        case SearchField.HAS:
            having = map(Having, choose(part.field, part.text))
            return frozenset[RecordKind]().union(*(have.kinds for have in having))
        case _:
            return part.field.words.kinds
