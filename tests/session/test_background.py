"""Work beside the window."""

from __future__ import annotations

import threading
from functools import partial

from pytestqt.qtbot import QtBot

from fashion_gui.session.background import Background


def test_that_work_is_done_in_order_elsewhere_and_taken_here(
    qtbot: QtBot, background: Background
) -> None:
    places: list[threading.Thread] = []
    taken: list[tuple[int, threading.Thread]] = []

    def work(number: int) -> int:
        places.append(threading.current_thread())
        return number

    for number in range(5):
        background.do(
            partial(work, number), lambda it: taken.append((it, threading.current_thread()))
        )
    qtbot.waitUntil(lambda: len(taken) == 5)
    assert [number for number, _ in taken] == [0, 1, 2, 3, 4]
    assert {thread for _, thread in taken} == {threading.main_thread()}
    assert threading.main_thread() not in places
    assert len(set(places)) == 1


def test_that_an_error_is_raised_where_it_is_reported(qtbot: QtBot, background: Background) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    taken: list[int] = []
    with qtbot.captureExceptions() as caught:
        background.do(fail)
        background.do(lambda: 1, taken.append)
        qtbot.waitUntil(lambda: bool(taken))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_that_a_shut_down_finishes_what_waits_and_takes_nothing(qtbot: QtBot) -> None:
    background = Background()
    done: list[int] = []
    taken: list[None] = []
    gate = threading.Event()
    background.do(gate.wait)
    for number in range(3):
        background.do(partial(done.append, number), taken.append)
    gate.set()
    background.shut_down()
    assert done == [0, 1, 2]
    background.do(lambda: done.append(9))
    qtbot.wait(1)
    assert done == [0, 1, 2]
    assert not taken


def test_that_a_background_without_work_has_no_thread(qtbot: QtBot) -> None:
    Background().shut_down()
