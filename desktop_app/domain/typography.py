"""How stored words are set for reading: curly quotation marks, and signs that stay with their number.

Only for display, on screen and on paper; what is copied, exported or compared are the stored characters. Setting puts
one character in the place of one, so a position in the stored words is the same position in the words as set:

    typeset('the "alien" of 8 U.S.C. § 1373')  ->  the “alien” of 8 U.S.C. § 1373   with no break after U.S.C. and §
    quoted("call it 'sanctuary'")              ->  “call it ‘sanctuary’”
    quoted('the "alien" suspects')             ->  “the ‘alien’ suspects”
"""

from __future__ import annotations

import re

NO_BREAK_SPACE = "\u00a0"
OPENING_MARKS = "“‘"

_OPENS_AFTER = frozenset("([{<—–-/\u2028")
_CLOSES_BEFORE = frozenset(".,;:!?)]}>…")
_STRAIGHT = re.compile("[\"']")
_MARKS = "\"'“”‘’"
_NUMBERED_SIGN = re.compile(r"(§|\bU\.S\.C\.) (?=\S)")
_ELISION = re.compile(r"['‘’](\d0s|(em|til|tis|twas|cause|bout|round|n))\b", re.IGNORECASE)
_NESTED = str.maketrans("“”‘’", "‘’“”")
_PLAIN = str.maketrans("“”‘’\u00a0", "\"\"'' ")


def typeset(text: str) -> str:
    """Set words for display: curly quotation marks, and no line break after "§" and "U.S.C."."""
    return keep_signs(curly(text))


def curly(text: str) -> str:
    """Turn straight quotation marks and apostrophes into curly ones: "it's" becomes “it’s”."""
    if '"' not in text and "'" not in text:
        return text
    characters = list(text)
    for mark in _STRAIGHT.finditer(text):
        position = mark.start()
        if mark[0] == '"':
            characters[position] = "“" if _opens(text, position) else "”"
        else:
            is_mark = _opens(text, position) and not _ELISION.match(text, position)
            characters[position] = "‘" if is_mark else "’"
    return "".join(characters)


def keep_signs(text: str) -> str:
    """Put a space that no line may break at after "§" and "U.S.C."."""
    if "§" not in text and "U.S.C." not in text:
        return text
    return _NUMBERED_SIGN.sub(rf"\1{NO_BREAK_SPACE}", text)


def quoted(text: str) -> str:
    """Set words in quotation marks; those within them alternate between single and double ones."""
    return f"“{_nested(typeset(text))}”"


def plain(text: str) -> str:
    """The stored characters of words that were typeset: straight marks and ordinary spaces.

    Of words that were `quoted` it cannot be told whether a mark within them was single or double.
    """
    return text.translate(_PLAIN)


def hanging_marks(text: str) -> str:
    """The opening quotation marks that words begin with: they hang to the left of the column."""
    return text[: len(text) - len(text.lstrip(OPENING_MARKS))]


def _opens(text: str, position: int) -> bool:
    """Whether a straight mark opens: it stands before a word, and not right after one."""
    following = text[position + 1 :].lstrip(_MARKS)[:1]
    if not following or following.isspace():
        return False
    preceding = text[:position].rstrip(_MARKS)[-1:]
    if not preceding or preceding.isspace():
        return True
    return preceding in _OPENS_AFTER and following not in _CLOSES_BEFORE


def _nested(text: str) -> str:
    """Set words that stand in double marks: double ones become single, and single ones within those double again."""
    if "“" not in text and "”" not in text:
        return text
    characters = list(text)
    depth = 0
    for position, character in enumerate(text):
        if character == "“":
            depth += 1
        if character in "“”" or (depth > 0 and _is_single_mark(text, position)):
            characters[position] = character.translate(_NESTED)
        if character == "”":
            depth = max(0, depth - 1)
    return "".join(characters)


def _is_single_mark(text: str, position: int) -> bool:
    """Whether a character is a single quotation mark, and not an apostrophe, inside a pair of double ones."""
    if text[position] == "‘":
        return not _ELISION.match(text, position)
    if text[position] != "’":
        return False
    opened = text.rfind("‘", text.rfind("“", 0, position) + 1, position)
    closed = text.find("’", opened + 1)
    while 0 <= closed < position and text[closed + 1 : closed + 2].isalpha():
        closed = text.find("’", closed + 1)
    return opened >= 0 and closed == position
