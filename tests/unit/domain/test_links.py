"""Links: the text and its meaning, both ways, and what is said of any other text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.links import MOST_CHARACTERS, Link, LinkError, LinkKind, is_link

DAY = date(2016, 11, 10)

WRITTEN = [
    (Link(LinkKind.PLACE, "us-ny-new-york"), "jurisdex:us-ny-new-york"),
    (Link(LinkKind.PLACE, "us-ny-new-york", DAY), "jurisdex:us-ny-new-york?as-of=2016-11-10"),
    (Link(LinkKind.QUOTE, "llanos-2016-11-10-sincere-hope"), "jurisdex:quote/llanos-2016-11-10-sincere-hope"),
    (Link(LinkKind.PERSON, "bill-de-blasio", DAY), "jurisdex:person/bill-de-blasio?as-of=2016-11-10"),
    (Link(LinkKind.POLICY, "us-ny-new-york-ll-58-2014"), "jurisdex:policy/us-ny-new-york-ll-58-2014"),
    (Link(LinkKind.EVENT, "kc-ord-17886-passed-2014"), "jurisdex:event/kc-ord-17886-passed-2014"),
    (Link(LinkKind.FIGURE, "agencies-refusing-detainers-2014"), "jurisdex:figure/agencies-refusing-detainers-2014"),
    (Link(LinkKind.TOPIC, "ice-access", DAY), "jurisdex:topic/ice-access?as-of=2016-11-10"),
    (Link(LinkKind.SOURCE, "reuters-2016-11-10-ny-la"), "jurisdex:source/reuters-2016-11-10-ny-la"),
    (Link(LinkKind.COMPARE, "us-ny+us-tx+us-ca", DAY), "jurisdex:compare/us-ny+us-tx+us-ca?as-of=2016-11-10"),
    (Link(LinkKind.MAP), "jurisdex:map"),
    (Link(LinkKind.MAP, as_of=DAY), "jurisdex:map?as-of=2016-11-10"),
    (Link(LinkKind.SEARCH, 'who:"de blasio" & more'), "jurisdex:search?q=who%3A%22de%20blasio%22%20%26%20more"),
]


@pytest.mark.parametrize(("link", "text"), WRITTEN, ids=[text for _, text in WRITTEN])
def test_a_link_is_written_and_read(link: Link, text: str) -> None:
    assert link.to_text() == text
    assert Link.parse(text) == link


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("JurisDex:us-ny", Link(LinkKind.PLACE, "us-ny")),
        ("jurisdex://us-ny/", Link(LinkKind.PLACE, "us-ny")),
        ("jurisdex://us-ny-new-york/?as-of=2016-11-10#top", Link(LinkKind.PLACE, "us-ny-new-york", DAY)),
        ("  jurisdex:us\n", Link(LinkKind.PLACE, "us")),
        ("jurisdex:search?q=judge+warrant", Link(LinkKind.SEARCH, "judge warrant")),
        ("jurisdex:search/?q=x&utm=y", Link(LinkKind.SEARCH, "x")),
        ("jurisdex:Quote/a%20b", Link(LinkKind.QUOTE, "a b")),
        ("jurisdex:New%20York%20City", Link(LinkKind.PLACE, "New York City")),
        ("jurisdex:us?as-of=2016", Link(LinkKind.PLACE, "us", date(2016, 12, 31))),
        ("jurisdex:us?as-of=2016-02", Link(LinkKind.PLACE, "us", date(2016, 2, 29))),
        ("jurisdex://Map/?as-of=2016-02", Link(LinkKind.MAP, as_of=date(2016, 2, 29))),
        ("jurisdex:compare/us-ny%2Bus-tx", Link(LinkKind.COMPARE, "us-ny+us-tx")),
        ("jurisdex:compare/us-ny%20us-tx/", Link(LinkKind.COMPARE, "us-ny+us-tx")),
        ("jurisdex:compare/us-ny++us-tx+us-ny", Link(LinkKind.COMPARE, "us-ny+us-tx")),
    ],
)
def test_what_mail_programs_do_to_a_link_is_understood(text: str, link: Link) -> None:
    assert Link.parse(text) == link


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "“” is not a link of Jurisdex."),
        ("https://example.org", "“https://example.org” is not a link of Jurisdex."),
        ("jurisdex:", "does not say what it leads to. jurisdex:us-ny-new-york does."),
        ("jurisdex://", "does not say what it leads to."),
        ("jurisdex:quote/", "does not say what it leads to. jurisdex:quote/llanos"),
        ("jurisdex:search", "does not say the words to search for. jurisdex:search?q=warrant does."),
        ("jurisdex:search?q=%20", "does not say the words to search for."),
        ("jurisdex:us?as-of=yesterday", "The day in the link “jurisdex:us?as-of=yesterday” cannot be read."),
        ("jurisdex:us?as-of=2016-02-31", "“2016-02-31” is not a day in the calendar."),
        ("jurisdex:us?as-of=", "“” is not a date"),
        ("jurisdex:compare/us-ny", "does not name two to four places. jurisdex:compare/us-wa-king"),
        ("jurisdex:compare/a+b+c+d+e", "does not name two to four places."),
        ("jurisdex:compare/+", "does not name two to four places."),
        ("jurisdex:search/us", "is not a link of Jurisdex. jurisdex:quote/llanos"),
        ("jurisdex:qoute/%20", "is not a link of Jurisdex. jurisdex:quote/llanos"),
        ("jurisdex:qoute/a%20b", "is not a link of Jurisdex. Did you mean jurisdex:quote/a%20b?"),
        (f"jurisdex:us?{'a=1&' * 21}", "cannot be read."),
        (f"jurisdex:{'u' * MOST_CHARACTERS}", "too long"),
        (f"mailto:{'u' * 500}", "u…” is not a link"),
    ],
)
def test_a_text_that_is_no_link_is_told_why(text: str, said: str) -> None:
    with pytest.raises(LinkError) as caught:
        Link.parse(text)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("jurisdex:polcy/x?as-of=2016-11-10", Link(LinkKind.POLICY, "x", DAY)),
        ("jurisdex:people/bill-de-blasio", None),
        ("jurisdex:compare/us-ny?as-of=2016-11-10", Link(LinkKind.PLACE, "us-ny", DAY)),
        ("jurisdex:quote/", None),
    ],
)
def test_what_was_probably_meant_is_a_link(text: str, nearest: Link | None) -> None:
    with pytest.raises(LinkError) as caught:
        Link.parse(text)
    assert caught.value.nearest == nearest


VALUES = st.text(min_size=1, max_size=40).map(str.strip).filter(bool).filter(lambda text: text.isprintable())
IDS = st.from_regex(r"us(-[a-z0-9]{1,8}){0,4}", fullmatch=True)
DAYS = st.none() | st.dates()
WORDED = frozenset(LinkKind) - {LinkKind.PLACE, LinkKind.COMPARE, LinkKind.MAP}
LINKS = st.one_of(
    st.builds(Link, st.just(LinkKind.PLACE), IDS, DAYS),
    st.builds(Link, st.just(LinkKind.COMPARE), st.lists(IDS, min_size=2, max_size=4, unique=True).map("+".join), DAYS),
    st.builds(Link, st.just(LinkKind.MAP), st.just(""), DAYS),
    st.builds(Link, st.sampled_from(sorted(WORDED)), VALUES, DAYS),
)


@given(LINKS)
def test_every_link_is_read_as_it_was_written(link: Link) -> None:
    assert Link.parse(link.to_text()) == link
    assert link.to_text().isascii()
    assert " " not in link.to_text()


@given(st.text(max_size=200).map(lambda text: f"jurisdex:{text}") | st.text(max_size=200))
def test_any_text_is_a_link_or_is_told_why_not(text: str) -> None:
    try:
        link = Link.parse(text)
    except LinkError:
        return
    assert is_link(text)
    assert link.value or link.kind is LinkKind.MAP
