"""The catalog file that a build writes: whole or not at all, the same bytes each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.build import DataFaults, build_catalog
from desktop_app.catalog.writer import CatalogNotWritten
from tests.unit.build.sample import spoil, write_sample

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")

RUN = """
import sys
from desktop_app.build.__main__ import main
status = main()
"""
RUN_KILLED_BEFORE_THE_SWAP = f"""
import os
os.fsync = lambda _: os.kill(os.getpid(), 9)
{RUN}"""
RUN_ON_A_FULL_DISK = f"""
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.RLIM_INFINITY))
{RUN}
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small folder of sound data."""
    return write_sample(tmp_path)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A catalog that is there already."""
    path = tmp_path / "out" / "catalog.sqlite"
    path.parent.mkdir()
    path.write_bytes(b"the old one")
    return path


def build(data: Path, output: Path, program: str = RUN, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", f"{program}\nsys.exit(status)", "--data", str(data), "--output", str(output)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_the_same_data_gives_the_same_bytes(
    pytestconfig: pytest.Config, catalog_path: Path, tmp_path: Path, seed: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(pytestconfig.rootpath / "data", elsewhere)
    for path in elsewhere.rglob("*.toml"):
        os.utime(path, (0, 0))
    again = tmp_path / "again.sqlite"
    assert build(elsewhere, again, PYTHONHASHSEED=seed, TZ="Asia/Tokyo").returncode == 0
    assert again.read_bytes() == catalog_path.read_bytes()


def test_line_ends_of_windows_are_the_same_data(data: Path, tmp_path: Path) -> None:
    build_catalog(data, tmp_path / "one.sqlite")
    for path in data.rglob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    build_catalog(data, tmp_path / "two.sqlite")
    assert (tmp_path / "one.sqlite").read_bytes() == (tmp_path / "two.sqlite").read_bytes()


def test_other_data_has_another_id(data: Path, tmp_path: Path) -> None:
    build_catalog(data, tmp_path / "one.sqlite")
    spoil(data, "people.toml", "Mayor of Salem", "Mayor of Salem, New York")
    build_catalog(data, tmp_path / "two.sqlite")
    assert (tmp_path / "one.sqlite").read_bytes() != (tmp_path / "two.sqlite").read_bytes()


def test_a_build_takes_the_place_of_the_old_catalog(data: Path, output: Path) -> None:
    build_catalog(data, output)
    assert output.read_bytes().startswith(b"SQLite format 3\0")
    assert os.listdir(output.parent) == [output.name]


def test_faults_leave_the_old_catalog(data: Path, output: Path) -> None:
    spoil(data, "people.toml", 'name = "Ann Lee"\n', "")
    with pytest.raises(DataFaults):
        build_catalog(data, output)
    assert output.read_bytes() == b"the old one"


@posix_only
def test_a_killed_build_leaves_the_old_catalog(data: Path, output: Path) -> None:
    assert build(data, output, RUN_KILLED_BEFORE_THE_SWAP).returncode < 0
    assert output.read_bytes() == b"the old one"
    assert build(data, output).returncode == 0
    assert output.read_bytes() != b"the old one"


@posix_only
def test_a_full_disk_leaves_the_old_catalog(data: Path, output: Path) -> None:
    done = build(data, output, RUN_ON_A_FULL_DISK)
    assert done.returncode == 1
    advice = "Make room or choose another place, then build again."
    assert done.stderr == f"{output} cannot be written (File too large). {advice}\n"
    assert output.read_bytes() == b"the old one"
    assert os.listdir(output.parent) == [output.name]


def test_a_catalog_cannot_take_the_place_of_a_folder(data: Path, tmp_path: Path) -> None:
    (tmp_path / "catalog.sqlite").mkdir()
    with pytest.raises(CatalogNotWritten, match=r"catalog\.sqlite cannot be written \("):
        build_catalog(data, tmp_path / "catalog.sqlite")
    assert sorted(os.listdir(tmp_path)) == ["catalog.sqlite", "data"]


def test_a_catalog_needs_a_name(data: Path) -> None:
    with pytest.raises(CatalogNotWritten, match=r"^\. cannot be written \("):
        build_catalog(data, Path())


def test_a_catalog_cannot_be_in_a_file(data: Path, output: Path) -> None:
    with pytest.raises(CatalogNotWritten, match=r"more\.sqlite cannot be written \("):
        build_catalog(data, output / "more.sqlite")
    assert output.read_bytes() == b"the old one"
