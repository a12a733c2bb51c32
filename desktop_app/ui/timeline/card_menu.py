"""What can be done with one card, as a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.domain.typography import typeset
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.timeline.rows import QuoteRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.timeline.rows import Card
    from desktop_app.ui.timeline.ways import Ways


class CardMenu(QMenu):
    """Copying, context and source of a card, and for a quote whatever concerns its speaker."""

    copy_requested = Signal()  # with its citation
    link_requested = Signal()
    bookmark_requested = Signal()  # to be bookmarked, or no longer
    words_requested = Signal(str)  # these stored characters are wanted on the clipboard, without a citation
    details_requested = Signal()
    person_requested = Signal(str)  # the id of a speaker whose page is wanted
    speaker_chosen = Signal(str)  # the id of a speaker who alone is to be shown

    page_requested = Signal(object)  # the Location of another page
    record_requested = Signal(str, object)  # the id of a place, and the RecordRef to show on its page

    def __init__(self, card: Card, ways: Ways, parent: QWidget, *, is_bookmarked: bool = False) -> None:
        """Make the menu for one card, with the ways on from it; it deletes itself when it closes."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = "Copy the words" if isinstance(card, QuoteRow) else "Copy the title"
        self._add("Copy with citation", self.copy_requested.emit, QKeySequence("Ctrl+Shift+C"))
        self._add(words, lambda: self.words_requested.emit(card.stored), QKeySequence(QKeySequence.StandardKey.Copy))
        self._add("Copy link", self.link_requested.emit, QKeySequence("Ctrl+Shift+K"))
        mark = "Remove the bookmark" if is_bookmarked else "Bookmark"
        self._add(mark, self.bookmark_requested.emit, QKeySequence("Ctrl+Shift+D"))
        self.addSeparator()
        self._add("Context and full source", self.details_requested.emit, QKeySequence(Qt.Key.Key_Space))
        if isinstance(card, QuoteRow):
            name = card.name.replace("&", "&&")
            if ways.has_other_speakers:
                self._add(f"Open {name}", lambda: self.person_requested.emit(card.person_id))
                if not ways.record:
                    self._add(f"Show only {name}", lambda: self.speaker_chosen.emit(card.person_id))
        self._add_ways(ways)

    def _add_ways(self, ways: Ways) -> None:
        """Lead to the places, the source and the topics of a card."""
        if ways.record is not None:
            for place_id, name in ways.places:
                words = f"Open in {typeset(name).replace('&', '&&')}"
                self._add(words, partial(self.record_requested.emit, place_id, ways.record))
        for source_id, words in ways.sources:
            self._add(words, partial(self.page_requested.emit, Location(Screen.SOURCE, source_id)))
        if ways.topics:
            self.addSeparator()
        for topic in ways.topics:
            self._add(f"All on {topic.label}", partial(self.page_requested.emit, Location(Screen.TOPIC, topic.value)))

    def _add(self, words: str, act: Callable[[], None], key: QKeySequence | None = None) -> None:
        """Add an entry; its key is told, not bound, since the list has it already."""
        keys = f"\t{key.toString(QKeySequence.SequenceFormat.NativeText)}" if key else ""
        self.addAction(f"{words}{keys}", act)
