"""The results of a search in words ready to be printed: grouped as shown, with one numbering of sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain import wording
from desktop_app.domain.dates import display_day
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.search.speaking import also_note, date_note
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import QuoteKind, RecordKind
from desktop_app.publish.brief_parts import KeyQuote, Sign, SourceRow, edition_line
from desktop_app.publish.citing.cite import printed_entry
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.remarks import remarks_on
from desktop_app.publish.summary import SourceNumbers, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from desktop_app.catalog.queries.resting import Resting
    from desktop_app.catalog.records import EditionRecord
    from desktop_app.domain.results import SearchGroup, SearchHit, SearchResults
    from desktop_app.publish.summary import ListedPlace

MOST_OF_A_KIND = 100
"""Further results are counted and not printed: they belong into a file."""


class ResultRow(NamedTuple):
    """A result that is no quote: what leads it, what it is called, what it says. `sign` if it tells a rule."""

    lead: str
    name: str
    detail: str
    text: str
    numbers: tuple[int, ...]
    sign: Sign | None = None


class ResultGroup(NamedTuple):
    """The results of one kind; `remark` says how many of how many are printed."""

    heading: str
    remark: str
    rows: tuple[KeyQuote | ResultRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsList:
    """What is printed of a search. `notes` are what must be known of it before it is read."""

    query: str
    echo: str
    as_of: str
    notes: tuple[str, ...]
    groups: tuple[ResultGroup, ...]
    sources: tuple[SourceRow, ...]
    edition: str

    @property
    def title(self) -> str:
        """What the document is called."""
        return f"Search results for {self.query}"


def printed_hits(results: SearchResults) -> tuple[SearchHit, ...]:
    """Those of the results that are printed."""
    return tuple(hit for group in results.groups for hit in group.hits[:MOST_OF_A_KIND])


def sources_of_status(place: ListedPlace) -> tuple[str, ...]:
    """The sources of what is said of a place: of its rule, and of what else must be known."""
    records = [*([place.rule.lead] if place.rule else []), *(remark.record for remark in remarks_on(place))]
    return tuple(dict.fromkeys(source for record in records for source in sources_of(record)))


def what_rests(
    results: SearchResults, places: Mapping[str, ListedPlace]
) -> tuple[tuple[RecordRef, ...], tuple[str, ...]]:
    """The records whose sources are printed, and the sources of what is said of the places among them."""
    hits = printed_hits(results)
    shown = [places[hit.id] for hit in hits if hit.kind is RecordKind.PLACE and hit.id in places]
    others = tuple(source for place in shown for source in sources_of_status(place))
    return tuple(RecordRef(hit.kind, hit.id) for hit in hits), others


@dataclass(frozen=True, slots=True)
class FoundForPaper:
    """What a search found, with all that it is printed with.

    `places` are those of the edition on the day, by id; `resting` has the sources of what is printed (`what_rests`).
    """

    results: SearchResults
    resting: Resting
    places: Mapping[str, ListedPlace]
    edition: EditionRecord
    on: date

    def listed(self, printed_on: date, style: CitationStyle = CitationStyle.PLAIN) -> ResultsList:
        """Put it into words."""
        return _Lister(self).listed(printed_on, style)


class _Lister:
    """Numbers sources as the results name them."""

    def __init__(self, found: FoundForPaper) -> None:
        self._found = found
        self._results = found.results
        self._resting = found.resting
        self._numbers = SourceNumbers(found.resting.sources)

    def listed(self, printed_on: date, style: CitationStyle) -> ResultsList:
        on = self._found.on
        groups = tuple(map(self._group, self._results.groups))
        meant = self._results.respelled or self._results.query
        asked = self._results.query.source.strip()
        found = wording.counted(self._results.total, "result")
        return ResultsList(
            query=asked,
            echo=f"{found}: {self._results.echo.text}.",
            as_of=f"As of {display_day(on)}",
            notes=tuple(self._notes(asked, meant.to_text().strip(), on)),
            groups=groups,
            sources=tuple(
                SourceRow(number, printed_entry(source, style, has_address=True), source.url)
                for number, source in self._numbers.entries()
            ),
            edition=edition_line(self._found.edition, printed_on),
        )

    def _notes(self, asked: str, meant: str, on: date) -> Iterator[str]:
        if self._results.respelled is not None:
            yield f"Nothing has “{asked}”. These are the results for “{meant}”."
        yield from filter(None, (also_note(self._results.also), date_note(self._results.query)))
        if any(group.kind is RecordKind.PLACE for group in self._results.groups):
            yield f"Places are shown with their rule on {display_day(on)}."

    def _group(self, group: SearchGroup) -> ResultGroup:
        hits = group.hits[:MOST_OF_A_KIND]
        rows = tuple(self._quote(hit) if hit.kind is RecordKind.QUOTE else self._row(hit) for hit in hits)
        remark = f"{group.total:,}" if len(hits) == group.total else f"the first {len(hits):,} of {group.total:,}"
        return ResultGroup(group.kind.heading, remark, rows)

    def _quote(self, hit: SearchHit) -> KeyQuote:
        is_verbatim = hit.quote_kind is QuoteKind.DIRECT
        words = quoted(hit.snippet.text) if is_verbatim else f"In our words: {typeset(hit.snippet.text)}"
        when = hit.date.display if hit.date else "no date"
        speech = ", ".join(part for part in (typeset(hit.subtitle.text), when) if part)
        return KeyQuote(hit.id, words, is_verbatim, typeset(hit.title.text), speech, self._cite(hit))

    def _row(self, hit: SearchHit) -> ResultRow:
        name, detail = typeset(hit.title.text), typeset(hit.subtitle.text)
        when = hit.date.display if hit.date else ""
        if hit.kind is RecordKind.PLACE and hit.id in self._found.places:
            return self._place(name, detail, self._found.places[hit.id])
        if hit.kind is RecordKind.PERSON:
            detail = ", ".join(part for part in (detail, wording.counted(hit.quote_count or 0, "quote")) if part)
        text = typeset(hit.snippet.text)
        sign = Sign(hit.rule, hit.is_guidance) if hit.kind is RecordKind.POLICY else None
        return ResultRow(when, name, detail, text, self._cite(hit), sign)

    def _place(self, name: str, detail: str, place: ListedPlace) -> ResultRow:
        rule = place.rule
        since = f", {wording.since_words(rule)}, {wording.answer_confirmed_words(rule)}" if rule else ""
        sentences = [f"{place.status}{since}", *(remark.words for remark in remarks_on(place))]
        text = typeset(" ".join(f"{sentence}." for sentence in sentences))
        numbers = self._add(sources_of_status(place))
        sign = Sign(rule.rule, not rule.is_binding) if rule else Sign(None)
        return ResultRow("", name, detail, text, numbers, sign)

    def _cite(self, hit: SearchHit) -> tuple[int, ...]:
        return self._add(self._resting.ids.get(RecordRef(hit.kind, hit.id), ()))

    def _add(self, sources: Sequence[str]) -> tuple[int, ...]:
        known = [source for source in sources if source in self._resting.sources]
        self._numbers.add(known)
        return tuple(self._numbers[source] for source in known)
