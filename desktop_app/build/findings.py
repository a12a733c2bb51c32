"""What the build has to say about the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing about a record that a person should look at: where it stands, what is wrong and what to do."""

    file: str
    line: int
    subject: str
    message: str

    def __str__(self) -> str:
        """One line that editors know how to jump to: "data/places/us/ny.toml:41: policy us-ny-…: …".

        What cannot be printed is replaced, whatever the data holds: the line is for a terminal.
        """
        line = f"{self.file}:{self.line}: {self.subject}: {self.message}"
        return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in line)


class DataFaults(Exception):
    """The data breaks rules, so no catalog is made of it. All the faults that there are, by file and line."""

    def __init__(self, faults: Iterable[Finding]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
