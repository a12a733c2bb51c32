"""One window for each profile and data file: a second start hands its link to the window that is open, and leaves.

Who is first is decided by a lock on a file in the user's state folder: the system lifts it when the process ends,
however it ends. The first then listens on a socket (on Windows, a named pipe) under a name that cannot be guessed, in a
folder that is closed to other users, and writes that name beside the lock; so nothing has to be cleaned up before a
start, and a name that a killed process left behind is simply replaced. Python's `multiprocessing.connection` speaks
both kinds; Qt's QLocalServer would do the same, but brings in QtNetwork, which no other part of the program needs.
"""

from __future__ import annotations

import json
import os
import sys
import time
from binascii import crc32
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Thread
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Listener

_MOST_BYTES = 32768  # a link of the greatest length, however it is written
_ANSWER = b"taken"
_PATIENCE = 4.0  # seconds that a second start waits for a window that is just opening or busy
_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Message:
    """What a second start hands over.

    An empty `link` only wants the window to the front; `token` is what a Wayland desktop gave the second start for it.
    """

    link: str = ""
    token: str = ""


class Instance:
    """The claim of this process to be the one with the window. No Qt: a second start need not load it."""

    def __init__(self, state: Path, catalog: Path) -> None:
        """The claim holds for the profile with this state folder, and for this data file."""
        key = f"{crc32(os.fsencode(catalog.resolve())):08x}"
        self._lock_path = state / f"window-{key}.lock"
        self._address_path = state / f"window-{key}.address"
        self._lock: IO[bytes] | None = None
        self._listener: Listener | None = None
        self._thread: Thread | None = None
        self._folder: Path | None = None
        self._is_closing = False

    def claim(self) -> bool:
        """Become the first, or find that there is one already. Where no lock can be kept, every start is a first."""
        try:
            self._lock_path.parent.mkdir(parents=True, exist_ok=True)
            lock = self._lock_path.open("ab")
        except OSError:
            return True
        try:
            _lock(lock)
        except (BlockingIOError, PermissionError):
            lock.close()
            return False
        except OSError:
            lock.close()
            return True
        self._lock = lock
        return True

    def hand_over(self, message: Message, patience: float = _PATIENCE) -> bool:
        """Give a message to the first; false if it does not answer in time."""
        end = time.monotonic() + patience
        while True:
            with suppress(OSError, EOFError, ValueError):  # not listening yet, or no more
                if _send(self._address_path.read_text(encoding="utf-8"), message, patience):
                    return True
            if time.monotonic() >= end:
                return False
            time.sleep(_PAUSE)

    def listen(self, on_message: Callable[[Message], None]) -> None:
        """Take messages from now on, each on a thread of its own; without a claim or a socket, none ever comes."""
        if self._lock is None:
            return
        from multiprocessing.connection import Listener

        try:
            self._listener = Listener(self._new_address(), backlog=8)
            self._address_path.write_text(str(self._listener.address), encoding="utf-8")
        except OSError:
            self.close()
            return
        self._thread = Thread(target=self._serve, args=(self._listener, on_message), name="links", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more messages and give up the claim."""
        self._is_closing = True
        if self._listener is not None:
            if self._thread is not None:
                _wake(str(self._listener.address))
                self._thread.join(_PATIENCE)
            self._listener.close()
            self._listener = None
            self._address_path.unlink(missing_ok=True)
        if self._folder is not None:
            _remove(self._folder)
            self._folder = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _new_address(self) -> str:
        if sys.platform == "win32":
            return rf"\\.\pipe\jurisdex-{os.getpid()}-{os.urandom(8).hex()}"
        import tempfile  # only here: the first paint does not wait for it

        self._remove_left_behind()
        self._folder = Path(tempfile.mkdtemp(prefix="jurisdex-", dir=_short_lived_folder()))  # for this user only
        return str(self._folder / "window")

    def _remove_left_behind(self) -> None:
        """Remove the socket of a first that was killed: we hold its lock, so it is gone."""
        try:
            folder = Path(self._address_path.read_text(encoding="utf-8")).parent
        except (OSError, ValueError):
            return
        if folder.name.startswith("jurisdex-"):
            _remove(folder)

    def _serve(self, listener: Listener, on_message: Callable[[Message], None]) -> None:
        while not self._is_closing:
            try:
                with listener.accept() as connection:
                    if connection.poll(_PATIENCE):
                        message = _read(connection.recv_bytes(_MOST_BYTES))
                        if message is not None and not self._is_closing:
                            on_message(message)
                            connection.send_bytes(_ANSWER)
            except (OSError, EOFError):
                time.sleep(_PAUSE)  # whoever called has gone, or no more calls can be taken just now


def _lock(file: IO[bytes]) -> None:
    """Lock a file until it is closed; BlockingIOError or PermissionError if another process has."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:  # of which not every Windows says why: Wine's has no errno
            raise BlockingIOError from error
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _short_lived_folder() -> str | None:
    """Where sockets belong; None for the folder of temporary files."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return folder if os.path.isabs(folder) and os.access(folder, os.W_OK) else None


def _remove(folder: Path) -> None:
    """Remove a folder of ours with the socket in it."""
    with suppress(OSError):
        (folder / "window").unlink(missing_ok=True)
        folder.rmdir()


def _send(address: str, message: Message, patience: float) -> bool:
    from multiprocessing.connection import Client

    with Client(address) as connection:
        connection.send_bytes(json.dumps(asdict(message)).encode())
        return connection.poll(patience) and connection.recv_bytes(len(_ANSWER)) == _ANSWER


def _wake(address: str) -> None:
    """Let a thread that waits for a caller see that it is to end."""
    from multiprocessing.connection import Client

    with suppress(OSError):
        Client(address).close()


def _read(data: bytes) -> Message | None:
    """What was sent, or None: whoever can reach us is the same user, but may run another version."""
    try:
        value = json.loads(data)
    except ValueError:
        return None
    if not isinstance(value, dict):
        return None
    link, token = value.get("link", ""), value.get("token", "")
    return Message(link, token) if isinstance(link, str) and isinstance(token, str) else None
