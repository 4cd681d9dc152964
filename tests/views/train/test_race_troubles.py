"""Runs of a race that come to grief: which, where and why stands below the curves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.race import Factor, Race
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.charts import Charts
from fashion_gui.views.train.workspace import TrainWorkspace
from fashion_gui.widgets.elided_label import ElidedLabel
from tests.session.running import TRAINING_MILLISECONDS, Program, running_program
from tests.small_runs import small_project

FAR_TOO_LARGE = (0.001, 10.0, 20.0, 50.0, 100.0)


@pytest.fixture
def program(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """With SGD on a network without activations: a rate of 1000 soon has no number for a loss."""
    project = small_project("hidden-adam", optimizer="sgd")
    linear = SetParameters("dense", {"activation": "linear"}).apply(project.network)
    with running_program(qtbot, monkeypatch, replace(project, network=linear)) as program:
        yield program


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def start(qtbot: QtBot, program: Program, levels: tuple[float, ...], epochs: int) -> Charts:
    """Starts a race of learning rates in its dialog; the charts of it."""
    dialog = program.window.open_race(Race(Factor.LEARNING_RATE, levels))
    dialog.epochs.setValue(epochs)
    qtbot.waitUntil(dialog.start_button.isEnabled, timeout=TRAINING_MILLISECONDS)
    press(dialog.start_button)
    page = program.window.stack.currentWidget()
    assert isinstance(page, TrainWorkspace)
    return page.charts


def test_that_it_is_told_while_the_others_go_on(qtbot: QtBot, program: Program) -> None:
    charts = start(qtbot, program, (1000.0, 0.01), epochs=10_000)
    qtbot.waitUntil(lambda: bool(charts.sentence.text()), timeout=TRAINING_MILLISECONDS)
    bad = program.session.trainer.runs[0]
    qtbot.waitUntil(lambda: bad.history.failed_at is not None, timeout=TRAINING_MILLISECONDS)
    assert bad.history.failed_at is not None
    epoch, batch = bad.history.failed_at
    said = (
        "Learning rate 1000: The loss is no longer a number since "
        f"epoch {epoch + 1}, batch {batch + 1}: the learning rate 1000 is too high for SGD, whose "
        "usual one is 0.01. Try one ten times smaller."
    )
    qtbot.waitUntil(lambda: charts.sentence.text() == said)
    assert program.state is RunState.RUNNING
    assert charts.sentence.toolTip() == said

    program.session.settings.language = "ko"
    qtbot.waitUntil(lambda: "손실이 숫자가 아닙니다" in charts.sentence.text())
    assert charts.sentence.text().startswith("Learning rate 1000: "), "as the run is called"
    program.session.settings.language = "en"

    key = charts.legend.run_keys[0]
    assert key.text() == "Learning rate 1000"
    press(key)
    qtbot.waitUntil(lambda: not charts.sentence.text())
    press(key)
    qtbot.waitUntil(lambda: charts.sentence.text() == said)


def test_that_each_run_that_exploded_has_a_line_as_far_as_there_are_any(
    qtbot: QtBot, program: Program
) -> None:
    program.session.document.open(small_project("hidden-adam"))
    charts = start(qtbot, program, FAR_TOO_LARGE, epochs=1)
    program.wait_for_end()
    qtbot.waitUntil(lambda: charts.sentence.toolTip().count("\n") == 3)
    exploded = (
        r"Learning rate {0}: The loss exploded in epoch 1, batch \d+, to [\d,.]+ from \d\S+ at the "
        r"start: the learning rate {0} is too high for Adam, .*"
    )
    for rate, line in zip(FAR_TOO_LARGE[1:], charts.sentence.toolTip().split("\n"), strict=True):
        assert re.fullmatch(exploded.format(f"{rate:g}"), line)
    shown = charts.sentence.text().split("\n")
    assert [it.partition(":")[0] for it in shown] == [
        "Learning rate 10", "Learning rate 20", "Learning rate 50"
    ]  # fmt: skip
    assert "Learning rate 100: " in shown[-1]
    assert lines_inked(charts.sentence) == 3
    program.session.settings.zoom_by(1)
    qtbot.waitUntil(lambda: "\n" not in charts.sentence.text())
    assert charts.sentence.text() == charts.sentence.toolTip().partition("\n")[0]


def lines_inked(label: ElidedLabel) -> int:
    """Rows of writing that are seen, with empty ones between them."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    stride = image.bytesPerLine()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), stride)
    is_inked = np.ptp(pixels[:, : image.width()].astype(int), axis=1) > 40
    return int((np.diff(is_inked.astype(int), prepend=0) == 1).sum())


def test_that_a_race_without_trouble_has_no_words_of_it(qtbot: QtBot, program: Program) -> None:
    charts = start(qtbot, program, (0.001, 0.01), epochs=1)
    program.wait_for_end()
    qtbot.waitUntil(lambda: not charts._waiting)
    assert charts.sentence.text() == ""
    assert all(run.outcome is not None for run in program.session.trainer.runs)
