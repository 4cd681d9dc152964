"""The rooms without Qt run without Qt, and the window starts without TensorFlow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

PROGRAM = """
import importlib, importlib.abc, pkgutil, sys

blocked = {blocked!r}.split()

class Blocker(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in blocked:
            raise ImportError(name + " is blocked")
        return None

sys.meta_path.insert(0, Blocker())
for room in {rooms!r}.split():
    package = importlib.import_module("fashion_gui." + room)
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
present = [name for name in blocked if name in sys.modules]
assert not present, present
"""


def import_without(blocked: str, rooms: str) -> None:
    program = PROGRAM.format(blocked=blocked, rooms=rooms)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.parametrize("rooms", ["data", "runs", "network"])
def test_that_a_room_needs_neither_qt_nor_keras(rooms: str) -> None:
    import_without("PySide6 shiboken6 pyqtgraph keras tensorflow", rooms)


def test_that_training_needs_no_qt() -> None:
    import_without("PySide6 shiboken6 pyqtgraph", "training")


def test_that_the_window_starts_without_tensorflow() -> None:
    import_without("keras tensorflow", "session widgets editor views app")
