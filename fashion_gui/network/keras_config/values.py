"""The settings of a Keras layer as parameters of our kind of layer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from fashion_gui.network.activation_layers import ACTIVATION_LAYERS
from fashion_gui.network.keras_config.errors import KerasFault
from fashion_gui.network.layers.kind import LayerKind
from fashion_gui.runs.parameters import (
    ChoiceParameter,
    FloatParameter,
    Parameter,
    ParameterError,
    RegularizerParameter,
    Value,
)

_DESCRIBING = frozenset({"name", "trainable", "dtype", "seed", "build_config", "batch_input_shape"})
"""Settings that every layer has, looked at elsewhere, or that change no result."""

_NEUTRAL: Mapping[str, tuple[Any, ...]] = {
    "data_format": ("channels_last",),
    "groups": (1,),
    "dilation_rate": (1, [1, 1]),
    "depth_multiplier": (1,),
    "supports_masking": (True, False),
    "synchronized": (False,),
    "renorm": (False,),
    "renorm_momentum": (0.99,),
    "keepdims": (False,),
    "rms_scaling": (False,),
    "mean": (None,),
    "variance": (None,),
    "invert": (False,),
}
"""Values of settings, which our kinds of layers may not have, that leave a result as it is."""

_INITIALIZER_DEFAULTS: Mapping[str, Any] = {
    "mean": 0.0, "stddev": 0.05, "minval": -0.05, "maxval": 0.05, "gain": 1.0,
}  # fmt: skip

_TRAINING_ONLY = ("_initializer", "_constraint", "_regularizer")
"""Ends of settings that change how a layer learns, not what it computes."""


class SettingError(ValueError):
    """A setting that our kind of layer cannot have.

    Attributes:
        fault: `SETTING`, `FUNCTION` or `CUSTOM`.
        value: the setting with its value, or the custom object.
        expected: of a function, the value that our kind has.
    """

    def __init__(self, fault: KerasFault, value: str, expected: str = "") -> None:
        super().__init__(value)
        self.fault = fault
        self.value = value
        self.expected = expected


class _LeftOutError(Exception):
    """The setting has to be left out; it matters in training only."""


def values_of(kind: LayerKind, config: Mapping[str, Any]) -> tuple[dict[str, Value], list[str]]:
    """Parameters of our kind of layer, and the settings that are left out.

    Raises:
        SettingError: a setting changes what the layer computes and our kind does not have it.
    """
    known = {parameter.name: parameter for parameter in kind.parameters}
    values: dict[str, Value] = {}
    left_out = ["trainable=False"] if config.get("trainable") is False else []
    for name, value in config.items():
        if name in _DESCRIBING:
            continue
        try:
            if name in known:
                values[name] = known[name].checked(_converted(known[name], value))
            elif value is not None and value not in _NEUTRAL.get(name, ()):
                _require_default(name, value)
        except _LeftOutError:
            left_out.append(name)
        except ParameterError as error:
            text = f"{name}={value!r}"
            raise SettingError(KerasFault.SETTING, text) from error
    return values, left_out


def activation_config(class_name: str, config: Mapping[str, Any]) -> dict[str, Any]:
    """Settings of a layer out of `ACTIVATION_LAYERS` as those of an `Activation`.

    Raises:
        SettingError: the layer computes another function than the activation.
    """
    layer = ACTIVATION_LAYERS[class_name]
    misfit = layer.misfit(config)
    if misfit is not None:
        name, setting = misfit
        value = config.get(name, setting.default)
        raise SettingError(KerasFault.FUNCTION, f"{name}={value!r}", f"{name}={setting.fixed!r}")
    own = {name for setting in layer.settings for name in setting.names}
    others = {name: value for name, value in config.items() if name not in own}
    return {**others, "activation": layer.activation}


def snake_case(class_name: str) -> str:
    """As Keras writes a class in the names of its weights: `batch_normalization`."""
    name = re.sub(r"\W+", "", class_name)
    name = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub("([a-z])([A-Z])", r"\1_\2", name).lower()


def custom_name(item: Mapping[str, Any]) -> str | None:
    """The name of an object that does not come from Keras itself; None where it does."""
    module, registered = item.get("module"), item.get("registered_name")
    if item.get("class_name") == "function" and module in (None, "builtins"):
        return str(item.get("config"))
    from_keras = isinstance(module, str) and (module == "keras" or module.startswith("keras."))
    if registered is not None and registered != item.get("class_name"):
        return str(registered)
    if from_keras or (module in (None, "builtins") and registered is None):
        return None
    return f"{module}.{item.get('class_name')}"


def _converted(parameter: Parameter, value: Any) -> Any:
    if isinstance(value, dict):
        return _object(parameter, value)
    if parameter.name == "activation" and value is None:
        return "linear"
    if isinstance(parameter, FloatParameter) and _is_symmetric(value):
        return value[1]  # RandomRotation(0.1) stands in the file as (-0.1, 0.1)
    if parameter.name == "axis" and isinstance(value, list) and len(value) == 1:
        return value[0]
    return value


def _is_symmetric(value: Any) -> bool:
    return (
        isinstance(value, (list, tuple))
        and len(value) == 2
        and all(isinstance(it, float) for it in value)
        and value[0] == -value[1]
    )


def _object(parameter: Parameter, item: Mapping[str, Any]) -> Any:
    """A parameter that Keras writes as an object: activation, initializer, regularizer."""
    custom = custom_name(item)
    if custom is not None:
        raise SettingError(KerasFault.CUSTOM, custom)
    class_name, config = str(item.get("class_name")), item.get("config")
    if isinstance(parameter, RegularizerParameter):
        return _regularizer(class_name, config)
    if parameter.name.endswith("_initializer") and isinstance(parameter, ChoiceParameter):
        name = snake_case(class_name)
        if name not in parameter.choices or not _is_default_initializer(config):
            raise _LeftOutError
        return name
    if class_name == "function":
        return config
    if parameter.name == "activation" and class_name in ACTIVATION_LAYERS:
        return activation_config(class_name, config if isinstance(config, dict) else {})[
            "activation"
        ]
    raise SettingError(KerasFault.SETTING, f"{parameter.name}={class_name}")


def _regularizer(class_name: Any, config: Any) -> tuple[Any, Any]:
    if class_name not in ("L1", "L2", "L1L2") or not isinstance(config, dict):
        raise _LeftOutError
    return config.get("l1", 0.0), config.get("l2", 0.0)


def _is_default_initializer(config: Any) -> bool:
    return isinstance(config, dict) and all(
        value is None or name == "seed" or value == _INITIALIZER_DEFAULTS.get(name)
        for name, value in config.items()
    )


def _require_default(name: str, value: Any) -> None:
    """For a setting that our kind does not have: raises unless it changes training alone."""
    if isinstance(value, dict) and custom_name(value) is not None:
        raise SettingError(KerasFault.CUSTOM, str(custom_name(value)))
    if not name.endswith(_TRAINING_ONLY):
        raise SettingError(KerasFault.SETTING, f"{name}={value!r}")
    usual = {"moving_mean_initializer": "Zeros", "moving_variance_initializer": "Ones"}
    if name in usual and isinstance(value, dict) and value.get("class_name") == usual[name]:
        return
    raise _LeftOutError
