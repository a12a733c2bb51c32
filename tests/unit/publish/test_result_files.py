"""The results of a search as files."""

from __future__ import annotations

import csv
import io
import json

from desktop_app.catalog.queries.resting import Resting
from desktop_app.catalog.records import SourceRecord
from desktop_app.domain.dates import PartialDate
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.query import Query
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.results import SearchGroup, SearchHit, SearchResults
from desktop_app.domain.vocabulary import QuoteKind, RecordKind, SourceKind
from desktop_app.publish.result_files import as_csv, as_json

HIT = SearchHit(
    RecordKind.QUOTE,
    "lee-2016",
    MarkedText("Ann Lée"),
    MarkedText("Mayor"),
    PartialDate(2016, 11),
    MarkedText('=1+1, "it\'s" said;\nso'),
    place_ids=("us-ny-albany", "us"),
    quote_kind=QuoteKind.DIRECT,
)
SOURCE = SourceRecord(
    id="times", publisher="Times", title="A story", published=PartialDate(2016, 11, 10), url="https://example.org/a",
    kind=SourceKind.NEWS,
)  # fmt: skip
RESTING = Resting({RecordRef(RecordKind.QUOTE, "lee-2016"): ("times",)}, {"times": SOURCE})
RESULTS = SearchResults(Query.parse("said in:ny "), (SearchGroup(RecordKind.QUOTE, 1, (HIT,)),))


def test_a_table_has_a_line_for_each_hit_and_no_formula() -> None:
    data = as_csv(RESULTS, RESTING)
    assert data.startswith(b"\xef\xbb\xbfkind,id,title,about,date,text,places,rule,instrument,quote_kind,sources\r\n")
    _, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert row[:5] == ["quote", "lee-2016", "Ann Lée", "Mayor", "2016-11"]
    assert row[5] == "'" + HIT.snippet.text
    assert row[6:10] == ["us-ny-albany us", "", "", "direct"]
    assert row[10].startswith("Times, “A story”")
    assert row[10].endswith(" https://example.org/a")


def test_json_has_the_words_as_stored() -> None:
    value = json.loads(as_json(RESULTS, RESTING))
    assert (value["query"], value["total"]) == ("said in:ny", 1)
    assert value["results"][0]["text"] == HIT.snippet.text
    assert value["results"][0]["places"] == ["us-ny-albany", "us"]
    (source,) = value["results"][0]["sources"]
    assert (source["id"], source["url"]) == ("times", "https://example.org/a")
