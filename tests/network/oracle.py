"""What Keras says to a layer, and what we say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import keras
import numpy as np
from hypothesis import strategies as st

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.graph import Layer
from fashion_gui.network.layers.augmentation import Augmentation
from fashion_gui.network.layers.convolution import (
    ChannelwiseConvolution,
    Conv2DTranspose,
    Convolution,
    DepthwiseConv2D,
    SeparableConv2D,
)
from fashion_gui.network.layers.kind import Arity, LayerKind, Weight
from fashion_gui.network.layers.merging import Concatenate
from fashion_gui.network.layers.normalization import LayerNormalization
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault
from fashion_gui.runs.parameters import Value
from fashion_gui.training.build import build_layer
from tests.network.strategies import shapes, values_of

KINDS = [name for name in CATALOG if name != "Input"]


class Answer(NamedTuple):
    """What becomes of the inputs of a layer."""

    shape: Shape
    weights: tuple[Weight, ...]
    total: int
    dtype: str = "float32"


class Case(NamedTuple):
    """A layer with all its parameters, and the shapes that arrive at it."""

    kind: LayerKind
    values: dict[str, Value]
    inputs: list[Shape]


def by_keras(case: Case) -> Answer | None:
    """Keras's answer, None where it refuses."""
    try:
        layer = keras_layer(case)
        output = layer(argument([keras.KerasTensor((None, *shape)) for shape in case.inputs]))
    except (ValueError, IndexError):  # an axis that isn't there is looked up in a tuple
        return None
    weights = tuple(
        Weight(weight.name, tuple(weight.shape), weight.trainable) for weight in layer.weights
    )
    return Answer(tuple(output.shape[1:]), weights, layer.count_params(), output.dtype)


def by_us(case: Case) -> Answer | ShapeError:
    """Our answer."""
    kind, values, inputs = case
    try:
        shape = kind.output_shape(values, inputs)
    except ShapeError as error:
        return error
    total = kind.parameter_count(values, inputs).total
    return Answer(shape, kind.weights(values, inputs), total)


def refused_by_us_alone(case: Case, error: ShapeError) -> bool:
    """Whether this is one of the refusals that Keras does not share when it builds."""
    match error.fault:
        case ShapeFault.BATCH_AXIS:  # two answers for each garment, or one after the others
            return isinstance(case.kind, (Concatenate, LayerNormalization))
        case ShapeFault.RANK:  # the batch is taken for the height of one picture, or it won't run
            return isinstance(case.kind, Augmentation)
        case ShapeFault.STRIDES_AND_DILATION:  # Keras before 3.15 stops when it runs
            return isinstance(case.kind, (DepthwiseConv2D, SeparableConv2D))
        case ShapeFault.UNEQUAL_STRIDES | ShapeFault.DILATED_TRANSPOSE:  # so it does without oneDNN
            return True
        case ShapeFault.OUTPUT_PADDING_TOO_SMALL:  # TensorFlow stops when it runs
            return True
        case ShapeFault.TOO_LARGE:
            return True
    return False


def keras_layer(case: Case) -> Any:
    return build_layer(Layer("layer", case.kind.name, case.values))


def argument(tensors: Sequence[Any]) -> Any:
    """What a layer is called with."""
    return list(tensors) if len(tensors) > 1 else tensors[0]


def arrays(inputs: Sequence[Shape], batch: int) -> list[np.ndarray]:
    """Random values float32 for each input."""
    generator = np.random.default_rng(0)
    return [generator.random((batch, *shape), np.float32) for shape in inputs]


@st.composite
def cases(draw: st.DrawFn, kind: LayerKind) -> Case:
    """A layer on random shapes; most are pictures, and parameters by default, so that more fit."""
    pictures = st.tuples(st.integers(1, 9), st.integers(1, 9), st.integers(1, 6))
    first: Shape = draw(st.one_of(*[pictures] * 5, shapes))
    values = {
        it.name: draw(st.one_of(*[st.just(it.default)] * 2, values_of(it)))
        for it in kind.parameters
        if it.name != "target_shape"
    }
    if kind.name == "Conv2D" and draw(st.integers(0, 4)):
        groups = draw(st.sampled_from([size for size in (1, 2, 3) if first[-1] % size == 0]))
        values |= {"groups": groups, "filters": groups * draw(st.integers(1, 3))}
    if isinstance(kind, Convolution) and draw(st.integers(0, 4)):
        jumps = isinstance(kind, Conv2DTranspose) or draw(st.booleans())
        values["dilation_rate" if jumps else "strides"] = (1, 1)
    if isinstance(kind, ChannelwiseConvolution) and draw(st.integers(0, 4)):
        values["strides"] = (draw(st.integers(1, 3)),) * 2
        values["dilation_rate"] = (1, 1)
    if kind.name == "Reshape":
        fitting = st.permutations([*first, 1]).map(lambda sizes: tuple(sizes[:4]))
        (target,) = kind.parameters
        values[target.name] = draw(fitting | values_of(target))
    inputs = [first]
    if kind.arity is Arity.MANY:
        inputs += draw(st.lists(near(first), min_size=1, max_size=3))
    return Case(kind, values, inputs)


def near(shape: Shape) -> st.SearchStrategy[Shape]:
    """Shapes that a merge might take together with this one, and some that it might not."""
    resized = st.tuples(*(st.sampled_from((size, size, 1, 3)) for size in shape))
    longer = st.integers(1, 4).map(lambda size: (size, *shape)[-4:])
    return st.just(shape) | resized | resized.map(lambda it: it[1:] or it) | longer | shapes
