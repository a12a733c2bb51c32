"""The head of a page that is not a place's: an icon in a ring, the name, and a line about what is on record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.typography import typeset
from desktop_app.ui.page.flow import flow, flow_width
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.bookmark_button import HeadButtons
from desktop_app.ui.widgets.painting import IconPainter, paint_panel
from desktop_app.ui.widgets.selectable import SelectableBlocks
from desktop_app.ui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.publish.citing.cite import Citing
    from desktop_app.ui.theme.icons import IconName, Icons
    from desktop_app.ui.theme.theme import Theme
    from desktop_app.ui.widgets.bookmark_button import BookmarkButton
    from desktop_app.ui.widgets.tool_button import ToolButton

_RING, _ICON = 44, 22
_INSET, _NARROW_INSET = 18, 14
_GAP = 12
_TOP, _BOTTOM = 12, 9
_RIGHT = 16
_BETWEEN = 8
_LEAST_WIDTH = 200
_LEAST_HEIGHT = 71
_LOWEST_MIDDLE = 49


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectHeading:
    """What the head says. `stored` is the name as it is in the data; `citing` what the button copies."""

    icon: IconName
    name: str
    stored: str
    kind: str
    status: str
    citing: Citing
    copy_tip: str


class SubjectHeader(SelectableBlocks):
    """Icon, name, kind and status; one button copies them with their sources."""

    citation_requested = Signal(object)  # the Citing that is wanted on the clipboard

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Say nothing until `show_heading`."""
        super().__init__(theme, parent)
        self._icons = IconPainter(theme, icons)
        self._heading: SubjectHeading | None = None
        self._is_narrow = False
        self._middle = 0.0
        self._name = self._kind = self._status = TextBlock("", theme.font(TextRole.TITLE))
        self._buttons = HeadButtons(theme, icons, self)
        self._buttons.copy.clicked.connect(self._on_copy_clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def copy_button(self) -> ToolButton:
        """The button that copies the head."""
        return self._buttons.copy

    @property
    def bookmark_button(self) -> BookmarkButton:
        """The button that bookmarks the page."""
        return self._buttons.bookmark

    @property
    def words(self) -> tuple[str, ...]:
        """The lines as shown: name, kind, status."""
        return (self._name.text, self._kind.text, self._status.text)

    def show_heading(self, heading: SubjectHeading) -> None:
        """Head a page."""
        self._heading = heading
        font = self._theme.font
        self._name = TextBlock(heading.name, font(TextRole.TITLE), stored=heading.stored)
        self._kind = TextBlock(typeset(heading.kind), font(TextRole.LABEL))
        self._status = TextBlock(typeset(heading.status), font(TextRole.STATUS), stored=heading.status)
        colors = self._theme.colors
        spoken = ". ".join(part for part in (heading.name, heading.kind, heading.status) if part)
        self.set_blocks([self._name, self._kind, self._status], [colors.text, colors.text2, colors.text], spoken)
        self._buttons.copy.set_tip(heading.copy_tip)
        self._arrange(self.width())
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Take less room beside the words, for windows under 1000 effective pixels."""
        self._is_narrow = narrow
        self._arrange(self.width())
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Override QLabel: as high as its lines are at this width."""
        height = self._arrange(width)
        if width != self.width():
            self._arrange(self.width())  # it was only asked
        return height

    def sizeHint(self) -> QSize:
        """Override QLabel: the height at the present width."""
        width = self._theme.px(_LEAST_WIDTH)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        """Override QLabel: words wrap, so that it can be narrow."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QLabel: set the lines anew."""
        super().resizeEvent(event)
        self._arrange(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override SelectableBlocks: draw ground, lower edge and the icon in its ring too."""
        colors, px = self._theme.colors, self._theme.px
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.surface))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(colors.line))
            if self._heading is not None:
                ring = QRectF(0, 0, px(_RING), px(_RING))
                ring.moveCenter(QPointF(self._inset + px(_RING) / 2, self._middle))
                paint_panel(painter, ring, px(_RING) / 2, colors.sunken, colors.line2)
                self._icons.paint(painter, ring.center(), self._heading.icon, color=colors.text2, size=_ICON)
            self.paint_blocks(painter)

    @property
    def _inset(self) -> int:
        return self._theme.px(_NARROW_INSET if self._is_narrow else _INSET)

    def _arrange(self, width: int) -> int:
        """Place everything at this width; gives the height."""
        px = self._theme.px
        buttons = self._buttons.sizeHint()
        span = self._inset + px(_RING + _GAP), width - px(_RIGHT) - buttons.width() - px(_BETWEEN)
        between = px(_BETWEEN)
        first = [self._name]
        if self._kind.text:
            has_room = flow_width([self._name, self._kind], between) <= span[1] - span[0]
            first = [self._name, self._kind] if has_room else [self._name]
        bottom = flow(first, px(_TOP), span, between)
        if self._kind.text and len(first) == 1:
            bottom = flow([self._kind], bottom + px(1), span, between)
        bottom = flow([self._status], bottom + px(1), span, between)
        height = max(round(bottom) + px(_BOTTOM), px(_LEAST_HEIGHT))
        self._middle = min(height / 2, px(_LOWEST_MIDDLE))
        top = round(self._middle - buttons.height() / 2)
        self._buttons.setGeometry(width - px(_RIGHT) - buttons.width(), top, buttons.width(), buttons.height())
        return height

    def _on_copy_clicked(self) -> None:
        if self._heading is not None:
            self.citation_requested.emit(self._heading.citing)

    def _on_theme_changed(self) -> None:
        if self._heading is not None:
            self.show_heading(self._heading)
        self.updateGeometry()
