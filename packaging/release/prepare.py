"""Check that a version can be released, and write it where it stands: prepare.py VERSION DATE [LAST_TAG].

It must be newer than the last one. CHANGELOG.md must say what changed; its "Unreleased" section becomes that of the
version. data/edition.toml must describe the data: if `data/` has changed since the last release, so must the edition.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSION_LINE = re.compile(r'^__version__ = "(.+)"$', flags=re.MULTILINE)
UNRELEASED = re.compile(r"^## \[Unreleased\]\n(?P<notes>.*?)(?=^## |\Z)", flags=re.MULTILINE | re.DOTALL)


class NotReady(Exception):
    """Why the version cannot be released yet, and what to do."""


def bump(source: str, version: str, last_tag: str) -> str:
    """The text of desktop_app/__init__.py with the new version; the first release may keep the one that is there."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise NotReady(f"{version} is no version: give three numbers, as in 1.2.0.")
    found = VERSION_LINE.search(source)
    if not found:
        raise NotReady("desktop_app/__init__.py has no line that names the version.")
    last = last_tag.removeprefix("v") or found[1]
    if _numbers(version) < _numbers(last) or version == last_tag.removeprefix("v"):
        raise NotReady(f"{version} is not newer than {last}.")
    return VERSION_LINE.sub(f'__version__ = "{version}"', source)


def close_section(changelog: str, version: str, day: str) -> str:
    """The text of CHANGELOG.md with the unreleased notes under the version, and room for what comes next."""
    section = UNRELEASED.search(changelog)
    if not section or not re.search(r"^- ", section["notes"], flags=re.MULTILINE):
        raise NotReady(
            'CHANGELOG.md says nothing under "## [Unreleased]": write what changed for those who use Jurisdex.'
        )
    if f"## [{version}]" in changelog:
        raise NotReady(f"CHANGELOG.md has a section for {version} already.")
    heading = f"## [Unreleased]\n\n## [{version}] - {day}\n"
    return changelog[: section.start()] + heading + section["notes"] + changelog[section.end() :]


def check_edition(text: str, day: str, *, data_changed: bool, edition_changed: bool) -> None:
    """Whether data/edition.toml describes the data that will be released."""
    edition = tomllib.loads(text)
    dated = date.fromisoformat(str(edition["date"]))
    if not str(edition["name"]).startswith(f"{dated:%Y.%m}"):
        raise NotReady(f"data/edition.toml: the edition {edition['name']} is not of {dated:%Y.%m}, as its date says.")
    if dated > date.fromisoformat(day):
        raise NotReady(f"data/edition.toml: the date {dated} is still to come.")
    if not str(edition["changes"]).strip():
        raise NotReady("data/edition.toml: write into `changes` what changed since the last edition.")
    if data_changed and not edition_changed:
        raise NotReady("data/ has changed since the last release, data/edition.toml has not: name a new edition.")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _changed_since(tag: str, path: str) -> bool:
    return (
        bool(tag) and subprocess.run(["git", "diff", "--quiet", tag, "--", path], cwd=ROOT, check=False).returncode != 0
    )


def main(version: str, day: str, last_tag: str = "") -> None:
    """Check everything, then write."""
    edition = ROOT / "data" / "edition.toml"
    module = ROOT / "desktop_app" / "__init__.py"
    changelog = ROOT / "CHANGELOG.md"
    check_edition(
        edition.read_text(encoding="utf-8"),
        day,
        data_changed=_changed_since(last_tag, "data"),
        edition_changed=_changed_since(last_tag, "data/edition.toml"),
    )
    new_module = bump(module.read_text(encoding="utf-8"), version, last_tag)
    new_changelog = close_section(changelog.read_text(encoding="utf-8"), version, day)
    module.write_text(new_module, encoding="utf-8", newline="\n")
    changelog.write_text(new_changelog, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except NotReady as reason:
        sys.exit(str(reason))
