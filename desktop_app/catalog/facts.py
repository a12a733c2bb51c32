"""All that one edition of the data says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


@dataclass(frozen=True, slots=True)
class Facts:
    """Every record of an edition, each kind in the order of the ids; roles by person, as the data lists them.

    They are sound: whoever makes them has seen to it that ids are unique and that every reference names a record.
    """

    edition: EditionRecord
    places: tuple[PlaceRecord, ...]
    sources: tuple[SourceRecord, ...]
    people: tuple[PersonRecord, ...]
    roles: tuple[RoleRecord, ...]
    policies: tuple[PolicyRecord, ...]
    events: tuple[EventRecord, ...]
    figures: tuple[FigureRecord, ...]
    quotes: tuple[QuoteRecord, ...]
