"""Where a link leads: whether a record is there, what it is called, and the page that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from desktop_app.catalog.pages import Address
from desktop_app.catalog.queries.records import PERSON, PLACE, QUOTE, QUOTE_PLACE
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from sqlalchemy import BindParameter, Connection

_QUOTE = QUOTE.join(PERSON)
_FIRST_PLACE = QUOTE.join(QUOTE_PLACE).join(PLACE)
_ID: BindParameter[str] = bindparam("record_id")
_NAMES = {
    RecordKind.PLACE: select(PLACE.c.id, PLACE.c.name),
    RecordKind.PERSON: select(PERSON.c.id, PERSON.c.name),
    RecordKind.QUOTE: select(QUOTE.c.id, PERSON.c.name).select_from(_QUOTE),
}
_NAME_OF = {
    RecordKind.PLACE: _NAMES[RecordKind.PLACE].where(PLACE.c.id == _ID),
    RecordKind.PERSON: _NAMES[RecordKind.PERSON].where(PERSON.c.id == _ID),
    RecordKind.QUOTE: _NAMES[RecordKind.QUOTE].where(QUOTE.c.id == _ID),
}
_PLACE_OF_QUOTE = (
    select(PLACE.c.id).select_from(_FIRST_PLACE).where(QUOTE.c.id == _ID).order_by(QUOTE_PLACE.c.position).limit(1)
)


def read_address(connection: Connection, kind: RecordKind, record_id: str) -> Address | None:
    """Find a place, an official or a quote by its id; None if it is not there. KeyError for other kinds."""
    found = connection.execute(_NAME_OF[kind], {"record_id": record_id}).first()
    if found is None:
        return None
    place = record_id if kind is RecordKind.PLACE else ""
    if kind is RecordKind.QUOTE:
        place = connection.execute(_PLACE_OF_QUOTE, {"record_id": record_id}).scalar() or ""
    return Address(kind, *found, place)


def read_names(connection: Connection, kind: RecordKind) -> dict[str, str]:
    """The name of each place or official, or the speaker of each quote, by id."""
    return {row.id: row.name for row in connection.execute(_NAMES[kind])}
