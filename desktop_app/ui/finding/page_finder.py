"""Finds words on the page that is shown, lights them, and walks from hit to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.finding import plain
from desktop_app.domain.wording import counted
from desktop_app.ui.finding.part import FindPart, TextHit

if TYPE_CHECKING:
    from desktop_app.domain.finding import Wanted
    from desktop_app.ui.finding.part import FindablePage
    from desktop_app.ui.theme.theme import Theme


class _PageHit(NamedTuple):
    """A hit on the page: which part it is in, and where there."""

    part: int
    place: TextHit


class PageFinder(QObject):
    """One page at a time is looked through for one thing: words that are typed, or those of a search."""

    said = Signal(str, bool)  # where the reader is among the hits, and whether nothing was found

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: FindablePage | None = None
        self._parts: tuple[FindPart, ...] = ()
        self._wanted: Wanted | None = None
        self._texts: list[list[str]] | None = None  # of each part, plain; None until they are wanted, or again
        self._hits: list[_PageHit] = []
        self._at: int | None = None
        self._awaits_hit = False  # what is typed was not found; it may be on what is still being set
        self._again = QTimer(self)  # once for many changes at a time
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._on_texts_changed)
        theme.changed.connect(self._again.start)

    @property
    def total(self) -> int:
        """How many hits the page has."""
        return len(self._hits)

    @property
    def position(self) -> int | None:
        """At which hit the reader is, counted from 1."""
        return None if self._at is None else self._at + 1

    def set_page(self, page: FindablePage | None) -> None:
        """Look through this page from now on."""
        if page is self._page:
            return
        self._leave()
        self._page = page
        if page is not None:
            self._parts = tuple(page.find_parts)
            page.texts_changed.connect(self._again.start)
        self._find()
        self._tell()

    def find(self, wanted: Wanted | None, *, goes_there: bool = False) -> None:
        """Light what is wanted; with `goes_there`, go to the first hit from where the reader is."""
        start = self._hits[self._at] if self._at is not None else None
        self._wanted = wanted
        self._find()
        self._awaits_hit = goes_there and not self._hits
        if goes_there and self._hits:
            onwards = (at for at, hit in enumerate(self._hits) if start is None or _begins(hit) >= _begins(start))
            self._go_to(next(onwards, 0))
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1); after the last comes the first."""
        if not self._hits:
            self._tell()
            return
        if self._at is None:
            self._go_to(0 if by > 0 else len(self._hits) - 1)
            self._tell()
            return
        target = self._at + by
        self._go_to(target % len(self._hits))
        again = "" if 0 <= target < len(self._hits) else ", from the top again" if by > 0 else ", from the end again"
        self._tell(again)

    def _leave(self) -> None:
        if self._page is not None:
            self._page.texts_changed.disconnect(self._again.start)
        for part in self._parts:
            part.point_at(None)
            part.light(None, ())
        self._parts, self._texts, self._hits, self._at = (), None, [], None

    def _find(self) -> None:
        """Look for it anew; a hit that the reader is at stays so if it is still there."""
        before = self._hits[self._at] if self._at is not None else None
        self._hits = []
        if self._texts is None and self._wanted is not None:
            self._texts = [list(map(plain, part.texts())) for part in self._parts]
        for number, part in enumerate(self._parts):
            texts = self._texts[number] if self._texts and self._wanted else ()
            found = [self._wanted.marks_in_plain(text) for text in texts] if self._wanted else []
            part.point_at(None)
            part.light(self._wanted, found)
            places = (TextHit(index, mark) for index, marks in enumerate(found) for mark in marks)
            self._hits += [_PageHit(number, place) for place in places]
        self._at = self._hits.index(before) if before in self._hits else None

    def _go_to(self, at: int) -> None:
        if self._at is not None and self._hits[self._at].part != self._hits[at].part:
            self._parts[self._hits[self._at].part].point_at(None)
        self._at = at
        part, place = self._hits[at]
        self._parts[part].point_at(place)

    def _on_texts_changed(self) -> None:
        self._texts = None
        if self._wanted is not None:
            self._find()
            if self._at is not None:
                self._go_to(self._at)
            elif self._awaits_hit and self._hits:
                self._awaits_hit = False
                self._go_to(0)
            self._tell()

    def _tell(self, again: str = "") -> None:
        if self._wanted is None or self._page is None:
            self.said.emit("", False)
        elif not self._hits:
            self.said.emit("No match", True)
        elif self._at is None:
            self.said.emit(counted(len(self._hits), "match", "matches"), False)
        else:
            self.said.emit(f"{self._at + 1:,} of {len(self._hits):,}{again}", False)


def _begins(hit: _PageHit) -> tuple[int, int, int]:
    return hit.part, hit.place.text, hit.place.mark[0]
