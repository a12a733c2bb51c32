"""What a printed brief says of real places, told as stories."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.records import PolicyRecord
from desktop_app.domain.vocabulary import Rule
from desktop_app.publish.brief import make_brief, shorter_briefs, suggested_name
from desktop_app.publish.brief_notes import short_title
from desktop_app.publish.brief_options import EXTENTS, BriefOptions, Section
from desktop_app.publish.brief_parts import Sign
from desktop_app.publish.summary import summarize

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.publish.brief_parts import Brief
    from desktop_app.publish.summary import PlaceSummary

    Summarized = Callable[..., PlaceSummary]

PRINTED = date(2026, 11, 24)


USUAL = BriefOptions()


def brief_of(summary: PlaceSummary, options: BriefOptions = USUAL) -> Brief:
    return make_brief(summary, options, PRINTED)


def numbers_named(brief: Brief) -> list[int]:
    """The numbers of sources in the order in which the brief names them."""
    cited = [
        *(sentence.numbers for sentence in brief.standing),
        *([brief.overruling.sentence.numbers] if brief.overruling else []),
        *([brief.card.numbers] if brief.card else []),
        *(item.numbers for row in brief.law for item in row.items),
        *(row.numbers for row in brief.history),
        *(quote.numbers for quote in brief.quotes),
        *(row.numbers for row in (*brief.figures, *brief.events)),
    ]
    return [number for numbers in cited for number in numbers]


def test_new_york_city(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-ny-new-york"))
    assert brief.heading == "New York City, New York"
    assert brief.document_title == "New York City, New York: detainer policy, as of Nov 24, 2026"
    assert brief.kind == "City in New York · ocd-division/country:us/state:ny/place:new_york"
    assert brief.status == "Holds a person for ICE only with a judge’s warrant."
    (standing,) = brief.standing
    assert standing.text.startswith("The rule in force on Nov 24, 2026, since Dec 14, 2014, last confirmed ")
    assert standing.numbers == (1,)
    assert brief.card is not None
    assert brief.card.citation == "N.Y.C. Local Law 58 of 2014; N.Y.C. Admin. Code §\u00a09-131"
    assert [row.relation for row in brief.law if row.label][-2:] == ["Law above", "Law above"]
    rulings = [item.text for item in brief.law[-1].items]
    assert rulings[0].startswith("Federal: United States v. Illinois (N.D. Ill. 2025), decided ")
    assert rulings[-1] == "Galarza v. Szalczyk (3d Cir. 2014), decided Mar 4, 2014"
    assert [row.when for row in brief.history][:2] == ["Nov 22, 2011", "Mar 18, 2013"]
    assert brief.history[0].detail == "ended Dec 14, 2014"
    assert len(brief.quotes) == 4
    assert brief.quotes_note == f"4 of {len(brief.summary.page.quotes)} quotes"
    assert brief.edition.startswith("Jurisdex edition ")
    assert brief.edition.endswith(" · printed Nov 24, 2026 · not legal advice")


def test_king_county_says_how_well_its_rule_is_known(summarized: Summarized) -> None:
    """The clause on holds was not seen: the page says so beside the rule, and not in a footnote."""
    brief = brief_of(summarized("us-wa-king-county"))
    assert brief.rule is Rule.REQUIRES_JUDICIAL_WARRANT
    assert brief.standing[0].text.endswith("Reported, not read in the text.")
    assert [(row.sign, row.label) for row in brief.law[:1]] == [
        (Sign(Rule.REQUIRES_JUDICIAL_WARRANT), "Judge’s warrant")
    ]
    assert [row.title.rstrip("°*") for row in brief.history][-1] == "Ordinance 18665 on immigrant trust and fairness"
    assert brief.signs == "°\u00a0Reported, not read in the text."


def test_el_paso_county_has_a_start_that_nobody_knows(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-tx-el-paso-county"))
    assert "start not on record" in brief.standing[0].text
    assert [row.when for row in brief.history] == ["not on record"]
    assert brief.law[0].items[0].text.startswith("Texas: Senate Bill 4")
    assert brief.overruling is None  # Texas law points the same way


def test_travis_county_in_january_2017(summarized: Summarized) -> None:
    """On that day a rule was about to end; what came later is counted and not printed."""
    brief = brief_of(summarized("us-tx-travis-county", date(2017, 1, 15)))
    assert brief.as_of == "As of Jan 15, 2017"
    assert brief.rule is Rule.HONORS_ALL
    assert brief.standing[0].text == (
        "The rule on record on Jan 15, 2017, start not on record, shown in force in Jan 2017."
    )
    assert brief.card is not None
    assert "in force until Feb 1, 2017" in brief.card.life
    assert [row.detail for row in brief.history] == ["in force until Feb 1, 2017"]
    assert brief.history_note == "2 policies on record began later."
    assert [quote.speech for quote in brief.quotes] == ["County Judge of Travis County, Texas, Jan 2017"]
    assert brief.quotes_note == "1 of 12 quotes; 11 said later"
    assert (brief.law[0].sign, brief.law[0].label) == (Sign(None), "No record")
    assert brief.law[0].items[0].text == "Texas: no record in this edition"


def test_chicago_in_march_2013(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-il-chicago", date(2013, 3, 1)))
    assert brief.rule is Rule.LIMITED_BY_CRITERIA
    assert "since 2012" in brief.standing[0].text
    assert all("2021" not in row.when for row in brief.history)
    assert all(quote.speech.endswith(("2012", "2013")) for quote in brief.quotes)
    assert not any("ruling" in row.relation.lower() for row in brief.law), "no court had decided yet"


def test_a_place_without_a_rule_shows_its_gap_and_the_law_above(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-tx-houston"))
    assert brief.rule is None
    assert brief.card is None
    assert brief.status == "No rule on record in this edition."
    assert [sentence.text for sentence in brief.standing] == [
        "That is a gap in this edition, not proof that no rule exists.",
        "Texas law requires local agencies to do what an ICE detainer asks, since Sep 1, 2017, "
        "last confirmed May 8, 2018.",
        "A court decided on this Texas law on May 8, 2018: Fifth Circuit replaces its El Cenizo opinion.",
    ]
    assert brief.standing[1].numbers == (1,)


def test_guidance_is_not_called_a_rule(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-mn"))
    assert brief.status.endswith("(guidance, not law).")
    assert brief.standing[0].text.startswith("The guidance on record on Nov 24, 2026, since ")


def test_guidance_has_no_badge_of_law_on_paper(summarized: Summarized) -> None:
    advised = brief_of(summarized("us-mn"))
    assert advised.sign == (Rule.DECLINES_ALL, True)
    atlanta = brief_of(summarized("us-ga-atlanta"))
    row = next(row for row in atlanta.law if row.sign and row.sign.rule is Rule.REQUIRES_JUDICIAL_WARRANT)
    assert row.label == "Judge’s warrant (guidance, not law)"
    assert row.sign == Sign(Rule.REQUIRES_JUDICIAL_WARRANT, is_guidance=True)
    assert any(row.sign.is_guidance for row in atlanta.history)
    assert not atlanta.sign.is_guidance


def test_what_may_be_in_force_beside_the_rule_is_said_with_a_perhaps(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-co-aurora"))
    assert [row.relation for row in brief.law][:3] == ["Also here", "Perhaps", "Law above"]


def test_every_rule_shown_says_since_when_and_how_lately_confirmed(catalog: Catalog) -> None:
    for outline in catalog.outline().places:
        brief = brief_of(summarize(catalog.place_page(outline.place.id), PRINTED))
        for row in brief.law:
            if row.sign and row.sign.rule and row.sign.rule.is_answer:
                words = row.items[0].text
                assert any(since in words for since in ("since ", "start not on record", "some time in")), words
                assert "confirmed" in words or "shown in force" in words, words


def test_a_law_above_that_points_the_other_way_is_in_the_head(summarized: Summarized) -> None:
    brief = brief_of(summarized("us-nc-durham-county"))
    assert brief.overruling is not None
    assert brief.overruling.rule is Rule.MANDATES_HONORING
    assert brief.overruling.sentence.text == (
        "But North Carolina law requires local agencies to do what an ICE detainer asks, since Dec 1, 2024, "
        "last confirmed Nov 2025."
    )
    assert brief.overruling.sentence.numbers


@pytest.mark.parametrize("large", [False, True])
def test_sources_are_numbered_as_they_are_named_and_each_is_named(catalog: Catalog, large: bool) -> None:
    for outline in catalog.outline().places:
        summary = summarize(catalog.place_page(outline.place.id), PRINTED)
        brief = brief_of(summary, BriefOptions(large_print=large, sections=frozenset(Section)))
        first_named = list(dict.fromkeys(numbers_named(brief)))
        assert first_named == list(range(1, len(brief.sources) + 1)), outline.place.id
        assert [source.number for source in brief.sources] == first_named
        assert all(source.address for source in brief.sources)


def test_a_shorter_brief_says_what_it_leaves_out_and_numbers_only_what_is_printed(summarized: Summarized) -> None:
    whole = brief_of(summarized("us-ny-new-york"))
    shorter = list(shorter_briefs(whole))
    assert len(shorter) == len(EXTENTS) - 1
    assert whole.left_out == ""
    least = shorter[-1]
    assert len(least.quotes) == 2
    assert least.left_out == (
        "Left out to fit the page: 4 policies here that say nothing on detainers and 4 rulings on the law above."
    )
    assert not any(row.sign.rule is Rule.NOT_ADDRESSED for row in least.history)
    assert least.quotes_note.startswith("2 of ")
    assert len(least.sources) < len(whole.sources)
    assert list(dict.fromkeys(numbers_named(least))) == list(range(1, len(least.sources) + 1))


def test_sections_that_are_not_wanted_are_not_there(summarized: Summarized) -> None:
    bare = brief_of(summarized("us-ny-new-york"), BriefOptions(sections=frozenset()))
    assert (bare.card, bare.law, bare.history, bare.quotes, bare.figures, bare.events) == (None, (), (), (), (), ())
    assert bare.status
    assert [(source.number, source.address) for source in bare.sources] == [(1, "")]
    facts = brief_of(summarized("us-ny-new-york"), BriefOptions(sections=frozenset({Section.FIGURES, Section.EVENTS})))
    assert facts.figures[0].lead == "3,000 people"
    assert any("Justice Department sues New York City" in event.text for event in facts.events)


def test_quotes_that_the_reader_chose_are_printed_whatever_the_rule_says(summarized: Summarized) -> None:
    summary = summarized("us-ny-new-york")
    wanted = tuple(quote.id for quote in summary.page.quotes[:6])
    brief = brief_of(summary, BriefOptions(quote_ids=wanted))
    assert sorted(quote.id for quote in brief.quotes) == sorted(wanted)
    assert all(len(shorter.quotes) == 6 for shorter in shorter_briefs(brief))


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Local Law 58 of 2014: persons not to be detained by the department", "Local Law 58 of 2014"),
        ("Local Law 22 of 2013 (persons not to be detained)", "Local Law 22 of 2013"),
        ("8 U.S.C. § 1357(d) (INA § 287(d)): detainer of aliens", "8 U.S.C.\u00a0§\u00a01357(d) (INA §\u00a0287(d))"),
        ("Executive Order 50 (2025): federal presence on Rikers Island", "Executive Order 50 (2025)"),
        ("Safer Sanctuary Act (Int. 1412)", "Safer Sanctuary Act (Int. 1412)"),
        (
            "Attorney General memorandum: Sanctuary Jurisdiction Directives",
            "Attorney General memorandum: Sanctuary Jurisdiction Directives",
        ),
        (
            "People ex rel. Wells v. DeMarco (N.Y. App. Div. 2018)",
            "People ex rel. Wells v. DeMarco (N.Y. App. Div. 2018)",
        ),
        ("The sheriff's policy", "The sheriff’s policy"),
    ],
)
def test_a_numbered_law_is_called_by_its_number(title: str, short: str) -> None:
    policy = PolicyRecord.model_validate(
        {
            "id": "x",
            "title": title,
            "instrument": "statute",
            "detainer_rule": "unclear",
            "summary": "",
            "certainty": "high",
            "checked": True,
            "jurisdiction": "us",
            "source": "s",
        }
    )
    assert short_title(policy) == short


def test_a_file_is_named_after_place_and_day(summarized: Summarized) -> None:
    assert suggested_name(summarized("us-ny-new-york")) == "new-york-city-as-of-2026-11-24"
    assert suggested_name(summarized("us-dc", date(2013, 3, 1))) == "district-of-columbia-as-of-2013-03-01"
