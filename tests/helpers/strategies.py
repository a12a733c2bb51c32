"""Hypothesis strategies for the values of the field."""

from __future__ import annotations

import calendar

from hypothesis import strategies as st

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.vocabulary import Certainty, EndReason, Instrument, Rule
from tests.helpers.policies import PolicyCase


@st.composite
def partial_dates(draw: st.DrawFn, first_year: int = 1980, last_year: int = 2030) -> PartialDate:
    """A day, a month or a year."""
    year = draw(st.integers(first_year, last_year))
    month = draw(st.none() | st.integers(1, 12))
    if month is None:
        return PartialDate(year)
    day = draw(st.none() | st.integers(1, calendar.monthrange(year, month)[1]))
    return PartialDate(year, month, day)


@st.composite
def policies(draw: st.DrawFn, policy_id: str = "policy") -> PolicyCase:
    """A policy whose end, if any, is not before its start."""
    start = draw(st.none() | partial_dates())
    end = draw(st.none() | partial_dates())
    if start and end and end.latest < start.earliest:
        end = None
    return PolicyCase(
        id=policy_id,
        instrument=draw(st.sampled_from(Instrument)),
        detainer_rule=draw(st.sampled_from(Rule)),
        enacted=start,
        ended=end,
        ended_by=draw(st.sampled_from(EndReason)) if end else draw(st.none() | st.just(EndReason.SUPERSEDED)),
        certainty=draw(st.sampled_from(Certainty)),
        last_confirmed=draw(st.none() | partial_dates()),
    )


@st.composite
def places_policies(draw: st.DrawFn) -> list[PolicyCase]:
    """The policies of one place."""
    count = draw(st.integers(0, 6))
    return [draw(policies(f"policy-{number}")) for number in range(count)]
