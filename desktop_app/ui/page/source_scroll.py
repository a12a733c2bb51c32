"""A pane of facts that scrolls, and leads from the number of a source to its entry and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop_app.ui.history import Location, Screen
from desktop_app.ui.page.rows import LinkKind
from desktop_app.ui.widgets.focus_ring import FocusRing
from desktop_app.ui.widgets.number_entry import NumberEntry
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from desktop_app.ui.page.fact_row import FactRow
    from desktop_app.ui.page.rows import Link
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_LINE = 20  # what an arrow key scrolls
_MARGIN = 40  # kept above and below what is scrolled to


class SourceScroll(QScrollArea):
    """Whoever inherits says where the entry of a source is, and how its rows are made and laid out."""

    place_requested = Signal(str)  # the id of a place
    person_requested = Signal(str)  # the id of an official whose quotes someone wants to see
    page_requested = Signal(object)  # the Location of a topic or a source
    record_requested = Signal(str, object)  # the id of a place, and the RecordRef to show on its page
    link_requested = Signal(object)  # the RecordRef that a link is wanted to
    citation_requested = Signal(object)  # the Citing that is wanted on the clipboard
    copied = Signal(str)  # the text that is now on the clipboard
    rows_replaced = Signal()  # other rows, or the same set anew, are shown

    def __init__(self, theme: Theme, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        """The name is what screen readers call the pane."""
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._marked: FactRow | None = None
        self._origin: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)  # under the scroll bar too
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(ThinScrollBar(theme))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self._ring = FocusRing(theme, self)
        self._entry = NumberEntry(theme, self)
        self._entry.number_entered.connect(self.scroll_to_source)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def typed_number(self) -> str:
        """The digits typed so far of the number of a source."""
        return self._entry.pending

    def source_row(self, _number: int) -> FactRow | None:
        """The entry of a source; None if the page has no such number."""
        return None

    def finish(self) -> None:
        """Have every row in its place."""

    def widgets_with_texts(self) -> Iterable[QWidget]:
        """What can be read here, in order, as far as it is made; `rows_replaced` tells of what is made later."""
        return ()

    def scroll_to_source(self, number: int) -> None:
        """Go to the entry of a source."""
        row = self.source_row(number)
        if row is not None:
            self.show_row(row)

    def show_row(self, row: FactRow) -> None:
        """Bring a row into view, mark it and give it the focus; Escape leads back."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused) and focused is not self._marked:
            self._origin = focused
        self._mark(row)
        self.ensureWidgetVisible(row, 0, self._theme.px(_MARGIN))
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def follow(self, link: Link) -> None:
        """Do what following a link does."""
        match link.kind:
            case LinkKind.PLACE:
                self.place_requested.emit(link.target)
            case LinkKind.PERSON:
                self.person_requested.emit(link.target)
            case LinkKind.TOPIC:
                self.page_requested.emit(Location(Screen.TOPIC, link.target))
            case LinkKind.SOURCE:
                self.page_requested.emit(Location(Screen.SOURCE, link.target))
            case LinkKind.RECORD:
                self.record_requested.emit(link.target, link.record)
            case LinkKind.CITATION:
                self.citation_requested.emit(link.citing)
            case LinkKind.COPY:
                QGuiApplication.clipboard().setText(link.target)
                self.copied.emit(link.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QScrollArea: lay out at the new width."""
        super().resizeEvent(event)
        self._ring.set_shown(self.hasFocus())
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QScrollArea: digits ask for a source, Enter opens it, Escape leads back, Home and End scroll."""
        bar = self.verticalScrollBar()
        if self._entry.take(event):
            return
        match event.key():
            case Qt.Key.Key_Escape if self._origin is not None:
                self._go_back()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._marked is not None and self._marked.row.more:
                self.follow(self._marked.row.more)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                self.finish()
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QScrollArea: show the focus."""
        super().focusInEvent(event)
        self._ring.set_shown(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QScrollArea: show that it is elsewhere."""
        super().focusOutEvent(event)
        self._ring.set_shown(False)

    def _lay_out(self) -> None:
        """Lay out at the present width."""

    def _discard(self) -> None:
        """Let go of the rows shown, and keep the focus in the pane if it was on one of them."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        old = self.takeWidget()
        self._marked = self._origin = None
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not None:
            old.hide()
            old.setParent(self)  # taken out, it was a window of its own until it was deleted
            QTimer.singleShot(0, old, old.deleteLater)  # after the new rows are painted, if they still are then

    def _mark(self, row: FactRow | None) -> None:
        if self._marked is not None:
            self._marked.set_marked(False)
        self._marked = row
        if row is not None:
            row.set_marked(True)

    def _go_back(self) -> None:
        origin, self._origin = self._origin, None
        self._mark(None)
        if origin is not None:
            origin.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(origin, 0, self._theme.px(_MARGIN))

    def _on_theme_changed(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, self._theme.colors.surface)
        self.setPalette(palette)
        self.verticalScrollBar().setSingleStep(self._theme.px(_LINE))
