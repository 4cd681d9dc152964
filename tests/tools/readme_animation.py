"""The animation of the READMEs: one way through the program, with a real training."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QSize

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.picture_hands import let_settle, opened, wait_for
from fashion_gui.app.show.strokes import SHIRT
from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
from fashion_gui.runs.inside import FrozenStep
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.session import Session
from fashion_gui.views.draw.ink import SIDE
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.workspace import InsideWorkspace
from tests.tools.apng import write_apng
from tests.tools.film import Film

SIZE = QSize(1366, 768)
WIDTH = 1024
"""Of the frames, in pixels."""
EPOCHS = 4
"""That are seen to be trained, of ten."""
SCENE = 4000
"""Milliseconds in which they are shown at most."""
FROZEN = 3
"""Steps that are frozen in Inside."""
READING = 700
"""Milliseconds for a look at something."""
PEN_SPEED = 110.0
"""Pixels of the window between two frames."""


def take_animation(path: Path, language: str) -> None:
    """Writes an animated PNG: Train pressed, steps frozen, a garment drawn.

    Raises:
        ScreenshotError: something did not come about in minutes.
    """
    with opened(PRESETS[DEFAULT_PRESET].build(), language, "light", SIZE) as (session, window):
        wait_for(lambda: session.inference.state is InferenceState.READY)
        wait_for(lambda: session.dataset.data is not None)
        for workspace in ("inside", "draw", "train"):  # laid out before they are filmed
            window.show_workspace(workspace)
            let_settle()
        film = Film(window, WIDTH)
        _train(film, session, window)
        _freeze(film, session, window)
        _draw(film, window)
        write_apng(path, film.frames)


def _train(film: Film, session: Session, window: MainWindow) -> None:
    film.roll(READING)
    film.press(window.run_bar.train_button)
    history = session.trainer.history
    film.roll_until(lambda: len(history.epochs) >= EPOCHS, within=SCENE)


def _freeze(film: Film, session: Session, window: MainWindow) -> None:
    film.press(window.rail.button("inside"))
    film.roll(READING)
    page = window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    for _ in range(FROZEN):
        step = session.inside.step
        film.press(page.bar.freeze_button)
        film.roll_until(partial(_is_another, session, step))
        film.roll(READING)


def _is_another(session: Session, step: FrozenStep | None) -> bool:
    return session.inside.step is not step


def _draw(film: Film, window: MainWindow) -> None:
    film.press(window.rail.button("draw"))
    page = window.workspace("draw")
    assert isinstance(page, DrawWorkspace)
    canvas = page.drawing.canvas
    paper = canvas.paper_rect()
    scale = paper.width() / SIDE
    strokes = [[paper.topLeft() + QPointF(*it) * scale for it in stroke] for stroke in SHIRT]
    film.draw(canvas, strokes, PEN_SPEED)
    film.roll(2 * READING)
