"""What a brief says in numbers and signs: the sources that it names, and what must be known of a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import Certainty

if TYPE_CHECKING:
    from desktop_app.catalog.records import EventRecord, FigureRecord, PolicyRecord, QuoteRecord
    from desktop_app.publish.summary import SourceNumbers

_NOT_CHECKED = "*"
_LOW_CERTAINTY = "°"
_MEANINGS = {_NOT_CHECKED: "Not yet double-checked.", _LOW_CERTAINTY: f"{Certainty.LOW.label.capitalize()}."}


class BriefNotes:
    """Gives numbers to sources as a brief names them, and notes which signs it has used."""

    def __init__(self, numbers: SourceNumbers) -> None:
        self._numbers = numbers
        self._signs: set[str] = set()

    def cite(self, *records: PolicyRecord | QuoteRecord | EventRecord | FigureRecord) -> tuple[int, ...]:
        """The number of the source that each record rests on; the further ones are not printed."""
        self._numbers.add(record.source for record in records)
        return tuple(self._numbers[record.source] for record in records)

    def title(self, policy: PolicyRecord) -> str:
        """A title in a row, with a sign for what its card would say in words."""
        signs = "" if policy.checked else _NOT_CHECKED
        signs += _LOW_CERTAINTY if policy.certainty is Certainty.LOW else ""
        self._signs.update(signs)
        return f"{short_title(policy)}{signs}"

    def signs_explained(self) -> str:
        """What the signs mean that titles have got so far."""
        return "  ".join(f"{sign}\u00a0{meaning}" for sign, meaning in _MEANINGS.items() if sign in self._signs)


def short_title(policy: PolicyRecord) -> str:
    """The title of a policy in a row: what explains a numbered law ("Local Law 58 of 2014: persons …") is left out."""
    head, colon, _explanation = policy.title.partition(": ")
    if not (colon and _has_digit(head)):
        head, bracket, explanation = policy.title.partition(" (")
        if not bracket or _has_digit(explanation) or not _has_digit(head):
            head = policy.title
    return typeset(head)


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))
