"""The Train workspace: curves that equal the history, a form that equals the recipe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.events import BatchesEnded, EpochEnded, RunStarted
from fashion_gui.runs.history import RunHistory
from fashion_gui.runs.recipe import EarlyStopping
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT
from fashion_gui.session.trainer import RunState
from fashion_gui.training.backend import keras
from fashion_gui.views.train.curve_chart import POINTS, CurveChart, Measure
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.session.running import TRAINING_MILLISECONDS, endless_project, small_session
from tests.small_runs import small_project


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project(epochs=3)) as session:
        yield session


@pytest.fixture
def workspace(qtbot: QtBot, session: Session) -> TrainWorkspace:
    """As large as it is in a window of 1366 × 768."""
    workspace = TrainWorkspace(session)
    qtbot.addWidget(workspace)
    workspace.resize(1270, 620)
    with qtbot.waitExposed(workspace):
        workspace.show()
    return workspace


def train(qtbot: QtBot, session: Session) -> RunHistory:
    session.trainer.train()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    return session.trainer.history


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def tick(box: QCheckBox) -> None:
    option = QStyleOptionButton()
    box.initStyleOption(option)
    sign = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=sign.center())


def type_into(box: QAbstractSpinBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def choose(box: QWidget, *keys: Qt.Key) -> None:
    box.setFocus()
    for key in keys:
        QTest.keyClick(box, key)


# Curves


def test_that_the_way_to_curves_is_told_before_the_first_run(workspace: TrainWorkspace) -> None:
    assert workspace._empty.isVisible()
    assert "F5" in workspace._empty_hint.text()
    assert not len(workspace.charts[0].curves()["training"][0])


def test_that_by_epoch_the_curves_are_the_history(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    press(workspace.by_epoch)
    history = train(qtbot, session)
    for chart, name in zip(workspace.charts, ("loss", "accuracy"), strict=True):
        qtbot.waitUntil(lambda chart=chart: len(chart.curves()["validation"][0]) == 3)  # type: ignore[misc]
        curves = chart.curves()
        for curve, figure in (("training", name), ("validation", f"val_{name}")):
            x, y = curves[curve]
            np.testing.assert_array_equal(x, [1, 2, 3])
            expected = np.array([getattr(it, figure) for it in history.epochs], np.float32)
            np.testing.assert_array_equal(y, expected)
        assert len(curves["raw"][0]) == 0
        assert chart.isVisible()


def test_that_by_batch_the_curve_ends_where_the_history_ends(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    history = train(qtbot, session)
    rows = (history.batch_losses, history.batch_accuracies)
    for chart, row in zip(workspace.charts, rows, strict=True):
        qtbot.waitUntil(lambda chart=chart: len(chart.curves()["raw"][0]) == 45)  # type: ignore[misc]
        x, y = chart.curves()["raw"]
        np.testing.assert_array_equal(y, row.values)
        np.testing.assert_allclose(x, np.arange(1, 46) / 15, rtol=1e-6)
        x, y = chart.curves()["training"]
        assert x[-1] == 3
        assert y[-1] == pytest.approx(float(np.mean(row.values)), rel=1e-5)


def test_that_the_axis_is_changed_after_the_run_as_well(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    train(qtbot, session)
    chart = workspace.charts[0]
    qtbot.waitUntil(lambda: len(chart.curves()["raw"][0]) == 45)
    press(workspace.by_epoch)
    qtbot.waitUntil(lambda: len(chart.curves()["training"][0]) == 3)
    assert len(chart.curves()["raw"][0]) == 0
    press(workspace.by_batch)
    qtbot.waitUntil(lambda: len(chart.curves()["training"][0]) == 45)


def test_that_a_run_made_while_the_workspace_was_hidden_is_drawn_when_it_is_shown(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    workspace.hide()
    train(qtbot, session)
    assert len(workspace.charts[0].curves()["raw"][0]) == 0
    workspace.show()
    qtbot.waitUntil(lambda: len(workspace.charts[0].curves()["raw"][0]) == 45)


def test_that_a_new_run_clears_the_curves_of_the_last(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    train(qtbot, session)
    chart = workspace.charts[0]
    qtbot.waitUntil(lambda: len(chart.curves()["validation"][0]) == 3)
    session.trainer.step()
    qtbot.waitUntil(lambda: len(chart.curves()["raw"][0]) == 1, timeout=TRAINING_MILLISECONDS)
    assert len(chart.curves()["validation"][0]) == 0


def test_that_a_long_curve_is_thinned_and_keeps_its_last_batch(qtbot: QtBot) -> None:
    chart = CurveChart(Measure.LOSS, Settings("en", "light"))
    qtbot.addWidget(chart)
    chart.show()
    history, count = RunHistory(), 30_000
    losses = np.linspace(2, 0.1, count, dtype=np.float32)
    losses[17_123] = 9
    history.add(RunStarted(20, 1500, 48_000, 12_000))
    history.add(BatchesEnded(19, 1500, losses, losses, 0.1, 0.1))
    chart.show_history(history)
    x, y = chart.curves()["raw"]
    assert len(x) <= POINTS
    assert x[-1] == 20
    assert y.max() == 9


def test_that_an_epoch_without_a_number_does_not_break_the_chart(qtbot: QtBot) -> None:
    chart = CurveChart(Measure.LOSS, Settings("en", "light"))
    qtbot.addWidget(chart)
    chart.show()
    history = RunHistory()
    history.add(RunStarted(3, 1, 480, 120))
    for epoch, loss in enumerate((1.0, float("nan"), float("inf"))):
        one = np.array([loss], np.float32)
        history.add(BatchesEnded(epoch, 1, one, one, loss, 0.1))
        history.add(EpochEnded(epoch, loss, 0.1, loss, 0.1, 0.1))
    for by_batch in (True, False):
        chart.set_by_batch(by_batch)
        chart.show_history(history)
        chart.grab()


def test_that_a_theme_changes_the_background(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    train(qtbot, session)
    qtbot.waitUntil(workspace.charts[0].isVisible)
    for theme in (DARK, LIGHT):
        session.settings.theme = theme
        for chart in workspace.charts:
            corner = chart._plot.grab().toImage().pixelColor(QPoint(2, 2))
            assert corner == QColor(theme.surface)


# Form


def test_that_a_number_typed_with_enter_changes_the_recipe(
    session: Session, workspace: TrainWorkspace
) -> None:
    form, document = workspace.form, session.document
    type_into(form.epochs, "17")
    assert document.recipe.epochs == 17
    type_into(form.batch_size, "64")
    assert document.recipe.batch_size == 64
    type_into(form.seed, "7")
    assert document.recipe.seed == 7
    type_into(form.learning_rate, "0.005")
    assert document.recipe.learning_rate == 0.005


def test_that_a_number_is_one_step_of_the_history_and_undo_changes_the_form_back(
    session: Session, workspace: TrainWorkspace
) -> None:
    form, document = workspace.form, session.document
    before = document.recipe
    type_into(form.epochs, "125")
    document.undo()
    assert document.recipe == before
    assert form.epochs.value() == before.epochs
    assert document.undoable is None
    document.redo()
    assert form.epochs.value() == 125


@pytest.mark.parametrize("optimizer", ["sgd", "rmsprop", "adam"])
def test_that_the_choice_of_an_optimizer_brings_the_learning_rate_of_keras(
    session: Session, workspace: TrainWorkspace, optimizer: str
) -> None:
    form, document = workspace.form, session.document
    document.set_recipe(replace(document.recipe, learning_rate=0.5))
    downs = ("sgd", "rmsprop", "adam").index(optimizer)
    choose(form.optimizer, Qt.Key.Key_Home)
    choose(form.optimizer, *[Qt.Key.Key_Down] * downs)
    assert document.recipe.optimizer == optimizer
    by_name = {
        "sgd": keras.optimizers.SGD,
        "rmsprop": keras.optimizers.RMSprop,
        "adam": keras.optimizers.Adam,
    }
    default = float(np.float32(by_name[optimizer]().learning_rate))
    assert document.recipe.learning_rate == pytest.approx(default)
    assert form.learning_rate.value() == pytest.approx(default)


def test_that_the_usual_loss_follows_the_target(
    session: Session, workspace: TrainWorkspace
) -> None:
    (form,) = workspace.form.outputs.forms
    assert form.loss.currentText() == "Categorical cross-entropy"
    choose(form.target, Qt.Key.Key_Down)
    assert session.document.recipe.labels == "integer"
    assert form.loss.currentText() == "Sparse categorical cross-entropy"
    assert form.formula.text() == "−log p[y]"


def test_that_each_of_several_outputs_has_its_form(
    session: Session, workspace: TrainWorkspace
) -> None:
    session.document.open(PRESETS["two-outputs"].build())
    forms = workspace.form.outputs.forms
    assert [it.layer_id for it in forms] == list(session.document.network.output_layers)
    assert all(it.isVisible() for it in forms)


def test_that_a_run_without_accuracy_draws_none_and_says_so(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    session.document.open(small_project("autoencoder", epochs=1))
    history = train(qtbot, session)
    assert np.isnan(history.epochs[-1].val_accuracy)
    loss, accuracy = workspace.charts
    qtbot.waitUntil(lambda: len(loss.curves()["validation"][0]) == 1)
    qtbot.waitUntil(accuracy._note.isVisible)
    for by_batch in (True, False):
        accuracy.set_by_batch(by_batch)
        accuracy.show_history(history)
        assert not any(len(x) for x, _ in accuracy.curves().values())
    assert not loss._note.isVisible()


def test_that_callbacks_are_ticked(session: Session, workspace: TrainWorkspace) -> None:
    form, document = workspace.form, session.document
    assert not form.patience.isEnabled()
    tick(form.early_stopping)
    assert document.recipe.early_stopping == EarlyStopping(2, True)
    assert form.patience.isEnabled()
    type_into(form.patience, "5")
    tick(form.restore)
    assert document.recipe.early_stopping == EarlyStopping(5, False)
    tick(form.keep_best)
    assert document.recipe.keep_best
    tick(form.early_stopping)
    assert document.recipe.early_stopping is None
    for _ in range(5):
        document.undo()
    assert document.undoable is None
    assert not form.early_stopping.isChecked()
    assert not form.keep_best.isChecked()


def test_that_batches_of_all_garments_and_of_one_are_named(
    session: Session, workspace: TrainWorkspace
) -> None:
    form = workspace.form
    type_into(form.batch_size, "1")
    assert "Stochastic" in form.batch_note.text()
    form.batch_size.setFocus()
    QTest.keyClick(form.batch_size, Qt.Key.Key_Down)
    assert session.document.recipe.batch_size == 0
    assert form.batch_size.text() == "all"
    assert "Batch gradient descent" in form.batch_note.text()


def test_that_the_form_follows_a_preset(session: Session, workspace: TrainWorkspace) -> None:
    session.document.open(PRESETS["early-stopping"].build())
    assert workspace.form.epochs.value() == 20
    assert workspace.form.early_stopping.isChecked()
    assert session.document.undoable is None
    assert not session.document.has_unsaved_changes


@pytest.mark.parametrize("rate", [1e-8, 2.5e-7, 0.00015, 1000.0])
def test_that_every_learning_rate_of_a_file_is_shown_as_it_is(
    session: Session, workspace: TrainWorkspace, rate: float
) -> None:
    recipe = replace(session.document.recipe, learning_rate=rate)
    session.document.open(replace(session.document.project, recipe=recipe))
    assert workspace.form.learning_rate.value() == pytest.approx(rate)
    assert session.document.recipe.learning_rate == rate


def test_that_the_form_fits_its_column(workspace: TrainWorkspace) -> None:
    least = workspace.minimumSizeHint()
    assert least.width() <= 1270
    assert least.height() <= 620


def test_that_changes_in_mid_run_are_for_the_next_run(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    session.document.open(endless_project())
    session.trainer.step()
    qtbot.waitUntil(lambda: workspace._note.text() == "Changes count for the next run.")
    type_into(workspace.form.epochs, "3")
    project = session.trainer.project
    assert project is not None
    assert project.recipe.epochs == 10_000
    session.trainer.stop()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    qtbot.waitUntil(lambda: workspace._note.text() == "Settings of the run")
