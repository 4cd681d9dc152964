"""Pictures of every workspace, after a short real training."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QPointF, QSize, QThread
from PySide6.QtWidgets import QApplication

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.start_up import Appearance, make_application
from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
from fashion_gui.runs.events import RunFailed
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import THEMES
from fashion_gui.session.trainer import RunState
from fashion_gui.views.draw.ink import Brush, Ink
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.workspace import InsideWorkspace

SIZES = (QSize(1366, 768), QSize(1920, 1080))
EPOCHS = 3
PATIENCE_SECONDS = 300
PEN = Brush(9.0)

SHIRT = (
    (
        (108, 46), (72, 60), (34, 108), (64, 132), (86, 112), (86, 236),
        (194, 236), (194, 112), (216, 132), (246, 108), (208, 60), (172, 46),
    ),
    ((108, 46), (122, 66), (140, 72), (158, 66), (172, 46)),
)  # fmt: skip
"""Strokes of a T-shirt, in the pixels of the canvas."""


class ScreenshotError(RuntimeError):
    """What the pictures were to show did not come about."""


def take(directory: Path, language: str, theme: str) -> list[Path]:
    """Writes `<workspace>-<width>x<height>-<language>-<theme>.png` for each workspace and size.

    Raises:
        ScreenshotError: TensorFlow did not load, the training failed, or a file was not written.
    """
    application = make_application()
    settings = Settings(language, theme)
    appearance = Appearance(application, settings)
    project = PRESETS[DEFAULT_PRESET].build()
    project = replace(project, recipe=replace(project.recipe, epochs=EPOCHS))
    session = Session(project, settings)
    window = MainWindow(session)
    window.resize(SIZES[0])
    window.show()
    try:
        _prepare(session, window)
        written = [
            _picture(window, size, name, directory / file_name(name, size, language, theme))
            for size in SIZES
            for name in (workspace.name for workspace in WORKSPACES)
        ]
    finally:
        session.document.mark_saved(directory, session.document.project)
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del appearance
    return written


def file_name(workspace: str, size: QSize, language: str, theme: str) -> str:
    """Name of one picture."""
    assert theme in THEMES
    return f"{workspace}-{size.width()}x{size.height()}-{language}-{theme}.png"


def _prepare(session: Session, window: MainWindow) -> None:
    """Trains, freezes a step on the way, waits for the test set's predictions, draws a garment."""
    inference, trainer = session.inference, session.trainer
    _wait(lambda: session.dataset.data is not None or session.dataset.error is not None)
    trainer.train()
    _wait(lambda: trainer.outcome is not None or len(trainer.history.epochs) >= EPOCHS - 1)
    if trainer.outcome is None:
        session.inside.freeze()
    _wait(lambda: trainer.outcome is not None and trainer.state is RunState.IDLE)
    if isinstance(trainer.outcome, RunFailed):
        raise ScreenshotError(trainer.outcome.detail)
    _wait(lambda: inference.state is not InferenceState.LOADING)
    if inference.state is InferenceState.FAILED:
        raise ScreenshotError("TensorFlow or the shipped network could not be loaded")
    _wait(lambda: inference.test_predictions is not None)
    answers: list[object] = []
    inference.drawing_classified.connect(answers.append)
    draw = window.workspace("draw")
    assert isinstance(draw, DrawWorkspace)
    window.show_workspace("draw")
    _draw_shirt(draw.ink)
    _wait(lambda: bool(answers) and draw.is_settled)


def _draw_shirt(ink: Ink) -> None:
    """Draws a T-shirt with the pen, stroke by stroke as a hand does."""
    for stroke in SHIRT:
        first, *others = (QPointF(*point) for point in stroke)
        ink.begin_stroke(first, PEN)
        for point in others:
            ink.extend_stroke(point, PEN)
        ink.end_stroke(PEN)


def _picture(window: MainWindow, size: QSize, name: str, path: Path) -> Path:
    window.resize(size)
    window.show_workspace(name)
    _let_settle()
    page = window.workspace(name)
    if isinstance(page, InsideWorkspace):
        _wait(lambda: page.view.is_settled)
    if not window.grab().save(str(path)):
        raise ScreenshotError(f"{path} could not be written")
    return path


def _let_settle(milliseconds: int = 500) -> None:
    """Lets timers and transitions come to rest."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents()


def _wait(condition: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(1000 * PATIENCE_SECONDS)
    while not condition():
        if deadline.hasExpired():
            raise ScreenshotError(f"waited {PATIENCE_SECONDS} seconds in vain")
        QApplication.processEvents()
        QThread.msleep(2)  # or this thread would take a core from the training
