"""Months between days, and when an edition is called old."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.age import months_between, old_edition_words


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2026, 11, 24), date(2026, 11, 24), 0),
        (date(2026, 11, 24), date(2026, 12, 23), 0),
        (date(2026, 11, 24), date(2026, 12, 24), 1),
        (date(2026, 11, 24), date(2027, 11, 23), 11),
        (date(2026, 11, 24), date(2027, 11, 24), 12),
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 11, 24), date(2025, 1, 1), 0),
    ],
)
def test_whole_months(earlier: date, later: date, months: int) -> None:
    assert months_between(earlier, later) == months


def test_an_edition_is_old_after_a_year() -> None:
    edition = date(2026, 11, 24)
    assert old_edition_words(edition, date(2027, 11, 23)) == ""
    assert old_edition_words(edition, date(2028, 1, 24)) == (
        "This edition was checked 14 months ago. Rules may have changed."
    )


@given(st.dates(), st.dates())
def test_months_are_never_more_than_the_days_allow(earlier: date, later: date) -> None:
    months = months_between(earlier, later)
    assert months >= 0
    assert months == 0 or 28 * months <= (later - earlier).days <= 31 * (months + 1)
