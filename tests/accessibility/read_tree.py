"""Reads the running program as a screen reader does, through AT-SPI, and says what it found.

Run by the system's Python, since that has the bindings: apt-get install at-spi2-core python3-gi gir1.2-atspi-2.0. It
waits for the window, walks it, and fails (exit code 1) unless it finds a place, the rule in force there, and quotes.
"""

from __future__ import annotations

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version must be named first

PATIENCE = 40  # seconds
DEEPEST = 40
MOST_CHILDREN = 400

EXPECTED = {
    "the place, as a row of the list with its rule": ("list item|tree item|table cell", "King County: Judge’s warrant"),
    "the name of the page": ("", "King County"),
    "the rule as a sentence": ("", "Holds a person for ICE only with a judge’s warrant"),
    "when the rule was last confirmed": ("", "last confirmed"),
    "the list of quotes": ("", "What officials said"),
    "a quote with speaker, office and source": (
        "list item|table cell",
        "Larry Gossett, Chair of the King County Council",
    ),
    "the exact words of a quote": ("", "Just as we always follow the law, King County will always be a safe"),
    "the overview strip": ("", "Overview of rules and quotes over time"),
    "the search field": ("", "Search places, officials, quotes and policies"),
    "a menu": ("menu item|menu", "File"),
}


def program() -> Atspi.Accessible | None:
    """The program among those that run on this desktop."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(index)
        if found is not None and "jurisdex" in (found.get_name() or "").lower():
            return found
    return None


def walk(node: Atspi.Accessible, depth: int = 0) -> list[tuple[str, str]]:
    """Role and name of everything in it; a description counts as a name of its own."""
    lines = []
    try:
        role = node.get_role_name()
        lines += [(role, text) for text in (node.get_name(), node.get_description()) if text]
        if depth < DEEPEST:
            for index in range(min(node.get_child_count(), MOST_CHILDREN)):
                child = node.get_child_at_index(index)
                if child is not None:
                    lines += walk(child, depth + 1)
    except GLib.Error:
        pass  # it has gone while it was looked at
    return lines


def missing(lines: list[tuple[str, str]]) -> list[str]:
    """What of the expected is not there."""
    return [
        what
        for what, (roles, words) in EXPECTED.items()
        if not any(words in name and (not roles or role in roles.split("|")) for role, name in lines)
    ]


def main() -> int:
    """Wait, walk, tell."""
    end = time.monotonic() + PATIENCE
    lines: list[tuple[str, str]] = []
    lacking = list(EXPECTED)
    while time.monotonic() < end and lacking:
        time.sleep(1)
        found = program()
        lines = walk(found) if found is not None else []
        lacking = missing(lines)
    for role, name in lines if "--all" in sys.argv else []:
        sys.stdout.write(f"{role:16} {name}\n")
    sys.stdout.write(f"{len(lines)} named things in the tree.\n")
    for what in EXPECTED:
        sys.stdout.write(f"{'MISSING' if what in lacking else 'found'}  {what}\n")
    return 1 if lacking else 0


sys.exit(main())
