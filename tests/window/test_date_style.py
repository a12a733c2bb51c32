"""The style of dates, chosen in the settings: every screen obeys at once, and nothing that is data does."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

from desktop_app.domain.dates import DateStyle
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.timeline.model import TimelineModel
from desktop_app.ui.timeline.rows import BoxRow, QuoteRow
from desktop_app.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.window.conftest import Desk

KING, NEW_YORK = "us-wa-king-county", "us-ny-new-york"
STORY = date(2016, 11, 10)
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
SHORT_MONTH = r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
LOOKS = {
    DateStyle.ABBREVIATED: re.compile(rf"{SHORT_MONTH} \d{{1,2}}, \d{{4}}\b"),
    DateStyle.MONTH_FIRST: re.compile(r"\b(?:January|February|September|October|November|December) \d{1,2}, \d{4}\b"),
    DateStyle.DAY_FIRST: re.compile(r"\b\d{1,2} (?:January|February|September|October|November|December) \d{4}\b"),
    DateStyle.ISO: re.compile(r"\b\d{4}-\d{2}-\d{2}\b"),
}


def choose_style(desk: Desk, style: DateStyle) -> None:
    """Choose in the settings, as a person does."""
    dialog = desk.session.shell.show_settings()
    box = dialog.form.controls["date_style"]
    assert isinstance(box, ChoiceBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _step in range(list(DateStyle).index(style)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    dialog.close()


def words_of(window: QWidget) -> list[str]:
    """All that is shown or said in a window, tooltips included."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QAbstractItemView):
            found += words_in(widget.model(), QModelIndex())
    return found


def words_in(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    """All that a model says."""
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role) or "") for role in ROLES)
            yield from words_in(model, index)


def seen(desk: Desk, style: DateStyle) -> set[str]:
    """The dates of a style that the window shows."""
    return {match for words in words_of(desk.session.window) for match in LOOKS[style].findall(words)}


def go(desk: Desk, location: Location) -> None:
    desk.session.reading.go(location)
    desk.qtbot.waitUntil(lambda: desk.session.reading.history.current == location)
    desk.qtbot.wait(300)


def search(desk: Desk, text: str) -> None:
    desk.search(text)
    desk.qtbot.wait(300)


SCREENS: dict[str, Callable[[Desk], object]] = {
    "place": lambda desk: desk.go_to(KING),
    "search": lambda desk: search(desk, "warrant"),
    "official": lambda desk: go(desk, Location(Screen.OFFICIAL, "bill-de-blasio")),
    "topic": lambda desk: go(desk, Location(Screen.TOPIC, "funding")),
    "source": lambda desk: go(desk, Location(Screen.SOURCE, "reuters-2016-11-10-ny-la")),
    "compare": lambda desk: go(desk, Location(Screen.COMPARE, f"{KING}+{NEW_YORK}")),
    "map": lambda desk: go(desk, Location(Screen.MAP)),
}


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_obeys_at_once(desk: Desk, screen: str) -> None:
    desk.go_to(KING)
    desk.session.reading.set_date(STORY)
    SCREENS[screen](desk)
    assert seen(desk, DateStyle.ABBREVIATED), "there is nothing to change"
    choose_style(desk, DateStyle.ISO)
    desk.qtbot.wait(400)
    assert seen(desk, DateStyle.ABBREVIATED) == set()
    assert seen(desk, DateStyle.ISO)


@pytest.mark.parametrize(
    ("style", "as_of", "since", "gutter"),
    [
        (DateStyle.MONTH_FIRST, "As of November 10, 2016", "Since September 5, 2014", {"Dec 2", "in Jun"}),
        (DateStyle.DAY_FIRST, "As of 10 November 2016", "Since 5 September 2014", {"2 Dec", "in Jun"}),
        (DateStyle.ISO, "As of 2016-11-10", "Since 2014-09-05", {"12-02", "2013-06"}),
    ],
)
def test_the_page_that_is_open_is_written_anew(
    desk: Desk, style: DateStyle, as_of: str, since: str, gutter: set[str]
) -> None:
    desk.go_to(KING)
    desk.session.reading.set_date(STORY)
    window = desk.session.window
    timeline = window.place_view.timeline
    QTest.keyClick(timeline.view, Qt.Key.Key_Down)
    current = timeline.view.current_card
    choose_style(desk, style)
    assert as_of in {button.accessibleName() for button in window.toolbar.as_of.findChildren(QAbstractButton)}
    content = window.place_view.strip._content
    assert content is not None
    assert content.marker_words == as_of.replace("As", "as")
    assert since in window.place_view.header.accessibleName()
    rows = timeline.view.model()
    assert isinstance(rows, TimelineModel)
    assert gutter <= {row.gutter for row in rows.rows if isinstance(row, QuoteRow | BoxRow)}
    now = timeline.view.current_card
    assert current is not None
    assert now is not None
    assert now.key == current.key, "what was selected stays so"


def test_the_style_is_there_at_the_next_start_and_leaves_data_alone(start: Callable[..., Desk], tmp_path: Path) -> None:
    first = start()
    first.open()
    choose_style(first, DateStyle.DAY_FIRST)
    first.session.window.close()
    again = start()
    again.open()
    again.go_to(NEW_YORK)
    assert seen(again, DateStyle.DAY_FIRST)
    again.session.reading.set_date(STORY)
    window = again.session.window
    window.actions_by_name.copy_link.trigger()
    assert QGuiApplication.clipboard().text().endswith("?as-of=2016-11-10")
    timeline = window.place_view.timeline
    timeline.set_table_shown(True)
    timeline.table.selectAll()
    timeline.table.copy_rows()
    copied = QGuiApplication.clipboard().text()
    assert not LOOKS[DateStyle.DAY_FIRST].search(copied)
    assert "2016-11-10\t" in copied
    timeline.save_table(tmp_path / "rows.csv")
    assert "2016-11-10," in (tmp_path / "rows.csv").read_text("utf-8-sig")
