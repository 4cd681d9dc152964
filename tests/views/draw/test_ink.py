"""Ink on paper."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from fashion_gui.views.draw.ink import DETAIL, FULL, SIDE, Brush, Ink, image_of, ink_array

POINTS = st.lists(st.tuples(st.floats(0, SIDE), st.floats(0, SIDE)), min_size=1, max_size=5)
BRUSHES = st.builds(Brush, st.floats(1, 40), st.integers(0, FULL), st.booleans())
STROKES = st.lists(st.tuples(BRUSHES, POINTS), min_size=1, max_size=5)


PEN, ERASER = Brush(12), Brush(20, level=0)


def _draw(ink: Ink, brush: Brush, points: list[tuple[float, float]]) -> None:
    ink.begin_stroke(QPointF(*points[0]), brush)
    for point in points[1:]:
        ink.extend_stroke([QPointF(*point)], brush)
    ink.end_stroke(brush)


def _levels(ink: Ink) -> npt.NDArray[np.uint8]:
    return ink_array(ink.image)


def test_that_a_dot_is_round_and_as_wide_as_the_brush() -> None:
    ink = Ink()
    _draw(ink, Brush(20), [(140, 140)])
    levels = _levels(ink)
    assert levels.shape == (SIDE, SIDE)
    assert levels.dtype == np.uint8
    assert levels.sum() / 255 == pytest.approx(np.pi * 10**2, rel=0.02)
    rows, columns = np.nonzero(levels)
    assert rows.mean() == pytest.approx(139.5, abs=0.5)
    assert columns.mean() == pytest.approx(139.5, abs=0.5)


def test_that_a_stroke_reaches_its_last_point() -> None:
    ink = Ink()
    _draw(ink, PEN, [(20, 140), (100, 140), (200, 140)])
    assert (_levels(ink)[140, 20:200] == 255).all()


def test_that_the_eraser_leaves_paper() -> None:
    ink = Ink()
    _draw(ink, PEN, [(20, 140), (200, 140)])
    _draw(ink, ERASER, [(20, 140), (200, 140)])
    assert not _levels(ink).any()


@given(STROKES)
def test_that_undo_and_redo_walk_through_the_same_drawings(
    strokes: list[tuple[Brush, list[tuple[float, float]]]],
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
    _draw(ink, PEN, [(20, 140)])
    ink.undo()
    _draw(ink, PEN, [(200, 140)])
    assert not ink.can_redo


def test_that_grey_is_drawn_as_it_is() -> None:
    ink = Ink()
    _draw(ink, Brush(20, level=100), [(20, 140), (200, 140)])
    assert _levels(ink)[140, 100] == 100


def test_that_a_mirrored_stroke_is_drawn_on_both_sides() -> None:
    ink = Ink()
    _draw(ink, Brush(12, mirrored=True), [(40, 60), (60, 200)])
    levels = _levels(ink)
    assert levels[100:160, :140].any()
    assert np.abs(levels.astype(int) - levels[:, ::-1]).max() <= 2


def test_that_a_fill_ends_at_the_line_and_leaves_no_seam() -> None:
    ink = Ink()
    _draw(ink, PEN, [(60, 60), (220, 60), (220, 220), (60, 220), (60, 60)])
    before = _levels(ink)
    ink.fill(QPointF(140, 140), Brush(1, level=128))
    after = _levels(ink)
    assert after[140, 140] == 128
    assert after[20, 20] == 0
    assert after[:, :40].max() == before[:, :40].max()
    line = np.argmax(before[140] > 200)
    assert after[140, line:141].min() >= 128, "from the line to the middle no paper is seen"
    ink.undo()
    assert np.array_equal(_levels(ink), before)


def test_that_a_fill_reaches_all_of_an_empty_sheet() -> None:
    ink = Ink()
    ink.fill(QPointF(3, 3), Brush(1))
    assert _levels(ink).min() == FULL


def test_that_paper_can_be_filled_back() -> None:
    ink = Ink()
    ink.fill(QPointF(3, 3), Brush(1))
    ink.fill(QPointF(200, 200), Brush(1, level=0))
    assert not _levels(ink).any()


def test_that_a_picture_of_another_size_fits_the_sheet() -> None:
    picture = image_of(np.full((28, 28), 99, np.uint8))
    assert picture.width() == picture.height() == SIDE * DETAIL
    ink = Ink()
    ink.put(picture)
    assert np.all(_levels(ink) == 99)
    ink.undo()
    assert not _levels(ink).any()
