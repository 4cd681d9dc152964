"""One core stays free for the window, and what is used is told as TensorFlow has it."""

from __future__ import annotations

import os

from fashion_gui.session.cores import cores_used


def test_that_all_cores_but_one_train_and_that_this_is_what_is_told() -> None:
    from fashion_gui.training.backend import INTER_OP_THREADS, tf, thread_counts

    cores = os.cpu_count() or 2
    within, beside = thread_counts()
    assert (within, beside) == (max(1, cores - 1), INTER_OP_THREADS)
    assert within == tf.config.threading.get_intra_op_parallelism_threads()
    assert cores_used() == (within, cores)
