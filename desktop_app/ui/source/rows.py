"""The rows of a source's page: its entry on the left, the facts that rest on it on the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain import wording
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import QuoteKind, RecordKind
from desktop_app.publish.citations import speech_words
from desktop_app.publish.summary import places_of, sources_of
from desktop_app.ui.page.context_rows import citation_link, heading, source_rows
from desktop_app.ui.page.facts_content import FactsContent
from desktop_app.ui.page.link_lists import in_words, links_below, topic_links, with_counts
from desktop_app.ui.page.rows import Frame, Ink, Link, LinkKind, Row, Shape, Words, framed
from desktop_app.ui.theme.badges import Badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.timeline.words import PARAPHRASE_LEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.catalog.records import (
        EventRecord,
        FigureRecord,
        PersonRecord,
        PolicyRecord,
        QuoteRecord,
        RoleRecord,
    )
    from desktop_app.publish.source_facts import SourceSummary

_BOXED, _BADGED = 14, 42  # where words begin in a card


def entry_content(summary: SourceSummary) -> FactsContent:
    """The source itself, the places that it tells of, and what else its facts rest on."""
    name = f"Entry of {summary.page.source.publisher}"
    return FactsContent(key=summary.key, name=name, rows=lambda: _entry(summary), sources=summary.sources)


def facts_content(summary: SourceSummary) -> FactsContent:
    """Every fact that rests on the source."""
    return FactsContent(
        key=summary.key,
        name="What rests on this source",
        rows=lambda: _facts(summary),
        sources=summary.sources,
        lists_sources=False,
    )


def _entry(summary: SourceSummary) -> Iterator[Row]:
    source = summary.page.source
    yield heading("The source")
    published = f"Published {source.published.display}" if source.published else "Date of publication not on record"
    title = quoted(source.title) if source.title_exact else typeset(source.title)
    stored = f"“{source.title}”" if source.title_exact else source.title
    card = Row(
        shape=Shape.BOXED,
        words=(
            Words(title, TextRole.INSTRUMENT, Ink.TEXT, stored=stored),
            *([] if source.title_exact else [Words("Title in our words", TextRole.CAPTION)]),
            Words(
                typeset(source.publisher),
                ink=Ink.TEXT2,
                stored=source.publisher,
                italics=len(source.publisher),
            ),
            *([Words.of(f"by {wording.join_words(source.authors)}", ink=Ink.TEXT2)] if source.authors else []),
            Words(f"{published} · {source.kind.label}", TextRole.CAPTION, Ink.TEXT2),
            Words(source.url, TextRole.CAPTION, gap=5),
        ),
    )
    copies = (
        citation_link(source, "Copy citation", after=" ·"),
        Link(LinkKind.COPY, source.url, "Copy address", "Copy address"),
    )
    yield from framed(Frame.SURFACE, [card, links_below("", copies, _BOXED)])
    if summary.places:
        yield heading("Tells of", str(len(summary.places)))
        links = [(_place_link(place.id, place.name, None), count) for place, count in summary.places]
        yield Row(shape=Shape.LINKS, links=with_counts(links))
    if len(summary.sources) > 1:
        yield from source_rows(summary.sources)


def _facts(summary: SourceSummary) -> Iterator[Row]:
    page = summary.page
    groups: Sequence[tuple[str, list[list[Row]]]] = (
        ("Policies", [_policy(summary, policy) for policy in summary.policies]),
        ("Quotes", [_quote(summary, quote) for quote in summary.quotes]),
        ("Events", [_event(summary, event) for event in summary.events]),
        ("Figures", [_figure(summary, figure) for figure in page.figures]),
        ("Offices", [_office(summary, role) for role in page.roles]),
    )
    for title, facts in groups:
        if facts:
            yield heading(title, str(len(facts)))
            yield from framed(Frame.SURFACE, [row for fact in facts for row in fact])


def _policy(summary: SourceSummary, policy: PolicyRecord) -> list[Row]:
    rule = policy.detainer_rule.words.label
    binding = "" if policy.instrument.binds else " (guidance, not law)"
    ref = RecordRef(RecordKind.POLICY, policy.id)
    card = Row(
        shape=Shape.BADGED,
        badge=Badge(policy.detainer_rule, guidance=not policy.instrument.binds),
        tokens=_others(summary, policy),
        record=ref,
        words=(
            Words.of(policy.title, TextRole.INSTRUMENT, Ink.TEXT),
            *([Words.of(policy.citation, ink=Ink.TEXT2)] if policy.citation else []),
            Words(f"{rule}{binding} · {wording.dates_sentence(policy, summary.on)}", TextRole.CAPTION, Ink.TEXT2),
            Words.of(policy.summary, ink=Ink.TEXT, gap=3),
        ),
    )
    return [card, *_below("In", _with_topics(_place_links(summary, places_of(policy), ref), policy), _BADGED)]


def _quote(summary: SourceSummary, quote: QuoteRecord) -> list[Row]:
    person = summary.page.people[quote.person]
    ref = RecordRef(RecordKind.QUOTE, quote.id)
    is_verbatim = quote.kind is QuoteKind.DIRECT
    if is_verbatim:
        said = [Words(quoted(quote.text), TextRole.QUOTE_HIT, Ink.TEXT, 4, f"“{quote.text}”")]
    else:
        said = [
            Words(PARAPHRASE_LEAD, TextRole.CAPTION, gap=4),
            Words.of(quote.text, TextRole.PARAPHRASE, Ink.TEXT2),
        ]
    card = Row(
        shape=Shape.BOXED,
        link=_person_link(person),
        tokens=_others(summary, quote),
        record=ref,
        words=(
            Words.of(speech_words(quote), ink=Ink.TEXT2, gap=1),
            *said,
        ),
    )
    places = _place_links(summary, places_of(quote), ref)
    return [card, *_below("In", _with_topics(places, quote), _BOXED)]


def _event(summary: SourceSummary, event: EventRecord) -> list[Row]:
    ref = RecordRef(RecordKind.EVENT, event.id)
    card = Row(
        shape=Shape.BOXED,
        record=ref,
        words=(
            Words.of(event.title, TextRole.INSTRUMENT, Ink.TEXT),
            Words(f"{event.kind.value.capitalize()}, {event.date.display}", TextRole.CAPTION, Ink.TEXT2),
            Words.of(event.summary, ink=Ink.TEXT, gap=3),
        ),
    )
    places = _place_links(summary, places_of(event), ref)
    return [card, *_below("In", places, _BOXED)]


def _figure(summary: SourceSummary, figure: FigureRecord) -> list[Row]:
    claim = [f"as of {figure.as_of.display}"] if figure.as_of else []
    claim += [f"claimed by {figure.claimed_by}"] if figure.claimed_by else []
    ref = RecordRef(RecordKind.FIGURE, figure.id)
    card = Row(
        shape=Shape.BOXED,
        record=ref,
        words=(
            Words.of(f"{figure.value:,.15g} {figure.unit}", TextRole.FIGURE, Ink.TEXT),
            Words.of(figure.what, TextRole.ROW, Ink.TEXT),
            *([Words.of(" · ".join(claim), TextRole.CAPTION)] if claim else []),
        ),
    )
    places = _place_links(summary, figure.jurisdictions, ref)
    return [card, *_below("About", places, _BOXED)]


def _office(summary: SourceSummary, role: RoleRecord) -> list[Row]:
    page = summary.page
    card = Row(
        shape=Shape.BOXED,
        link=_person_link(page.people[role.person]),
        words=(
            Words.of(", ".join(filter(None, (role.title, role.organization))), TextRole.ROW, Ink.TEXT),
            Words(wording.office_dates(role.start, role.end), TextRole.CAPTION),
        ),
    )
    places = _place_links(summary, [role.jurisdiction] if role.jurisdiction else [], None)
    return [card, *_below("In", places, _BOXED)]


def _person_link(person: PersonRecord) -> Link:
    name = typeset(person.name)
    return Link(LinkKind.PERSON, person.id, name, f"Open {name}")


def _below(lead: str, links: tuple[Link, ...], indent: float) -> list[Row]:
    return [links_below(lead, links, indent)] if links else []


def _with_topics(links: tuple[Link, ...], fact: PolicyRecord | QuoteRecord) -> tuple[Link, ...]:
    """Go on from the places of a fact to its topics: "California, on detainers and funding"."""
    if not fact.topics:
        return links
    return (*links[:-1], replace(links[-1], after=", on"), *topic_links(fact.topics))


def _place_links(summary: SourceSummary, place_ids: Sequence[str], ref: RecordRef | None) -> tuple[Link, ...]:
    places = summary.page.places
    return in_words([_place_link(place_id, places[place_id].name, ref) for place_id in place_ids])


def _place_link(place_id: str, name: str, ref: RecordRef | None) -> Link:
    kind = LinkKind.RECORD if ref else LinkKind.PLACE
    words = f"Show in {typeset(name)}" if ref else f"Open {typeset(name)}"
    return Link(kind, place_id, typeset(name), words, record=ref)


def _others(summary: SourceSummary, fact: PolicyRecord | QuoteRecord) -> tuple[int, ...]:
    """The numbers of all sources of a fact, this one among them."""
    return tuple(sorted({summary.sources[source_id] for source_id in sources_of(fact)}))
