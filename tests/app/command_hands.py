"""What stands for the slow parts of a command, for the tests of the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from fashion_gui.network.project import Project
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import (
    BatchesEnded,
    EndReason,
    EpochEnded,
    RunEnded,
    RunEvent,
    RunFailed,
    RunStarted,
)

Capture = pytest.CaptureFixture[str]


def lines(text: str) -> list[str]:
    return text.splitlines()


class FakeModel:
    """A trained model that only notes where it was saved."""

    def __init__(self) -> None:
        self.saved: list[Path] = []

    def save(self, path: Path) -> None:
        self.saved.append(path)


class FakeTraining:
    """Stands for `headless.train`: publishes what it is told to."""

    def __init__(self, failure: RunFailed | None = None) -> None:
        self.model = FakeModel()
        self.projects: list[Project] = []
        self.failure = failure

    def __call__(
        self, project: Project, publish: Callable[[RunEvent], None], controls: RunControls
    ) -> FakeModel | None:
        self.projects.append(project)
        epochs = project.recipe.epochs
        publish(RunStarted(epochs, 1500, 48_000, 12_000))
        for epoch in range(epochs):
            if controls.stopped:
                break
            losses = np.full(750, 0.5, np.float32)
            publish(BatchesEnded(epoch, 750, losses, losses, 0.5, 0.5))
            if self.failure is not None:
                publish(self.failure)
                return None
            publish(EpochEnded(epoch, 0.5, 0.8, 0.4, 0.85, 1.25))
        publish(RunEnded(EndReason.COMPLETED, {}))
        return self.model


def picture(path: Path, ground: str = "white", pen: str | None = "black") -> Path:
    """A square picture with a bar on it, or with nothing."""
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground))
    if pen is not None:
        painter = QPainter(image)
        painter.fillRect(24, 8, 16, 48, QColor(pen))
        painter.end()
    assert image.save(str(path))
    return path
