"""What a text may not be, and what is printed for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.build.glyphs import drawable_characters
from desktop_app.build.texts import MOST_WORDS, TextRules
from desktop_app.paths import resources_folder

RULES = TextRules(drawable_characters(resources_folder() / "fonts"))


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("The council said “no” — 5–2, § 9-131, señor O’Neill’s 100 % …", []),
        ("5 < 6 & 7 > 3, A&P; <3", []),
        ("", ["is empty: leave the key out"]),
        (" Five to two.", ["begins or ends with a space: take it out"]),
        ("Five to two. ", ["begins or ends with a space: take it out"]),
        ("Five  to two.", ["has two spaces in a row: leave one"]),
        ("Cafe\u0301", ["has letters put together of parts: write é as one character (Unicode NFC)"]),
        ("Five <b>to</b> two.", ["has the HTML “<b>”: write plain text"]),
        ("Five</p>", ["has the HTML “</p>”: write plain text"]),
        ("<!-- five -->", ["has the HTML “<!--”: write plain text"]),
        ("Five &amp; two", ["has the HTML “&amp;”: write plain text"]),
        ("Five &#39;to&#x27; two", ["has the HTML “&#39;”: write plain text"]),
        (
            "Five\nto\ttwo",
            [
                "has U+0009 (without a name): take it out, a text is one line without control characters",
                "has U+000A (without a name): take it out, a text is one line without control characters",
            ],
        ),
        ("Five\u2028to two", ["has U+2028 (LINE SEPARATOR): take it out, a text is one line"]),
        ("Five\u2029to two", ["has U+2029 (PARAGRAPH SEPARATOR): take it out, a text is one line"]),
        ("Five\u202eto two", ["has U+202E (RIGHT-TO-LEFT OVERRIDE): take it out, it cannot be seen"]),
        ("Five\u200bto two", ["has U+200B (ZERO WIDTH SPACE): take it out, it cannot be seen"]),
        ("de\u00adtainer", ["has U+00AD (SOFT HYPHEN): take it out, it cannot be seen"]),
        ("Five\ue000to two", ["has U+E000 (without a name): take it out, it means nothing outside one font"]),
        ("Five\ud800to two", ["has U+D800 (without a name): take it out, it is half a character"]),
        ("Five\u00a0to two", ["has U+00A0 (NO-BREAK SPACE): write an ordinary space"]),
        (
            "Five → two",
            ["has “→”, U+2192 (RIGHTWARDS ARROW), which the bundled fonts cannot draw: write it another way"],
        ),
        (
            "Łódź",
            [
                "has “Ł”, U+0141 (LATIN CAPITAL LETTER L WITH STROKE), which the bundled fonts cannot draw:"
                " write it another way",
                "has “ź”, U+017A (LATIN SMALL LETTER Z WITH ACUTE), which the bundled fonts cannot draw:"
                " write it another way",
            ],
        ),
        ("x" * 401, ["has a word of more than 400 letters: that cannot be right"]),
    ],
)
def test_faults_of_a_text(text: str, faults: list[str]) -> None:
    assert list(RULES.faults("summary", text)) == faults


@pytest.mark.parametrize("key", [*MOST_WORDS, "description"])
def test_a_text_has_its_measure(key: str) -> None:
    most = MOST_WORDS.get(key, 20)
    assert list(RULES.faults(key, " ".join(["word"] * most))) == []
    too_long = " ".join(["word"] * (most + 1))
    assert list(RULES.faults(key, too_long)) == [f"has {most + 1} words: make it {most} at most"]


def test_an_address_may_look_like_html() -> None:
    assert list(RULES.faults("url", "https://salem.example/?a=1&copy;=2&lt;b")) == []


@given(st.text())
def test_what_has_no_fault_can_be_set_on_one_line(text: str) -> None:
    if not list(RULES.faults("text", text)):
        assert text.isprintable()
        assert text.splitlines() == [text]
