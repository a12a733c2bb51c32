"""The card of what is chosen on the map: the rule of a state and the places inside, or that of a county or city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain import wording
from desktop_app.domain.typography import typeset
from desktop_app.publish.remarks import remarks_on
from desktop_app.publish.state_map import StateOnMap
from desktop_app.ui.map.inside import InsideList
from desktop_app.ui.theme.badges import Badge, BadgeLabel
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.painting import paint_panel
from desktop_app.ui.widgets.plain_label import PlainLabel
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_BADGE = 20
_INSET = 14
_HINT = "Choose a state to see its rule and the places inside."


class StateCard(QWidget):
    """Badge and name, what the place does and since when, the places inside a state, and buttons."""

    place_opened = Signal(str)  # the id of the state or of a place inside
    compare_requested = Signal(str, object)  # the id of the state or place, and the button
    zoom_requested = Signal(str)  # the letters of a state to show as large as there is room for

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: StateOnMap | None = None
        self._hint = _HINT
        self._can_zoom, self._zoom_code = False, ""
        self._badge = BadgeLabel(theme, _BADGE)
        self._name, self._status, self._since, self._law, self._count = (PlainLabel() for _ in range(5))
        self._remarks = PlainLabel()
        self.inside = InsideList(theme)
        self.open_button = ToolButton(theme, icons, ButtonLook.PRIMARY)
        self.compare_button = ToolButton(theme, icons, ButtonLook.BORDERED)
        self.zoom_button = ToolButton(theme, icons, ButtonLook.BORDERED)
        self.zoom_button.clicked.connect(self._on_zoom)
        self.compare_button.set_face("Compare", IconName.COMPARE)
        self.compare_button.set_tip("Compare with another place (Ctrl+K)")
        self.open_button.clicked.connect(self._on_open)
        self.compare_button.clicked.connect(self._on_compare)
        self.inside.place_opened.connect(self.place_opened)
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_state(None)

    @property
    def state(self) -> StateOnMap | None:
        """What is shown; a county or city stands for itself, with nothing inside."""
        return self._state

    def set_zoomable(self, zoomable: bool, hint: str = _HINT) -> None:
        """Offer to zoom to a state, or not; the hint is said while nothing is chosen."""
        self._can_zoom, self._hint = zoomable, hint

    def show_place(self, listed: ListedPlace, state: StateOnMap | None) -> None:
        """Show a county or city, or the federal level, and the rule of the state around it."""
        self.show_state(StateOnMap(listed, ()))
        around = f"{typeset(state.name)}’s own rule: {wording.short_label(state.listed.rule)}" if state else ""
        self._count.setText(around)
        self._count.setVisible(bool(around))
        self._offer_zoom(state)

    def show_state(self, state: StateOnMap | None) -> None:
        """Show a state; None asks for one."""
        self._state = state
        self._offer_zoom(state)
        parts = (self._badge, self._name, self._since, self._law, self._count, self.open_button, self.compare_button)
        for part in parts:
            part.setVisible(state is not None)
        remarks = remarks_on(state.listed) if state else ()
        self._remarks.setText("\n".join(f"{typeset(remark.words)}." for remark in remarks))
        self._remarks.setVisible(bool(remarks))
        if state is None:
            self._status.setText(self._hint)
            self.inside.set_places((), "Places inside")
            return
        rule, name = state.listed.rule, typeset(state.name)
        self._badge.set_badge(Badge.of(state.listed.rule))
        self._name.setText(name)
        self._status.setText(wording.status_sentence(rule))
        self._since.setText(_since(state))
        self._law.setText(typeset(rule.lead.title) if rule else "That is a gap, not proof that no rule exists.")
        places = wording.counted(len(state.inside), "place")
        self._count.setText(f"{places} in {name} on record" if state.inside else f"No place in {name} on record")
        self.inside.set_places(state.inside, f"Places in {name}")
        self.open_button.set_face(f"Open {name}")
        self._show_since(is_old=state.listed.is_confirmation_old)
        self._fit_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: buttons that do not fit beside each other stand below each other."""
        super().resizeEvent(event)
        self._fit_buttons()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: the card."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            paint_panel(painter, QRectF(self.rect()), self._theme.px(8), colors.surface, colors.line)

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._badge)
        self._head.addWidget(self._name, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.addWidget(self.open_button)
        self._buttons.addWidget(self.compare_button)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for part in (self._status, self._since, self._remarks, self._law, self._count, self.inside):
            self._column.addWidget(part)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self.zoom_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_zoom(self, state: StateOnMap | None) -> None:
        self._zoom_code = state.code if state else ""
        self.zoom_button.setVisible(self._can_zoom and state is not None)
        if state is not None:
            self.zoom_button.set_face(f"Zoom to {typeset(state.name)}")

    def _fit_buttons(self) -> None:
        px = self._theme.px
        wanted = self.open_button.sizeHint().width() + self.compare_button.sizeHint().width() + px(8)
        fits = wanted <= self.width() - px(2 * _INSET)
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _show_since(self, *, is_old: bool) -> None:
        colors = self._theme.colors
        _ink(self._since, colors.warn if is_old else colors.text3)

    def _on_open(self) -> None:
        if self._state is not None:
            self.place_opened.emit(self._state.id)

    def _on_zoom(self) -> None:
        self.zoom_requested.emit(self._zoom_code)

    def _on_compare(self) -> None:
        if self._state is not None:
            self.compare_requested.emit(self._state.id, self.compare_button)

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self._column.setContentsMargins(px(_INSET), px(12), px(_INSET), px(14))
        self._buttons.setContentsMargins(0, px(6), 0, 0)
        self._buttons.setSpacing(px(8))
        self._column.setSpacing(px(5))
        self._head.setSpacing(px(8))
        looks = (
            (self._name, TextRole.DIALOG_TITLE, colors.text),
            (self._status, TextRole.SUMMARY, colors.text),
            (self._since, TextRole.CAPTION, colors.text3),
            (self._law, TextRole.CAPTION, colors.text3),
            (self._remarks, TextRole.LABEL, colors.text2),
            (self._count, TextRole.LABEL, colors.text2),
        )
        for label, role, ink in looks:
            label.setFont(self._theme.font(role))
            _ink(label, ink)
        self._show_since(is_old=self._state is not None and self._state.listed.is_confirmation_old)
        self.update()


def _since(state: StateOnMap) -> str:
    rule = state.listed.rule
    if rule is None:
        return ""
    caveats = wording.caveats(rule.lead.certainty, checked=rule.lead.checked)
    words = " · ".join([wording.since_words(rule), wording.answer_confirmed_words(rule), *caveats])
    return words[0].upper() + words[1:]


def _ink(label: QLabel, color: str) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
    label.setPalette(palette)
