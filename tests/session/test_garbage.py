"""Garbage with objects of Qt is collected in the GUI thread, whoever makes the garbage."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.session.background import Background
from fashion_gui.session.garbage import GarbageCollector, resting_collector
from tests.session.running import small_session


class Ring:
    """Garbage once it is let go: only a collector ends it."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def own_collector() -> None:
    """Python's, as it is outside of the tests; they switch it off behind each."""
    gc.enable()


def ring(ends: list[int]) -> None:
    it = Ring()
    weakref.finalize(it, lambda: ends.append(threading.get_ident()))


def make_garbage(ends: list[int]) -> None:
    """More than Python lets lie."""
    for _ in range(2000):
        ring(ends)


@pytest.mark.usefixtures("own_collector")
def test_that_a_thread_at_work_collects_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[int] = []
    done: list[None] = []
    with small_session(monkeypatch):
        background = Background()
        background.do(lambda: make_garbage(ends), done.append)
        qtbot.waitUntil(lambda: bool(done and ends))
        background.shut_down()
    assert set(ends) == {threading.get_ident()}


@pytest.mark.usefixtures("own_collector")
def test_that_python_collects_of_itself_again_behind_the_session(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with small_session(monkeypatch):
        assert not gc.isenabled()
    assert gc.isenabled()


def test_that_nothing_is_collected_while_the_collector_rests() -> None:
    collector = GarbageCollector()
    ends: list[int] = []
    with resting_collector():
        make_garbage(ends)
        collector.collect()
        assert not ends
    make_garbage(ends)
    collector.collect()
    assert ends
