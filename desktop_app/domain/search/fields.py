"""The filters of the search language: what each is called, which records it can be true of, and what it takes."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import NamedTuple

from desktop_app.domain.vocabulary import RecordKind

_ALL = frozenset(RecordKind)
_DATED = frozenset((RecordKind.QUOTE, RecordKind.POLICY, RecordKind.EVENT, RecordKind.FIGURE, RecordKind.SOURCE))
_TOLD = frozenset((RecordKind.QUOTE, RecordKind.POLICY, RecordKind.EVENT, RecordKind.FIGURE))


class Takes(Enum):
    """What stands after the colon."""

    NAME = "a name, an id or the beginning of a name"
    WORDS = "a word, or words in quotation marks"
    DATE = "2016, 2016-11 or 2016-11-10"
    PERIOD = "2016, 2016-11-10 or 2014..2017"
    CHOICE = "one of a few words"


class FieldWords(NamedTuple):
    """What a filter is called in a sentence, a value to show how it is used, its records and its values."""

    label: str
    example: str
    meaning: str
    kinds: frozenset[RecordKind]
    takes: Takes


class SearchField(StrEnum):
    """The name before the colon, in the order in which filters are offered."""

    WHO = "who"
    IN = "in"
    AT = "at"
    SAID = "said"
    AFTER = "after"
    BEFORE = "before"
    ON = "on"
    RULE = "rule"
    KIND = "kind"
    TYPE = "type"
    TOPIC = "topic"
    OCCASION = "occasion"
    SOURCE = "source"
    INSTRUMENT = "instrument"
    HAS = "has"

    @property
    def words(self) -> FieldWords:
        """What people read about it."""
        return _FIELD_WORDS[self]

    @property
    def takes(self) -> Takes:
        """What stands after its colon."""
        return _FIELD_WORDS[self].takes

    @property
    def is_date(self) -> bool:
        """Whether it looks at dates."""
        return self.takes in (Takes.DATE, Takes.PERIOD)

    @property
    def example(self) -> str:
        """The filter with a value, ready to be typed."""
        return f"{self.value}:{_FIELD_WORDS[self].example}"


_FIELD_WORDS = {
    SearchField.WHO: FieldWords(
        "Official",
        '"de blasio"',
        "The official, and what that official said",
        frozenset((RecordKind.PERSON, RecordKind.QUOTE)),
        Takes.NAME,
    ),
    SearchField.IN: FieldWords("Place and below", "ny", "A place and everything below it", _ALL, Takes.NAME),
    SearchField.AT: FieldWords("Place itself", '"new york"', "A place, without what is below it", _ALL, Takes.NAME),
    SearchField.SAID: FieldWords(
        "Words said", '"tear families"', "Words of the quote itself", frozenset((RecordKind.QUOTE,)), Takes.WORDS
    ),
    SearchField.AFTER: FieldWords("From date", "2014", "Dated on that day, month or year or later", _DATED, Takes.DATE),
    SearchField.BEFORE: FieldWords("Before date", "2010", "Dated before that day, month or year", _DATED, Takes.DATE),
    SearchField.ON: FieldWords(
        "In period", "2014..2017", "Dated within that time, ends included", _DATED, Takes.PERIOD
    ),
    SearchField.RULE: FieldWords(
        "Rule",
        "warrant",
        "Policies with that rule; places that have it on the as-of date, and what is about them",
        frozenset((RecordKind.PLACE, *_TOLD)),
        Takes.CHOICE,
    ),
    SearchField.KIND: FieldWords(
        "Kind of record",
        "quote",
        "Only places, officials, quotes, policies, events, figures or sources",
        _ALL,
        Takes.CHOICE,
    ),
    SearchField.TYPE: FieldWords(
        "Verbatim or not",
        "direct",
        "Quotes in the speaker’s own words, or paraphrases",
        frozenset((RecordKind.QUOTE,)),
        Takes.CHOICE,
    ),
    SearchField.TOPIC: FieldWords(
        "Topic",
        "funding",
        "What a quote or a policy is about",
        frozenset((RecordKind.QUOTE, RecordKind.POLICY)),
        Takes.CHOICE,
    ),
    SearchField.OCCASION: FieldWords(
        "Occasion", "debate", "Where it was said", frozenset((RecordKind.QUOTE,)), Takes.CHOICE
    ),
    SearchField.SOURCE: FieldWords(
        "Source", "reuters", "A source, and what rests on it", frozenset((RecordKind.SOURCE, *_TOLD)), Takes.NAME
    ),
    SearchField.INSTRUMENT: FieldWords(
        "Instrument", "statute", "Policies of that legal kind", frozenset((RecordKind.POLICY,)), Takes.CHOICE
    ),
    SearchField.HAS: FieldWords("Has", "note", "Records with a note, a citation, a date …", _ALL, Takes.CHOICE),
}


class Having(StrEnum):
    """What `has:` can ask for."""

    DATE = "date"
    NOTE = "note"
    CITATION = "citation"
    END = "end"
    CONFIRMATION = "confirmation"
    POLICY = "policy"

    @property
    def kinds(self) -> frozenset[RecordKind]:
        """The records that can have it."""
        return _HAVERS[self]

    @property
    def label(self) -> str:
        """How it is said after "that have"."""
        return {
            Having.DATE: "a date",
            Having.NOTE: "a note",
            Having.CITATION: "a citation",
            Having.END: "an end on record",
            Having.CONFIRMATION: "a last confirmation",
            Having.POLICY: "a policy that they are about",
        }[self]


_HAVERS = {
    Having.DATE: _DATED,
    Having.NOTE: frozenset((RecordKind.QUOTE, RecordKind.POLICY)),
    Having.CITATION: frozenset((RecordKind.POLICY,)),
    Having.END: frozenset((RecordKind.POLICY,)),
    Having.CONFIRMATION: frozenset((RecordKind.POLICY,)),
    Having.POLICY: frozenset((RecordKind.QUOTE, RecordKind.EVENT)),
}
