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

INTER_OP_THREADS = 1
"""TensorFlow hands operations that are ready from thread to thread where there are two. In networks
of this size that took a third longer than one thread that does them one after the other. A drawing
that is classified beside a run has its turn between operations: 8 ms in place of 2."""


def _set_thread_counts() -> None:
    """One core stays free for the window. Measured for the chapter's network on two cores, in
    processor time of an epoch: one thread in all 1.0 s, two within an operation 2.0 s."""
    cores = os.cpu_count() or 2
    try:
        tf.config.threading.set_intra_op_parallelism_threads(max(1, cores - 1))
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
