"""What a person does in a step of a lesson, for pictures and tests of the lessons."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.picture_hands import ScreenshotError, draw_garment, wait_for
from fashion_gui.app.show.strokes import BAG, SHIRT, Stroke
from fashion_gui.lessons.lesson import Step
from fashion_gui.network.race import Factor, Race
from fashion_gui.runs.descent import RATES
from fashion_gui.runs.events import RunFailed
from fashion_gui.session.document import Document
from fashion_gui.session.race import start_race
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.draw.workspace import DrawWorkspace

EPOCHS = 3
"""The most that a run is given: the pictures are of the steps, not of good networks."""
RACE = Race(Factor.OPTIMIZER, tuple(RATES))
"""The eight optimizers of the surfaces."""
DRAWS = {"drawn", "drawn_anew", "drawn_certainty", "drawings_made"}
TO_WORKSPACE = "go-to-"
"""How the parts of the program that lead to a workspace are named."""


def do_task(session: Session, window: MainWindow, step: Step, epochs: int = EPOCHS) -> None:
    """Does what the step asks for, where that is a run, a race, a frozen step, a drawing or a way.

    What is built and what is done with a demonstration is left to the person.

    Args:
        epochs: the most that a run is given.

    Raises:
        ScreenshotError: a training failed.
    """
    if "raced" in step.asks_for:
        start_race(session.trainer, RACE, session.document.project, epochs)
        wait_for_end(session)
    elif step.asks_for & {"frozen", "steps_frozen"}:
        inside, trainer, known = session.inside, session.trainer, (None, session.inside.step)
        inside.freeze()
        wait_for(lambda: inside.step not in known or isinstance(trainer.outcome, RunFailed))
        session.trainer.stop()
        wait_for_end(session)
    elif step.asks_for_run:
        train(session, epochs)
    elif step.asks_for & DRAWS:
        # In turns: the same once more would not be drawn anew.
        draw_on_clean_paper(window, BAG if "surest_drawing" in step.asks_for else SHIRT)
    elif "workspace" in step.asks_for:
        for name in step.highlight:
            if name.startswith(TO_WORKSPACE):
                window.show_workspace(name.removeprefix(TO_WORKSPACE))


def train(session: Session, epochs: int) -> None:
    """Trains with the settings of the step, for so many epochs at the most."""
    with _few_epochs(session.document, epochs):
        session.trainer.train()
        wait_for_end(session)


def draw_on_clean_paper(window: MainWindow, strokes: tuple[Stroke, ...]) -> None:
    """Clears the paper, draws, and waits until the drawing is prepared for the network."""
    draw = window.workspace("draw")
    assert isinstance(draw, DrawWorkspace)
    draw.ink.clear()
    draw_garment(draw.ink, strokes)
    wait_for(lambda: draw.is_settled)


@contextmanager
def _few_epochs(document: Document, epochs: int) -> Iterator[None]:
    """The recipe with no more than so many."""
    recipe = document.recipe
    document.set_recipe(replace(recipe, epochs=min(recipe.epochs, epochs)))
    try:
        yield
    finally:
        document.set_recipe(recipe)


def wait_for_end(session: Session) -> None:
    trainer = session.trainer
    wait_for(lambda: trainer.state is RunState.IDLE and trainer.outcome is not None)
    if isinstance(trainer.outcome, RunFailed):
        raise ScreenshotError(trainer.outcome.detail)
