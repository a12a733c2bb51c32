"""Where the frozen program starts."""

from __future__ import annotations

import os
import sys


def _restore_library_path() -> None:
    """Undo what the bootloader sets to find our libraries: the browser that a link opens must load its own."""
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if original:
        os.environ["LD_LIBRARY_PATH"] = original


if __name__ == "__main__":
    _restore_library_path()
    from desktop_app.cli.main import main

    sys.exit(main())
