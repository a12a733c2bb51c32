"""What the program remembers about how a person uses it: one JSON file, written when the window closes."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(slots=True)
class Preferences:
    """Each preference with its default. `geometry` is Qt's own, in base 64; sizes are shares of 1000."""

    scheme: str = "system"
    zoom: float = 1.0
    newest_first: bool = False
    list_hidden: bool = False
    strip_hidden: bool = False
    last_place: str = ""
    pdf_folder: str = ""
    geometry: str = ""
    list_share: int = 0
    facts_share: int = 0


class PreferencesFile:
    """The file that preferences live in."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[Preferences, KnownError | None]:
        """Read the preferences.

        A file that cannot be understood is kept under another name and the defaults are given with an error that says
        so; a missing file means a first start. A value of the wrong type is left at its default.
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
    for field in fields(Preferences):
        default = getattr(preferences, field.name)
        found = value.get(field.name, default)
        if type(found) is type(default):
            setattr(preferences, field.name, found)
    return preferences
