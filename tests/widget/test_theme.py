"""The theme: what it answers, what it follows, and that it tells of each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from desktop_app.ui.theme.fonts import SANS
from desktop_app.ui.theme.theme import Contrast, Scheme, Theme
from desktop_app.ui.theme.tokens import DARK, LIGHT, ZOOM_STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme.tokens import Colors


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, whose looks are put back after the test."""
    style, palette, font = qapp.style().name(), QPalette(qapp.palette()), QFont(qapp.font())
    yield qapp
    qapp.styleHints().unsetColorScheme()
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_a_scheme_decides_the_colours(qtbot: QtBot) -> None:
    theme = Theme(Scheme.LIGHT)
    assert (theme.colors, theme.is_dark) == (LIGHT, False)
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert (theme.colors, theme.is_dark, theme.scheme) == (DARK, True, Scheme.DARK)


def test_a_change_of_the_system_is_followed(qtbot: QtBot) -> None:
    theme = Theme()
    hints = QGuiApplication.styleHints()
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(hints.colorScheme())
    with qtbot.waitSignal(theme.changed):
        hints.accessibility().contrastPreferenceChanged.emit(hints.accessibility().contrastPreference())


@pytest.mark.parametrize(("scheme", "colors"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_high_contrast_is_there_for_who_asks(qtbot: QtBot, scheme: Scheme, colors: Colors) -> None:
    theme = Theme(scheme, contrast=Contrast.HIGH)
    assert theme.has_high_contrast
    assert theme.colors == colors.high_contrast()
    with qtbot.waitSignal(theme.changed):
        theme.set_contrast(Contrast.USUAL)
    assert theme.colors == colors
    theme.set_contrast(Contrast.SYSTEM)
    system = QGuiApplication.styleHints().accessibility().contrastPreference()
    assert theme.has_high_contrast == (system is Qt.ContrastPreference.HighContrast)


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (0.8, 0.8), (1.3, 1.3), (3.0, 3.0), (9.0, 3.0)])
def test_zoom_stays_between_80_and_300_percent(qtbot: QtBot, asked: float, given: float) -> None:
    theme = Theme(zoom=asked)
    assert theme.zoom == given
    theme.set_zoom(asked)
    assert theme.zoom == given


def test_zoom_goes_step_by_step_and_stops_at_both_ends(qtbot: QtBot) -> None:
    theme = Theme(zoom=ZOOM_STEPS[0])
    up = [theme.zoom]
    for _ in ZOOM_STEPS:
        theme.zoom_in()
        up.append(theme.zoom)
    assert up == [*ZOOM_STEPS, ZOOM_STEPS[-1]]
    down = [theme.zoom]
    for _ in ZOOM_STEPS:
        theme.zoom_out()
        down.append(theme.zoom)
    assert down == [*reversed(ZOOM_STEPS), ZOOM_STEPS[0]]


def test_a_zoom_between_two_steps_goes_to_the_next(qtbot: QtBot) -> None:
    theme = Theme(zoom=1.3)
    theme.zoom_in()
    assert theme.zoom == 1.5
    theme.set_zoom(1.3)
    theme.zoom_out()
    assert theme.zoom == 1.25


@pytest.mark.parametrize(("length", "zoom", "pixels"), [(17, 1.0, 17), (17, 1.25, 21), (1, 0.8, 1), (0.5, 1.0, 1)])
def test_lengths_are_zoomed_to_whole_pixels(qtbot: QtBot, length: float, zoom: float, pixels: int) -> None:
    assert Theme(zoom=zoom).px(length) == pixels


def test_the_application_wears_the_theme_and_its_changes(app: QApplication) -> None:
    theme = Theme(Scheme.LIGHT)
    theme.apply(app)
    assert app.style().name() == "fusion"
    assert app.font().family() == SANS
    assert app.font().pixelSize() == 13
    assert app.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window
    theme.set_scheme(Scheme.DARK)
    theme.set_zoom(2.0)
    assert app.font().pixelSize() == 26
    assert app.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.surface
