"""What the tests of widgets share: the look, and the real records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.paths import resources_folder
from desktop_app.ui.theme.fonts import load_fonts
from desktop_app.ui.theme.icons import Icons
from desktop_app.ui.theme.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.pages import Outline
    from desktop_app.publish.summary import ListedPlace

TODAY = date(2026, 11, 24)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """The light colours at 100 %."""
    load_fonts(resources_folder() / "fonts")
    return Theme(Scheme.LIGHT)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """The drawings in the colours of the theme."""
    return Icons(resources_folder() / "icons", theme)


@pytest.fixture(scope="session")
def catalog(catalog_path: Path) -> Iterator[Catalog]:
    """The real catalog, open."""
    from desktop_app.catalog.catalog import Catalog

    with Catalog(catalog_path) as opened:
        yield opened


@pytest.fixture(scope="session")
def outline(catalog: Catalog) -> Outline:
    """Every place of the real catalog."""
    return catalog.outline()


@pytest.fixture(scope="session")
def listed_on(outline: Outline) -> Callable[[date], tuple[ListedPlace, ...]]:
    """The list of places on a day."""
    from desktop_app.publish.summary import list_places

    return lambda day: list_places(outline.places, day)


@pytest.fixture(scope="session")
def places(listed_on: Callable[[date], tuple[ListedPlace, ...]]) -> tuple[ListedPlace, ...]:
    """The list of places on the day that the tests call today."""
    return listed_on(TODAY)
