"""Answers as JSON values. Scripts rely on these shapes: a field may be added, none is renamed or removed.

Dates are "2016", "2016-11" or "2016-11-10"; what is not on record is null. Records have the field names of the data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.domain.rules import confirmed_since_start, start_of
from desktop_app.domain.search.nodes import All, Either, Filter, Not, Term
from desktop_app.domain.wording import caveats
from desktop_app.publish.courts import court_events
from desktop_app.publish.remarks import remarks_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.catalog.records import Fields
    from desktop_app.domain.query import Query, Slip
    from desktop_app.domain.results import SearchHit, SearchResults
    from desktop_app.domain.search.nodes import Node
    from desktop_app.publish.summary import LawAbove, ListedPlace, PlaceItem, PlaceRule, PlaceSummary

    Value = dict[str, Any]


def record(item: Fields) -> Value:
    """A record as it stands in the data."""
    value: Value = item.model_dump(mode="json")
    return value


def places(listed: Iterable[ListedPlace]) -> list[Value]:
    """The answer of `places`."""
    return [
        {
            "id": item.place.id,
            "name": item.place.name,
            "kind": item.place.kind,
            "parent": item.place.parent,
            "rule": rule(item.rule),
            "overruled_by": _overruling(item.overruling),
            "remarks": [remark.words for remark in remarks_on(item)],
            "quotes": item.quote_count,
        }
        for item in listed
    ]


def rule(found: PlaceRule) -> Value | None:
    """A rule on a day, with the policy that gives it and how well that is known; null where nothing is on record."""
    if found is None:
        return None
    lead = found.lead
    return {
        "value": found.rule,
        "label": found.rule.words.label,
        "sentence": found.rule.words.sentence,
        "policy": lead.id,
        "title": lead.title,
        "binding": found.is_binding,
        "certain_on_that_day": found.is_certain,
        "since": _text(start_of(lead)),
        "ended": _text(lead.ended),
        "last_confirmed": _text(confirmed_since_start(lead)),
        "answer_last_confirmed": _text(found.confirmed),
        "certainty": lead.certainty,
        "checked": lead.checked,
        "caveats": list(caveats(lead.certainty, checked=lead.checked)),
    }


def place(summary: PlaceSummary) -> Value:
    """The answer of `show`."""
    page, found = summary.page, summary.rule
    return {
        "as_of": summary.on.isoformat(),
        "edition": record(page.edition),
        "place": record(page.place),
        "status": summary.status,
        "since": summary.since,
        "last_confirmed": summary.confirmed,
        "rule": rule(found),
        "overruled": summary.overruled_sentence or None,
        "remarks": [remark.words for remark in remarks_on(summary)],
        "in_force": [record(policy) for policy in (found.lead, *found.also)] if found and found.is_certain else [],
        "perhaps_in_force": [record(policy) for policy in _perhaps(found)],
        "courts": [record(event) for event in court_events(summary, found.lead)] if found else [],
        "law_above": [_law_above(summary, above) for above in summary.law_above],
        "rulings": [record(ruling) for ruling in summary.rulings],
        "history": [record(policy) for policy in summary.history],
        "figures": [record(figure) for figure in summary.figures],
        "officials": [
            {"id": speaker.person.id, "name": speaker.person.name, "role": speaker.role, "quotes": speaker.quote_count}
            for speaker in summary.speakers
        ],
        "timeline": [_item(summary, item) for item in summary.items],
        "sources": [{"number": number, **record(source)} for number, source in summary.sources.entries()],
    }


def timeline(summary: PlaceSummary, items: Iterable[PlaceItem]) -> Value:
    """The answer of `timeline`."""
    return {
        "place": record(summary.page.place),
        "items": [_item(summary, item) for item in items],
        "sources": [{"number": number, **record(source)} for number, source in summary.sources.entries()],
    }


def search(results: SearchResults) -> Value:
    """The answer of `search`."""
    return {
        "query": results.query.to_text().strip(),
        "echo": results.echo.text,
        "total": results.total,
        "results": [_hit(hit) for hit in results.hits],
        "answered": results.respelled.to_text().strip() if results.respelled else None,
        "slips": [_slip(results, slip) for slip in results.query.slips],
    }


def explained(query: Query, results: SearchResults) -> Value:
    """The answer of `search --explain`: the answer without its results, and the query taken apart."""
    return {**search(results), "query": query.to_text().strip(), "results": [], "parsed": node(query.root)}


def node(part: Node | None) -> Value | None:
    """A part of a query: one of `word`, `phrase`, `prefix`, a filter's name, `not`, `all` and `any`, with its value."""
    match part:
        case None:
            return None
        case Term(text=text):
            return {"phrase" if part.is_phrase else "prefix" if part.is_prefix else "word": text}
        case Filter(field=field, text=text):
            return {field.value: text}
        case Not(part=inner):
            return {"not": node(inner)}
        case All(parts=parts) | Either(parts=parts):
            return {"all" if isinstance(part, All) else "any": [node(each) for each in parts]}


def _slip(results: SearchResults, slip: Slip) -> Value:
    return {"message": slip.message, "corrected": results.query.corrected(slip) if slip.correction else None}


def _hit(hit: SearchHit) -> Value:
    return {
        "kind": hit.kind,
        "id": hit.id,
        "title": hit.title.text,
        "subtitle": hit.subtitle.text,
        "date": _text(hit.date),
        "snippet": hit.snippet.text,
        "snippet_cut": {"before": hit.snippet.is_cut_before, "after": hit.snippet.is_cut_after},
        "context": hit.context.text if hit.context else None,
        "places": list(hit.place_ids),
        "rule": hit.rule,
        "instrument": hit.instrument,
        "quote_kind": hit.quote_kind,
    }


def _item(summary: PlaceSummary, item: PlaceItem) -> Value:
    fields = record(item.record)
    speaker = summary.page.people.get(fields.get("person", ""))
    named = {"speaker": speaker.name} if speaker else {}
    return {"type": item.kind.key, "date": _text(item.date), **named, "record": fields}


def _law_above(summary: PlaceSummary, above: LawAbove) -> Value:
    events = court_events(summary, above.rule.lead) if above.rule else ()
    return {
        "place": above.place.id,
        "name": above.place.name,
        "rule": rule(above.rule),
        "courts": [record(event) for event in events],
        "rulings": [record(ruling) for ruling in above.rulings],
    }


def _overruling(above: LawAbove | None) -> Value | None:
    return {"place": above.place.id, "rule": rule(above.rule)} if above else None


def _perhaps(found: PlaceRule) -> Iterable[Fields]:
    if found is None:
        return ()
    return found.perhaps if found.is_certain else (found.lead, *found.perhaps)


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)
