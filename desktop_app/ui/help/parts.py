"""The parts of the help, each a text in `resources/help`, in the order of the contents."""

from __future__ import annotations

from enum import StrEnum


class HelpPart(StrEnum):
    """One page of help, named like its file."""

    TOUR = "tour"
    PLACES = "places"
    RULES = "rules"
    DATES = "dates"
    QUOTES = "quotes"
    SEARCH = "search"
    COMPARE = "compare"
    MAP = "map"
    PRINT = "print"
    BOOKMARKS = "bookmarks"
    LINKS = "links"
    GLOSSARY = "glossary"
    DATA = "data"
    MISSING = "missing"
    SETTINGS = "settings"
    KEYS = "keys"
    ABOUT = "about"

    @property
    def heading(self) -> str:
        """What the contents call it; the text begins with the same words."""
        return _TITLES[self]


_TITLES = {
    HelpPart.TOUR: "A two-minute tour",
    HelpPart.PLACES: "The list of places",
    HelpPart.RULES: "What the badges mean",
    HelpPart.DATES: "What is known of dates",
    HelpPart.QUOTES: "What officials said",
    HelpPart.SEARCH: "Search",
    HelpPart.COMPARE: "Compare places",
    HelpPart.MAP: "The map",
    HelpPart.PRINT: "Print",
    HelpPart.BOOKMARKS: "Bookmarks and notes",
    HelpPart.LINKS: "Links",
    HelpPart.GLOSSARY: "Words of the field",
    HelpPart.DATA: "How the data is made",
    HelpPart.MISSING: "How to report a missing rule",
    HelpPart.SETTINGS: "Settings",
    HelpPart.KEYS: "All keys",
    HelpPart.ABOUT: "About Jurisdex",
}
