"""What stands beside a status that is not the whole answer, in the real records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.publish.brief import make_brief
from desktop_app.publish.brief_options import BriefOptions
from desktop_app.publish.remarks import remarks_on

if TYPE_CHECKING:
    from tests.unit.publish.conftest import Summarized

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("place", "day", "words"),
    [
        ("us-ny-new-york", "2013-06-01", []),
        (
            "us-ny-new-york",
            "2016-11-10",
            [
                "Another rule on record here answers otherwise: Listed cases, "
                "Local Law 59 of 2014: persons not to be detained by the police department"
            ],
        ),
        (
            "us-co-teller-county",
            TODAY,
            [
                "Colorado law lets a person be held for ICE only with a judge’s warrant, since May 28, 2019, "
                "last confirmed Jul 2025 by a later rule",
                "A court ruled on detainers here on Jan 29, 2025: Stipulated judgment and cut-back 287(g) agreement",
                "A court decided on this Colorado law on Jul 3, 2024: "
                "Colorado appeals court limits Teller County 287(g) agreement",
            ],
        ),
        ("us-ma", TODAY, ["A court ruled on detainers here on Jul 24, 2017: Lunn v. Commonwealth (Mass. 2017)"]),
        ("us-mt", TODAY, ["A court ruled on detainers here on Mar 25, 2020: Ramon v. Short"]),
        (
            "us-ga-atlanta",
            TODAY,
            [
                "Georgia law requires local agencies to do what an ICE detainer asks, since May 1, 2024, "
                "last confirmed Feb 2025",
                "Guidance on record here, which is not law, answers: Judge’s warrant, "
                "Atlanta City Council resolution on ICE detainers",
            ],
        ),
        (
            "us-tx-dallas-county",
            TODAY,
            [
                "Texas law requires local agencies to do what an ICE detainer asks, since Sep 1, 2017, "
                "last confirmed May 8, 2018",
                "A court decided on this Texas law on May 8, 2018: Fifth Circuit replaces its El Cenizo opinion",
            ],
        ),
        ("us-tx-travis-county", "2016-11-10", []),
        (
            "us-tx-travis-county",
            "2017-09-10",
            [
                "A court decided on this Texas law on Aug 30, 2017: "
                "Federal judge blocks parts of SB 4, including the detainer duty"
            ],
        ),
        ("us-tx-travis-county", "2017-08-29", []),
        (
            "us-ca-san-diego-county",
            TODAY,
            [
                "On record about this resolution: The sheriff does not follow it: 10 of 48 transfers to ICE from "
                "January to August 2025 had no judge's warrant"
            ],
        ),
        (
            "us-wi-milwaukee-county",
            "2013-06-01",
            [
                "On record about this resolution: A resolution of February 2017 took the stricter position that a "
                "federal court order is needed; formal repeal of the 2012 text is not shown",
                "A rule whose start is not on record is first shown in force in 2017: Honors all, "
                "Sheriff Clarke's practice on ICE detainers",
            ],
        ),
        (
            "us-nj-cape-may-county",
            "2020-01-01",
            [
                "Above it, New Jersey has a rule of its own (directive): Listed cases, Attorney General Law "
                "Enforcement Directive 2018-6 v2.0 (Immigrant Trust Directive), as revised, since Sep 27, 2019, "
                "last confirmed Sep 27, 2019"
            ],
        ),
        (
            "us-ma-chelsea",
            TODAY,
            ["A court ruled on detainers in Massachusetts on Jul 24, 2017: Lunn v. Commonwealth (Mass. 2017)"],
        ),
        ("us-ma-boston", TODAY, []),  # which agrees with the court
        ("us-in", "2014-12-31", []),  # an act of 2026 was not in force, though its start is not on record
        ("us-md-carroll-county", "2014-12-31", []),  # what the state did in its own jail says nothing to a county
        (
            "us-nj-newark",  # where accounts differ
            TODAY,
            [
                "On record about this rule: Accounts differ: the ACLU of New Jersey says that it covered detainers "
                "generally, news reports only minor crimes. A 2017 mayoral order and a 2018 state directive later "
                "covered the same ground"
            ],
        ),
        ("us-ga", TODAY, []),  # a duty to hold and a ban on limits point the same way
        (
            "us-in-marion-county",  # where the ruling was reversed
            TODAY,
            [
                "Indiana law requires local agencies to do what an ICE detainer asks, start not on record, "
                "last confirmed Mar 5, 2026"
            ],
        ),
        ("us-hi", TODAY, []),
    ],
)
def test_what_must_be_said_beside_the_status(summarized: Summarized, place: str, day: str, words: list[str]) -> None:
    assert [remark.words for remark in remarks_on(summarized(place, date.fromisoformat(day)))] == words


def test_a_ruling_stands_beside_a_law_that_it_holds_against(summarized: Summarized) -> None:
    remarks = [remark.record.id for remark in remarks_on(summarized("us-in-monroe-county"))]
    assert remarks == ["us-in-monroe-county-injunction-2026"]


def test_a_brief_says_it_below_a_status_that_is_no_answer(summarized: Summarized) -> None:
    for place in ("us-ma", "us-co-teller-county"):
        summary = summarized(place)
        brief = make_brief(summary, BriefOptions(), date.fromisoformat(TODAY))
        said = [cited.text for cited in brief.standing]
        assert all(f"{remark.words}." in said for remark in remarks_on(summary)), place


@pytest.mark.parametrize(
    ("place", "lead"),
    [
        ("us-az-maricopa-county", "us-az-maricopa-county-detainers-2025"),
        ("us-wi-milwaukee-county", "us-wi-milwaukee-county-sheriff-2019"),
        ("us-md", "us-md-community-trust-act"),
        ("us-va", "us-va-transfer-of-certain-incarcerated-persons"),
        ("us-ca-los-angeles", "us-ca-los-angeles-detainers-2014"),
        ("us-ny-new-york", "us-ny-new-york-ll-58-2014"),
    ],
)
def test_which_policy_gives_the_rule_today(summarized: Summarized, place: str, lead: str) -> None:
    rule = summarized(place).rule
    assert rule is not None
    assert rule.lead.id == lead
