"""Names one record, wherever it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class RecordRef:
    """A record by its kind and its stable id."""

    kind: RecordKind
    id: str
