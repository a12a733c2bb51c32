"""A small folder of sound data, for tests that spoil it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.build import DataFaults, read_sound

if TYPE_CHECKING:
    from pathlib import Path

EDITION = """\
name = "2026.11"
date = "2026-11-24"
changes = "The first edition."
"""

PEOPLE = """\
[[person]]
id = "ann-lee"
name = "Ann Lee"
sort_name = "Lee, Ann"
description = "Mayor of Salem"

[[person.role]]
title = "Mayor"
organization = "City of Salem"
jurisdiction = "us-ny-salem"
start = "2014-01"
source = "times-2016-11-10"

[[person]]
id = "bo-day"
name = "Bo Day"
sort_name = "Day, Bo"
description = "Governor of New York"
"""

SOURCES_2016 = """\
[[source]]
id = "times-2016-11-10"
publisher = "The Times"
title = "Mayor keeps the law"
authors = ["Cy Roe", "Di Poe"]
published = "2016-11-10"
kind = "news"
url = "https://times.example/2016/11/10/mayor"
"""

SOURCES_UNDATED = """\
[[source]]
id = "salem-code"
publisher = "City of Salem"
title = "City code"
title_exact = false
kind = "law"
url = "https://salem.example/code"
"""

US = """\
id = "us"
name = "United States"
kind = "federal"
ocd_id = "ocd-division/country:us"
"""

NEW_YORK = """\
id = "us-ny"
name = "New York"
kind = "state"
parent = "us"
ocd_id = "ocd-division/country:us/state:ny"
geoid = "36"
point = [42.1526, -75.6029]

[[policy]]
id = "us-ny-act-2015"
title = "The Act"
instrument = "statute"
detainer_rule = "case-by-case"
topics = ["detainer"]
enacted = "2015"
summary = "Lets each county decide."
certainty = "medium"
checked = true
source = "salem-code"
"""

SALEM = """\
id = "us-ny-salem"
name = "Salem"
kind = "city"
parent = "us-ny"
ocd_id = "ocd-division/country:us/state:ny/place:salem"
geoid = "3664749"
point = [43.1726, -73.3276]

[[policy]]
id = "us-ny-salem-law-2013"
title = "Local Law 1"
instrument = "ordinance"
topics = ["detainer", "notification"]
detainer_rule = "limited-by-criteria"
enacted = "2013-05"
effective = "2013-06-01"
ended = "2015-03"
ended_by = "superseded"
superseded_by = "us-ny-act-2015"
summary = "Limits holds."
certainty = "high"
last_confirmed = "2014"
checked = false
source = "salem-code"
more_sources = ["times-2016-11-10"]

[[event]]
id = "salem-vote"
date = "2013-05-02"
title = "The council votes"
kind = "law"
summary = "Five to two."
also = ["us-ny"]
policies = ["us-ny-salem-law-2013"]
source = "times-2016-11-10"

[[figure]]
id = "salem-holds"
value = 1_200
unit = "people"
what = "held for ICE"
as_of = "2015"
source = "times-2016-11-10"

[[quote]]
id = "lee-2016"
person = "ann-lee"
role = "Mayor of Salem"
said = "2016-11-10"
kind = "direct"
text = "We keep the law"
occasion = "statement"
context = "After the election."
also = ["us-ny"]
policies = ["us-ny-salem-law-2013"]
topics = ["detainer"]
source = "times-2016-11-10"
"""

FILES = {
    "edition.toml": EDITION,
    "people.toml": PEOPLE,
    "sources/2016.toml": SOURCES_2016,
    "sources/undated.toml": SOURCES_UNDATED,
    "places/us.toml": US,
    "places/us/ny.toml": NEW_YORK,
    "places/us/ny/salem.toml": SALEM,
}


def write_sample(folder: Path) -> Path:
    """Write the sample data below a folder, and give the folder of the data."""
    data = folder / "data"
    for name, text in FILES.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return data


def spoil(data: Path, name: str, old: str, new: str) -> None:
    """Write something else in a file of the sample, where a text stands first."""
    path = data / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"the sample has no {old!r} in {name}"
    path.write_bytes(text.replace(old, new, 1).encode(errors="surrogateescape"))


def faults_of(data: Path) -> list[str]:
    """Read data and give its faults as they are printed, with paths as seen from beside the folder of the data."""
    try:
        read_sound(data)
    except DataFaults as error:
        return [str(fault).replace(f"{data.parent.as_posix()}/", "") for fault in error.faults]
    return []
