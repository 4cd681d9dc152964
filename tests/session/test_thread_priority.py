"""Threads that compute stand back behind the window's."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from fashion_gui.session.thread_priority import NICENESS, stand_back


@pytest.mark.skipif(sys.platform != "linux", reason="niceness of a thread is Linux's")
def test_that_the_thread_and_those_it_starts_stand_back_and_no_other() -> None:
    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    seen: list[int] = []

    def note() -> None:
        seen.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    def compute() -> None:
        stand_back()
        note()
        child = threading.Thread(target=note)
        child.start()
        child.join()

    thread = threading.Thread(target=compute)
    thread.start()
    thread.join()
    assert seen == [before + NICENESS] * 2
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
