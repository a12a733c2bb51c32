"""One window for each profile: who is first, what a second start hands over, and what a killed first leaves behind."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from desktop_app.ui.instance import Instance, Message
from tests.helpers.users import ordinary_user

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the processes of these tests are ended by signals")

FIRST = """
import sys, time
from pathlib import Path
from desktop_app.ui.instance import Instance
first = Instance(Path(sys.argv[1]), Path("catalog.sqlite"))
assert first.claim()
first.listen(lambda message: print(message.link, flush=True))
print("listening", flush=True)
time.sleep(60)
"""


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[Callable[..., Instance]]:
    made: list[Instance] = []

    def make(state: Path = tmp_path, catalog: str = "catalog.sqlite") -> Instance:
        made.append(Instance(state, Path(catalog)))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def other_process(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen([sys.executable, "-c", FIRST, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "listening\n"
        yield process
        process.kill()


def test_a_second_start_hands_its_link_to_the_first(instance: Callable[..., Instance]) -> None:
    first, second = instance(), instance()
    taken: SimpleQueue[Message] = SimpleQueue()
    assert first.claim()
    first.listen(taken.put)
    assert not second.claim()
    for message in (Message("jurisdex:us-ny", "token"), Message(), Message("\udcff jurisdex:é" * 100)):
        assert second.hand_over(message)
        assert taken.get(timeout=2) == message


def test_profiles_and_data_files_are_apart(instance: Callable[..., Instance], tmp_path: Path) -> None:
    assert instance().claim()
    assert instance(state=tmp_path / "other").claim()
    assert instance(catalog="other.sqlite").claim()
    assert not instance().claim()


def test_after_the_first_has_closed_another_may_be_first(
    instance: Callable[..., Instance], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = tmp_path / "runtime"
    runtime.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    first = instance()
    assert first.claim()
    first.listen(print)
    (folder,) = runtime.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700, "another user can reach the socket"
    first.close()
    assert list(runtime.iterdir()) == []
    assert instance().claim()


def test_a_process_is_first_for_others(instance: Callable[..., Instance], other_process: subprocess.Popen[str]) -> None:
    second = instance()
    assert not second.claim()
    assert second.hand_over(Message("jurisdex:us"))
    assert other_process.stdout is not None
    assert other_process.stdout.readline() == "jurisdex:us\n"


@pytest.mark.parametrize("number", [0, errno.EACCES, errno.EDEADLK])
def test_on_windows_a_lock_that_fails_is_taken_whatever_the_errno(
    instance: Callable[..., Instance], monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: int) -> None:
        raise OSError(number, "locked")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=2, locking=refuse))
    assert not instance().claim()


def test_what_a_killed_first_left_behind_is_no_obstacle(
    instance: Callable[..., Instance], other_process: subprocess.Popen[str], tmp_path: Path
) -> None:
    (address,) = tmp_path.glob("*.address")
    left = Path(address.read_text())
    other_process.send_signal(signal.SIGKILL)
    other_process.wait()
    assert left.exists()
    heir, second = instance(), instance()
    taken: SimpleQueue[Message] = SimpleQueue()
    assert heir.claim()
    assert not second.claim()
    heir.listen(taken.put)
    assert not left.parent.exists()
    assert second.hand_over(Message("jurisdex:us"))
    assert taken.get(timeout=2).link == "jurisdex:us"


def test_a_first_that_hangs_is_not_waited_for_long(
    instance: Callable[..., Instance], other_process: subprocess.Popen[str]
) -> None:
    other_process.send_signal(signal.SIGSTOP)
    os.waitpid(other_process.pid, os.WUNTRACED)  # until it stands still
    start = time.monotonic()
    assert not instance().hand_over(Message("jurisdex:us"), patience=0.3)
    assert time.monotonic() - start < 2


def test_what_is_no_message_is_passed_over(instance: Callable[..., Instance], tmp_path: Path) -> None:
    from multiprocessing.connection import Client

    first, second = instance(), instance()
    taken: SimpleQueue[Message] = SimpleQueue()
    assert first.claim()
    first.listen(taken.put)
    (address,) = tmp_path.glob("*.address")
    for data in (b"", b"\xff", b"[]", b'{"link": 1}', b"x" * 100_000):
        with Client(address.read_text()) as connection, suppress(BrokenPipeError):  # it need not listen to the end
            connection.send_bytes(data)
    assert second.hand_over(Message("jurisdex:us"))
    assert taken.get(timeout=2).link == "jurisdex:us"
    assert taken.empty()


def test_where_nothing_can_be_written_every_start_is_a_first(instance: Callable[..., Instance], tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with ordinary_user(tmp_path):
        assert instance(state=tmp_path / "state").claim()


def test_where_no_folder_can_be_made_every_start_is_a_first(instance: Callable[..., Instance], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for _ in range(2):
        one = instance(state=tmp_path / "file" / "state")
        assert one.claim()
        one.listen(print)
