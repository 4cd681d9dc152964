"""The program in a real X window. Run under `xvfb-run -a` or on a desktop."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.session.running import run_python

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(
        sys.platform != "linux" or not os.environ.get("DISPLAY"), reason="no X display"
    ),
]

TRAIN_ONE_EPOCH = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from tests.session.running import drive, small_project

def hand(window):
    while not window.windowHandle().isExposed():
        yield
    print(QGuiApplication.platformName())
    window.show_workspace("train")
    window.run_bar.train_button.click()
    trainer = window._session.trainer
    while trainer.outcome is None or trainer.state.value != "idle":
        yield
    print(window.run_bar._status.text())
    for name in ("data", "network", "train", "results", "draw"):
        window.show_workspace(name)
        yield
    # A run is a change of the project: closing would ask whether it is to be saved.
    document = window._session.document
    document.mark_saved(Path("run.fashion"), document.project)
    window.close()

sys.exit(drive(small_project(epochs=1), hand))
"""


def test_that_the_window_opens_trains_and_closes(tmp_path: Path) -> None:
    result = run_python(TRAIN_ONE_EPOCH, tmp_path, QT_QPA_PLATFORM="xcb")
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines() == ["xcb", "Finished one epoch."]
    signs = ("QThread", "QObject", "Traceback", "Fatal", "qt.", "QWidget")
    assert [line for line in result.stderr.splitlines() if line.startswith(signs)] == []
