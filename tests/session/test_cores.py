"""What trains is told as TensorFlow has it: one core for a small network, another beside it."""

from __future__ import annotations

import os

from fashion_gui.session.cores import cores_used


def test_that_what_computes_is_what_is_told() -> None:
    from fashion_gui.training.backend import INTER_OP_THREADS, tf, thread_counts
    from fashion_gui.training.lanes import SMALL

    cores = os.cpu_count() or 2
    within, beside = thread_counts()
    assert (within, beside) == (max(1, cores - 2), INTER_OP_THREADS)
    assert within == tf.config.threading.get_intra_op_parallelism_threads()
    assert cores_used(SMALL) == (within, cores)
    assert cores_used(SMALL + 1) == (min(within + 1, cores), cores)
