"""Answers as plain text.

Lines are wrapped to the terminal; written into a file or a pipe each text stays on one line, so that it can be
searched. The words of a quote are the stored characters between curly quotation marks.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from desktop_app.cli import as_json
from desktop_app.domain import wording
from desktop_app.domain.dates import display_day
from desktop_app.domain.search.speaking import also_note, date_note
from desktop_app.domain.timeline import ItemKind
from desktop_app.domain.vocabulary import QuoteKind
from desktop_app.publish.citations import source_entry_text
from desktop_app.publish.courts import court_decisions, court_events
from desktop_app.publish.remarks import remarks_on
from desktop_app.publish.summary import parted, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop_app.catalog.pages import Outline, PlacePage
    from desktop_app.catalog.records import (
        EditionRecord,
        EventRecord,
        FigureRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
    )
    from desktop_app.domain.query import Query
    from desktop_app.domain.results import SearchHit, SearchResults
    from desktop_app.publish.summary import LawAbove, ListedPlace, PlaceItem, PlaceSummary, SourceNumbers

_WIDEST = 100


def places(listed: Sequence[ListedPlace]) -> str:
    """The answer of `places`: a line each, with columns that line up."""
    rows = [
        (
            item.place.id,
            ("" if item.place.kind in ("federal", "state", "district") else "  ") + item.place.name,
            wording.short_label(item.rule),
            " · ".join(_rule_remarks(item)),
            str(item.quote_count or ""),
        )
        for item in listed
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    lines = [f"{row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]:<{widths[2]}}  {row[3]}".rstrip() for row in rows]
    return "\n".join([*lines, wording.counted(len(rows), "place"), ""])


def _rule_remarks(item: ListedPlace) -> Iterator[str]:
    if item.rule:
        yield wording.since_words(item.rule)
        yield wording.answer_confirmed_words(item.rule)
    above = item.overruling
    if above and above.rule:
        yield f"{above.place.name} law differs: {above.rule.rule.words.label}"
    yield from (remark.words for remark in remarks_on(item))


def place(summary: PlaceSummary) -> str:
    """The answer of `show`."""
    page, rule, numbers = summary.page, summary.rule, summary.sources
    lines = [
        f"{page.place.name} · {_kind(page.place, page)} · {page.place.id}",
        f"As of {display_day(summary.on)} · {_edition(page.edition)}",
        "",
        *_status(summary),
        "",
    ]
    if rule:
        lines += _section(wording.standing_heading(rule), _policy(rule.lead, summary))
        lines += _section("Courts on this rule", *_courts(rule.lead, summary))
        law, advice = parted(rule.also)
        lines += _section("Also in force here", *(_policy(policy, summary) for policy in law))
        lines += _section("Guidance here, which is not law", *(_policy(policy, summary) for policy in advice))
        lines += _section("May be in force", *(_policy(policy, summary) for policy in rule.perhaps))
    lines += _section("Law above it", *(_law_above(above, summary) for above in summary.law_above))
    lines += _section("Rulings", *(_ruling(ruling, summary) for ruling in summary.rulings))
    lines += _section("History", *([_policy_line(policy, summary)] for policy in summary.history))
    lines += _section("Figures", *([_figure(figure, numbers)] for figure in summary.figures))
    speakers = [[f"{s.person.name}, {s.role}: {wording.counted(s.quote_count, 'quote')}"] for s in summary.speakers]
    lines += _section("Officials quoted", *speakers)
    lines += _section("What was said and what happened", *(_item(item, summary) for item in summary.items))
    lines += _section("Sources", *_sources(numbers))
    return _text(lines)


def timeline(summary: PlaceSummary, items: Sequence[PlaceItem]) -> str:
    """The answer of `timeline`."""
    left_out = len(summary.items) - len(items)
    lines = [f"{summary.page.place.name} · {summary.page.place.id}", ""]
    lines += _section("What was said and what happened", *(_item(item, summary) for item in items))
    if left_out:
        lines += [
            f"{wording.counted(left_out, 'entry', 'entries')} outside these dates or without a date left out.",
            "",
        ]
    lines += _section("Sources", *_sources(summary.sources))
    return _text(lines)


def search(results: SearchResults) -> str:
    """The answer of `search`."""
    shown = f"Showing results for {results.respelled.to_text().strip()}." if results.respelled else ""
    count = f"{wording.counted(results.total, 'result')}: {results.echo.text}"
    head = [*(slip.message for slip in results.query.slips), shown, count, date_note(results.query)]
    lines = [*(line for line in head if line), ""]
    for group in results.groups:
        lines += _section(f"{group.kind.heading} ({group.total:,})", *(_hit(hit) for hit in group.hits))
        more = group.total - len(group.hits)
        if more:
            lines[-1:] = [f"  {more:,} more; ask for them with --limit {group.total}", ""]
    return _text(lines)


def explained(query: Query, results: SearchResults) -> str:
    """The answer of `search --explain`: what was understood, and what is asked for in full."""
    rows = [
        ("Query", query.to_text().strip()),
        *(("Slip", slip.message) for slip in results.query.slips),
        *(("Put right", results.query.corrected(slip)) for slip in results.query.slips if slip.correction),
        ("Answered", results.respelled.to_text().strip() if results.respelled else ""),
        ("Meaning", results.echo.text),
        ("Note", also_note(results.also)),
        ("Note", date_note(query)),
        ("Parsed", str(as_json.node(query.root)) if query.root else ""),
    ]
    return "".join(f"{name + ':':<10} {value}\n" for name, value in rows if value)


def _hit(hit: SearchHit) -> list[str]:
    date = hit.date.display if hit.date else ""
    head = " · ".join(part for part in (hit.title.text, hit.subtitle.text, date, hit.id) if part)
    around = hit.context.text if hit.context else ""
    return [line for line in (head, _snippet(hit), around) if line]


def _snippet(hit: SearchHit) -> str:
    """The part that answers; the words of a quote between quotation marks, what is left out outside of them."""
    text = hit.snippet.text
    if hit.quote_kind is not QuoteKind.DIRECT:
        return str(hit.snippet)
    before, after = "… " if hit.snippet.is_cut_before else "", " …" if hit.snippet.is_cut_after else ""
    return f"{before}“{text}”{after}"


def edition(record: EditionRecord, outline: Outline) -> str:
    """The answer of `check` when all is well."""
    counts = [
        wording.counted(len(outline.places), "place"),
        wording.counted(outline.person_count, "official"),
        wording.counted(outline.quote_count, "quote"),
        wording.counted(outline.source_count, "source"),
    ]
    return f"{_edition(record)} is sound: {wording.join_words(counts)}.\n"


def _edition(record: EditionRecord) -> str:
    return f"Edition {record.name} of {record.date.display}, data {record.data_id}"


def _kind(place: PlaceRecord, page: PlacePage) -> str:
    if place.parent is None or place.parent == "us":
        return place.kind.label
    return f"{place.kind.label} in {page.places[place.parent].name}"


def _status(summary: PlaceSummary) -> Iterator[str]:
    parts = [summary.status, summary.since, summary.confirmed]
    if summary.rule:
        lead = summary.rule.lead
        parts += wording.caveats(lead.certainty, checked=lead.checked)
    yield ", ".join(part for part in parts if part) + "."
    if summary.rule is None:
        yield summary.gap
    above = summary.overruling
    if above and above.rule:
        yield f"{summary.overruled_sentence}. {_token(above.rule.lead.source, summary.sources)}"
    for remark in remarks_on(summary):
        yield f"{remark.words}. {_token(remark.record.source, summary.sources)}"


def _policy(policy: PolicyRecord, summary: PlaceSummary) -> list[str]:
    """A policy in full."""
    attested = ", ".join((wording.confirmed_words(policy), *wording.caveats(policy.certainty, checked=policy.checked)))
    lines = [
        f"{wording.policy_label(policy)}: {policy.title} {_tokens(policy, summary.sources)}",
        policy.citation or "",
        f"{wording.dates_sentence(policy, summary.on)}; {attested}",
        policy.summary,
        f"Note: {policy.note}" if policy.note else "",
        wording.covers_sentence(policy.topics),
    ]
    return [line for line in lines if line]


def _policy_line(policy: PolicyRecord, summary: PlaceSummary) -> str:
    dates = wording.dates_sentence(policy, summary.on)
    return f"{wording.policy_label(policy)}: {policy.title}. {dates} {_tokens(policy, summary.sources)}"


def _law_above(above: LawAbove, summary: PlaceSummary) -> list[str]:
    if above.rule is None:
        sentence = wording.no_rule_sentence(summary.page.policies_above[above.place.id], summary.on)
        lines = [f"{above.place.name}: {sentence[0].lower()}{sentence[1:]}"]
    else:
        lead, label = above.rule.lead, wording.short_label(above.rule)
        life = f"{wording.since_words(above.rule)}, {wording.answer_confirmed_words(above.rule)}"
        lines = [f"{above.place.name}: {label}, {life}. {lead.title} {_token(lead.source, summary.sources)}"]
    decisions = court_decisions(summary, above.rule.lead) if above.rule else ()
    lines += [f"Court, {d.date.display}: {d.title} {_token(d.source, summary.sources)}" for d in decisions]
    return [*lines, *(f"Ruling: {line}" for ruling in above.rulings for line in _ruling(ruling, summary))]


def _courts(policy: PolicyRecord, summary: PlaceSummary) -> Iterator[list[str]]:
    """What courts did about a policy."""
    for event in court_events(summary, policy):
        token = _token(event.source, summary.sources)
        yield [f"{event.date.display}: {event.title}. {event.summary} {token}"]


def _ruling(ruling: PolicyRecord, summary: PlaceSummary) -> list[str]:
    """A ruling with what is on record of its later history."""
    dates = wording.dates_sentence(ruling, summary.on)
    later = f" {ruling.note}" if ruling.note else ""
    return [f"{ruling.title}. {dates}. {ruling.summary}{later} {_token(ruling.source, summary.sources)}"]


def _figure(figure: FigureRecord, numbers: SourceNumbers) -> str:
    value = f"{int(figure.value) if figure.value.is_integer() else figure.value:,}"
    when = f", as of {figure.as_of.display}" if figure.as_of else ""
    who = f", claimed by {figure.claimed_by}" if figure.claimed_by else ""
    return f"{value} {figure.unit} {figure.what}{when}{who} {_token(figure.source, numbers)}"


def _item(item: PlaceItem, summary: PlaceSummary) -> list[str]:
    when = item.date.display if item.date else "No date"
    record = item.record
    if item.kind is ItemKind.QUOTE:
        return _quote(record, when, summary)  # type: ignore[arg-type]
    if item.kind is ItemKind.EVENT:
        return _event(record, when, summary)  # type: ignore[arg-type]
    return _change(record, item.kind, when, summary)  # type: ignore[arg-type]


def _quote(quote: QuoteRecord, when: str, summary: PlaceSummary) -> list[str]:
    speaker = summary.page.people[quote.person].name
    head = [when, f"{speaker}, {quote.role}", quote.occasion.label]
    words = f"“{quote.text}”" if quote.kind is QuoteKind.DIRECT else f"[paraphrase] {quote.text}"
    lines = [" · ".join(part for part in head if part), f"{words} {_tokens(quote, summary.sources)}", quote.context]
    return [*lines, f"Note: {quote.note}"] if quote.note else lines


def _event(event: EventRecord, when: str, summary: PlaceSummary) -> list[str]:
    return [f"{when} · {event.kind.capitalize()}: {event.title} {_tokens(event, summary.sources)}", event.summary]


def _change(policy: PolicyRecord, kind: ItemKind, when: str, summary: PlaceSummary) -> list[str]:
    what = {
        ItemKind.ENACTED: policy.instrument.start_verb,
        ItemKind.START: "in effect" if policy.effective else policy.instrument.start_verb,
        ItemKind.RULING: policy.instrument.start_verb,
        ItemKind.END: "ended",
    }[kind]
    label = wording.policy_label(policy)
    tokens = _tokens(policy, summary.sources)
    return [f"{when} · {policy.instrument.label} {what}: {policy.title} ({label}) {tokens}"]


def _sources(numbers: SourceNumbers) -> Iterator[list[str]]:
    for number, source in numbers.entries():
        yield [f"[{number}] {source_entry_text(source)}", f"{source.kind.label}. {source.url}"]


def _tokens(record: PolicyRecord | QuoteRecord | EventRecord, numbers: SourceNumbers) -> str:
    return " ".join(_token(source, numbers) for source in sources_of(record))


def _token(source: str, numbers: SourceNumbers) -> str:
    return f"[{numbers[source]}]"


def _section(title: str, *entries: Iterable[str]) -> list[str]:
    """A heading and its entries, further lines of an entry indented; nothing at all without entries."""
    if not entries:
        return []
    lines = [title]
    for first, *others in entries:
        lines += [f"  {first}", *(f"    {line}" for line in others)]
    return [*lines, ""]


def _text(lines: Iterable[str]) -> str:
    if sys.stdout.isatty():
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        lines = [wrapped for line in lines for wrapped in _wrap(line, width)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _wrap(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]
