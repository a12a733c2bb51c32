"""One field that leads anywhere: a few letters of an action, a place or an official, then Enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from desktop_app.domain.fuzzy import Typed
from desktop_app.ui.commands.list_view import CommandList
from desktop_app.ui.commands.rows import CommandRow
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SIZE = (560, 420)
_FROM_TOP = 60
_MOST = 60


@dataclass(frozen=True, slots=True)
class Command:
    """Something to choose: its words, what kind of thing it is, its keys, and what is done."""

    text: str
    detail: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()

    def score(self, typed: Typed) -> int | None:
        """How well it answers to what was typed, by the best of its names."""
        scores = [typed.score(name) for name in (self.text, *self.other_names, f"{self.text} {self.detail}")]
        return max((score for score in scores if score is not None), default=None)


class Palette(QDialog):
    """The field and what it finds. The keyboard stays in the field; arrows choose, Enter does it, Esc closes."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._window = parent
        self._commands: tuple[Command, ...] = ()
        self._found: tuple[Command, ...] = ()
        self.field = Field(theme, icons, "Go to an action, a place or an official")
        self.field.set_icon(IconName.SEARCH)
        self.field.setPlaceholderText("An action, a place or an official")
        self.field.installEventFilter(self)
        self.list = CommandList(theme, "What was found")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard and moves the choice
        self._none = Words(theme, "Nothing is called so.", TextRole.ROW, lambda colors: colors.text2)
        self.setWindowTitle("Go to")
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it is as large as the window allows
        self._column.addWidget(self.field)
        self._column.addWidget(self._none)
        self._column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._find)
        self.list.row_chosen.connect(self._on_row_chosen)
        self.list.selectionModel().currentChanged.connect(self._say_current)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def found(self) -> tuple[Command, ...]:
        """What is listed, the best first."""
        return self._found

    def open_with(self, commands: Sequence[Command]) -> None:
        """Open over the window, empty, with these to choose from."""
        self._commands = tuple(commands)
        self.field.clear()
        self._find()
        self._take_place()
        self.show()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Offer these from now on."""
        self._commands = tuple(commands)
        self._find()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject: the keys of the list, typed in the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self.field:
            return self._take_key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget: whoever goes elsewhere has done with it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QDialog: the ground and its edge."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.control))
            painter.fillRect(self.rect().adjusted(1, 1, -1, -1), QColor(colors.surface))

    def _take_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -self.list.rows_in_view,
            Qt.Key.Key_PageDown: self.list.rows_in_view,
        }
        if event.key() in steps:
            self.list.step(steps[Qt.Key(event.key())])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.choose_current()
            return True
        return False

    def _find(self) -> None:
        typed = Typed.of(self.field.text())
        scored = [(score, command) for command in self._commands if (score := command.score(typed)) is not None]
        scored.sort(key=lambda pair: -pair[0])  # stable: of equals, the order in which they were offered
        self._found = tuple(command for _, command in scored[:_MOST])
        self.list.set_rows([CommandRow(command.text, command.detail, command.keys) for command in self._found])
        self.list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        self._say_current()

    def _say_current(self) -> None:
        """Let a screen reader, which stands in the field, say what Enter would do."""
        row = self.list.current_row
        self.field.setAccessibleDescription(row.words if row and self._found else self._none.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    def _on_row_chosen(self, row: int) -> None:
        command = self._found[row]
        self.hide()
        command.run()

    def _take_place(self) -> None:
        parent, px = self._window, self._theme.px
        width = min(px(_SIZE[0]), int(parent.width() * 0.94))
        height = min(px(_SIZE[1]), int(parent.height() * 0.8))
        top = min(px(_FROM_TOP), parent.height() - height)
        self.resize(width, height)
        self.move(parent.mapToGlobal(QPoint((parent.width() - width) // 2, top)))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(10), px(10), px(10), px(8))
        self._column.setSpacing(px(8))
        self._none.setContentsMargins(px(8), 0, px(8), px(8))
        self.update()
