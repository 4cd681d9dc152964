"""When two projects are the same, apart from where their layers stand."""

from __future__ import annotations

import dataclasses

from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import Layer, Network
from fashion_gui.network.project import Project
from fashion_gui.runs.parameters import Value
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Target

EXCEPTIONS = {
    "position": "Code has no places; what is read is arranged anew, or stays where it stood.",
    "parameters that make no difference": "Keras has no place for them, as for the initializer of "
    "a bias that is not used. They stay as they were where the layer was there before.",
    "order of layers": "That in which they were put on the canvas. Code has them in the order of "
    "the data's way; the order of inputs and of outputs is the same.",
    "labels": "Where no output has ten values, nothing depends on it.",
    "outputs": "What is said of an output that is usual anyway is left out, and so is what is "
    "said of a layer that is no output. Compared is what each output learns.",
    "metrics": "Where no output answers with a class, there is nothing to measure them on.",
    "checkpoint_monitor": "Without a checkpoint no epoch is told by it.",
    "scale_pixels": "Without an input no pixels enter.",
}
"""All that may differ, with the reason. Everything else of a project comes back."""

IN_PANEL = (
    "optimizer", "learning_rate", "hyperparameters", "clipping", "labels", "outputs", "metrics",
)  # fmt: skip
"""Settings that the code beside the canvas holds; a complete script holds all of them."""


def differences(one: Project, other: Project) -> list[str]:
    """What differs besides `EXCEPTIONS`; nothing where it is the same."""
    found = network_differences(one.network, other.network)
    if found:
        return found
    outputs, others = (analyse(it.network, it.recipe).outputs for it in (one, other))
    if outputs != others:
        found.append(f"outputs: {outputs} ≠ {others}")
    judged = [it for it in outputs if it.target in (Target.ONE_HOT, Target.INTEGER)]
    ignored = {
        "outputs": True,
        "labels": not any(it.shape == (10,) for it in outputs),
        "metrics": not judged or not judged[0].predicts_classes,
        "checkpoint_monitor": not one.recipe.keep_best,
        "scale_pixels": not one.network.input_layers,
    }
    for field in dataclasses.fields(Recipe):
        a, b = getattr(one.recipe, field.name), getattr(other.recipe, field.name)
        if a != b and not ignored.get(field.name):
            found.append(f"{field.name}: {a} ≠ {b}")
    return found


def without_panel_settings(recipe: Recipe) -> Recipe:
    """The recipe with Keras's own in place of all that the code beside the canvas holds."""
    usual = Recipe()
    return dataclasses.replace(recipe, **{name: getattr(usual, name) for name in IN_PANEL})


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
