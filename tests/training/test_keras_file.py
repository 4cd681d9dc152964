"""Models saved by plain Keras, opened as projects: the same predictions, or refused by name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from keras import layers

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError, LeftOut
from fashion_gui.network.keras_config.reading import read_keras_config
from fashion_gui.network.keras_config.values import values_of
from fashion_gui.runs.clipping import CLIPPINGS, Clipping
from fashion_gui.runs.targets import Loss, Target
from fashion_gui.training.build import build_model
from fashion_gui.training.keras_file import KerasFile, read_keras_file
from fashion_gui.training.saving import save_project


def sequential() -> Any:
    return keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Flatten(),
            layers.Dense(30, "relu", kernel_regularizer="l2", name="a-b"),
            layers.Dropout(0.3),
            layers.Dense(10, "softmax", name="한국어"),
        ]
    )


def built_by_a_call() -> Any:
    model = keras.Sequential([layers.Rescaling(1 / 255), layers.Flatten(), layers.Dense(10)])
    model(np.zeros((1, 28, 28)))
    return model


def convolutional() -> Any:
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(4, 3, padding="same"),
            layers.BatchNormalization(),
            layers.Activation("relu"),
            layers.MaxPooling2D(2),
            layers.SeparableConv2D(5, 3, activation="gelu"),
            layers.LayerNormalization(),
            layers.Conv2DTranspose(3, 2, strides=2),
            layers.GlobalAveragePooling2D(),
            layers.Dense(10, "softmax"),
        ]
    )


def odd_input() -> Any:
    return keras.Sequential(
        [keras.Input((784, 1)), layers.Reshape((28, 28, 1)), layers.Flatten(), layers.Dense(10)]
    )


def two_inputs_and_outputs() -> Any:
    first, second = keras.Input((64,), name="left"), keras.Input((28, 28), name="right")
    deep = layers.Dense(8)(layers.Dropout(0.5)(layers.Dense(16, "relu")(first)))
    joined = layers.Concatenate()([layers.Dense(8)(layers.Flatten()(second)), deep])
    outputs = [layers.Dense(10, name="z")(joined), layers.Dense(1, "sigmoid", name="a")(joined)]
    return keras.Model([second, first], outputs)


def shared_layers() -> Any:
    top, bottom = keras.Input((14, 28)), keras.Input((14, 28))
    dense = layers.Dense(6, "tanh")
    flat = layers.Flatten()
    both = layers.Add()([dense(flat(bottom)), dense(flat(top))])
    return keras.Model([top, bottom], layers.Dense(10)(layers.Average()([both, dense(flat(top))])))


def nested() -> Any:
    """A tower used twice, with a model in it, beside layers of the same names."""
    start = keras.Input((14, 28, 1))
    inner = keras.Sequential(
        [keras.Input((12, 26, 4)), layers.Conv2D(3, 3), layers.BatchNormalization()], name="inner"
    )
    x = inner(layers.Conv2D(4, 3, activation="relu", name="conv2d")(start))
    tower = keras.Model(start, [layers.Flatten()(x), layers.GlobalMaxPooling2D()(x)], name="tower")
    first, second = keras.Input((14, 28, 1)), keras.Input((14, 28, 1))
    flat, pooled = tower(second)
    other, _unused = tower(first)
    mixed = layers.Dense(10, name="conv2d")(layers.Concatenate()([other, flat]))
    return keras.Model([first, second], layers.Add()([mixed, layers.Dense(10)(pooled)]))


def sequential_of_models() -> Any:
    first = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(9)])
    second = keras.Sequential([keras.Input((9,)), layers.Dense(9), layers.Dense(10)])
    return keras.Sequential([keras.Input((28, 28)), first, second])


MODELS = [
    sequential, built_by_a_call, convolutional, odd_input, two_inputs_and_outputs, shared_layers,
    nested, sequential_of_models,
]  # fmt: skip


def saved(model: Any, folder: Path) -> Path:
    """The model with weights that are all different, in a file."""
    draw = np.random.default_rng(0)
    for weight in model.weights:
        weight.assign(draw.uniform(0.2, 1.0, weight.shape) * draw.choice([-0.3, 0.3]) ** 2)
    path = folder / "model.keras"
    model.save(path)
    return path


def rebuilt(file: KerasFile) -> Any:
    """Our own network as a model, with the file's weights."""
    trained = file.project.trained
    assert trained is not None
    model: Any = build_model(trained.network)
    for layer in model.layers:
        if layer.name in trained.weights:
            layer.set_weights(trained.weights[layer.name])
    return model


def answers(model: Any, arrays: list[Any]) -> list[Any]:
    shaped = [
        array.reshape((len(array), *it.shape[1:]))
        for array, it in zip(arrays, model.inputs, strict=True)
    ]
    found = keras.Model(model.inputs, model.outputs)(shaped)
    return [np.asarray(it) for it in found]


@pytest.mark.parametrize("make", MODELS)
def test_that_a_model_of_plain_keras_predicts_the_same(
    make: Callable[[], Any], tmp_path: Path
) -> None:
    model = make()
    file = read_keras_file(saved(model, tmp_path))
    assert file.has_weights
    draw = np.random.default_rng(1)
    arrays = [
        draw.uniform(size=(5, *(size for size in it.shape[1:]))).astype(np.float32)
        for it in model.inputs
    ]
    wanted, found = answers(model, arrays), answers(rebuilt(file), arrays)
    for one, other in zip(wanted, found, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)
        assert np.ptp(one) > 0


@pytest.mark.parametrize("make", MODELS)
def test_that_a_model_goes_out_as_it_came_in(make: Callable[[], Any], tmp_path: Path) -> None:
    first = read_keras_file(saved(make(), tmp_path))
    path = tmp_path / "again.keras"
    save_project(first.project, path)
    second = read_keras_file(path)
    assert first.project.trained is not None
    assert second.project.trained is not None
    for id_, arrays in first.project.trained.weights.items():
        for one, other in zip(arrays, second.project.trained.weights[id_], strict=True):
            np.testing.assert_array_equal(one, other)
    plain = keras.models.load_model(path)
    shapes = [(2, *it.shape[1:]) for it in plain.inputs]
    zeros = [np.zeros(shape, np.float32) for shape in shapes]
    predicted = plain.predict(zeros if len(zeros) > 1 else zeros[0], verbose=0)
    assert isinstance(predicted, list) == (len(plain.outputs) > 1)


@pytest.mark.parametrize("kind", [it for it in CATALOG.values() if it.name != "Input"])
def test_that_every_kind_is_read_as_keras_writes_it(kind: Any) -> None:
    config = getattr(layers, kind.name)(**kind.defaults()).get_config()
    values, left_out = values_of(kind, json.loads(json.dumps(config)))
    assert not left_out
    wanted = {**kind.defaults(), "strides": values.get("strides")}
    assert kind.checked(values) == {it: wanted[it] for it in kind.defaults()}


def test_that_names_that_the_canvas_cannot_have_are_made_plain(tmp_path: Path) -> None:
    network = read_keras_config(saved(sequential(), tmp_path)).project.network
    assert list(network.layers)[2] == "a_b"
    assert all(id_.isascii() for id_ in network.layers)


def test_that_inputs_and_outputs_keep_their_order(tmp_path: Path) -> None:
    network = read_keras_config(saved(two_inputs_and_outputs(), tmp_path)).project.network
    assert network.input_layers == ("right", "left")
    assert network.output_layers == ("z", "a")
    assert network.layers["left"].parameters["source"] == "thumbnail"


def test_that_no_two_nodes_stand_in_one_place(tmp_path: Path) -> None:
    network = read_keras_config(saved(nested(), tmp_path)).project.network
    places = [layer.position for layer in network.layers.values()]
    assert len(set(places)) == len(places)


# Training settings


def test_that_what_compile_set_becomes_the_recipe(tmp_path: Path) -> None:
    model = sequential()
    model.compile(keras.optimizers.RMSprop(0.002), "sparse_categorical_crossentropy")
    recipe = read_keras_config(saved(model, tmp_path)).project.recipe
    assert (recipe.optimizer, recipe.learning_rate) == ("rmsprop", 0.002)
    assert [(it.target, it.loss) for it in recipe.outputs] == [
        (Target.INTEGER, Loss.SPARSE_CATEGORICAL_CROSSENTROPY)
    ]


@pytest.mark.parametrize(
    ("made", "optimizer", "values"),
    [
        (lambda: keras.optimizers.SGD(0.05, momentum=0.8), "momentum", {"momentum": 0.8}),
        (lambda: keras.optimizers.SGD(0.05, 0.9, nesterov=True), "nag", {}),
        (lambda: keras.optimizers.Adam(0.05, beta_1=0.5), "adam", {"beta_1": 0.5}),
        (lambda: keras.optimizers.AdamW(0.05, 0.1), "adamw", {"weight_decay": 0.1}),
        (lambda: keras.optimizers.Nadam(0.05), "nadam", {}),
    ],
)
def test_that_the_hyperparameters_of_a_file_are_read(
    tmp_path: Path, made: Callable[[], Any], optimizer: str, values: dict[str, float]
) -> None:
    model = sequential()
    model.compile(made(), "sparse_categorical_crossentropy")
    reading = read_keras_config(saved(model, tmp_path))
    recipe = reading.project.recipe
    assert (recipe.optimizer, recipe.learning_rate) == (optimizer, 0.05)
    assert dict(recipe.hyperparameters) == values
    assert not reading.left_out


def test_that_a_setting_of_an_optimizer_that_is_not_offered_is_told(tmp_path: Path) -> None:
    model = sequential()
    model.compile(keras.optimizers.Adam(use_ema=True), "sparse_categorical_crossentropy")
    reading = read_keras_config(saved(model, tmp_path))
    assert [it.setting for it in reading.left_out] == ["use_ema"]


@pytest.mark.parametrize("by", CLIPPINGS)
def test_that_the_clipping_of_a_file_is_read(tmp_path: Path, by: str) -> None:
    model = sequential()
    optimizer = keras.optimizers.SGD(0.05, **{by: 0.3})
    model.compile(optimizer, "sparse_categorical_crossentropy")
    reading = read_keras_config(saved(model, tmp_path))
    assert reading.project.recipe.clipping == Clipping(by, 0.3)
    assert not reading.left_out


def test_that_losses_of_several_outputs_are_told_apart(tmp_path: Path) -> None:
    model = two_inputs_and_outputs()
    model.compile("sgd", [keras.losses.MeanSquaredError(), "hinge"])
    recipe = read_keras_config(saved(model, tmp_path)).project.recipe
    assert {it.layer_id: it.loss for it in recipe.outputs} == {
        "z": Loss.MEAN_SQUARED_ERROR,
        "a": Loss.HINGE,
    }


def test_that_a_loss_that_works_otherwise_is_left_out_and_told(tmp_path: Path) -> None:
    model = sequential()
    model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
    reading = read_keras_config(saved(model, tmp_path))
    assert [it.setting for it in reading.left_out] == ["loss=CategoricalCrossentropy"]


def test_that_a_network_that_divides_by_255_itself_gets_the_pixels_as_they_are(
    tmp_path: Path,
) -> None:
    assert not read_keras_config(saved(built_by_a_call(), tmp_path)).project.recipe.scale_pixels
    assert read_keras_config(saved(odd_input(), tmp_path)).project.recipe.scale_pixels


def test_that_what_matters_in_training_only_is_left_out_and_told(tmp_path: Path) -> None:
    dense = layers.Dense(
        10, kernel_constraint="non_neg", bias_initializer=keras.initializers.Constant(2.0), name="d"
    )
    dense.trainable = False
    model = keras.Sequential([keras.Input((784,)), dense])
    left_out = read_keras_config(saved(model, tmp_path)).left_out
    assert set(left_out) == {
        LeftOut("d", "trainable=False"),
        LeftOut("d", "bias_initializer"),
        LeftOut("d", "kernel_constraint"),
    }


# What is refused


class OwnLayer(layers.Layer):  # type: ignore[misc]
    def call(self, x: Any) -> Any:
        return x


class OwnModel(keras.Model):  # type: ignore[misc]
    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.dense = layers.Dense(10)

    def call(self, x: Any) -> Any:
        return self.dense(x)


def _own_model() -> Any:
    model = OwnModel()
    model(np.zeros((1, 784)))
    return model


@keras.saving.register_keras_serializable("theirs")  # type: ignore[untyped-decorator]
def own_activation(x: Any) -> Any:
    return x


def stacked(*middle: Any, shape: tuple[int | None, ...] = (28, 28)) -> Any:
    return keras.Sequential([keras.Input(shape), *middle])


def _operation() -> Any:
    start = keras.Input((784,))
    return keras.Model(start, layers.Dense(10)(start) + 1.0)


def _same_twice() -> Any:
    start = keras.Input((784,))
    x = layers.Dense(10)(start)
    return keras.Model(start, layers.Add()([x, x]))


def _inner_output() -> Any:
    start = keras.Input((784,))
    x = layers.Dense(10, name="inner")(start)
    return keras.Model(start, [x, layers.Dense(10)(x)])


def _training_call() -> Any:
    start = keras.Input((784,))
    x = layers.Dropout(0.5, name="always")(start, training=True)
    return keras.Model(start, layers.Dense(10)(x))


REFUSED: dict[str, tuple[Callable[[], Any], KerasFault, str]] = {
    "Lambda": (lambda: stacked(layers.Lambda(lambda x: x)), KerasFault.LAYER, "Lambda"),
    "recurrent": (lambda: stacked(layers.LSTM(4)), KerasFault.LAYER, "LSTM"),
    "own layer": (lambda: stacked(OwnLayer()), KerasFault.CUSTOM, "OwnLayer"),
    "own model": (_own_model, KerasFault.CUSTOM, "OwnModel"),
    "own activation": (
        lambda: stacked(layers.Dense(3, own_activation)), KerasFault.CUSTOM, "own_activation",
    ),
    "operation": (_operation, KerasFault.LAYER, "Add"),
    "precision": (
        lambda: stacked(layers.Dense(3, dtype="mixed_float16", name="half")),
        KerasFault.PRECISION, "half",
    ),
    "input": (lambda: stacked(layers.Flatten(), shape=(32, 32, 3)), KerasFault.INPUT_SHAPE, ""),
    "open input": (
        lambda: stacked(layers.GlobalMaxPooling1D(), shape=(None, 28)), KerasFault.INPUT_SHAPE, "",
    ),
    "same twice": (_same_twice, KerasFault.SAME_TWICE, "add"),
    "inner output": (_inner_output, KerasFault.OUTPUT, "inner"),
    "always on": (_training_call, KerasFault.CALL, "always"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_that_what_the_canvas_cannot_show_is_refused_by_name(name: str, tmp_path: Path) -> None:
    make, fault, subject = REFUSED[name]
    path = tmp_path / "model.keras"
    make().save(path)
    with pytest.raises(KerasFileError) as caught:
        read_keras_file(path)
    assert caught.value.fault is fault
    assert subject in caught.value.subject
    assert caught.value.reason


def test_that_a_network_that_cannot_be_tried_on_garments_opens_without_weights(
    tmp_path: Path,
) -> None:
    file = read_keras_file(saved(stacked(layers.Flatten(), layers.Dense(1000)), tmp_path))
    assert not file.has_weights
    assert file.project.trained is None
    assert len(file.project.network.layers) == 3
