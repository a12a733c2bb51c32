"""The pages of a person, a topic and a source, on a catalog known by heart and on the real one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.catalog import Catalog, UnknownRecord
from desktop_app.catalog.records import EventRecord, FigureRecord, PolicyRecord, QuoteRecord
from desktop_app.domain.vocabulary import Topic
from tests.helpers.facts import small_facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.catalog.pages import SourcePage

FACTS = small_facts()


def _quotes(catalog: Catalog) -> list[QuoteRecord]:
    return [record for record in catalog.records("quotes") if isinstance(record, QuoteRecord)]


def _policies(catalog: Catalog) -> list[PolicyRecord]:
    return [record for record in catalog.records("policies") if isinstance(record, PolicyRecord)]


def test_a_person_has_offices_quotes_and_the_policies_of_the_places_spoken_about(small: Catalog) -> None:
    page = small.person_page("ann-lee")
    assert page.person == FACTS.people[0]
    assert page.roles == FACTS.roles[:1]
    assert page.quotes == FACTS.quotes[:1]
    assert [policy.id for policy in page.policies] == [
        "us-ny-act-2015",
        "us-ny-albany-law-2013",
        "us-ny-albany-order-2016",
    ]
    assert set(page.places) == {"us", "us-ny", "us-ny-albany", "us-wy"}
    assert set(page.policies_named) == {"us-wy-act-2017"}
    assert set(page.sources) == {"code-2016", "post-2016", "times-2016"}
    assert page.others == ()


def test_a_person_without_quotes_on_a_policy_has_a_page_all_the_same(small: Catalog) -> None:
    page = small.person_page("jose-oneill")
    assert [role.jurisdiction for role in page.roles] == [None]
    assert page.others == ()


def test_others_are_those_who_spoke_about_the_same_policies(real: Catalog) -> None:
    page = real.person_page("greg-abbott")
    own = {policy_id for quote in page.quotes for policy_id in quote.policies}
    expected = Counter(
        quote.person for quote in _quotes(real) if own & set(quote.policies) and quote.person != "greg-abbott"
    )
    assert {person.id: count for person, count in page.others} == expected
    counts = [count for _person, count in page.others]
    assert counts == sorted(counts, reverse=True)


def test_a_topic_has_its_quotes_and_all_policies_of_the_places_concerned(small: Catalog) -> None:
    page = small.topic_page("funding")
    assert page.topic is Topic.FUNDING
    assert page.quotes == ()
    assert [policy.id for policy in page.policies] == [
        "us-ny-act-2015",
        "us-ny-albany-law-2013",
        "us-ny-albany-order-2016",
    ]
    assert set(page.places) == {"us", "us-ny", "us-ny-albany", "us-wy"}


def test_a_topic_that_nothing_has_is_a_page_all_the_same(small: Catalog) -> None:
    page = small.topic_page("legal-aid")
    assert (page.quotes, page.policies) == ((), ())


@pytest.mark.parametrize("topic", Topic)
def test_no_fact_with_a_topic_is_missing_from_its_page(real: Catalog, topic: Topic) -> None:
    page = real.topic_page(topic)
    assert {quote.id for quote in page.quotes} == {q.id for q in _quotes(real) if topic in q.topics}
    with_topic = {policy.id for policy in page.policies if topic in policy.topics}
    assert with_topic == {policy.id for policy in _policies(real) if topic in policy.topics}


def _counts(page: SourcePage) -> tuple[int, ...]:
    return tuple(map(len, (page.policies, page.quotes, page.events, page.figures, page.roles)))


@pytest.mark.parametrize(
    ("source_id", "counts"),
    [
        ("times-2016", (1, 1, 1, 0, 2)),
        ("post-2016", (1, 2, 0, 1, 0)),
        ("code-2016", (4, 0, 0, 0, 0)),
        ("unused-2016", (0, 0, 0, 0, 0)),
    ],
)
def test_a_source_has_every_fact_that_rests_on_it(small: Catalog, source_id: str, counts: tuple[int, ...]) -> None:
    page = small.source_page(source_id)
    assert page.source.id == source_id
    assert _counts(page) == counts
    assert source_id in page.sources


def test_every_fact_of_the_real_catalog_is_on_the_page_of_each_of_its_sources(real: Catalog) -> None:
    expected: dict[str, set[str]] = {}
    long_sourced: list[QuoteRecord | PolicyRecord] = [*_quotes(real), *_policies(real)]
    for fact in long_sourced:
        for source_id in (fact.source, *fact.more_sources):
            expected.setdefault(source_id, set()).add(fact.id)
    for told in (*real.records("events"), *real.records("figures")):
        assert isinstance(told, EventRecord | FigureRecord)
        expected.setdefault(told.source, set()).add(told.id)
    for source_id, facts in list(expected.items())[::20]:
        page = real.source_page(source_id)
        found = {fact.id for fact in page.policies} | {fact.id for fact in page.quotes}
        found |= {fact.id for fact in page.events} | {fact.id for fact in page.figures}
        assert found == facts


@pytest.mark.parametrize(
    ("ask", "near"),
    [
        (lambda catalog: catalog.person_page("ann-le"), "Did you mean ann-lee (Ann Lee)?"),
        (lambda catalog: catalog.person_page(""), "Look for it with the search."),
        (lambda catalog: catalog.topic_page("detainers"), "Did you mean detainer (detainers)?"),
        (lambda catalog: catalog.source_page("times-2017"), "times-2016 (The Times)"),
        (lambda catalog: catalog.source_page("'; DROP TABLE source; --"), "Look for it with the search."),
    ],
)
def test_an_unknown_id_is_said_with_the_nearest(small: Catalog, ask: Callable[[Catalog], object], near: str) -> None:
    with pytest.raises(UnknownRecord, match="in this edition") as caught:
        ask(small)
    assert near in str(caught.value)
