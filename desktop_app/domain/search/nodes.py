"""What a query is made of: terms and filters, put together by "all", "any" and "not"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.search.fields import SearchField


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or words in a row.

    `is_prefix`: it stands for all that begin with it, as `warrant*`. `is_open`: likewise, but only because it is the
    last word and still being typed.
    """

    text: str
    is_phrase: bool = False
    is_prefix: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on a field. `is_phrase` and `is_open` have a meaning for words alone, as in `Term`."""

    field: SearchField
    text: str
    is_phrase: bool = False
    is_open: bool = False

    @property
    def term(self) -> Term:
        """Its value as a term, for a field that takes words."""
        return Term(self.text, self.is_phrase, is_open=self.is_open)


@dataclass(frozen=True, slots=True)
class Not:
    """All records but those that match a part."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """Two or more parts that must all match; none of them is an `All`."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Two or more parts of which one must match; none of them is an `Either`."""

    parts: tuple[Node, ...]


Node: TypeAlias = Term | Filter | Not | All | Either


def all_of(parts: Iterable[Node]) -> Node | None:
    """Put parts together; what is said twice counts once, where it was said last. None for no part."""
    flat: dict[Node, Node] = {}
    for part in parts:
        for single in part.parts if isinstance(part, All) else (part,):
            key = _key(single)
            flat.pop(key, None)
            flat[key] = single
    return _joined(All, tuple(flat.values()))


def any_of(parts: Iterable[Node]) -> Node | None:
    """Put alternatives together, each once. None for no part."""
    flat: dict[Node, Node] = {}
    for part in parts:
        for single in part.parts if isinstance(part, Either) else (part,):
            key = _key(single)
            flat.pop(key, None)
            flat[key] = single
    return _joined(Either, tuple(flat.values()))


def negated(part: Node) -> Node:
    """The opposite of a part."""
    return part.part if isinstance(part, Not) else Not(part)


def leaves(node: Node | None, *, positive: bool = True) -> Iterator[tuple[Term | Filter, bool]]:
    """Every term and filter in the order of the text, each with whether it is wanted (and not excluded)."""
    match node:
        case None:
            return
        case Not(part):
            yield from leaves(part, positive=not positive)
        case All(parts) | Either(parts):
            for part in parts:
                yield from leaves(part, positive=positive)
        case Term() | Filter():
            yield node, positive


def closed(node: Node) -> Node:
    """The same with its last word taken as it stands."""
    match node:
        case Term() | Filter():
            return replace(node, is_open=False)
        case Not(part):
            return Not(closed(part))
        case All(parts):
            return all_of(map(closed, parts)) or node
        case Either(parts):
            return any_of(map(closed, parts)) or node


def _key(node: Node) -> Node:
    """The same for what finds the same, written in capitals or not, while typed or not."""
    match node:
        case Term() | Filter():
            return replace(node, text=node.text.casefold(), is_open=False)
        case _:
            return node


def _joined(kind: type[All | Either], parts: tuple[Node, ...]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(parts)
