"""Runs in the document and in the store that the views use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import read_project, write_project
from fashion_gui.network.run_edits import delete_runs
from fashion_gui.network.run_record import RunOutcome
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.events import FailureKind, RunFailed
from fashion_gui.runs.schedules import StepDecay
from fashion_gui.session.document import Document
from fashion_gui.session.edit_history import UseSettings
from fashion_gui.session.edit_words import edit_name
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from tests.network.test_runs_in_files import a_run
from tests.network.test_trained_arrays import require_same_weights
from tests.session.running import (
    TRAINING_MILLISECONDS,
    diverging_project,
    endless_project,
    small_session,
)
from tests.small_runs import small_project


def a_document(*numbers: int) -> Document:
    document = Document(PRESETS["chapter"].build())
    for number in numbers:
        document.add_run(a_run(number))
    return document


def wait_for_end(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(
        lambda: session.trainer.outcome is not None and session.trainer.state is RunState.IDLE,
        timeout=TRAINING_MILLISECONDS,
    )


def train(qtbot: QtBot, session: Session) -> None:
    session.trainer.train()
    wait_for_end(qtbot, session)


def delete(document: Document, *numbers: int) -> None:
    document.edit_runs(delete_runs(document.runs, [f"{it:032x}" for it in numbers]))


def test_that_a_deleted_run_comes_back_in_its_place_whatever_happened_since(qtbot: QtBot) -> None:
    document = a_document(1, 2, 3)
    before = document.runs
    network = document.network
    delete(document, 2)
    assert edit_name(document.undoable) == "Delete Run"
    assert [run.name for run in document.runs] == ["Run 1", "Run 3"]
    document.apply(SetParameters("dense", {"units": 7}))
    document.add_run(a_run(4))
    document.undo()
    assert [run.name for run in document.runs] == ["Run 1", "Run 3", "Run 4"]
    document.undo()
    assert document.network is network
    assert document.runs[:3] == before
    assert document.runs[1].result is before[1].result, "its arrays are the same"
    document.redo()
    assert [run.name for run in document.runs] == ["Run 1", "Run 3", "Run 4"]
    document.go_to(0)
    assert len(document.runs) == 4


def test_that_edits_of_the_network_are_undone_without_the_runs(qtbot: QtBot) -> None:
    document = a_document()
    document.apply(SetParameters("dense", {"units": 7}))
    document.add_run(a_run(1))
    document.undo()
    assert len(document.runs) == 1
    document.redo()
    assert len(document.runs) == 1
    assert document.network.layers["dense"].parameters["units"] == 7


def test_that_a_run_is_kept_with_what_it_was(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with small_session(monkeypatch) as session:
        grown: list[int] = []
        session.runs.grown.connect(lambda: grown.append(len(session.runs.rows)))
        train(qtbot, session)
        (run,) = session.document.runs
        assert run is session.runs.rows[0]
        assert run.name == "Run 1"
        assert run.result.outcome is RunOutcome.COMPLETED
        assert run.result.history is session.trainer.history
        assert run.result.trained is session.document.project.trained
        assert run.result.seconds == pytest.approx(
            sum(it.seconds for it in run.result.history.epochs)
        )
        assert run.result.best == min(run.result.history.epochs, key=lambda it: it.val_loss)
        assert grown == [1, 1], "it stood in the table while it went on"
        assert session.document.has_unsaved_changes
        train(qtbot, session)
        second = session.document.runs[1]
        assert (second.name, second.colour) == ("Run 2", 1)
        assert session.runs.shown == session.document.runs
        assert session.runs.is_used(second)


def test_that_the_run_that_goes_on_is_in_the_table_and_cannot_be_deleted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch, endless_project()) as session:
        runs, trainer = session.runs, session.trainer
        trainer.train()
        qtbot.waitUntil(lambda: len(trainer.history.epochs) > 1, timeout=TRAINING_MILLISECONDS)
        (run,) = runs.rows
        assert runs.going_on == (run,)
        assert not runs.can_start
        runs.delete([run.id])
        runs.run_again(run.id)
        assert runs.rows == (run,)
        assert session.document.undoable is None
        trainer.stop()
        wait_for_end(qtbot, session)
        assert [it.id for it in runs.rows] == [run.id]
        assert runs.rows[0].result.outcome is RunOutcome.STOPPED
        assert runs.going_on == ()


def test_that_a_run_that_fails_in_its_first_epoch_is_kept_with_its_curve_by_batch(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "mine.fashion"
    with small_session(monkeypatch, diverging_project()) as session:
        train(qtbot, session)
        assert isinstance(session.trainer.outcome, RunFailed)
        assert not session.trainer.history.epochs
        (run,) = session.document.runs
        assert session.runs.rows == (run,)
        assert run.result.seconds > 0
        write_project(session.document.project, path)
    (kept,) = read_project(path).runs
    result = kept.result
    assert (result.outcome, result.failure) == (RunOutcome.FAILED, FailureKind.NOT_A_NUMBER)
    assert result.history.failed_at == run.result.history.failed_at is not None
    batches = run.result.history.batch_losses.values
    assert len(batches)
    np.testing.assert_array_equal(result.history.batch_losses.values, batches)


def test_that_a_run_stopped_in_its_first_epoch_is_kept_and_can_be_run_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch) as session:
        session.trainer.step()
        qtbot.waitUntil(
            lambda: session.trainer.state is RunState.PAUSED, timeout=TRAINING_MILLISECONDS
        )
        session.trainer.stop()
        wait_for_end(qtbot, session)
        (run,) = session.runs.rows
        assert run.result.outcome is RunOutcome.STOPPED
        assert (len(run.result.history.batch_losses), run.result.history.epochs) == (1, [])
        session.runs.run_again(run.id)
        wait_for_end(qtbot, session)
        again = session.runs.rows[-1].result.history
        assert again.batch_losses.values[0] == run.result.history.batch_losses.values[0]


@pytest.mark.parametrize("settings", [{}, {"keep_best": True}])
def test_that_a_run_without_memory_keeps_its_whole_epochs_and_goes_on_from_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: dict[str, Any]
) -> None:
    from fashion_gui.training.backend import tf
    from fashion_gui.training.fit import _Reporter

    before_call = _Reporter.before_call

    def refuse_memory(reporter: _Reporter, left: int) -> int:
        if reporter.epoch == 2:
            raise tf.errors.ResourceExhaustedError(None, None, "OOM")
        return before_call(reporter, left)

    path = tmp_path / "mine.fashion"
    project = small_project(epochs=4, **settings)
    with small_session(monkeypatch, project) as session:
        train(qtbot, session)
        (whole,) = session.document.runs
    with small_session(monkeypatch, project) as session:
        with monkeypatch.context() as patch:
            patch.setattr(_Reporter, "before_call", refuse_memory)
            train(qtbot, session)
        (run,) = session.document.runs
        assert run.result.failure is FailureKind.OUT_OF_MEMORY
        assert run.result.trained is not None
        assert session.document.project.trained is None, "nobody asked for this network"
        write_project(session.document.project, path)
    with small_session(monkeypatch) as session:
        session.document.open(read_project(path), path)
        session.runs.go_on(session.document.runs[0].id)
        wait_for_end(qtbot, session)
        (run,) = session.document.runs
    assert run.result.outcome is RunOutcome.COMPLETED
    mine, theirs = run.result.history, whole.result.history
    np.testing.assert_array_equal(mine.batch_losses.values, theirs.batch_losses.values)
    assert run.result.weights_epoch == whole.result.weights_epoch
    require_same_weights(run.result.trained, whole.result.trained)


def test_that_a_run_again_has_the_same_numbers(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch) as session:
        train(qtbot, session)
        first = session.document.runs[0]
        document = session.document
        document.apply(SetParameters("dense", {"units": 9}))
        document.set_recipe(replace(document.recipe, learning_rate=0.5, validation_share=0.5))
        session.runs.run_again(first.id)
        wait_for_end(qtbot, session)
        second = document.runs[1]
        assert second.id != first.id
        assert second.result.recipe == first.result.recipe
        np.testing.assert_array_equal(
            first.result.history.batch_losses.values, second.result.history.batch_losses.values
        )
        for mine, theirs in zip(
            first.result.history.epochs, second.result.history.epochs, strict=True
        ):
            assert (mine.val_loss, mine.val_accuracy) == (theirs.val_loss, theirs.val_accuracy)
        assert document.network.layers["dense"].parameters["units"] == 9, "the project is as it was"


def test_that_settings_and_network_of_a_run_can_be_taken(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch) as session:
        document, runs = session.document, session.runs
        for number in (1, 2):
            document.add_run(a_run(number, units=number))
        before = document.project
        with qtbot.waitSignal(session.inference.trained_changed):
            runs.use_network(f"{1:032x}")
        assert document.project.trained is document.runs[0].result.trained
        assert runs.is_used(document.runs[0])
        runs.use_settings(f"{2:032x}")
        assert document.network is document.runs[1].result.network
        assert document.recipe == document.runs[1].result.recipe
        assert document.undoable == UseSettings("Run 2")
        assert edit_name(document.undoable) == "Use Settings of Run 2"
        document.undo()
        assert document.network is before.network
        assert document.recipe is before.recipe
        assert document.project.trained is document.runs[0].result.trained


def test_that_runs_are_named_noted_and_coloured_with_undo(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch) as session:
        document, runs = session.document, session.runs
        document.add_run(a_run(1))
        id_, result = document.runs[0].id, document.runs[0].result
        runs.rename(id_, "  with \n dropout  ")
        runs.rename(id_, "   ")
        runs.set_note(id_, " better \n")
        runs.set_colour([id_], 4)
        run = runs.rows[0]
        assert (run.name, run.note, run.colour) == ("with dropout", "better", 4)
        assert run.result is result
        assert [edit_name(it.edit) for it in document.history.steps] == [
            "Rename Run", "Change Note", "Change Colour",
        ]  # fmt: skip
        for _ in range(3):
            document.undo()
        assert runs.rows[0] == a_run(1).__class__(id_, "Run 1", result, "a note", 2)


def test_that_as_many_are_shown_as_there_are_colours_and_more_if_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch) as session:
        document, runs = session.document, session.runs
        for number in range(1, 10):
            document.add_run(a_run(number))
        names = [run.name for run in runs.shown]
        assert names == [f"Run {number}" for number in range(2, 10)]
        runs.show([f"{1:032x}"], True)
        runs.show([f"{9:032x}"], False)
        assert runs.shown[0].name == "Run 1"
        assert "Run 9" not in [run.name for run in runs.shown]
        document.open(small_project(), Path("other.fashion"))
        assert runs.rows == runs.shown == ()


@pytest.mark.parametrize(
    ("optimizer", "settings"),
    [
        ("adam", {}),
        ("nadam", {"early_stopping": EarlyStopping(patience=1, restore_best_weights=True)}),
        ("momentum", {"keep_best": True, "schedule": StepDecay(0.5, 1)}),
    ],
)
def test_that_a_finished_run_of_a_project_that_was_closed_goes_on_bit_for_bit(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    optimizer: str,
    settings: dict[str, Any],
) -> None:
    path = tmp_path / "mine.fashion"

    def project(epochs: int) -> Project:
        project = small_project(epochs=epochs)
        recipe = replace(project.recipe.with_optimizer(optimizer), **settings)
        return replace(project, recipe=recipe)

    with small_session(monkeypatch, project(4)) as session:
        train(qtbot, session)
        (whole,) = session.document.runs
    with small_session(monkeypatch, project(2)) as session:
        train(qtbot, session)
        assert session.document.runs[0].result.epochs_left == 0
        write_project(session.document.project, path)
    with small_session(monkeypatch, project(9)) as session:
        session.document.open(read_project(path), path)
        assert session.runs.last == session.document.runs[0]
        session.runs.train_more(session.document.runs[0].id, 2)
        wait_for_end(qtbot, session)
        (run,) = session.document.runs
        assert run.result.outcome is whole.result.outcome
        assert session.document.project.trained is run.result.trained
    mine, theirs = run.result.history, whole.result.history
    np.testing.assert_array_equal(mine.batch_losses.values, theirs.batch_losses.values)
    assert [replace(it, seconds=0) for it in mine.epochs] == [
        replace(it, seconds=0) for it in theirs.epochs
    ]
    assert run.result.weights_epoch == whole.result.weights_epoch
    require_same_weights(run.result.trained, whole.result.trained)


def test_that_a_run_that_was_stopped_is_continued_to_its_end(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch, small_project(epochs=3)) as session:
        trainer, runs = session.trainer, session.runs
        trainer.step_epoch()
        qtbot.waitUntil(
            lambda: trainer.state is RunState.PAUSED and len(trainer.history.epochs) == 1,
            timeout=TRAINING_MILLISECONDS,
        )
        trainer.stop()
        wait_for_end(qtbot, session)
        (run,) = runs.rows
        assert run.result.epochs_left == 2
        runs.go_on(run.id)
        wait_for_end(qtbot, session)
        (run,) = runs.rows
        assert run.result.outcome is RunOutcome.COMPLETED
        assert run.result.epochs_left == 0
        runs.go_on(run.id)
        assert trainer.state is RunState.IDLE, "there is nothing left of it"
