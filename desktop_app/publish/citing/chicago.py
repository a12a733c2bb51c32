"""The Chicago Manual of Style, 17th edition, notes: 14.191 for news, 14.207 for the web.

Laws and cases are cited as in the Bluebook (14.269), with nothing of a date abbreviated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import SourceKind
from desktop_app.domain.wording import join_words
from desktop_app.publish.citing.bluebook import BluebookForm
from desktop_app.publish.citing.dates import chicago_date
from desktop_app.publish.citing.plain import PlainForm, occasion_of
from desktop_app.publish.citing.runs import Run, part

if TYPE_CHECKING:
    from desktop_app.catalog.records import EventRecord, PersonRecord, QuoteRecord, SourceRecord
    from desktop_app.domain.dates import PartialDate
    from desktop_app.publish.citing.letters import Letters
    from desktop_app.publish.citing.runs import Citation, Part


class ChicagoForm(BluebookForm):
    """For books and papers with notes."""

    def date(self, when: PartialDate) -> str:
        """Override BluebookForm: "November 10, 2016"."""
        return chicago_date(when)

    def entry(self, source: SourceRecord, letters: Letters) -> tuple[Part, ...]:
        """Override BluebookForm: the title in quotation marks and the newspaper in italics."""
        authors = part(letters.words(join_words(source.authors)))
        publisher = letters.words(source.publisher)
        published = part(self.published(source))
        match source.kind:
            case SourceKind.COURT | SourceKind.LAW:
                return super().entry(source, letters)
            case SourceKind.NEWS:
                return authors, letters.title(source), part(publisher, italic=True), published
            case SourceKind.PRESS_RELEASE:
                return part(publisher), letters.title(source), part("press release"), published
            case SourceKind.TRANSCRIPT:
                kind = "" if "transcript" in source.title.casefold() else "transcript"
                return authors, letters.title(source), part(kind), part(publisher), published
            case SourceKind.REPORT:
                imprint = ", ".join(filter(None, (publisher if authors else "", self.published(source))))
                title = (*letters.italic_title(source), *((Run(f" ({imprint})"),) if imprint else ()))
                return authors or part(publisher), title
            case SourceKind.GOVERNMENT | SourceKind.REFERENCE | SourceKind.ADVOCACY:
                return authors, letters.title(source), part(publisher), published

    def speaker(self, quote: QuoteRecord, person: PersonRecord) -> str:
        """Override BluebookForm: in a row."""
        when = self.date(quote.said) if quote.said else ""
        return ", ".join(filter(None, (person.name, quote.role, occasion_of(quote), when)))

    def event(self, event: EventRecord, source: SourceRecord) -> Citation:
        """Override BluebookForm: in a row."""
        return PlainForm.event(self, event, source)
