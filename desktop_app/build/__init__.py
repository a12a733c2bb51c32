"""From `data/`, which people write, to `catalog.sqlite`, which the program reads.

`build_catalog` does it all: files are read (`documents`), each table becomes a record (`drafting`, `shapes`), records
are held to the rules (`checking`, `rules`), and only sound data is written. `data/README.md` tells people what goes
where and what each rule means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.build.checking import DataMissing, read_sound
from desktop_app.build.findings import DataFaults, Finding
from desktop_app.catalog.writer import write_catalog

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["DataFaults", "DataMissing", "Finding", "build_catalog", "read_sound"]


def build_catalog(data: Path, output: Path) -> None:
    """Make a catalog of the data, in place of the one that may be there; the same data gives the same bytes.

    DataFaults has everything that is wrong with the data; a KnownError says that it cannot be read, or the catalog not
    be written. Then there is no new file, and an old one is as it was.
    """
    write_catalog(read_sound(data).facts(), output)
