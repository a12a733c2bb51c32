"""The tables of `catalog.sqlite`: the fields of `records.py` with integer keys, and the links between them.

Made to be read with any SQLite tool: names are plain English, foreign keys are declared, dates and words are text.
A fact's sources are linked with a position; position 0 is the one that it rests on.
"""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from desktop_app.catalog.columns import ChoiceColumn
from desktop_app.catalog.records import (
    EditionFields,
    EventFields,
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

SCHEMA_VERSION = 1
"""`PRAGMA user_version`. A program opens only the version that it was written for."""


class EditionRow(EditionFields, table=True):
    """The single row that says which edition this is."""

    __tablename__: ClassVar[str] = "edition"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)


class PlaceRow(PlaceFields, table=True):
    """Places, each below another but the federal level."""

    __tablename__: ClassVar[str] = "place"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)
    parent_pk: int | None = Field(default=None, foreign_key="place.pk", index=True)


class SourceRow(SourceFields, table=True):
    """Sources."""

    __tablename__: ClassVar[str] = "source"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)


class SourceAuthorRow(SQLModel, table=True):
    """Bylines in order."""

    __tablename__: ClassVar[str] = "source_author"  # type: ignore[misc]
    source_pk: int = Field(foreign_key="source.pk", primary_key=True)
    position: int = Field(primary_key=True)
    name: str


class PersonRow(PersonFields, table=True):
    """People."""

    __tablename__: ClassVar[str] = "person"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)


class RoleRow(RoleFields, table=True):
    """Offices held."""

    __tablename__: ClassVar[str] = "role"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)
    person_pk: int = Field(foreign_key="person.pk", index=True)
    place_pk: int | None = Field(default=None, foreign_key="place.pk", index=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class PolicyRow(PolicyFields, table=True):
    """Policies, each of one place."""

    __tablename__: ClassVar[str] = "policy"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)
    place_pk: int = Field(foreign_key="place.pk", index=True)
    superseded_by_pk: int | None = Field(default=None, foreign_key="policy.pk", index=True)


class PolicyTopicRow(SQLModel, table=True):
    """What a policy covers, in order."""

    __tablename__: ClassVar[str] = "policy_topic"  # type: ignore[misc]
    policy_pk: int = Field(foreign_key="policy.pk", primary_key=True)
    position: int = Field(primary_key=True)
    topic: Topic = Field(sa_type=ChoiceColumn(Topic))


class PolicySourceRow(SQLModel, table=True):
    """What a policy rests on."""

    __tablename__: ClassVar[str] = "policy_source"  # type: ignore[misc]
    policy_pk: int = Field(foreign_key="policy.pk", primary_key=True)
    position: int = Field(primary_key=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class QuoteRow(QuoteFields, table=True):
    """Quotes, each of one person."""

    __tablename__: ClassVar[str] = "quote"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)
    person_pk: int = Field(foreign_key="person.pk", index=True)


class QuotePlaceRow(SQLModel, table=True):
    """The places that a quote is about, the first one first."""

    __tablename__: ClassVar[str] = "quote_place"  # type: ignore[misc]
    quote_pk: int = Field(foreign_key="quote.pk", primary_key=True)
    position: int = Field(primary_key=True)
    place_pk: int = Field(foreign_key="place.pk", index=True)


class QuotePolicyRow(SQLModel, table=True):
    """The policies that a quote is about."""

    __tablename__: ClassVar[str] = "quote_policy"  # type: ignore[misc]
    quote_pk: int = Field(foreign_key="quote.pk", primary_key=True)
    position: int = Field(primary_key=True)
    policy_pk: int = Field(foreign_key="policy.pk", index=True)


class QuoteTopicRow(SQLModel, table=True):
    """The topics of a quote, in order."""

    __tablename__: ClassVar[str] = "quote_topic"  # type: ignore[misc]
    quote_pk: int = Field(foreign_key="quote.pk", primary_key=True)
    position: int = Field(primary_key=True)
    topic: Topic = Field(sa_type=ChoiceColumn(Topic))


class QuoteSourceRow(SQLModel, table=True):
    """What a quote rests on."""

    __tablename__: ClassVar[str] = "quote_source"  # type: ignore[misc]
    quote_pk: int = Field(foreign_key="quote.pk", primary_key=True)
    position: int = Field(primary_key=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class EventRow(EventFields, table=True):
    """Events, each resting on one source."""

    __tablename__: ClassVar[str] = "event"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class EventPlaceRow(SQLModel, table=True):
    """The places that an event concerns."""

    __tablename__: ClassVar[str] = "event_place"  # type: ignore[misc]
    event_pk: int = Field(foreign_key="event.pk", primary_key=True)
    position: int = Field(primary_key=True)
    place_pk: int = Field(foreign_key="place.pk", index=True)


class EventPolicyRow(SQLModel, table=True):
    """The policies that an event concerns."""

    __tablename__: ClassVar[str] = "event_policy"  # type: ignore[misc]
    event_pk: int = Field(foreign_key="event.pk", primary_key=True)
    position: int = Field(primary_key=True)
    policy_pk: int = Field(foreign_key="policy.pk", index=True)


class FigureRow(FigureFields, table=True):
    """Figures, each resting on one source."""

    __tablename__: ClassVar[str] = "figure"  # type: ignore[misc]
    pk: int | None = Field(default=None, primary_key=True)
    source_pk: int = Field(foreign_key="source.pk", index=True)


class FigurePlaceRow(SQLModel, table=True):
    """The places that a figure is about."""

    __tablename__: ClassVar[str] = "figure_place"  # type: ignore[misc]
    figure_pk: int = Field(foreign_key="figure.pk", primary_key=True)
    position: int = Field(primary_key=True)
    place_pk: int = Field(foreign_key="place.pk", index=True)
