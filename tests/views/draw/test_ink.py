"""Ink on paper."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from fashion_gui.views.draw.ink import SIDE, Ink, Tool, ink_array

POINTS = st.lists(st.tuples(st.floats(0, SIDE), st.floats(0, SIDE)), min_size=1, max_size=5)
STROKES = st.lists(st.tuples(st.sampled_from(Tool), POINTS), min_size=1, max_size=5)


def _draw(ink: Ink, tool: Tool, points: list[tuple[float, float]], width: float = 12) -> None:
    ink.begin_stroke(tool, QPointF(*points[0]), width)
    for point in points[1:]:
        ink.extend_stroke(QPointF(*point), width)
    ink.end_stroke(width)


def _levels(ink: Ink) -> npt.NDArray[np.uint8]:
    return ink_array(ink.image)


def test_that_a_dot_is_round_and_as_wide_as_the_brush() -> None:
    ink = Ink()
    _draw(ink, Tool.PEN, [(140, 140)], width=20)
    levels = _levels(ink)
    assert levels.shape == (SIDE, SIDE)
    assert levels.dtype == np.uint8
    assert levels.sum() / 255 == pytest.approx(np.pi * 10**2, rel=0.02)
    rows, columns = np.nonzero(levels)
    assert rows.mean() == pytest.approx(139.5, abs=0.5)
    assert columns.mean() == pytest.approx(139.5, abs=0.5)


def test_that_a_stroke_reaches_its_last_point() -> None:
    ink = Ink()
    _draw(ink, Tool.PEN, [(20, 140), (100, 140), (200, 140)])
    assert (_levels(ink)[140, 20:200] == 255).all()


def test_that_the_eraser_leaves_paper() -> None:
    ink = Ink()
    _draw(ink, Tool.PEN, [(20, 140), (200, 140)])
    _draw(ink, Tool.ERASER, [(20, 140), (200, 140)], width=20)
    assert not _levels(ink).any()


@given(STROKES)
def test_that_undo_and_redo_walk_through_the_same_drawings(
    strokes: list[tuple[Tool, list[tuple[float, float]]]],
) -> None:
    ink = Ink()
    states = [_levels(ink)]
    for tool, points in strokes:
        _draw(ink, tool, points)
        states.append(_levels(ink))
    for state in states[-2::-1]:
        ink.undo()
        assert np.array_equal(_levels(ink), state)
    assert not ink.can_undo
    for state in states[1:]:
        ink.redo()
        assert np.array_equal(_levels(ink), state)
    assert not ink.can_redo


def test_that_a_new_stroke_ends_redoing() -> None:
    ink = Ink()
    _draw(ink, Tool.PEN, [(20, 140)])
    ink.undo()
    _draw(ink, Tool.PEN, [(200, 140)])
    assert not ink.can_redo
