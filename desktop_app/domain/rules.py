"""Which rule is in force in a place on a day, how surely, and what the law above it says.

A policy is in force on a day D when start <= D < ended, where start is the day it took effect, else the day it was
enacted. Dates may be known to the month or year only, or not at all, so the answer has more than two values
(`Standing`). A ruling is decided, not enacted: it is never in force here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.vocabulary import Certainty, EndReason, Family, Instrument, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


CONFIRMATION_AGES_AFTER = timedelta(days=2 * 365 + 1)
"""How long after its last confirmation a rule is shown as one that may have changed."""


class PolicyLike(Protocol):
    """What must be known of a policy to tell its place in time."""

    @property
    def id(self) -> str:
        """Its stable id."""

    @property
    def instrument(self) -> Instrument:
        """What kind of instrument it is."""

    @property
    def detainer_rule(self) -> Rule:
        """How it answers a detainer."""

    @property
    def enacted(self) -> PartialDate | None:
        """When it was enacted, issued, adopted, signed or decided."""

    @property
    def effective(self) -> PartialDate | None:
        """When it took effect, if that was another day."""

    @property
    def ended(self) -> PartialDate | None:
        """When it ended, if it has."""

    @property
    def ended_by(self) -> EndReason | None:
        """What ended it; known even where the day is not."""

    @property
    def certainty(self) -> Certainty:
        """How well it is attested."""

    @property
    def last_confirmed(self) -> PartialDate | None:
        """The latest date at which a source shows it in force."""


P = TypeVar("P", bound=PolicyLike)
P_co = TypeVar("P_co", bound=PolicyLike, covariant=True)


class Standing(Enum):
    """How a policy stands on one day."""

    NOT_YET = "not yet"
    UNKNOWN = "start not on record, and no source yet shows it in force"
    PERHAPS = "perhaps in force: the day lies within a start or an end that is not known to the day"
    IN_FORCE = "in force"
    ENDED = "ended"


def start_of(policy: PolicyLike) -> PartialDate | None:
    """The date from which a policy is in force: when it took effect, else when it was enacted, else not on record."""
    return policy.effective or policy.enacted


def standing(policy: PolicyLike, on: date) -> Standing:
    """How a policy stands on a day."""
    if _has_ended(policy, on):
        return Standing.ENDED
    start = start_of(policy)
    known_from = start or policy.last_confirmed
    if known_from is None or on < known_from.earliest:
        return Standing.NOT_YET if start else Standing.UNKNOWN
    may_have_ended = policy.ended is not None and on >= policy.ended.earliest
    if on < _begun_by(policy, known_from) or may_have_ended:
        return Standing.PERHAPS
    return Standing.IN_FORCE


def _begun_by(policy: PolicyLike, known_from: PartialDate) -> date:
    """The first day on which a policy has surely begun: what a source shows in force in March began by then."""
    confirmed = confirmed_since_start(policy)
    return min(known_from.latest, confirmed.latest) if confirmed else known_from.latest


def _has_ended(policy: PolicyLike, on: date) -> bool:
    if policy.ended is not None:
        return on >= policy.ended.latest
    if policy.ended_by is None:
        return False
    # It ended on a day that is not on record: after the last day that a source shows it in force it counts as ended.
    return policy.last_confirmed is None or on > policy.last_confirmed.latest


@dataclass(frozen=True, slots=True)
class RuleOnDay(Generic[P_co]):
    """The rule of one place on one day.

    `lead` is the policy that gives it; `also` are the other policies in force, `perhaps` those that may be. When
    `is_certain` is false the lead itself only may be in force on that day.
    """

    on: date
    rule: Rule
    lead: P_co
    is_certain: bool
    also: tuple[P_co, ...]
    perhaps: tuple[P_co, ...]

    @property
    def since(self) -> PartialDate | None:
        """The start of the lead; None where it is not on record."""
        return start_of(self.lead)

    @property
    def is_binding(self) -> bool:
        """False for guidance and model laws, which show what is advised and not what is law."""
        return self.lead.instrument.binds

    @property
    def confirmed(self) -> PartialDate | None:
        """The latest date at which a source shows this answer in force, in the lead or in a later rule that repeats it.

        Enacting the same answer once more shows it too, where no source since does.
        """
        repeated = (confirmed_since_start(policy) or start_of(policy) for policy in self.also if self._repeats(policy))
        known = (confirmed_since_start(self.lead), *repeated)
        return max(filter(None, known), key=lambda shown: shown.sort_key, default=None)

    @property
    def shown_in(self) -> PartialDate | None:
        """When a source shows the lead in force, where that is all that is known of its place in time; else None."""
        if self.is_certain or self.since is not None:
            return None
        has_begun_to_end = self.lead.ended is not None and self.on >= self.lead.ended.earliest
        return None if has_begun_to_end else self.lead.last_confirmed

    @property
    def other_answers(self) -> tuple[P_co, ...]:
        """Binding policies in force that answer otherwise; a duty to hold and a ban on limits go together."""
        if not self.rule.is_answer:
            return ()
        return tuple(policy for policy in self.also if policy.instrument.binds and self._contradicts(policy))

    def _contradicts(self, policy: PolicyLike) -> bool:
        other = policy.detainer_rule
        agree = other.words.family is self.rule.words.family is Family.HONORS
        return other.is_answer and other is not self.rule and not agree

    def _repeats(self, policy: PolicyLike) -> bool:
        """Whether a policy in force gives the lead's answer again, and began later."""
        start, first = start_of(policy), self.since
        is_later = first is None or (start is not None and start.sort_key > first.sort_key)
        is_same = policy.detainer_rule is self.rule and policy.instrument.binds == self.is_binding
        return self.rule.is_answer and is_same and is_later


def rule_on(policies: Iterable[P], on: date) -> RuleOnDay[P] | None:
    """Work out the rule of a place from its policies; None where nothing on record is or may be in force.

    A binding policy goes before guidance; one that answers detainers before one whose text was not seen, and that
    before one that is silent; one surely in force before one that only may be; then the newest, where one whose start
    is not on record counts from the day on which a source shows it. Of two that began on one day the stronger
    instrument decides, then the better attested, then the one confirmed last. Of several policies with the same answer
    the one that started first leads, since it tells since when the answer holds; but not one that is both weaker and no
    better attested than the one that decides.
    """
    standings = [(policy, standing(policy, on)) for policy in policies if not policy.instrument.is_ruling]
    in_force = [policy for policy, how in standings if how is Standing.IN_FORCE]
    perhaps = [policy for policy, how in standings if how is Standing.PERHAPS]
    certain_ids = {policy.id for policy in in_force}
    candidates = sorted(in_force + perhaps, key=lambda policy: policy.id)
    if not candidates:
        return None
    decisive = max(candidates, key=lambda policy: _decision_key(policy, is_certain=policy.id in certain_ids))
    is_certain = decisive.id in certain_ids
    same = [
        policy
        for policy in (in_force if is_certain else perhaps)
        if policy.detainer_rule is decisive.detainer_rule
        and policy.instrument.binds == decisive.instrument.binds
        and _may_lead(policy, decisive)
    ]
    lead = min(same, key=chronology_key)
    return RuleOnDay(
        on=on,
        rule=lead.detainer_rule,
        lead=lead,
        is_certain=is_certain,
        also=_newest_first(policy for policy in in_force if policy.id != lead.id),
        perhaps=_newest_first(policy for policy in perhaps if policy.id != lead.id),
    )


_INSTRUMENT_RANK = {instrument: -position for position, instrument in enumerate(Instrument)}
_CERTAINTY_RANK = {certainty: -position for position, certainty in enumerate(Certainty)}


def _decision_key(policy: PolicyLike, *, is_certain: bool) -> tuple[object, ...]:
    answer = 2 if policy.detainer_rule.is_answer else int(policy.detainer_rule is Rule.UNCLEAR)
    known_from = start_of(policy) or policy.last_confirmed
    if known_from and start_of(policy) is None and is_certain:
        known_from = PartialDate.from_day(known_from.latest)
    return (
        policy.instrument.binds,
        answer,
        is_certain,
        known_from.sort_key if known_from else (0, 0, 0),
        _INSTRUMENT_RANK[policy.instrument],
        _CERTAINTY_RANK[policy.certainty],
        policy.last_confirmed.sort_key if policy.last_confirmed else (0, 0, 0),
    )


def _may_lead(policy: PolicyLike, decisive: PolicyLike) -> bool:
    """Whether "since" may be told from a policy: a board's wish is not the start of what the jail's own rule does."""
    if _INSTRUMENT_RANK[policy.instrument] >= _INSTRUMENT_RANK[decisive.instrument]:
        return True
    return _CERTAINTY_RANK[policy.certainty] > _CERTAINTY_RANK[decisive.certainty]


def chronology_key(policy: PolicyLike) -> tuple[object, ...]:
    """Sort policies by start; a start that is not on record goes last."""
    start = start_of(policy)
    instrument, certainty = _INSTRUMENT_RANK[policy.instrument], _CERTAINTY_RANK[policy.certainty]
    return (start is None, start.sort_key if start else (), -instrument, -certainty, policy.id)


def _newest_first(policies: Iterable[P]) -> tuple[P, ...]:
    by_id = sorted(policies, key=lambda policy: policy.id)
    return tuple(sorted(by_id, key=lambda p: start.sort_key if (start := start_of(p)) else (0, 0, 0), reverse=True))


def overrules(above: RuleOnDay[P] | None, own: RuleOnDay[P] | None) -> bool:
    """Whether the law above points the other way than a place's own rule.

    Only a statute or a regulation binds the governments below; a state agency's own practice does not. One that only
    may be in force overrules nothing; a rule of the place that only may be in force can be overruled.
    """
    if above is None or own is None or not above.lead.instrument.binds_below or not above.is_certain:
        return False
    families = (own.rule.words.family, above.rule.words.family)
    if families == (Family.LIMITS, Family.HONORS):
        return above.rule in (Rule.MANDATES_HONORING, Rule.FORBIDS_LIMITS)
    return families == (Family.HONORS, Family.LIMITS)


def is_confirmation_old(policy: PolicyLike, on: date) -> bool:
    """Whether more than two years lie between the last confirmation (else the start) and the day."""
    return _is_long_before(confirmed_since_start(policy) or start_of(policy), on)


def may_have_changed(rule: RuleOnDay[P]) -> bool:
    """The same of the answer that a place gives: a later rule that repeats it confirms it too."""
    return _is_long_before(rule.confirmed or rule.since, rule.on)


def _is_long_before(shown: PartialDate | None, on: date) -> bool:
    return shown is None or on - shown.latest > CONFIRMATION_AGES_AFTER


def confirmed_since_start(policy: PolicyLike) -> PartialDate | None:
    """The last confirmation, unless it is older than the start: a bill that was seen is not yet a law in force."""
    start, confirmed = start_of(policy), policy.last_confirmed
    if confirmed is None or (start is not None and confirmed.latest < start.earliest):
        return None
    return confirmed


@dataclass(frozen=True, slots=True)
class RuleSpan(Generic[P_co]):
    """The days from `first` up to, but without, `end` on which a place's rule is the same and equally certain.

    `starts_on_record` is false where the lead's start is not known: the rule is older than `first`, nobody can say by
    how much.
    """

    first: date
    end: date
    rule: Rule
    lead: P_co
    is_certain: bool
    starts_on_record: bool


def rule_spans(policies: Sequence[P], until: date) -> tuple[RuleSpan[P], ...]:
    """The whole course of a place's rule, in order, up to and without a day; days with no rule are left out."""
    spans: list[RuleSpan[P]] = []
    days = [day for day in _days_of_change(policies) if day < until]
    for first, end in pairwise([*days, until]):
        rule = rule_on(policies, first)
        if rule is None:
            continue
        previous = spans[-1] if spans else None
        if previous and previous.end == first and _same(previous, rule):
            spans[-1] = RuleSpan(
                previous.first, end, rule.rule, previous.lead, rule.is_certain, previous.starts_on_record
            )
        else:
            spans.append(RuleSpan(first, end, rule.rule, rule.lead, rule.is_certain, rule.since is not None))
    return tuple(spans)


def _same(span: RuleSpan[P], rule: RuleOnDay[P]) -> bool:
    return (
        span.rule is rule.rule and span.is_certain == rule.is_certain and span.lead.instrument.binds == rule.is_binding
    )


def change_days(policies: Sequence[P]) -> tuple[date, ...]:
    """The days on which the rule of a place, or the policy that gives it, becomes another, in order."""
    days = []
    for day in _days_of_change(policies):
        before, after = rule_on(policies, day - timedelta(days=1)), rule_on(policies, day)
        if _identity(before) != _identity(after):
            days.append(day)
    return tuple(days)


def latest_change(policies: Sequence[P], on: date) -> PartialDate | None:
    """When the rule of a place last changed up to a day, as precisely as that is known; None where it never did."""
    day = max((day for day in change_days(policies) if day <= on), default=None)
    if day is None:
        return None
    binding = [policy for policy in policies if not policy.instrument.is_ruling]
    dates = [known for policy in binding for known in (start_of(policy), policy.ended) if known is not None]
    known = [known for known in dates if day in (known.earliest, known.latest)]
    return max(known, key=lambda known: known.precision, default=PartialDate(day.year, day.month))


def _identity(rule: RuleOnDay[P] | None) -> tuple[str, bool] | None:
    return (rule.lead.id, rule.is_certain) if rule else None


def _days_of_change(policies: Iterable[PolicyLike]) -> list[date]:
    days: set[date] = set()
    for policy in policies:
        if policy.instrument.is_ruling:
            continue
        known_from = start_of(policy) or policy.last_confirmed
        for known in (known_from, policy.ended):
            if known is not None:
                days |= {known.earliest, known.latest}
        if known_from is not None:
            days.add(_begun_by(policy, known_from))
        if policy.ended is None and policy.ended_by is not None and policy.last_confirmed is not None:
            days.add(policy.last_confirmed.latest + timedelta(days=1))
    return sorted(days)
