"""A value computed once, beside the GUI thread."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from fashion_gui.session.computed import Computed


def test_that_a_value_is_computed_once_when_it_is_wanted_and_elsewhere(qtbot: QtBot) -> None:
    places: list[threading.Thread] = []

    def compute() -> int:
        places.append(threading.current_thread())
        return 42

    computed = Computed(compute)
    assert computed.value is None
    with qtbot.waitSignal(computed.ready):
        computed.want()
        computed.want()
    computed.want()
    assert computed.value == 42
    assert len(places) == 1
    assert places[0] is not threading.main_thread()
