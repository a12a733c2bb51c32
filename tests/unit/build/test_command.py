"""`python -m desktop_app.build`, as a process of its own and as a function."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from desktop_app.build import DataMissing, checking, read_sound
from desktop_app.build.__main__ import main
from tests.unit.build.sample import spoil

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = "3 places, 2 people, 1 roles, 2 sources, 2 policies, 1 events, 1 figures, 1 quotes"


def test_building(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "new folder" / "catalog.sqlite"
    assert main(["--data", str(data), "--output", str(output)]) == 0
    assert output.is_file()
    edition = f"edition 2026.11, data {read_sound(data).facts().edition.data_id}"
    assert capsys.readouterr() == (f"{output}: {edition}: {COUNTS}\n", "")


def test_checking(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", str(data)]) == 0
    assert capsys.readouterr() == (f"{data} is sound: {COUNTS}\n", "")


def test_listing_oddities(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(data, "places/us/ny.toml", 'enacted = "2015"', 'enacted = "2016"')
    assert main(["--check", str(data), "--oddities"]) == 0
    oddity, sound = capsys.readouterr().out.splitlines()
    assert oddity.endswith("superseded_by: “us-ny-act-2015” starts 2016, after 2015-03")
    assert sound == f"{data} is sound: {COUNTS}"


@pytest.mark.parametrize("count", [1, 2])
def test_faults(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], count: int) -> None:
    for old, new in [("checked = true", "checked = 1"), ('kind = "state"', 'kind = "land"')][:count]:
        spoil(data, "places/us/ny.toml", old, new)
    output = tmp_path / "catalog.sqlite"
    assert main(["--data", str(data), "--output", str(output)]) == 1
    assert not output.exists()
    out, err = capsys.readouterr()
    *faults, summary = err.splitlines()
    assert out == ""
    assert len(faults) == count
    assert summary == ("1 fault; nothing was built." if count == 1 else "2 faults; nothing was built.")


def test_data_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", str(tmp_path / "date")]) == 1
    assert capsys.readouterr() == ("", f"There is no folder {tmp_path / 'date'}. Name the folder of the data.\n")


def test_data_that_cannot_be_read(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_data: Path) -> None:
        raise PermissionError(13, "Permission denied", "data/people.toml")

    monkeypatch.setattr(checking, "read_documents", refuse)
    with pytest.raises(DataMissing, match=r"^data/people\.toml cannot be read \(Permission denied\)\."):
        read_sound(data)


@pytest.mark.parametrize("arguments", [[], ["--output", "a", "--check", "b"], ["--unknown"], ["--data"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m desktop_app.build" in capsys.readouterr().err


def test_as_a_process(data: Path, tmp_path: Path) -> None:
    output = tmp_path / "catalog.sqlite"
    command = [sys.executable, "-m", "desktop_app.build", "--data", str(data), "--output", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr, output.is_file()) == (0, "", True)
    spoil(data, "edition.toml", '"2026-11-24"', '"2026-13"')
    failed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (failed.returncode, failed.stdout) == (1, "")
    assert "Traceback" not in failed.stderr
