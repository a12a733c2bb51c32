"""Choosing the quotes to print oneself, in place of the rule that does it else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from desktop_app.domain.wording import counted
from desktop_app.publish.key_quotes import by_day
from desktop_app.ui.printing.quote_list import QuoteDelegate, QuoteModel, QuoteRow
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.publish.summary import PlaceSummary
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class QuoteChooser(QWidget):
    """A list of all quotes of the place; what is ticked is printed."""

    chosen = Signal(object)  # tuple[str, ...]: the ids of the quotes that the reader wants
    rule_requested = Signal()  # let the rule choose again
    closed = Signal()  # back to the options

    def __init__(self, theme: Theme, icons: Icons, summary: PlaceSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        page = summary.page
        rows = [QuoteRow.of(quote, page.people[quote.person]) for quote in sorted(page.quotes, key=by_day)]
        self._total = len(rows)
        self.model = QuoteModel(rows, self)
        self._back = ToolButton(theme, icons, ButtonLook.FLAT)
        self._back.set_face("Options", IconName.BACK)
        self._back.set_tip("Back to the options (Esc)")
        self._title = QLabel("Quotes to print")
        self._count = QLabel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(QuoteDelegate(theme, icons, self.list))
        self.list.setAccessibleName("Quotes to print")
        self.list.setVerticalScrollBar(ThinScrollBar(theme))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setUniformItemSizes(True)
        self._by_rule = ToolButton(theme, icons, ButtonLook.BORDERED)
        self._by_rule.set_face("Choose by the rule")
        self._by_rule.set_tip("Different speakers and offices first, spread over the years")
        self._arrange()
        self._back.clicked.connect(self.closed)
        self._by_rule.clicked.connect(self.rule_requested)
        self.model.ticked.connect(self.chosen)
        self.model.dataChanged.connect(self._on_data_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_chosen(self, ids: Iterable[str]) -> None:
        """Tick the quotes that are printed now."""
        self.model.set_chosen(ids)
        self._on_data_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: Esc goes back to the options and does not close the dialog."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def start(self) -> None:
        """Take the focus, with the first ticked quote in view."""
        chosen = set(self.model.chosen)
        rows = (self.model.index(row) for row in range(self._total))
        first = next((index for index in rows if self.model.id_at(index) in chosen), self.model.index(0))
        if first.isValid():
            self.list.setCurrentIndex(first)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._back)
        self._head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._title)
        self._column.addWidget(self._count)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self._by_rule, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_data_changed(self, _first: QModelIndex | None = None, _last: QModelIndex | None = None) -> None:
        self._count.setText(f"{len(self.model.chosen)} of {counted(self._total, 'quote')}")

    def _on_theme_changed(self) -> None:
        colors, px = self._theme.colors, self._theme.px
        self._column.setContentsMargins(px(10), px(12), px(6), px(14))
        self._column.setSpacing(px(6))
        self._title.setFont(self._theme.font(TextRole.DIALOG_TITLE))
        self._title.setIndent(px(8))
        self._count.setFont(self._theme.font(TextRole.ROW))
        self._count.setIndent(px(8))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        palette = QPalette(self.list.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(colors.sidebar))
        self.list.setPalette(palette)
        self.list.scheduleDelayedItemsLayout()
