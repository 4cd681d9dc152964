"""The files opened last."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from fashion_gui.session.background import Background
from fashion_gui.session.recent_files import MOST, RecentFiles


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_that_the_latest_stands_first_and_once(
    background: Background, store: QSettings, tmp_path: Path
) -> None:
    recent = RecentFiles(background, store)
    for name in "abcdefghijklm":
        recent.add(tmp_path / name)
    recent.add(tmp_path / "k")
    assert [path.name for path in recent.paths] == list("kmljihgfed")
    assert len(recent.paths) == MOST
    assert RecentFiles(background, store).paths == recent.paths


def test_that_a_list_of_one_and_odd_names_are_kept(
    background: Background, store: QSettings, tmp_path: Path
) -> None:
    odd = tmp_path / '옷, "1"; &.fashion'
    RecentFiles(background, store).add(odd)
    store.sync()
    assert RecentFiles(background, store).paths == (odd,)


@pytest.mark.parametrize("value", ["", "no json", "3", '{"a": 1}', '[1, null, "/a"]'])
def test_that_a_damaged_list_is_forgotten(
    background: Background, store: QSettings, value: str
) -> None:
    store.setValue("recent_files", value)
    assert len(RecentFiles(background, store).paths) <= 1


def test_that_missing_files_are_found_out(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    recent = RecentFiles(background)
    (tmp_path / "there").write_text("")
    recent.add(tmp_path / "there")
    recent.add(tmp_path / "gone")
    with qtbot.waitSignal(recent.changed):
        recent.look()
    assert recent.missing == {tmp_path / "gone"}


def test_that_the_list_can_be_cleared(background: Background, store: QSettings) -> None:
    recent = RecentFiles(background, store)
    recent.add(Path("a"))
    recent.clear()
    assert recent.paths == RecentFiles(background, store).paths == ()
