"""Where in a network a mend could be made: the layers and shapes that come into question."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from fashion_gui.data.input_views import PICTURES, InputSource
from fashion_gui.network.analysis import Analysis
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.layers.kind import Arity, LayerKind, Parameters, SameShape
from fashion_gui.network.shapes import Shape, ShapeError
from fashion_gui.runs.parameters import Value

MOST_SOURCES = 4
"""Layers that are tried as the source of a connection, the nearest first."""

LONGEST_SIDE = 64
"""Times that a picture made from a row of values may be longer than wide."""


def ancestors(network: Network, layer_id: LayerId) -> tuple[LayerId, ...]:
    """Every layer that leads to this one, the nearest first."""
    found = list(network.inputs_of(layer_id))
    for id_ in found:  # grows while it is walked
        found.extend(it for it in network.inputs_of(id_) if it not in found)
    return tuple(found)


def pictures_without_channel(network: Network, layer_id: LayerId) -> tuple[LayerId, ...]:
    """Inputs above a layer that take a picture of height and width only."""
    return tuple(
        id_
        for id_ in ancestors(network, layer_id)
        if network.layers[id_].kind_name == "Input"
        and InputSource(str(network.layers[id_].parameters["source"])) in PICTURES
        and not network.layers[id_].parameters["channel_axis"]
    )


def fitting_sources(network: Network, analysis: Analysis, layer_id: LayerId) -> list[LayerId]:
    """Layers whose output this one could take as its next input, the likeliest first.

    Those come first that stand above it, then those that lead nowhere yet, then the nearest.
    """
    layer, facts = network.layers[layer_id], analysis.layers
    present = network.inputs_of(layer_id)
    shapes = tuple(facts[it].output_shape or () for it in present)
    left, top = layer.position

    def likelihood(id_: LayerId) -> tuple[bool, bool, float]:
        x, y = network.layers[id_].position
        return y >= top, bool(network.outputs_of(id_)), math.hypot(x - left, y - top)

    result = []
    for id_ in sorted(network.layers, key=likelihood):
        shape = facts[id_].output_shape
        if shape is None or id_ in present or network.reaches(layer_id, id_):
            continue
        first_of_many = layer.kind.arity is Arity.MANY and not present
        if first_of_many or takes(layer.kind, layer.parameters, (*shapes, shape)):
            result.append(id_)
        if len(result) == MOST_SOURCES:
            break
    return result


def takes(kind: LayerKind, values: Parameters, shapes: tuple[Shape, ...]) -> bool:
    """Whether a layer can be called on these shapes."""
    try:
        kind.output_shape(values, shapes)
    except ShapeError:
        return False
    return True


def fitting_input(kind: LayerKind, values: Parameters) -> Iterator[Mapping[str, Value]]:
    """Parameters of an `Input` whose output a layer takes, the plainest first."""
    source = CATALOG["Input"]
    variants: tuple[dict[str, Value], ...] = ({}, {"channel_axis": True}, {"source": "pixels"})
    for variant in variants:
        shape = source.output_shape(source.checked(variant), ())
        if kind.arity is Arity.MANY or takes(kind, values, (shape,)):
            yield variant


def chain_to_dense(network: Network, layer_id: LayerId) -> LayerId | None:
    """The first Dense of the chain that ends here in layers that work on each row alone."""
    found = None
    while True:
        layer = network.layers[layer_id]
        if layer.kind_name == "Dense":
            found = layer_id
        elif not isinstance(layer.kind, SameShape):
            return found
        sources = network.inputs_of(layer_id)
        if len(sources) != 1:
            return found
        (layer_id,) = sources


def dead_end(network: Network, layer_id: LayerId) -> frozenset[LayerId]:
    """This layer and those above it that lead to nothing else."""
    branch = [layer_id]
    for id_ in branch:  # grows while it is walked
        for source in network.inputs_of(id_):
            if source not in branch and set(network.outputs_of(source)) <= set(branch):
                branch.append(source)
    return frozenset(branch)


def rectangle(count: int) -> tuple[int, int] | None:
    """Height and width of a picture of so many values, as square as it goes; None for a prime."""
    height = next(it for it in range(math.isqrt(count), 0, -1) if count % it == 0)
    width = count // height
    return (height, width) if height > 1 and width <= LONGEST_SIDE * height else None


def fitting_target_shapes(target: Shape, count: int) -> Iterator[Shape]:
    """Shapes of so many values, those first that are like `target` but for one axis."""
    for place in range(len(target)):
        others = math.prod(it for at, it in enumerate(target) if at != place and it != -1)
        if -1 not in (*target[:place], *target[place + 1 :]) and count % others == 0:
            yield (*target[:place], count // others, *target[place + 1 :])
    sides = rectangle(count)
    if sides is not None and len(target) > 1:
        yield (*sides, 1) if len(target) > 2 else sides
    yield (count,)
