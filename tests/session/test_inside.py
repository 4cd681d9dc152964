"""Looking inside from the running program: whose network, which garment, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import MoveLayers, SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.trained import Trained
from fashion_gui.runs.events import Weights
from fashion_gui.runs.inside import Exciting, FrozenStep, Look, NeuronFacts, Pin
from fashion_gui.session.inside import Inside
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.inside_source import SourceKind
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from tests.session.running import TRAINING_MILLISECONDS, endless_project, small_session
from tests.small_runs import small_data, small_project


class Watcher:
    """Notes what `Inside` tells, and waits for more of it."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self._qtbot = qtbot
        self.session = session
        self.inside: Inside = session.inside
        self.looks: list[Look] = []
        self.steps: list[FrozenStep] = []
        self.failures: list[str] = []
        self.inside.looked.connect(self.looks.append)
        self.inside.step_frozen.connect(self.steps.append)
        self.inside.failed.connect(self.failures.append)

    def until(self, is_so: Any) -> None:
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=TRAINING_MILLISECONDS)

    def look(self, weights: Weights | None = None, **wanted: Any) -> Look:
        """The newest look, once it has these attributes and is at what is put in."""

        def is_there() -> bool:
            look = self.inside.look
            return (
                look is not None
                and look.garment is self.inside.garment
                and (weights is None or look.weights is weights)
                and all(getattr(look, name) == value for name, value in wanted.items())
            )

        self.until(is_there)
        assert self.inside.look is not None
        return self.inside.look

    def answer(self, signal: Any, ask: Any) -> Any:
        with self._qtbot.waitSignal(signal, timeout=TRAINING_MILLISECONDS) as blocker:
            ask()
        return blocker.args[0]

    def wait_for(self, *states: RunState) -> None:
        self.until(lambda: self.session.trainer.state in states)

    def end(self) -> None:
        self.session.trainer.stop()
        self.wait_for(RunState.IDLE)


@pytest.fixture
def watcher(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watcher]:
    with small_session(monkeypatch, endless_project(), inference=True) as session:
        yield Watcher(qtbot, session)


@pytest.fixture
def dropping(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watcher]:
    project = small_project("chapter", epochs=10_000)
    with small_session(monkeypatch, project, inference=True) as session:
        yield Watcher(qtbot, session)


def with_weights(project: Project, scale: float) -> Trained:
    """Weights that nobody trained, to be known again."""
    from fashion_gui.training.probe import Probe

    start = Probe(project, None, None).start
    weights = {id_: tuple(scale * it for it in arrays) for id_, arrays in start.items()}
    return Trained(project.network, project.recipe, weights)


def test_that_nothing_is_looked_at_before_it_is_opened(watcher: Watcher) -> None:
    inside = watcher.inside
    assert inside.source is not None
    assert inside.source.kind is SourceKind.FRESH
    inside.put_in_test(3)
    assert inside.look is None
    inside.open()
    look = watcher.look()
    assert inside.origin is Origin.TEST
    assert inside.place == 3
    assert look.garment.label == small_data().test_labels[3]
    inside.close()
    inside.put_in_test(4)
    assert inside.look is look


def test_that_the_network_that_was_trained_is_looked_into(watcher: Watcher) -> None:
    inside, session = watcher.inside, watcher.session
    inside.open()
    fresh = watcher.look()
    trained = with_weights(session.document.project, 2.0)
    session.document.set_trained(trained)
    session.inference.take_trained(session.document.project, trained.weights)
    assert inside.source is not None
    assert inside.source.kind is SourceKind.TRAINED
    look = watcher.look(weights=trained.weights)
    np.testing.assert_allclose(look.values["dense"], 2 * fresh.values["dense"], atol=1e-5)


def test_that_it_is_told_whether_the_network_is_still_the_documents(watcher: Watcher) -> None:
    inside, document = watcher.inside, watcher.session.document
    inside.open()
    document.set_trained(with_weights(document.project, 1.0))
    document.apply(MoveLayers({"dense": (40.0, 40.0)}))
    assert inside.source is not None
    assert inside.source.kind is SourceKind.TRAINED
    assert inside.source.is_documents
    document.apply(SetParameters("dense", {"units": 7}))
    assert inside.source.is_documents is False
    document.undo()
    assert inside.source.is_documents


def test_that_a_new_network_begins_with_the_weights_of_its_run(watcher: Watcher) -> None:
    inside, trainer = watcher.inside, watcher.session.trainer
    inside.open()
    fresh = watcher.look()
    trainer.step()
    watcher.until(lambda: watcher.steps)
    for id_, arrays in watcher.steps[0].before.items():
        for mine, theirs in zip(fresh.weights[id_], arrays, strict=True):
            np.testing.assert_array_equal(mine, theirs)
    watcher.end()


def test_that_other_garments_are_put_in(watcher: Watcher) -> None:
    inside, data = watcher.inside, small_data()
    inside.open()
    inside.put_in_training(31)
    look = watcher.look()
    assert inside.origin is Origin.TRAINING
    np.testing.assert_allclose(look.garment.pixels, data.train_images[31] / 255, atol=1e-6)
    assert look.loss is not None
    drawing = np.zeros((28, 28), np.float32)
    drawing[5:20, 10:18] = 1
    inside.put_in_drawing(drawing)
    look = watcher.look()
    assert inside.origin is Origin.DRAWING
    assert look.garment.label is None
    assert look.loss is None
    np.testing.assert_array_equal(look.values["input"].reshape(28, 28), drawing)


def test_that_pins_change_what_lies_behind_them(watcher: Watcher) -> None:
    inside = watcher.inside
    inside.open()
    free = watcher.look()
    pin = Pin("dense", (4,), 50.0)
    inside.set_pins([pin])
    look = watcher.look(pins=(pin,))
    assert look.values["dense"][4] == 50
    assert not np.allclose(look.values["dense_2"], free.values["dense_2"])
    facts: NeuronFacts = watcher.answer(
        inside.neuron_explained, lambda: inside.ask_neuron("dense", (4,))
    )
    assert facts.pin == pin
    assert facts.output == 50
    inside.set_pins([])
    np.testing.assert_array_equal(watcher.look(pins=()).values["dense_2"], free.values["dense_2"])


def test_that_a_step_is_frozen_where_no_run_goes_on(dropping: Watcher) -> None:
    inside, trainer = dropping.inside, dropping.session.trainer
    inside.open()
    assert inside.can_freeze
    inside.freeze()
    dropping.until(lambda: dropping.steps)
    dropping.wait_for(RunState.PAUSED)
    assert inside.source is not None
    assert inside.source.kind is SourceKind.RUN
    step = inside.step
    assert step is not None
    assert (step.epoch, step.batch) == (0, 0)
    assert inside.lives.keys() == step.outputs.keys()
    dropping.until(lambda: trainer.last_batches is not None)
    assert trainer.last_batches is not None
    assert trainer.last_batches.batch == 1
    np.testing.assert_array_equal(
        inside.off_counts.counts["dropout"], (~step.kept["dropout"]).sum(axis=0)
    )
    inside.freeze()
    dropping.until(lambda: len(dropping.steps) == 2)
    assert inside.off_counts.seen == 64
    dropping.end()


def test_that_a_garment_of_the_step_is_shown_in_training_and_in_prediction(
    dropping: Watcher,
) -> None:
    inside = dropping.inside
    inside.open()
    inside.freeze()
    dropping.until(lambda: dropping.steps)
    step = dropping.steps[0]
    inside.show_training()
    inside.put_in_batch(5)
    look = dropping.look(is_training=True)
    assert inside.origin is Origin.BATCH
    np.testing.assert_array_equal(look.kept["dropout"], step.kept["dropout"][5])
    np.testing.assert_array_equal(look.values["dense_2"], step.outputs["dense_2"][5])
    assert look.loss == pytest.approx(float(step.losses[5]))
    pixels = small_data().train_images[step.indices[5]]
    np.testing.assert_allclose(look.garment.pixels, pixels / 255, atol=1e-6)
    # Without dropout, but with the weights of that moment: what comes before it is the same.
    inside.show_prediction()
    plain = dropping.look(is_training=False)
    assert plain.weights is step.before
    assert not plain.kept
    np.testing.assert_allclose(plain.values["dense"], look.values["dense"], atol=1e-5)
    np.testing.assert_array_equal(plain.values["dropout"], plain.values["dense"])
    # The next step has another batch: the garment at the same place of it.
    inside.show_training()
    inside.freeze()
    dropping.until(lambda: len(dropping.steps) == 2)
    look = dropping.look(is_training=True)
    np.testing.assert_array_equal(look.kept["dropout"], dropping.steps[1].kept["dropout"][5])
    dropping.end()


def test_that_dropout_is_shown_outside_of_a_run(dropping: Watcher) -> None:
    inside = dropping.inside
    inside.open()
    plain = dropping.look()
    inside.show_training(seed=1)
    first = dropping.look(is_training=True)
    inside.show_training(seed=2)
    dropping.until(lambda: dropping.inside.look is not first)
    second = dropping.look(is_training=True)
    assert not np.array_equal(first.kept["dropout"], second.kept["dropout"])
    assert inside.shows_training
    inside.show_prediction()
    again = dropping.look(is_training=False)
    np.testing.assert_array_equal(again.values["dense_2"], plain.values["dense_2"])


def test_that_a_run_that_goes_on_draws_a_mask_with_each_look(dropping: Watcher) -> None:
    """One mask for the whole run would say that the same neurons are off all the time."""
    inside, trainer = dropping.inside, dropping.session.trainer
    inside.open()
    inside.show_training()
    dropping.look(is_training=True)
    trainer.train()
    dropping.wait_for(RunState.RUNNING)
    seen: list[Look] = []
    inside.looked.connect(seen.append)
    dropping.until(lambda: len(seen) >= 4)
    trainer.pause()
    dropping.wait_for(RunState.PAUSED)
    masks = {it.kept["dropout"].tobytes() for it in seen}
    assert len(masks) == len({id(it.weights) for it in seen})
    assert len(masks) >= 3
    # Standing still, the mask stays: only the garment is another one.
    dropping._qtbot.wait(500)  # the look at the moment of the pause
    before = dropping.look(is_training=True)
    inside.put_in_test(4)
    after = dropping.look(is_training=True)
    np.testing.assert_array_equal(after.kept["dropout"], before.kept["dropout"])
    dropping.end()


def test_that_a_run_that_goes_on_is_seen_and_ends_as_the_trained_one(watcher: Watcher) -> None:
    inside, trainer = watcher.inside, watcher.session.trainer
    lived: list[Any] = []
    inside.lived.connect(lived.append)
    inside.open()
    trainer.train()
    watcher.until(lambda: len(lived) >= 3)
    assert inside.source is not None
    assert inside.source.kind is SourceKind.RUN
    assert lived[-1].lives is inside.lives
    first, last = lived[0].look, lived[-1].look
    assert not np.array_equal(first.weights["dense"][0], last.weights["dense"][0])
    # Another garment while it goes on, and a step frozen that does not stop it.
    inside.put_in_test(9)
    watcher.look()
    inside.freeze()
    watcher.until(lambda: watcher.steps)
    assert trainer.state is RunState.RUNNING
    # Paused, the look is at the weights of that moment.
    trainer.pause()

    def is_of_that_moment() -> bool:
        done, seen = trainer.last_batches, lived[-1]
        assert done is not None
        # After the last update of an epoch the run stands before the first of the next.
        return (seen.epoch, seen.batch) in ((done.epoch, done.batch), (done.epoch + 1, 0))

    watcher.until(is_of_that_moment)
    inside.close()
    watcher.end()
    inside.open()
    trained = watcher.session.document.project.trained
    assert trained is not None
    assert inside.source.kind is SourceKind.TRAINED
    look = watcher.look(weights=trained.weights)
    assert look.loss is not None
    assert inside.step is watcher.steps[-1]


def test_that_a_run_is_left_in_peace_while_nobody_looks(watcher: Watcher) -> None:
    inside, trainer = watcher.inside, watcher.session.trainer
    lived: list[Any] = []
    inside.lived.connect(lived.append)
    trainer.step()
    watcher.wait_for(RunState.PAUSED)
    trainer.step()
    watcher.until(lambda: trainer.last_batches is not None and trainer.last_batches.batch == 2)
    assert not watcher.steps
    assert not lived
    inside.open()
    watcher.until(lambda: lived)
    assert lived[0].batch == 2
    watcher.end()


def test_that_another_run_begins_anew(dropping: Watcher) -> None:
    inside = dropping.inside
    inside.open()
    inside.freeze()
    dropping.until(lambda: dropping.steps)
    inside.put_in_batch(0)
    dropping.end()
    assert inside.step is not None
    dropping.session.trainer.step()
    dropping.until(lambda: len(dropping.steps) == 2)
    assert inside.off_counts.seen == 32
    assert inside.origin is Origin.TRAINING
    dropping.end()


def test_that_neurons_are_explained_and_searched_for(watcher: Watcher) -> None:
    inside = watcher.inside
    inside.open()
    look = watcher.look()
    facts = watcher.answer(inside.neuron_explained, lambda: inside.ask_neuron("dense_2", (3,)))
    assert facts.output == look.values["dense_2"][3]
    assert facts.z == pytest.approx(float(facts.inputs @ facts.weights) + facts.bias)
    told: list[Exciting] = []
    inside.excited.connect(told.append)
    inside.ask_exciting("dense", (2,))
    watcher.until(lambda: told and told[-1].seen == told[-1].total)
    found = told[-1]
    split = watcher.session.dataset.split
    assert split is not None
    assert found.total == len(split.train)
    assert list(found.values) == sorted(found.values, reverse=True)
    inside.put_in_training(int(found.indices[0]))
    assert watcher.look().values["dense"][2] == pytest.approx(found.values[0], abs=1e-5)


def test_that_classes_are_explained_and_hidden(watcher: Watcher) -> None:
    inside = watcher.inside
    inside.open()
    look = watcher.look()
    saliency = watcher.answer(inside.explained, lambda: inside.ask_saliency(9))
    assert saliency.label == 9
    assert saliency.garment is inside.garment
    hidden = watcher.answer(inside.occluded, lambda: inside.ask_occlusion(14, 10))
    np.testing.assert_allclose(hidden.before, look.values["dense_2"], atol=1e-6)
    assert (hidden.x, hidden.y) == (14, 10)


def test_that_a_network_without_classes_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch, small_project("autoencoder"), inference=True) as session:
        watcher = Watcher(qtbot, session)
        session.inside.open()
        watcher.look()
        session.inside.ask_saliency(3)
        watcher.until(lambda: watcher.failures == ["no classes"])


def test_that_there_is_nothing_to_look_into_where_nothing_can_be_trained(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_session(monkeypatch, Project(), inference=True) as session:
        watcher = Watcher(qtbot, session)
        assert session.inside.source is None
        assert not session.inside.can_freeze
        session.inside.open()
        session.inside.ask_saliency(3)
        session.document.open(PRESETS["softmax-only"].build())
        assert session.inside.source is not None
        watcher.look()
        session.document.open(replace(Project()))
        assert session.inside.source is None
        assert session.inside.look is None
