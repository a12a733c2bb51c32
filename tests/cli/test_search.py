"""The search in the terminal: the language, its explanation, and queries from a pipe."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Jurisdex


def test_filters_work_and_the_echo_names_what_they_mean(jurisdex: Jurisdex) -> None:
    found = jurisdex("search", "who:blasio in:nyc on:2016-11-10 type:direct", "--json").value
    assert found["echo"] == (
        "quotes by Bill de Blasio, about New York City or a place in it, dated Nov 10, 2016, only verbatim quotes"
    )
    assert {hit["kind"] for hit in found["results"]} == {"quote"}
    assert all(hit["date"] in ("2016-11-10", "2016-11", "2016") for hit in found["results"])


def test_only_some_kinds(jurisdex: Jurisdex) -> None:
    found = jurisdex("search", "warrant", "--kind", "quote", "--kind", "policy", "--json").value
    assert {hit["kind"] for hit in found["results"]} == {"quote", "policy"}


def test_the_rule_is_that_of_the_day(jurisdex: Jurisdex) -> None:
    line = ["search", "rule:requires-judicial-warrant kind:place", "--json", "--as-of"]
    now, then = jurisdex(*line, "2026").value["total"], jurisdex(*line, "2005").value["total"]
    assert now > then


def test_slips_of_the_keys_are_said(jurisdex: Jurisdex) -> None:
    assert "Showing results for cook county." in jurisdex("search", "cook conty").out
    assert jurisdex("search", "cook conty", "--json").value["answered"] == "cook county"


def test_slips_are_said_with_what_was_meant(jurisdex: Jurisdex) -> None:
    assert "“afte:” is not a filter. Did you mean after:?" in jurisdex("search", "warrant afte:2014").out
    assert jurisdex("search", "warrant afte:2014", "--json").value["slips"] == [
        {
            "message": "“afte:” is not a filter. Did you mean after:? For now it is searched as a word.",
            "corrected": "warrant after:2014",
        }
    ]


def test_a_query_is_explained(jurisdex: Jurisdex) -> None:
    told = jurisdex("search", 'warrant -in:tx (after:2014 OR "bad hombres")', "--explain").out
    assert "Meaning:" in told
    assert "not about Texas or a place in it" in told
    assert "wherever it may fall" in told
    parsed = jurisdex("search", 'warrant -in:tx (after:2014 OR "bad hombres")', "--explain", "--json").value["parsed"]
    assert parsed == {
        "all": [{"word": "warrant"}, {"not": {"in": "tx"}}, {"any": [{"after": "2014"}, {"phrase": "bad hombres"}]}]
    }


def test_queries_are_read_line_by_line(jurisdex: Jurisdex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('sincere hope\n"unbalanced (\n\nkind:place in:ny\n'))
    answers = [json.loads(line) for line in jurisdex("search", "-", "--limit", "2").out.splitlines()]
    assert [answer["query"] for answer in answers] == ["sincere hope", '"unbalanced ("', "", "kind:place in:ny"]
    assert answers[0]["results"][0]["id"] == "llanos-2016-11-10-sincere-hope"
    assert len(answers[3]["results"]) == 2


def test_a_wrong_kind_is_wrong_usage(jurisdex: Jurisdex) -> None:
    assert jurisdex("search", "x", "--kind", "law").code == 2


def test_results_are_printed_with_their_sources(jurisdex: Jurisdex, tmp_path: Path) -> None:
    target = tmp_path / "results.pdf"
    answer = jurisdex("print", "--search", "sincere hope", "-o", target, "--as-of", "2016-11-10", "--paper", "a4")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{target}: 1 page\n"
    text = PdfReader(target).pages[0].extract_text()
    for words in ("Search results for sincere hope", "As of Nov 10, 2016", "Connie Llanos", "Reuters"):
        assert words in text


def test_nothing_found_is_not_printed(jurisdex: Jurisdex, tmp_path: Path) -> None:
    answer = jurisdex("print", "--search", "zyzzyva", "-o", tmp_path / "results.pdf")
    assert answer.code == 1
    assert answer.err.startswith("jurisdex: Nothing is found for “zyzzyva”.")
    assert not (tmp_path / "results.pdf").exists()


@pytest.mark.parametrize("words", [[], ["us-ny", "--search", "warrant"]])
def test_either_places_or_results_are_printed(jurisdex: Jurisdex, tmp_path: Path, words: list[str]) -> None:
    answer = jurisdex("print", *words, "-o", tmp_path / "x.pdf")
    assert answer.code == 2
    assert "print needs one or more places, or --search QUERY" in answer.err
