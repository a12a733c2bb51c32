"""The law of the day below a quote, on pages that tell of several places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.ui.theme.badges import Badge

if TYPE_CHECKING:
    from desktop_app.catalog.records import QuoteRecord
    from desktop_app.publish.telling import Telling


@dataclass(frozen=True, slots=True)
class LawLine:
    """A badge with its words: "Texas that day: Must honor"."""

    words: str
    badge: Badge


def law_lines(summary: Telling, quote: QuoteRecord) -> tuple[LawLine, ...]:
    """A line for each place that a quote is about."""
    lines = []
    for told in summary.law_when_said(quote):
        law = told.law
        overruled = law.overruled_by.rule if law.overruled_by else None
        lines.append(LawLine(typeset(told.words), Badge(law.rule.rule if law.rule else None, overruled)))
    return tuple(lines)
