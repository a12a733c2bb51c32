"""The map of counties and cities: each as the badge of its rule where it lies, on the outlines of the states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QToolTip

from desktop_app.domain import wording
from desktop_app.domain.albers import Spot
from desktop_app.domain.typography import typeset
from desktop_app.ui.map.outlines import spot_of
from desktop_app.ui.map.places_model import PlacesOnMapModel
from desktop_app.ui.map.places_painter import PlacesPainter
from desktop_app.ui.map.sheet import Name, Sheet, Wanted, lay_out
from desktop_app.ui.map.zoomable import ZoomableList
from desktop_app.ui.page.strip_geometry import Box
from desktop_app.ui.places.model import PlaceRole, name_in_state
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.tooltips import tooltip
from desktop_app.ui.widgets.type_ahead import TypeAhead

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.state_map import StateOnMap
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.map.outlines import Outlines
    from desktop_app.ui.theme.theme import Theme

_BADGE, _TARGET = 16, 24
_LEAST_WIDTH, _LEAST_HEIGHT = 720, 300
_NAME_PAD = 6
_MARGIN = 70  # km around the country, for the badges that make way
_STATE_MARGIN = 0.08  # around a state, of its size
_SHEET_EDGE = 12  # between the edge of the sheet and the middle of a badge
_EDGE = 36  # how far from the edge of the view a place has to be that someone goes to
_CHOSEN = 2.0  # the width of the outline of the state that is chosen
_AHEAD = {
    QListView.CursorAction.MoveLeft: (-1, 0),
    QListView.CursorAction.MoveRight: (1, 0),
    QListView.CursorAction.MoveUp: (0, -1),
    QListView.CursorAction.MoveDown: (0, 1),
}


class PlacesMap(ZoomableList):
    """A list whose items stand where the places lie.

    The arrows go to the nearest place on that side, letters to a name; Enter and a double click open a place. A double
    click beside the badges comes nearer.
    """

    place_chosen = Signal(str)  # the id of a county or city
    place_opened = Signal(str)  # likewise
    state_chosen = Signal(str)  # the letters of a state

    def __init__(self, theme: Theme, outlines: Outlines) -> None:
        super().__init__(theme, _with_margin(outlines.box, _MARGIN), _LEAST_WIDTH)
        self._outlines = outlines
        self._painter = PlacesPainter(theme, outlines)
        self._places = PlacesOnMapModel(self)
        self._spots: list[Spot] = []
        self._middles = {code: state.middle for code, state in outlines.states.items()}
        self._states: Mapping[str, StateOnMap] = {}
        self._sheets: dict[int, Sheet] = {}  # by the step of the camera
        self._chosen_state = self._pointed_state = ""
        self._is_told = False  # the choice follows what was given, and is no wish of the user's
        self._typing = TypeAhead()
        self.setModel(self._places)
        self.setAccessibleName("Counties and cities on the map")
        self.clicked_at.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def chosen_id(self) -> str:
        """The id of the place that is chosen; empty for none."""
        index = self.currentIndex()
        return str(index.data(PlaceRole.PLACE).place.id) if index.isValid() else ""

    @property
    def sheet(self) -> Sheet:
        """Where everything stands at the present scale; worked out once for each."""
        if self._camera.step not in self._sheets:
            self._sheets[self._camera.step] = self._lay_out()
        return self._sheets[self._camera.step]

    def show_places(self, places: tuple[ListedPlace, ...], states: Mapping[str, StateOnMap]) -> None:
        """Show counties and cities that all have coordinates, and the states by their letters."""
        self._states = states
        chosen, self._is_told = self.chosen_id, True
        if self._places.set_places(places):
            self._spots = [_spot(listed) for listed in places]
            self._sheets.clear()
            self.setCurrentIndex(self._places.index_of(chosen))
        self._is_told = False
        self.viewport().update()

    def set_filter(self, rules: frozenset[Rule | None], left: frozenset[str] | None) -> None:
        """Let only places with these rules stand out, none meaning all, and of these only `left`, None meaning all."""
        self._places.set_filter(rules, left)
        self.viewport().update()

    def choose(self, place_id: str) -> None:
        """Choose a place, or with an empty id none, without announcing it."""
        self._is_told = True
        self.setCurrentIndex(self._places.index_of(place_id))
        self._is_told = False
        self._chosen_state = ""
        self.viewport().update()

    def choose_state(self, code: str) -> None:
        """Choose the state with these letters without announcing it."""
        self.choose("")
        self._chosen_state = code if code in self._outlines.states else ""
        if self._chosen_state and not self._is_in_view(self._outlines.states[code].box):
            self._look(self._camera.centered(self._middles[code]))

    def zoom_to_state(self, code: str) -> None:
        """Show one state as large as there is room for."""
        box = self._outlines.states[code].box
        self._look(self._camera.fitted(_with_margin(box, max(box.width, box.height) * _STATE_MARGIN)))

    def keep_in_place(self) -> QPointF:
        """Override ZoomableList: the place that is chosen, while it is in view."""
        chosen, view = self.visualRect(self.currentIndex()), self.viewport().rect()
        return QPointF(chosen.center()) if view.contains(chosen) and not chosen.isEmpty() else super().keep_in_place()

    def point_at(self, at: QPoint) -> None:
        """Override ZoomableList: show the outline of the state, and that it and the badges can be clicked."""
        is_on_badge = self.indexAt(at).isValid()
        pointed = self._painter.state_at(self._camera, at.x(), at.y())
        can_click = is_on_badge or bool(pointed)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can_click else Qt.CursorShape.OpenHandCursor)
        self._point_at_state("" if is_on_badge else pointed)

    def resize_view(self) -> None:
        """Override ZoomableList: another size is another scale."""
        self._sheets.clear()
        super().resize_view()

    def sizeHint(self) -> QSize:
        """Override QListView: no more than is needed; it takes all that there is."""
        return QSize(self._theme.px(_LEAST_HEIGHT), self._theme.px(_LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Override QListView: the same."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Override QWidget: as high as the whole country is in this width."""
        world = self._camera.world
        return max(round(width * world.height / world.width), self.sizeHint().height())

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Override QListView: around the badge, large enough to be hit."""
        if not index.isValid():
            return QRect()
        spot, side = self._in_view(self.sheet.placed[index.row()].spot), self._theme.px(_TARGET)
        return QRect(round(spot.x - side / 2), round(spot.y - side / 2), side, side)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Override QListView: the place whose badge is nearest, if it is near enough."""
        return self._index(self.sheet.at(self._on_sheet(point), self._theme.px(_TARGET) / 2))

    def moveCursor(self, action: QListView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Override QListView: the nearest place on that side that the filters leave, also one that is out of view."""
        current, step = self.currentIndex(), _AHEAD.get(action)
        if step is None:
            return current
        if not current.isValid():
            return self._index(self.sheet.nearest(self._on_sheet(self.viewport().rect().center())))
        found = self.sheet.ahead(current.row(), step, self._places.clear)
        return current if found is None else self._index(found)

    def keyboardSearch(self, search: str) -> None:
        """Override QListView: go to the place whose name begins with what is typed."""
        self._typing.add(search)
        names = [listed.place.name for listed in self._places.places]
        current = self.currentIndex()
        found = self._typing.match(names, current.row() if current.isValid() else None)
        if found is not None:
            self.setCurrentIndex(self._index(found))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        _hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        """Override QListView: move the view no further than is needed."""
        if not index.isValid():
            return
        edge = self._theme.px(_EDGE)
        room, at = self.viewport().rect().adjusted(edge, edge, -edge, -edge), self.visualRect(index).center()
        right = min(at.x() - room.left(), 0) + max(at.x() - room.right(), 0)
        down = min(at.y() - room.top(), 0) + max(at.y() - room.bottom(), 0)
        self._look(self._camera.moved(right, down))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Override QListView: announce the place that someone has gone to."""
        super().currentChanged(current, previous)
        self.scrollTo(current)
        self.viewport().update()
        if current.isValid() and not self._is_told:
            self._chosen_state = ""
            self.place_chosen.emit(self.chosen_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override ZoomableList: Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_id:
            self.place_opened.emit(self.chosen_id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Override QListView: open a place, or come nearer."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.place_opened.emit(index.data(PlaceRole.PLACE).place.id)
        else:
            self.zoom(1, event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Override QListView: say the state where the mouse points beside the badges."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            state = self._states.get(self._painter.state_at(self._camera, event.pos().x(), event.pos().y()))
            if state is not None and not self.indexAt(event.pos()).isValid():
                QToolTip.showText(event.globalPos(), tooltip(state.spoken), self)
                return True
        if event.type() is QEvent.Type.Leave:
            self._point_at_state("")
        return super().viewportEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QListView: outlines, then names and badges, then what is chosen."""
        camera, colors = self._camera, self._theme.colors
        with QPainter(self.viewport()) as painter:
            self._painter.paint_outlines(painter, camera)
            if self._pointed_state:
                self._painter.paint_state(painter, camera, self._pointed_state, colors.control, 1.0)
            if self._chosen_state:
                self._painter.paint_state(painter, camera, self._chosen_state, colors.accent, _CHOSEN)
            painter.translate(-round(camera.x), -round(camera.y))
            self._paint_places(painter)
            painter.resetTransform()
            if self.currentIndex().isValid():
                self._paint_chosen(painter, self.currentIndex().row())

    def _paint_places(self, painter: QPainter) -> None:
        sheet, badges, clear = self.sheet, self._places.badges, self._places.clear
        size = self._theme.px(_BADGE)
        leads = [one for one, is_clear in zip(sheet.placed, clear, strict=True) if is_clear]
        self._painter.paint_leads(painter, leads)
        names = [name for name in sheet.names if name.number is None or clear[name.number]]
        self._painter.paint_names(painter, names)
        for row in sorted(range(len(badges)), key=clear.__getitem__):
            self._painter.paint_badge(painter, sheet.placed[row].spot, size, badges[row], faded=not clear[row])

    def _paint_chosen(self, painter: QPainter, row: int) -> None:
        """A ring around the place that is chosen, and a label where it covers the fewest others."""
        spot = self._in_view(self.sheet.placed[row].spot)
        self._painter.paint_chosen(painter, spot, self._theme.px(_BADGE), has_focus=self.hasFocus())
        beside, view = QRectF(self.visualRect(self._index(row))), QRectF(self.viewport().rect())
        if view.intersects(beside):
            others = [self._in_view(one.spot) for one in self.sheet.placed]
            flag = self._painter.flag(_flag(self._places.places[row]), beside, view, others)
            self._painter.paint_flag(painter, flag)

    def _lay_out(self) -> Sheet:
        metrics = QFontMetricsF(self._theme.font(TextRole.CAPTION))
        pad = self._theme.px(_NAME_PAD)

        def measured(text: str) -> Name:
            return Name(text, metrics.horizontalAdvance(text) + pad)

        places, camera, edge = self._places.places, self._camera, self._theme.px(_SHEET_EDGE)
        world = camera.world
        sheet = Box(edge, edge, world.width * camera.scale - 2 * edge, world.height * camera.scale - 2 * edge)
        wanted = Wanted(
            homes=[camera.on_sheet(spot) for spot in self._spots],
            names=[measured(typeset(listed.place.name)) for listed in places],
            order=sorted(range(len(places)), key=lambda row: (-places[row].quote_count, row)),
            states=[(camera.on_sheet(spot), measured(code)) for code, spot in self._middles.items()],
            size=self._theme.px(_BADGE),
            height=metrics.height(),
            sheet=sheet,
        )
        return lay_out(wanted)

    def _index(self, row: int | None) -> QModelIndex:
        return QModelIndex() if row is None else self._places.index(row)

    def _is_in_view(self, box: Box) -> bool:
        """Whether any of a part of the plane is in view."""
        camera, view = self._camera, QRectF(self.viewport().rect())
        corner = camera.on_sheet(Spot(box.x, box.y))
        size = QSizeF(box.width * camera.scale, box.height * camera.scale)
        return view.intersects(QRectF(QPointF(*self._in_view(corner)), size))

    def _in_view(self, spot: Spot) -> Spot:
        return Spot(spot.x - round(self._camera.x), spot.y - round(self._camera.y))

    def _on_sheet(self, point: QPoint) -> Spot:
        return Spot(point.x() + round(self._camera.x), point.y() + round(self._camera.y))

    def _point_at_state(self, code: str) -> None:
        if code != self._pointed_state:
            self._pointed_state = code
            self.viewport().update()

    def _on_clicked(self, at: QPoint) -> None:
        index = self.indexAt(at)
        code = self._painter.state_at(self._camera, at.x(), at.y())
        if index.isValid():
            self.setCurrentIndex(index)
        elif code:
            self.state_chosen.emit(code)

    def _on_theme_changed(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self._theme.colors.surface))
        self.setPalette(palette)
        self.updateGeometry()
        self.resize_view()


def _spot(listed: ListedPlace) -> Spot:
    place = listed.place
    assert place.lat is not None
    assert place.lon is not None
    return spot_of(place.id.split("-")[1].upper(), place.lat, place.lon)


def _flag(listed: ListedPlace) -> tuple[str, str]:
    """The name, and the rule with its first day."""
    rule = listed.rule
    words = [wording.short_label(rule), *([wording.since_words(rule)] if rule else [])]
    return name_in_state(listed), ", ".join(words)


def _with_margin(box: Box, margin: float) -> Box:
    return Box(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin)
