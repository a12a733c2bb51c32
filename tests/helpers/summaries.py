"""The page of a place on a day, from the real records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.publish.summary import summarize

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.summary import PlaceSummary

TODAY = date(2026, 11, 24)
MARKUP = "<b>bold</b> & <img src='x'> \"quoted\""


def summary_of(catalog: Catalog, place_id: str, on: date = TODAY) -> PlaceSummary:
    """What is known of a place on a day."""
    return summarize(catalog.place_page(place_id), on)


def with_markup(summary: PlaceSummary) -> PlaceSummary:
    """The same page with markup in every field that is shown."""
    page = summary.page
    sources = {
        id: source.model_copy(update={"publisher": MARKUP, "title": MARKUP}) for id, source in page.sources.items()
    }
    policies = tuple(
        policy.model_copy(update={"title": MARKUP, "summary": MARKUP, "note": MARKUP, "citation": MARKUP})
        for policy in page.policies
    )
    place = page.place.model_copy(update={"name": MARKUP})
    return summarize(replace(page, place=place, policies=policies, sources=sources), summary.on)
