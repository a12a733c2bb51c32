"""The real records, summed up for a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.publish.summary import PlaceSummary, summarize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Summarized = Callable[..., PlaceSummary]

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def catalog(catalog_path: Path) -> Iterator[Catalog]:
    with Catalog(catalog_path) as opened:
        yield opened


@pytest.fixture(scope="session")
def summarized(catalog: Catalog) -> Summarized:
    """A place's summary on a day, today unless told otherwise."""

    def make(place_id: str, on: date = TODAY) -> PlaceSummary:
        return summarize(catalog.place_page(place_id), on)

    return make
