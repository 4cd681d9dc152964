"""The Train workspace: curves that equal the history, a form that equals the recipe."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.history import RunHistory
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.session.running import TRAINING_MILLISECONDS, endless_project


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


# Form


def test_that_a_number_typed_with_enter_changes_the_recipe(
    session: Session, workspace: TrainWorkspace
) -> None:
    form, document = workspace.form.fit, session.document
    type_into(form.epochs, "17")
    assert document.recipe.epochs == 17
    type_into(form.batch_size, "64")
    assert document.recipe.batch_size == 64
    type_into(form.seed, "7")
    assert document.recipe.seed == 7


def test_that_a_number_is_one_step_of_the_history_and_undo_changes_the_form_back(
    session: Session, workspace: TrainWorkspace
) -> None:
    form, document = workspace.form.fit, session.document
    before = document.recipe
    type_into(form.epochs, "125")
    document.undo()
    assert document.recipe == before
    assert form.epochs.value() == before.epochs
    assert document.undoable is None
    document.redo()
    assert form.epochs.value() == 125


def test_that_the_usual_loss_follows_the_target(
    session: Session, workspace: TrainWorkspace
) -> None:
    (form,) = workspace.form.outputs.forms
    assert form.loss.currentText() == "Categorical cross-entropy"
    choose(form.target, Qt.Key.Key_Down)
    assert session.document.recipe.labels == "integer"
    assert form.loss.currentText() == "Sparse categorical cross-entropy"
    assert form.formula.lines == ("− log p_y",)


def test_that_each_of_several_outputs_has_its_form(
    session: Session, workspace: TrainWorkspace
) -> None:
    session.document.open(PRESETS["two-outputs"].build())
    forms = workspace.form.outputs.forms
    assert [it.layer_id for it in forms] == list(session.document.network.output_layers)
    assert all(it.isVisible() for it in forms)


def test_that_batches_of_all_garments_and_of_one_are_named(
    session: Session, workspace: TrainWorkspace
) -> None:
    form = workspace.form.fit
    type_into(form.batch_size, "1")
    assert "Stochastic" in form.batch_note.text()
    form.batch_size.setFocus()
    QTest.keyClick(form.batch_size, Qt.Key.Key_Down)
    assert session.document.recipe.batch_size == 0
    assert form.batch_size.text() == "all"
    assert "Batch gradient descent" in form.batch_note.text()


def test_that_the_form_follows_a_preset(session: Session, workspace: TrainWorkspace) -> None:
    session.document.open(PRESETS["early-stopping"].build())
    assert workspace.form.fit.epochs.value() == 20
    assert [*workspace.form.callbacks.cards] == ["EarlyStopping"]
    assert session.document.undoable is None
    assert not session.document.has_unsaved_changes


@pytest.mark.parametrize("rate", [1e-8, 2.5e-7, 0.00015, 1000.0])
def test_that_every_learning_rate_of_a_file_is_shown_as_it_is(
    session: Session, workspace: TrainWorkspace, rate: float
) -> None:
    recipe = replace(session.document.recipe, learning_rate=rate)
    session.document.open(replace(session.document.project, recipe=recipe))
    box = workspace.form.optimizer.fields["learning_rate"].control
    assert isinstance(box, QAbstractSpinBox)
    assert float(box.text()) == pytest.approx(rate)
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
    type_into(workspace.form.fit.epochs, "3")
    project = session.trainer.project
    assert project is not None
    assert project.recipe.epochs == 10_000
    session.trainer.stop()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    qtbot.waitUntil(lambda: workspace._note.text() == "Settings of the run")


def test_that_the_optimizer_at_one_weight_is_seen_in_a_window_beside_the_run(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    workspace.form.live_values.click()
    dialog = workspace.live_values
    assert dialog is not None
    assert dialog.isVisible()
    train(qtbot, session)
    step = session.trainer.last_batches
    assert step is not None
    assert step.weight_step is not None, "the open window has the weight watched"
    qtbot.waitUntil(lambda: dialog.card.table.isVisible())
    dialog.close()
    train(qtbot, session)
    last = session.trainer.last_batches
    assert last is not None
    assert last.weight_step is None, "a closed window watches nothing"
