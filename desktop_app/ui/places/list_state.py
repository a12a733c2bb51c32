"""How the list of places was left: its order, what it is narrowed to, and which states are open."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.ui.places.arrangement import Arrangement, KindChoice


@dataclass(frozen=True, slots=True)
class ListState:
    """What is kept of the list over a restart. A search for a name or for rules is of the moment and is not."""

    arrangement: Arrangement = Arrangement.NAME
    kind: KindChoice = KindChoice.ALL
    with_quotes: bool = False
    open_ids: frozenset[str] = frozenset()

    @classmethod
    def read(cls, arrangement: str, kind: str, open_ids: str, *, with_quotes: bool) -> ListState:
        """From words that were kept; another version's words mean the default."""
        return cls(
            Arrangement(arrangement) if arrangement in set(Arrangement) else Arrangement.NAME,
            KindChoice(kind) if kind in set(KindChoice) else KindChoice.ALL,
            with_quotes,
            frozenset(open_ids.split()),
        )
