"""What a lesson leaves besides its runs: the drawing and the step that was frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Slot

from fashion_gui.data.recognition import Recognition
from fashion_gui.runs.inside import FrozenStep

if TYPE_CHECKING:
    from fashion_gui.session.inference import DrawingPrediction, ModelChoice
    from fashion_gui.session.session import Session


@dataclass(frozen=True, eq=False)
class KeptDrawing:
    """The drawing that was classified last.

    Attributes:
        pixels: (28, 28) float32 in [0, 1], as the networks saw it.
        answers: what each of them said.
    """

    pixels: npt.NDArray[np.float32]
    answers: Mapping[ModelChoice, Recognition]


@dataclass(frozen=True, eq=False)
class KeptStep:
    """The update that was frozen last.

    Attributes:
        epoch, batch: which one, both from 0.
        kept: of each layer that drops something, for the first garment of the batch: its
            neurons, False where switched off.
        rates: of each such layer.
    """

    epoch: int
    batch: int
    kept: Mapping[str, npt.NDArray[np.bool_]]
    rates: Mapping[str, float]


class Keepsakes(QObject):
    """Keeps both while a lesson goes on; a later run would take the step away. GUI thread."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drawing: KeptDrawing | None = None
        self.step: KeptStep | None = None
        session.inference.drawing_classified.connect(self._keep_drawing)
        session.inside.step_frozen.connect(self._keep_step)

    def begin(self) -> None:
        """Forgets what was kept before."""
        self.drawing = self.step = None

    @Slot(object)
    def _keep_drawing(self, prediction: DrawingPrediction) -> None:
        pixels, before = prediction.pixels, self.drawing
        if pixels is None:
            return
        is_same = before is not None and before.pixels is pixels
        answers = dict(before.answers) if before is not None and is_same else {}
        self.drawing = KeptDrawing(pixels, answers | {prediction.choice: prediction.recognition})

    @Slot(object)
    def _keep_step(self, step: FrozenStep) -> None:
        kept = {id_: rows[0].copy() for id_, rows in step.kept.items() if len(rows)}
        self.step = KeptStep(step.epoch, step.batch, kept, dict(step.rates))
