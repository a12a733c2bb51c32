"""Citations in any style: for the clipboard with the stored characters, for paper set for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from desktop_app.publish.citations import source_entry
from desktop_app.publish.citing.ap import ApForm
from desktop_app.publish.citing.bluebook import BluebookForm
from desktop_app.publish.citing.chicago import ChicagoForm
from desktop_app.publish.citing.letters import Letters
from desktop_app.publish.citing.plain import PlainForm
from desktop_app.publish.citing.runs import Run, closed, merged
from desktop_app.publish.citing.style import CitationStyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.catalog.records import (
        EventRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        SourceRecord,
    )
    from desktop_app.publish.citing.runs import Citation, Part

Citing: TypeAlias = "Callable[[CitationStyle], Citation]"
"""Something to be cited, in a style that is not known yet."""


def cite_source(source: SourceRecord, style: CitationStyle) -> Citation:
    """A source with its address."""
    return _form(style).source(source)


def cite_quote(quote: QuoteRecord, person: PersonRecord, source: SourceRecord, style: CitationStyle) -> Citation:
    """A quote: the stored words, who said them where and when, and where they were quoted."""
    return _form(style).quote(quote, person, source)


def cite_policy(policy: PolicyRecord, place: PlaceRecord, source: SourceRecord, style: CitationStyle) -> Citation:
    """A policy with its dates, and its source."""
    return _form(style).policy(policy, place, source)


def cite_event(event: EventRecord, source: SourceRecord, style: CitationStyle) -> Citation:
    """An event with its date, and its source."""
    return _form(style).event(event, source)


def plain_entry(source: SourceRecord) -> str:
    """A source in our own form without its address, for a table that has a column for that."""
    form = PlainForm()
    return "".join(run.text for run in form.join(form.entry(source, Letters.STORED)))


def printed_entry(source: SourceRecord, style: CitationStyle, *, has_address: bool) -> Part:
    """A source as it is printed, with the sign that leads to its address or, without one, ends it.

    The plain form is the one of the window, with dates as the reader has chosen them.
    """
    if style is CitationStyle.PLAIN:
        ended = closed(source_entry(source), ".")
        return merged((*ended, Run(" ")) if has_address else ended)
    form = _form(style)
    entry = form.join(form.entry(source, Letters.SET))
    return merged((*closed(entry, ","), Run(" ")) if has_address else closed(entry, "."))


def _form(style: CitationStyle) -> PlainForm:
    match style:
        case CitationStyle.PLAIN:
            return PlainForm()
        case CitationStyle.BLUEBOOK:
            return BluebookForm()
        case CitationStyle.CHICAGO:
            return ChicagoForm()
        case CitationStyle.AP:
            return ApForm()
