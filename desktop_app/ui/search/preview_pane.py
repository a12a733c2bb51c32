"""The pane beside the results: a quote in full, the rule that was in force, and its sources."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.publish.citations import source_entry
from desktop_app.ui.search.faces import PARAPHRASE_LEAD
from desktop_app.ui.search.lit_label import HANG, LitLabel
from desktop_app.ui.theme.badges import BadgeLabel
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets import painting
from desktop_app.ui.widgets.scroll_bar import ThinScrollBar
from desktop_app.ui.widgets.tool_button import ButtonLook, ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop_app.catalog.records import SourceRecord
    from desktop_app.ui.search.preview import QuotePreview, RuleThatDay
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

HINT = "Select a quote to read it whole"


class PreviewPane(QScrollArea):
    """Shows one quote, or says how to get one."""

    open_requested = Signal()  # the reader wants to see the quote in its place
    citation_requested = Signal(object)  # the Citing that is wanted on the clipboard

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._preview: QuotePreview | None = None
        self._labels: list[tuple[QLabel, TextRole, bool]] = []
        self.setAccessibleName("The quote in full")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_preview(None)

    @property
    def preview(self) -> QuotePreview | None:
        """The quote shown."""
        return self._preview

    def show_preview(self, preview: QuotePreview | None) -> None:
        """Show a quote from its beginning, or with None the hint."""
        self._preview = preview
        self._hint.setVisible(preview is None)
        self._content.setVisible(preview is not None)
        if preview is not None:
            self._write(preview)
        self.verticalScrollBar().setValue(0)

    def copy(self) -> None:
        """Ask for the quote on the clipboard with its citation, to the letter."""
        if self._preview and self._preview.citing:
            self.citation_requested.emit(self._preview.citing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QScrollArea: arrange anew."""
        super().resizeEvent(event)
        self._arrange_buttons()

    def _build(self) -> None:
        theme = self._theme
        self._hint = self._label(TextRole.LABEL)
        self._hint.setText(HINT)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = self._label(TextRole.INSTRUMENT, strong=True)
        self._role, self._when = self._label(TextRole.SUMMARY), self._label(TextRole.LABEL)
        self._lead = self._label(TextRole.CAPTION)
        self._lead.setText(PARAPHRASE_LEAD)
        self._words = LitLabel(theme)
        self._remarks = self._label(TextRole.SUMMARY)
        self._card = _RuleCard(theme)
        self._source_heading = self._label(TextRole.LABEL_MEDIUM)
        self._source = self._label(TextRole.LABEL)
        self._open = ToolButton(theme, self._icons, ButtonLook.PRIMARY)
        self._copy = ToolButton(theme, self._icons, ButtonLook.BORDERED)
        self._copy.set_face("Copy with citation", IconName.COPY)
        self._open.clicked.connect(self.open_requested)
        self._copy.clicked.connect(self.copy)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for button in (self._open, self._copy):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        for part in (self._name, self._role, self._when, self._lead, self._words, self._remarks):
            self._column.addWidget(part)
        self._card_row = QHBoxLayout()
        self._card_row.addWidget(self._card)
        self._column.addLayout(self._card_row)
        self._column.addWidget(self._source_heading)
        self._column.addWidget(self._source)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        inner = QWidget()
        around = QVBoxLayout(inner)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._hint)
        around.addWidget(self._content)
        self.setWidget(inner)

    def _label(self, role: TextRole, *, strong: bool = False) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._labels.append((label, role, strong))
        return label

    def _write(self, preview: QuotePreview) -> None:
        for label, words in (
            (self._name, preview.name),
            (self._role, preview.role),
            (self._when, preview.when),
            (self._remarks, "\n".join(preview.remarks)),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._lead.setVisible(not preview.is_verbatim)
        self._words.show_words(preview.words, TextRole.QUOTE_PREVIEW if preview.is_verbatim else TextRole.PARAPHRASE)
        self._card.setVisible(preview.rule is not None)
        if preview.rule:
            self._card.show_rule(preview.rule)
        self._source_heading.setText("Source" if len(preview.sources) == 1 else "Sources")
        self._source.setTextFormat(Qt.TextFormat.RichText)  # of escaped words, for the italics
        self._source.setText("".join(map(_entry, preview.sources)))
        for part in (self._source_heading, self._source):
            part.setVisible(bool(preview.sources))
        self._open.set_face(f"Show in {preview.place_name}")
        self._open.setVisible(bool(preview.place_name))
        self._copy.setVisible(preview.citing is not None)
        self._arrange_buttons()

    def _arrange_buttons(self) -> None:
        """Side by side where they fit, else below each other."""
        margins = self._column.contentsMargins()
        room = self.viewport().width() - margins.left() - margins.right() - self._theme.px(HANG)
        needed = self._open.sizeHint().width() + self._buttons.spacing() + self._copy.sizeHint().width()
        fits = needed <= room
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _on_theme_changed(self) -> None:
        theme, px, colors = self._theme, self._theme.px, self._theme.colors
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colors.raised))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colors.text2))
        self.setPalette(palette)
        hang = px(HANG)  # all but the quoted words are set in by it, so that their opening mark hangs
        self._column.setContentsMargins(px(24) - hang, px(22), px(18), px(18))
        self._column.setSpacing(px(6))
        self._card_row.setContentsMargins(hang, 0, 0, 0)
        self._buttons.setContentsMargins(hang, px(8), 0, 0)
        self._buttons.setSpacing(px(8))
        for label, role, strong in self._labels:
            label.setFont(theme.font(role))
            ink = QPalette(palette)
            ink.setColor(QPalette.ColorRole.WindowText, QColor(colors.text if strong else colors.text2))
            label.setPalette(ink)
            label.setContentsMargins(hang, px(8) if label is self._source_heading else 0, 0, 0)


class _RuleCard(QWidget):
    """A heading, the badge with the place and its rule, and what else is to be said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._heading, self._label, self._lines = (QLabel() for _ in range(3))
        self._badge = BadgeLabel(theme, 17)
        for label in (self._heading, self._label, self._lines):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._words = QVBoxLayout()
        self._words.addWidget(self._label)
        self._words.addWidget(self._lines)
        self._row = QHBoxLayout()
        self._row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addLayout(self._row)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_rule(self, rule: RuleThatDay) -> None:
        """Say what was in force."""
        self._heading.setText(rule.heading)
        self._badge.set_badge(rule.badge)
        self._label.setText(rule.label)
        self._lines.setText("\n".join(rule.lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: a card."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painting.paint_panel(painter, QRectF(self.rect()), self._theme.px(8), colors.surface, colors.line)

    def _on_theme_changed(self) -> None:
        px, colors = self._theme.px, self._theme.colors
        self._column.setContentsMargins(px(14), px(10), px(14), px(10))
        self._column.setSpacing(px(6))
        self._row.setSpacing(px(8))
        self._words.setSpacing(px(1))
        for label, role, color in (
            (self._heading, TextRole.LABEL_MEDIUM, colors.text2),
            (self._label, TextRole.ROW_STRONG, colors.text),
            (self._lines, TextRole.LABEL, colors.text2),
        ):
            label.setFont(self._theme.font(role))
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            label.setPalette(palette)
        self.update()


def _entry(source: SourceRecord) -> str:
    """A source with its kind and address, escaped for a label; an address may be broken after each of its signs."""
    runs = "".join(
        f"<i>{html.escape(run.text)}</i>" if run.italic else html.escape(run.text) for run in source_entry(source)
    )
    address = html.escape(source.url)
    for sign in "/-_.":
        address = address.replace(sign, f"{sign}\N{ZERO WIDTH SPACE}")
    return f"<p style='margin: 0 0 6px 0'>{runs}<br>{html.escape(source.kind.label)} · {address}</p>"
