"""The button that marks what it stands beside, and the two that stand in the head of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme


class BookmarkButton(ToolButton):
    """Filled while its subject is kept. It shows what is in the file, and not what was pressed."""

    def __init__(self, theme: Theme, icons: Icons, what: str, key: str, parent: QWidget | None = None) -> None:
        """`what` is what it marks ("page", "card"), `key` does the same."""
        super().__init__(theme, icons, parent=parent)
        self._what = what
        self._key = QKeySequence(key)
        self.setCheckable(True)
        self.set_kept(False)

    @property
    def is_kept(self) -> bool:
        """What it shows."""
        return self.isChecked()

    def set_subject(self, what: str, *, is_kept: bool) -> None:
        """Stand for something else, and show whether it is kept."""
        self._what = what
        self.set_kept(is_kept)

    def set_kept(self, kept: bool) -> None:
        """Show whether its subject is kept."""
        self.setChecked(kept)
        self.set_face(icon=IconName.BOOKMARKED if kept else IconName.BOOKMARK)
        words = f"Remove the bookmark of this {self._what}" if kept else f"Bookmark this {self._what}"
        self.set_tip(words, self._key)
        self.setAccessibleName(f"Bookmark this {self._what}")  # that it is done already, its state says


class HeadButtons(QWidget):
    """Bookmark and copy, side by side."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bookmark = BookmarkButton(theme, icons, "page", "Ctrl+D")
        self.copy = ToolButton(theme, icons)
        self.copy.set_face(icon=IconName.COPY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.bookmark)
        row.addWidget(self.copy)
