"""The preview of a page: the very page that is printed, drawn for the pixels of this screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop_app.ui.theme.tokens import LIGHT
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop_app.publish.pages.layout import Pages
    from desktop_app.ui.theme.theme import Theme

_MARGIN = 18
_SHADOW = 3
_POINTS = 72  # in an inch
_SCALES = (0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_NOTCH = 120  # of a mouse wheel, in Qt's units


class PageView(QAbstractScrollArea):
    """Shows one page whole or at a scale. Page Up and Down turn pages, plus and minus scale, 0 shows it whole."""

    page_turned = Signal(int)  # the page now shown, counted from 0
    scaled = Signal()  # the page is now shown whole, or at another scale

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: Pages | None = None
        self._page = 0
        self._scale: float | None = None
        self._picture = QImage()
        self._wheel = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ThinScrollBar(theme))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)
        self._say()

    @property
    def page(self) -> int:
        """The page shown, counted from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many there are."""
        return self._pages.page_count if self._pages else 0

    @property
    def scale(self) -> float | None:
        """How large the page is shown, 1 as on paper; None while it is shown whole."""
        return self._scale

    def show_pages(self, pages: Pages) -> None:
        """Show these pages instead, at the same place as far as there is one."""
        self._pages = pages
        self._turn_to(min(self._page, pages.page_count - 1))

    def set_page(self, page: int) -> None:
        """Turn to a page; before the first and after the last there is none."""
        if 0 <= page < self.page_count and page != self._page:
            self._turn_to(page)
            self.verticalScrollBar().setValue(0)

    def set_scale(self, scale: float | None) -> None:
        """Show the page at a scale, or whole."""
        self._scale = scale
        self._rearrange()
        self.scaled.emit()

    def sizeHint(self) -> QSize:
        """Override QAbstractScrollArea: room for a page that can be read."""
        return QSize(self._theme.px(560), self._theme.px(700))

    def minimumSizeHint(self) -> QSize:
        """Override QAbstractScrollArea: it can become small."""
        return QSize(160, 160)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractScrollArea: turn, scale, scroll."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self._step(+1)
            case Qt.Key.Key_PageUp:
                self._step(-1)
            case Qt.Key.Key_Home:
                self.set_page(0)
            case Qt.Key.Key_End:
                self.set_page(self.page_count - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.set_scale(next((scale for scale in _SCALES if scale > self._drawn_scale() + 0.01), _SCALES[-1]))
            case Qt.Key.Key_Minus:
                smaller = (scale for scale in reversed(_SCALES) if scale < self._drawn_scale() - 0.01)
                self.set_scale(next(smaller, _SCALES[0]))
            case Qt.Key.Key_0:
                self.set_scale(None)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Override QAbstractScrollArea: where there is nothing to scroll, turn pages."""
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        while abs(self._wheel) >= _NOTCH:
            self.set_page(self._page + (1 if self._wheel < 0 else -1))
            self._wheel += _NOTCH if self._wheel < 0 else -_NOTCH

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QAbstractScrollArea: fit the page again."""
        super().resizeEvent(event)
        self._rearrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget: show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QWidget: hide the ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractScrollArea: the page with its shadow on the desk."""
        colors = self._theme.colors
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), QColor(colors.line))
            if self._pages is not None:
                paper = self._paper()
                shadow = self._theme.px(_SHADOW)
                painter.fillRect(paper.translated(shadow, shadow), QColor(colors.line2))
                painter.drawImage(paper.topLeft(), self._drawn(self._pages))
            if self.hasFocus():
                painting.paint_ring(painter, self.viewport().rect().toRectF(), 0, colors.focus)

    def _step(self, by: int) -> None:
        """Scroll on, and turn the page at its end."""
        bar = self.verticalScrollBar()
        if (by > 0 and bar.value() < bar.maximum()) or (by < 0 and bar.value() > 0):
            bar.setValue(bar.value() + by * bar.pageStep())
        elif 0 <= self._page + by < self.page_count:
            self.set_page(self._page + by)
            bar.setValue(0 if by > 0 else bar.maximum())

    def _turn_to(self, page: int) -> None:
        self._page = page
        self._picture = QImage()
        self._say()
        self._rearrange()
        self.page_turned.emit(page)

    def _say(self) -> None:
        """Tell a screen reader what is shown; the words of the page are the description."""
        self.setAccessibleName(f"Page {self._page + 1} of {self.page_count}" if self.page_count else "Page preview")
        self.setAccessibleDescription("\n".join(self._pages.lines(self._page)) if self._pages else "")

    def _rearrange(self) -> None:
        size, view = self._paper_size(), self.viewport().size()
        margins = 2 * self._theme.px(_MARGIN)
        for bar, length, room in (
            (self.horizontalScrollBar(), size.width(), view.width()),
            (self.verticalScrollBar(), size.height(), view.height()),
        ):
            bar.setRange(0, max(0, length + margins - room) if self._scale else 0)
            bar.setPageStep(max(1, room - margins))
            bar.setSingleStep(self._theme.px(24))
        self.viewport().update()

    def _drawn_scale(self) -> float:
        """How large the page is on the screen, 1 as on paper."""
        if self._scale is not None or self._pages is None:
            return self._scale or 1.0
        width, height = self._pages.size
        margins = 2 * self._theme.px(_MARGIN)
        view = self.viewport().size()
        fit = min((view.width() - margins) / width, (view.height() - margins) / height)
        return max(0.1, fit * _POINTS / self.logicalDpiX())

    def _paper_size(self) -> QSize:
        """The size of the page on the screen, in whole pixels of the device."""
        if self._pages is None:
            return QSize()
        width, height = self._pages.size
        dots = self._drawn_scale() * self.logicalDpiX() / _POINTS
        return QSize(round(width * dots), round(height * dots))

    def _paper(self) -> QRect:
        size, view = self._paper_size(), self.viewport().rect()
        margin = self._theme.px(_MARGIN)
        left = max(margin, (view.width() - size.width()) // 2) if self._scale else (view.width() - size.width()) // 2
        top = max(margin, (view.height() - size.height()) // 2) if self._scale else (view.height() - size.height()) // 2
        return QRect(
            left - self.horizontalScrollBar().value(),
            top - self.verticalScrollBar().value(),
            size.width(),
            size.height(),
        )

    def _drawn(self, pages: Pages) -> QImage:
        """The page as a picture of this size and pixel ratio; kept until one of them changes."""
        ratio = self.devicePixelRatioF()
        size = (self._paper_size().toSizeF() * ratio).toSize()
        if self._picture.size() != size or self._picture.devicePixelRatio() != ratio:
            picture = QImage(size, QImage.Format.Format_RGB32)
            picture.fill(QColor(LIGHT.surface))
            with QPainter(picture) as painter:
                width, height = pages.size
                painter.scale(size.width() / width, size.height() / height)
                pages.paint(painter, self._page)
            picture.setDevicePixelRatio(ratio)
            self._picture = picture
        return self._picture
