"""The bundled fonts: they have what our texts need, and what is printed with them can be read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPainter, QPdfWriter, QRawFont

from desktop_app.domain.errors import KnownError
from desktop_app.paths import resources_folder
from desktop_app.ui.theme.fonts import SANS, SERIF, TextRole, load_fonts, make_font
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.theme.tokens import ZOOM_STEPS

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("fonts")

FACES = [
    (SANS, 400, False),
    (SANS, 400, True),
    (SANS, 500, False),
    (SANS, 600, False),
    (SANS, 700, False),
    (SERIF, 400, False),
    (SERIF, 400, True),
]
CHARACTERS = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0\u2039\u203a§¶·×‘’“”–—…áéíñóúÁÉÍÑÓÚ"


@pytest.fixture(scope="module")
def fonts(qapp: QApplication) -> None:
    load_fonts(resources_folder() / "fonts")


def face(family: str, weight: int, italic: bool) -> QFont:
    font = QFont(family, 10)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    return font


@pytest.mark.parametrize(("family", "weight", "italic"), FACES)
def test_each_face_is_there_and_not_made_up_from_another(family: str, weight: int, italic: bool) -> None:
    found = QFontInfo(face(family, weight, italic))
    assert (found.family(), found.weight(), found.italic()) == (family, weight, italic)
    raw = QRawFont.fromFont(face(family, weight, italic))
    assert ("Italic" in raw.styleName()) is italic


@pytest.mark.parametrize(("family", "weight", "italic"), FACES)
def test_each_face_has_every_character_of_our_texts(family: str, weight: int, italic: bool) -> None:
    raw = QRawFont.fromFont(face(family, weight, italic))
    assert [character for character in CHARACTERS if not raw.supportsCharacter(ord(character))] == []


@pytest.mark.parametrize(("family", "weight", "italic"), FACES)
def test_a_printed_line_can_be_read_back(family: str, weight: int, italic: bool, tmp_path: Path) -> None:
    text = "[1] N.Y.C. Admin. Code § 9-131 (Legistar) O’Neill “quoted” ffi fl 11:30 1×2 Peña"
    path = tmp_path / "line.pdf"
    writer = QPdfWriter(str(path))
    with QPainter(writer) as painter:
        painter.setFont(face(family, weight, italic))
        painter.drawText(QPointF(100, 1000), text)
    assert PdfReader(path).pages[0].extract_text() == text


def test_tabular_figures_are_all_as_wide() -> None:
    metrics = QFontMetricsF(make_font(TextRole.DATE.style))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")
    proportional = QFontMetricsF(make_font(TextRole.ROW_STRONG.style))
    assert proportional.horizontalAdvance("1111") < proportional.horizontalAdvance("8888")


def test_verbatim_words_alone_are_set_in_serif() -> None:
    serif = {role for role in TextRole if make_font(role.style).family() == SERIF}
    assert serif == {role for role in TextRole if role.name.startswith("QUOTE")}


@pytest.mark.parametrize("zoom", ZOOM_STEPS)
@pytest.mark.parametrize("role", TextRole)
def test_text_grows_with_the_zoom(role: TextRole, zoom: float) -> None:
    assert abs(Theme(zoom=zoom).font(role).pixelSize() - role.style.px * zoom) <= 0.5


def test_the_system_font_replaces_the_sans_only() -> None:
    theme = Theme(system_font=True)
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    assert theme.font(TextRole.ROW).family() == system
    assert theme.font(TextRole.QUOTE).family() == SERIF


def test_missing_fonts_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: [SANS])
    with pytest.raises(KnownError, match=f"{SERIF} is missing"):
        load_fonts(tmp_path)
