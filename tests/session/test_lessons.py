"""Lessons in the running program: own work kept apart, steps set up, conditions, progress."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from fashion_gui.data.recognition import Recognition
from fashion_gui.lessons.catalogue import read_lessons, shipped_folder
from fashion_gui.lessons.conditions import read_expression
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.project_file import read_project
from fashion_gui.runs.events import FloatArray
from fashion_gui.session import autosave as autosave_module
from fashion_gui.session.autosave import Autosave
from fashion_gui.session.inference import DrawingPrediction, ModelChoice
from fashion_gui.session.lesson_progress import Progress, ProgressStore
from fashion_gui.session.lesson_words import distance, distance_sentence
from fashion_gui.session.outcome import outcome_of
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from tests.session.running import TRAINING_MILLISECONDS, endless_project, small_session
from tests.small_runs import small_project

LESSONS = {it.id: it for it in read_lessons(shipped_folder())[0]}


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Session]:
    with small_session(monkeypatch) as session:
        yield session


def train(session: Session, qtbot: QtBot) -> None:
    session.trainer.train()
    wait_for_end(session, qtbot)


def wait_for_end(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)


def holds(session: Session, text: str) -> bool:
    return read_expression(text).holds(session.lessons.facts)


def test_that_own_work_comes_back_bit_for_bit(session: Session, qtbot: QtBot) -> None:
    document = session.document
    train(session, qtbot)
    document.apply(SetParameters("dense", {"units": 50}))
    document.apply(SetParameters("dense", {"units": 60}))
    document.undo()
    document.mark_saved(Path("own.fashion"), document.project)
    document.apply(SetParameters("dense", {"units": 70}))
    document.undo()
    document.redo()
    session.runs.show([document.runs[0].id], shown=False)
    before = (document.own_work, session.runs.rows, session.runs.shown, session.runs.memory)
    lesson = LESSONS["early-stopping"]
    session.lessons.start(lesson, 0)
    assert document.project == lesson.project_at(0)
    assert not session.runs.rows
    assert document.own_work == before[0], "it waits, to be copied"
    document.apply(SetParameters("dense", {"units": 12}))
    session.lessons.go_on()
    session.lessons.leave()
    assert (document.own_work, session.runs.rows, session.runs.shown) == before[:3]
    assert document.project is before[0].project
    assert document.path == Path("own.fashion")
    assert document.has_unsaved_changes
    assert session.runs.memory == before[3]
    assert session.runs.weights.of(document.runs[0].id).snapshots, "the weights of its epochs"
    document.undo()
    assert document.network.layers["dense"].parameters["units"] == 50


def test_that_a_run_of_the_persons_own_keeps_lessons_from_beginning(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with small_session(monkeypatch, endless_project()) as session:
        session.trainer.train()
        assert not session.lessons.can_start
        session.lessons.start(LESSONS["dropout"])
        assert session.lessons.lesson is None
        session.trainer.stop()
        wait_for_end(session, qtbot)
        assert session.lessons.can_start


def test_that_a_lesson_left_while_it_trains_leaves_nothing_behind(
    session: Session, qtbot: QtBot
) -> None:
    own = session.document.project
    session.lessons.start(LESSONS["early-stopping"], 0)
    session.trainer.train()
    qtbot.waitUntil(lambda: bool(session.trainer.history.epochs), timeout=TRAINING_MILLISECONDS)
    session.lessons.leave()
    wait_for_end(session, qtbot)
    assert session.document.project is own
    assert not session.document.runs


def test_that_a_program_killed_in_a_lesson_leaves_the_persons_own_work(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave_module, "QUIET_MILLISECONDS", 20)
    autosave = Autosave(session.document, tmp_path, session.trainer)
    session.document.apply(SetParameters("dense", {"units": 33}))
    session.lessons.start(LESSONS["early-stopping"], 0)
    session.trainer.train()
    qtbot.waitUntil(lambda: bool(session.trainer.history.epochs), timeout=TRAINING_MILLISECONDS)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.fashion"))))
    (copy,) = tmp_path.glob("*.fashion")
    assert read_project(copy).network.layers["dense"].parameters["units"] == 33
    assert not list(tmp_path.glob("*.runs/*")), "the lesson's run is no one's work"
    session.lessons.leave()
    wait_for_end(session, qtbot)
    assert copy.exists(), "it is still unsaved"
    autosave.shut_down()


def test_that_going_on_changes_only_what_the_step_says(session: Session) -> None:
    lesson = LESSONS["dropout"]
    session.lessons.start(lesson, 0)
    session.document.apply(SetParameters("dense", {"units": 33}))
    session.lessons.go_on()
    layers = session.document.network.layers
    assert layers["dense"].parameters["units"] == 33, "what the student has done stays"
    assert layers["dropout"].parameters["rate"] == 0.0
    session.lessons.jump(2)
    layers = session.document.network.layers
    assert (layers["dense"].parameters["units"], layers["dropout"].parameters["rate"]) == (100, 0.3)
    session.lessons.go_back()
    assert session.document.network.layers is layers, "to read again changes nothing"
    assert session.lessons.place == 1


def rate(session: Session) -> object:
    return session.document.network.layers["dropout"].parameters["rate"]


def test_that_a_step_stops_the_run_that_a_frozen_step_has_left_paused(
    session: Session, qtbot: QtBot
) -> None:
    lessons, lesson = session.lessons, LESSONS["dropout"]
    lessons.start(lesson, 4)
    session.inside.open()
    session.inside.freeze()
    qtbot.waitUntil(
        lambda: session.trainer.state is RunState.PAUSED and session.inside.step is not None,
        timeout=TRAINING_MILLISECONDS,
    )
    lessons.go_on()
    assert session.trainer.state is RunState.PAUSED, "this step changes nothing"
    shown: list[int] = []
    lessons.step_changed.connect(lambda: shown.append(lessons.place))
    lessons.go_on()
    assert rate(session) == 0.5, "not while a run goes on"
    wait_for_end(session, qtbot)
    assert rate(session) == 0.9
    assert shown == [6, 6], "it is shown once more, as it is set up now"
    assert [len(it.result.history.batch_losses) for it in session.runs.rows] == [1]
    lessons.leave()


def test_that_a_jump_stops_the_run_and_sets_its_step_up(session: Session, qtbot: QtBot) -> None:
    lessons, lesson = session.lessons, LESSONS["dropout"]
    lessons.start(lesson, 1)
    session.trainer.train()
    qtbot.waitUntil(
        lambda: session.trainer.state is RunState.RUNNING, timeout=TRAINING_MILLISECONDS
    )
    lessons.jump(6)
    lessons.jump(2)
    wait_for_end(session, qtbot)
    assert rate(session) == 0.3, "the last one that was jumped to"
    lessons.jump(1)
    session.trainer.train()
    lessons.go_on()
    lessons.leave()
    own = session.document.project
    wait_for_end(session, qtbot)
    assert session.document.project is own, "what waited went with the lesson"


def test_that_steps_reached_while_a_run_ends_all_change_what_they_say(
    session: Session, qtbot: QtBot
) -> None:
    lessons = session.lessons
    lessons.start(LESSONS["overfitting"], 3)
    session.trainer.train()
    for _ in range(3):  # compare, few-garments, wrong-labels
        lessons.go_on()
    wait_for_end(session, qtbot)
    recipe = session.document.recipe
    assert (recipe.optimizer, recipe.training_size, recipe.label_noise) == ("adam", None, 0.3)
    lessons.leave()


def test_that_a_run_goes_on_where_a_step_wants_what_it_trains(
    session: Session, qtbot: QtBot
) -> None:
    session.lessons.start(LESSONS["early-stopping"], 0)
    session.trainer.train()
    qtbot.waitUntil(
        lambda: session.trainer.state is RunState.RUNNING, timeout=TRAINING_MILLISECONDS
    )
    session.lessons.jump(2)
    assert session.trainer.state is RunState.RUNNING
    session.lessons.go_on()
    assert session.trainer.state is RunState.STOPPING
    wait_for_end(session, qtbot)
    early = session.document.recipe.early_stopping
    assert early is not None
    assert early.patience == 2
    session.lessons.leave()


def test_that_progress_is_kept_and_a_lesson_goes_on_where_it_was_left(
    session: Session, tmp_path: Path
) -> None:
    store = QSettings(str(tmp_path / "store.ini"), QSettings.Format.IniFormat)
    lessons, lesson = session.lessons, LESSONS["overfitting"]
    lessons._progress = ProgressStore(store)
    lessons.start(lesson, 0)
    lessons.go_on()
    lessons.sketch((0.5, 0.25))
    lessons.answer(lesson.questions[0], "1")
    assert lesson.questions[0].id not in lessons.progress(lesson).done
    assert lessons.answer(lesson.questions[0], "2")
    lessons.leave()
    again = ProgressStore(QSettings(str(tmp_path / "store.ini"), QSettings.Format.IniFormat))
    progress = again.of("overfitting")
    assert progress.step == "rmsprop"
    assert progress.done == {"two-losses", "which-loss"}
    assert progress.sketch("rmsprop") == (0.5, 0.25)
    assert progress.answer("which-loss") == "2"
    assert progress.tries("which-loss") == 2
    lessons.start(lesson)
    assert lessons.place == 1
    lessons.restart()
    assert lessons.progress(lesson) == Progress(step="two-losses")


@pytest.mark.parametrize("text", ["", "x", "[]", "{}", json.dumps({"step": 1, "done": 2})])
def test_that_progress_that_cannot_be_read_is_none(text: str, tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "store.ini"), QSettings.Format.IniFormat)
    store.setValue("lessons/dropout", text)
    assert ProgressStore(store).of("dropout") == Progress()


def test_that_facts_are_those_of_the_run(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    with small_session(monkeypatch, small_project("hidden-rmsprop", epochs=4)) as session:
        assert not holds(session, "epochs >= 1")
        assert not holds(session, "best(val_loss) < 1e9"), "there is none yet"
        train(session, qtbot)
        run = session.document.runs[-1].result
        losses = [it.val_loss for it in run.history.epochs]

        def value(text: str) -> object:
            return read_expression(text).value(session.lessons.facts)

        assert value("epochs") == 4
        assert value("best(val_loss)") == min(losses)
        assert value("at(val_loss, 2)") == losses[1]
        assert value("best_epoch") == losses.index(min(losses)) + 1
        assert value("gap") == losses[-1] - run.history.epochs[-1].loss
        assert value("falling(val_loss, 1)") == (losses[-1] < losses[-2])
        assert value("parameters") == 784 * 100 + 100 + 100 * 10 + 10
        assert value("training_size") == 480
        assert holds(session, 'finished and setting("optimizer") == "rmsprop"')
        assert holds(session, 'count(optimizer="rmsprop", activation="relu", dropout=0) == 1')
        assert not holds(session, 'last(val_loss, optimizer="adam") < 1e9')
        assert holds(session, 'layers("Dense") == 2 and activations("softmax") == 1')
        assert not holds(session, "stopped_early or frozen or training or drawn")


def test_that_the_mask_of_a_frozen_step_is_counted(session: Session, qtbot: QtBot) -> None:
    session.lessons.start(LESSONS["dropout"], 4)
    session.inside.open()
    session.inside.freeze()
    with qtbot.waitSignal(session.lessons.facts_changed, timeout=TRAINING_MILLISECONDS):
        qtbot.waitUntil(lambda: session.inside.step is not None, timeout=TRAINING_MILLISECONDS)
    step = session.inside.step
    assert step is not None
    off = int((~step.kept["dropout"][0]).sum())
    assert read_expression("dropped").value(session.lessons.facts) == off
    assert read_expression("dropped + kept").value(session.lessons.facts) == 100
    session.lessons.facts.labs.note("masks_asked", 1)
    qtbot.waitUntil(lambda: "mask" in session.lessons.progress(LESSONS["dropout"]).done)
    session.trainer.stop()
    wait_for_end(session, qtbot)
    session.lessons.leave()


def test_that_the_same_once_more_is_no_other_setting(session: Session, qtbot: QtBot) -> None:
    train(session, qtbot)
    assert not holds(session, "settings_differ"), "there is one run"
    train(session, qtbot)
    assert not holds(session, "settings_differ")
    session.document.apply(SetParameters("dense", {"units": 50}))
    train(session, qtbot)
    assert holds(session, "settings_differ"), "the network is another one"


def drawing(
    value: float, choice: ModelChoice, pixels: FloatArray, unknown: float = 0.0
) -> DrawingPrediction:
    """A network's answer of this certainty, if it is a garment."""
    probabilities = np.full(10, (1 - value) / 9, np.float32)
    probabilities[3] = value
    return DrawingPrediction(Recognition(probabilities, unknown), choice, pixels)


def test_that_a_drawing_of_the_step_before_is_not_drawn_anew(session: Session) -> None:
    facts, classified = session.lessons.facts, session.inference.drawing_classified
    shirt, bag = (np.full((28, 28), it, np.float32) for it in (0.2, 0.7))
    assert not holds(session, "drawn or drawn_anew or drawn_certainty >= 0")
    classified.emit(drawing(0.9, ModelChoice.SHIPPED, shirt))
    assert holds(session, "drawn and drawn_anew and drawn_certainty > 0.8")
    facts.begin_step()
    assert holds(session, "drawn and not drawn_anew")
    classified.emit(drawing(0.6, ModelChoice.TRAINED, shirt.copy()))
    assert not holds(session, "drawn_anew"), "it only was classified once more"
    classified.emit(drawing(0.7, ModelChoice.SHIPPED, bag))
    assert holds(session, "drawn_anew and 0.69 < drawn_certainty < 0.71")
    classified.emit(drawing(0.5, ModelChoice.TRAINED, bag))
    assert holds(session, "0.69 < drawn_certainty < 0.71"), "the surer one's"


def test_that_no_network_is_sure_of_what_is_no_garment(session: Session) -> None:
    classified = session.inference.drawing_classified
    scribble, doubtful = (np.full((28, 28), it, np.float32) for it in (0.2, 0.7))
    classified.emit(drawing(0.95, ModelChoice.SHIPPED, scribble, unknown=0.9))
    assert holds(session, "drawn and drawn_anew and drawn_certainty == 0")
    classified.emit(drawing(0.7, ModelChoice.TRAINED, scribble))
    assert holds(session, "0.69 < drawn_certainty < 0.71"), "the other one has no such answer"
    classified.emit(drawing(0.9, ModelChoice.SHIPPED, doubtful, unknown=0.5))
    assert holds(session, "0.44 < drawn_certainty < 0.46"), "as the headline says"


def test_that_a_prediction_is_judged_by_its_mean_distance() -> None:
    assert distance((0.5, 0.5, 0.5), (0.4, 0.7)) == pytest.approx(0.15)
    assert "0.150" in distance_sentence((0.5, 0.5), (0.4, 0.7))
    assert distance_sentence((), (0.4,)) == ""
    assert distance_sentence((0.4,), (0.4,)).startswith("Very close")


def short_run(session: Session, qtbot: QtBot) -> str:
    """Trains the step's network for one epoch; the id of the run."""
    recipe = session.document.recipe
    session.document.set_recipe(type(recipe).from_json(recipe.to_json() | {"epochs": 1}))
    train(session, qtbot)
    return session.document.runs[-1].id


def test_that_a_sketch_belongs_to_the_run_of_its_own_step(session: Session, qtbot: QtBot) -> None:
    lessons, lesson = session.lessons, LESSONS["overfitting"]
    rmsprop, turning, adam = lesson.steps[1:4]
    lessons.start(lesson, 1)
    short_run(session, qtbot)
    lessons.sketch((0.5,))
    assert lessons.predicted_run is None, "what was trained before is no prediction's"
    short_run(session, qtbot)
    second = short_run(session, qtbot)
    assert lessons.predicted_run is not None
    assert lessons.predicted_run.id == second, "the newest"
    lessons.go_on()
    lessons.go_on()
    assert lessons.step is adam
    short_run(session, qtbot)
    lessons.jump(len(lesson.steps))
    short_run(session, qtbot)
    lessons.jump(1)
    found = lessons.run_predicted_in(rmsprop)
    assert found is not None
    assert found.id == second, "runs of later steps are not its own"
    assert lessons.run_predicted_in(turning) is None
    lessons.jump(1)
    assert lessons.predicted_run is None, "set up anew it may be predicted again"
    lessons.leave()


def test_that_a_sketch_of_yesterday_is_a_prediction_of_todays_run(
    session: Session, qtbot: QtBot
) -> None:
    lessons, lesson = session.lessons, LESSONS["overfitting"]
    lessons.start(lesson, 1)
    lessons.sketch((0.5,))
    lessons.leave()
    lessons.start(lesson, 1)
    run = short_run(session, qtbot)
    assert lessons.predicted_run is not None
    assert lessons.predicted_run.id == run
    lessons.leave()


def test_that_a_lesson_left_has_its_runs_when_it_goes_on(session: Session, qtbot: QtBot) -> None:
    lessons, lesson, own = session.lessons, LESSONS["overfitting"], session.document.project
    lessons.start(lesson, 1)
    lessons.sketch((0.5,))
    run = short_run(session, qtbot)
    session.runs.show([run], shown=False)
    value = read_expression("best(val_loss)").value(lessons.facts)
    lessons.leave()
    assert session.document.project is own
    assert not holds(session, "epochs >= 1"), "the person's own project has none"

    lessons.start(LESSONS["dropout"], 0)
    assert not session.runs.rows, "those of another lesson are its own"
    lessons.leave()

    lessons.start(lesson)
    assert lessons.place == 1
    assert session.document.recipe.epochs == 1, "the project is as it was left"
    assert read_expression("best(val_loss)").value(lessons.facts) == value
    assert lessons.predicted_run is not None
    assert not session.runs.is_shown(run)
    assert session.runs.weights.of(run).snapshots
    assert [it.name for it in outcome_of(session, "", date(2026, 11, 29)).runs] == ["Run 1"]
    assert session.inference.has_trained is (session.document.project.trained is not None)
    lessons.leave()

    lessons.start(lesson, 3)
    assert session.document.recipe == lesson.project_at(3).recipe, "another step is set up"
    assert [it.id for it in session.runs.rows] == [run]
    lessons.restart()
    assert not session.runs.rows
    lessons.leave()
    lessons.start(lesson)
    assert not session.runs.rows
    lessons.leave()
    assert session.document.project is own


def test_that_tries_are_counted() -> None:
    progress = Progress().with_answer("q", "1", right=False)
    assert progress.with_answer("q", "1", right=False).tries("q") == 1, "the same once more"
    progress = progress.with_answer("q", "2", right=True)
    assert progress.tries("q") == 2
    assert progress.with_answer("q", "2", right=False).tries("q") == 3, "of another run"
    assert Progress().tries("q") == 0
    assert Progress(answers=(("q", "1"),)).tries("q") == 1, "kept by an older program"
