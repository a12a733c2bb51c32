"""How well a few typed letters name something: "nyc" for New York City, "zin" for Zoom in."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.folding import fold

_WORD_START = 8
_IN_A_ROW = 5
_WHOLE_START = 6
_SKIPPED = 1


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, folded; spaces separate letters that need not stand together."""

    letters: str

    @classmethod
    def of(cls, text: str) -> Typed:
        """Fold a text: capitals, accents and punctuation make no difference."""
        return cls(fold(text).replace(" ", ""))

    def score(self, name: str) -> int | None:
        """How well a name answers, more is better; None if the letters do not all come in it in this order.

        Letters that begin a word or follow each other count most, and the shorter of two names wins.
        """
        if not self.letters:
            return 0
        folded = fold(name)
        best = max(
            (_from(self.letters, folded, start) for start in _starts(self.letters[0], folded)),
            key=lambda found: -1 if found is None else found,
            default=None,
        )
        return None if best is None else max(0, best * 100 - len(folded))


def _starts(letter: str, name: str) -> list[int]:
    return [index for index, other in enumerate(name) if other == letter]


def _from(letters: str, name: str, start: int) -> int | None:
    """The score when the first letter is taken at `start`: each further one at a word's start, or the next there is."""
    total, last = 0, start - 1
    for number, letter in enumerate(letters):
        at = start if number == 0 else _next(letter, letters[number + 1 :], name, last + 1)
        if at is None:
            return None
        begins = at == 0 or name[at - 1] == " "
        follows = number > 0 and at == last + 1
        total += (_WORD_START if begins else 0) + (_IN_A_ROW if follows else 0) + (_WHOLE_START if at == 0 else 0)
        total -= 0 if begins or follows or number == 0 else _SKIPPED
        last = at
    return max(total, 0)


def _next(letter: str, rest: str, name: str, first: int) -> int | None:
    """Where a letter comes next: right here, else at the start of a word if the rest still fits, else anywhere."""
    if name.startswith(letter, first):
        return first
    at_words = [i + 1 for i in range(first - 1, len(name) - 1) if i >= 0 and name[i] == " " and name[i + 1] == letter]
    for at in at_words:
        if _comes_in(rest, name, at + 1):
            return at
    found = name.find(letter, first)
    return None if found < 0 else found


def _comes_in(letters: str, name: str, first: int) -> bool:
    for letter in letters:
        found = name.find(letter, first)
        if found < 0:
            return False
        first = found + 1
    return True
