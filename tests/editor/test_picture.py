"""The picture of the network for slides."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.editor.picture import LONGEST_SIDE, SUFFIXES, PictureError, write_picture
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.session.theme import DARK, LIGHT

CHAPTER = PRESETS["chapter"].build()


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Pictures need an application, and no window."""


def test_that_a_png_has_two_pixels_for_each(tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    write_picture(CHAPTER, path)
    image = QImage(str(path))
    assert image.width() == pytest.approx(2 * (224 + 2 * 24), abs=20)
    assert image.height() == pytest.approx(2 * (4 * 152 + 88 + 2 * 24), abs=60)
    assert image.pixelColor(2, 2).name() == LIGHT.surface
    assert not any(it.isVisible() for it in QApplication.topLevelWidgets())


def test_that_the_ground_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    write_picture(CHAPTER, path, transparent=True)
    assert QImage(str(path)).pixelColor(2, 2).alpha() == 0


def test_that_nothing_of_the_editor_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    write_picture(CHAPTER, path)
    image = QImage(str(path))
    edge = {image.pixelColor(x, y).name() for x in range(24) for y in range(image.height())}
    assert edge == {LIGHT.surface}, "no dots around the nodes"


def test_that_it_can_be_dark(tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    write_picture(CHAPTER, path, DARK)
    assert QImage(str(path)).pixelColor(2, 2).name() == DARK.surface


def test_that_an_svg_holds_text_in_the_family_and_no_pixels(tmp_path: Path) -> None:
    path = tmp_path / "network.svg"
    write_picture(CHAPTER, path)
    text = path.read_text(encoding="utf-8")
    words = re.findall(r"<text[^>]*>([^<]*)</text>", text)
    assert any("Dropout" in it for it in words)
    assert any("78,500 params" in it for it in words)
    assert 'font-family="Pretendard"' in text
    assert "<image" not in text
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    image = QImage(renderer.defaultSize(), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    assert image.pixelColor(2, 2).name() == LIGHT.surface


def test_that_a_pdf_has_a_page_as_large_as_the_network(tmp_path: Path) -> None:
    path = tmp_path / "network.pdf"
    write_picture(CHAPTER, path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert box is not None
    wide, high = (float(it) for it in box.groups())
    assert wide == pytest.approx(272 * 0.75, abs=8)
    assert high == pytest.approx(744 * 0.75, abs=24)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_that_a_file_that_cannot_be_written_is_an_error(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "nowhere" / f"network{suffix}"
    with pytest.raises(PictureError) as caught:
        write_picture(CHAPTER, path)
    assert caught.value.path == path
    assert "No such file" in caught.value.reason


def test_that_a_folder_in_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "network.png").mkdir()
    with pytest.raises(PictureError):
        write_picture(CHAPTER, tmp_path / "network.png")
    assert [it.name for it in tmp_path.iterdir()] == ["network.png"]


@pytest.mark.parametrize("name", ["network.bmp", "network"])
def test_that_another_kind_of_file_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(PictureError, match="must end in"):
        write_picture(CHAPTER, tmp_path / name)


def test_that_an_empty_network_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="empty"):
        write_picture(Project(), tmp_path / "network.png")


def test_that_a_very_long_network_is_painted_smaller(tmp_path: Path) -> None:
    network = sequential(("Input", {}), *[("Dense", {})] * 150)
    path = tmp_path / "network.png"
    write_picture(Project(network), path)
    assert QImage(str(path)).height() <= LONGEST_SIDE
