"""The cards of a timeline, as cards or as a table, as a part of a page that is looked through.

What is looked through are the rows, of which there may be thousands; hits are lit as rows are drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.timeline.rows import BoxRow, DividerRow, QuoteRow, YearRow
from desktop_app.ui.timeline.table_rows import Column
from desktop_app.ui.timeline.words import PARAPHRASE_LEAD
from desktop_app.ui.widgets.lights import Pointed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.finding import Wanted
    from desktop_app.domain.marked import Mark
    from desktop_app.ui.finding.part import TextHit
    from desktop_app.ui.timeline.panel import TimelinePanel
    from desktop_app.ui.timeline.rows import Row


class TimelineTexts:
    """Looks through whichever of the two is shown. `show_pane` is called before a hit is shown."""

    def __init__(self, panel: TimelinePanel, show_pane: Callable[[], None]) -> None:
        self._panel = panel
        self._show_pane = show_pane
        self._places: list[tuple[str, int]] = []  # of each text: the key of its row, and which of its texts it is

    def texts(self) -> Sequence[str]:
        """See `FindPart`."""
        self.point_at(None)
        if self._panel.shows_table:
            cells = [(row.card.key, column) for row in self._panel.table.rows for column in _COLUMNS]
            self._places = [(key, int(column)) for key, column in cells]
            return [row.shown[column] for row in self._panel.table.rows for column in _COLUMNS]
        found = [(row.key, number, text) for row in self._panel.view.rows for number, text in enumerate(texts_of(row))]
        self._places = [(key, number) for key, number, _ in found]
        return [text for _, _, text in found]

    def light(self, wanted: Wanted | None, _found: Sequence[tuple[Mark, ...]]) -> None:
        """See `FindPart`."""
        self._panel.view.light(wanted)
        self._panel.table.light(wanted)

    def point_at(self, hit: TextHit | None) -> None:
        """See `FindPart`."""
        if hit is None:
            self._panel.view.point_at(None)
            self._panel.table.point_at(None)
            return
        self._show_pane()
        key, number = self._places[hit.text]
        if self._panel.shows_table:
            self._panel.table.point_at(Pointed(key, number, hit.mark))
        else:
            self._panel.view.point_at(Pointed(key, number, hit.mark))


_COLUMNS = tuple(column for column in Column if column is not Column.SOURCE)


def texts_of(row: Row) -> tuple[str, ...]:
    """The texts of a row, in the order in which the card sets them."""
    match row:
        case YearRow():
            return (row.title,)
        case DividerRow():
            return (row.text,)
        case QuoteRow():
            speaker = [] if row.is_follow_up else [f"{row.name}  {row.role}", *([row.occasion] if row.occasion else [])]
            lead = [] if row.is_verbatim else [PARAPHRASE_LEAD]
            return (*speaker, *lead, row.text, *(line.words for line in row.law))
        case BoxRow():
            return (row.title, *([row.line] if row.line else []), *([row.summary] if row.summary else []))
