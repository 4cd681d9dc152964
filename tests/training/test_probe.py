"""Looking into a network: what the layers give is what plain Keras gives, and it adds up."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from fashion_gui.network.presets import PRESETS
from fashion_gui.network.presets.builder import LayerSpec, sequential
from fashion_gui.network.presets.chapter import hidden
from fashion_gui.network.project import Project
from fashion_gui.runs.inside import Garment, Look, Pin
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.build import build_model
from fashion_gui.training.garment_inputs import basis_of, inputs_of
from fashion_gui.training.prepared import prepare
from fashion_gui.training.probe import GREY, NoClassesError, Probe
from tests.small_runs import run_small, small_data, small_project, small_split

Kinds = Sequence[LayerSpec]

CONVOLUTIONAL: Kinds = (
    ("Reshape", {"target_shape": (28, 28, 1)}),
    ("Conv2D", {"filters": 6, "kernel_size": (3, 5), "strides": (2, 1), "padding": "same"}),
    ("BatchNormalization", {}),
    ("Activation", {"activation": "relu"}),
    ("Conv2D", {"filters": 4, "kernel_size": (3, 3), "groups": 2, "dilation_rate": (2, 2)}),
    ("DepthwiseConv2D", {"kernel_size": (2, 2), "depth_multiplier": 2, "activation": "tanh"}),
    ("SpatialDropout2D", {"rate": 0.4}),
    ("MaxPooling2D", {"pool_size": (2, 2), "padding": "same"}),
    ("Flatten", {}),
    ("Dropout", {"rate": 0.5}),
)


FURTHER: Kinds = (
    ("Reshape", {"target_shape": (28, 28, 1)}),
    ("Conv2D", {"filters": 3, "strides": (4, 4), "padding": "same"}),
    ("SeparableConv2D", {"filters": 5, "depth_multiplier": 2, "activation": "relu"}),
    ("Conv2DTranspose", {"filters": 4, "kernel_size": (3, 4), "strides": (2, 1),
                         "padding": "same"}),
    ("Conv2DTranspose", {"filters": 2, "kernel_size": (4, 2), "strides": (3, 3)}),
    ("Flatten", {}),
)  # fmt: skip


def chain(kinds: Kinds) -> Project:
    """From the whole image to the ten classes."""
    network = sequential(("Input", {}), *kinds, hidden(10, "softmax"))
    return replace(small_project(), network=network)


PROJECTS = {
    "chapter": lambda: small_project("chapter"),
    "convolutional": lambda: chain(CONVOLUTIONAL),
    "further convolutions": lambda: chain(FURTHER),
    "two inputs": lambda: small_project("two-inputs"),
    "two halves": lambda: small_project("two-halves"),
    "two outputs": lambda: small_project("two-outputs"),
    "residual": lambda: small_project("residual"),
    "autoencoder": lambda: small_project("autoencoder"),
}


@cache
def probe_of(name: str) -> Probe:
    project = PROJECTS[name]()
    basis = basis_of(project.network, small_data(), small_split())
    return Probe(project, None, basis)


@cache
def trained_chapter() -> Probe:
    """The chapter's network after two short epochs: its probabilities are no longer all alike."""
    project = small_project("chapter")
    model, _ = run_small(project)
    weights = {it.name: tuple(it.get_weights()) for it in model.layers if it.weights}
    return Probe(project, weights, None)


def garment(index: int = 0) -> Garment:
    data = small_data()
    return Garment(data.test_images[index] / np.float32(255), int(data.test_labels[index]))


def noise() -> Garment:
    """Bright up to its edges, as no garment is."""
    return Garment(np.random.default_rng(0).random((28, 28), np.float32), 3)


def plain_model(project: Project, look: Look) -> tuple[Any, list[str], list[Any]]:
    """Plain Keras with the weights of a look: a model of every layer, and what goes in."""
    network = project.network
    tensors: dict[str, Any] = {}
    model: Any = build_model(network, tensors=tensors)
    for layer in model.layers:
        if layer.name in look.weights:
            layer.set_weights(look.weights[layer.name])
    basis = basis_of(network, small_data(), small_split())
    feed = inputs_of(network, basis, project.recipe.scale_pixels)
    fed = feed(tf.constant(look.garment.pixels[np.newaxis]))
    return keras.Model(model.inputs, list(tensors.values())), list(tensors), fed


@pytest.mark.parametrize("name", PROJECTS)
def test_that_every_layer_gives_what_keras_predicts(name: str) -> None:
    look = probe_of(name).look(garment())
    every, ids, fed = plain_model(PROJECTS[name](), look)
    predicted = every.predict(fed if len(fed) > 1 else fed[0], verbose=0)
    assert list(look.values) == ids
    for id_, value in zip(ids, predicted, strict=True):
        np.testing.assert_allclose(look.values[id_], value[0], atol=1e-6, err_msg=id_)


@pytest.mark.parametrize("name", PROJECTS)
def test_that_the_losses_are_those_of_keras(name: str) -> None:
    project = PROJECTS[name]()
    look = probe_of(name).look(garment())
    data, split = small_data(), small_split()
    model = prepare(project.network, project.recipe, data, split).model
    for layer in model.layers:
        if layer.name in look.weights:
            layer.set_weights(look.weights[layer.name])
    model.take_garments(data.test_images, data.test_labels, model._feed, model._answers_wanted)
    loss, _ = model.test_step(tf.constant([0], tf.int64))
    assert look.loss == pytest.approx(float(loss), abs=1e-5)
    assert look.loss == pytest.approx(sum(look.losses.values()))


def test_that_a_drawing_has_no_loss_but_an_image_is_compared_with_itself() -> None:
    drawing = Garment(garment().pixels)
    look = probe_of("chapter").look(drawing)
    assert look.loss is None
    assert not look.targets
    assert not look.losses
    copied = probe_of("autoencoder").look(drawing)
    (target,) = copied.targets.values()
    np.testing.assert_array_equal(target.reshape(28, 28), drawing.pixels)
    assert copied.loss is not None


@pytest.mark.parametrize("preset", ["chapter", "convolutional"])
def test_that_it_begins_as_a_run_does_and_draws_nothing_of_the_run(preset: str) -> None:
    project = small_project(preset)
    before = random.getstate()
    probe = Probe(project, None, None)
    assert random.getstate() == before
    model = prepare(project.network, project.recipe, small_data(), small_split()).model
    for layer in model.layers:
        for mine, theirs in zip(probe.start.get(layer.name, ()), layer.get_weights(), strict=True):
            np.testing.assert_array_equal(mine, theirs)


def test_that_other_weights_are_taken_and_given_back() -> None:
    probe = Probe(small_project("chapter"), None, None)
    first = probe.look(garment())
    probe.take({id_: tuple(2 * it for it in arrays) for id_, arrays in probe.start.items()})
    doubled = probe.look(garment())
    np.testing.assert_allclose(doubled.values["dense"], 2 * first.values["dense"], atol=1e-5)
    probe.take(None)
    np.testing.assert_array_equal(probe.look(garment()).values["dense"], first.values["dense"])


def test_that_behind_a_pin_everything_is_computed_with_its_value() -> None:
    probe = trained_chapter()
    free = probe.look(garment())
    neuron = int(free.values["dense"].argmax())
    pin = Pin("dense", (neuron,), 7.5)
    look = probe.look(garment(), [pin])
    hidden = free.values["dense"].copy()
    hidden[neuron] = 7.5
    np.testing.assert_array_equal(look.values["dense"], hidden)
    kernel, bias = free.weights["dense_2"]
    wanted = keras.ops.softmax(hidden @ kernel + bias)
    np.testing.assert_allclose(look.values["dense_2"], wanted, atol=1e-6)
    assert look.pins == (pin,)
    assert look.loss != free.loss
    assert probe.neuron(look, "dense", (neuron,)).pin == pin
    assert probe.neuron(look, "dense", (neuron,)).output == 7.5


def test_that_a_whole_map_can_be_pinned() -> None:
    probe, project = probe_of("convolutional"), PROJECTS["convolutional"]()
    free = probe.look(garment())
    look = probe.look(garment(), [Pin("conv2d", (2,))])
    assert (look.values["conv2d"][..., 2] == 0).all()
    np.testing.assert_array_equal(look.values["conv2d"][..., 3], free.values["conv2d"][..., 3])
    # The same by plain Keras: without the kernel and the bias of that map.
    kernel, bias = (it.copy() for it in free.weights["conv2d"])
    kernel[..., 2], bias[2] = 0, 0
    weights = {**free.weights, "conv2d": (kernel, bias)}
    every, ids, fed = plain_model(project, replace(free, weights=weights))
    wanted = dict(zip(ids, every.predict(fed[0], verbose=0), strict=True))
    for id_, value in look.values.items():
        np.testing.assert_allclose(value, wanted[id_][0], atol=1e-5, err_msg=id_)


NEURONS = [
    ("chapter", "dense", (17,)),
    ("chapter", "dense_2", (9,)),
    ("convolutional", "conv2d", (0, 0, 1)),
    ("convolutional", "conv2d", (13, 27, 5)),
    ("convolutional", "conv2d_2", (4, 9, 3)),
    ("convolutional", "conv2d_2", (4, 9, 0)),
    ("convolutional", "depthwise_conv2d", (3, 5, 6)),
    ("convolutional", "dense", (4,)),
    ("further convolutions", "separable_conv2d", (2, 3, 4)),
    ("further convolutions", "conv2dtranspose", (0, 0, 1)),
    ("further convolutions", "conv2dtranspose", (5, 2, 3)),
    ("further convolutions", "conv2dtranspose", (9, 4, 0)),
    ("further convolutions", "conv2dtranspose_2", (0, 0, 1)),
    ("further convolutions", "conv2dtranspose_2", (7, 11, 0)),
    ("further convolutions", "conv2dtranspose_2", (13, 4, 1)),
    ("two halves", "dense", (3,)),
    ("residual", "conv2d_2", (0, 7, 2)),
]


@pytest.mark.parametrize(("name", "layer", "index"), NEURONS)
def test_that_the_arithmetic_of_a_neuron_gives_its_output(
    name: str, layer: str, index: tuple[int, ...]
) -> None:
    probe = probe_of(name)
    look = probe.look(noise())
    facts = probe.neuron(look, layer, index)
    assert facts.weights is not None
    assert facts.z is not None
    assert facts.inputs.shape == facts.weights.shape == (int(np.prod(facts.kernel_shape)),)
    z = float((facts.inputs * facts.weights).sum()) + facts.bias
    assert facts.z == pytest.approx(z, abs=1e-5)
    if facts.activation == "softmax":
        others = [probe.neuron(look, layer, (it,)).z for it in range(10)]
        output = keras.ops.softmax(np.array(others, np.float32))[index[0]]
    else:
        output = keras.activations.get(facts.activation)(np.float32(facts.z))
    assert float(output) == pytest.approx(facts.output, abs=1e-5)
    assert facts.output == look.values[layer][index]


def test_that_the_parts_without_weights_show_what_arrives() -> None:
    probe = probe_of("convolutional")
    look = probe.look(garment())
    values = look.values
    relu = probe.neuron(look, "activation", (3, 4, 1))
    assert relu.weights is None
    assert relu.z is None
    assert relu.inputs == values["batch_normalization"][3, 4, 1]
    flat = probe.neuron(look, "flatten", (11,))
    assert flat.inputs == values["max_pooling2d"].reshape(-1)[11] == flat.output
    pooled = probe.neuron(look, "max_pooling2d", (1, 2, 3))
    assert pooled.inputs.max() == pooled.output
    assert len(pooled.inputs) == 4
    added = probe_of("residual")
    look = added.look(garment())
    facts = added.neuron(look, "add", (2, 3, 4))
    assert len(facts.sources) == 2
    assert facts.inputs.sum() == pytest.approx(facts.output, abs=1e-5)


def test_that_one_number_stands_for_the_strongest_place_of_a_map() -> None:
    probe = probe_of("convolutional")
    look = probe.look(garment())
    facts = probe.neuron(look, "conv2d", (2,))
    assert facts.output == look.values["conv2d"][..., 2].max()
    assert len(facts.index) == 3
    assert facts.index[-1] == 2


def test_that_weights_on_pixels_are_a_picture() -> None:
    probe = probe_of("chapter")
    look = probe.look(garment())
    picture = probe.neuron(look, "dense", (17,)).picture
    assert picture is not None
    np.testing.assert_array_equal(picture.reshape(-1), look.weights["dense"][0][:, 17])
    assert probe.neuron(look, "dense_2", (3,)).picture is None
    halves = probe_of("two halves")
    look = halves.look(garment())
    upper, lower = (halves.neuron(look, it, (0,)).picture for it in ("dense", "dense_2"))
    assert upper is not None
    assert lower is not None
    assert upper[:14].any()
    assert not upper[14:].any()
    assert lower[14:].any()
    assert not lower[:14].any()


def test_that_the_most_exciting_garments_are_found() -> None:
    probe = trained_chapter()
    images = small_data().train_images
    each = [probe.look(Garment(it / np.float32(255))).values["dense"][5] for it in images[:40]]
    indices, values = probe.exciting(images[:40], "dense", (5,), 6)
    np.testing.assert_allclose(values, np.sort(each)[::-1][:6], atol=1e-6)
    np.testing.assert_allclose(np.array(each)[indices], values, atol=1e-6)
    maps = probe_of("convolutional").excitement(images[:3], "conv2d", (2,))
    look = probe_of("convolutional").look(Garment(images[1] / np.float32(255)))
    assert maps[1] == pytest.approx(look.values["conv2d"][..., 2].max(), abs=1e-6)


@pytest.mark.parametrize("index", range(5))
def test_that_integrated_gradients_sum_to_what_the_garment_gains(index: int) -> None:
    probe = trained_chapter()
    label = garment(index).label
    assert label is not None
    found = probe.saliency(garment(index), label)
    black, here = np.log(
        probe.probabilities(np.stack([np.zeros((28, 28), np.float32), garment(index).pixels]))
    )[:, label]
    assert found.gain == pytest.approx(here - black, abs=1e-4)
    assert found.integrated_gradients.sum() == pytest.approx(found.gain, rel=0.01)


def test_that_the_gradient_is_the_slope_of_the_logarithm() -> None:
    probe, pixels = trained_chapter(), garment(3).pixels
    product = probe.gradient_times_input(pixels, 2)
    place = np.unravel_index(np.abs(product).argmax(), (28, 28))
    more, less = pixels.copy(), pixels.copy()
    more[place] += 0.005
    less[place] -= 0.005
    up, down = np.log(probe.probabilities(np.stack([more, less]))[:, 2])
    assert product[place] == pytest.approx((up - down) / 0.01 * pixels[place], rel=0.02)


def test_that_a_grey_patch_is_laid_and_judged() -> None:
    probe = trained_chapter()
    found = probe.occlusion(garment(), 3, 26, size=7)
    changed = found.pixels != garment().pixels
    assert found.pixels[26, 3] == GREY
    assert (found.pixels[23:28, 0:7] == GREY).all()
    assert not changed[:23].any()
    assert not changed[:, 7:].any()
    covered = probe.look(Garment(found.pixels)).values["dense_2"]
    np.testing.assert_allclose(found.probabilities, covered, atol=1e-6)
    np.testing.assert_allclose(found.before, probe.look(garment()).values["dense_2"], atol=1e-6)


def test_that_a_network_without_classes_explains_none() -> None:
    with pytest.raises(NoClassesError):
        probe_of("autoencoder").saliency(garment(), 0)
    with pytest.raises(NoClassesError):
        probe_of("autoencoder").occlusion(garment(), 3, 3)


@pytest.mark.parametrize("name", ["chapter", "convolutional"])
def test_that_dropout_can_be_switched_on_for_one_look(name: str) -> None:
    probe, network = probe_of(name), PROJECTS[name]().network
    before = probe.look(garment())
    look = probe.dropout_look(garment(), 3)
    assert look.is_training
    assert look.rates
    assert look.kept.keys() == look.rates.keys()
    for id_, kept in look.kept.items():
        (source,) = network.inputs_of(id_)
        scaled = look.values[source] / (1 - look.rates[id_])
        np.testing.assert_allclose(look.values[id_], np.where(kept, scaled, 0), atol=1e-6)
        assert 0 < kept.mean() < 1
    again, other = probe.dropout_look(garment(), 3), probe.dropout_look(garment(), 4)
    assert all(np.array_equal(kept, again.kept[id_]) for id_, kept in look.kept.items())
    assert not all(np.array_equal(kept, other.kept[id_]) for id_, kept in look.kept.items())
    after = probe.look(garment())
    for id_, value in before.values.items():
        np.testing.assert_array_equal(value, after.values[id_])


def test_that_presets_of_every_kind_can_be_looked_into() -> None:
    for name in ("lenet", "vgg", "deep-sigmoid", "mistake-no-scaling"):
        look = Probe(PRESETS[name].build(), None, None).look(garment())
        assert all(np.isfinite(it).all() for it in look.values.values())
