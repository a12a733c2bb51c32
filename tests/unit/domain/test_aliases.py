"""Other names of places and people, as far as they follow from their names."""

from __future__ import annotations

import pytest

from desktop_app.domain.aliases import lookup_forms, person_aliases, place_aliases
from desktop_app.domain.vocabulary import PlaceKind


@pytest.mark.parametrize(
    ("place_id", "name", "kind", "aliases"),
    [
        ("us", "United States", PlaceKind.FEDERAL, []),
        ("us-ny", "New York", PlaceKind.STATE, ["NY"]),
        ("us-dc", "District of Columbia", PlaceKind.DISTRICT, ["DC"]),
        ("us-ny-new-york", "New York City", PlaceKind.CITY, ["NYC", "N.Y.C."]),
        ("us-ca-los-angeles", "Los Angeles", PlaceKind.CITY, []),
        ("us-mo-st-louis", "St. Louis", PlaceKind.CITY, ["Saint Louis"]),
        ("us-il-cook-county", "Cook County", PlaceKind.COUNTY, ["Cook"]),
        ("us-ca-los-angeles-county", "Los Angeles County", PlaceKind.COUNTY, ["Los Angeles", "LA County"]),
        ("us-la-orleans-parish", "Orleans Parish", PlaceKind.COUNTY, ["Orleans"]),
    ],
)
def test_a_place_answers_to(place_id: str, name: str, kind: PlaceKind, aliases: list[str]) -> None:
    assert list(place_aliases(place_id, name, kind)) == aliases


@pytest.mark.parametrize(
    ("name", "sort_name", "titles", "aliases"),
    [
        (
            "Jerry Brown",
            "Brown, Jerry",
            ["Governor", "Attorney General"],
            ["Gov. Brown", "AG Brown", "Atty. Gen. Brown"],
        ),
        ("James O'Neill", "O'Neill, James", ["Police Commissioner"], ["James ONeill"]),
        ("Aaron D. Ford", "Ford, Aaron D.", [], ["Aaron Ford"]),
        ("Donald J. Trump", "Trump, Donald J.", ["President-elect"], ["Donald Trump", "Pres. Trump"]),
        ("Ann Lee", "Lee, Ann", ["Mayor"], []),
    ],
)
def test_a_person_answers_to(name: str, sort_name: str, titles: list[str], aliases: list[str]) -> None:
    assert list(person_aliases(name, sort_name, titles)) == aliases


@pytest.mark.parametrize(
    ("name", "forms"),
    [("L.A.", ("l a", "la")), ("Doña Ana", ("dona ana",)), ("O'Neill", ("oneill",)), ("§", ("",)), ("A", ("a",))],
)
def test_a_name_is_compared_in_its_forms(name: str, forms: tuple[str, ...]) -> None:
    assert lookup_forms(name) == forms
