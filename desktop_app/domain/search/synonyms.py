"""What a word of a search means besides itself: abbreviations written out, and the ways to write numbers of laws.

    sb4, SB 4, S.B. 4    ->  each finds what is written in one of the other ways, and "Senate Bill 4"
    8 USC 1373           ->  also "8 U.S.C. 1373"

The other names of places come from the catalog, since they are data.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.search.nodes import All, Term, all_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.domain.search.nodes import Node

ABBREVIATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "ab": ("A.B.", "Assembly Bill"),
    "aclu": ("American Civil Liberties Union",),
    "ag": ("Attorney General",),
    "cfr": ("C.F.R.",),
    "da": ("District Attorney",),
    "dhs": ("Department of Homeland Security",),
    "doj": ("Department of Justice", "Justice Department"),
    "eo": ("E.O.", "Executive Order"),
    "gov": ("Governor",),
    "hb": ("H.B.", "House Bill"),
    "i 247": ("I-247A", "I-247D", "I-247N", "I-247X"),
    "ilrc": ("Immigrant Legal Resource Center",),
    "lapd": ("Los Angeles Police Department",),
    "nypd": ("New York Police Department", "New York City Police Department"),
    "pep": ("Priority Enforcement Program",),
    "prop": ("Proposition",),
    "sb": ("S.B.", "Senate Bill"),
    "usc": ("U.S.C.",),
})  # fmt: skip
"""Folded; what each stands for."""

_NUMBERED = frozenset(("ab", "hb", "sb", "eo", "prop", "bill", "law", "order", "proposition", "measure"))
"""What a number follows that belongs to it: "SB 4" is found in a row."""

_INITIALS = 2

_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,}[A-Za-z]?")
_RUN_TOGETHER = re.compile(r"(?P<letters>[a-z]{1,5})(?P<number>\d{1,5})")
_NUMBER_FIRST = re.compile(r"(?P<number>\d{2,4})(?P<letters>[a-z])")
_LETTERS_AND_NUMBER = re.compile(r"(?P<letters>[a-z ]+) (?P<number>\d[\w-]*)")


def also(word: str) -> tuple[str, ...]:
    """The other ways to write a word, or a word with its number; none of most."""
    folded = fold(word)
    dotted = _DOTTED.fullmatch(word)
    name = folded.replace(" ", "") if dotted else folded
    found = list(ABBREVIATIONS.get(name, ()))
    if dotted:
        found.append(name)
    if match := _RUN_TOGETHER.fullmatch(folded):
        letters, number = match["letters"], match["number"]
        found += [f"{form} {number}" for form in (letters, *ABBREVIATIONS.get(letters, ()))]
    elif match := _NUMBER_FIRST.fullmatch(folded):
        found.append(f"{match['number']} {match['letters']}")
    elif (match := _LETTERS_AND_NUMBER.fullmatch(folded)) and name not in ABBREVIATIONS:
        found += _numbered_forms(match["letters"].replace(" ", ""), match["number"])
    return tuple(dict.fromkeys(form for form in found if form.casefold() != word.casefold()))


def with_numbers(root: Node | None) -> Node | None:
    """The same with each number of a law put to the name before it, to be found in a row: "sb" and "4" are "sb 4"."""
    if not isinstance(root, All):
        return root
    parts: list[Node] = []
    for part in root.parts:
        before = parts[-1] if parts else None
        if isinstance(before, Term) and isinstance(part, Term) and _belong_together(before, part):
            parts[-1] = Term(f"{before.text} {part.text}", is_prefix=part.is_prefix, is_open=part.is_open)
        else:
            parts.append(part)
    return all_of(parts)


def spellings(terms: Sequence[Term], others: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The words of a search as they may stand in a row: as typed, then with each of their other names.

    Two letters that have another name are nothing by themselves: "LA" is also the stem of "Las".
    """
    forms = [
        (*([] if names and len(fold(term.text).replace(" ", "")) <= _INITIALS else [term.text]), *names)
        for term in terms
        for names in [() if term.is_phrase else others.get(term.text, ())]
    ]
    longest = max(map(len, forms), default=0)
    return tuple(dict.fromkeys(tuple(each[min(row, len(each) - 1)] for each in forms) for row in range(longest)))


def _numbered_forms(letters: str, number: str) -> list[str]:
    forms = [f"{full} {number}" for full in ABBREVIATIONS.get(letters, ())]
    return [*forms, f"{letters}{number}", f"{letters} {number}"] if letters in _NUMBERED & ABBREVIATIONS.keys() else []


def _belong_together(name: Term, number: Term) -> bool:
    is_plain = not (name.is_phrase or name.is_prefix or number.is_phrase)
    return is_plain and fold(name.text).replace(" ", "") in _NUMBERED and number.text[:1].isdecimal()
