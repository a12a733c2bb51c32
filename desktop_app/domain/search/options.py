"""How a search is to be answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from datetime import date


class SortOrder(StrEnum):
    """What comes first."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"

    @property
    def label(self) -> str:
        """What the choice says."""
        return {SortOrder.BEST: "Best match first", SortOrder.NEWEST: "Newest first", SortOrder.OLDEST: "Oldest first"}[
            self
        ]


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """How many hits of each kind, of which kinds, in which order.

    `as_of` is the day on which places have the rule that `rule:` asks for, today if None. With `is_first_answer`, a
    query that finds very much is answered at once with the newest (`SearchResults.is_whole`). With `has_whole_texts`,
    what a hit says is not cut.
    """

    limit_per_kind: int = 10
    kinds: frozenset[RecordKind] = frozenset(RecordKind)
    order: SortOrder = SortOrder.BEST
    as_of: date | None = None
    is_first_answer: bool = False
    has_whole_texts: bool = False
