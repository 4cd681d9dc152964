"""How many of TensorFlow's operations go on side by side: two, or one for a small network.

TensorFlow decides once for a whole process how many threads do operations. Two compute the
gradients of a convolution side by side; the few and small operations of a small network they mostly
hand to and fro. So there are two, and while a small network trains one of them rests.

Measured on two cores, seconds an epoch with one thread and with two: the chapter's network 0.56 and
0.64, two dense layers of 300 0.29 and 0.25, of 600 0.72 and 0.50, the small convolutional network
1.99 and 1.45. The numbers of a run are the same bit for bit.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

import numpy as np

from fashion_gui.network.analysis import analyse
from fashion_gui.network.graph import Network
from fashion_gui.runs.recipe import Recipe
from fashion_gui.training.backend import tf

SMALL = 100_000
"""Multiplications and additions for one garment, up to which a network is small: the chapter's does
79,400."""


def is_small(multiply_adds: int) -> bool:
    """Whether one thread trains a network of so many for one garment sooner than two."""
    return multiply_adds <= SMALL


def lanes_for(network: Network, recipe: Recipe) -> AbstractContextManager[None]:
    """A context in which TensorFlow has as many threads for operations as suit the network."""
    return one_lane() if is_small(analyse(network, recipe).multiply_adds) else nullcontext()


@contextmanager
def one_lane() -> Iterator[None]:
    """TensorFlow does one operation after the other meanwhile, for however many threads ask."""
    _resting.begin()
    try:
        yield
    finally:
        _resting.end()


class _Resting:
    """Keeps one of TensorFlow's threads busy with an operation that waits.

    There is never more than one such operation, whoever asks: two would leave no thread at all.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._askers = 0
        self._over = threading.Event()
        self._thread: threading.Thread | None = None
        self._wait: Any = None

    def begin(self) -> None:
        with self._lock:
            self._askers += 1
            if self._askers == 1:
                self._over.clear()
                self._thread = threading.Thread(target=self._rest, name="one lane", daemon=True)
                self._thread.start()

    def end(self) -> None:
        with self._lock:
            self._askers -= 1
            if self._askers == 0 and self._thread is not None:
                self._over.set()
                self._thread.join()
                self._thread = None

    def _rest(self) -> None:
        if self._wait is None:
            self._wait = tf.function(
                lambda: tf.numpy_function(self._until_over, [], tf.float32), autograph=False
            )
        self._wait()

    def _until_over(self) -> np.float32:
        self._over.wait()
        return np.float32(0)


_resting = _Resting()
