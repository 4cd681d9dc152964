"""The ensemble of masked networks for the lessons, by Keras in the inference thread."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.runs.events import FloatArray
from fashion_gui.session.inside_worker import Subject
from fashion_gui.session.lab_question import subject_basis

MASKS = 1000


@dataclass(frozen=True, eq=False)
class EnsembleAnswer:
    """What was said of one garment.

    Attributes:
        place: of the garment in the test set.
        masked: of each masked network, (MASKS, 10).
        whole: of the one network with all neurons, (10,).
    """

    place: int
    masked: FloatArray
    whole: FloatArray

    def mean(self, count: int) -> FloatArray:
        """Of the first `count` masked networks, (10,)."""
        return np.asarray(self.masked[:count].mean(axis=0), np.float32)

    def gap(self, count: int) -> float:
        """The largest difference of that mean from what the whole network says."""
        return float(np.abs(self.mean(count) - self.whole).max())


def ask_ensemble(subject: Subject, place: int) -> EnsembleAnswer | None:
    """None where the network has no dropout, or no output with a value a class."""
    from fashion_gui.training.mask_ensemble import NoMasksError, masked_predictions

    pixels = scale_pixels(subject.data.test_images[place])
    basis = subject_basis(subject)
    try:
        answers = masked_predictions(subject.project, subject.weights, basis, pixels, MASKS)
    except NoMasksError:
        return None
    return EnsembleAnswer(place, *answers)
