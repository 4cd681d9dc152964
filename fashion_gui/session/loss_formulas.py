"""The losses of one garment as formulas to be typeset: y the target, p the answer, K values each.

In the small part of TeX that `widgets.formula_boxes` sets. Source: `keras.losses`.
"""

from __future__ import annotations

from fashion_gui.runs.targets import Loss

_MEAN = r"\frac{1}{K} Σ_k"


def loss_lines(loss: Loss) -> tuple[str, ...]:
    """One line, or the function that stands in it below it."""
    match loss:
        case Loss.CATEGORICAL_CROSSENTROPY:
            return (r"− Σ_k y_k log p_k",)
        case Loss.SPARSE_CATEGORICAL_CROSSENTROPY:
            return (r"− log p_y",)
        case Loss.BINARY_CROSSENTROPY:
            return (rf"− {_MEAN} (y_k log p_k + (1 − y_k) log (1 − p_k))",)
        case Loss.MEAN_SQUARED_ERROR:
            return (rf"{_MEAN} (y_k − p_k)^2",)
        case Loss.MEAN_ABSOLUTE_ERROR:
            return (rf"{_MEAN} |y_k − p_k|",)
        case Loss.HUBER:
            return (
                rf"{_MEAN} h(y_k − p_k)",
                r"h(e) = \frac{1}{2} e^2 \quad |e| ≤ 1",
                r"h(e) = |e| − \frac{1}{2} \quad |e| > 1",
            )
        case Loss.KL_DIVERGENCE:
            return (r"Σ_k y_k log \frac{y_k}{p_k}",)
        case Loss.HINGE:
            return (rf"{_MEAN} max(0, 1 − y_k p_k)",)
