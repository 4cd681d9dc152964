"""Drawings of the games on the disk."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fashion_gui.session import gallery as module
from fashion_gui.session.background import Background
from fashion_gui.session.gallery import Gallery, GalleryDrawing, read_drawings


def drawing(
    second: int = 0, guessed: int | None = 4, seconds: float | None = 7.25
) -> GalleryDrawing:
    image = QImage(280, 280, QImage.Format.Format_Grayscale8)
    image.fill(QColor(10 * second, 10 * second, 10 * second))
    return GalleryDrawing(image, 8, guessed, seconds, datetime(2026, 11, 28, 13, 15, second))  # noqa: DTZ001


def test_that_a_drawing_is_there_again_with_all_that_is_known(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    folder = tmp_path / "not" / "yet"
    first = Gallery(background, folder)
    first.add(drawing(1))
    first.add(drawing(2, guessed=None, seconds=None))
    again = Gallery(background, folder)
    again.load()
    qtbot.waitUntil(lambda: len(again.drawings) == 2)
    newest, oldest = again.drawings
    assert (newest.wanted, newest.guessed, newest.seconds) == (8, None, None)
    assert (oldest.wanted, oldest.guessed, oldest.seconds) == (8, 4, 7.2)
    assert newest.moment == datetime(2026, 11, 28, 13, 15, 2)  # noqa: DTZ001
    assert oldest.image.pixelColor(5, 5) == QColor(10, 10, 10)


def test_that_a_deleted_drawing_is_gone_from_the_disk(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    gallery = Gallery(background, tmp_path)
    one, two = drawing(1), drawing(2)
    gallery.add(one)
    gallery.add(two)
    gallery.remove([one])
    assert gallery.drawings == (two,)
    qtbot.waitUntil(lambda: [it.name for it in tmp_path.iterdir()] == [two.file_name])


def test_that_the_oldest_give_way(
    qtbot: QtBot, background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    gallery = Gallery(background, tmp_path)
    for second in range(5):
        gallery.add(drawing(second))
    assert [it.moment.second for it in gallery.drawings] == [4, 3, 2]
    qtbot.waitUntil(lambda: len(list(tmp_path.iterdir())) == 3)


def test_that_files_of_others_are_passed_over(tmp_path: Path) -> None:
    kept = drawing(3)
    assert kept.image.save(str(tmp_path / kept.file_name))
    (tmp_path / drawing(4).file_name).write_bytes(b"no picture")
    (tmp_path / "20261399T000000000-1-2-3.0.png").write_bytes(b"no day")
    (tmp_path / "notes.txt").write_text("mine")
    assert [it.moment.second for it in read_drawings(tmp_path)] == [3]
    assert not read_drawings(tmp_path / "nowhere")


def test_that_a_full_disk_is_told_and_loses_nothing(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    gallery = Gallery(background, tmp_path / "file")
    with qtbot.waitSignal(gallery.keeping_failed):
        gallery.add(drawing())
    assert len(gallery.drawings) == 1
