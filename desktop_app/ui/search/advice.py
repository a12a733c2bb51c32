"""What to say, and what to offer, when nothing is found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.search.narrowing import words_only
from desktop_app.domain.search.nodes import Filter, Term, all_of
from desktop_app.domain.search.speaking import chip_label, speak
from desktop_app.domain.search.writing import write
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.domain.query import Piece, Query
    from desktop_app.domain.results import Relaxed

_MOST_OFFERS = 3
_LONGEST_LABEL = 24


def nothing_found(
    query: Query, names: Mapping[Filter, str] | None = None, relaxed: Sequence[Relaxed] = ()
) -> Emptiness:
    """Say what was looked for and offer queries that ask for less; an action's key is the text of the other query.

    `relaxed` are those that are known to find something: with them, the best is told with what it finds.
    """
    if query.is_empty and query.slips:
        return Emptiness(
            icon=IconName.SEARCH,
            title="Go on typing",
            body=query.slips[0].message,
            actions=tuple(
                EmptyAction(query.corrected(slip), f"Search for {_short(slip.correction)}", is_primary=True)
                for slip in query.slips[:1]
                if slip.correction
            ),
        )
    if relaxed:
        return _something_found(query, names or {}, relaxed)
    offers = [*_loose(query), *_shorter(query, names or {})][:_MOST_OFFERS]
    offers += _everything(query, offers)
    if not offers:
        word = query.terms[0].text if query.terms else ""
        return Emptiness(
            icon=IconName.SEARCH,
            title=f"Nothing has the word “{word}”" if word else "Nothing is found",
            body="Names, roles, quotes, policies, events, figures and sources were searched. "
            "Type only the beginning of a word to find all its forms.",
        )
    first, *others = offers
    return Emptiness(
        icon=IconName.SEARCH,
        title="Nothing has all of these words" if not query.filters else "Nothing fits all of this",
        body=f"Looking for {query.echo.text}.",
        actions=(replace(first, is_primary=True), *others),
        note="One word less finds more. Words may stand in any order.",
    )


def _something_found(query: Query, names: Mapping[Filter, str], relaxed: Sequence[Relaxed]) -> Emptiness:
    first, *others = relaxed[:_MOST_OFFERS]
    verb = "is" if first.total == 1 else "are"
    offers = [
        EmptyAction(first.text, f"Remove “{_short(first.part)}”", is_primary=True),
        *(EmptyAction(each.text, f"Remove “{_short(each.part)}”") for each in others),
    ]
    return Emptiness(
        icon=IconName.SEARCH,
        title="Nothing has all of these words" if not query.filters else "Nothing fits all of this",
        body=f"Looking for {speak(query, names).text}. Without “{first.part}” there {verb} {first.counted}.",
        actions=(*offers, *_everything(query, offers)),
        note="One word less finds more. Words may stand in any order.",
    )


def _everything(query: Query, offers: Sequence[EmptyAction]) -> list[EmptyAction]:
    """The words without any filter, unless one of the offers is that already."""
    text = words_only(query)
    is_new = bool(text) and not any(offer.key.strip() == text for offer in offers)
    return [EmptyAction(f"{text} ", "Search everything")] if is_new else []


def _loose(query: Query) -> list[EmptyAction]:
    """The same words, in any order."""
    if not any(term.is_phrase and " " in term.text for term in query.terms):
        return []
    parts = (replace(part, is_phrase=False, is_open=False) if isinstance(part, Term) else part for part in query.parts)
    return [EmptyAction(write(all_of(parts)), "Search in any order")]


def _shorter(query: Query, names: Mapping[Filter, str]) -> list[EmptyAction]:
    """The same query without one of its parts, the last one first."""
    pieces = [piece for piece in query.pieces if piece.node is not None]
    if len(pieces) < 2:  # noqa: PLR2004 - one part less than one is none
        return []
    return [EmptyAction(f"{query.without(piece)} ", f"Remove “{_brief(piece, names)}”") for piece in reversed(pieces)]


def _brief(piece: Piece, names: Mapping[Filter, str]) -> str:
    if piece.node is None:
        return ""
    lead, value = chip_label(piece.node, names)
    return _short(f"{lead} {value.strip('“”…')}".strip())


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_LABEL else f"{text[:_LONGEST_LABEL]}…"
