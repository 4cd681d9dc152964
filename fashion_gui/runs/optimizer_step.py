"""One update of one weight, as each optimizer's formula says: by hand, without Keras.

The formulas are those that the program shows; a test holds them against what Keras did. Numbers are
float64 here and float32 in Keras, so the two agree to about seven digits.

Sources: the papers named at each rule, in the form in which Keras 3 computes them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Slots = Mapping[str, float]
"""What an optimizer remembers of one weight, by Keras's names of its variables."""

Settings = Mapping[str, float | bool]
"""Hyperparameters by Keras's names, `learning_rate` as it was in that step."""


@dataclass(frozen=True)
class Update:
    """An update of one weight.

    Attributes:
        weight: after the update.
        slots: what the optimizer remembers afterwards.
    """

    weight: float
    slots: Slots


Rule = Callable[[float, float, Slots, Settings, int], Update]
"""(weight, gradient, slots, settings, iteration) → update. The first iteration is 0."""


def gradient_descent(
    weight: float, gradient: float, slots: Slots, settings: Settings, iteration: int
) -> Update:
    """θ ← θ − η·g (Robbins and Monro 1951)."""
    return Update(weight - settings["learning_rate"] * gradient, {})


def momentum(
    weight: float, gradient: float, slots: Slots, settings: Settings, iteration: int
) -> Update:
    """v ← γ·v − η·g; θ ← θ + v (Polyak 1964), or looked ahead (Nesterov 1983)."""
    step = settings["learning_rate"] * gradient
    velocity = settings["momentum"] * slots["momentum"] - step
    ahead = settings["momentum"] * velocity - step if settings["nesterov"] else velocity
    return Update(weight + ahead, {"momentum": velocity})


def adagrad(
    weight: float, gradient: float, slots: Slots, settings: Settings, iteration: int
) -> Update:
    """G ← G + g²; θ ← θ − η·g/√(G + ε) (Duchi and others 2011)."""
    total = slots["accumulator"] + gradient**2
    step = settings["learning_rate"] * gradient / math.sqrt(total + settings["epsilon"])
    return Update(weight - step, {"accumulator": total})


def rmsprop(
    weight: float, gradient: float, slots: Slots, settings: Settings, iteration: int
) -> Update:
    """s ← ρ·s + (1 − ρ)·g²; θ ← θ − η·g/√(s + ε) (Hinton 2012)."""
    rho = settings["rho"]
    square = rho * slots["velocity"] + (1 - rho) * gradient**2
    after = {"velocity": square}
    spread = square
    if settings["centered"]:
        after["average_gradient"] = rho * slots["average_gradient"] + (1 - rho) * gradient
        spread -= after["average_gradient"] ** 2
    step = settings["learning_rate"] * gradient / math.sqrt(spread + settings["epsilon"])
    if settings["momentum"] > 0:
        step = after["momentum"] = settings["momentum"] * slots["momentum"] + step
    return Update(weight - step, after)


def adam(
    weight: float, gradient: float, slots: Slots, settings: Settings, iteration: int
) -> Update:
    """m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; θ ← θ − η·m̂/(√v̂ + ε).

    Kingma and Ba 2014, with the order of operations of their section 2.
    """
    first, second = settings["beta_1"], settings["beta_2"]
    mean = slots["momentum"] + (gradient - slots["momentum"]) * (1 - first)
    square = slots["velocity"] + (gradient**2 - slots["velocity"]) * (1 - second)
    after = {"momentum": mean, "velocity": square}
    if settings["amsgrad"]:
        square = after["velocity_hat"] = max(slots["velocity_hat"], square)
    time = iteration + 1
    rate = settings["learning_rate"] * math.sqrt(1 - second**time) / (1 - first**time)
    return Update(weight - rate * mean / (math.sqrt(square) + settings["epsilon"]), after)


def adamw(
    weight: float, gradient: float, slots: Slots, settings: Settings, iteration: int
) -> Update:
    """θ ← θ − η·λ·θ, then Adam (Loshchilov and Hutter 2017)."""
    decayed = weight - settings["learning_rate"] * settings["weight_decay"] * weight
    return adam(decayed, gradient, slots, settings, iteration)


def adadelta(
    weight: float, gradient: float, slots: Slots, settings: Settings, iteration: int
) -> Update:
    """Δ = −√(u + ε)/√(s + ε)·g with s of g² and u of Δ²; θ ← θ + η·Δ (Zeiler 2012)."""
    rho, epsilon = settings["rho"], settings["epsilon"]
    square = rho * slots["accumulated_grad"] + (1 - rho) * gradient**2
    remembered = slots["accumulated_delta_var"]
    change = -math.sqrt(remembered + epsilon) / math.sqrt(square + epsilon) * gradient
    after = {
        "accumulated_grad": square,
        "accumulated_delta_var": rho * remembered + (1 - rho) * change**2,
    }
    return Update(weight + settings["learning_rate"] * change, after)


def nadam(
    weight: float, gradient: float, slots: Slots, settings: Settings, iteration: int
) -> Update:
    """Adam that looks ahead by a momentum that grows from step to step (Dozat 2016)."""
    first, second = settings["beta_1"], settings["beta_2"]
    time = iteration + 1
    now, following = (first * (1 - 0.5 * 0.96**it) for it in (time, time + 1))
    product = slots["u_product"] * now
    mean = slots["momentum"] + (gradient - slots["momentum"]) * (1 - first)
    square = slots["velocity"] + (gradient**2 - slots["velocity"]) * (1 - second)
    ahead = following * mean / (1 - product * following) + (1 - now) * gradient / (1 - product)
    spread = math.sqrt(square / (1 - second**time)) + settings["epsilon"]
    after = {"momentum": mean, "velocity": square, "u_product": product}
    return Update(weight - settings["learning_rate"] * ahead / spread, after)
