"""Writing a file that someone asked for: the whole of it, or nothing."""

from __future__ import annotations

import errno
import os
import re
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}

_NOT_IN_NAMES = re.compile(r"[^\w]+")
_LONGEST_NAME = 40


def write_file(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there when it is complete; KnownError leaves what was there before.

    A link is followed, so that what it points to is replaced and not the link. A device such as /dev/stdout, which
    nothing can be moved to, is written to directly.
    """
    path = path.resolve()
    if path.is_dir():
        raise KnownError(f"{path} is a folder.", "Give the file a name.")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        raise _explained(error, path) from error


def make_folder(path: Path) -> None:
    """Make a folder, with those above it, unless it is there; KnownError says what is in the way."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"The folder {path} cannot be made: {error.strerror}.", "Name another folder.") from error


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # so that a full disk shows before the old file is replaced
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _explained(error: OSError, path: Path) -> KnownError:
    kept = "What was there before is unchanged."
    if error.errno in _FULL:
        return KnownError(
            f"There is no room left to save {path.name}. {kept}", "Free some space, or save it elsewhere."
        )
    if error.errno in _FORBIDDEN or (error.errno == errno.ENOENT and path.parent.is_dir()):
        return KnownError(
            f"Nothing can be saved in the folder {path.parent}.", "Choose a folder that you may write to."
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return KnownError(f"There is no folder {path.parent}.", "Choose a folder that exists.")
    return KnownError(f"{path.name} could not be saved: {error.strerror}. {kept}", "Try another folder or name.")


def file_name(words: str) -> str:
    """A name for a file, without its ending, that any system takes: made of what was searched for."""
    return _NOT_IN_NAMES.sub("-", words)[:_LONGEST_NAME].strip("-") or "results"
