"""What every benchmark of the window does: wait for an answer, and tell what was measured."""

from __future__ import annotations

import sys
from statistics import quantiles
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance


def until(signal: SignalInstance, act: Callable[[], object], seconds: int = 10) -> None:
    """Do something and wait for its answer, for so long at most."""
    loop = QEventLoop()
    answered: list[bool] = []

    def note(*_: object) -> None:
        answered.append(True)
        loop.quit()

    signal.connect(note)
    QTimer.singleShot(seconds * 1000, loop, loop.quit)
    act()
    if not answered:
        loop.exec()
    signal.disconnect(note)
    assert answered


def p95(times: list[float]) -> float:
    """The time that nineteen of twenty do not exceed."""
    return quantiles(times, n=20)[-1]


def report(what: str, found: float, goal: float | None = None) -> None:
    """Write a line, with the goal if there is one."""
    sys.stdout.write(f"\n  {what:<65} {found:9.3f}" + (f"  (goal {goal:g})" if goal else ""))
