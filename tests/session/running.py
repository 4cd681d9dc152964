"""The running program for tests: a real session on a small piece of Fashion-MNIST, and hands."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.start_up import Appearance
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.project import Project
from fashion_gui.runs.events import RunEvent
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.project_files import OpenedFile
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.trainer import RunState, Trainer
from tests.small_runs import small_data, small_project

ROOT = Path(__file__).parents[2]
TRAINING_MILLISECONDS = 60_000
"""Longest that a test waits for a model to be built and trained on a busy machine."""


class SmallDataset(Dataset):
    """Has the small data at once. The files themselves are tested in test_dataset.py."""

    def load(self) -> None:
        self._error = None
        self._data = small_data()
        self._split_again()
        self.loaded.emit()


class Recorder(QObject):
    """Notes the events of the runs and the states between them."""

    def __init__(self, trainer: Trainer) -> None:
        super().__init__(trainer)
        self.events: list[RunEvent] = []
        self.states: list[RunState] = []
        trainer.event_arrived.connect(self.events.append)
        trainer.state_changed.connect(lambda: self.states.append(trainer.state))

    def of(self, kind: type) -> list[RunEvent]:
        return [event for event in self.events if isinstance(event, kind)]


def endless_project(**settings: object) -> Project:
    """A run that no test waits to the end of."""
    return small_project("hidden-adam", epochs=10_000, **settings)


def diverging_project() -> Project:
    """A run whose loss is soon no number."""
    project = small_project("hidden-adam", optimizer="sgd", learning_rate=1000.0, epochs=50)
    linear = SetParameters("dense", {"activation": "linear"}).apply(project.network)
    return replace(project, network=linear)


def refuse(*_: object, **__: object) -> None:
    """In place of a method of Keras."""
    raise ValueError("no such thing")


@contextmanager
def killed_program(code: str, *arguments: object, says: str) -> Iterator[subprocess.Popen[str]]:
    """Runs code in another process, which has said a line; killed at the end without a warning."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == f"{says}\n"
        yield process
    finally:
        process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        process.wait()
        process.stdout.close()


@contextmanager
def small_session(
    monkeypatch: pytest.MonkeyPatch, project: Project | None = None, inference: bool = False
) -> Iterator[Session]:
    """A session without a window, with its data there; shut down at the end."""
    monkeypatch.setattr("fashion_gui.session.session.Dataset", SmallDataset)
    session = Session(project or small_project(), Settings("en", "light"))
    session.start()
    if inference:
        session.load_tensorflow()
    try:
        yield session
    finally:
        session.shut_down()
        QCoreApplication.processEvents()


class Program:
    """The window as a person has it before them, and what a person does with it."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self._qtbot = qtbot
        self.session = session
        self.window = MainWindow(session)
        self.recorder = Recorder(session.trainer)

    @property
    def state(self) -> RunState:
        return self.session.trainer.state

    @property
    def status(self) -> str:
        """The sentence of the run bar."""
        return self.window.run_bar._status.text()

    @property
    def progress(self) -> str:
        """The line below the progress bar."""
        return self.window.run_bar._place.text()

    def show(self) -> None:
        self.window.show()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def press(self, button: QWidget) -> None:
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def wait_for(self, *states: RunState) -> None:
        self._qtbot.waitUntil(lambda: self.state in states, timeout=TRAINING_MILLISECONDS)

    def wait_for_end(self) -> None:
        """Waits for the end of a run that has been started."""
        self._qtbot.waitUntil(
            lambda: self.state is RunState.IDLE and self.session.trainer.outcome is not None,
            timeout=TRAINING_MILLISECONDS,
        )

    def wait_until_ready(self) -> None:
        """Waits until TensorFlow and the shipped network are there, or are known not to be."""
        self._qtbot.waitUntil(
            lambda: self.session.inference.state is not InferenceState.LOADING,
            timeout=TRAINING_MILLISECONDS,
        )

    def train(self) -> None:
        """Presses Train and waits for the end."""
        self.press(self.window.run_bar.train_button)
        self.wait_for_end()


@contextmanager
def running_program(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    project: Project | None = None,
    folder: Path | None = None,
    shown: bool = True,
    recovery_folder: Path | None = None,
    store: QSettings | None = None,
    settings_store: QSettings | None = None,
) -> Iterator[Program]:
    """The program with its window on the screen; closed at the end if the test has not.

    Args:
        folder: where the real `Dataset` reads its files; without it the small data is there.
        recovery_folder: of copies of unsaved work; without it there are none.
        store: of the recent files; without it they are forgotten.
        settings_store: of what is chosen; without it no start is the first.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if folder is None:
        monkeypatch.setattr("fashion_gui.session.session.Dataset", SmallDataset)
    settings = Settings("en", "light", settings_store)
    appearance = Appearance(application, settings)
    session = Session(
        project or small_project(),
        settings,
        folder,
        recovery_folder=recovery_folder,
        store=store,
    )
    program = Program(qtbot, session)
    try:
        if shown:
            program.show()
            if folder is None:  # before that a key for Train would be lost
                qtbot.waitUntil(lambda: session.dataset.data is not None)
        yield program
    finally:
        session.document.mark_saved(Path("of-a-test.fashion"), session.document.project)
        program.window.close()
        program.window.deleteLater()
        settings.language = "en"
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.setStyleSheet("")
        application.setPalette(QPalette())
        del appearance


def run_python(
    code: str, tmp_path: Path, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Runs Python code in a process of its own, with settings and log in `tmp_path`."""
    homes = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA")
    environment = {**os.environ, **dict.fromkeys(homes, str(tmp_path)), **variables}
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", code, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def drive(
    project: Project,
    hand: Callable[[MainWindow], Iterator[None]],
    small: bool = True,
    opened: OpenedFile | None = None,
) -> int:
    """Opens the window as the program does, with a hand that acts on it; returns the exit code.

    For a process of its own. The hand is a generator: each `yield` gives the event loop a turn.
    """
    from PySide6.QtCore import QTimer

    from fashion_gui.app.start_up import make_application, open_window

    if small:
        import fashion_gui.session.session as module

        vars(module)["Dataset"] = SmallDataset
    application = make_application()
    hands: list[Iterator[None]] = []

    def move() -> None:
        if not hands:
            found = [it for it in application.topLevelWidgets() if isinstance(it, MainWindow)]
            hands.extend(hand(window) for window in found)
            return
        try:
            next(hands[0])
        except StopIteration:
            timer.stop()

    timer = QTimer()
    timer.timeout.connect(move)
    timer.start(5)
    return open_window(project, opened, "en", "light")
