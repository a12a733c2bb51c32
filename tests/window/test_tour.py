"""`jurisdex tour` in a process of its own, as an installer or a script runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = "import sys; from desktop_app.cli.main import main; sys.exit(main())"


def _tour(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    line = [sys.executable, "-c", PROGRAM, *words]
    return subprocess.run(line, capture_output=True, text=True, check=False, env={**clean, **environment})


def test_the_tour_does_the_main_job_by_itself(catalog_path: Path, tmp_path: Path) -> None:
    done = _tour("--data", str(catalog_path), "tour", str(tmp_path / "tour"))
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads((tmp_path / "tour" / "tour.json").read_text())
    assert report["complete"] is True
    files = {name for step in report["steps"] for name in step["files"]}
    assert files == {path.name for path in (tmp_path / "tour").iterdir()} - {"tour.json"}
    assert len([name for name in files if name.endswith(".png")]) >= 12
    assert all(str(tmp_path / "tour" / name) in done.stdout for name in files)
    pages = PdfReader(tmp_path / "tour" / "new-york-city.pdf").pages
    assert "Holds a person for ICE only with a judge’s warrant" in pages[0].extract_text()


def test_the_tour_fails_where_the_data_cannot_be_read(tmp_path: Path) -> None:
    done = _tour("--data", str(tmp_path / "missing.sqlite"), "tour", str(tmp_path / "tour"))
    assert done.returncode == 1
    assert "FAULT" in done.stdout
    assert json.loads((tmp_path / "tour" / "tour.json").read_text())["complete"] is False


def test_the_tour_says_where_it_cannot_write(catalog_path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = _tour("--data", str(catalog_path), "tour", str(tmp_path / "file" / "tour"))
    assert done.returncode == 1
    assert "cannot be written to" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there a session always has a display")
def test_the_window_without_a_display_is_refused_in_one_line(catalog_path: Path) -> None:
    done = _tour("--data", str(catalog_path), QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert done.stderr.startswith("jurisdex: There is no display")
    assert done.stderr.count("\n") == 1
