"""Where the program starts on Windows; jurisdex.exe and jurisdex.com run this with the Python beside it."""

import os
import sys

# A program without a console has no standard output, and writing to it would be a fault.
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as the program runs

from desktop_app.cli.main import main

sys.exit(main())
