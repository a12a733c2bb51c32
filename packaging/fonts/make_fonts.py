"""Make the bundled fonts in resources/fonts from the published web fonts of Inter and Source Serif 4.

The fonts are committed, so this runs only when a new version of either is taken; resources/fonts/README.md says how.
The same input gives the same bytes.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "brotli==1.2.1"]
# ///

from __future__ import annotations

import argparse
import io
import tarfile
from pathlib import Path
from typing import NamedTuple

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "fonts"

# The text of a PDF must be the text that was printed, and Qt learns the character of a glyph from the font's character
# map alone. So no glyph may stand in for others on its own (`calt`: "9-131" came out as "9 131", `liga`: "ffi" as
# nothing), and no glyph that is printed may belong to a character before its own (the apostrophe came out as one of
# these letters, and a space as a tab where the font knew no tab). Tabular figures are asked for on screen only.
KEPT_FEATURES = ["ccmp", "kern", "mark", "mkmk", "tnum"]
UNWANTED_CHARACTERS = {0x02BB, 0x02BC}
TAB = 0x09

WINDOWS_ENGLISH = (3, 1, 0x409)


class Face(NamedTuple):
    """One font file to make, and the one it comes from."""

    source: str
    family: str
    style: str

    @property
    def file_name(self) -> str:
        """Its name in resources/fonts."""
        return f"{self.postscript_name}.ttf"

    @property
    def postscript_name(self) -> str:
        """The name that a PDF knows it by."""
        return f"{self.family.replace(' ', '')}-{self.style}"


SANS = "Jurisdex Sans"
SERIF = "Jurisdex Serif"
SANS_FACES = (
    Face("inter-latin-400-normal", SANS, "Regular"),
    Face("inter-latin-400-italic", SANS, "Italic"),
    Face("inter-latin-500-normal", SANS, "Medium"),
    Face("inter-latin-600-normal", SANS, "SemiBold"),
    Face("inter-latin-700-normal", SANS, "Bold"),
)
SERIF_FACES = (
    Face("source-serif-4-latin-400-normal", SERIF, "Regular"),
    Face("source-serif-4-latin-400-italic", SERIF, "Italic"),
)


def main() -> None:
    """Make the fonts of both families, each with its licence beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inter", type=Path, help="what `npm pack @fontsource/inter` fetched")
    parser.add_argument("source_serif", type=Path, help="what `npm pack @fontsource/source-serif-4` fetched")
    parser.add_argument("-o", "--output", type=Path, default=RESOURCES, help="default: resources/fonts")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    make_family(options.inter, SANS_FACES, options.output / "OFL-Inter.txt")
    make_family(options.source_serif, SERIF_FACES, options.output / "OFL-SourceSerif4.txt")


def make_family(package: Path, faces: tuple[Face, ...], licence: Path) -> None:
    """Make the faces that come from one package, in the folder of its licence."""
    with tarfile.open(package) as archive:
        web_fonts = [read(archive, f"files/{face.source}.woff2") for face in faces]
        _, opening, terms = read(archive, "LICENSE").decode().partition("This Font Software is licensed")
    fonts = [TTFont(io.BytesIO(web_font), recalcTimestamp=False) for web_font in web_fonts]
    # The package's own notice leaves out the reserved name, which the font tells.
    notice = fonts[0]["name"].getDebugName(0)
    licence.write_text(f"{notice}\n\n{opening}{terms}", encoding="utf-8", newline="\n")
    for face, font in zip(faces, fonts, strict=True):
        reduce_font(font)
        add_tab(font)
        rename(font, face)
        font.flavor = None
        font.save(licence.parent / face.file_name)
        print(face.file_name)


def read(archive: tarfile.TarFile, name: str) -> bytes:
    """The content of one file of a package."""
    file = archive.extractfile(f"package/{name}")
    assert file is not None, name
    return file.read()


def reduce_font(font: TTFont) -> None:
    """Take out what spoils the text of a PDF, and the table that only a variable font needs."""
    options = subset.Options(
        layout_features=KEPT_FEATURES, name_IDs=["*"], notdef_outline=True, glyph_names=True, drop_tables=["STAT"]
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()) - UNWANTED_CHARACTERS)
    subsetter.subset(font)


def add_tab(font: TTFont) -> None:
    """Give the tab a glyph of its own, as blank and as wide as the space."""
    font.setGlyphOrder([*font.getGlyphOrder(), "tab"])
    font["glyf"].glyphs["tab"] = Glyph()
    font["hmtx"].metrics["tab"] = font["hmtx"].metrics["space"]
    for table in font["cmap"].tables:
        table.cmap[TAB] = "tab"


def rename(font: TTFont, face: Face) -> None:
    """Give a changed font a name of its own, as its licence asks, and group the weights into one family."""
    names = font["name"]
    copyright_notice, version, licence_url = (names.getDebugName(number) for number in (0, 5, 14))
    names.names = []
    in_four = face.style in {"Regular", "Italic", "Bold"}  # the styles that the old way of grouping knows
    for number, text in {
        0: copyright_notice,
        1: face.family if in_four else f"{face.family} {face.style}",
        2: face.style if in_four else "Regular",
        3: f"{version};{face.postscript_name}",
        4: f"{face.family} {face.style}",
        5: version,
        6: face.postscript_name,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: licence_url,
        16: face.family,
        17: face.style,
    }.items():
        names.setName(text, number, *WINDOWS_ENGLISH)


if __name__ == "__main__":
    main()
