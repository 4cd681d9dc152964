"""The drawing on the paper, from the strokes in Draw to the network in Inside."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.paper import Paper
from tests.session.running import small_session
from tests.small_runs import small_data


def test_that_it_tells_of_another_drawing_only(qtbot: QtBot) -> None:
    paper, told = Paper(), []
    paper.changed.connect(lambda: told.append(paper.pixels))
    pixels = np.ones((28, 28), np.float32)
    for each in (None, pixels, pixels, None, None):
        paper.show(each)
    assert told == [pixels, None]


def test_that_a_labelled_drawing_is_put_in_with_its_label(monkeypatch: pytest.MonkeyPatch) -> None:
    with small_session(monkeypatch) as session:
        pixels = small_data().drawings.pictures[0].astype(np.float32) / np.float32(255)
        session.inside.put_in_drawing(pixels, 4)
        given = session.inside.garment
        assert given is not None
        assert (session.inside.origin, session.inside.place) == (Origin.DRAWING, None)
        assert given.label == 4
        np.testing.assert_array_equal(given.pixels, pixels)
        session.inside.put_in_drawing(pixels)
        assert session.inside.garment is not None
        assert session.inside.garment.label is None
