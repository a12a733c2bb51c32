"""A list that is seen through a camera: it is zoomed and moved with the wheel, the mouse and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QListView

from desktop_app.ui.map.camera import STEPS, Camera

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from desktop_app.ui.page.strip_geometry import Box
    from desktop_app.ui.theme.theme import Theme

_PAN = 90  # by how much a key moves the view
_NOTCH = 120  # of a mouse wheel, in Qt's units
_PANS = {
    Qt.Key.Key_Left: (-_PAN, 0),
    Qt.Key.Key_Right: (_PAN, 0),
    Qt.Key.Key_Up: (0, -_PAN),
    Qt.Key.Key_Down: (0, _PAN),
}


class ZoomableList(QListView):
    """Plus, minus and 0 and the wheel zoom; dragging, and Ctrl with the arrows, move.

    Whoever makes a kind of it places the items, and says in `keep_in_place` what a key that zooms shall not move.
    """

    zoomed = Signal()  # nearer or further away
    clicked_at = Signal(QPoint)  # a place of the view, with the left button and without dragging

    def __init__(self, theme: Theme, world: Box, least_width: float) -> None:
        """All items lie in the world, which is never narrower than `least_width`, before zoom."""
        super().__init__()
        self._theme = theme
        self._least_width = least_width
        self._camera = Camera(world, 1, 1, 1)
        self._wheel = 0
        self.wheel_zooms = True  # without Ctrl; not where the wheel has to scroll the page
        self._pressed: tuple[QPoint, Camera] | None = None
        self._is_dragging = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)  # nobody asks for their sizes, but Qt would work out each
        self.setMouseTracking(True)

    @property
    def can_zoom_in(self) -> bool:
        """Whether it can come nearer."""
        return self._camera.step < STEPS

    @property
    def can_zoom_out(self) -> bool:
        """Whether it can go further away."""
        return self._camera.step > 0

    def zoom(self, steps: int, at: QPointF | None = None) -> None:
        """Come nearer or go away; where the mouse is, or what the keys go by, stays in its place."""
        fixed = self.keep_in_place() if at is None else at
        self._look(self._camera.zoomed(steps, fixed.x(), fixed.y()))

    def show_all(self) -> None:
        """Show the whole world."""
        self.zoom(-STEPS)

    def keep_in_place(self) -> QPointF:
        """What stays where it is when a key zooms: the middle."""
        return QPointF(self.viewport().rect().center())

    def point_at(self, at: QPoint) -> None:
        """Tell what the mouse points at."""

    def resize_view(self) -> None:
        """Look at the same in a view of another size."""
        size = self.viewport().size()
        least = self._theme.px(self._least_width)
        self._camera = self._camera.resized(max(size.width(), 1), max(size.height(), 1), least)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListView: see the class."""
        key, with_ctrl = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if with_ctrl and key in _PANS:
            self._look(self._camera.moved(*(self._theme.px(part) for part in _PANS[key])))
        elif with_ctrl:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1)
        elif key is Qt.Key.Key_Minus:
            self.zoom(-1)
        elif key is Qt.Key.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Override QListView: zoom; where the wheel has to scroll the page, only with Ctrl."""
        if not self.wheel_zooms and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _NOTCH)
        self._wheel -= steps * _NOTCH
        if steps:
            self.zoom(steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QListView: what is clicked is known when the button is let go."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragging = (event.position().toPoint(), self._camera), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QListView: drag, or tell what can be clicked."""
        at = event.position().toPoint()
        if self._pressed is None:
            self.point_at(at)
            return
        start, camera = self._pressed
        away = start - at
        if self._is_dragging or away.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._look(camera.moved(away.x(), away.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QListView: say what is clicked, unless it was dragged."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        at, was_dragging = event.position().toPoint(), self._is_dragging
        self._pressed, self._is_dragging = None, False
        self.point_at(at)
        if not was_dragging:
            self.clicked_at.emit(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QListView: another size is another scale."""
        super().resizeEvent(event)
        self.resize_view()

    def _look(self, camera: Camera) -> None:
        is_zoomed = camera.step != self._camera.step
        self._camera = camera
        self.viewport().update()
        if is_zoomed:
            self.zoomed.emit()
