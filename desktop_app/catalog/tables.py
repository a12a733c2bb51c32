"""The tables of `catalog.sqlite`: the fields of `records.py` with integer keys, and the links between them.

Made to be read with any SQLite tool: names are plain English, foreign keys are declared, dates and words are text.
A fact's sources are linked with a position; position 0 is the one that it rests on.
"""

from typing import ClassVar

from sqlmodel import Field

from desktop_app.catalog.columns import ChoiceColumn
from desktop_app.catalog.records import (
    EditionFields,
    EventFields,
    Fields,
    FigureFields,
    PersonFields,
    PlaceFields,
    PolicyFields,
    QuoteFields,
    RoleFields,
    SourceFields,
)
from desktop_app.domain.vocabulary import Topic

APPLICATION_ID = 0x4A524458
"""`PRAGMA application_id` of a catalog: "JRDX" in ASCII."""

SCHEMA_VERSION = 4
"""`PRAGMA user_version`. A program opens only the version that it was written for."""


class EditionRow(EditionFields, table=True):
    """The single row that says which edition this is."""

    __tablename__: ClassVar[str] = "edition"
    pk: int | None = Field(default=None, primary_key=True)


class PlaceRow(PlaceFields, table=True):
    """Places, each below another but the federal level."""

    __tablename__: ClassVar[str] = "place"
    pk: int | None = Field(default=None, primary_key=True)
    parent_pk: int | None = Field(default=None, foreign_key="place.pk", index=True)


class PlaceAliasRow(Fields, table=True):
    """Other names of places, as far as they do not follow from the name."""

    __tablename__: ClassVar[str] = "place_alias"
    place_pk: int = Field(foreign_key="place.pk", primary_key=True)
    position: int = Field(primary_key=True)
    name: str


class SourceRow(SourceFields, table=True):
    """Sources."""

    __tablename__: ClassVar[str] = "source"
    pk: int | None = Field(default=None, primary_key=True)


class SourceAuthorRow(Fields, table=True):
    """Bylines in order."""

    __tablename__: ClassVar[str] = "source_author"
    source_pk: int = Field(foreign_key="source.pk", primary_key=True)
    position: int = Field(primary_key=True)
    name: str


class PersonRow(PersonFields, table=True):
    """People."""

    __tablename__: ClassVar[str] = "person"
    pk: int | None = Field(default=None, primary_key=True)


class PersonAliasRow(Fields, table=True):
    """Other names of people, as far as they do not follow from the name."""

    __tablename__: ClassVar[str] = "person_alias"
    person_pk: int = Field(foreign_key="person.pk", primary_key=True)
    position: int = Field(primary_key=True)
    name: str


class RoleRow(RoleFields, table=True):
    """Offices held."""

    __tablename__: ClassVar[str] = "role"
    pk: int | None = Field(default=None, primary_key=True)
    person_pk: int = Field(foreign_key="person.pk", index=True)
    place_pk: int | None = Field(default=None, foreign_key="place.pk", index=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class PolicyRow(PolicyFields, table=True):
    """Policies, each of one place."""

    __tablename__: ClassVar[str] = "policy"
    pk: int | None = Field(default=None, primary_key=True)
    place_pk: int = Field(foreign_key="place.pk", index=True)
    superseded_by_pk: int | None = Field(default=None, foreign_key="policy.pk", index=True)


class PolicyTopicRow(Fields, table=True):
    """What a policy covers, in order."""

    __tablename__: ClassVar[str] = "policy_topic"
    policy_pk: int = Field(foreign_key="policy.pk", primary_key=True)
    position: int = Field(primary_key=True)
    topic: Topic = Field(sa_type=ChoiceColumn(Topic))


class PolicySourceRow(Fields, table=True):
    """What a policy rests on."""

    __tablename__: ClassVar[str] = "policy_source"
    policy_pk: int = Field(foreign_key="policy.pk", primary_key=True)
    position: int = Field(primary_key=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class QuoteRow(QuoteFields, table=True):
    """Quotes, each of one person."""

    __tablename__: ClassVar[str] = "quote"
    pk: int | None = Field(default=None, primary_key=True)
    person_pk: int = Field(foreign_key="person.pk", index=True)


class QuotePlaceRow(Fields, table=True):
    """The places that a quote is about, the first one first."""

    __tablename__: ClassVar[str] = "quote_place"
    quote_pk: int = Field(foreign_key="quote.pk", primary_key=True)
    position: int = Field(primary_key=True)
    place_pk: int = Field(foreign_key="place.pk", index=True)


class QuotePolicyRow(Fields, table=True):
    """The policies that a quote is about."""

    __tablename__: ClassVar[str] = "quote_policy"
    quote_pk: int = Field(foreign_key="quote.pk", primary_key=True)
    position: int = Field(primary_key=True)
    policy_pk: int = Field(foreign_key="policy.pk", index=True)


class QuoteTopicRow(Fields, table=True):
    """The topics of a quote, in order."""

    __tablename__: ClassVar[str] = "quote_topic"
    quote_pk: int = Field(foreign_key="quote.pk", primary_key=True)
    position: int = Field(primary_key=True)
    topic: Topic = Field(sa_type=ChoiceColumn(Topic))


class QuoteSourceRow(Fields, table=True):
    """What a quote rests on."""

    __tablename__: ClassVar[str] = "quote_source"
    quote_pk: int = Field(foreign_key="quote.pk", primary_key=True)
    position: int = Field(primary_key=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class EventRow(EventFields, table=True):
    """Events, each resting on one source."""

    __tablename__: ClassVar[str] = "event"
    pk: int | None = Field(default=None, primary_key=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class EventPlaceRow(Fields, table=True):
    """The places that an event concerns."""

    __tablename__: ClassVar[str] = "event_place"
    event_pk: int = Field(foreign_key="event.pk", primary_key=True)
    position: int = Field(primary_key=True)
    place_pk: int = Field(foreign_key="place.pk", index=True)


class EventPolicyRow(Fields, table=True):
    """The policies that an event concerns."""

    __tablename__: ClassVar[str] = "event_policy"
    event_pk: int = Field(foreign_key="event.pk", primary_key=True)
    position: int = Field(primary_key=True)
    policy_pk: int = Field(foreign_key="policy.pk", index=True)


class FigureRow(FigureFields, table=True):
    """Figures, each resting on one source."""

    __tablename__: ClassVar[str] = "figure"
    pk: int | None = Field(default=None, primary_key=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class FigurePlaceRow(Fields, table=True):
    """The places that a figure is about."""

    __tablename__: ClassVar[str] = "figure_place"
    figure_pk: int = Field(foreign_key="figure.pk", primary_key=True)
    position: int = Field(primary_key=True)
    place_pk: int = Field(foreign_key="place.pk", index=True)
