"""When two projects are the same, apart from where their layers stand."""

from __future__ import annotations

from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import Layer, Network
from fashion_gui.network.project import Project
from fashion_gui.runs.parameters import Value


def differences(one: Project, other: Project) -> list[str]:
    """What differs in the networks and in what `compile` is told; nothing where it is the same."""
    found = network_differences(one.network, other.network)
    if found:
        return found
    outputs = [analyse(it.network, it.recipe).outputs for it in (one, other)]
    settings = [
        (it.recipe.optimizer, it.recipe.learning_rate, it.recipe.hyperparameters)
        for it in (one, other)
    ]
    return [f"{a} ≠ {b}" for a, b in (tuple(outputs), tuple(settings)) if a != b]


def network_differences(one: Network, other: Network) -> list[str]:
    """What differs: layers by id, what they share, the order of inputs and outputs."""
    found: list[str] = []
    for id_ in {*one.layers, *other.layers}:
        first, second = one.layers.get(id_), other.layers.get(id_)
        if first is None or second is None:
            found.append(f"{id_}: {first} ≠ {second}")
        elif description(first) != description(second):
            found.append(f"{id_}: {description(first)} ≠ {description(second)}")
        elif one.inputs_of(id_) != other.inputs_of(id_):
            found.append(f"{id_} takes {one.inputs_of(id_)} ≠ {other.inputs_of(id_)}")
    for name, a, b in (
        ("inputs", one.input_layers, other.input_layers),
        ("outputs", one.output_layers, other.output_layers),
    ):
        if a != b:
            found.append(f"{name}: {a} ≠ {b}")
    return found


def description(layer: Layer) -> tuple[str, dict[str, Value], str | None]:
    """Kind, parameters that make a difference, and whose weights it uses."""
    values = {
        it.name: layer.parameters[it.name]
        for it in layer.kind.parameters
        if it.matters(layer.parameters)
    }
    return layer.kind_name, values, layer.shares
