"""The optimizers' arithmetic by hand, against what Keras does."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from fashion_gui.runs.optimizers import OPTIMIZERS, OptimizerKind
from fashion_gui.runs.parameters import Value

WEIGHTS = np.array([0.5, -1.25, 3.0, 0.0], np.float32)
STEPS = 6
SETTINGS: list[tuple[str, dict[str, Value]]] = [
    *((name, {}) for name in OPTIMIZERS),
    ("momentum", {"momentum": 0.5}),
    ("rmsprop", {"momentum": 0.8, "rho": 0.5}),
    ("rmsprop", {"centered": True}),
    ("rmsprop", {"centered": True, "momentum": 0.3, "epsilon": 0.01}),
    ("adam", {"amsgrad": True, "beta_2": 0.5}),
    ("adam", {"beta_1": 0.5, "epsilon": 0.1}),
    ("adamw", {"weight_decay": 0.3, "amsgrad": True}),
    ("adagrad", {"initial_accumulator_value": 0.0}),
    ("nadam", {"beta_1": 0.7, "beta_2": 0.9}),
]


def keras_optimizer(kind: OptimizerKind, values: dict[str, Value], rate: float) -> Any:
    arguments = {**kind.checked(values), **kind.fixed}
    return getattr(keras.optimizers, kind.keras_class)(learning_rate=rate, **arguments)


def slots_of(optimizer: Any, names: tuple[str, ...], place: int) -> dict[str, float]:
    """What Keras remembers of one weight."""
    arrays = {it.path.split("/")[-1]: np.array(it) for it in optimizer.variables}
    if "u_product" in names:
        arrays["u_product"] = np.array(optimizer._u_product)
    result = {}
    for name in names:
        (array,) = (it for key, it in arrays.items() if key == name or key.endswith(f"_{name}"))
        result[name] = float(array if array.ndim == 0 else array[place])
    return result


@pytest.mark.parametrize(("name", "values"), SETTINGS)
def test_that_the_arithmetic_is_keras_s(name: str, values: dict[str, Value]) -> None:
    kind = OPTIMIZERS[name]
    rate = 0.05
    optimizer = keras_optimizer(kind, values, rate)
    variable = keras.Variable(WEIGHTS, name="kernel")
    optimizer.build([variable])
    random = np.random.default_rng(2)
    settings: Any = {**kind.checked(values), **kind.fixed, "learning_rate": rate}
    slots = kind.slots_with(kind.checked(values))
    for iteration in range(STEPS):
        gradient = random.normal(size=4).astype(np.float32)
        before = [slots_of(optimizer, slots, place) for place in range(4)]
        weights = np.array(variable)
        optimizer.apply([keras.ops.convert_to_tensor(gradient)], [variable])
        for place in range(4):
            update = kind.rule(
                float(weights[place]), float(gradient[place]), before[place], settings, iteration
            )
            assert update.weight == pytest.approx(
                float(np.array(variable)[place]), rel=2e-5, abs=1e-6
            )
            after = slots_of(optimizer, slots, place)
            assert update.slots == pytest.approx(after, rel=2e-5, abs=1e-7)


@pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=lambda kind: kind.name)
def test_that_the_defaults_are_keras_s(kind: OptimizerKind) -> None:
    config = getattr(keras.optimizers, kind.keras_class)().get_config()
    assert kind.learning_rate == pytest.approx(config["learning_rate"])
    for name, value in kind.defaults().items():
        if (kind.keras_class, name) != ("SGD", "momentum"):  # 0 in Keras, which is no momentum
            assert config[name] == pytest.approx(value)


def test_that_every_hyperparameter_of_keras_is_offered_or_left_out_on_purpose() -> None:
    of_all = {
        "name", "learning_rate", "clipnorm", "global_clipnorm", "clipvalue", "use_ema",
        "ema_momentum", "ema_overwrite_frequency", "loss_scale_factor",
        "gradient_accumulation_steps", "weight_decay", "nesterov", "momentum",
    }  # fmt: skip
    for kind in OPTIMIZERS.values():
        config = getattr(keras.optimizers, kind.keras_class)().get_config()
        assert config.keys() - of_all <= {it.name for it in kind.hyperparameters}
