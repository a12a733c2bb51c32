"""The menu that narrows the timeline to one speaker, or one place, and to one kind of office or of occasion."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.domain.offices import Office, office_of
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import Occasion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.catalog.records import QuoteRecord
    from desktop_app.publish.telling import Telling
    from desktop_app.ui.timeline.rows import Filters

Kind = TypeVar("Kind", bound=StrEnum)
_MOST_IN_ONE_MENU = 25
EVERYONE = "Everyone"
ALL_PLACES = "All places"
ANY_OFFICE = "Any office"
ANY_OCCASION = "Any occasion"


class SpeakerMenu(QMenu):
    """Everyone, then the speakers of a place, with numbers of quotes; offices and occasions in menus of their own.

    On a page of several places: all of them, then each. More than fit on a screen are grouped by state.
    """

    speaker_chosen = Signal(object)  # the id of a person, or None for everyone
    place_chosen = Signal(object)  # the id of a place, or None for all
    office_chosen = Signal(object)  # an Office, or None for any
    occasion_chosen = Signal(object)  # an Occasion, or None for any

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing until `show_summary`."""
        super().__init__(parent)
        self._speakers = QActionGroup(self)
        self._places = QActionGroup(self)
        self._offices = QActionGroup(self)
        self._occasions = QActionGroup(self)
        self._office_menu = QMenu("Office", self)
        self._occasion_menu = QMenu("Occasion", self)
        self._state_menus: list[QMenu] = []
        self._speakers.triggered.connect(lambda action: self.speaker_chosen.emit(action.data()))
        self._places.triggered.connect(lambda action: self.place_chosen.emit(action.data()))
        self._offices.triggered.connect(lambda action: self.office_chosen.emit(_chosen(Office, action)))
        self._occasions.triggered.connect(lambda action: self.occasion_chosen.emit(_chosen(Occasion, action)))

    def show_summary(self, summary: Telling) -> None:
        """Offer the speakers of a place, or the places of what tells of several; and offices and occasions."""
        for group in (self._speakers, self._places, self._offices, self._occasions):
            for action in group.actions():
                group.removeAction(action)
                action.deleteLater()
        self.clear()
        for menu in self._state_menus:
            menu.deleteLater()
        self._state_menus = []
        if summary.place_choices:
            self._offer_places(summary)
        else:
            self._add(self, self._speakers, EVERYONE, len(summary.page.quotes), None)
            self.addSeparator()
            for speaker in summary.speakers:
                self._add(self, self._speakers, typeset(speaker.person.name), speaker.quote_count, speaker.person.id)
        self.addSeparator()
        self._offer_kinds(summary.page.quotes)

    def show_filters(self, filters: Filters) -> None:
        """Tick what is chosen."""
        for group, chosen in (
            (self._speakers, filters.speaker),
            (self._places, filters.place),
            (self._offices, filters.office),
            (self._occasions, filters.occasion),
        ):
            for action in group.actions():
                action.setChecked(action.data() == chosen)

    def _offer_kinds(self, quotes: Sequence[QuoteRecord]) -> None:
        offices: Counter[Office] = Counter()
        for role, count in Counter(quote.role for quote in quotes).items():
            offices[office_of(role)] += count
        occasions = Counter(quote.occasion for quote in quotes)
        for menu in (self._office_menu, self._occasion_menu):
            menu.clear()
            self.addMenu(menu)
        self._add(self._office_menu, self._offices, ANY_OFFICE, len(quotes), None)
        for office in (office for office in Office if offices[office]):
            self._add(self._office_menu, self._offices, office.label, offices[office], office.value)
        self._add(self._occasion_menu, self._occasions, ANY_OCCASION, len(quotes), None)
        for occasion in (occasion for occasion in Occasion if occasions[occasion]):
            self._add(self._occasion_menu, self._occasions, words_of(occasion), occasions[occasion], occasion.value)

    def _offer_places(self, summary: Telling) -> None:
        self._add(self, self._places, ALL_PLACES, len(summary.page.quotes), None)
        self.addSeparator()
        choices = summary.place_choices
        if len(choices) <= _MOST_IN_ONE_MENU:
            for place, count in choices:
                self._add(self, self._places, typeset(place.name), count, place.id)
            return
        menus: dict[str, QMenu] = {}
        for place, count in sorted(choices, key=lambda choice: choice[0].id):
            above = summary.page.places.get(place.parent or "")
            state = place if above is None or above.parent is None else above
            if state.id not in menus:
                menus[state.id] = QMenu(typeset(state.name).replace("&", "&&"), self)
            self._add(menus[state.id], self._places, typeset(place.name), count, place.id)
        self._state_menus = sorted(menus.values(), key=lambda menu: menu.title())
        for menu in self._state_menus:
            self.addMenu(menu)

    def _add(self, menu: QMenu, group: QActionGroup, words: str, count: int, value: str | None) -> None:
        action = QAction(f"{words.replace('&', '&&')}\t{count}", group)
        action.setCheckable(True)
        action.setData(value)
        menu.addAction(action)


def words_of(occasion: Occasion) -> str:
    """What an occasion is called in the menu and on its button."""
    return occasion.label or "Other occasions"


def _chosen(kind: type[Kind], action: QAction) -> Kind | None:
    value = action.data()
    return None if value is None else kind(value)
