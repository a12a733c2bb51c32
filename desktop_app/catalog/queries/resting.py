"""Which sources some records rest on: what a list of records of several kinds is printed with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import BindParameter, bindparam, select

from desktop_app.catalog.queries.records import (
    EVENT,
    FIGURE,
    PERSON,
    POLICY,
    POLICY_SOURCE,
    QUOTE,
    QUOTE_SOURCE,
    ROLE,
    SOURCE,
    SOURCES,
)
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from desktop_app.catalog.records import SourceRecord

_AT_ONCE = 500  # ids in one question

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SOURCES_OF = {
    RecordKind.PERSON: (
        select(PERSON.c.id, SOURCE.c.id)
        .select_from(ROLE.join(PERSON).join(SOURCE, ROLE.c.source_pk == SOURCE.c.pk))
        .where(PERSON.c.id.in_(_IDS))
        .order_by(ROLE.c.pk)
    ),
    RecordKind.QUOTE: (
        select(QUOTE.c.id, SOURCE.c.id)
        .select_from(QUOTE_SOURCE.join(QUOTE).join(SOURCE))
        .where(QUOTE.c.id.in_(_IDS))
        .order_by(QUOTE_SOURCE.c.quote_pk, QUOTE_SOURCE.c.position)
    ),
    RecordKind.POLICY: (
        select(POLICY.c.id, SOURCE.c.id)
        .select_from(POLICY_SOURCE.join(POLICY).join(SOURCE))
        .where(POLICY.c.id.in_(_IDS))
        .order_by(POLICY_SOURCE.c.policy_pk, POLICY_SOURCE.c.position)
    ),
    RecordKind.EVENT: select(EVENT.c.id, SOURCE.c.id).select_from(EVENT.join(SOURCE)).where(EVENT.c.id.in_(_IDS)),
    RecordKind.FIGURE: select(FIGURE.c.id, SOURCE.c.id).select_from(FIGURE.join(SOURCE)).where(FIGURE.c.id.in_(_IDS)),
}
_ENTRIES = SOURCES.where(SOURCE.c.id.in_(_IDS))


@dataclass(frozen=True, slots=True)
class Resting:
    """The ids of the sources of each record, the first the one that it is told from; and these sources by id."""

    ids: Mapping[RecordRef, tuple[str, ...]] = field(default_factory=dict)
    sources: Mapping[str, SourceRecord] = field(default_factory=dict)


def read_resting(connection: Connection, refs: Iterable[RecordRef], others: Iterable[str] = ()) -> Resting:
    """Read the sources of records, and `others` by their ids. A place has none of its own, a source itself."""
    by_kind: defaultdict[RecordKind, list[str]] = defaultdict(list)
    for ref in refs:
        by_kind[ref.kind].append(ref.id)
    found: defaultdict[RecordRef, dict[str, None]] = defaultdict(dict)
    for kind, ids in by_kind.items():
        if kind is RecordKind.SOURCE:
            found.update({RecordRef(kind, id): {id: None} for id in ids})
        elif kind in _SOURCES_OF:
            for part in _parts(ids):
                for record_id, source_id in connection.execute(_SOURCES_OF[kind], {"ids": part}):
                    found[RecordRef(kind, record_id)][source_id] = None
    wanted = list(dict.fromkeys([*others, *(source for sources in found.values() for source in sources)]))
    sources = [source for part in _parts(wanted) for source in _ENTRIES.ask(connection, ids=part)]
    return Resting({ref: tuple(ids) for ref, ids in found.items()}, {source.id: source for source in sources})


def _parts(ids: list[str]) -> Iterable[list[str]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
