"""`jurisdex LINK`: where it may stand on the line, and what a second start does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from desktop_app.cli.arguments import OPEN, read_arguments

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.conftest import Jurisdex

LINK = "jurisdex:us-ny-new-york?as-of=2016-11-10"
PROGRAM = "import sys; from desktop_app.cli.main import main; sys.exit(main())"


@pytest.mark.parametrize(
    "line",
    [
        [LINK],
        [OPEN, LINK],
        ["--profile", "p", LINK],
        ["--profile=p", LINK],
        [LINK, "--profile", "p"],
        ["--data", "jurisdex:odd name", LINK],
    ],
)
def test_a_link_may_stand_where_a_command_would(line: list[str]) -> None:
    options = read_arguments(line)
    assert (options.command, options.link) == (OPEN, LINK)


def test_a_link_after_a_command_is_what_it_is_there() -> None:
    options = read_arguments(["search", LINK])
    assert (options.command, options.query) == ("search", [LINK])


@pytest.mark.parametrize("line", [(LINK, LINK), (LINK, "show"), ("us-ny-new-york",), (OPEN,)])
def test_more_or_less_than_a_link_is_wrong_usage(jurisdex: Jurisdex, line: tuple[str, ...]) -> None:
    assert jurisdex(*line).code == 2


@contextmanager
def _window(line: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(line, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def _wait_for_address(profile: Path) -> str:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        for path in (profile / "state").glob("*.address"):
            if address := path.read_text():
                return address
        time.sleep(0.05)
    raise AssertionError("the window does not listen")


@pytest.mark.skipif(sys.platform == "win32", reason="the first is ended by a signal")
def test_a_second_start_hands_over_and_leaves_and_a_killed_first_is_no_obstacle(
    catalog_path: Path, tmp_path: Path
) -> None:
    line = [sys.executable, "-c", PROGRAM, "--data", str(catalog_path), "--profile", str(tmp_path), LINK]
    with _window(line) as first:
        before = _wait_for_address(tmp_path)
        second = subprocess.run(line, capture_output=True, check=False, timeout=20, env={**os.environ, "DISPLAY": ":0"})
        assert (second.returncode, second.stdout, second.stderr) == (0, b"", b"")
        assert first.poll() is None
        first.send_signal(signal.SIGKILL)
    with _window(line) as third:
        end = time.monotonic() + 30
        while _wait_for_address(tmp_path) == before and time.monotonic() < end:
            time.sleep(0.05)
        assert _wait_for_address(tmp_path) != before
        assert third.poll() is None
