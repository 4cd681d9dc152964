"""Which values of the layers before it each value takes, and by which weights."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from fashion_gui.network.graph import Layer
from fashion_gui.network.layers.interpolation import interpolated, reached_by
from fashion_gui.network.layers.kind import numbers, place_of_axis, whole_number
from fashion_gui.network.layers.windows import seen_pixels
from fashion_gui.network.shapes import Shape

Places = npt.NDArray[np.intp]
Array = npt.NDArray[np.float32]

SAME_PLACE = frozenset(
    {
        "Dropout",
        "SpatialDropout2D",
        "Activation",
        "BatchNormalization",
        "LayerNormalization",
        "GaussianNoise",
        "Rescaling",
    }
)
"""Kinds whose every value comes of the one at the same place."""

SAME_ORDER = frozenset({"Flatten", "Reshape"})
"""Kinds that give the same values in another shape."""

ELEMENTWISE = frozenset({"Add", "Average", "Multiply", "Maximum"})
"""Kinds that take one value of each source."""

POOLINGS = frozenset({"MaxPooling2D", "AveragePooling2D"})

AUGMENTATIONS = frozenset({"RandomFlip", "RandomTranslation", "RandomRotation"})
"""Kinds that hand on what arrives in a prediction, and move it at random in training."""


@dataclass(frozen=True, eq=False)
class Connections:
    """Connections between the values of two layers, counted as numpy counts those of a shape.

    Attributes:
        starts, ends: (k,) int, the values of the one and of the other.
        weights: (k,) float32; None where the layer has no weight on each.
    """

    starts: Places = field(default_factory=lambda: np.empty(0, np.intp))
    ends: Places = field(default_factory=lambda: np.empty(0, np.intp))
    weights: Array | None = None

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True)
class _Join:
    """A layer, one of its sources, and one value of either: `start` of the source or `end`."""

    layer: Layer
    shapes: tuple[Shape, ...]
    place: int
    result: Shape
    weights: Sequence[Array]
    start: int | None
    end: int | None

    @property
    def shape(self) -> Shape:
        """Of the source."""
        return self.shapes[self.place]

    @property
    def one(self) -> int:
        """The one value, whichever side it is on."""
        found = self.end if self.start is None else self.start
        assert found is not None
        return found

    def kept(
        self, starts: npt.ArrayLike, ends: npt.ArrayLike, weights: Array | None = None
    ) -> Connections:
        """Those of the one value, out of these; all arrays are broadcast against each other."""
        parts = [np.asarray(starts, np.intp), np.asarray(ends, np.intp)]
        begin, finish = (it.reshape(-1) for it in np.broadcast_arrays(*parts))
        if weights is not None:
            weights = np.broadcast_to(weights, np.broadcast_shapes(*(it.shape for it in parts)))
            weights = weights.reshape(-1)
        chosen = begin == self.start if self.start is not None else finish == self.end
        return Connections(
            begin[chosen], finish[chosen], None if weights is None else weights[chosen]
        )


def connections_of(
    layer: Layer,
    shapes: Sequence[Shape],
    place: int,
    result: Shape,
    weights: Sequence[Array],
    *,
    start: int | None = None,
    end: int | None = None,
    is_training: bool = False,
) -> Connections | None:
    """The connections of one value between a layer and one of its sources.

    Args:
        shapes: of all sources, in the order of the layer's inputs; `place` is the one meant.
        result: shape of what the layer gives.
        weights: of the layer, in Keras's order.
        start: the value of the source whose connections are wanted, or
        end: the value of the layer.
        is_training: whether the layer does what it does in training.

    Returns:
        None where it is not known which values the layer's come of: by how much a picture was
        turned or moved at random is told by nobody.
    """
    join = _Join(layer, tuple(shapes), place, result, weights, start, end)
    kind = layer.kind_name
    is_handed_on = kind in SAME_PLACE or (kind in AUGMENTATIONS and not is_training)
    if kind in SAME_ORDER or (is_handed_on and join.shape == result):
        return join.kept([join.one], [join.one])
    if kind in ELEMENTWISE:
        return _elementwise(join)
    if kind in POOLINGS:
        return _pooling(join)
    makes = _MAKERS.get(kind)
    return None if makes is None else makes(join)


def kernel_of_map(layer: Layer, weights: Sequence[Array], channel: int) -> Array | None:
    """By what a convolution weighs what arrives for one of its maps: (height, width, channels).

    Of a convolution with groups, the channels of the map's own group. None of other layers, and
    where the weights are not known.
    """
    if not weights:
        return None
    match layer.kind_name:
        case "Conv2D":
            return weights[0][..., channel]
        case "SeparableConv2D":
            depthwise, pointwise = weights[:2]
            return _mixed_kernel((depthwise, pointwise[..., channel : channel + 1]))[..., 0]
        case "DepthwiseConv2D":
            arriving, copy = divmod(channel, weights[0].shape[-1])
            return weights[0][:, :, arriving : arriving + 1, copy]
        case "Conv2DTranspose":
            return weights[0][:, :, channel, :]
        case _:
            return None


def _dense(join: _Join) -> Connections:
    """Along the last axis; all others stay."""
    kernel = join.weights[0]
    taken, given = kernel.shape
    if join.start is not None:
        row, place = divmod(join.start, taken)
        ends = row * given + np.arange(given)
        return Connections(np.full_like(ends, join.start), ends, kernel[place])
    row, unit = divmod(join.one, given)
    starts = row * taken + np.arange(taken)
    return Connections(starts, np.full_like(starts, join.one), kernel[:, unit])


def _convolution(join: _Join) -> Connections:
    return _slid(join, join.weights[0], whole_number(join.layer.parameters, "groups"))


def _separable(join: _Join) -> Connections:
    return _slid(join, _mixed_kernel(join.weights))


def _mixed_kernel(weights: Sequence[Array]) -> Array:
    """Of a `SeparableConv2D`, both of whose steps are sums: together they are one convolution."""
    depthwise, pointwise = weights[:2]
    channels, copies = depthwise.shape[2:]
    mixing = pointwise.reshape(channels, copies, -1)
    mixed: Array = np.einsum("hwcm,cmf->hwcf", depthwise, mixing)
    return mixed


def _depthwise(join: _Join) -> Connections:
    """Every channel is a group of its own."""
    kernel = join.weights[0]
    height, width, channels, copies = kernel.shape
    return _slid(join, kernel.reshape(height, width, 1, channels * copies), channels)


def _transposed(join: _Join) -> Connections:
    """A convolution from its result back to what arrives, with the same kernel."""
    back = _Join(
        join.layer, (join.result,), 0, join.shape, join.weights, join.end, join.start
    )  # fmt: skip
    found = _slid(back, join.weights[0])
    return Connections(found.ends, found.starts, found.weights)


def _slid(join: _Join, kernel: Array, groups: int = 1) -> Connections:
    """Of a kernel (height, width, channels of a group, filters) that slides over a picture."""
    values, (_, width, channels) = join.layer.parameters, join.shape
    within, filters = kernel.shape[2:]
    rows, columns = _windows(
        join, kernel.shape[:2], numbers(values, "strides"), _dilation_of(join.layer)
    )
    arriving, given = np.arange(channels), np.arange(filters)
    if join.start is not None:
        arriving = arriving[join.start % channels :][:1]
    else:
        given = given[join.one % filters :][:1]
    channel, filter_ = np.meshgrid(arriving, given, indexing="ij")
    same = channel // within == filter_ // (filters // groups)
    channel, filter_ = channel[same], filter_[same]
    (to_row, row, from_row), (to_column, column, from_column) = rows, columns
    pixel = (from_row[:, None] * width + from_column[None, :])[..., None] * channels
    place = (to_row[:, None] * join.result[1] + to_column[None, :])[..., None] * filters
    weight = kernel[
        row[:, None, None], column[None, :, None], channel[None, None] % within, filter_[None, None]
    ]
    return join.kept(pixel + channel, place + filter_, weight)


def _pooling(join: _Join) -> Connections:
    """Each channel for itself."""
    values, channels = join.layer.parameters, join.shape[-1]
    size = numbers(values, "pool_size")
    strides = size if values["strides"] is None else numbers(values, "strides")
    rows, columns = _windows(join, size, strides, (1, 1))
    channel = join.one % channels
    pixel = rows[2][:, None] * join.shape[1] + columns[2][None, :]
    place = rows[0][:, None] * join.result[1] + columns[0][None, :]
    return join.kept(pixel * channels + channel, place * channels + channel)


_Axis = tuple[Places, Places, Places]
"""Along an axis, of each pixel that a window sees: the window's place, and the pixel's place in
the window and in the picture; (k,) each."""


def _windows(
    join: _Join, size: Sequence[int], strides: Sequence[int], dilation: Sequence[int]
) -> tuple[_Axis, _Axis]:
    """Down and across, of the rows and columns that the one value takes part in."""
    is_same = join.layer.parameters["padding"] == "same"
    at = np.unravel_index(join.one, join.shape if join.start is not None else join.result)[:2]
    found = []
    for axis in (0, 1):
        pixels, count = join.shape[axis], join.result[axis]
        reach = range(count) if join.start is not None else (int(at[axis]),)
        seen = [
            (place, inside, pixel)
            for place in reach
            for inside, pixel in seen_pixels(
                pixels, size[axis], strides[axis], dilation[axis], place, is_same
            )
            if join.start is None or pixel == at[axis]
        ]
        found.append(np.array(seen, np.intp).reshape(-1, 3).T)
    (to_row, row, from_row), (to_column, column, from_column) = found
    return (to_row, row, from_row), (to_column, column, from_column)


def _dilation_of(layer: Layer) -> tuple[int, ...]:
    return numbers(layer.parameters, "dilation_rate")


def _global_pooling(join: _Join) -> Connections:
    """All places of a channel make one value."""
    channels = join.shape[-1]
    if join.start is not None:
        return join.kept([join.start], [join.start % channels])
    starts = np.arange(math.prod(join.shape[:2])) * channels + join.one
    return join.kept(starts, [join.one])


def _elementwise(join: _Join) -> Connections:
    """Axes of length 1, and missing first axes, are stretched."""
    rank = len(join.result)
    aligned = (1,) * (rank - len(join.shape)) + tuple(join.shape)
    own = np.arange(math.prod(join.shape)).reshape(aligned)
    return join.kept(np.broadcast_to(own, join.result).reshape(-1), _count(join.result))


def _concatenation(join: _Join) -> Connections:
    axis = place_of_axis(whole_number(join.layer.parameters, "axis"), join.result)
    before = sum(it[axis] for it in join.shapes[: join.place])
    part = [slice(None)] * len(join.result)
    part[axis] = slice(before, before + join.shape[axis])
    ends = _count(join.result).reshape(join.result)[tuple(part)]
    return join.kept(_count(join.shape), ends.reshape(-1))


def _padding(join: _Join) -> Connections:
    (top, _), (left, _) = _edges(join.layer, "padding")
    height, width = join.shape[:2]
    ends = _count(join.result).reshape(join.result)[top : top + height, left : left + width]
    return join.kept(_count(join.shape), ends.reshape(-1))


def _cropping(join: _Join) -> Connections:
    (top, _), (left, _) = _edges(join.layer, "cropping")
    height, width = join.result[:2]
    starts = _count(join.shape).reshape(join.shape)[top : top + height, left : left + width]
    return join.kept(starts.reshape(-1), _count(join.result))


def _upsampling(join: _Join) -> Connections:
    """Each pixel becomes several; smoother ways mix its neighbours in, by weights of their own."""
    values = join.layer.parameters
    height, width, channels = join.shape
    at = np.unravel_index(join.one, join.shape if join.start is not None else join.result)
    rows, columns = (
        _enlarged(join, pixels, factor, int(place))
        for pixels, factor, place in zip((height, width), numbers(values, "size"), at, strict=False)
    )
    starts = (rows.starts[:, None] * width + columns.starts) * channels + at[2]
    ends = (rows.ends[:, None] * join.result[1] + columns.ends) * channels + at[2]
    if rows.weights is None or columns.weights is None:
        return join.kept(starts, ends)
    return join.kept(starts, ends, rows.weights[:, None] * columns.weights)


def _enlarged(join: _Join, pixels: int, factor: int, one: int) -> Connections:
    """Of a row or column of pixels that becomes `factor` times as long, those of one pixel."""
    name = str(join.layer.parameters["interpolation"])
    places = range(one, one + 1) if join.start is None else reached_by(one, pixels, factor, name)
    ends = np.arange(places.start, places.stop, dtype=np.intp)
    if name == "nearest":
        return Connections(ends // factor, ends)
    seen, weights = interpolated(pixels, factor, name, ends)
    chosen = weights != 0 if join.start is None else (weights != 0) & (seen == one)
    return Connections(seen[chosen], ends[np.nonzero(chosen)[0]], weights[chosen])


def _count(shape: Shape) -> Places:
    return np.arange(math.prod(shape), dtype=np.intp)


def _edges(layer: Layer, name: str) -> tuple[tuple[int, int], tuple[int, int]]:
    pairs = layer.parameters[name]
    assert isinstance(pairs, tuple)
    (top, bottom), (left, right) = pairs
    return (top, bottom), (left, right)


_MAKERS: Mapping[str, Callable[[_Join], Connections | None]] = {
    "Dense": _dense,
    "Conv2D": _convolution,
    "SeparableConv2D": _separable,
    "DepthwiseConv2D": _depthwise,
    "Conv2DTranspose": _transposed,
    "GlobalMaxPooling2D": _global_pooling,
    "GlobalAveragePooling2D": _global_pooling,
    "Concatenate": _concatenation,
    "ZeroPadding2D": _padding,
    "Cropping2D": _cropping,
    "UpSampling2D": _upsampling,
}
