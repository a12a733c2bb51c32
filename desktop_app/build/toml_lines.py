"""On which line each table and key of a TOML file stands, which `tomllib` does not tell."""

from __future__ import annotations

import re

TablePath = tuple[str | int, ...]
"""Where something is in a parsed file: ("policy", 2, "title") is the title in the third [[policy]]."""

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"
_STATEMENT = re.compile(rf"(?:\s+|\#[^\n]*+)*+(?:(?P<brackets>\[\[?)\s*(?P<header>{_KEY})\s*\]\]?|(?P<key>{_KEY})\s*=)")
_TOKEN = re.compile(
    r"""
      \"\"\" (?:\\.|[^\\])*? \"{3,5}  # text on several lines, which may end in two quotation marks of its own
    | ''' .*? '{3,5}
    | " (?:\\.|[^"\\])* "
    | ' [^']* '
    | \#[^\n]*
    | [\[\]{}\n]
    """,
    re.DOTALL | re.VERBOSE,
)


class TomlLines:
    """The lines of one file, which `tomllib` has found to be valid TOML."""

    def __init__(self, text: str) -> None:
        self._lines: dict[TablePath, int] = {}
        counts: dict[TablePath, int] = {}
        table: TablePath = ()
        position, line, counted = 0, 1, 0
        while match := _STATEMENT.match(text, position):
            start = match.start("brackets" if match["header"] else "key")
            line += text.count("\n", counted, start)
            counted = start
            if match["header"]:
                table = _open_table(_split(match["header"]), is_array=match["brackets"] == "[[", counts=counts)
                for path in (table[:-1] or table, table):  # a list of tables begins with the first of them
                    self._lines.setdefault(path, line)
                position = match.end()
            else:
                self._lines[table + tuple(_split(match["key"]))] = line
                position = _end_of_value(text, match.end())

    def line_of(self, path: TablePath) -> int:
        """Give the line of a table's header or of a key; for what has no line of its own, that of what it is in."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)


def _split(key: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_PART, key)]


def _open_table(parts: list[str], *, is_array: bool, counts: dict[TablePath, int]) -> TablePath:
    """Give the path of a table from its header: in [[person.role]], `person` means the latest one."""
    path: TablePath = ()
    for part in parts[:-1]:
        path = (*path, part)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, parts[-1])
    if is_array:
        counts[path] = counts.get(path, -1) + 1
        path = (*path, counts[path])
    return path


def _end_of_value(text: str, position: int) -> int:
    """Find the end of the line on which a value ends; brackets and text may hold line breaks."""
    depth = 0
    for token in _TOKEN.finditer(text, position):
        if token[0] in "[{":
            depth += 1
        elif token[0] in "]}":
            depth -= 1
        elif token[0] == "\n" and depth == 0:
            return token.end()
    return len(text)
