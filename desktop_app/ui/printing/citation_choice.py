"""How the sources of what is printed are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.publish.citing.style import CitationStyle
from desktop_app.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

LABEL = "Citation style"


class CitationChoice(ChoiceBox):
    """All styles of citation, the plain one to begin with."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, icons, LABEL, parent)
        self.set_choices([(style, style.label) for style in CitationStyle])

    @property
    def style_chosen(self) -> CitationStyle:
        """What is chosen."""
        return CitationStyle(str(self.value))
