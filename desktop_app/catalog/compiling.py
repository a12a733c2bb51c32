"""A query as SQLite reads it: an expression for the full-text index, and spans of rows for the dates.

What a person typed never reaches SQLite as syntax: each term is a string in quotes, each filter a tag. Dates are spans
of rows, since rows are numbered by date. A query is compiled for one kind of record at a time: of another kind, a
filter may be true of nothing, and dates are other rows.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import text

from desktop_app.catalog.index import DAY_TABLE, INDEX_TABLE, WORD_TABLE
from desktop_app.catalog.naming import places_called
from desktop_app.catalog.tags import tag, tag_of_value
from desktop_app.domain.search.fields import SearchField, Takes
from desktop_app.domain.search.nodes import All, Either, Filter, Node, Not, Term
from desktop_app.domain.search.reach import kinds_of
from desktop_app.domain.search.synonyms import also
from desktop_app.domain.search.values import choose, days_of
from desktop_app.domain.vocabulary import RecordKind, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from sqlalchemy import Connection

_MOST_COMPLETIONS = 60

# One word for each stem: words of one stem find the same.
_COMPLETE = text(f"SELECT min(word), stem FROM {WORD_TABLE} WHERE word >= :first AND word < :after GROUP BY stem")
_DAYS = text(f"""\
SELECT min(first), max(last) FROM {DAY_TABLE}
WHERE kind = :kind AND date BETWEEN :first AND :last""")

_LAST_WORD = re.compile(r"[^\W_]+\Z")
_LONGEST_UNSTEMMED = 2
"""The stemmer leaves words of this length alone, so that they can be asked as prefixes."""


@dataclass(frozen=True, slots=True)
class Match:
    """An expression of the index; with `is_excluded`, all rows but those."""

    expression: str
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A condition on the number of a row, in SQL, with its parameters."""

    sql: str
    parameters: tuple[str, ...] = ()


Condition: TypeAlias = "bool | Match | Rows"


@dataclass(frozen=True, slots=True)
class Compiled:
    """What matches of one kind: an expression that the index is asked, and a further condition on rows."""

    expression: str
    rows: Rows | None = None


class Compiler:
    """Compiles one query, for each kind in turn.

    `keys` are those that filters of names mean; `places_with` tells the keys of the places that have one of some rules
    on the as-of date.
    """

    def __init__(
        self,
        connection: Connection,
        keys: Mapping[Filter, tuple[int, ...]],
        places_with: Callable[[frozenset[Rule]], tuple[int, ...]],
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._places_with = places_with
        self._strings: dict[Term, str] = {}
        self._other_names: dict[str, tuple[str, ...]] = {}

    @property
    def other_names(self) -> Mapping[str, tuple[str, ...]]:
        """What words of the query find besides themselves, so far as they have been compiled."""
        return {word: names for word, names in self._other_names.items() if names}

    def compile(self, root: Node | None, kind: RecordKind) -> Compiled | None:
        """What matches of a kind, all of it if nothing is asked; None if nothing can."""
        everything = f'"{tag_of_value(SearchField.KIND, kind)}"'
        if root is None:
            return Compiled(everything)
        match self._condition(root, kind):
            case False:
                return None
            case True:
                return Compiled(everything)
            case Match() as found:
                return Compiled(_expression(found, everything))
            case Rows() as rows:
                return self._with_rows(root, kind, everything, rows)

    def _with_rows(self, root: Node, kind: RecordKind, everything: str, rows: Rows) -> Compiled:
        """Ask the index for all that it can tell, and the rows for the rest."""
        if not isinstance(root, All):
            return Compiled(everything, rows)
        conditions = [self._condition(part, kind) for part in root.parts]
        matches: list[Condition] = [found for found in conditions if isinstance(found, Match)]
        together = _all(matches) if matches else True
        expression = _expression(together, everything) if isinstance(together, Match) else everything
        return Compiled(expression, _joined(" AND ", [found for found in conditions if isinstance(found, Rows)]))

    def _condition(self, node: Node, kind: RecordKind) -> Condition:
        match node:
            case Term():
                return self._term(node)
            case Filter():
                return self._filter(node, kind)
            case Not(part):
                return _opposite(self._condition(part, kind))
            case All(parts):
                return self._together([self._condition(part, kind) for part in parts], kind, _all, " AND ")
            case Either(parts):
                return self._together([self._condition(part, kind) for part in parts], kind, _any, " OR ")

    def _together(
        self, conditions: list[Condition], kind: RecordKind, join: Callable[[list[Condition]], Condition], word: str
    ) -> Condition:
        """Join conditions: in one expression if the index can tell them all, else as conditions on rows."""
        is_all = join is _all
        decided = [found for found in conditions if isinstance(found, bool)]
        if (not is_all) in decided:
            return not is_all
        open_ones: list[Condition] = [found for found in conditions if not isinstance(found, bool)]
        if not open_ones:
            return is_all
        if not any(isinstance(found, Rows) for found in open_ones):
            return join(open_ones)
        everything = f'"{tag_of_value(SearchField.KIND, kind)}"'
        rows = [_as_rows(found, everything) for found in open_ones if not isinstance(found, bool)]
        return _joined(word, rows) or is_all

    def strings(self, last: Term, words: str) -> tuple[str, ...]:
        """Words in a row as strings of which one must match; where their last may go on, all that it may become."""
        return self._beginnings(words) if last.is_open or last.is_prefix else (string(words),)

    def _term(self, term: Term) -> Condition:
        if term not in self._strings:
            forms = [*self.strings(term, term.text), *map(string, self._also(term))]
            self._strings[term] = f"({' OR '.join(forms)})" if len(forms) > 1 else "".join(forms)
        return Match(self._strings[term]) if self._strings[term] else False

    def _also(self, term: Term) -> tuple[str, ...]:
        """What else a word stands for: abbreviations written out, and the name of a place by another of its names."""
        if term.is_phrase or term.is_prefix:
            return ()
        if term.text not in self._other_names:
            found = (*also(term.text), *places_called(self._connection, term.text))
            self._other_names[term.text] = tuple(dict.fromkeys(found))
        return self._other_names[term.text]

    def _filter(self, part: Filter, kind: RecordKind) -> Condition:  # noqa: PLR0911 - one for each way to take a value
        if kind not in kinds_of(part):
            return False
        if part.field is SearchField.KIND:
            return True
        if part.field is SearchField.RULE:
            return self._rule(frozenset(map(Rule, choose(part.field, part.text))), kind)
        match part.field.takes:
            case Takes.DATE | Takes.PERIOD:
                return self._days(kind, *days_of(part.field, part.text))
            case Takes.WORDS:
                found = self._term(part.term)
                return Match(f"text : ({found.expression})") if isinstance(found, Match) else found
            case Takes.NAME:
                return _any_tag(tag(part.field, key) for key in self._keys.get(part, ()))
            case Takes.CHOICE:
                return _any_tag(tag_of_value(part.field, value) for value in choose(part.field, part.text))

    def _rule(self, rules: frozenset[Rule], kind: RecordKind) -> Condition:
        if kind is RecordKind.POLICY:
            return _any_tag(tag_of_value(SearchField.RULE, rule) for rule in sorted(rules))
        return _any_tag(tag(SearchField.AT, key) for key in self._places_with(rules))

    def _days(self, kind: RecordKind, first: date, last: date) -> Condition:
        """The rows whose date may fall into some days.

        As text, a date sorts before all that are within it ("2016" before "2016-01"): what overlaps is all from the
        first day to the last, and besides, just before these, the month and the year of the first day.
        """
        number, start = list(RecordKind).index(kind) + 1, first.isoformat()
        spans = [
            self._span(number, start, last.isoformat()),
            self._span(number, start[:7], start[:7]),
            self._span(number, start[:4], start[:4]),
        ]
        sql = [f"rowid BETWEEN {span[0]} AND {span[1]}" for span in spans if span]
        return Rows(f"({' OR '.join(sql)})") if sql else False

    def _span(self, kind: int, first: str, last: str) -> tuple[int, int] | None:
        low, high = self._connection.execute(_DAYS, {"kind": kind, "first": first, "last": last}).one()
        return None if low is None else (low, high)

    def _beginnings(self, typed: str) -> tuple[str, ...]:
        """Words in a row of which the last may go on, as strings of which one must match; none if nothing does."""
        match = _LAST_WORD.search(typed)
        before, word = (typed, "") if match is None else (typed[: match.start()], match[0])
        if len(word) <= _LONGEST_UNSTEMMED:
            return (f"{string(typed)}*",)
        first = as_indexed(word)
        found = self._connection.execute(_COMPLETE, {"first": first, "after": f"{first}\U0010ffff"}).all()
        if len(found) > _MOST_COMPLETIONS:  # one prefix is quicker, and stems that it would miss are few
            missed = [string(before + completion) for completion, stem in found if not stem.startswith(first)]
            return (f"{string(typed)}*", *missed)
        return tuple(string(before + completion) for completion, _ in found)


def as_indexed(word: str) -> str:
    """Fold a word as the index does: small letters, no accents."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def within(kind: RecordKind, expression: str) -> str:
    """Have the index look for something among one kind only, where that is quicker: of quotes there may be too many.

    A span of rows ends a search at the first match after it, which may be far, or nowhere.
    """
    return expression if kind is RecordKind.QUOTE else f'"{tag_of_value(SearchField.KIND, kind)}" AND ({expression})'


def string(words: str) -> str:
    """Put text into the quotes in which nothing has a meaning to FTS5."""
    return '"' + words.replace('"', '""') + '"'


def _any_tag(tags: Iterable[str]) -> Condition:
    expression = " OR ".join(f'"{each}"' for each in tags)
    return Match(f"({expression})") if expression else False


def _expression(found: Match, everything: str) -> str:
    return f"({everything} NOT {found.expression})" if found.is_excluded else found.expression


def _opposite(found: Condition) -> Condition:
    match found:
        case bool():
            return not found
        case Match(expression, is_excluded):
            return Match(expression, not is_excluded)
        case Rows(sql, parameters):
            return Rows(f"NOT {sql}", parameters)


def _all(found: list[Condition]) -> Condition:
    """Strings side by side must all match, but one that has no word for SQLite in it is passed over."""
    matches = [each for each in found if isinstance(each, Match)]
    wanted = [each.expression for each in matches if not each.is_excluded]
    excluded = [each.expression for each in matches if each.is_excluded]
    if not wanted:
        return Match(f"({' OR '.join(excluded)})", is_excluded=True)
    strings = " ".join(each for each in wanted if _is_string(each))
    others = [each for each in wanted if not _is_string(each)]
    together = " AND ".join([*([f"({strings})"] if strings else []), *others])
    return Match(f"({together})" if not excluded else f"(({together}) NOT ({' OR '.join(excluded)}))")


def _any(found: list[Condition]) -> Condition:
    matches = [each for each in found if isinstance(each, Match)]
    wanted = [each.expression for each in matches if not each.is_excluded]
    excluded = [each.expression for each in matches if each.is_excluded]
    if not excluded:
        return Match(f"({' OR '.join(wanted)})")
    # Not (what all the excluded have in common, less what is wanted).
    common = f"({' AND '.join(excluded)})"
    return Match(f"({common} NOT ({' OR '.join(wanted)}))" if wanted else common, is_excluded=True)


def _is_string(expression: str) -> bool:
    return expression.startswith('"') and expression.endswith('"')


def _as_rows(found: Match | Rows, everything: str) -> Rows:
    if isinstance(found, Rows):
        return found
    sql = f"rowid IN (SELECT rowid FROM {INDEX_TABLE} WHERE {INDEX_TABLE} MATCH ?)"
    return Rows(sql, (_expression(found, everything),))


def _joined(word: str, rows: list[Rows]) -> Rows | None:
    if not rows:
        return None

    def join(left: Rows, right: Rows) -> Rows:
        return Rows(f"{left.sql}{word}{right.sql}", (*left.parameters, *right.parameters))

    joined = reduce(join, rows)
    return Rows(f"({joined.sql})", joined.parameters)
