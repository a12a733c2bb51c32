"""How a source and the occasion of a quote are shown, with dates as the reader has chosen to have them written.

A field that is not on record is left out; nothing stands in for it. What is copied is a citation, which has the stored
characters and dates of its own: see `publish.citing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.wording import date_words
from desktop_app.publish.citing.letters import Letters
from desktop_app.publish.citing.plain import PlainForm, occasion_of
from desktop_app.publish.citing.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.catalog.records import QuoteRecord, SourceRecord
    from desktop_app.domain.dates import PartialDate
    from desktop_app.publish.citing.runs import Part


class _ShownForm(PlainForm):
    def date(self, when: PartialDate) -> str:
        return when.display


def source_entry(source: SourceRecord) -> tuple[Run, ...]:
    """A source for display, without its address: publisher, title, authors, date."""
    publisher, *others = _ShownForm().entry(source, Letters.SET)
    return (Run(publisher[0].text, italic=True), Run(f", {_in_a_row(others)}"))


def source_entry_text(source: SourceRecord) -> str:
    """The stored characters of what `source_entry` shows, one for one."""
    return _in_a_row(_ShownForm().entry(source, Letters.STORED))


def _in_a_row(parts: Sequence[Part]) -> str:
    return "".join(run.text for run in _ShownForm().join(parts))


def is_web_address(address: str) -> bool:
    """Whether an address may become a link: nothing but the web is opened from a page of ours."""
    return address.startswith(("https://", "http://"))


def speech_words(quote: QuoteRecord) -> str:
    """Who the speaker was then, where it was said and when: "Mayor of New York City, speech, Nov 14, 2014"."""
    when = quote.said.display if quote.said else date_words(None)
    return ", ".join(part for part in (quote.role, occasion_of(quote), when) if part)
