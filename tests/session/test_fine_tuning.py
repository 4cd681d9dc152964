"""Fine-tuning a run's network on labelled drawings, in a session that really trains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.labelled_drawing import (
    DrawingsChange,
    EditDrawings,
    LabelledDrawing,
    labels_of,
    pictures_of,
)
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import read_project, write_project
from fashion_gui.network.run_record import RunRecord
from fashion_gui.network.trained import Trained
from fashion_gui.session.document import Document
from fashion_gui.session.gallery import GalleryDrawing
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_data, small_project


def some_drawings(count: int = 30) -> list[LabelledDrawing]:
    """Outlines that ship, which networks of photos cannot read."""
    drawn = small_data().drawings
    places = np.flatnonzero(drawn.kinds == 2)[:count]
    return [LabelledDrawing(drawn.pictures[it], int(drawn.labels[it])) for it in places]


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project("hidden-adam"), inference=True) as session:
        yield session


def train(qtbot: QtBot, session: Session) -> RunRecord:
    session.trainer.train()
    wait(qtbot, session)
    return session.runs.rows[-1]


def wait(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)


def tune(qtbot: QtBot, session: Session, base: RunRecord, epochs: int = 2) -> RunRecord:
    session.fine_tuning.begin(base, epochs, f"{base.name} + drawings")
    wait(qtbot, session)
    return session.runs.rows[-1]


def trained_of(run: RunRecord) -> Trained:
    assert run.result.trained is not None
    return run.result.trained


def keras_accuracy(trained: Trained, pictures: np.ndarray, labels: np.ndarray) -> float:
    """By Keras's own `predict`, from the weights of a run."""
    from fashion_gui.training.build import build_model

    model: Any = build_model(trained.network)
    for layer in model.layers:
        if layer.name in trained.weights:
            layer.set_weights(trained.weights[layer.name])
    predicted = model.predict(pictures.astype(np.float32) / 255, verbose=0)
    return float((predicted.argmax(axis=1) == labels).mean())


def test_that_a_network_learns_the_drawings_and_is_measured(qtbot: QtBot, session: Session) -> None:
    tuning = session.fine_tuning
    base = train(qtbot, session)
    assert not tuning.can_begin  # no drawings
    tuning.keep(some_drawings())
    assert tuning.can_begin
    run = tune(qtbot, session, base)
    assert run.id != base.id
    assert run.name == "Run 1 + drawings"
    assert len(run.result.history.epochs) == 2
    assert session.runs.is_used(run)
    qtbot.waitUntil(lambda: tuning.report is not None, timeout=TRAINING_MILLISECONDS)
    report, its = tuning.report, run.result.tuning
    assert report is not None
    assert its is not None
    assert set(its.trained_on) | set(its.held_out) == set(session.document.drawings)
    assert not set(its.trained_on) & set(its.held_out)
    data = small_data()
    sets = {
        "trained_on": (pictures_of(its.trained_on), labels_of(its.trained_on)),
        "held_out": (pictures_of(its.held_out), labels_of(its.held_out)),
        "photos": (data.test_images, data.test_labels),
    }
    for name, (pictures, labels) in sets.items():
        before = keras_accuracy(trained_of(base), pictures, labels)
        after = keras_accuracy(trained_of(run), pictures, labels)
        assert getattr(report.before, name) == pytest.approx(before, abs=1e-6)
        assert getattr(report.after, name) == pytest.approx(after, abs=1e-6)
    assert report.after.trained_on > max(0.9, report.before.trained_on)
    assert report.after.photos > report.before.photos - 0.1


def test_that_it_begins_with_the_weights_of_the_run_and_again_with_them(
    qtbot: QtBot, session: Session
) -> None:
    base = train(qtbot, session)
    session.fine_tuning.keep(some_drawings())
    run = tune(qtbot, session, base, epochs=1)
    first = session.runs.weights.of(run.id).snapshots[0]
    for layer, arrays in trained_of(base).weights.items():
        for one, other in zip(arrays, first.weights[layer], strict=True):
            np.testing.assert_array_equal(one, other)
    session.fine_tuning.remove(session.document.drawings[:5])  # it has drawings of its own
    session.runs.run_again(run.id)
    wait(qtbot, session)
    again = session.runs.rows[-1]
    assert again.id != run.id
    losses = [it.result.history.epochs[0].loss for it in (run, again)]
    assert losses[0] == losses[1]
    session.runs.delete([base.id])
    assert not session.runs.can_run_again(run)


def test_that_more_epochs_are_those_of_one_long_run(qtbot: QtBot, session: Session) -> None:
    base = train(qtbot, session)
    session.fine_tuning.keep(some_drawings())
    long = tune(qtbot, session, base, epochs=2)
    short = tune(qtbot, session, base, epochs=1)
    session.runs.train_more(short.id, 1)
    wait(qtbot, session)
    grown = session.runs.find(short.id)
    assert grown is not None
    for one, other in zip(long.result.history.epochs, grown.result.history.epochs, strict=True):
        assert one.loss == pytest.approx(other.loss, rel=1e-5)


def test_that_a_plain_run_is_as_before(qtbot: QtBot, session: Session) -> None:
    base = train(qtbot, session)
    session.fine_tuning.keep(some_drawings())
    tune(qtbot, session, base, epochs=1)
    session.trainer.train()
    wait(qtbot, session)
    plain = session.runs.rows[-1]
    assert plain.result.tuning is None
    assert plain.result.history.epochs[-1].loss == base.result.history.epochs[-1].loss


def test_that_a_saved_fine_tuning_goes_on_where_it_stood(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    base = train(qtbot, session)
    session.fine_tuning.keep(some_drawings())
    run = tune(qtbot, session, base, epochs=1)
    write_project(session.document.project, tmp_path / "it.fashion")
    session.document.open(read_project(tmp_path / "it.fashion"))
    assert len(session.document.drawings) == 30
    session.runs.train_more(run.id, 1)
    wait(qtbot, session)
    grown = session.runs.find(run.id)
    assert grown is not None
    assert len(grown.result.history.epochs) == 2


def test_that_undo_brings_drawings_back(qtbot: QtBot) -> None:
    document = Document(Project())
    one, two = some_drawings(2)
    document.edit_drawings(EditDrawings(DrawingsChange.KEEP, 1), (one,))
    document.edit_drawings(EditDrawings(DrawingsChange.KEEP, 1), (one, two))
    document.edit_drawings(EditDrawings(DrawingsChange.DELETE, 2), ())
    with qtbot.waitSignal(document.drawings_changed):
        document.undo()
    assert document.drawings == (one, two)
    assert document.has_unsaved_changes
    document.undo()
    assert document.drawings == (one,)
    document.redo()
    assert document.drawings == (one, two)


def test_that_a_drawing_of_a_game_is_seen_as_if_it_were_drawn(
    qtbot: QtBot, session: Session
) -> None:
    image = QImage(280, 280, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(100, 40, 80, 200, QColor("black"))
    painter.end()
    moment = datetime(2026, 11, 28, 13, 15)  # noqa: DTZ001
    session.fine_tuning.keep_of_game(GalleryDrawing(image, 1, None, None, moment))
    qtbot.waitUntil(lambda: bool(session.document.drawings))
    (kept,) = session.document.drawings
    assert kept.label == 1
    assert (kept.pixels[:, 14] == 255).all()  # its longer side from edge to edge
    assert not kept.pixels[:, :8].any()


def test_that_a_network_fed_with_components_keeps_its_own(qtbot: QtBot, session: Session) -> None:
    project = small_project("hidden-adam")
    network = project.network
    (input_,) = network.input_layers
    network = SetParameters(input_, {"source": "components", "components": 20}).apply(network)
    session.document.open(replace(project, network=network))
    base = train(qtbot, session)
    session.fine_tuning.keep(some_drawings())
    run = tune(qtbot, session, base, epochs=1)
    before, after = trained_of(base).basis, trained_of(run).basis
    assert before is not None
    assert after is not None
    np.testing.assert_array_equal(before.axes, after.axes)
