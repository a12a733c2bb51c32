"""What is said of an error fits on one line."""

from __future__ import annotations

from desktop_app.domain.errors import KnownError


def test_an_error_is_both_sentences_on_one_printable_line() -> None:
    error = KnownError("There is no\n“a\0”.", "Look\telsewhere.")
    assert str(error) == "There is no�“a�”. Look�elsewhere."
    assert (error.message, error.advice) == ("There is no�“a�”.", "Look�elsewhere.")
