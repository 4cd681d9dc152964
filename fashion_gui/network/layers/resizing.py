"""UpSampling2D, ZeroPadding2D, Cropping2D: pictures of another height and width."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import (
    Family,
    LayerKind,
    Parameters,
    numbers,
    require_memory,
    require_rank,
)
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault
from fashion_gui.runs.parameters import ChoiceParameter, EdgesParameter, SizeParameter


class UpSampling2D(LayerKind):
    """Makes a picture larger by whole factors."""

    name = "UpSampling2D"
    family = Family.RESHAPING
    parameters = (
        SizeParameter("size", (2, 2), maximum=64),
        # Keras also builds "area", for which TensorFlow has no gradient.
        ChoiceParameter(
            "interpolation", "nearest", ("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5")
        ),
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        down, along = numbers(values, "size")
        result = (down * shape[0], along * shape[1], shape[2])
        require_memory(inputs, result)
        return result


class ZeroPadding2D(LayerKind):
    """Lays rows and columns of zeros around a picture."""

    name = "ZeroPadding2D"
    family = Family.RESHAPING
    parameters = (EdgesParameter("padding", ((1, 1), (1, 1))),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        down, along = edges(values, "padding")
        result = (shape[0] + down, shape[1] + along, shape[2])
        require_memory(inputs, result)
        return result


class Cropping2D(LayerKind):
    """Cuts rows and columns off the edges of a picture."""

    name = "Cropping2D"
    family = Family.RESHAPING
    parameters = (EdgesParameter("cropping", ((0, 0), (0, 0))),)

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        down, along = edges(values, "cropping")
        if down >= shape[0] or along >= shape[1]:
            raise ShapeError(
                ShapeFault.CROPPED_AWAY, (shape,), parameters={"cropping": values["cropping"]}
            )
        return (shape[0] - down, shape[1] - along, shape[2])


def edges(values: Parameters, name: str) -> tuple[int, int]:
    """Rows and columns in all that an `EdgesParameter` adds or takes."""
    pairs = values[name]
    assert isinstance(pairs, tuple)
    (top, bottom), (left, right) = pairs
    return top + bottom, left + right
