"""One bookmark beside the list: what it is, its collection, and its note, which is kept while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.dates import PartialDate
from desktop_app.ui.bookmarks.rows import MISSING
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent

    from desktop_app.ui.bookmarks.rows import EntryRow
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_KEPT_AFTER_MS = 500  # of not typing; a program that is killed loses no more than this
_KEPT_AT_LEAST_MS = 900  # of typing without a pause
_INSET = 18
_NOTE_LINES = 8
_RADIUS = 7
_UNSAVED = "Not saved yet. It is tried again when you write on, and when the window closes; a copy elsewhere is safe."


class NoteEdit(QPlainTextEdit):
    """A note in plain text. Tab leaves it."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Note")
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText("Write a note. It is kept on this computer only.")
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QPlainTextEdit: show the ring."""
        super().focusInEvent(event)
        self._dress()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QPlainTextEdit: what is written is to be kept now."""
        super().focusOutEvent(event)
        self._dress()
        self.left.emit()

    def _dress(self) -> None:
        colors, px = self._theme.colors, self._theme.px
        edge, width = (colors.focus, 2) if self.hasFocus() else (colors.control, 1)
        self.setStyleSheet(
            f"QPlainTextEdit {{ border: {width}px solid {edge}; border-radius: {px(_RADIUS)}px;"
            f" padding: {px(6) - width}px; background: {colors.surface}; color: {colors.text} }}"
        )

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TextRole.SUMMARY))
        self.setMinimumHeight(round(self.fontMetrics().lineSpacing() * _NOTE_LINES / 2))
        self._dress()


class BookmarkDetails(QScrollArea):
    """Shows one bookmark; what is typed is announced after a moment, and at the latest when it is left."""

    opening_requested = Signal()
    removal_requested = Signal()
    note_written = Signal(object, str)  # the Bookmark and its note now
    collection_chosen = Signal(object, str)  # the Bookmark and the name of its collection now

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry: EntryRow | None = None
        self._shown_note = ""
        self._title = Words(theme, "", TextRole.DIALOG_TITLE, lambda colors: colors.text)
        self._line = Words(theme, "", TextRole.LABEL, lambda colors: colors.text2)
        self._quote = Words(theme, "", TextRole.QUOTE_HIT, lambda colors: colors.text)
        self._paraphrase = Words(theme, "", TextRole.PARAPHRASE, lambda colors: colors.text2)
        self._renamed = Words(theme, "", TextRole.LABEL, lambda colors: colors.text2)
        self._missing = Words(theme, "", TextRole.LABEL_MEDIUM, lambda colors: colors.warn)
        self._unsaved = Words(theme, _UNSAVED, TextRole.LABEL_MEDIUM, lambda colors: colors.warn)
        self.open_button = ToolButton(theme, icons, ButtonLook.BORDERED)
        self.open_button.set_face("Open")
        self.remove_button = ToolButton(theme, icons, ButtonLook.BORDERED)
        self.remove_button.set_face("Remove", IconName.CLOSE)
        self.collection = Field(theme, icons, "Collection")
        self.collection.setPlaceholderText("None")
        self.note = NoteEdit(theme)
        self._names = QStringListModel(self)
        self._soon, self._latest = QTimer(self), QTimer(self)
        self._build()
        self._connect()
        self._on_theme_changed()
        self.show_entry(None, "")

    @property
    def entry(self) -> EntryRow | None:
        """What is shown."""
        return self._entry

    @property
    def warns(self) -> bool:
        """Whether it says that the note is not saved."""
        return not self._unsaved.isHidden()

    def show_entry(self, entry: EntryRow | None, note: str, *, is_unsaved: bool = False) -> None:
        """Show a bookmark, or nothing; what is being typed into the same one stays as it is."""
        self._unsaved.setVisible(is_unsaved)
        before = self._entry.bookmark.ref if self._entry else None
        is_same = entry is not None and entry.bookmark.ref == before
        if not is_same:
            self.flush()
        self._entry = entry
        self._content.setVisible(entry is not None)
        if entry is None:
            self._shown_note = ""
            return
        self._write(entry)
        if not is_same or (self.note.toPlainText() == self._shown_note and note != self._shown_note):
            self._set_note(note)
        if not is_same or not self.collection.hasFocus():
            self.collection.setText(entry.bookmark.collection)

    def set_collections(self, names: Iterable[str]) -> None:
        """Propose these while one is typed."""
        self._names.setStringList(list(names))

    def set_note_first(self, first: bool) -> None:
        """Where there is little room, the note stands before what the list shows too."""
        for part in self._parts:
            self._column.removeWidget(part)
        about, editing = self._parts
        for part in (editing, about) if first else (about, editing):
            self._column.addWidget(part, int(part is editing))

    def flush(self) -> None:
        """Announce what has been typed and not announced yet."""
        self._soon.stop()
        self._latest.stop()
        note = self.note.toPlainText()
        if self._entry is not None and note != self._shown_note:
            self._shown_note = note
            self.note_written.emit(self._entry.bookmark, note)

    def focus_note(self) -> None:
        """Put the keyboard into the note, at its end."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.moveCursor(self.note.textCursor().MoveOperation.End)
        self.ensureWidgetVisible(self.note)

    def _set_note(self, note: str) -> None:
        self._entry, entry = None, self._entry  # setting it is not typing
        self.note.setPlainText(note)
        self._shown_note = note
        self._entry = entry

    def _write(self, entry: EntryRow) -> None:
        made = PartialDate.from_day(entry.bookmark.made_at.astimezone().date()).display
        self._title.setText(entry.title)
        self._line.setText(f"{entry.line}. Bookmarked {made}.")
        self._quote.setText(entry.words if entry.is_verbatim else "")
        self._paraphrase.setText("" if entry.is_verbatim else entry.words)
        self._renamed.setText(f"{entry.renamed}." if entry.renamed else "")
        self._missing.setText(f"{MISSING}. Your bookmark and its note stay." if entry.is_missing else "")
        for part in (self._quote, self._paraphrase, self._renamed, self._missing):
            part.setVisible(bool(part.text()))
        self.open_button.setEnabled(not entry.is_missing)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(self._theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self._title, self._quote, self._paraphrase, self._renamed):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.collection.setCompleter(completer)
        self.collection.setMaxLength(200)
        collection, note = (
            Words(self._theme, text, TextRole.LABEL, lambda colors: colors.text2) for text in ("Collection", "Note")
        )
        collection.setBuddy(self.collection)
        note.setBuddy(self.note)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.open_button)
        self._buttons.addWidget(self.remove_button)
        self._buttons.addStretch(1)
        about, editing = QWidget(), QWidget()
        self._parts = (about, editing)
        self._about, self._editing = QVBoxLayout(about), QVBoxLayout(editing)
        for part in (self._line, self._missing, self._quote, self._paraphrase, self._renamed):
            self._about.addWidget(part)
        self._about.addLayout(self._buttons)
        self._editing.addWidget(note)
        self._editing.addWidget(self.note, 1)
        self._editing.addWidget(self._unsaved)
        self._editing.addWidget(collection)
        self._editing.addWidget(self.collection)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.addWidget(self._title)
        self._column.addWidget(about)
        self._column.addWidget(editing, 1)
        around = QWidget()
        outer = QVBoxLayout(around)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._content)
        self.setWidget(around)

    def _connect(self) -> None:
        for timer, delay in ((self._soon, _KEPT_AFTER_MS), (self._latest, _KEPT_AT_LEAST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(delay)
            timer.timeout.connect(self.flush)
        self.note.textChanged.connect(self._on_typed)
        self.note.left.connect(self.flush)
        self.open_button.clicked.connect(self.opening_requested)
        self.remove_button.clicked.connect(self.removal_requested)
        self.collection.editingFinished.connect(self._on_collection_chosen)
        self._theme.changed.connect(self._on_theme_changed)

    def _on_typed(self) -> None:
        if self._entry is None:
            return
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    def _on_collection_chosen(self) -> None:
        if self._entry is not None:
            self.collection_chosen.emit(self._entry.bookmark, self.collection.text())

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colors.raised))
        self.setPalette(palette)
        self._column.setContentsMargins(px(_INSET), px(14), px(_INSET), px(14))
        for column in (self._column, self._about, self._editing):
            column.setSpacing(px(8))
        for inner in (self._about, self._editing):
            inner.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(px(8))
