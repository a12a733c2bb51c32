"""How stored words are set for reading, and that no letter of them is touched by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.typography import curly, hanging_marks, keep_signs, plain, quoted, typeset

_WORDS = st.text(alphabet=st.sampled_from("ab sU.SC§1'\"—-(.,…‘’“” 9émtil"), max_size=60) | st.text(max_size=60)
_MARKS = dict.fromkeys(map(ord, "\"'“”‘’"))


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("it's", "it’s"),
        ("the sheriffs' attention.", "the sheriffs’ attention."),
        ("James O'Neill", "James O’Neill"),
        ("'Sanctuary City' policies", "‘Sanctuary City’ policies"),
        ("when people say, 'Well, we're not going to.'", "when people say, ‘Well, we’re not going to.’"),
        ('the "alien" suspects', "the “alien” suspects"),
        ('(the "alien")', "(the “alien”)"),
        ('anti-"sanctuary cities" bill', "anti-“sanctuary cities” bill"),
        ('"ICE Out"', "“ICE Out”"),
        ("\"what they mean by 'Sanctuary Cities.'\"", "“what they mean by ‘Sanctuary Cities.’”"),
        ("\"'Sanctuary' is a word\"", "“‘Sanctuary’ is a word”"),
        ('"Yes"—"No"', "“Yes”—“No”"),
        ('"I was—" he began', "“I was—” he began"),
        ('"…and then', "“…and then"),
        ("'...and then'", "‘...and then’"),
        ("let 'em go in the '90s, 'til then", "let ’em go in the ’90s, ’til then"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("already “curly” and ‘so’", "already “curly” and ‘so’"),
        ('"', "”"),
        ("", ""),
    ],
)
def test_marks_curl_the_right_way(stored: str, shown: str) -> None:
    assert curly(stored) == shown


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("8 U.S.C. § 1373", "8 U.S.C.\u00a0§\u00a01373"),
        ("§§ 5-6", "§§\u00a05-6"),
        ("see § ", "see § "),
        ("the U.S.C.", "the U.S.C."),
        ("§1373", "§1373"),
    ],
)
def test_a_sign_stays_with_its_number(stored: str, shown: str) -> None:
    assert keep_signs(stored) == shown


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("I support it", "“I support it”"),
        ("call it 'sanctuary'", "“call it ‘sanctuary’”"),
        ('the detention of "alien" suspects', "“the detention of ‘alien’ suspects”"),
        ("\"they say 'no' to us,\" he said", "“‘they say “no” to us,’ he said”"),
        ('"we don\'t," he said', "“‘we don’t,’ he said”"),
        ("we don't call it \"the sheriffs' rule\"", "“we don’t call it ‘the sheriffs’ rule’”"),
        ("‘Sanctuary’ status", "“‘Sanctuary’ status”"),
        ("under § 2", "“under §\u00a02”"),
    ],
)
def test_marks_within_marks_alternate(stored: str, shown: str) -> None:
    assert quoted(stored) == shown


@given(_WORDS)
def test_setting_gives_back_the_stored_characters(stored: str) -> None:
    straight = plain(stored)  # whatever was straight before it was set

    assert plain(typeset(straight)) == straight


@given(_WORDS)
def test_setting_changes_marks_and_spaces_only(stored: str) -> None:
    for shown in (typeset(stored), quoted(stored)[1:-1]):
        assert len(shown) == len(stored)
        changed = [(old, new) for old, new in zip(stored, shown, strict=True) if old != new]
        assert all(old in "\"'“”‘’" and new in "“”‘’" for old, new in changed if old != " ")
        assert all(new == "\u00a0" for old, new in changed if old == " ")


@given(_WORDS)
def test_without_any_marks_quoted_words_are_the_stored_ones(stored: str) -> None:
    assert plain(quoted(stored)).translate(_MARKS) == plain(stored).translate(_MARKS)


@given(_WORDS)
def test_setting_twice_is_setting_once(stored: str) -> None:
    assert typeset(typeset(stored)) == typeset(stored)


@pytest.mark.parametrize(
    ("shown", "hanging"), [("“Yes”", "“"), ("“‘Sanctuary’ is”", "“‘"), ("Yes", ""), ("", ""), ("“", "“")]
)
def test_opening_marks_hang(shown: str, hanging: str) -> None:
    assert hanging_marks(shown) == hanging
