"""Top-3 accuracy and the recall of each class, over the garments of one validation."""

from __future__ import annotations

from typing import Any

import numpy as np

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.training.backend import tf

TOP = 3


class ClassMetrics:
    """Counts hits batch by batch, inside the traced function, for an output of ten values."""

    def __init__(self) -> None:
        self._in_top = tf.Variable(0.0, trainable=False)
        self._found = tf.Variable(np.zeros(CLASS_COUNT, np.float32), trainable=False)
        self._count = tf.Variable(np.zeros(CLASS_COUNT, np.float32), trainable=False)

    def reset(self) -> None:
        """Forgets the batches before."""
        for variable in (self._in_top, self._found, self._count):
            variable.assign(tf.zeros_like(variable))

    def update(self, answers: Any, labels: Any) -> None:
        """Adds a batch: answers (n, 10), labels (n,) int32."""
        in_top = tf.math.in_top_k(labels, answers, TOP)
        self._in_top.assign_add(tf.reduce_sum(tf.cast(in_top, tf.float32)))
        classes = tf.one_hot(labels, CLASS_COUNT)
        is_hit = tf.equal(tf.argmax(answers, axis=-1, output_type=tf.int32), labels)
        hits = classes * tf.cast(is_hit, tf.float32)[:, tf.newaxis]
        self._found.assign_add(tf.reduce_sum(hits, axis=0))
        self._count.assign_add(tf.reduce_sum(classes, axis=0))

    def result(self, wanted: tuple[str, ...]) -> dict[str, float]:
        """Figures out of `runs.recipe.METRICS`, by the names of `EpochEnded.metrics`."""
        count, found = self._count.numpy(), self._found.numpy()
        figures: dict[str, float] = {}
        if "top_3_accuracy" in wanted:
            figures["top_3_accuracy"] = float(self._in_top.numpy() / count.sum())
        if "recall" in wanted:
            with np.errstate(invalid="ignore"):
                recalls = found / count
            figures |= {f"recall_{label}": float(it) for label, it in enumerate(recalls)}
        return figures
