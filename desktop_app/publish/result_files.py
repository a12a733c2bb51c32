"""The results of a search as files: a table for spreadsheets, or JSON for scripts. Words are the stored characters."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from desktop_app.domain.reference import RecordRef
from desktop_app.publish.citing.cite import plain_entry

if TYPE_CHECKING:
    from desktop_app.catalog.queries.resting import Resting
    from desktop_app.catalog.records import SourceRecord
    from desktop_app.domain.results import SearchHit, SearchResults

_COLUMNS = ("kind", "id", "title", "about", "date", "text", "places", "rule", "instrument", "quote_kind", "sources")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(results: SearchResults, resting: Resting) -> bytes:
    """Write a line for each hit, in the order shown, in UTF-8 with the mark that spreadsheets look for.

    `resting` has the sources of the hits; each is written out, with its address, on a line of the last cell.
    A text that a spreadsheet would take for a formula gets an apostrophe before it, as these programs themselves do.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for hit in results.hits:
        sources = "\n".join(f"{plain_entry(source)} {source.url}".strip() for source in _sources(hit, resting))
        writer.writerow(harmless(str(value)) for value in (*_values(hit).values(), sources))
    return text.getvalue().encode("utf-8-sig")


def as_json(results: SearchResults, resting: Resting) -> bytes:
    """Write the query, what it was taken to mean, and a value for each hit with the ids and entries of its sources."""
    value = {
        "query": results.query.source.strip(),
        "echo": results.echo.text,
        "total": results.total,
        "results": [
            {
                **_values(hit),
                "places": list(hit.place_ids),
                "sources": [
                    {"id": source.id, "entry": plain_entry(source), "url": source.url}
                    for source in _sources(hit, resting)
                ],
            }
            for hit in results.hits
        ],
    }
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()


def harmless(value: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(_FORMULA_SIGNS) else value


def _sources(hit: SearchHit, resting: Resting) -> list[SourceRecord]:
    return [resting.sources[source] for source in resting.ids.get(RecordRef(hit.kind, hit.id), ())]


def _values(hit: SearchHit) -> dict[str, str]:
    values = (
        hit.kind,
        hit.id,
        hit.title.text,
        hit.subtitle.text,
        str(hit.date or ""),
        hit.snippet.text,
        " ".join(hit.place_ids),
        hit.rule or "",
        hit.instrument or "",
        hit.quote_kind or "",
    )
    return dict(zip(_COLUMNS[:-1], values, strict=True))
