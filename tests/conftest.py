"""What holds for every test: off screen, nothing of the user's touched, and nothing left behind or said unasked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.helpers.leaks import LeftThreads, LeftWindows
from tests.helpers.logs import UnexpectedLogs

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

# Before the first QApplication. `QT_QPA_PLATFORM=xcb make test` shows the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note whether the test has failed: what it then leaves behind is no second fault."""
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


@pytest.fixture(scope="session", autouse=True)
def _no_files_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, bookmarks and notes of whoever runs the tests stay out of them, in child processes too."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard_at_the_end() -> Iterator[None]:
    """What Python put there goes while Python is there: the clipboard of the off-screen platform outlives it."""
    yield
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or error in the log that the test does not announce with `expects_log` fails it."""
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    logs = UnexpectedLogs(expected)
    with logs.listening():
        yield
    _report(request, logs.faults())


@pytest.fixture(autouse=True)
def _no_leak(request: pytest.FixtureRequest) -> Iterator[None]:
    """A thread or a window that outlives its test fails it."""
    threads, windows = LeftThreads(), LeftWindows()
    yield
    _report(request, [*threads.faults(), *windows.faults()])


def _report(request: pytest.FixtureRequest, faults: list[str]) -> None:
    if faults and not request.node.stash.get(_FAILED, False):
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture(scope="session")
def catalog_path(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real catalog, built from `data/` for this run. Opened read-only; a test that writes copies it first."""
    from desktop_app.build import build_catalog

    path = tmp_path_factory.mktemp("catalog") / "catalog.sqlite"
    build_catalog(pytestconfig.rootpath / "data", path)
    return path
