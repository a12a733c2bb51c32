"""The newest bookmarks in the menu of the window."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from desktop_app.domain.typography import quoted, typeset

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenuBar

    from desktop_app.domain.bookmarks import Bookmark
    from desktop_app.ui.bookmarks.kept_bookmarks import KeptBookmarks

_MOST = 10
_LONGEST = 60


class NewestBookmarks(QObject):
    """Lists them below the other entries, each time that the menu opens."""

    chosen = Signal(object)  # the Bookmark whose subject is wanted

    def __init__(self, menu: QMenu, kept: KeptBookmarks) -> None:
        super().__init__(menu)
        self._menu = menu
        self._kept = kept
        self._entries: list[QAction] = []
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        for entry in self._entries:
            self._menu.removeAction(entry)
            entry.deleteLater()
        self._entries = []
        newest = self._kept.all[:_MOST]
        if newest:
            self._entries.append(self._menu.addSeparator())
        for bookmark in newest:
            entry = self._menu.addAction(_words(self._kept.title(bookmark), bookmark))
            entry.setEnabled(self._kept.now is None or bookmark.ref in self._kept.now)
            entry.triggered.connect(lambda _checked=False, bookmark=bookmark: self.chosen.emit(bookmark))
            self._entries.append(entry)


def menu_with(bar: QMenuBar, action: QAction) -> QMenu:
    """The menu of a bar that an action is in."""
    menus = (entry.menu() for entry in bar.actions())
    return next(menu for menu in menus if isinstance(menu, QMenu) and action in menu.actions())


def _words(title: str, bookmark: Bookmark) -> str:
    """The name, and of a quote how it begins."""
    subject = bookmark.subject
    said = quoted(subject.words) if subject.is_verbatim else typeset(subject.words)
    words = f"{typeset(title)}: {said}" if said else typeset(title)
    return shorten(words, _LONGEST, placeholder="…").replace("&", "&&")
