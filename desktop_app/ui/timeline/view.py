"""The cards of the timeline, one below the other, with the year pinned at the top."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem

from desktop_app.domain.folding import fold
from desktop_app.ui.timeline.delegate import TimelineDelegate
from desktop_app.ui.timeline.lazy_list import LazyListView, Place
from desktop_app.ui.timeline.measuring import CardMeasuring
from desktop_app.ui.timeline.model import TimelineModel
from desktop_app.ui.timeline.pointing import CardPointing
from desktop_app.ui.timeline.rows import DIVIDER, BoxRow, QuoteRow, YearRow
from desktop_app.ui.timeline.walking import CardWalk
from desktop_app.ui.widgets.number_entry import NumberEntry
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.finding import Wanted
    from desktop_app.domain.reference import RecordRef
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.timeline.rows import Card, Row
    from desktop_app.ui.widgets.lights import Pointed

_STEP = 26  # what one turn of the wheel's smallest step scrolls: a line of words
_YEAR_DIGITS = 4
_COPY_WITH_CITATION = QKeySequence("Ctrl+Shift+C")
_ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible


class TimelineView(LazyListView):
    """Cards that are walked through by keyboard, each with its source.

    Digits and Enter lead to a source, four digits to a year, letters to a speaker.
    """

    card_changed = Signal()  # another card, or none, is the current one
    source_requested = Signal(int)  # the number of the source that someone wants to see
    details_requested = Signal()  # everything about the current card is wanted
    speaker_requested = Signal(str)  # the id of the speaker whose name was clicked
    opening_requested = Signal()  # whatever the current card leads to is wanted
    copy_requested = Signal()  # the current card is wanted on the clipboard, with its citation
    menu_requested = Signal(QPoint)  # what can be done with the current card is wanted, there on the screen

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Show no cards yet."""
        cards, delegate = TimelineModel(), TimelineDelegate(theme, icons)
        super().__init__(CardMeasuring(theme, cards, delegate), parent)
        cards.setParent(self)
        delegate.setParent(self)
        self._theme = theme
        self._cards = cards
        self._painter = delegate
        self._entry = NumberEntry(theme, self)
        self._typed = ""
        self._hovered: int | None = None
        self._hidden: str | None = None  # the key of the card that was current until the filters left it out
        self._shows_focus = False
        self._pointing = CardPointing(self, cards, delegate)
        self._walk = CardWalk(self, cards, self._measuring.header_height, lambda: theme.px(_STEP))
        self.setModel(self._cards)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setMouseTracking(True)
        self.setAccessibleName("What officials said")
        self._entry.number_entered.connect(self.source_requested)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._cards.rows

    @property
    def current_card(self) -> Card | None:
        """The card that keys and buttons act on."""
        index = self.currentIndex()
        row = self._cards.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, QuoteRow | BoxRow) else None

    @property
    def current_record(self) -> RecordRef | None:
        """The record of that card."""
        card = self.current_card
        return card.record if card else None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """List these rows; the current card stays current, and what is read stays in its place, if still there.

        A current card that is not among them is current again when it is listed again, unless another has been chosen.
        """
        card, places = self.current_card, self._places()
        self._cards.set_rows(rows)
        self._hovered = None
        self.executeDelayedItemsLayout()
        kept = next(((at, y) for key, y in places if (at := self._cards.position(key)) is not None), (0, 0))
        wanted = card.key if card else self._hidden
        current = self._cards.position(wanted) if wanted else None
        if current is not None:
            self._set_current(current)
        else:
            self._hidden = wanted
        if rows:
            self.restore(Place(*kept))
        self.card_changed.emit()

    def set_names_lead(self, lead: bool) -> None:
        """Let a click on a name ask for the speaker, or not, where only one speaks."""
        self._pointing.names_lead = lead

    def lists(self, key: str) -> bool:
        """Whether a row is among those listed."""
        return self._cards.position(key) is not None

    def select(self, key: str) -> bool:
        """Make a card the current one and bring it to the middle; False if it is not listed."""
        position = self._cards.position(key)
        if position is None:
            return False
        self._set_current(position)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    @property
    def painter(self) -> TimelineDelegate:
        """What draws the cards."""
        return self._painter

    def light(self, wanted: Wanted | None) -> None:
        """Light what is wanted on every card."""
        self._painter.lights.wanted = wanted
        self.viewport().update()

    def point_at(self, pointed: Pointed | None) -> None:
        """Go to a hit: its card becomes the current one, and the line with it comes into view."""
        self._painter.lights.pointed = pointed
        position = self._cards.position(pointed.key) if pointed else None
        if pointed is not None and position is not None:
            if self._cards.is_card(position):
                self._set_current(position)
            self.scrollTo(self._cards.index(position), QAbstractItemView.ScrollHint.PositionAtCenter)
            self._show_line(position, self._painter.line_bottom(self._cards.rows[position], pointed))
        self.viewport().update()

    def show_beginning(self) -> None:
        """Go to the top with no card selected."""
        self._hidden = None
        self.selectionModel().clear()
        self.verticalScrollBar().setValue(0)

    @property
    def follows_day(self) -> bool:
        """Whether another day may move it: no card is current, and it stands at the top or where the day shown is."""
        position = self._cards.position(DIVIDER)
        at_day = position is not None and self.viewport().rect().intersects(
            self.visualRect(self._cards.index(position))
        )
        return self.current_card is None and (at_day or not self.verticalScrollBar().value())

    def show_day(self) -> None:
        """Bring the line between what was known on the day shown and what came later to the middle, if there is one."""
        position = self._cards.position(DIVIDER)
        if position is not None:
            self.scrollTo(self._cards.index(position), QAbstractItemView.ScrollHint.PositionAtCenter)

    def card_rect(self) -> QRect:
        """The place of the current card in the viewport."""
        card = self.current_card
        if card is None:
            return QRect()
        return self._painter.layout(card).frame.translated(self.visualRect(self.currentIndex()).topLeft())

    # Overrides: painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QListView: the rows in view, then the year that they belong to over them."""
        self.executeDelayedItemsLayout()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), QColor(self._theme.colors.surface))
            for row in self.visible_rows():
                index = self._cards.index(row)
                option.rect = self.row_rect(row)
                option.state = self._row_state(index)
                self._painter.paint(painter, option, index)
            self._paint_pinned_year(painter)

    def _row_state(self, index: QModelIndex) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if index.row() == self._hovered:
            state |= QStyle.StateFlag.State_MouseOver
        if self._shows_focus and self.hasFocus() and index == self.currentIndex():
            state |= QStyle.StateFlag.State_HasFocus
        return state

    def _paint_pinned_year(self, painter: QPainter) -> None:
        """Draw the year of the topmost row at the top; the next year pushes it out."""
        visible, years = self.visible_rows(), self._cards.year_rows
        passed = bisect_right(years, visible.start) if visible else 0
        if passed == 0 or self.row_rect(years[passed - 1]).top() >= 0:
            return
        year = self._cards.rows[years[passed - 1]]
        assert isinstance(year, YearRow)
        following = years[passed : passed + 1]
        push = min([0, *(self.row_rect(position).top() - self._painter.year_height for position in following)])
        strip = QRect(0, push, self.viewport().width(), self._painter.year_height)
        painter.fillRect(strip, QColor(self._theme.colors.surface))
        painter.translate(strip.topLeft())
        self._painter.paint_year(painter, year)
        painter.resetTransform()

    # Overrides: keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListView: what keys do on a card."""
        self._shows_focus = True
        if QKeySequence(event.keyCombination()).matches(_COPY_WITH_CITATION) == QKeySequence.SequenceMatch.ExactMatch:
            self.copy_requested.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() and self.current_card:
            self.details_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_card:
            self.opening_requested.emit()
        elif not self._take_digit(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Override QListView: go to the next card of a speaker with a name that begins so."""
        wanted, start = fold(search), self.currentIndex().row() + 1
        if not wanted:
            return
        rows = self._cards.rows
        for position in (*range(start, len(rows)), *range(start)):
            row = rows[position]
            if isinstance(row, QuoteRow) and f" {fold(row.name)}".find(f" {wanted}") >= 0:
                self._go_to(position)
                return

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Override QListView: from card to card, passing over headers; what is higher than the view is scrolled."""
        current = self.currentIndex()
        target = self._walk.target(action, current.row() if current.isValid() else None)
        return current if target is None else self._cards.index(target)

    def scrollTo(
        self, index: QModelIndex | QPersistentModelIndex, hint: QAbstractItemView.ScrollHint = _ENSURE_VISIBLE
    ) -> None:
        """Override LazyListView: the first card brings the headers above it along."""
        if index.isValid() and index.row() == self._cards.next_card(0, 1) and hint == _ENSURE_VISIBLE:
            self.restore(Place(0, 0))
        super().scrollTo(index, hint)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QListView: with no current card, the first in view becomes it."""
        self._shows_focus = event.reason() is not Qt.FocusReason.MouseFocusReason
        if self.current_card is None and self._shows_focus and self._cards.next_card(0, 1) is not None:
            self._set_current(self._walk.first_in_view())
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QListView: digits typed so far are forgotten."""
        self._entry.drop()
        super().focusOutEvent(event)
        self.viewport().update()

    # Overrides: mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QListView: a click on a header changes nothing."""
        self._shows_focus = False
        if self._pointing.under(event.position().toPoint()).position is not None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QListView: a click on a token asks for its source, one on a name for the speaker."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        under = self._pointing.under(event.position().toPoint())
        if under.token is not None:
            self.source_requested.emit(under.token.source)
        elif under.named is not None:
            self.speaker_requested.emit(under.named.person_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Override QListView: open a card, but not by its token."""
        under = self._pointing.under(event.position().toPoint())
        if under.position is not None and under.token is None:
            self.opening_requested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QListView: a menu for the card under the pointer, or for the current one by keyboard."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            position = self.currentIndex().row() if self.current_card else None
            point = self.viewport().mapToGlobal(self.card_rect().center())
        else:
            position, point = self._pointing.under(event.pos()).position, event.globalPos()
        if position is not None and position >= 0:
            self._set_current(position)
            self.menu_requested.emit(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QListView: show what the pointer is on."""
        self._set_hovered(event.position().toPoint())

    def viewportEvent(self, event: QEvent) -> bool:
        """Override QListView: notice that the pointer has left."""
        if event.type() is QEvent.Type.Leave:
            self._set_hovered(None)
        return super().viewportEvent(event)

    def _set_hovered(self, point: QPoint | None) -> None:
        under = self._pointing.under(point)
        self._painter.set_hovered_token(under.token.key if under.token else None)
        self._painter.set_hovered_name(under.named.key if under.named else None)
        self._hovered = under.position
        shape = Qt.CursorShape.PointingHandCursor if under.is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    # Moving about

    def anchor(self) -> Place | None:
        """Override LazyListView: the current card, as long as it is in view."""
        current = self.currentIndex()
        is_in_view = current.isValid() and current.row() in self.visible_rows()
        return self.place(current.row()) if is_in_view else super().anchor()

    def _take_digit(self, event: QKeyEvent) -> bool:
        if not self._entry.pending:
            self._typed = ""
        if not self._entry.take(event):
            return False
        self._typed += event.text()
        if len(self._typed) == _YEAR_DIGITS:
            self._entry.drop()
            self._go_to_year(self._typed)
        return True

    def _go_to_year(self, title: str) -> None:
        position = self._cards.position(f"year:{title}")
        card = self._cards.next_card(position, 1) if position is not None else None
        if position is not None and card is not None:
            self._set_current(card)
            self.restore(Place(position, 0))

    def _go_to(self, position: int) -> None:
        self._set_current(position)
        self.scrollTo(self.currentIndex())

    def _set_current(self, position: int) -> None:
        self.setCurrentIndex(self._cards.index(position))

    def _show_line(self, position: int, bottom: int) -> None:
        """Bring a line of a card that is higher than the view into it."""
        rect = self.row_rect(position)
        hidden = rect.top() + bottom - self.viewport().height()
        if hidden > 0:
            self.restore(Place(position, rect.top() - hidden - self._theme.px(_STEP)))

    def _places(self) -> list[tuple[str, int]]:
        """The rows in view with their places, the current card before all others."""
        current = self.currentIndex().row()
        visible = sorted(self.visible_rows(), key=lambda row: (row != current, not self._cards.is_card(row), row))
        return [(self._cards.rows[row].key, self.row_rect(row).top()) for row in visible]

    def _on_current_changed(self) -> None:
        if self.current_card is not None:
            self._hidden = None
        self.card_changed.emit()

    def _on_theme_changed(self) -> None:
        self.verticalScrollBar().setSingleStep(self._theme.px(_STEP))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
