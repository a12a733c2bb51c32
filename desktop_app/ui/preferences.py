"""What the program remembers about how a person uses it: one JSON file, written when the window closes.

What a person can set is declared here once, with its words; the settings window is made from that.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from desktop_app.domain.dates import DateStyle
from desktop_app.domain.errors import KnownError
from desktop_app.publish.citing.style import CitationStyle
from desktop_app.ui.theme.tokens import ZOOM_STEPS

if TYPE_CHECKING:
    from pathlib import Path


T = TypeVar("T")
_WORDS = "setting"  # the key of what a person reads of a setting, beside its field


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a setting, and what it is called."""

    value: str | float
    label: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What a person reads of a setting. Without choices it is a matter of yes or no.

    `is_open`: the file may hold a value between those that are offered.
    """

    name: str
    default: object
    group: str
    label: str
    help: str
    choices: tuple[Choice, ...] = ()
    is_open: bool = False


def _setting(default: T, group: str, label: str, help_: str, *choices: tuple[T, str], is_open: bool = False) -> T:
    """Declare a field that a person can set; its name is that of the field."""
    offered = tuple(Choice(value, words) for value, words in choices if isinstance(value, str | float))
    words = Setting("", default, group, label, help_, offered, is_open)
    return field(default=default, metadata={_WORDS: words})


@dataclass(slots=True)
class Preferences:
    """Each preference with its default.

    `geometry` is Qt's own, in base 64; sizes are shares of 1000, 0 for those that the design gives.
    """

    scheme: str = _setting(
        "system",
        "Look",
        "Colors",
        "Paper is always light.",
        ("system", "As the system"),
        ("light", "Light"),
        ("dark", "Dark"),
    )
    contrast: str = _setting(
        "system",
        "Look",
        "Contrast",
        "High contrast draws edges and small words as strong as they can be, and what is chosen with an edge.",
        ("system", "As the system"),
        ("usual", "Usual"),
        ("high", "High"),
    )
    zoom: float = _setting(
        1.0,
        "Look",
        "Size of everything",
        "Ctrl+Plus, Ctrl+Minus and Ctrl+0 change it too.",
        *((step, f"{step:.0%}") for step in ZOOM_STEPS),
        is_open=True,
    )
    system_font: bool = _setting(
        False,
        "Look",
        "Use the system’s font for our own words",
        "The exact words of others stay in the serif font that marks them.",
    )
    date_style: str = _setting(
        DateStyle.ABBREVIATED.value,
        "Words",
        "Dates",
        "In the window and on paper. You can type a date in any of these ways; files and links keep 2014-11-14.",
        *((style.value, style.label) for style in DateStyle),
    )
    citation_style: str = _setting(
        CitationStyle.PLAIN.value,
        "Words",
        "Citations",
        "How quotes, laws and sources are cited when you copy or print them. The print window can change it too.",
        *((style.value, style.label) for style in CitationStyle),
    )
    start_at: str = _setting(
        "last",
        "Start",
        "Begin with",
        "What the window shows when it opens. With the start page, Back leads to where you were.",
        ("last", "Last page"),
        ("start", "Start page"),
    )
    keep_history: bool = _setting(
        True,
        "Start",
        "Remember the pages you visited",
        "Back leads to them after the next start too. Turned off, they are forgotten when the window closes.",
    )
    single_keys: bool = _setting(
        True,
        "Keyboard",
        "Keys without Ctrl or Alt",
        "“/” goes to the search field, and a number with Enter to the source of that number, while a list has the"
        " keyboard. Turn them off if you speak your input or press keys by accident.",
    )
    paper: str = _setting(
        "letter",
        "Print",
        "Paper",
        "The print window can change it each time.",
        ("letter", "Letter"),
        ("a4", "A4"),
    )
    newest_first: bool = False
    as_table: bool = False
    list_hidden: bool = False
    list_order: str = ""
    list_kind: str = ""
    list_with_quotes: bool = False
    open_places: str = ""
    strip_hidden: bool = False
    map_view: str = "tiles"
    pdf_folder: str = ""
    data_file: str = ""
    geometry: str = ""
    list_share: int = 0
    facts_share: int = 0


def settings() -> tuple[Setting, ...]:
    """All that a person can set, in the order to show it."""
    return tuple(
        replace(found.metadata[_WORDS], name=found.name) for found in fields(Preferences) if _WORDS in found.metadata
    )


class PreferencesFile:
    """The file that preferences live in."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[Preferences, KnownError | None]:
        """Read the preferences.

        A file that cannot be understood is kept under another name and the defaults are given with an error that says
        so; a missing file means a first start. A value that is not offered is left at its default.
        """
        try:
            return _from_json(json.loads(self.path.read_text(encoding="utf-8"))), None
        except FileNotFoundError:
            return Preferences(), None
        except OSError as error:
            return Preferences(), KnownError(
                f"The settings in {self.path} cannot be read ({error.strerror}).", "The defaults are used for now."
            )
        except ValueError:
            return Preferences(), self._set_aside()

    def write(self, preferences: Preferences) -> None:
        """Write all of them at once: the file is replaced whole, so an interrupted write leaves the old one.

        KnownError if the folder cannot be written to.
        """
        new = self.path.with_suffix(".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(asdict(preferences), indent=2) + "\n", encoding="utf-8")
            os.replace(new, self.path)
        except OSError as error:
            raise KnownError(
                f"The settings could not be saved to {self.path} ({error.strerror}).",
                "Jurisdex starts with the old ones next time.",
            ) from error

    def _set_aside(self) -> KnownError:
        kept = self.path.with_suffix(".unreadable.json")
        try:
            os.replace(self.path, kept)
        except OSError:
            kept = self.path
        return KnownError("Your settings could not be read and were set back.", f"The old file is kept as {kept}.")


def _from_json(value: Any) -> Preferences:  # noqa: ANN401 - whatever a file may hold
    if not isinstance(value, dict):
        raise ValueError("not an object")
    preferences = Preferences()
    for known in fields(Preferences):
        default = getattr(preferences, known.name)
        found = value.get(known.name, default)
        if type(found) is type(default) and _is_offered(known.metadata.get(_WORDS), found):
            setattr(preferences, known.name, found)
    return preferences


def _is_offered(setting: Setting | None, value: object) -> bool:
    if setting is None or setting.is_open or not setting.choices:
        return True
    return value in [choice.value for choice in setting.choices]
