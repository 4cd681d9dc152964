"""The large picture of a garment."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT, Theme
from fashion_gui.widgets.garment_picture import GarmentPicture, garment_image

PIXELS = np.arange(28 * 28).reshape(28, 28).astype(np.uint8)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_0_is_paper_and_255_is_ink(qtbot: QtBot, theme: Theme) -> None:
    image = garment_image(np.array([[0, 255]], dtype=np.uint8), theme)
    assert image.pixelColor(0, 0) == QColor(theme.paper)
    assert image.pixelColor(1, 0) == QColor(theme.ink)


def test_that_the_pixel_under_the_pointer_tells_its_value(qtbot: QtBot) -> None:
    picture = GarmentPicture(Settings("en", "light"))
    qtbot.addWidget(picture)
    picture.resize(280, 320)
    picture.show_pixels(PIXELS)
    picture.show()
    area, cell = picture.picture_rect(), picture.picture_rect().width() / 28
    spot = QPoint(int(area.left() + 7.5 * cell), int(area.top() + 3.5 * cell))
    QTest.mouseMove(picture, spot)
    assert picture.caption == f"Row 3, column 7:  {PIXELS[3, 7]}"
    assert picture.accessibleDescription() == picture.caption


def test_that_the_arrow_keys_walk_from_pixel_to_pixel(qtbot: QtBot) -> None:
    picture = GarmentPicture(Settings("en", "light"))
    qtbot.addWidget(picture)
    picture.show_pixels(PIXELS)
    QTest.keyClick(picture, Qt.Key.Key_Up)
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.caption == f"Row 13, column 15:  {PIXELS[13, 15]}"


def test_that_every_pixel_is_painted_equally_large(qtbot: QtBot) -> None:
    picture = GarmentPicture(Settings("en", "light"))
    qtbot.addWidget(picture)
    picture.resize(301, 333)
    assert picture.picture_rect().width() == 28 * 10
