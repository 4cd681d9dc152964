"""TensorFlow's loading as it is told: time left by the last start, seconds so far before that."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from fashion_gui.session.settings import Settings
from tests.session.running import Program, running_program


class SlowImport:
    """Holds the import up until it is let go, beside a clock that is set by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds = 100.0
        self._let_go = threading.Event()
        self.fails = False
        clock = "fashion_gui.session.loading_clock"
        monkeypatch.setattr(f"{clock}.perf_counter", lambda: self.seconds)
        monkeypatch.setattr(f"{clock}.is_imported", lambda: False)
        monkeypatch.setattr("fashion_gui.session.inference.import_training_room", self._hold)

    def let_go(self) -> None:
        self._let_go.set()

    def _hold(self) -> None:
        self._let_go.wait()
        if self.fails:
            raise ImportError("no library")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowImport]:
    slow = SlowImport(monkeypatch)
    yield slow
    slow.let_go()


@contextmanager
def starting(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, slow: SlowImport, store: QSettings
) -> Iterator[Program]:
    """The program that has begun to load TensorFlow; the person was welcomed before."""
    Settings(store=store).note_welcomed()
    with running_program(qtbot, monkeypatch, settings_store=store) as program:
        try:
            qtbot.waitUntil(lambda: program.session.loading.goes_on, timeout=20_000)
            yield program
        finally:
            slow.let_go()  # or its thread would never end


def store_in(folder: Path) -> QSettings:
    return QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)


def share(program: Program) -> float:
    """Of the progress line that is filled."""
    return program.window.run_bar._progress._share()


def test_that_the_first_start_counts_seconds_and_the_second_tells_what_is_left(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, slow: SlowImport, tmp_path: Path
) -> None:
    with starting(qtbot, monkeypatch, slow, store_in(tmp_path)) as program:
        slow.seconds += 3.2
        qtbot.waitUntil(lambda: program.progress == "3 s so far")
        assert share(program) == 0, "nobody knows how far it is"
        assert "TensorFlow is being loaded" in program.status
        slow.seconds += 4.8
        qtbot.waitUntil(lambda: program.progress == "8 s so far")
        slow.let_go()
        program.wait_until_ready()
        assert program.progress == " "
        assert program.session.settings.loading_seconds == pytest.approx(8)

    again = SlowImport(monkeypatch)
    with starting(qtbot, monkeypatch, again, store_in(tmp_path)) as program:
        again.seconds += 2
        said = "About 6 s left: it took 8 s the last time"
        qtbot.waitUntil(lambda: program.progress == said)
        line = program.window.run_bar._progress
        assert share(program) == pytest.approx(0.25)
        assert line.accessibleName() == "Progress of loading"
        program.session.settings.language = "ko"
        qtbot.waitUntil(lambda: program.progress == "약 6초 남음(지난번에는 8초 걸림)")
        program.session.settings.language = "en"
        again.seconds += 6.1
        qtbot.waitUntil(lambda: program.progress == "8 s so far")
        again.seconds += 0.9
        said = "9 s so far, longer than the last time (8 s)"
        qtbot.waitUntil(lambda: program.progress == said)
        assert share(program) < 1, "it is not done"
        again.let_go()
        program.wait_until_ready()
        assert program.progress == " "
        assert share(program) == 0
        assert line.accessibleName() == "Progress of the run"
    assert Settings(store=store_in(tmp_path)).loading_seconds == pytest.approx(9)


def test_that_a_run_asked_for_meanwhile_waits_and_says_how_long(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, slow: SlowImport, tmp_path: Path
) -> None:
    store = store_in(tmp_path)
    store.setValue("loading_seconds", 20)
    monkeypatch.setattr(
        "fashion_gui.session.live_run.import_training_room", slow._let_go.wait
    )  # fmt: skip
    with starting(qtbot, monkeypatch, slow, store) as program:
        program.press(program.window.run_bar.train_button)
        slow.seconds += 5
        qtbot.waitUntil(lambda: program.progress == "About 15 s left: it took 20 s the last time")
        assert program.status == "Loading TensorFlow, then the run begins…"
        slow.let_go()
        program.wait_for_end()
        assert "left" not in program.progress
        assert program.progress.startswith("Epoch ")


def test_that_a_loading_that_failed_is_no_measure(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, slow: SlowImport, tmp_path: Path
) -> None:
    slow.fails = True
    with starting(qtbot, monkeypatch, slow, store_in(tmp_path)) as program:
        slow.seconds += 1
        slow.let_go()
        program.wait_until_ready()
        assert program.progress == " "
        assert "could not be loaded" in program.status
        assert program.session.settings.loading_seconds is None


@pytest.mark.parametrize("written", ["", "soon", "-3", "0", "inf", "nan"])
def test_that_what_is_no_time_in_the_store_is_none(written: str, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.setValue("loading_seconds", written)
    assert Settings(store=store).loading_seconds is None


def test_that_a_process_that_had_it_imported_is_no_measure(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, slow: SlowImport, tmp_path: Path
) -> None:
    monkeypatch.setattr("fashion_gui.session.loading_clock.is_imported", lambda: True)
    with starting(qtbot, monkeypatch, slow, store_in(tmp_path)) as program:
        slow.let_go()
        program.wait_until_ready()
        assert program.session.settings.loading_seconds is None
