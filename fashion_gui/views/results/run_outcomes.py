"""What the networks of runs say of the test set, beside the true classes."""

from __future__ import annotations

from typing import NamedTuple

from fashion_gui.network.trained import Trained
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.inference import TestPredictions
from fashion_gui.session.run_predictions import RunPredictions
from fashion_gui.views.results.outcomes import Outcomes, outcomes_of


class Judged(NamedTuple):
    """Predictions of the test set, and how they compare with the true classes."""

    predictions: TestPredictions
    outcomes: Outcomes


class RunOutcomes:
    """Compares predictions with the true classes, once for all who show them.

    Attributes:
        predictions: where they come from; tells when others are there.
    """

    def __init__(self, dataset: Dataset, predictions: RunPredictions) -> None:
        self._dataset = dataset
        self.predictions = predictions
        self._judged: dict[str, Judged] = {}

    def want(self, role: str, trained: Trained | None) -> Judged | None:
        """What a network says; asked for where it is not known: the newest of a role wins.

        None until then, and for a network that has no value a class.
        """
        data = self._dataset.data
        if trained is None or data is None:
            return None
        found = self.predictions.want(role, trained)
        if found is None or found.probabilities is None:
            return None
        judged = self._judged.get(role)
        if judged is None or judged.predictions is not found:
            outcomes = outcomes_of(data.test_images, data.test_labels, found.probabilities)
            judged = self._judged[role] = Judged(found, outcomes)
        return judged
