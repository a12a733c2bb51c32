"""Citations as pieces of text, and how they become plain text or HTML."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPENING, _CLOSING = "“", "”"
_MARKS = "”’\"'"
_STOPS = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of plain text set in one way. Italics are for names of publications and cases, and for some titles."""

    text: str
    italic: bool = False


Part: TypeAlias = tuple[Run, ...]
"""What stands between two commas of a citation."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A text with citations in it, ready for the clipboard."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(run.text for run in self.runs)

    @property
    def html(self) -> str:
        """The same with its italics, every character escaped; empty where there are none."""
        if not any(run.italic for run in self.runs):
            return ""
        return "".join(map(_as_html, self.runs))


def in_lines(lines: Iterable[str | Citation]) -> Citation:
    """Put texts below each other."""
    runs: list[Run] = []
    for line in lines:
        runs += [Run("\n")] if runs else []
        runs += (Run(line),) if isinstance(line, str) else line.runs
    return Citation(tuple(runs))


def part(text: str, *, italic: bool = False) -> Part:
    """A part set in one way; none for an empty text."""
    return (Run(text, italic),) if text else ()


def joined(parts: Iterable[Part]) -> Part:
    """Put commas between parts, as American books do: within the quotation marks of a title."""
    runs: Part = ()
    for following in filter(None, parts):
        runs = (*closed(runs, ","), Run(" "), *following) if runs else following
    return runs


def closed(runs: Part, sign: str) -> Part:
    """End in a comma or a period, within the quotation marks of a title; one with a stop of its own gets no other.

    A period is not set twice either after what is no title ("Acme Inc.").
    """
    *before, last = runs
    if sign == "." and last.text.endswith(sign):
        return runs
    if not (last.text.startswith(_OPENING) and last.text.endswith(_CLOSING)):
        return (*runs, Run(sign))
    words = last.text.removesuffix(_CLOSING)
    inside = words if words.rstrip(_MARKS).endswith(_STOPS) else f"{words}{sign}"
    return (*before, Run(f"{inside}{_CLOSING}", last.italic))


def merged(runs: Iterable[Run]) -> Part:
    """Put runs of one kind together: each that is left is set, and later extracted from a page, in one piece."""
    whole: list[Run] = []
    for run in runs:
        if whole and whole[-1].italic == run.italic:
            whole[-1] = Run(whole[-1].text + run.text, run.italic)
        else:
            whole.append(run)
    return tuple(whole)


def _as_html(run: Run) -> str:
    escaped = html.escape(run.text).replace("\n", "<br>")
    return f"<i>{escaped}</i>" if run.italic else escaped
