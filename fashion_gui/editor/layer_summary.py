"""A layer's facts in a line each, as its node shows them."""

from __future__ import annotations

from fashion_gui.network.analysis import LayerFacts
from fashion_gui.network.graph import Layer
from fashion_gui.network.parameters import Value
from fashion_gui.network.shapes import format_shape

DOT = " · "


def parameter_line(layer: Layer) -> str:
    """The parameters that tell one layer from another: `32 · 3×3 · same · relu`."""
    values = layer.parameters
    match layer.kind_name:
        case "Dense":
            return DOT.join((f"{values['units']:,}", str(values["activation"])))
        case "Activation":
            return str(values["activation"])
        case "Dropout":
            return f"rate {values['rate']:g}"
        case "Conv2D":
            return DOT.join(
                (
                    f"{values['filters']:,}",
                    size_text(values["kernel_size"]),
                    str(values["padding"]),
                    str(values["activation"]),
                )
            )
        case "MaxPooling2D":
            return DOT.join((size_text(values["pool_size"]), str(values["padding"])))
        case "BatchNormalization":
            return f"momentum {values['momentum']:g}"
        case "Concatenate":
            return f"axis {values['axis']}"
        case _:
            return ""


def shape_lines(facts: LayerFacts) -> tuple[str, ...]:
    """What becomes of the shape, the fullest wording first; empty where it is unknown."""
    if facts.output_shape is None:
        return ()
    output = format_shape(facts.output_shape)
    if len(facts.input_shapes) == 1 and facts.input_shapes[0] != facts.output_shape:
        return (f"{format_shape(facts.input_shapes[0])} → {output}", f"→ {output}", output)
    return (output,)


def size_text(value: Value) -> str:
    """`3×3` for `(3, 3)`."""
    return "×".join(str(number) for number in value) if isinstance(value, tuple) else str(value)
