"""The commands that need the window: opening it, and the tour that does the main job by itself."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

from desktop_app import paths
from desktop_app.cli.arguments import OPEN
from desktop_app.domain.errors import KnownError
from desktop_app.domain.links import MOST_CHARACTERS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from desktop_app.ui.app import Places


def open_window(options: Namespace) -> int:
    """Open the window, or hand over to the one that is open; a second start need not load Qt."""
    if not _has_display():
        raise KnownError(
            "There is no display to open a window on.",
            "Use a command (see jurisdex --help), or jurisdex tour DIR to see the screens as pictures.",
        )
    from desktop_app.ui.instance import Instance, Message

    places = _places(options)
    link = getattr(options, "link", "")[: MOST_CHARACTERS + 1]  # one more is enough to say that it is too long
    instance = Instance(places.user.state, places.catalog)
    if not instance.claim() and instance.hand_over(Message(link, os.environ.get("XDG_ACTIVATION_TOKEN", ""))):
        return 0
    from desktop_app.ui import app

    return app.run(places, instance, link)


def tour(options: Namespace) -> int:
    """Visit the screens, search, print, and write pictures of it all; off screen if there is no display."""
    if not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop_app.ui import tour as tours

    report = tours.run(_places(options), options.folder)
    for line in report.lines():
        sys.stdout.write(f"{line}\n")
    return 0 if report.is_complete else 1


COMMANDS: Final[dict[str | None, Callable[[Any], int]]] = {None: open_window, OPEN: open_window, "tour": tour}


def _places(options: Namespace) -> Places:
    from desktop_app.ui.app import Places

    return Places(
        resources=paths.resources_folder(),
        catalog=options.data or paths.bundled_catalog(),
        user=paths.user_folders(options.profile),
        bundled=paths.bundled_catalog(),
    )


def _has_display() -> bool:
    """Only on Linux and its kin may there be none; a platform named by the user is taken at its word."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
