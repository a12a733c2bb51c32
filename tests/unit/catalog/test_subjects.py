"""What bookmarked records are called in an edition, and which of them it does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.bookmarks import KIND_LABELS, Subject, SubjectRef
from desktop_app.domain.links import LinkKind

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog

SUBJECTS = [
    Subject(SubjectRef(LinkKind.PLACE, "us-ny-new-york"), "New York City", place="New York"),
    Subject(SubjectRef(LinkKind.PLACE, "us"), "United States"),
    Subject(SubjectRef(LinkKind.PERSON, "bill-de-blasio"), "Bill de Blasio"),
    Subject(SubjectRef(LinkKind.TOPIC, "ice-access"), "ICE access"),
    Subject(SubjectRef(LinkKind.TOPIC, "notification"), "Release-date notices"),
    Subject(
        SubjectRef(LinkKind.SOURCE, "reuters-2016-11-10-ny-la"),
        "Mayors of NY and Los Angeles pledge to remain immigrant sanctuaries",
        dated="2016-11-10",
        place="Reuters",
    ),
    Subject(
        SubjectRef(LinkKind.EVENT, "kc-ord-17706-passed-2013"),
        "King County Council passes limits on ICE holds",
        dated="2013-12-02",
        place="King County",
    ),
]


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.ref.id)
def test_what_is_there_is_called_by_its_name(real: Catalog, subject: Subject) -> None:
    assert real.subjects([subject.ref]) == {subject.ref: subject}


def test_a_quote_has_its_words(real: Catalog) -> None:
    ref = SubjectRef(LinkKind.QUOTE, "llanos-2016-11-10-sincere-hope")
    subject = real.subjects([ref])[ref]
    assert (subject.title, subject.dated, subject.place) == ("Connie Llanos", "2016-11-10", "Los Angeles")
    assert "sincere hope" in subject.words


def test_policies_and_figures_are_of_a_place(real: Catalog) -> None:
    law = SubjectRef(LinkKind.POLICY, "us-wa-king-county-ord-17886-2014")
    count = SubjectRef(LinkKind.FIGURE, "agencies-refusing-detainers-2014")
    found = real.subjects([law, count])
    assert found[law].place == "King County"
    assert found[law].dated
    assert found[count].title.startswith("250 ")
    assert found[count].place == "United States"


def test_what_is_not_there_is_left_out(real: Catalog) -> None:
    gone = [SubjectRef(kind, "never-there") for kind in KIND_LABELS]
    assert real.subjects([]) == {}
    assert real.subjects([*gone, SUBJECTS[0].ref]) == {SUBJECTS[0].ref: SUBJECTS[0]}


def test_thousands_can_be_asked_for(real: Catalog) -> None:
    many = [SubjectRef(LinkKind.QUOTE, f"gone-{number}") for number in range(40_000)]
    ref = SubjectRef(LinkKind.QUOTE, "llanos-2016-11-10-sincere-hope")
    assert list(real.subjects([*many, ref])) == [ref]
