"""The connections of the neuron that is pointed at, as they are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from fashion_gui.network import edits
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.project import Project
from fashion_gui.runs.inside import Garment, Look
from fashion_gui.session.theme import DARK, LIGHT, Theme
from fashion_gui.training.garment_inputs import basis_of
from fashion_gui.training.probe import Probe
from fashion_gui.views.inside.drawn import SPOT_LINKS, Links
from fashion_gui.views.inside.link_ink import link_image
from fashion_gui.views.inside.neuron_picture import picture_of
from tests.small_runs import small_data, small_project, small_split
from tests.views.inside.conftest import ShownView, analysed, look_at

Show = Callable[[Project, Look], ShownView]
Layers = Sequence[tuple[str, str, dict[str, Any], Sequence[str]]]

MAPS: Layers = (
    ("reshape", "Reshape", {"target_shape": (28, 28, 1)}, ["input"]),
    ("conv", "Conv2D", {"filters": 4, "kernel_size": (3, 3), "activation": "relu"}, ["reshape"]),
    ("depthwise", "DepthwiseConv2D", {"kernel_size": (3, 3)}, ["conv"]),
    ("separable", "SeparableConv2D", {"filters": 3, "kernel_size": (3, 3)}, ["depthwise"]),
    ("pooling", "MaxPooling2D", {"pool_size": (2, 2)}, ["separable"]),
    ("flatten", "Flatten", {}, ["pooling"]),
    ("dense", "Dense", {"units": 10, "activation": "softmax"}, ["flatten"]),
)
MERGES: Layers = (
    ("flatten", "Flatten", {}, ["input"]),
    ("first", "Dense", {"units": 6}, ["flatten"]),
    ("second", "Dense", {"units": 6}, ["flatten"]),
    ("add", "Add", {}, ["first", "second"]),
    ("joined", "Concatenate", {}, ["second", "add"]),
    ("dense", "Dense", {"units": 10, "activation": "softmax"}, ["joined"]),
)

ENLARGED: Layers = (
    ("reshape", "Reshape", {"target_shape": (28, 28, 1)}, ["input"]),
    ("flip", "RandomFlip", {}, ["reshape"]),
    ("bicubic", "UpSampling2D", {"size": (2, 3), "interpolation": "bicubic"}, ["flip"]),
    ("conv", "Conv2D", {"filters": 2, "kernel_size": (3, 3)}, ["bicubic"]),
    ("flatten", "Flatten", {}, ["conv"]),
    ("dense", "Dense", {"units": 10, "activation": "softmax"}, ["flatten"]),
)


@cache
def seen(layers: int) -> tuple[Project, Look]:
    """A network of fresh weights, and a garment in it as Keras computes it."""
    network = edits.AddLayer("input", "Input", {}).apply(Network())
    for id_, kind, parameters, sources in (MAPS, MERGES, ENLARGED)[layers]:
        network = edits.AddLayer(id_, kind, parameters).apply(network)
        for source in sources:
            network = edits.Connect(Connection(source, id_)).apply(network)
    project = replace(small_project(), network=network)
    data = small_data()
    probe = Probe(project, None, basis_of(network, data, small_split()))
    return project, probe.look(Garment(data.test_images[1] / np.float32(255), 2))


def strongest_place(look: Look, layer_id: str) -> int:
    return int(np.abs(look.values[layer_id]).argmax())


def point_at(shown: ShownView, layer_id: str, number: int) -> tuple[QImage, QImage]:
    """Points at a neuron; what is seen before and after it."""
    view = shown.view
    QTest.mouseMove(view, QPoint(2, 2))
    shown.settle()
    before = view.grab().toImage()
    QTest.mouseMove(view, view.point_of(layer_id, number).toPoint())
    shown.settle()
    assert view.spot == (layer_id, number)
    return before, view.grab().toImage()


def painted(shown: ShownView) -> tuple[Links, ...]:
    links = shown.view.spot_links
    assert links is not None
    return links.links


def along(shown: ShownView, links: Links, place: int) -> list[QPoint]:
    """Points of a connection, away from both of its neurons."""
    start = shown.view.point_of(links.source, int(links.starts[place]))
    end = shown.view.point_of(links.target, int(links.ends[place]))
    points = [start + (end - start) * share for share in np.linspace(0.25, 0.75, 9)]
    return [(it - QPointF(0.5, 0.5)).toPoint() for it in points]


CASES = [
    (0, "conv", {"reshape": 9}, True),
    (0, "depthwise", {"conv": 9}, True),
    (0, "separable", {"depthwise": 36}, True),
    (0, "pooling", {"separable": 4}, False),
    (0, "flatten", {"pooling": 1}, False),
    (0, "dense", {"flatten": 363}, True),
    (0, "reshape", {"input": 1}, False),
    (1, "add", {"first": 1, "second": 1}, False),
    (1, "joined", {"second": 1}, False),
    (1, "first", {"flatten": 784}, True),
    (2, "flip", {"reshape": 1}, False),
    (2, "bicubic", {"flip": 16}, True),
]


@pytest.mark.parametrize(("network", "layer_id", "counts", "is_weighted"), CASES)
def test_that_pointing_paints_every_connection_that_arrives(
    shown: Show, network: int, layer_id: str, counts: dict[str, int], is_weighted: bool
) -> None:
    project, look = seen(network)
    view = shown(project, look)
    number = strongest_place(look, layer_id) if layer_id != "joined" else 2
    before, after = point_at(view, layer_id, number)
    arriving = [it for it in painted(view) if it.target == layer_id]
    assert {it.source: len(it.starts) for it in arriving} == counts
    for links in arriving:
        assert links.is_weighted is is_weighted
        assert set(links.ends.tolist()) == {number}
        points = along(view, links, int(np.abs(links.products).argmax()))
        changed = [before.pixelColor(it) != after.pixelColor(it) for it in points]
        assert all(changed), (links.source, changed)


def test_that_what_leaves_is_painted_as_well(shown: Show) -> None:
    project, look = seen(0)
    view = shown(project, look)
    inner = int(np.ravel_multi_index((12, 12, 1), look.values["conv"].shape))
    point_at(view, "conv", inner)
    (leaving,) = (it for it in painted(view) if it.source == "conv")
    assert (leaving.target, len(leaving.ends)) == ("depthwise", 9)
    channels = np.unravel_index(leaving.ends, look.values["depthwise"].shape)[2]
    assert set(channels.tolist()) == {1}
    project, look = seen(1)
    view = shown(project, look)
    point_at(view, "second", 4)
    leaving_to = {it.target: it.ends.tolist() for it in painted(view) if it.source == "second"}
    assert leaving_to == {"add": [4], "joined": [4]}


@pytest.mark.parametrize(("network", "layer_id"), [(0, "conv"), (2, "bicubic")])
def test_that_the_connections_of_a_map_add_up_to_its_value(
    shown: Show, network: int, layer_id: str
) -> None:
    project, look = seen(network)
    view = shown(project, look)
    number = strongest_place(look, layer_id)
    point_at(view, layer_id, number)
    links = next(it for it in painted(view) if it.target == layer_id)
    value = float(look.values[layer_id].reshape(-1)[number])
    assert float(links.products.sum()) == pytest.approx(value, abs=1e-5)


def test_that_a_connection_without_weight_has_no_colour(shown: Show) -> None:
    project, look = seen(0)
    view = shown(project, look)
    point_at(view, "pooling", strongest_place(look, "pooling"))
    links = view.view.spot_links
    assert links is not None
    arriving = [it for it in links.links if it.target == "pooling"]
    image = link_image(links.picture, arriving, 1.0, LIGHT)
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 60
    ]
    grey = QColor(LIGHT.text_secondary)
    assert inked
    assert all(abs(it.hue() - grey.hue()) < 20 and it.saturation() < 110 for it in inked)


def test_that_more_than_can_be_told_apart_are_counted(chapter: Project, shown: Show) -> None:
    network = edits.SetParameters("dense", {"units": 1200}).apply(chapter.network)
    project = replace(chapter, network=network)
    look = look_at(project)
    view = shown(project, look)
    strongest = view.view.point_of("flatten", strongest_place(look, "flatten"))
    QTest.mouseMove(view.view, strongest.toPoint())
    view.settle()
    assert view.view.spot is not None
    pixel = view.view.spot[1]  # several pixels of the strip share one of the screen
    (links,) = (it for it in painted(view) if it.target == "dense")
    assert (len(links.ends), links.left_out) == (SPOT_LINKS, 200)
    products = np.abs(look.weights["dense"][0][pixel] * look.values["flatten"][pixel])
    assert np.abs(links.products).min() == np.sort(products)[200]
    words = "the 1,000 strongest of 1,200 connections drawn"
    assert view.view.accessibleDescription().endswith(f" · {words}")
    point_at(view, "dense", 3)
    assert "connections" not in view.view.accessibleDescription(), "all 784 are there"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_a_stronger_connection_is_wider_and_darker(chapter: Project, theme: Theme) -> None:
    picture = picture_of(*analysed(chapter), 680, 520)
    ends = np.array([0, 60])
    links = Links("dense", "dropout", ends, ends, np.array([0.3, 1.0], np.float32))
    image = link_image(picture, [links], 3.0, theme)
    opacities, widths = [], []
    for end in ends:
        x0, y0 = picture.figures["dense"].centres[end] * 3
        x1, y1 = picture.figures["dropout"].centres[end] * 3
        x, y = round((x0 + x1) / 2), round((y0 + y1) / 2)
        inks = [image.pixelColor(x, y + it).alpha() for it in range(-9, 10)]
        opacities.append(max(inks))
        widths.append(sum(it > 0.5 * max(inks) for it in inks))
    assert opacities[1] > 1.8 * opacities[0] > 0
    assert widths[1] > widths[0] > 0
