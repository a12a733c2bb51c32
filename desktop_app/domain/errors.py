"""What can go wrong that the program can explain.

Each error here is about the user's world: a file, an id, a date. Anything else that is raised is a fault of ours.
"""

from __future__ import annotations


class KnownError(Exception):
    """Something that the user can put right.

    `message` says in one sentence what is wrong, `advice` in one sentence what to do about it.
    """

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message, advice)
        self.message = _one_line(message)
        self.advice = _one_line(advice)

    def __str__(self) -> str:
        """Both sentences on one line."""
        return f"{self.message} {self.advice}"


class SearchCancelled(Exception):
    """A search was stopped before its end because its answer is no longer wanted. It is no news for the user."""


def _one_line(text: str) -> str:
    """Show what cannot be printed (a line break, half a character in a file name) as a replacement character."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
