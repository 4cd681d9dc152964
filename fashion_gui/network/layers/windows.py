"""Windows that slide over a picture: what convolutions and poolings have in common."""

from __future__ import annotations

from collections.abc import Iterator

from fashion_gui.network.layers.kind import Parameters, numbers, require_rank
from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault


def places(
    shape: Shape,
    values: Parameters,
    window: str,
    strides: tuple[int, ...],
    dilation: tuple[int, ...] = (1, 1),
) -> tuple[int, int]:
    """Places of a window down and along a picture of height × width × channels.

    `window` names the parameter that holds its size. Raises `ShapeError` where the window does
    not fit in once. Source: the "same" and "valid" rules of TensorFlow's `tf.nn.convolution`.
    """
    require_rank(shape, 3)
    size = numbers(values, window)
    height, width = (
        -(-pixels // stride)
        if values["padding"] == "same"
        else (pixels - spread(length, rate)) // stride + 1
        for pixels, length, stride, rate in zip(shape, size, strides, dilation, strict=False)
    )
    if height < 1 or width < 1:
        names = (window, "dilation_rate") if max(dilation) > 1 else (window,)
        raise ShapeError(
            ShapeFault.WINDOW_TOO_LARGE, (shape,), parameters={it: values[it] for it in names}
        )
    return height, width


def spread(length: int, rate: int) -> int:
    """Pixels that a kernel of `length` covers when its weights stand `rate` pixels apart."""
    return (length - 1) * rate + 1


def seen_pixels(
    pixels: int, length: int, stride: int, rate: int, place: int, is_same: bool
) -> Iterator[tuple[int, int]]:
    """Along one axis: places in the window, and in the picture, that lie inside of it.

    By the rules of TensorFlow's `tf.nn.convolution` for "same" and "valid".
    """
    covered = spread(length, rate)
    padded = max((-(-pixels // stride) - 1) * stride + covered - pixels, 0) if is_same else 0
    start = place * stride - padded // 2
    for at in range(length):
        if 0 <= start + at * rate < pixels:
            yield at, start + at * rate
