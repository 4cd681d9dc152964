"""What the thread that trains is told by the hands on a run."""

from __future__ import annotations

import numpy as np

from fashion_gui.runs.controls import LOOK_ONLY, RunControls
from fashion_gui.runs.inside import Garment

GARMENT = Garment(np.zeros((28, 28), np.float32), 0)


def test_that_a_pause_between_two_looks_at_it_asks_for_a_look() -> None:
    controls = RunControls()
    controls.look_at(GARMENT)
    assert controls.takes_look()
    assert not controls.is_waiting  # what the training thread asks just before the pause
    controls.pause()
    assert controls.wait_for_turn() == LOOK_ONLY, "nobody would be told of this moment"
    assert controls.takes_look()
    controls.step()
    assert controls.wait_for_turn() == 1


def test_that_a_pause_asks_for_no_look_where_nobody_looks() -> None:
    controls = RunControls()
    controls.pause()
    assert not controls.takes_look()
