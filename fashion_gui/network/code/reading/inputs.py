"""`keras.Input` and its older forms: from a shape to what of a garment enters."""

from __future__ import annotations

import ast
from typing import Any

from fashion_gui.data.input_views import PICTURES
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.notes import source_in
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import Call, LayerObject, Tensor, Unknown
from fashion_gui.network.graph import is_layer_id
from fashion_gui.network.layers.input import values_for_shape
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.parameters import Value

INPUT = "Input"


def made_input(reading: Reading, call: Call) -> Tensor:
    """`keras.Input((28, 28))`, and `InputLayer(input_shape=(28, 28))`."""
    shape = shape_in(call, 0)
    if shape is None:
        kind = CodeProblemKind.UNKNOWN_VALUE if call.arguments else CodeProblemKind.MISSING_ARGUMENT
        kind = CodeProblemKind.UNKNOWN_VALUE if call.keywords else kind
        reading.report(call.node, kind, layer=INPUT, argument="shape")
    return _input(reading, shape, call.node, layer_name(reading, call))


def input_of_shape(reading: Reading, shape: Shape, node: ast.AST) -> Tensor:
    """The input that a first layer with `input_shape` stands behind."""
    return _input(reading, shape, node, None)


def shape_in(call: Call, place: int | None) -> Shape | None:
    """The shape that a call gives, without the batch axis; None where there is none."""
    value = call.value(place, "shape", "input_shape")
    if value is None:
        value = call.value(None, "input_dim")
    if value is None:
        whole = call.value(None, "batch_shape", "batch_input_shape")
        value = whole[1:] if isinstance(whole, (list, tuple)) else None
    if isinstance(value, int) and not isinstance(value, bool):
        value = (value,)
    if not isinstance(value, (list, tuple)):
        return None
    sizes = tuple(it for it in value if isinstance(it, int) and not isinstance(it, bool) and it > 0)
    return sizes if sizes and len(sizes) == len(value) else None


def layer_name(reading: Reading, call: Call) -> str | None:
    """The name that the call gives; None where it gives none or no possible one."""
    argument = call.get(None, "name")
    if argument is None or argument.value is None or isinstance(argument.value, Unknown):
        return None
    if not is_layer_id(argument.value):
        reading.report(argument.node, CodeProblemKind.NAME, name=argument.value)
        return None
    return str(argument.value)


def _input(reading: Reading, shape: Shape | None, node: ast.AST, name: str | None) -> Tensor:
    kind = CATALOG[INPUT]
    values: dict[str, Any] = {}
    if shape is not None:
        found = _values(shape, reading.note(node))
        if found is None:
            reading.report(node, CodeProblemKind.INPUT_SHAPE, shape=shape)
        values = dict(found or {})
    layer = LayerObject(INPUT, kind.checked(values), name, node, reading.next_serial())
    return reading.call_layer(reading.add_layer(layer), [], node)


def _values(shape: Shape, note: str) -> dict[str, Value] | None:
    kind = CATALOG[INPUT]
    source = source_in(note)
    if source is not None:
        values: dict[str, Value] = {
            "source": source.value,
            "channel_axis": source in PICTURES and len(shape) == 3,
        }
        if len(shape) == 1 and shape[0] <= 784:
            values["components"] = shape[0]
        if kind.output_shape(kind.checked(values), ()) == shape:
            return values
    found = values_for_shape(shape)
    return None if found is None else {**found}
