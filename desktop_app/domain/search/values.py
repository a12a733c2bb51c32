"""The values that a filter takes when it does not take names: words of the vocabulary, and spans of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.folding import fold, fold_words, has_words
from desktop_app.domain.search.fields import Having, SearchField, Takes
from desktop_app.domain.vocabulary import Instrument, Occasion, QuoteKind, RecordKind, Rule, Topic

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

_RANGE = re.compile(r"(?P<first>[0-9-]*)\.\.+(?P<last>[0-9-]*)")
_FIRST_DAY, _LAST_DAY = date(1, 1, 1), date(9999, 12, 31)


class _Choice(NamedTuple):
    """A value, what people call it, and all that it answers to."""

    value: StrEnum
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, from the first to the last, both included; None where it has no end on that side."""

    first: PartialDate | None
    last: PartialDate | None

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        return (
            self.first.earliest if self.first else _FIRST_DAY,
            self.last.latest if self.last else _LAST_DAY,
        )

    def __str__(self) -> str:
        """Give the notation: "2016" or "2014..2017"."""
        if self.first == self.last:
            return str(self.first)
        return f"{self.first or ''}..{self.last or ''}"


def read_period(text: str) -> Period:
    """Read "2016", "2014..2017", "2014.." or "..2017"; ValueError says in a sentence what is wrong."""
    match = _RANGE.fullmatch(text)
    if match is None:
        when = PartialDate.parse(text)
        return Period(when, when)
    first, last = (PartialDate.parse(part) if part else None for part in (match["first"], match["last"]))
    if first is None and last is None:
        raise ValueError(f"“{text}” has no date in it: write 2014..2017")
    if first and last and first.earliest > last.latest:
        raise ValueError(f"“{text}” ends before it begins: write {last}..{first}")
    return Period(first, last)


def days_of(field: SearchField, text: str) -> tuple[date, date]:
    """The days that a date filter wants, the first and the last."""
    first, last = read_period(text).days
    match field:
        case SearchField.AFTER:
            return first, _LAST_DAY
        case SearchField.BEFORE:
            return _FIRST_DAY, first - timedelta(days=1) if first > _FIRST_DAY else _FIRST_DAY
        case _:
            return first, last


def choices(field: SearchField) -> tuple[tuple[str, str], ...]:
    """The values of a filter of few words, each with what people call it, in the order of the vocabulary."""
    return tuple((choice.value, label) for choice, label, _ in _vocabulary(field))


def choose(field: SearchField, text: str) -> tuple[str, ...]:
    """The values that a word stands for: the one that has this name, else all with a word that begins so."""
    typed = fold(text)
    exact = tuple(choice.value for choice, _label, names in _vocabulary(field) if typed in map(fold, names))
    if exact or not typed:
        return exact
    words = tuple(typed.split())
    return tuple(
        choice.value for choice, _label, names in _vocabulary(field) if has_words(words, fold_words(" ".join(names)))
    )


def label_of(field: SearchField, value: str) -> str:
    """What people call a value."""
    return next((label for choice, label in choices(field) if choice == value), value)


def read_value(field: SearchField, text: str) -> str:
    """The value as it is written; ValueError says in a sentence what a value of this field looks like."""
    match field.takes:
        case Takes.DATE:
            return str(PartialDate.parse(text))
        case Takes.PERIOD:
            return str(read_period(text))
        case Takes.CHOICE:
            if not choose(field, text):
                offered = ", ".join(value for value, _ in choices(field))
                raise ValueError(f"“{text}” is no value of {field}: write one of {offered}")
            return text
        case Takes.NAME | Takes.WORDS:
            return text


@cache
def _vocabulary(field: SearchField) -> tuple[_Choice, ...]:
    """The values of a field; none of one that takes names, words or dates."""
    made: dict[SearchField, Callable[[], tuple[_Choice, ...]]] = {
        SearchField.RULE: lambda: tuple(
            _Choice(rule, rule.words.label, (rule, rule.words.label, rule.words.code)) for rule in Rule
        ),
        SearchField.KIND: lambda: tuple(
            _Choice(kind, kind.heading, (kind, kind.heading, *_OTHER_KIND_NAMES.get(kind, ()))) for kind in RecordKind
        ),
        SearchField.TYPE: lambda: (
            _Choice(QuoteKind.DIRECT, "Verbatim quotes", ("direct", "verbatim", "verbatim quotes")),
            _Choice(QuoteKind.PARAPHRASE, "Paraphrases", ("paraphrase", "paraphrases")),
        ),
        SearchField.TOPIC: lambda: tuple(
            _Choice(topic, f"{topic.label[0].upper()}{topic.label[1:]}", (topic, topic.label)) for topic in Topic
        ),
        SearchField.OCCASION: lambda: tuple(
            _Choice(occasion, occasion.label or "Other", (occasion,)) for occasion in Occasion
        ),
        SearchField.INSTRUMENT: lambda: tuple(_Choice(kind, kind.label, (kind,)) for kind in Instrument),
        SearchField.HAS: lambda: tuple(_Choice(having, having.label, (having, having.label)) for having in Having),
    }
    return made[field]() if field in made else ()


_OTHER_KIND_NAMES = {RecordKind.PERSON: ("person", "people"), RecordKind.POLICY: ("law", "laws")}
