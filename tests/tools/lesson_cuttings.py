"""Takes the pictures in the texts of lessons anew: parts of the program, in both languages.

python -m tests.tools.lesson_cuttings [NAME...]       "gap", "mask"; without names all of them
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.picture_hands import let_settle, opened, wait_for
from fashion_gui.lessons.catalogue import shipped_folder
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.tools.apng import Frame, write_apng
from tests.tools.film import pixels_of

LANGUAGES = ("en", "ko")


def gap(session: Session, window: MainWindow) -> QWidget:
    """The loss of a run that overfits, as the notes of the lesson show it."""
    page = window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    if not session.document.runs:
        window.show_workspace("train")
        session.trainer.train()
        wait_for(lambda: session.trainer.state is RunState.IDLE)
    return page.charts.loss


def mask(session: Session, window: MainWindow) -> QWidget:
    """The neurons of a frozen step."""
    page = window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    if session.inside.step is None:
        window.show_workspace("inside")
        session.inside.freeze()
        wait_for(lambda: session.inside.step is not None)
    wait_for(lambda: page.view.is_settled)
    return page.view


def _few() -> Project:
    project = PRESETS["hidden-rmsprop"].build()
    return replace(project, recipe=replace(project.recipe, training_size=8000, epochs=20))


Cutting = tuple[str, Callable[[], Project], Callable[[Session, MainWindow], QWidget], QSize]
CUTTINGS: Mapping[str, Cutting] = {
    "gap": ("overfitting", _few, gap, QSize(1366, 768)),
    "mask": ("dropout", PRESETS["chapter"].build, mask, QSize(1140, 620)),
}
"""By name: the lesson, the project, what is cut out, and the size of the window."""


def take(name: str) -> None:
    """Writes `<name>-<language>.png` into the folder of the lesson."""
    lesson, project, cut, size = CUTTINGS[name]
    with opened(project(), LANGUAGES[0], "light", size) as (session, window):
        wait_for(lambda: session.dataset.data is not None)
        for language in LANGUAGES:
            session.settings.language = language
            let_settle()
            part = cut(session, window)
            let_settle(1500)
            path = shipped_folder() / lesson / f"{name}-{language}.png"
            write_apng(path, [Frame(pixels_of(part.grab().toImage()), 0)])
        session.trainer.stop()
        wait_for(lambda: session.trainer.state is RunState.IDLE)


def main() -> None:
    parser = argparse.ArgumentParser(description="Takes the pictures in lessons anew.")
    parser.add_argument("names", nargs="*", help="of pictures")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in arguments.names or CUTTINGS:
        take(name)


if __name__ == "__main__":
    main()
