from __future__ import annotations

from collections import deque

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from fashion_gui.data.enclosed_paper import enclosed_paper

sheets = stnp.arrays(np.bool_, stnp.array_shapes(min_dims=2, max_dims=2, max_side=14))


def enclosed_by_walking(is_paper: np.ndarray) -> np.ndarray:
    """The same by a breadth-first walk from the border, one pixel after the other."""
    height, width = is_paper.shape
    enclosed = is_paper.copy()
    waiting = deque(
        (row, column)
        for row in range(height)
        for column in range(width)
        if row in (0, height - 1) or column in (0, width - 1)
    )
    while waiting:
        row, column = waiting.popleft()
        if 0 <= row < height and 0 <= column < width and enclosed[row, column]:
            enclosed[row, column] = False
            waiting.extend(
                [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
            )
    return enclosed


def sheet(*rows: str) -> np.ndarray:
    """`#` is ink, everything else paper."""
    return np.array([[pixel != "#" for pixel in row] for row in rows])


def spiral_corridor(side: int) -> np.ndarray:
    """A corridor of paper, one pixel wide, that winds from the border to the middle."""
    paper = np.zeros((side, side), dtype=bool)
    row, column, down, right = 0, 1, 1, 0
    paper[row, column] = True
    turns = 0
    while turns < 2:
        ahead = row + 2 * down, column + 2 * right
        free = 0 < ahead[0] < side and 0 < ahead[1] < side and not paper[ahead]
        if free:
            row, column = row + down, column + right
            paper[row, column] = True
            turns = 0
        else:
            down, right = -right, down
            turns += 1
    return paper


@settings(deadline=None, max_examples=300)
@given(sheets)
def test_that_any_drawing_is_filled_as_by_walking(is_paper: np.ndarray) -> None:
    assert np.array_equal(enclosed_paper(is_paper), enclosed_by_walking(is_paper))


@settings(deadline=None, max_examples=20)
@given(seed=st.integers(0, 2**32 - 1), density=st.floats(0.2, 0.8))
def test_that_a_large_maze_is_filled_as_by_walking(seed: int, density: float) -> None:
    is_paper = np.random.default_rng(seed).random((60, 70)) < density

    assert np.array_equal(enclosed_paper(is_paper), enclosed_by_walking(is_paper))


@given(sheets)
def test_that_a_turned_or_mirrored_drawing_is_filled_alike(is_paper: np.ndarray) -> None:
    enclosed = enclosed_paper(is_paper)

    assert np.array_equal(enclosed_paper(is_paper.T), enclosed.T)
    assert np.array_equal(enclosed_paper(is_paper[:, ::-1]), enclosed[:, ::-1])


def test_that_the_inside_of_an_outline_is_enclosed_and_its_gap_opens_it() -> None:
    closed = sheet(".....", ".###.", ".#.#.", ".###.", ".....")
    open_below = sheet(".....", ".###.", ".#.#.", ".#.#.", ".....")

    assert np.argwhere(enclosed_paper(closed)).tolist() == [[2, 2]]
    assert not enclosed_paper(open_below).any()


def test_that_a_diagonal_line_is_closed() -> None:
    assert np.argwhere(enclosed_paper(sheet(".#.", "#.#", ".#."))).tolist() == [[1, 1]]


def test_that_a_ring_within_a_ring_is_enclosed_as_well() -> None:
    rings = sheet("#######", "#.....#", "#.###.#", "#.#.#.#", "#.###.#", "#.....#", "#######")

    assert np.array_equal(enclosed_paper(rings), rings)


def test_that_a_spiral_is_open_to_its_middle_and_shut_by_one_pixel() -> None:
    corridor = spiral_corridor(101)
    assert corridor.sum() > 4_500
    assert not enclosed_paper(corridor).any()

    corridor[0, 1] = False

    assert np.array_equal(enclosed_paper(corridor), corridor)


@pytest.mark.parametrize("is_paper", [np.ones((1, 1), bool), np.zeros((1, 1), bool)])
def test_that_one_pixel_is_never_enclosed(is_paper: np.ndarray) -> None:
    assert not enclosed_paper(is_paper).any()


def test_that_the_drawing_itself_is_left_alone() -> None:
    is_paper = sheet("###", "#.#", "###")

    enclosed_paper(is_paper)

    assert np.array_equal(is_paper, sheet("###", "#.#", "###"))
