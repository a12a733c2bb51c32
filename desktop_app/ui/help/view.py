"""Shows a text of the help in our type and colors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop_app.domain.vocabulary import Rule
from desktop_app.ui.help.shown_text import ShownText
from desktop_app.ui.help.texts import BADGE
from desktop_app.ui.theme.badges import BOX, Badge, paint_badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextFragment

    from desktop_app.ui.finding.part import FindPart
    from desktop_app.ui.theme.theme import Theme

_LINK = "help"
_INSET = 22
_WIDEST = 640  # lines longer than this are hard to read
_BADGE = 17
_HEADINGS = {1: TextRole.DIALOG_TITLE, 2: TextRole.SECTION}
_ABOVE = {0: 0, 1: 0, 2: 14}
_BELOW = 8
_LINE_HEIGHT = 128  # percent


class HelpView(QTextBrowser):
    """One text at a time; links in it ask for others."""

    part_requested = Signal(str)
    texts_changed = Signal()  # another text is shown, or the same set anew

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._markdown = ""
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._on_link)
        theme.changed.connect(self._write)
        self._dress()

    @property
    def find_parts(self) -> tuple[FindPart, ...]:
        """See `FindablePage`."""
        return (ShownText(self, self._theme),)

    def show_markdown(self, title: str, text: str) -> None:
        """Show a text from its beginning."""
        self._markdown = text
        self.setAccessibleName(title)
        self._write()
        self.verticalScrollBar().setValue(0)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Override QTextBrowser: a badge is drawn; nothing is read from anywhere."""
        address = name.toString() if isinstance(name, QUrl) else name
        if kind == QTextDocument.ResourceType.ImageResource.value and address.startswith(BADGE):
            return self._badge(address.removeprefix(BADGE))
        return None

    def _write(self) -> None:
        self._dress()
        document = self.document()
        document.clear()
        document.setDefaultFont(self._theme.font(TextRole.SUMMARY))
        document.setDocumentMargin(self._theme.px(_INSET))
        document.setIndentWidth(self._theme.px(22))
        document.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownDialectCommonMark)
        block = document.begin()
        while block.isValid():
            self._set_block(block)
            block = block.next()
        self.texts_changed.emit()

    def _dress(self) -> None:
        colors = self._theme.colors
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(colors.surface))
        palette.setColor(QPalette.ColorRole.Text, QColor(colors.text))
        palette.setColor(QPalette.ColorRole.Link, QColor(colors.link))
        self.setPalette(palette)
        self.setMaximumWidth(self._theme.px(_WIDEST + 2 * _INSET))

    def _set_block(self, block: QTextBlock) -> None:
        level = block.blockFormat().headingLevel()
        is_item = block.textList() is not None
        form = QTextBlockFormat()
        form.setTopMargin(self._theme.px(_ABOVE.get(level, 0)))
        form.setBottomMargin(self._theme.px(4 if is_item else _BELOW))
        if not level:
            form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(block)
        cursor.mergeBlockFormat(form)
        iterator = block.begin()
        fragments = []
        while not iterator.atEnd():
            fragments.append(iterator.fragment())
            iterator += 1
        for fragment in fragments:
            self._set_fragment(fragment, level)

    def _set_fragment(self, fragment: QTextFragment, level: int) -> None:
        before = fragment.charFormat()
        form = QTextCharFormat(before)
        if before.isImageFormat():
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
            self._set_format(fragment, form)
            return
        is_key = before.fontFixedPitch() or "mono" in " ".join(before.fontFamilies() or []).lower()
        font = self._theme.font(_HEADINGS.get(level, TextRole.SUMMARY))
        if not level and (is_key or before.fontWeight() > QFont.Weight.Normal):
            font.setWeight(QFont.Weight.DemiBold)
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)  # what Markdown makes of headings
        form.setFont(font)
        form.setFontFixedPitch(False)
        form.setForeground(QColor(self._theme.colors.link if before.isAnchor() else self._theme.colors.text))
        form.setFontUnderline(before.isAnchor())
        self._set_format(fragment, form)

    def _set_format(self, fragment: QTextFragment, form: QTextCharFormat) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)

    def _badge(self, rule: str) -> QImage:
        side = round(self._theme.px(_BADGE) * BOX)
        ratio = self.devicePixelRatioF()
        image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        badge = Badge(Rule(rule) if rule else None)
        with QPainter(image) as painter:
            paint_badge(painter, QPointF(side / 2, side / 2), self._theme.px(_BADGE), badge, self._theme.colors)
        return image

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == _LINK:
            self.part_requested.emit(url.path())
