"""Links to what Jurisdex shows, for notes, mails and articles: a link and its text, both ways.

    jurisdex:us-ny-new-york                        a place, today
    jurisdex:us-ny-new-york?as-of=2016-11-10       the same on a day
    jurisdex:quote/llanos-2016-11-10-sincere-hope  a quote
    jurisdex:person/bill-de-blasio                 an official
    jurisdex:search?q=judge%27s%20warrant          what a search finds

A month or a year after `as-of` means its last day, as everywhere. What mail programs do to an address is understood:
capitals in the scheme, slashes after the colon, "+" for a space in a query.
"""

from __future__ import annotations

from dataclasses import dataclass
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


class LinkKind(StrEnum):
    """What a link leads to; all but a place are named in the link."""

    PLACE = "place"
    QUOTE = "quote"
    PERSON = "person"
    SEARCH = "search"


class LinkError(KnownError):
    """A text that is no link of ours, with what is wrong and what was probably meant."""


@dataclass(frozen=True, slots=True)
class Link:
    """What to show, and on which day; `value` is an id or the words to search for and is never empty."""

    kind: LinkKind
    value: str
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
        kind, value = _target(path.strip("/"), parameters)
        if not value:
            what = "the words to search for" if kind is LinkKind.SEARCH else "what it leads to"
            raise LinkError(f"The link “{_short(address)}” does not say {what}.", f"{_EXAMPLES[kind]} does.")
        return cls(kind, value, _day(parameters.get(_AS_OF), address))

    def to_text(self) -> str:
        """Write it so that `parse` reads the same again."""
        parameters = [(_WORDS, self.value)] if self.kind is LinkKind.SEARCH else []
        if self.as_of is not None:
            parameters.append((_AS_OF, self.as_of.isoformat()))
        query = urlencode(parameters, quote_via=quote, safe="")
        return f"{SCHEME}{self._path}{'?' if query else ''}{query}"

    @property
    def _path(self) -> str:
        if self.kind is LinkKind.SEARCH:
            return LinkKind.SEARCH
        value = quote(self.value, safe="")
        return value if self.kind is LinkKind.PLACE else f"{self.kind}/{value}"


_EXAMPLES = {
    LinkKind.PLACE: "jurisdex:us-ny-new-york",
    LinkKind.QUOTE: "jurisdex:quote/llanos-2016-11-10-sincere-hope",
    LinkKind.PERSON: "jurisdex:person/bill-de-blasio",
    LinkKind.SEARCH: "jurisdex:search?q=warrant",
}


def is_link(text: str) -> bool:
    """Whether a text wants to be a link of ours, well written or not."""
    return text.strip()[: len(SCHEME)].lower() == SCHEME


def _target(path: str, parameters: dict[str, str]) -> tuple[LinkKind, str]:
    head, _, rest = path.partition("/")
    if head.lower() == LinkKind.SEARCH and not rest:
        return LinkKind.SEARCH, parameters.get(_WORDS, "").strip()
    if head.lower() in (LinkKind.QUOTE, LinkKind.PERSON):
        return LinkKind(head.lower()), unquote(rest).strip()
    return LinkKind.PLACE, unquote(path).strip()


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
