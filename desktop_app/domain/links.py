"""Links to what Jurisdex shows, for notes, mails and articles: a link and its text, both ways.

    jurisdex:us-ny-new-york                              a place, today
    jurisdex:us-ny-new-york?as-of=2016-11-10             the same on a day
    jurisdex:quote/llanos-2016-11-10-sincere-hope        a quote; likewise a policy/, an event/, a figure/
    jurisdex:person/bill-de-blasio                       an official
    jurisdex:topic/detainer                              a topic
    jurisdex:source/reuters-2016-11-10-ny-la             a source
    jurisdex:compare/us-wa-king-county+us-tx-houston     two to four places side by side
    jurisdex:map?as-of=2016-11-10                        the map of the states
    jurisdex:search?q=judge%27s%20warrant                what a search finds

A month or a year after `as-of` means its last day, as everywhere. What mail programs do to an address is understood:
capitals in the scheme, slashes after the colon, "+" for a space in a query.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urlencode

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from datetime import date

SCHEME = "jurisdex:"
MOST_CHARACTERS = 2000
"""A longer text is no link of ours."""

_SHOWN = 80  # characters of a link in a message
_AS_OF = "as-of"
_WORDS = "q"
_FEWEST, _MOST = 2, 4  # places that are compared
_BETWEEN = "+"


class LinkKind(StrEnum):
    """What a link leads to; all but a place are named in the link."""

    PLACE = "place"
    QUOTE = "quote"
    POLICY = "policy"
    EVENT = "event"
    FIGURE = "figure"
    PERSON = "person"
    TOPIC = "topic"
    SOURCE = "source"
    COMPARE = "compare"
    MAP = "map"
    SEARCH = "search"


_ALONE = frozenset({LinkKind.MAP, LinkKind.SEARCH})  # no id follows these
_NAMED = frozenset(LinkKind) - _ALONE - {LinkKind.PLACE}


class LinkError(KnownError):
    """A text that is no link of ours, with what is wrong and what was probably meant: `nearest` if that is a link."""

    def __init__(self, message: str, advice: str, nearest: Link | None = None) -> None:
        super().__init__(message, advice)
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Link:
    """What to show, and on which day.

    `value` is an id, the ids of places with "+" between them, or the words to search for; it is empty for the map only.
    """

    kind: LinkKind
    value: str = ""
    as_of: date | None = None

    @classmethod
    def parse(cls, text: str) -> Link:
        """Read a link; LinkError says what is wrong with any other text."""
        address = text.strip()
        if not is_link(address):
            raise LinkError(f"“{_short(text)}” is not a link of Jurisdex.", "One begins with jurisdex: and a place.")
        if len(address) > MOST_CHARACTERS:
            raise LinkError("The link is too long to be one of Jurisdex.", "Copy it again where it comes from.")
        path, _, query = address[len(SCHEME) :].partition("#")[0].partition("?")
        parameters = _parameters(query, address)
        day = _day(parameters.get(_AS_OF), address)
        kind, value = _target(path.strip("/"), parameters, address, day)
        if not value and kind is not LinkKind.MAP:
            what = "the words to search for" if kind is LinkKind.SEARCH else "what it leads to"
            raise LinkError(f"The link “{_short(address)}” does not say {what}.", f"{_EXAMPLES[kind]} does.")
        if kind is LinkKind.COMPARE:
            value = _compared(value, address, day)
        return cls(kind, value, day)

    def to_text(self) -> str:
        """Write it so that `parse` reads the same again."""
        parameters = [(_WORDS, self.value)] if self.kind is LinkKind.SEARCH else []
        if self.as_of is not None:
            parameters.append((_AS_OF, self.as_of.isoformat()))
        query = urlencode(parameters, quote_via=quote, safe="")
        return f"{SCHEME}{self._path}{'?' if query else ''}{query}"

    @property
    def _path(self) -> str:
        if self.kind in _ALONE:
            return self.kind
        value = quote(self.value, safe=_BETWEEN if self.kind is LinkKind.COMPARE else "")
        return value if self.kind is LinkKind.PLACE else f"{self.kind}/{value}"


_EXAMPLES = {
    LinkKind.PLACE: "jurisdex:us-ny-new-york",
    LinkKind.QUOTE: "jurisdex:quote/llanos-2016-11-10-sincere-hope",
    LinkKind.POLICY: "jurisdex:policy/us-wa-king-county-ord-17886-2014",
    LinkKind.EVENT: "jurisdex:event/kc-ord-17886-passed-2014",
    LinkKind.FIGURE: "jurisdex:figure/sc-charleston-ignored-detainers-2024",
    LinkKind.PERSON: "jurisdex:person/bill-de-blasio",
    LinkKind.TOPIC: "jurisdex:topic/detainer",
    LinkKind.SOURCE: "jurisdex:source/reuters-2016-11-10-ny-la",
    LinkKind.COMPARE: "jurisdex:compare/us-wa-king-county+us-tx-houston",
    LinkKind.MAP: "jurisdex:map",
    LinkKind.SEARCH: "jurisdex:search?q=warrant",
}


def is_link(text: str) -> bool:
    """Whether a text wants to be a link of ours, well written or not."""
    return text.strip()[: len(SCHEME)].lower() == SCHEME


def _target(path: str, parameters: dict[str, str], address: str, day: date | None) -> tuple[LinkKind, str]:
    head, slash, rest = path.partition("/")
    word, value = head.lower(), unquote(rest).strip()
    if word in _ALONE and not rest:
        kind = LinkKind(word)
        return kind, parameters.get(_WORDS, "").strip() if kind is LinkKind.SEARCH else ""
    if word in _NAMED:
        return LinkKind(word), value
    if slash:  # no id of a place has one
        meant = [LinkKind(near) for near in get_close_matches(word, _NAMED, n=1)] if value else []
        nearest = Link(meant[0], value, day) if meant else None
        advice = f"Did you mean {nearest.to_text()}?" if nearest else f"{_EXAMPLES[LinkKind.QUOTE]} is one."
        raise LinkError(f"“{_short(address)}” is not a link of Jurisdex.", advice, nearest)
    return LinkKind.PLACE, unquote(path).strip()


def _compared(value: str, address: str, day: date | None) -> str:
    """The ids of places to compare, each once; a space was a "+" before some program read it as a query."""
    ids = tuple(dict.fromkeys(value.replace(_BETWEEN, " ").split()))
    if not _FEWEST <= len(ids) <= _MOST:
        advice = f"{_EXAMPLES[LinkKind.COMPARE]} compares two."
        nearest = Link(LinkKind.PLACE, ids[0], day) if len(ids) == 1 else None
        raise LinkError(f"The link “{_short(address)}” does not name two to four places.", advice, nearest)
    return _BETWEEN.join(ids)


def _parameters(query: str, address: str) -> dict[str, str]:
    try:
        return dict(parse_qsl(query, keep_blank_values=True, max_num_fields=20))
    except ValueError:
        raise LinkError(f"The link “{_short(address)}” cannot be read.", "Copy it again where it comes from.") from None


def _day(text: str | None, address: str) -> date | None:
    if text is None:
        return None
    try:
        return PartialDate.parse(text.strip()).latest
    except ValueError as error:
        raise LinkError(f"The day in the link “{_short(address)}” cannot be read.", f"{error}.") from None


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
