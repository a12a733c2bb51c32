"""How tables of the files become records: which record each is, and what its file calls the fields.

The records themselves say which keys there are and what may stand in them. Here is only where a file is shorter: it
does not repeat its place in each of its records, and a point is one key.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from desktop_app.build.explain import explain, with_nearest
from desktop_app.catalog.records import (
    EditionRecord,
    EventRecord,
    Fields,
    FigureRecord,
    PersonRecord,
    PlaceRecord,
    PolicyRecord,
    QuoteRecord,
    RoleRecord,
    SourceRecord,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic_core import ErrorDetails

    from desktop_app.build.documents import Table

R_co = TypeVar("R_co", bound=Fields, covariant=True)


class ShapeError(Exception):
    """A table is no record of its shape. Each of `faults` is a key, empty for the whole table, and what is wrong."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        super().__init__(faults)
        self.faults = faults


def _as_it_stands(table: Table, _owner: str) -> Table:
    return table


def _owned(name: str) -> Callable[[Table, str], Table]:
    """Give a record what its table stands in: a policy its place, a role its person."""
    return lambda table, owner: {**table, name: owner}


def _with_places(table: Table, owner: str) -> Table:
    """Give a record the place of its file, and then those that it names besides."""
    values = dict(table)
    also = values.pop("also", [])
    values["jurisdictions"] = [owner, *also] if isinstance(also, list) else also
    return values


def _with_point(table: Table, _owner: str) -> Table:
    values = dict(table)
    match values.pop("point", (None, None)):
        case lat, lon:
            return values | {"lat": lat, "lon": lon}
        case other:
            return values | {"lat": other}


@dataclass(frozen=True, slots=True)
class Shape(Generic[R_co]):
    """How the tables of one name become records.

    `spelled` tells what the file calls a field that has another name in the record, `implied` names the field that
    follows from where the table stands, and `fill` puts both into the record's words.
    """

    name: str
    model: type[R_co]
    spelled: Mapping[str, str] = field(default_factory=dict)
    implied: str = ""
    fill: Callable[[Table, str], Table] = _as_it_stands

    @property
    def keys(self) -> list[str]:
        """The keys that a table may have, in the order of the record."""
        fields = (name for name in self.model.model_fields if name != self.implied)
        return list(dict.fromkeys(self.key_of(name) for name in fields))

    def key_of(self, name: str) -> str:
        """What the file calls a field."""
        return self.spelled.get(name, name)

    def read(self, table: Table, owner: str) -> R_co:
        """Make the record of a table; `owner` is what it stands in. ShapeError with all that is wrong with it."""
        keys = self.keys
        known = {key: value for key, value in table.items() if key in keys}
        faults = [(key, with_nearest("is no key of this record", key, keys)) for key in table if key not in keys]
        try:
            record = self.model.model_validate(self.fill(known, owner))
        except ValidationError as error:
            raise ShapeError([*faults, *map(self._fault, error.errors(include_url=False))]) from None
        if faults:
            raise ShapeError(faults)
        return record

    def _fault(self, detail: ErrorDetails) -> tuple[str, str]:
        key = self.key_of(str(detail["loc"][0]))
        if detail["type"] == "missing":
            return "", f"the key “{key}” is missing"
        return key, explain(key, detail)


EDITION = Shape("edition", EditionRecord, implied="data_id", fill=_owned("data_id"))
SOURCE = Shape("source", SourceRecord)
PERSON = Shape("person", PersonRecord)
ROLE = Shape("role", RoleRecord, implied="person", fill=_owned("person"))
PLACE = Shape("place", PlaceRecord, spelled={"lat": "point", "lon": "point"}, fill=_with_point)
POLICY = Shape("policy", PolicyRecord, implied="jurisdiction", fill=_owned("jurisdiction"))
EVENT = Shape("event", EventRecord, spelled={"jurisdictions": "also"}, fill=_with_places)
FIGURE = Shape("figure", FigureRecord, spelled={"jurisdictions": "also"}, fill=_with_places)
QUOTE = Shape("quote", QuoteRecord, spelled={"jurisdictions": "also"}, fill=_with_places)
