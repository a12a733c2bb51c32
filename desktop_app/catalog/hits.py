"""Rows of the index made into hits: the marks read, long texts cut around the best of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.results import SearchHit
from desktop_app.domain.vocabulary import Instrument, QuoteKind, RecordKind, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop_app.domain.marked import Mark

MARK_START, MARK_END = "\N{START OF TEXT}", "\N{END OF TEXT}"
"""What SQLite puts around a hit. No text of the data has them: the build refuses control characters."""

_SNIPPET_LENGTH = 240
_LEAD = 60
"""How much of a snippet, at most, comes before its first hit."""


class IndexRow(NamedTuple):
    """What the search reads of a row; the last four columns with the hits marked."""

    kind: str
    record_id: str
    date: str
    place_ids: str
    detail: str
    name: str
    text: str
    context: str
    aliases: str = ""


def make_hit(row: IndexRow, *, is_whole: bool = False) -> SearchHit:
    """Make the hit that a row stands for, with a snippet of what it says or all of it."""
    kind = RecordKind(row.kind)
    title, text = read_marks(row.name), read_marks(row.text)
    subtitle, *context = _lines(read_marks(row.context))
    is_policy = kind is RecordKind.POLICY  # its citation needs no introduction
    context += (line if is_policy else also_known(line) for line in _lines(read_marks(row.aliases)))
    rule, instrument = row.detail.split() if is_policy else ("", "")
    is_explained = title.marks or text.marks or subtitle.marks
    return SearchHit(
        kind=kind,
        id=row.record_id,
        title=title,
        subtitle=subtitle,
        date=PartialDate.parse(row.date) if row.date else None,
        snippet=text if is_whole else cut(text, _SNIPPET_LENGTH),
        context=None if is_explained else next((cut(line, _SNIPPET_LENGTH) for line in context if line.marks), None),
        place_ids=tuple(row.place_ids.split()),
        rule=Rule(rule) if is_policy else None,
        instrument=Instrument(instrument) if is_policy else None,
        quote_kind=QuoteKind(row.detail) if kind is RecordKind.QUOTE else None,
        quote_count=int(row.detail) if kind is RecordKind.PERSON else None,
    )


def also_known(name: MarkedText) -> MarkedText:
    """Another name of a record, as it is told where only that matched."""
    lead = "Also known as "
    return MarkedText(lead + name.text, tuple((start + len(lead), end + len(lead)) for start, end in name.marks))


def read_marks(text: str) -> MarkedText:
    """Take the marks out of a text and say where they were."""
    plain, *rest = text.split(MARK_START)
    marks: list[Mark] = []
    for part in rest:
        hit, _, after = part.partition(MARK_END)
        marks.append((len(plain), len(plain) + len(hit)))
        plain += hit + after
    return MarkedText(plain, tuple(marks))


def cut(whole: MarkedText, length: int) -> MarkedText:
    """The part of a text with the most hits, no longer than asked for and cut between words."""
    text = whole.text.replace("\n", " ")
    if len(text) <= length:
        return MarkedText(text, whole.marks)
    first = _densest(whole.marks, length - _LEAD)
    start = min(max(0, first - _LEAD), len(text) - length)
    if start:
        start = text.find(" ", start - 1, first) + 1 or first
    end = start + length
    if end < len(text):
        space = text.rfind(" ", start, end + 1)
        end = space if space > start else end
    return MarkedText(text[start:end], _within(whole.marks, start, end), start > 0, end < len(text))


def _densest(marks: Sequence[Mark], length: int) -> int:
    """Where the part of a given length begins that has the most marks; of several, the first."""

    def count(part: int) -> int:
        return sum(part <= start and end <= part + length for start, end in marks)

    return max((start for start, _ in marks), key=count, default=0)


def _lines(whole: MarkedText) -> Iterator[MarkedText]:
    start = 0
    for line in whole.text.split("\n"):
        yield MarkedText(line, _within(whole.marks, start, start + len(line)))
        start += len(line) + 1


def _within(marks: Iterable[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """The marks of a part of a text, counted from its beginning; what reaches over its ends is cut off."""
    return tuple(
        (max(first, start) - start, min(last, end) - start) for first, last in marks if first < end and last > start
    )
