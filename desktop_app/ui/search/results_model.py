"""The results as rows: a heading for each kind, and below it the best hits or all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.domain.kept import record_key
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.search.faces import face_of, spoken_hit

if TYPE_CHECKING:
    from desktop_app.domain.results import SearchGroup, SearchHit, SearchResults
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.search.faces import Face

_SHOWN_AT_FIRST = {RecordKind.QUOTE: 3, RecordKind.POLICY: 3}
_SHOWN_OF_OTHERS = 2
_NO_PARENT = QModelIndex()


class ResultRole(IntEnum):
    """What the delegate and the page ask for."""

    ROW = Qt.ItemDataRole.UserRole  # HeadingRow or HitRow


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The name of a kind with the number found, and the number below it that is shown at present."""

    kind: RecordKind
    total: int
    shown: int
    is_open: bool

    @property
    def offer(self) -> str:
        """What a click on it does, in words; empty where all is in view anyway."""
        if self.is_open:
            return "Show fewer"
        return f"Show all {self.total:,}" if self.shown < self.total else ""


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit with what its row says."""

    hit: SearchHit
    face: Face


Row: TypeAlias = HeadingRow | HitRow


class ResultsModel(QAbstractListModel):
    """Results in, rows out. Groups that were opened stay open while the query is the same."""

    more_requested = Signal(object)  # RecordKind: a group was opened of which not all hits are at hand

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: SearchResults | None = None
        self._open_kinds: set[RecordKind] = set()
        self._only_kind: RecordKind | None = None
        self._places: dict[str, ListedPlace] = {}
        self._rows: list[HeadingRow | SearchHit] = []
        self._hit_rows: dict[SearchHit, HitRow] = {}  # of the hits that have been looked at
        self._news: frozenset[str] = frozenset()  # the keys of hits that a saved search has not found before

    def set_results(self, results: SearchResults) -> None:
        """Show what was found."""
        if self._results is None or results.query != self._results.query:
            self._open_kinds.clear()
        self._hit_rows.clear()
        self._results = results
        self._fill()

    def show_only(self, kind: RecordKind | None) -> None:
        """Show one kind in full, or the best of each."""
        if kind is not self._only_kind:
            self._only_kind = kind
            self._fill()

    def set_places(self, places: tuple[ListedPlace, ...]) -> None:
        """The rule of each place on the day: the badge and the words of place hits."""
        self._places = {listed.place.id: listed for listed in places}
        for number, row in enumerate(self._rows):
            if not isinstance(row, HeadingRow) and row.kind is RecordKind.PLACE:
                self._hit_rows.pop(row, None)
                self.dataChanged.emit(self.index(number), self.index(number))

    def set_news(self, keys: frozenset[str]) -> None:
        """Mark the hits that a saved search finds for the first time."""
        if keys != self._news:
            self._news = keys
            self._hit_rows.clear()
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def toggle(self, index: QModelIndex) -> None:
        """Open or close the group of a heading."""
        heading = self._rows[index.row()]
        if not isinstance(heading, HeadingRow) or not heading.offer or self._results is None:
            return
        self._open_kinds ^= {heading.kind}
        group = next(group for group in self._results.groups if group.kind is heading.kind)
        new_heading, *hits = self._rows_of(group)
        first, before, after = index.row() + 1, heading.shown, len(hits)
        if after > before:
            self.beginInsertRows(QModelIndex(), first + before, first + after - 1)
            self._rows[first + before : first + before] = hits[before:]
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), first + after, first + before - 1)
            del self._rows[first + after : first + before]
            self.endRemoveRows()
        self._rows[index.row()] = new_heading
        self.dataChanged.emit(index, index)
        if heading.kind in self._open_kinds and len(group.hits) < group.total:
            self.more_requested.emit(heading.kind)

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """What a row shows; None for no row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return row if isinstance(row, HeadingRow) else self._hit_row(row)

    def find(self, kind: RecordKind, record_id: str) -> QModelIndex:
        """Where a record's hit is; an invalid index if it is not in view."""
        for number, row in enumerate(self._rows):
            if not isinstance(row, HeadingRow) and (row.kind, row.id) == (kind, record_id):
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Override QAbstractListModel: headings and hits."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Override QAbstractListModel: a heading with nothing to offer is passed over."""
        row = self.row_at(index)
        if isinstance(row, HitRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if isinstance(row, HeadingRow) and row.offer:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a QVariant
        """Override QAbstractListModel: one thing about a row."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ResultRole.ROW:
            return row
        if isinstance(row, HeadingRow):
            return _heading_data(row, role)
        return self._hit_data(row, role)

    def _hit_data(self, row: HitRow, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.face.title.text
            case Qt.ItemDataRole.AccessibleTextRole:
                lead = "New. " if self._is_new(row.hit) else ""
                return f"{lead}{spoken_hit(row.hit, self._listed(row.hit))}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.face.words.text
            case _:
                return None

    def _fill(self) -> None:
        groups = self._results.groups if self._results else ()
        shown = [group for group in groups if self._only_kind in (None, group.kind)]
        self.beginResetModel()
        self._rows = [row for group in shown for row in self._rows_of(group)]
        self.endResetModel()
        if self._only_kind and any(len(group.hits) < group.total for group in shown):
            self.more_requested.emit(self._only_kind)

    def _rows_of(self, group: SearchGroup) -> list[HeadingRow | SearchHit]:
        if group.kind is self._only_kind:
            return [HeadingRow(group.kind, group.total, group.total, is_open=False), *group.hits]
        is_open = group.kind in self._open_kinds
        limit = _SHOWN_AT_FIRST.get(group.kind, _SHOWN_OF_OTHERS)
        hits = group.hits if is_open else group.hits[:limit]
        return [HeadingRow(group.kind, group.total, len(hits), is_open), *hits]

    def _hit_row(self, hit: SearchHit) -> HitRow:
        if hit not in self._hit_rows:
            face = face_of(hit, self._listed(hit))
            if self._is_new(hit):
                face = replace(face, aside=f"New · {face.aside}" if face.aside else "New")
            self._hit_rows[hit] = HitRow(hit, face)
        return self._hit_rows[hit]

    def _is_new(self, hit: SearchHit) -> bool:
        return record_key(hit) in self._news

    def _listed(self, hit: SearchHit) -> ListedPlace | None:
        return self._places.get(hit.id) if hit.kind is RecordKind.PLACE else None


def _heading_data(row: HeadingRow, role: int) -> str | None:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return row.kind.heading
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.kind.heading}, {row.total:,} found, {row.shown:,} shown"
        case Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.offer
        case _:
            return None
