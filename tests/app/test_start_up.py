"""From the command to the painted window and back, each in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.session.running import run_python

BEFORE_LOADING = """
import sys
from PySide6.QtCore import QEvent, QObject
from fashion_gui.app.main_window import MainWindow
from fashion_gui.app.start_up import Appearance, make_application
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings

class Watcher(QObject):
    loaded = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.loaded is None:
            self.loaded = sorted({"tensorflow", "keras", "h5py"} & set(sys.modules))
        return False

application = make_application()
settings = Settings("en", "light")
appearance = Appearance(application, settings)
session = Session(PRESETS["chapter"].build(), settings)
window = MainWindow(session)
watcher = Watcher()
window.installEventFilter(watcher)
window.show()
while watcher.loaded is None:
    application.processEvents()
print(watcher.loaded, session.dataset.is_loading)
window.close()
"""

CLOSE_WHILE_LOADING = """
import sys
from tests.session.running import drive, small_project

def hand(window):
    while "tensorflow" not in sys.modules:
        yield
    assert "fashion_gui.training.fit" not in sys.modules
    window.run_bar.train_button.click()
    yield
    print(window._session.trainer.state.value, window.run_bar._status.text())
    window.close()

code = drive(small_project(), hand)
print("over")
sys.exit(code)
"""

CLOSE_AT_ONCE = """
import sys
from PySide6.QtCore import QTimer
import fashion_gui.app.main_window as module
from fashion_gui.network.presets import PRESETS
from fashion_gui.app.start_up import make_application, open_window

class Impatient(module.MainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.close)  # before the window's own timer
        super().paintEvent(event)

    def closeEvent(self, event):
        super().closeEvent(event)
        print("closed")

import fashion_gui.app.start_up as start_up
start_up.MainWindow = Impatient
sys.exit(open_window(PRESETS["chapter"].build(), None, "en", "light"))
"""

CLOSE_IN_MID_TRAINING = """
import sys
from tests.session.running import drive, endless_project

def hand(window):
    while not window.run_bar.train_button.isEnabled():
        yield
    window.run_bar.train_button.click()
    while window._session.trainer.state.value != "running":
        yield
    window.close()

sys.exit(drive(endless_project(), hand, small=False))
"""

INTERRUPT = """
import os, signal, sys
from tests.session.running import drive, small_project

def hand(window):
    os.kill(os.getpid(), signal.SIGINT)
    while True:
        yield

sys.exit(drive(small_project(), hand))
"""


def complaints(errors: str) -> list[str]:
    """Lines that Qt or Python wrote in distress; TensorFlow's own greetings are none."""
    signs = ("QThread", "QObject", "Traceback", "Fatal", "Segmentation", "RuntimeError", "QTimer")
    return [line for line in errors.splitlines() if any(sign in line for sign in signs)]


def test_that_the_classes_of_qt_are_there_before_any_thread_asks_for_them(tmp_path: Path) -> None:
    """Made one by one, by two threads at once, they end the program: see `fashion_gui`."""
    code = """
import os
os.environ.pop("PYSIDE6_OPTION_LAZY", None)
import fashion_gui
from PySide6 import QtWidgets
print("QTableView" in vars(QtWidgets))
"""
    assert run_python(code, tmp_path).stdout == "True\n"


def test_that_the_window_is_painted_before_tensorflow_is_loaded(tmp_path: Path) -> None:
    result = run_python(BEFORE_LOADING, tmp_path)
    assert result.returncode == 0, result.stderr
    assert result.stdout.split()[0] == "[]"
    assert complaints(result.stderr) == []


def test_that_train_and_close_while_tensorflow_loads_end_every_thread(tmp_path: Path) -> None:
    result = run_python(CLOSE_WHILE_LOADING, tmp_path)
    assert result.returncode == 0, result.stderr
    first, second = result.stdout.splitlines()
    assert first == "preparing Loading TensorFlow, then the run begins…"
    assert second == "over"
    assert complaints(result.stderr) == []


def test_that_a_window_closed_at_once_ends_every_thread(tmp_path: Path) -> None:
    result = run_python(CLOSE_AT_ONCE, tmp_path)
    assert result.returncode == 0, result.stderr
    assert result.stdout.split() == ["closed"]
    assert complaints(result.stderr) == []


def test_that_a_window_closed_in_mid_training_ends_every_thread(tmp_path: Path) -> None:
    """With all 60,000 garments, from the files."""
    result = run_python(CLOSE_IN_MID_TRAINING, tmp_path)
    assert result.returncode == 0, result.stderr
    assert complaints(result.stderr) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to send")
def test_that_ctrl_c_closes_the_window(tmp_path: Path) -> None:
    result = run_python(INTERRUPT, tmp_path)
    assert result.returncode == 0, result.stderr
    assert complaints(result.stderr) == []
