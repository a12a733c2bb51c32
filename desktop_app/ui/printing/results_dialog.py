"""The print dialog of the results of a search."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.dates import display_day
from desktop_app.domain.wording import counted
from desktop_app.publish.pages.results import layout_results
from desktop_app.publish.results_list import list_results, printed_hits
from desktop_app.ui.printing.paper_dialog import PaperDialog

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.catalog.queries.resting import Resting
    from desktop_app.catalog.records import EditionRecord
    from desktop_app.domain.results import SearchResults
    from desktop_app.publish.brief_options import Paper
    from desktop_app.publish.citing.style import CitationStyle
    from desktop_app.publish.pages.layout import Pages
    from desktop_app.publish.pages.look import PageLook
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_NOT_IN_NAMES = re.compile(r"[^\w]+")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class FoundForPaper:
    """What a search found, with all that it is printed with; `places` are those of the edition on the day."""

    results: SearchResults
    resting: Resting
    places: Mapping[str, ListedPlace]
    edition: EditionRecord
    on: date

    def pages(self, paper: Paper, look: PageLook, style: CitationStyle) -> Pages:
        """Lay it out."""
        listed = list_results(
            self.results,
            self.resting,
            places=self.places,
            edition=self.edition,
            on=self.on,
            printed_on=date.today(),
            style=style,
        )
        return layout_results(listed, paper, look)


class ResultsPrintDialog(PaperDialog):
    """Prints results, or saves them as a PDF."""

    def __init__(
        self, theme: Theme, icons: Icons, found: FoundForPaper, *, folder: str = "", parent: QWidget | None = None
    ) -> None:
        """Offer to save in `folder`, or where the system keeps documents."""
        query, total = found.results.query.source.strip(), found.results.total
        printed = len(printed_hits(found.results))
        number = counted(total, "result") if printed == total else f"the first {printed:,} of {total:,} results"
        super().__init__(
            theme,
            icons,
            found.pages,
            title="Print results",
            subtitle=f"{query}: {number}, as of {display_day(found.on)}",
            paper_label="Paper",
            name=_NOT_IN_NAMES.sub("-", query)[:_LONGEST_NAME].strip("-") or "results",
            folder=folder,
            parent=parent,
        )
