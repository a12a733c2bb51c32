"""What Python and PySide do at a start that this program can do without."""

from __future__ import annotations

import gc
import sys


def leave_sources_unread() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks there for its own name, since a module that uses PySide may ask for a `__feature__`, and what it reads
    stays in `linecache`: 9 MB of text for SQLAlchemy and pydantic alone. No module here asks for any
    (https://doc.qt.io/qtforpython-6/considerations.html#features).
    """
    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):  # there is no public way
        setattr(features, "_mod_uses_pyside", _never)  # noqa: B010 - the module has no types


def _never(_module: object) -> bool:
    return False


def pause_collector() -> None:
    """Look for no garbage until `resume_collector`.

    Importing and making a window leaves next to no cycles behind, but so many objects that looking through them takes
    an eighth of the start.
    """
    gc.disable()


def resume_collector() -> None:
    """Look for garbage again, but not among what is there by now: it stays, and looking takes a tenth of a second."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
