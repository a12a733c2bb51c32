"""What is odd but may be true: it is told to who asks, and stops nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.build import read_sound
from desktop_app.build.oddities import oddities_of
from tests.unit.build.sample import spoil

if TYPE_CHECKING:
    from pathlib import Path

NEW_YORK, SALEM = "places/us/ny.toml", "places/us/ny/salem.toml"
LAW = "policy us-ny-salem-law-2013"


def odd(data: Path) -> list[str]:
    return [str(oddity).replace(f"{data.parent.as_posix()}/", "") for oddity in oddities_of(read_sound(data))]


def test_nothing_is_odd_about_the_sample(data: Path) -> None:
    assert odd(data) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "oddity"),
    [
        (
            SALEM,
            'last_confirmed = "2014"',
            'last_confirmed = "2013-04"',
            f"{SALEM}:22: {LAW}: last_confirmed: 2013-04 is before 2013-05, when it was made",
        ),
        (
            SALEM,
            'last_confirmed = "2014"',
            'last_confirmed = "2015-04"',
            f"{SALEM}:22: {LAW}: last_confirmed: 2015-04 is after 2015-03, when it ended",
        ),
        (
            SALEM,
            'source = "salem-code"\nmore_sources = ["times-2016-11-10"]',
            'source = "times-2016-11-10"',
            "",
        ),
        (
            SALEM,
            'ended = "2015-03"\nended_by = "superseded"\n',
            "",
            f"{SALEM}:17: {LAW}: superseded_by: without ended and ended_by: did it end?",
        ),
        (
            NEW_YORK,
            'enacted = "2015"',
            'enacted = "2016"',
            f"{SALEM}:19: {LAW}: superseded_by: “us-ny-act-2015” starts 2016, after 2015-03",
        ),
        (
            SALEM,
            'topics = ["detainer", "notification"]',
            'topics = ["notification"]',
            f"{SALEM}:13: {LAW}: topics: lack “detainer”, but the rule is limited-by-criteria",
        ),
        (
            SALEM,
            'detainer_rule = "limited-by-criteria"',
            'detainer_rule = "forbids-limits"',
            "",
        ),
        (
            SALEM,
            'date = "2013-05-02"',
            'date = "2016-11-11"',
            f"{SALEM}:29: event salem-vote: date: is after its source was published: was it only announced?",
        ),
        (
            "sources/undated.toml",
            "https://salem.example/code",
            "https://times.example/2016/11/10/mayor",
            "sources/undated.toml:7: source salem-code: url: is also that of “times-2016-11-10”: are they one source?",
        ),
    ],
)
def test_an_oddity(data: Path, file: str, old: str, new: str, oddity: str) -> None:
    spoil(data, file, old, new)
    assert odd(data) == ([f"data/{oddity}"] if oddity else [])


def test_a_confirmation_without_a_source_of_its_time(data: Path) -> None:
    spoil(data, SALEM, 'source = "salem-code"\nmore_sources = ["times-2016-11-10"]', 'source = "times-2016-11-10"')
    spoil(data, SALEM, 'ended = "2015-03"', 'ended = "2017"')
    spoil(data, SALEM, 'last_confirmed = "2014"', 'last_confirmed = "2016-12"')
    assert odd(data) == [
        f"data/{SALEM}:22: {LAW}: last_confirmed: none of its sources is as late as 2016-12: add the one that is"
    ]


def test_a_policy_need_not_have_been_confirmed(data: Path) -> None:
    spoil(data, SALEM, 'last_confirmed = "2014"\n', "")
    spoil(data, SALEM, 'enacted = "2013-05"\neffective = "2013-06-01"\n', "")
    assert odd(data) == []


def test_a_source_that_nothing_needs(data: Path) -> None:
    source = '\n[[source]]\nid = "spare"\npublisher = "A"\ntitle = "B"\nkind = "law"\nurl = "https://a.example"\n'
    with (data / "sources/undated.toml").open("a") as file:
        file.write(source)
    assert odd(data) == ["data/sources/undated.toml:9: source spare: no fact rests on it"]


def test_a_quote_about_a_policy_of_a_place_that_it_does_not_name(data: Path) -> None:
    spoil(
        data,
        NEW_YORK,
        "[[policy]]",
        '[[figure]]\nid = "f"\nvalue = 1\nunit = "a"\nwhat = "b"\nsource = "salem-code"\n\n[[policy]]',
    )
    text = (data / SALEM).read_text()
    quote = text[text.index("[[quote]]") :]
    (data / SALEM).write_text(text.replace(quote, ""))
    with (data / NEW_YORK).open("a") as file:
        file.write("\n" + quote.replace('also = ["us-ny"]\n', ""))
    assert odd(data) == [
        "data/places/us/ny.toml:37: quote lee-2016: policies:"
        " “us-ny-salem-law-2013” is of us-ny-salem, which the quote does not name"
    ]
