"""The ten bars."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.widgets.probability_bars import ProbabilityBars

BAG = np.array([0, 0.05, 0, 0, 0, 0, 0.15, 0, 0.8, 0], dtype=np.float32)


def _bars(qtbot: QtBot) -> ProbabilityBars:
    bars = ProbabilityBars(Settings("en", "light"))
    qtbot.addWidget(bars)
    bars.resize(420, 320)
    bars.show()
    return bars


def _filled(image: QImage, label: int) -> int:
    """Pixels in the colour of a class on the middle line of its row, chip included."""
    y, colour = int((label + 0.5) * 32), QColor(LIGHT.classes[label])
    return sum(image.pixelColor(x, y) == colour for x in range(20, image.width()))


def test_that_bars_are_as_long_as_the_probabilities(qtbot: QtBot) -> None:
    bars = _bars(qtbot)
    bars.show_prediction(BAG)
    qtbot.waitUntil(lambda: _filled(bars.grab().toImage(), 8) > 100)
    qtbot.waitUntil(lambda: np.array_equal(bars._shown, BAG.astype(float)))
    image = bars.grab().toImage()
    lengths = np.array([_filled(image, label) for label in range(10)], dtype=float)
    assert np.allclose(lengths / lengths[8], BAG / BAG[8], atol=0.03)


def test_that_the_figures_and_the_true_class_are_read_out(qtbot: QtBot) -> None:
    bars = _bars(qtbot)
    bars.show_prediction(BAG, true_label=6)
    assert "Bag 80.0 %" in bars.accessibleDescription()
    assert "Sandal 0.0 %" in bars.accessibleDescription()
    assert bars.accessibleDescription().endswith("in truth Shirt")


def test_that_the_true_class_has_a_tick(qtbot: QtBot) -> None:
    bars = _bars(qtbot)
    bars.show_prediction(BAG, true_label=6)
    ticked = QColor(LIGHT.right)
    image = bars.grab().toImage()
    rows = {
        y // 32 for y in range(320) for x in range(400, 420) if image.pixelColor(x, y) == ticked
    }
    assert rows == {6}


def test_that_nothing_stays_when_the_prediction_goes(qtbot: QtBot) -> None:
    bars = _bars(qtbot)
    bars.show_prediction(BAG)
    bars.show_prediction(None)
    qtbot.waitUntil(lambda: _filled(bars.grab().toImage(), 8) == 0)
    assert bars.accessibleDescription() == "No prediction yet"
