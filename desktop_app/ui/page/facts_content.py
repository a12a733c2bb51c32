"""What a panel of facts shows: rows that are made when they are needed, and the sources that they name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from desktop_app.publish.citations import source_entry
from desktop_app.ui.page.context_rows import context_rows
from desktop_app.ui.page.law_rows import law_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop_app.publish.summary import PlaceSummary, SourceNumbers
    from desktop_app.ui.page.rows import Row


@dataclass(frozen=True, slots=True)
class FactsContent:
    """The facts of one page on one day.

    `key` tells pages apart on whatever day, `name` is what screen readers call the panel; `rows` makes the rows anew.
    `lists_sources` is whether the entries of the sources are among them.
    """

    key: str
    name: str
    rows: Callable[[], Iterator[Row]]
    sources: SourceNumbers
    lists_sources: bool = True

    def entry_words(self) -> Callable[[int], str]:
        """What a token says of its source."""
        return entry_words(self.sources)


def entry_words(sources: SourceNumbers) -> Callable[[int], str]:
    """What a token says of its source, worked out when a token needs it."""
    entries = sources.entries()

    @cache
    def words(number: int) -> str:
        return "".join(run.text for run in source_entry(entries[number - 1][1]))

    return words


def place_content(summary: PlaceSummary) -> FactsContent:
    """The facts of a place."""
    return FactsContent(
        key=summary.key,
        name=f"Facts about {summary.page.place.name}",
        rows=lambda: chain.from_iterable(part(summary) for part in (law_rows, context_rows)),
        sources=summary.sources,
    )
