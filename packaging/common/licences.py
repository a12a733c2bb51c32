"""Put the licences of all that an installer holds into one folder: licences.py SITE_PACKAGES FOLDER."""

from __future__ import annotations

import re
import shutil
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[1]


def locked_names() -> set[str]:
    """The packages that the program needs, from its lock."""
    lock = (PACKAGING / "locks" / "run.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+)==", lock, flags=re.MULTILINE))


def licence_files(distribution: Distribution) -> list[Path]:
    """The licence texts that a package brings along."""
    named = distribution.metadata.get_all("License-File") or []
    return [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or []
        if any(str(file).endswith(f".dist-info/{place}{name}") for place in ("", "licenses/") for name in named)
    ]


def main(site_packages: Path, folder: Path) -> None:
    """Copy them."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PACKAGING / "licences", folder)
    shutil.copyfile(PACKAGING.parent / "LICENSE", folder / "LICENSE")
    wanted = locked_names()
    for distribution in distributions(path=[str(site_packages)]):
        name = distribution.name.lower().replace("_", "-").replace(".", "-")
        for file in licence_files(distribution) if name in wanted else ():
            target = folder / name / file.name
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
