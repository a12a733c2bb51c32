"""Summaries of the real places, and briefs laid out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.publish.brief import make_brief
from desktop_app.publish.brief_options import BriefOptions
from desktop_app.publish.pages.layout import Pages, layout_briefs
from desktop_app.publish.summary import PlaceSummary, summarize
from desktop_app.ui.printing.look import page_look

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.ui.theme.theme import Theme

    Summarized = Callable[..., PlaceSummary]

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def summarized(catalog: Catalog) -> Summarized:
    """A place's summary on a day, today unless told otherwise."""

    def make(place_id: str, on: date = TODAY) -> PlaceSummary:
        return summarize(catalog.place_page(place_id), on)

    return make


@pytest.fixture
def laid_out(theme: Theme, summarized: Summarized) -> Callable[..., Pages]:
    """The pages of one or more places, in the fonts that `theme` has loaded."""

    def make(*place_ids: str, options: BriefOptions | None = None, on: date = TODAY) -> Pages:
        chosen = options or BriefOptions()
        return layout_briefs([make_brief(summarized(place, on), chosen, TODAY) for place in place_ids], page_look())

    return make
