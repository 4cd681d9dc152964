"""What is a drag and what a click."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from fashion_gui.widgets.drag import Drag


def test_that_a_press_that_hardly_moves_is_a_click() -> None:
    drag = Drag(5)
    drag.press(QPointF(10, 10))
    assert drag.way_to(QPointF(12, 12)) is None
    assert drag.release()
    assert not drag.is_pressed


def test_that_a_drag_tells_every_pixel_once() -> None:
    drag = Drag(5)
    drag.press(QPointF(10, 10))
    ways = [drag.way_to(QPointF(x, 10)) for x in (12, 20, 21, 10)]
    assert ways == [None, QPointF(10, 0), QPointF(1, 0), QPointF(-11, 0)]
    assert not drag.release(), "it is none even where it ends as it began"


def test_that_without_a_press_there_is_neither() -> None:
    drag = Drag(5)
    assert drag.way_to(QPointF(50, 50)) is None
    assert not drag.release()
