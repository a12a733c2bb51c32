"""What filters ask the index for: a word for each thing that can be true of a record.

A tag is a letter and a number behind a character that no text has and no query keeps (it is of Unicode's private use),
so that no word that anyone types can find it. It ends in a digit, which the stemmer leaves alone.

| tag | true of a record                                             |
|-----|--------------------------------------------------------------|
| k   | of that kind                                                 |
| p   | about that place; a place: it itself                         |
| i   | about that place or one below it                             |
| h   | said by that person; the person himself or herself           |
| s   | resting on that source; the source itself                    |
| r   | with that rule (policies)                                    |
| y   | verbatim or a paraphrase                                     |
| t   | on that topic                                                |
| o   | said on that occasion                                        |
| n   | of that legal kind                                           |
| x   | that has a date, a note ... (`Having`)                       |

Numbers are keys of the tables, or count the words of the vocabulary from 1.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.catalog.rows import keys_of
from desktop_app.domain.search.fields import Having, SearchField
from desktop_app.domain.vocabulary import Instrument, Occasion, QuoteKind, RecordKind, Rule, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from enum import StrEnum

    from desktop_app.catalog.facts import Facts
    from desktop_app.catalog.records import (
        EventRecord,
        FigureRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        SourceRecord,
    )

MARK = "\ue000"

LETTERS = {
    SearchField.KIND: "k",
    SearchField.AT: "p",
    SearchField.IN: "i",
    SearchField.WHO: "h",
    SearchField.SOURCE: "s",
    SearchField.RULE: "r",
    SearchField.TYPE: "y",
    SearchField.TOPIC: "t",
    SearchField.OCCASION: "o",
    SearchField.INSTRUMENT: "n",
    SearchField.HAS: "x",
}

_VOCABULARIES: dict[SearchField, type[StrEnum]] = {
    SearchField.KIND: RecordKind,
    SearchField.RULE: Rule,
    SearchField.TYPE: QuoteKind,
    SearchField.TOPIC: Topic,
    SearchField.OCCASION: Occasion,
    SearchField.INSTRUMENT: Instrument,
    SearchField.HAS: Having,
}


def tag(field: SearchField, number: int) -> str:
    """The tag of a key."""
    return f"{MARK}{LETTERS[field]}{number}"


def tag_of_value(field: SearchField, value: str) -> str:
    """The tag of a word of the vocabulary."""
    return tag(field, list(_VOCABULARIES[field]).index(_VOCABULARIES[field](value)) + 1)


def value_of(field: SearchField, number: int) -> str:
    """The word of the vocabulary that a tag's number stands for."""
    return list(_VOCABULARIES[field])[number - 1]


class Tagging:
    """Makes the tags of the records of one edition."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._people = keys_of(facts.people)
        self._sources = keys_of(facts.sources)

    def place(self, place: PlaceRecord) -> str:
        """The tags of a place."""
        return _text(RecordKind.PLACE, self._about([place.id]))

    def person(self, person: PersonRecord, place_ids: str) -> str:
        """The tags of a person who spoke about some places."""
        own = tag(SearchField.WHO, self._people[person.id])
        return _text(RecordKind.PERSON, [own, *self._about(place_ids.split())])

    def quote(self, quote: QuoteRecord) -> str:
        """The tags of a quote."""
        tags = [
            tag(SearchField.WHO, self._people[quote.person]),
            tag_of_value(SearchField.TYPE, quote.kind),
            tag_of_value(SearchField.OCCASION, quote.occasion),
            *(tag_of_value(SearchField.TOPIC, topic) for topic in quote.topics),
            *self._about(quote.jurisdictions),
            *self._resting_on(quote.source, *quote.more_sources),
            *_having({Having.DATE: quote.said, Having.NOTE: quote.note, Having.POLICY: quote.policies}),
        ]
        return _text(RecordKind.QUOTE, tags)

    def policy(self, policy: PolicyRecord) -> str:
        """The tags of a policy."""
        has = {
            Having.DATE: policy.effective or policy.enacted,
            Having.NOTE: policy.note,
            Having.CITATION: policy.citation,
            Having.END: policy.ended or policy.ended_by,
            Having.CONFIRMATION: policy.last_confirmed,
        }
        tags = [
            tag_of_value(SearchField.RULE, policy.detainer_rule),
            tag_of_value(SearchField.INSTRUMENT, policy.instrument),
            *(tag_of_value(SearchField.TOPIC, topic) for topic in policy.topics),
            *self._about([policy.jurisdiction]),
            *self._resting_on(policy.source, *policy.more_sources),
            *_having(has),
        ]
        return _text(RecordKind.POLICY, tags)

    def event(self, event: EventRecord) -> str:
        """The tags of an event."""
        has = _having({Having.DATE: event.date, Having.POLICY: event.policies})
        return _text(RecordKind.EVENT, [*self._about(event.jurisdictions), *self._resting_on(event.source), *has])

    def figure(self, figure: FigureRecord) -> str:
        """The tags of a figure."""
        has = _having({Having.DATE: figure.as_of})
        return _text(RecordKind.FIGURE, [*self._about(figure.jurisdictions), *self._resting_on(figure.source), *has])

    def source(self, source: SourceRecord, place_ids: str) -> str:
        """The tags of a source that tells about some places."""
        has = _having({Having.DATE: source.published})
        return _text(RecordKind.SOURCE, [*self._resting_on(source.id), *self._about(place_ids.split()), *has])

    def _about(self, place_ids: Iterable[str]) -> Iterator[str]:
        for place_id in place_ids:
            yield tag(SearchField.AT, self._place_keys[place_id])
            yield from (tag(SearchField.IN, key) for key in self._lines[place_id])

    def _resting_on(self, *source_ids: str) -> Iterator[str]:
        return (tag(SearchField.SOURCE, self._sources[source_id]) for source_id in source_ids)

    @cached_property
    def _place_keys(self) -> dict[str, int]:
        return keys_of(self._facts.places)

    @cached_property
    def _lines(self) -> dict[str, tuple[int, ...]]:
        """The keys of each place and of all above it."""
        parents = {place.id: place.parent for place in self._facts.places}

        def line(place_id: str | None) -> Iterator[int]:
            while place_id is not None:
                yield self._place_keys[place_id]
                place_id = parents[place_id]

        return {place.id: tuple(line(place.id)) for place in self._facts.places}


def _having(parts: Mapping[Having, object]) -> Iterator[str]:
    return (tag_of_value(SearchField.HAS, having) for having, part in parts.items() if part)


def _text(kind: RecordKind, tags: Iterable[str]) -> str:
    return " ".join(dict.fromkeys([tag_of_value(SearchField.KIND, kind), *tags]))
