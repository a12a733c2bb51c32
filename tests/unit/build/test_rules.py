"""Each thing that can be wrong with records taken together, and the line that is printed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.build.sample import faults_of, spoil

if TYPE_CHECKING:
    from pathlib import Path

Rows = list[tuple[str, str, str, list[str]]]

EDITION, PEOPLE, SOURCES, UNDATED = "edition.toml", "people.toml", "sources/2016.toml", "sources/undated.toml"
US, NEW_YORK, SALEM = "places/us.toml", "places/us/ny.toml", "places/us/ny/salem.toml"

LONG_ID = "lee-" * 15 + "2016"
OCD = "ocd-division/country:us"
LAW = "policy us-ny-salem-law-2013"
POINT = "point = [43.1726, -73.3276]"

IDS: Rows = [
    (
        SALEM,
        'id = "lee-2016"',
        'id = "Lee_2016"',
        [":46: quote Lee_2016: id: is made of a-z and 0-9, in words with one hyphen between them"],
    ),
    (
        SALEM,
        'id = "lee-2016"',
        f'id = "{LONG_ID}"',
        [f":46: quote {LONG_ID}: id: has 64 characters: make it 60 at most"],
    ),
    (
        SALEM,
        "[[quote]]",
        '[[event]]\nid = "salem-vote"\ndate = "2014"\ntitle = "Again"\nkind = "law"\nsummary = "Once more."\n'
        'source = "salem-code"\n\n[[quote]]',
        [
            ":46: event salem-vote: id: is taken by data/places/us/ny/salem.toml:27:"
            " give this record another, or merge the two"
        ],
    ),
]

REFERENCES: Rows = [
    (
        SALEM,
        'person = "ann-lee"',
        'person = "anne-lee"',
        [":47: quote lee-2016: person: there is no person “anne-lee”; did you mean “ann-lee”?"],
    ),
    (
        SALEM,
        'superseded_by = "us-ny-act-2015"',
        'superseded_by = "us-ny-act-2014"',
        [f":19: {LAW}: superseded_by: there is no policy “us-ny-act-2014”; did you mean “us-ny-act-2015”?"],
    ),
    (
        SALEM,
        'more_sources = ["times-2016-11-10"]',
        'more_sources = ["times-2016-11-11"]',
        [f":25: {LAW}: more_sources: there is no source “times-2016-11-11”; did you mean “times-2016-11-10”?"],
    ),
    (
        SALEM,
        'also = ["us-ny"]\npolicies = ["us-ny-salem-law-2013"]',
        'also = ["us-nj"]\npolicies = ["quite-another"]',
        [
            ":33: event salem-vote: also: there is no place “us-nj”; did you mean “us-ny”?",
            ":34: event salem-vote: policies: there is no policy “quite-another”",
        ],
    ),
    (
        PEOPLE,
        'jurisdiction = "us-ny-salem"',
        'jurisdiction = "us-ny-slaem"',
        [":10: role Mayor: jurisdiction: there is no place “us-ny-slaem”; did you mean “us-ny-salem”?"],
    ),
    (
        PEOPLE,
        'source = "times-2016-11-10"',
        'source = "hearsay"',
        [":12: role Mayor: source: there is no source “hearsay”"],
    ),
    (
        SALEM,
        'topics = ["detainer", "notification"]',
        'topics = ["detainer", "detainer"]',
        [f":13: {LAW}: topics: “detainer” is there twice: leave one"],
    ),
    (
        SALEM,
        'more_sources = ["times-2016-11-10"]',
        'more_sources = ["salem-code"]',
        [f":25: {LAW}: more_sources: “salem-code” is there twice: leave one"],
    ),
    (
        SALEM,
        'also = ["us-ny"]',
        'also = ["us-ny-salem"]',
        [":33: event salem-vote: also: “us-ny-salem” is there twice: leave one"],
    ),
]

PLACES: Rows = [
    (
        SALEM,
        'id = "us-ny-salem"',
        'id = "us-ny-selem"',
        [":1: place us-ny-selem: id: does not fit the file, whose place is “us-ny-salem”: rename one of them"],
    ),
    (
        NEW_YORK,
        'parent = "us"\n',
        "",
        [":1: place us-ny: parent: must be “us”, by the folder of the file"],
    ),
    (
        US,
        'kind = "federal"',
        'kind = "federal"\nparent = "us-ny"',
        [":4: place us: parent: leave it out, nothing is above this"],
    ),
    (
        SALEM,
        'kind = "city"',
        'kind = "district"',
        [
            ":3: place us-ny-salem: kind: must be county or city for a file in this folder",
            f":5: place us-ny-salem: ocd_id: must be {OCD}/state:ny/district:…, for a district in us-ny",
            ":6: place us-ny-salem: geoid: “3664749” is no census code of a district, which has 2 digits",
        ],
    ),
    *(
        (
            SALEM,
            f"{OCD}/state:ny/place:salem",
            wrong,
            [f":5: place us-ny-salem: ocd_id: “{wrong}” is no Open Civic Data id, such as {OCD}/state:ny"],
        )
        for wrong in ("salem", "ocd-division/country:US", f"{OCD}/state:ny/place:Salem", f"{OCD}/state:ny/place:sa lem")
    ),
    *(
        (
            SALEM,
            f"{OCD}/state:ny/place:salem",
            wrong,
            [f":5: place us-ny-salem: ocd_id: must be {OCD}/state:ny/place:…, for a city in us-ny"],
        )
        for wrong in (f"{OCD}/state:nj/place:salem", f"{OCD}/state:ny/county:salem", f"{OCD}/place:salem")
    ),
    (
        US,
        OCD,
        "ocd-division/country:ca",
        [
            f"{US}:4: place us: ocd_id: must be {OCD}",
            f"{NEW_YORK}:5: place us-ny: ocd_id: must be ocd-division/country:ca/state:…, for a state in us",
        ],
    ),
    (
        SALEM,
        'geoid = "3664749"',
        'geoid = "36647"',
        [":6: place us-ny-salem: geoid: “36647” is no census code of a city, which has 7 or 10 digits"],
    ),
    (
        SALEM,
        'geoid = "3664749"',
        'geoid = "3464749"',
        [":6: place us-ny-salem: geoid: must begin with 36, the code of us-ny"],
    ),
    (
        US,
        'kind = "federal"',
        'kind = "federal"\ngeoid = "36"',
        [":4: place us: geoid: “36” is no census code of a federal, which has no digits"],
    ),
    *(
        (
            SALEM,
            POINT,
            f"point = [{lat}, {lon}]",
            [f":7: place us-ny-salem: point: {lat}, {lon} is not in the United States: write [latitude, longitude]"],
        )
        for lat, lon in ((-73.3276, 43.1726), (43.1726, 73.3276), (0.0, -73.3276), ("nan", -73.3276))
    ),
]

SOURCES_AND_DATES: Rows = [
    (
        SOURCES,
        'published = "2016-11-10"',
        'published = "2017-11-10"',
        [":6: source times-2016-11-10: published: does not fit the file: move the source to sources/2017.toml"],
    ),
    (
        UNDATED,
        'kind = "law"',
        'kind = "law"\npublished = "2013"',
        [":7: source salem-code: published: does not fit the file: move the source to sources/2013.toml"],
    ),
    (
        SOURCES,
        'published = "2016-11-10"\n',
        "",
        [":1: source times-2016-11-10: published: does not fit the file: move the source to sources/undated.toml"],
    ),
    *(
        (
            UNDATED,
            "https://salem.example/code",
            url,
            [f":7: source salem-code: url: “{url}” is no address: write https://…"],
        )
        for url in ("salem.example", "ftp://salem.example/code", "https://", "https://localhost/code")
    ),
    (
        SALEM,
        'effective = "2013-06-01"',
        'effective = "2013-04"',
        [f":16: {LAW}: effective: 2013-04 is before enacted, 2013-05: correct one of them"],
    ),
    (
        SALEM,
        'ended = "2015-03"',
        'ended = "2013-05-31"',
        [f":17: {LAW}: ended: 2013-05-31 is before effective, 2013-06-01: correct one of them"],
    ),
    (
        PEOPLE,
        'start = "2014-01"',
        'start = "2014-01"\nend = "2013"',
        [":12: role Mayor: end: 2013 is before start, 2014-01: correct one of them"],
    ),
    (
        SALEM,
        'last_confirmed = "2014"',
        'last_confirmed = "2026-11-25"',
        [f":22: {LAW}: last_confirmed: 2026-11-25 is after this edition, which is of 2026-11-24"],
    ),
    (
        SALEM,
        'date = "2013-05-02"',
        'date = "2027"',
        [":29: event salem-vote: date: 2027 is after this edition, which is of 2026-11-24"],
    ),
    (
        SALEM,
        'said = "2016-11-10"',
        'said = "2016-11-11"',
        [":49: quote lee-2016: said: 2016-11-11 is after its sources were published"],
    ),
    (
        SALEM,
        'as_of = "2015"',
        'as_of = "2016-12"',
        [":42: figure salem-holds: as_of: 2016-12 is after its source was published"],
    ),
    (EDITION, '"2026-11-24"', '"2026-11"', [":2: edition 2026.11: date: must be a day, such as 2026-11-24"]),
]

POLICIES_AND_PEOPLE: Rows = [
    (
        SALEM,
        'ended_by = "superseded"\n',
        "",
        [f":17: {LAW}: ended: needs an ended_by: superseded, repealed, terminated, …"],
    ),
    (
        SALEM,
        'superseded_by = "us-ny-act-2015"',
        'superseded_by = "us-ny-salem-law-2013"',
        [f":19: {LAW}: superseded_by: leads back to this policy: one of the chain is wrong"],
    ),
    (
        NEW_YORK,
        "checked = true",
        'checked = true\nsuperseded_by = "us-ny-salem-law-2013"',
        [
            f"{NEW_YORK}:19: policy us-ny-act-2015: superseded_by:"
            " leads back to this policy: one of the chain is wrong",
            f"{NEW_YORK}:19: policy us-ny-act-2015: superseded_by:"
            " “us-ny-salem-law-2013” is of 2013-06-01, older than this policy of 2015",
            f"{NEW_YORK}:19: policy us-ny-act-2015: superseded_by:"
            " “us-ny-salem-law-2013” is of us-ny-salem, which is not above this",
            f"{SALEM}:19: {LAW}: superseded_by: leads back to this policy: one of the chain is wrong",
        ],
    ),
    (
        NEW_YORK,
        'enacted = "2015"',
        'enacted = "2012"',
        [f"{SALEM}:19: {LAW}: superseded_by: “us-ny-act-2015” is of 2012, older than this policy of 2013-06-01"],
    ),
    *(
        (
            SALEM,
            '"We keep the law"',
            text,
            [":51: quote lee-2016: text: leave out the quotation marks around it: the program sets them"],
        )
        for text in ("'\"We keep the law\"'", '"“We keep the law”"', "\"'We keep the law'\"", '"‘We keep the law’"')
    ),
    (SALEM, '"We keep the law"', '"“We” keep the “law”"', []),
    (
        SALEM,
        "[[figure]]",
        '[[quote]]\nid = "lee-again"\nperson = "ann-lee"\nrole = "Mayor"\nsaid = "2016-11-10"\nkind = "direct"\n'
        'text = "We keep the LAW"\noccasion = "other"\ncontext = "Again."\nsource = "salem-code"\n\n[[figure]]',
        [
            ":62: quote lee-2016: text: stands at data/places/us/ny/salem.toml:37 already,"
            " by the same person on the same day"
        ],
    ),
    (
        PEOPLE,
        '[[person]]\nid = "bo-day"',
        '[[person.role]]\ntitle = "Mayor"\norganization = "City of Salem"\njurisdiction = "us-ny-salem"\n'
        'start = "2014-01"\nsource = "salem-code"\n\n[[person]]\nid = "bo-day"',
        [":15: role Mayor: title: is the office of data/people.toml:7 again: leave one"],
    ),
    *(
        (SALEM, "value = 1_200", value, [":39: figure salem-holds: value: must be an ordinary number, not below 0"])
        for value in ("value = -1", "value = inf", "value = nan")
    ),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "faults"), [*IDS, *REFERENCES, *PLACES, *SOURCES_AND_DATES, *POLICIES_AND_PEOPLE]
)
def test_a_broken_rule(data: Path, file: str, old: str, new: str, faults: list[str]) -> None:
    spoil(data, file, old, new)
    assert faults_of(data) == [f"data/{file}{fault}" if fault[0] == ":" else f"data/{fault}" for fault in faults]


def test_a_division_is_one_place(data: Path) -> None:
    text = (data / SALEM).read_text(encoding="utf-8").partition("[[policy]]")[0]
    (data / "places/us/ny/new-salem.toml").write_text(text.replace('"us-ny-salem"', '"us-ny-new-salem"'))
    assert faults_of(data) == [
        "data/places/us/ny/salem.toml:5: place us-ny-salem: ocd_id:"
        " is that of data/places/us/ny/new-salem.toml:1: a division is one place"
    ]


def test_what_a_folder_stands_for_must_be_there(data: Path) -> None:
    (data / NEW_YORK).unlink()
    missing = "there is no place “us-ny”; did you mean “us-ny-salem”?"
    assert f"data/places/us/ny/salem.toml:4: place us-ny-salem: parent: {missing}" in faults_of(data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('effective = "2013-06-01"', 'effective = "2013-05"'),
        ('effective = "2013-06-01"', 'effective = "2013"'),
        ('ended = "2015-03"', 'ended = "2013"'),
        ('ended = "2015-03"\n', ""),
        ('said = "2016-11-10"', 'said = "2016"'),
        ('said = "2016-11-10"\n', ""),
        ('as_of = "2015"\n', ""),
        ('effective = "2013-06-01"', 'effective = "2014-06-01"'),
        ('last_confirmed = "2014"', 'last_confirmed = "2026"'),
        ('geoid = "3664749"', 'geoid = "3611564749"'),
        (f"{POINT}\n", ""),
        ('geoid = "3664749"\n', ""),
        ('superseded_by = "us-ny-act-2015"\n', ""),
    ],
)
def test_what_is_not_known_exactly_contradicts_nothing(data: Path, old: str, new: str) -> None:
    spoil(data, SALEM, old, new)
    assert faults_of(data) == []
