"""Where the garments come from that can be put in: the sets, the frozen step, the drawings."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import Enum

import numpy as np

from fashion_gui.data.encoding import scale_pixels
from fashion_gui.network.analysis import analyse
from fashion_gui.network.labelled_drawing import labels_of, pictures_of
from fashion_gui.network.project import Project
from fashion_gui.runs.inside import FrozenStep
from fashion_gui.session.fine_tuning import as_picture
from fashion_gui.session.inside import Inside
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.session import Session
from fashion_gui.views.inside.garment_list import UNLABELLED, ListedGarments


class Origins(Enum):
    """Lists of garments."""

    BATCH = "batch"
    TEST = "test"
    MISTAKES = "mistakes"
    TRAINING = "training"
    DRAWINGS = "drawings"


class GarmentSource(ABC):
    """A list of garments, any of which can be put in.

    Attributes:
        origin: where its garments come from, as the service says it.
        is_numbered: whether a garment can be asked for by its number.
    """

    origin = Origin.TEST
    is_numbered = False

    def __init__(self, session: Session, inside: Inside) -> None:
        self._session = session
        self._inside = inside

    @abstractmethod
    def listed(self) -> ListedGarments | None:
        """What there is; None where nothing is there yet."""

    @abstractmethod
    def put_in(self, row: int, place: int) -> None:
        """Puts in the garment of a row, at its place among the images that are listed."""

    def row_put_in(self, garments: ListedGarments) -> int | None:
        """The row of the garment that is put in; None where it is not among these."""
        if self._inside.origin is not self.origin or self._inside.place is None:
            return None
        found = np.flatnonzero(garments.positions == self._inside.place)
        return int(found[0]) if len(found) else None


class _TestSet(GarmentSource):
    is_numbered = True

    def listed(self) -> ListedGarments | None:
        data = self._session.dataset.data
        if data is None:
            return None
        every = np.arange(len(data.test_labels))
        return ListedGarments(data.test_images, every, data.test_labels)

    def put_in(self, row: int, place: int) -> None:
        self._inside.put_in_test(place)


class _Mistakes(_TestSet):
    is_numbered = False

    def listed(self) -> ListedGarments | None:
        data, predictions = self._session.dataset.data, self._session.inference.test_predictions
        if data is None or predictions is None or predictions.probabilities is None:
            return None
        wrong = predictions.probabilities.argmax(axis=1) != data.test_labels
        places = np.flatnonzero(wrong)
        return ListedGarments(data.test_images, places, data.test_labels[places])


class _TrainingSet(GarmentSource):
    origin = Origin.TRAINING
    is_numbered = True

    def listed(self) -> ListedGarments | None:
        data = self._session.dataset.data
        if data is None:
            return None
        every = np.arange(len(data.train_labels))
        return ListedGarments(data.train_images, every, data.train_labels)

    def put_in(self, row: int, place: int) -> None:
        self._inside.put_in_training(place)


class _Batch(GarmentSource):
    """The garments of the frozen step, by their position in it."""

    origin = Origin.BATCH

    def listed(self) -> ListedGarments | None:
        step, source = self._inside.step, self._inside.source
        if step is None:
            return None
        right = None if source is None else rightness(step, source.project)
        every = np.arange(len(step.pixels))
        return ListedGarments(step.pixels, every, step.labels, step.losses, right)

    def put_in(self, row: int, place: int) -> None:
        self._inside.put_in_batch(row)

    def row_put_in(self, garments: ListedGarments) -> int | None:
        return self._inside.place if self._inside.origin is self.origin else None


class _Drawings(GarmentSource):
    """The one on the paper of Draw, then those kept in the project, the newest first."""

    origin = Origin.DRAWING

    def listed(self) -> ListedGarments | None:
        kept, paper = self._session.document.drawings, self._session.paper.pixels
        images, labels = pictures_of(kept), labels_of(kept).astype(np.int64)
        if paper is not None:
            images = np.concatenate([images, as_picture(paper)[None]])
            labels = np.append(labels, UNLABELLED)
        newest_first = np.arange(len(labels))[::-1]
        return ListedGarments(images, newest_first, labels[newest_first])

    def put_in(self, row: int, place: int) -> None:
        kept, paper = self._session.document.drawings, self._session.paper.pixels
        if place < len(kept):
            self._inside.put_in_drawing(scale_pixels(kept[place].pixels), kept[place].label)
        elif paper is not None:
            self._inside.put_in_drawing(paper)

    def row_put_in(self, garments: ListedGarments) -> int | None:
        given = self._inside.garment
        if self._inside.origin is not self.origin or given is None:
            return None
        label = UNLABELLED if given.label is None else given.label
        same = (garments.images == as_picture(given.pixels)).all(axis=(1, 2))
        found = np.flatnonzero(same[garments.positions] & (garments.labels == label))
        return int(found[0]) if len(found) else None


SOURCES: dict[Origins, type[GarmentSource]] = {
    Origins.BATCH: _Batch,
    Origins.TEST: _TestSet,
    Origins.MISTAKES: _Mistakes,
    Origins.TRAINING: _TrainingSet,
    Origins.DRAWINGS: _Drawings,
}


def rightness(step: FrozenStep, project: Project) -> np.ndarray | None:
    """Of each garment of a step, whether the likeliest class was the one it was trained on."""
    outputs = analyse(project.network, project.recipe).outputs
    output = next((it for it in outputs if it.predicts_classes), None)
    if output is None or output.layer_id not in step.outputs:
        return None
    right: np.ndarray = step.outputs[output.layer_id].argmax(axis=1) == step.labels
    return right
