"""The pane on the left: find a place by its name, by its rule or by looking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain import wording
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import RecordKind
from desktop_app.ui.map.switch import LIST, MAP, list_or_map
from desktop_app.ui.places.arrangement import Arrangement
from desktop_app.ui.places.choice_row import ChoiceRow
from desktop_app.ui.places.filter import PlaceFilter
from desktop_app.ui.places.filter_field import FilterField
from desktop_app.ui.places.list_state import ListState
from desktop_app.ui.places.model import PlaceModel, PlaceRole
from desktop_app.ui.places.rule_row import RuleRow
from desktop_app.ui.places.tree import PlaceTree
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction, EmptyState

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from desktop_app.domain.vocabulary import Rule
    from desktop_app.publish.summary import ListedPlace
    from desktop_app.ui.theme.icons import Icons
    from desktop_app.ui.theme.theme import Theme

_SHOW_ALL = EmptyAction("all", "Show all places")


class PlacesPanel(QWidget):
    """Filter field, rule row, tree and a line that counts. The owner says which place is shown with `select`."""

    place_selected = Signal(str)  # the id of the place that someone wants to see
    rules_chosen = Signal(object)  # frozenset[Rule | None]: the rules filtered for, empty for all
    narrowed = Signal(object)  # frozenset[str] | None: the places that the filters besides rules leave, None for all
    map_requested = Signal()
    link_requested = Signal(object)  # the RecordRef of the place that a link is wanted to

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown_id = ""
        self._open_in_tree: set[str] = set()  # the states that were open when the tree became a list
        self._open_before: set[str] | None = None  # the states that were open when the filtering began
        self._open_at_first: set[str] = set()  # those to open as soon as there are places
        self._model = PlaceModel(self)
        self._filter = PlaceFilter(self._model, self)
        self._field = FilterField(theme, icons)
        self._switch = list_or_map(theme, icons, LIST)
        self._rule_row = RuleRow(theme, icons)
        self._choices = ChoiceRow(theme, icons)
        self._tree = PlaceTree(theme, icons)
        self._tree.setModel(self._filter)
        self._nothing = EmptyState(theme, icons)
        self._foot = QLabel()
        self._build()
        self._field.textChanged.connect(self._on_filter_changed)
        self._field.list_requested.connect(self.focus_list)
        self._rule_row.rules_chosen.connect(self._on_filter_changed)
        self._rule_row.rules_chosen.connect(self.rules_chosen)
        self._switch.chosen.connect(self._on_switched)
        self._choices.kinds_chosen.connect(self._on_filter_changed)
        self._choices.arrangement_chosen.connect(self._on_arrangement_chosen)
        self._tree.index_chosen.connect(self._on_index_chosen)
        self._tree.menu_requested.connect(self._on_menu_requested)
        self._nothing.action_triggered.connect(self.clear_filters)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def state(self) -> ListState:
        """How the list is left."""
        is_open = self._open_ids() if self._open_before is None else self._open_before
        choices = self._choices
        return ListState(choices.arrangement, choices.kind, choices.with_quotes, frozenset(is_open))

    def restore(self, state: ListState) -> None:
        """List as it was left; to be called before there are places."""
        self._choices.choose(state.arrangement, state.kind, with_quotes=state.with_quotes)
        self._open_in_tree = self._open_at_first = set(state.open_ids)
        if self._open_before is not None:
            self._open_before = set(state.open_ids)

    def set_places(self, places: tuple[ListedPlace, ...]) -> None:
        """List these; another day's list leaves open what is open and selected what is selected."""
        open_ids = self._open_ids() | self._open_at_first
        self._open_at_first = set()
        self._model.set_places(places)
        if self._filter.is_active:
            self._on_filter_changed()
            return
        self._open(open_ids)
        self._mark_shown()
        self._count()

    def select(self, place_id: str) -> None:
        """Mark the place that is shown, opening the state around it; an unknown id marks none."""
        self._shown_id = place_id
        self._mark_shown()

    def set_rules(self, rules: frozenset[Rule | None]) -> None:
        """Filter for these rules, as the map does."""
        self._rule_row.set_rules(rules)

    def focus_filter(self) -> None:
        """Let a name be typed."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def focus_list(self) -> None:
        """Walk through the rows, from the place that is shown or else from the first match."""
        if not self._tree.currentIndex().isValid():
            self._tree.setCurrentIndex(self._filter.index(0, 0))
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_filters(self) -> None:
        """Show all places again."""
        self._field.clear()
        self._rule_row.clear()
        self._choices.clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget: the ground, and a hairline above the tree and below it."""
        colors = self._theme.colors
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colors.sidebar))
            for y in (self._stack.y() - 1, self._foot.y()):
                painter.fillRect(0, y, self.width(), 1, QColor(colors.line))

    def _build(self) -> None:
        self._foot.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._nothing)
        self._head = QVBoxLayout()
        self._line = QHBoxLayout()
        self._line.addWidget(self._field, 1)
        self._line.addWidget(self._switch)
        self._head.addLayout(self._line)
        self._head.addWidget(self._rule_row)
        self._column = QVBoxLayout(self)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._stack)
        self._column.addLayout(self._head)
        self._below_head = QHBoxLayout()
        self._below_head.addWidget(self._choices)
        self._column.addLayout(self._below_head)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self._foot)

    def _on_index_chosen(self, index: QModelIndex) -> None:
        place_id = index.data(PlaceRole.PLACE).place.id
        self._shown_id = place_id
        self._tree.mark(index)
        self.place_selected.emit(place_id)

    def _on_menu_requested(self, index: QModelIndex, point: QPoint) -> None:
        place = index.data(PlaceRole.PLACE).place
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(f"Open {typeset(place.name).replace('&', '&&')}", lambda: self._on_index_chosen(index))
        menu.addAction("Copy link", lambda: self.link_requested.emit(RecordRef(RecordKind.PLACE, place.id)))
        menu.popup(point)

    def _on_switched(self, key: str) -> None:
        self._switch.set_current(LIST)  # when the list is shown again, it says so
        if key == MAP:
            self.map_requested.emit()

    def _on_filter_changed(self) -> None:
        if self._open_before is None:
            self._open_before = self._open_ids()
        self._filter.set_text(self._field.text())
        self._filter.set_rules(self._rule_row.rules)
        self._filter.set_kinds(self._choices.kind.kinds)
        self._filter.set_with_quotes(self._choices.with_quotes)
        self._tree.collapseAll()
        if self._filter.is_active:
            self._open({listed.place.parent or "" for listed in self._filter.matches()})
        else:
            self._open(self._open_before)
            self._open_before = None
        self._mark_shown()
        self._count()

    def _on_arrangement_chosen(self, arrangement: Arrangement) -> None:
        self._open_in_tree = self._open_ids() if self._open_before is None else self._open_before
        self._model.set_arrangement(arrangement)
        if self._filter.is_active:
            self._on_filter_changed()
        else:
            self._open(self._open_in_tree)
            self._mark_shown()
            self._count()

    def _open_ids(self) -> set[str]:
        if self._model.arrangement is not Arrangement.NAME:
            return self._open_in_tree
        rows = (self._filter.index(row, 0) for row in range(self._filter.rowCount()))
        return {index.data(PlaceRole.PLACE).place.id for index in rows if self._tree.isExpanded(index)}

    def _open(self, place_ids: set[str]) -> None:
        for place_id in place_ids:
            index = self._filter.mapFromSource(self._model.index_of(place_id))
            if index.isValid():
                self._tree.expand(index)

    def _mark_shown(self) -> None:
        self._tree.mark(self._filter.mapFromSource(self._model.index_of(self._shown_id)))

    def _count(self) -> None:
        total, legend = len(self._model.places), self._model.arrangement.legend
        self._rule_row.set_counts(self._filter.rule_counts(), self._filter.advised_counts())
        found = self._filter.listed_count()
        self.narrowed.emit(self._filter.ids_of_any_rule())
        self._stack.setCurrentWidget(self._nothing if total and not found else self._tree)
        if self._filter.is_active:
            is_dated = self._model.arrangement is Arrangement.LATEST_CHANGE
            parts = [f"{found:,} of {wording.counted(total, 'place')}", *([legend] if is_dated else [])]
            self._foot.setText(" · ".join(parts))
            self._nothing.show_state(self._why_nothing())
        else:
            self._foot.setText(f"{wording.counted(total, 'place')} · {legend}" if total else "")

    def _why_nothing(self) -> Emptiness:
        typed = " ".join(self._field.text().split())
        labels = self._rule_row.chosen_labels
        parts = [f"a name with “{typed}”"] if typed else []
        parts += [f"the rule {' or '.join(labels)} on this day"] if labels else []
        parts += ["quotes on record"] if self._choices.with_quotes else []
        kind = self._choices.kind
        of_kind = sum(listed.place.kind in kind.kinds for listed in self._model.places)
        body = f"None of the {wording.counted(of_kind, *kind.nouns)} has {' and '.join(parts)}."
        return Emptiness(icon=IconName.SEARCH, title="No place matches", body=body, actions=(_SHOW_ALL,))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._head.setContentsMargins(px(10), px(10), px(10), px(2))
        self._below_head.setContentsMargins(px(3), 0, px(3), px(4))  # the words of the buttons align with the rest
        self._head.setSpacing(px(4))
        self._line.setSpacing(px(6))
        self._middle.setContentsMargins(px(6), px(1), 0, 0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._foot.setFont(self._theme.font(TextRole.CAPTION))
        self._foot.setContentsMargins(px(12), px(1), px(8), 0)
        self._foot.setFixedHeight(px(26))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.colors.text3))
        self._foot.setPalette(palette)
        self.update()
