"""What the bundled fonts can draw."""

from __future__ import annotations

import shutil
import struct
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QRawFont

from desktop_app.build.glyphs import FontsUnreadable, drawable_characters
from desktop_app.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

FONTS = resources_folder() / "fonts"


def font_with_segments(*segments: tuple[int, int, int, int], glyphs: tuple[int, ...] = ()) -> bytes:
    """Make the part of a font that says what it draws; segments are (first, last, delta, offset into the glyphs)."""
    firsts, lasts, deltas, offsets = (
        struct.pack(f">{len(segments)}H", *column) for column in zip(*segments, strict=True)
    )
    arrays = lasts + b"\0\0" + firsts + deltas + offsets + struct.pack(f">{len(glyphs)}H", *glyphs)
    table = struct.pack(">7H", 4, 14 + len(arrays), 0, 2 * len(segments), 0, 0, 0) + arrays
    cmap = struct.pack(">HHHHL", 0, 1, 3, 1, 12) + table
    return struct.pack(">LHHHH4sLLL", 0x10000, 1, 0, 0, 0, b"cmap", 0, 28, len(cmap)) + cmap


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("font", sorted(FONTS.glob("*.ttf")), ids=lambda font: font.stem)
def test_qt_reads_the_same_from_a_font(font: Path, tmp_path: Path) -> None:
    shutil.copy(font, tmp_path)
    raw = QRawFont(str(font), 16)
    codes = [code for code in range(1, 0x10000) if raw.supportsCharacter(code)]
    assert drawable_characters(tmp_path) - {"\0"} == set(map(chr, codes))


def test_a_text_may_be_set_in_any_font(tmp_path: Path) -> None:
    (tmp_path / "one.ttf").write_bytes(font_with_segments((ord("a"), ord("c"), 1, 0)))
    (tmp_path / "two.ttf").write_bytes(font_with_segments((ord("b"), ord("d"), 1, 0)))
    assert drawable_characters(tmp_path) == {"b", "c"}


def test_a_segment_may_list_its_glyphs(tmp_path: Path) -> None:
    # The offset counts from where it stands itself; glyph 0 is the box for what is missing.
    font = font_with_segments((ord("a"), ord("c"), 5, 2), glyphs=(7, 0, 9))
    (tmp_path / "one.ttf").write_bytes(font)
    assert drawable_characters(tmp_path) == {"a", "c"}


def test_a_folder_without_fonts(tmp_path: Path) -> None:
    with pytest.raises(FontsUnreadable, match="There are no fonts in"):
        drawable_characters(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"wOF2 is not what Qt loads", (FONTS / "JurisdexSans-Bold.ttf").read_bytes()[:300]]
)
def test_a_broken_font(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.ttf").write_bytes(content)
    with pytest.raises(FontsUnreadable, match=r"broken\.ttf is not a font that can be read"):
        drawable_characters(tmp_path)
