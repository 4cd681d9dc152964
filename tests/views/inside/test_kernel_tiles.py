"""The kernel of a feature map on the pointer's card."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from fashion_gui.network.graph import LayerId
from fashion_gui.network.presets.builder import LayerSpec, sequential
from fashion_gui.network.presets.chapter import hidden
from fashion_gui.network.project import Project
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import Garment, Look
from fashion_gui.session.theme import DARK, LIGHT, Theme
from fashion_gui.training.probe import Probe
from fashion_gui.views.inside import neuron_painter
from fashion_gui.views.inside.kernel_tiles import MOST, paint_tiles, tile_areas, tiles_size
from tests.small_runs import small_data, small_project
from tests.views.inside.conftest import ShownView

Show = Callable[[Project, Look], ShownView]

KINDS: dict[LayerId, LayerSpec] = {
    "conv2d": ("Conv2D", {"filters": 3, "strides": (4, 4), "padding": "same"}),
    "separable_conv2d": ("SeparableConv2D", {"filters": 5, "depth_multiplier": 2}),
    "depthwise_conv2d": ("DepthwiseConv2D", {"kernel_size": (2, 2), "depth_multiplier": 2}),
    "conv2dtranspose": ("Conv2DTranspose", {"filters": 4, "strides": (2, 2)}),
}


def shown_kernel(look: Look, layer_id: LayerId, channel: int) -> FloatArray:
    """By Keras's layout of the weights: (height, width, channels)."""
    first = look.weights[layer_id][0]
    match layer_id:
        case "conv2d":
            return first[..., channel]
        case "separable_conv2d":
            mixing = look.weights[layer_id][1][0, 0, :, channel].reshape(first.shape[2:])
            mixed: FloatArray = (first * mixing).sum(axis=3)
            return mixed
        case "depthwise_conv2d":
            return first[:, :, channel // 2, channel % 2][..., None]
        case _:
            return first[:, :, channel, :]


def assert_tiles(image: QImage, corner: QPointF, kernel: FloatArray, theme: Theme) -> None:
    """In the middle of each weight its colour, as strong as it is beside the largest."""
    largest = float(np.abs(kernel).max())
    for channel, area in enumerate(tile_areas(kernel.shape[2])):
        tile = area.translated(corner)
        for row, column in np.ndindex(kernel.shape[:2]):
            x = tile.left() + (column + 0.5) * tile.width() / kernel.shape[1]
            y = tile.top() + (row + 0.5) * tile.height() / kernel.shape[0]
            weight = float(kernel[row, column, channel])
            colour = theme.positive if weight > 0 else theme.negative
            wanted = theme.mixed(colour, abs(weight) / largest)
            seen = image.pixelColor(int(x), int(y))
            for part in ("red", "green", "blue"):
                assert abs(getattr(seen, part)() - getattr(wanted, part)()) <= 4


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("channels", [1, 5, 16, MOST])
def test_that_a_tile_has_the_colours_of_its_weights(channels: int, theme: Theme) -> None:
    kernel = np.random.default_rng(channels).normal(size=(3, 3, channels)).astype(np.float32)
    size = tiles_size(channels)
    image = QImage(round(size.width()) + 20, round(size.height()) + 20, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    paint_tiles(painter, kernel, QPointF(7, 5), theme)
    painter.end()
    assert_tiles(image, QPointF(7, 5), kernel, theme)


def test_that_more_tiles_than_there_is_room_for_are_left_out() -> None:
    assert len(tile_areas(500)) == MOST
    assert tiles_size(500).width() < 160


@pytest.mark.parametrize(("layer_id", "channel"), [*((it, 1) for it in KINDS), ("conv2d", 2)])
def test_that_the_card_at_a_map_shows_its_kernel(
    shown: Show, layer_id: LayerId, channel: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture: LayerSpec = ("Reshape", {"target_shape": (28, 28, 1)})
    network = sequential(
        ("Input", {}), picture, *KINDS.values(), ("Flatten", {}), hidden(10, "softmax")
    )
    project = Project(network, small_project().recipe)
    garment = Garment(small_data().test_images[0] / np.float32(255), 9)
    look = Probe(project, None, None).look(garment)
    corners: list[QPointF] = []

    def noting(painter: QPainter, kernel: FloatArray, corner: QPointF, theme: Theme) -> None:
        corners.append(corner)
        paint_tiles(painter, kernel, corner, theme)

    monkeypatch.setattr(neuron_painter, "paint_tiles", noting)
    hands = shown(project, look)
    view = hands.view
    number = int(np.ravel_multi_index((1, 1, channel), look.values[layer_id].shape))
    QTest.mouseMove(view, view.point_of(layer_id, number).toPoint())
    hands.settle()
    assert view.spot == (layer_id, number)
    image = view.grab().toImage()
    kernel = shown_kernel(look, layer_id, channel)
    size = tiles_size(kernel.shape[2])
    assert QRectF(view.rect()).contains(QRectF(corners[-1], size))
    assert_tiles(image, corners[-1], kernel, LIGHT)
    # A neuron that is in no convolution has none.
    QTest.mouseMove(view, view.point_of("dense", 3).toPoint())
    hands.settle()
    corners.clear()
    view.grab()
    assert view.spot == ("dense", 3)
    assert not corners
