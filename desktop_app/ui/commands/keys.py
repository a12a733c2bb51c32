"""All keys, in the groups of the menus: those of the actions, and those that only a part of the window hears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from desktop_app.ui.actions import menus
from desktop_app.ui.commands.rows import CommandRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction

    from desktop_app.ui.actions import Actions


@dataclass(frozen=True, slots=True)
class ViewKey:
    """A key that works while a part of the window has the keyboard."""

    group: str
    text: str
    keys: tuple[str, ...]
    is_single: bool = False  # a letter or digit alone: it can be turned off in the settings


_LIST, _STRIP, _QUOTES, _SEARCH = "In the list of places", "On the overview strip", "In a quote", "In the search field"
_FIND = "In the bar for finding in a page"
_BOOKMARKS = "In the list of bookmarks"
_MAP, _SLIDER = "On the map", "On the slider of the map"

VIEW_KEYS = (
    ViewKey(_SEARCH, "Empty it; once more: back to where the search began", ("Esc",)),
    ViewKey(_SEARCH, "To the results", ("Down", "Return")),
    ViewKey(_FIND, "To the next match, to the one before", ("Return", "Shift+Return")),
    ViewKey(_FIND, "Close the bar", ("Esc",)),
    ViewKey(_LIST, "Open the place", ("Return",)),
    ViewKey(_LIST, "Close or open a state", ("Left", "Right")),
    ViewKey(_LIST, "To a place that begins so", ("A … Z",), is_single=True),
    ViewKey(_STRIP, "Previous, next item", ("Left", "Right")),
    ViewKey(_STRIP, "Another lane", ("Up", "Down")),
    ViewKey(_STRIP, "First, last item", ("Home", "End")),
    ViewKey(_STRIP, "Go to it in the timeline", ("Return",)),
    ViewKey(_STRIP, "Move the range of years", ("Shift+Left", "Shift+Right")),
    ViewKey(_STRIP, "Make the range shorter, longer", ("Alt+Shift+Left", "Alt+Shift+Right")),
    ViewKey(_QUOTES, "Context and full source", ("Space",)),
    ViewKey(_QUOTES, "Open what it leads to", ("Return",)),
    ViewKey(_QUOTES, "To source 12; to the year 2016", ("1 2 Return", "2 0 1 6"), is_single=True),
    ViewKey(_QUOTES, "To a speaker whose name begins so", ("A … Z",), is_single=True),
    ViewKey(_BOOKMARKS, "Open it", ("Return",)),
    ViewKey(_BOOKMARKS, "Remove it", ("Del",)),
    ViewKey(_MAP, "To the neighboring state", ("Left", "Right", "Up", "Down")),
    ViewKey(_MAP, "Open the state", ("Return",)),
    ViewKey(_MAP, "To a state that begins so", ("A … Z",), is_single=True),
    ViewKey(_SLIDER, "To the previous, next change", ("PgUp", "PgDown")),
    ViewKey("In any window of its own", "Close it", ("Esc",)),
)


def plain_text(action: QAction) -> str:
    """The words of an action without the sign for its mnemonic."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def native_keys(action: QAction) -> tuple[str, ...]:
    """The keys of an action as this system writes them."""
    keys = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
    return tuple(dict.fromkeys(key for key in keys if key))


def key_rows(actions: Actions, typed: str = "") -> list[CommandRow]:
    """Every key below the heading of its group; only those whose line has the typed words, if there are any."""
    words = typed.casefold().split()
    rows: list[CommandRow] = []
    for group, lines in _groups(actions):
        found = [line for line in lines if all(word in f"{group} {line.words}".casefold() for word in words)]
        if found:
            rows += [CommandRow(group, is_heading=True), *found]
    return rows


def _groups(actions: Actions) -> Iterator[tuple[str, list[CommandRow]]]:
    for title, entries in menus(actions):
        lines = [CommandRow(plain_text(entry), keys=native_keys(entry)) for entry in entries if entry is not None]
        yield title.replace("&", ""), [line for line in lines if line.keys]
    for group in dict.fromkeys(key.group for key in VIEW_KEYS):
        yield group, [CommandRow(key.text, keys=_named(key)) for key in VIEW_KEYS if key.group == group]


def _named(key: ViewKey) -> tuple[str, ...]:
    if key.is_single:
        return key.keys
    return tuple(QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText) for name in key.keys)
