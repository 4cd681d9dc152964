"""The update formulas of the optimizers, and the symbols that stand in them.

Written in the small part of TeX that `widgets.formula_boxes` sets. They say what
`runs.optimizer_step` computes, in the same order.
"""

from __future__ import annotations

from collections.abc import Mapping

from fashion_gui.runs.clipping import Clipping
from fashion_gui.runs.parameters import Value

_ADAM = (
    r"m ← β_1 m + (1 − β_1) g",
    r"v ← β_2 v + (1 − β_2) g^2",
)
_ADAM_STEP = r"θ ← θ − η \frac{\sqrt{1 − β_2^t}}{1 − β_1^t} · \frac{m}{\sqrt{%s} + ε}"
_NADAM_STEP = (
    r"θ ← θ − η \frac{\frac{μ_{t+1} m}{1 − π μ_{t+1}} + \frac{(1 − μ_t) g}{1 − π}}"
    r"{\sqrt{\frac{v}{1 − β_2^t}} + ε}"
)

_SYMBOLS = {
    "learning_rate": "η",
    "momentum": "γ",
    "rho": "ρ",
    "beta_1": "β_1",
    "beta_2": "β_2",
    "epsilon": "ε",
    "weight_decay": "λ",
}

_SLOT_SYMBOLS = {
    ("momentum", "momentum"): "v",
    ("nag", "momentum"): "v",
    ("rmsprop", "velocity"): "s",
    ("rmsprop", "average_gradient"): "a",
    ("rmsprop", "momentum"): "b",
    ("adagrad", "accumulator"): "G",
    ("adadelta", "accumulated_grad"): "s",
    ("adadelta", "accumulated_delta_var"): "u",
    ("nadam", "u_product"): "π",
}
_NORMS = {"clipnorm": "‖g‖", "global_clipnorm": "‖∇J‖"}
_ADAM_SLOTS = {"momentum": "m", "velocity": "v", "velocity_hat": "v_{max}"}


THRESHOLD = "c"
"""The symbol of the number from which gradients are clipped."""


def formula_lines(
    optimizer: str, values: Mapping[str, Value], clipping: Clipping | None = None
) -> tuple[str, ...]:
    """One line for each assignment, with these hyperparameters."""
    return (*_clipping(clipping), *_update(optimizer, values))


def norm_symbol(clipping: Clipping) -> str | None:
    """The symbol of the norm by which it clips; None where it clips each number by itself."""
    return _NORMS.get(clipping.by)


def _clipping(clipping: Clipping | None) -> tuple[str, ...]:
    if clipping is None:
        return ()
    norm = norm_symbol(clipping)
    if norm is None:
        return (r"g ← clip(g, −c, c)",)
    return (rf"g ← g · min(1, \frac{{c}}{{{norm}}})",)


def _update(optimizer: str, values: Mapping[str, Value]) -> tuple[str, ...]:
    match optimizer:
        case "sgd":
            return (r"θ ← θ − η g",)
        case "momentum":
            return (r"v ← γ v − η g", r"θ ← θ + v")
        case "nag":
            return (r"v ← γ v − η g", r"θ ← θ + γ v − η g")
        case "adagrad":
            return (r"G ← G + g^2", r"θ ← θ − η \frac{g}{\sqrt{G + ε}}")
        case "rmsprop":
            return _rmsprop(values)
        case "adam" | "adamw":
            decay = (r"θ ← θ − η λ θ",) if optimizer == "adamw" else ()
            largest = (r"v_{max} ← max(v_{max}, v)",) if values["amsgrad"] else ()
            return (*decay, *_ADAM, *largest, _ADAM_STEP % ("v_{max}" if largest else "v"))
        case "adadelta":
            return (
                r"s ← ρ s + (1 − ρ) g^2",
                r"Δ ← −\frac{\sqrt{u + ε}}{\sqrt{s + ε}} g",
                r"u ← ρ u + (1 − ρ) Δ^2",
                r"θ ← θ + η Δ",
            )
        case "nadam":
            return (
                r"μ_t = β_1 (1 − 0.5 · 0.96^t)",
                r"π ← π μ_t",
                *_ADAM,
                _NADAM_STEP,
            )
        case _:
            raise ValueError(f"no formula for {optimizer!r}")


def symbol_of(hyperparameter: str) -> str | None:
    """The symbol of a hyperparameter; None for one that changes the formula instead."""
    return _SYMBOLS.get(hyperparameter)


def constant_text(value: float) -> str:
    """A hyperparameter's value in a formula: `0.9`, `10^{−7}`."""
    mantissa, _, exponent = f"{value:g}".partition("e")
    if not exponent:
        return mantissa
    power = f"10^{{{int(exponent)}}}".replace("-", "−")
    return power if mantissa == "1" else f"{mantissa} · {power}"


def slot_symbol(optimizer: str, slot: str) -> str:
    """The symbol of a number that an optimizer remembers."""
    return _SLOT_SYMBOLS.get((optimizer, slot)) or _ADAM_SLOTS[slot]


def _rmsprop(values: Mapping[str, Value]) -> tuple[str, ...]:
    lines = [r"s ← ρ s + (1 − ρ) g^2"]
    spread = "s"
    if values["centered"]:
        lines.append(r"a ← ρ a + (1 − ρ) g")
        spread = "s − a^2"
    step = rf"η \frac{{g}}{{\sqrt{{{spread} + ε}}}}"
    if values["momentum"]:
        return (*lines, rf"b ← γ b + {step}", r"θ ← θ − b")
    return (*lines, rf"θ ← θ − {step}")
