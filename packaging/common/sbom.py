"""Print what a built program consists of, as a CycloneDX 1.6 bill: sbom.py SITE_PACKAGES VERSION PYTHON_VERSION.

The same packages and versions give the same bytes; the date is SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import json
import os
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packages import needed_packages

if TYPE_CHECKING:
    from importlib.metadata import Distribution

LGPL = "LGPL-3.0-only"
UNNAMED_LICENCES = {"pyside6-essentials": LGPL, "shiboken6": LGPL}  # their own metadata names several
FONTS = {"Inter": "https://rsms.me/inter/", "Source Serif 4": "https://github.com/adobe-fonts/source-serif"}

Component = dict[str, Any]  # Any: whatever CycloneDX has in that place


def component(name: str, version: str, licence: str, purl: str = "", **more: str) -> Component:
    """One part of the program."""
    made: Component = {"type": "library", "bom-ref": purl or f"{name}@{version}", "name": name, **more}
    if version:
        made["version"] = version
    if licence:
        # A single SPDX name, or an expression of several.
        made["licenses"] = [{"expression": licence}] if " " in licence else [{"license": {"id": licence}}]
    if purl:
        made["purl"] = purl
    return made


def python_package(name: str, distribution: Distribution) -> Component:
    """A package from PyPI."""
    licence = UNNAMED_LICENCES.get(name) or str(distribution.metadata.json.get("license_expression", ""))
    return component(name, distribution.version, licence, f"pkg:pypi/{name}@{distribution.version}")


def bill(site_packages: Path, version: str, python_version: str) -> Component:
    """The whole bill."""
    packages = needed_packages(site_packages)
    parts = [python_package(name, distribution) for name, distribution in packages.items()]
    parts.append(component("Qt", packages["pyside6-essentials"].version, LGPL))
    parts.append(component("CPython", python_version, "PSF-2.0", f"pkg:generic/python@{python_version}"))
    parts += [component(font, "", "OFL-1.1", type="file", description=url) for font, url in FONTS.items()]
    parts.append(component("us-atlas", "3.0.1", "ISC", "pkg:npm/us-atlas@3.0.1"))
    seed = json.dumps(parts, sort_keys=True) + version
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, seed)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).isoformat(),
            "component": component("jurisdex", version, "MIT", f"pkg:generic/jurisdex@{version}", type="application"),
        },
        "components": parts,
    }


if __name__ == "__main__":
    print(json.dumps(bill(Path(sys.argv[1]), sys.argv[2], sys.argv[3]), indent=2))
