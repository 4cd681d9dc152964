"""The metrics of `compile` as an experienced user of Keras writes them."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.outputs import Output
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import CLASSES, Loss, Target

NEAREST_CLASS = "nearest_class"
"""The script's own metric for an output that gives the number of the class as one value."""

SPARSE_RECALL = f"""\
class SparseRecall(keras.metrics.Recall):
    \"\"\"The recall of a class, where labels are the numbers of classes.\"\"\"

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true = keras.ops.one_hot(keras.ops.reshape(y_true, (-1,)), {CLASSES})
        return super().update_state(y_true, y_pred, sample_weight)"""
"""Keras's own takes one-hot labels only."""


def metric_lines(
    recipe: Recipe, wanted: Sequence[Output | None], own_metric: bool = False
) -> list[str]:
    """The argument `metrics`, with what the recipe measures besides the accuracy.

    Args:
        wanted: each output of the model; None for one that learns nothing.
        own_metric: whether the code around has `NEAREST_CLASS`.
    """
    judged = judged_output(wanted)
    parts = [
        [*_usual(it, own_metric), *(_further(recipe, it) if it is judged else ())] for it in wanted
    ]
    if not any(parts):
        return []
    if all(len(it) < 2 for it in parts):
        texts = [it[0] if it else "None" for it in parts]
        return [f"    metrics=[{', '.join(texts)}],"]
    lines: list[str] = []
    for part in parts:
        if len(parts) == 1:
            lines += _elements(part)
        elif len(part) < 2:
            lines.append(f"{part[0] if part else None},")
        else:
            lines += ["[", *(f"    {it}" for it in _elements(part)), "],"]
    return ["    metrics=[", *(f"        {it}" for it in lines), "    ],"]


def judged_output(outputs: Sequence[Output | None]) -> Output | None:
    """The output whose answers the program calls right or wrong, if it has one value a class."""
    classes = (Target.ONE_HOT, Target.INTEGER)
    first = next((it for it in outputs if it is not None and it.target in classes), None)
    return first if first is not None and first.predicts_classes else None


def sparse_recall(recipe: Recipe, outputs: Sequence[Output | None]) -> list[str]:
    """The lines of `SPARSE_RECALL` where the metrics need it."""
    judged = judged_output(outputs)
    is_needed = judged is not None and judged.target is Target.INTEGER
    return SPARSE_RECALL.splitlines() if is_needed and "recall" in recipe.metrics else []


def _usual(output: Output | None, own_metric: bool) -> list[str]:
    match output:
        case None | Output(target=None | Target.IMAGE):
            return []
        case Output(target=Target.INTEGER, shape=shape) if shape != (CLASSES,):
            return [NEAREST_CLASS] if own_metric else []
        case Output(target=Target.FOOTWEAR, loss=Loss.HINGE):
            return ['keras.metrics.BinaryAccuracy("accuracy", threshold=0.0)']
    return ['"accuracy"']


def _further(recipe: Recipe, judged: Output | None) -> list[str]:
    """What the recipe asks for, in its order."""
    is_sparse = judged is not None and judged.target is Target.INTEGER
    top = f"{'Sparse' if is_sparse else ''}TopKCategoricalAccuracy"
    recall = "SparseRecall" if is_sparse else "keras.metrics.Recall"
    texts = {
        "top_3_accuracy": f'keras.metrics.{top}(k=3, name="top_3_accuracy")',
        "recall": f"*[\n"
        f'    {recall}(class_id=label, top_k=1, name=f"recall_{{label}}")\n'
        f"    for label in range({CLASSES})\n"
        f"]",
    }
    return [] if judged is None else [texts[it] for it in recipe.metrics]


def _elements(texts: list[str]) -> list[str]:
    return [line for text in texts for line in f"{text},".splitlines()]
