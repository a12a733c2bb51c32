"""What a start spares: sources that PySide would read, and garbage that Python would look for."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

from desktop_app.ui.start_up import pause_collector, resume_collector

ROOT = Path(__file__).parents[2]


def test_no_source_is_read_for_what_is_imported_after_the_application() -> None:
    code = (
        "from desktop_app.ui.app import make_application\n"
        "app = make_application()\n"
        "import linecache, sqlmodel\n"
        "print([name for name, entry in linecache.cache.items() if len(entry) > 1 and '/sqlalchemy/' in name])"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_garbage_is_looked_for_again_but_not_among_what_a_start_has_made() -> None:
    try:
        pause_collector()
        assert not gc.isenabled()
        resume_collector()
        assert gc.isenabled()
        kept = gc.get_freeze_count()
        assert kept > 0
        resume_collector()  # a screen is shown again and again
        assert gc.get_freeze_count() <= kept
    finally:
        gc.enable()
        gc.unfreeze()
