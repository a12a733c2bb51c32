"""A handful of records that belong together: a catalog small enough to know by heart."""

from __future__ import annotations

from typing import Any

from desktop_app.catalog.facts import Facts
from desktop_app.catalog.records import (
    EditionRecord,
    EventRecord,
    FigureRecord,
    PersonRecord,
    PlaceRecord,
    PolicyRecord,
    QuoteRecord,
    RoleRecord,
    SourceRecord,
)

_PLACES = [
    {"id": "us", "name": "United States", "kind": "federal", "ocd_id": "ocd-division/country:us"},
    {"id": "us-dc", "name": "District of Columbia", "kind": "district", "parent": "us", "ocd_id": "dc"},
    {"id": "us-ny", "name": "New York", "kind": "state", "parent": "us", "ocd_id": "ny"},
    {"id": "us-ny-albany", "name": "Albany", "kind": "city", "parent": "us-ny", "ocd_id": "ny/albany"},
    {"id": "us-ny-erie-county", "name": "Erie County", "kind": "county", "parent": "us-ny", "ocd_id": "ny/erie"},
    {"id": "us-ny-new-york", "name": "New York City", "kind": "city", "parent": "us-ny", "ocd_id": "ny/new_york"},
    {"id": "us-wy", "name": "Wyoming", "kind": "state", "parent": "us", "ocd_id": "wy"},
]

_PEOPLE = [
    {"id": "ann-lee", "name": "Ann Lee", "sort_name": "Lee, Ann", "description": "Mayor of Albany"},
    {"id": "jose-oneill", "name": "José O'Neill", "sort_name": "O'Neill, José", "description": "Governor of New York"},
]

_ROLES: list[dict[str, Any]] = [
    {"person": "ann-lee", "title": "Mayor", "jurisdiction": "us-ny-albany", "start": "2014", "source": "times-2016"},
    {"person": "jose-oneill", "title": "Senator", "organization": "State Senate", "source": "times-2016"},
]

_SOURCES: list[dict[str, Any]] = [
    {
        "id": f"{name}-2016",
        "publisher": publisher,
        "title": title,
        "authors": authors,
        "published": "2016-11-10",
        "url": f"https://{name}.example/",
        "kind": kind,
    }
    for name, publisher, title, kind, authors in (
        ("code", "State of New York", "Consolidated laws", "law", ()),
        ("post", "The Post", "Sheriff speaks", "news", ("Cy Roe",)),
        ("times", "The Times", "Mayor keeps the law", "news", ("Di Poe", "Cy Roe")),
        ("unused", "The Globe", "Nothing rests on this", "news", ()),
    )
]

_POLICY: dict[str, Any] = {"certainty": "high", "checked": True, "source": "code-2016"}

_POLICIES: list[dict[str, Any]] = [
    {
        "id": "us-ny-albany-law-2013",
        "jurisdiction": "us-ny-albany",
        "title": "Local Law 7",
        "instrument": "ordinance",
        "detainer_rule": "case-by-case",
        "topics": ["detainer", "funding"],
        "enacted": "2013-05",
        "ended": "2016-01-01",
        "ended_by": "superseded",
        "superseded_by": "us-ny-albany-order-2016",
        "summary": "Each detainer is decided by the police chief.",
        "more_sources": ["times-2016", "post-2016"],
        **_POLICY,
    },
    {
        "id": "us-ny-albany-order-2016",
        "jurisdiction": "us-ny-albany",
        "title": "Executive Order 1",
        "instrument": "executive-order",
        "detainer_rule": "requires-judicial-warrant",
        "effective": "2016-01-01",
        "summary": "Nobody is held without a warrant that a judge has signed.",
        **_POLICY,
    },
    {
        "id": "us-ny-act-2015",
        "jurisdiction": "us-ny",
        "title": "Protect Act",
        "instrument": "statute",
        "detainer_rule": "limited-by-criteria",
        "enacted": "2015",
        "superseded_by": "us-wy-act-2017",
        "summary": "Lists the cases in which a county may hold a person.",
        **_POLICY,
    },
    {
        "id": "us-wy-act-2017",
        "jurisdiction": "us-wy",
        "title": "Cooperation Act",
        "instrument": "statute",
        "detainer_rule": "mandates-honoring",
        "enacted": "2017",
        "summary": "Every jail holds a person when asked.",
        **_POLICY,
    },
]

_QUOTES: list[dict[str, Any]] = [
    {
        "id": "lee-2016-11-10-families",
        "person": "ann-lee",
        "role": "Mayor of Albany",
        "said": "2016-11-10",
        "kind": "direct",
        "text": "We will not tear families apart, and we hold no one without a warrant.",
        "occasion": "news conference",
        "jurisdictions": ["us-ny-albany", "us"],
        "policies": ["us-wy-act-2017", "us-ny-albany-order-2016"],
        "topics": ["detainer", "community-trust"],
        "context": "The mayor answered a question about the sheriff.",
        "source": "times-2016",
        "more_sources": ["post-2016"],
    },
    {
        "id": "oneill-2015-citizens",
        "person": "jose-oneill",
        "role": "Governor of New York",
        "said": "2015",
        "kind": "paraphrase",
        "text": "The governor promised every citizen of the state a fair hearing in the cities.",
        "occasion": "speech",
        "jurisdictions": ["us-ny"],
        "context": "The governor opened the legislature.",
        "source": "post-2016",
    },
]

_EVENTS: list[dict[str, Any]] = [
    {
        "id": "2016-09-30-ruling",
        "date": "2016-09-30",
        "title": "Judge rules on detainers",
        "kind": "ruling",
        "jurisdictions": ["us", "us-ny-albany"],
        "policies": ["us-ny-act-2015"],
        "summary": "The court called them unconstitutional.",
        "source": "times-2016",
    }
]

_FIGURES: list[dict[str, Any]] = [
    {
        "id": "albany-residents",
        "what": "living in Albany without legal status",
        "value": 500_000,
        "unit": "people",
        "as_of": "2016",
        "claimed_by": "Ann Lee",
        "jurisdictions": ["us-ny-albany"],
        "source": "post-2016",
    }
]


def small_facts() -> Facts:
    """Seven places, of which Albany has a bit of everything and Erie County nothing."""
    return Facts(
        edition=EditionRecord.model_validate(
            {"name": "2026.11", "date": "2026-11-24", "changes": "The first edition.", "data_id": "0123abcd"}
        ),
        places=tuple(map(PlaceRecord.model_validate, _PLACES)),
        sources=tuple(map(SourceRecord.model_validate, _SOURCES)),
        people=tuple(map(PersonRecord.model_validate, _PEOPLE)),
        roles=tuple(map(RoleRecord.model_validate, _ROLES)),
        policies=tuple(map(PolicyRecord.model_validate, sorted(_POLICIES, key=lambda policy: str(policy["id"])))),
        events=tuple(map(EventRecord.model_validate, _EVENTS)),
        figures=tuple(map(FigureRecord.model_validate, _FIGURES)),
        quotes=tuple(map(QuoteRecord.model_validate, _QUOTES)),
    )
