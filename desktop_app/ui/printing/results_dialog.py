"""The print dialog of the results of a search."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.dates import display_day
from desktop_app.domain.wording import counted
from desktop_app.publish.files import file_name
from desktop_app.publish.pages.results import layout_results
from desktop_app.publish.results_list import printed_hits
from desktop_app.ui.printing.paper_dialog import PaperDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.results_list import FoundForPaper
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


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
            lambda paper, look, style: layout_results(found.listed(date.today(), style), paper, look),
            title="Print results",
            subtitle=f"{query}: {number}, as of {display_day(found.on)}",
            paper_label="Paper",
            name=file_name(query),
            folder=folder,
            parent=parent,
        )
