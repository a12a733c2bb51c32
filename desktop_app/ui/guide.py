"""What a tour walks with: the steps that it reports, and waiting, looking and taking pictures."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from desktop_app.domain.errors import KnownError
from desktop_app.domain.results import SearchResults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QLineEdit, QWidget

    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.app import Session

SETTLING_MS = 300
"""Layouts and scroll bars come to rest."""

_PATIENCE_MS = 20_000


@dataclass(slots=True)
class Step:
    """One thing that the tour did."""

    name: str
    files: list[str] = field(default_factory=list)
    seconds: float = 0.0
    fault: str = ""


@dataclass(slots=True)
class TourReport:
    """What the tour did and wrote."""

    folder: Path
    steps: list[Step] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether every step went well."""
        return not any(step.fault for step in self.steps)

    def lines(self) -> list[str]:
        """The report for people: a line a step, with the files that it wrote."""
        lines = []
        for step in self.steps:
            files = ", ".join(str(self.folder / name) for name in step.files)
            lines.append(f"{'FAULT' if step.fault else 'ok'}  {step.name}" + (f": {step.fault}" if step.fault else ""))
            lines += [f"      {files}"] if files else []
        return [*lines, f"The report is in {self.folder / 'tour.json'}."]


class StepFault(Exception):
    """What the tour saw is not what it must see."""


class Guide:
    """Walks through one window and writes down what it does there."""

    def __init__(self, session: Session, folder: Path) -> None:
        self.report = TourReport(folder)
        self._session = session
        self._window = session.window
        self._reading = session.reading

    def _step(self, name: str, action: Callable[[Step], None]) -> bool:
        step = Step(name)
        self.report.steps.append(step)
        start = time.monotonic()
        try:
            action(step)
        except (StepFault, KnownError) as fault:
            step.fault = str(fault)
        step.seconds = round(time.monotonic() - start, 3)
        return not step.fault

    def _go_to(self, place_id: str) -> PlaceSummary:
        self._wait(self._reading.place_shown, lambda: self._reading.go_to_place(place_id))
        return self._summary()

    def _results(self, act: Callable[[], object]) -> SearchResults:
        found = self._wait(self._reading.searching.results_found, act)
        assert isinstance(found, SearchResults)
        return found

    def _summary(self) -> PlaceSummary:
        summary = self._window.place_view.summary
        assert summary is not None
        return summary

    def _picture(self, step: Step, name: str, widget: QWidget | None = None) -> None:
        self._rest(SETTLING_MS)
        step.files.append(self._grab(name, widget))

    def _grab(self, name: str, widget: QWidget | None = None) -> str:
        """Write a picture of what is to be seen at this moment; the name of its file."""
        target = self.report.folder / f"{name}.png"
        if not (widget or self._window).grab().save(str(target)):
            raise StepFault(f"{target} cannot be written")
        return target.name

    def _check(self, holds: bool, otherwise: str) -> None:
        if not holds:
            raise StepFault(otherwise)

    def _wait(self, signal: SignalInstance, act: Callable[[], object]) -> object:
        """Do something and wait until it is answered; the first value of the answer. Troubles end the wait too."""
        loop = QEventLoop()
        answers: list[object] = []
        faults: list[str] = []

        def answered(value: object) -> None:
            answers.append(value)
            loop.quit()

        def gave_up(why: object) -> None:
            faults.append(str(why))
            loop.quit()

        troubles = (self._reading.failed, self._reading.catalog_failed)
        connections = [
            (signal, signal.connect(answered)),
            *((trouble, trouble.connect(gave_up)) for trouble in troubles),
        ]
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(lambda: gave_up("nothing happened for too long"))
        timer.start(_PATIENCE_MS)
        act()
        if not answers and not faults:
            loop.exec()
        timer.stop()
        for source, connection in connections:
            source.disconnect(connection)
        if faults:
            raise StepFault(faults[0])
        return answers[0]

    def _rest(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def type_into(field: QLineEdit, text: str) -> None:
    """Replace what stands in a field as a person does, so that the field takes notice."""
    field.selectAll()
    field.insert(text)
