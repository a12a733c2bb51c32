"""The law of the day of a quote: below it on pages that tell of several places, else at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.publish.law import law_when_said
from desktop_app.ui.theme.badges import Badge

if TYPE_CHECKING:
    from desktop_app.catalog.records import QuoteRecord
    from desktop_app.publish.law import RuleOfPlace
    from desktop_app.publish.telling import Telling


@dataclass(frozen=True, slots=True)
class LawLine:
    """A badge with its words: "Texas that day: Must honor"."""

    words: str
    badge: Badge


def law_lines(summary: Telling, quote: QuoteRecord) -> tuple[LawLine, ...]:
    """A line for each place that a quote is about."""
    return tuple(LawLine(typeset(told.words), _badge(told.law)) for told in summary.law_when_said(quote))


def law_line(summary: Telling, quote: QuoteRecord) -> LawLine | None:
    """The same of the one place that a page is about: "In force that day: Listed cases"."""
    if summary.place_choices:
        return None
    told = next(iter(law_when_said(summary, quote)), None)
    return LawLine(typeset(f"{told.heading}: {told.law.words}"), _badge(told.law)) if told else None


def _badge(law: RuleOfPlace) -> Badge:
    return Badge.of(law.rule, law.overruled_by)
