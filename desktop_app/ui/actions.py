"""What a reader can do with the keyboard and the menus; the window connects each to what does it."""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from desktop_app.ui.theme.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class Actions:
    """Every action of the window by name."""

    print_summary: QAction
    quit: QAction
    copy_citation: QAction
    copy_link: QAction
    settings: QAction
    toggle_list: QAction
    toggle_strip: QAction
    show_map: QAction
    toggle_table: QAction
    zoom_in: QAction
    zoom_out: QAction
    zoom_reset: QAction
    scheme_system: QAction
    scheme_light: QAction
    scheme_dark: QAction
    full_screen: QAction
    back: QAction
    forward: QAction
    palette: QAction
    search: QAction
    find: QAction
    next_hit: QAction
    previous_hit: QAction
    filter_places: QAction
    go_to_list: QAction
    go_to_facts: QAction
    go_to_timeline: QAction
    compare: QAction
    choose_date: QAction
    previous_change: QAction
    next_change: QAction
    today: QAction
    bookmark_page: QAction
    bookmark_quote: QAction
    bookmarks: QAction
    help: QAction
    keys: QAction
    about: QAction

    def __iter__(self) -> Iterator[QAction]:
        """All of them, in the order of the menus."""
        return (getattr(self, field.name) for field in fields(self))

    @property
    def schemes(self) -> dict[Scheme, QAction]:
        """The action for each choice of colours."""
        return {
            Scheme.SYSTEM: self.scheme_system,
            Scheme.LIGHT: self.scheme_light,
            Scheme.DARK: self.scheme_dark,
        }


def make_actions(window: QWidget) -> Actions:
    """Make the actions with their texts and keys; they work wherever the focus is in the window."""
    standard = QKeySequence.StandardKey

    def action(text: str, *keys: str | QKeySequence.StandardKey) -> QAction:
        made = QAction(text, window)
        made.setShortcuts([QKeySequence(key) for key in keys])
        window.addAction(made)
        return made

    def switch(text: str, *keys: str) -> QAction:
        made = action(text, *keys)
        made.setCheckable(True)
        return made

    actions = Actions(
        print_summary=action("&Print…", standard.Print),
        quit=action("&Quit", "Ctrl+Q"),
        copy_citation=action("&Copy with citation", "Ctrl+Shift+C"),
        copy_link=action("Copy &link", "Ctrl+Shift+K"),
        settings=action("&Settings…", "Ctrl+,"),
        toggle_list=switch("List of &places", "F9"),
        toggle_strip=switch("&Overview strip", "Ctrl+Shift+O"),
        show_map=action("&Map or list", "Shift+Ctrl+M" if sys.platform == "darwin" else "Ctrl+M"),
        toggle_table=switch("Timeline as &table", "Ctrl+Shift+T"),
        zoom_in=action("Zoom &in", standard.ZoomIn, "Ctrl+="),
        zoom_out=action("Zoom o&ut", standard.ZoomOut),
        zoom_reset=action("&Actual size", "Ctrl+0"),
        scheme_system=switch("Colors of the &system"),
        scheme_light=switch("&Light"),
        scheme_dark=switch("&Dark"),
        full_screen=action("&Full screen", "F11"),
        back=action("&Back", "Alt+Left"),
        forward=action("&Forward", "Alt+Right"),
        palette=action("&Go to…", "Ctrl+Shift+P"),
        search=action("&Search", "Ctrl+L", "F6"),
        find=action("&Find in this page…", standard.Find),
        next_hit=action("&Next hit", "F3"),
        previous_hit=action("P&revious hit", "Shift+F3"),
        filter_places=action("F&ilter places", "Ctrl+Shift+L"),
        go_to_list=action("To the &list", "Ctrl+1"),
        go_to_facts=action("To the &rule", "Ctrl+2"),
        go_to_timeline=action("To what officials &said", "Ctrl+3"),
        compare=action("&Compare with…", "Ctrl+K"),
        choose_date=action("&As-of date…", "Ctrl+J"),
        previous_change=action("&Earlier rule change of this place", "Alt+PgUp"),
        next_change=action("&Later rule change of this place", "Alt+PgDown"),
        today=action("&Today", "Alt+Home"),
        bookmark_page=action("Bookmark this &page", "Ctrl+D"),
        bookmark_quote=action("Bookmark this &quote", "Ctrl+Shift+D"),
        bookmarks=action("&All bookmarks…", "Ctrl+Shift+B"),
        help=action("&Help", "F1"),
        keys=action("All &keys", "Ctrl+?"),
        about=action("&About Jurisdex"),
    )
    schemes = QActionGroup(window)
    for scheme in actions.schemes.values():
        schemes.addAction(scheme)
    return actions


def menus(actions: Actions) -> list[tuple[str, list[QAction | None]]]:
    """The menus with their actions; None is a line between them. The list of all keys has the same groups."""
    return [
        ("&File", [actions.print_summary, None, actions.quit]),
        (
            "&Edit",
            [
                actions.copy_citation,
                actions.copy_link,
                None,
                actions.find,
                actions.next_hit,
                actions.previous_hit,
                None,
                actions.settings,
            ],
        ),
        (
            "&View",
            [
                actions.toggle_list,
                actions.toggle_strip,
                actions.show_map,
                actions.toggle_table,
                None,
                actions.zoom_in,
                actions.zoom_out,
                actions.zoom_reset,
                None,
                *actions.schemes.values(),
                None,
                actions.full_screen,
            ],
        ),
        (
            "&Go",
            [
                actions.back,
                actions.forward,
                None,
                actions.palette,
                actions.search,
                actions.filter_places,
                None,
                actions.go_to_list,
                actions.go_to_facts,
                actions.go_to_timeline,
                None,
                actions.compare,
                None,
                actions.choose_date,
                actions.previous_change,
                actions.next_change,
                actions.today,
            ],
        ),
        ("&Bookmarks", [actions.bookmark_page, actions.bookmark_quote, None, actions.bookmarks]),
        ("&Help", [actions.help, actions.keys, None, actions.about]),
    ]


def fill_menus(bar: QMenuBar, actions: Actions) -> None:
    """Put the actions into the menu bar."""
    for title, entries in menus(actions):
        menu = bar.addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)
