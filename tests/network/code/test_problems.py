"""What is not understood is reported at its line, and the rest stays."""

from __future__ import annotations

import pytest

from fashion_gui.network.code.problems import CodeProblemKind as Kind
from fashion_gui.network.code.reader import read_code
from fashion_gui.runs.recipe import Recipe

HEAD = """import keras
from keras import layers
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(20),
"""
"""Lines 0 to 5; an element of the list follows on line 6."""
FOOT = "\n    layers.Dense(10, activation='softmax'),\n])\n"


@pytest.mark.parametrize(
    ("element", "kind", "column", "parameters"),
    [
        ("layers.LSTM(3),", Kind.UNKNOWN_LAYER, 4, {"layer": "LSTM"}),
        ("layers.Lambda(lambda x: x),", Kind.UNKNOWN_LAYER, 4, {"layer": "Lambda"}),
        (
            "layers.Dense(5, kernel_constraint='max_norm'),",
            Kind.UNSUPPORTED_ARGUMENT,
            38,
            {"layer": "Dense", "argument": "kernel_constraint"},
        ),
        (
            "layers.Dense(0),",
            Kind.VALUE,
            17,
            {"layer": "Dense", "argument": "units", "received": "0"},
        ),
        (
            "layers.Dense(5, activation='mish'),",
            Kind.VALUE,
            31,
            {"layer": "Dense", "argument": "activation", "received": "mish"},
        ),
        (
            "layers.Dense(best_units),",
            Kind.UNKNOWN_VALUE,
            17,
            {"layer": "Dense", "argument": "units"},
        ),
        ("layers.Dense(),", Kind.MISSING_ARGUMENT, 4, {"layer": "Dense", "argument": "units"}),
        (
            "layers.LeakyReLU(),",
            Kind.INEXACT,
            4,
            {"layer": "LeakyReLU", "taken": "leaky_relu, negative_slope=0.2"},
        ),
        ("layers.Dense(3, name='no name'),", Kind.NAME, 25, {"name": "no name"}),
        ("preprocess,", Kind.NOT_A_LAYER, 4, {}),
        ("'층', 3,", Kind.NOT_A_LAYER, 4, {}),
        ("layers.Dropout(0.5), layers.Dense(7), 3,", Kind.NOT_A_LAYER, 42, {}),
        ("*[layers.Dense(3)], '가나다', layers.GRU(1),", Kind.UNKNOWN_LAYER, 31, {"layer": "GRU"}),
    ],
)
def test_problems_of_layers(
    element: str, kind: Kind, column: int, parameters: dict[str, str]
) -> None:
    reading = read_code(f"{HEAD}    {element}{FOOT}")
    problem = next(it for it in reading.problems if it.kind is kind)
    assert (problem.line, problem.column, problem.parameters) == (6, column, parameters)
    layers = reading.project.network.layers
    assert {"input", "flatten", "dense"} <= layers.keys()
    assert any(it.parameters.get("units") == 10 for it in layers.values())


FUNCTIONAL = """import keras
a = keras.Input((28, 28))
b = keras.layers.Flatten()(a)
"""


@pytest.mark.parametrize(
    ("text", "line", "kind"),
    [
        ("a = keras.Input((32, 32, 3))", 0, Kind.INPUT_SHAPE),
        ("a = keras.Input(shape=x.shape[1:])", 0, Kind.UNKNOWN_VALUE),
        (f"{FUNCTIONAL}c = keras.layers.Dense(3)([a, b])", 3, Kind.SEVERAL_INPUTS),
        (f"{FUNCTIONAL}c = keras.layers.Add()([b, b])", 3, Kind.SAME_TWICE),
        (f"{FUNCTIONAL}c = keras.layers.Dense(3)(5)", 3, Kind.NOT_A_TENSOR),
        (f"{FUNCTIONAL}c = keras.layers.Dense(3)()", 3, Kind.NOT_A_TENSOR),
        (f"{FUNCTIONAL}c = keras.ops.sum(b)", 3, Kind.UNKNOWN_LAYER),
        (f"{FUNCTIONAL}c = b - 1", 3, Kind.UNKNOWN_LAYER),
        (f"{FUNCTIONAL}m = keras.Model(a, [b, keras.layers.Dense(3)(b)])", 2, Kind.INNER_OUTPUT),
        (f"{FUNCTIONAL}m = keras.Model(a, 7)", 3, Kind.NOT_A_TENSOR),
        (f"{FUNCTIONAL}d = Dense(2)\nd.trainable = False", 4, Kind.UNSUPPORTED_ARGUMENT),
        ("class Net(keras.Model):\n    pass", 0, Kind.CLASS),
        ("m = Sequential()\nfor i in sizes:\n    m.add(Dense(i))", 1, Kind.LOOP),
        ("m = Sequential()\nwhile go():\n    m.add(Dense(3))", 1, Kind.LOOP),
        ("m = Sequential()\nif deep:\n    m.add(Dense(3))", 1, Kind.CONDITION),
        ("m = Sequential([Dense(1)])\nn = Sequential([Dense(1)])", 0, Kind.OTHER_MODEL),
        ("m = Sequential([Dense(1)])\nm.add(Dense(2)", 1, Kind.OPEN_BRACKET),
        ("m = Sequential([\n    Dense(1),\n    Dense(2) Dense(3),\n])", 2, Kind.MISSING_COMMA),
        ("for i in range(3):\nm = Sequential()", 1, Kind.MISSING_BLOCK),
    ],
)  # fmt: skip
def test_problems_of_the_wiring(text: str, line: int, kind: Kind) -> None:
    problems = read_code(text).problems
    assert (line, kind) in {(it.line, it.kind) for it in problems}


@pytest.mark.parametrize(
    ("call", "kind", "parameters"),
    [
        ("compile('ftrl')", Kind.OPTIMIZER, {"optimizer": "ftrl"}),
        ("compile(keras.optimizers.Lion())", Kind.OPTIMIZER, {"optimizer": "Lion"}),
        ("compile(loss='cosine')", Kind.LOSS, {"loss": "cosine"}),
        ("compile(loss=my_loss)", Kind.LOSS, {"loss": "my_loss"}),
        ("compile(loss=['mse', 'mae'])", Kind.LOSS_COUNT, {}),
        ("compile(metrics=['accuracy', 'AUC'])", Kind.METRIC, {"metric": "AUC"}),
        (
            "compile(keras.optimizers.SGD(learning_rate=-1))",
            Kind.SETTING,
            {"setting": "learning_rate", "received": "-1.0"},
        ),
        (
            "compile(keras.optimizers.Adam(use_ema=True))",
            Kind.UNSUPPORTED_ARGUMENT,
            {"layer": "Adam", "argument": "use_ema"},
        ),
        (
            "compile(keras.optimizers.Adam(clipnorm=1.0, clipvalue=0.5))",
            Kind.UNSUPPORTED_ARGUMENT,
            {"layer": "Adam", "argument": "clipvalue"},
        ),
        (
            "compile(keras.optimizers.SGD(clipvalue=-1))",
            Kind.SETTING,
            {"setting": "clipvalue", "received": "-1"},
        ),
        (
            "compile(keras.optimizers.SGD(global_clipnorm='much'))",
            Kind.SETTING,
            {"setting": "global_clipnorm", "received": "much"},
        ),
        (
            "compile(keras.optimizers.Adam(beta_1=1.5))",
            Kind.SETTING,
            {"setting": "beta_1", "received": "1.5"},
        ),
        (
            "compile(loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1))",
            Kind.UNSUPPORTED_ARGUMENT,
            {"layer": "CategoricalCrossentropy", "argument": "label_smoothing"},
        ),
        (
            "compile(loss=keras.losses.CategoricalCrossentropy(from_logits=True))",
            Kind.ACTIVATION_ADDED,
            {"activation": "softmax"},
        ),
        ("compile(metrics=[TopKCategoricalAccuracy()])", Kind.METRIC,
         {"metric": "TopKCategoricalAccuracy(k=5)"}),
        ("compile(metrics=['accuracy', [Recall()]])", Kind.METRIC, {"metric": "Recall"}),
        ("compile(SGD(0.1, decay=1e-6))", Kind.UNSUPPORTED_ARGUMENT,
         {"layer": "SGD", "argument": "decay"}),
        ("fit_generator(flow, 10, 3)", Kind.OLD_METHOD,
         {"method": "fit_generator", "taken": "fit"}),
        ("fit(x, y, epochs=0)", Kind.SETTING, {"setting": "epochs", "received": "0"}),
        (
            "fit(x, y, callbacks=[keras.callbacks.BackupAndRestore('backup')])",
            Kind.CALLBACK,
            {"callback": "BackupAndRestore"},
        ),
        (
            "fit(x, y, callbacks=keras.callbacks.EarlyStopping('val_accuracy', patience=-3))",
            Kind.SETTING,
            {"setting": "patience", "received": "-3"},
        ),
        (
            "fit(x, y, callbacks=[keras.callbacks.EarlyStopping(start_from_epoch=3)])",
            Kind.UNSUPPORTED_ARGUMENT,
            {"layer": "EarlyStopping", "argument": "start_from_epoch"},
        ),
        (
            "fit(x, y, callbacks=[keras.callbacks.LearningRateScheduler(f)])",
            Kind.CALLBACK,
            {"callback": "LearningRateScheduler"},
        ),
    ],
)  # fmt: skip
def test_problems_of_the_training(call: str, kind: Kind, parameters: dict[str, str]) -> None:
    text = f"m = Sequential([keras.Input((784,)), Dense(10)])\nm.{call}"
    before = Recipe(epochs=7, optimizer="sgd", learning_rate=0.5)
    reading = read_code(text, recipe=before)
    (problem,) = (it for it in reading.problems if it.kind is kind)
    assert (problem.line, problem.parameters) == (1, parameters)
    assert len(reading.project.network.layers) == 2


def test_that_a_gap_leaves_both_sides() -> None:
    text = "m = Sequential([keras.Input((784,)), Dense(9), layers.LSTM(3), Dense(10)])"
    network = read_code(text).project.network
    assert [(it.source, it.target) for it in network.connections] == [("input", "dense")]
    assert list(network.layers) == ["input", "dense", "dense_2"]


def test_that_a_broken_line_leaves_the_others() -> None:
    text = "m = Sequential()\nm.add(Dense(3))\nm.add(Dense(4)))\nm.add(Dense(5))\n"
    reading = read_code(text)
    assert [it.line for it in reading.problems] == [2]
    assert [it.parameters["units"] for it in reading.project.network.layers.values()] == [3, 5]
