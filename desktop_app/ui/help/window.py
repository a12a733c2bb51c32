"""The help window: contents beside one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.finding import Wanted
from desktop_app.ui.commands.list_view import CommandList
from desktop_app.ui.commands.rows import CommandRow
from desktop_app.ui.finding.find_bar import FindBar
from desktop_app.ui.finding.page_finder import PageFinder
from desktop_app.ui.help.parts import HelpPart
from desktop_app.ui.help.view import HelpView
from desktop_app.ui.widgets.choice_box import ChoiceBox
from desktop_app.ui.widgets.fitting import fit_to_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.ui.help.texts import HelpTexts
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SIZE = (900, 680)
_CONTENTS = 240
_NARROW_BELOW = 620  # effective pixels; then the contents drop down
_PARTS = tuple(HelpPart)


class HelpWindow(QDialog):
    """The parts of the help, one at a time. It stays open beside the main window; Esc closes it."""

    def __init__(self, theme: Theme, icons: Icons, texts: HelpTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self._part = HelpPart.TOUR
        self.contents = CommandList(theme, "Contents of the help", ground=lambda colors: colors.sidebar)
        self.contents.set_rows([CommandRow(part.heading) for part in _PARTS])
        self.chooser = ChoiceBox(theme, icons, "Contents of the help")
        self.chooser.set_choices([(part.value, part.heading) for part in _PARTS])
        self.view = HelpView(theme)
        self.find_bar = FindBar(theme, icons)
        self.finder = PageFinder(theme, self)
        self._arrange()
        self._connect_finding()
        self.contents.selectionModel().currentChanged.connect(lambda index: self.show_part(_PARTS[index.row()]))
        self.chooser.chosen.connect(lambda value: self.show_part(HelpPart(value)))
        self.view.part_requested.connect(lambda value: self.show_part(HelpPart(value)))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        fit_to_screen(self, theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self.show_part(HelpPart.TOUR)

    @property
    def part(self) -> HelpPart:
        """Which part is shown."""
        return self._part

    def show_part(self, part: HelpPart) -> None:
        """Show a part, here and in the contents."""
        self._part = part
        self.setWindowTitle(f"{part.heading} · Jurisdex help")
        self.view.show_markdown(part.heading, self._texts.markdown(part))
        self.chooser.set_value(part.value)
        row = _PARTS.index(part)
        if self.contents.currentIndex().row() != row:
            self.contents.setCurrentIndex(self.contents.model().index(row, 0))

    def open_at(self, part: HelpPart) -> None:
        """Come to the front with a part, and with the keyboard in its text."""
        self.show_part(part)
        self.show()
        self.activateWindow()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QDialog: the contents beside the text where there is room."""
        super().resizeEvent(event)
        self._divide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QDialog: one ground with the text, and a line beside the contents."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.surface))
            if self.contents.isVisible():
                width = self.contents.width()
                painter.fillRect(0, 0, width, self.height(), QColor(colors.sidebar))
                painter.fillRect(width, 0, 1, self.height(), QColor(colors.line2))

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.chooser)
        right.addWidget(self.view, 1)
        right.addWidget(self.find_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self._left = QVBoxLayout()
        self._left.addWidget(self.contents)
        row.addLayout(self._left)
        row.addLayout(right, 1)
        self._right = right

    def _connect_finding(self) -> None:
        bar, finder = self.find_bar, self.finder
        finder.set_page(self.view)
        bar.text_changed.connect(lambda text: finder.find(Wanted.typed(text), goes_there=True))
        bar.step_requested.connect(finder.step)
        bar.closed.connect(lambda: finder.find(None))
        finder.said.connect(lambda words, is_wrong: bar.say(words, is_wrong=is_wrong))
        keys = ((QKeySequence.StandardKey.Find, self._on_find), ("F3", lambda: self._on_step(1)))
        for key, act in (*keys, ("Shift+F3", lambda: self._on_step(-1))):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _on_find(self) -> None:
        self.find_bar.open()
        self.finder.find(Wanted.typed(self.find_bar.field.text()))

    def _on_step(self, by: int) -> None:
        if self.find_bar.isHidden():
            self._on_find()
        else:
            self.finder.step(by)

    def _divide(self) -> None:
        is_narrow = self.width() < self._theme.px(_NARROW_BELOW)
        self.contents.setVisible(not is_narrow)
        self.chooser.setVisible(is_narrow)
        self._left.setContentsMargins(0, 0 if is_narrow else self._theme.px(10), 0, 0)
        margin = self._theme.px(12) if is_narrow else 0
        self._right.setContentsMargins(margin, margin, margin, 0)

    def _on_theme_changed(self) -> None:
        self.contents.setFixedWidth(self._theme.px(_CONTENTS))
        self._divide()
        self.update()
