"""How stored words are set for reading: curly quotation marks, and signs that stay with their number.

Only for display, on screen and on paper. What is copied, exported or compared are the stored characters.
"""

from __future__ import annotations

import re

_OPENS_AFTER = frozenset(" \t\n\u00a0([{<—–/“‘\"'")
_NUMBERED_SIGN = re.compile(r"(§|\bU\.S\.C\.) (?=\S)")
_DOUBLE_TO_SINGLE = str.maketrans("“”", "‘’")


def typeset(text: str) -> str:
    """Set words for display: curly quotation marks, and no line break after "§" and "U.S.C."."""
    return keep_signs(curly(text))


def curly(text: str) -> str:
    """Turn straight quotation marks and apostrophes into curly ones: "it's" becomes “it’s”."""
    characters = list(text)
    for position, character in enumerate(text):
        if character == '"':
            characters[position] = "“" if _opens(text, position) else "”"
        elif character == "'":
            characters[position] = "‘" if _opens(text, position) and not _elides(text, position) else "’"
    return "".join(characters)


def keep_signs(text: str) -> str:
    """Put a space that no line may break at after "§" and "U.S.C."."""
    return _NUMBERED_SIGN.sub("\\1\u00a0", text)


def quoted(text: str) -> str:
    """Set words in quotation marks, those within them in single ones."""
    return f"“{typeset(text).translate(_DOUBLE_TO_SINGLE)}”"


def _opens(text: str, position: int) -> bool:
    return position == 0 or text[position - 1] in _OPENS_AFTER


def _elides(text: str, position: int) -> bool:
    """Whether an apostrophe at the beginning of a word stands for something left out: '90s, 'em, 'til."""
    return re.match(r"'(\d|(em|til|tis|twas|cause|bout|round)\b)", text[position:], re.IGNORECASE) is not None
