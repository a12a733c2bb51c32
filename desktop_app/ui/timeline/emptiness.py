"""What the timeline says when no quote is left to show: a gap, named as one, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.domain.wording import counted
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.timeline.ranges import DayRange
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.catalog.records import QuoteRecord
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.timeline.rows import Filters

ALL_YEARS, EVERYONE, RULES_ONLY = "all-years", "everyone", "rules-only"
_RULES_ONLY = EmptyAction(RULES_ONLY, "Show the rules only")
_GAP = "A gap here means we found no source, not that nobody spoke."


def no_quotes(summary: Telling, filters: Filters, *, has_rules: bool) -> Emptiness:
    """Say why no quote is shown; `has_rules` tells whether anything but quotes could be."""
    if not summary.page.quotes:
        return _none_on_record(summary, has_rules=has_rules)
    days = DayRange(filters.first, filters.last)
    name = typeset(summary.page.people[filters.speaker].name) if filters.speaker else ""
    kinds = [
        filters.office.label if filters.office else "",
        filters.occasion.label.lower() if filters.occasion else "",
    ]
    kind = f" ({', '.join(part for part in kinds if part)})" if any(kinds) else ""
    by = f"by {name}" if name else ""
    about = f"about {typeset(summary.page.places[filters.place].name)}" if filters.place else ""
    title = " ".join(part for part in ("No quotes" + kind, by, about, days.words) if part)
    actions = [EmptyAction(ALL_YEARS, "Show all years", is_primary=True)] if not days.is_all else []
    if filters.is_narrowed:
        actions.append(
            EmptyAction(EVERYONE, "Show all places" if filters.place else "Show everyone", is_primary=days.is_all)
        )
    if has_rules:
        actions.append(_RULES_ONLY)
    body = f"{_what_there_is(summary, filters, name)} {_GAP}"
    return Emptiness(icon=IconName.QUOTE, title=title, body=body, actions=tuple(actions))


def _none_on_record(summary: Telling, *, has_rules: bool) -> Emptiness:
    subject = typeset(summary.subject)
    body = "That is a gap in this edition, not proof that nobody spoke."
    actions = (_RULES_ONLY,) if has_rules else ()
    return Emptiness(icon=IconName.QUOTE, title=f"No quotes on record for {subject}", body=body, actions=actions)


def _what_there_is(summary: Telling, filters: Filters, name: str) -> str:
    """What the range leaves out: "This edition has 5 quotes about Houston, all from 2017."."""
    quotes = [
        quote
        for quote in summary.page.quotes
        if filters.speaker in (None, quote.person) and (filters.place is None or filters.place in quote.jurisdictions)
    ]
    joint = "and" if summary.about.startswith("about ") else "about"
    where = f" {joint} {typeset(summary.page.places[filters.place].name)}" if filters.place else ""
    by = f" by {name}" if name else ""
    return f"This edition has {counted(len(quotes), 'quote')}{by} {typeset(summary.about)}{where}{_years_of(quotes)}."


def _years_of(quotes: Iterable[QuoteRecord]) -> str:
    dates = [quote.said for quote in quotes]
    years = sorted({said.year for said in dates if said})
    if not years:
        return ""
    if len(years) > 1:
        return f", from {years[0]} to {years[-1]}"
    if len(dates) == 1:
        return f", from {years[0]}"
    return "" if None in dates else f", all from {years[0]}"
