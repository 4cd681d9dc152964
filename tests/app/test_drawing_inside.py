"""From the strokes in Draw to what the network in Inside makes of them: the whole program."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.session.inside_garment import Origin
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.garment_sources import Origins
from fashion_gui.views.inside.workspace import InsideWorkspace
from tests.session.running import TRAINING_MILLISECONDS, Program, running_program
from tests.views.draw.conftest import drag

LEFT = Qt.MouseButton.LeftButton


def drawn(qtbot: QtBot, program: Program, *points: tuple[float, float]) -> DrawWorkspace:
    """Goes to Draw and draws."""
    program.key(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    draw = program.window.workspace("draw")
    assert isinstance(draw, DrawWorkspace)
    drag(qtbot, draw, *points)
    return draw


def test_that_what_is_drawn_can_be_chosen_inside(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_program(qtbot, monkeypatch) as program:
        program.wait_until_ready()
        draw = drawn(qtbot, program, (0.3, 0.2), (0.7, 0.8))
        program.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
        page, inside = program.window.workspace("inside"), program.session.inside
        assert isinstance(page, InsideWorkspace)
        column = page.garments
        column.show_list(Origins.DRAWINGS)
        QTest.mouseClick(column.list.viewport(), LEFT, pos=column.list.tile_rect(0).center())
        assert inside.origin is Origin.DRAWING

        def looked() -> bool:
            return inside.look is not None and inside.look.garment is inside.garment

        qtbot.waitUntil(looked, timeout=TRAINING_MILLISECONDS)
        assert inside.look is not None
        np.testing.assert_array_equal(inside.look.garment.pixels, draw._paper.pixels)
        np.testing.assert_array_equal(
            inside.look.values["flatten"], np.ravel(inside.look.garment.pixels)
        )
        assert inside.look.loss is None  # nobody has said what it shows

        drawn(qtbot, program, (0.2, 0.5), (0.8, 0.5))
        program.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(looked, timeout=TRAINING_MILLISECONDS)
        np.testing.assert_array_equal(inside.look.garment.pixels, draw._paper.pixels)
        assert column.list.currentIndex().row() == 0
        qtbot.waitUntil(lambda: page.view.is_settled)
