"""One action and one line of status for the tables of all timelines in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.timeline.panel import TimelinePanel

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow


def connect_tables(window: MainWindow) -> None:
    """Let the action switch every timeline of the window, so that a way of reading holds from page to page."""
    for panel in window.findChildren(TimelinePanel):
        connect_table(window, panel)


def connect_table(window: MainWindow, panel: TimelinePanel) -> None:
    """Let the action switch one timeline, which begins as the others are."""
    action = window.actions_by_name.toggle_table
    panel.set_table_shown(action.isChecked())
    action.toggled.connect(panel.set_table_shown)
    panel.table_toggled.connect(action.setChecked)
    panel.said.connect(window.say)
    panel.failed.connect(window.show_notice)
