"""The commands that answer in the terminal, each without a display."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from desktop_app import paths
from desktop_app.catalog.catalog import TABLES, Catalog
from desktop_app.cli import as_json, as_text
from desktop_app.cli.arguments import NO_RECORD
from desktop_app.domain.errors import KnownError
from desktop_app.domain.query import Query
from desktop_app.domain.search.options import SearchOptions
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.publish.brief_options import BriefOptions, Paper
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.publish.comparison import LEAST, MOST, compare
from desktop_app.publish.files import make_folder, write_file
from desktop_app.publish.results_list import MOST_OF_A_KIND, FoundForPaper, what_rests
from desktop_app.publish.summary import PlaceSummary, list_places, summarize

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.domain.dates import PartialDate


def places(options: Namespace) -> int:
    """List the places, or those with one rule."""
    with _open(options) as catalog:
        listed = list_places(catalog.outline().places, _day(options.as_of))
    if options.rule:
        listed = tuple(place for place in listed if (place.rule.rule if place.rule else NO_RECORD) == options.rule)
    return _answer(options, as_json.places(listed), as_text.places(listed))


def show(options: Namespace) -> int:
    """Tell all that is on record about one place."""
    summary = _summary(options)
    return _answer(options, as_json.place(summary), as_text.place(summary))


def timeline(options: Namespace) -> int:
    """Tell what was said and what became of the rules of a place, in order."""
    with _open(options) as catalog:
        page = catalog.place_page(options.place)
    first = options.first.earliest if options.first else date.min
    last = options.last.latest if options.last else date.max
    if first > last:
        raise KnownError(f"--from {options.first} is later than --to {options.last}.", "Turn the two around.")
    summary = summarize(page, date.today())
    everything = options.first is None and options.last is None
    items = [
        item for item in summary.items if (item.date.overlaps(first, last) if item.date is not None else everything)
    ]
    return _answer(options, as_json.timeline(summary, items), as_text.timeline(summary, items))


def search(options: Namespace) -> int:
    """Find records."""
    wanted = SearchOptions(
        options.limit,
        kinds=frozenset(options.kind or RecordKind),
        as_of=options.as_of.latest if options.as_of else None,
    )
    with _open(options) as catalog:
        if options.query == ["-"]:
            return _search_each(catalog, wanted, explain=options.explain)
        query = Query.parse(" ".join(options.query)).completed()
        results = catalog.search(query, wanted)
    if options.explain:
        return _answer(options, as_json.explained(query, results), as_text.explained(query, results))
    return _answer(options, as_json.search(results), as_text.search(results))


def _search_each(catalog: Catalog, wanted: SearchOptions, *, explain: bool) -> int:
    """Answer each line of the standard input with one line of JSON, as soon as it is read."""
    for line in sys.stdin:
        query = Query.parse(line).completed()
        results = catalog.search(query, wanted)
        value = as_json.explained(query, results) if explain else as_json.search(results)
        sys.stdout.write(f"{json.dumps(value, ensure_ascii=False)}\n")
        sys.stdout.flush()
    return 0


def print_pages(options: Namespace) -> int:
    """Write the summaries of one or more places, their comparison, or the results of a search into one PDF."""
    return _print_results(options) if options.search else _print_places(options)


def _print_results(options: Namespace) -> int:
    from desktop_app.cli import briefs

    day = _day(options.as_of)
    with _open(options) as catalog:
        wanted = SearchOptions(MOST_OF_A_KIND, as_of=day, has_whole_texts=True)
        results = catalog.search(Query.parse(options.search).completed(), wanted)
        places = {listed.place.id: listed for listed in list_places(catalog.outline().places, day)}
        resting = catalog.resting(*what_rests(results, places))
        edition = catalog.edition
    if not results.groups:
        raise KnownError(f"Nothing is found for “{options.search}”.", "Look for less with jurisdex search.")
    found = FoundForPaper(results, resting, places, edition, day)
    chosen = BriefOptions(paper=Paper(options.paper), citation_style=CitationStyle(options.citation_style))
    sys.stdout.write(f"{briefs.write_results(found, options.output, chosen)}\n")
    return 0


def _print_places(options: Namespace) -> int:
    from desktop_app.cli import briefs

    places = tuple(dict.fromkeys(options.places)) if options.compare else options.places
    if options.compare and not LEAST <= len(places) <= MOST:
        raise KnownError(f"{LEAST} to {MOST} places can be compared, not {len(places)}.", "Name as many.")
    with _open(options) as catalog:
        pages = [catalog.place_page(place) for place in places]
    day = _day(options.as_of)
    chosen = BriefOptions(paper=Paper(options.paper), citation_style=CitationStyle(options.citation_style))
    if options.compare:
        written = briefs.write_comparison(compare(pages, day), options.output, chosen)
    else:
        written = briefs.write([summarize(page, day) for page in pages], options.output, chosen)
    sys.stdout.write(f"{written}\n")
    return 0


def export(options: Namespace) -> int:
    """Write one JSON array a table, with the field names of the data's own sources."""
    folder: Path = options.output
    with _open(options) as catalog:
        tables = {table: [as_json.record(item) for item in catalog.records(table)] for table in TABLES}
    make_folder(folder)
    for table, records in tables.items():
        write_file(folder / f"{table}.json", (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode())
    sys.stdout.write("".join(f"{folder / table}.json: {len(records):,}\n" for table, records in tables.items()))
    return 0


def check(options: Namespace) -> int:
    """Say whether the catalog is sound."""
    with _open(options) as catalog:
        faults = catalog.check()
        edition = catalog.edition
        outline = catalog.outline()
    if faults:
        raise KnownError(" ".join(faults), "Install Jurisdex again, or open another data file with --data.")
    sys.stdout.write(as_text.edition(edition, outline))
    return 0


COMMANDS: Final[dict[str, Callable[[Any], int]]] = {
    "places": places,
    "show": show,
    "search": search,
    "timeline": timeline,
    "print": print_pages,
    "export": export,
    "check": check,
}


def _open(options: Namespace) -> Catalog:
    return Catalog(options.data or paths.bundled_catalog())


def _summary(options: Namespace) -> PlaceSummary:
    with _open(options) as catalog:
        return summarize(catalog.place_page(options.place), _day(options.as_of))


def _day(as_of: PartialDate | None) -> date:
    """The day asked for; a month or a year means its last day."""
    return as_of.latest if as_of else date.today()


def _answer(options: Namespace, value: Any, text: str) -> int:  # noqa: ANN401 - any JSON value
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n" if options.json else text)
    sys.stdout.flush()
    return 0
