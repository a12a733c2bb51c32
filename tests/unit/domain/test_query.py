"""What is read from the search field, and how it is written and said again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.query import Query, Term
from desktop_app.domain.search.fields import SearchField
from desktop_app.domain.search.nodes import All, Either, Filter, Node, Not, all_of, leaves
from desktop_app.domain.search.speaking import spoken_parts

_BITS = ["warrant", "OR", "AND", "NOT", "(", ")", "-", '"', "in:", "ny", "who:", "after:2014", "on:2014..2017", "afte:"]
_BITS += [
    "x*",
    "*",
    "said:",
    " ",
    "  ",
    "287(g)",
    ",",
    ":",
    "“",
    "rule:warrant",
    "kind:x",
    "é",
    "\ue000p1",
    "..",
    "9",
    "§",
]
TYPED = (
    st.text()
    | st.text('ab "“” \t\n\0§,.-é́\u202e\ud800😀()*:OR', max_size=40)
    | st.lists(st.sampled_from(_BITS), max_size=14).map("".join)
)


@pytest.mark.parametrize(
    ("typed", "terms", "is_open_ended"),
    [
        ("", [], False),
        ("warrant", ["warrant"], True),
        ("warrant ", ["warrant"], False),
        ("  warrant\t detainer\n", ["warrant", "detainer"], False),
        ("Warrant detainer WARRANT", ["detainer", "WARRANT"], True),
        ('"tear families apart"', ["“tear families apart”"], False),
        ('"tear  families', ["“tear families”"], True),
        ("“bad hombres” Trump", ["“bad hombres”", "Trump"], True),
        ('say"bad hombres"now', ["say", "“bad hombres”", "now"], True),
        ('""', [], False),
        ('"', [], False),
        ('warrant "', ["warrant"], False),
        ("O'Neill", ["O'Neill"], True),
        ("8 U.S.C. § 1373", ["8", "U.S.C.", "1373"], True),
        ("§", [], False),
        ("warrant §", ["warrant"], False),
        ("detainer-requests", ["detainer-requests"], True),
        ("C++", ["C++"], False),
        ("NOT", ["NOT"], True),
        ("a AND", ["a"], False),
        ("a AND b", ["a", "b"], True),
        ("OR", ["“OR”"], True),
        ("a OR", ["a"], False),
        ("NEAR(", ["NEAR"], False),
        ("287(g) jail", ["287(g)", "jail"], True),
        ("(warrant", ["warrant"], True),
        ("warrant)", ["warrant"], False),
        ("((((warrant) detainer", ["warrant", "detainer"], True),
        ("(" * 5_000 + "warrant", ["warrant"], True),
        ("mayor:", ["mayor"], False),
        ("warrants, detainers", ["warrants", "detainers"], True),
        ("🏛️ hall", ["hall"], True),
        ("\u200fمحكمة\u200f", ["محكمة"], True),
        ("war\0rant\u00ad", ["warrant"], True),
        ("cafe\u0301", ["café"], True),
        ("\ud800", [], False),
    ],
)
def test_what_is_typed_becomes_terms(typed: str, terms: list[str], is_open_ended: bool) -> None:
    query = Query.parse(typed)
    assert [f"“{term.text}”" if term.is_phrase else term.text for term in query.terms] == terms
    assert query.is_open_ended is is_open_ended


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("x" * 100_000, ["x" * 1_000]),
        ("word " * 100_000, ["word"]),
        (" ".join(str(number) for number in range(100_000)), [str(number) for number in range(370)]),
        ('"' + "tear families apart " * 5_000, [("tear families apart " * 50).strip()]),
    ],
)
def test_a_pasted_book_is_cut(typed: str, kept: list[str]) -> None:
    query = Query.parse(typed)
    assert [term.text for term in query.terms] == kept


@given(TYPED)
def test_what_is_written_reads_the_same_again(typed: str) -> None:
    query = Query.parse(typed)
    assert Query.parse(query.to_text()) == query
    assert Query.parse(query.completed().to_text()) == query.completed()


@given(TYPED)
def test_the_pieces_cover_what_was_understood(typed: str) -> None:
    query = Query.parse(typed)
    assert all_of(piece.node for piece in query.pieces if piece.node is not None) == query.root
    ends = [0, *(piece.span[1] for piece in query.pieces)]
    for end, piece in zip(ends, query.pieces, strict=False):
        assert end <= piece.span[0] < piece.span[1] <= len(query.source)


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("a OR b c ", All((Either((Term("a"), Term("b"))), Term("c")))),
        ("(a b) OR c ", Either((All((Term("a"), Term("b"))), Term("c")))),
        ("a (b (c d)) ", All((Term("a"), Term("b"), Term("c"), Term("d")))),
        ("-x ", Not(Term("x"))),
        ("--x ", Term("x")),
        ("-(a b) ", Not(All((Term("a"), Term("b"))))),
        ("-warr", Not(Term("warr"))),
        ("sanct* ", Term("sanct", is_prefix=True)),
        ('"tear fam"*', Term("tear fam", is_phrase=True, is_prefix=True)),
        ("in:ny", Filter(SearchField.IN, "ny")),
        ("IN:ny", Filter(SearchField.IN, "ny")),
        ("who:“bill de blasio”", Filter(SearchField.WHO, "bill de blasio")),
        ('said:"tear fam', Filter(SearchField.SAID, "tear fam", is_phrase=True, is_open=True)),
        ("on:2014..2017", Filter(SearchField.ON, "2014..2017")),
        ("on:2014...", Filter(SearchField.ON, "2014..")),
        ("-in:tx", Not(Filter(SearchField.IN, "tx"))),
        ("in:tx OR in:fl", Either((Filter(SearchField.IN, "tx"), Filter(SearchField.IN, "fl")))),
        ("rule:", None),
        ("after:20", None),
        ("kind:pla", Filter(SearchField.KIND, "pla")),
        ("mayor:", Term("mayor")),
        ("10:30 ", Term("10:30")),
    ],
)
def test_what_is_typed_is_put_together(typed: str, root: Node | None) -> None:
    assert Query.parse(typed).root == root


@pytest.mark.parametrize(
    ("typed", "message", "corrected"),
    [
        (
            "warrant afte:2014 x",
            "“afte:” is not a filter. Did you mean after:? For now it is searched as a word.",
            "warrant after:2014 x",
        ),
        ("rule: warrant", "“rule:” needs a value, for example rule:warrant.", "rule:warrant warrant"),
        ("after:20", "“after:” needs a value, for example after:2014.", "after:2014"),
        (
            "after:11/10/2016 x",
            "“11/10/2016” is not a date: write 2016, 2016-11 or 2016-11-10. For now it is searched as a word.",
            "after:2016-11-10 x",
        ),
        (
            "on:2017..2014 x",
            "“2017..2014” ends before it begins: write 2014..2017. For now it is searched as a word.",
            "on:2014..2017 x",
        ),
        (
            "type:paraphrasd x",
            "“paraphrasd” is no value of type: write one of direct, paraphrase. For now it is searched as a word.",
            "type:paraphrase x",
        ),
        ("NOT jail", "“NOT” is searched as a word. Did you mean -jail?", "-jail"),
        ("jail)", "“)” closes nothing and is passed over.", "jail"),
    ],
)
def test_a_slip_is_told_and_put_right(typed: str, message: str, corrected: str) -> None:
    query = Query.parse(typed)
    (slip,) = query.slips
    assert slip.message == message
    assert query.corrected(slip) == corrected
    assert not Query.parse(corrected).slips


@pytest.mark.parametrize("typed", ["https://x.example/a ", "warrant: ", "10:30 ", "Mayor:Lee "])
def test_a_colon_alone_is_no_slip(typed: str) -> None:
    assert not Query.parse(typed).slips


def test_a_piece_is_taken_out_of_the_text() -> None:
    query = Query.parse("warrant  in:ny after:2014")
    assert [query.without(piece) for piece in query.pieces] == [
        "in:ny after:2014",
        "warrant after:2014",
        "warrant  in:ny",
    ]


@given(TYPED)
def test_terms_are_visible_and_have_something_to_look_for(typed: str) -> None:
    for term, _ in leaves(Query.parse(typed).root):
        assert any(map(str.isalnum, term.text))
        assert term.text == " ".join(term.text.split())
        assert unicodedata.is_normalized("NFC", term.text)
        assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in term.text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("warrant ", "EVERYTHING with the word *warrant*"),
        ("warrant detainer ", "EVERYTHING with the words *warrant* and *detainer*"),
        ("judge warrant detai", "EVERYTHING with the words *judge* and *warrant* and a word that begins with *detai*"),
        ('judge "bad hombres"', "EVERYTHING with the word *judge* and the phrase *“bad hombres”*"),
        ('"bad hombres" "tear families"', "EVERYTHING with the phrases *“bad hombres”* and *“tear families”*"),
        ("a b c ", "EVERYTHING with the words *a*, *b* and *c*"),
        ('"bad hom', "EVERYTHING with a phrase that begins with *bad hom*"),
        (
            "warrant in:ny after:2014",
            "DATED with the word *warrant*, about *ny* or a place in it, dated *2014* or later",
        ),
        ("who:trump before:2017", "quotes by *trump*, dated before *2017*"),
        ("kind:quote -jail ", "quotes but not with *jail*"),
        (
            "rule:W at:tx",
            "places, quotes, policies, events and figures with the rule *Judge’s warrant*, about *tx* itself",
        ),
        ("has:citation", "policies that have *a citation*"),
    ],
)
def test_the_echo_says_what_is_looked_for_with_the_terms_lit(typed: str, said: str) -> None:
    echo = Query.parse(typed).echo
    lit = echo.text
    for start, end in reversed(echo.marks):
        lit = f"{lit[:start]}*{lit[start:end]}*{lit[end:]}"
    everything = "places, officials, quotes, policies, events, figures and sources"
    dated = "quotes, policies, events, figures and sources"
    assert lit == said.replace("EVERYTHING", everything).replace("DATED", dated)


def test_nothing_to_look_for_has_no_echo() -> None:
    assert Query.parse(" § ").echo.text == ""


def test_a_completed_query_takes_the_last_word_as_it_stands() -> None:
    query = Query.parse("warrant").completed()
    assert query == Query(Term("warrant"))
    assert not query.is_open_ended
    assert query.to_text() == "warrant "
    assert not query.is_empty
    assert Query.parse("§").is_empty


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("before:2016/11/10", "before:2016-11-10"),
        ("before:2016/1", "before:2016-01"),
        ("after:11/2016", "after:2016-11"),
        ("on:11/10/2016", "on:2016-11-10"),
        ("on:2017..2014", "on:2014..2017"),
        ("on:10/11", ""),
    ],
)
def test_a_date_written_otherwise_is_understood_as_an_offer(typed: str, meant: str) -> None:
    assert [slip.correction for slip in Query.parse(typed).slips] == [meant]


def test_what_was_passed_over_is_no_part() -> None:
    assert list(spoken_parts(Query.parse("warrant ) before:2010 "))) == ["warrant", "before 2010"]
