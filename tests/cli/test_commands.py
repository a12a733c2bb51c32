"""The commands of the terminal: what they say, in JSON too, and what they say when something is wrong."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from desktop_app.domain.vocabulary import Rule

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Jurisdex

SHOW_KEYS = [
    "as_of", "edition", "place", "status", "since", "last_confirmed", "rule", "overruled", "remarks", "in_force",
    "perhaps_in_force", "courts", "law_above", "rulings", "history", "figures", "officials", "timeline", "sources",
]  # fmt: skip


def test_places_lists_all_with_their_rules(jurisdex: Jurisdex) -> None:
    listed = jurisdex("places", "--json").value
    assert len(listed) == 230
    assert [place["id"] for place in listed[:3]] == ["us", "us-al", "us-ak"]
    assert list(listed[0]) == ["id", "name", "kind", "parent", "rule", "overruled_by", "remarks", "quotes"]
    text = jurisdex("places").out
    assert text.splitlines()[-1] == "230 places"
    assert "us-ny-new-york" in text


@pytest.mark.parametrize("rule", [*Rule, "no-record"])
def test_places_of_one_rule_are_a_part_of_all(jurisdex: Jurisdex, rule: str) -> None:
    chosen = jurisdex("places", "--rule", rule, "--json").value
    everything = jurisdex("places", "--json").value
    wanted = [place for place in everything if (place["rule"]["value"] if place["rule"] else "no-record") == rule]
    assert chosen == wanted


def test_places_on_a_day_are_the_places_as_they_were(jurisdex: Jurisdex) -> None:
    rules = {
        place["id"]: place["rule"] and place["rule"]["value"]
        for place in jurisdex("places", "--as-of", "2013-06-01", "--json").value
    }
    assert rules["us-ny-new-york"] == "limited-by-criteria"
    assert rules["us-tx"] is None


def test_show_has_its_documented_shape(jurisdex: Jurisdex) -> None:
    shown = jurisdex("show", "us-tx-travis-county", "--as-of", "2017-03-01", "--json").value
    assert list(shown) == SHOW_KEYS
    assert shown["place"]["parent"] == "us-tx"
    assert [entry["number"] for entry in shown["sources"]] == list(range(1, len(shown["sources"]) + 1))


def test_show_says_since_when_and_when_last_confirmed(jurisdex: Jurisdex) -> None:
    text = jurisdex("show", "us-wa-king-county").out
    assert "Holds a person for ICE only with a judge’s warrant, since " in text
    assert "last confirmed " in text


def test_show_tells_that_the_law_above_points_the_other_way(jurisdex: Jurisdex) -> None:
    answer = jurisdex("show", "us-nc-wake-county")
    assert "But North Carolina law requires local agencies to do what an ICE detainer asks" in answer.out


def test_show_calls_a_gap_a_gap(jurisdex: Jurisdex) -> None:
    answer = jurisdex("show", "us-tx-houston")
    assert "No record in this edition." in answer.out
    assert "not proof that no rule exists" in answer.out
    assert jurisdex("show", "us-tx-houston", "--json").value["rule"] is None


def test_a_month_or_a_year_means_its_last_day(jurisdex: Jurisdex) -> None:
    assert jurisdex("show", "us", "--as-of", "2016", "--json").value["as_of"] == "2016-12-31"
    assert jurisdex("show", "us", "--as-of", "2016-02", "--json").value["as_of"] == "2016-02-29"
    assert jurisdex("show", "us", "--json").value["as_of"] == date.today().isoformat()


def test_the_timeline_is_in_order_and_in_range(jurisdex: Jurisdex) -> None:
    answer = jurisdex("timeline", "us-ny-new-york", "--from", "2016", "--to", "2017", "--json").value
    assert list(answer) == ["place", "items", "sources"]
    dates = [item["date"] for item in answer["items"]]
    assert dates == sorted(dates)
    assert {day[:4] for day in dates} == {"2016", "2017"}
    assert {"quote", "start"} <= {item["type"] for item in answer["items"]}
    assert "left out." in jurisdex("timeline", "us-ny-new-york", "--from", "2016").out


def test_the_whole_timeline_keeps_what_has_no_date(jurisdex: Jurisdex) -> None:
    items = jurisdex("timeline", "us-ny-new-york", "--json").value["items"]
    assert items[-1]["date"] is None


def test_search_has_its_documented_shape(jurisdex: Jurisdex) -> None:
    found = jurisdex("search", "judicial warrant", "--json").value
    assert list(found) == ["query", "echo", "total", "results", "answered", "slips"]
    assert found["query"] == "judicial warrant"
    assert {"kind", "id"} <= set(found["results"][0])


@pytest.mark.parametrize(
    "query", ["O'Neill", "8 U.S.C. § 1373", "NOT", '"unbalanced', "detainer-requests", "mayor:", "-x", "C++", "a AND",
              "NEAR(a b, 5)", "*", "{", "'; DROP TABLE quote; --", "<b>warrant</b>", "\u202ewarrant", "🙂"],
)  # fmt: skip
def test_no_text_breaks_the_search(jurisdex: Jurisdex, query: str) -> None:
    answer = jurisdex("search", "--json", "--", query)
    assert (answer.code, answer.err) == (0, "")


def test_a_limit_is_a_limit_for_each_kind(jurisdex: Jurisdex) -> None:
    found = jurisdex("search", "detainer", "--limit", "2", "--json").value
    kinds = [hit["kind"] for hit in found["results"]]
    assert max(kinds.count(kind) for kind in kinds) == 2
    assert found["total"] > len(kinds)


def test_the_words_of_a_quote_stand_between_quotation_marks(jurisdex: Jurisdex) -> None:
    assert "“We have some bad hombres here and we're going to get them out”" in jurisdex("search", "hombres").out


def test_print_compares_places_in_landscape(jurisdex: Jurisdex, tmp_path: Path) -> None:
    target = tmp_path / "comparison.pdf"
    places = ("us-il-cook-county", "us-tx-travis-county")
    answer = jurisdex("print", *places, "--compare", "-o", target, "--as-of", "2017-10-01")
    assert (answer.code, answer.err) == (0, "")
    page = PdfReader(target).pages[0]
    assert page.mediabox.width > page.mediabox.height
    assert "Differs" in page.extract_text()


def test_one_place_is_not_compared(jurisdex: Jurisdex, tmp_path: Path) -> None:
    answer = jurisdex("print", "us-tx", "us-tx", "--compare", "-o", tmp_path / "comparison.pdf")
    assert answer.code == 1
    assert "2 to 4 places can be compared, not 1." in answer.err


def test_print_writes_a_pdf_and_says_so(jurisdex: Jurisdex, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    answer = jurisdex("print", "us-ny-new-york", "us-tx", "-o", target, "--as-of", "2016-11-10", "--paper", "a4")
    assert (answer.code, answer.err) == (0, "")
    assert str(target) in answer.out
    assert target.read_bytes().startswith(b"%PDF-")


def test_print_cites_sources_in_the_style_asked_for(jurisdex: Jurisdex, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    for compared in ((), ("us-tx", "--compare")):
        answer = jurisdex("print", "us-ca-los-angeles", *compared, "-o", target, "--citation-style", "bluebook")
        assert (answer.code, answer.err) == (0, "")
        text = " ".join("".join(page.extract_text() for page in PdfReader(target).pages).split())
        assert re.search(r"\((Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\. \d{1,2}, \d{4}\), http", text)
    assert jurisdex("print", "us", "-o", target, "--citation-style", "mla").code == 2


def test_export_writes_every_record_with_the_names_of_the_data(jurisdex: Jurisdex, tmp_path: Path) -> None:
    answer = jurisdex("export", "--format", "json", "-o", tmp_path / "out")
    assert answer.code == 0
    tables = {path.stem: json.loads(path.read_text("utf-8")) for path in (tmp_path / "out").iterdir()}
    assert {name: len(records) for name, records in tables.items()} == {
        "jurisdictions": 230, "people": 431, "roles": 446, "sources": 1187, "policies": 364, "quotes": 718,
        "events": 257, "figures": 101,
    }  # fmt: skip
    (quote,) = [quote for quote in tables["quotes"] if quote["id"] == "de-blasio-2016-11-10-families"]
    assert quote["text"] == "We are not going to tear families apart."
    assert sorted(quote) == sorted(
        ["id", "person", "role", "said", "kind", "text", "occasion", "jurisdictions", "policies", "topics", "context",
         "source", "note", "more_sources"]
    )  # fmt: skip


def test_check_tells_what_is_sound(jurisdex: Jurisdex) -> None:
    answer = jurisdex("check")
    assert answer.code == 0
    assert "is sound: 230 places, 431 officials, 718 quotes and 1,187 sources." in answer.out


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE something (a)")
    other.close()


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60_000])


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as catalog:
        catalog.execute("PRAGMA user_version = 99")
    catalog.close()


@pytest.mark.parametrize(
    "command", [("places",), ("show", "us"), ("search", "warrant"), ("timeline", "us"), ("check",)]
)
@pytest.mark.parametrize("damage", ["missing", "empty", "text", "truncated", "foreign", "newer", "folder"])
def test_a_catalog_that_cannot_be_read_is_told_in_one_line(
    jurisdex: Jurisdex, tmp_path: Path, catalog_path: Path, command: tuple[str, ...], damage: str
) -> None:
    path = tmp_path / "other.sqlite"
    if damage in ("truncated", "newer"):
        path.write_bytes(catalog_path.read_bytes())
    match damage:
        case "empty":
            path.touch()
        case "text":
            path.write_text("This is not a catalog.\n" * 100)
        case "truncated":
            _truncated(path)
        case "newer":
            _newer(path)
        case "foreign":
            _foreign(path)
        case "folder":
            path.mkdir()
        case _:
            pass
    answer = jurisdex(*command, "--data", path)
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith("jurisdex: ")
    assert answer.err.count("\n") == 1
    assert "fault in Jurisdex" not in answer.err
    assert damage != "missing" or not path.exists(), "an empty file was made"


@pytest.mark.parametrize(
    ("place", "nearest"), [("us-ny-newyork", "us-ny-new-york"), ("New York City", "us-ny-new-york"),
                           ("us-wa-kingcounty", "us-wa-king-county")],
)  # fmt: skip
def test_an_unknown_id_gets_the_nearest(jurisdex: Jurisdex, place: str, nearest: str) -> None:
    answer = jurisdex("show", place)
    assert (answer.code, answer.out) == (1, "")
    assert nearest in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    "line",
    [
        ("show", "us", "--as-of", "2016-02-30"),
        ("show", "us", "--as-of", "yesterday"),
        ("timeline", "us", "--from", "2016-13"),
        ("search", "x", "--limit", "0"),
        ("places", "--rule", "sanctuary"),
        ("search", "x", "--kind", "law"),
        ("print", "us"),
        ("show",),
        ("fly",),
    ],
)
def test_wrong_usage_is_exit_code_2(jurisdex: Jurisdex, line: tuple[str, ...]) -> None:
    answer = jurisdex(*line)
    assert answer.code == 2
    assert "Traceback" not in answer.err
    assert "<" not in answer.err, "values are named as they are written"


def test_a_range_the_wrong_way_round(jurisdex: Jurisdex) -> None:
    answer = jurisdex("timeline", "us", "--from", "2018", "--to", "2016")
    assert answer.code == 1
    assert "is later than" in answer.err


@pytest.mark.parametrize("command", [("export", "-o"), ("print", "us", "-o")])
def test_where_nothing_can_be_written_nothing_is_left(
    jurisdex: Jurisdex, tmp_path: Path, command: tuple[str, ...]
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    answer = jurisdex(*command, blocked / "inside")
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir() if path.name != "profile"] == ["a file"]
    assert blocked.read_text() == "in the way"


def test_a_reader_who_has_had_enough_is_no_fault(catalog_path: Path) -> None:
    """As in `jurisdex show us | head -1`."""
    program = "import sys; from desktop_app.cli.main import main; sys.exit(main())"
    line = [sys.executable, "-c", program, "--data", str(catalog_path), "show", "us", "--json"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_terminal_of_another_alphabet_gets_escapes(catalog_path: Path) -> None:
    program = "import sys; from desktop_app.cli.main import main; sys.exit(main())"
    line = [sys.executable, "-c", program, "--data", str(catalog_path), "show", "us-wa-king-county"]
    done = subprocess.run(line, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert b"judge\\u2019s warrant" in done.stdout


def test_no_law_is_told_without_when_it_was_last_confirmed_and_its_source(jurisdex: Jurisdex) -> None:
    told = jurisdex("show", "us-nc-wake-county", "--as-of", "2026-11-24").out
    assert "what an ICE detainer asks, since Dec 1, 2024, last confirmed Nov 2025. [" in told
    assert "North Carolina: Must honor, since Dec 1, 2024, last confirmed Nov 2025. House Bill 10" in told
