"""Which garments a network trains on and which are kept back to validate it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_MAXIMUM_SEED = 2**32 - 1


@dataclass(frozen=True, eq=False)
class Split:
    """Positions in the training set, each in exactly one of the two parts.

    Attributes:
        train: (n_train,) int64, in the order in which the samples are to be stored; drawings
            that are mixed in stand behind the photos.
        validation: (n_validation,) int64.
        drawing_count: drawings at the end of `train`.
    """

    train: npt.NDArray[np.int64]
    validation: npt.NDArray[np.int64]
    drawing_count: int = 0


class SplitError(ValueError):
    """An argument with which nothing can be split.

    Attributes:
        argument: its name.
        received: its value.
        expected: what would have fitted, in English.
    """

    def __init__(self, argument: str, received: object, expected: str) -> None:
        super().__init__(argument, received, expected)
        self.argument = argument
        self.received = received
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.argument} must be {self.expected}. Received: {self.received!r}"


def published_split(count: int, validation_share: float = 0.2, seed: int = 42) -> Split:
    """The split of the textbook chapter, index for index.

    The same indices in the same order as scikit-learn's `train_test_split(test_size=
    validation_share, random_state=seed)`: a permutation by NumPy's legacy generator, whose
    first `ceil(validation_share * count)` entries validate and whose others train.
    Source: `ShuffleSplit._iter_indices` in scikit-learn's model_selection/_split.py

    Raises:
        SplitError: `count` below 2, a share that leaves one part empty, a seed that
            NumPy does not take.
    """
    validation_count = _validation_count(count, validation_share)
    order = _generator(seed).permutation(count).astype(np.int64)
    return Split(train=order[validation_count:], validation=order[:validation_count])


def stratified_split(
    labels: npt.NDArray[np.integer], validation_share: float = 0.2, seed: int = 42
) -> Split:
    """A shuffled split in which every class keeps its share, to within one garment.

    The parts are as large as those of `published_split`. The garments that do not divide
    evenly go to the classes with the largest remainders, the lower label first.

    Args:
        labels: (n,) integers, the class of every sample.
        validation_share: between 0 and 1.
        seed: the same seed gives the same split, with any version of NumPy.

    Raises:
        SplitError: as in `published_split`, and labels that are not (n,) integers.
    """
    if labels.ndim != 1 or not np.issubdtype(labels.dtype, np.integer):
        raise SplitError("labels", f"{labels.shape} {labels.dtype}", "integers of shape (n,)")
    validation_count = _validation_count(len(labels), validation_share)
    order = _generator(seed).permutation(len(labels)).astype(np.int64)

    _, class_indices, class_sizes = np.unique(
        labels[order], return_inverse=True, return_counts=True
    )
    shares = class_sizes * validation_share
    quotas = np.floor(shares).astype(np.int64)
    by_remainder = np.argsort(quotas - shares, kind="stable")
    quotas[by_remainder[: validation_count - quotas.sum()]] += 1

    class_starts = np.cumsum(class_sizes) - class_sizes
    ranks = np.empty(len(labels), dtype=np.int64)
    ranks[np.argsort(class_indices, kind="stable")] = np.arange(len(labels)) - np.repeat(
        class_starts, class_sizes
    )
    validates = ranks < quotas[class_indices]
    return Split(train=order[~validates], validation=order[validates])


def first_of(split: Split, count: int, labels: npt.NDArray[np.integer] | None = None) -> Split:
    """The same split with the first so many garments of the training part, in their order.

    Args:
        count: of garments; all where there are no more.
        labels: (n,) of the whole training set where every class is to keep its share, to within
            one garment, as in `stratified_split`.
    """
    train = split.train
    if count >= len(train):
        return split
    if labels is None:
        return Split(train[:count], split.validation)
    _, classes, sizes = np.unique(labels[train], return_inverse=True, return_counts=True)
    shares = sizes * (count / len(train))
    quotas = np.floor(shares).astype(np.int64)
    by_remainder = np.argsort(quotas - shares, kind="stable")
    quotas[by_remainder[: count - quotas.sum()]] += 1
    starts = np.cumsum(sizes) - sizes
    ranks = np.empty(len(train), dtype=np.int64)
    ranks[np.argsort(classes, kind="stable")] = np.arange(len(train)) - np.repeat(starts, sizes)
    return Split(train[ranks < quotas[classes]], split.validation)


def with_drawings(
    split: Split, count: int, photos: npt.NDArray[np.int32], first_place: int
) -> Split:
    """The same split with drawings behind the photos of the training part.

    A drawing traced from a photo that validates would tell the network about it: such are left
    out.

    Args:
        count: of drawings; as many as there are where that is less.
        photos: (n,), of each drawing the photo that it was traced from, -1 for none.
        first_place: of the drawings in the training set.
    """
    usable = np.flatnonzero(~np.isin(photos, split.validation))[:count]
    train = np.concatenate([split.train, first_place + usable])
    return Split(train, split.validation, len(usable))


def with_own_drawings(split: Split, first_place: int, count: int, times: int) -> Split:
    """The same split with the person's own drawings behind its training part.

    Args:
        first_place: of these drawings in the training set.
        count: of drawings.
        times: how often each is taken an epoch.
    """
    own = np.tile(np.arange(first_place, first_place + count), times)
    train = np.concatenate([split.train, own])
    return Split(train, split.validation, split.drawing_count + len(own))


def _validation_count(count: int, validation_share: float) -> int:
    if count < 2:
        raise SplitError("count", count, "at least 2")
    if not 0.0 < validation_share < 1.0:
        raise SplitError("validation_share", validation_share, "between 0 and 1")
    validation_count = math.ceil(validation_share * count)
    if validation_count >= count:
        raise SplitError(
            "validation_share", validation_share, f"small enough to leave some of {count} to train"
        )
    return validation_count


def _generator(seed: int) -> np.random.RandomState:
    if not 0 <= seed <= _MAXIMUM_SEED:
        raise SplitError("seed", seed, f"a whole number from 0 to {_MAXIMUM_SEED}")
    return np.random.RandomState(seed)
