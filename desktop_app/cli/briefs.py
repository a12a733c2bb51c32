"""Writing briefs as a PDF from the terminal: with Qt, but off screen."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.wording import counted
from desktop_app.paths import resources_folder
from desktop_app.publish.brief import make_brief
from desktop_app.publish.pages.comparison import layout_comparison
from desktop_app.publish.pages.layout import layout_briefs
from desktop_app.publish.pages.pdf import write_pdf
from desktop_app.publish.pages.results import layout_results
from desktop_app.ui.app import make_application
from desktop_app.ui.printing.look import page_look
from desktop_app.ui.theme.fonts import load_fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop_app.publish.brief_options import BriefOptions
    from desktop_app.publish.comparison import Comparison
    from desktop_app.publish.pages.layout import Pages
    from desktop_app.publish.results_list import FoundForPaper
    from desktop_app.publish.summary import PlaceSummary


def write(summaries: Sequence[PlaceSummary], path: Path, options: BriefOptions) -> str:
    """Write one brief a place into a PDF, whole or not at all, and say so; KnownError says what is in the way."""

    def lay_out() -> Pages:
        return layout_briefs([make_brief(summary, options, date.today()) for summary in summaries], page_look())

    return _write(lay_out, path)


def write_comparison(comparison: Comparison, path: Path, options: BriefOptions) -> str:
    """Write places side by side into a PDF, whole or not at all, and say so; KnownError says what is in the way."""
    paper, style = options.paper, options.citation_style
    return _write(lambda: layout_comparison(comparison, paper, date.today(), page_look(), style), path)


def write_results(found: FoundForPaper, path: Path, options: BriefOptions) -> str:
    """Write the results of a search into a PDF, whole or not at all, and say so; KnownError says what is in the way."""

    def lay_out() -> Pages:
        return layout_results(found.listed(date.today(), options.citation_style), options.paper, page_look())

    return _write(lay_out, path)


def _write(lay_out: Callable[[], Pages], path: Path) -> str:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = make_application()  # kept to the end of the function: without one there are no fonts
    load_fonts(resources_folder() / "fonts")
    pages = lay_out()
    write_pdf(pages, path)
    return f"{path}: {counted(pages.page_count, 'page')}"
