"""Sources: in the file of their year, with an address that leads somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.build.draft import Draft
    from desktop_app.build.findings import Finding

_ADDRESS = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?")
_UNDATED = "undated"


def check_sources(draft: Draft) -> Iterator[Finding]:
    """A source stands in the file of the year in which it was published, and has the address of a page."""
    for entry in draft.sources:
        source, origin = entry.record, entry.origin
        if _ADDRESS.fullmatch(source.url) is None:
            yield origin.finding("url", f"“{source.url}” is no address: write https://…")
        year = f"{source.published.year:04d}" if source.published else _UNDATED
        if origin.document.parts[-1] != year:
            yield origin.finding("published", f"does not fit the file: move the source to sources/{year}.toml")
