"""The workspace Draw, as a person uses it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.data.drawing import prepare_drawing
from fashion_gui.data.recognition import Recognition
from fashion_gui.network.outputs import Output
from fashion_gui.runs.targets import Loss, Target
from fashion_gui.session.inference import (
    DrawingPrediction,
    InferenceState,
    ModelChoice,
    Saliency,
)
from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.guess_card import Asked
from fashion_gui.views.draw.ink import Tool
from tests.views.draw.conftest import (
    LEFT,
    NotingInference,
    NotingRuns,
    drag,
    levels,
    make_workspace,
    spot,
)

BOOT = np.array([0, 0, 0, 0, 0, 0, 0, 0.25, 0, 0.75], dtype=np.float32)
COAT = np.array([0.25, 0, 0, 0, 0.75, 0, 0, 0, 0, 0], dtype=np.float32)


def _press(qtbot: QtBot, workspace: DrawWorkspace, button: QWidget) -> None:
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: workspace.is_settled)


LINE = ((0.2, 0.5), (0.5, 0.5), (0.8, 0.5))


def test_that_the_workspace_fits_a_small_screen(workspace: DrawWorkspace) -> None:
    least = workspace.minimumSizeHint()
    assert least.width() <= 1270
    assert least.height() <= 620


def test_that_a_drawing_is_classified_as_the_network_sees_it(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    drag(qtbot, workspace, *LINE)
    assert levels(workspace)[140, 70:210].min() == 255
    pixels, choice = inference.calls[-1]
    assert choice is ModelChoice.SHIPPED
    assert pixels.shape == (28, 28)
    assert pixels.dtype == np.float32
    assert 0.0 <= pixels.min() < pixels.max() <= 1.0
    expected = prepare_drawing(levels(workspace))
    assert np.array_equal(pixels, expected.pixels)
    shown = workspace.stages.pictures
    assert shown is not None
    assert np.array_equal(shown[2], expected.cropped)
    assert np.array_equal(shown[5], expected.pixels)


def test_that_the_eraser_removes_ink(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    drag(qtbot, workspace, *LINE)
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_E)
    assert workspace.drawing.tools[Tool.ERASER].isChecked()
    drag(qtbot, workspace, (0.5, 0.4), (0.5, 0.6))
    assert levels(workspace)[140, 138:143].max() == 0
    assert levels(workspace)[140, 80] == 255
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_P)
    drag(qtbot, workspace, (0.5, 0.4), (0.5, 0.6))
    assert levels(workspace)[140, 140] == 255


@pytest.mark.parametrize("by_keys", [True, False])
def test_that_undo_and_redo_restore_strokes(
    qtbot: QtBot, workspace: DrawWorkspace, by_keys: bool
) -> None:
    canvas, control = workspace.drawing.canvas, Qt.KeyboardModifier.ControlModifier
    drag(qtbot, workspace, *LINE)
    first = levels(workspace)
    drag(qtbot, workspace, (0.5, 0.2), (0.5, 0.8))
    second = levels(workspace)
    if by_keys:
        QTest.keyClick(canvas, Qt.Key.Key_Z, control)
    else:
        QTest.mouseClick(workspace.drawing.undo, LEFT)
    assert np.array_equal(levels(workspace), first)
    if by_keys:
        QTest.keyClick(canvas, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    else:
        QTest.mouseClick(workspace.drawing.redo, LEFT)
    assert np.array_equal(levels(workspace), second)
    qtbot.waitUntil(lambda: workspace.is_settled)


def test_that_the_windows_undo_is_left_alone_while_one_draws(
    qtbot: QtBot, inference: NotingInference
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    workspace = make_workspace(inference)
    window.setCentralWidget(workspace)
    undone: list[bool] = []
    action = window.menuBar().addMenu("Edit").addAction("Undo")
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    action.triggered.connect(undone.append)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    drag(qtbot, workspace, *LINE)
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: workspace.is_settled)
    assert not levels(workspace).any()
    assert not undone


def test_that_the_drawing_is_there_for_the_other_workspaces(
    qtbot: QtBot, workspace: DrawWorkspace
) -> None:
    paper = workspace._paper
    assert paper.pixels is None
    drag(qtbot, workspace, *LINE)
    assert paper.pixels is not None
    assert np.array_equal(paper.pixels, prepare_drawing(levels(workspace)).pixels)
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: workspace.is_settled)
    assert paper.pixels is None


def test_that_clear_empties_paper_stages_and_guess(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    drag(qtbot, workspace, *LINE)
    inference.drawing_classified.emit(DrawingPrediction(Recognition(BOOT), ModelChoice.SHIPPED))
    assert workspace.guess.guess.text() == "Ankle boot"
    calls = len(inference.calls)
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: workspace.is_settled)
    assert not levels(workspace).any()
    assert workspace.stages.pictures is None
    assert workspace.guess.bars.probabilities is None
    assert workspace.guess.guess.text() == "Draw a garment"
    assert len(inference.calls) == calls
    # An answer that was under way when the paper was cleared.
    inference.drawing_classified.emit(DrawingPrediction(Recognition(BOOT), ModelChoice.SHIPPED))
    assert workspace.guess.bars.probabilities is None
    _press(qtbot, workspace, workspace.drawing.undo)
    assert levels(workspace).any()


def test_that_the_bars_and_the_best_guess_follow_the_prediction(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    drag(qtbot, workspace, *LINE)
    inference.drawing_classified.emit(DrawingPrediction(Recognition(BOOT), ModelChoice.SHIPPED))
    assert workspace.guess.bars.probabilities is BOOT
    assert workspace.guess.guess.text() == "Ankle boot"
    assert workspace.guess.share.text() == "75.0 %"


def test_that_the_figure_in_the_headline_is_that_of_the_bar(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    drag(qtbot, workspace, *LINE)
    doubtful = Recognition(BOOT, unknown=0.2)
    inference.drawing_classified.emit(DrawingPrediction(doubtful, ModelChoice.SHIPPED))
    shown = workspace.guess.bars.probabilities
    assert shown is not None
    assert shown[9] == pytest.approx(0.6)
    assert workspace.guess.share.text() == "60.0 %"
    unknown = Recognition(BOOT, unknown=0.9)
    inference.drawing_classified.emit(DrawingPrediction(unknown, ModelChoice.SHIPPED))
    assert workspace.guess.bars.probabilities is BOOT  # if it were one


def test_that_a_scribble_is_said_to_be_no_garment(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    drag(qtbot, workspace, *LINE)
    scribble = Recognition(BOOT, unknown=0.9)
    inference.drawing_classified.emit(DrawingPrediction(scribble, ModelChoice.SHIPPED))
    assert workspace.guess.guess.text() == "No garment I know"
    assert workspace.guess.share.text() == "90.0 %"
    assert workspace.guess.hint.text() == "If it were one, it would be like this."


def test_that_the_hesitation_is_told_beside_the_bars(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    drag(qtbot, workspace, *LINE)
    inference.drawing_classified.emit(DrawingPrediction(Recognition(COAT), ModelChoice.SHIPPED))
    assert "It hesitates between Coat and T-shirt/top." in workspace.guess.hint.text()


def test_that_what_spoke_for_the_guess_is_laid_over_the_drawing(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    drag(qtbot, workspace, *LINE)
    answer = DrawingPrediction(Recognition(BOOT), ModelChoice.SHIPPED)
    inference.drawing_classified.emit(answer)
    assert not inference.explained
    plain = workspace.stages.grab().toImage()
    QTest.mouseClick(workspace.guess.explains, LEFT)
    inference.drawing_classified.emit(answer)
    pixels, wanted, choice = inference.explained[-1]
    assert np.array_equal(pixels, prepare_drawing(levels(workspace)).pixels)
    assert (wanted, choice) == (9, ModelChoice.SHIPPED)
    weights = np.zeros((28, 28), np.float32)
    weights[:14], weights[14:] = 1.0, -1.0
    inference.drawing_explained.emit(Saliency(weights, 9, ModelChoice.SHIPPED))
    seen = workspace.stages.grab().toImage()
    assert seen != plain
    theme = workspace._settings.theme
    for colour in (QColor(theme.positive), QColor(theme.negative)):
        shades = [seen.pixelColor(x, y) for x in range(0, 150, 3) for y in range(seen.height())]
        assert any(abs(it.hslHue() - colour.hslHue()) < 12 for it in shades if it.saturation() > 90)
    QTest.mouseClick(workspace.guess.explains, LEFT)
    assert workspace.stages.grab().toImage() == plain


def test_that_ones_own_network_classifies_once_it_is_trained(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    mine = workspace.guess.asked.button(Asked.TRAINED)
    assert not mine.isEnabled()
    drag(qtbot, workspace, *LINE)
    inference.has_trained = True
    inference.trained_changed.emit()
    QTest.mouseClick(mine, LEFT)
    assert inference.calls[-1][1] is ModelChoice.TRAINED
    # A late answer of the other network is not passed off as this one's.
    inference.drawing_classified.emit(DrawingPrediction(Recognition(BOOT), ModelChoice.SHIPPED))
    assert workspace.guess.bars.probabilities is None
    inference.drawing_classified.emit(DrawingPrediction(Recognition(BOOT), ModelChoice.TRAINED))
    assert workspace.guess.bars.probabilities is BOOT


def test_that_both_networks_answer_side_by_side(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    inference.has_trained = True
    inference.trained_changed.emit()
    drag(qtbot, workspace, *LINE)
    QTest.mouseClick(workspace.guess.asked.button(Asked.BOTH), LEFT)
    assert {choice for _, choice in inference.calls[-2:]} == set(ModelChoice)
    inference.drawing_classified.emit(DrawingPrediction(Recognition(COAT), ModelChoice.TRAINED))
    inference.drawing_classified.emit(DrawingPrediction(Recognition(BOOT), ModelChoice.SHIPPED))
    bars = workspace.guess.bars
    assert bars.probabilities is BOOT
    assert bars.beside is COAT
    assert workspace.guess.guess.text() == "Ankle boot"
    assert "My network says Coat, 75.0 %." in workspace.guess.hint.text()
    assert "the other network" in bars.accessibleDescription()


def test_that_the_network_of_any_run_can_be_asked(qtbot: QtBot, inference: NotingInference) -> None:
    inference.has_trained = True
    runs = NotingRuns()
    workspace = make_workspace(inference, runs=runs)
    qtbot.addWidget(workspace)
    workspace.show()
    box = workspace.guess.run
    assert not box.isVisible()
    QTest.mouseClick(workspace.guess.asked.button(Asked.TRAINED), LEFT)
    assert box.isVisible()
    assert box.currentText() == "Two"
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert runs.used == "one"
    assert box.currentText() == "One"
    drag(qtbot, workspace, *LINE)
    answer = DrawingPrediction(Recognition(BOOT), ModelChoice.TRAINED)
    inference.drawing_classified.emit(answer)
    assert workspace.guess.hint.text().endswith("Says the network of “One”.")
    runs.rows[0].name = "Sigmoid"
    runs.rows_changed.emit()
    assert workspace.guess.hint.text().endswith("Says the network of “Sigmoid”.")
    runs.use_network("two")
    assert "Sigmoid" in workspace.guess.hint.text(), "the other one has not answered yet"
    inference.drawing_classified.emit(answer)
    assert workspace.guess.hint.text().endswith("Says the network of “Two”.")
    runs.rows.clear()
    runs.rows_changed.emit()
    inference.drawing_classified.emit(answer)
    assert workspace.guess.hint.text().endswith("Says the network that you trained.")


def test_that_a_drawing_is_asked_to_be_looked_at_inside(
    qtbot: QtBot, workspace: DrawWorkspace
) -> None:
    button = workspace.guess.inside
    assert not button.isEnabled()
    drag(qtbot, workspace, *LINE)
    with qtbot.waitSignal(workspace.inside_requested) as asked:
        QTest.mouseClick(button, LEFT)
    assert np.array_equal(asked.args[0], prepare_drawing(levels(workspace)).pixels)


def test_that_a_network_without_the_ten_classes_cannot_be_chosen_and_why(
    workspace: DrawWorkspace, inference: NotingInference
) -> None:
    mine = workspace.guess.asked.button(Asked.TRAINED)
    assert mine.toolTip() == "Train a network first."
    inference.learned = (
        Output("dense", (1,), "sigmoid", Target.FOOTWEAR, Loss.BINARY_CROSSENTROPY),
    )
    inference.trained_changed.emit()
    assert not mine.isEnabled()
    assert "does not predict the ten classes" in mine.toolTip()


def test_that_a_drawing_waits_for_the_network(qtbot: QtBot, inference: NotingInference) -> None:
    inference.state = InferenceState.LOADING
    workspace = make_workspace(inference)
    qtbot.addWidget(workspace)
    workspace.show()
    assert "loading" in workspace.guess.guess.text()
    drag(qtbot, workspace, *LINE)
    assert not inference.calls
    inference.state = InferenceState.READY
    inference.state_changed.emit()
    assert len(inference.calls) == 1


def test_that_a_failure_is_told(workspace: DrawWorkspace, inference: NotingInference) -> None:
    inference.state = InferenceState.FAILED
    inference.state_changed.emit()
    assert workspace.guess.guess.text() == "No network"
    assert "doctor" in workspace.guess.hint.text()


def test_that_a_drawing_is_classified_before_the_pen_is_lifted(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    canvas = workspace.drawing.canvas
    QTest.mousePress(canvas, LEFT, pos=spot(workspace, 0.2, 0.2))
    for place in (0.5, 0.8):
        calls = len(inference.calls)
        QTest.mouseMove(canvas, spot(workspace, place, place / 2))
        qtbot.waitUntil(lambda it=calls: len(inference.calls) > it and workspace.is_settled)  # type: ignore[misc]
        expected = prepare_drawing(levels(workspace)).pixels
        assert np.array_equal(inference.calls[-1][0], expected)
    QTest.mouseRelease(canvas, LEFT, pos=spot(workspace, 0.8, 0.4))
    qtbot.waitUntil(lambda: workspace.is_settled)


def test_that_the_newest_of_many_drawings_wins(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference
) -> None:
    points = [(0.2 + 0.006 * step, 0.5 + 0.3 * np.sin(step / 9)) for step in range(100)]
    drag(qtbot, workspace, *points)
    assert np.array_equal(inference.calls[-1][0], prepare_drawing(levels(workspace)).pixels)
    assert len(inference.calls) < len(points)


def test_that_nothing_of_it_is_ever_a_window_of_its_own(
    qtbot: QtBot, inference: NotingInference
) -> None:
    shown: list[QWidget] = []

    class Noting(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(watched, QWidget) and event.type() == QEvent.Type.Show:
                shown.extend([watched] if watched.isWindow() else [])
            return False

    application, noting = QApplication.instance(), Noting()
    assert application is not None
    application.installEventFilter(noting)
    qtbot.addWidget(make_workspace(inference))
    application.removeEventFilter(noting)
    assert not shown, "a window that is shown takes the keys from the one that is there"
