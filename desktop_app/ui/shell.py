"""What surrounds the pages of a window: settings, keys, the palette, help, links, and the age of the edition."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.catalog.pages import Address
from desktop_app.domain.age import old_edition_words
from desktop_app.domain.dates import DateStyle, set_date_style
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.finding.in_window import FindInWindow
from desktop_app.ui.help.parts import HelpPart
from desktop_app.ui.linking import Links
from desktop_app.ui.printing.print_dialogs import PrintDialogs
from desktop_app.ui.search.printing import ResultsPrinting
from desktop_app.ui.theme.theme import Contrast, Scheme
from desktop_app.ui.widgets.notice_bar import WayOn
from desktop_app.ui.widgets.number_entry import NumberEntry

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.catalog.pages import Outline
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.catalog_service import CatalogService
    from desktop_app.ui.commands.keys_window import KeysWindow
    from desktop_app.ui.commands.palette import Command, Palette
    from desktop_app.ui.help.window import HelpWindow
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.preferences import Preferences
    from desktop_app.ui.reading import Reading
    from desktop_app.ui.settings.dialog import SettingsDialog
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

DialogT = TypeVar("DialogT", bound=QDialog)
_SINGLE_KEY_OF_SEARCH = QKeySequence("/")


class Shell(QObject):
    """Connects the windows around the main one. Each is imported and made when it is first wanted, and kept."""

    other_data_requested = Signal()

    def __init__(  # noqa: PLR0913 - it stands between all of these
        self,
        window: MainWindow,
        reading: Reading,
        service: CatalogService,
        *,
        theme: Theme,
        icons: Icons,
        preferences: Preferences,
        help_folder: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._service = service
        self._theme = theme
        self._icons = icons
        self._preferences = preferences
        self._help_folder = help_folder
        self._settings: SettingsDialog | None = None
        self._keys: KeysWindow | None = None
        self._palette: Palette | None = None
        self._help: HelpWindow | None = None
        self._places: tuple[ListedPlace, ...] = ()
        self._people: dict[str, str] = {}
        self.links = Links(window, reading, service)
        self.finding = FindInWindow(window, reading, theme, icons)
        self.printing = PrintDialogs(window, theme, icons, preferences)
        self.printing.opened.connect(lambda dialog: self.give_help(dialog, HelpPart.PRINT, is_modal=True))
        ResultsPrinting(window, reading, service, self.printing)
        self._connect()
        self._set_single_keys(preferences.single_keys)

    def show_settings(self) -> SettingsDialog:
        """Open the settings."""
        if self._settings is None:
            from desktop_app.ui.settings.dialog import SettingsDialog

            self._settings = SettingsDialog(self._theme, self._icons, self._preferences, self._window)
            self._settings.changed.connect(self._on_setting_changed)
            self.give_help(self._settings, HelpPart.SETTINGS)
        self._settings.refresh()
        return _shown(self._settings)

    def show_keys(self) -> KeysWindow:
        """Open the window of all keys."""
        if self._keys is None:
            from desktop_app.ui.commands.keys_window import KeysWindow

            self._keys = KeysWindow(self._theme, self._icons, self._window.actions_by_name, self._window)
            self.give_help(self._keys, HelpPart.KEYS)
        self._keys.refresh()
        return _shown(self._keys)

    def show_palette(self) -> Palette:
        """Open the field that leads anywhere."""
        if self._palette is None:
            from desktop_app.ui.commands.palette import Palette

            self._palette = Palette(self._theme, self._icons, self._window)
        self._palette.open_with(self._commands())
        if not self._people:
            self._service.people(self._on_people, self._window.show_notice)
        return self._palette

    def show_help(self, part: HelpPart, parent: QWidget | None = None) -> HelpWindow:
        """Open the help at a part; for a window that blocks the main one, `parent` is that."""
        opened = self._help if self._help is not None and parent is None else self._make_help(parent or self._window)
        if parent is None:
            self._help = opened
        opened.open_at(part)
        return opened

    def give_help(self, dialog: QDialog, part: HelpPart, *, is_modal: bool = False) -> None:
        """Let F1 open a part of the help from a window of its own."""
        shortcut = QShortcut(QKeySequence("F1"), dialog)
        shortcut.activated.connect(lambda: self.show_help(part, dialog if is_modal else None))

    def _connect(self) -> None:
        act = self._window.actions_by_name
        act.settings.triggered.connect(self.show_settings)
        act.keys.triggered.connect(self.show_keys)
        act.palette.triggered.connect(self.show_palette)
        act.help.triggered.connect(self._on_help)
        act.about.triggered.connect(lambda: self.show_help(HelpPart.ABOUT))
        act.copy_link.triggered.connect(self.links.copy)
        self._window.link_requested.connect(self.links.copy_record)
        self._window.start_page.tour_requested.connect(lambda: self.show_help(HelpPart.TOUR))
        self._window.place_view.facts.report_requested.connect(lambda: self.show_help(HelpPart.MISSING))
        self._reading.places_listed.connect(self._on_places_listed)
        self._reading.catalog_opened.connect(self._on_catalog_opened)
        self._window.screen_added.connect(self._set_digits)

    def _make_help(self, parent: QWidget) -> HelpWindow:
        from desktop_app.ui.help.texts import HelpTexts
        from desktop_app.ui.help.window import HelpWindow

        texts = HelpTexts(self._help_folder, self._window.actions_by_name, lambda: self._window.edition)
        return HelpWindow(self._theme, self._icons, texts, parent)

    def _commands(self) -> list[Command]:
        """All actions that can be done now, then all places, then all officials at hand."""
        from desktop_app.ui.commands.keys import native_keys, plain_text
        from desktop_app.ui.commands.palette import Command

        act = self._window.actions_by_name
        names = {listed.place.id: listed.place.name for listed in self._places}
        actions = [action for action in act if action is not act.palette and action.isEnabled()]
        commands = [Command(plain_text(one), "Action", one.trigger, native_keys(one)) for one in actions]
        for listed in self._places:
            place = listed.place
            detail = names.get(place.parent or "", "Place")
            commands.append(Command(place.name, detail, partial(self._reading.go_to_place, place.id)))
        for person_id, name in self._people.items():
            address = Address(RecordKind.PERSON, person_id, name)
            commands.append(Command(name, "Official", partial(self.links.go_to, address)))
        return commands

    def _set_single_keys(self, is_on: bool) -> None:
        """Turn keys without Ctrl or Alt on or off."""
        search = self._window.actions_by_name.search
        keys = [key for key in search.shortcuts() if key != _SINGLE_KEY_OF_SEARCH]
        search.setShortcuts([*keys, _SINGLE_KEY_OF_SEARCH] if is_on else keys)
        self._set_digits(self._window)

    def _set_digits(self, part: QWidget) -> None:
        for entry in part.findChildren(NumberEntry):
            entry.set_on(self._preferences.single_keys)

    def _on_help(self) -> None:
        from desktop_app.ui.help.finding import part_for

        self.show_help(part_for(QApplication.focusWidget()))

    def _on_setting_changed(self, name: str, value: object) -> None:
        match name, value:
            case "scheme", str():
                self._theme.set_scheme(Scheme(value))
            case "contrast", str():
                self._theme.set_contrast(Contrast(value))
            case "zoom", float():
                self._theme.set_zoom(value)
            case "system_font", bool():
                self._theme.set_system_font(value)
            case "date_style", str():
                set_date_style(DateStyle(value))
                self._reading.rewrite()
            case "single_keys", bool():
                self._set_single_keys(value)
            case _:
                pass  # what is read when it is needed

    def _on_places_listed(self, places: tuple[ListedPlace, ...]) -> None:
        self._places = places

    def _on_people(self, people: dict[str, str]) -> None:
        self._people = people
        if self._palette is not None and self._palette.isVisible():
            self._palette.set_commands(self._commands())

    def _on_catalog_opened(self, outline: Outline) -> None:
        self._people = {}
        words = old_edition_words(outline.edition.date.latest, self._reading.today)
        if words:
            self._window.notice.show_notice(words, WayOn("Load a newer edition…", self.other_data_requested.emit))


def _shown(dialog: DialogT) -> DialogT:
    """Bring a window to the front."""
    dialog.show()
    dialog.activateWindow()
    return dialog
