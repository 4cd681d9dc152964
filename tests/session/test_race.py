"""Races in the running program, without a window. Keras is real."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.lessons.conditions import read_expression
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.race import Factor, Race, RaceError
from fashion_gui.network.run_record import RunOutcome, RunRecord
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.descent import RATES
from fashion_gui.runs.events import EndReason, FailureKind, RunEnded, RunFailed
from fashion_gui.session.race import start_race
from fashion_gui.session.race_words import lead_sentence, race_sentence
from fashion_gui.session.recovery import find_left
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.session.trainer import RunState
from fashion_gui.training import fit
from fashion_gui.training.instrumented import InstrumentedModel
from tests.session.running import TRAINING_MILLISECONDS, SmallDataset, small_session
from tests.small_runs import Log, small_project

OPTIMIZERS = Race(Factor.OPTIMIZER, ("rmsprop", "adam"))
ENDLESS = 10_000
BATCHES = 15
"""In an epoch of the 480 garments that the session trains on."""


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch) as session:
        yield session


def start(session: Session, race: Race = OPTIMIZERS, epochs: int = 3) -> None:
    start_race(session.trainer, race, session.document.project, epochs)


def wait_for(qtbot: QtBot, session: Session, state: RunState) -> None:
    qtbot.waitUntil(lambda: session.trainer.state is state, timeout=2 * TRAINING_MILLISECONDS)


def wait_for_epochs(qtbot: QtBot, session: Session, count: int) -> None:
    """Waits until each run has done that many."""
    qtbot.waitUntil(
        lambda: all(len(it.history.epochs) >= count for it in session.trainer.runs),
        timeout=TRAINING_MILLISECONDS,
    )


def losses_alone(session: Session, run: RunRecord) -> np.ndarray:
    """What the run would have told if it had been trained by itself, in this thread."""
    data, split, log = session.dataset.data, session.dataset.split, Log()
    assert data is not None
    assert split is not None
    fit.run(run.result.network, run.result.recipe, data, split, RunControls(), log)
    return log.losses


def batches_done(session: Session) -> list[int]:
    return [len(run.history.batch_losses) for run in session.trainer.runs]


def test_that_the_runs_of_a_race_are_kept_as_any_others(qtbot: QtBot, session: Session) -> None:
    base = session.document.project
    start(session)
    wait_for(qtbot, session, RunState.IDLE)
    rmsprop, adam = session.document.runs
    assert (rmsprop.name, adam.name) == ("RMSprop", "Adam")
    assert rmsprop.note == adam.note == "Race: Optimizer"
    assert rmsprop.colour != adam.colour
    assert session.runs.rows == session.runs.shown == session.document.runs
    assert session.document.project.network is base.network
    assert session.document.recipe is base.recipe
    for run, entrant in zip(session.document.runs, OPTIMIZERS.entrants(base), strict=True):
        assert run.result.outcome is RunOutcome.COMPLETED
        assert run.result.network == entrant.project.network
        assert [it.epoch for it in run.result.history.epochs] == [0, 1, 2]
        assert np.array_equal(run.result.history.batch_losses.values, losses_alone(session, run))


def test_that_all_curves_grow_side_by_side(qtbot: QtBot, session: Session) -> None:
    start(session, epochs=ENDLESS)
    wait_for_epochs(qtbot, session, 2)
    going_on = session.runs.going_on
    assert [run.name for run in going_on] == ["RMSprop", "Adam"]
    assert session.runs.shown == going_on
    session.trainer.pause()
    longest = max(batches_done(session))
    # A run is at most a call ahead, and a call is at most what is left of an epoch.
    assert longest - min(batches_done(session)) <= BATCHES
    session.runs.delete(run.id for run in going_on)
    assert session.runs.going_on == going_on
    session.trainer.stop()
    wait_for(qtbot, session, RunState.IDLE)
    assert session.runs.going_on == ()
    outcomes = {run.result.outcome for run in session.document.runs}
    assert outcomes == {RunOutcome.STOPPED}


def test_that_pause_step_and_resume_act_on_all_runs(qtbot: QtBot, session: Session) -> None:
    trainer = session.trainer
    start(session)
    # The first call builds the graph; only then are calls short.
    qtbot.waitUntil(lambda: min(batches_done(session)) > 0, timeout=TRAINING_MILLISECONDS)
    trainer.pause()
    assert trainer.state is RunState.PAUSED
    qtbot.wait(300)  # the call that was going on
    before = batches_done(session)
    qtbot.wait(300)
    assert batches_done(session) == before
    trainer.step()
    after = [count + 1 for count in before]
    qtbot.waitUntil(lambda: batches_done(session) == after, timeout=TRAINING_MILLISECONDS)
    trainer.step_epoch()
    # A quick computer has done the first epoch of one of them in the first call.
    ends = [(count // BATCHES + 1) * BATCHES for count in after]
    qtbot.waitUntil(lambda: batches_done(session) == ends, timeout=TRAINING_MILLISECONDS)
    wait_for(qtbot, session, RunState.PAUSED)
    assert batches_done(session) == ends
    trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    for run in session.document.runs:
        assert np.array_equal(run.result.history.batch_losses.values, losses_alone(session, run))


def test_that_progress_and_time_left_are_those_of_all_runs(qtbot: QtBot, session: Session) -> None:
    trainer = session.trainer
    start(session, epochs=40)
    qtbot.waitUntil(lambda: trainer.seconds_left() is not None, timeout=TRAINING_MILLISECONDS)
    assert 0 < trainer.share_done() < 1
    wait_for_epochs(qtbot, session, 20)
    trainer.pause()
    done = sum(batches_done(session))
    assert trainer.share_done() == pytest.approx(done / (2 * 40 * BATCHES), abs=0.01)
    left = [run.seconds_left() for run in trainer.runs]
    assert trainer.seconds_left() == pytest.approx(sum(it or 0.0 for it in left), rel=0.1)
    trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    assert trainer.share_done() == 1.0
    assert trainer.seconds_left() == 0.0


def test_that_a_loss_that_is_no_number_ends_one_run_and_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project("hidden-adam", optimizer="sgd")
    linear = SetParameters("dense", {"activation": "linear"}).apply(project.network)
    with small_session(monkeypatch, Project(linear, project.recipe)) as session:
        start(session, Race(Factor.LEARNING_RATE, (1000.0, 0.01)), epochs=4)
        wait_for(qtbot, session, RunState.IDLE)
        bad, good = session.trainer.runs
        assert isinstance(bad.outcome, RunFailed)
        assert bad.outcome.kind is FailureKind.NOT_A_NUMBER
        assert isinstance(good.outcome, RunEnded)
        assert good.outcome.reason is EndReason.COMPLETED
        assert session.trainer.winner is good
        assert session.document.runs[-1].result.outcome is RunOutcome.COMPLETED
        text = race_sentence(session.trainer.runs, session.trainer.winner)
        assert text.startswith("Learning rate 0.01 ends with the lowest validation loss")
        assert "Learning rate 1000: The loss is no longer a number" in text


def test_that_the_best_network_is_left_to_results_and_draw(qtbot: QtBot, session: Session) -> None:
    race = Race(Factor.LEARNING_RATE, (0.001, 0.00001))
    learned: list[object] = []
    session.inference.take_trained = (  # type: ignore[method-assign]
        lambda project, *_: learned.append(project.recipe.learning_rate)
    )
    start(session, race)
    wait_for(qtbot, session, RunState.IDLE)
    best, other = session.document.runs
    assert best.result.best is not None
    assert other.result.best is not None
    assert best.result.best.val_loss < other.result.best.val_loss
    assert session.runs.is_used(best)
    assert not session.runs.is_used(other)
    assert learned[-1] == 0.001, "whichever ended last"
    assert "Learning rate 0.001 has" in lead_sentence(session.trainer.front)


def test_that_early_stopping_ends_one_run_and_the_others_go_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project(early_stopping=EarlyStopping(patience=0))
    with small_session(monkeypatch, project) as session:
        start(session, Race(Factor.LEARNING_RATE, (0.05, 0.0001)), epochs=8)
        wait_for(qtbot, session, RunState.IDLE)
        by_name = {run.name: run.result for run in session.document.runs}
        early, patient = by_name["Learning rate 0.05"], by_name["Learning rate 0.0001"]
        assert early.outcome is RunOutcome.STOPPED_EARLY
        assert len(early.history.epochs) < len(patient.history.epochs)


def test_that_a_stop_before_the_first_batch_leaves_nothing(qtbot: QtBot, session: Session) -> None:
    start(session, Race(Factor.OPTIMIZER, ("sgd", "momentum", "rmsprop", "adam")))
    session.trainer.stop()
    wait_for(qtbot, session, RunState.IDLE)
    assert session.document.runs == ()
    assert session.document.project.trained is None
    assert [type(run.outcome) for run in session.trainer.runs] == [RunEnded] * 4
    assert "before an epoch" in race_sentence(session.trainer.runs, session.trainer.winner)


def test_that_nothing_starts_while_a_race_goes_on(qtbot: QtBot, session: Session) -> None:
    start(session, epochs=ENDLESS)
    runs = session.trainer.runs
    start(session)
    session.trainer.train()
    assert session.trainer.runs is runs
    wait_for_epochs(qtbot, session, 1)
    start(session)
    assert session.trainer.runs is runs
    session.trainer.stop()
    wait_for(qtbot, session, RunState.IDLE)
    start(session, epochs=1)
    wait_for(qtbot, session, RunState.IDLE)
    assert len(session.document.runs) == 4
    assert len({run.colour for run in session.document.runs}) == 4


def test_that_a_run_of_a_race_goes_on_by_itself(qtbot: QtBot, session: Session) -> None:
    start(session, epochs=1)
    wait_for(qtbot, session, RunState.IDLE)
    assert session.runs.last is None, "More epochs would not know of which"
    adam = session.document.runs[1]
    session.runs.train_more(adam.id, 1)
    wait_for(qtbot, session, RunState.IDLE)
    longer = session.runs.find(adam.id)
    assert longer is not None
    assert longer.note == adam.note
    assert np.array_equal(longer.result.history.batch_losses.values, losses_alone(session, longer))
    assert len(longer.result.history.epochs) == 2


def test_that_an_impossible_race_begins_nothing(session: Session) -> None:
    with pytest.raises(RaceError):
        start(session, Race(Factor.DROPOUT, (0.5, 1.0)))
    assert session.trainer.state is RunState.IDLE


def test_that_a_race_of_another_project_leaves_nothing_in_this_one(
    qtbot: QtBot, session: Session
) -> None:
    start(session, epochs=ENDLESS)
    wait_for_epochs(qtbot, session, 1)
    session.document.open(PRESETS["hidden-adam"].build())
    assert session.runs.rows == ()
    session.trainer.stop()
    wait_for(qtbot, session, RunState.IDLE)
    assert session.document.runs == ()
    assert session.document.project.trained is None


def test_that_the_models_of_a_race_are_let_go(qtbot: QtBot, session: Session) -> None:
    models: weakref.WeakSet[InstrumentedModel] = weakref.WeakSet()
    take = InstrumentedModel.take_garments

    def noting_take(model: InstrumentedModel, *arguments: object) -> None:
        models.add(model)
        take(model, *arguments)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(InstrumentedModel, "take_garments", noting_take)
        start(session, epochs=1)
        wait_for(qtbot, session, RunState.IDLE)
    gc.collect()
    assert not list(models)


def test_that_a_killed_race_is_recovered_to_its_last_epochs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is on the disk while the race goes on is what a killed program leaves."""
    monkeypatch.setattr("fashion_gui.session.session.Dataset", SmallDataset)
    own = tmp_path / "own"
    session = Session(small_project(), Settings("en", "light"), recovery_folder=own)
    session.start()
    try:
        start(session, epochs=ENDLESS)
        wait_for_epochs(qtbot, session, 2)
        qtbot.waitUntil(lambda: bool(list(own.glob("*.fashion"))))
        session.trainer.pause()
        qtbot.wait(300)
        left = tmp_path / "left"
        left.mkdir()
        for path in own.rglob("*"):
            if path.is_file() and path.suffix != ".lock":
                copy = left / path.relative_to(own)
                copy.parent.mkdir(exist_ok=True)
                copy.write_bytes(path.read_bytes())
        recovered = find_left(left)
        assert recovered is not None
        recovered.slot.release()
        runs = recovered.project.runs
        ids = {run.start.id for run in session.trainer.runs}
        assert {run.id for run in runs} == ids
        assert {run.result.outcome for run in runs} == {RunOutcome.INTERRUPTED}
        assert all(len(run.result.history.epochs) >= 2 for run in runs)
        assert {run.result.recipe.optimizer for run in runs} == {"rmsprop", "adam"}
    finally:
        session.shut_down()


def test_that_the_rows_keep_their_order_whichever_run_ends_first(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project(early_stopping=EarlyStopping(patience=0))
    with small_session(monkeypatch, project) as session:
        seen: list[list[str]] = []
        session.runs.rows_changed.connect(
            lambda: seen.append([run.name for run in session.runs.rows])
        )
        start(session, Race(Factor.LEARNING_RATE, (0.0001, 0.05)), epochs=5)
        wait_for(qtbot, session, RunState.IDLE)
        both = ["Learning rate 0.0001", "Learning rate 0.05"]
        assert seen[-1] == [run.name for run in session.document.runs] == both
        first_whole = seen.index(both)
        assert all(names == both for names in seen[first_whole:])
        first, second = (len(run.result.history.epochs) for run in session.document.runs)
        assert second < first, "the second ended first"


def test_that_all_eight_optimizers_race_each_in_a_colour_of_its_own(
    qtbot: QtBot, session: Session
) -> None:
    race = Race(Factor.OPTIMIZER, tuple(RATES))
    start(session, race, epochs=2)
    wait_for(qtbot, session, RunState.IDLE)
    runs = session.document.runs
    assert [it.result.recipe.optimizer for it in runs] == list(RATES)
    assert all(len(it.result.history.epochs) == 2 for it in runs)
    assert len({it.colour for it in runs}) == len(LIGHT.runs) == 8
    assert set(session.runs.shown) == set(runs), "all are overlaid without being asked for"
    facts = session.lessons.facts
    assert read_expression("raced and racers == 8 and count() == 8").holds(facts)
    session.trainer.train()
    wait_for(qtbot, session, RunState.IDLE)
    assert read_expression("not raced and racers == 0").holds(facts)
