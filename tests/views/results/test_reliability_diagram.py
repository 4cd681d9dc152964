"""The reliability diagram as it is painted: a bar as high as the share that is right."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from fashion_gui.data.evaluation import reliability
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT, Theme
from fashion_gui.views.results.measures import ReliabilityDiagram


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_a_bar_is_as_high_as_the_share_that_is_right(qtbot: QtBot, theme: Theme) -> None:
    shares = {3: 0.25, 5: 0.9, 8: 0.5, 9: 1.0}
    sure = np.repeat([0.1 * place + 0.05 for place in shares], 100)
    right = np.concatenate([np.arange(100) < round(100 * it) for it in shares.values()])
    diagram = ReliabilityDiagram(Settings("en", theme.name))
    qtbot.addWidget(diagram)
    side = 300
    diagram.resize(side + 8 * 8, side + 5 * 8)
    diagram.show_reliability(reliability(sure, right))
    image = diagram.grab().toImage()
    accent = QColor(theme.accent).name()

    def height(place: int) -> int:
        """Pixels of the bar in a column beside its middle, where no line ends."""
        x = 48 + int((place + 0.35) * side / 10)
        return sum(image.pixelColor(x, y).name() == accent for y in range(8, 8 + side))

    found = [height(it) for it in range(10)]
    wanted = [side * shares.get(it, 0.0) for it in range(10)]
    assert found == pytest.approx(wanted, abs=5), "the diagonal takes a few pixels"
