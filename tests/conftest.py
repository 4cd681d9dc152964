"""What every test stands on: no display, no settings of the person's, nothing left behind."""

from __future__ import annotations

import gc
import os
import tempfile
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("PYSIDE6_OPTION_LAZY", "0")  # as `fashion_gui` itself does
_HOME = tempfile.TemporaryDirectory(prefix="fashion-gui-tests-", ignore_cleanup_errors=True)
for _variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"):
    os.environ[_variable] = _HOME.name

import pytest  # noqa: E402 - Qt reads the variables above when it is first imported
from hypothesis import HealthCheck, settings  # noqa: E402
from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, QThread  # noqa: E402
from pytestqt.qtbot import QtBot  # noqa: E402

from fashion_gui.session.background import Background  # noqa: E402
from fashion_gui.session.garbage import collect_what_is_due  # noqa: E402

PATIENCE = 5.0
"""Seconds that a thread of a test has to come to its end."""

LASTING_THREADS = ("ThreadPoolExecutor-", "tensorflow", "keras", "pydevd", "asyncio_")
"""Prefixes of threads that libraries keep for the whole process."""

settings.register_profile(
    "fashion-gui",
    deadline=None,  # a machine of two cores, with TensorFlow on both
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("fashion-gui")


@pytest.fixture(scope="session", autouse=True)
def _own_settings() -> None:
    """Keeps the tests away from what the person at this machine has chosen."""
    QStandardPaths.setTestModeEnabled(True)
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, str(Path(_HOME.name) / scope.name))


@pytest.fixture(scope="session", autouse=True)
def _collector_at_rest() -> None:
    """What the tests have imported is no garbage."""
    gc.disable()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _garbage_collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Windows that a test has left are destroyed in this thread, as in the running program."""
    if "qapp" in request.fixturenames:
        gc.disable()
        yield
        collect_what_is_due()
    else:
        if not gc.isenabled():
            gc.collect()  # what the windows before have left
            gc.enable()
        yield


@pytest.fixture(autouse=True)
def _no_thread_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test after which a thread that it started still runs."""
    before = set(threading.enumerate())
    started: weakref.WeakSet[QThread] = weakref.WeakSet()
    start = QThread.start

    def noting_start(thread: QThread, *arguments: QThread.Priority) -> None:
        started.add(thread)
        start(thread, *arguments)

    monkeypatch.setattr(QThread, "start", noting_start)
    yield
    deadline = time.monotonic() + PATIENCE
    while (left := _running(before, started)) and time.monotonic() < deadline:
        if QCoreApplication.instance() is not None:
            QCoreApplication.processEvents()
        time.sleep(0.01)
    if left:
        pytest.fail(f"threads left behind: {', '.join(left)}")


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    """The worker that reads and writes files."""
    background = Background()
    yield background
    background.shut_down()


def _running(before: set[threading.Thread], started: weakref.WeakSet[QThread]) -> list[str]:
    names = [
        thread.name
        for thread in threading.enumerate()
        if thread not in before
        and not isinstance(thread, threading._DummyThread)  # a QThread, counted below
        and not thread.name.startswith(LASTING_THREADS)
    ]
    return names + [type(thread).__name__ for thread in started if _is_running(thread)]


def _is_running(thread: QThread) -> bool:
    try:
        return thread.isRunning()
    except RuntimeError:  # the C++ object is gone, so it has ended
        return False
