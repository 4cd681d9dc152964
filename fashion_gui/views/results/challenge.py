"""Twenty garments for the class to label, and who has how many of them right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.fashion_mnist import FashionMnist

GARMENTS = 20
"""Two of each class."""

PEOPLE = 0.835
"""Accuracy of people who are no experts in fashion, by the table of the dataset's authors: 1,000
garments of the test set, drawn at random, three answers each, of which the majority counts."""

_CANDIDATES = 60
"""Of each class, of which the two are chosen."""
_REFERENCE = 6_000
_NEIGHBOURS = 5
_HARD = 1 / 6
"""The share of the candidates that counts as hard."""

Places = npt.NDArray[np.int64]


def choose_garments(data: FashionMnist, seed: int) -> Places:
    """Positions in the test set, (20,), two of each class in a random order.

    One of the two is drawn from all, the other from those that look most like other classes: of
    their nearest training garments, the largest share is of another class. No network is asked.
    For a thread beside: 0.3 seconds.
    """
    generator = np.random.default_rng(seed)
    drawn = generator.permutation(len(data.train_labels))[:_REFERENCE]
    candidates = [
        generator.permutation(np.flatnonzero(data.test_labels == label))[:_CANDIDATES]
        for label in range(CLASS_COUNT)
    ]
    every = np.concatenate(candidates)
    near = _nearest_labels(
        data.test_images[every], data.train_images[drawn], data.train_labels[drawn]
    )
    doubts = (near != data.test_labels[every, np.newaxis]).mean(axis=1)
    chosen: list[int] = []
    start = 0
    for places in candidates:
        doubt = doubts[start : start + len(places)]
        start += len(places)
        hard = np.argsort(-doubt, kind="stable")[: max(1, round(_HARD * len(places)))]
        first = places[generator.choice(hard)]
        chosen += [int(first), int(generator.choice(places[places != first]))]
    return generator.permutation(np.array(chosen, np.int64))


def _nearest_labels(
    images: npt.NDArray[np.uint8], known: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8]
) -> npt.NDArray[np.uint8]:
    """Labels (n, k) of the known garments that differ least from each image (n, 28, 28)."""
    mine = images.reshape(len(images), -1).astype(np.float32)
    theirs = known.reshape(len(known), -1).astype(np.float32)
    distances = (theirs**2).sum(axis=1) - 2 * (mine @ theirs.T)
    count = min(_NEIGHBOURS, len(known))
    return labels[np.argpartition(distances, count - 1, axis=1)[:, :count]]


@dataclass
class Challenge:
    """A round: the garments, and what was answered so far.

    Attributes:
        positions: of the garments in the test set.
        labels: their true classes.
        answers: one a garment that was answered, in order.
    """

    positions: Places
    labels: Sequence[int]
    answers: list[int] = field(default_factory=list)

    @property
    def is_over(self) -> bool:
        return len(self.answers) == len(self.positions)

    @property
    def current(self) -> int | None:
        """Position of the garment to label; None once all are."""
        return None if self.is_over else int(self.positions[len(self.answers)])

    @property
    def right(self) -> list[bool]:
        """Of each answer, whether it is the true class."""
        pairs = zip(self.answers, self.labels, strict=False)
        return [answer == label for answer, label in pairs]
