"""Being an ordinary user for a moment: to root nothing is forbidden, and most containers run tests as root."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NOBODY = 65534
_STICKY = 0o1000
_DEPTH = 3  # the folders that pytest makes, for root alone, above a test's own


@contextmanager
def ordinary_user(folder: Path) -> Iterator[None]:
    """Own a folder as someone to whom things can be forbidden."""
    if os.getuid() != 0:
        yield
        return
    os.chown(folder, _NOBODY, _NOBODY)
    for above in list(folder.parents)[:_DEPTH]:
        if above.stat().st_uid == 0 and not above.stat().st_mode & _STICKY:
            above.chmod(0o755)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
