"""A topic: the policies that cover it and what officials said about it, by place and over time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain import rules, timeline, wording
from desktop_app.domain.rules import Standing
from desktop_app.domain.vocabulary import Rule
from desktop_app.publish.citing.runs import in_lines
from desktop_app.publish.law import LaneLaw, LawOfPlaces, LawThatDay, RuleOfPlace
from desktop_app.publish.summary import SourceNumbers, Speaker, sources_of, speakers_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop_app.catalog.pages import TopicPage
    from desktop_app.catalog.records import PlaceRecord, PolicyRecord, QuoteRecord
    from desktop_app.publish.citing.runs import Citation
    from desktop_app.publish.citing.style import CitationStyle
    from desktop_app.publish.summary import PlaceItem

_FEDERAL = "us"


@dataclass(frozen=True, slots=True)
class PlaceOnTopic:
    """A place with policies or quotes on the topic, and its rule on the day."""

    law: RuleOfPlace
    policy_count: int
    quote_count: int

    @property
    def place(self) -> PlaceRecord:
        """The place."""
        return self.law.place


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """A topic's page on one day.

    `policies` are those that cover it. `rule_counts` tells of the places where one of these is in force on the day, how
    many have which rule, in the order of the legend.
    """

    page: TopicPage
    on: date
    policies: tuple[PolicyRecord, ...]
    places: tuple[PlaceOnTopic, ...]
    rule_counts: tuple[tuple[Rule, int], ...]
    items: tuple[PlaceItem, ...]
    speakers: tuple[Speaker, ...]
    sources: SourceNumbers
    law: LawOfPlaces

    @property
    def key(self) -> str:
        """Which page it is, on whatever day."""
        return self.page.topic.value

    @property
    def name(self) -> str:
        """The topic with a capital: "Release-date notices"."""
        label = self.page.topic.label
        return f"{label[0].upper()}{label[1:]}"

    @property
    def status(self) -> str:
        """The line under the name: "51 policies and 153 quotes on record in 88 places, 1996 to 2026"."""
        policies = wording.counted(len(self.policies), "policy", "policies")
        quotes = wording.counted(len(self.page.quotes), "quote") if self.page.quotes else "no quotes"
        places = wording.counted(len(self.places), "place")
        years = wording.years_words([item.date.year for item in self.items if item.date])
        return ", ".join(filter(None, (f"{policies} and {quotes} on record in {places}", years)))

    @property
    def heading(self) -> str:
        """What stands above the timeline."""
        return "What was said and decided"

    @property
    def subject(self) -> str:
        """The topic inside a sentence."""
        return self.page.topic.label

    @property
    def about(self) -> str:
        """What the quotes are, after "5 quotes"."""
        return f"about {self.page.topic.label}"

    @property
    def change_days(self) -> tuple[date, ...]:
        """The days on which a policy with the topic began or ended, where these are known to the day."""
        known = [date for policy in self.policies for date in (rules.start_of(policy), policy.ended)]
        return tuple(sorted({date.earliest for date in known if date and date.earliest == date.latest}))

    @property
    def lanes(self) -> tuple[LaneLaw, ...]:
        """The federal rule only: the places are too many for lanes, and are counted and listed instead."""
        return (self.law.lane(_FEDERAL),) if _FEDERAL in self.page.places else ()

    @property
    def first_year(self) -> int:
        """The year of the first thing told; without one that of the day."""
        return min([item.date.year for item in self.items if item.date] + [self.on.year])

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of all policies that may be named, by id."""
        named = (*self.page.policies_named.values(), *self.page.policies)
        return {policy.id: policy.title for policy in named}

    @property
    def place_choices(self) -> tuple[tuple[PlaceRecord, int], ...]:
        """All places on the page, with the number of quotes."""
        return tuple((told.place, told.quote_count) for told in self.places)

    def cited(self, _style: CitationStyle) -> Citation:
        """The head and the counts, for the clipboard; they rest on more sources than can be cited."""
        counts = [f"{rule.words.label}: {wording.counted(count, 'place')}" for rule, count in self.rule_counts]
        return in_lines([f"{self.name}: {self.status}.", *counts, f"Jurisdex edition {self.page.edition.name}"])

    def law_when_said(self, quote: QuoteRecord) -> tuple[LawThatDay, ...]:
        """The rules of the places that a quote is about when it was said."""
        return self.law.when_said(quote)


def summarize_topic(page: TopicPage, on: date) -> TopicSummary:
    """Work out a topic's page for a day."""
    law = LawOfPlaces(page.places, page.policies)
    policies = tuple(policy for policy in page.policies if page.topic in policy.topics)
    of_policies = Counter(policy.jurisdiction for policy in policies)
    of_quotes = Counter(place_id for quote in page.quotes for place_id in quote.jurisdictions)
    order = sorted(
        {*of_policies, *of_quotes},
        key=lambda id: (-of_quotes[id] - of_policies[id], page.places[id].name, id),
    )
    summary = TopicSummary(
        page=page,
        on=on,
        policies=policies,
        places=tuple(PlaceOnTopic(law.of(id, on), of_policies[id], of_quotes[id]) for id in order),
        rule_counts=_rule_counts(policies, law, on),
        items=timeline.merge(page.quotes, policies, ()),
        speakers=speakers_of(page.quotes, page.people),
        sources=SourceNumbers(page.sources),
        law=law,
    )
    summary.sources.add(told.law.rule.lead.source for told in summary.places if told.law.rule)
    for item in summary.items:
        summary.sources.add(sources_of(item.record))
    return summary


def _rule_counts(policies: tuple[PolicyRecord, ...], law: LawOfPlaces, on: date) -> tuple[tuple[Rule, int], ...]:
    """How many of the places that have such a policy on a day have which rule."""
    places = {
        policy.jurisdiction
        for policy in policies
        if not policy.instrument.is_ruling and rules.standing(policy, on) in (Standing.IN_FORCE, Standing.PERHAPS)
    }
    found = Counter(of.rule.rule for place_id in places if (of := law.of(place_id, on)).rule)
    return tuple((rule, found[rule]) for rule in Rule if found[rule])
