"""A policy with only the fields that a rule is worked out from, for tables of cases."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.vocabulary import Certainty, EndReason, Instrument, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyCase:
    """Satisfies `domain.rules.PolicyLike`; an ordinance that requires a judge's warrant unless told otherwise."""

    id: str = "policy"
    instrument: Instrument = Instrument.ORDINANCE
    detainer_rule: Rule = Rule.REQUIRES_JUDICIAL_WARRANT
    enacted: PartialDate | None = None
    effective: PartialDate | None = None
    ended: PartialDate | None = None
    ended_by: EndReason | None = None
    certainty: Certainty = Certainty.HIGH
    last_confirmed: PartialDate | None = None


def parse(text: str | None) -> PartialDate | None:
    """Read a date of a table; None stays None."""
    return PartialDate.parse(text) if text else None
