"""Data to spoil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.build.sample import write_sample

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A fresh copy of the sample data."""
    return write_sample(tmp_path)
