"""Writing a model as a `.keras` file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fashion_gui.network.analysis import analyse
from fashion_gui.network.project import Project
from fashion_gui.training.backend import build_lock, keras
from fashion_gui.training.build import build_model


class UnfinishedNetworkError(ValueError):
    """A network with a mistake in it, of which there is no model."""


def save_model(model: Any, path: Path) -> None:
    """Writes the plain functional model, without what the program's own class adds.

    The file is written beside its place and moved there whole. Raises OSError.
    """
    inputs, outputs = model.inputs, model.outputs
    plain = keras.Model(  # not lists of one: plain Keras would answer with a list of one
        inputs if len(inputs) > 1 else inputs[0], outputs if len(outputs) > 1 else outputs[0]
    )
    beside = path.with_name(path.name + ".part.keras")
    try:
        plain.save(beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def save_project(project: Project, path: Path) -> None:
    """Writes the trained network of a project, or its network with the weights it begins with.

    Raises:
        OSError: the file cannot be written.
        UnfinishedNetworkError: the network has a mistake, so that Keras has no model of it.
    """
    trained = project.trained
    network = project.network if trained is None else trained.network
    recipe = project.recipe if trained is None else trained.recipe
    if not analyse(network, recipe).trainable:
        raise UnfinishedNetworkError("the network has a mistake in it")
    with build_lock:
        model: Any = build_model(network)
    if trained is not None:
        for layer in model.layers:
            if layer.name in trained.weights:
                layer.set_weights(trained.weights[layer.name])
    save_model(model, path)
