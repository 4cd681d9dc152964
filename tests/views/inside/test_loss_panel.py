"""The loss of a garment of a frozen step, output by output."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.runs.inside import Garment
from fashion_gui.session.run_words import figure_text
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.loss_panel import LossPanel
from tests.small_runs import small_project
from tests.training.test_freezing_in_a_run import frozen_steps
from tests.views.inside.conftest import analysed


def test_that_each_of_two_outputs_shows_its_own_number(qtbot: QtBot) -> None:
    project = small_project("two-outputs", epochs=1)
    _, (step,) = frozen_steps(project, 1)
    _, analysis = analysed(project)
    position = 3
    pixels = step.pixels[position].astype(np.float32) / np.float32(255)
    look = step.look(position, Garment(pixels, int(step.labels[position])))
    panel = LossPanel(Settings("en", "light"))
    qtbot.addWidget(panel)
    panel.show_look(look, analysis)
    panel.show()
    assert len(panel.parts) == 2
    numbers = []
    for part, output in zip(panel.parts, analysis.outputs, strict=True):
        value = float(step.output_losses[output.layer_id][position])
        assert part.formula.text().endswith(f" = {figure_text(value)}")
        numbers.append(value)
    assert numbers[0] != pytest.approx(numbers[1])
    assert sum(numbers) == pytest.approx(float(step.losses[position]), abs=1e-5)
    assert panel.total.text() == figure_text(float(step.losses[position]))
