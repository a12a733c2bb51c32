"""The catalog of the real data: everything comes back, and each page is whole."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest

from desktop_app.build import read_sound
from desktop_app.catalog.catalog import TABLES

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.facts import Facts
    from desktop_app.catalog.pages import PlacePage
    from desktop_app.catalog.records import EventRecord, FigureRecord, QuoteRecord


@pytest.fixture(scope="module")
def facts(pytestconfig: pytest.Config) -> Facts:
    return read_sound(pytestconfig.rootpath / "data").facts()


def test_it_is_sound(real: Catalog) -> None:
    assert real.check() == []


def test_every_record_comes_back_as_it_stands_in_the_data(real: Catalog, facts: Facts) -> None:
    assert [list(real.records(table)) for table in TABLES] == [
        list(records)
        for records in (
            facts.places,
            facts.people,
            facts.roles,
            facts.sources,
            facts.policies,
            facts.quotes,
            facts.events,
            facts.figures,
        )
    ]


def test_the_outline_has_every_place_and_policy_once(real: Catalog, facts: Facts) -> None:
    outline = real.outline()
    assert sorted(listed.place.id for listed in outline.places) == [place.id for place in facts.places]
    listed = sorted(chain.from_iterable(listed.policies for listed in outline.places), key=lambda policy: policy.id)
    assert listed == list(facts.policies)
    assert outline.quote_count == len(facts.quotes)


def test_every_page_is_whole(real: Catalog, facts: Facts) -> None:
    for place in facts.places:
        page = real.place_page(place.id)
        assert page.policies == tuple(policy for policy in facts.policies if policy.jurisdiction == place.id)
        assert page.quotes == tuple(quote for quote in facts.quotes if place.id in quote.jurisdictions)
        assert page.events == tuple(event for event in facts.events if place.id in event.jurisdictions)
        assert page.figures == tuple(figure for figure in facts.figures if place.id in figure.jurisdictions)
        assert list(page.policies_above) == [parent.id for parent in page.parents]
        _assert_all_that_is_named_is_there(page)


def _assert_all_that_is_named_is_there(page: PlacePage) -> None:
    on_page = [*page.policies, *chain.from_iterable(page.policies_above.values())]
    policies = {policy.id: policy for policy in [*on_page, *page.policies_named.values()]}
    assert {policy.superseded_by for policy in on_page} <= {None, *policies}
    for policy in policies.values():
        assert policy.jurisdiction in page.places
        assert {policy.source, *policy.more_sources} <= set(page.sources)
    for quote in page.quotes:
        assert quote.person in page.people
        assert set(quote.policies) <= set(policies)
        assert {quote.source, *quote.more_sources} <= set(page.sources)
    for event in page.events:
        assert set(event.policies) <= set(policies)
    facts: list[QuoteRecord | EventRecord | FigureRecord] = [*page.quotes, *page.events, *page.figures]
    for fact in facts:
        assert set(fact.jurisdictions) <= set(page.places)
        assert fact.source in page.sources
