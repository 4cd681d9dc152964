"""What is handed in of a lesson: gathered from the program, and worded."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from fashion_gui.data.recognition import Recognition
from fashion_gui.lessons.catalogue import read_lessons, shipped_folder
from fashion_gui.lessons.outcome import Outcome, Prediction, RunSummary, StepOutcome
from fashion_gui.network.edits import RemoveLayers, SetParameters
from fashion_gui.network.run_record import RunOutcome, RunRecord, RunResult
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.events import EpochEnded
from fashion_gui.runs.history import RunHistory
from fashion_gui.session.inference import DrawingPrediction, ModelChoice
from fashion_gui.session.outcome import outcome_of
from fashion_gui.session.outcome_html import OutcomeDocument, file_name_of
from fashion_gui.session.outcome_pictures import Chart, nice_ticks, pictures_of
from fashion_gui.session.session import Session
from fashion_gui.session.theme import LIGHT
from fashion_gui.session.trainer import RunState
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_project

LESSONS = {it.id: it for it in read_lessons(shipped_folder())[0]}
DAY = date(2026, 11, 29)


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Session]:
    with small_session(monkeypatch) as session:
        yield session


def epochs(*losses: float, accuracy: float = 0.8) -> tuple[EpochEnded, ...]:
    return tuple(
        EpochEnded(n, loss / 2, accuracy, loss, accuracy, 1.5) for n, loss in enumerate(losses)
    )


def record(number: int, **settings: object) -> RunRecord:
    project = small_project("chapter", **settings)
    history = RunHistory()
    history.epochs.extend(epochs(0.5, 0.4))
    history.epochs_asked = 2
    result = RunResult(
        project.network, project.recipe, history, "2026-11-29T08:00+00:00", 3.0,
        RunOutcome.COMPLETED,
    )  # fmt: skip
    return RunRecord(f"{number:032x}", f"Run {number}", result)


def outcome(*runs: RunSummary, steps: tuple[StepOutcome, ...] = ()) -> Outcome:
    return Outcome("A: B/C", "Aim", "en", "", DAY, steps, runs, (), ())


def summary(*losses: float, name: str = "Run", accuracy: float = 0.8) -> RunSummary:
    return RunSummary(name, 0, (), epochs(*losses, accuracy=accuracy), len(losses))


def text_of(it: Outcome) -> str:
    return OutcomeDocument.of(it, LIGHT).text


def test_that_runs_are_told_by_what_distinguishes_them(session: Session) -> None:
    plain = record(1)
    small = record(2, training_size=2000, early_stopping=EarlyStopping(patience=3))
    rate = replace(
        plain,
        result=replace(
            plain.result,
            network=SetParameters("dropout", {"rate": 0.5}).apply(plain.result.network),
        ),
    )
    without = replace(
        plain,
        result=replace(
            plain.result, network=RemoveLayers(frozenset({"dropout"})).apply(plain.result.network)
        ),
    )
    session.lessons.start(LESSONS["dropout"], 0)
    session.runs._rows = (plain, small, rate, without)
    got = outcome_of(session, "", DAY)
    assert got.shared == (
        ("Optimizer", "Adam"), ("Learning rate", "0.001"), ("Batch size", "32"),
    )  # fmt: skip
    first, second, third, last = (dict(it.settings) for it in got.runs)
    assert first["Training garments"] == "all"
    assert second["Training garments"] == "2,000"
    assert first["Early stopping"] == "–"
    assert "patience 3" in second["Early stopping"]
    assert [it["dropout · rate"] for it in (first, second, third)] == ["0.3", "0.3", "0.5"]
    assert last["dropout · rate"] == "–", "it has no such layer"
    assert last["Layer dropout"] == "not there"
    assert "Seed" not in first
    session.runs._rows = (plain,)
    assert outcome_of(session, "", DAY).runs[0].settings == ()
    session.lessons.leave()


def test_that_nothing_grows_in_what_was_gathered(session: Session) -> None:
    session.lessons.start(LESSONS["dropout"], 0)
    run = record(1)
    session.runs._rows = (run,)
    got = outcome_of(session, "", DAY)
    run.result.history.epochs.extend(epochs(0.1))
    (told,) = got.runs
    assert [it.val_loss for it in told.epochs] == [0.5, 0.4]
    assert told.best is told.epochs[1]
    assert told.seconds == 3.0
    session.lessons.leave()


def test_that_the_drawing_of_the_lesson_is_handed_in(session: Session) -> None:
    sure = np.eye(10, dtype=np.float32)[3]
    pixels = np.full((28, 28), 0.5, np.float32)

    def draw(choice: ModelChoice, recognition: Recognition) -> None:
        session.inference.drawing_classified.emit(DrawingPrediction(recognition, choice, pixels))

    session.lessons.start(LESSONS["drawing"], 0)
    assert outcome_of(session, "", DAY).drawing is None
    draw(ModelChoice.SHIPPED, Recognition(sure))
    draw(ModelChoice.TRAINED, Recognition(sure, unknown=1.0))
    got = outcome_of(session, "", DAY)
    assert got.drawing is not None
    assert got.drawing.pixels is pixels
    assert [it[1] for it in got.drawing.answers] == ["Dress, 100.0 %", "no garment that it knows"]
    assert "The program’s network: <b>Dress, 100.0 %</b>" in text_of(got)
    pixels = pixels.copy()
    draw(ModelChoice.SHIPPED, Recognition(sure))
    again = outcome_of(session, "", DAY).drawing
    assert again is not None
    assert len(again.answers) == 1, "the other network has not seen this one"
    session.lessons.restart()
    assert outcome_of(session, "", DAY).drawing is None
    session.lessons.leave()
    session.lessons.start(LESSONS["overfitting"], 0)
    draw(ModelChoice.SHIPPED, Recognition(sure))
    assert outcome_of(session, "", DAY).drawing is None, "that lesson asks for none"
    session.lessons.leave()


def test_that_the_mask_of_the_frozen_step_outlives_the_next_run(
    session: Session, qtbot: QtBot
) -> None:
    def wait_for_end() -> None:
        idle = RunState.IDLE
        qtbot.waitUntil(lambda: session.trainer.state is idle, timeout=TRAINING_MILLISECONDS)

    session.lessons.start(LESSONS["dropout"], 4)
    session.inside.open()
    session.inside.freeze()
    qtbot.waitUntil(lambda: session.inside.step is not None, timeout=TRAINING_MILLISECONDS)
    step = session.inside.step
    assert step is not None
    off = int((~step.kept["dropout"][0]).sum())
    session.trainer.stop()
    wait_for_end()
    recipe = session.document.recipe
    session.document.set_recipe(replace(recipe, epochs=1))
    session.document.apply(SetParameters("dense", {"units": 20}))
    session.trainer.train()
    wait_for_end()
    (mask,) = outcome_of(session, "", DAY).masks
    assert (mask.layer, mask.rate, mask.off, len(mask.kept)) == ("dropout", 0.5, off, 100)
    text = text_of(outcome_of(session, "", DAY))
    assert f"Neurons switched off for the first garment: {off} of 100." in text
    session.lessons.leave()


def test_that_names_of_runs_and_of_files_do_no_harm() -> None:
    harmful = replace(outcome(summary(0.5, name="<i>&")), student="../{Kim}")
    document = OutcomeDocument.of(harmful, LIGHT)
    assert "&lt;i&gt;&amp;" in document.text
    assert "<i>" not in document.text
    assert file_name_of(harmful) == "A B C – Kim"
    assert document.foot.format(page=1, count=2) == "A: B/C · ../(Kim) · Page 1 of 2"


def test_that_a_loss_beyond_all_others_is_left_outside_and_told() -> None:
    calm, wild = summary(0.5, 0.4, 0.3, 0.45), summary(0.5, 9e4)
    chart = pictures_of(outcome(calm, wild), LIGHT)["loss-0"]
    assert isinstance(chart, Chart)
    assert chart.is_cut
    assert chart.ticks[-1] <= 1
    assert "Far larger values lie outside the picture." in text_of(outcome(calm, wild))
    assert "lie outside" not in text_of(outcome(calm))


def test_that_a_picture_has_no_more_runs_than_there_are_colours() -> None:
    runs = [summary(0.5, name=f"Run {n}") for n in range(1, 11)]
    pictures = pictures_of(outcome(*runs), LIGHT)
    first, second = pictures["loss-0"], pictures["loss-1"]
    assert isinstance(first, Chart)
    assert isinstance(second, Chart)
    assert (len(first.lines), len(second.lines)) == (16, 4), "training and validation of each"
    assert "Curves by epoch: Run 9 – Run 10" in text_of(outcome(*runs))


def test_that_there_is_no_accuracy_where_nothing_is_told_apart() -> None:
    got = outcome(summary(0.5, 0.4, accuracy=math.nan))
    assert set(pictures_of(got, LIGHT)) == {"loss-0"}
    assert ">nan" not in text_of(got)


def test_that_what_needs_no_more_than_reading_is_not_called_done() -> None:
    steps = (
        StepOutcome("A task", True),
        StepOutcome("Another", False),
        StepOutcome("A page", True, is_checked=False),
        StepOutcome("The last page", False, is_checked=False),
    )
    text = text_of(outcome(steps=steps))
    words = [it.split("<")[0] for it in text.split('class="word quiet">– ')[1:]]
    assert words == ["done", "not done", "read", "not read"]
    assert text.count('class="right">✓') == 1
    assert "Steps done: 1 of 2 · Steps read: 1 of 2" in text


def test_that_a_step_gone_past_is_read_and_a_task_gone_past_is_not_done(session: Session) -> None:
    lessons, lesson = session.lessons, LESSONS["dropout"]
    lessons.start(lesson, 0)
    for _ in lesson.steps:
        lessons.go_on()
    got = outcome_of(session, "", DAY)
    assert all(it.is_done for it in got.readings)
    assert not any(it.is_done for it in got.tasks)
    assert len(got.tasks) == sum(it.until is not None for it in lesson.steps)
    progress = lessons.progress(lesson)
    assert progress.finished(lesson) == (0, len(got.tasks) + 3)
    assert progress.read(lesson) == (len(got.readings), len(got.readings))
    lessons.leave()


def test_that_a_step_without_a_sketch_and_a_sketch_without_a_run_say_so() -> None:
    none = StepOutcome("One", False, Prediction("val_loss"))
    alone = StepOutcome("Two", True, Prediction("val_loss", (0.5, 0.4)))
    got = outcome(steps=(none, alone))
    assert set(pictures_of(got, LIGHT)) == {"prediction-1"}
    text = text_of(got)
    assert "No validation loss was predicted here." in text
    assert "No run has come of it." in text
    assert "Nothing has been trained in this lesson." in text


@given(
    least=st.floats(-10, 1e4, allow_subnormal=False), span=st.floats(0, 1e6, allow_subnormal=False)
)
def test_that_ticks_are_few_and_even_and_hold_all_between(least: float, span: float) -> None:
    ticks = nice_ticks(least, least + span)
    steps = np.diff(ticks)
    assert 2 <= len(ticks) <= 7
    assert steps.min() > 0
    assert np.allclose(steps, steps[0], rtol=1e-3)
    slack = 1e-6 * (1 + abs(least) + span)
    assert ticks[0] <= least + slack
    assert ticks[-1] >= least + span - slack
