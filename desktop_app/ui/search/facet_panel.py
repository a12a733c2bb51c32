"""What the results can be narrowed by, with counts: the column that stands where the list of places is otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.printing.check_box import CheckBox
from desktop_app.ui.theme.badges import Badge, BadgeLabel
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.link_button import LinkButton
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from desktop_app.domain.results import Facet, FacetValue
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_INSET = 16
_BADGE = 15


class FacetPanel(QScrollArea):
    """Check boxes in groups; each narrows the results or widens them again."""

    value_toggled = Signal(str)  # the filter of the value, as it is written in the field
    cleared = Signal()  # nothing of what is chosen here is wanted any more

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._facets: tuple[Facet, ...] = ()
        self.setAccessibleName("Narrow results")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoFillBackground(True)  # below the scroll bar too
        theme.changed.connect(self._build)
        self._build()

    @property
    def facets(self) -> tuple[Facet, ...]:
        """What is offered."""
        return self._facets

    def show_facets(self, facets: tuple[Facet, ...]) -> None:
        """Offer what narrows the present results."""
        if facets != self._facets:
            self._facets = facets
            self._build()

    def _build(self) -> None:
        focused = self._focused_filter()
        at = self.verticalScrollBar().value()
        px, colors = self._theme.px, self._theme.colors
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colors.sidebar))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colors.text2))
        content = QWidget()
        content.setPalette(palette)
        content.setAutoFillBackground(True)
        column = QVBoxLayout(content)
        column.setContentsMargins(px(_INSET), px(14), px(_INSET), px(14))
        column.setSpacing(0)
        column.addLayout(self._head())
        for facet in self._facets:
            column.addSpacing(px(10))
            column.addWidget(self._label(facet.heading, TextRole.LABEL, colors.text2))
            column.addSpacing(px(2))
            for value in facet.values:
                column.addLayout(self._row(value, focused))
        column.addStretch(1)
        self.setPalette(palette)
        self.setWidget(content)
        self.verticalScrollBar().setValue(at)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._label("Narrow results", TextRole.SECTION, self._theme.colors.text))
        row.addStretch(1)
        if any(value.is_chosen for facet in self._facets for value in facet.values):
            clear = LinkButton(self._theme, "Clear all")
            clear.clicked.connect(self.cleared)
            row.addWidget(clear)
        return row

    def _row(self, value: FacetValue, focused: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(4))
        if value.rule is not None:
            badge = BadgeLabel(self._theme, _BADGE)
            badge.set_badge(Badge(value.rule))
            row.addWidget(badge)
        box = CheckBox(self._theme, self._icons, value.label)
        box.setChecked(value.is_chosen)
        box.setAccessibleName(f"{value.label}, {value.count:,}")
        box.setProperty("filter", value.filter)
        box.clicked.connect(lambda _checked=False, text=value.filter: self.value_toggled.emit(text))
        row.addWidget(box, 1)
        row.addWidget(self._label(f"{value.count:,}", TextRole.CAPTION, self._theme.colors.text3))
        if value.filter == focused:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _focused_filter(self) -> str:
        content = self.widget()
        focused = content.focusWidget() if content is not None else None
        return str(focused.property("filter")) if isinstance(focused, CheckBox) and focused.hasFocus() else ""

    def _label(self, text: str, role: TextRole, ink: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(self._theme.font(role))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        label.setPalette(palette)
        return label
