"""Records of one source, one quote and one policy, of which a test says only what matters to it."""

from __future__ import annotations

from desktop_app.catalog.records import PersonRecord, PlaceRecord, PolicyRecord, QuoteRecord, SourceRecord
from desktop_app.domain.vocabulary import PlaceKind

PERSON = PersonRecord(id="p", name="James O'Neill", sort_name="O'Neill", description="")
NEW_YORK = PlaceRecord(id="us-ny-new-york", ocd_id="x", name="New York City", kind=PlaceKind.CITY)


def source(**fields: object) -> SourceRecord:
    return SourceRecord.model_validate(
        {
            "id": "s",
            "publisher": "The Times",
            "title": "Mayor signs laws",
            "url": "https://times.example/1",
            "kind": "news",
        }
        | fields
    )


def quote(**fields: object) -> QuoteRecord:
    return QuoteRecord.model_validate(
        {
            "id": "q",
            "person": "p",
            "role": "Police Commissioner of New York City",
            "said": "2017-02-22",
            "kind": "direct",
            "text": 'It\'s "not" our job',
            "occasion": "letter",
            "context": "",
            "jurisdictions": ("us-ny-new-york",),
            "source": "s",
        }
        | fields
    )


def policy(**fields: object) -> PolicyRecord:
    return PolicyRecord.model_validate(
        {
            "id": "x",
            "title": "Local Law 58 of 2014",
            "instrument": "ordinance",
            "detainer_rule": "requires-judicial-warrant",
            "summary": "",
            "certainty": "high",
            "checked": True,
            "jurisdiction": "us-ny-new-york",
            "source": "s",
        }
        | fields
    )
