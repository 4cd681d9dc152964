"""Every kind of layer has a picture, and a function the curve that it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from fashion_gui.editor.block import bar_length, box_size
from fashion_gui.editor.glyphs import SIZE, Glyph, glyph_of
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.layers.shared_parameters import ACTIVATIONS


def painted(glyph: Glyph) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    glyph.paint(painter, QRectF(0, 0, 48, 48), QColor("#123456"))
    painter.end()
    return image


@pytest.mark.parametrize("kind_name", CATALOG)
def test_that_every_kind_has_a_picture_within_its_square(qtbot: QtBot, kind_name: str) -> None:
    glyph = glyph_of(kind_name)
    for path in (glyph.stroke, glyph.fill, glyph.soft, glyph.dots):
        reach = path.boundingRect().adjusted(0.01, 0.01, 0.02, 0.02)  # a line has no area
        assert QRectF(0, 0, SIZE + 0.1, SIZE + 0.1).contains(reach)
    image = painted(glyph)
    inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48))
    assert inked > 60


def test_that_no_two_kinds_look_alike(qtbot: QtBot) -> None:
    pictures = [painted(glyph_of(kind_name)) for kind_name in CATALOG]
    for place, first in enumerate(pictures):
        assert all(first != second for second in pictures[place + 1 :])


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_that_the_chosen_function_is_drawn(qtbot: QtBot, activation: str) -> None:
    others = [painted(glyph_of("Activation", it)) for it in ("relu", "sigmoid") if it != activation]
    assert painted(glyph_of("Activation", activation)) not in others


def test_that_relu_is_flat_and_then_rises(qtbot: QtBot) -> None:
    path = glyph_of("Activation", "relu").stroke
    heights = [path.elementAt(place).y for place in range(path.elementCount())]
    half = len(heights) // 2
    assert len(set(heights[: half + 1])) == 1
    assert heights[half:] == sorted(heights[half:], reverse=True)


def test_that_a_long_row_has_a_longer_bar() -> None:
    assert bar_length(784) > 1.8 * bar_length(10)
    assert bar_length(10) > bar_length(1) > 0


def test_that_a_box_has_the_proportions_of_its_picture() -> None:
    large, small = box_size((28, 28, 32)), box_size((7, 7, 64))
    assert large[0] == large[1] > small[0]
    assert large[2] < small[2], "more channels are deeper"
    assert box_size((28, 28))[2] == 0
