"""The page of a place made of a few records, for tables of what its timeline shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.catalog.pages import PlacePage
from desktop_app.catalog.records import (
    EditionRecord,
    EventRecord,
    PersonRecord,
    PlaceRecord,
    PolicyRecord,
    QuoteRecord,
    SourceRecord,
)
from desktop_app.publish.summary import summarize
from desktop_app.ui.timeline.rows import BoxRow, DividerRow, QuoteRow, YearRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.timeline.rows import Row

TODAY = date(2026, 11, 24)
Fact: TypeAlias = QuoteRecord | PolicyRecord | EventRecord
_PEOPLE = {"ann": "Ann Lee", "bob": "Bob O'Neill"}
_SOURCES = ("one", "two", "three")


def quote(id: str, said: str | None, person: str = "ann", **fields: object) -> QuoteRecord:
    """Verbatim words said at a hearing unless told otherwise; the id is part of the words."""
    record: dict[str, object] = {
        "id": id,
        "person": person,
        "role": f"Role of {person}",
        "said": said,
        "kind": "direct",
        "text": f"Words of {id}",
        "occasion": "hearing",
        "context": f"Context of {id}.",
        "jurisdictions": ["us-xx"],
        "source": "one",
    }
    return QuoteRecord.model_validate(record | fields)


def policy(id: str, **fields: object) -> PolicyRecord:
    """An ordinance that requires a judge's warrant unless told otherwise."""
    record: dict[str, object] = {
        "id": id,
        "jurisdiction": "us-xx",
        "title": f"Law {id}",
        "instrument": "ordinance",
        "detainer_rule": "requires-judicial-warrant",
        "summary": f"Summary of {id}.",
        "certainty": "high",
        "checked": True,
        "source": "two",
    }
    return PolicyRecord.model_validate(record | fields)


def event(id: str, when: str, **fields: object) -> EventRecord:
    """A lawsuit unless told otherwise."""
    record: dict[str, object] = {
        "id": id,
        "date": when,
        "title": f"Event {id}",
        "kind": "lawsuit",
        "jurisdictions": ["us-xx"],
        "summary": f"Summary of {id}.",
        "source": "three",
    }
    return EventRecord.model_validate(record | fields)


def page_of(*records: Fact, above: Iterable[PolicyRecord] = (), on: date = TODAY) -> PlaceSummary:
    """The page of a place with these records and no others."""
    place = PlaceRecord.model_validate(
        {"id": "us-xx", "ocd_id": "ocd-division/country:us/state:xx", "name": "Xanadu", "kind": "state", "parent": "us"}
    )
    country = PlaceRecord.model_validate(
        {"id": "us", "ocd_id": "ocd-division/country:us", "name": "United States", "kind": "federal"}
    )
    edition = {"name": "2026.11", "date": "2026-11-24", "changes": "", "data_id": "0"}
    page = PlacePage(
        edition=EditionRecord.model_validate(edition),
        place=place,
        parents=(country,),
        policies=tuple(record for record in records if isinstance(record, PolicyRecord)),
        policies_above={"us": tuple(above)},
        policies_named={},
        quotes=tuple(record for record in records if isinstance(record, QuoteRecord)),
        events=tuple(record for record in records if isinstance(record, EventRecord)),
        figures=(),
        people={id: _person(id, name) for id, name in _PEOPLE.items()},
        places={"us": country, "us-xx": place},
        sources={id: _source(id) for id in _SOURCES},
    )
    return summarize(page, on)


def _person(id: str, name: str) -> PersonRecord:
    return PersonRecord(id=id, name=name, sort_name=name, description="")


def _source(id: str) -> SourceRecord:
    return SourceRecord.model_validate(
        {"id": id, "publisher": f"The {id}", "title": f"Title of {id}", "url": f"https://{id}.example/", "kind": "news"}
    )


def sketch(rows: Sequence[Row]) -> list[str]:
    """A line for each row: what stands beside it, then what is on it."""
    return [_sketched(row) for row in rows]


def _sketched(row: Row) -> str:
    match row:
        case YearRow():
            return f"= {row.title}"
        case DividerRow():
            return f"- {row.text}"
        case QuoteRow():
            speaker = "+" if row.is_follow_up else f"{row.name}, {row.role}, {row.occasion}:"
            words = row.text if row.is_verbatim else f"~ {row.text}"
            return f"{row.gutter} | {speaker} {words} [{row.source}]"
        case BoxRow():
            sign = row.rule.words.code if row.rule else (row.event_kind or row.item_kind.key)
            text = " / ".join(part for part in (row.title, row.line, row.summary) if part)
            return f"{row.gutter} | <{sign}> {text} [{row.source}]"
