"""The rows below the law: labels, figures, the officials quoted and the sources."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.reference import RecordRef
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.domain.wording import counted
from desktop_app.publish.citations import source_entry, source_entry_text
from desktop_app.publish.citing.cite import cite_source
from desktop_app.ui.page.rows import Ink, Link, LinkKind, Row, Shape, Words
from desktop_app.ui.theme.fonts import TextRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.catalog.records import FigureRecord, SourceRecord
    from desktop_app.publish.summary import PlaceSummary, SourceNumbers, Speaker

NO_LABEL = "This edition keeps no list of labels. What others called a place stands among its events and quotes."


def context_rows(summary: PlaceSummary) -> tuple[Row, ...]:
    """What is on record besides the law, in the order of the page."""
    return (*_labels(), *_figures(summary), *_officials(summary), *source_rows(summary.sources))


def heading(text: str, count: str = "") -> Row:
    """What stands above a group of rows."""
    return Row(shape=Shape.HEADING, words=(Words(text, TextRole.SECTION, Ink.TEXT),), count=count)


def _labels() -> Iterable[Row]:
    yield heading("How others label it")
    yield Row(shape=Shape.PARAGRAPH, words=(Words(NO_LABEL, ink=Ink.TEXT2),))


def _figures(summary: PlaceSummary) -> Iterable[Row]:
    if summary.figures:
        yield heading("Figures")
        yield from (_figure(figure, summary.sources[figure.source]) for figure in summary.figures)


def _figure(figure: FigureRecord, number: int) -> Row:
    claim = [f"as of {figure.as_of.display}"] if figure.as_of else []
    claim += [f"claimed by {figure.claimed_by}"] if figure.claimed_by else []
    value = f"{figure.value:,.15g} {figure.unit}"
    return Row(
        shape=Shape.LISTED,
        tokens=(number,),
        record=RecordRef(RecordKind.FIGURE, figure.id),
        words=(
            Words.of(value, TextRole.FIGURE, Ink.TEXT),
            Words.of(figure.what, TextRole.ROW, Ink.TEXT),
            *([Words.of(" · ".join(claim), TextRole.CAPTION)] if claim else []),
        ),
    )


def _officials(summary: PlaceSummary) -> Iterable[Row]:
    if summary.speakers:
        yield heading("Officials quoted", str(len(summary.speakers)))
        yield from map(_official, summary.speakers)


def _official(speaker: Speaker) -> Row:
    name = typeset(speaker.person.name)
    count = counted(speaker.quote_count, "quote")
    return Row(
        shape=Shape.LISTED,
        record=RecordRef(RecordKind.PERSON, speaker.person.id),
        link=Link(LinkKind.PERSON, speaker.person.id, name, f"{name}, {count}"),
        words=(Words.of(speaker.role, TextRole.CAPTION, Ink.TEXT2, 0),) if speaker.role else (),
        count=str(speaker.quote_count),
    )


def source_rows(sources: SourceNumbers) -> Iterable[Row]:
    """The numbered sources of a page, each with the way to all that rests on it."""
    entries = sources.entries()
    if entries:
        yield heading("Sources", str(len(entries)))
        yield from (_source(number, source) for number, source in entries)


def citation_link(source: SourceRecord, name: str, after: str = "") -> Link:
    """A way to copy a source as the reader cites."""
    words, citing = "Copy citation", partial(cite_source, source)
    return Link(LinkKind.CITATION, source.id, words, name, after, citing=citing)


def _source(number: int, source: SourceRecord) -> Row:
    runs = source_entry(source)
    text = "".join(run.text for run in runs)
    italics = len(runs[0].text) if runs[0].italic else 0
    return Row(
        shape=Shape.SOURCE,
        number=number,
        record=RecordRef(RecordKind.SOURCE, source.id),
        words=(
            Words(text, ink=Ink.TEXT, stored=source_entry_text(source), italics=italics),
            Words(source.url, TextRole.CAPTION),
            Words(source.kind.label, TextRole.CAPTION),
        ),
        link=citation_link(source, f"Copy citation of source {number}"),
        more=Link(LinkKind.SOURCE, source.id, "All from it", f"All that rests on source {number}"),
    )
