"""Finds the threads and windows that a test leaves behind."""

from __future__ import annotations

import gc
import sys
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE = 2.0  # seconds; a thread that was told to stop needs a moment


class LeftThreads:
    """The threads, Python's and those of Qt's shared pool, that have begun since this was made and still run."""

    def __init__(self) -> None:
        self._before = set(threading.enumerate())

    def faults(self) -> list[str]:
        """One line a thread."""
        if not _holds_soon(lambda: not self._alive()):
            return [f"Left running: thread {thread.name}. Stop it and wait for it." for thread in self._alive()]
        if not _holds_soon(_is_pool_idle):
            return ["Left running: a task on QThreadPool.globalInstance(). Wait for it."]
        return []

    def _alive(self) -> list[threading.Thread]:
        # A thread of Qt's that has logged leaves a stand-in, which Python 3.11 keeps after its end: those tell nothing.
        started = (thread for thread in threading.enumerate() if thread not in self._before)
        return [thread for thread in started if not isinstance(thread, threading._DummyThread)]


class LeftWindows:
    """The top-level widgets that have been made since this was made and still exist."""

    def __init__(self) -> None:
        self._before = _windows()

    def faults(self) -> list[str]:
        """One line a window."""
        if self._alive():
            # Finish what deleteLater() and reference cycles have only announced.
            application = _application()
            if application is not None:
                gc.collect()
                _delete_announced(application)
        names = [window.objectName() or type(window).__name__ for window in self._alive()]
        return [f"Left behind: window {name}. Give it to qtbot.addWidget() or delete it." for name in names]

    def _alive(self) -> list[QWidget]:
        return [window for window in _windows() if window not in self._before]


def _holds_soon(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def _application() -> QApplication | None:
    if "PySide6.QtWidgets" not in sys.modules:
        return None
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    return application if isinstance(application, QApplication) else None


def _windows() -> list[QWidget]:
    application = _application()
    return [] if application is None else application.topLevelWidgets()


def _delete_announced(application: QApplication) -> None:
    from PySide6.QtCore import QEvent

    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _is_pool_idle() -> bool:
    if "PySide6.QtCore" not in sys.modules:
        return True
    from PySide6.QtCore import QThreadPool

    return QThreadPool.globalInstance().activeThreadCount() == 0
