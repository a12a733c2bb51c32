"""Where things are, from a source tree, installed, and with a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import paths

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_source_tree_has_its_resources_and_its_build_beside_the_package(pytestconfig: pytest.Config) -> None:
    assert paths.resources_folder() == pytestconfig.rootpath / "resources"
    assert paths.bundled_catalog() == pytestconfig.rootpath / "build" / "catalog.sqlite"
    assert (paths.resources_folder() / "fonts").is_dir()
    assert (paths.resources_folder() / "icons").is_dir()


def test_a_packed_program_carries_everything_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKED", tmp_path)
    assert paths.resources_folder() == tmp_path
    assert paths.bundled_catalog() == tmp_path / "catalog.sqlite"


def test_a_profile_holds_every_file_of_the_user(tmp_path: Path) -> None:
    folders = paths.user_folders(tmp_path)
    all_four = {folders.config, folders.data, folders.state, folders.cache}
    assert len(all_four) == 4
    assert {folder.parent for folder in all_four} == {tmp_path}


def test_without_a_profile_the_system_says_where() -> None:
    folders = paths.user_folders()
    for folder in (folders.config, folders.data, folders.state, folders.cache):
        assert "jurisdex" in folder.parts
        assert "Jurisdex contributors" not in folder.parts
