"""Read CHANGELOG.md, the one place where a release is described, and say it in the words that others want.

changelog.py releases VERSION DATE                      the <release> elements of AppStream, newest first
changelog.py debian VERSION REVISION DATE MAINTAINER    a Debian changelog
changelog.py notes VERSION                              the notes of one release, as they stand

A version that is not in it yet is described by what stands under "Unreleased". DATE is the date of such a version.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from textwrap import fill
from xml.sax.saxutils import escape

CHANGELOG = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<date>\d{4}-\d{2}-\d{2}))?$")


@dataclass
class Release:
    """One section of the changelog."""

    version: str
    date: str
    lines: list[str] = field(default_factory=list)

    @property
    def changes(self) -> list[str]:
        """Each entry of the lists, as one line without markup."""
        text = "\n".join(self.lines)
        entries = re.findall(r"^- (.+(?:\n  .+)*)", text, flags=re.MULTILINE)
        return [re.sub(r"[`*]", "", " ".join(entry.split())) for entry in entries]


def read_releases(text: str, version: str, date: str) -> list[Release]:
    """All releases, newest first; what is unreleased counts as `version`, unless that has a section of its own."""
    releases: list[Release] = []
    for line in text.splitlines():
        if heading := HEADING.match(line):
            releases.append(Release(heading["version"], heading["date"] or ""))
        elif releases:
            releases[-1].lines.append(line)
    if any(release.version == version for release in releases):
        return [release for release in releases if release.date]
    for release in releases:
        if release.version == "Unreleased":
            release.version, release.date = version, date
    return [release for release in releases if release.date]


def as_appstream(releases: list[Release]) -> str:
    """The <release> elements."""
    lines = []
    for release in releases:
        items = "".join(f"          <li>{escape(change)}</li>\n" for change in release.changes)
        lines.append(
            f'    <release version="{release.version}" date="{release.date}">\n'
            f"      <description>\n        <ul>\n{items}        </ul>\n      </description>\n"
            "    </release>"
        )
    return "\n".join(lines)


def as_debian(releases: list[Release], revision: str, maintainer: str) -> str:
    """A Debian changelog."""
    entries = []
    for release in releases:
        day = datetime.fromisoformat(release.date).replace(tzinfo=UTC)
        changes = "\n".join(
            fill(change, 76, initial_indent="  * ", subsequent_indent="    ") for change in release.changes
        )
        entries.append(
            f"jurisdex ({release.version}-{revision}) stable; urgency=medium\n\n{changes}\n\n"
            f" -- {maintainer}  {format_datetime(day)}\n"
        )
    return "\n".join(entries)


def main(form: str, version: str, *rest: str) -> str:
    """The changelog in one of its forms."""
    text = CHANGELOG.read_text(encoding="utf-8")
    match form:
        case "releases":
            (date,) = rest
            return as_appstream(read_releases(text, version, date))
        case "debian":
            revision, date, maintainer = rest
            return as_debian(read_releases(text, version, date), revision, maintainer)
        case "notes":
            releases = read_releases(text, version, "unreleased")
            return "\n".join(next(release.lines for release in releases if release.version == version)).strip()
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    print(main(*sys.argv[1:]))
