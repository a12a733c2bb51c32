"""Work off the GUI thread and its answers."""

from __future__ import annotations

import threading
from contextvars import copy_context
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.dates import DateStyle, PartialDate, set_date_style
from desktop_app.domain.errors import KnownError, SearchCancelled
from desktop_app.ui.tasks import Latest, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def unexpected(answer: object) -> None:
    """The callback that must not be called."""
    pytest.fail(f"unexpected: {answer}")


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close()


def test_an_answer_comes_back_on_the_gui_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    answers: list[str] = []

    def work() -> str:
        threads.append(threading.current_thread())
        return "found"

    def done(answer: str) -> None:
        threads.append(threading.current_thread())
        answers.append(answer)

    runner.submit(work, done, unexpected)
    qtbot.waitUntil(lambda: answers == ["found"])
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_dates_are_written_on_the_worker_as_they_are_where_it_was_asked(runner: TaskRunner, qtbot: QtBot) -> None:
    answers: list[str] = []

    def ask(style: DateStyle) -> None:
        set_date_style(style)
        runner.submit(lambda: PartialDate(2014, 11, 4).display, answers.append, unexpected)

    for style in (DateStyle.ISO, DateStyle.DAY_FIRST):
        copy_context().run(ask, style)
    runner.submit(lambda: PartialDate(2014, 11, 4).display, answers.append, unexpected)
    qtbot.waitUntil(lambda: answers == ["2014-11-04", "4 November 2014", "Nov 4, 2014"])


def test_a_known_error_goes_to_the_one_who_asked(runner: TaskRunner, qtbot: QtBot) -> None:
    errors: list[str] = []

    def work() -> None:
        raise KnownError("It is missing.", "Look elsewhere.")

    runner.submit(work, unexpected, lambda error: errors.append(error.message))
    qtbot.waitUntil(lambda: errors == ["It is missing."])


def test_a_fault_of_ours_is_announced(runner: TaskRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.crashed) as crashed:
        runner.submit(lambda: 1 // 0, unexpected, unexpected)
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_a_cancelled_search_is_no_news(runner: TaskRunner, qtbot: QtBot) -> None:
    answers: list[int] = []

    def cancelled() -> int:
        raise SearchCancelled

    runner.submit(cancelled, answers.append, unexpected)
    runner.submit(lambda: 2, answers.append, unexpected)
    qtbot.waitUntil(lambda: answers == [2])


def test_only_the_last_question_is_answered(runner: TaskRunner, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[str] = []
    latest = Latest(runner)
    latest.ask(lambda: str(gate.wait()), answers.append, unexpected)
    latest.ask(lambda: "new", answers.append, unexpected)
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]


def test_a_forgotten_question_is_not_answered(runner: TaskRunner, qtbot: QtBot) -> None:
    answers: list[str] = []
    latest = Latest(runner)
    latest.ask(lambda: "old", answers.append, unexpected)
    latest.forget()
    runner.submit(lambda: "after", answers.append, unexpected)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["after"]


def test_after_the_end_nothing_is_asked_or_answered(qtbot: QtBot) -> None:
    runner = TaskRunner()
    answers: list[str] = []
    gate = threading.Event()
    runner.submit(lambda: str(gate.wait()), answers.append, unexpected)
    gate.set()
    runner.close()
    runner.submit(lambda: "later", answers.append, unexpected)
    qtbot.wait(20)
    assert answers == []
