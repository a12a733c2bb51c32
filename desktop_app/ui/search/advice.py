"""What to say, and what to offer, when nothing is found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction

if TYPE_CHECKING:
    from desktop_app.domain.query import Query, Term

_MOST_OFFERS = 3
_LONGEST_LABEL = 24


def nothing_found(query: Query) -> Emptiness:
    """Say what was looked for and offer queries that ask for less; an action's key is the text of the other query."""
    offers = [*_loose(query), *_shorter(query)][:_MOST_OFFERS]
    if not offers:
        word = query.terms[0].text if query.terms else ""
        return Emptiness(
            icon=IconName.SEARCH,
            title=f"Nothing has the word “{word}”",
            body="Names, roles, quotes, policies, events, figures and sources were searched. "
            "Type only the beginning of a word to find all its forms.",
        )
    first, *others = offers
    return Emptiness(
        icon=IconName.SEARCH,
        title="Nothing has all of these words",
        body=f"Looking for {query.echo.text}.",
        actions=(replace(first, is_primary=True), *others),
        note="One word less finds more. Words may stand in any order.",
    )


def _loose(query: Query) -> list[EmptyAction]:
    """The same words, in any order."""
    if not any(term.is_phrase and " " in term.text for term in query.terms):
        return []
    terms = tuple(replace(term, is_phrase=False) for term in query.terms)
    return [EmptyAction(_text(query, terms), "Search in any order")]


def _shorter(query: Query) -> list[EmptyAction]:
    """The same query without one of its terms, the last one first."""
    if len(query.terms) < 2:  # noqa: PLR2004 - one term less than one is none
        return []
    return [
        EmptyAction(
            _text(query, tuple(other for other in query.terms if other is not term)), f"Remove “{_brief(term)}”"
        )
        for term in reversed(query.terms)
    ]


def _text(query: Query, terms: tuple[Term, ...]) -> str:
    return replace(query, terms=terms, is_open_ended=False).to_text()


def _brief(term: Term) -> str:
    return term.text if len(term.text) <= _LONGEST_LABEL else f"{term.text[:_LONGEST_LABEL]}…"
