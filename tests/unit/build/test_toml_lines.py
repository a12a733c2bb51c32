"""On which line things stand, in TOML as odd as people may write it."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from desktop_app.build.toml_lines import TomlLines

if TYPE_CHECKING:
    from desktop_app.build.toml_lines import TablePath

ODD = '''\
# [[comment]]
  first = 1 # second = 2

"quoted key" = "a # no comment [[ and \\" no end"
'apostrophes' = 'a \\'
dotted.key = 3
list = [ # [[
  "one ]", { two = 2, three = [3] },
]
text = """
[[policy]]
key = "not a key" \\""\\" and more \\
"""
as_it_is = \'\'\'
[[policy]]
it''s'\'\'\'
[[ policy ]]
title = ""
[policy.part]
a = 1
[[policy.vote]] # the first
yes = 5
[[policy.vote]]
yes = 6

[[policy]]
title = """Law"""""
[[policy.vote]]
yes = 7
  [a."b c".d]
  last = 2016-11-10
# end'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("first",), 2),
        (("quoted key",), 4),
        (("apostrophes",), 5),
        (("dotted", "key"), 6),
        (("list",), 7),
        (("list", 1, "two"), 7),
        (("text",), 10),
        (("as_it_is",), 14),
        (("policy",), 17),
        (("policy", 0), 17),
        (("policy", 0, "title"), 18),
        (("policy", 0, "missing"), 17),
        (("policy", 0, "part"), 19),
        (("policy", 0, "part", "a"), 20),
        (("policy", 0, "vote"), 21),
        (("policy", 0, "vote", 0), 21),
        (("policy", 0, "vote", 0, "yes"), 22),
        (("policy", 0, "vote", 1, "yes"), 24),
        (("policy", 1), 26),
        (("policy", 1, "title"), 27),
        (("policy", 1, "vote", 0, "yes"), 29),
        (("a", "b c", "d"), 30),
        (("a", "b c", "d", "last"), 31),
        (("nowhere",), 1),
    ],
)
def test_the_line_of_a_path(path: TablePath, line: int) -> None:
    tomllib.loads(ODD)
    assert TomlLines(ODD).line_of(path) == line


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "a = 1", "a = [1,\n2]"])
def test_a_file_may_have_little(text: str) -> None:
    assert TomlLines(text).line_of(("a",)) == 1


def test_a_long_comment_takes_no_time() -> None:
    TomlLines("a = 1\n" + "# # # # " * 100_000)
