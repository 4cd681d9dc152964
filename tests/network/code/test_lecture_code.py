"""Code of lectures and of old books: names without imports, Keras 1, logits, scaled pixels."""

from __future__ import annotations

import numpy as np
import pytest

from fashion_gui.network.analysis import analyse
from fashion_gui.network.code.problems import CodeProblemKind as Kind
from fashion_gui.network.code.reader import CodeReading, read_code
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.recipe import Recipe
from tests.network.code.test_reader import kinds, understood


def told(reading: CodeReading) -> list[tuple[int, Kind]]:
    return [(it.line, it.kind) for it in reading.problems]


def test_that_names_need_no_import() -> None:
    reading = understood(
        """
inputs = Input((784,))
x = Dense(30, activation=tf.nn.relu, kernel_regularizer=l2(0.1))(inputs)
x = layers.Dropout(0.2)(x)
model = Model(inputs, Dense(10, 'softmax')(x))
model.compile(Adam(learning_rate=0.01), SparseCategoricalCrossentropy(),
              metrics=[SparseCategoricalAccuracy(), SparseTopKCategoricalAccuracy(k=3)])
model.fit(x_train, to_categorical(y_train), 64, 4, callbacks=[EarlyStopping(patience=3)])
"""
    )
    recipe = reading.project.recipe
    assert kinds(reading.project.network) == ["Input", "Dense", "Dropout", "Dense"]
    assert reading.project.network.layers["dense"].parameters["kernel_regularizer"] == (0.0, 0.1)
    assert (recipe.optimizer, recipe.learning_rate, recipe.labels) == ("adam", 0.01, "integer")
    assert (recipe.epochs, recipe.batch_size, recipe.metrics) == (4, 64, ("top_3_accuracy",))
    assert recipe.early_stopping == EarlyStopping(3, restore_best_weights=False)


@pytest.mark.parametrize(
    ("made", "optimizer"),
    [("SGD()", "sgd"), ("SGD(momentum=0.9)", "momentum"), ("optimizers.RMSprop()", "rmsprop"),
     ("AdamW(1e-3)", "adamw"), ("tf.keras.optimizers.legacy.Nadam()", "nadam"),
     ("Adagrad", "adagrad")],
)  # fmt: skip
def test_that_optimizers_need_no_import(made: str, optimizer: str) -> None:
    reading = understood(f"m = Sequential([Dense(10)])\nm.compile({made}, MeanSquaredError())")
    assert reading.project.recipe.optimizer == optimizer


def test_that_a_name_of_the_text_wins() -> None:
    text = """
def Dense(n): return keras.layers.Dense(2 * n)
Adam = keras.optimizers.SGD
models = [5]
m = Sequential([Dense(3), keras.layers.Dense(models[0])])
m.compile(Adam())
"""
    reading = understood(text)
    units = [it.parameters["units"] for it in reading.project.network.layers.values()]
    assert units == [6, 5]
    assert reading.project.recipe.optimizer == "sgd"


def test_that_an_unknown_layer_is_named_without_an_import_too() -> None:
    (problem,) = read_code("m = Sequential([LSTM(3), Dense(1)])").problems
    assert (problem.kind, problem.parameters) == (Kind.UNKNOWN_LAYER, {"layer": "LSTM"})


KERAS_1 = """
from keras.models import Sequential
from keras.layers.core import Dense, Dropout, Activation, Flatten
from keras.layers.convolutional import Convolution2D, MaxPooling2D
from keras.utils import np_utils
model = Sequential()
model.add(Convolution2D(32, 5, 3, border_mode='same', input_shape=(28, 28, 1), dim_ordering='tf'))
model.add(Activation('relu'))
model.add(Convolution2D(nb_filter=16, nb_row=3, nb_col=3, subsample=(2, 2), init='he_normal'))
model.add(MaxPool2D(pool_size=(2, 2), border_mode='same'))
model.add(Dropout(p=0.25))
model.add(Flatten())
model.add(Dense(output_dim=64, init='uniform', W_regularizer='l2', bias=False))
model.add(Dense(10, activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer=SGD(lr=0.1, momentum=0.9, decay=0.0))
model.fit(X, np_utils.to_categorical(y), batch_size=128, nb_epoch=12, validation_split=0.1)
classes = model.predict_classes(X_test)
"""


def test_keras_1() -> None:
    reading = read_code(KERAS_1)
    assert told(reading) == [(6, Kind.OLD_KERNEL)]
    layers, recipe = reading.project.network.layers, reading.project.recipe
    first, second = layers["conv2d"].parameters, layers["conv2d_2"].parameters
    assert (first["kernel_size"], first["padding"]) == ((5, 3), "same")
    assert (second["filters"], second["kernel_size"], second["strides"]) == (16, (3, 3), (2, 2))
    assert second["kernel_initializer"] == "he_normal"
    assert layers["max_pooling2d"].parameters["padding"] == "same"
    assert layers["dropout"].parameters["rate"] == 0.25
    dense = layers["dense"].parameters
    assert (dense["units"], dense["use_bias"]) == (64, False)
    assert dense["kernel_initializer"] == "random_uniform"
    assert dense["kernel_regularizer"] == (0.0, 0.01)
    assert (recipe.optimizer, recipe.learning_rate, recipe.epochs) == ("momentum", 0.1, 12)
    assert analyse(reading.project.network, recipe).outputs[0].shape == (10,)


def test_that_conv2d_of_today_keeps_its_strides() -> None:
    reading = understood("m = Sequential([Input((28, 28, 1)), Conv2D(32, 5, 3)])")
    values = reading.project.network.layers["conv2d"].parameters
    assert (values["kernel_size"], values["strides"]) == ((5, 5), (3, 3))


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("concat", "Concatenate"), ("sum", "Add"), ("mul", "Multiply"), ("ave", "Average"),
     ("max", "Maximum")],
)  # fmt: skip
def test_merge_of_keras_1(mode: str, kind: str) -> None:
    tensors = f"""
a = Input((64,))
b, c = Dense(5)(a), Dense(5)(a)
m = Model(input=a, output=merge([b, c], mode='{mode}'))
"""
    assert kinds(understood(tensors).project.network) == ["Input", "Dense", "Dense", kind]
    models = f"""
left, right = Sequential(), Sequential()
left.add(Dense(5, input_dim=64))
right.add(Dense(5, input_dim=128))
m = Sequential()
m.add(Merge([left, right], mode='{mode}'))
m.add(Dense(10, activation='softmax'))
"""
    network = understood(models).project.network
    assert sorted(kinds(network)) == sorted(["Input", "Input", "Dense", "Dense", kind, "Dense"])
    assert network.inputs_of("dense_3") == (kind.lower(),)
    assert len(network.inputs_of(kind.lower())) == 2


LOGITS = """
model = Sequential([Input((784,)), Dense({units}{activation})])
model.compile(
    'adam',
    loss={loss}(from_logits=True),
)
"""


@pytest.mark.parametrize(
    ("loss", "units", "wanted"),
    [("SparseCategoricalCrossentropy", 10, "softmax"), ("CategoricalCrossentropy", 10, "softmax"),
     ("BinaryCrossentropy", 1, "sigmoid")],
)  # fmt: skip
def test_that_a_loss_on_raw_scores_gives_the_last_layer_its_activation(
    loss: str, units: int, wanted: str
) -> None:
    reading = read_code(LOGITS.format(loss=loss, units=units, activation=""))
    assert told(reading) == [(4, Kind.ACTIVATION_ADDED)]
    assert reading.problems[0].is_note
    network = reading.project.network
    assert network.layers["dense"].parameters["activation"] == wanted
    (output,) = analyse(network, reading.project.recipe).outputs
    assert output.misfit is None
    twice = read_code(LOGITS.format(loss=loss, units=units, activation=f", '{wanted}'"))
    assert told(twice) == [(4, Kind.ACTIVATION_TWICE)]
    assert twice.project == reading.project


def test_that_scores_behind_an_activation_get_a_layer_of_their_own() -> None:
    reading = read_code(
        LOGITS.format(loss="CategoricalCrossentropy", units=10, activation=", 'relu'")
    )
    network = reading.project.network
    assert kinds(network) == ["Input", "Dense", "Activation"]
    assert network.output_layers == ("activation",)
    assert network.layers["dense"].parameters["activation"] == "relu"


def test_that_only_the_output_of_the_loss_gets_an_activation() -> None:
    reading = read_code("""
a = Input((784,))
name, shoe = Dense(10, name='name')(a), Dense(1, name='shoe')(a)
m = Model(a, [name, shoe])
m.compile(loss={'name': SparseCategoricalCrossentropy(True), 'shoe': 'mse'})
""")
    layers = reading.project.network.layers
    assert layers["name"].parameters["activation"] == "softmax"
    assert layers["shoe"].parameters["activation"] == "linear"


def test_that_keras_computes_the_same_with_either() -> None:
    import keras

    scores = np.random.default_rng(3).normal(size=(6, 10)).astype("float32")
    labels = np.arange(6)
    raw = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, scores)
    likely = keras.losses.SparseCategoricalCrossentropy()(labels, keras.ops.softmax(scores))
    assert float(raw) == pytest.approx(float(likely), rel=1e-5)


MODEL = "model = Sequential([Flatten(input_shape=(28, 28)), Dense(10, activation='softmax')])\n"
LOAD = "(x_train, y_train), (x_test, y_test) = fashion_mnist.load_data()\n"
FIT = "model.compile(loss='mse')\nmodel.fit(x_train, y_train)\n"


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(
    ("text", "scaled"),
    [
        (MODEL + FIT, None),
        (LOAD + MODEL, None),
        (LOAD + MODEL + FIT, False),
        (f"{LOAD}x_train, x_test = x_train / 255.0, x_test / 255.0\n{MODEL}{FIT}", True),
        (f"{LOAD}x_train = x_train.reshape(-1, 784).astype('float32') / 255\n{MODEL}{FIT}", True),
        (f"{LOAD}x_train = x_train.reshape((60000, 784))\n{MODEL}{FIT}", False),
        (f"{LOAD}x_train /= 255.\n{MODEL}{FIT}", True),
        (f"{LOAD}x_test = x_test / 255\n{MODEL}{FIT}", False),
        (f"{LOAD}x_train = x_train * (1.0 / 255)\n{MODEL}{FIT}", True),
        (f"{LOAD}x_train = x_train / x_train.max()\n{MODEL}{FIT}", True),
        (f"{LOAD}x_train = tf.cast(np.expand_dims(x_train, -1), tf.float32) / 255\n{MODEL}{FIT}",
         True),
        (f"{LOAD}def fit(x):\n    return x / 255\nx_train = fit(x_train)\n{MODEL}{FIT}", True),
        (f"x_train = np.load('x.npy') / 255.0\n{MODEL}{FIT}", True),
        (f"a, b, c, d = train_test_split(images / 255., y)\n{MODEL}model.fit(a, c)", True),
        (f"train_images = train_images / 255.0\n{MODEL}", True),
        (f"ratio = width / 255\n{MODEL}", True),
    ],
)  # fmt: skip
def test_that_pixels_are_scaled_as_the_code_does_it(
    text: str, scaled: bool | None, before: bool
) -> None:
    recipe = understood(text, Recipe(scale_pixels=before)).project.recipe
    assert recipe.scale_pixels is (before if scaled is None else scaled)


def test_that_another_scaling_is_told() -> None:
    reading = read_code(f"{LOAD}x_train = x_train / 127.5 - 1\n{MODEL}{FIT}")
    assert told(reading) == [(1, Kind.SCALING)]
    assert reading.problems[0].parameters == {"code": "x_train / 127.5 - 1"}
    assert reading.project.recipe.scale_pixels


def test_that_rescaling_in_the_network_leaves_the_pixels_raw() -> None:
    text = (
        f"{LOAD}model = Sequential([Input((28, 28)), Rescaling(1 / 255), Flatten(), Dense(10)])\n"
    )
    assert not understood(text + FIT).project.recipe.scale_pixels


def test_that_the_split_of_scikit_learn_is_taken() -> None:
    text = f"""{LOAD}
x_t, x_v, y_t, y_v = train_test_split(x_train / 255, y_train, test_size=0.15, random_state=7{{}})
{MODEL}model.compile(loss='sparse_categorical_crossentropy')
model.fit(x_t, y_t, validation_data=(x_v, y_v), shuffle=False)
"""
    recipe = understood(text.format("")).project.recipe
    assert (recipe.validation_share, recipe.split_seed, recipe.split) == (0.15, 7, "published")
    assert recipe.scale_pixels
    assert not recipe.shuffle
    assert understood(text.format(", stratify=y_train")).project.recipe.split == "stratified"
