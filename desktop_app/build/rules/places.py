"""Places: where their files stand, the governments above them, and how others number and locate them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.build.draft import Draft, Entry
    from desktop_app.build.findings import Finding
    from desktop_app.catalog.records import PlaceRecord

    PlaceEntry = Entry[PlaceRecord]

_COUNTRY = "ocd-division/country:us"
_OCD_ID = re.compile(r"ocd-division/country:[a-z]{2}(/[a-z_]+:[\w.~-]+)*")
_OCD_TYPES = {
    PlaceKind.STATE: ("state",),
    PlaceKind.DISTRICT: ("district",),
    PlaceKind.COUNTY: ("county", "parish", "borough", "census_area"),
    PlaceKind.CITY: ("place",),
}
_GEOID_LENGTHS = {
    PlaceKind.FEDERAL: (),
    PlaceKind.STATE: (2,),
    PlaceKind.DISTRICT: (2,),
    PlaceKind.COUNTY: (5,),
    PlaceKind.CITY: (7, 10),  # a place; in New England also a town, which the census counts as a part of its county
}
_KINDS_BY_LEVEL = (
    (PlaceKind.FEDERAL,),
    (PlaceKind.STATE, PlaceKind.DISTRICT),
    (PlaceKind.COUNTY, PlaceKind.CITY),
)
_LATITUDES = (17.0, 72.0)
_LONGITUDES = (-180.0, -64.0)


def check_places(draft: Draft) -> Iterator[Finding]:
    """A place stands in the file of its id, below its parent, and its codes and its point are those of such a place."""
    places = {entry.record.id: entry.record for entry in draft.places}
    ocd_ids: dict[str, PlaceEntry] = {}
    for entry in draft.places:
        yield from _path_faults(entry)
        parent = places.get(entry.record.parent or "")
        yield from _ocd_id_faults(entry, parent)
        yield from _geoid_faults(entry, parent)
        yield from _point_faults(entry)
        first = ocd_ids.setdefault(entry.record.ocd_id, entry)
        if first is not entry:
            yield entry.origin.finding("ocd_id", f"is that of {first.origin}: a division is one place")


def _path_faults(entry: PlaceEntry) -> Iterator[Finding]:
    place, levels = entry.record, entry.origin.document.parts[1:]
    expected = "-".join(levels)
    if place.id != expected:
        yield entry.origin.finding("id", f"does not fit the file, whose place is “{expected}”: rename one of them")
    parent = "-".join(levels[:-1]) or None
    if place.parent != parent:
        wanted = f"must be “{parent}”, by the folder of the file" if parent else "leave it out, nothing is above this"
        yield entry.origin.finding("parent", wanted)
    kinds = _KINDS_BY_LEVEL[len(levels) - 1]
    if place.kind not in kinds:
        yield entry.origin.finding("kind", f"must be {' or '.join(kinds)} for a file in this folder")


def _ocd_id_faults(entry: PlaceEntry, parent: PlaceRecord | None) -> Iterator[Finding]:
    ocd_id, kind = entry.record.ocd_id, entry.record.kind
    if _OCD_ID.fullmatch(ocd_id) is None or ocd_id != ocd_id.lower():
        yield entry.origin.finding("ocd_id", f"“{ocd_id}” is no Open Civic Data id, such as {_COUNTRY}/state:ny")
    elif kind is PlaceKind.FEDERAL:
        if ocd_id != _COUNTRY:
            yield entry.origin.finding("ocd_id", f"must be {_COUNTRY}")
    elif parent is not None:
        above, _, division = ocd_id.rpartition("/")
        types = _OCD_TYPES[kind]
        if above != parent.ocd_id or division.partition(":")[0] not in types:
            form = " or ".join(f"{parent.ocd_id}/{division_type}:…" for division_type in types)
            yield entry.origin.finding("ocd_id", f"must be {form}, for a {kind} in {parent.id}")


def _geoid_faults(entry: PlaceEntry, parent: PlaceRecord | None) -> Iterator[Finding]:
    geoid, kind = entry.record.geoid, entry.record.kind
    if geoid is None:
        return
    lengths = _GEOID_LENGTHS[kind]
    if not (geoid.isascii() and geoid.isdecimal() and len(geoid) in lengths):
        digits = " or ".join(map(str, lengths)) or "no"
        yield entry.origin.finding("geoid", f"“{geoid}” is no census code of a {kind}, which has {digits} digits")
    elif parent is not None and parent.geoid is not None and not geoid.startswith(parent.geoid):
        yield entry.origin.finding("geoid", f"must begin with {parent.geoid}, the code of {parent.id}")


def _point_faults(entry: PlaceEntry) -> Iterator[Finding]:
    lat, lon = entry.record.lat, entry.record.lon
    if lat is None or lon is None:
        return
    if not (_LATITUDES[0] <= lat <= _LATITUDES[1] and _LONGITUDES[0] <= lon <= _LONGITUDES[1]):
        yield entry.origin.finding("point", f"{lat}, {lon} is not in the United States: write [latitude, longitude]")
