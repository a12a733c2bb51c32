"""Ids: well-formed, since other people's notes and links hold them, and each given once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.build.draft import Draft
    from desktop_app.build.findings import Finding

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60


def check_ids(draft: Draft) -> Iterator[Finding]:
    """Every id is lower-case letters and digits in words with hyphens, and names one record of its kind."""
    for (_kind, record_id), (first, *others) in draft.claims.items():
        if _ID.fullmatch(record_id) is None:
            yield first.finding("id", "is made of a-z and 0-9, in words with one hyphen between them")
        if len(record_id) > _LONGEST:
            yield first.finding("id", f"has {len(record_id)} characters: make it {_LONGEST} at most")
        for other in others:
            yield other.finding("id", f"is taken by {first}: give this record another, or merge the two")
