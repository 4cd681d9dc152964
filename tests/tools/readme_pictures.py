"""Takes the pictures of the READMEs anew: what the program shows now, in both languages.

python -m tests.tools.readme_pictures                 the pictures that stand still
python -m tests.tools.readme_pictures --animation     the animation; on a machine at rest
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.picture_hands import draw_shirt, let_settle, opened, wait_for
from fashion_gui.app.screenshots import file_name, take
from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.network.presets import DEFAULT_PRESET, PRESETS
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.session import Session
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.lessons.labs.optimizer_surfaces import OptimizerSurfaces
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from tests.tools.apng import Frame, write_apng
from tests.tools.film import pixels_of
from tests.tools.readme_animation import take_animation

PICTURES = Path(__file__).parents[2] / "resources" / "pictures"
LANGUAGES = ("en", "ko")
THEME = "light"
SIZE = QSize(1366, 768)
PROJECTOR = QSize(1920, 1080)
LESSON, STEP = "optimizers", "valley"
WALKED = 90
"""Steps of the optimizers in the picture of a lesson."""


def take_stills(language: str) -> None:
    """Writes `<workspace>-<language>.png` of each workspace, of a lesson and of presenting."""
    with TemporaryDirectory() as folder:
        take(Path(folder), language, THEME)
        for name in (it.name for it in WORKSPACES):
            picture = QImage(str(Path(folder) / file_name(name, SIZE, language, THEME)))
            _write(picture, name, language)
    with opened(PRESETS[DEFAULT_PRESET].build(), language, THEME, SIZE) as (session, window):
        wait_for(lambda: bool(session.lessons.lessons))
        _hold_lesson(session, window)
        _write(window.grab().toImage(), "lesson", language)
        session.lessons.leave()
        _present(session, window)
        smooth = Qt.TransformationMode.SmoothTransformation
        presented = window.grab().toImage().scaledToWidth(SIZE.width(), smooth)
        _write(presented, "presentation", language)


def _hold_lesson(session: Session, window: MainWindow) -> None:
    """Goes to a step with a demonstration, and plays it."""
    lesson = next(it for it in session.lessons.lessons if it.id == LESSON)
    session.lessons.start(lesson, [it.id for it in lesson.steps].index(STEP))
    let_settle()
    page = window.workspace("lessons")
    assert isinstance(page, LessonsWorkspace)
    surfaces = page.lab
    assert isinstance(surfaces, OptimizerSurfaces)
    surfaces.play.click()
    wait_for(lambda: surfaces.descent.steps >= WALKED)
    surfaces.play.click()
    let_settle()


def _present(session: Session, window: MainWindow) -> None:
    """Goes into presentation mode, on a projector, and draws."""
    wait_for(lambda: session.inference.state is InferenceState.READY)
    window.menus.present.setChecked(True)
    window.showNormal()
    window.resize(PROJECTOR)
    window.show_workspace("draw")
    page = window.workspace("draw")
    assert isinstance(page, DrawWorkspace)
    answers: list[object] = []
    session.inference.drawing_classified.connect(answers.append)
    draw_shirt(page.ink)
    wait_for(lambda: bool(answers) and page.is_settled)
    let_settle(3000)  # the nearest garments are looked for once the pen rests


def _write(picture: QImage, name: str, language: str) -> None:
    """With a palette: a third of the size, and no difference to be seen."""
    write_apng(PICTURES / f"{name}-{language}.png", [Frame(pixels_of(picture), 0)])


def main() -> None:
    parser = argparse.ArgumentParser(description="Takes the pictures of the READMEs anew.")
    parser.add_argument("--animation", action="store_true", help="the animation instead")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for language in LANGUAGES:
        if arguments.animation:
            take_animation(PICTURES / f"animation-{language}.png", language)
        else:
            take_stills(language)


if __name__ == "__main__":
    main()
