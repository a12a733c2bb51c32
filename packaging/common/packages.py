"""The Python packages that the program needs, as they are installed in some folder."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distributions
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "locks" / "run.txt"


def needed_packages(site_packages: Path) -> dict[str, Distribution]:
    """Those of the lock, in order of their names."""
    locked = set(re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE))
    found = {
        re.sub(r"[-_.]+", "-", distribution.name).lower(): distribution
        for distribution in distributions(path=[str(site_packages)])
    }
    return {name: found[name] for name in sorted(locked & found.keys())}
