"""The scripts that build the installers: what can be known of them without running them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "packaging").rglob("*.sh"))
PROGRAMS = [path for path in SCRIPTS if path.read_text("utf-8").startswith("#!")]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_shellcheck_has_nothing_to_say() -> None:
    shellcheck = Path(sys.executable).with_name("shellcheck")  # beside the Python of the environment
    command = [str(shellcheck), "--external-sources", *map(str, SCRIPTS)]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not found.stdout, found.stdout


@pytest.mark.parametrize("path", PROGRAMS, ids=name)
def test_a_script_says_what_it_does_and_stops_at_the_first_fault(path: Path) -> None:
    shebang, comment, *rest = path.read_text("utf-8").splitlines()
    assert shebang == "#!/bin/sh"
    assert re.match(r"# [A-Z].{20}", comment)
    assert next(line for line in rest if not line.startswith("#")) == "set -eu"
    assert os.access(path, os.X_OK), "it cannot be run"


@pytest.mark.parametrize("path", [*SCRIPTS, ROOT / "Makefile", *WORKFLOWS], ids=name)
def test_a_script_that_is_called_is_there(path: Path) -> None:
    called = re.findall(r"\bpackaging/[a-z_/]+\.(?:sh|py|ps1|spec)\b", path.read_text("utf-8"))
    assert [script for script in called if not (ROOT / script).is_file()] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_a_workflow_may_only_read_unless_a_job_says_why(path: Path) -> None:
    assert "\npermissions:\n  contents: read\n" in path.read_text("utf-8")


def test_what_is_said_of_the_program_is_said_once() -> None:
    """No script repeats the version; it comes from desktop_app."""
    from desktop_app import __version__

    told = subprocess.run(
        ["sh", "-c", '. packaging/common/settings.sh; printf %s "$version"'],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == __version__
    repeating = [
        name(path)
        for path in (ROOT / "packaging").rglob("*")
        if path.suffix in {".sh", ".nsi", ".in", ".spec"}
        and __version__ in path.read_text("utf-8").replace("0.0.1-1", "")
    ]
    assert repeating == []
