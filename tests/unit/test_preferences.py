"""What is remembered between two starts, and what happens to a file that cannot be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.ui.preferences import Preferences, PreferencesFile, settings

if TYPE_CHECKING:
    from pathlib import Path


def test_a_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert PreferencesFile(tmp_path / "settings.json").read() == (Preferences(), None)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "deep" / "settings.json")
    written = Preferences(scheme="dark", zoom=1.5, pdf_folder="/briefs", list_hidden=True)
    file.write(written)
    assert file.read() == (written, None)
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b'"text"', b"\x00" * 4096])
def test_an_unreadable_file_is_kept_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    preferences, error = PreferencesFile(path).read()
    assert preferences == Preferences()
    assert error is not None
    assert "set back" in str(error)
    assert (tmp_path / "settings.unreadable.json").read_bytes() == content
    assert PreferencesFile(path).read() == (Preferences(), None)


def test_a_value_of_the_wrong_type_stays_at_its_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"zoom": "large", "scheme": "dark", "list_hidden": 1, "of a later version": true}')
    assert PreferencesFile(path).read() == (Preferences(scheme="dark"), None)


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    preferences, error = PreferencesFile(path).read()
    assert preferences == Preferences()
    assert error is not None
    with pytest.raises(KnownError, match="could not be saved"):
        PreferencesFile(path).write(preferences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"scheme": "pink", "paper": "a4"}', Preferences(paper="a4")),
        ('{"start_at": "start", "single_keys": false}', Preferences(start_at="start", single_keys=False)),
        ('{"zoom": 1.33}', Preferences(zoom=1.33)),
        ('{"system_font": "yes"}', Preferences()),
    ],
)
def test_a_value_that_is_not_offered_stays_at_its_default(tmp_path: Path, text: str, expected: Preferences) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert PreferencesFile(path).read() == (expected, None)


def test_every_setting_has_words_and_offers_its_default() -> None:
    declared = settings()
    assert {setting.name for setting in declared} == {
        "scheme", "contrast", "zoom", "system_font", "date_style", "citation_style", "start_at", "keep_history",
        "single_keys", "paper",
    }  # fmt: skip
    for setting in declared:
        assert setting.group
        assert setting.label
        assert setting.help.endswith(".")
        assert setting.default == getattr(Preferences(), setting.name)
        assert isinstance(setting.default, bool) or setting.default in [choice.value for choice in setting.choices]
