"""References: whatever a record names is there, and it names nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.build.explain import with_nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.build.draft import Draft, Entry
    from desktop_app.build.findings import Finding
    from desktop_app.catalog.records import Fields

_REFERENCES = {
    "parent": ("place", "parent"),
    "jurisdiction": ("place", "jurisdiction"),
    "jurisdictions": ("place", "also"),
    "person": ("person", "person"),
    "policies": ("policy", "policies"),
    "superseded_by": ("policy", "superseded_by"),
    "source": ("source", "source"),
    "more_sources": ("source", "more_sources"),
}
"""The fields that name other records: the kind that they name, and what the files call the field."""

_LISTS = {
    "jurisdictions": "also",
    "policies": "policies",
    "topics": "topics",
    "more_sources": "more_sources",
    "also_known_as": "also_known_as",
}


def check_references(draft: Draft) -> Iterator[Finding]:
    """Every id that a record names is the id of a record of the right kind."""
    for entry in draft.entries():
        for field, (kind, key) in _REFERENCES.items():
            for target in _values(entry, field):
                if not draft.knows(kind, target):
                    fault = with_nearest(f"there is no {kind} “{target}”", target, draft.ids(kind))
                    yield entry.origin.finding(key, fault)


def check_repetitions(draft: Draft) -> Iterator[Finding]:
    """No list has a value twice; the source of a fact is not among the further ones, nor a name among other names."""
    for entry in draft.entries():
        for field, key in _LISTS.items():
            values = _values(entry, field)
            if field == "more_sources":
                values = [*values, *_values(entry, "source")]
            if field == "also_known_as":
                values = [*values, *_values(entry, "name")]
            for value in sorted({value for value in values if values.count(value) > 1}):
                yield entry.origin.finding(key, f"“{value}” is there twice: leave one")


def _values(entry: Entry[Fields], field: str) -> list[str]:
    value = getattr(entry.record, field, None)
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)
