"""Which edit a drawn wire means, and where a wire may lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from fashion_gui.network.analysis import Analysis, LayerFacts, Problem, ProblemKind, analyse
from fashion_gui.network.edits import (
    AddLayer,
    Composite,
    Connect,
    Disconnect,
    Edit,
    EditError,
    MoveLayers,
    Reconnect,
)
from fashion_gui.network.graph import Connection, LayerId, Network, Position
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.presets import NODE_SPACING
from fashion_gui.network.shapes import ShapeError


def wire(network: Network, connection: Connection) -> Edit:
    """Connects; a layer of one input that has it is given this one in place of it."""
    target = network.layers[connection.target]
    taken = network.inputs_of(connection.target)
    if target.kind.arity is Arity.ONE and taken and connection.source not in taken:
        return Reconnect(connection)
    return Connect(connection)


def rewire(network: Network, old: Connection, new: Connection) -> Edit:
    """Carries the end of a wire to another layer."""
    removal = Disconnect(old)
    return Composite((removal, wire(removal.apply(network), new)))


def legal_targets(network: Network, source: LayerId) -> frozenset[LayerId]:
    """Layers that a wire from `source` may lead to."""
    barred = _walk(source, network.inputs_of) | set(network.outputs_of(source))
    return frozenset(
        id_
        for id_, layer in network.layers.items()
        if id_ not in barred and layer.kind.arity is not Arity.NONE
    )


def legal_sources(network: Network, target: LayerId) -> frozenset[LayerId]:
    """Layers that a wire to `target` may come from."""
    if network.layers[target].kind.arity is Arity.NONE:
        return frozenset()
    barred = _walk(target, network.outputs_of) | set(network.inputs_of(target))
    return frozenset(id_ for id_ in network.layers if id_ not in barred)


def refusal(network: Network, connection: Connection) -> EditError | None:
    """Why the document would refuse a wire; None where it would not."""
    try:
        wire(network, connection).apply(network)
    except EditError as error:
        return error
    return None


def misfit(network: Network, analysis: Analysis, edit: Edit, target: LayerId) -> Problem | None:
    """What would be wrong with the shapes at a layer after an edit that is legal.

    `analysis` is that of the network before the edit.
    """
    problem = analyse(edit.apply(network), before=analysis).layers[target].problem
    if problem is not None and problem.kind in (ProblemKind.SHAPE, ProblemKind.SHARED_SHAPE):
        return problem
    return None


def fits(network: Network, facts: Mapping[LayerId, LayerFacts], connection: Connection) -> bool:
    """Whether a layer would take the shape that a wire brings, as far as that is known.

    It asks the one layer only, so that all nodes can be lit at the press of a port.
    """
    target = network.layers[connection.target]
    before = network.inputs_of(connection.target) if target.kind.arity is Arity.MANY else ()
    known = [facts[it].output_shape for it in (*before, connection.source)]
    shapes = [it for it in known if it is not None]
    if len(shapes) < len(known) or (target.kind.arity is Arity.MANY and len(shapes) < 2):
        return True
    try:
        target.kind.output_shape(target.parameters, shapes)
    except ShapeError:
        return False
    return True


def insertion(network: Network, addition: AddLayer, into: Connection) -> Edit:
    """Puts a new layer between two connected ones; those below make room for it."""
    source, target = network.layers[into.source], network.layers[into.target]
    edits: list[Edit] = []
    position: Position = addition.position
    if target.position[1] <= source.position[1]:  # it leads to the next column: one row more here
        position = (source.position[0], source.position[1] + NODE_SPACING)
    elif source.position[0] == target.position[0]:
        position = (source.position[0], source.position[1] + NODE_SPACING)
        missing = position[1] + NODE_SPACING - target.position[1]
        if missing > 0:
            below = _walk(into.target, lambda id_: _lower_outputs(network, id_))
            edits.append(MoveLayers({id_: _lowered(network, id_, missing) for id_ in below}))
    new = AddLayer(addition.layer_id, addition.kind_name, addition.parameters, position)
    sources = network.inputs_of(into.target)
    edits.append(Connect(Connection(into.source, new.layer_id)))
    edits.extend(Disconnect(Connection(it, into.target)) for it in sources)
    edits.extend(
        Connect(Connection(new.layer_id if it == into.source else it, into.target))
        for it in sources
    )
    return Composite((new, *edits))


def _walk(start: LayerId, neighbours: Callable[[LayerId], Iterable[LayerId]]) -> set[LayerId]:
    seen = {start}
    stack = [start]
    while stack:
        for id_ in neighbours(stack.pop()):
            if id_ not in seen:
                seen.add(id_)
                stack.append(id_)
    return seen


def _lower_outputs(network: Network, layer_id: LayerId) -> list[LayerId]:
    """Layers fed by one that stand below it: not those of the next column."""
    layers = network.layers
    top = layers[layer_id].position[1]
    return [it for it in network.outputs_of(layer_id) if layers[it].position[1] > top]


def _lowered(network: Network, layer_id: LayerId, distance: float) -> Position:
    left, top = network.layers[layer_id].position
    return left, top + distance
