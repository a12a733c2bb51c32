"""What a row of the results says, and what is said when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.dates import PartialDate
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.query import Query
from desktop_app.domain.results import SearchHit
from desktop_app.domain.vocabulary import Instrument, QuoteKind, RecordKind, Rule
from desktop_app.ui.search.advice import nothing_found
from desktop_app.ui.search.faces import Voice, face_of, quote_marked, spoken_hit, with_ellipses
from desktop_app.ui.search.preview import whole_marks
from desktop_app.ui.theme.badges import Badge
from desktop_app.ui.theme.icons import IconName

if TYPE_CHECKING:
    from desktop_app.publish.summary import ListedPlace


def hit(kind: RecordKind, **fields: object) -> SearchHit:
    values: dict[str, object] = {
        "id": "some-id",
        "title": MarkedText("Kathy Sheehan"),
        "subtitle": MarkedText("Mayor of Albany"),
        "date": PartialDate(2025, 2),
        "snippet": MarkedText("we're following the law", ((20, 23),)),
        **fields,
    }
    return SearchHit(kind=kind, **values)  # type: ignore[arg-type]


def lit(words: MarkedText) -> list[str]:
    return [words.text[start:end] for start, end in words.marks]


@pytest.mark.parametrize(
    ("snippet", "shown"),
    [
        (MarkedText("holding people", ((0, 7),)), "“holding people”"),
        (MarkedText("holding people", ((0, 7),), is_cut_before=True), "… “holding people”"),
        (MarkedText("holding people", ((0, 7),), is_cut_after=True), "“holding people” …"),
        (MarkedText("holding people", ((0, 7),), is_cut_before=True, is_cut_after=True), "… “holding people” …"),
    ],
)
def test_what_was_left_out_of_a_quote_is_told_outside_its_marks(snippet: MarkedText, shown: str) -> None:
    words = quote_marked(snippet)
    assert words.text == shown
    assert lit(words) == ["holding"]


def test_quotes_within_quotes_keep_their_hits_in_place() -> None:
    words = quote_marked(MarkedText("the 'alien' \"suspects\" of § 7", ((5, 10), (13, 21)), is_cut_before=True))
    assert words.text == "… “the ‘alien’ ‘suspects’ of §\u00a07”"
    assert lit(words) == ["alien", "suspects"]


def test_our_own_words_have_their_ellipses_in_the_text() -> None:
    words = with_ellipses(MarkedText("a person who posted bond", ((2, 8),), is_cut_before=True, is_cut_after=True))
    assert words.text == "… a person who posted bond …"
    assert lit(words) == ["person"]


def test_verbatim_words_and_paraphrases_are_told_apart() -> None:
    verbatim = face_of(hit(RecordKind.QUOTE, quote_kind=QuoteKind.DIRECT))
    assert (verbatim.voice, verbatim.mark, verbatim.words.text) == (
        Voice.VERBATIM,
        IconName.QUOTE,
        "“we’re following the law”",
    )
    paraphrase = face_of(hit(RecordKind.QUOTE, quote_kind=QuoteKind.PARAPHRASE))
    assert (paraphrase.voice, paraphrase.mark, paraphrase.words.text) == (
        Voice.PARAPHRASE,
        IconName.PARAPHRASE,
        "we’re following the law",
    )


@pytest.mark.parametrize(
    ("found", "mark", "aside"),
    [
        (hit(RecordKind.POLICY, rule=Rule.DECLINES_ALL), Badge(Rule.DECLINES_ALL), "Feb 2025"),
        (
            hit(RecordKind.POLICY, rule=Rule.DECLINES_ALL, instrument=Instrument.GUIDANCE),
            Badge(Rule.DECLINES_ALL, guidance=True),
            "Feb 2025",
        ),
        (hit(RecordKind.PERSON, quote_count=1), IconName.PERSON, "1 quote"),
        (hit(RecordKind.PERSON, quote_count=10), IconName.PERSON, "10 quotes"),
        (hit(RecordKind.QUOTE, quote_kind=QuoteKind.DIRECT, date=None), IconName.QUOTE, "No date"),
        (hit(RecordKind.SOURCE, date=None), IconName.EXTERNAL, ""),
        (hit(RecordKind.PLACE, date=None), IconName.PLACE, ""),
    ],
)
def test_mark_and_aside_belong_to_the_kind(found: SearchHit, mark: Badge | IconName, aside: str) -> None:
    face = face_of(found)
    assert (face.mark, face.aside) == (mark, aside)


def test_every_kind_has_a_face() -> None:
    assert {face_of(hit(kind, quote_count=1)).title.text for kind in RecordKind} == {"Kathy Sheehan"}


def test_a_place_says_its_rule_on_the_day(places: tuple[ListedPlace, ...]) -> None:
    king = next(listed for listed in places if listed.place.id == "us-wa-king-county")
    face = face_of(hit(RecordKind.PLACE, date=None, snippet=MarkedText("")), king)
    assert face.mark == Badge(Rule.REQUIRES_JUDICIAL_WARRANT)
    assert face.words.text.startswith("Holds a person for ICE only with a judge’s warrant · ")
    assert face.aside.startswith("since ")


def test_a_place_that_is_overruled_says_so(places: tuple[ListedPlace, ...]) -> None:
    overruled = next(listed for listed in places if listed.overruling)
    face = face_of(hit(RecordKind.PLACE, date=None, snippet=MarkedText("")), overruled)
    assert " · But " in face.words.text


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (hit(RecordKind.QUOTE, quote_kind=QuoteKind.DIRECT), "Feb 2025. Kathy Sheehan, Mayor of Albany. Quote."),
        (
            hit(RecordKind.QUOTE, quote_kind=QuoteKind.PARAPHRASE),
            "Feb 2025. Kathy Sheehan, Mayor of Albany. Paraphrase.",
        ),
        (
            hit(RecordKind.POLICY, rule=Rule.REQUIRES_JUDICIAL_WARRANT, title=MarkedText("Local Law 58")),
            "Feb 2025. Local Law 58, Mayor of Albany, Judge’s warrant. Policy.",
        ),
        (
            hit(RecordKind.POLICY, rule=Rule.DECLINES_ALL, instrument=Instrument.GUIDANCE),
            "Feb 2025. Kathy Sheehan, Mayor of Albany, Declines all (guidance, not law). Policy.",
        ),
        (
            hit(RecordKind.PERSON, date=None, quote_count=2),
            "Kathy Sheehan, Mayor of Albany, 2 quotes. Official.",
        ),
    ],
)
def test_a_screen_reader_hears_a_hit(found: SearchHit, words: str) -> None:
    assert spoken_hit(found) == words


@pytest.mark.parametrize(
    ("snippet", "whole", "marks"),
    [
        (MarkedText("a warrant", ((2, 9),)), "a warrant", ["warrant"]),
        (MarkedText("a warrant", ((2, 9),)), "No hold without a warrant. Warrants matter.", ["warrant"]),
        (MarkedText("a warrant", ((2, 9),)), "Warrant: show a warrant, a warrant", ["Warrant", "warrant", "warrant"]),
        (MarkedText("half a million", ((0, 4), (5, 6), (7, 14))), "Not half a million", ["half", "a", "million"]),
        (MarkedText("one two", ((0, 3),)), "Line\none two", ["one"]),
        (MarkedText("line one", ((5, 8),)), "first line\nline one", ["one"]),
        (MarkedText("not there", ((0, 3),)), "something else", []),
    ],
)  # fmt: skip
def test_the_hits_are_found_again_in_the_whole_quote(snippet: MarkedText, whole: str, marks: list[str]) -> None:
    assert [whole[start:end] for start, end in whole_marks(snippet, whole)] == marks


@pytest.mark.parametrize(
    ("typed", "title", "offers"),
    [
        ("sanctury", "Nothing has the word “sanctury”", []),
        (
            "freedom city zzz",
            "Nothing has all of these words",
            [("Remove “zzz”", "freedom city "), ("Remove “city”", "freedom zzz "), ("Remove “freedom”", "city zzz ")],
        ),
        (
            '"freedom city" zzz',
            "Nothing has all of these words",
            [
                ("Search in any order", "freedom city zzz "),
                ("Remove “zzz”", '"freedom city" '),
                ("Remove “freedom city”", "zzz "),
            ],
        ),
    ],
)
def test_when_nothing_is_found_less_is_offered(typed: str, title: str, offers: list[tuple[str, str]]) -> None:
    said = nothing_found(Query.parse(typed))
    assert said.title == title
    assert [(action.label, action.key) for action in said.actions] == offers
    assert [action.is_primary for action in said.actions] == [True, False, False][: len(offers)]
    assert said.body
