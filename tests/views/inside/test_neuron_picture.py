"""The picture of a network against its document: nothing missing, nothing over another."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest

from fashion_gui.network.analysis import analyse
from fashion_gui.network.code.reader import read_code
from fashion_gui.network.edits import Disconnect
from fashion_gui.network.graph import Connection
from fashion_gui.network.presets import PRESETS
from fashion_gui.views.inside.layer_figure import Form, LayerFigure
from fashion_gui.views.inside.neuron_picture import CAPTION, FOOT, NeuronPicture, picture_of
from fashion_gui.views.inside.neuron_walk import next_spot
from tests.views.inside.conftest import analysed

SIZE = (680.0, 520.0)


def pictured(preset: str) -> NeuronPicture:
    return picture_of(*analysed(PRESETS[preset].build()), *SIZE)


@pytest.mark.parametrize("preset", PRESETS)
def test_that_every_layer_has_all_its_neurons(preset: str) -> None:
    network, analysis = analysed(PRESETS[preset].build())
    picture = picture_of(network, analysis, *SIZE)
    assert list(picture.figures) == list(network.order)
    for id_, figure in picture.figures.items():
        shape = analysis.layers[id_].output_shape
        assert shape is not None
        assert figure.centres.shape == (np.prod(shape), 2)
    assert {Connection(*edge) for edge in picture.edges} == set(network.connections)


@pytest.mark.parametrize("preset", PRESETS)
def test_that_layers_stand_apart_and_in_order(preset: str) -> None:
    picture = pictured(preset)
    for one, other in combinations(picture.figures.values(), 2):
        beside = one.right <= other.left or other.right <= one.left
        above = one.bottom + CAPTION / 2 <= other.top or other.bottom + CAPTION / 2 <= one.top
        assert beside or above, f"{one.layer_id} lies over {other.layer_id}"
    for source, target in picture.edges:
        assert picture.figures[source].right < picture.figures[target].left
    for figure in picture.figures.values():
        assert figure.top >= CAPTION - 1
        assert figure.bottom <= SIZE[1] - FOOT + 2


@pytest.mark.parametrize("preset", ["chapter", "convolutional", "autoencoder", "two-halves"])
def test_that_a_point_in_the_middle_of_a_neuron_is_that_neuron(preset: str) -> None:
    for figure in pictured(preset).figures.values():
        numbers = np.linspace(0, figure.count - 1, 40).astype(int)
        for number in numbers:
            x, y = figure.centres[number]
            assert figure.index_at(float(x), float(y)) == number


def test_that_forms_follow_the_shapes() -> None:
    forms = {id_: it.form for id_, it in pictured("convolutional").figures.items()}
    assert forms["input"] is Form.GARMENT
    assert forms["conv2d"] is forms["max_pooling2d"] is Form.MAPS
    assert forms["flatten"] is Form.STRIP
    assert forms["dropout"] is Form.UNITS  # 3,136 neurons, each to be struck out by itself
    assert forms["dense"] is Form.ANSWERS


def test_that_the_output_of_an_autoencoder_is_a_garment() -> None:
    figure = pictured("autoencoder").figures["dense_4"]
    assert figure.form is Form.GARMENT
    assert (figure.rows, figure.columns) == (28, 28)


def test_that_branches_stand_one_above_the_other_and_a_shared_layer_twice() -> None:
    figures = pictured("two-halves").figures
    assert figures["dense"].left == figures["dense_2"].left
    assert figures["dense"].bottom < figures["dense_2"].top
    assert figures["dense"].top - figures["input"].top < figures["dense_2"].top


def test_that_a_layer_of_unknown_shape_is_left_out() -> None:
    project = PRESETS["chapter"].build()
    network = Disconnect(Connection("dense", "dropout")).apply(project.network)
    picture = picture_of(network, analyse(network, project.recipe), *SIZE)
    assert list(picture.figures) == ["input", "flatten", "dense"]


def test_that_a_hundred_branches_have_room() -> None:
    """Higher than the view, which shows all of it by zooming out."""
    branches = ", ".join("layers.Dense(20)(i)" for _ in range(100))
    code = f"i = keras.Input((784,))\nx = layers.concatenate([{branches}])\n"
    project = read_code(code + "model = keras.Model(i, layers.Dense(10)(x))").project
    picture = picture_of(project.network, analyse(project.network, project.recipe), *SIZE)
    lanes = sorted((it.top, it.bottom) for it in picture.figures.values() if it.shape == (20,))
    assert len(lanes) == 100
    assert all(above[1] < below[0] for above, below in pairwise(lanes))
    assert lanes[-1][1] < picture.height


def test_that_the_neuron_beside_is_beside() -> None:
    figure = pictured("chapter").figures["dense"]
    assert isinstance(figure, LayerFigure)
    assert figure.beside(0, 0, 1) == 1
    assert figure.beside(0, 1, 0) == figure.columns
    assert figure.beside(0, -1, 0) is None


@pytest.mark.parametrize("layer_id", ["input", "conv2d", "dense"])
def test_that_the_way_back_leads_to_the_first_neuron(layer_id: str) -> None:
    figure = pictured("convolutional").figures[layer_id]
    for down, across in ((0, 1), (1, 0)):
        beside = figure.beside(0, down, across)
        if beside is not None:
            assert figure.beside(beside, -down, -across) == 0


def test_that_the_keys_walk_from_layer_to_layer() -> None:
    project = PRESETS["chapter"].build()
    picture = picture_of(*analysed(project), *SIZE)
    columns = picture.figures["dense"].columns
    spot = next_spot(picture, project.network, ("dense", columns - 1), 0, 1)
    assert spot is not None
    assert spot[0] == "dropout"
    assert next_spot(picture, project.network, spot, 0, -1) == ("dense", columns - 1)
    assert next_spot(picture, project.network, None, 1, 0) == ("input", 0)
