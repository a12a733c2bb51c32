"""Which part of the help fits what someone is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.bookmarks.page import BookmarksPage
from desktop_app.ui.compare.page import ComparePage
from desktop_app.ui.finding.find_bar import FindBar
from desktop_app.ui.help.parts import HelpPart
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.page.facts import FactsPanel
from desktop_app.ui.page.header import PlaceHeader
from desktop_app.ui.page.strip import OverviewStrip
from desktop_app.ui.places.panel import PlacesPanel
from desktop_app.ui.search.results_page import ResultsPage
from desktop_app.ui.timeline.panel import TimelinePanel
from desktop_app.ui.toolbar.as_of import AsOfControl
from desktop_app.ui.toolbar.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PARTS = {
    PlacesPanel: HelpPart.PLACES,
    SearchField: HelpPart.SEARCH,
    ResultsPage: HelpPart.SEARCH,
    FindBar: HelpPart.SEARCH,
    AsOfControl: HelpPart.DATES,
    ComparePage: HelpPart.COMPARE,
    MapPage: HelpPart.MAP,
    BookmarksPage: HelpPart.BOOKMARKS,
    PlaceHeader: HelpPart.RULES,
    FactsPanel: HelpPart.DATES,
    OverviewStrip: HelpPart.DATES,
    TimelinePanel: HelpPart.QUOTES,
}


def part_for(widget: QWidget | None) -> HelpPart:
    """The part of the innermost widget, from the one with the keyboard outward, that has one; else the tour."""
    while widget is not None:
        for kind, part in _PARTS.items():
            if isinstance(widget, kind):
                return part
        widget = widget.parentWidget()
    return HelpPart.TOUR
