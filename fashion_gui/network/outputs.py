"""The outputs of a network: what each learns and by which loss."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import (
    Loss,
    LossMisfit,
    Target,
    default_loss,
    default_target,
    loss_misfit,
    target_fits,
)


@dataclass(frozen=True)
class Output:
    """One output of a network.

    Attributes:
        shape: of one garment's result, without the batch axis.
        activation: of the layer that gives it.
        target: what it is compared with; None where no target has this shape.
        loss: by Keras's name; None likewise.
        misfit: why the loss that was chosen cannot be used.
    """

    layer_id: LayerId
    shape: Shape
    activation: str
    target: Target | None
    loss: Loss | None
    misfit: LossMisfit | None = None

    @property
    def predicts_classes(self) -> bool:
        """Whether its ten values are one a class."""
        return self.target in (Target.ONE_HOT, Target.INTEGER) and self.shape == (10,)


def outputs_of(
    network: Network, recipe: Recipe, shapes: Mapping[LayerId, Shape | None]
) -> tuple[Output, ...]:
    """The outputs whose shape is known, in the network's order.

    A choice in the recipe holds while its target fits the shape; otherwise the usual target and
    loss are taken.
    """
    result = []
    for layer_id in network.output_layers:
        shape = shapes[layer_id]
        if shape is not None and network.layers[layer_id].kind_name != "Input":
            result.append(_output(network, recipe, layer_id, shape))
    return tuple(result)


def activation_of(network: Network, layer_id: LayerId) -> str:
    """The activation of a layer; `linear` where it has none."""
    return str(network.layers[layer_id].parameters.get("activation", "linear"))


def _output(network: Network, recipe: Recipe, layer_id: LayerId, shape: Shape) -> Output:
    activation = activation_of(network, layer_id)
    chosen = recipe.output(layer_id)
    if chosen is not None and target_fits(chosen.target, shape):
        misfit = loss_misfit(chosen.loss, chosen.target, shape)
        return Output(layer_id, shape, activation, chosen.target, chosen.loss, misfit)
    target = default_target(shape, activation, recipe.labels)
    loss = None if target is None else default_loss(target, shape)
    return Output(layer_id, shape, activation, target, loss)
