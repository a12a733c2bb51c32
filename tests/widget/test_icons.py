"""The icons: every name has its drawing, and a drawing has the colour and sharpness that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from desktop_app.paths import resources_folder
from desktop_app.ui.theme.icons import IconName, Icons
from desktop_app.ui.theme.theme import Scheme, Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FOLDER = resources_folder() / "icons"
APPLICATION = "jurisdex"


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme(Scheme.LIGHT)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(FOLDER, theme)


def inks(pixmap: QPixmap) -> set[str]:
    """The colours of the pixels that are covered whole."""
    image = pixmap.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def test_names_and_drawings_are_the_same() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == {*IconName, APPLICATION}


@pytest.mark.parametrize("name", IconName)
def test_each_drawing_is_drawn_within_its_square(icons: Icons, name: IconName) -> None:
    image = icons.pixmap(name, 20, "#0F5866", dpr=2.0).toImage()
    rim = [image.pixelColor(x, y).alpha() for i in range(40) for x, y in ((i, 0), (i, 39), (0, i), (39, i))]
    assert max(rim) == 0
    assert inks(QPixmap.fromImage(image)) == {"#0F5866"}


def test_a_pixmap_fills_the_pixels_of_its_screen(icons: Icons) -> None:
    pixmap = icons.pixmap(IconName.SEARCH, 20, "#000000", dpr=1.5)
    assert pixmap.size() == QSize(30, 30)
    assert pixmap.deviceIndependentSize().toSize() == QSize(20, 20)


def test_pixmaps_are_kept_until_the_theme_changes(icons: Icons, theme: Theme) -> None:
    first = icons.pixmap(IconName.MAP, 16, "#000000")
    assert icons.pixmap(IconName.MAP, 16, "#000000") is first
    theme.set_scheme(Scheme.DARK)
    assert icons.pixmap(IconName.MAP, 16, "#000000") is not first


def test_an_icon_follows_the_theme_and_dims_when_disabled(icons: Icons, theme: Theme) -> None:
    icon = icons.icon(IconName.PLUS)
    size = QSize(20, 20)
    assert inks(icon.pixmap(size, 2.0)) == {theme.colors.text2}
    assert inks(icon.pixmap(size, 2.0, QIcon.Mode.Disabled)) == {theme.colors.line2}
    theme.set_scheme(Scheme.DARK)
    assert inks(icon.pixmap(size, 2.0)) == {theme.colors.text2}
    assert inks(icons.icon(IconName.PLUS, lambda colors: colors.warn).pixmap(size, 2.0)) == {theme.colors.warn}


def test_an_icon_is_painted_in_the_middle_of_its_place(icons: Icons, theme: Theme) -> None:
    image = QImage(41, 21, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        icons.icon(IconName.PLUS).paint(painter, image.rect())
    darkest = min(range(41), key=lambda x: image.pixelColor(x, 5).lightness())
    assert abs(darkest - 20) <= 1
