"""The places listed on the card of a state as a part of a page that is looked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.widgets.lights import Pointed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.finding import Wanted
    from desktop_app.domain.marked import Mark
    from desktop_app.ui.finding.part import TextHit
    from desktop_app.ui.map.inside import InsideList


class InsideTexts:
    """Their names."""

    def __init__(self, places: InsideList) -> None:
        self._places = places

    def texts(self) -> Sequence[str]:
        """See `FindPart`."""
        self.point_at(None)
        return self._places.names

    def light(self, wanted: Wanted | None, _found: Sequence[tuple[Mark, ...]]) -> None:
        """See `FindPart`."""
        self._places.lights.wanted = wanted
        self._places.viewport().update()

    def point_at(self, hit: TextHit | None) -> None:
        """See `FindPart`."""
        self._places.lights.pointed = Pointed(self._places.names[hit.text], 0, hit.mark) if hit else None
        self._places.viewport().update()
