"""One weight in one step of the optimizer: what Keras did, and what the formula says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from fashion_gui.runs.clipping import Clipping
from fashion_gui.runs.optimizer_step import Settings, Update
from fashion_gui.runs.optimizers import OPTIMIZERS


@dataclass(frozen=True)
class WeightChoice:
    """A weight of a network.

    Attributes:
        layer_id: the layer that owns it.
        array: Keras's name of the variable: "kernel", "bias", "gamma", …
        index: its place in that array.
    """

    layer_id: str
    array: str
    index: tuple[int, ...]


@dataclass(frozen=True)
class WeightStep:
    """What one step has made of a weight, every number as Keras had it in that step.

    Attributes:
        choice: the weight.
        optimizer: one of `OPTIMIZERS`.
        settings: all hyperparameters, the learning rate as it was in this step.
        iteration: steps that the optimizer had done before.
        gradient: of the loss of this batch by the weight, before it is clipped.
        before, after: the weight.
        slots_before, slots_after: what the optimizer remembers of it.
        clipping: of the gradients; None for none.
        norm: of the gradients by which they are clipped; None where by none.
    """

    choice: WeightChoice
    optimizer: str
    settings: Settings
    iteration: int
    gradient: float
    before: float
    after: float
    slots_before: Mapping[str, float]
    slots_after: Mapping[str, float]
    clipping: Clipping | None = None
    norm: float | None = None

    @property
    def taken_gradient(self) -> float:
        """What the optimizer takes of the gradient."""
        if self.clipping is None:
            return self.gradient
        return self.clipping.clipped(self.gradient, self.norm or 0.0)

    @cached_property
    def by_formula(self) -> Update:
        """The step once more, by the formula that the program shows."""
        rule = OPTIMIZERS[self.optimizer].rule
        gradient = self.taken_gradient
        return rule(self.before, gradient, self.slots_before, self.settings, self.iteration)

    @property
    def difference(self) -> float:
        """The weight by the formula less the weight by Keras: nothing but rounding."""
        return self.by_formula.weight - self.after
