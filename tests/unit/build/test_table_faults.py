"""Each thing that can be wrong with a file or a table by itself, and the line that is printed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.build.sample import faults_of, spoil

if TYPE_CHECKING:
    from pathlib import Path

EDITION, PEOPLE, SOURCES = "edition.toml", "people.toml", "sources/2016.toml"
US, NEW_YORK, SALEM = "places/us.toml", "places/us/ny.toml", "places/us/ny/salem.toml"

POLICY = "policy us-ny-salem-law-2013"


def test_the_sample_is_sound(data: Path) -> None:
    assert faults_of(data) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('geoid = "36"', 'geoid = 36"', 6),
        ('enacted = "2015"', 'enacted = "2015"\nenacted = "2015"', 16),
        ('title = "The Act"', 'title = "The Act', 11),
        ('topics = ["detainer"]', 'topics = ["detainer"', 15),
        ('source = "salem-code"', 'source = """salem-code', 19),  # which runs to the end of the file
    ],
)
def test_a_file_that_is_not_toml(data: Path, old: str, new: str, line: int) -> None:
    spoil(data, NEW_YORK, old, new)
    [fault] = faults_of(data)
    assert fault.startswith(f"data/places/us/ny.toml:{line}: TOML: ")
    assert fault.endswith("; what follows is not read until this is mended")


def test_a_number_that_nobody_can_mean(data: Path) -> None:
    spoil(data, SALEM, "value = 1_200", f"value = {'9' * 5000}")
    [fault] = faults_of(data)
    assert fault.startswith("data/places/us/ny/salem.toml:57: TOML: Exceeds the limit")


def test_a_file_that_is_not_utf_8(data: Path) -> None:
    spoil(data, US, "United", "Unit\udcffed")
    assert faults_of(data) == ["data/places/us.toml:2: TOML: is not UTF-8: save the file in that encoding"]


@pytest.mark.parametrize(
    ("file", "old", "new", "faults"),
    [
        (
            SALEM,
            'role = "Mayor of Salem"',
            'roles = "Mayor of Salem"',
            [
                "data/places/us/ny/salem.toml:45: quote lee-2016: the key “role” is missing",
                "data/places/us/ny/salem.toml:48: quote lee-2016: roles:"
                " is no key of this record; did you mean “role”?",
            ],
        ),
        (SALEM, "checked = false\n", "", [f"data/places/us/ny/salem.toml:9: {POLICY}: the key “checked” is missing"]),
        (
            SALEM,
            'source = "salem-code"\n',
            "",
            [f"data/places/us/ny/salem.toml:9: {POLICY}: the key “source” is missing"],
        ),
        (
            SALEM,
            'enacted = "2013-05"',
            'jurisdiction = "us-ny-salem"\nenacted = "2013-05"',
            [f"data/places/us/ny/salem.toml:15: {POLICY}: jurisdiction: is no key of this record"],
        ),
        (
            SALEM,
            "checked = false",
            'checked = "no"',
            [f"data/places/us/ny/salem.toml:23: {POLICY}: checked: must be true or false"],
        ),
        (
            SALEM,
            "value = 1_200",
            'value = "1200"',
            ["data/places/us/ny/salem.toml:39: figure salem-holds: value: must be a number"],
        ),
        (
            SALEM,
            'title = "Local Law 1"',
            "title = 1",
            [f"data/places/us/ny/salem.toml:11: {POLICY}: title: must be text between quotation marks"],
        ),
        (
            SALEM,
            'topics = ["detainer", "notification"]',
            'topics = "detainer"',
            [f'data/places/us/ny/salem.toml:13: {POLICY}: topics: must be a list, such as ["…", "…"]'],
        ),
        (
            SALEM,
            'also = ["us-ny"]',
            'also = "us-ny"',
            ['data/places/us/ny/salem.toml:33: event salem-vote: also: must be a list, such as ["…", "…"]'],
        ),
        (
            SALEM,
            "point = [43.1726, -73.3276]",
            "point = [43.1726]",
            ["data/places/us/ny/salem.toml:7: place us-ny-salem: point: must be two numbers: [latitude, longitude]"],
        ),
        (
            SALEM,
            "point = [43.1726, -73.3276]",
            'point = ["43.1726", "-73.3276"]',
            ["data/places/us/ny/salem.toml:7: place us-ny-salem: point: must be two numbers: [latitude, longitude]"],
        ),
        (
            SALEM,
            'kind = "direct"',
            'kind = "dirct"',
            [
                "data/places/us/ny/salem.toml:50: quote lee-2016: kind: “dirct” is not 'direct' or 'paraphrase';"
                " did you mean “direct”?"
            ],
        ),
        (
            SALEM,
            'kind = "law"',
            'kind = "riot"',
            [
                "data/places/us/ny/salem.toml:31: event salem-vote: kind:"
                " “riot” is not 'law', 'bill', 'order', 'ruling', 'lawsuit', 'announcement', 'election' or 'incident'"
            ],
        ),
        (
            SALEM,
            'topics = ["detainer", "notification"]',
            'topics = ["detainers", "notification"]',
            [
                f"data/places/us/ny/salem.toml:13: {POLICY}: topics: “detainers” is not 'detainer', 'notification',"
                " 'ice-access', 'information-sharing', 'status-inquiry', '287g', 'cooperation-mandate', 'funding',"
                " 'legal-aid', 'public-safety' or 'community-trust'; did you mean “detainer”?"
            ],
        ),
        (
            SALEM,
            'said = "2016-11-10"',
            "said = 2016-11-10",
            [
                "data/places/us/ny/salem.toml:49: quote lee-2016: said:"
                ' a date is text: write "2016", "2016-11" or "2016-11-10"'
            ],
        ),
        (
            SALEM,
            'said = "2016-11-10"',
            'said = "2016-11-31"',
            ["data/places/us/ny/salem.toml:49: quote lee-2016: said: “2016-11-31” is not a day in the calendar"],
        ),
        (
            SALEM,
            'said = "2016-11-10"',
            'said = "Nov 10, 2016"',
            [
                "data/places/us/ny/salem.toml:49: quote lee-2016: said:"
                " “Nov 10, 2016” is not a date: write 2016, 2016-11 or 2016-11-10"
            ],
        ),
        (EDITION, 'date = "2026-11-24"\n', "", ["data/edition.toml:1: edition 2026.11: the key “date” is missing"]),
        (
            EDITION,
            "changes =",
            'data_id = "195f9448"\nchanges =',
            ["data/edition.toml:3: edition 2026.11: data_id: is no key of this record"],
        ),
    ],
)
def test_a_table_that_is_no_record(data: Path, file: str, old: str, new: str, faults: list[str]) -> None:
    spoil(data, file, old, new)
    assert faults_of(data) == faults


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (
            SALEM,
            "[[quote]]",
            "[quote]",
            "data/places/us/ny/salem.toml:45: file: quote: begin each one with [[quote]], in two brackets",
        ),
        (
            NEW_YORK,
            'geoid = "36"',
            'geoid = "36"\nfigure = 1200',
            "data/places/us/ny.toml:7: file: figure: begin each one with [[figure]], in two brackets",
        ),
        (
            PEOPLE,
            "[[person.role]]",
            "[person.role]",
            "data/people.toml:7: person ann-lee: role: begin each one with [[person.role]], in two brackets",
        ),
        (
            PEOPLE,
            '[[person]]\nid = "bo-day"',
            '[[people]]\nid = "bo-day"',
            "data/people.toml:14: file: people: is no table of this file",
        ),
        (
            "sources/undated.toml",
            "[[source]]",
            "[[quote]]\n[[source]]",
            "data/sources/undated.toml:1: file: quote: is no table of this file",
        ),
    ],
)
def test_a_table_that_does_not_belong_here(data: Path, file: str, old: str, new: str, fault: str) -> None:
    spoil(data, file, old, new)
    assert faults_of(data) == [fault]


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("person.toml", "data/person.toml:1: file: is no part of the data: data/README.md tells what goes where"),
        ("places.toml", "data/places.toml:1: file: is no part of the data: data/README.md tells what goes where"),
        (
            "places/us/ny/salem/main-street.toml",
            "data/places/us/ny/salem/main-street.toml:1: file:"
            " is no part of the data: data/README.md tells what goes where",
        ),
        ("places/us/nj.tom", "data/places/us/nj.tom:1: file: is not read: name it “….toml” or take it out"),
    ],
)
def test_a_file_that_does_not_belong_here(data: Path, file: str, fault: str) -> None:
    path = data / file
    path.parent.mkdir(exist_ok=True)
    path.write_text("")
    assert faults_of(data) == [fault]


def test_notes_beside_the_data_are_left_alone(data: Path) -> None:
    (data / "README.md").write_text("How a fact gets in")
    (data / ".DS_Store").write_bytes(b"\0")
    assert faults_of(data) == []


def test_data_without_an_edition(data: Path) -> None:
    (data / EDITION).unlink()
    assert faults_of(data) == ["data/edition.toml:1: edition: the file is missing: write name, date and changes"]


def test_all_faults_are_told_at_once_in_the_order_of_the_lines(data: Path) -> None:
    spoil(data, SALEM, 'kind = "city"', 'kind = "town"')
    spoil(data, SALEM, "checked = false", "checked = 0")
    spoil(data, SOURCES, 'kind = "news"', 'kind = "gossip"')
    spoil(data, SALEM, 'person = "ann-lee"', 'person = "ann"')
    assert [fault.partition(": ")[0] for fault in faults_of(data)] == [
        "data/places/us/ny/salem.toml:3",
        "data/places/us/ny/salem.toml:23",
        "data/places/us/ny/salem.toml:47",
        "data/sources/2016.toml:7",
    ]


@pytest.mark.parametrize(("file", "old"), [(SOURCES, "[[source]]"), (NEW_YORK, "[[policy]]"), (PEOPLE, "[[person]]")])
def test_what_a_broken_file_holds_is_not_missed_elsewhere(data: Path, file: str, old: str) -> None:
    spoil(data, file, old, "]")
    assert len(faults_of(data)) == 1


def test_what_a_broken_record_is_called_is_not_missed_elsewhere(data: Path) -> None:
    spoil(data, SOURCES, 'kind = "news"\n', "")
    spoil(data, NEW_YORK, 'kind = "state"\n', "")
    assert faults_of(data) == [
        "data/places/us/ny.toml:1: place us-ny: the key “kind” is missing",
        "data/sources/2016.toml:1: source times-2016-11-10: the key “kind” is missing",
    ]


@pytest.mark.parametrize("name", ["two\\nlines", "\\u001b[31mred", "\\u202eback"])
def test_a_fault_is_one_line_whatever_the_data_holds(data: Path, name: str) -> None:
    spoil(data, SALEM, 'id = "lee-2016"', f'id = "{name}"\n"{name}" = 1')
    faults = faults_of(data)
    assert len(faults) == 3
    assert all(fault.isprintable() for fault in faults)
