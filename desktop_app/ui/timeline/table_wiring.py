"""One action and one line of status for the tables of all timelines in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.timeline.panel import TimelinePanel


def connect_table(window: MainWindow, panel: TimelinePanel) -> None:
    """Let the action of the window switch this timeline, so that a way of reading holds from page to page."""
    action = window.actions_by_name.toggle_table
    panel.set_table_shown(action.isChecked())
    action.toggled.connect(panel.set_table_shown)
    panel.table_toggled.connect(action.setChecked)
    panel.said.connect(window.say)
    panel.failed.connect(window.show_notice)
