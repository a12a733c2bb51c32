"""A text with parts of it lit."""

from __future__ import annotations

from desktop_app.domain.marked import MarkedText


def test_a_cut_text_is_written_with_the_ellipses_of_its_cuts() -> None:
    assert str(MarkedText("the whole")) == "the whole"
    assert str(MarkedText("a part", is_cut_before=True, is_cut_after=True)) == "… a part …"
