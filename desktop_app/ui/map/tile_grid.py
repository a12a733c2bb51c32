"""The tiles of all states: one tab stop, walked with the arrows, found by typing a name or its two letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop_app.ui.map.geometry import CELLS, LEAST, grid_size, neighbour, tile_box, tile_side
from desktop_app.ui.map.tile import RING, Tile
from desktop_app.ui.widgets.type_ahead import TypeAhead

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.state_map import StateOnMap
    from desktop_app.ui.theme.theme import Theme

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TileGrid(QWidget):
    """Going to a tile chooses its state; Enter and a double click open it."""

    state_chosen = Signal(str)  # the id of the state
    state_opened = Signal(str)  # likewise

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tiles: dict[str, Tile] = {}  # by code
        self._chosen = ""
        self._rules: frozenset[Rule | None] = frozenset()
        self._typing = TypeAhead()
        self.setAccessibleName("States")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def tiles(self) -> dict[str, Tile]:
        """The tiles by the two letters of the state."""
        return self._tiles

    @property
    def chosen_id(self) -> str:
        """The id of the state chosen; empty for none."""
        return self._tiles[self._chosen].state.id if self._chosen else ""

    def show_states(self, states: tuple[StateOnMap, ...]) -> None:
        """Show these; on another day the same tiles change their looks."""
        before: QWidget | None = None
        for state in sorted((s for s in states if s.code in CELLS), key=lambda s: (CELLS[s.code].row, CELLS[s.code])):
            tile = self._tiles.get(state.code)
            if tile is None:
                tile = self._add(state)
            else:
                tile.show_state(state)
            if before is not None:
                QWidget.setTabOrder(before, tile)
            before = tile
        if not self._chosen and self._tiles:
            self._give_tab_stop(next(iter(self._tiles.values())))
        self._fade()

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Let only states with these rules stand out; none of them means all."""
        self._rules = rules
        self._fade()

    def choose(self, code: str) -> None:
        """Choose a state without announcing it; empty for none."""
        self._chosen = code if code in self._tiles else ""
        for other, tile in self._tiles.items():
            tile.setChecked(other == self._chosen)
        self._place()
        if self._chosen:
            self._give_tab_stop(self._tiles[self._chosen])
            self._tiles[self._chosen].raise_()

    def sizeHint(self) -> QSize:
        """Override QWidget: no more than is needed; it takes all that there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget: tiles that can still be read."""
        width, height = grid_size(round(LEAST * self._theme.zoom), self._theme.zoom)
        return QSize(width + 2 * self._margin, height + 2 * self._margin)

    def heightForWidth(self, width: int) -> int:
        """Override QWidget: as high as the tiles are that fit this width."""
        side = tile_side(width - 2 * self._margin, 1e6, self._theme.zoom)
        return grid_size(side, self._theme.zoom)[1] + 2 * self._margin

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget: place the tiles."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject: a double click on a tile opens its state."""
        if event.type() == event.Type.MouseButtonDblClick and isinstance(watched, Tile):
            self.state_opened.emit(watched.state.id)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: what a tile does not take. See the class."""
        key = Qt.Key(event.key())
        current = self._current()
        if current is None or event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._go(neighbour(current.state.code, _STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.state_opened.emit(current.state.id)
        elif event.text() and event.text().isprintable():
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    def _add(self, state: StateOnMap) -> Tile:
        tile = Tile(state, self._theme, self)
        tile.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tile.clicked.connect(lambda: self._announce(tile.state.code))
        tile.installEventFilter(self)
        self._tiles[state.code] = tile
        self._place()
        tile.show()
        return tile

    @property
    def _margin(self) -> int:
        """Room for the ring of a chosen tile at the edge."""
        return self._theme.px(RING)

    def _place(self) -> None:
        zoom = self._theme.zoom
        side = tile_side(self.width() - 2 * self._margin, self.height() - 2 * self._margin, zoom)
        width, height = grid_size(side, zoom)
        left, top = (self.width() - width) // 2, max((self.height() - height) // 2, 0)
        for code, tile in self._tiles.items():
            box = tile_box(code, side, zoom)
            ring = self._theme.px(RING) if tile.isChecked() else 0
            x, y = round(left + box.x) - ring, round(top + box.y) - ring
            tile.setGeometry(x, y, side + 2 * ring, side + 2 * ring)

    def _current(self) -> Tile | None:
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, Tile) and focused.parent() is self else None

    def _go(self, code: str) -> None:
        self._tiles[code].setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce(code)

    def _announce(self, code: str) -> None:
        self.choose(code)
        self.state_chosen.emit(self._tiles[code].state.id)

    def _type(self, letters: str) -> None:
        """Go to the state with these letters, else to the next whose name begins with what is typed."""
        code = self._typing.add(letters).upper()
        if code in self._tiles:
            self._go(code)
            return
        current = self._current()
        by_name = sorted(self._tiles.values(), key=lambda tile: tile.state.name)
        here = by_name.index(current) if current else None
        found = self._typing.match([tile.state.name for tile in by_name], here)
        if found is not None:
            self._go(by_name[found].state.code)

    def _give_tab_stop(self, chosen: Tile) -> None:
        for tile in self._tiles.values():
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is chosen else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(chosen)

    def _fade(self) -> None:
        for tile in self._tiles.values():
            tile.set_faded(bool(self._rules) and tile.state.rule not in self._rules)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._place()
        for tile in self._tiles.values():
            tile.update()
