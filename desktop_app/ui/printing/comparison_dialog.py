"""The print dialog of a comparison: landscape pages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.dates import display_day
from desktop_app.publish.pages.comparison import layout_comparison
from desktop_app.ui.printing.paper_dialog import PaperDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.publish.comparison import Comparison
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class ComparisonPrintDialog(PaperDialog):
    """Prints a comparison, or saves it as a PDF."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        comparison: Comparison,
        *,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer to save in `folder`, or where the system keeps documents."""
        super().__init__(
            theme,
            icons,
            lambda paper, look, style: layout_comparison(comparison, paper, date.today(), look, style),
            title="Print comparison",
            subtitle=f"{comparison.title}, as of {display_day(comparison.on)}",
            paper_label="Paper, landscape",
            name="-and-".join(comparison.ids) + f"-as-of-{comparison.on.isoformat()}",
            folder=folder,
            parent=parent,
        )
