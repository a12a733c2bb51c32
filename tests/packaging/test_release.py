"""What a release checks before it writes anything, and what it makes of the changelog."""

from __future__ import annotations

import importlib.util
import re
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

if TYPE_CHECKING:
    from types import ModuleType

PACKAGING = Path(__file__).parents[2] / "packaging"


def script(path: str) -> ModuleType:
    """A script of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, PACKAGING / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


changelog = script("common/changelog.py")
prepare = script("release/prepare.py")

MODULE = '"""Jurisdex."""\n\n__version__ = "1.2.0"\n'
CHANGELOG = """# Changelog

## [Unreleased]

### Added

- A map of
  the counties, with `--json` & more.

## [1.2.0] - 2026-11-24

- The first one.
"""
EDITION = 'name = "2026.11"\ndate = "2026-11-24"\nchanges = "The first edition."\n'


@pytest.mark.parametrize(
    ("version", "last_tag"),
    [("1.2.0", ""), ("1.2.1", "v1.2.0"), ("1.10.0", "v1.9.3"), ("2.0.0", "v1.9.3")],
)
def test_a_newer_version_is_written(version: str, last_tag: str) -> None:
    assert f'__version__ = "{version}"' in prepare.bump(MODULE, version, last_tag)


@pytest.mark.parametrize(
    ("version", "last_tag", "why"),
    [
        ("1.2.0", "v1.2.0", "not newer"),
        ("1.1.9", "v1.2.0", "not newer"),
        ("1.9.0", "v1.10.0", "not newer"),
        ("1.1.0", "", "not newer"),
        ("1.3", "v1.2.0", "three numbers"),
        ("1.3.0rc1", "v1.2.0", "three numbers"),
    ],
)
def test_a_version_that_is_none_or_not_newer_is_refused(version: str, last_tag: str, why: str) -> None:
    with pytest.raises(prepare.NotReady, match=why):
        prepare.bump(MODULE, version, last_tag)


def test_the_unreleased_notes_become_those_of_the_version() -> None:
    closed = prepare.close_section(CHANGELOG, "1.3.0", "2026-12-01")
    assert re.findall(r"^## .*", closed, flags=re.MULTILINE) == [
        "## [Unreleased]",
        "## [1.3.0] - 2026-12-01",
        "## [1.2.0] - 2026-11-24",
    ]
    assert closed.replace("\n\n## [1.3.0] - 2026-12-01", "") == CHANGELOG


@pytest.mark.parametrize(
    ("text", "version", "why"),
    [
        (CHANGELOG.replace("- A map of\n  the counties, with `--json` & more.\n", ""), "1.3.0", "says nothing"),
        (CHANGELOG.replace("## [Unreleased]\n", ""), "1.3.0", "says nothing"),
        (CHANGELOG, "1.2.0", "already"),
    ],
)
def test_a_changelog_that_does_not_tell_is_refused(text: str, version: str, why: str) -> None:
    with pytest.raises(prepare.NotReady, match=why):
        prepare.close_section(text, version, "2026-12-01")


@pytest.mark.parametrize(
    ("text", "data_changed", "edition_changed", "why"),
    [
        (EDITION.replace("2026-11-24", "2026-12-24"), False, False, "not of 2026.12"),
        (EDITION.replace("2026-11-24", "2026-11-30"), False, False, "still to come"),
        (EDITION.replace("The first edition.", " "), False, False, "what changed"),
        (EDITION, True, False, "name a new edition"),
    ],
)
def test_an_edition_that_does_not_describe_the_data_is_refused(
    text: str, data_changed: bool, edition_changed: bool, why: str
) -> None:
    with pytest.raises(prepare.NotReady, match=why):
        prepare.check_edition(text, "2026-11-28", data_changed=data_changed, edition_changed=edition_changed)


def test_an_edition_that_describes_the_data_passes() -> None:
    prepare.check_edition(EDITION, "2026-11-24", data_changed=True, edition_changed=True)


def test_an_unreleased_version_is_described_by_what_is_unreleased() -> None:
    releases = changelog.read_releases(CHANGELOG, "1.3.0", "2026-12-01")
    assert [(release.version, release.date) for release in releases] == [
        ("1.3.0", "2026-12-01"),
        ("1.2.0", "2026-11-24"),
    ]
    assert releases[0].changes == ["A map of the counties, with --json & more."]


def test_a_released_version_is_not() -> None:
    releases = changelog.read_releases(CHANGELOG, "1.2.0", "2026-12-01")
    assert [release.version for release in releases] == ["1.2.0"]


def test_software_centres_and_debian_can_read_it() -> None:
    releases = changelog.read_releases(CHANGELOG, "1.3.0", "2026-12-01")
    root = ElementTree.fromstring(f"<releases>{changelog.as_appstream(releases)}</releases>")
    assert [item.text for item in root.iter("li")] == ["A map of the counties, with --json & more.", "The first one."]
    debian = changelog.as_debian(releases, "1", "Someone <someone@jurisdex.example>")
    assert debian.startswith(
        "jurisdex (1.3.0-1) stable; urgency=medium\n\n  * A map of the counties, with --json & more.\n\n"
        " -- Someone <someone@jurisdex.example>  Tue, 01 Dec 2026 00:00:00 +0000\n"
    )


def test_the_icon_is_drawn_in_every_form(tmp_path: Path, qapp: object) -> None:
    from PySide6.QtGui import QImage
    from PySide6.QtSvg import QSvgRenderer

    icons = script("common/icons.py")
    drawing = QSvgRenderer(str(PACKAGING.parent / "resources" / "icons" / "jurisdex.svg"))
    images = {size: icons.png(drawing, size) for size in icons.SIZES}
    assert all(QImage.fromData(data).width() == size for size, data in images.items())
    assert images == {size: icons.png(drawing, size) for size in icons.SIZES}, "two drawings differ"

    ico = icons.ico(images)
    reserved, kind, count = struct.unpack_from("<HHH", ico)
    size, offset = struct.unpack_from("<II", ico, 6 + 16 * (count - 1) + 8)
    assert (reserved, kind, count) == (0, 1, len(images))
    assert ico[offset : offset + size] == images[512]

    icns = icons.icns({kind: images[size] for kind, size in icons.ICNS_TYPES.items()})
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)
