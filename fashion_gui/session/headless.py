"""Training and classifying without a window: the command line's door to the training room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fashion_gui.data.fashion_mnist import load_fashion_mnist
from fashion_gui.network.project import Project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import RunEvent
from fashion_gui.session.dataset import default_folder, split_of
from fashion_gui.session.garbage import resting_collector
from fashion_gui.session.inference import shipped_model_path

if TYPE_CHECKING:
    from fashion_gui.training.classifier import Classifier


class TrainedModel:
    """A Keras model that a run has left."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def save(self, path: Path) -> None:
        """Writes a `.keras` file that plain Keras opens; raises OSError."""
        from fashion_gui.training.saving import save_model

        save_model(self._model, path)


def train(
    project: Project,
    publish: Callable[[RunEvent], None],
    controls: RunControls | None = None,
    folder: Path | None = None,
) -> TrainedModel | None:
    """Trains in the calling thread.

    Returns:
        The model, or None where the run failed (a `RunFailed` event says why).

    Raises:
        DatasetError: Fashion-MNIST cannot be read.
    """
    data = load_fashion_mnist(folder or default_folder())
    # Else Python's collector walks through all that TensorFlow is made of in every epoch.
    with resting_collector():
        from fashion_gui.training import fit

    split = split_of(data, project.recipe)
    model = fit.run(
        project.network, project.recipe, data, split, controls or RunControls(), publish
    )
    return None if model is None else TrainedModel(model)


def export_keras(project: Project, path: Path) -> None:
    """Writes a `.keras` file of the trained network, or of the network with its initial weights.

    Raises:
        OSError: the file cannot be written.
        ValueError: the network has a mistake in it.
    """
    from fashion_gui.training.backend import keras
    from fashion_gui.training.saving import save_project

    keras.utils.set_random_seed(project.recipe.seed)  # the weights that a run would begin with
    save_project(project, path)


def load_classifier(path: Path | None = None) -> Classifier:
    """The classifier in a `.keras` file, or the one that ships; raises `ModelFileError`."""
    from fashion_gui.training.classifier import load_classifier as load

    return load(path or shipped_model_path())
