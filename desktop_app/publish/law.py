"""The rule of any place on any day, for pages that tell of several places."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.domain.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from desktop_app.catalog.records import PlaceRecord, PolicyRecord, QuoteRecord
    from desktop_app.publish.summary import PlaceRule
    from desktop_app.publish.telling import Telling


@dataclass(frozen=True, slots=True)
class LaneLaw:
    """The policies of one government, for a lane of the overview strip."""

    place: PlaceRecord
    policies: tuple[PolicyRecord, ...]
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class RuleOfPlace:
    """A place's rule on a day, with the law above where that points the other way."""

    place: PlaceRecord
    on: date
    rule: PlaceRule
    overruling_place: PlaceRecord | None = None
    overruled_by: PlaceRule = None
    answered_by: tuple[PlaceRecord, rules.RuleOnDay[PolicyRecord]] | None = None

    @property
    def words(self) -> str:
        """The rule in a few words: "Listed cases, but Texas law: Must honor".

        Where the place's own rule is not the whole answer, it says what else there is: "Not addressed; Texas law: …".
        """
        label = wording.short_label(self.rule)
        if self.rule is not None and self.rule.shown_in is not None:
            label = f"{label} ({wording.since_words(self.rule)})"
        elif self.rule is not None and not self.rule.is_certain:
            label = f"perhaps {label[0].lower()}{label[1:]}"
        others = dict.fromkeys(p.detainer_rule.words.label for p in (self.rule.other_answers if self.rule else ()))
        if others:
            label = f"{label}; another rule here: {wording.join_words(list(others))}"
        if self.answered_by is not None:
            place, law = self.answered_by
            label = f"{label}; {place.name} law: {wording.short_label(law)}"
        if self.overruling_place is None:
            return label
        return f"{label}, but {self.overruling_place.name} law: {wording.short_label(self.overruled_by)}"

    @property
    def is_confirmation_old(self) -> bool:
        """Whether the rule was last confirmed more than two years before the day."""
        return self.rule is not None and rules.may_have_changed(self.rule)


@dataclass(frozen=True, slots=True)
class LawThatDay:
    """The rule of a place when something was said; where only the month or year is known, at the end of it."""

    law: RuleOfPlace
    when: str

    @property
    def words(self) -> str:
        """In a line: "Texas that day: Must honor"."""
        return f"{self.law.place.name} {self.when}: {self.law.words}"

    @property
    def heading(self) -> str:
        """What stands before it: "In force that day", "Guidance on record at the end of 2017"."""
        return wording.heading_when(self.law.rule, self.when)


class LawOfPlaces:
    """Tells the rule of each of some places, out of all policies of theirs and of the governments above them."""

    def __init__(self, places: Mapping[str, PlaceRecord], policies: Iterable[PolicyRecord]) -> None:
        self._places = places
        self._by_place: defaultdict[str, list[PolicyRecord]] = defaultdict(list)
        self._known: dict[tuple[str, date], PlaceRule] = {}
        for policy in policies:
            self._by_place[policy.jurisdiction].append(policy)

    def of(self, place_id: str, on: date) -> RuleOfPlace:
        """The rule of a place on a day."""
        place, rule = self._places[place_id], self._rule(place_id, on)
        above = list(self._above(place, on))
        overruling = next((law for law in above if rules.overrules(law[1], rule)), None)
        if overruling is not None:
            return RuleOfPlace(place, on, rule, *overruling)
        if rule is not None and rule.rule.is_answer:
            return RuleOfPlace(place, on, rule)
        return RuleOfPlace(
            place, on, rule, answered_by=next((law for law in above if wording.is_command(law[1])), None)
        )

    def when_said(self, quote: QuoteRecord, place_ids: Iterable[str] | None = None) -> tuple[LawThatDay, ...]:
        """The rules of the places that a quote is about when it was said; none where that is not on record."""
        said = quote.said
        if said is None:
            return ()
        when = "that day" if said.precision is Precision.DAY else f"at the end of {said.display}"
        return tuple(LawThatDay(self.of(place_id, said.latest), when) for place_id in place_ids or quote.jurisdictions)

    def lane(self, place_id: str, *, is_own: bool = False) -> LaneLaw:
        """A place's lane of the overview strip."""
        return LaneLaw(self._places[place_id], tuple(self._by_place[place_id]), is_own)

    def change_days(self, place_ids: Iterable[str]) -> tuple[date, ...]:
        """The days on which the rule of any of these places changed."""
        return tuple(sorted({day for place_id in place_ids for day in rules.change_days(self._by_place[place_id])}))

    def _above(self, place: PlaceRecord, on: date) -> Iterator[tuple[PlaceRecord, rules.RuleOnDay[PolicyRecord]]]:
        """The governments above a place that have a rule on a day, the nearest first."""
        while place.parent is not None:
            place = self._places[place.parent]
            if rule := self._rule(place.id, on):
                yield place, rule

    def _rule(self, place_id: str, on: date) -> PlaceRule:
        key = (place_id, on)
        if key not in self._known:
            self._known[key] = rules.rule_on(self._by_place[place_id], on)
        return self._known[key]


def law_when_said(summary: Telling, quote: QuoteRecord) -> tuple[LawThatDay, ...]:
    """The law of the day of a quote on any page; on that of one place, the rule of this place."""
    if summary.place_choices:
        return summary.law_when_said(quote)
    lanes = summary.lanes
    law = LawOfPlaces({lane.place.id: lane.place for lane in lanes}, (p for lane in lanes for p in lane.policies))
    return law.when_said(quote, [lane.place.id for lane in lanes if lane.is_own])
