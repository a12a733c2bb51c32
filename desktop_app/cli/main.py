"""The way into the program, and the last place where a fault can be told in one line."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING

from desktop_app import paths
from desktop_app.cli.arguments import OPEN, read_arguments
from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Run the program; the result is its exit code, 0 done or 1 a fault; wrong usage leaves with 2."""
    _make_output_safe()
    options = read_arguments(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(options)
    except KnownError as error:
        return _complain(str(error))
    except BrokenPipeError:
        # Whoever reads our output has had enough; keep Python from complaining when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _complain("Stopped.")
    except Exception as error:  # the boundary of the program: no one above could tell it
        return _complain(f"A fault in Jurisdex: {type(error).__name__}. {_keep_report(options.profile)}")


def _run(options: Namespace) -> int:
    """Import only what the command needs: the terminal needs no window, and the window no terminal."""
    if options.command in (None, OPEN, "tour"):
        from desktop_app.cli import window

        return window.COMMANDS[options.command](options)
    from desktop_app.cli import terminal

    return terminal.COMMANDS[options.command](options)


def _make_output_safe() -> None:
    """A terminal that cannot show a character gets it escaped, not an error; nor is a byte that is no text one."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _complain(line: str) -> int:
    sys.stderr.write(f"jurisdex: {line}\n")
    return 1


def _keep_report(profile: Path | None) -> str:
    """Write what a developer needs into a file, since a traceback helps nobody else; nothing is sent anywhere."""
    folder = paths.user_folders(profile).state
    try:
        folder.mkdir(parents=True, exist_ok=True)
        report = folder / "fault.txt"
        report.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return "No report could be written."
    return f"A report for the developers is in {report}."
