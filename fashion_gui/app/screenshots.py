"""Pictures of every workspace, after a short real training."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.picture_hands import (
    ScreenshotError,
    draw_shirt,
    let_settle,
    opened,
    save_picture,
    wait_for,
)
from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
from fashion_gui.runs.events import RunFailed
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.session import Session
from fashion_gui.session.theme import THEMES
from fashion_gui.session.trainer import RunState
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.workspace import InsideWorkspace

SIZES = (QSize(1366, 768), QSize(1920, 1080))
EPOCHS = 3


def take(directory: Path, language: str, theme: str) -> list[Path]:
    """Writes `<workspace>-<width>x<height>-<language>-<theme>.png` for each workspace and size.

    Raises:
        ScreenshotError: TensorFlow did not load, the training failed, or a file was not written.
    """
    project = PRESETS[DEFAULT_PRESET].build()
    project = replace(project, recipe=replace(project.recipe, epochs=EPOCHS))
    with opened(project, language, theme, SIZES[0]) as (session, window):
        _prepare(session, window)
        return [
            _picture(window, size, name, directory / file_name(name, size, language, theme))
            for size in SIZES
            for name in (workspace.name for workspace in WORKSPACES)
        ]


def file_name(workspace: str, size: QSize, language: str, theme: str) -> str:
    """Name of one picture."""
    assert theme in THEMES
    return f"{workspace}-{size.width()}x{size.height()}-{language}-{theme}.png"


def _prepare(session: Session, window: MainWindow) -> None:
    """Trains, freezes a step on the way, waits for the test set's predictions, draws a garment."""
    inference, trainer = session.inference, session.trainer
    wait_for(lambda: session.dataset.data is not None or session.dataset.error is not None)
    trainer.train()
    wait_for(lambda: trainer.outcome is not None or len(trainer.history.epochs) >= EPOCHS - 1)
    if trainer.outcome is None:
        session.inside.freeze()
    wait_for(lambda: trainer.outcome is not None and trainer.state is RunState.IDLE)
    if isinstance(trainer.outcome, RunFailed):
        raise ScreenshotError(trainer.outcome.detail)
    wait_for(lambda: inference.state is not InferenceState.LOADING)
    if inference.state is InferenceState.FAILED:
        raise ScreenshotError("TensorFlow or the shipped network could not be loaded")
    wait_for(lambda: inference.test_predictions is not None)
    answers: list[object] = []
    inference.drawing_classified.connect(answers.append)
    draw = window.workspace("draw")
    assert isinstance(draw, DrawWorkspace)
    window.show_workspace("draw")
    draw_shirt(draw.ink)
    wait_for(lambda: bool(answers) and draw.is_settled)


def _picture(window: MainWindow, size: QSize, name: str, path: Path) -> Path:
    window.resize(size)
    window.show_workspace(name)
    let_settle()
    page = window.workspace(name)
    if isinstance(page, InsideWorkspace):
        wait_for(lambda: page.view.is_settled)
    return save_picture(window, path)
