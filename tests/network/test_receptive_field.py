"""Which values a value comes of: what Keras gives when one of them changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.graph import Layer
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.receptive_field import Connections, connections_of
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.parameters import ChoiceParameter
from fashion_gui.training.backend import keras, tf
from fashion_gui.training.build import build_layer

_STEP = 16.0
PICTURE = [(7, 6, 4)]
WEIGHTED: list[tuple[str, dict[str, Any], Sequence[Shape]]] = [
    ("Dense", {"units": 5}, [(9,)]),
    ("Dense", {"units": 3}, [(4, 5)]),
    ("Conv2D", {"filters": 3, "kernel_size": (3, 2)}, PICTURE),
    ("Conv2D", {"filters": 6, "kernel_size": (3, 3), "padding": "same", "groups": 2}, PICTURE),
    ("Conv2D", {"filters": 2, "kernel_size": (3, 2), "padding": "same",
                "strides": (2, 3)}, PICTURE),
    ("Conv2D", {"filters": 2, "kernel_size": (2, 3), "dilation_rate": (2, 1)}, PICTURE),
    ("DepthwiseConv2D", {"kernel_size": (3, 3), "depth_multiplier": 2}, PICTURE),
    ("SeparableConv2D", {"filters": 3, "kernel_size": (2, 3), "depth_multiplier": 2}, PICTURE),
    ("Conv2DTranspose", {"filters": 3, "kernel_size": (3, 3), "padding": "same",
                         "strides": (2, 2)}, PICTURE),
    ("Conv2DTranspose", {"filters": 2, "kernel_size": (2, 3), "strides": (3, 1)}, PICTURE),
    ("Conv2DTranspose", {"filters": 2, "kernel_size": (3, 3), "padding": "same",
                         "strides": (3, 3), "output_padding": (1, 1)}, PICTURE),
]  # fmt: skip
UNWEIGHTED: list[tuple[str, dict[str, Any], Sequence[Shape]]] = [
    ("Flatten", {}, PICTURE),
    ("Reshape", {"target_shape": (6, 28)}, PICTURE),
    ("Dropout", {"rate": 0.5}, [(6,)]),
    ("BatchNormalization", {}, PICTURE),
    ("MaxPooling2D", {"pool_size": (2, 2)}, PICTURE),
    ("MaxPooling2D", {"pool_size": (3, 2), "strides": (2, 1), "padding": "same"}, PICTURE),
    ("AveragePooling2D", {"pool_size": (3, 3), "strides": (2, 2), "padding": "same"}, PICTURE),
    ("GlobalAveragePooling2D", {}, PICTURE),
    ("GlobalMaxPooling2D", {"keepdims": True}, PICTURE),
    ("Concatenate", {"axis": -1}, [(4,), (3,), (2,)]),
    ("Concatenate", {"axis": 1}, [(2, 3, 2), (4, 3, 2)]),
    ("Add", {}, [(3, 4, 2), (3, 4, 2)]),
    ("Multiply", {}, [(3, 4, 2), (1, 1, 2)]),
    ("Maximum", {}, [(4,), (4,)]),
    ("UpSampling2D", {"size": (2, 3)}, [(3, 2, 2)]),
    ("ZeroPadding2D", {"padding": ((1, 2), (0, 1))}, [(3, 3, 2)]),
    ("Cropping2D", {"cropping": ((1, 2), (0, 1))}, PICTURE),
]


class Asked:
    """A layer with weights of its own, and how its values change with those that arrive."""

    def __init__(self, kind: str, parameters: dict[str, Any], shapes: Sequence[Shape]) -> None:
        normal = CATALOG[kind].checked(parameters)
        self.layer = Layer("it", kind, normal)
        self.shapes = list(shapes)
        self._random = np.random.default_rng(1)
        inputs = [keras.Input(shape) for shape in shapes]
        output = build_layer(self.layer)(inputs if len(inputs) > 1 else inputs[0])
        self._model = keras.Model(inputs, output)
        weights = [self._random.normal(size=it.shape) for it in self._model.get_weights()]
        if kind != "BatchNormalization":
            self._model.set_weights(weights)
        self.weights = [np.asarray(it, np.float32) for it in self._model.get_weights()]
        self.result: Shape = tuple(output.shape[1:])

    def slopes(self, place: int) -> np.ndarray:
        """(values of the layer, values of the source): how much each becomes more when each that
        arrives becomes `_STEP` more, for one of it. With it the one that grew is the largest."""
        count = int(np.prod(self.shapes[place]))
        given = [
            np.repeat(self._random.normal(size=(1, *shape)), count + 1, axis=0)
            for shape in self.shapes
        ]
        grown = given[place].reshape(count + 1, count)
        grown[1:] += _STEP * np.eye(count)
        arguments = [tf.constant(it.astype(np.float32)) for it in given]
        result = self._model(arguments if len(arguments) > 1 else arguments[0], training=False)
        rows = result.numpy().reshape(count + 1, -1)
        slopes: np.ndarray = (rows[1:] - rows[0]).T / _STEP
        return slopes

    def connections(
        self, place: int, start: int | None = None, end: int | None = None
    ) -> Connections:
        found = connections_of(
            self.layer, self.shapes, place, self.result, self.weights, start=start, end=end
        )
        assert found is not None
        return found


@pytest.mark.parametrize(("kind", "parameters", "shapes"), WEIGHTED)
def test_that_the_weights_are_the_slopes(
    kind: str, parameters: dict[str, Any], shapes: Sequence[Shape]
) -> None:
    asked = Asked(kind, {**parameters, "activation": "linear"}, shapes)
    slopes = asked.slopes(0)
    for end in range(len(slopes)):
        found = asked.connections(0, end=end)
        assert set(found.ends.tolist()) <= {end}
        np.testing.assert_allclose(row_of(found, found.starts, slopes.shape[1]), slopes[end],
                                   atol=1e-5)  # fmt: skip
    for start in range(slopes.shape[1]):
        found = asked.connections(0, start=start)
        assert set(found.starts.tolist()) <= {start}
        np.testing.assert_allclose(row_of(found, found.ends, len(slopes)), slopes[:, start],
                                   atol=1e-5)  # fmt: skip


def row_of(found: Connections, places: np.ndarray, count: int) -> np.ndarray:
    assert found.weights is not None
    assert len(set(places.tolist())) == len(places)
    row = np.zeros(count, np.float32)
    row[places] = found.weights
    return row


@pytest.mark.parametrize(("kind", "parameters", "shapes"), UNWEIGHTED)
def test_that_each_value_that_counts_is_connected(
    kind: str, parameters: dict[str, Any], shapes: Sequence[Shape]
) -> None:
    asked = Asked(kind, parameters, shapes)
    for place in range(len(shapes)):
        counts = asked.slopes(place) != 0
        for end in range(len(counts)):
            found = asked.connections(place, end=end)
            assert found.weights is None
            assert sorted(found.starts.tolist()) == np.flatnonzero(counts[end]).tolist()
        for start in range(counts.shape[1]):
            found = asked.connections(place, start=start)
            assert sorted(found.ends.tolist()) == np.flatnonzero(counts[:, start]).tolist()


INTERPOLATIONS = ("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5")


def test_that_all_interpolations_offered_are_tried() -> None:
    (offered,) = (
        it.choices for it in CATALOG["UpSampling2D"].parameters if isinstance(it, ChoiceParameter)
    )
    assert tuple(offered) == INTERPOLATIONS


@pytest.mark.parametrize("interpolation", INTERPOLATIONS)
@pytest.mark.parametrize("size", [(2, 2), (2, 3), (5, 1), (8, 7)])
@pytest.mark.parametrize("shape", [(7, 6, 2), (1, 3, 1), (2, 13, 1)])
def test_that_an_enlarged_picture_takes_what_keras_makes_of_single_pixels(
    interpolation: str, size: tuple[int, int], shape: Shape
) -> None:
    asked = Asked("UpSampling2D", {"size": size, "interpolation": interpolation}, [shape])
    count = int(np.prod(shape))
    layer = keras.layers.UpSampling2D(size, interpolation=interpolation)
    answers = layer(np.eye(count, dtype=np.float32).reshape(count, *shape)).numpy()
    taken = answers.reshape(count, -1).T
    for end in range(len(taken)):
        found = asked.connections(0, end=end)
        assert set(found.ends.tolist()) <= {end}
        row = row_of(with_weights(found), found.starts, count)
        np.testing.assert_allclose(row, taken[end], atol=2e-6)
        assert row.all(where=np.isin(np.arange(count), found.starts)), "none is of no weight"
    for start in range(count):
        found = asked.connections(0, start=start)
        assert set(found.starts.tolist()) <= {start}
        row = row_of(with_weights(found), found.ends, len(taken))
        np.testing.assert_allclose(row, taken[:, start], atol=2e-6)


def with_weights(found: Connections) -> Connections:
    """A copied value is as one of weight 1."""
    if found.weights is not None:
        return found
    return Connections(found.starts, found.ends, np.ones(len(found), np.float32))


AUGMENTED = ("RandomFlip", "RandomTranslation", "RandomRotation")


@pytest.mark.parametrize("kind", AUGMENTED)
def test_that_an_augmentation_hands_on_in_a_prediction_and_is_not_known_in_training(
    kind: str,
) -> None:
    asked = Asked(kind, {}, [(4, 4, 1)])
    counts = asked.slopes(0) != 0
    for end in range(len(counts)):
        assert asked.connections(0, end=end).starts.tolist() == np.flatnonzero(counts[end]).tolist()
    shapes, result = asked.shapes, asked.result
    given = connections_of(asked.layer, shapes, 0, result, (), start=3, is_training=True)
    assert given is None


@pytest.mark.parametrize("kind", [it for it in CATALOG if it != "Input"])
def test_that_every_kind_of_the_catalogue_has_connections(kind: str) -> None:
    """Asked where it has several sources, and no parameter but those that must be given."""
    wanted: dict[str, Any] = {
        "Reshape": {"target_shape": (4, 12)},
        "Cropping2D": {"cropping": ((1, 0), (0, 1))},
    }
    count = 2 if CATALOG[kind].arity is Arity.MANY else 1
    asked = Asked(kind, wanted.get(kind, {}), [(4, 4, 3)] * count)
    for place in range(count):
        arriving = asked.slopes(place) != 0
        end = int(np.flatnonzero(arriving.any(axis=1))[0])
        assert len(asked.connections(place, end=end)) > 0
