"""The one definition of each record.

A `…Fields` class holds the fields that a record has of its own; the table of the same name in `tables.py` adds integer
keys to them, and the `…Record` here adds the references by their stable ids. A record is what a fact looks like in
`data/` (the build validates with it), what leaves this package, and what `jurisdex export` writes. Records are frozen.

References of several values keep their order; the first source of a fact is the one that it rests on.
"""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ConfigDict, PlainSerializer, Strict
from sqlalchemy import MetaData
from sqlmodel import Field, SQLModel

from desktop_app.catalog.columns import ChoiceColumn, DateColumn
from desktop_app.domain.dates import PartialDate
from desktop_app.domain.vocabulary import (
    Certainty,
    EndReason,
    EventKind,
    Instrument,
    Occasion,
    PlaceKind,
    QuoteKind,
    Rule,
    SourceKind,
    Topic,
)


def _read_date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, str):
        return PartialDate.parse(value)
    raise ValueError('a date is text: write "2016", "2016-11" or "2016-11-10"')


Date = Annotated[PartialDate, BeforeValidator(_read_date), PlainSerializer(str, return_type=str)]
"""A partial date: notation in TOML and JSON, a value in the program."""


def _write_number(value: float) -> int | float:
    return int(value) if value.is_integer() else value


Number = Annotated[float, Strict(), PlainSerializer(_write_number, return_type=int | float)]
"""A count or a share; a whole number is written without a decimal point."""

Degrees = Annotated[float, Strict()]
"""Latitude or longitude. Strict as all that is no text: nothing but a number is read as one."""

Flag = Annotated[bool, Strict()]
"""True or false, and not a word or number that could mean either."""

RECORD_CONFIG = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Fields(SQLModel):
    """What all records share: values of our own types are stored as they are, and one list of the catalog's tables.

    How a class is checked is worked out when it first is: rows never are, and a start need not wait for the rest.
    """

    metadata: ClassVar[MetaData] = MetaData()
    model_config = ConfigDict(arbitrary_types_allowed=True, defer_build=True)  # type: ignore[assignment]


class EditionFields(Fields):
    """One dated release of the data. `data_id` is a fingerprint of its sources: the same id, the same facts."""

    name: str
    date: Date = Field(sa_type=DateColumn)
    changes: str
    data_id: str


class EditionRecord(EditionFields):
    """The edition that a catalog holds."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]


class PlaceFields(Fields):
    """A government: the federal level, a state, a district, a county or a city."""

    id: str = Field(unique=True)
    ocd_id: str = Field(unique=True)
    name: str
    kind: PlaceKind = Field(sa_type=ChoiceColumn(PlaceKind))
    geoid: str | None = None
    lat: Degrees | None = None
    lon: Degrees | None = None


class PlaceRecord(PlaceFields):
    """A place with the id of the government above it, which only the federal level lacks, and its other names."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]

    parent: str | None = None
    also_known_as: tuple[str, ...] = ()


class SourceFields(Fields):
    """A document that facts rest on.

    `published` is None where the document does not say. `title_exact` is false where the title is in our words.
    """

    id: str = Field(unique=True)
    publisher: str
    title: str
    published: Date | None = Field(default=None, sa_type=DateColumn)
    url: str
    kind: SourceKind = Field(sa_type=ChoiceColumn(SourceKind))
    title_exact: Flag = True


class SourceRecord(SourceFields):
    """A source with its authors in the order of the byline."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]

    authors: tuple[str, ...] = ()


class PersonFields(Fields):
    """An official, or someone who spoke for one."""

    id: str = Field(unique=True)
    name: str
    sort_name: str
    description: str


class PersonRecord(PersonFields):
    """A person as listed; the offices held are `RoleRecord`s."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]

    also_known_as: tuple[str, ...] = ()


class RoleFields(Fields):
    """An office that a person held; `start` and `end` are None where they are not on record."""

    title: str
    organization: str | None = None
    start: Date | None = Field(default=None, sa_type=DateColumn)
    end: Date | None = Field(default=None, sa_type=DateColumn)


class RoleRecord(RoleFields):
    """An office with its holder, its place and the source that shows it."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]

    person: str
    jurisdiction: str | None = None
    source: str


class PolicyFields(Fields):
    """One legal instrument.

    `ended` None with an `ended_by` means that it ended on a day that is not on record. `last_confirmed` is the latest
    date at which a source shows it in force. `checked` says that a second person has compared it with its sources.
    `era` is the name of a program that marks a time.
    """

    id: str = Field(unique=True)
    title: str
    instrument: Instrument = Field(sa_type=ChoiceColumn(Instrument))
    citation: str | None = None
    era: str | None = None
    detainer_rule: Rule = Field(sa_type=ChoiceColumn(Rule))
    enacted: Date | None = Field(default=None, sa_type=DateColumn)
    effective: Date | None = Field(default=None, sa_type=DateColumn)
    ended: Date | None = Field(default=None, sa_type=DateColumn)
    ended_by: EndReason | None = Field(default=None, sa_type=ChoiceColumn(EndReason))
    summary: str
    note: str | None = None
    certainty: Certainty = Field(sa_type=ChoiceColumn(Certainty))
    last_confirmed: Date | None = Field(default=None, sa_type=DateColumn)
    checked: Flag


class PolicyRecord(PolicyFields):
    """A policy with its place, its topics and its sources, the one that it rests on apart from the further ones."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]

    jurisdiction: str
    topics: tuple[Topic, ...] = ()
    superseded_by: str | None = None
    source: str
    more_sources: tuple[str, ...] = ()


class QuoteFields(Fields):
    """What one person said on one occasion: verbatim words, or a paraphrase in ours.

    `role` is the office as it was when it was said; `said` is None where the day is not on record.
    """

    id: str = Field(unique=True)
    role: str
    said: Date | None = Field(default=None, sa_type=DateColumn)
    kind: QuoteKind = Field(sa_type=ChoiceColumn(QuoteKind))
    text: str
    occasion: Occasion = Field(sa_type=ChoiceColumn(Occasion))
    context: str
    note: str | None = None


class QuoteRecord(QuoteFields):
    """A quote with its speaker, the places and policies that it is about, its topics and its sources."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]

    person: str
    jurisdictions: tuple[str, ...]
    policies: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    source: str
    more_sources: tuple[str, ...] = ()


class EventFields(Fields):
    """Something that happened on a date: a ruling, a lawsuit, a vote, an announcement."""

    id: str = Field(unique=True)
    date: Date = Field(sa_type=DateColumn)
    title: str
    kind: EventKind = Field(sa_type=ChoiceColumn(EventKind))
    summary: str


class EventRecord(EventFields):
    """An event with the places and policies that it concerns."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]

    jurisdictions: tuple[str, ...]
    policies: tuple[str, ...] = ()
    source: str


class FigureFields(Fields):
    """A number that someone gave: `value` `unit` `what` ("37 cities with policies limiting …")."""

    id: str = Field(unique=True)
    what: str
    value: Number
    unit: str
    as_of: Date | None = Field(default=None, sa_type=DateColumn)
    claimed_by: str | None = None


class FigureRecord(FigureFields):
    """A figure with the places that it is about and its source."""

    model_config = RECORD_CONFIG  # type: ignore[assignment]

    jurisdictions: tuple[str, ...]
    source: str
