"""The README says what the program does, or this fails."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop_app.cli.terminal import COMMANDS
from desktop_app.domain.search.fields import SearchField

if TYPE_CHECKING:
    from tests.cli.conftest import Jurisdex

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^`jurisdex ([^`]* --json)`\n\n```json\n(.*?)```", README, re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"


def test_there_is_an_example_for_each_command_with_json() -> None:
    assert [line.split()[0] for line, _ in EXAMPLES] == ["places", "show", "timeline", "search"]


@pytest.mark.parametrize(("line", "written"), EXAMPLES, ids=[line for line, _ in EXAMPLES])
def test_an_example_is_what_the_program_says(jurisdex: Jurisdex, line: str, written: str) -> None:
    assert _agrees(json.loads(written), jurisdex(*shlex.split(line)).value)


def test_every_command_is_named() -> None:
    for command in [*COMMANDS, "tour"]:
        assert re.search(rf"^jurisdex {command}\b", README, re.MULTILINE), command


def _agrees(example: Any, value: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Whether a value is like its example; of an object shown in full, the fields must be the same."""
    match example:
        case str() if example == LEFT_OUT:
            return True
        case dict():
            shown = {key: part for key, part in example.items() if key != LEFT_OUT}
            fields = list(shown) if LEFT_OUT in example else list(value)
            return (LEFT_OUT in example or list(shown) == list(value)) and all(
                _agrees(shown[key], value[key]) for key in fields
            )
        case list():
            shown_items = [item for item in example if item != LEFT_OUT]
            enough = len(value) >= len(shown_items) if LEFT_OUT in example else len(value) == len(shown_items)
            return enough and all(_agrees(*pair) for pair in zip(shown_items, value, strict=False))
        case _:
            return bool(example == value)


def test_the_comparison_itself_can_fail() -> None:
    assert not _agrees({"a": 1}, {"a": 2})
    assert not _agrees({"a": 1}, {"a": 1, "b": 2})
    assert not _agrees([1], [1, 2])
    assert _agrees({"a": 1, "…": "…"}, {"a": 1, "b": 2})
    assert _agrees([1, "…"], [1, 2])


def _section(heading: str) -> str:
    return README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


LANGUAGE = re.findall(r"^\| `([^`]+)` \| ", _section("The language of the search"), re.MULTILINE)


@pytest.mark.parametrize("written", LANGUAGE)
def test_every_example_of_the_language_finds_something(jurisdex: Jurisdex, written: str) -> None:
    answer = jurisdex("search", "--json", "--limit", "1", "--", written).value
    assert answer["total"] > 0
    assert answer["slips"] == []


def test_the_language_names_every_filter_with_its_example() -> None:
    for field in SearchField:
        assert any(written.startswith(f"{field}:") for written in LANGUAGE), field
