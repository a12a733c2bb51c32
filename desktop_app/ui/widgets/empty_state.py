"""What a pane shows when it has nothing to list: why, and how to go on."""

from __future__ import annotations

import html
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.ui.theme.icons import IconName, Icons
    from desktop_app.ui.theme.theme import Theme

_ICON = 36
_BODY_WIDTH = 470
_INSET = 18
_BELOW_ICON = 12
_BELOW_TITLE = 6
_BELOW_BODY = 14
_BETWEEN_BUTTONS = 8


@dataclass(frozen=True, slots=True)
class EmptyAction:
    """A way on. `key` comes back in `EmptyState.action_triggered`."""

    key: str
    label: str
    is_primary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Emptiness:
    """What an empty state says; all of it is plain text, and only the note may have several lines.

    The first occurrence of `strong` in the body is set in bold. `note` is the small line at the end; the first {} in
    it becomes a link that is `note_action`. `is_fault` says that something is broken, not merely absent.
    """

    icon: IconName
    title: str
    body: str = ""
    actions: tuple[EmptyAction, ...] = ()
    note: str = ""
    note_action: EmptyAction | None = None
    strong: str = ""
    is_fault: bool = False


class EmptyState(QScrollArea):
    """An icon, a title, a sentence or two, buttons and one small line, in the middle of a pane.

    It scrolls where the pane is too low for it, so that enlarged words are not cut.
    """

    action_triggered = Signal(str)  # the key of the action that was chosen

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Say nothing until `show_state`."""
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._emptiness: Emptiness | None = None
        self._buttons: list[ToolButton] = []
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def emptiness(self) -> Emptiness | None:
        """What it says at present."""
        return self._emptiness

    @property
    def buttons(self) -> tuple[ToolButton, ...]:
        """The buttons in the order shown."""
        return tuple(self._buttons)

    def show_state(self, emptiness: Emptiness) -> None:
        """Say this, with these ways on."""
        if emptiness == self._emptiness:
            return
        self._emptiness = emptiness
        self.setAccessibleName(emptiness.title)
        self.setAccessibleDescription(emptiness.body)
        self._replace_buttons(emptiness.actions)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QScrollArea: keep lines short, and buttons that do not fit in a row below each other."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self._picture = QLabel()
        self._title, self._body, self._note = (QLabel() for _ in range(3))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._body, self._note):
            label.setTextFormat(Qt.TextFormat.RichText)  # written below, of escaped words
        self._note.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._note.linkActivated.connect(self.action_triggered)
        for label in (self._picture, self._title, self._body, self._note):
            label.setWordWrap(label is not self._picture)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._picture, self._title, self._body, self._row, self._note):
            if isinstance(part, QLabel):
                self._column.addWidget(part)
            else:
                self._column.addLayout(part)
        self._frame()

    def _frame(self) -> None:
        page = QWidget()
        self._around = QVBoxLayout(page)
        self._around.addStretch(1)
        self._around.addWidget(self._content)
        self._around.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons take the focus, and scroll into view when they do
        for surface in (self.viewport(), page):
            surface.setAutoFillBackground(False)  # the pane's own colour shows through

    def _replace_buttons(self, actions: tuple[EmptyAction, ...]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for action in actions:
            look = ButtonLook.PRIMARY if action.is_primary else ButtonLook.BORDERED
            button = ToolButton(self._theme, self._icons, look, self._content)
            button.set_face(action.label)
            button.clicked.connect(lambda _checked=False, key=action.key: self.action_triggered.emit(key))
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons.append(button)
        for before, after in pairwise([*self._buttons, self._note]):
            QWidget.setTabOrder(before, after)  # the note stands below them

    def _write(self) -> None:
        """Put the words into the labels, with the colours in force."""
        emptiness = self._emptiness
        if emptiness is None:
            return
        theme, colors = self._theme, self._theme.colors
        color = colors.err if emptiness.is_fault else colors.text2
        self._picture.setPixmap(self._icons.pixmap(emptiness.icon, theme.px(_ICON), color, self.devicePixelRatioF()))
        self._title.setText(emptiness.title)
        self._body.setText(_with_strong(emptiness.body, emptiness.strong))
        self._note.setText(_with_link(emptiness.note, emptiness.note_action, colors.link))
        link = emptiness.note_action.label if emptiness.note_action else ""
        self._note.setAccessibleName(emptiness.note.replace("\n", " ").replace("{}", link))
        self._body.setVisible(bool(emptiness.body))
        self._note.setVisible(bool(emptiness.note))
        px = theme.px
        self._picture.setContentsMargins(0, 0, 0, px(_BELOW_ICON))
        self._title.setContentsMargins(0, 0, 0, px(_BELOW_TITLE))
        self._row.setContentsMargins(0, px(_BELOW_BODY) if emptiness.actions else 0, 0, 0)
        self._note.setContentsMargins(0, px(_BELOW_BODY), 0, 0)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        available = self.viewport().width()
        width = max(0, min(px(_BODY_WIDTH), available - 2 * px(_INSET)))
        beside = (available - width) // 2
        self._around.setContentsMargins(beside, px(_INSET), beside, px(_INSET))
        self._row.setSpacing(px(_BETWEEN_BUTTONS))
        needed = sum(button.sizeHint().width() for button in self._buttons)
        needed += self._row.spacing() * max(0, len(self._buttons) - 1)
        fits = needed <= width
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _on_theme_changed(self) -> None:
        colors = self._theme.colors
        for label, role, color in (
            (self._title, TextRole.DIALOG_TITLE, colors.text),
            (self._body, TextRole.PARAPHRASE, colors.text2),
            (self._note, TextRole.CAPTION, colors.text3),
        ):
            label.setFont(self._theme.font(role))
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, color)
            label.setPalette(palette)
        self._write()


def _with_strong(body: str, strong: str) -> str:
    before, found, after = body.partition(strong) if strong else (body, "", "")
    return f"{html.escape(before)}<b>{html.escape(found)}</b>{html.escape(after)}" if found else html.escape(body)


def _with_link(note: str, action: EmptyAction | None, color: str) -> str:
    words = html.escape(note).replace("\n", "<br>")
    if action is None:
        return words
    key, label = html.escape(action.key), html.escape(action.label)
    link = f'<a href="{key}" style="color:{color};text-decoration:none">{label}</a>'
    return words.replace("{}", link, 1)
