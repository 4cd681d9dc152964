"""From what the code made to a network: which results belong to it, their ids, their order."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from fashion_gui.network.code.ids import Ids
from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reading.models import ancestors, inputs_of, layers_of, outputs_of
from fashion_gui.network.code.reading.reading import Reading
from fashion_gui.network.code.reading.values import LayerObject, ModelObject, Tensor
from fashion_gui.network.graph import Connection, Layer, LayerId, Network
from fashion_gui.runs.parameters import Value


@dataclass(frozen=True)
class Assembled:
    """A network from code.

    Attributes:
        model: the model that it is; None where the code made none.
        outputs: the layer of each of the model's outputs; None for one that feeds another layer.
    """

    network: Network
    model: ModelObject | None
    outputs: list[LayerId | None]


def assembled(reading: Reading, keep: Network | None) -> Assembled:
    """The network of the model that was trained or made last, or of all layers."""
    model = _model(reading)
    if model is None:
        _call_the_uncalled(reading)
        kept, inputs, outputs = list(reading.tensors), list[Tensor](), list[Tensor]()
    else:
        inputs, outputs = inputs_of(reading, model), outputs_of(reading, model)
        kept = ancestors([*outputs, *inputs, *_loose(reading, model)])
        _report_others(reading, model, set(kept))
    owners = _owners(kept)
    ids = _ids(kept, owners)
    fed = {source for tensor in kept for source in tensor.sources}
    for tensor in outputs:
        if tensor in fed:
            reading.report(
                tensor.layer.node, CodeProblemKind.INNER_OUTPUT, layer=tensor.layer.kind_name
            )
    ends = [it for it in dict.fromkeys(outputs) if it not in fed]
    ordered = _ordered(kept, list(dict.fromkeys(inputs)), ends)
    layers = [
        Layer(
            ids[it],
            it.layer.kind_name,
            _parameters(it.layer, keep, ids[owners[it.layer]]),
            shares=None if owners[it.layer] is it else ids[owners[it.layer]],
        )
        for it in ordered
    ]
    wires = tuple(Connection(ids[source], ids[it]) for it in kept for source in it.sources)
    network = Network(MappingProxyType({it.id: it for it in layers}), wires)
    return Assembled(network, model, [None if it in fed else ids[it] for it in outputs])


def _model(reading: Reading) -> ModelObject | None:
    if reading.trained is not None:
        return reading.trained
    whole = [it for it in reading.models if not it.is_part]
    made = whole or reading.models
    return made[-1] if made else None


def _loose(reading: Reading, model: ModelObject) -> list[Tensor]:
    """Results that went into what is not followed, on their way through this model."""
    if not reading.loose:
        return []
    if len(reading.models) == 1:
        return reading.loose
    own = set(ancestors([*inputs_of(reading, model), *outputs_of(reading, model)]))
    layers = {it for it in layers_of(reading, model) if isinstance(it, LayerObject)}
    return [
        it
        for it in reading.loose
        if it.layer in layers or any(source in own for source in ancestors([it]))
    ]


def _call_the_uncalled(reading: Reading) -> None:
    """Layers that nobody calls stand alone."""
    for layer in reading.layers:
        if not layer.tensors:
            reading.call_layer(layer, [], layer.node)


def _report_others(reading: Reading, model: ModelObject, kept: set[Tensor]) -> None:
    for other in reading.models:
        layers = [it for it in layers_of(reading, other) if isinstance(it, LayerObject)]
        is_seen = any(tensor in kept for layer in layers for tensor in layer.tensors)
        if other is not model and not other.is_part and layers and not is_seen:
            reading.report(other.node, CodeProblemKind.OTHER_MODEL)


def _owners(kept: Iterable[Tensor]) -> dict[LayerObject, Tensor]:
    """The use of each layer that owns it: the first to which no comment gives an id."""
    owners: dict[LayerObject, Tensor] = {}
    for tensor in kept:
        owner = owners.setdefault(tensor.layer, tensor)
        if owner.name is not None and tensor.name is None:
            owners[tensor.layer] = tensor
    return owners


def _ids(kept: Sequence[Tensor], owners: dict[LayerObject, Tensor]) -> dict[Tensor, LayerId]:
    """Ids in the order in which layers are made and called, as the writer counts on."""
    events = [(layer.serial, layer.name, tensor) for layer, tensor in owners.items()]
    events += [(it.serial, it.name, it) for it in kept if owners[it.layer] is not it]
    ids = Ids()
    return {
        tensor: ids.take(tensor.layer.kind_name, name)
        for _, name, tensor in sorted(events, key=lambda event: event[0])
    }


def _ordered(
    kept: Sequence[Tensor], inputs: Sequence[Tensor], outputs: Sequence[Tensor]
) -> list[Tensor]:
    """The layers as they were made, but inputs and outputs in the order that the model states."""
    place = {tensor: index for index, tensor in enumerate(kept)}
    behind: dict[Tensor, list[Tensor]] = {tensor: [] for tensor in kept}
    waiting = dict.fromkeys(kept, 0)
    for chain in (inputs, outputs):
        for first, second in pairwise(chain):
            behind[first].append(second)
            waiting[second] += 1
    ready = [place[it] for it, count in waiting.items() if count == 0]
    result: dict[Tensor, None] = {}
    while ready:
        tensor = kept[heapq.heappop(ready)]
        result[tensor] = None
        for second in behind[tensor]:
            waiting[second] -= 1
            if waiting[second] == 0:
                heapq.heappush(ready, place[second])
    return [*result, *(it for it in kept if it not in result)]


def _parameters(
    layer: LayerObject, keep: Network | None, owner: LayerId
) -> MappingProxyType[str, Value]:
    """The parameters; those that make no difference, and so are not in code, as they were."""
    values = dict(layer.parameters)
    before = keep.layers.get(owner) if keep is not None else None
    if before is not None and before.kind_name == layer.kind_name:
        for parameter in before.kind.parameters:
            if not parameter.matters(values):
                values[parameter.name] = before.parameters[parameter.name]
    return MappingProxyType(values)
