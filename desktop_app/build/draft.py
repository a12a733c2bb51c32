"""The records of the data as read, each with where it stands, before it is known whether they are sound together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop_app.catalog.facts import Facts
from desktop_app.catalog.records import Fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.build.documents import Origin
    from desktop_app.catalog.records import (
        EditionRecord,
        EventRecord,
        FigureRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        RoleRecord,
        SourceRecord,
    )

R = TypeVar("R", bound=Fields)
R_co = TypeVar("R_co", bound=Fields, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A record and where it stands."""

    record: R_co
    origin: Origin


@dataclass(slots=True)
class Draft:
    """All records that could be read.

    `claims` has the places of every id that a table of a kind gives itself, also of the tables that are no valid
    records; `unread` are the texts of files that are not valid TOML. Both may hold what a reference names.
    """

    unread: tuple[str, ...] = ()
    editions: list[Entry[EditionRecord]] = field(default_factory=list)
    places: list[Entry[PlaceRecord]] = field(default_factory=list)
    sources: list[Entry[SourceRecord]] = field(default_factory=list)
    people: list[Entry[PersonRecord]] = field(default_factory=list)
    roles: list[Entry[RoleRecord]] = field(default_factory=list)
    policies: list[Entry[PolicyRecord]] = field(default_factory=list)
    events: list[Entry[EventRecord]] = field(default_factory=list)
    figures: list[Entry[FigureRecord]] = field(default_factory=list)
    quotes: list[Entry[QuoteRecord]] = field(default_factory=list)
    claims: dict[tuple[str, str], list[Origin]] = field(default_factory=dict)

    def entries(self) -> Iterator[Entry[Fields]]:
        """Every record there is."""
        yield from self.editions
        yield from self.places
        yield from self.sources
        yield from self.people
        yield from self.roles
        yield from self.policies
        yield from self.events
        yield from self.figures
        yield from self.quotes

    def facts(self) -> Facts:
        """The records themselves, of a draft that is known to be sound."""
        return Facts(
            edition=self.editions[0].record,
            places=_in_order(self.places, lambda place: place.id),
            sources=_in_order(self.sources, lambda source: source.id),
            people=_in_order(self.people, lambda person: person.id),
            roles=_in_order(self.roles, lambda role: role.person),
            policies=_in_order(self.policies, lambda policy: policy.id),
            events=_in_order(self.events, lambda event: event.id),
            figures=_in_order(self.figures, lambda figure: figure.id),
            quotes=_in_order(self.quotes, lambda quote: quote.id),
        )

    def claim(self, kind: str, record_id: str, origin: Origin) -> None:
        """Note that a table of a kind calls itself by an id."""
        self.claims.setdefault((kind, record_id), []).append(origin)

    def knows(self, kind: str, record_id: str) -> bool:
        """Whether a record of a kind has an id, or may have it in a file that could not be read."""
        return (kind, record_id) in self.claims or any(f'"{record_id}"' in text for text in self.unread)

    def ids(self, kind: str) -> list[str]:
        """The ids of one kind."""
        return [record_id for claimed, record_id in self.claims if claimed == kind]


def _in_order(entries: list[Entry[R]], key: Callable[[R], str]) -> tuple[R, ...]:
    return tuple(sorted((entry.record for entry in entries), key=key))
