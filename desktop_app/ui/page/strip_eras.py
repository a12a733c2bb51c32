"""The federal programs that stand above the lanes of the overview strip, so that quotes are seen in their time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.rules import start_of
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import PlaceKind
from desktop_app.domain.wording import end_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop_app.catalog.records import PolicyRecord
    from desktop_app.publish.law import LaneLaw

NAME, SHORT_NAME = "ICE program", "ICE"


@dataclass(frozen=True, slots=True)
class Era:
    """A program from `first` up to, but without, `end`; it surely ran from `certain_from` up to `certain_to`."""

    label: str
    words: str
    policy_id: str
    first: date
    certain_from: date
    certain_to: date
    end: date


def eras_of(lanes: Iterable[LaneLaw], until: date, after: date) -> tuple[Era, ...]:
    """The programs among the federal policies that ran after a day, in order; none without a start on record."""
    policies = [policy for law in lanes if law.place.kind is PlaceKind.FEDERAL for policy in law.policies]
    eras = [era for policy in policies if (era := _era(policy, until)) and era.end > after]
    return tuple(sorted(eras, key=lambda era: (era.first, era.end, era.policy_id)))


def _era(policy: PolicyRecord, until: date) -> Era | None:
    start, ended = start_of(policy), policy.ended
    if policy.era is None or start is None:
        return None
    end = ended.latest if ended else until
    return Era(
        label=typeset(policy.era),
        words=f"{typeset(policy.era)}, since {start.display}, {end_words(policy, until)}. {typeset(policy.title)}.",
        policy_id=policy.id,
        first=start.earliest,
        certain_from=min(start.latest, end),
        certain_to=ended.earliest if ended else until,
        end=end,
    )
