"""The one way off the GUI thread.

Work runs on a single worker thread, in the order asked; its answer comes back on the GUI thread. A panel that asks
again before it has its answer gets only the last one (`Latest`).
"""

from __future__ import annotations

import logging
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.domain.errors import KnownError, SearchCancelled

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Answer:
    """A call to make on the GUI thread."""

    deliver: Callable[[], None]


class TaskRunner(QObject):
    """Runs work on one worker thread and hands each result to its callback on the GUI thread.

    Work takes values and returns values; it never sees a widget. A `KnownError` goes to the callback for failures; a
    `SearchCancelled` goes nowhere, since whoever cancelled does not wait; anything else is a fault of ours and goes to
    `crashed`.
    """

    crashed = Signal(object)  # the exception that no one expected

    _answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="catalog")
        self._answers: deque[_Answer] = deque()
        self._lock = Lock()
        self._closed = False
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def submit(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_failed: Callable[[KnownError], None]
    ) -> None:
        """Do some work; exactly one of the two callbacks follows, unless the runner is closed before.

        It runs in a copy of the context of who asks, so that dates are written on the worker as in the window.
        """
        if not self._closed:
            self._worker.submit(copy_context().run, self._run, work, on_done, on_failed)

    def close(self) -> None:
        """Finish the work in hand, drop the rest and all callbacks, and end the thread."""
        self._closed = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _run(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_failed: Callable[[KnownError], None]
    ) -> None:
        try:
            result = work()
        except SearchCancelled:
            return
        except KnownError as error:
            failure = error
            self._answer(lambda: on_failed(failure))
        except Exception as error:
            logging.getLogger(__name__).debug("work failed", exc_info=error)
            fault = error
            self._answer(lambda: self.crashed.emit(fault))
        else:
            self._answer(lambda: on_done(result))

    def _answer(self, deliver: Callable[[], None]) -> None:
        with self._lock:
            self._answers.append(_Answer(deliver))
        self._answered.emit()

    @Slot()
    def _on_answered(self) -> None:
        with self._lock:
            answers = list(self._answers)
            self._answers.clear()
        for answer in answers:
            if not self._closed:
                answer.deliver()


class Latest:
    """Questions of one kind, of which only the answer to the last one is wanted: a late answer is dropped."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self._number = 0

    def ask(self, work: Callable[[], T], on_done: Callable[[T], None], on_failed: Callable[[KnownError], None]) -> None:
        """Ask; answers to earlier questions are dropped from now on."""
        self._number += 1
        number = self._number

        def done(result: T) -> None:
            if number == self._number:
                on_done(result)

        def failed(error: KnownError) -> None:
            if number == self._number:
                on_failed(error)

        def work_if_wanted() -> T:
            if number != self._number:
                raise SearchCancelled
            return work()

        self._runner.submit(work_if_wanted, done, failed)

    def forget(self) -> None:
        """Want no answer any more."""
        self._number += 1
