"""What results can be narrowed by, with the number of records that each way leaves.

Counts of a field obey all of the query but what is chosen of that field itself: so a second value can be added to the
first, and no value leads to an empty page. They are counted in one pass over the tags of the rows that match.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.catalog.index import INDEX_TABLE, KIND_STEP
from desktop_app.catalog.tags import LETTERS, MARK, value_of
from desktop_app.domain.errors import SearchCancelled
from desktop_app.domain.results import Facet, FacetValue
from desktop_app.domain.search.fields import SearchField
from desktop_app.domain.search.narrowing import NARROWED_BY, chosen
from desktop_app.domain.search.nodes import Filter, all_of
from desktop_app.domain.search.values import choose, label_of
from desktop_app.domain.search.writing import write_filter
from desktop_app.domain.vocabulary import RecordKind, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from threading import Event

    from sqlalchemy import Connection

    from desktop_app.catalog.compiling import Compiler
    from desktop_app.catalog.naming import Understanding
    from desktop_app.domain.search.nodes import Node

_HEADINGS = {
    SearchField.AT: "Place",
    SearchField.RULE: "Rule",
    SearchField.ON: "Year",
    SearchField.WHO: "Speaker",
    SearchField.OCCASION: "Occasion",
    SearchField.TYPE: "Words",
}
_MOST_VALUES = {SearchField.AT: 6, SearchField.WHO: 6, SearchField.ON: 12, SearchField.OCCASION: 6}
_HAVE_RULE = frozenset((RecordKind.PLACE, RecordKind.QUOTE, RecordKind.EVENT, RecordKind.FIGURE))
_LOOK_EVERY = 500
_YEAR = 4

_PLACE = f"{MARK}{LETTERS[SearchField.AT]}"
_POLICY_RULE = f"{MARK}{LETTERS[SearchField.RULE]}"


@dataclass(frozen=True, slots=True)
class Known:
    """What the counts are told with: places and people by key, as (id, name), and the rule of places on the day."""

    places: Mapping[int, tuple[str, str]]
    people: Mapping[int, tuple[str, str]]
    rules: Mapping[int, Rule]


@dataclass(slots=True)
class _Counts:
    """How many of the rows that match have each tag, each year and each rule."""

    tags: Counter[str] = field(default_factory=Counter)
    years: Counter[str] = field(default_factory=Counter)
    rules: Counter[Rule] = field(default_factory=Counter)


def read_facets(
    connection: Connection, asked: Understanding, compiler: Compiler, known: Known, stop: Event
) -> tuple[Facet, ...]:
    """Count what the results can be narrowed by; SearchCancelled if `stop` is set before it is done."""
    counted: dict[Node | None, _Counts] = {}
    facets = []
    for facet in NARROWED_BY:
        others = all_of(part for part in asked.query.parts if not chosen(part, facet))
        if others not in counted:
            counted[others] = _count(connection, others, compiler, known, stop)
        filters = [each for part in asked.query.parts for each in chosen(part, facet)]
        values = _Values(facet, counted[others], asked, known, filters).all()
        if values:
            facets.append(Facet(facet, _HEADINGS[facet], values))
    return tuple(facets)


def _count(connection: Connection, root: Node | None, compiler: Compiler, known: Known, stop: Event) -> _Counts:
    counts = _Counts()
    for number, kind in enumerate(RecordKind, start=1):
        compiled = compiler.compile(root, kind)
        if compiled is None:
            continue
        rows = f" AND {compiled.rows.sql}" if compiled.rows else ""
        sql = f"""\
SELECT tags, date FROM {INDEX_TABLE}
WHERE {INDEX_TABLE} MATCH ? AND rowid BETWEEN {number * KIND_STEP} AND {(number + 1) * KIND_STEP - 1}{rows}"""
        parameters = (compiled.expression, *(compiled.rows.parameters if compiled.rows else ()))
        for seen, (tags, date) in enumerate(connection.exec_driver_sql(sql, parameters)):
            if seen % _LOOK_EVERY == 0 and stop.is_set():
                raise SearchCancelled
            _count_row(counts, kind, tags.split(" "), date, known)
    return counts


def _count_row(counts: _Counts, kind: RecordKind, tags: list[str], date: str, known: Known) -> None:
    counts.tags.update(tags)
    if date:
        counts.years[date[:_YEAR]] += 1
    if kind is RecordKind.POLICY:
        counts.rules.update(
            Rule(value_of(SearchField.RULE, int(tag[2:]))) for tag in tags if tag.startswith(_POLICY_RULE)
        )
    elif kind in _HAVE_RULE:
        found = {known.rules.get(int(tag[2:])) for tag in tags if tag.startswith(_PLACE)}
        counts.rules.update(rule for rule in found if rule)


class _Values:
    """The values of one facet."""

    def __init__(
        self, facet: SearchField, counts: _Counts, asked: Understanding, known: Known, filters: Iterable[Filter]
    ) -> None:
        self._facet = facet
        self._counts = counts
        self._asked = asked
        self._known = known
        self._filters = tuple(filters)

    def all(self) -> tuple[FacetValue, ...]:
        """The values to offer: the most frequent, and all that are chosen."""
        match self._facet:
            case SearchField.AT:
                return self._frequent(self._named(self._known.places))
            case SearchField.WHO:
                return self._frequent(self._named(self._known.people))
            case SearchField.ON:
                years = sorted(self._counts.years.items(), reverse=True)
                return self._first(self._value(year, year, count) for year, count in years)
            case SearchField.RULE:
                found = ((rule, self._counts.rules[rule]) for rule in Rule)
                return tuple(self._value(rule, rule.words.label, count, rule) for rule, count in found if count)
            case _:
                return self._frequent(self._words())

    def _named(self, names: Mapping[int, tuple[str, str]]) -> Iterator[FacetValue]:
        for key, count in self._tagged():
            record_id, name = names[key]
            yield self._value(record_id, name, count, key=key)

    def _words(self) -> Iterator[FacetValue]:
        for number, count in self._tagged():
            value = value_of(self._facet, number)
            yield self._value(value, label_of(self._facet, value), count)

    def _tagged(self) -> Iterator[tuple[int, int]]:
        lead = f"{MARK}{LETTERS[self._facet]}"
        return ((int(tag[2:]), count) for tag, count in self._counts.tags.items() if tag.startswith(lead))

    def _value(
        self, value: str, label: str, count: int, rule: Rule | None = None, *, key: int | None = None
    ) -> FacetValue:
        """A value; one that is chosen is written as it is in the query."""
        written = next((each for each in self._filters if self._means(each, value, key)), None)
        text = write_filter(written or Filter(self._facet, value))
        return FacetValue(text, label, count, is_chosen=written is not None, rule=rule)

    def _means(self, each: Filter, value: str, key: int | None) -> bool:
        if key is not None:
            return key in self._asked.keys.get(each, ())
        return each.text == value if self._facet is SearchField.ON else value in choose(self._facet, each.text)

    def _frequent(self, values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
        return self._first(sorted(values, key=lambda each: (-each.count, each.label)))

    def _first(self, values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
        most = _MOST_VALUES.get(self._facet, len(Rule))
        return tuple(each for number, each in enumerate(values) if number < most or each.is_chosen)
