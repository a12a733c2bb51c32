"""Where links lead: what is there, and what was probably meant where nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.catalog import UnknownRecord
from desktop_app.catalog.pages import Address
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog

NEW_YORK = Address(RecordKind.PLACE, "us-ny-new-york", "New York City", "us-ny-new-york")
LLANOS = Address(RecordKind.QUOTE, "llanos-2016-11-10-sincere-hope", "Connie Llanos", "us-ca-los-angeles")
DE_BLASIO = Address(RecordKind.PERSON, "bill-de-blasio", "Bill de Blasio")


@pytest.mark.parametrize("address", [NEW_YORK, LLANOS, DE_BLASIO], ids=lambda address: address.id)
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
        (RecordKind.PLACE, "zzzzzzzz", None),
        (RecordKind.QUOTE, "'; drop table quote; --", None),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(
    real: Catalog, kind: RecordKind, text: str, nearest: str | None
) -> None:
    with pytest.raises(UnknownRecord, match="There is no ") as caught:
        real.address(kind, text)
    found = caught.value.nearest
    assert (found.id if found else None) == nearest
    if found:
        assert found.kind is kind
        assert found.id in caught.value.advice
        assert found.name


def test_every_quote_has_a_page(real: Catalog) -> None:
    ids = list(real.names(RecordKind.QUOTE))
    assert len(ids) > 700
    assert all(real.address(RecordKind.QUOTE, quote_id).place_id for quote_id in ids)
