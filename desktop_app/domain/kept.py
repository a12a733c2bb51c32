"""What a user keeps, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.results import SearchHit


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A search that was used or saved; a saved one knows what it found (`record_key`) in which edition."""

    text: str
    is_saved: bool = False
    data_id: str = ""
    found: frozenset[str] = frozenset()

    def new_among(self, hits: tuple[SearchHit, ...], data_id: str) -> frozenset[str]:
        """The keys of the hits that are new since the search was saved; none while the edition is the same."""
        if not self.is_saved or data_id == self.data_id:
            return frozenset()
        return frozenset(map(record_key, hits)) - self.found


@dataclass(frozen=True, slots=True)
class KeptVisit:
    """A page that was visited: which one, in the words of the window, and what it was called then."""

    screen: str
    value: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class KeptHistory:
    """The pages visited, the first one first, and how the last start was left.

    `position` is the page that was shown, -1 for none; `as_of` its day, None for today; `record` what was selected on
    it, as `record_key` names it.
    """

    visits: tuple[KeptVisit, ...] = ()
    position: int = -1
    as_of: date | None = None
    record: str = ""


def record_key(hit: SearchHit) -> str:
    """What a record is kept by: its kind and its stable id."""
    return f"{hit.kind}:{hit.id}"
