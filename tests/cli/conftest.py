"""Running a command of the program on the real catalog."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from desktop_app.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """What a command wrote, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:  # noqa: ANN401 - any JSON value
        """The output as JSON."""
        return json.loads(self.out)


class Jurisdex(Protocol):
    """A command line as words, without the name of the program."""

    def __call__(self, *words: str | Path) -> Answer: ...


@pytest.fixture
def jurisdex(catalog_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Jurisdex:
    """Run a command; a command line that names another catalog is left alone."""

    def run(*words: str | Path) -> Answer:
        line = [str(word) for word in words]
        if "--data" not in line:
            line = ["--data", str(catalog_path), "--profile", str(tmp_path / "profile"), *line]
        capsys.readouterr()
        try:
            code = main(line)
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        written = capsys.readouterr()
        return Answer(code, written.out, written.err)

    return run
