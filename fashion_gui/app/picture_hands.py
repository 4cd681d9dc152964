"""The program opened for pictures of it, and what a person would do before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QPointF, QSize, QThread
from PySide6.QtWidgets import QApplication

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.show.strokes import SHIRT, Stroke
from fashion_gui.app.start_up import Appearance, make_application
from fashion_gui.network.project import Project
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.views.draw.ink import Brush, Ink

PATIENCE_SECONDS = 300
PEN = Brush(9.0)


class ScreenshotError(RuntimeError):
    """What the pictures were to show did not come about."""


@contextmanager
def opened(
    project: Project, language: str, theme: str, size: QSize
) -> Iterator[tuple[Session, MainWindow]]:
    """The program with its window; closed at the end without a question."""
    application = make_application()
    settings = Settings(language, theme)
    appearance = Appearance(application, settings)
    session = Session(project, settings)
    window = MainWindow(session)
    window.resize(size)
    window.show()
    try:
        yield session, window
    finally:
        session.document.mark_saved(Path(), session.document.project)
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del appearance


def draw_shirt(ink: Ink) -> None:
    """Draws a T-shirt with the pen, stroke by stroke as a hand does."""
    draw_garment(ink, SHIRT)


def draw_garment(ink: Ink, strokes: tuple[Stroke, ...]) -> None:
    """Draws with the pen on what is there already, stroke by stroke as a hand does."""
    for stroke in strokes:
        first, *others = (QPointF(*point) for point in stroke)
        ink.begin_stroke(first, PEN)
        ink.extend_stroke(others, PEN)
        ink.end_stroke(PEN)


def save_picture(window: MainWindow, path: Path) -> Path:
    """Writes the window as it is now; raises `ScreenshotError`."""
    if not window.grab().save(str(path)):
        raise ScreenshotError(f"{path} could not be written")
    return path


def let_settle(milliseconds: int = 500) -> None:
    """Lets timers and transitions come to rest."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents()


def wait_for(condition: Callable[[], bool]) -> None:
    """Lets the program go on until it is so; raises `ScreenshotError` where that takes too long."""
    deadline = QDeadlineTimer(1000 * PATIENCE_SECONDS)
    while not condition():
        if deadline.hasExpired():
            raise ScreenshotError(f"waited {PATIENCE_SECONDS} seconds in vain")
        QApplication.processEvents()
        QThread.msleep(2)  # or this thread would take a core from the training
