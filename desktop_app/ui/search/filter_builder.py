"""A popover that builds any filter without its name having to be known: first which, then its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.search.fields import SearchField, Takes
from desktop_app.domain.search.nodes import Filter
from desktop_app.domain.search.values import choices, read_value
from desktop_app.domain.search.writing import write_filter
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_WIDTH = 320
_ROW = 28
_MOST_ROWS = 11
_VALUE = Qt.ItemDataRole.UserRole


class FilterBuilder(Popover):
    """Lists the filters by what they do; the arrows choose, Enter goes on, Esc goes back and then closes."""

    filter_built = Signal(str)  # a filter as it is written in the field

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, "Add a filter", parent)
        self._field: SearchField | None = None
        self._fields = _Choices(theme, "Filters")
        self._title = QLabel()
        self._meaning = QLabel()
        self._values = _Choices(theme, "Values")
        self._entry = Field(theme, icons, "Value of the filter")
        self._fault = QLabel()
        self._done = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._done.set_face("Add")
        self._build()
        self._fields.item_chosen.connect(lambda value: self._ask(SearchField(value)))
        self._values.item_chosen.connect(self._finish)
        self._entry.returnPressed.connect(self._on_entered)
        self._done.clicked.connect(self._on_entered)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def start(self, anchor: QWidget) -> None:
        """Open below a button and ask which filter."""
        self._field = None
        self._pages.setCurrentIndex(0)
        self._fields.setCurrentRow(0)
        self.open_below(anchor, self._fields)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: Esc goes back to the list of filters first."""
        if event.key() == Qt.Key.Key_Escape and self._field is not None:
            self._field = None
            self._pages.setCurrentIndex(0)
            self._fields.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._fields.offer([(field.value, field.words.label) for field in SearchField])
        for label in (self._title, self._meaning, self._fault):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._fields)
        page = QWidget()
        self._column = QVBoxLayout(page)
        for widget in (self._title, self._meaning, self._values, self._entry, self._fault):
            self._column.addWidget(widget)
        self._column.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._pages.addWidget(page)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._pages)

    def _ask(self, field: SearchField) -> None:
        """Ask for the value of a filter: one of a few, or what is typed."""
        self._field = field
        words = field.words
        self._title.setText(words.label)
        self._meaning.setText(words.meaning)
        is_choice = field.takes is Takes.CHOICE
        self._values.setVisible(is_choice)
        for widget in (self._entry, self._done, self._fault):
            widget.setVisible(not is_choice)
        self._fault.setText("")
        self._pages.setCurrentIndex(1)
        if is_choice:
            self._values.offer(list(choices(field)))
            self._values.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._entry.clear()
            self._entry.setPlaceholderText(f"{field.takes.value}, such as {words.example.strip(chr(34))}")
            self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        self._finish(self._entry.text())

    def _finish(self, value: str) -> None:
        if self._field is None or not any(map(str.isalnum, value)):
            return
        plain = " ".join(value.replace('"', " ").split())
        try:
            read = read_value(self._field, plain)
        except ValueError as error:
            self._entry.set_wrong(True)
            self._fault.setText(f"{error}.")
            return
        self._entry.set_wrong(False)
        is_phrase = self._field.takes is Takes.WORDS and " " in read
        self.close()
        self.filter_built.emit(write_filter(Filter(self._field, read, is_phrase=is_phrase)))

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self.setFixedWidth(px(_WIDTH))
        self._outer.setContentsMargins(px(8), px(8), px(8), px(8))
        self._column.setContentsMargins(px(6), px(4), px(6), px(4))
        self._column.setSpacing(px(8))
        inks = (
            (self._title, TextRole.ROW_STRONG, colors.text),
            (self._meaning, TextRole.ROW, colors.text2),
            (self._fault, TextRole.ROW, colors.err),
        )
        for label, role, ink in inks:
            label.setFont(self._theme.font(role))
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
            label.setPalette(palette)


class _Choices(QListWidget):
    """A list of a few choices; a click or Enter chooses."""

    item_chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.item_chosen.emit(item.data(_VALUE)))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def offer(self, items: list[tuple[str, str]]) -> None:
        """List values with what people call them."""
        self.clear()
        for value, label in items:
            item = QListWidgetItem(label)
            item.setData(_VALUE, value)
            item.setSizeHint(QSize(0, self._theme.px(_ROW)))
            self.addItem(item)
        self.setCurrentRow(0)
        self.setFixedHeight(self._theme.px(_ROW) * min(len(items), _MOST_ROWS) + self._theme.px(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListWidget: Enter chooses; Esc is for the popover."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.item_chosen.emit(item.data(_VALUE))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TextRole.ROW))
        colors = self._theme.colors
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(colors.surface))
        palette.setColor(QPalette.ColorRole.Text, QColor(colors.text))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(colors.sel_row))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colors.sel_row_text))
        self.setPalette(palette)
        for number in range(self.count()):
            self.item(number).setSizeHint(QSize(0, self._theme.px(_ROW)))
