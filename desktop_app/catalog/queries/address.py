"""Where a link leads: whether a record is there, what it is called, and the page that it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, FromClause, Select, Table, bindparam, select

from desktop_app.catalog.pages import Address
from desktop_app.catalog.queries import records
from desktop_app.catalog.queries.records import EVENT, FIGURE, PERSON, PLACE, POLICY, QUOTE, SOURCE
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from sqlalchemy import BindParameter, Connection

_ID: BindParameter[str] = bindparam("record_id")


@dataclass(frozen=True)
class _Kind:
    """Where the records of a kind are and what they are called; `places` has the place of each, the first one first."""

    table: Table
    name: ColumnElement[str]
    source: FromClause | None = None
    places: FromClause | None = None
    position: ColumnElement[int] | None = None

    @property
    def names(self) -> Select[Any]:
        """The id and the name of every record."""
        return select(self.table.c.id, self.name).select_from(self.table if self.source is None else self.source)

    @property
    def name_of(self) -> Select[Any]:
        """The id and the name of one record."""
        return self.names.where(self.table.c.id == _ID)

    @property
    def place_of(self) -> Select[Any] | None:
        """The place of one record; None for what has a page of its own."""
        if self.places is None:
            return None
        first = select(PLACE.c.id).select_from(self.places).where(self.table.c.id == _ID)
        return first if self.position is None else first.order_by(self.position).limit(1)


def _linked(table: Table, links: Table, name: ColumnElement[str], source: FromClause | None = None) -> _Kind:
    """A kind of which each record names its places in a table of their own."""
    return _Kind(table, name, source, table.join(links).join(PLACE), links.c.position)


_KINDS = {
    RecordKind.PLACE: _Kind(PLACE, PLACE.c.name, places=PLACE),
    RecordKind.PERSON: _Kind(PERSON, PERSON.c.name),
    RecordKind.SOURCE: _Kind(SOURCE, SOURCE.c.title),
    RecordKind.POLICY: _Kind(POLICY, POLICY.c.title, places=POLICY.join(PLACE)),
    RecordKind.QUOTE: _linked(QUOTE, records.QUOTE_PLACE, PERSON.c.name, QUOTE.join(PERSON)),
    RecordKind.EVENT: _linked(EVENT, records.EVENT_PLACE, EVENT.c.title),
    RecordKind.FIGURE: _linked(FIGURE, records.FIGURE_PLACE, FIGURE.c.what),
}
_NAMES = {kind: known.names for kind, known in _KINDS.items()}
_NAME_OF = {kind: known.name_of for kind, known in _KINDS.items()}
_PLACE_OF = {kind: place for kind, known in _KINDS.items() if (place := known.place_of) is not None}


def read_address(connection: Connection, kind: RecordKind, record_id: str) -> Address | None:
    """Find a record by its id; None if it is not there."""
    found = connection.execute(_NAME_OF[kind], {"record_id": record_id}).first()
    if found is None:
        return None
    place = _PLACE_OF.get(kind)
    place_id = connection.execute(place, {"record_id": record_id}).scalar() if place is not None else None
    return Address(kind, found[0], found[1], place_id or "")


def read_names(connection: Connection, kind: RecordKind) -> dict[str, str]:
    """What each record of a kind is called, by id; of a quote it is the speaker."""
    return {row.id: row[1] for row in connection.execute(_NAMES[kind])}
