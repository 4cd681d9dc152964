"""Conv2D, DepthwiseConv2D, SeparableConv2D, Conv2DTranspose."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from fashion_gui.network.layers.kind import (
    Family,
    LayerKind,
    Parameters,
    Weight,
    numbers,
    require_memory,
    require_rank,
    whole_number,
)
from fashion_gui.network.layers.shared_parameters import (
    ACTIVATION,
    DILATION_RATE,
    PADDING,
    STRIDES,
    USE_BIAS,
    kernel_parameters,
)
from fashion_gui.network.layers.windows import places, spread
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault, size_of
from fashion_gui.runs.parameters import IntParameter, OptionalSizeParameter, SizeParameter

_FILTERS = IntParameter("filters", 16, 1, 4096)
_KERNEL_SIZE = SizeParameter("kernel_size", (3, 3), maximum=64)
_DEPTH_MULTIPLIER = IntParameter("depth_multiplier", 1, 1, 256)


class Convolution(LayerKind):
    """What all convolutions share: kernels that slide over height × width × channels."""

    family = Family.CONVOLUTION

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        # Keras builds a depthwise kernel that does both, and TensorFlow has no operation for it:
        # it comes from skipping places of the one that does not jump, and not in every version.
        if max(numbers(values, "strides")) > 1 and max(numbers(values, "dilation_rate")) > 1:
            raise _fault(ShapeFault.STRIDES_AND_DILATION, shape, values, "strides", "dilation_rate")
        result = (*self.positions(values, shape), self.maps(values, shape[-1]))
        require_memory(inputs, result, *self.weights(values, inputs))
        return result

    def positions(self, values: Parameters, shape: Shape) -> tuple[int, int]:
        """Height and width of the result; raises `ShapeError`."""
        strides, dilation = numbers(values, "strides"), numbers(values, "dilation_rate")
        return places(shape, values, "kernel_size", strides, dilation)

    @abstractmethod
    def maps(self, values: Parameters, channels: int) -> int:
        """Channels of the result."""

    @abstractmethod
    def kernels(self, values: Parameters, channels: int) -> tuple[Weight, ...]:
        """Kernels that slide over a picture of so many channels."""

    def weights(self, values: Parameters, inputs: Sequence[Shape]) -> tuple[Weight, ...]:
        channels = inputs[0][-1]
        bias = Weight("bias", (self.maps(values, channels),))
        return (*self.kernels(values, channels), *((bias,) if values["use_bias"] else ()))

    def multiply_adds(self, values: Parameters, inputs: Sequence[Shape]) -> int:
        """Every weight of the kernels at every place of the result; zeros around it count too."""
        (shape,) = inputs
        weights = sum(size_of(kernel.shape) for kernel in self.kernels(values, shape[-1]))
        return weights * size_of(self.positions(values, shape))


class Conv2D(Convolution):
    """Slides small learned pictures (kernels) over height × width × channels."""

    name = "Conv2D"
    parameters = (
        _FILTERS,
        _KERNEL_SIZE,
        STRIDES,
        PADDING,
        DILATION_RATE,
        IntParameter("groups", 1, 1, 4096, advanced=True),
        ACTIVATION,
        USE_BIAS,
        *kernel_parameters("kernel"),
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        groups = whole_number(values, "groups")
        if whole_number(values, "filters") % groups:
            raise _fault(ShapeFault.GROUPS_OF_FILTERS, shape, values, "groups", "filters")
        if shape[-1] % groups:
            raise _fault(ShapeFault.GROUPS_OF_CHANNELS, shape, values, "groups")
        return super().output_shape(values, inputs)

    def maps(self, values: Parameters, channels: int) -> int:
        return whole_number(values, "filters")

    def kernels(self, values: Parameters, channels: int) -> tuple[Weight, ...]:
        within = channels // whole_number(values, "groups")
        filters = whole_number(values, "filters")
        return (Weight("kernel", (*numbers(values, "kernel_size"), within, filters)),)


class ChannelwiseConvolution(Convolution):
    """What those share whose kernels slide over one channel each."""

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        (shape,) = inputs
        require_rank(shape, 3)
        # Keras builds it; TensorFlow runs it on processors with oneDNN only.
        if len(set(numbers(values, "strides"))) > 1:
            raise _fault(ShapeFault.UNEQUAL_STRIDES, shape, values, "strides")
        return super().output_shape(values, inputs)


class DepthwiseConv2D(ChannelwiseConvolution):
    """Slides kernels of its own over every channel; channels are not mixed."""

    name = "DepthwiseConv2D"
    parameters = (
        _KERNEL_SIZE,
        STRIDES,
        PADDING,
        _DEPTH_MULTIPLIER,
        DILATION_RATE,
        ACTIVATION,
        USE_BIAS,
        *kernel_parameters("depthwise"),
    )

    def maps(self, values: Parameters, channels: int) -> int:
        return channels * whole_number(values, "depth_multiplier")

    def kernels(self, values: Parameters, channels: int) -> tuple[Weight, ...]:
        multiplier = whole_number(values, "depth_multiplier")
        return (Weight("kernel", (*numbers(values, "kernel_size"), channels, multiplier)),)


class SeparableConv2D(ChannelwiseConvolution):
    """A depthwise convolution, and a 1 × 1 convolution that mixes its channels."""

    name = "SeparableConv2D"
    parameters = (
        _FILTERS,
        _KERNEL_SIZE,
        STRIDES,
        PADDING,
        DILATION_RATE,
        _DEPTH_MULTIPLIER,
        ACTIVATION,
        USE_BIAS,
        *kernel_parameters("depthwise", "pointwise"),
    )

    def maps(self, values: Parameters, channels: int) -> int:
        return whole_number(values, "filters")

    def kernels(self, values: Parameters, channels: int) -> tuple[Weight, ...]:
        multiplier = whole_number(values, "depth_multiplier")
        filters = whole_number(values, "filters")
        return (
            Weight("depthwise_kernel", (*numbers(values, "kernel_size"), channels, multiplier)),
            Weight("pointwise_kernel", (1, 1, channels * multiplier, filters)),
        )


class Conv2DTranspose(Convolution):
    """A convolution run backwards: every pixel paints its kernel into a larger picture."""

    name = "Conv2DTranspose"
    parameters = (
        _FILTERS,
        _KERNEL_SIZE,
        STRIDES,
        PADDING,
        OptionalSizeParameter("output_padding", None, minimum=0, maximum=63, advanced=True),
        DILATION_RATE,
        ACTIVATION,
        USE_BIAS,
        *kernel_parameters("kernel"),
    )

    def positions(self, values: Parameters, shape: Shape) -> tuple[int, int]:
        strides, dilation = numbers(values, "strides"), numbers(values, "dilation_rate")
        if max(dilation) > 1:  # likewise
            raise _fault(ShapeFault.DILATED_TRANSPOSE, shape, values, "dilation_rate")
        paddings = values["output_padding"] or (None, None)
        assert isinstance(paddings, tuple)
        height, width = (
            self._painted(values, shape, pixels, spread(length, rate), stride, padding)
            for pixels, length, rate, stride, padding in zip(
                shape, numbers(values, "kernel_size"), dilation, strides, paddings, strict=False
            )
        )
        return height, width

    def _painted(
        self,
        values: Parameters,
        shape: Shape,
        pixels: int,
        kernel: int,
        stride: int,
        padding: int | None,
    ) -> int:
        """Length of an axis of the result. Source: Keras's `compute_conv_transpose_output_shape`.

        What it finds must be a length that a convolution of this kernel takes to `pixels`;
        TensorFlow stops at others when the network runs.
        """
        if padding is not None and padding >= stride:
            raise _fault(
                ShapeFault.OUTPUT_PADDING_TOO_LARGE, shape, values, "output_padding", "strides"
            )
        if values["padding"] == "valid":
            between = max(kernel, stride) - kernel if padding is None else padding
            return (pixels - 1) * stride + kernel + between
        if padding is None:
            return pixels * stride
        if kernel % 2 + padding == 0:
            raise _fault(
                ShapeFault.OUTPUT_PADDING_TOO_SMALL, shape, values, "output_padding", "kernel_size"
            )
        return (pixels - 1) * stride + kernel % 2 + padding

    def maps(self, values: Parameters, channels: int) -> int:
        return whole_number(values, "filters")

    def kernels(self, values: Parameters, channels: int) -> tuple[Weight, ...]:
        filters = whole_number(values, "filters")
        return (Weight("kernel", (*numbers(values, "kernel_size"), filters, channels)),)

    def multiply_adds(self, values: Parameters, inputs: Sequence[Shape]) -> int:
        """Every weight of the kernel at every pixel that arrives."""
        (shape,) = inputs
        (kernel,) = self.kernels(values, shape[-1])
        return size_of(kernel.shape) * size_of(shape[:-1])


def _fault(fault: ShapeFault, shape: Shape, values: Parameters, *names: str) -> ShapeError:
    return ShapeError(fault, (shape,), parameters={name: values[name] for name in names})
