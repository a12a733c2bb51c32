"""The right half of the print dialog: the page, which page it is, and how large it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.printing.page_view import PageView
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.publish.pages.layout import Pages
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class Preview(QWidget):
    """A bar above the page: back and forward, whole page or 100 %, close."""

    close_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = PageView(theme)
        self._bar = _Bar(theme)
        self._back = self._button(icons, "", IconName.BACK, "Previous page (Page Up)")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._forward = self._button(icons, "", IconName.FORWARD, "Next page (Page Down)")
        self._whole = self._button(icons, "Whole page", None, "Show the whole page (0)")
        self._actual = self._button(icons, "100%", None, "Show the page as large as on paper")
        self._close = self._button(icons, "", IconName.CLOSE, "Close (Esc)")
        self._arrange()
        self._back.clicked.connect(lambda: self.view.set_page(self.view.page - 1))
        self._forward.clicked.connect(lambda: self.view.set_page(self.view.page + 1))
        self._whole.clicked.connect(lambda: self.view.set_scale(None))
        self._actual.clicked.connect(lambda: self.view.set_scale(1.0))
        self._close.clicked.connect(self.close_requested)
        self.view.page_turned.connect(self._on_turned)
        self.view.scaled.connect(self._on_scaled)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_scaled()

    def show_pages(self, pages: Pages) -> None:
        """Show these pages."""
        self.view.show_pages(pages)

    def _button(self, icons: Icons, label: str, icon: IconName | None, tip: str) -> ToolButton:
        button = ToolButton(self._theme, icons, ButtonLook.BORDERED if label else ButtonLook.FLAT, self)
        button.set_face(label, icon)
        button.set_tip(tip)
        button.setCheckable(bool(label))
        return button

    def _arrange(self) -> None:
        self._row = QHBoxLayout(self._bar)
        self._row.addWidget(self._back)
        self._row.addWidget(self._label)
        self._row.addWidget(self._forward)
        self._row.addStretch(1)
        self._row.addWidget(self._whole)
        self._row.addWidget(self._actual)
        self._row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.view, 1)

    def _on_turned(self, page: int) -> None:
        self._label.setText(f"Page {page + 1} of {self.view.page_count}")
        self._back.setEnabled(page > 0)
        self._forward.setEnabled(page + 1 < self.view.page_count)

    def _on_scaled(self) -> None:
        self._whole.setChecked(self.view.scale is None)
        self._actual.setChecked(self.view.scale == 1.0)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(14), px(6), px(10), px(7))
        self._row.setSpacing(px(6))
        self._label.setFont(self._theme.font(TextRole.ROW_MEDIUM))


class _Bar(QWidget):
    """The ground of the bar, with a line below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.colors.window))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colors.line2))
