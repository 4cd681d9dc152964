"""A label as a one-hot row."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.widgets.one_hot_row import OneHotRow


@pytest.mark.parametrize("label", range(10))
def test_that_the_cell_of_the_class_alone_has_its_colour(qtbot: QtBot, label: int) -> None:
    row = OneHotRow(Settings("en", "light"))
    qtbot.addWidget(row)
    row.resize(400, 56)
    row.show_label(label)
    image = row.grab().toImage()
    # Below the upper edge of the cell, above the figure.
    colours = [image.pixelColor(position * 40 + 20, 4) for position in range(10)]
    assert [colour == QColor(LIGHT.classes[label]) for colour in colours] == [
        position == label for position in range(10)
    ]


def test_that_the_row_is_read_out(qtbot: QtBot) -> None:
    row = OneHotRow(Settings("ko", "light"))
    qtbot.addWidget(row)
    row.show_label(9)
    assert row.accessibleDescription() == "앵클부츠: 0 0 0 0 0 0 0 0 0 1"
