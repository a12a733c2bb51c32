"""The tables of the user's file as the program reads and writes them; `migrations.py` makes them.

Records of the catalog are named by kind and stable id ("quote:lee-2016-11-10-families"), so that a new edition finds
them again.
"""

from typing import ClassVar

from sqlalchemy import MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

APPLICATION_ID = 0x4A52554C
"""`PRAGMA application_id` of the user's file: "JRUL" in ASCII."""


class Kept(SQLModel):
    """What the tables of this file share: a list of their own, apart from the catalog's."""

    metadata: ClassVar[MetaData] = MetaData()


class MigrationRow(Kept, table=True):
    """The migrations that this file has been through."""

    __tablename__: ClassVar[str] = "migration"
    name: str = Field(primary_key=True)
    applied_at: str


class SearchRow(Kept, table=True):
    """A search that was used or saved: its text, when it was used last, and what it found then.

    `data_id` is the edition that it was saved in, `found` the records that it found there, one a line.
    """

    __tablename__: ClassVar[str] = "search"
    pk: int | None = Field(default=None, primary_key=True)
    text: str = Field(unique=True)
    used_at: str
    is_saved: bool = False
    data_id: str = ""
    found: str = ""


class VisitRow(Kept, table=True):
    """A page that was visited: which one, and what it was called then; `pk` says in which order.

    Of the one that was shown at the end, `as_of` is the day and `record` what was selected.
    """

    __tablename__: ClassVar[str] = "visit"
    pk: int | None = Field(default=None, primary_key=True)
    screen: str
    value: str
    title: str
    is_current: bool = False
    as_of: str = ""
    record: str = ""


class BookmarkRow(Kept, table=True):
    """What the reader has marked, as it was called then, with his or her note.

    `kind` and `record_id` are those of a link. Of a quote, `title` is the speaker, and `words` are what was said.
    `dated`, `as_of` and `collection` are empty where there is none.
    """

    __tablename__: ClassVar[str] = "bookmark"
    __table_args__ = (UniqueConstraint("kind", "record_id"),)
    pk: int | None = Field(default=None, primary_key=True)
    kind: str
    record_id: str
    title: str
    words: str
    is_verbatim: bool
    dated: str
    place: str
    as_of: str
    made_at: str
    note: str
    collection: str
