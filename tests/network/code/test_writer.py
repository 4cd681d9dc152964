"""The code as it stands on the page."""

from __future__ import annotations

from dataclasses import replace

from fashion_gui.network.code.writer import Style, network_code
from fashion_gui.network.edits import AddUse, Connect, Disconnect
from fashion_gui.network.graph import Connection
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Loss, OutputSetting, Target

CHAPTER = PRESETS["chapter"].build()


def test_a_sequential_model() -> None:
    code = network_code(CHAPTER)
    assert code.text == (
        """\
import keras

model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(100, activation="relu"),
    keras.layers.Dropout(0.3),
    keras.layers.Dense(10, activation="softmax"),
])

model.compile(
    optimizer="adam",
    loss="categorical_crossentropy",
    metrics=["accuracy"],
)
"""
    )
    assert code.lines == {"input": 3, "flatten": 4, "dense": 5, "dropout": 6, "dense_2": 7}


def test_a_functional_model() -> None:
    recipe = Recipe(optimizer="sgd", learning_rate=0.1, labels="integer")
    assert network_code(replace(CHAPTER, recipe=recipe), Style.FUNCTIONAL).text == (
        """\
import keras

inputs = keras.Input((28, 28))
x = keras.layers.Flatten()(inputs)
x = keras.layers.Dense(100, activation="relu")(x)
x = keras.layers.Dropout(0.3)(x)
outputs = keras.layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs=inputs, outputs=outputs)

model.compile(
    optimizer=keras.optimizers.SGD(learning_rate=0.1),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
"""
    )


def test_what_does_not_fit_yet() -> None:
    network = Disconnect(Connection("flatten", "dense")).apply(CHAPTER.network)
    text = network_code(replace(CHAPTER, network=network)).text
    assert '# x = keras.layers.Dense(100, activation="relu")(...)  # not connected' in text
    assert "# x = keras.layers.Dropout(0.3)(x)  # waits for the layer before" in text
    assert "\n# Once every layer fits:\n# model = keras.Model(" in text


def test_what_does_not_fit_in_a_list() -> None:
    network = sequential(("Input", {}), ("Conv2D", {}), ("Flatten", {}))
    lines = network_code(Project(network)).text.splitlines()
    assert lines[3:6] == [
        "    keras.Input((28, 28)),",
        "    # keras.layers.Conv2D(16, kernel_size=3),  # shape does not fit",
        "    # keras.layers.Flatten(),  # waits for the layer before",
    ]
    assert "# model.compile(" in lines


def test_a_shared_layer_and_a_target_that_the_loss_does_not_tell() -> None:
    network = AddUse("dense_3", "dense").apply(CHAPTER.network)
    network = Connect(Connection("flatten", "dense_3")).apply(network)
    recipe = Recipe().with_output(
        OutputSetting("dense_2", Target.INTEGER, Loss.BINARY_CROSSENTROPY)
    )
    code = network_code(Project(network, recipe))
    lines = code.text.splitlines()
    assert 'dense_layer = keras.layers.Dense(100, activation="relu")' in lines
    assert lines[code.lines["dense"]] == "x = dense_layer(flatten)"
    assert lines[code.lines["dense_3"]] == "dense_3 = dense_layer(flatten)"
    assert '        "binary_crossentropy",  # target: integer' in lines


def test_that_only_what_differs_from_keras_is_written() -> None:
    network = sequential(
        ("Input", {"channel_axis": True}),
        ("Conv2D", {"filters": 8, "kernel_size": (3, 5), "padding": "same"}),
        ("MaxPooling2D", {"pool_size": (3, 3), "strides": (2, 1)}),
        ("ZeroPadding2D", {"padding": ((1, 1), (2, 2))}),
        ("Rescaling", {}),
        ("Dense", {"units": 9, "kernel_regularizer": (0.0, 0.01)}),
        ("GlobalMaxPooling2D", {}),
    )
    assert network_code(Project(network)).text.splitlines()[3:10] == [
        "    keras.Input((28, 28, 1)),",
        '    keras.layers.Conv2D(8, kernel_size=(3, 5), padding="same"),',
        "    keras.layers.MaxPooling2D(3, strides=(2, 1)),",
        "    keras.layers.ZeroPadding2D((1, 2)),",
        "    keras.layers.Rescaling(1 / 255),",
        "    keras.layers.Dense(9, kernel_regularizer=keras.regularizers.L2(0.01)),",
        "    keras.layers.GlobalMaxPooling2D(),",
    ]
