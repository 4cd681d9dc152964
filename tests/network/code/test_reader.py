"""Code as people write it, from the lecture, from textbooks and from the Keras site."""

from __future__ import annotations

import pytest

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reader import CodeReading, read_code
from fashion_gui.network.graph import Network
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.clipping import Clipping
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Loss, OutputSetting, Target
from tests.network.code.sameness import network_differences


def understood(text: str, recipe: Recipe | None = None) -> CodeReading:
    """The reading of a text in which nothing is left over."""
    reading = read_code(text, recipe=recipe)
    assert not reading.problems
    return reading


def network_of(text: str) -> Network:
    return understood(text).project.network


def kinds(network: Network) -> list[str]:
    return [it.kind_name for it in network.layers.values()]


SEQUENTIAL = """
from keras.models import Sequential
from keras.layers import Dense
model = Sequential()
model.add(Dense(32, activation='relu', input_shape=(784,)))
model.add(Dense(10, activation='softmax'))
"""
SEQUENTIAL_NEW = """
import keras
model = keras.Sequential([
    keras.Input((784,)),
    keras.layers.Dense(32, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
])
"""
FUNCTIONAL = """
from tensorflow.keras.layers import Input, Dense
from tensorflow.keras.models import Model
inputs = Input(shape=(10,))
x = Dense(64, activation='relu')(inputs)
x = Dense(64, activation='relu')(x)
predictions = Dense(1, activation='sigmoid')(x)
model = Model(inputs=inputs, outputs=predictions)
"""
FUNCTIONAL_NEW = """
import tensorflow as tf
a = tf.keras.Input(10)
b = tf.keras.layers.Dense(64, tf.nn.relu)(a)
model = tf.keras.Model(a, tf.keras.layers.Dense(1, "sigmoid")(
    tf.keras.layers.Dense(64, activation=tf.keras.activations.relu)(b)))
"""
TWO_INPUTS = """
from keras.layers import Dense, Input, concatenate
from keras.models import Model
inputA = Input(shape=(64,))
inputB = Input(shape=(128,))

# the first branch operates on the first input
x = Dense(16, activation="relu")(inputA)
x = Dense(8, activation="relu")(x)
x = Model(inputs=inputA, outputs=x)

# the second branch operates on the second input
y = Dense(64, activation="relu")(inputB)
y = Dense(32, activation="relu")(y)
y = Dense(8, activation="relu")(y)
y = Model(inputs=inputB, outputs=y)

combined = concatenate([x.output, y.output])
z = Dense(2, activation="relu")(combined)
z = Dense(1, activation="linear")(z)
model = Model(inputs=[x.input, y.input], outputs=z)
"""
TWO_INPUTS_NEW = """
import keras
from keras import layers as L

def chain(x, units):
    for count in units:
        x = L.Dense(count, activation="relu")(x)
    return x

a, b = keras.Input((64,)), keras.Input((2 * 64,))
z = L.Concatenate()([chain(a, [16, 8]), chain(b, [64, 32, 8])])
z = L.Dense(1)(L.Dense(2, "relu")(z))
model = keras.Model([a, b], z)
"""


@pytest.mark.parametrize(
    ("text", "preset"),
    [
        (SEQUENTIAL, "sequential-listing"),
        (SEQUENTIAL_NEW, "sequential-listing"),
        (FUNCTIONAL, "functional-listing"),
        (FUNCTIONAL_NEW, "functional-listing"),
        (TWO_INPUTS, "two-inputs"),
        (TWO_INPUTS_NEW, "two-inputs"),
    ],
)
def test_the_lectures_listings(text: str, preset: str) -> None:
    network = network_of(text)
    wanted = PRESETS[preset].build().network if preset in PRESETS else None
    if preset == "sequential-listing":
        assert kinds(network) == ["Input", "Dense", "Dense"]
        assert network.layers["input"].parameters["source"] == "pixels"
        assert network.layers["dense_2"].parameters["activation"] == "softmax"
    elif preset == "functional-listing":
        assert network.layers["input"].parameters["components"] == 10
        assert kinds(network) == ["Input", "Dense", "Dense", "Dense"]
        units = sorted(int(str(it.parameters.get("units", 0))) for it in network.layers.values())
        assert units == [0, 1, 64, 64]
    else:
        assert wanted is not None
        by_code = read_code(TWO_INPUTS).project.network
        assert not network_differences(by_code, wanted)
        assert sorted(kinds(network)) == sorted(kinds(wanted))
        assert len(network.connections) == len(wanted.connections)


TEXTBOOK = """
from tensorflow import keras
(train_input, train_target), (test_input, test_target) = keras.datasets.fashion_mnist.load_data()
train_scaled = train_input.reshape(-1, 28, 28) / 255.0

def model_fn(a_layer=None):
    model = keras.Sequential()
    model.add(keras.layers.Flatten(input_shape=(28, 28)))
    model.add(keras.layers.Dense(100, activation='relu', name='hidden'))
    if a_layer:
        model.add(a_layer)
    model.add(keras.layers.Dense(10, activation='softmax', name='output'))
    return model
"""


def test_a_function_that_makes_the_model() -> None:
    reading = understood(
        TEXTBOOK
        + """
model = model_fn(keras.layers.Dropout(0.3))
model.summary()
model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics='accuracy')
checkpoint_cb = keras.callbacks.ModelCheckpoint('best-model.h5', save_best_only=True)
early_stopping_cb = keras.callbacks.EarlyStopping(patience=2, restore_best_weights=True)
history = model.fit(train_scaled, train_target, epochs=20, verbose=0, batch_size=64,
                    validation_split=0.1, callbacks=[checkpoint_cb, early_stopping_cb])
print(early_stopping_cb.stopped_epoch)
plt.plot(history.history['loss'])
model.evaluate(val_scaled, val_target)
"""
    )
    network, recipe = reading.project.network, reading.project.recipe
    assert list(network.layers) == ["input", "flatten", "hidden", "dropout", "output"]
    assert recipe == Recipe(
        labels="integer",
        epochs=20,
        batch_size=64,
        validation_share=0.1,
        early_stopping=EarlyStopping(2),
        keep_best=True,
    )


def test_a_function_that_nobody_calls() -> None:
    assert kinds(network_of(TEXTBOOK)) == ["Input", "Flatten", "Dense", "Dense"]


def test_that_the_last_compiled_model_is_taken() -> None:
    reading = read_code(
        TEXTBOOK + "model = model_fn()\nmodel.compile(loss='mse')\nother = keras.Sequential()\n"
    )
    assert len(reading.project.network.layers) == 4
    assert reading.project.recipe.optimizer == "rmsprop"  # Keras's own


def test_old_idioms() -> None:
    network = network_of(
        """
model = Sequential()
model.add(InputLayer(input_shape=(28, 28, 1)))
model.add(Conv2D(32, 3, 1, 'same', kernel_initializer=keras.initializers.HeNormal(seed=1)))
model.add(Activation('relu'))
model.add(layers.ReLU())
model.add(layers.MaxPooling2D(2, 2))
model.add(Flatten())
model.add(Dense(10, activation=keras.activations.softmax,
                kernel_regularizer=keras.regularizers.l2(1e-4)))
"""
    )
    conv = network.layers["conv2d"].parameters
    assert (conv["kernel_size"], conv["padding"]) == ((3, 3), "same")
    assert conv["kernel_initializer"] == "he_normal"
    assert network.layers["max_pooling2d"].parameters["strides"] == (2, 2)
    assert network.layers["activation_2"].parameters["activation"] == "relu"
    assert network.layers["dense"].parameters["activation"] == "softmax"
    assert network.layers["dense"].parameters["kernel_regularizer"] == (0.0, 0.0001)
    assert network.layers["input"].parameters["channel_axis"] is True


@pytest.mark.parametrize(
    "shape",
    ["input_shape=(784,)", "input_dim=784", "batch_input_shape=(None, 784)", "input_shape=[28*28]"],
)
def test_the_ways_to_give_the_first_shape(shape: str) -> None:
    network = network_of(f"model = Sequential([Dense(10, {shape})])")
    assert network.layers["input"].parameters["source"] == "pixels"


def test_build_gives_the_shape_too() -> None:
    network = network_of("m = Sequential([Flatten(), Dense(10)])\nm.build((None, 28, 28))")
    assert kinds(network) == ["Input", "Flatten", "Dense"]


@pytest.mark.parametrize(
    "imports",
    [
        "import keras as K\nD = K.layers.Dense",
        "from tensorflow.keras.layers import Dense as D",
        "import tensorflow.keras.layers as L\nD = L.Dense",
        "import tensorflow as t\nD = t.keras.layers.Dense",
        "from keras.src.layers import Dense\nD = Dense",
        "from keras.layers import *\nD = Dense",
        "from tensorflow.keras import layers\nD = layers.Dense",
    ],
)
def test_the_names_that_keras_goes_by(imports: str) -> None:
    assert kinds(network_of(f"{imports}\nmodel = Sequential([D(3), D(4)])")) == ["Dense", "Dense"]


def test_loops_comprehensions_and_arithmetic() -> None:
    network = network_of(
        """
units = 2 ** 5
model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
for i in range(3):
    model.add(keras.layers.Dense(units // (i + 1), name=f"hidden_{i}"))
    if i == 1:
        continue
    model.add(keras.layers.Dropout(0.1 * (i + 1)))
for layer in [keras.layers.Dense(n) for n in (5, 4) if n != 5]:
    model.add(layer)
last = dict(units=10, activation="softmax") if False else {"units": 10}
model.add(keras.layers.Dense(**last))
"""
    )
    assert [it.parameters.get("units") for it in network.layers.values()] == [
        None, None, 32, None, 16, 10, None, 4, 10,
    ]  # fmt: skip
    assert {"hidden_0", "hidden_1", "hidden_2"} <= network.layers.keys()


def test_that_a_layer_called_twice_is_shared() -> None:
    network = network_of(
        """
a, b = keras.Input((14, 28)), keras.Input((14, 28))  # the top half
shared = keras.layers.Dense(16, name="eye")
out = keras.layers.Dense(10)(keras.layers.add([shared(a), shared(b)]))
model = keras.Model([a, b], out)
"""
    )
    assert network.uses_of("eye") == ("eye", "dense_2")
    assert network.inputs_of("dense_2") == ("input_2",)


def test_a_model_used_as_a_layer() -> None:
    network = network_of(
        """
encoder = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(),
                            keras.layers.Dense(32, activation="relu")], name="encoder")
code = keras.Input((32,))
decoder = keras.Model(code, keras.layers.Dense(784, activation="sigmoid")(code))
image = keras.Input((28, 28))
autoencoder = keras.Model(image, decoder(encoder(image)))
autoencoder.compile(optimizer=keras.optimizers.Adam(1e-3), loss=keras.losses.MeanSquaredError())
"""
    )
    assert kinds(network) == ["Input", "Flatten", "Dense", "Dense"]
    assert not any(it.shares for it in network.layers.values())
    assert network.output_layers == ("dense_2",)


def test_a_model_used_twice() -> None:
    network = network_of(
        """
tower = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(8)])
a, b = keras.Input((14, 28)), keras.Input((14, 28))  # top half
model = keras.Model([a, b], keras.layers.Concatenate()([tower(a), tower(b)]))
"""
    )
    assert network.uses_of("dense") == ("dense", "dense_2")


def test_several_outputs_and_their_losses() -> None:
    reading = understood(
        """
inputs = keras.Input((28, 28))
x = keras.layers.Flatten()(inputs)
name = keras.layers.Dense(10, activation="softmax", name="name")(x)
shoe = keras.layers.Dense(1, activation="sigmoid", name="shoe")(x)
image = keras.layers.Dense(784, name="image")(x)
model = keras.Model(inputs, [shoe, image, name])
model.compile("sgd", loss={"name": "sparse_categorical_crossentropy", "shoe": "mse",
                           "image": keras.losses.Huber()})
"""
    )
    assert reading.project.network.output_layers == ("shoe", "image", "name")
    recipe = reading.project.recipe
    assert (recipe.optimizer, recipe.learning_rate, recipe.labels) == ("sgd", 0.01, "integer")
    assert set(recipe.outputs) == {
        OutputSetting("shoe", Target.FOOTWEAR, Loss.MEAN_SQUARED_ERROR),
        OutputSetting("image", Target.IMAGE, Loss.HUBER),
    }


def test_prompts_and_magics() -> None:
    magics = "%matplotlib inline\n!pip install keras\nIn [3]: m = Sequential([Dense(3)])\n"
    assert kinds(network_of(magics)) == ["Dense"]
    prompted = ">>> m = keras.Sequential()\n>>> m.add(\n...     keras.layers.Dense(3))\n<ok>\n"
    assert kinds(network_of(prompted)) == ["Dense"]


def test_that_other_code_is_passed_over() -> None:
    text = """
import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
class Reader:
    def __init__(self, path): self.path = path
for name in os.listdir("."):
    data = np.load(name)[..., None] / 255
while True:
    break
with open("x") as f, keras.Strategy().scope():
    rows = [line.split() for line in f]
lambda x: x @ x
model = keras.Sequential([keras.layers.Dense(4)])
keras.utils.plot_model(model, show_shapes=True)
np.argmax(model.predict(rows[0:1]), axis=-1)
"""
    assert kinds(network_of(text)) == ["Dense"]


def test_the_comments_that_tell_the_part_of_a_garment() -> None:
    text = "m = keras.Sequential([\n    keras.Input(({0})),  # {1}\n    Dense(3),\n])"
    for shape, note, source in (
        ("14, 28", "bottom half", "bottom_half"),
        ("14, 28, 1", "the Bottom Half of the picture", "bottom_half"),
        ("64,", "principal components", "components"),
        ("64,", "8 x 8 thumbnail", "thumbnail"),
        ("64,", "bottom half", "thumbnail"),
        ("784,", "principal components", "components"),
    ):
        layer = network_of(text.format(shape, note)).layers["input"]
        assert layer.parameters["source"] == source


def test_that_a_seed_is_taken() -> None:
    reading = understood("keras.utils.set_random_seed(7)\nm = Sequential([Dense(1)])")
    assert reading.project.recipe.seed == 7


def test_that_a_commented_layer_is_only_read_where_the_writer_wrote_it() -> None:
    text = "m = Sequential([\n    Dense(3),\n    # Dense(4),\n    # Dense(5),  # not connected\n])"
    assert len(network_of(text).layers) == 2


def test_that_a_text_without_layers_says_so() -> None:
    for text in ("", "import numpy as np\nprint(3)", "안녕하세요 = 1"):
        (problem,) = read_code(text).problems
        assert problem.kind is CodeProblemKind.NO_NETWORK


@pytest.mark.parametrize(
    ("made", "optimizer", "values"),
    [
        ("SGD(momentum=0.9)", "momentum", {}),
        ("SGD(0.01, 0.8, True)", "nag", {"momentum": 0.8}),
        ("SGD(momentum=0.0, nesterov=False)", "sgd", {}),
        ("RMSprop(rho=0.5, centered=True)", "rmsprop", {"rho": 0.5, "centered": True}),
        ("Adam(lr=0.01, epsilon=1e-3)", "adam", {"epsilon": 1e-3}),
        ("AdamW(weight_decay=0.1, name='it')", "adamw", {"weight_decay": 0.1}),
        ("Nadam(beta_2=0.9, clipnorm=None)", "nadam", {"beta_2": 0.9}),
    ],
)
def test_that_an_optimizer_is_read_with_its_hyperparameters(
    made: str, optimizer: str, values: dict[str, object]
) -> None:
    reading = read_code(
        f"import keras\n{SEQUENTIAL}model.compile(keras.optimizers.{made}, loss='mse')"
    )
    assert not reading.problems
    recipe = reading.project.recipe
    assert recipe.optimizer == optimizer
    assert dict(recipe.hyperparameters) == values
    assert recipe.clipping is None


@pytest.mark.parametrize(
    ("optimizer", "clipping"),
    [
        ("keras.optimizers.SGD(0.1, clipnorm=1.0)", Clipping("clipnorm", 1.0)),
        ("keras.optimizers.SGD(0.1, momentum=0.9, clipvalue=0.5)", Clipping("clipvalue", 0.5)),
        ("keras.optimizers.Adam(global_clipnorm=2)", Clipping("global_clipnorm", 2.0)),
        ("keras.optimizers.Adam(clipvalue=None, clipnorm=2)", Clipping("clipnorm", 2.0)),
        ("keras.optimizers.Adam(clipnorm=0)", None),
        ("'sgd'", None),
    ],
)
def test_that_clipping_is_read_as_keras_takes_it(optimizer: str, clipping: Clipping | None) -> None:
    before = Recipe(clipping=Clipping("clipvalue", 7.0))
    text = f"import keras\n{SEQUENTIAL}model.compile({optimizer}, loss='mse')"
    reading = read_code(text, recipe=before)
    assert not reading.problems
    assert reading.project.recipe.clipping == clipping
