"""Keras and TensorFlow, imported once and set up. Importing this takes seconds."""

from __future__ import annotations

import os
import threading

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import tensorflow as tf

__all__ = ["build_lock", "keras", "tf", "thread_counts"]

build_lock = threading.Lock()
"""Held while a model is built or loaded. Keras draws the seeds of weights and dropout from one
source for all threads: a model built beside a run would take seeds that are the run's."""

INTER_OP_THREADS = 2
"""Operations that go on side by side; `lanes` leaves one of them for the networks that two make
slower. A drawing that is classified beside the run of another has its turn at once then."""


def _set_thread_counts() -> None:
    """Where there are three cores or more one stays free for the window; on two cores the window
    comes first, because threads that compute have a lower priority. Measured for the chapter's
    network on two cores, in processor time of an epoch: one thread within an operation 1.0 s, two
    2.0 s."""
    cores = os.cpu_count() or 2
    try:
        tf.config.threading.set_intra_op_parallelism_threads(max(1, cores - INTER_OP_THREADS))
        tf.config.threading.set_inter_op_parallelism_threads(INTER_OP_THREADS)
    except RuntimeError:
        pass  # another program has used TensorFlow in this process before: its choice stands


def thread_counts() -> tuple[int, int]:
    """Threads within one operation and operations side by side."""
    return (
        tf.config.threading.get_intra_op_parallelism_threads(),
        tf.config.threading.get_inter_op_parallelism_threads(),
    )


_set_thread_counts()
