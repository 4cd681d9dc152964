"""The optimizers offered: their hyperparameters, what they remember, and their arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fashion_gui.runs import optimizer_step as step
from fashion_gui.runs.parameters import BoolParameter, FloatParameter, Parameter, Value


@dataclass(frozen=True)
class OptimizerKind:
    """An optimizer as Keras has it, or one setting of it that has a name of its own.

    Attributes:
        name: short and fixed, as in project files.
        keras_class: in `keras.optimizers`.
        learning_rate: Keras's default.
        hyperparameters: the others, by Keras's names.
        fixed: arguments that make this kind what it is.
        slots: what it remembers of each weight, by the endings of Keras's names.
        rule: one update of one weight.
    """

    name: str
    keras_class: str
    learning_rate: float
    rule: step.Rule
    hyperparameters: tuple[Parameter, ...] = ()
    fixed: Mapping[str, Value] = field(default_factory=dict)
    slots: tuple[str, ...] = ()

    def defaults(self) -> dict[str, Value]:
        """Hyperparameters besides the learning rate, as Keras has them."""
        return {it.name: it.default for it in self.hyperparameters}

    def checked(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """All hyperparameters in normal form; raises `ParameterError` or KeyError."""
        known = {it.name: it for it in self.hyperparameters}
        return {**self.defaults(), **{name: known[name].checked(it) for name, it in values.items()}}

    def slots_with(self, values: Mapping[str, Value]) -> tuple[str, ...]:
        """What it remembers with these hyperparameters: some add to it."""
        return tuple(
            it for it in self.slots if _OPTIONAL_SLOTS.get((self.name, it), _always)(values)
        )


def _always(values: Mapping[str, Value]) -> bool:
    return True


_OPTIONAL_SLOTS = {
    ("rmsprop", "average_gradient"): lambda values: bool(values["centered"]),
    ("rmsprop", "momentum"): lambda values: float(values["momentum"]) > 0,
    ("adam", "velocity_hat"): lambda values: bool(values["amsgrad"]),
    ("adamw", "velocity_hat"): lambda values: bool(values["amsgrad"]),
}

_EPSILON = FloatParameter("epsilon", 1e-7, 0.0, 1.0, minimum_open=True, advanced=True)
_MOMENTUM = FloatParameter("momentum", 0.9, 0.0, 1.0, minimum_open=True, maximum_open=True)
_RHO = FloatParameter("rho", 0.9, 0.0, 1.0, maximum_open=True)
_BETAS = (
    FloatParameter("beta_1", 0.9, 0.0, 1.0, minimum_open=True, maximum_open=True),
    FloatParameter("beta_2", 0.999, 0.0, 1.0, minimum_open=True, maximum_open=True),
)
_AMSGRAD = BoolParameter("amsgrad", False, advanced=True)
_ADAM_SLOTS = ("momentum", "velocity", "velocity_hat")

OPTIMIZERS: dict[str, OptimizerKind] = {
    kind.name: kind
    for kind in (
        OptimizerKind("sgd", "SGD", 0.01, step.gradient_descent),
        OptimizerKind(
            "momentum",
            "SGD",
            0.01,
            step.momentum,
            (_MOMENTUM,),
            {"nesterov": False},
            ("momentum",),
        ),
        OptimizerKind(
            "nag", "SGD", 0.01, step.momentum, (_MOMENTUM,), {"nesterov": True}, ("momentum",)
        ),
        OptimizerKind(
            "adagrad",
            "Adagrad",
            0.001,
            step.adagrad,
            (FloatParameter("initial_accumulator_value", 0.1, 0.0, 100.0), _EPSILON),
            slots=("accumulator",),
        ),
        OptimizerKind(
            "rmsprop",
            "RMSprop",
            0.001,
            step.rmsprop,
            (
                _RHO,
                FloatParameter("momentum", 0.0, 0.0, 1.0, maximum_open=True),
                _EPSILON,
                BoolParameter("centered", False, advanced=True),
            ),
            slots=("velocity", "average_gradient", "momentum"),
        ),
        OptimizerKind(
            "adam", "Adam", 0.001, step.adam, (*_BETAS, _EPSILON, _AMSGRAD), slots=_ADAM_SLOTS
        ),
        OptimizerKind(
            "adadelta",
            "Adadelta",
            0.001,
            step.adadelta,
            (FloatParameter("rho", 0.95, 0.0, 1.0, maximum_open=True), _EPSILON),
            slots=("accumulated_grad", "accumulated_delta_var"),
        ),
        OptimizerKind(
            "adamw",
            "AdamW",
            0.001,
            step.adamw,
            (FloatParameter("weight_decay", 0.004, 0.0, 1.0), *_BETAS, _EPSILON, _AMSGRAD),
            slots=_ADAM_SLOTS,
        ),
        OptimizerKind(
            "nadam",
            "Nadam",
            0.001,
            step.nadam,
            (*_BETAS, _EPSILON),
            slots=("momentum", "velocity", "u_product"),
        ),
    )
}
"""Optimizers by name, in the order in which the lecture introduces them."""


def find_kind(keras_class: str, arguments: Mapping[str, object]) -> OptimizerKind | None:
    """The optimizer that a class of Keras, in whatever case, is with these arguments.

    `SGD` is three of them: by itself, with momentum, and with momentum that looks ahead.
    """
    name = keras_class.lower()
    if name == "sgd" and arguments.get("momentum"):
        name = "nag" if arguments.get("nesterov") else "momentum"
    elif name in ("momentum", "nag"):
        return None
    return OPTIMIZERS.get(name)
