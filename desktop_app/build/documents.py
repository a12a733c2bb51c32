"""The files of the data: found, read as TOML, and told apart by where they stand."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.build.findings import Finding
from desktop_app.build.toml_lines import TomlLines

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.build.toml_lines import TablePath

Table = dict[str, Any]  # Any: whatever TOML can hold

_DATA_ID_LENGTH = 8
_ERROR_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


@dataclass(frozen=True, slots=True)
class Document:
    """One file. `name` is its path as people know it, `parts` its path inside the data without the ".toml"."""

    name: str
    parts: tuple[str, ...]
    tables: Table
    lines: TomlLines


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table stands, and what to call it when something is wrong with it: "policy us-ny-…"."""

    document: Document
    path: TablePath
    subject: str

    def __str__(self) -> str:
        """The file and the line, to name it in a message about another one."""
        return f"{self.document.name}:{self.document.lines.line_of(self.path)}"

    def finding(self, key: str, message: str) -> Finding:
        """Say something about one key of the table, or with no key about the table itself."""
        path = (*self.path, key) if key else self.path
        text = f"{key}: {message}" if key else message
        return Finding(self.document.name, self.document.lines.line_of(path), self.subject, text)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read. `unread` are the texts of files that are not valid TOML, so that nobody knows what they say."""

    documents: tuple[Document, ...]
    unread: tuple[str, ...]
    faults: tuple[Finding, ...]
    data_id: str


def read_documents(data: Path) -> Reading:
    """Read all files of the data in the order of their paths; OSError if one cannot be read at all."""
    documents, unread, faults = [], [], []
    if not (edition := data / "edition.toml").exists():
        missing = "the file is missing: write name, date and changes"
        faults.append(Finding(edition.as_posix(), 1, "edition", missing))
    digest = hashlib.sha256()
    for path in sorted(data.rglob("*"), key=lambda path: path.relative_to(data).parts):
        inside = path.relative_to(data)
        if path.is_dir() or path.name.startswith(".") or inside.name == "README.md":
            continue
        if path.suffix != ".toml":
            faults.append(Finding(path.as_posix(), 1, "file", "is not read: name it “….toml” or take it out"))
            continue
        content = path.read_bytes().replace(b"\r\n", b"\n")  # a checkout on Windows is the same data
        digest.update(inside.as_posix().encode() + b"\0" + content + b"\0")
        try:
            text = content.decode()
            tables = tomllib.loads(text)
        except ValueError as error:  # not UTF-8, not TOML, or a number of thousands of digits
            faults.append(_syntax_fault(path.as_posix(), content, error))
            unread.append(content.decode(errors="replace"))
        else:
            documents.append(Document(path.as_posix(), inside.with_suffix("").parts, tables, TomlLines(text)))
    return Reading(tuple(documents), tuple(unread), tuple(faults), digest.hexdigest()[:_DATA_ID_LENGTH])


def _syntax_fault(name: str, content: bytes, error: ValueError) -> Finding:
    """Say on which line a file stops being TOML; what follows it was not looked at."""
    if isinstance(error, UnicodeDecodeError):
        line = content.count(b"\n", 0, error.start) + 1
        return Finding(name, line, "TOML", "is not UTF-8: save the file in that encoding")
    message = str(error)
    found = _ERROR_LINE.search(message)
    line = int(found[1]) if found else content.count(b"\n")
    reason = _ERROR_LINE.sub("", message)
    return Finding(name, line, "TOML", f"{reason}; what follows is not read until this is mended")
