"""Conv2D."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import (
    ACTIVATIONS,
    LARGEST_TENSOR,
    Family,
    LayerKind,
    ParameterCount,
    Parameters,
    require_rank,
    windows,
)
from fashion_gui.network.parameters import (
    BoolParameter,
    ChoiceParameter,
    IntParameter,
    SizeParameter,
)
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault, size_of


class Conv2D(LayerKind):
    """Slides small learned pictures (kernels) over height × width × channels."""

    name = "Conv2D"
    family = Family.CONVOLUTION
    parameters = (
        IntParameter("filters", 16, 1, 4096),
        SizeParameter("kernel_size", (3, 3), maximum=64),
        SizeParameter("strides", (1, 1), maximum=64),
        ChoiceParameter("padding", "valid", ("valid", "same")),
        ChoiceParameter("activation", "linear", ACTIVATIONS),
        BoolParameter("use_bias", True),
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        filters, kernel, strides = values["filters"], values["kernel_size"], values["strides"]
        assert isinstance(filters, int)
        assert isinstance(kernel, tuple) and isinstance(strides, tuple)
        padding = str(values["padding"])
        height, width = (
            windows(size, window, stride, padding)
            for size, window, stride in zip(shape, kernel, strides, strict=False)
        )
        if height < 1 or width < 1:
            raise ShapeError(ShapeFault.WINDOW_TOO_LARGE, (shape,))
        result = (height, width, filters)
        if max(size_of(result), size_of(kernel) * shape[-1] * filters) > LARGEST_TENSOR:
            raise ShapeError(ShapeFault.TOO_LARGE, (shape,))
        return result

    def parameter_count(self, values: Parameters, inputs: Sequence[Shape]) -> ParameterCount:
        filters, kernel = values["filters"], values["kernel_size"]
        assert isinstance(filters, int) and isinstance(kernel, tuple)
        bias = filters if values["use_bias"] else 0
        return ParameterCount(size_of(kernel) * inputs[0][-1] * filters + bias)
