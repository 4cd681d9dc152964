"""Why a layer cannot take what arrives at it, and how to mend it, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network.shapes import Shape, ShapeError, ShapeFault, format_shape, size_of
from fashion_gui.runs.parameters import Value
from fashion_gui.session.message_table import MessageTable

translate = QCoreApplication.translate

_TEXTS = MessageTable(
    "Words",
    {
        ShapeFault.AXIS_OUT_OF_RANGE: (
            "There is no axis {axis} in what arrives ({shapes}, behind axis 0, the batch). -1 is "
            "always the last one."
        ),
        ShapeFault.BATCH_AXIS: (
            "Axis {axis} counts the garments of a batch, which must stay apart; here arrives "
            "{shapes}. Choose another axis: -1 is always the last one."
        ),
        ShapeFault.MISMATCH: (
            "To be joined along axis {axis}, tensors must be alike along all others; here arrive "
            "{shapes}. Choose another axis, or make them alike with Flatten or Reshape."
        ),
        ShapeFault.BROADCAST: (
            "Values meet one by one, so shapes must be alike, or 1 where they are not; here "
            "arrive {shapes}. Give the layers before as many units or filters, and as large "
            "pictures."
        ),
        ShapeFault.CROPPED_AWAY: (
            "Cropping {cropping} leaves nothing of {shapes}. Crop fewer rows and columns."
        ),
        ShapeFault.STRIDES_AND_DILATION: (
            "A kernel can jump or be spread out, not both: strides is {strides} and "
            "dilation_rate {dilation_rate}. Set one of them to 1, 1."
        ),
        ShapeFault.UNEQUAL_STRIDES: (
            "A kernel of a channel's own jumps as far down as across: strides is {strides}. Set "
            "both to the same number."
        ),
        ShapeFault.DILATED_TRANSPOSE: (
            "Not every processor can spread out a kernel that runs backwards: dilation_rate is "
            "{dilation_rate}. Set it to 1, 1."
        ),
        ShapeFault.GROUPS_OF_CHANNELS: (
            "The number of channels that arrive, {channels} ({shapes}), does not divide into "
            "{groups} groups. Set groups to 1 or to another number that divides {channels}."
        ),
        ShapeFault.GROUPS_OF_FILTERS: (
            "The number of filters, {filters}, does not divide into {groups} groups. Set filters "
            "to a multiple of {groups}, or groups to 1."
        ),
        ShapeFault.OUTPUT_PADDING_TOO_LARGE: (
            "output_padding ({output_padding}) must be less than strides ({strides}) both ways. "
            "Make it smaller, or leave it empty."
        ),
        ShapeFault.OUTPUT_PADDING_TOO_SMALL: (
            'With padding "same", a kernel that covers an even number of pixels (kernel_size '
            "{kernel_size}) needs an output_padding of 1 at least; here it is {output_padding}. "
            "Make it larger, or leave it empty."
        ),
        ShapeFault.TOO_LARGE: (
            "This layer would need more memory than a computer has. Make it smaller."
        ),
    },
)


def shape_sentence(error: ShapeError) -> str:
    """What is wrong, what arrived, and how to mend it."""
    match error.fault:
        case ShapeFault.RANK:
            return _rank_sentence(error.received[0])
        case ShapeFault.WINDOW_TOO_LARGE:
            return _window_sentence(error)
        case ShapeFault.SIZE:
            return _size_sentence(error)
        case ShapeFault.GROUPS_OF_CHANNELS:
            return _filled_in(error, channels=error.received[0][-1])
        case _:
            return _filled_in(error)


def _filled_in(error: ShapeError, **counts: int) -> str:
    """The text of a fault with the shapes, the layer's parameters and these counts."""
    shapes = ", ".join(format_shape(shape) for shape in error.received)
    told = {name: _written(value) for name, value in error.parameters.items()}
    return _TEXTS[error.fault].format(shapes=shapes, **told, **counts)


def _rank_sentence(shape: Shape) -> str:
    match len(shape):
        case 1:
            text = translate(
                "Words",
                "This layer works on pictures of height × width × channels; here arrives a row of "
                "{shape}. Move it before Flatten, or make a picture of the row with Reshape.",
            )
        case 2:
            text = translate(
                "Words",
                "This layer works on pictures of height × width × channels; here arrives {shape}, "
                "without channels. Put a Reshape to {shape} × 1 before it, or give the Input its "
                "channel axis.",
            )
        case _:
            text = translate(
                "Words",
                "This layer works on pictures of height × width × channels, three axes; here "
                "arrives {shape}. Put a Reshape before it.",
            )
    return text.format(shape=format_shape(shape))


def _window_sentence(error: ShapeError) -> str:
    name = next(iter(error.parameters))
    window = _written(error.parameters[name])
    shape = format_shape(error.received[0])
    if "dilation_rate" in error.parameters:
        return translate(
            "Words",
            "With a dilation_rate of {rate}, a {name} of {window} covers more than the picture "
            'under it ({shape}). Make one of them smaller, or set padding to "same".',
        ).format(
            name=name, window=window, shape=shape, rate=_written(error.parameters["dilation_rate"])
        )
    return translate(
        "Words",
        "A {name} of {window} is larger than the picture under it ({shape}). "
        'Make it smaller, or set padding to "same".',
    ).format(name=name, window=window, shape=shape)


def _size_sentence(error: ShapeError) -> str:
    (shape,) = error.received
    target = error.parameters["target_shape"]
    assert isinstance(target, tuple)
    known = size_of(tuple(size for size in target if size != -1))
    if -1 in target:
        text = translate(
            "Words",
            "The number of values that arrive, {arriving} ({shape}), can't be divided by the "
            "{known} of target_shape {target}. Choose sizes whose product divides {arriving}.",
        )
    else:
        text = translate(
            "Words",
            "The number of values that arrive is {arriving} ({shape}), and target_shape {target} "
            "holds {known}. Choose sizes whose product is {arriving}, or write -1 for one of "
            "them.",
        )
    return text.format(
        arriving=f"{size_of(shape):,}",
        known=f"{known:,}",
        shape=format_shape(shape),
        target=_written(target),
    )


def _written(value: Value) -> str:
    """A value as the person writes it: `2, 2` for `(2, 2)`, `(1, 0), (2, 2)` for edges."""
    return ", ".join(str(it) for it in value) if isinstance(value, tuple) else str(value)
