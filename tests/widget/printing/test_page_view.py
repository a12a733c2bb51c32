"""The preview: turning, scaling and scrolling by keyboard, and pixels that are the device's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.publish.brief_options import BriefOptions
from desktop_app.ui.printing.page_view import PageView
from desktop_app.ui.theme.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.publish.pages.layout import Pages
    from desktop_app.ui.theme.theme import Theme

LARGE = BriefOptions(large_print=True)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, laid_out: Callable[..., Pages]) -> PageView:
    view = PageView(theme)
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show_pages(laid_out("us-ny-new-york", options=LARGE))
    view.show()
    return view


def test_pages_are_turned_by_keyboard(qtbot: QtBot, view: PageView) -> None:
    turned: list[int] = []
    view.page_turned.connect(turned.append)
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    assert turned == [1, 0, 1]
    assert view.accessibleName() == "Page 2 of 2"
    assert "Sources" in view.accessibleDescription().splitlines()


def test_a_scaled_page_is_scrolled_to_its_end_before_the_next_is_turned_to(qtbot: QtBot, view: PageView) -> None:
    view.set_scale(1.0)
    bar = view.verticalScrollBar()
    assert bar.maximum() > 0
    while view.page == 0:
        before = bar.value()
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        assert view.page == 1 or bar.value() > before
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert (view.page, bar.value()) == (0, bar.maximum())


def test_plus_and_minus_scale_and_0_shows_the_whole_page(view: PageView) -> None:
    scales: list[float | None] = []
    view.scaled.connect(lambda: scales.append(view.scale))
    keys = (Qt.Key.Key_0, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0)
    for key in keys:
        QTest.keyClick(view, key)
    whole, first, second, back, again = scales
    assert (whole, again) == (None, None)
    assert first is not None
    assert second is not None
    assert second > first == back


def test_the_wheel_turns_whole_pages(view: PageView) -> None:
    for delta, page in ((-60, 0), (-60, 1), (-120, 1), (120, 0)):
        position = QPointF(100, 100)
        event = QWheelEvent(
            position,
            position,
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        assert view.page == page


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_paper_is_white_in_every_theme(view: PageView, theme: Theme, scheme: Scheme) -> None:
    theme.set_scheme(scheme)
    picture = view.viewport().grab().toImage()
    middle = picture.width() // 2
    column = {picture.pixelColor(middle, y).name() for y in range(picture.height())}
    assert QColor("white").name() in column
    assert picture.pixelColor(3, 3).name() == QColor(theme.colors.line).name()


def test_fewer_pages_leave_the_view_on_one_that_exists(view: PageView, laid_out: Callable[..., Pages]) -> None:
    view.set_page(1)
    view.show_pages(laid_out("us-tx-houston"))
    assert (view.page, view.page_count) == (0, 1)


def test_the_page_is_drawn_for_the_pixels_of_the_device(view: PageView) -> None:
    view.viewport().grab()
    ratio = view.devicePixelRatioF()
    assert view._picture.size() == (view._paper_size().toSizeF() * ratio).toSize()
    assert view._picture.devicePixelRatio() == ratio
