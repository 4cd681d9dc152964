"""Histograms over time, as they are painted: a column a moment."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.runs.inside import Histogram
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT, Theme
from fashion_gui.training.layer_life import histogram_of
from fashion_gui.views.inside.history_picture import KEPT, Histograms, HistoryPicture, table_of


def narrow(middle: float) -> Histogram:
    """All values close around one."""
    random = np.random.default_rng(1)
    return histogram_of(((middle + 0.05 * random.normal(size=2000)).astype(np.float32),))


MOVING = [narrow(it) for it in (-2.0, 0.0, 2.0)]


def test_that_a_column_holds_the_shares_of_a_histogram() -> None:
    shares, low, high = table_of(MOVING)
    np.testing.assert_allclose(shares.sum(axis=0), 1, atol=1e-6)
    assert low == min(it.edges[0] for it in MOVING)
    assert high == max(it.edges[-1] for it in MOVING)
    edges = np.linspace(high, low, len(shares) + 1)
    middles = (edges[:-1] + edges[1:]) / 2
    np.testing.assert_allclose(middles @ shares, [-2, 0, 2], atol=0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_values_that_grow_move_up_from_column_to_column(qtbot: QtBot, theme: Theme) -> None:
    picture = HistoryPicture(Settings("en", theme.name))
    qtbot.addWidget(picture)
    picture.resize(346, 100)
    picture.show_histograms(MOVING)
    image = picture.grab().toImage()
    left, width, top, height = 44, 300, 2, 96
    rows = []
    for moment in range(3):
        x = left + int((moment + 0.5) * width / 3)
        column = [image.pixelColor(x, top + y) for y in range(3, height - 3)]
        inked = [
            y for y, it in enumerate(column, start=3)
            if sum(
                abs(getattr(it, band)() - getattr(theme.mixed(theme.accent, 1.0), band)())
                for band in ("red", "green", "blue")
            ) < 60
        ]  # fmt: skip
        assert inked, moment
        assert max(inked) - min(inked) < 20, "one band"
        rows.append(float(np.mean(inked)))
    _, low, high = table_of(MOVING)
    wanted = [height * (high - middle) / (high - low) for middle in (-2, 0, 2)]
    assert rows == pytest.approx(wanted, abs=6)
    assert rows[0] > rows[1] + 20 > rows[2] + 40


def test_that_many_histograms_are_thinned_and_the_first_stays() -> None:
    histograms = Histograms()
    every = [narrow(it / 100) for it in range(3 * KEPT)]
    for it in every:
        histograms.add(it)
    assert KEPT // 2 <= len(histograms.all) <= KEPT
    assert histograms.all[0] is every[0]
    assert histograms.all[-1] is every[-1]
