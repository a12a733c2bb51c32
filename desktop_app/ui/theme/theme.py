"""The theme in force: colours, type and zoom together, and the news that they changed."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from desktop_app.ui.theme.fonts import SANS, TextRole, make_font
from desktop_app.ui.theme.tokens import DARK, LIGHT, ZOOM_STEPS, Colors

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Scheme(StrEnum):
    """Which colours the user asks for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """How strong edges and small text are."""

    SYSTEM = "system"
    USUAL = "usual"
    HIGH = "high"


class Theme(QObject):
    """What every widget asks how to look. Whoever keeps an answer asks again on `changed`.

    It follows the system's colours, light or dark, and its wish for contrast, unless `scheme` and `contrast` say which.
    With `system_font` our own words are set in the system's font; verbatim words stay in the serif.
    """

    changed = Signal()  # colours, zoom or fonts are others than before

    def __init__(
        self,
        scheme: Scheme = Scheme.SYSTEM,
        zoom: float = 1.0,
        *,
        contrast: Contrast = Contrast.SYSTEM,
        system_font: bool = False,
    ) -> None:
        super().__init__()
        self._scheme = scheme
        self._contrast = contrast
        self._zoom = _clamped(zoom)
        self._system_font = system_font
        self._app: QApplication | None = None
        self._fonts: dict[TextRole, QFont] = {}  # delegates ask thousands of times a page
        self._system = QGuiApplication.styleHints()  # kept: its accessibility() dies with the Python object
        self._system.colorSchemeChanged.connect(self._refresh)
        self._system.accessibility().contrastPreferenceChanged.connect(self._refresh)
        self._colors = self._colors_in_force()

    @property
    def colors(self) -> Colors:
        """The colours in force."""
        return self._colors

    @property
    def scheme(self) -> Scheme:
        """What the user asked for."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Whether text is light on dark."""
        if self._scheme is Scheme.SYSTEM:
            return self._system.colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    @property
    def has_high_contrast(self) -> bool:
        """Whether edges and small text are as strong as they can be."""
        if self._contrast is Contrast.SYSTEM:
            return self._system.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        return self._contrast is Contrast.HIGH

    @property
    def zoom(self) -> float:
        """By how much everything is enlarged: 1 at 100 %."""
        return self._zoom

    def px(self, length: float) -> int:
        """A length of the design, zoomed, in whole pixels."""
        return math.floor(length * self._zoom + 0.5)

    def font(self, role: TextRole) -> QFont:
        """The font for text of this role, zoomed."""
        if role not in self._fonts:
            general = QFontDatabase.SystemFont.GeneralFont
            sans = QFontDatabase.systemFont(general).family() if self._system_font else SANS
            self._fonts[role] = make_font(role.style, sans=sans, scale=self._zoom)
        return QFont(self._fonts[role])

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        self._scheme = scheme
        if self._app is not None:
            self._ask_for_frames()
        self._refresh()

    def set_contrast(self, contrast: Contrast) -> None:
        """Follow the system, or have the usual contrast or a high one."""
        self._contrast = contrast
        self._refresh()

    def set_system_font(self, use: bool) -> None:
        """Set our own words in the system's font, or in the bundled one."""
        self._system_font = use
        self._refresh()

    def set_zoom(self, zoom: float) -> None:
        """Enlarge everything, between 80 and 300 %."""
        self._zoom = _clamped(zoom)
        self._refresh()

    def zoom_in(self) -> None:
        """Go to the next larger step."""
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self._zoom), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        """Go to the next smaller step."""
        self.set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self._zoom), ZOOM_STEPS[0]))

    def apply(self, app: QApplication) -> None:
        """Give the application this look, now and at each change."""
        self._app = app
        self._ask_for_frames()
        app.setStyle("Fusion")
        self._dress(app)

    @Slot()
    def _refresh(self) -> None:
        self._fonts.clear()
        self._colors = self._colors_in_force()
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _ask_for_frames(self) -> None:
        """Have the system draw what is its own, title bars and file dialogs, in the same scheme."""
        if self._scheme is Scheme.SYSTEM:
            self._system.unsetColorScheme()
        else:
            self._system.setColorScheme(Qt.ColorScheme.Dark if self.is_dark else Qt.ColorScheme.Light)

    def _dress(self, app: QApplication) -> None:
        app.setPalette(make_palette(self._colors))
        app.setFont(self.font(TextRole.ROW))

    def _colors_in_force(self) -> Colors:
        colors = DARK if self.is_dark else LIGHT
        return colors.high_contrast() if self.has_high_contrast else colors


def make_palette(colors: Colors) -> QPalette:
    """The palette that makes standard widgets fit in."""
    role = QPalette.ColorRole
    palette = QPalette()
    for group_role, color in (
        (role.Window, colors.window),
        (role.WindowText, colors.text),
        (role.Base, colors.surface),
        (role.AlternateBase, colors.raised),
        (role.Text, colors.text),
        (role.PlaceholderText, colors.text3),
        (role.Button, colors.surface),
        (role.ButtonText, colors.text),
        (role.BrightText, colors.accent_text),
        (role.Light, colors.raised),
        (role.Midlight, colors.line),
        (role.Mid, colors.line2),
        (role.Dark, colors.control),
        (role.Shadow, colors.text3),
        (role.Highlight, colors.sel_row),
        (role.HighlightedText, colors.sel_row_text),
        (role.Accent, colors.accent),
        (role.Link, colors.link),
        (role.LinkVisited, colors.link),
        (role.ToolTipBase, colors.raised),
        (role.ToolTipText, colors.text),
    ):
        palette.setColor(group_role, QColor(color))
    for text_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, text_role, QColor(colors.control))
    return palette


def _clamped(zoom: float) -> float:
    return min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
