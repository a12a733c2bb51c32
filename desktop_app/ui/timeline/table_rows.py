"""The cards of the timeline as rows of a table: the same cards, with a column for each thing they say. No Qt."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from desktop_app.domain.dates import Precision
from desktop_app.domain.folding import fold
from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.vocabulary import Occasion
from desktop_app.publish.citing.cite import plain_entry
from desktop_app.ui.timeline.rows import BoxRow, QuoteRow, item_key
from desktop_app.ui.timeline.words import NO_DATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.catalog.records import EventRecord, PolicyRecord, QuoteRecord, SourceRecord
    from desktop_app.domain.dates import PartialDate
    from desktop_app.publish.summary import PlaceItem
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.timeline.rows import Card, Row

SortKey: TypeAlias = tuple[bool, tuple[int, int, int], int, str]

_KINDS = {
    ItemKind.END: "Rule ends",
    ItemKind.ENACTED: "Rule adopted",
    ItemKind.START: "Rule begins",
    ItemKind.RULING: "Ruling",
}
_LATER = "{0}, later"  # than the day that the page is shown for
_NO_SORTING: Final = (0, 0, 0)


class Column(IntEnum):
    """The columns from the left."""

    DATE = 0
    KIND = 1
    WHO = 2
    ROLE = 3
    WORDS = 4
    OCCASION = 5
    SOURCE = 6

    @property
    def title(self) -> str:
        """What stands above it."""
        return "Words or title" if self is Column.WORDS else self.name.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A card in the table. `shown` are its cells as displayed, `stored` the same with the characters of the data.

    Of the source, the number on this page is shown; its entry and its address are copied and saved.
    """

    card: Card
    when: PartialDate | None
    shown: tuple[str, ...]
    stored: tuple[str, ...]
    address: str

    @property
    def is_verbatim(self) -> bool:
        """Whether the words are someone's own."""
        return isinstance(self.card, QuoteRow) and self.card.is_verbatim

    @property
    def is_exact(self) -> bool:
        """Whether the date is known to the day."""
        return self.when is not None and self.when.precision is Precision.DAY

    def sort_key(self, column: Column) -> SortKey:
        """What a column is sorted by; rows without a date, or with nothing in the column, are last."""
        if column is Column.DATE:
            return self.when is None, self.when.sort_key if self.when else _NO_SORTING, 0, ""
        if column is Column.SOURCE:
            return False, _NO_SORTING, self.card.source, ""
        cell = self.shown[column]
        return not cell, _NO_SORTING, 0, fold(cell)


def table_rows(summary: Telling, rows: Iterable[Row]) -> tuple[TableRow, ...]:
    """Put the cards among the rows of a timeline into a table, in the same order."""
    items = {item_key(item.kind, item.id): item for item in summary.items}
    entries = dict(summary.sources.entries())
    return tuple(
        _table_row(summary, row, items[row.key], entries[row.source])
        for row in rows
        if isinstance(row, QuoteRow | BoxRow)
    )


def as_tsv(rows: Sequence[TableRow]) -> str:
    """The rows as they are pasted into a spreadsheet or a text."""
    return _written(rows, "excel-tab")


def as_csv(rows: Sequence[TableRow]) -> bytes:
    """The rows as a file that any spreadsheet opens; the mark at its beginning tells Excel that it is UTF-8."""
    return _written(rows, "excel").encode("utf-8-sig")


def _written(rows: Sequence[TableRow], dialect: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, dialect)
    writer.writerow([*(column.title for column in Column), "Address"])
    writer.writerows([*row.stored, row.address] for row in rows)
    return out.getvalue()


def _table_row(summary: Telling, card: Card, item: PlaceItem, source: SourceRecord) -> TableRow:
    kind = _kind(item, card)
    is_later = item.date is not None and item.date.earliest > summary.on
    who, role, occasion = _speaker(summary, item.record) if isinstance(card, QuoteRow) else ("", "", _form(item.record))
    entry = plain_entry(source)
    words = card.text if isinstance(card, QuoteRow) else card.title
    shown_who, shown_role = (card.name, card.role) if isinstance(card, QuoteRow) else ("", "")
    date = item.date.short_display if item.date else NO_DATE
    return TableRow(
        card=card,
        when=item.date,
        shown=(
            date,
            _LATER.format(kind) if is_later else kind,
            shown_who,
            shown_role,
            words,
            occasion,
            str(card.source),
        ),
        stored=(str(item.date or ""), kind, who, role, card.stored, occasion, entry),
        address=source.url,
    )


def _kind(item: PlaceItem, card: Card) -> str:
    if isinstance(card, QuoteRow):
        return "Quote" if card.is_verbatim else "Paraphrase"
    return card.event_kind.value.capitalize() if card.event_kind else _KINDS[item.kind]


def _speaker(summary: Telling, record: QuoteRecord | PolicyRecord | EventRecord) -> tuple[str, str, str]:
    """Who spoke, the role then and the occasion, as they are stored."""
    person, role, occasion = (getattr(record, name) for name in ("person", "role", "occasion"))
    return summary.page.people[person].name, role, Occasion(occasion).label


def _form(record: QuoteRecord | PolicyRecord | EventRecord) -> str:
    """What kind of instrument a rule is; nothing for an event."""
    instrument = getattr(record, "instrument", None)
    return instrument.label if instrument else ""
