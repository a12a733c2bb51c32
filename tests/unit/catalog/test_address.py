"""Where links lead: what is there, and what was probably meant where nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.catalog import UnknownRecord
from desktop_app.catalog.pages import Address
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog

NEW_YORK = Address(RecordKind.PLACE, "us-ny-new-york", "New York City", "us-ny-new-york")
LLANOS = Address(RecordKind.QUOTE, "llanos-2016-11-10-sincere-hope", "Connie Llanos", "us-ca-los-angeles")
DE_BLASIO = Address(RecordKind.PERSON, "bill-de-blasio", "Bill de Blasio")
REUTERS = Address(
    RecordKind.SOURCE,
    "reuters-2016-11-10-ny-la",
    "Mayors of NY and Los Angeles pledge to remain immigrant sanctuaries",
)
LAW = Address(
    RecordKind.POLICY,
    "us-ny-new-york-ll-58-2014",
    "Local Law 58 of 2014: persons not to be detained by the department of correction",
    "us-ny-new-york",
)
VOTE = Address(
    RecordKind.EVENT,
    "kc-ord-17706-passed-2013",
    "King County Council passes limits on ICE holds",
    "us-wa-king-county",
)
COUNT = Address(
    RecordKind.FIGURE,
    "agencies-refusing-detainers-2014",
    "in city and state law enforcement with policies refusing detainer requests (more than 250)",
    "us",
)
ALL = [NEW_YORK, LLANOS, DE_BLASIO, REUTERS, LAW, VOTE, COUNT]


@pytest.mark.parametrize("address", ALL, ids=lambda address: address.id)
def test_what_is_there_is_found(real: Catalog, address: Address) -> None:
    assert real.address(address.kind, address.id) == address


@pytest.mark.parametrize(
    ("kind", "text", "nearest"),
    [
        (RecordKind.PLACE, "New York City", NEW_YORK.id),
        (RecordKind.PLACE, "us-ny-newyork", NEW_YORK.id),
        (RecordKind.QUOTE, "llanos-2016-11-10-sincere", LLANOS.id),
        (RecordKind.PERSON, "bill-deblasio", DE_BLASIO.id),
        (RecordKind.PERSON, "Bill de Blasio", DE_BLASIO.id),
        (RecordKind.SOURCE, "reuters-2016-11-10-nyla", REUTERS.id),
        (RecordKind.POLICY, "us-ny-new-york-ll-58-2015", LAW.id),
        (RecordKind.FIGURE, "agencies-refusing-detainers-2015", COUNT.id),
        (RecordKind.PLACE, "zzzzzzzz", None),
        (RecordKind.QUOTE, "'; drop table quote; --", None),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(
    real: Catalog, kind: RecordKind, text: str, nearest: str | None
) -> None:
    with pytest.raises(UnknownRecord, match="There is no ") as caught:
        real.address(kind, text)
    assert caught.value.asked == text
    found = caught.value.nearest
    assert (found.id if found else None) == nearest
    if found:
        assert found.kind is kind
        assert found.id in caught.value.advice
        assert found.name


@pytest.mark.parametrize("kind", [RecordKind.QUOTE, RecordKind.POLICY, RecordKind.EVENT, RecordKind.FIGURE])
def test_every_fact_has_a_page(real: Catalog, kind: RecordKind) -> None:
    ids = list(real.names(kind))
    assert len(ids) > 10
    assert all(real.address(kind, record_id).place_id for record_id in ids)


def test_what_an_edition_does_not_have_is_told(real: Catalog) -> None:
    there = {RecordRef(address.kind, address.id) for address in ALL}
    gone = {RecordRef(RecordKind.PLACE, "us-xx"), RecordRef(RecordKind.PERSON, NEW_YORK.id)}
    assert real.missing(there | gone) == gone
    assert real.missing(()) == frozenset()
