"""The print dialog as a reader uses it: choosing, seeing what comes of it, saving, and all of it by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget

from desktop_app.publish.brief_options import Paper, Section
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.printing.options_panel import NO_PRINTER
from desktop_app.ui.widgets.tool_button import ToolButton
from tests.helpers.windows import show_active

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

    Summarized = Callable[..., PlaceSummary]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, icons: Icons, summarized: Summarized, tmp_path: Path) -> PrintDialog:
    dialog = PrintDialog(theme, icons, summarized("us-ny-new-york"), folder=str(tmp_path))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.resize(1280, 800)
    show_active(qtbot, dialog)
    return dialog


def button(dialog: PrintDialog, label: str) -> ToolButton:
    return next(found for found in dialog.findChildren(ToolButton) if found.label == label)


def words(widget: QWidget) -> str:
    """All that can be read in a widget's visible labels."""
    return "\n".join(label.text().replace("\u200b", "") for label in widget.findChildren(QLabel) if label.isVisible())


def test_it_opens_on_the_usual_page(dialog: PrintDialog) -> None:
    assert dialog.windowTitle() == "Print New York City"
    said = words(dialog)
    assert "New York City, as of Nov 24, 2026" in said
    assert "Fits on 1 page." in said
    assert "Page 1 of 1" in said
    printed, total = len(dialog.pages.briefs[0].quotes), len(dialog.pages.briefs[0].summary.page.quotes)
    assert dialog.options.sections[Section.QUOTES].words == f"Key quotes ({printed} of {total})"


def test_what_is_chosen_is_on_the_page_at_once(dialog: PrintDialog) -> None:
    dialog.options.sections[Section.FIGURES].click()
    assert dialog.pages.briefs[0].figures
    dialog.options.sections[Section.HISTORY].click()
    assert not dialog.pages.briefs[0].history
    dialog.options.large_print.click()
    assert "2 pages." in words(dialog.options)
    assert dialog.preview.view.page_count == 2
    dialog.options.sections[Section.QUOTES].click()
    assert dialog.options.sections[Section.QUOTES].words == "Key quotes (32)"


def test_paper_is_chosen(dialog: PrintDialog, qtbot: QtBot) -> None:
    a4 = next(found for found in dialog.options.paper.findChildren(QAbstractButton) if found.accessibleName() == "A4")
    QTest.mouseClick(a4, Qt.MouseButton.LeftButton)
    assert dialog.pages.paper is Paper.A4


def test_black_and_white_takes_the_colour_out_of_the_preview(dialog: PrintDialog) -> None:
    def has_colour() -> bool:
        picture = dialog.preview.view._drawn(dialog.pages)
        near_title = ((x, y) for x in range(picture.width() // 4) for y in range(picture.height() // 4))
        return any(QColor(picture.pixel(x, y)).saturation() > 30 for x, y in near_title)

    assert has_colour()
    dialog.options.black_and_white.click()
    assert not has_colour()


def test_all_of_it_by_keyboard(dialog: PrintDialog, qtbot: QtBot) -> None:
    first = dialog.options.sections[Section.LAW]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert dialog.pages.briefs[0].card is None
    seen: list[QWidget] = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    names = [widget.accessibleName() or getattr(widget, "label", "") for widget in seen]
    for name in ("History", "Choose the quotes to print", "Letter", "Large print (14 point)", "Save as PDF…", "100%"):
        assert name in names
    assert dialog.preview.view in seen
    QTest.keyClick(dialog.preview.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_everything_that_takes_the_focus_has_a_name_and_can_be_hit(dialog: PrintDialog) -> None:
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        assert widget.accessibleName() or getattr(widget, "label", ""), widget
        assert min(widget.width(), widget.height()) >= 24, widget


def test_the_reader_chooses_the_quotes(dialog: PrintDialog, qtbot: QtBot) -> None:
    by_rule = [quote.id for quote in dialog.pages.briefs[0].quotes]
    QTest.mouseClick(dialog.options.choose_quotes, Qt.MouseButton.LeftButton)
    rows = dialog.chooser.list
    assert rows.hasFocus()
    assert list(dialog.chooser.model.chosen) == by_rule
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    chosen = dialog.chooser.model.chosen
    assert len(chosen) == len(by_rule) + 1
    assert [quote.id for quote in dialog.pages.briefs[0].quotes] == list(chosen)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.currentIndex()).center())
    assert [quote.id for quote in dialog.pages.briefs[0].quotes] == by_rule
    QTest.keyClick(rows, Qt.Key.Key_Space)
    button(dialog, "Choose by the rule").click()
    assert list(dialog.chooser.model.chosen) == by_rule
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.options.choose_quotes.hasFocus()


def test_the_list_shows_what_is_ticked(dialog: PrintDialog, theme: Theme) -> None:
    dialog.options.choose_quotes.click()
    rows = dialog.chooser.list
    accent = QColor(theme.colors.accent).rgb()
    for row in range(rows.model().rowCount()):
        index = rows.model().index(row, 0)
        rows.scrollTo(index)
        rows.setCurrentIndex(rows.model().index(0, 0))
        rows.scrollTo(index)
        picture = rows.viewport().grab(rows.visualRect(index)).toImage()
        ticked = any(picture.pixel(x, y) == accent for x in range(6, 32) for y in range(8, 32))
        assert ticked is (index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked), row


def test_no_quote_at_all_unticks_the_section(dialog: PrintDialog) -> None:
    dialog.options.set_quote_ids(())
    assert not dialog.options.sections[Section.QUOTES].isChecked()
    assert not dialog.pages.briefs[0].quotes


def test_a_pdf_is_saved_and_the_folder_remembered(dialog: PrintDialog, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    with qtbot.waitSignal(dialog.folder_chosen) as told:
        dialog.save_pdf(target)
    assert told.args == [str(tmp_path)]
    assert dialog.options.message == f"Saved as {target}."
    assert f"Saved as {target}." in words(dialog.options)
    assert len(PdfReader(target).pages) == 1


def test_a_pdf_that_cannot_be_saved_is_told_in_the_panel(dialog: PrintDialog, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.assertNotEmitted(dialog.folder_chosen):
        dialog.save_pdf(tmp_path / "nowhere" / "brief.pdf")
    assert dialog.options.message.startswith("There is no folder ")
    assert "Choose a folder that exists." in words(dialog.options)
    dialog.options.sections[Section.FIGURES].click()
    assert dialog.options.message == ""


@pytest.mark.parametrize(
    ("label", "ending", "beginning"),
    [("Save as PDF…", "pdf", b"%PDF-1.6"), ("Save as accessible web page…", "html", b"<!DOCTYPE html>")],
)
def test_where_to_is_asked_with_a_name_that_fits(
    dialog: PrintDialog, tmp_path: Path, label: str, ending: str, beginning: bytes
) -> None:
    button(dialog, label).click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    target = tmp_path / f"new-york-city-as-of-2026-11-24.{ending}"
    assert asked.selectedFiles() == [str(target)]
    asked.accept()
    assert dialog.options.message == f"Saved as {target}."
    assert target.read_bytes().startswith(beginning)


def test_without_a_printer_the_rest_works_and_the_reason_is_said(dialog: PrintDialog) -> None:
    dialog.options.set_printer_there(False)
    assert not button(dialog, "Print…").isEnabled()
    assert NO_PRINTER in words(dialog.options)
    assert button(dialog, "Save as PDF…").isEnabled()
    dialog.options.set_printer_there(True)
    assert button(dialog, "Print…").isEnabled()
    assert NO_PRINTER not in words(dialog.options)


def test_a_place_without_quotes_or_figures_offers_none(
    qtbot: QtBot, theme: Theme, icons: Icons, summarized: Summarized
) -> None:
    dialog = PrintDialog(theme, icons, summarized("us-nd"))
    qtbot.addWidget(dialog)
    assert not dialog.options.sections[Section.QUOTES].isEnabled()
    assert not dialog.options.choose_quotes.isEnabled()
    assert dialog.pages.page_count == 1


@pytest.mark.parametrize(("zoom", "width", "is_narrow"), [(1.0, 800, False), (1.0, 600, True), (2.0, 800, True)])
def test_in_a_narrow_window_options_or_page_are_shown(
    dialog: PrintDialog, theme: Theme, zoom: float, width: int, is_narrow: bool
) -> None:
    theme.set_zoom(zoom)
    dialog.resize(QSize(width, 900))
    assert dialog.options.isVisible()
    assert dialog.preview.isVisible() is not is_narrow
    if is_narrow:
        page = next(found for found in dialog.findChildren(QAbstractButton) if found.accessibleName() == "Page")
        page.click()
        assert dialog.preview.isVisible()
        assert not dialog.options.isVisible()
    assert dialog.width() == width


def test_a_closed_dialog_is_gone_and_the_theme_forgets_it(
    qtbot: QtBot, theme: Theme, icons: Icons, summarized: Summarized
) -> None:
    dialog = PrintDialog(theme, icons, summarized("us-wa"))
    with qtbot.waitSignal(dialog.destroyed):
        dialog.open()
        dialog.reject()
    theme.set_zoom(1.5)


def test_printing_asks_which_printer_and_takes_no_for_an_answer(dialog: PrintDialog, qtbot: QtBot) -> None:
    dialog.options.set_printer_there(True)
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    asked = dialog.findChild(QPrintDialog)
    assert asked is not None
    qtbot.waitUntil(asked.isVisible)
    assert (asked.minPage(), asked.maxPage()) == (1, 1)
    asked.reject()
    assert dialog.isVisible()
    assert dialog.options.message == ""


@pytest.mark.qt_log_ignore(r"^QPainter::begin\(\): Returned false$")
def test_a_printer_that_takes_nothing_is_told(dialog: PrintDialog, tmp_path: Path) -> None:
    """A printer that prints into a folder that is not there fails as one that is switched off does."""
    dialog.options.set_printer_there(True)
    button(dialog, "Print…").click()
    asked = dialog.findChild(QPrintDialog)
    assert asked is not None
    asked.printer().setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    asked.accepted.emit(asked.printer())
    asked.reject()
    assert dialog.options.message.startswith("The printer did not take the pages.")
    assert "save a PDF" in words(dialog.options)
