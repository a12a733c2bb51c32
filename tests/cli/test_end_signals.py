"""The real program in a process of its own, ended from outside: what is to be kept is kept."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import ExitStack, closing, suppress
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.library.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no other process can send such a signal there")

PROGRAM = "import sys; from desktop_app.cli.main import main; sys.exit(main())"
LINK = "jurisdex:us-ny-new-york?as-of=2016-11-10"


def _wait_for(is_there: Callable[[], object]) -> None:
    end = time.monotonic() + 30
    while not is_there():
        assert time.monotonic() < end, "the window does not come"
        time.sleep(0.05)


def _visited(path: Path) -> list[str]:
    """The pages kept so far; the program may just be making the file."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return [value for (value,) in connection.execute("SELECT value FROM visit")]
    return []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_window_that_is_ended_from_outside_keeps_its_settings(
    catalog_path: Path, tmp_path: Path, number: signal.Signals
) -> None:
    line = [sys.executable, "-c", PROGRAM, "--data", str(catalog_path), "--profile", str(tmp_path), LINK]
    settings = tmp_path / "config" / "settings.json"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with (
        subprocess.Popen(line, env=environment, stderr=subprocess.PIPE, start_new_session=True) as process,
        ExitStack() as ended,
    ):
        ended.callback(process.kill)
        _wait_for(lambda: list((tmp_path / "state").glob("*.address")))
        assert not settings.exists()
        _wait_for(lambda: "us-ny-new-york" in _visited(tmp_path / "data" / "library.sqlite"))
        process.send_signal(number)
        _, said = process.communicate(timeout=20)
    assert (process.returncode, said) == (0, b"")
    assert json.loads(settings.read_text())["geometry"]
    with Library(tmp_path / "data" / "library.sqlite") as library:
        kept = library.history()
    assert (kept.visits[kept.position].value, kept.as_of) == ("us-ny-new-york", date(2016, 11, 10))
    assert not list((tmp_path / "state").glob("*.address")), "the claim to the window was not given up"
