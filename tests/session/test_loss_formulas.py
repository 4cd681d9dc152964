"""The formulas of the losses that are shown, computed as they stand there, are Keras's numbers."""

from __future__ import annotations

import re
from math import log

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from fashion_gui.runs.targets import Loss
from fashion_gui.session.loss_formulas import loss_lines
from fashion_gui.session.loss_words import loss_formula

_TEX = (
    (r"\\frac\{1\}\{K\}", "1/K"),
    (r"\\frac\{1\}\{2\}", "½"),
    (r"\\frac\{y_k\}\{p_k\}", "(y/p)"),
    (r"p_y", "p[y]"),
    (r"([yp])_k", r"\1"),
    (r"Σ_k", "Σ"),
    (r"\^2", "²"),
)
_PYTHON = (
    ("−", "-"),
    ("·", "*"),
    (r"½ *(?=[a-z(|])", "0.5*"),
    ("½", "0.5"),
    ("²", "**2"),
    (r"log (p\[y\]|p|\()", r"log\1"),
    (r"logp(\[y\])?", r"log(p\1)"),
    (r"\|([^|]+)\|", r"abs(\1)"),
    (r"(\)|\by|\d) +(?=[a-z(0])", r"\1*"),
)


def python(formula: str) -> str:
    """A formula as Python; what stands behind Σ is summed over the values of y and p."""
    for pattern, put in (*_TEX, *_PYTHON):
        formula = re.sub(pattern, put, formula)
    before, sum_sign, summed = formula.partition("Σ")
    if not sum_sign:
        return formula
    times = "*" if before.strip().endswith("K") else ""
    return f"{before}{times}sum({summed} for y, p in zip(every_y, every_p))"


def value(formula: str, y: np.ndarray, p: np.ndarray, helper: str = "") -> float:
    names = {"log": log, "every_y": y, "every_p": p, "K": len(p), "sum": sum, "abs": abs}
    if y.ndim == 0:
        names |= {"y": int(y), "p": p}
    if helper:
        names["h"] = lambda e: eval(helper, {"abs": abs, "e": e})
    return float(eval(python(formula), names))


def example(loss: Loss) -> tuple[np.ndarray, np.ndarray]:
    """A target and an answer that fit the loss, with values on either side of Huber's 1."""
    p = np.array([0.1, 0.6, 0.3])
    match loss:
        case Loss.SPARSE_CATEGORICAL_CROSSENTROPY:
            return np.array(1), p
        case Loss.CATEGORICAL_CROSSENTROPY:
            return np.array([0.0, 1.0, 0.0]), p
        case Loss.HINGE:
            return np.array([-1.0, 1.0, 1.0]), p
        case Loss.MEAN_SQUARED_ERROR | Loss.MEAN_ABSOLUTE_ERROR | Loss.HUBER:
            return np.array([0.3, -1.7, 0.9]), p
    return np.array([0.2, 0.7, 0.1]), p


def keras_value(loss: Loss, y: np.ndarray, p: np.ndarray) -> float:
    from fashion_gui.training.backend import keras

    return float(
        keras.losses.get(loss.value)(y[None].astype("float32"), p[None].astype("float32"))[0]
    )


@pytest.mark.parametrize("loss", Loss)
def test_that_the_formulas_of_a_loss_give_what_keras_gives(qapp: QApplication, loss: Loss) -> None:
    y, p = example(loss)
    expected = pytest.approx(keras_value(loss, y, p), rel=1e-5)
    first, *pieces = loss_lines(loss)
    helper = ""
    if pieces:
        near, far = (python(it.split("=", 1)[1].split(r"\quad")[0]) for it in pieces)
        helper = f"({near}) if abs(e) <= 1 else ({far})"
    assert value(first, y, p, helper) == expected
    short = loss_formula(loss)
    if loss is Loss.HUBER:
        assert short == "1/K Σ ½(y−p)², |y−p|−½ beyond 1"
        short, helper = "1/K Σ h(y−p)", "0.5*e**2 if abs(e) <= 1 else abs(e) - 0.5"
    assert value(short, y, p, helper) == expected
