"""Where things are: the files that come with the program, and the folders of the person who uses it.

The program is the same whether it runs from a source tree, from an installed wheel or from a frozen build; only here
does that make a difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).resolve().parent
_PACKED = _PACKAGE / "_resources"  # made when the program is packed; a source tree has none


def resources_folder() -> Path:
    """The folder with the bundled fonts, icons, outlines and texts of the help."""
    return _PACKED if _PACKED.is_dir() else _PACKAGE.parent / "resources"


def bundled_catalog() -> Path:
    """The catalog that comes with the program; in a source tree, the one that the data build last made."""
    return (_PACKED if _PACKED.is_dir() else _PACKAGE.parent / "build") / "catalog.sqlite"


@dataclass(frozen=True, slots=True)
class UserFolders:
    """The four folders in which a user's own files live. They need not exist yet: whoever writes makes them."""

    config: Path
    data: Path
    state: Path
    cache: Path


def user_folders(profile: Path | None = None) -> UserFolders:
    """The user's folders where the system wants them, or all of them below `profile`."""
    if profile is not None:
        return UserFolders(profile / "config", profile / "data", profile / "state", profile / "cache")
    dirs = PlatformDirs("jurisdex", appauthor=False)
    return UserFolders(dirs.user_config_path, dirs.user_data_path, dirs.user_state_path, dirs.user_cache_path)
