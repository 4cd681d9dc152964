"""The tables of a page of Results beside the one that is its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

import numpy as np
import numpy.typing as npt

from fashion_gui.data.evaluation import confusion_matrix, reliability
from fashion_gui.session.whole_file import Content
from fashion_gui.views.results.comparison import Comparison
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.views.results.tables import (
    DIFFERENCE_COLUMNS,
    MATRIX_COLUMNS,
    RELIABILITY_COLUMNS,
    SAMPLE_COLUMNS,
    TOP_COLUMNS,
    difference_rows,
    matrix_rows,
    reliability_rows,
    sample_rows,
    top_rows,
)
from fashion_gui.widgets.export_button import table

Told = tuple[int, Outcomes]
"""How many epochs were done, and what the network said of the test set then."""


class FurtherTable(Enum):
    """By the key of its content in the export's menu."""

    RELIABILITY = "reliability.csv"
    TOP_K = "top-k.csv"
    DIFFERENCE = "difference.csv"
    EPOCH_MATRIX = "epoch matrix.csv"
    FOLLOWED = "followed.csv"


def reliability_table(outcomes: Outcomes) -> Content:
    """The bins of the reliability diagram."""
    return lambda: table(
        RELIABILITY_COLUMNS, reliability_rows(reliability(outcomes.confidence, outcomes.right))
    )


def top_table(outcomes: Outcomes) -> Content:
    """Top-k accuracy."""
    return lambda: table(TOP_COLUMNS, top_rows(outcomes))


def difference_table(comparison: Comparison | None) -> Content:
    """In what two confusion matrices differ; no rows where there are none."""
    return lambda: table(
        DIFFERENCE_COLUMNS, () if comparison is None else difference_rows(comparison)
    )


def epoch_matrix_table(told: Told | None) -> Content:
    """The confusion matrix after an epoch."""

    def rows() -> Iterator[list[object]]:
        if told is not None:
            epoch, outcomes = told
            matrix = confusion_matrix(outcomes.labels, outcomes.predicted)
            yield from _led_by(epoch, matrix_rows(matrix))

    return lambda: table(("epoch", *MATRIX_COLUMNS), rows())


def followed_table(told: Told | None, positions: npt.NDArray[np.int64]) -> Content:
    """What the network said of some garments of the test set after an epoch."""

    def rows() -> Iterator[list[object]]:
        if told is not None:
            epoch, outcomes = told
            yield from _led_by(epoch, sample_rows(outcomes, positions))

    return lambda: table(("epoch", *SAMPLE_COLUMNS), rows())


def _led_by(epoch: int, rows: Iterable[list[object]]) -> Iterator[list[object]]:
    for row in rows:
        yield [epoch, *row]
