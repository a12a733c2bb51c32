"""A small catalog to ask, and copies of it to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.writer import write_catalog
from tests.helpers.facts import small_facts

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def small_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "catalog.sqlite"
    write_catalog(small_facts(), path)
    return path


@pytest.fixture(scope="session")
def small(small_path: Path) -> Iterator[Catalog]:
    with Catalog(small_path) as catalog:
        yield catalog


@pytest.fixture
def copied(small_path: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(small_path, tmp_path / "copy.sqlite"))


@pytest.fixture(scope="session")
def real(catalog_path: Path) -> Iterator[Catalog]:
    with Catalog(catalog_path) as catalog:
        yield catalog
