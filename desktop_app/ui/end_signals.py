"""Ctrl+C in the terminal and the end of a login, as a wish that reaches the window.

Python runs the handler of a signal only between two of its own instructions, and Qt waits in none of them. So the
system writes a byte into a socket (`signal.set_wakeup_fd`), Qt sees it, and that lets Python run.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # not every system has them all


class EndSignals(QObject):
    """Turns the signals that ask a program to end into one of Qt's; a second one ends it without being asked."""

    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from now on, on the main thread of Python; the handlers before are put back when one has come."""
        super().__init__(parent)
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)
        signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        heard = [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]  # as nohup asks for
        self._before = {number: signal.signal(number, self._note) for number in heard}

    def close(self) -> None:
        """Listen no more."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._put_back()
        for end in (self._reading, self._writing):
            end.close()

    def _note(self, *_: object) -> None:
        """Be there, so that the signal does not end the program."""

    def _on_activated(self) -> None:
        self._reading.recv(64)
        self._put_back()
        self.arrived.emit()

    def _put_back(self) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before = {}
