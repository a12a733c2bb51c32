"""How people say a number."""

from __future__ import annotations

import pytest

from desktop_app.domain.numbers import spoken_forms


@pytest.mark.parametrize(
    ("value", "forms"),
    [
        (0, {"zero"}),
        (5, {"five"}),
        (19, {"nineteen"}),
        (37, {"thirty-seven"}),
        (40, {"forty"}),
        (12.5, set()),
        (-3, set()),
        (268, set()),
        (500, set()),
        (1_255, {"1255"}),
        (1_500, {"1500", "1.5 thousand"}),
        (12_000, {"12000", "12 thousand", "twelve thousand"}),
        (500_000, {"500000", "half a million", "500 thousand"}),
        (11_000_000, {"11000000", "11 million", "eleven million"}),
        (2_270_000_000, {"2270000000", "2.27 billion"}),
    ],
)
def test_a_number_is_said_in_the_ways_that_people_say_it(value: float, forms: set[str]) -> None:
    assert set(spoken_forms(value)) == forms
