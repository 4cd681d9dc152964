"""MaxPooling2D."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import Family, LayerKind, Parameters, require_rank, windows
from fashion_gui.network.parameters import ChoiceParameter, OptionalSizeParameter, SizeParameter
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault


class MaxPooling2D(LayerKind):
    """Keeps the largest value of every window."""

    name = "MaxPooling2D"
    family = Family.POOLING
    parameters = (
        SizeParameter("pool_size", (2, 2), maximum=64),
        OptionalSizeParameter("strides", None, maximum=64),
        ChoiceParameter("padding", "valid", ("valid", "same")),
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        pool = values["pool_size"]
        strides = values["strides"] or pool
        assert isinstance(pool, tuple) and isinstance(strides, tuple)
        padding = str(values["padding"])
        height, width = (
            windows(size, window, stride, padding)
            for size, window, stride in zip(shape, pool, strides, strict=False)
        )
        if height < 1 or width < 1:
            raise ShapeError(ShapeFault.WINDOW_TOO_LARGE, (shape,))
        return (height, width, shape[-1])
