"""Where a web address may be broken into two lines, by the Chicago Manual of Style.

After a colon, a double slash, an equals sign or an ampersand, and before any other sign, so that no one takes a sign
at the end of the line for the end of the address, or a hyphen for one of the printer's.
"""

from __future__ import annotations

_AFTER = frozenset(":=&")
_BEFORE = frozenset("/~.,-_?#%+;")
_SHORTEST = 6
"""How much of an address must stand on a line, at its end too, where that is possible."""


def address_break(text: str, first: int, fitting: int, end: int) -> int:
    """The last good place to break an address from `first` to `end`, when text up to `fitting` has room.

    The answer is `first` where nothing worth while fits before it.
    """
    scheme = text.find("://", first, end)
    beginning = scheme + 3 if scheme >= 0 else first
    for at in range(min(fitting, end - _SHORTEST), max(beginning, first + _SHORTEST) - 1, -1):
        if _may_break(text, at):
            return at
    return first


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    return before in _AFTER or (after in _BEFORE and before not in _BEFORE)
