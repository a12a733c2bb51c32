"""Citations in every style: what is on record and no more, to the letter, and marked for what it is."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.vocabulary import Occasion, PlaceKind, QuoteKind, SourceKind
from desktop_app.publish.citing.ap import ApForm
from desktop_app.publish.citing.bluebook import BluebookForm
from desktop_app.publish.citing.chicago import ChicagoForm
from desktop_app.publish.citing.cite import cite_event, cite_policy, cite_quote, cite_source, plain_entry, printed_entry
from desktop_app.publish.citing.runs import Citation, Run, in_lines
from desktop_app.publish.citing.states import STATES
from desktop_app.publish.citing.style import CitationStyle
from tests.helpers.records import NEW_YORK, PERSON, policy, quote, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.records import SourceRecord

PLAIN, BLUEBOOK, CHICAGO, AP = CitationStyle
URL = "https://times.example/1"
TAG = re.compile(r"</?i>")


def marked(citation: Citation) -> str:
    """A citation with its italics between asterisks."""
    return "".join(f"*{run.text}*" if run.italic else run.text for run in citation.runs)


@pytest.mark.parametrize(
    ("kind", "bluebook", "chicago"),
    [
        ("news", "{_and}, *{title}*, Times ({nov})", "{by}, “{title},” *Times*, {november}"),
        ("press-release", "Press Release, Times, {title} ({nov})", "Times, “{title},” press release, {november}"),
        ("law", "{_and}, {title}, Times ({nov})", "{_and}, {title}, Times ({november})"),
        ("court", "{_and}, {title}, Times ({nov})", "{_and}, {title}, Times ({november})"),
        ("report", "{_and}, Times, *{title}* ({nov})", "{by}, *{title}* (Times, {november})"),
        ("transcript", "{_and}, *{title}*, Times ({nov})", "{by}, “{title},” transcript, Times, {november}"),
        ("government", "{_and}, *{title}*, Times ({nov})", "{by}, “{title},” Times, {november}"),
        ("reference", "{_and}, *{title}*, Times ({nov})", "{by}, “{title},” Times, {november}"),
        ("advocacy", "{_and}, *{title}*, Times ({nov})", "{by}, “{title},” Times, {november}"),
    ],
)
def test_each_kind_of_source_is_cited_as_the_books_say(kind: str, bluebook: str, chicago: str) -> None:
    cited = source(kind=kind, publisher="Times", authors=("Di Poe", "Cy Roe"), published="2014-11-14")
    words = {
        "_and": "Di Poe & Cy Roe",
        "by": "Di Poe and Cy Roe",
        "title": "Mayor signs laws",
        "nov": "Nov. 14, 2014",
        "november": "November 14, 2014",
    }
    assert marked(cite_source(cited, BLUEBOOK)) == f"{bluebook.format(**words)}, {URL}."
    assert marked(cite_source(cited, CHICAGO)) == f"{chicago.format(**words)}, {URL}."
    assert marked(cite_source(cited, PLAIN)) == f"Times, “Mayor signs laws”, by Di Poe and Cy Roe, Nov 14, 2014, {URL}"
    assert marked(cite_source(cited, AP)) == f"Times, “Mayor signs laws,” by Di Poe and Cy Roe, Nov. 14, 2014, {URL}"


@pytest.mark.parametrize("kind", SourceKind)
def test_what_is_not_on_record_is_left_out_in_every_style(kind: SourceKind) -> None:
    bare = source(kind=kind)
    for style in CitationStyle:
        cited = cite_source(bare, style).text
        assert "None" not in cited
        assert "()" not in cited
        assert ", ," not in cited
        assert "n.d." not in cited
        assert URL in cited


@pytest.mark.parametrize(
    ("fields", "style", "expected"),
    [
        ({"title": "Who pays?"}, CHICAGO, f"“Who pays?” *The Times*, {URL}."),
        ({"title": 'He said "no!"'}, AP, f"The Times, “He said \"no!\"” {URL}"),
        ({"title": "The law", "title_exact": False}, CHICAGO, f"The law, *The Times*, {URL}."),
        ({"title": "The law", "title_exact": False}, BLUEBOOK, f"The law, The Times, {URL}."),
        ({"title": "A v. B, 1 F.3d 2", "kind": "court"}, BLUEBOOK, f"*A v. B*, 1 F.3d 2, The Times, {URL}."),
        ({"title": 'On the "law"', "kind": "law"}, BLUEBOOK, f'On the "law", The Times, {URL}.'),
        ({"title": "On the “law”", "kind": "law"}, BLUEBOOK, f"On the “law”, The Times, {URL}."),
        ({"title": "A v. B (D. Or.)", "kind": "court"}, CHICAGO, f"*A v. B* (D. Or.), The Times, {URL}."),
        ({"title": "A v. B", "kind": "court"}, CHICAGO, f"*A v. B*, The Times, {URL}."),
        ({"title": "A v. B", "kind": "court", "title_exact": False}, CHICAGO, f"A v. B, The Times, {URL}."),
        ({"title": "Transcript: A call", "kind": "transcript"}, CHICAGO, f"“Transcript: A call,” The Times, {URL}."),
        ({"kind": "report"}, CHICAGO, f"The Times, *Mayor signs laws*, {URL}."),
        ({"kind": "report", "published": "2014-07"}, CHICAGO, f"The Times, *Mayor signs laws* (July 2014), {URL}."),
        ({"authors": ("A", "B", "C")}, BLUEBOOK, f"A, B & C, *Mayor signs laws*, The Times, {URL}."),
    ],
)  # fmt: skip
def test_titles_keep_their_marks_and_case_names_their_italics(
    fields: dict[str, Any], style: CitationStyle, expected: str
) -> None:
    assert marked(cite_source(source(**fields), style)) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (PLAIN, "{said}\n{who}, letter, Feb 22, 2017, as quoted in The Times, “{title}”, Feb 23, 2017, {url}"),
        (BLUEBOOK, "{said}\n{who}, Letter (Feb. 22, 2017), as quoted in *{title}*, The Times (Feb. 23, 2017), {url}."),
        (
            CHICAGO,
            "{said}\n{who}, letter, February 22, 2017, as quoted in “{title},” *The Times*, February 23, 2017, {url}.",
        ),
        (
            AP,
            "{who}, said in a letter on Feb. 22, 2017: {said}\nAs quoted in The Times, “{title},” Feb. 23, 2017, {url}",
        ),
    ],
)
def test_a_quote_is_cited_to_the_letter_with_who_where_and_when(style: CitationStyle, expected: str) -> None:
    who, words = "James O'Neill, Police Commissioner of New York City", '“It\'s "not" our job”'
    cited = marked(cite_quote(quote(), PERSON, source(published="2017-02-23"), style))
    assert cited == expected.format(who=who, said=words, title="Mayor signs laws", url=URL)


@pytest.mark.parametrize(
    ("fields", "style", "words"),
    [
        ({"said": None}, PLAIN, "letter, on a day not on record, as quoted in"),
        ({"said": None}, BLUEBOOK, "New York City, Letter, as quoted in"),
        ({"said": None}, CHICAGO, "New York City, letter, as quoted in"),
        ({"said": None}, AP, "New York City, said in a letter: “"),
        ({"said": "2017"}, AP, "said in a letter in 2017: “"),
        ({"said": "2017-02"}, AP, "said in a letter in February 2017: “"),
        ({"occasion": "other"}, PLAIN, "Police Commissioner of New York City, Feb 22, 2017, as quoted in"),
        ({"occasion": "other"}, BLUEBOOK, "Police Commissioner of New York City (Feb. 22, 2017), as quoted in"),
        ({"occasion": "other"}, CHICAGO, "Police Commissioner of New York City, February 22, 2017, as quoted in"),
        ({"occasion": "other", "said": None}, AP, "Police Commissioner of New York City, said: “"),
    ],
)
def test_what_is_not_on_record_of_a_quote_is_left_out(fields: dict[str, Any], style: CitationStyle, words: str) -> None:
    assert words in cite_quote(quote(**fields), PERSON, source(), style).text


@pytest.mark.parametrize("occasion", Occasion)
def test_every_occasion_can_be_said_in_a_sentence(occasion: Occasion) -> None:
    told = cite_quote(quote(occasion=occasion), PERSON, source(), AP).text
    assert "  " not in told
    assert re.search(r"said( (in|at) [a-z ]+)? on Feb\. 22, 2017: “", told)


@pytest.mark.parametrize("style", CitationStyle)
def test_a_paraphrase_is_marked_and_not_put_in_quotation_marks(style: CitationStyle) -> None:
    told = cite_quote(quote(kind="paraphrase", text="He would not help."), PERSON, source(), style).text
    assert "[paraphrase] He would not help." in told
    assert "“He" not in told
    assert "as reported in" in told.replace("As reported", "as reported")
    assert "quoted" not in told


CODE = "N.Y.C. Admin. Code § 9-131"
LAW = {"citation": CODE, "enacted": "2014-11-14", "effective": "2014-12-14", "ended": "2020-03"}
CASE = {"title": "A v. B (3d Cir. 2014)", "instrument": "court-order", "citation": "1 F.3d 2 (3d Cir. 2014)"}
NAMED = "Local Law 58 of 2014"
SHORT = "enacted Nov. 14, 2014; in effect Dec. 14, 2014; ended Mar. 2020"
LONG = "enacted November 14, 2014; in effect December 14, 2014; ended March 2020"
TOLD = "enacted on Nov. 14, 2014, in effect from Dec. 14, 2014, ended in March 2020"
ROW = "ordinance, enacted Nov 14, 2014, in effect Dec 14, 2014, ended Mar 2020"


@pytest.mark.parametrize(
    ("fields", "style", "law"),
    [
        (LAW, PLAIN, f"New York City, {NAMED}, {CODE} ({ROW})"),
        (LAW, BLUEBOOK, f"New York City, N.Y., {NAMED}, {CODE} ({SHORT})"),
        (LAW, CHICAGO, f"New York City, N.Y., {NAMED}, {CODE} ({LONG})"),
        (LAW, AP, f"{NAMED} ({CODE}), ordinance of New York City, {TOLD}"),
        ({}, PLAIN, f"New York City, {NAMED} (ordinance)"),
        ({}, BLUEBOOK, f"New York City, N.Y., {NAMED}"),
        ({}, AP, f"{NAMED}, ordinance of New York City"),
        ({"citation": "Local Law 58"}, BLUEBOOK, f"New York City, N.Y., {NAMED}"),
        ({"citation": "Local Law 58"}, AP, f"{NAMED}, ordinance of New York City"),
        (LAW | {"instrument": "statute"}, BLUEBOOK, f"{NAMED}, {CODE} ({SHORT})"),
        (CASE | {"enacted": "2014-03-04"}, BLUEBOOK, "*A v. B* (3d Cir. 2014), 1 F.3d 2 (3d Cir. 2014)"),
        (
            CASE | {"enacted": "2015-03-04"},
            CHICAGO,
            "*A v. B* (3d Cir. 2014), 1 F.3d 2 (3d Cir. 2014) (decided March 4, 2015)",
        ),
        (CASE, BLUEBOOK, "*A v. B* (3d Cir. 2014), 1 F.3d 2 (3d Cir. 2014)"),
    ],
)
def test_a_policy_is_cited_with_its_place_its_life_and_its_source(
    fields: dict[str, Any], style: CitationStyle, law: str
) -> None:
    cited = marked(cite_policy(policy(**fields), NEW_YORK, source(), style)).split("\n")
    told = marked(cite_source(source(), style))
    assert cited == [law, f"According to {told}" if style is AP else told]


def test_a_state_is_named_whole_and_a_county_with_its_state() -> None:
    state = NEW_YORK.model_copy(update={"id": "us-ny", "name": "New York", "kind": PlaceKind.STATE})
    assert cite_policy(policy(), state, source(), BLUEBOOK).text.startswith("New York, Local Law")
    county = NEW_YORK.model_copy(update={"id": "us-wv-ohio-county", "name": "Ohio County", "kind": PlaceKind.COUNTY})
    assert cite_policy(policy(), county, source(), BLUEBOOK).text.startswith("Ohio County, W. Va., Local Law")


@pytest.mark.parametrize(
    ("date", "bluebook", "chicago", "ap"),
    [
        ("2016-11-10", "Nov. 10, 2016", "November 10, 2016", "Nov. 10, 2016"),
        ("2016-03-01", "Mar. 1, 2016", "March 1, 2016", "March 1, 2016"),
        ("2016-06-30", "June 30, 2016", "June 30, 2016", "June 30, 2016"),
        ("2016-09-02", "Sept. 2, 2016", "September 2, 2016", "Sept. 2, 2016"),
        ("2016-09", "Sept. 2016", "September 2016", "September 2016"),
        ("2016", "2016", "2016", "2016"),
    ],
)
def test_each_book_abbreviates_months_in_its_own_way(date: str, bluebook: str, chicago: str, ap: str) -> None:
    when = PartialDate.parse(date)
    assert [form().date(when) for form in (BluebookForm, ChicagoForm, ApForm)] == [bluebook, chicago, ap]


@given(st.lists(st.tuples(st.text(), st.booleans())))
def test_rich_text_shows_the_same_characters_and_obeys_no_markup(pieces: list[tuple[str, bool]]) -> None:
    citation = in_lines([Citation(tuple(Run(text, italic) for text, italic in pieces)), "<b>plain</b>"])
    if any(italic for _, italic in pieces):
        shown = html.unescape(TAG.sub("", citation.html).replace("<br>", "\n"))
        assert shown == html.unescape(html.escape(citation.text))
        assert "<b>" not in citation.html
    else:
        assert citation.html == ""


@pytest.mark.parametrize("style", CitationStyle)
def test_a_printed_entry_is_set_for_reading_and_leads_to_its_address(style: CitationStyle) -> None:
    entry = "".join(run.text for run in printed_entry(source(title="The mayor's letter"), style, has_address=True))
    assert "mayor’s letter" in entry
    assert entry.endswith(". " if style is PLAIN else (", ", "” "))
    alone = "".join(run.text for run in printed_entry(source(), style, has_address=False))
    assert alone.endswith((".", ".”"))
    kinds = [run.italic for run in printed_entry(source(), style, has_address=True)]
    assert all(one != other for one, other in pairwise(kinds)), "each piece is set whole"


@pytest.mark.parametrize(
    ("style", "end"),
    [(PLAIN, ", by Di Poe Jr."), (BLUEBOOK, ", Acme Inc."), (CHICAGO, " Acme Inc."), (AP, " by Di Poe Jr.")],
)
def test_what_ends_in_a_period_gets_no_other(style: CitationStyle, end: str) -> None:
    printed = printed_entry(source(publisher="Acme Inc.", authors=("Di Poe Jr.",)), style, has_address=False)
    assert "".join(run.text for run in printed).endswith(end)


def test_a_table_has_the_plain_entry_without_its_address() -> None:
    assert plain_entry(source(published="2014-11")) == "The Times, “Mayor signs laws”, Nov 2014"


def test_the_styles_are_called_what_people_call_them() -> None:
    assert [style.label.split(",")[0] for style in CitationStyle] == ["Plain", "Bluebook", "Chicago", "AP"]


# The real records


@pytest.fixture(scope="session")
def cited(catalog: Catalog) -> list[tuple[CitationStyle, SourceRecord, str, Citation]]:
    """Every record of ten places in every style: the style, its source, the words that must be in it, the citation."""
    return list(_cited(catalog))


def _cited(catalog: Catalog) -> Iterator[tuple[CitationStyle, SourceRecord, str, Citation]]:
    for place_id in ("us", "us-ca", "us-tx", "us-ny-new-york", "us-wa-king-county", "us-il-chicago"):
        page = catalog.place_page(place_id)
        for style in CitationStyle:
            for found in page.sources.values():
                yield style, found, found.title, cite_source(found, style)
            for law in page.policies:
                told_by = page.sources[law.source]
                yield style, told_by, law.title, cite_policy(law, page.places[law.jurisdiction], told_by, style)
            for said in page.quotes:
                told_by = page.sources[said.source]
                words = f"“{said.text}”" if said.kind is QuoteKind.DIRECT else f"[paraphrase] {said.text}"
                yield style, told_by, words, cite_quote(said, page.people[said.person], told_by, style)
            for event in page.events:
                yield (
                    style,
                    page.sources[event.source],
                    event.title,
                    cite_event(event, page.sources[event.source], style),
                )


def test_every_real_record_is_cited_to_the_letter_with_its_address(
    cited: list[tuple[CitationStyle, SourceRecord, str, Citation]],
) -> None:
    assert len(cited) > 2000
    for _style, told_by, words, citation in cited:
        assert words in citation.text
        assert told_by.url in citation.text
        assert told_by.publisher in citation.text
        assert told_by.published is None or str(told_by.published.year) in citation.text


def test_titles_in_our_words_never_stand_in_quotation_marks_or_italics(
    cited: list[tuple[CitationStyle, SourceRecord, str, Citation]],
) -> None:
    inexact = [(told_by, citation) for _style, told_by, _words, citation in cited if not told_by.title_exact]
    assert inexact
    for told_by, citation in inexact:
        assert f"“{told_by.title}" not in citation.text
        assert not any(run.italic and told_by.title in run.text for run in citation.runs)


@pytest.mark.parametrize("style", CitationStyle)
def test_a_style_keeps_to_its_means(
    cited: list[tuple[CitationStyle, SourceRecord, str, Citation]], style: CitationStyle
) -> None:
    in_style = [citation for found, _told_by, _words, citation in cited if found is style]
    assert any(citation.html for citation in in_style) is (style in (BLUEBOOK, CHICAGO))
    for citation in in_style:
        assert not re.search(r"\bNone\b|\(\)|, ,|,,|\s{3}", citation.text.replace("“", ""))


def test_every_state_of_the_catalog_has_its_abbreviation(catalog: Catalog) -> None:
    states = {place.place.id for place in catalog.outline().places if place.place.id.count("-") == 1}
    assert states <= set(STATES)
