"""Which quotes are printed: each point of the written-down rule, and that it is the only thing that decides."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.records import PolicyRecord, QuoteRecord
from desktop_app.domain.vocabulary import QuoteKind
from desktop_app.publish.key_quotes import choose_key_quotes

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog

POLICIES = {
    rule: PolicyRecord.model_validate(
        {
            "id": rule,
            "title": rule,
            "instrument": "statute",
            "detainer_rule": rule,
            "summary": "",
            "certainty": "high",
            "checked": True,
            "jurisdiction": "us",
            "source": "s",
        }
    )
    for rule in ("requires-judicial-warrant", "mandates-honoring", "not-addressed")
}
LIMITS, HONORS, SILENT = POLICIES


def quote(id: str, **fields: object) -> QuoteRecord:
    return QuoteRecord.model_validate(
        {
            "id": id,
            "person": id,
            "role": f"office of {id}",
            "said": "2016",
            "kind": "direct",
            "text": "x",
            "occasion": "speech",
            "context": "",
            "jurisdictions": ("us",),
            "topics": ("detainer",),
            "source": "s",
        }
        | fields
    )


@pytest.mark.parametrize(
    ("quotes", "count", "chosen"),
    [
        # Verbatim words go before a paraphrase, even of a speaker who has been heard.
        ([quote("a"), quote("b", person="a"), quote("c", kind="paraphrase")], 2, "ab"),
        # Different speakers first.
        ([quote("a", said="2018"), quote("b", person="a", said="2012"), quote("c", said="2018")], 2, "ac"),
        # Both families, where there are quotes about both.
        (
            [
                quote("a", policies=(LIMITS,), said="2020"),
                quote("b", policies=(LIMITS,)),
                quote("c", policies=(HONORS,)),
            ],
            2,
            "ca",
        ),
        # A rule that leaves the matter open is no family.
        ([quote("a", policies=(SILENT,)), quote("b", policies=(LIMITS,))], 1, "b"),
        # Different offices.
        ([quote("a", said="2020"), quote("b", role="office of a", said="2010"), quote("c", said="2020")], 2, "ac"),
        # Another year, then detainers, then the most years away.
        ([quote("a", said="2020"), quote("b", said="2020"), quote("c", said="2019", topics=("funding",))], 2, "ca"),
        ([quote("a", said="2020"), quote("b", said="2012", topics=("funding",)), quote("c", said="2018")], 2, "ca"),
        ([quote("a", said="2020"), quote("b", said="2012"), quote("c", said="2018")], 2, "ba"),
        # The newest first, undated ones last, and printed in order of date.
        ([quote("a", said="2015"), quote("b", said="2020")], 1, "b"),
        ([quote("a", said=None), quote("b", said="2001")], 1, "b"),
        ([quote("a", said=None), quote("b", said="2020"), quote("c", said="2010")], 3, "cba"),
        ([quote("a")], 4, "a"),
        ([], 4, ""),
    ],
)
def test_the_rule(quotes: list[QuoteRecord], count: int, chosen: str) -> None:
    assert "".join(q.id for q in choose_key_quotes(quotes, POLICIES, count)) == chosen


def test_the_order_in_which_quotes_come_does_not_matter(catalog: Catalog) -> None:
    page = catalog.place_page("us-il-chicago")
    expected = choose_key_quotes(page.quotes, page.policies_named, 4)
    shuffled = list(page.quotes)
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        assert choose_key_quotes(shuffled, page.policies_named, 4) == expected


def test_in_the_real_data_no_one_speaks_twice_while_others_are_silent(catalog: Catalog) -> None:
    for outline in catalog.outline().places:
        page = catalog.place_page(outline.place.id)
        chosen = choose_key_quotes(page.quotes, page.policies_named, 4)
        direct = {q.person for q in page.quotes if q.kind is QuoteKind.DIRECT}
        speakers = {q.person for q in chosen if q.kind is QuoteKind.DIRECT}
        assert len(speakers) == min(len(direct), 4), outline.place.id
