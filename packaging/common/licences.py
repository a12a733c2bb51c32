"""Put the licences of all that an installer holds into one folder: licences.py SITE_PACKAGES FOLDER."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from packages import needed_packages

if TYPE_CHECKING:
    from importlib.metadata import Distribution

PACKAGING = Path(__file__).resolve().parents[1]


def licence_files(distribution: Distribution) -> list[Path]:
    """The licence texts that a package brings along."""
    named = distribution.metadata.get_all("License-File") or []
    return [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or []
        if any(str(file).endswith(f".dist-info/{folder}{name}") for folder in ("", "licenses/") for name in named)
    ]


def main(site_packages: Path, folder: Path) -> None:
    """Copy them."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PACKAGING / "licences", folder)
    shutil.copyfile(PACKAGING.parent / "LICENSE", folder / "LICENSE")
    for name, distribution in needed_packages(site_packages).items():
        for file in licence_files(distribution):
            target = folder / name / file.name
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
