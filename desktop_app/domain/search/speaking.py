"""A query in plain words: the sentence below the field, and the label of each chip."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.marked import MarkedText
from desktop_app.domain.search.fields import SearchField, Takes
from desktop_app.domain.search.nodes import All, Either, Filter, Not, Term
from desktop_app.domain.search.reach import in_order, kinds_of
from desktop_app.domain.search.values import choose, label_of, read_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.domain.marked import Mark
    from desktop_app.domain.query import Query
    from desktop_app.domain.search.nodes import Node

    Names = Mapping[Filter, str]

OVERLAP_NOTE = "A date known only to its month or year counts wherever it may fall into that time."


class ChipLabel(NamedTuple):
    """What a chip says: the value, and before it in a fainter tone what kind of value it is."""

    lead: str
    value: str


class _Text:
    """A text that is put together from pieces, some of them lit."""

    def __init__(self) -> None:
        self._text = ""
        self._marks: list[Mark] = []

    def add(self, text: str) -> None:
        self._text += text

    def light(self, text: str) -> None:
        self._marks.append((len(self._text), len(self._text) + len(text)))
        self._text += text

    def done(self) -> MarkedText:
        return MarkedText(self._text, tuple(self._marks))


def speak(query: Query, names: Names | None = None) -> MarkedText:
    """Say what is looked for, the terms lit; to be read after "23 results: ". `names` are those of open values."""
    if query.root is None:
        return MarkedText("")
    text = _Text()
    text.add(_listed([kind.heading.lower() for kind in in_order(kinds_of(query.root))], "and") or "nothing")
    words = [term for term in query.terms if not term.is_phrase and not term.is_prefix and not term.is_open]
    phrases = [term for term in query.terms if term.is_phrase and not term.is_prefix and not term.is_open]
    beginnings = [term for term in query.terms if term.is_prefix or term.is_open]
    lead = " with "
    for name, terms in (("word", words), ("phrase", phrases)):
        if terms:
            text.add(f"{lead}the {name}{'' if len(terms) == 1 else 's'} ")
            _add_terms(text, terms)
            lead = " and "
    for term in beginnings:
        text.add(f"{lead}a {'phrase' if term.is_phrase else 'word'} that begins with ")
        text.light(term.text)
        lead = " and "
    others = [part for part in query.parts if not isinstance(part, Term) and not _is_kind(part)]
    for number, part in enumerate(others):
        text.add(" " if number == 0 and not query.terms else ", ")
        _add_clause(text, part, names or {})
    return text.done()


def date_note(query: Query) -> str:
    """What has to be said of dates that are not known to the day; empty where no date is asked for."""
    return OVERLAP_NOTE if any(part.field.is_date for part in query.filters) else ""


def also_note(others: Mapping[str, tuple[str, ...]]) -> str:
    """What has to be said of words that find more than is written; empty where none does."""
    return " ".join(
        f"“{word}” also finds {_listed([f'“{name}”' for name in names], 'and')}." for word, names in others.items()
    )


def chip_label(node: Node, names: Names | None = None) -> ChipLabel:
    """What the chip of a part of a query says."""
    names = names or {}
    match node:
        case Term():
            return ChipLabel("", _quoted(node) + ("…" if node.is_open else "*" if node.is_prefix else ""))
        case Filter():
            return ChipLabel(node.field.value, _value(node, names))
        case Not(part):
            inner = chip_label(part, names)
            return ChipLabel(f"not {inner.lead}".rstrip(), inner.value)
        case Either(parts):
            labels = [chip_label(part, names) for part in parts]
            leads = {label.lead for label in labels}
            if len(leads) == 1:
                return ChipLabel(labels[0].lead, " or ".join(label.value for label in labels))
            return ChipLabel("", " or ".join(f"{label.lead} {label.value}".strip() for label in labels))
        case All(parts):
            joined = (chip_label(part, names) for part in parts)
            return ChipLabel("", " and ".join(f"{label.lead} {label.value}".strip() for label in joined))


def _add_terms(text: _Text, terms: list[Term]) -> None:
    for number, term in enumerate(terms, start=1):
        text.light(_quoted(term))
        text.add("" if number == len(terms) else " and " if number == len(terms) - 1 else ", ")


def _add_clause(text: _Text, node: Node, names: Names) -> None:
    """Say a part so that it can stand after the kinds of records or after a comma."""
    match node:
        case Term():
            text.add("a word that begins with " if node.is_prefix or node.is_open else "with ")
            text.light(_quoted(node))
        case Filter():
            lead, value, rest = _clause(node, names)
            text.add(lead)
            text.light(value)
            text.add(rest)
        case Not(part):
            text.add("but not ")
            _add_clause(text, part, names)
        case Either(parts) | All(parts):
            word = " or " if isinstance(node, Either) else " and "
            for number, part in enumerate(parts):
                text.add(word if number else "")
                _add_clause(text, part, names)


def _clause(part: Filter, names: Names) -> tuple[str, str, str]:
    """What stands before the value, the value, and what stands after it."""
    before, after = _SURROUNDINGS[part.field]
    match part.field.takes:
        case Takes.NAME:
            return before, names.get(part, part.text), after
        case Takes.WORDS:
            return before, _quoted(part.term), after
        case Takes.DATE | Takes.PERIOD:
            return before, _shown_period(part.text), after
        case Takes.CHOICE:
            return before, _chosen(part).lower() if part.field is not SearchField.RULE else _chosen(part), after


_SURROUNDINGS = {
    SearchField.WHO: ("by ", ""),
    SearchField.IN: ("about ", " or a place in it"),
    SearchField.AT: ("about ", " itself"),
    SearchField.SAID: ("said with ", ""),
    SearchField.AFTER: ("dated ", " or later"),
    SearchField.BEFORE: ("dated before ", ""),
    SearchField.ON: ("dated ", ""),
    SearchField.RULE: ("with the rule ", ""),
    SearchField.KIND: ("of the kind ", ""),
    SearchField.TYPE: ("only ", ""),
    SearchField.TOPIC: ("on the topic ", ""),
    SearchField.OCCASION: ("said on the occasion ", ""),
    SearchField.SOURCE: ("resting on ", ""),
    SearchField.INSTRUMENT: ("of the legal kind ", ""),
    SearchField.HAS: ("that have ", ""),
}


def _value(part: Filter, names: Names) -> str:
    """The value of a filter as its chip says it."""
    _, value, _ = _clause(part, names)
    return f"{value} and places in it" if part.field is SearchField.IN else value


def _chosen(part: Filter) -> str:
    return _listed([label_of(part.field, value) for value in choose(part.field, part.text)], "or")


def _shown_period(text: str) -> str:
    period = read_period(text)
    first, last = (date.display if date else "" for date in (period.first, period.last))
    if not first:
        return f"until {last}"
    if not last:
        return f"from {first}"
    return first if first == last else f"{first} to {last}"


def _is_kind(node: Node) -> bool:
    """Whether a part is told by the kinds at the head of the sentence."""
    match node:
        case Filter(field=field) | Not(Filter(field=field)):
            return field is SearchField.KIND
        case Either(parts):
            return all(map(_is_kind, parts))
        case _:
            return False


def _quoted(term: Term) -> str:
    return f"“{term.text}”" if term.is_phrase and not term.is_open else term.text


def _listed(items: Iterable[str], word: str) -> str:
    """Items in a sentence: "a, b and c"."""
    *first, last = [*items] or [""]
    return f"{', '.join(first)} {word} {last}" if first else last


def spoken_parts(query: Query, names: Names | None = None) -> Iterator[str]:
    """Each part in short, as it is named where it may be taken away: "before 2010"."""
    for piece in query.pieces:
        if piece.node is not None:
            label = chip_label(piece.node, names)
            yield f"{label.lead} {label.value}".strip()
