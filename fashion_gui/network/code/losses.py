"""What a loss says of the target that an output is compared with."""

from __future__ import annotations

from fashion_gui.network.shapes import Shape
from fashion_gui.runs.targets import Loss, Target, default_target, loss_misfit, target_fits


def implied_target(loss: Loss, shape: Shape, activation: str) -> Target | None:
    """The target that a loss on an output of this shape is most likely for; None where none is."""
    usual = default_target(shape, activation, Target.ONE_HOT)
    fitting = [it for it in (usual, *Target) if it is not None and target_fits(it, shape)]
    suited = (it for it in fitting if loss_misfit(loss, it, shape) is None)
    return next(suited, fitting[0] if fitting else None)
