"""People: what they said, once and to the letter, the offices that they held, and the figures that they gave."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.build.documents import Origin
    from desktop_app.build.draft import Draft
    from desktop_app.build.findings import Finding

_QUOTATION_MARKS = (('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’"))


def check_quotes(draft: Draft) -> Iterator[Finding]:
    """Nobody says the same twice on one day, and words stand without the marks that the program sets around them."""
    said: dict[tuple[str, str, str], Origin] = {}
    for entry in draft.quotes:
        quote = entry.record
        words = quote.text.casefold()
        first = said.setdefault((quote.person, str(quote.said), words), entry.origin)
        if first is not entry.origin:
            yield entry.origin.finding("text", f"stands at {first} already, by the same person on the same day")
        if _is_in_marks(words):
            yield entry.origin.finding("text", "leave out the quotation marks around it: the program sets them")


def _is_in_marks(words: str) -> bool:
    """Whether marks stand around the whole, and are not those of a word quoted at its beginning and one at its end."""
    return any(
        words.startswith(opening) and words.endswith(closing) and opening not in words[1:-1]
        for opening, closing in _QUOTATION_MARKS
    )


def check_roles(draft: Draft) -> Iterator[Finding]:
    """A person's office is told once for each time that it was held."""
    held: dict[tuple[str | None, ...], Origin] = {}
    for entry in draft.roles:
        role = entry.record
        office = (role.person, role.title, role.organization, role.jurisdiction, str(role.start))
        first = held.setdefault(office, entry.origin)
        if first is not entry.origin:
            yield entry.origin.finding("title", f"is the office of {first} again: leave one")


def check_figures(draft: Draft) -> Iterator[Finding]:
    """A figure is a number, and counts something."""
    for entry in draft.figures:
        if not math.isfinite(entry.record.value) or entry.record.value < 0:
            yield entry.origin.finding("value", "must be an ordinary number, not below 0")
