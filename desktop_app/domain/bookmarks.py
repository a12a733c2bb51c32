"""What a reader has marked to come back to, with a note: by kind and stable id, and as it was called then.

A new edition may rename a record or lack it; the bookmark keeps its words and its note all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.links import Link, LinkKind

if TYPE_CHECKING:
    from datetime import date, datetime

KIND_LABELS = {
    LinkKind.PLACE: "Place",
    LinkKind.PERSON: "Official",
    LinkKind.TOPIC: "Topic",
    LinkKind.SOURCE: "Source",
    LinkKind.QUOTE: "Quote",
    LinkKind.POLICY: "Policy",
    LinkKind.EVENT: "Event",
    LinkKind.FIGURE: "Figure",
}
"""What can have a bookmark, and what it is called."""


@dataclass(frozen=True, slots=True)
class SubjectRef:
    """One record or topic: its kind, among `KIND_LABELS`, and its stable id."""

    kind: LinkKind
    id: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What a record or topic is called, so that it is known again where the record itself is not at hand.

    `title` is the name; of a quote it is the speaker, and `words` what was said, character for character if it
    `is_verbatim`. `dated` is a `PartialDate` as text and `place` the name of the first place; either may be empty.
    """

    ref: SubjectRef
    title: str
    words: str = ""
    is_verbatim: bool = False
    dated: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A subject as it was when it was marked; `as_of` is the day that was shown, None for the today of then."""

    subject: Subject
    made_at: datetime
    as_of: date | None = None
    note: str = ""
    collection: str = ""

    @property
    def ref(self) -> SubjectRef:
        """What is marked; there is one bookmark of it at most."""
        return self.subject.ref

    @property
    def link(self) -> Link:
        """The link that leads there, on the day that was shown."""
        return Link(self.ref.kind, self.ref.id, self.as_of)


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of bookmarks from a file: new ones, those that were there, and of these how many got more note."""

    added: int
    known: int
    notes_added: int


def joined_notes(ours: str, theirs: str) -> str:
    """Both notes in one, ours first; where one has all words of the other, it is enough."""
    if theirs.strip() in ours:
        return ours
    if ours.strip() in theirs:
        return theirs
    return f"{ours.rstrip()}\n\n{theirs.lstrip()}"


def joined(ours: Bookmark, theirs: Bookmark) -> Bookmark:
    """One bookmark of two of the same subject: ours, with what only theirs has of note and collection."""
    return replace(ours, note=joined_notes(ours.note, theirs.note), collection=ours.collection or theirs.collection)
