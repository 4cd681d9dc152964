"""Runs with drawings mixed in: what they are trained on, and that nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fashion_gui.data.input_views import InputSource
from fashion_gui.data.label_noise import with_noise
from fashion_gui.data.split import Split, with_drawings
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.project import Project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import RunEnded, RunStarted, StepFrozen
from fashion_gui.runs.parameters import Value
from fashion_gui.training import fit
from fashion_gui.training.prepared import prepare
from tests.small_runs import Log, run_small, small_data, small_project, small_split

DRAWINGS = 300


def mixed_split() -> Split:
    data = small_data()
    return with_drawings(small_split(), DRAWINGS, data.drawings.photos, len(data.train_images))


def run_mixed(project: Project, controls: RunControls | None = None) -> Log:
    log = Log()
    split = mixed_split()
    fit.run(project.network, project.recipe, small_data(), split, controls or RunControls(), log)
    return log


def test_that_the_same_seed_gives_the_same_run_whatever_ran_between() -> None:
    project = small_project()
    plain, mixed = run_small(project)[1], run_mixed(project)
    assert np.array_equal(run_small(project)[1].losses, plain.losses)
    assert np.array_equal(run_mixed(project).losses, mixed.losses)
    started = mixed.events[0]
    assert started == RunStarted(2, 25, 800, 100, 0, DRAWINGS)
    assert plain.epochs[-1].val_loss != mixed.epochs[-1].val_loss


def test_that_the_numbers_are_those_of_plain_keras_with_the_same_pictures() -> None:
    """All garments at once, without dropout: the loss before the first update."""
    from fashion_gui.training.probe import Probe

    project = small_project("hidden-adam", batch_size=0, epochs=1, label_noise=0.3)
    log = run_mixed(project)
    data, split = small_data(), mixed_split()
    start = Probe(project, None, None).start
    x = np.append(data.train_images[:500], data.drawings.pictures[split.train[500:] - 600], axis=0)
    rows = x.reshape(-1, 784) / np.float32(255)
    kernels = [it for arrays in start.values() for it in arrays]
    hidden = np.maximum(rows @ kernels[0] + kernels[1], 0)
    logits = hidden @ kernels[2] + kernels[3]
    labels = np.append(data.train_labels, data.drawings.labels)
    labels = with_noise(labels, split.train, 0.3, project.recipe.seed)[split.train]
    right = logits[np.arange(800), labels]
    loss = (np.log(np.exp(logits).sum(axis=1)) - right).mean()
    assert log.losses[0] == pytest.approx(loss, rel=1e-4)


def test_that_the_principal_components_are_of_the_drawings_as_well() -> None:
    project = small_project("hidden-adam")
    values: dict[str, Value] = {"source": InputSource.COMPONENTS.value, "components": 20}
    network = SetParameters(project.network.input_layers[0], values).apply(project.network)
    prepared = prepare(network, project.recipe, small_data(), mixed_split())
    pictures = small_data().mixed_images[mixed_split().train].reshape(800, 784) / 255
    assert prepared.basis is not None
    np.testing.assert_allclose(prepared.basis.mean, pictures.mean(axis=0), atol=1e-5)


def test_that_a_frozen_batch_holds_drawings() -> None:
    controls = RunControls()
    controls.freezes_steps = True
    controls.pause()
    steps = []

    def note(event: object) -> None:
        if isinstance(event, StepFrozen):
            steps.append(event.step)
            controls.stop()

    log, project = Log(note), small_project()
    controls.step()
    fit.run(project.network, project.recipe, small_data(), mixed_split(), controls, log)
    assert isinstance(log.events[-1], RunEnded)
    (step,) = steps
    drawn = step.indices >= 600
    assert 0 < drawn.sum() < len(drawn)
    assert np.array_equal(step.labels, small_data().mixed_labels[step.indices])


def test_that_a_run_of_the_recipe_s_own_split_trains_on_them() -> None:
    from fashion_gui.session.dataset import split_of

    recipe = replace(small_project().recipe, drawing_count=DRAWINGS)
    split = split_of(small_data(), recipe)
    plain = split_of(small_data(), replace(recipe, drawing_count=0))
    assert split.drawing_count == DRAWINGS
    assert np.array_equal(split.train[:-DRAWINGS], plain.train)
    assert np.array_equal(split.validation, plain.validation)
