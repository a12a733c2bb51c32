"""The parts of a brief, in words ready to be printed: curly quotation marks set, sources numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain import wording
from desktop_app.domain.dates import display_day

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.catalog.records import EditionRecord
    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.brief_options import BriefOptions
    from desktop_app.publish.citing.runs import Run
    from desktop_app.publish.summary import PlaceSummary

SUBJECT = "Policy on federal immigration detainers"


class Cited(NamedTuple):
    """Words with the numbers of the sources that they rest on."""

    text: str
    numbers: tuple[int, ...] = ()


class Overruling(NamedTuple):
    """The law above that points the other way."""

    rule: Rule
    sentence: Cited


class LawCard(NamedTuple):
    """The instrument in force, printed in a box. Empty strings are left out."""

    title: str
    citation: str
    life: str
    summary: str
    note: str
    numbers: tuple[int, ...]


class Sign(NamedTuple):
    """What a badge on paper says."""

    rule: Rule | None
    is_guidance: bool = False

    @property
    def label(self) -> str:
        """The rule in two words, and a warning where it is only advised."""
        return wording.rule_label(self.rule, is_guidance=self.is_guidance) if self.rule else wording.NO_RECORD_LABEL


class LawRow(NamedTuple):
    """Further law: what it is to the place ("Also here"), and its badge unless it is a ruling."""

    relation: str
    items: tuple[Cited, ...]
    sign: Sign | None = None

    @property
    def label(self) -> str:
        """What its badge says, in words."""
        return self.sign.label if self.sign else ""


class HistoryRow(NamedTuple):
    """A policy in the course of the place's rules."""

    when: str
    sign: Sign
    title: str
    detail: str
    numbers: tuple[int, ...]


class KeyQuote(NamedTuple):
    """What an official said, and who that was then, where and when."""

    id: str
    words: str
    is_verbatim: bool
    name: str
    speech: str
    numbers: tuple[int, ...]


class FactRow(NamedTuple):
    """A figure or an event: what leads the row, what it says, and who says so."""

    lead: str
    text: str
    detail: str
    numbers: tuple[int, ...]


class SourceRow(NamedTuple):
    """An entry of the list of sources, with what leads to its address; that is empty where it is not to be printed."""

    number: int
    entry: tuple[Run, ...]
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One place's policy on one day, in the order in which it is printed.

    `summary`, `options` and `printed_on` are what it was made from. `left_out` says what is on record and not printed,
    `signs` explains the signs after titles, `quotes_note` how many of how many quotes are there.
    """

    summary: PlaceSummary
    options: BriefOptions
    printed_on: date

    document_title: str
    heading: str
    as_of: str
    name: str
    kind: str
    rule: Rule | None
    status: str
    standing: tuple[Cited, ...]
    overruling: Overruling | None
    card: LawCard | None
    law: tuple[LawRow, ...]
    history: tuple[HistoryRow, ...]
    history_note: str
    quotes: tuple[KeyQuote, ...]
    quotes_note: str
    figures: tuple[FactRow, ...]
    events: tuple[FactRow, ...]
    left_out: str
    signs: str
    sources: tuple[SourceRow, ...]
    edition: str

    @property
    def sign(self) -> Sign:
        """The badge beside the name."""
        rule = self.summary.rule
        return Sign(self.rule, is_guidance=rule is not None and not rule.is_binding)


def edition_line(edition: EditionRecord, printed_on: date) -> str:
    """What stands at the foot of every page: which data it was made from, and when it was printed."""
    parts = (
        f"Jurisdex edition {edition.name}",
        f"data {edition.data_id[:8]}",
        f"printed {display_day(printed_on)}",
        "not legal advice",
    )
    return " · ".join(parts)
