"""Parameters that kinds of layers have in common."""

from __future__ import annotations

from fashion_gui.runs.parameters import (
    BoolParameter,
    ChoiceParameter,
    RegularizerParameter,
    SizeParameter,
)

ACTIVATIONS = (
    "linear",
    "relu",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "silu",
    "sigmoid",
    "tanh",
    "softmax",
    "softplus",
    "exponential",
)
"""Activation functions offered, by their Keras names."""

VECTOR_INITIALIZERS = (
    "zeros",
    "ones",
    "random_normal",
    "random_uniform",
    "truncated_normal",
)
"""Where a bias, a shift or a factor may begin."""

KERNEL_INITIALIZERS = (
    "glorot_uniform",
    "glorot_normal",
    "he_uniform",
    "he_normal",
    "lecun_uniform",
    "lecun_normal",
    "orthogonal",
    *VECTOR_INITIALIZERS,
)
"""Where a kernel may begin."""

ACTIVATION = ChoiceParameter("activation", "linear", ACTIVATIONS)
USE_BIAS = BoolParameter("use_bias", True)
PADDING = ChoiceParameter("padding", "valid", ("valid", "same"))
STRIDES = SizeParameter("strides", (1, 1), maximum=64)
DILATION_RATE = SizeParameter("dilation_rate", (1, 1), maximum=64, advanced=True)
ACTIVITY_REGULARIZER = RegularizerParameter("activity_regularizer", advanced=True)


def kernel_parameters(
    *kernels: str,
) -> tuple[ChoiceParameter | RegularizerParameter, ...]:
    """How `kernels` and the bias begin and what is charged for them, in Keras's order."""
    return (
        *(
            ChoiceParameter(
                f"{kernel}_initializer", "glorot_uniform", KERNEL_INITIALIZERS, advanced=True
            )
            for kernel in kernels
        ),
        vector_initializer("bias", "zeros", "use_bias"),
        *(RegularizerParameter(f"{kernel}_regularizer", advanced=True) for kernel in kernels),
        vector_regularizer("bias", "use_bias"),
        ACTIVITY_REGULARIZER,
    )


def vector_initializer(vector: str, default: str, switch: str) -> ChoiceParameter:
    """How a vector of weights begins, which `switch` turns on."""
    return ChoiceParameter(
        f"{vector}_initializer",
        default,
        VECTOR_INITIALIZERS,
        only_with=(switch, (True,)),
        advanced=True,
    )


def vector_regularizer(vector: str, switch: str) -> RegularizerParameter:
    """What is charged for a vector of weights, which `switch` turns on."""
    return RegularizerParameter(f"{vector}_regularizer", only_with=(switch, (True,)), advanced=True)
