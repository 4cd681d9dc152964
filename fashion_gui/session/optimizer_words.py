"""The optimizers in words: names, what each is good and bad at, what its numbers mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.session.message_table import MessageTable

translate = QCoreApplication.translate

OPTIMIZER_NAMES = {
    "sgd": "SGD",
    "momentum": "Momentum",
    "nag": "NAG",
    "adagrad": "Adagrad",
    "rmsprop": "RMSprop",
    "adam": "Adam",
    "adadelta": "Adadelta",
    "adamw": "AdamW",
    "nadam": "Nadam",
}
"""As the lecture names them; the same in every language."""


_STRENGTHS = MessageTable(
    "OptimizerWords",
    {
        "sgd": "Simple and exact: a step straight downhill.",
        "momentum": "Gathers speed where the gradients agree and rolls through flat stretches.",
        "nag": "Looks ahead to where the speed will carry it, and so brakes before the turn.",
        "adagrad": "Every weight has its own step: those that seldom move take larger ones.",
        "rmsprop": (
            "Every weight has its own step, by its latest gradients only: it never runs dry."
        ),
        "adam": "Momentum and a step for each weight together: works well without much tuning.",
        "adadelta": "Finds the length of its steps by itself, from the steps that it has taken.",
        "adamw": "Adam that also shrinks every weight a little, which holds overfitting back.",
        "nadam": "Adam that looks ahead as NAG does: often a little quicker.",
    },
)

_WEAKNESSES = MessageTable(
    "OptimizerWords",
    {
        "sgd": "The same step for all weights: slow in flat valleys, it zigzags in narrow ones.",
        "momentum": "Shoots past the minimum and has to come back when it is fast.",
        "nag": "Still one learning rate for all weights, which must be found.",
        "adagrad": "Its sum of squares only grows, so the steps become too small to learn.",
        "rmsprop": (
            "Has no momentum by itself and can overfit soon: its validation loss climbs early."
        ),
        "adam": (
            "Remembers two numbers for each weight, and may settle in a worse minimum than SGD."
        ),
        "adadelta": "Begins very slowly with the learning rate of Keras; the paper has 1.",
        "adamw": "One more number to choose: too much decay and it underfits.",
        "nadam": "More arithmetic for each step, and no weight decay of its own.",
    },
)


def strength_sentence(optimizer: str) -> str:
    """What an optimizer is good at."""
    return _STRENGTHS.get(optimizer, "")


def weakness_sentence(optimizer: str) -> str:
    """What an optimizer is bad at."""
    return _WEAKNESSES.get(optimizer, "")


_CLIPPINGS = MessageTable(
    "OptimizerWords",
    {
        "clipvalue": "Each number",
        "clipnorm": "Norm of each array",
        "global_clipnorm": "Norm of all",
    },
)


def clipping_name(by: str) -> str:
    """What is kept small by one of Keras's ways of clipping."""
    return _CLIPPINGS[by]


def hyperparameter_sentence(name: str, optimizer: str = "") -> str:
    """What a hyperparameter means."""
    match name:
        case "learning_rate":
            return translate("OptimizerWords", "Length of a step against the gradient.")
        case "momentum" if optimizer == "rmsprop":
            return translate("OptimizerWords", "Share of the last step that is added; 0 for none.")
        case "momentum":
            return translate("OptimizerWords", "Share of the speed that is kept from step to step.")
        case "rho":
            return translate(
                "OptimizerWords",
                "How slowly the mean of the squares forgets: 0.9 is about ten steps.",
            )
        case "beta_1":
            return translate("OptimizerWords", "How slowly the mean of the gradients forgets.")
        case "beta_2":
            return translate("OptimizerWords", "How slowly the mean of their squares forgets.")
        case "epsilon":
            return translate("OptimizerWords", "Small number that keeps the division from zero.")
        case "amsgrad":
            return translate(
                "OptimizerWords",
                "Divides by the largest mean of squares so far: no step grows again.",
            )
        case "centered":
            return translate(
                "OptimizerWords", "Divides by the variance of the gradients, not by their squares."
            )
        case "initial_accumulator_value":
            return translate("OptimizerWords", "What the sum of the squares begins with.")
        case "weight_decay":
            return translate("OptimizerWords", "Share of a weight that a step takes off, times η.")
        case "clipvalue":
            return translate(
                "OptimizerWords",
                "No number of a gradient goes beyond c or −c: the direction of the step may "
                "change.",
            )
        case "clipnorm":
            return translate(
                "OptimizerWords",
                "The gradient of each array of weights is shortened to the norm c if it is "
                "longer: within an array the direction stays.",
            )
        case "global_clipnorm":
            return translate(
                "OptimizerWords",
                "All gradients are shortened alike if their common norm is above c: the direction "
                "of them all stays.",
            )
        case _:
            return ""


def norm_words(by: str) -> str:
    """What the norm is by which one of Keras's ways clips."""
    if by == "global_clipnorm":
        return translate("OptimizerWords", "Norm of all gradients")
    return translate("OptimizerWords", "Norm of its array")


def slot_words(optimizer: str, slot: str) -> str:
    """What a number that an optimizer remembers is."""
    match optimizer, slot:
        case (("momentum" | "nag"), "momentum"):
            return translate("OptimizerWords", "Velocity")
        case "rmsprop", "momentum":
            return translate("OptimizerWords", "Step with momentum")
        case _, "momentum":
            return translate("OptimizerWords", "Mean of gradients")
        case _, ("velocity" | "accumulated_grad"):
            return translate("OptimizerWords", "Mean of squares")
        case _, "accumulator":
            return translate("OptimizerWords", "Sum of squares")
        case _, "average_gradient":
            return translate("OptimizerWords", "Mean of gradients")
        case _, "velocity_hat":
            return translate("OptimizerWords", "Largest mean of squares")
        case _, "accumulated_delta_var":
            return translate("OptimizerWords", "Mean of squared steps")
        case _, "u_product":
            return translate("OptimizerWords", "Product of momenta")
        case _:
            return slot
