"""Which characters the bundled fonts can draw.

A font says so in its `cmap` table (https://learn.microsoft.com/typography/opentype/spec/cmap). It is read here, since
the build runs wherever the program is set up, and this is all that it would need a font library for.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TABLES_START = 12
_TABLE_SIZE = 16
_SEGMENTS_START = 14
_SEGMENTS_FORMAT = 4  # how a cmap tells of the characters up to U+FFFF; our fonts have no others


class FontsUnreadable(KnownError):
    """The bundled fonts are missing or broken, so nobody knows what they can draw."""


def drawable_characters(folder: Path) -> frozenset[str]:
    """Read which characters all fonts of a folder can draw; FontsUnreadable if they cannot be read.

    All, since a text may be set in any of them: a quote in the serif on its card, in the sans among search results.
    """
    fonts = sorted(folder.glob("*.ttf"))
    if not fonts:
        raise FontsUnreadable(f"There are no fonts in {folder}.", "Get the whole source tree of Jurisdex again.")
    return frozenset.intersection(*(_characters(font) for font in fonts))


def _characters(font: Path) -> frozenset[str]:
    try:
        return frozenset(map(chr, _code_points(font.read_bytes())))
    except (OSError, struct.error, StopIteration, KeyError) as error:
        raise FontsUnreadable(
            f"{font} is not a font that can be read.", "Make it again with packaging/fonts."
        ) from error


def _code_points(font: bytes) -> Iterator[int]:
    """Give the code points of one font, as its cmap in segments lists them."""
    cmap = _segments_of_cmap(font)
    (size,) = struct.unpack_from(">H", font, cmap + 6)  # of each of the four arrays
    ends = cmap + _SEGMENTS_START
    starts = ends + size + 2
    for place in range(0, size, 2):
        (last,) = struct.unpack_from(">H", font, ends + place)
        first, delta, offset = (struct.unpack_from(">H", font, starts + place + n * size)[0] for n in range(3))
        for code in range(first, last + 1):
            glyph = code
            if offset:
                at = starts + 2 * size + place + offset + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", font, at)
            if glyph and (glyph + delta) % 0x10000:  # glyph 0 is the box that stands for what is missing
                yield code


def _segments_of_cmap(font: bytes) -> int:
    (table_count,) = struct.unpack_from(">H", font, 4)
    tables = struct.iter_unpack(">4sLLL", font[_TABLES_START : _TABLES_START + table_count * _TABLE_SIZE])
    cmap = next(offset for tag, _checksum, offset, _length in tables if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    encodings = struct.iter_unpack(">HHL", font[cmap + 4 : cmap + 4 + count * 8])
    formats = {struct.unpack_from(">H", font, cmap + offset)[0]: cmap + offset for *_, offset in encodings}
    return int(formats[_SEGMENTS_FORMAT])
