"""Files are written whole or not at all, and what is in the way is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.publish.files import make_folder, write_file
from tests.helpers.users import ordinary_user

ROOT = Path(__file__).parents[3]
SMALL_DISK = """
import resource, signal, sys
from pathlib import Path
from desktop_app.domain.errors import KnownError
from desktop_app.publish.files import write_file
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
before = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
try:
    write_file(Path(sys.argv[1]), b"new" * 1000)
except KnownError as error:
    resource.setrlimit(resource.RLIMIT_FSIZE, before)  # who measures coverage writes a file at the end
    sys.exit(error.message)
"""


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    write_file(path, b"one")
    write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["brief.pdf"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="needs a limit on the size of files")
def test_a_full_disk_leaves_the_old_file_and_no_half_one(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    result = subprocess.run(
        [sys.executable, "-c", SMALL_DISK, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert result.stderr.strip() == "There is no room left to save brief.pdf. What was there before is unchanged."
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["brief.pdf"]


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs a device that is always full")
def test_a_device_is_written_to_and_not_replaced() -> None:
    with pytest.raises(KnownError, match="no room left"):
        write_file(Path("/dev/full"), b"x")
    assert Path("/dev/full").is_char_device()


def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with ordinary_user(tmp_path), pytest.raises(KnownError, match=f"saved in the folder {tmp_path}"):
            write_file(tmp_path / "brief.pdf", b"x")
    finally:
        tmp_path.chmod(0o700)


def test_a_read_only_file_system_is_told_from_a_missing_folder() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("needs a folder that takes no file")
    with pytest.raises(KnownError, match="Nothing can be saved in the folder"):
        write_file(Path("/proc/self/brief.pdf"), b"x")


@pytest.mark.parametrize(
    ("name", "message"),
    [("nowhere/brief.pdf", "There is no folder "), (".", " is a folder."), ("file/brief.pdf", "There is no folder ")],
)
def test_a_wrong_path_is_told_what_is_wrong_with_it(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(KnownError, match=message) as caught:
        write_file(tmp_path / name, b"x")
    assert caught.value.advice


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "brief.pdf"
    target.write_bytes(b"old")
    link = tmp_path / "link.pdf"
    link.symlink_to(target)
    write_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / f"{'a' * 250}.pdf"
    write_file(path, b"x")
    assert path.read_bytes() == b"x"


def test_a_folder_is_made_or_the_reason_given(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(KnownError, match="cannot be made"):
        make_folder(tmp_path / "file" / "b")
